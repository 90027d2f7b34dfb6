"""The parts of a scene, and what each may be: values of its own, and checks of whatever a file has in their place. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from math import isfinite
from typing import Any

from mnemoscope.engines.option import Option, Options, option, options_of
from mnemoscope.engines.options import Continuing, MemoryOptions, PictureOptions, Place
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.state.blueprint import MOST_PINNED, Blueprint
from mnemoscope.gui.state.bounds import (
    MOST_ENTRIES,
    Check,
    Leave,
    any_text,
    listed,
    name,
    of,
    panel_sizes,
    plain_name,
    record_of,
    sealed_state,
    table,
    track_side,
)
from mnemoscope.gui.state.chosen import MOST_TOKENS, Chosen
from mnemoscope.gui.state.player import MOST_SPAN, Player
from mnemoscope.gui.state.ranges import Range
from mnemoscope.gui.state.seats import MOST, Seat, seats_of

NO_MEMORY = "none"
UNKNOWN = tr_noop("what this version of the program does not know")
LONGEST_TOKEN = 10  # digits of a token, and what parts it from the next
LEAD = "lead"  # in place of the model of a track: that of the lead
MOST_STEPS = 2**31 - 1
WHOLE = Option("step", int, min=0, max=MOST_STEPS)
NUMBER = Option("number", int, min=0, max=MOST - 1)
TRUTH = Option("truth", bool)
SIDE = Option("side", int, min=80, max=16_384)


@dataclass(frozen=True, slots=True)
class Stretch(Options):
    """The stretch of time in sight: where it starts, and how many steps it has; 0: as many as can be read. `whole`: all."""

    start: float = option(0.0, tr_noop("the start of the stretch in sight"), min=0, max=float(MOST_STEPS))
    span: float = option(0.0, tr_noop("the length of the stretch in sight"), min=0, max=MOST_SPAN)
    whole: bool = option(False, tr_noop("whether all is in sight"))


@dataclass(frozen=True, slots=True)
class PanelLayout:
    """Where the panels lie: Qt's bytes, sealed, and sizes by name; without them the default layout.

    `asked`: the panels that the default layout shows because they were asked for. `alone`: the one panel that is shown
    alone, the others being as they were behind it; "": none is. `dragged`: the person has set sizes, which are kept
    even where a panel would need more.
    """

    state: str = ""
    sizes: Mapping[str, float] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    alone: str = ""
    dragged: bool = False


@dataclass(frozen=True, slots=True)
class Posed:
    """A question that is asked of a track (0: the lead) at a step of its own. `step` None: as its panel asks it."""

    name: str
    seat: int = 0
    step: int | None = None
    kinds: tuple[str, ...] = ()
    corpus: str = ""


def _tuple(entry: Check, said: str, most: int = MOST_ENTRIES) -> Check:
    """Some of the same kind, so many at the most, in their order."""

    def check(value: Any, leave: Leave) -> tuple[Any, ...]:
        found = listed(entry, said)(list(value) if isinstance(value, tuple) else value, leave)
        if len(found) > most:
            leave(said)
        return tuple(dict.fromkeys(found[:most]))

    return check


_names = _tuple(plain_name, tr_noop("the name of a panel"))


def _known(cls: type, value: Any, leave: Leave) -> dict[str, Any]:
    """A dict with fields of a dataclass; that there are others is told."""
    if not isinstance(value, dict):
        raise ValueError
    if value.keys() - {entry.name for entry in fields(cls)}:
        leave(UNKNOWN)
    return value


def _memory(value: Any, leave: Leave) -> MemoryOptions | str:
    """A memory outside the model, or "none"."""
    if value == NO_MEMORY:
        return NO_MEMORY
    return MemoryOptions(**record_of(MemoryOptions)(_known(MemoryOptions, value, leave), leave))


def _sampling(value: Any, leave: Leave) -> dict[str, Any]:
    """How the model goes on: what is not said is as usual."""
    found = record_of(Sampling, Continuing)(value, leave)
    if value.keys() - options_of(Sampling).keys() - options_of(Continuing).keys():
        leave(UNKNOWN)
    return found


def _seats(value: Any, leave: Leave) -> tuple[Seat, ...]:
    """The tracks beside; of one that a person writes number, model and text can be left away, and edits are their texts alone."""
    if not isinstance(value, list | tuple) or len(value) >= MOST:
        raise ValueError
    found = list[Seat]()
    for number, entry in enumerate(value, 1):
        try:
            found.append(_seat(number, entry))
        except ValueError:
            leave(tr_noop("a track"))
    return seats_of(found)


def _seat(number: int, value: Any) -> Seat:
    if not isinstance(value, dict) or not isinstance(value.get("edits", []), list):
        raise ValueError
    edits = [{"edit": e, "on": True} if isinstance(e, str) else e for e in value.get("edits", [])]
    lead = {} if "source" in value else {"source": LEAD}
    return Seat.from_json({"id": number, "text": None} | lead | value | {"edits": edits})


def _lens(value: Any, leave: Leave) -> Stretch:
    return Stretch(**record_of(Stretch)(_known(Stretch, value, leave), leave))


def _plain(value: Any, leave: Leave) -> Any:
    """What an option of a panel may be."""
    if isinstance(value, list | tuple):
        return tuple(
            _plain(each, leave) for each in value[:MOST_ENTRIES] if not isinstance(each, list | tuple)
        )
    if isinstance(value, str):
        return name(value, leave)
    if not isinstance(value, bool | int | float) or not isfinite(value):
        raise ValueError
    return value


def _range(value: Any, leave: Leave) -> Range:
    """How far colours reach: "fit", "model", or from one number to another."""
    if value in ("fit", "model"):
        return str(value)
    low, high = value if isinstance(value, list | tuple) and len(value) == 2 else (0, 0)
    ends = _plain(low, leave), _plain(high, leave)
    if isinstance(low, str) or isinstance(high, str) or not ends[0] < ends[1]:
        raise ValueError
    return float(ends[0]), float(ends[1])


def _count(value: Any, leave: Leave) -> int:
    """A number of units, as JSON has it for a key."""
    return int(WHOLE.check(int(value) if isinstance(value, str) and len(value) < 12 else value))


def _stretch(value: Any, leave: Leave) -> tuple[int, int]:
    """Which rows: from one up to another."""
    first, stop = (
        (WHOLE.check(each) for each in value)
        if isinstance(value, list | tuple) and len(value) == 2
        else (0, 0)
    )
    if first >= stop:
        raise ValueError
    return first, stop


def _rows(value: Any, leave: Leave) -> dict[int, tuple[int, int]]:
    said = tr_noop("the units in sight")
    found = table(_count, _stretch, said)(value, leave)
    for count in [count for count, (_, stop) in found.items() if stop > count]:
        del found[count]
        leave(said)
    return found


def _layout(value: Any, leave: Leave) -> PanelLayout:
    value = _known(PanelLayout, value, leave)
    return PanelLayout(
        sealed_state(value.get("state", ""), leave),
        panel_sizes(value.get("sizes", {}), leave),
        _names(value.get("asked", []), leave),
        plain_name(value.get("alone", ""), leave),
        TRUTH.check(value.get("dragged", False)),
    )


def _posed(value: Any, leave: Leave) -> Posed:
    """A question: its name, or all there is to say of it."""
    given = {"name": value} if isinstance(value, str) else value
    given = _known(Posed, given, leave)
    step = given.get("step")
    return Posed(
        plain_name(given.get("name"), leave),
        NUMBER.check(given.get("seat", 0)),
        None if step is None else WHOLE.check(step),
        _tuple(plain_name, tr_noop("a question"))(given.get("kinds", []), leave),
        name(given.get("corpus", ""), leave),
    )


def _chosen(value: Any, leave: Leave) -> Chosen:
    """What a model chose of a text."""
    value = _known(Chosen, value, leave)
    tokens, sampling = value.get("tokens", ""), value.get("sampling", {})
    if not isinstance(tokens, str) or len(tokens) > LONGEST_TOKEN * MOST_TOKENS:
        raise ValueError
    parts = tokens.split()
    if len(parts) > MOST_TOKENS or not all(len(part) < LONGEST_TOKEN and part.isdecimal() for part in parts):
        raise ValueError
    return Chosen(
        NUMBER.check(value.get("seat", 0)),
        tuple(map(int, parts)),
        any_text(value.get("text", ""), leave),
        Sampling(**record_of(Sampling)(sampling, leave)),
    )


def _size(value: Any, leave: Leave) -> tuple[int, int]:
    wide, high = (
        (SIDE.check(each) for each in value)
        if isinstance(value, list | tuple) and len(value) == 2
        else (0, 0)
    )
    if not wide:
        raise ValueError
    return wide, high


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of a scene may be, and what it is called in a sentence."""

    check: Check
    said: str


