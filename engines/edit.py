"""An edit: one change to a signal, a token or a score while an engine runs, with its notation. What it does is in `edits`.

    SIGNAL[PART] OPERATION VALUE @ STEPS

    layer0.gate.forget[17,20:24] = 1 @ 40:60      set units over steps 40 to 59
    layer0.hidden[*] *= 0 @ 12                    scale at one step
    layer0.cell[5] += 2 @ 30:                     add, from a step on
    layer0.hidden ~= 0.1 seed 3                   noise with this standard deviation
    layer1.attention[3; key 12] = cut             a score removed before the softmax
    layer*.cache[12:18] = cut @ 40:               in every layer
    memory.slot[3] = "token" @ 20:                what a slot of a memory holds
    token[12] = "Paris"                           another token there
    layer6.residual = from other.safetensors @ 25 the value of another recording

A part lists places along the first axis; behind a semicolon and the name of an axis, along that one.
"""

import json
import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from mnemoscope.engines.errors import EditError
from mnemoscope.engines.given import shown

SIGNS = {"set": "=", "scale": "*=", "add": "+=", "noise": "~="}
OPERATIONS = (*SIGNS, "cut", "from")
TOKEN, SLOT = "token", "memory.slot"  # what is edited that is no signal
LARGEST = 3.4e38  # of a float32
MOST_STEPS, MOST_SEED = 2**31, 10**18 - 1
LONGEST, LONGEST_TEXT = 200, 4096  # characters of a signal's name or part, and of a token or file

_SIGNAL = re.compile(r"[a-z][a-z0-9_]*\*?(?:\.[a-z][a-z0-9_]*)*")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])")
_ENDLESS = re.compile(r"[+-]?(?:nan|inf(?:inity)?)\b", re.IGNORECASE)
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_FILE = re.compile(r'[^\s"@]+')
_PLACES = re.compile(r"(\d{1,10})(?P<open>:(\d{1,10})?)?|:(\d{1,10})")
_AXIS = re.compile(r"([a-z]+)(?:\s+(.*))?")
_SPACE = re.compile(r"\s*")

Places = tuple[tuple[int, int | None], ...]  # stretches (start, stop); stop None: to the end; (): all


