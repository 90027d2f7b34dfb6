"""Rewriting a lesson's file: cues are added, moved, taken out and reworded, and all else in it, comments too, stays as it was written."""

from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from mnemoscope.engines.lessons.lesson import Beside, Cue, Said
from mnemoscope.engines.lessons.lessonfile import CUE, LessonError, lesson_of
from mnemoscope.engines.lessons.lines import HEAD
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
        return self._text([*blocks[: after + 1], _block(cue), *blocks[after + 1 :]])

    def shown(self, cue: Mapping[str, Any], at: int) -> str:
        """With something else to be seen at a cue, which says and asks what it did."""
        blocks = self.whole(at + 1)
        table = self._table(blocks[at])
        for key in CUE:
            table.pop(key, None)
        for key, value in cue.items():
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

    def reworded(self, at: int, key: str, said: str, code: str) -> str:
        """With another sentence at a cue, in one language: its `say` or its `notes`."""
        table = self._table(self.blocks[at])
        before: Said = getattr(self.lesson.cues[at], key)
        table.pop(key, None)
        if words := {each: text for each, text in {**before, code: said}.items() if text}:
            table[key] = _inline(words)
        return self._with(at, table)

    def asked(self, at: int, ask: str, answers: Sequence[str], reveal: str, code: str) -> str:
        """With another question at a cue, in one language; without any if nothing is asked.

        The right answer begins with an asterisk; one line that begins with = is the formula of a number.
        """
        table = self._table(self.blocks[at])
        before = self.lesson.within(code).cues[at].quiz
        given = table.get("question", {})
        if not (ask or answers or reveal):
            table.pop("question", None)
            return self._with(at, table)
        found = {key: given[key] for key in ("within", "hides", "shows") if key in given}
        found["ask"] = _in(before.ask if before else {}, code, ask)
        formula = answers[0][1:].strip() if answers and answers[0].startswith("=") else ""
        if formula:
            alike = before is not None and before.number == formula
            found["number"] = given["number"] if alike else formula
        else:
            old = before.answers if before and len(before.answers) == len(answers) else [{}] * len(answers)
            found["answers"] = [
                _in(said, code, each.removeprefix("*").strip())
                for said, each in zip(old, answers, strict=True)
            ]
            if right := next((n for n, each in enumerate(answers, 1) if each.startswith("*")), 0):
                found["right"] = right
        if revealed := _in(before.reveal if before else {}, code, reveal):
            found["reveal"] = revealed
        table.pop("question", None)
        table["question"] = _value(found)
        return self._with(at, table)

    def claimed(self, at: int, formulas: Sequence[str], code: str) -> str:
        """With other claims at a cue; those that it makes already stay as they are written."""
        table = self._table(self.blocks[at])
        written = table.get("claims", [])
        written = written if isinstance(written, list) else [written]
        formula_of = [claim.formula for claim in self.lesson.within(code).cues[at].claims]
        known = dict(zip(formula_of, written, strict=True))
        table.pop("claims", None)
        if formulas:
            table["claims"] = _value([known.get(each, each) for each in formulas])
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
        try:
            return tomlkit.parse(block)["cue"][0]
        except (TOMLKitError, KeyError, IndexError, RecursionError):
            raise LessonError(
                tr("{path} cannot be rewritten here: a cue of it stands in several places", path=self.name)
            ) from None

    def _text(self, blocks: list[str]) -> str:
        """All of it; it is read again, so that nothing is written that could not be."""
        text = self.head.rstrip("\n") + "\n\n" + "\n".join(block.strip("\n") + "\n" for block in blocks)
        lesson_of(text, self.name)
        return text


# How a cue says that it has none of what it would take over from the one before, whatever the text.
NONE: dict[str, Any] = {"memory": False, "order": "", "panels": [], "options": {}, "ranges": {}, "sides": {}}


ABSENT: dict[str, Any] = {**NONE, "tracks": [], "at": "", "zoom": "fit", "focus": {}}


def shown_of(cue: Cue) -> dict[str, Any]:
    """All that is to be seen at a cue, as its table in a file says it."""
    zoom = None if cue.zoom is None else [_step(each) for each in cue.zoom]
    found: dict[str, Any] = {
        "model": cue.model, "text": _short(cue.text), "memory": cue.memory, "tracks": [_track(each) for each in cue.tracks],
        "at": _step(cue.at), "zoom": zoom, "focus": dict(cue.focus), "order": cue.order, "panels": list(cue.panels),
        "options": {name: dict(each) for name, each in cue.options.items()}, "ranges": dict(cue.ranges), "sides": dict(cue.sides),
    }  # fmt: skip
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}


def _track(track: Beside) -> dict[str, Any]:
    found = {
        "model": track.model,
        "text": None if track.text is None else _short(track.text),
        "edits": list(track.edits),
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def _in(before: Said, code: str, said: str) -> dict[str, str]:
    """What is said in one language, and in others as before."""
    return {each: text for each, text in {**before, code: said}.items() if text}


def _short(said: Said) -> str | dict[str, str]:
    """What is said in one language alone, as a text."""
    return said["en"] if said.keys() == {"en"} else dict(said)


def _step(formula: str) -> int | str:
    """A step as a number, if that is all it is."""
    return int(formula) if formula.lstrip("-").isdecimal() else formula


def _comments_before(lines: list[str], head: int) -> int:
    """Where a cue begins: with the comments right above its line."""
    while head and lines[head - 1].lstrip().startswith("#"):
        head -= 1
    return head


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
