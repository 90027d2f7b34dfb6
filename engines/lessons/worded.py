"""A question and a task of a cue in words, as they are typed: plain lines of one language, whatever the file has of others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import tomlkit

from mnemoscope.engines.files.tomltext import TomlError, plain_toml
from mnemoscope.engines.lessons.lesson import FORETELLING, Beside, Cue, Quiz, Said, Task, told
from mnemoscope.engines.lessons.lessonfile import LessonError
from mnemoscope.engines.translation import tr

RIGHT, NUMBER, WITHIN = "*", "=", "±"


@dataclass(frozen=True, slots=True)
class QuizWords:
    """A question. `answers`: an asterisk before the right one; or one line, as "= length ± 2", for a number."""

    ask: str = ""
    answers: tuple[str, ...] = ()
    reveal: str = ""
    hides: tuple[str, ...] = FORETELLING
    shows: str = ""  # keys of a cue, a line each as in a file

    def __bool__(self) -> bool:
        return bool(self.ask or self.answers or self.reveal or self.shows)

    @property
    def number(self) -> str:
        """The formula of the number that is asked for; "" if none is."""
        return self._number[0]

    @property
    def within(self) -> float:
        """How far a guess may be off."""
        return self._number[1]

    @property
    def bare(self) -> list[str]:
        """The answers without the asterisk."""
        return [each.removeprefix(RIGHT).strip() for each in self.answers]

    @property
    def right(self) -> int:
        """The right answer, from 1; 0 if none is."""
        return next((n for n, each in enumerate(self.answers, 1) if each.startswith(RIGHT)), 0)

    @property
    def _number(self) -> tuple[str, float]:
        if not self.answers or not self.answers[0].startswith(NUMBER):
            return "", 0.0
        formula, off, within = self.answers[0][1:].rpartition(WITHIN)
        try:
            return (formula.strip(), float(within)) if off else (within.strip(), 0.0)
        except ValueError:
            raise LessonError(
                tr("after {sign} comes how far a guess may be off, a number", sign=WITHIN)
            ) from None


@dataclass(frozen=True, slots=True)
class TaskWords:
    """A task. `solution`: keys of a cue, a line each as in a file."""

    do: str = ""
    goal: str = ""
    hint: str = ""
    done: str = ""
    solution: str = ""

    def __bool__(self) -> bool:
        return bool(self.do or self.goal or self.hint or self.done or self.solution)


def quiz_words(quiz: Quiz | None, code: str | None = None) -> QuizWords:
    """A question in a language."""
    if quiz is None:
        return QuizWords()
    answers = [f"{RIGHT} " * (n == quiz.right) + told(said, code) for n, said in enumerate(quiz.answers, 1)]
    if quiz.number:
        answers = [f"{NUMBER} {quiz.number}" + f" {WITHIN} {quiz.within:g}" * bool(quiz.within)]
    return QuizWords(
        told(quiz.ask, code), tuple(answers), told(quiz.reveal, code), quiz.hides, lines_of(quiz.shows)
    )


def task_words(task: Task | None, code: str | None = None) -> TaskWords:
    """A task in a language."""
    if task is None:
        return TaskWords()
    said = [told(each, code) for each in (task.do, task.hint, task.done)]
    return TaskWords(said[0], task.goal, said[1], said[2], lines_of(task.solution))


def lines_of(fields: Mapping[str, Any]) -> str:
    """Fields of a cue as the lines of a file."""
    return "\n".join(f"{key} = {line(value)}" for key, value in table_from(fields).items())


def table_of(lines: str) -> dict[str, Any]:
    """The table that some lines of a file are. Raises LessonError."""
    try:
        return plain_toml(lines)
    except TomlError as error:
        raise LessonError(tr("{lines}: {error}", lines=lines.strip().splitlines()[0], error=error)) from None


def table_from(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a cue as a file has them."""
    return {key: _written(key, value) for key, value in fields.items()}


def shown_of(cue: Cue) -> dict[str, Any]:
    """All that is to be seen at a cue, as its table in a file says it."""
    found = table_from({key: getattr(cue, key) for key in SHOWN})
    return {key: value for key, value in found.items() if value != ABSENT.get(key, "")}


# What a cue shows, in the order of its file.
SHOWN = (
    "model", "text", "memory", "tracks", "at", "zoom", "focus", "order", "panels", "options", "ranges", "sides"
)  # fmt: skip
# How a cue says that it has none of what it would take over from the one before, whatever the text.
NONE: dict[str, Any] = {"memory": False, "order": "", "panels": [], "options": {}, "ranges": {}, "sides": {}}
ABSENT: dict[str, Any] = {**NONE, "tracks": [], "at": "", "zoom": "fit", "focus": {}}


def _written(key: str, value: Any) -> Any:
    match key:
        case "text":
            return _short(value)
        case "tracks":
            return [_track(each) for each in value]
        case "at":
            return _step(value)
        case "zoom":
            return ABSENT[key] if value is None else [_step(each) for each in value]
        case "memory" if value is None:
            return ABSENT[key]
    return _plain(value)


def _plain(value: Any) -> Any:
    """A value of dicts and lists."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def line(value: Any) -> str:
    """A value on one line of a file."""
    if isinstance(value, Mapping):
        return (
            "{ " + ", ".join(f"{tomlkit.key(name).as_string()} = {line(each)}" for name, each in value.items()) + " }"
            if value
            else "{}"
        )  # fmt: skip
    if isinstance(value, list):
        return f"[{', '.join(map(line, value))}]"
    return tomlkit.item(value).as_string()


def _track(track: Beside) -> dict[str, Any]:
    found = {
        "model": track.model,
        "text": None if track.text is None else _short(track.text),
        "edits": list(track.edits),
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def _short(said: Said) -> str | dict[str, str]:
    """What is said in one language alone, as a text."""
    return "" if not said else said["en"] if said.keys() == {"en"} else dict(said)


def _step(formula: str) -> int | str:
    """A step as a number, if that is all it is."""
    return int(formula) if formula.lstrip("-").isdecimal() else formula
