"""What is asked of the window where scenes are put and taken: no more than they use."""

from collections.abc import Mapping
from typing import Protocol

from PySide6 import QtCore, QtWidgets

from mnemoscope.gui.frame.arrangement import Arrangement
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.dressing import Dressing
from mnemoscope.gui.frame.editslist import EditsList
from mnemoscope.gui.frame.filling import Filling
from mnemoscope.gui.frame.notices import Notice
from mnemoscope.gui.frame.topbar import TopBar
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.choice import Choice
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings


class Stage(Protocol):
    """A window, which is a widget too."""

    session: Session
    settings: Settings
    choice: Choice
    arrangement: Arrangement
    dressing: Dressing
    filling: Filling
    topbar: TopBar
    edits: EditsList
    notice: Notice
    altered: QtCore.SignalInstance

    @property
    def theme(self) -> Theme: ...
    @property
    def docks(self) -> Mapping[str, Dock]: ...
    def refresh(self) -> None: ...
    def window(self) -> QtWidgets.QWidget: ...