@dataclass(frozen=True, slots=True)
class Edit:
    """One change, for the steps from `start` up to `stop` (None: to the end). Raises EditError for what means nothing."""

    signal: str
    part: str = ""
    operation: str = "set"
    value: float | str | None = None  # a text for a token and for the file to take from; None to cut
    start: int = 0
    stop: int | None = None
    seed: int = 0  # of noise

    def __post_init__(self) -> None:
        _checked(self)
        object.__setattr__(self, "part", _spaced(self.part))  # so that what is meant alike is alike
        if isinstance(self.value, float | int):
            object.__setattr__(self, "value", float(self.value))

    def __str__(self) -> str:
        """The edit in the notation, which `parse` reads back."""
        return _written(self)

    @property
    def parts(self) -> tuple[tuple[str, Places], ...]:
        """Which places along which axes: (axis, places); the axis "" is the first."""
        return _parts(self.part)

    @property
    def first(self) -> int:
        """The first step that it can touch."""
        tokens = {"token": "", "cache": ""}.get(self.signal.rsplit(".", 1)[-1], "key")
        named = [places for axis, places in self.parts if axis == tokens and places]
        return (
            max(self.start, *(min(start for start, _ in places) for places in named)) if named else self.start
        )

    def to_json(self) -> dict[str, Any]:
        """A plain dict that `from_json` reads back."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: object) -> "Edit":
        """The edit that a recording holds. Raises EditError for one that means nothing."""
        known = cls.__dataclass_fields__
        if not isinstance(data, dict) or "signal" not in data or not data.keys() <= known.keys():
            raise EditError(f"an edit is an object with {', '.join(known)}, not {shown(data)}")
        return cls(**data)


def parse(text: str) -> Edit:
    """The edit written in a text. Raises EditError that says what was expected, and where."""
    if not isinstance(text, str) or len(text) > 4 * LONGEST_TEXT:
        raise EditError(f"an edit is a short text such as layer0.hidden[*] *= 0 @ 12, not {shown(text)}")
    return _Reader(text).edit()


def edits_of(given: object) -> tuple[Edit, ...]:
    """Edits given as such, or written. Raises EditError."""
    if isinstance(given, str | Edit):
        given = (given,)
    if not isinstance(given, list | tuple):
        raise EditError(
            f'edits are given as a list such as ["layer0.hidden *= 0 @ 12"], not as {shown(given)}'
        )
    return tuple(each if isinstance(each, Edit) else parse(each) for each in given)


class _Reader:
    """Reads one edit from left to right; what does not fit is told with its place."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def edit(self) -> Edit:
        signal = self.take(_SIGNAL, "a signal such as layer0.hidden")
        part = ""
        if self.next("["):
            stop = self.text.find("]", self.at)
            if stop < 0:
                raise self.expected("] after the part")
            part, self.at = self.text[self.at : stop], stop + 1
        sign = next((sign for sign in ("*=", "+=", "~=", "=") if self.next(sign)), None)
        if sign is None:
            raise self.expected("[ or =, *=, += or ~=" if not part else "=, *=, += or ~=")
        operation = next(name for name, own in SIGNS.items() if own == sign)
        value: float | str | None
        if sign == "=" and self.word("cut"):
            operation, value = "cut", None
        elif sign == "=" and self.word("from"):
            operation, value = "from", self.file()
        elif sign == "=" and self.ahead('"'):
            value = self.quoted()
        else:
            value = self.number("a number" if sign != "=" else 'a number, "a token", cut or from FILE')
        seed = int(self.take(re.compile(r"\d{1,18}"), "a seed such as 3")) if self.word("seed") else 0
        start, stop_at = self.steps()
        return Edit(signal, _spaced(part), operation, value, start, stop_at, seed)

    def steps(self) -> tuple[int, int | None]:
        if not self.next("@"):
            if self.rest():
                raise self.expected("@ and steps such as 40:60, or the end")
            return 0, None
        found = self.take(_PLACES, "steps such as 12, 40:60 or 30:")
        if self.rest():
            raise self.expected("the end")
        return _stretch(found)

    def quoted(self) -> str:
        said = self.take(_TEXT, 'a text that ends with "')
        try:
            return str(json.loads(said, strict=False))
        except ValueError:
            raise EditError(
                f"{shown(said)} is not a text as JSON has it: write \\\\ for a backslash"
            ) from None

    def file(self) -> str:
        return self.quoted() if self.ahead('"') else self.take(_FILE, "the name of a recording")

    def number(self, what: str) -> float:
        if self.ahead("", _ENDLESS):
            raise self.expected("a finite number")
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
        where = f"at {shown(rest[:20])}, character {self.at + 1}" if rest else "at the end"
        return EditError(f"expected {what} {where} of the edit {shown(self.text)}")


@lru_cache(1024)
def _parts(part: str) -> tuple[tuple[str, Places], ...]:
    """A part read: (axis, places) each. Raises EditError for none."""
    found = []
    for n, item in enumerate(part.split(";")) if part else ():
        said = item.strip()
        named = _AXIS.fullmatch(said)
        axis, places = ("", said) if named is None else (named[1], (named[2] or "").strip())
        if n and not axis:
            raise EditError(
                f"expected the name of an axis, as in [3; key 12], at {shown(said)} of the part [{part}]"
            )
        found.append((axis, _places(places, part, empty=not n and ";" in part)))
    return tuple(found)


def _places(said: str, part: str, *, empty: bool) -> Places:
    if said == "*" or (empty and not said):
        return ()
    places = []
    for piece in said.split(","):
        if not _PLACES.fullmatch(piece.strip()):
            raise EditError(f"expected places such as 17,20:24 or * at {shown(said)} of the part [{part}]")
        places.append(_stretch(piece.strip(), one=True))
    return tuple(places)


def _stretch(said: str, *, one: bool = False) -> tuple[int, int | None]:
    """A stretch as it is written: 12, 40:60, 30: or :9. Raises EditError for none."""
    start, colon, stop = said.partition(":")
    low, high = int(start or 0), int(stop) if stop else None
    if not colon:
        high = low + 1
    what = "places" if one else "steps"
    if low >= MOST_STEPS or (high is not None and not low < high <= MOST_STEPS):
        raise EditError(f"{said} are no {what}: they go up, as in 40:60, and the second is not among them")
    return low, high


