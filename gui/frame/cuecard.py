"""What a cue says, as a card: its sentence, the question with its answers, the task and whether it is done."""

import re
from collections.abc import Sequence
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.lesson import Quiz, Task, told
from mnemoscope.engines.models.pointers import plain, spans
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.lecture import Lecture
from mnemoscope.gui.state.verdict import verdict
from mnemoscope.gui.widgets.sentence import Sentence

MOST_HANDS = 9999
SIZE = 17  # of the sentence, in the type's own pixels
MOST_LINES = 4  # of a sentence that are shown at once
HASTY = tr_noop("The answer is revealed as soon as what is asked about has been opened.")
LETTERS = "ABCDEFGH"
UNIT = re.compile(
    r"(?<=\d) (?=[%\w×])|(?<=×) (?=\d)"
)  # between a number and what it is of: no line may end there


class CueCard(QtWidgets.QFrame):
    """Made anew for each cue, and whenever something of it changes. What its words point at is told by `pointed`."""

    pointed = QtCore.Signal(object)

    def __init__(self, theme: Theme, lecture: Lecture, *, size: float = SIZE) -> None:
        """`size`: of its sentence; everything else goes by it."""
        super().__init__()
        self.setObjectName("cuecard")
        self.theme, self.lecture, self.type = theme, lecture, size
        self.sentence = Sentence(theme, tr("What the lesson says"), size=size, lines=MOST_LINES)
        self.sentence.pointed.connect(self.pointed)
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(round(theme.px(6)))
        self.column.addWidget(self.sentence)
        self.column.addStretch(1)
        self._below: QtWidgets.QWidget | None = None
        self.answers: list[QtWidgets.QPushButton] = []
        self.hands: list[QtWidgets.QSpinBox] = []
        self.number: QtWidgets.QLineEdit | None = None
        self.revealed: Sentence | None = None
        self.counting = False  # whether hands are counted
        self._shown: object = None

    def refresh(self) -> bool:
        """Show the cue as it is now; whether that is anything else than before."""
        lecture, cue = self.lecture, self.lecture.cue
        if cue is None:
            self._shown = None
            return False
        key = (
            id(lecture.lesson),
            lecture.at,
            lecture.hides,
            lecture.at in lecture.done,
            lecture.at in lecture.hinted,
            lecture.hasty,
            lecture.number,
            self.counting,
            None if self.counting else lecture.guess.answer,
            None if cue.quiz is None else self.abreast(cue.quiz),
        )
        if key == self._shown:
            return False
        self._shown = key
        self.sentence.set_spans(spans(bound(told(cue.say))))
        self.sentence.setVisible(bool(told(cue.say)))
        self._renew()
        return True

    def _renew(self) -> None:
        """The question and the task below the sentence, made anew."""
        if self._below is not None:
            self.column.removeWidget(self._below)
            self._below.hide()
            self._below.deleteLater()
        self.answers, self.hands, self.number, self.revealed = [], [], None, None
        cue = self.lecture.cue
        assert cue is not None
        self._below = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(self.theme.px(5)))
        if cue.quiz is not None:
            self._ask(cue.quiz, column)
        if cue.task is not None:
            self._set(cue.task, column)
        self._below.setVisible(column.count() > 0)
        self.column.insertWidget(1, self._below)

    def label(
        self, text: str, *, bold: bool = False, role: str = "text", size: float = 0.0
    ) -> QtWidgets.QLabel:
        """A line of the card, wrapped."""
        made = QtWidgets.QLabel(plain(bound(text)))
        made.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        made.setFont(self.theme.font(size or self.type * 0.88, bold=bold))
        palette = made.palette()
        palette.setColor(QtGui.QPalette.ColorRole.WindowText, self.theme.colour(role))
        made.setPalette(palette)
        return made

    # the question

    def _ask(self, quiz: Quiz, column: QtWidgets.QVBoxLayout) -> None:
        lecture = self.lecture
        column.addWidget(self.label(told(quiz.ask), bold=True))
        if quiz.number:
            row = QtWidgets.QHBoxLayout()
            self._ask_number(quiz, row)
            row.addStretch(1)
            column.addLayout(row)
        grid, abreast = QtWidgets.QGridLayout(), self.abreast(quiz)
        grid.setSpacing(round(self.theme.px(8)))
        for n, said in enumerate(quiz.answers):
            grid.addLayout(self._answer(quiz, n + 1, told(said)), n // abreast, n % abreast)
            grid.setColumnStretch(n % abreast, 1)
        column.addLayout(grid)
        if not lecture.hides:
            revealed = Sentence(
                self.theme, tr("What the lesson says"), size=self.type * 0.88, lines=2 * MOST_LINES
            )
            revealed.set_spans(spans(bound(verdict(self.lecture, quiz))))
            revealed.pointed.connect(self.pointed)
            self.revealed = revealed
            column.addWidget(revealed)
        elif lecture.hasty:
            column.addWidget(self.label(tr(HASTY), role="muted"))

    def abreast(self, quiz: Quiz) -> int:
        """How many answers stand beside each other: as many as have room for their words."""
        metrics = QtGui.QFontMetricsF(self.theme.font(self.type * 0.88, bold=True))
        gap, px = round(self.theme.px(8)), self.theme.px(10)
        wide = [metrics.horizontalAdvance(f"✓ A   {told(said)}") + px for said in quiz.answers] or [px]
        for count in (len(wide), 2):
            columns = [max(wide[n::count]) for n in range(min(count, len(wide)))]
            if sum(columns) + gap * (count - 1) <= self.width():
                return count
        return 1

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refresh()

    def _answer(self, quiz: Quiz, n: int, said: str) -> QtWidgets.QVBoxLayout:
        lecture, theme = self.lecture, self.theme
        button = QtWidgets.QPushButton()
        button.setCheckable(True)
        button.setChecked(lecture.guess.answer == n)
        right = not lecture.hides and n == quiz.right
        wrong = not lecture.hides and n == lecture.guess.answer and quiz.right is not None and not right
        mark = "✓ " if right else "✗ " if wrong else ""
        button.setText(f"{mark}{LETTERS[n - 1]}   {said}".replace("&", "&&"))
        button.setFont(theme.font(self.type * 0.88, bold=right))
        button.setMinimumHeight(round(theme.px(self.type * 1.9)))
        button.setEnabled(lecture.hides)
        button.setAccessibleName(
            tr("Answer {letter}: {said}", letter=LETTERS[n - 1], said=said)
            if lecture.hides
            else tr("Answer {letter}: {said}, which is right", letter=LETTERS[n - 1], said=said)
            if right
            else tr("Answer {letter}: {said}, which is not right", letter=LETTERS[n - 1], said=said)
        )
        if right:
            palette = button.palette()
            for group in (
                QtGui.QPalette.ColorGroup.Active,
                QtGui.QPalette.ColorGroup.Disabled,
                QtGui.QPalette.ColorGroup.Inactive,
            ):
                palette.setColor(group, QtGui.QPalette.ColorRole.ButtonText, theme.colour("accent"))
            button.setPalette(palette)
        button.clicked.connect(partial(lecture.say, n))
        self.answers.append(button)
        column = QtWidgets.QVBoxLayout()
        column.addWidget(button)
        if self.counting:
            hands = QtWidgets.QSpinBox()
            hands.setRange(0, MOST_HANDS)
            hands.setFont(theme.font(self.type * 0.88))
            hands.setValue(lecture.guess.hands.get(n, 0))
            hands.setSpecialValueText(tr("no hands"))
            hands.setAccessibleName(tr("Hands for answer {letter}", letter=LETTERS[n - 1]))
            hands.valueChanged.connect(partial(lecture.count_hands, n))
            self.hands.append(hands)
            column.addWidget(hands)
        return column

    def _ask_number(self, quiz: Quiz, row: QtWidgets.QHBoxLayout) -> None:
        lecture = self.lecture
        field = QtWidgets.QLineEdit()
        field.setFont(self.theme.font(self.type * 0.88))
        field.setMaximumWidth(round(self.theme.px(self.type * 9)))
        field.setPlaceholderText(tr("your guess"))
        field.setAccessibleName(tr("Your guess, a number"))
        field.setEnabled(lecture.hides)
        guessed = lecture.guess.number
        field.setText("" if guessed is None else f"{guessed:g}")
        field.textEdited.connect(self._typed)
        field.returnPressed.connect(lecture.forward)
        self.number = field
        row.addWidget(field)

    def _typed(self, text: str) -> None:
        number, is_one = QtCore.QLocale.c().toDouble(text.strip().replace(",", "."))
        self.lecture.say_number(number if is_one else None)

    # the task

    def _set(self, task: Task, column: QtWidgets.QVBoxLayout) -> None:
        lecture = self.lecture
        done = lecture.at in lecture.done
        column.addWidget(self.label(tr("To do: {task}", task=told(task.do)), bold=True))
        if done:
            said = tr("✓ Done. {said}", said=told(task.done)).strip()
            column.addWidget(self.label(said, role="accent", bold=True))
            return
        if lecture.filmed:
            return
        if self.theme.bare:
            column.addWidget(
                self.label(tr("Press F5 to leave the presentation, and do it there."), role="muted")
            )
            return
        row = QtWidgets.QHBoxLayout()
        hint = told(task.hint)
        shown = lecture.at in lecture.hinted
        row.addWidget(
            self.label(
                tr("Hint: {hint}", hint=hint) if shown and hint else tr("Not done yet."), role="muted"
            ),
            1,
        )
        if hint and not shown:
            button = QtWidgets.QPushButton(tr("Hint"))
            button.setFont(self.theme.font(self.type * 0.8))
            button.clicked.connect(lecture.hint)
            row.addWidget(button)
        column.addLayout(row)

    def stops(self) -> Sequence[QtWidgets.QWidget]:
        """What the Tab key goes to, in order."""
        own = (self.number, self.revealed)
        return [self.sentence, *self.answers, *self.hands, *(each for each in own if each is not None)]


def bound(said: str) -> str:
    """A sentence whose numbers stay with what they are of: "97 %" is never parted by the end of a line."""
    return UNIT.sub("\N{NO-BREAK SPACE}", said)
