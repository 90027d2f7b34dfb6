"""The cues of a lesson in a list: captured, taken up anew, moved, taken out and reworded, while the lesson is open behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.lessons.lesson import Lesson, told
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme

SIZE = (560, 620)  # letters' own pixels
LONGEST = 80  # characters of a cue in the list
WRITTEN_MS = 800  # after the last letter a sentence is written into the file


@dataclass(frozen=True, slots=True)
class Rewrites:
    """What the buttons do: each with the number of the cue, from 0."""

    capture: Callable[[int], None]  # what is on screen, as a cue after this
    show: Callable[[int], None]  # what is on screen is what this cue shows
    move: Callable[[int, int], None]
    remove: Callable[[int], None]
    reword: Callable[[int, str, str], None]  # its `say` or `notes`
    undo: Callable[[], None]
    go: Callable[[int], None]


class CuesDialog(QtWidgets.QDialog):
    """Stays open beside the window, which goes on as ever."""

    def __init__(self, parent: QtWidgets.QWidget, theme: Theme, does: Rewrites) -> None:
        super().__init__(parent, QtCore.Qt.WindowType.Tool)
        self.does = does
        self.setWindowTitle(tr("Cues"))
        self.resize(*(round(theme.px(each)) for each in SIZE))
        self.list = QtWidgets.QListWidget()
        self.list.setFont(theme.font(13))
        self.list.setAccessibleName(tr("Cues of the lesson"))
        self.list.setWordWrap(True)
        self.say, self.notes = QtWidgets.QPlainTextEdit(), QtWidgets.QPlainTextEdit()
        self._pending: dict[str, tuple[int, str]] = {}
        self._written = QtCore.QTimer(self, singleShot=True, interval=WRITTEN_MS)
        self._written.timeout.connect(self.write)
        self._lesson: Lesson | None = None
        self._setting = False
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(self.list, 3)
        row = QtWidgets.QHBoxLayout()
        self.buttons: dict[str, QtWidgets.QPushButton] = {}
        for name, said, tip in (
            ("capture", tr("Capture a cue"), tr("What is on screen becomes a cue after the one chosen")),
            (
                "show",
                tr("Show this instead"),
                tr("What is on screen is what the cue shows from now on; its words stay"),
            ),
            ("up", tr("Up"), tr("One place up")),
            ("down", tr("Down"), tr("One place down")),
            ("remove", tr("Take out"), tr("Take the cue out of the lesson")),
            ("undo", tr("Undo"), tr("Take back the last change of the file")),
        ):
            button = self.buttons[name] = QtWidgets.QPushButton(said)
            button.setFont(theme.font(12))
            button.setToolTip(tip)
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        for label, field, key in (
            (tr("What the cue says"), self.say, "say"),
            (tr("Notes for who speaks"), self.notes, "notes"),
        ):
            heading = QtWidgets.QLabel(label)
            heading.setFont(theme.font(12, bold=True))
            heading.setBuddy(field)
            field.setAccessibleName(label)
            field.setFont(theme.font(14))
            field.setTabChangesFocus(True)
            field.textChanged.connect(partial(self._typed, key, field))
            column.addWidget(heading)
            column.addWidget(field, 1)
        self.list.currentRowChanged.connect(self._choose)
        self.buttons["capture"].clicked.connect(lambda: self._do(lambda at: does.capture(at)))
        self.buttons["show"].clicked.connect(lambda: self._do(lambda at: does.show(at)))
        self.buttons["up"].clicked.connect(lambda: self._do(lambda at: does.move(at, at - 1)))
        self.buttons["down"].clicked.connect(lambda: self._do(lambda at: does.move(at, at + 1)))
        self.buttons["remove"].clicked.connect(lambda: self._do(lambda at: does.remove(at)))
        self.buttons["undo"].clicked.connect(lambda: self._do(lambda at: does.undo()))

    def show_lesson(self, lesson: Lesson, at: int, *, can_undo: bool) -> None:
        """List the cues of a lesson, with this one chosen."""
        self._setting = True
        rows = [f"{n}.  {plain(told(cue.say))[:LONGEST] or '—'}" for n, cue in enumerate(lesson.cues, 1)]
        if [self.list.item(n).text() for n in range(self.list.count())] != rows:
            self.list.clear()
            self.list.addItems(rows)
        self.list.setCurrentRow(at)
        cue = lesson.cues[at]
        for key, field in (("say", self.say), ("notes", self.notes)):
            said = told(getattr(cue, key))
            if key not in self._pending and field.toPlainText() != said:
                field.setPlainText(said)
        self._lesson = lesson
        self.buttons["up"].setEnabled(at > 0)
        self.buttons["down"].setEnabled(at + 1 < len(lesson.cues))
        self.buttons["remove"].setEnabled(len(lesson.cues) > 1)
        self.buttons["undo"].setEnabled(can_undo)
        self._setting = False

    def write(self) -> None:
        """Put what was typed into the file."""
        self._written.stop()
        pending, self._pending = self._pending, {}
        for key, (at, said) in pending.items():
            self.does.reword(at, key, said)

    def _typed(self, key: str, field: QtWidgets.QPlainTextEdit) -> None:
        if not self._setting:
            self._pending[key] = (self.list.currentRow(), field.toPlainText())
            self._written.start()

    def _choose(self, row: int) -> None:
        if not self._setting and row >= 0:
            self.write()
            self.does.go(row)

    def _do(self, what: Callable[[int], None]) -> None:
        self.write()
        what(self.list.currentRow())

    def done(self, result: int) -> None:
        self.write()
        super().done(result)
