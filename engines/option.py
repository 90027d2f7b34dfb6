"""Options: a field of a frozen dataclass says once what may stand there; check, command line, form and reading come from it."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from math import inf
from numbers import Real
from operator import index
from typing import Any, Self

from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.given import shown

KINDS = (bool, int, float, str)
LARGEST_SIZE = 65_536  # of anything in a model, unless its field says otherwise


@dataclass(frozen=True, slots=True)
class Option:
    """What may stand in a field, and how it is said. A field's metadata are these entries, by name.

    `said` is its subject in a sentence, `label` its name in a form, `help` a clause on what it does,
    `zero` a word for its least value. Of a text, `min` and `max` are numbers of characters, and `named`
    asks for what a file or a memory could be called. `above`: `min` itself is out of bounds.
    """

    name: str
    kind: type
    default: Any = None
    said: str = ""
    label: str = ""
    help: str = ""
    min: float | None = None
    max: float | None = None
    above: bool = False
    choices: tuple[str, ...] = ()
    named: bool = False
    unit: str = ""
    step: float = 1
    decimals: int = 2
    zero: str = ""

    @property
    def bounds(self) -> str:
        """What it may be, in words that follow "must be"."""
        if self.choices:
            return f"{', '.join(self.choices[:-1])} or {self.choices[-1]}"
        if self.kind is bool:
            return "true or false"
        if self.kind is str:
            least = f"{self.min} to " if self.min else "at most " if self.max else ""
            most = f" of {least}{self.max:,} characters" if self.max else ""
            return f"a text{most}" + (" that a name can have" if self.named else "")
        what = "a whole number" if self.kind is int else "a number"
        return f"{what} {self.reach}{self.unit and f' {self.unit}'}".rstrip()

    @property
    def reach(self) -> str:
        """From where to where a number goes; "" if it has no bounds."""
        if self.min is None:
            return "" if self.max is None else f"up to {_number(self.max)}"
        if self.max is None:
            return f"above {_number(self.min)}" if self.above else f"of {_number(self.min)} or more"
        if self.above:
            return f"above {_number(self.min)} and up to {_number(self.max)}"
        return f"from {_number(self.min)} to {_number(self.max)}"

    def check(self, value: Any) -> Any:
        """The value as a plain one of its kind. Raises OptionError, which says what it may be, for what it may not be."""
        try:
            return self._fitting(value)
        except (TypeError, ValueError, OverflowError):
            given = f"one of {len(value):,} characters" if self._is_long(value) else shown(value)
        raise OptionError(f"{self.said or self.name} must be {self.bounds}, not {given}")

    def parse(self, text: str) -> Any:
        """The value that a text on the command line stands for. Raises OptionError."""
        if self.kind is str:
            return self.check(text)
        try:
            value = {"true": True, "false": False}[text] if self.kind is bool else self.kind(text)
        except (LookupError, ValueError):
            value = text
        return self.check(value)

    def nearest(self, value: float) -> float:
        """The number within the bounds that is nearest to this one."""
        low, high = -inf if self.min is None else self.min, inf if self.max is None else self.max
        return min(max(value, low), high)

    def _is_long(self, value: Any) -> bool:
        return isinstance(value, str) and self.kind is str and self.max is not None and len(value) > self.max

    def _fitting(self, value: Any) -> Any:
        """The value as a plain one. Raises TypeError, ValueError or OverflowError for what does not fit."""
        if self.kind in (bool, str):
            if not isinstance(value, self.kind):
                raise TypeError
            if self.kind is str:
                self._check_text(str(value))
            return value
        if isinstance(value, bool) or not isinstance(value, Real):
            raise TypeError
        number: Any = index(value) if self.kind is int else value  # type: ignore[arg-type]
        low, high = self.min, self.max
        within = (-inf if low is None else low) <= number <= (inf if high is None else high)
        if not within or (self.above and number == low) or number in (inf, -inf):
            raise ValueError  # NaN lies within no bounds
        return self.kind(number)

    def _check_text(self, text: str) -> None:
        if self.choices and text not in self.choices:
            raise ValueError
        if not (self.min or 0) <= len(text) <= (inf if self.max is None else self.max):
            raise ValueError
        if self.named and "\0" in text:
            raise ValueError
        if self.named:
            text.encode()  # UnicodeEncodeError is a ValueError


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:g}"


def option(default: Any, said: str = "", **about: Any) -> Any:
    """A field that is an option: its default, how it is said, and what else Option has of it."""
    return field(default=default, metadata={"said": said, **about})


def size(default: int, help: str, *, min: int = 1, max: int = LARGEST_SIZE) -> Any:
    """A field that is a size in a model."""
    return option(default, min=min, max=max, help=help)


def same(cls: type, name: str) -> Any:
    """A field that is the same option as one of another dataclass."""
    return field(default=options_of(cls)[name].default, metadata={"same": (cls, name)})


def option_at(entry: Field[Any]) -> Option:
    """What a field of a dataclass says of itself."""
    usual = None if entry.default is MISSING else entry.default
    if "same" in entry.metadata:
        cls, name = entry.metadata["same"]
        return replace(options_of(cls)[name], name=entry.name, default=usual)
    kind = entry.type if usual is None else type(usual)
    assert isinstance(kind, type)
    return Option(entry.name, kind, usual, **entry.metadata)


def options_of(cls: type) -> dict[str, Option]:
    """The options of a dataclass, by name: its fields that are a number, a text or a truth, without a check of their own."""
    return {
        entry.name: option_at(entry)
        for entry in fields(cls)
        if (entry.type if entry.default is MISSING else type(entry.default)) in KINDS
        and "check" not in entry.metadata
    }


def check_options(made: Any) -> None:
    """Put plain values in place of those given to a dataclass. Raises OptionError for one that it cannot have."""
    for name, each in options_of(type(made)).items():
        object.__setattr__(made, name, each.check(getattr(made, name)))


class Options:
    """A dataclass whose options are checked when it is made, and which goes into JSON and comes back."""

    __slots__ = ()

    def __post_init__(self) -> None:
        check_options(self)

    def to_json(self) -> dict[str, Any]:
        """A plain dict that `from_json` reads back."""
        return {name: getattr(self, name) for name in options_of(type(self))}

    @classmethod
    def from_json(cls, data: Any, said: str) -> Self:
        """What a dict holds, called `said` in a sentence. Raises OptionError."""
        return cls(**known(cls, data, said))


def known(cls: type, data: Any, said: str) -> Mapping[str, Any]:
    """A dict with options of a dataclass alone. Raises OptionError for another key, and for what is no dict."""
    if not isinstance(data, dict):
        raise OptionError(f"{said} must be a table, not {shown(data)}")
    names = options_of(cls)
    for key in data:
        if key not in names:
            raise OptionError(f"{said} has {shown(key)}, which is none of {', '.join(names)}")
    return data