def _spaced(part: str) -> str:
    """A part with its spaces where they belong."""
    items = (re.sub(r"\s*([,:])\s*", r"\1", " ".join(item.split())) for item in part.split(";"))
    return "; ".join(items).strip() if part.strip() else ""


def _checked(edit: Edit) -> None:
    """Raise EditError for fields that are no edit."""
    signal = edit.signal
    if not isinstance(signal, str) or len(signal) > LONGEST or not _SIGNAL.fullmatch(signal):
        raise EditError(f"an edit names a signal such as layer0.hidden, not {shown(signal)}")
    if not isinstance(edit.part, str) or len(edit.part) > LONGEST:
        raise EditError(f"the part of {signal} must be a text such as 17,20:24, not {shown(edit.part)}")
    _parts(edit.part)
    if edit.operation not in OPERATIONS:
        done = ", ".join(OPERATIONS)
        raise EditError(f"what is done to {signal} must be one of {done}, not {shown(edit.operation)}")
    _check_value(edit)
    _check_number(signal, "first step", edit.start, MOST_STEPS - 1)
    _check_number(signal, "seed", edit.seed, MOST_SEED)
    if edit.stop is not None:
        _check_number(signal, "end", edit.stop, MOST_STEPS)
        if edit.stop <= edit.start:
            raise EditError(
                f"the edit of {signal} ends at step {edit.stop}, before it begins at {edit.start}"
            )
    if edit.seed and edit.operation != "noise":
        raise EditError(f"only noise has a seed, and {signal} is {edit.operation}")
    if signal == TOKEN:
        _check_place(edit)


def _check_number(signal: str, what: str, number: object, most: int) -> None:
    if type(number) is not int or not 0 <= number <= most:
        said = f"the {what} of the edit of {signal} must be a whole number from 0"
        raise EditError(f"{said}, not {shown(number)}")


def _check_value(edit: Edit) -> None:
    value, text = edit.value, edit.signal in (TOKEN, SLOT)
    example = f'{edit.signal}[3] = "Paris"'
    if edit.signal == TOKEN and edit.operation != "set":
        raise EditError(f"a token can only be another one, as in {example}, not {edit.operation}")
    if edit.signal == SLOT and edit.operation not in ("set", "cut"):
        raise EditError(f"a slot can be cut or hold another text, as in {example}, not {edit.operation}")
    if edit.operation == "cut":
        if value is not None:
            raise EditError(f"what is cut has no value: {edit.signal} has {shown(value)}")
        return
    if text or edit.operation == "from":
        wanted = f"a text in quotes, as in {example}" if text else f"a recording to take {edit.signal} from"
        if not isinstance(value, str) or not 0 < len(value) <= LONGEST_TEXT:
            raise EditError(f"expected {wanted}, not {shown(value)}")
        return
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= LARGEST:
        raise EditError(f"expected a finite number for {edit.signal}, not {shown(value)}")
    if edit.operation == "noise" and value < 0:
        raise EditError(f"the noise of {edit.signal} has a standard deviation from 0 up, not {value}")


def _check_place(edit: Edit) -> None:
    """Raise EditError for a token whose place is not in its brackets, or is said twice."""
    if edit.start or edit.stop is not None or [axis for axis, places in edit.parts if places] != [""]:
        raise EditError('the place of a token is in brackets, and only there, as in token[12] = "Paris"')


def _written(edit: Edit) -> str:
    part = f"[{edit.part}]" if edit.part else ""
    seed = f" seed {edit.seed}" if edit.seed else ""
    return f"{edit.signal}{part} {_value(edit)}{seed}{_steps(edit.start, edit.stop)}"


def _value(edit: Edit) -> str:
    if edit.operation == "cut":
        return "= cut"
    if isinstance(edit.value, str):
        said = json.dumps(edit.value, ensure_ascii=False)
        if edit.operation == "set":
            return f"= {said}"
        return f"= from {edit.value if _FILE.fullmatch(edit.value) else said}"
    return f"{SIGNS[edit.operation]} {repr(float(edit.value or 0.0)).removesuffix('.0')}"


def _steps(start: int, stop: int | None) -> str:
    if stop is None:
        return f" @ {start}:" if start else ""
    return f" @ {start}" if stop == start + 1 else f" @ {start}:{stop}"
