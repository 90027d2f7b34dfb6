"""Rewriting a lesson's file: cues are added, moved, taken out and reworded, and all else in it, comments too, stays as it was written."""

from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from mnemoscope.engines.lessons.lesson import Quiz, Said, Task
from mnemoscope.engines.lessons.lessonfile import CUE, LessonError, lesson_of
from mnemoscope.engines.lessons.lines import HEAD
from mnemoscope.engines.lessons.worded import (
    ABSENT,
    NONE,
    QuizWords,
    TaskWords,
    quiz_words,
    shown_of,
    table_from,
    table_of,
    task_words,
)
from mnemoscope.engines.translation import tr


def begun(title: str, code: str, cue: Mapping[str, Any]) -> str:
    """The file of a new lesson with one cue."""
    document = tomlkit.document()
    document["title"] = _inline({code: title})
    return f"{tomlkit.dumps(document)}\n{_block(cue)}"


class Draft:
    """The text of a lesson's file in parts: what stands before the cues, and each cue.

    Each method gives the new text. Raises LessonError for one whose cues cannot be told apart by their lines.
    """

    def __init__(self, text: str, name: str) -> None:
        self.name, self.lesson = name, lesson_of(text, name)
        lines = text.replace("\r\n", "\n").splitlines(keepends=True)
        heads = [n for n, line in enumerate(lines) if HEAD.match(line)]
        if len(heads) != len(self.lesson.cues):
            raise LessonError(
                tr(
                    "{path} cannot be rewritten here: its cues do not each begin with a line [[cue]]",
                    path=name,
                )
            )
        starts = [_comments_before(lines, head) for head in heads]
        self.head = "".join(lines[: starts[0]])
        self.blocks = ["".join(lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]

    def added(self, cue: Mapping[str, Any], after: int) -> str:
        """With a cue after that of this number, from 0; -1: before all."""
        blocks = self.whole(after + 1)
        return self._text([*blocks[: after + 1], _block(self._anew(cue, after)), *blocks[after + 1 :]])

    def shown(self, cue: Mapping[str, Any], at: int) -> str:
        """With something else to be seen at a cue, which says and asks what it did."""
        blocks = self.whole(at + 1)
        table = self._table(blocks[at])
        for key in CUE:
            table.pop(key, None)
        for key, value in self._anew(cue, at - 1).items():
            table[key] = _value(value)
        return self._text([*blocks[:at], _written(table, blocks[at]), *blocks[at + 1 :]])

    def moved(self, at: int, to: int) -> str:
        """With a cue at another place."""
        blocks = self.whole(at, at + 1, to, to + 1)
        block = blocks.pop(at)
        blocks.insert(to, block)
        return self._text(blocks)

    def removed(self, at: int) -> str:
        """Without a cue. Raises LessonError for the only one."""
        if len(self.blocks) < 2:
            raise LessonError(tr("a lesson has at least one cue"))
        blocks = self.whole(at + 1)
        del blocks[at]
        return self._text(blocks)

    def titled(self, title: str, code: str) -> str:
        """With another title, in one language."""
        head = self._parsed(self.head)
        _put(head, "title", _in(self.lesson.title, code, title))
        return self._text(self.blocks, tomlkit.dumps(head))

    def reworded(self, at: int, key: str, said: str, code: str) -> str:
        """With another sentence at a cue, in one language: its `say` or its `notes`."""
        return self._changed(at, key, _in(getattr(self.lesson.cues[at], key), code, said))

    def lighted(self, at: int, names: Sequence[str]) -> str:
        """With other panels that stand out at a cue."""
        return self._changed(at, "lit", list(names))

    def asked(self, at: int, words: QuizWords, code: str) -> str:
        """With another question at a cue, in one language; without any if nothing is asked."""
        before = self.lesson.within(code).cues[at].quiz
        quiz = before or Quiz({})
        old = quiz_words(quiz, code)
        if not words:
            return self._changed(at, "question", {})
        given = plain(self._table(self.blocks[at]).get("question", {}))
        found: dict[str, Any] = {"ask": _in(quiz.ask, code, words.ask)}
        if words.answers == old.answers:
            found |= {key: given[key] for key in ("answers", "right", "number", "within") if key in given}
        elif words.number:
            found["number"] = words.number
            if words.within:
                found["within"] = words.within
        else:
            said = quiz.answers if len(quiz.answers) == len(words.answers) else [{}] * len(words.answers)
            found["answers"] = [
                _in(each, code, answer) for each, answer in zip(said, words.bare, strict=True)
            ]
            if words.right:
                found["right"] = words.right
        found["reveal"] = _in(quiz.reveal, code, words.reveal)
        if {*words.hides} != {*quiz.hides}:
            found["hides"] = list(words.hides)
        elif "hides" in given:
            found["hides"] = given["hides"]
        every = {each: cues[at].quiz for each, cues in self.lesson.spoken.items()}
        shown = {each: quiz.shows if quiz else {} for each, quiz in every.items()}
        found["shows"] = (
            given.get("shows", {})
            if words.shows == old.shows
            else _in_its_language(table_of(words.shows), shown, code)
        )
        kept = {key: value for key, value in found.items() if key == "hides" or value not in ({}, [])}
        return self._changed(at, "question", kept)

    def tasked(self, at: int, words: TaskWords, code: str) -> str:
        """With something else to do at a cue, in one language; without a task if there is nothing."""
        before = self.lesson.within(code).cues[at].task
        task = before or Task({}, "")
        old = task_words(task, code)
        if not words:
            return self._changed(at, "task", {})
        given = plain(self._table(self.blocks[at]).get("task", {}))
        every = {each: cues[at].task for each, cues in self.lesson.spoken.items()}
        goals = {each: task.goal for each, task in every.items() if task}
        ways = {each: task.solution if task else {} for each, task in every.items()}
        found: dict[str, Any] = {
            "do": _in(task.do, code, words.do),
            "goal": given["goal"] if before and words.goal == old.goal else _told(words.goal, goals, code),
            "hint": _in(task.hint, code, words.hint),
            "done": _in(task.done, code, words.done),
            "solution": given.get("solution", {})
            if words.solution == old.solution
            else _in_its_language(table_of(words.solution), ways, code),
        }
        return self._changed(at, "task", {key: value for key, value in found.items() if value})

    def claimed(self, at: int, formulas: Sequence[str], code: str) -> str:
        """With other claims at a cue; those that it makes already stay as they are written."""
        table = self._table(self.blocks[at])
        written = table.get("claims", [])
        written = written if isinstance(written, list) else [written]
        formula_of = [claim.formula for claim in self.lesson.within(code).cues[at].claims]
        known = dict(zip(formula_of, written, strict=True))
        kept = [each for each in formula_of if each in formulas]
        if kept and [*formulas[: len(kept)]] == kept and isinstance(table["claims"], list):
            for n in reversed(range(len(formula_of))):  # in place: so remarks between them stay
                if formula_of[n] not in formulas:
                    del table["claims"][n]
            for each in formulas[len(kept) :]:
                table["claims"].append(each)
            return self._with(at, table)
        return self._changed(at, "claims", [known.get(each, each) for each in formulas])

    def _changed(self, at: int, key: str, value: Any) -> str:
        """All of it, with this in a cue; without it if it is empty."""
        table = self._table(self.blocks[at])
        if value in ({}, []):
            table.pop(key, None)
        else:
            _put(table, key, value)
        return self._with(at, table)

    def _with(self, at: int, table: Any) -> str:
        """All of it, with this cue."""
        blocks = [*self.blocks]
        blocks[at] = _written(table, blocks[at])
        return self._text(blocks)

    def whole(self, *places: int) -> list[str]:
        """The cues, of which those at these places say all that is to be seen: so that another may come before them."""
        blocks = [*self.blocks]
        some = [
            key for key in NONE if any(getattr(cue, key) for cue in self.lesson.cues)
        ]  # these it must say it has not
        for at in {place for place in places if 0 <= place < len(blocks)}:
            table = self._table(blocks[at])
            for key, value in ({key: NONE[key] for key in some} | self._shown(at)).items():
                if key not in table:
                    table[key] = _value(value)
            blocks[at] = _written(table, blocks[at])
        return blocks

    def _anew(self, cue: Mapping[str, Any], before: int) -> dict[str, Any]:
        """A cue that comes after that of this number, and takes nothing over from it."""
        every = [self.lesson.cues, *self.lesson.spoken.values()] if before >= 0 else []
        had = {key for cues in every for key in shown_of(cues[before])}
        return {**cue, **{key: none for key, none in ABSENT.items() if key in had and key not in cue}}

    def _shown(self, at: int) -> dict[str, Any]:
        """All that is to be seen at a cue; what is not the same in all languages, as it is in each."""
        spoken = {code: shown_of(cues[at]) for code, cues in self.lesson.spoken.items()}
        if not spoken:
            return shown_of(self.lesson.cues[at])
        found = dict[str, Any]()
        for key in dict.fromkeys(key for shown in spoken.values() for key in shown):
            first, *others = values = [shown.get(key, ABSENT.get(key)) for shown in spoken.values()]
            alike = all(other == first for other in others)
            found[key] = first if alike else dict(zip(spoken, values, strict=True))
        return found

    def _table(self, block: str) -> Any:
        return self._parsed(block, "cue", 0)

    def _parsed(self, text: str, *path: str | int) -> Any:
        try:
            found: Any = tomlkit.parse(text)
            for key in path:
                found = found[key]
            return found
        except (TOMLKitError, KeyError, IndexError, RecursionError):
            raise LessonError(
                tr("{path} cannot be rewritten here: a cue of it stands in several places", path=self.name)
            ) from None

    def _text(self, blocks: list[str], head: str | None = None) -> str:
        """All of it; it is read again, so that nothing is written that could not be."""
        text = (
            (self.head if head is None else head).rstrip("\n")
            + "\n\n"
            + "\n".join(block.strip("\n") + "\n" for block in blocks)
        )
        lesson_of(text, self.name)
        return text


def _in(before: Said, code: str, said: str) -> dict[str, str]:
    """What is said in one language, and in others as before."""
    return {each: text for each, text in {**before, code: said}.items() if text}


def _told(new: Any, old: Mapping[str, Any], code: str) -> Any:
    """A value in one language, and in the others as it was, if it was not the same in all."""
    others = {each: value for each, value in old.items() if value is not None}
    if code not in others or all(value == others[code] for value in others.values()):
        return new
    return {**others, code: new}


def _in_its_language(
    table: Mapping[str, Any], every: Mapping[str, Mapping[str, Any]], code: str
) -> dict[str, Any]:
    """Fields of a cue as they are to be in one language, and in the others as they were."""
    old = {each: table_from(fields) for each, fields in every.items()}
    return {
        key: _told(value, {each: fields.get(key) for each, fields in old.items()}, code)
        for key, value in table.items()
    }


def _comments_before(lines: list[str], head: int) -> int:
    """Where a cue begins: with the comments right above its line."""
    while head and lines[head - 1].lstrip().startswith("#"):
        head -= 1
    return head


PARTS = ("question", "task")  # tables of their own below a cue


def _put(table: Any, key: str, value: Any) -> None:
    """Set a value; what of it stays the same stays as it was written, with its remarks."""
    before = table.get(key)
    if before is None and key in PARTS:
        part = tomlkit.table()
        for name, each in value.items():
            part[name] = _value(each)
        table[key] = part
    elif isinstance(value, Mapping) and isinstance(before, dict):
        for name in [*before]:
            if name not in value:
                before.pop(name)
        for name, each in value.items():
            _put(before, name, each)
    else:
        alone = isinstance(before, str) and isinstance(value, Mapping) and value.keys() == {"en"}
        value = value["en"] if alone else value  # as a sentence of English alone may stand
        if plain(before) != value:
            table[key] = _value(value)


def plain(value: Any) -> Any:
    """A value without how it is written."""
    return value.unwrap() if hasattr(value, "unwrap") else value


def _value(value: Any) -> Any:
    """A value as it is written on one line."""
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, list | tuple):
        array = tomlkit.array()
        for each in value:
            array.append(_value(each))
        return array
    return value


def _inline(values: Mapping[str, Any]) -> Any:
    table = tomlkit.inline_table()
    for key, value in values.items():
        table[key] = _value(value)
    return table


def _block(cue: Mapping[str, Any]) -> str:
    table = tomlkit.table()
    for key, value in cue.items():
        table[key] = _value(value)
    return _written(table, "")


def _written(table: Any, before: str) -> str:
    """A cue as it stands in a file, below the comments that stood above it."""
    comments = "".join(_leading(before))
    array = tomlkit.aot()
    array.append(table)
    document = tomlkit.document()
    document["cue"] = array
    return comments + tomlkit.dumps(document).strip("\n") + "\n"


def _leading(block: str) -> list[str]:
    found = list[str]()
    for line in block.splitlines(keepends=True):
        if HEAD.match(line):
            break
        found.append(line)
    return found
