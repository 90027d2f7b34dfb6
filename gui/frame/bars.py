"""The bars of the window, wired to the commands and verbs they stand for."""

from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.commands import ask, chat, exporting, lesson, memory
from mnemoscope.gui.commands.choosing import choose_example, choose_model
from mnemoscope.gui.commands.file import open_file
from mnemoscope.gui.commands.play import continue_text
from mnemoscope.gui.commands.tracks import offer
from mnemoscope.gui.commands.view import toggle_strip
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.frame.chatrow import ChatRow
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.findings import FindingsStrip
from mnemoscope.gui.frame.lecturebar import Does, LectureBar
from mnemoscope.gui.frame.strip import Strip
from mnemoscope.gui.frame.textfield import TextField
from mnemoscope.gui.frame.topbar import TopBar
from mnemoscope.gui.frame.transport import Transport
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.session import Session


def top_of(window: Window, theme: Theme, text: TextField | None = None) -> TopBar:
    """The bar with the model, the text and what is done with them; `text`: the field of the one before."""
    bar = TopBar(theme, text)
    bar.model_chosen.connect(partial(choose_model, window))
    bar.text_changed.connect(lambda text, caret: window.session.set_text(text, caret=caret))
    bar.continued.connect(partial(continue_text, window))
    bar.example_chosen.connect(partial(choose_example, window))
    bar.file_dropped.connect(partial(open_file, window))
    bar.memory_toggled.connect(partial(memory.toggle_memory, window))
    bar.memory.menu().aboutToShow.connect(partial(memory.offer_memories, window))
    bar.tracks.menu().aboutToShow.connect(partial(offer, window, bar.tracks.menu()))
    bar.memory_form.changed.connect(partial(memory.set_memory, window))
    bar.memory_form.remembered.connect(partial(memory.keep_text, window))
    bar.memory_form.browsed.connect(partial(memory.browse_memories, window))
    return bar


def chat_of(window: Window, theme: Theme) -> ChatRow:
    """The row with a message to the model."""
    row = ChatRow(theme, window.session)
    row.sent.connect(partial(chat.send, window))
    row.stopped.connect(partial(chat.stop, window))
    row.file_dropped.connect(partial(open_file, window))
    return row


def strip_of(window: Window, theme: Theme) -> Strip:
    """What to look at with the model that is open."""
    return Strip(
        theme, window.session, choose=partial(choose_model, window), fold=partial(toggle_strip, window)
    )


def findings_of(window: Window, theme: Theme) -> FindingsStrip:
    """What the questions that were asked come to."""
    return FindingsStrip(
        theme, window.session, find=partial(ask.find_out, window), look=partial(ask.look_at, window)
    )


def transport_of(session: Session, actions: dict[str, QtGui.QAction], theme: Theme) -> Transport:
    """The controls of where we are, and how fast we go."""
    transport = Transport(actions, theme)
    transport.rate_chosen.connect(session.looking.set_rate)
    transport.sought.connect(session.looking.seek)
    return transport


class Stacked(QtWidgets.QWidget):
    """Bars one under the other, together as high as they are at the width they have.

    A layout asks for the height at the width it would like to have: narrower, and so with more lines than there are.
    """

    def __init__(self, *bars: QtWidgets.QWidget) -> None:
        super().__init__()
        self._column = column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in bars:
            column.addWidget(bar)

    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(super().sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(super().minimumSizeHint().width(), self._high())

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _high(self) -> int:
        column, wide = self._column, max(self.width(), 1)
        return (
            column.totalHeightForWidth(wide)
            if column.hasHeightForWidth()
            else column.totalSizeHint().height()
        )


def lecture_of(window: Window, theme: Theme) -> LectureBar:
    """What the lesson says, if one is given."""
    does = Does(
        edit=partial(lesson.edit_cues, window),
        present=partial(lesson.present, window),
        close=partial(lesson.close, window),
    )
    return LectureBar(theme, window.conductor.lecture, does)


def foot_of(*bars: QtWidgets.QWidget) -> QtWidgets.QToolBar:
    """The tool bar that holds the bars at the lower end of the window, and cannot be moved from there."""
    foot = QtWidgets.QToolBar(tr("Transport"))
    foot.setObjectName("transport-bar")
    foot.setMovable(False)
    foot.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.PreventContextMenu)
    foot.toggleViewAction().setVisible(False)
    foot.addWidget(Stacked(*bars))
    foot.setStyleSheet("QToolBar { border: none; padding: 0; spacing: 0 }")
    return foot


def furnish(dock: Dock, window: Window) -> None:
    """Let the buttons of a title bar do what they say."""
    name, bar = dock.cls.name, dock.bar
    menu = QtWidgets.QMenu(bar)
    menu.addAction(tr("Export…"), lambda: exporting.export(window, name))
    menu.addAction(tr("Copy as image"), lambda: exporting.copy_panel(window, name))
    bar.buttons["camera"].setMenu(menu)
    bar.buttons["camera"].setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
    bar.buttons["maximise"].clicked.connect(lambda: window.arrangement.toggle_alone(name))
    bar.maximise.connect(lambda: window.arrangement.toggle_alone(name))