def _of(cls: type, entry: str) -> Part:
    """One that may be what an option of a dataclass may be."""
    own = options_of(cls)[entry]
    return Part(of(own), own.said)


_option = table(plain_name, _plain, tr_noop("an option of a panel"))
_side_by_side = tr_noop("how tracks stand")

PARTS = {
    "source": Part(name, tr_noop("the model")),
    "recording": Part(name, tr_noop("the recording")),
    "beside": Part(_tuple(name, tr_noop("a recording"), MOST - 1), tr_noop("the recordings beside")),
    "text": Part(any_text, tr_noop("the text")),
    "chosen": Part(_tuple(_chosen, tr_noop("what the model chose"), MOST), tr_noop("what the model chose")),
    "memory": Part(_memory, tr_noop("the memory")),
    "seats": Part(_seats, tr_noop("the tracks side by side")),
    "cursor": Part(of(WHOLE), tr_noop("the cursor")),
    "lens": Part(_lens, tr_noop("the stretch in sight")),
    "rate": _of(Player, "rate"),
    "loop": Part(of(TRUTH), tr_noop("whether playing begins again")),
    "sampling": Part(_sampling, tr_noop("the sampling")),
    "layer": _of(Place, "layer"),
    "head": _of(Place, "head"),
    "unit": _of(Place, "unit"),
    "pinned": Part(_tuple(of(WHOLE), tr_noop("a pinned unit"), MOST_PINNED), tr_noop("the pinned units")),
    "order": _of(Blueprint, "order"),
    "options": Part(
        table(plain_name, _option, tr_noop("the options of a panel")), tr_noop("the options of the panels")
    ),
    "ranges": Part(table(plain_name, _range, tr_noop("a range")), tr_noop("the ranges")),
    "rows": Part(_rows, tr_noop("the units in sight")),
    "sides": Part(table(plain_name, track_side, _side_by_side), _side_by_side),
    "panels": Part(_names, tr_noop("the panels")),
    "layout": Part(_layout, tr_noop("the layout")),
    "front": Part(_names, tr_noop("the panels in front")),
    "questions": Part(_tuple(_posed, tr_noop("a question")), tr_noop("the questions")),
    "theme": Part(
        of(Option("theme", str, choices=options_of(PictureOptions)["theme"].choices)), tr_noop("the theme")
    ),
    "scale": Part(of(Option("scale", float, min=0.8, max=3.0)), tr_noop("the size of the type")),
    "size": Part(_size, tr_noop("the size of the window")),
    "maximised": Part(of(TRUTH), tr_noop("the size of the window")),
    "look": Part(of(TRUTH), tr_noop("whether the strip is folded")),
    "edit_list": Part(of(TRUTH), tr_noop("whether the list of edits is shown")),
}
