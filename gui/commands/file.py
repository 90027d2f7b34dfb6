"""The commands of the File menu: open a recording, a text or a model, save, export, quit."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.texts import EncodingError, takes_long
from mnemoscope.engines.models.foreign import holds_tensors
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.vocabularies.survey import unread
from mnemoscope.gui.commands import workspace
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.exporting import copy_window, export_window
from mnemoscope.gui.commands.figure import ask_figure
from mnemoscope.gui.commands.importing import ask_import, import_model, is_of_others
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.dialogs import small
from mnemoscope.gui.dialogs.saveplace import ask_place
from mnemoscope.gui.state.importing import Importing
from mnemoscope.gui.state.opening import source_of
from mnemoscope.gui.state.textfiles import TextFiles
from mnemoscope.gui.state.workspacefile import is_workspace

MENU = tr_noop("&File")
LONG_FILE = 100_000_000  # bytes: reading or writing more takes so long that it can be given up
MODEL_FILES = frozenset({".pt", ".pth", ".bin", ".ckpt", ".gguf", ".h5", ".keras", ".onnx"})


def readers(
    window: Window, told: Callable[[], object], ended: Callable[[], object]
) -> tuple[TextFiles, Importing, Importing]:
    """What reads texts, and weights and cards of others, beside the window: `told` hears how far it is, `ended` that there is no more of it."""
    files, imports, cards = TextFiles(window.window()), Importing(window.window()), Importing(window.window())
    files.read.connect(partial(text_read, window))
    files.refused.connect(partial(text_refused, window))
    files.progressed.connect(told)
    files.ended.connect(ended)
    for each in (imports, cards):
        each.failed.connect(lambda said: window.notice.say(said))
        each.changed.connect(ended)
    return files, imports, cards


def open_file(window: Window, path: str) -> None:
    """Open what was dropped or chosen: a model in its folder, a recording, a workspace, a lesson, or a text to read."""
    place = Path(path)
    if place.is_dir():
        choose_model(window, source_of(place))
    elif place.name in ("card.toml", "weights.safetensors") and (place.parent / "card.toml").is_file():
        choose_model(window, source_of(place.parent))
    elif place.suffix.lower() == ".toml":
        window.conductor.open(path)
    elif is_workspace(place):
        window.workspaces.open(place)
    elif is_of_others(place):
        import_model(window, place)
    elif place.suffix.lower() == ".safetensors" or holds_tensors(place):
        window.files.cancel()
        window.cards.cancel()
        _open_recording(window, place)
    elif place.suffix.lower() in MODEL_FILES:
        choose_model(window, path)  # it says what the file is, and how it can be opened
    else:
        open_text(window, path)


def open_dropped(window: Window, urls: list[QtCore.QUrl]) -> None:
    """Open the first of the files that were dropped, and say so if there were more."""
    places = [url for url in urls if url.isLocalFile()]
    if places:
        open_file(window, places[0].toLocalFile())
    if len(places) > 1:
        window.notice.say(
            tr(
                "Of the {count:,} files only {name} was opened: drop one at a time.",
                count=len(places),
                name=places[0].fileName(),
            )
        )


def _open_recording(window: Window, path: Path) -> None:
    """Open a recording beside the window; one that takes a while can be given up."""
    filing = window.session.filing
    window.session.open(path)
    if path.is_file() and path.stat().st_size > LONG_FILE:
        said = tr("Opening {name}…", name=path.name)
        window.notice.say_while(said, lambda: filing.busy, filing.cancel_opening)


def open_text(window: Window, path: str, encoding: str | None = None) -> None:
    """Read the text in a file, beside the window; one that takes a while can be given up."""
    files, track = window.files, window.session.track
    files.open(path, encoding, None if track is None else partial(unread, track.vocab, track.name))
    if takes_long(path):
        window.notice.say_while(files.said, lambda: files.busy, files.cancel)


def text_read(window: Window, text: str) -> None:
    """Let the model read what has been read from a file."""
    window.topbar.text.begin()
    window.session.set_text(text)


def text_refused(window: Window, path: str, error: MnemoscopeError) -> None:
    """Say why a file is not read; if its encoding is in doubt, offer the likely one, or any."""
    if not isinstance(error, EncodingError):
        window.notice.say(str(error))
        return
    likely = error.encoding
    offer = tr("Open as {encoding}", encoding=likely.upper()), partial(open_text, window, path, likely)
    other = tr("Another encoding…"), partial(ask_encoding, window, path, likely)
    window.notice.say(f"{error.said}.", [offer, other] if likely else [other])


def ask_encoding(window: Window, path: str, likely: str = "") -> None:
    """Choose the encoding of a text."""
    if encoding := small.ask_encoding(window.window(), Path(path).name, likely):
        open_text(window, path, encoding)


def ask_open_model(window: Window) -> None:
    """Choose the folder of a model, wherever it lies."""
    path = QtWidgets.QFileDialog.getExistingDirectory(
        window.window(), tr("Open model folder"), window.settings.folder
    )
    if path:
        window.settings.folder = str(Path(path).parent)
        open_file(window, path)


def ask_model_file(window: Window) -> None:
    """Choose a file of weights that others made."""
    if path := ask_import(window):
        open_file(window, path)


def ask_open(window: Window) -> None:
    """Choose a recording or a text file."""
    kinds = tr(
        "Recordings, workspaces, texts and numbers (*.safetensors *.mnemo *.txt *.csv *.tsv *.npy);;All files (*)"
    )
    path, _ = QtWidgets.QFileDialog.getOpenFileName(
        window.window(), tr("Open"), window.settings.folder, kinds
    )
    if path:
        window.settings.folder = str(Path(path).parent)
        open_file(window, path)


def ask_save(window: Window) -> None:
    """Save what has been read as a recording."""
    session, settings = window.session, window.settings
    if not session.length:
        window.notice.say(tr("There is nothing to save yet: type a text first."))
        return
    start, kind = str(Path(settings.folder) / "run.safetensors"), tr("Recording (*.safetensors)")
    path = ask_place(
        window.window(),
        tr("Save recording"),
        start,
        kind,
        ".safetensors",
        say=lambda said: window.notice.say(said),
        inputs=session.inputs,
    )
    if path:
        settings.folder = str(path.parent)
        session.save(path, then=lambda: window.notice.tell(tr("Saved {path}", path=path)))
        if session.track and session.track.trace.size > LONG_FILE:
            filing, said = session.filing, tr("Saving {name}…", name=path.name)
            window.notice.say_while(said, lambda: filing.busy, filing.cancel)


def leave(window: Window) -> None:
    """Close the window."""
    window.window().close()


ROWS = (
    Command("open", MENU, tr_noop("Open recording…"), ("Ctrl+O",), ask_open, "folder-open"),
    Command(
        "open-model", MENU, tr_noop("Open model folder…"), ("Ctrl+Shift+O",), ask_open_model, "folder-open"
    ),
    Command(
        "open-file-of-model",
        MENU,
        tr_noop("Open model file…"),
        ("Ctrl+Shift+F",),
        ask_model_file,
        "folder-open",
    ),
    Command("save", MENU, tr_noop("Save recording…"), ("Ctrl+S",), ask_save, "save"),
    *workspace.ROWS,
    Command("export", MENU, tr_noop("Export window…"), ("Ctrl+E",), export_window, "camera"),
    Command(
        "figure",
        MENU,
        tr_noop("Figure…"),
        (),
        ask_figure,
        tip=tr_noop("Several panels in one figure, with letters, for a paper or a slide"),
    ),
    Command("copy", MENU, tr_noop("Copy window as image"), ("Ctrl+Shift+C",), copy_window, "copy"),
    Command("quit", MENU, tr_noop("Quit"), ("Ctrl+Q",), leave),
)
