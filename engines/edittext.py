"""Edits as they are written: a text read from left to right, of which is told what was expected, and where."""

import json
import re

from mnemoscope.engines.edit import (
    FILE,
    LONGEST_TEXT,
    PLACES,
    SIGNAL,
    SIGNS,
    Edit,
    spaced,
    stretch,
)
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.given import shown
from mnemoscope.engines.translation import tr, tr_noop

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])")
_ENDLESS = re.compile(r"[+-]?(?:nan|inf(?:inity)?)\b", re.IGNORECASE)
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_KEPT = re.compile(r"(?:(?:first|attended)\s+\d+\s+)?last\s+\d+")
_SPACE = re.compile(r"\s*")


def parse(text: str) -> Edit:
    """The edit written in a text. Raises EditError that says what was expected, and where."""
    if not isinstance(text, str) or len(text) > 4 * LONGEST_TEXT:
        raise EditError(
            tr("an edit is a short text such as layer0.hidden[*] *= 0 @ 12, not {text}", text=shown(text))
        )
    return _Reader(text).edit()


def edits_of(given: object) -> tuple[Edit, ...]:
    """Edits given as such, or written. Raises EditError."""
    if isinstance(given, str | Edit):
        given = (given,)
    if not isinstance(given, list | tuple):
        raise EditError(
            tr(
                'edits are given as a list such as ["layer0.hidden *= 0 @ 12"], not as {given}',
                given=shown(given),
            )
        )
    return tuple(each if isinstance(each, Edit) else parse(each) for each in given)


class _Reader:
    """Reads one edit from left to right; what does not fit is told with its place."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def edit(self) -> Edit:
        signal = self.take(SIGNAL, tr_noop("a signal such as layer0.hidden"))
        part = ""
        if self.next("["):
            stop = self.text.find("]", self.at)
            if stop < 0:
                raise self.expected(tr_noop("] after the part"))
            part, self.at = self.text[self.at : stop], stop + 1
        sign = next((sign for sign in ("*=", "+=", "~=", "=") if self.next(sign)), None)
        if sign is None:
            raise self.expected(tr_noop("[ or =, *=, += or ~=") if not part else tr_noop("=, *=, += or ~="))
        operation = next(name for name, own in SIGNS.items() if own == sign)
        value: float | str | None
        if sign == "=" and self.word("cut"):
            operation, value = "cut", None
        elif sign == "=" and self.word("keep"):
            operation, value = (
                "keep",
                self.take(_KEPT, tr_noop("what is kept, as last 64 or first 4 last 60")),
            )
        elif sign == "=" and self.word("from"):
            operation, value = "from", self.file()
        elif sign == "=" and self.ahead('"'):
            value = self.quoted()
        else:
            value = self.number(
                tr_noop("a number") if sign != "=" else tr_noop('a number, "a token", cut, keep or from FILE')
            )
        seed = (
            int(self.take(re.compile(r"\d{1,18}"), tr_noop("a seed such as 3"))) if self.word("seed") else 0
        )
        start, stop_at = self.steps()
        return Edit(signal, spaced(part), operation, value, start, stop_at, seed)

    def steps(self) -> tuple[int, int | None]:
        if not self.next("@"):
            if self.rest():
                raise self.expected(tr_noop("@ and steps such as 40:60, or the end"))
            return 0, None
        found = self.take(PLACES, tr_noop("steps such as 12, 40:60 or 30:"))
        if self.rest():
            raise self.expected(tr_noop("the end"))
        return stretch(found)

    def quoted(self) -> str:
        said = self.take(_TEXT, tr_noop('a text that ends with "'))
        try:
            return str(json.loads(said, strict=False))
        except ValueError:
            raise EditError(
                tr("{said} is not a text as JSON has it: write \\\\ for a backslash", said=shown(said))
            ) from None

    def file(self) -> str:
        return self.quoted() if self.ahead('"') else self.take(FILE, tr_noop("the name of a recording"))

    def number(self, what: str) -> float:
        if self.ahead("", _ENDLESS):
            raise self.expected(tr_noop("a finite number"))
        return float(self.take(_NUMBER, what))

    def take(self, pattern: re.Pattern[str], what: str) -> str:
        self.skip()
        found = pattern.match(self.text, self.at)
        if found is None:
            raise self.expected(what)
        self.at = found.end()
        return found[0]

    def skip(self) -> None:
        self.at = _SPACE.match(self.text, self.at).end()  # type: ignore[union-attr] # it matches nothing, too

    def ahead(self, mark: str, pattern: re.Pattern[str] | None = None) -> bool:
        self.skip()
        return bool(pattern.match(self.text, self.at)) if pattern else self.text.startswith(mark, self.at)

    def next(self, mark: str) -> bool:
        found = self.ahead(mark)
        self.at += len(mark) if found else 0
        return found

    def word(self, word: str) -> bool:
        return self.ahead("", re.compile(rf"{word}\b")) and self.next(word)

    def rest(self) -> str:
        self.skip()
        return self.text[self.at :]

    def expected(self, what: str) -> EditError:
        rest = self.rest()
        if not rest:
            said = tr("expected {what} at the end of the edit {text}", what=tr(what), text=shown(self.text))
        else:
            said = tr(
                "expected {what} at {rest}, character {place} of the edit {text}",
                what=tr(what),
                rest=shown(rest[:20]),
                place=self.at + 1,
                text=shown(self.text),
            )
        return EditError(said)
