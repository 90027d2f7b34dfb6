"""A lesson that is being given: which cue, what was guessed, whether it is revealed, whether the task is done. Its methods are the verbs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6 import QtCore

from mnemoscope.engines.lessons.lesson import Cue, Lesson, Quiz, told
from mnemoscope.engines.numerals import numeral, printed
from mnemoscope.engines.translation import language

MOST_PROJECTED = 2  # panels that are shown to a hall at once


@dataclass(frozen=True, slots=True)
class Guess:
    """What was said before the reveal: one answer, from 1, or a number; and how many hands went up for each answer."""

    answer: int | None = None
    number: float | None = None
    hands: Mapping[int, int] = field(default_factory=dict)

    @property
    def given(self) -> bool:
        """Whether anything was."""
        return self.answer is not None or self.number is not None or any(self.hands.values())


class Lecture(QtCore.QObject):
    """The lesson that is open, if one is. `moved` tells of another cue, which is to be shown; `changed` of everything.

    What was guessed, revealed and done at a cue stays when one comes back to it, until the lesson is opened again.
    """

    moved = QtCore.Signal()
    changed = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.lesson: Lesson | None = None
        self._language = ""  # in which it is given
        self.at = 0
        self.guesses: dict[int, Guess] = {}  # by cue
        self.revealed: set[int] = set()
        self.done: set[int] = set()
        self.hinted: set[int] = set()
        self.solved = False  # the task of the cue is shown done
        self.filmed = False  # nobody is at the keys
        self.is_there: Callable[[], bool] = lambda: True  # whether what the cue is about is on screen
        self.hasty = False  # the answer is to be revealed as soon as it is
        self.number: float | None = (
            None  # the right one, of a question for a number, once the tracks are there
        )

    @property
    def cue(self) -> Cue | None:
        """The cue that is shown, as it is once its answer is revealed or its task is shown done, if it is."""
        if self.lesson is None:
            return None
        cue = self.lesson.cues[self.at]
        cue = cue.revealed if self.at in self.revealed else cue
        return cue.solved if self.solved else cue

    @property
    def quiz(self) -> Quiz | None:
        """The question that it asks."""
        return self.cue.quiz if self.cue is not None else None

    @property
    def guess(self) -> Guess:
        """What was guessed."""
        return self.guesses.get(self.at, Guess())

    @property
    def hides(self) -> bool:
        """Whether a question is asked whose answer is not to be seen yet."""
        return self.quiz is not None and self.at not in self.revealed

    @property
    def helps(self) -> bool:
        """Whether going on helps with a task, as there is no other cue."""
        if self.lesson is None or self.cue is None or self.cue.task is None or self.at in self.done:
            return False
        return self.at + 1 == len(self.lesson.cues) and not self.solved and bool(self.cue.task.solution)

    @property
    def number_said(self) -> str:
        """The right number as it is said, to three digits; "" while it is not known."""
        if self.number is None:
            return ""
        return numeral(self.number) if abs(self.number) < 1000 else printed(f"{self.number:,.0f}")

    @property
    def title(self) -> str:
        """What the lesson is called, in the language that is spoken."""
        return told(self.lesson.title) if self.lesson is not None else ""

    @property
    def next_cue(self) -> Cue | None:
        """The one after the cue that is shown."""
        if self.lesson is None or self.at + 1 >= len(self.lesson.cues):
            return None
        return self.lesson.cues[self.at + 1]

    # verbs

    def open(self, lesson: Lesson, at: int = 0) -> None:
        """Give a lesson from a cue on."""
        self._take(lesson)
        self.guesses, self.revealed, self.done, self.hinted = {}, set(), set(), set()
        self._go(min(max(at, 0), len(lesson.cues) - 1))

    def take_up(self, lesson: Lesson, at: int) -> None:
        """Give a lesson whose cue is shown already."""
        self._take(lesson)
        self.at, self.number = min(max(at, 0), len(lesson.cues) - 1), None
        self.guesses, self.revealed, self.done, self.hinted = {}, set(), set(), set()
        self.changed.emit()

    def rewrite(self, lesson: Lesson, at: int) -> None:
        """Go on with the lesson as it was rewritten."""
        self._take(lesson)
        self._go(min(max(at, 0), len(lesson.cues) - 1))

    def reword(self, lesson: Lesson) -> None:
        """Say something else at the cues, which show what they did; another task is not done yet."""
        before = self.lesson
        self._take(lesson)
        if before is not None and self.lesson is not None:
            pairs = enumerate(zip(before.cues, self.lesson.cues, strict=False))
            self.done -= {at for at, (old, new) in pairs if _goal(old) != _goal(new)}
        self.changed.emit()

    def speak(self) -> None:
        """Go on in the language that is spoken now; what was touched stays where the cue shows the same in both."""
        cue, code = self.cue, self._language
        if self.lesson is None or cue is None or code == language():
            return
        self._take(self.lesson)
        if self.cue is None or (self.cue, self.cue.texts(self._language)) == (cue, cue.texts(code)):
            self.changed.emit()
        else:
            self._go(self.at)

    def close(self) -> None:
        """Give no lesson any more; what is on screen stays."""
        self.lesson, self.at = None, 0
        self.moved.emit()
        self.changed.emit()

    def go(self, at: int) -> None:
        """Show a cue, and put right whatever was touched."""
        if self.lesson is not None and 0 <= at < len(self.lesson.cues):
            self._go(at)

    def forward(self) -> None:
        """Reveal what is hidden, as soon as what it is about is on screen, or go to the next cue.

        Of the last one's task it gives the hint, and then shows it done.
        """
        if self.hides and not self.is_there():
            self.hasty = True
            self.changed.emit()
        elif self.hides:
            self.reveal()
        elif self.helps:
            self.help()
        else:
            self.go(self.at + 1)

    def arrive(self) -> None:
        """What the cue is about is on screen: an answer that was waited for is revealed."""
        if self.hasty:
            self.hasty = False
            self.reveal()

    def back(self) -> None:
        """Go to the cue before."""
        self.go(self.at - 1)

    def say(self, answer: int) -> None:
        """Guess one of the answers, from 1."""
        if self.quiz is not None and self.hides and 0 < answer <= len(self.quiz.answers):
            self._guess(answer=answer)

    def say_number(self, number: float | None) -> None:
        """Guess a number."""
        if self.hides:
            self._guess(number=number)

    def count_hands(self, answer: int, hands: int) -> None:
        """So many are for one of the answers, from 1."""
        if self.quiz is not None and 0 < answer <= len(self.quiz.answers):
            self._guess(hands={**self.guess.hands, answer: max(hands, 0)})

    def reveal(self) -> None:
        """Let the answer be seen."""
        if self.hides:
            self.revealed.add(self.at)
            self.changed.emit()

    def hint(self) -> None:
        """Give the hint of the task."""
        self.hinted.add(self.at)
        self.changed.emit()

    def help(self) -> None:
        """Give the hint of the task, or show it done if that is given."""
        if self.cue is None or self.cue.task is None:
            return
        self.solve() if self.at in self.hinted or not told(self.cue.task.hint) else self.hint()

    def solve(self) -> None:
        """Show the task done, in the way that the lesson has."""
        if self.cue is not None and self.cue.task is not None and self.cue.task.solution:
            self.solved = True
            self.moved.emit()
            self.changed.emit()

    def found(self, number: float | None) -> None:
        """The right number of the question is known."""
        if number != self.number:
            self.number = number
            self.changed.emit()

    def achieve(self) -> None:
        """The task of this cue is done."""
        if self.at not in self.done:
            self.done.add(self.at)
            self.changed.emit()

    def is_right(self) -> bool | None:
        """Whether the guess is; None: nothing was guessed, or there is no right one."""
        quiz, guess = self.quiz, self.guess
        if quiz is None:
            return None
        if quiz.number:
            if guess.number is None or self.number is None:
                return None
            return abs(guess.number - self.number) <= max(quiz.within, 1e-9 * abs(self.number))
        return None if quiz.right is None or guess.answer is None else guess.answer == quiz.right

    def _take(self, lesson: Lesson) -> None:
        self._language = language()
        self.lesson = lesson.within(self._language)

    def _guess(self, **changes: object) -> None:
        self.guesses[self.at] = replace(self.guess, **changes)  # type: ignore[arg-type]
        self.changed.emit()

    def _go(self, at: int) -> None:
        self.at, self.number, self.solved, self.hasty = at, None, False, False
        self.moved.emit()
        self.changed.emit()


def _goal(cue: Cue) -> str:
    return cue.task.goal if cue.task is not None else ""
