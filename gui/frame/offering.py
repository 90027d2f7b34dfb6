"""What offers itself once there is a track beside: the panel that compares them."""

from typing import Protocol

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import listed, tr, trn
from mnemoscope.gui.frame.conducting import Conductor
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.notices import Notice
from mnemoscope.gui.state.session import Session


class Window(Protocol):
    """What is asked of the window."""

    session: Session
    notice: Notice
    actions_: dict[str, QtGui.QAction]
    conductor: Conductor

    @property
    def docks(self) -> dict[str, Dock]: ...


class CompareOffer(QtCore.QObject):
    """Says once the first tracks are read beside that *Compare* shows how they part; whoever has seen it is told no more."""

    def __init__(self, window: Window, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._alone = False  # the lead stands, or stood when it was last looked at, by itself
        self._seen = False
        window.session.changed.connect(self._look)

    def _look(self) -> None:
        session, was_alone = self._window.session, self._alone
        if session.track is None or session.reader.loading:
            return  # tracks that come with the model have been there before
        self._seen = self._seen or self._window.docks["compare"].seen
        there = len(session.tracks) > 1
        self._alone = not session.blueprint.seats or (was_alone and not there)
        given = self._window.conductor.lecture.lesson is not None  # what is looked at then, the lesson says
        if was_alone and there and not self._seen and not given:
            self._offer()

    def _offer(self) -> None:
        window = self._window
        letters = [companion.letter for companion in window.session.companions.all]
        action = window.actions_["differences"]
        said = trn(
            "{letters} reads beside A. Compare shows where they part, and by how much ({key}).",
            "{letters} read beside A. Compare shows where they part, and by how much ({key}).",
            len(letters),
            letters=listed(letters),
            key=action.shortcut().toString(QtGui.QKeySequence.SequenceFormat.NativeText),
        )
        if window.notice.isHidden() or window.notice.kind != "warning":
            window.notice.tell(said, [(tr("Compare"), action.trigger)])
