"""Options: a field of a frozen dataclass says once what may stand there; check, command line, form and reading come from it."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from math import inf
from numbers import Real
from operator import index
from types import MappingProxyType
from typing import Any, Self

from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.translation import commas, tr, tr_noop

KINDS = (bool, int, float, str)
LARGEST_SIZE = 65_536  # of anything in a model, unless its field says otherwise

# What a number may be, by the bounds it has.
_WHOLE = {
    "": tr_noop("a whole number"),
    "to": tr_noop("a whole number up to {max}"),
    "from ": tr_noop("a whole number of {min} or more"),
    "from to": tr_noop("a whole number from {min} to {max}"),
    "above ": tr_noop("a whole number above {min}"),
    "above to": tr_noop("a whole number above {min} and up to {max}"),
}
_ANY = {
    "": tr_noop("a number"),
    "to": tr_noop("a number up to {max}"),
    "from ": tr_noop("a number of {min} or more"),
    "from to": tr_noop("a number from {min} to {max}"),
    "above ": tr_noop("a number above {min}"),
    "above to": tr_noop("a number above {min} and up to {max}"),
}
_REACH = {
    "": "",
    "to": tr_noop("up to {max}"),
    "from ": tr_noop("of {min} or more"),
    "from to": tr_noop("from {min} to {max}"),
    "above ": tr_noop("above {min}"),
    "above to": tr_noop("above {min} and up to {max}"),
}


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
            *first, last = self.choices
            return tr("{choices} or {last}", choices=commas(first), last=last) if first else last
        if self.kind is bool:
            return tr("true or false")
        if self.kind is str:
            return self._length()
        said = tr((_WHOLE if self.kind is int else _ANY)[self._ends], **self._reach)
        return tr("{number} {unit}", number=said, unit=tr(self.unit)) if self.unit else said

    @property
    def reach(self) -> str:
        """From where to where a number goes; "" if it has no bounds."""
        return tr(_REACH[self._ends], **self._reach)

    @property
    def _ends(self) -> str:
        """Which bounds a number has, as the tables of words have them."""
        low = "" if self.min is None else "above " if self.above else "from "
        return low + ("" if self.max is None else "to")

    @property
    def _reach(self) -> dict[str, str]:
        ends = {"min": self.min, "max": self.max}
        return {name: _number(end) for name, end in ends.items() if end is not None}

    def _length(self) -> str:
        """How long a text may be, in words that follow "must be"."""
        if not self.max:
            return tr("a text that a name can have") if self.named else tr("a text")
        if self.named:
            if self.min:
                return tr(
                    "a text of {min} to {max:,} characters that a name can have", min=self.min, max=self.max
                )
            return tr("a text of at most {max:,} characters that a name can have", max=self.max)
        if self.min:
            return tr("a text of {min} to {max:,} characters", min=self.min, max=self.max)
        return tr("a text of at most {max:,} characters", max=self.max)

    def check(self, value: Any) -> Any:
        """The value as a plain one of its kind. Raises OptionError, which says what it may be, for what it may not be."""
        try:
            return self._fitting(value)
        except (TypeError, ValueError, OverflowError):
            given = (
                tr("one of {count:,} characters", count=len(value)) if self._is_long(value) else shown(value)
            )
        raise OptionError(
            tr(
                "{said} must be {bounds}, not {given}",
                said=tr(self.said) if self.said else self.name,
                bounds=self.bounds,
                given=given,
            )
        )

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


_options: dict[type, Mapping[str, Option]] = {}  # of each dataclass that was asked for


def options_of(cls: type) -> Mapping[str, Option]:
    """The options of a dataclass, by name: its fields that are a number, a text or a truth, without a check of their own."""
    if cls in _options:
        return _options[cls]
    found = {
        entry.name: option_at(entry)
        for entry in fields(cls)
        if (entry.type if entry.default is MISSING else type(entry.default)) in KINDS
        and "check" not in entry.metadata
    }
    return _options.setdefault(cls, MappingProxyType(found))


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
        raise OptionError(tr("{said} must be a table, not {data}", said=tr(said), data=shown(data)))
    names = options_of(cls)
    for key in data:
        if key not in names:
            raise OptionError(
                tr(
                    "{said} has {key}, which is none of {names}",
                    said=said,
                    key=shown(key),
                    names=commas(names),
                )
            )
    return data
