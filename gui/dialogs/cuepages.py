"""What is written of a cue, on four pages: its words, its question, what it claims, and its task."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.lesson import Cue, told
from mnemoscope.engines.lessons.worded import QuizWords, TaskWords, quiz_words, task_words
from mnemoscope.engines.translation import listed, tr
from mnemoscope.gui.look.theme import Theme

LEAST_LINES = 1.6  # of a field: the second begins to be seen


@dataclass(frozen=True, slots=True)
class Rewords:
    """How a page is written into the file: each with the number of the cue, from 0, gives why it cannot be."""

    reword: Callable[[int, str, str], str]  # its `say` or `notes`
    light: Callable[[int, Sequence[str]], str]  # the panels that stand out
    ask: Callable[[int, QuizWords], str]
    claim: Callable[[int, list[str]], str]
    task: Callable[[int, TaskWords], str]
    panels: Callable[[], Mapping[str, str]]  # those in sight: their titles by name
    beyond: Callable[[], str]  # what is on screen and not at the cue, as lines of a file


class Page(QtWidgets.QWidget):
    """One of them. `typed`: something was written; `told`: there is something to say about it."""

    typed = QtCore.Signal()
    told = QtCore.Signal(str)
    name = ""

    def __init__(self, theme: Theme, does: Rewords) -> None:
        super().__init__()
        self.theme, self.does = theme, does
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setSpacing(round(theme.px(4)))
        self._setting = False

    def show_cue(self, cue: Cue) -> None:
        """Show what is written at a cue."""
        self._setting = True
        self.fill(cue)
        self._setting = False

    def fill(self, cue: Cue) -> None:
        """Set the fields to what is written at a cue."""
        raise NotImplementedError

    def put(self, at: int, cue: Cue) -> str:
        """Write the fields into the file, for a cue that is so far as given; why it cannot be."""
        raise NotImplementedError

    # how a page is made

    def field(self, label: str, stretch: int = 1) -> QtWidgets.QPlainTextEdit:
        """A field for text below its label."""
        self.column.addWidget(self._heading(label, made := QtWidgets.QPlainTextEdit()))
        self._furnish(made, label, stretch)
        return made

    def lines(self, label: str, tip: str) -> QtWidgets.QPlainTextEdit:
        """A field for keys of a cue, which what is on screen can be taken into."""
        made, row = QtWidgets.QPlainTextEdit(), QtWidgets.QHBoxLayout()
        row.addWidget(self._heading(label, made), 1)
        button = QtWidgets.QPushButton(tr("Take what is on screen"))
        button.setFont(self.theme.font(12))
        button.setToolTip(tip)
        button.setAccessibleName(tr("{label}: take what is on screen", label=label))
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._take, made))
        row.addWidget(button)
        self.column.addLayout(row)
        self._furnish(made, label, 1)
        return made

    def choice(self, label: str, none: str) -> "Choice":
        """A row in which some of the panels are chosen."""
        made, row = Choice(self.theme, label, none), QtWidgets.QHBoxLayout()
        row.addWidget(self._heading(label, made))
        row.addWidget(made, 1)
        self.column.addLayout(row)
        made.chosen_by_hand.connect(self.typed)
        return made

    def _heading(self, label: str, of: QtWidgets.QWidget) -> QtWidgets.QLabel:
        heading = QtWidgets.QLabel(label)
        heading.setWordWrap(True)
        heading.setFont(self.theme.font(12, bold=True))
        heading.setBuddy(of)
        return heading

    def _furnish(self, field: QtWidgets.QPlainTextEdit, label: str, stretch: int) -> None:
        field.setAccessibleName(label)
        field.setFont(self.theme.font(14))
        field.setTabChangesFocus(True)
        edges = 2 * (field.frameWidth() + round(field.document().documentMargin()))
        field.setMinimumHeight(round(QtGui.QFontMetricsF(field.font()).lineSpacing() * LEAST_LINES) + edges)
        field.textChanged.connect(self._typed)
        self.column.addWidget(field, stretch)

    def _typed(self) -> None:
        if not self._setting:
            self.typed.emit()

    def _take(self, field: QtWidgets.QPlainTextEdit) -> None:
        if lines := self.does.beyond():
            field.setPlainText(lines)
        else:
            self.told.emit(tr("What is on screen is what the cue shows: change something first."))


class Words(Page):
    name = "words"

    def __init__(self, theme: Theme, does: Rewords) -> None:
        super().__init__(theme, does)
        self.say = self.field(tr("What the cue says"))
        self.notes = self.field(tr("Notes for who speaks"))
        self.lit = self.choice(tr("What stands out"), tr("all"))

    def fill(self, cue: Cue) -> None:
        _set(self.say, told(cue.say))
        _set(self.notes, told(cue.notes))
        self.lit.offer(self.does.panels(), cue.lit)

    def put(self, at: int, cue: Cue) -> str:
        if {*self.lit.chosen} != {*cue.lit} and (refused := self.does.light(at, self.lit.chosen)):
            return refused
        for key, field, before in (("say", self.say, cue.say), ("notes", self.notes, cue.notes)):
            if field.toPlainText() != told(before) and (
                refused := self.does.reword(at, key, field.toPlainText())
            ):
                return refused
        return ""


class Question(Page):
    name = "question"

    def __init__(self, theme: Theme, does: Rewords) -> None:
        super().__init__(theme, does)
        self.ask = self.field(tr("What is asked before the answer is seen"))
        self.answers = self.field(
            tr("Answers, one a line, * before the right one; or = a formula ± how far off"),
            2,
        )
        self.hides = self.choice(tr("Hidden until then"), tr("nothing"))
        self.reveal = self.field(tr("What is said with the answer"))
        self.shows = self.lines(
            tr("What is seen with the answer"),
            tr("What is on screen now, and is not at the cue, is seen once the answer is revealed"),
        )

    def fill(self, cue: Cue) -> None:
        words = quiz_words(cue.quiz)
        _set(self.ask, words.ask)
        _set(self.answers, "\n".join(words.answers))
        _set(self.reveal, words.reveal)
        _set(self.shows, words.shows)
        self.hides.offer(self.does.panels(), words.hides)

    def put(self, at: int, cue: Cue) -> str:
        words = QuizWords(
            _text(self.ask), tuple(_lines(self.answers)), _text(self.reveal), self.hides.chosen, _text(self.shows)
        )  # fmt: skip
        return self.does.ask(at, words)


class Claims(Page):
    name = "claims"

    def __init__(self, theme: Theme, does: Rewords) -> None:
        super().__init__(theme, does)
        self.formulas = self.field(tr("Formulas that must hold, one a line"))

    def fill(self, cue: Cue) -> None:
        _set(self.formulas, "\n".join(claim.formula for claim in cue.claims))

    def put(self, at: int, cue: Cue) -> str:
        return self.does.claim(at, _lines(self.formulas))


class ToDo(Page):
    name = "task"

    def __init__(self, theme: Theme, does: Rewords) -> None:
        super().__init__(theme, does)
        self.do = self.field(tr("What is to be done"), 2)
        self.goal = self.field(tr("Formula that holds once it is done, and not before"))
        self.hint = self.field(tr("Hint"))
        self.praise = self.field(tr("What is said once it is done"))
        self.solution = self.lines(
            tr("One way to do it"),
            tr(
                "What is on screen now, and is not at the cue, proves that it can be done, and is shown to who asks"
            ),
        )

    def fill(self, cue: Cue) -> None:
        words = task_words(cue.task)
        _set(self.do, words.do)
        _set(self.goal, words.goal)
        _set(self.hint, words.hint)
        _set(self.praise, words.done)
        _set(self.solution, words.solution)

    def put(self, at: int, cue: Cue) -> str:
        goal = " ".join(_lines(self.goal))
        others = (self.hint, self.praise, self.solution)
        return self.does.task(at, TaskWords(_text(self.do), goal, *map(_text, others)))


class Choice(QtWidgets.QToolButton):
    """Some of the panels, in a menu."""

    chosen_by_hand = QtCore.Signal()

    def __init__(self, theme: Theme, label: str, none: str) -> None:
        super().__init__()
        self._label, self._none = label, none
        self.chosen: tuple[str, ...] = ()
        self._titles: Mapping[str, str] = {}
        self.setFont(theme.font(12))
        self.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Ignored, QtWidgets.QSizePolicy.Policy.Fixed)
        self.setMenu(menu := QtWidgets.QMenu(self))
        menu.setFont(theme.font(12))

    def offer(self, panels: Mapping[str, str], chosen: Sequence[str]) -> None:
        """Offer panels, their titles by name, of which some are chosen."""
        self._titles, self.chosen = panels, tuple(chosen)
        menu = self.menu()
        menu.clear()
        for name, title in panels.items():
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in self.chosen)
            action.toggled.connect(partial(self._toggle, name))
        self._say()

    def _toggle(self, name: str, on: bool) -> None:
        others = tuple(each for each in self.chosen if each != name)
        self.chosen = (*others, name) if on else others
        self._say()
        self.chosen_by_hand.emit()

    def _say(self) -> None:
        titles = [title for name, title in self._titles.items() if name in self.chosen]
        said = listed(titles) if titles else self._none
        self.setText(said)
        self.setAccessibleName(tr("{label}: {said}", label=self._label, said=said))


def _set(field: QtWidgets.QPlainTextEdit, said: str) -> None:
    if field.toPlainText() != said:
        field.setPlainText(said)


def _text(field: QtWidgets.QPlainTextEdit) -> str:
    return field.toPlainText().strip()


def _lines(field: QtWidgets.QPlainTextEdit) -> list[str]:
    return [line.strip() for line in field.toPlainText().splitlines() if line.strip()]
