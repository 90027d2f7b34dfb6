"""What commands ask of the window and its parts: no more than they use, whatever else there is."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtGui, QtWidgets

from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.trace import Trace
from mnemoscope.gui.background import Work
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.choice import Choice
from mnemoscope.gui.state.importing import Importing
from mnemoscope.gui.state.lecture import Lecture
from mnemoscope.gui.state.listing import Listing
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.textfiles import TextFiles

if TYPE_CHECKING:  # what exports is imported when something is exported
    from mnemoscope.gui.export.page import Page
    from mnemoscope.gui.export.sheet import Sheet


class Notice(Protocol):
    """One sentence to the person: a warning, or of what has been done."""

    def say(self, sentence: str, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None: ...
    def say_while(self, sentence: str, going_on: Callable[[], bool], stop: Callable[[], object]) -> None: ...
    def tell(self, sentence: str) -> None: ...
    def hide(self) -> None: ...


class TextField(Protocol):
    """Where one types."""

    @property
    def last(self) -> float: ...
    @property
    def next(self) -> float: ...

    def begin(self) -> None: ...
    def setFocus(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...


class SamplingForm(Protocol):
    """How a model goes on."""

    def sampling(self) -> Sampling: ...
    def length(self) -> int: ...


class MemoryForm(Protocol):
    """How a memory is used."""

    def options(self) -> MemoryOptions: ...
    def offer(self, names: Sequence[str]) -> None: ...
    def isVisible(self) -> bool: ...


class TopBar(Protocol):
    """The text, and the two forms."""

    @property
    def text(self) -> TextField: ...
    @property
    def form(self) -> SamplingForm: ...
    @property
    def memory_form(self) -> MemoryForm: ...


class ChatRow(Protocol):
    """Where one writes to a model that can chat."""

    @property
    def message(self) -> TextField: ...
    def sent_away(self) -> None: ...


class Dock(Protocol):
    """One panel and its place."""

    @property
    def cls(self) -> type[Panel]: ...
    @property
    def panel(self) -> Panel: ...
    @property
    def seen(self) -> bool: ...
    def toggleViewAction(self) -> QtGui.QAction: ...
    def come(self) -> None: ...
    def show(self) -> None: ...
    def raise_(self) -> None: ...
    def turn_to(self, number: int) -> None: ...


class Pictures(Protocol):
    """What panels show."""

    def unable(self) -> str: ...
    def sheet(self, panel: str) -> "Sheet": ...
    def shown(self, panel: str) -> QtWidgets.QWidget: ...


class Arrangement(Protocol):
    """Where the panels lie."""

    asked_for: tuple[str, ...]

    @property
    def is_own(self) -> bool: ...
    def toggle_alone(self, name: str) -> None: ...
    def default(self, trace: Trace | None) -> None: ...


class EditsList(Protocol):
    """What is changed while the model reads."""

    def go_to(self) -> None: ...


class Drawing(Protocol):
    """The panels that wait to be drawn."""

    def finish(self) -> None: ...


class Dressing(Protocol):
    """What gives the window another theme or size."""

    def begin(self) -> None: ...


class Conductor(Protocol):
    """What gives a lesson."""

    lecture: Lecture

    def open(self, path: str | Path, at: int = 0) -> None: ...
    def close(self) -> None: ...


class Presenter(Protocol):
    """What shows the window to a hall."""

    @property
    def on(self) -> bool: ...
    def toggle(self) -> None: ...
    def refuses(self) -> bool: ...


class Rewriter(Protocol):
    """What rewrites the file of a lesson."""

    def capture(self, after: int | None = None) -> None: ...
    def edit(self) -> None: ...


class Workspaces(Protocol):
    """What keeps all that is open and shown in files."""

    @property
    def recent(self) -> tuple[str, ...]: ...
    def open(self, path: str | Path) -> None: ...
    def save(self, path: str | Path) -> None: ...


class Window(Protocol):
    """The window, which makes and owns all of this."""

    session: Session
    settings: Settings
    listing: Listing
    files: TextFiles
    imports: Importing
    cards: Importing  # of models that others made
    choice: Choice
    keeping: Work  # writes into the store
    asking: Work  # asks which memories there are

    @property
    def theme(self) -> Theme: ...
    @property
    def notice(self) -> Notice: ...
    @property
    def topbar(self) -> TopBar: ...
    @property
    def chat(self) -> ChatRow: ...
    @property
    def docks(self) -> Mapping[str, Dock]: ...
    @property
    def pictures(self) -> Pictures: ...
    @property
    def arrangement(self) -> Arrangement: ...
    @property
    def edits(self) -> EditsList: ...
    @property
    def drawing(self) -> Drawing: ...
    @property
    def dressing(self) -> Dressing: ...
    @property
    def conductor(self) -> Conductor: ...
    @property
    def presenter(self) -> Presenter: ...
    @property
    def rewriter(self) -> Rewriter: ...
    @property
    def workspaces(self) -> Workspaces: ...
    @property
    def actions_(self) -> Mapping[str, QtGui.QAction]: ...

    def window(self) -> QtWidgets.QWidget:
        """The widget itself, which dialogs stand before."""

    def refresh(self) -> None: ...
    def page(self) -> "Page": ...
