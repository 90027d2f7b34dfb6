"""A scene: what is open and shown, as one frozen value. A workspace is one, and so is each cue of a lesson. No Qt."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import some, tr, tr_noop
from mnemoscope.gui.state.bounds import Leave
from mnemoscope.gui.state.chosen import Chosen
from mnemoscope.gui.state.ranges import Range
from mnemoscope.gui.state.sceneparts import PARTS, UNKNOWN, PanelLayout, Posed, Stretch
from mnemoscope.gui.state.seats import Seat

VERSION = 1
MOST_NAMED = 4  # parts in the sentence that says what was left out


@dataclass(frozen=True, slots=True)
class Scene:
    """What is open and shown. Every part may be None: it is left as it is.

    `panels`: just these, the first with the most room, as the default layout would place them; or `layout`, the exact one.
    `front`: the panels that lie before others in tabs. `chosen`: what models chose of the texts of their tracks, at the end of
    them; it is in `text` too. `beside`: the recordings beside a recording. `step`s and `cursor` are
    of the lead. `options` are the fields of each panel's options that are not as usual; of `options`, `ranges`, `rows` and
    `sides`, what has no entry is as usual.
    """

    source: str | None = None  # the lead's model
    recording: str | None = None
    beside: tuple[str, ...] | None = None
    text: str | None = None
    chosen: tuple[Chosen, ...] | None = None
    memory: MemoryOptions | str | None = None  # NO_MEMORY: none
    seats: tuple[Seat, ...] | None = None
    cursor: int | None = None
    lens: Stretch | None = None
    rate: float | None = None
    loop: bool | None = None
    sampling: Mapping[str, Any] | None = None  # how the model goes on, as the form says
    layer: int | None = None
    head: int | None = None
    unit: int | None = None
    pinned: tuple[int, ...] | None = None
    order: str | None = None
    options: Mapping[str, Mapping[str, Any]] | None = None
    ranges: Mapping[str, Range] | None = None
    rows: Mapping[int, tuple[int, int]] | None = None
    sides: Mapping[str, str] | None = None
    panels: tuple[str, ...] | None = None
    layout: PanelLayout | None = None
    front: tuple[str, ...] | None = None
    questions: tuple[Posed, ...] | None = None
    theme: str | None = None
    scale: float | None = None
    size: tuple[int, int] | None = None
    maximised: bool | None = None
    look: bool | None = None  # whether the strip that says what to look at is unfolded
    edit_list: bool | None = None

    def to_json(self) -> dict[str, Any]:
        """The scene as a plain dict that `from_json` reads back: what is left as it is, is not in it."""
        parts = {entry.name: getattr(self, entry.name) for entry in fields(self)}
        return {"version": VERSION} | {name: _json(part) for name, part in parts.items() if part is not None}

    @classmethod
    def from_json(cls, data: object) -> tuple[Self, str]:
        """The scene that a dict holds, and in one sentence what of it could not be read; "" if all could.

        Never raises: of what is none at all, nothing is taken.
        """
        left = list[str]()
        return cls.read(data, left.append), left_out(left)

    @classmethod
    def read(cls, data: object, leave: Leave) -> Self:
        """The same; each part that could not be read is told by its name."""
        given = data if isinstance(data, dict) else {}
        if given is not data:
            leave(tr_noop("all of it"))
        found = dict[str, Any]()
        for entry in fields(cls):
            value = given.get(entry.name)
            if value is None:
                continue
            try:
                found[entry.name] = PARTS[entry.name].check(value, leave)
            except (ValueError, TypeError, OverflowError):
                leave(PARTS[entry.name].said)
        version = given.get("version", VERSION)
        unknown = given.keys() - {entry.name for entry in fields(cls)} - {"version"}
        if unknown or version != VERSION:
            leave(UNKNOWN)
        return cls(**found)


def _json(part: Any) -> Any:
    """A part as JSON has it."""
    match part:
        case Seat() | MemoryOptions() | Stretch() | Chosen():
            return part.to_json()
        case PanelLayout() | Posed():
            return {name: _json(value) for name, value in asdict(part).items()}
        case tuple():
            return [_json(each) for each in part]
        case Mapping():
            return {str(key): _json(value) for key, value in part.items()}
    return part


def left_out(parts: list[str]) -> str:
    """In one sentence, which parts of a scene could not be read; "" for none."""
    if not parts:
        return ""
    named = [tr(part) for part in dict.fromkeys(parts)]
    return sentence(
        tr(
            "Some of what was to be shown could not be read, and stays as it is: {names}.",
            names=some(named, MOST_NAMED),
        )
    )
