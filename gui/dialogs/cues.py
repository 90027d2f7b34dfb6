"""The cues of a lesson in a list: captured, taken up anew, moved, taken out and reworded, while the lesson is open behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.lesson import Lesson, told
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.translation import tr
from mnemoscope.gui.dialogs.cuepages import Claims, Page, Question, Rewords, ToDo, Words
from mnemoscope.gui.look.theme import Theme

Key = QtCore.Qt.Key
ALONE = QtCore.Qt.KeyboardModifier.ShiftModifier | QtCore.Qt.KeyboardModifier.KeypadModifier
SIZE = (600, 640)  # letters' own pixels
LONGEST = 80  # characters of a cue in the list
LEAST_ROWS = 3.5  # of the list
WRITTEN_MS = 800  # after the last letter a sentence is written into the file
JUDGED_MS = 200  # after something has changed on screen it is said what comes of it


@dataclass(frozen=True, slots=True)
class Rewrites:
    """What the buttons do: each with the number of the cue, from 0."""

    capture: Callable[[int], None]  # what is on screen, as a cue after this
    show: Callable[[int], None]  # what is on screen is what this cue shows
    move: Callable[[int, int], None]
    remove: Callable[[int], None]
    title: Callable[[str], str]  # of the lesson; why it cannot be
    held: Callable[[str], str]  # what comes of a page, by its name
    undo: Callable[[], None]
    go: Callable[[int], None]


class CuesDialog(QtWidgets.QDialog):
    """Stays open beside the window, which goes on as ever."""

    def __init__(self, parent: QtWidgets.QWidget, theme: Theme, does: Rewrites, words: Rewords) -> None:
        super().__init__(parent, QtCore.Qt.WindowType.Tool)
        self.does = does
        self.setWindowTitle(tr("Cues"))
        self.resize(*(round(theme.px(each)) for each in SIZE))
        self._pending = dict[Page, int]()  # what was typed and is not in the file, of which cue
        self._entitled = False  # so is the title
        self._written = QtCore.QTimer(self, singleShot=True, interval=WRITTEN_MS)
        self._written.timeout.connect(self.write)
        self._judged = QtCore.QTimer(self, singleShot=True, interval=JUDGED_MS)
        self._judged.timeout.connect(self.judge)
        self._lesson: Lesson | None = None
        self._refused = False
        self._setting = False
        column = QtWidgets.QVBoxLayout(self)
        row = QtWidgets.QHBoxLayout()
        heading, self.title = QtWidgets.QLabel(tr("Title")), QtWidgets.QLineEdit()
        heading.setFont(theme.font(12, bold=True))
        heading.setBuddy(self.title)
        self.title.setFont(theme.font(14))
        self.title.setAccessibleName(tr("Title of the lesson"))
        self.title.textEdited.connect(self._entitle)
        row.addWidget(heading)
        row.addWidget(self.title, 1)
        column.addLayout(row)
        self.list = QtWidgets.QListWidget()
        self.list.setFont(theme.font(13))
        self.list.setAccessibleName(tr("Cues of the lesson"))
        self.list.setHorizontalScrollBarPolicy(
            QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # a row is cut short
        self.list.setMinimumHeight(round(self.list.fontMetrics().lineSpacing() * LEAST_ROWS))
        column.addWidget(self.list, 2)
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
        self.words, self.question = Words(theme, words), Question(theme, words)
        self.claims, self.task = Claims(theme, words), ToDo(theme, words)
        self.pages: dict[Page, str] = {
            self.words: tr("&Words"), self.question: tr("&Question"), self.claims: tr("&Claims"), self.task: tr("Tas&k"),
        }  # fmt: skip
        for page, title in self.pages.items():
            self.tabs.addTab(page, title)
            page.typed.connect(partial(self._typed, page))
            page.told.connect(self._say)
        column.addWidget(self.tabs, 5)
        self.verdict = QtWidgets.QLabel()
        self.verdict.setFont(theme.font(12))
        self.verdict.setWordWrap(True)
        self.verdict.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.verdict.setAccessibleName(tr("What comes of it"))
        column.addWidget(self.verdict)
        self._say("")
        self.tabs.currentChanged.connect(self.judge)
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
        self._lesson = lesson
        if not self._entitled and self.title.text() != told(lesson.title):
            self.title.setText(told(lesson.title))
        rows = [f"{n}.  {plain(told(cue.say))[:LONGEST] or '—'}" for n, cue in enumerate(lesson.cues, 1)]
        if [self.list.item(n).text() for n in range(self.list.count())] != rows:
            self.list.clear()
            self.list.addItems(rows)
        self.list.setCurrentRow(at)
        for page in self.pages:
            if self._pending.get(page) != at:
                page.show_cue(lesson.cues[at])
        last = len(lesson.cues) - 1
        can = {"up": at > 0, "down": at < last, "remove": last > 0, "undo": can_undo}
        for name, enabled in can.items():
            if self.buttons[name].hasFocus() and not enabled:
                self.list.setFocus()  # not the button beside, which does something else
            self.buttons[name].setEnabled(enabled)
        self._setting = False
        self.heed()

    def heed(self) -> None:
        """Something has changed on screen, or in the file: say soon what comes of the page in front."""
        if not self._judged.isActive():
            self._judged.start()

    def judge(self) -> None:
        """Say what comes of the page in front, unless something is to be mended."""
        self._judged.stop()
        page = self.tabs.currentWidget()
        if not self._refused and isinstance(page, Page):
            self._say(self.does.held(page.name))

    def write(self) -> None:
        """Put what was typed into the file."""
        self._written.stop()
        self._refused = False
        if self._entitled:
            self._entitled = False
            if refused := self.does.title(self.title.text().strip()):
                self._entitled = True
                self._refuse(refused)
        for page, at in [*self._pending.items()]:
            if self._lesson is None or at >= len(self._lesson.cues):
                continue
            if refused := page.put(at, self._lesson.cues[at]):  # meanwhile all stays as it was typed
                self._refuse(refused)  # so it does then, to be mended
            else:
                del self._pending[page]
        self.judge()

    def _refuse(self, said: str) -> None:
        self._refused = True
        self._say(said)

    def _say(self, said: str) -> None:
        """Say something below the pages, which have all the room if there is nothing."""
        self.verdict.setText(said)
        self.verdict.setVisible(bool(said))

    def _typed(self, page: Page) -> None:
        self._pending[page] = self.list.currentRow()
        self._written.start()

    def _entitle(self) -> None:
        self._entitled = True
        self._written.start()

    def _choose(self, row: int) -> None:
        if not self._setting and row >= 0:
            self.write()
            self._pending.clear()
            self._refused = False
            self.does.go(row)

    def _do(self, what: Callable[[int], None]) -> None:
        self.write()
        what(self.list.currentRow())

    def event(self, event: QtCore.QEvent) -> bool:
        """Keys that are pressed alone are for what has the focus here, not for commands of the window behind."""
        if (
            event.type() == QtCore.QEvent.Type.ShortcutOverride
            and isinstance(event, QtGui.QKeyEvent)
            and not event.modifiers() & ~ALONE
            and not Key.Key_F1 <= event.key() <= Key.Key_F35
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def done(self, result: int) -> None:
        self.write()
        self._judged.stop()
        super().done(result)
