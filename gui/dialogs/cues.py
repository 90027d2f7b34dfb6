"""The cues of a lesson in a list: captured, taken up anew, moved, taken out and reworded, while the lesson is open behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.lessons.lesson import Cue, Lesson, told
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
    reword: Callable[[int, str, str], str]  # its `say` or `notes`; why it cannot be
    ask: Callable[[int, str, list[str], str], str]  # its question, answers and reveal
    claim: Callable[[int, list[str]], str]
    held: Callable[[], str]  # what comes of its claims
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
        self.ask, self.answers, self.reveal, self.claims = (QtWidgets.QPlainTextEdit() for _ in range(4))
        self.verdict = QtWidgets.QLabel()
        self.verdict.setFont(theme.font(12))
        self.verdict.setWordWrap(True)
        self.verdict.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._pending: dict[str, int] = {}  # what was typed and is not in the file, of which cue
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
        self.tabs = QtWidgets.QTabWidget()
        self.tabs.setFont(theme.font(12))
        pages = [QtWidgets.QVBoxLayout() for _ in range(3)]
        for page, title in zip(pages, (tr("&Words"), tr("&Question"), tr("&Claims")), strict=True):
            widget = QtWidgets.QWidget()
            widget.setLayout(page)
            self.tabs.addTab(widget, title)
        column.addWidget(self.tabs, 3)
        self.verdict.setAccessibleName(tr("What comes of it"))
        column.addWidget(self.verdict)
        for label, field, key, n in (
            (tr("What the cue says"), self.say, "say", 0),
            (tr("Notes for who speaks"), self.notes, "notes", 0),
            (tr("What is asked before the answer is seen"), self.ask, "question", 1),
            (
                tr("Answers, one a line, * before the right one; or = and the formula of a number"),
                self.answers,
                "question",
                1,
            ),
            (tr("What is said with the answer"), self.reveal, "question", 1),
            (tr("Formulas that must hold, one a line"), self.claims, "claims", 2),
        ):
            heading = QtWidgets.QLabel(label)
            heading.setWordWrap(True)
            heading.setFont(theme.font(12, bold=True))
            heading.setBuddy(field)
            field.setAccessibleName(label)
            field.setFont(theme.font(14))
            field.setTabChangesFocus(True)
            field.textChanged.connect(partial(self._typed, key))
            pages[n].addWidget(heading)
            pages[n].addWidget(field, 1)
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
        for key, field, said in (
            ("say", self.say, told(cue.say)),
            ("notes", self.notes, told(cue.notes)),
            ("question", self.ask, told(cue.quiz.ask) if cue.quiz is not None else ""),
            ("question", self.answers, "\n".join(answers_of(cue))),
            ("question", self.reveal, told(cue.quiz.reveal) if cue.quiz is not None else ""),
            ("claims", self.claims, "\n".join(claim.formula for claim in cue.claims)),
        ):
            if self._pending.get(key) != at and field.toPlainText() != said:
                field.setPlainText(said)
        if not self._pending:
            self.verdict.setText(self.does.held())
        self._lesson = lesson
        self.buttons["up"].setEnabled(at > 0)
        self.buttons["down"].setEnabled(at + 1 < len(lesson.cues))
        self.buttons["remove"].setEnabled(len(lesson.cues) > 1)
        self.buttons["undo"].setEnabled(can_undo)
        self._setting = False

    def write(self) -> None:
        """Put what was typed into the file."""
        self._written.stop()
        for key, at in [*self._pending.items()]:
            del self._pending[key]  # one by one: what is typed elsewhere stays meanwhile
            if refused := self._put(key, at):
                self._pending[key] = at  # it stays as it was typed, to be mended
                self.verdict.setText(refused)

    def _put(self, key: str, at: int) -> str:
        """Put one thing into the file; why it cannot be."""
        if key == "question":
            return self.does.ask(
                at, self.ask.toPlainText().strip(), _lines(self.answers), self.reveal.toPlainText().strip()
            )
        if key == "claims":
            return self.does.claim(at, _lines(self.claims))
        return self.does.reword(at, key, (self.say if key == "say" else self.notes).toPlainText())

    def _typed(self, key: str) -> None:
        if not self._setting:
            self._pending[key] = self.list.currentRow()
            self._written.start()

    def _choose(self, row: int) -> None:
        if not self._setting and row >= 0:
            self.write()
            self._pending.clear()
            self.does.go(row)

    def _do(self, what: Callable[[int], None]) -> None:
        self.write()
        what(self.list.currentRow())

    def done(self, result: int) -> None:
        self.write()
        super().done(result)


def answers_of(cue: Cue) -> list[str]:
    """The answers as they are written in the dialog: an asterisk before the right one; or the formula of a number."""
    quiz = cue.quiz
    if quiz is None:
        return []
    if quiz.number:
        return [f"= {quiz.number}"]
    return [f"{'* ' if n == quiz.right else ''}{told(said)}" for n, said in enumerate(quiz.answers, 1)]


def _lines(field: QtWidgets.QPlainTextEdit) -> list[str]:
    return [line.strip() for line in field.toPlainText().splitlines() if line.strip()]
