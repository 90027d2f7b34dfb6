"""Lesson files: TOML that anyone may have written, read strictly. What is wrong is one sentence with its line.

What a cue leaves out of model, text, memory, tracks, panels, focus, options, order, sides and zoom is as in the cue before it; with
another model or text, tracks, focus, zoom and place begin anew. Any value may be one a language, as { en = …, zh_CN = … }: a model, a claim, a number of units.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from math import isfinite
from pathlib import Path
from typing import Any, TypeVar

from mnemoscope.engines.edittext import parse as parse_edit
from mnemoscope.engines.errors import MnemoscopeError, OptionError
from mnemoscope.engines.files.regular import NoRegularFileError, read_regular
from mnemoscope.engines.files.tomltext import TomlError, plain_toml
from mnemoscope.engines.given import shown
from mnemoscope.engines.lessons import claim
from mnemoscope.engines.lessons import lesson as nouns
from mnemoscope.engines.lessons.lesson import Beside, Claim, Cue, Lesson, Quiz, Said, Task
from mnemoscope.engines.lessons.lines import Lines
from mnemoscope.engines.lessons.reaches import wrong_ranges
from mnemoscope.engines.lessons.within import NoLanguageError, within
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.translation import commas, tr, tr_noop

T = TypeVar("T")

MOST_BYTES, MOST_CUES, MOST_ANSWERS = 1_000_000, 200, 8
LONGEST_SAID, LONGEST_TEXT = 2_000, 20_000  # characters of a sentence, and of what a model reads
CODE = re.compile(r"[a-z]{2,3}(?:_[A-Za-z]{2,4})?")  # of a language
ANEW = ("tracks", "focus", "zoom", "at")  # with another model or text


class LessonError(MnemoscopeError):
    """A lesson cannot be read; the sentence says why, and on which line."""


def read_lesson(path: str | Path) -> Lesson:
    """The lesson in a file. Raises LessonError for what is none."""
    return lesson_of(lesson_text(path).replace("\r\n", "\n"), str(path))


def lesson_text(path: str | Path) -> str:
    """What stands in a lesson's file. Raises LessonError for one that cannot be read."""
    try:
        return read_regular(Path(path), MOST_BYTES).decode("utf-8-sig")
    except NoRegularFileError as error:
        raise LessonError(tr("{path} is no lesson: {error}", path=path, error=error)) from None
    except UnicodeDecodeError:
        raise LessonError(tr("{path} cannot be read: it is not in UTF-8", path=path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise LessonError(tr("{path} cannot be read: {reason}", path=path, reason=reason)) from None


def lesson_of(text: str, name: str) -> Lesson:
    """The lesson that a text is. Raises LessonError, which calls it by this name."""
    try:
        data = plain_toml(text)
    except TomlError as error:
        raise LessonError(tr("{path}: {error}", path=name, error=error)) from None
    return _Reader(text, name).lesson(data)


class _Reader:
    """Makes a lesson of tables; knows where in the file a value stands."""

    def __init__(self, text: str, name: str) -> None:
        self.lines, self.name = Lines(text), name
        self.cue = -1  # the one that is being read

    def lesson(self, data: Mapping[str, Any]) -> Lesson:
        known = {"title", "summary", "minutes", "number", "cue"}
        self.only(data, known, tr_noop("a lesson"))
        cues = data.get("cue")
        if not isinstance(cues, list) or not cues or not all(isinstance(each, dict) for each in cues):
            raise self.wrong("cue", tr("a lesson has at least one cue, each under a line [[cue]]"))
        if len(cues) > MOST_CUES:
            raise self.wrong("cue", tr("a lesson has at most {most} cues", most=MOST_CUES))
        title = self.said(data, "title")
        if not title:
            raise self.wrong("title", tr("a lesson needs a title"))
        spoken = {code: self.cues(cues, title.keys(), code) for code in title}
        found, *others = spoken.values()
        return Lesson(
            title,
            spoken[nouns.spoken_as(title.keys(), "en")],
            self.said(data, "summary"),
            self.number(data, "minutes", 0.0, 600.0),
            self.number(data, "number", 0.0, 10_000.0),
            self.name,
            spoken if any(other != found for other in others) else {},
        )

    def cues(self, given: Sequence[Mapping[str, Any]], codes: Collection[str], code: str) -> tuple[Cue, ...]:
        """The cues as they are in one of the languages of the lesson."""
        found = list[Cue]()
        for self.cue, each in enumerate(given):  # so that what is wrong is told with its line
            found.append(self.read_cue(self.spoken(each, codes, code), found[-1] if found else None))
        self.cue = -1
        return tuple(found)

    def spoken(self, data: Mapping[str, Any], codes: Collection[str], code: str) -> Mapping[str, Any]:
        """The table of a cue in one language."""
        try:
            return within(data, codes, code)
        except NoLanguageError as error:
            raise self.wrong(error.key, str(error)) from None

    def read_cue(self, data: Mapping[str, Any], before: Cue | None) -> Cue:
        self.only(
            data, {*CUE, "say", "notes", "question", "claims", "task", "ask", "play", "lit"}, tr_noop("a cue")
        )
        cue = self.scene(data, Cue("") if before is None else before)
        if not cue.model:
            raise self.wrong("model", tr("the first cue needs a model"))
        cue = replace(
            cue,
            ask=self.asked(data, "ask"),
            lit=self.names(data, "lit"),
            play=self.yes(data, "play"),
            say=self.said(data, "say"),
            notes=self.said(data, "notes"),
            quiz=self.part(data, "question", self.quiz),
            claims=self.claims(data),
            task=self.part(data, "task", self.task),
            line=self.lines.head(self.cue),
        )
        if astray := [name for name in cue.lit if cue.panels and name not in cue.panels]:
            raise self.wrong("lit", tr("{names} is lit, but not among the panels", names=commas(astray)))
        return cue

    def scene(self, data: Mapping[str, Any], before: Cue) -> Cue:
        """What is to be seen at a cue: as before, but for what its table says."""
        if ("model" in data and data["model"] != before.model) or "text" in data:
            before = replace(before, **{name: getattr(Cue(""), name) for name in ANEW})
        return replace(before, **self.fields(data))

    # the fields of a cue

    def text(self, data: Mapping[str, Any], key: str) -> str:
        value = data.get(key, "")
        if not isinstance(value, str) or len(value) > LONGEST_SAID or "\0" in value:
            raise self.wrong(key, tr("{key} must be a short text", key=key))
        return value

    def reading(self, data: Mapping[str, Any], key: str) -> Said:
        return self.said(data, key, LONGEST_TEXT)

    def said(self, data: Mapping[str, Any], key: str, most: int = LONGEST_SAID) -> Said:
        value = data.get(key, {})
        value = {"en": value} if isinstance(value, str) else value
        if not isinstance(value, dict):
            raise self.wrong(
                key,
                tr('{key} must be a text, or one for each language: {{ en = "…", zh_CN = "…" }}', key=key),
            )
        for code, said in value.items():
            if not CODE.fullmatch(code):
                raise self.wrong(
                    key, tr("{key} has {code}, which is no code of a language", key=key, code=shown(code))
                )
            if not isinstance(said, str) or len(said) > most:
                raise self.wrong(
                    key, tr("{key} must be a text of at most {most:,} characters", key=key, most=most)
                )
        return value

    def names(self, data: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = data.get(key, [])
        value = [value] if isinstance(value, str) else value
        if (
            not isinstance(value, list)
            or len(value) > 40
            or not all(isinstance(each, str) and 0 < len(each) < 100 for each in value)
        ):
            raise self.wrong(key, tr("{key} must be a list of names", key=key))
        return tuple(dict.fromkeys(value))

    def asked(self, data: Mapping[str, Any], key: str) -> tuple[str, ...]:
        names = self.names(data, key)
        if any(nouns.asked_of(name)[0] not in claim.TRACKS or not nouns.asked_of(name)[1] for name in names):
            raise self.wrong(
                key, tr('{key} names analyses, or those of a track, as in "B.retention"', key=key)
            )
        return names

    def yes(self, data: Mapping[str, Any], key: str) -> bool:
        value = data.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, tr("{key} must be true or false", key=key))
        return value

    def number(self, data: Mapping[str, Any], key: str, low: float, high: float) -> float:
        value = data.get(key, low)
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not isfinite(value)
            or not low <= value <= high
        ):
            raise self.wrong(
                key, tr("{key} must be a number from {low:g} to {high:g}", key=key, low=low, high=high)
            )
        return float(value)

    def formula(self, data: Mapping[str, Any], key: str) -> str:
        value = data.get(key, "")
        value = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        if not isinstance(value, str):
            raise self.wrong(key, tr("{key} must be a number or a formula in quotes", key=key))
        if value:
            try:
                claim.read(value)
            except claim.ClaimError as error:
                raise self.wrong(key, str(error)) from None
        return value

    def zoom(self, data: Mapping[str, Any], key: str) -> tuple[str, str] | None:
        value = data.get(key)
        if value == "fit":
            return None
        if not isinstance(value, list) or len(value) != 2:
            raise self.wrong(key, tr('{key} must be two steps, as [0, 40], or "fit"', key=key))
        first, last = ({key: each} for each in value)
        return self.formula(first, key), self.formula(last, key)

    def memory(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any] | None:
        value = data.get(key)
        if value is False:
            return None
        try:
            MemoryOptions(**self.table(data, key))
        except (OptionError, TypeError) as error:
            raise self.wrong(key, tr("{key}: {error}", key=key, error=error)) from None
        return self.table(data, key)

    def table(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = data.get(key, {})
        if not isinstance(value, dict) or len(value) > 100:
            raise self.wrong(key, tr("{key} must be a table", key=key))
        return value

    def focus(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = dict(self.table(data, key))
        self.only(value, {"layer", "head", "unit", "pinned"}, tr_noop("a focus"), key)
        pinned = value.get("pinned", [])
        numbers = [
            *(value[name] for name in ("layer", "head", "unit") if name in value),
            *(pinned if isinstance(pinned, list) else [None]),
        ]
        if not all(isinstance(n, int) and not isinstance(n, bool) and 0 <= n < 1_000_000 for n in numbers):
            raise self.wrong(key, tr("{key} holds whole numbers, and pinned a list of them", key=key))
        return value

    def options(self, data: Mapping[str, Any], key: str) -> Mapping[str, Mapping[str, Any]]:
        value = self.table(data, key)
        for name in value:
            self.table(value, name)
        return value

    def ranges(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = self.table(data, key)
        if said := wrong_ranges(value):
            raise self.wrong(key, said)
        return {name: tuple(reach) if isinstance(reach, list) else reach for name, reach in value.items()}

    def sides(self, data: Mapping[str, Any], key: str) -> Mapping[str, str]:
        value = self.table(data, key)
        return {name: self.text(value, name) for name in value}

    def tracks(self, data: Mapping[str, Any], key: str) -> tuple[Beside, ...]:
        value = data.get(key, [])
        if not isinstance(value, list) or len(value) > 3 or not all(isinstance(each, dict) for each in value):
            raise self.wrong(
                key, tr('{key} must be up to three tables, as {{ model = "rnn-recall" }}', key=key)
            )
        return tuple(self.beside(each, key) for each in value)

    def beside(self, data: Mapping[str, Any], key: str) -> Beside:
        self.only(data, {"model", "text", "edits"}, tr_noop("a track"), key)
        edits = data.get("edits", [])
        edits = [edits] if isinstance(edits, str) else edits
        try:
            written = tuple(str(parse_edit(each)) for each in edits)
        except (MnemoscopeError, TypeError) as error:
            raise self.wrong(key, tr("{key}: {error}", key=key, error=error)) from None
        text = self.said(data, "text", LONGEST_TEXT) if "text" in data else None
        return Beside(self.text(data, "model"), text, written)

    # what is asked, claimed and to be done

    def part(self, data: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any]], T]) -> T | None:
        return read(self.table(data, key)) if key in data else None

    def quiz(self, data: Mapping[str, Any]) -> Quiz:
        self.only(
            data,
            {"ask", "answers", "right", "number", "within", "reveal", "hides", "shows"},
            tr_noop("a question"),
            "question",
        )
        given = data.get("answers", [])
        if not isinstance(given, list) or len(given) > MOST_ANSWERS:
            raise self.wrong(
                "answers",
                tr("{key} must be a list of up to {most} answers", key="answers", most=MOST_ANSWERS),
            )
        answers = tuple(self.said({"answers": each}, "answers") for each in given)
        number = self.formula(data, "number")
        ask = self.said(data, "ask")
        if not ask or bool(number) == bool(len(answers) > 1):
            raise self.wrong(
                "question", tr("a question needs what it asks, and either two or more answers or a number")
            )
        right = data.get("right")
        if right is not None and (
            isinstance(right, bool) or not isinstance(right, int) or not 0 < right <= len(answers)
        ):
            raise self.wrong(
                "right",
                tr("{key} must be the number of an answer, from 1 to {last}", key="right", last=len(answers)),
            )
        hides = {"hides": self.names(data, "hides")} if "hides" in data else {}
        within, reveal = self.number(data, "within", 0.0, 1e9), self.said(data, "reveal")
        shown = self.table(data, "shows")
        self.only(shown, {*CUE, "lit"}, tr_noop("what a question shows"), "shows")
        return Quiz(ask, answers, right, number, within, reveal, shows=self.fields(shown), **hides)

    def claims(self, data: Mapping[str, Any]) -> tuple[Claim, ...]:
        given = data.get("claims", [])
        given = given if isinstance(given, list) else [given]
        found = list[Claim]()
        for each in given:
            table = {"claims": each} if isinstance(each, str) else each
            if not isinstance(table, dict) or not table.keys() <= {"claims", "claim", "said"}:
                raise self.wrong("claims", tr("{key} must be a list of formulas", key="claims"))
            key = "claims" if "claims" in table else "claim"
            formula = self.formula(table, key)
            if not formula:
                raise self.wrong("claims", tr("a claim is empty"))
            found.append(Claim(formula, self.said(table, "said")))
        return tuple(found)

    def task(self, data: Mapping[str, Any]) -> Task:
        self.only(data, {"do", "goal", "done", "hint", "solution"}, tr_noop("a task"), "task")
        do, goal = self.said(data, "do"), self.formula(data, "goal")
        if not do or not goal:
            raise self.wrong("task", tr("a task needs what is to do, and the formula of its goal"))
        solution = self.table(data, "solution")
        self.only(solution, set(CUE), tr_noop("a solution"), "solution")
        return Task(do, goal, self.said(data, "done"), self.said(data, "hint"), self.fields(solution))

    def fields(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a table says of what is to be seen."""
        return {
            name: read(self, data, name)
            for name, read in {**CUE, "lit": _Reader.names}.items()
            if name in data
        }

    # where and what is wrong

    def only(self, data: Mapping[str, Any], known: set[str], what: str, key: str = "") -> None:
        for name in data:
            if name not in known:
                raise self.wrong(
                    key or name,
                    tr(
                        "{what} has no {name}: it has {known}",
                        what=tr(what),
                        name=shown(name),
                        known=commas(sorted(known)),
                    ),
                )

    def wrong(self, key: str, said: str) -> LessonError:
        """What is said with the file and the line of a key of the cue that is being read."""
        return LessonError(
            tr("{path}, line {line}: {said}", path=self.name, line=self.lines.of(self.cue, key), said=said)
        )


# How each part of what is to be seen is read.
CUE: dict[str, Callable[[_Reader, Mapping[str, Any], str], Any]] = {
    "model": _Reader.text, "text": _Reader.reading, "memory": _Reader.memory, "tracks": _Reader.tracks,
    "at": _Reader.formula, "zoom": _Reader.zoom, "focus": _Reader.focus, "order": _Reader.text, "panels": _Reader.names,
    "options": _Reader.options, "ranges": _Reader.ranges, "sides": _Reader.sides,
}  # fmt: skip
