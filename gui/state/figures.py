"""A figure of several panels as a value: which panels, of which track, where in the grid. Plain JSON; knows no Qt.

    {"name": "memory", "size": "183mm", "letters": true, "panels": [
        {"panel": "cell", "track": "A", "row": 0, "column": 0, "width": 2, "height": 150, "layer": 0, "first": 0, "last": 33},
        …]}

Panels of one row and column stand one under the other, in their order. Those over time that show the same steps of one
track share the axis, which is drawn below the last of them.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.given import shown
from mnemoscope.engines.paper import parse
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.blueprint import MOST_PINNED, ORDERS
from mnemoscope.gui.state.seats import LETTERS

MOST_PANELS, MOST_ROWS, MOST_COLUMNS = 26, 12, 6
TALLEST = 4_000  # pixels of a panel
MOST_STEPS = 2**31 - 1
BOUNDS = {
    "row": (0, MOST_ROWS - 1), "column": (0, MOST_COLUMNS - 1), "height": (0, TALLEST), "layer": (0, 999_999), "head": (0, 999_999),
    "at": (0, MOST_STEPS), "first": (0, MOST_STEPS), "last": (0, MOST_STEPS),
}  # fmt: skip


class FigureError(MnemoscopeError):
    """A figure is not written as one is."""


@dataclass(frozen=True, slots=True)
class Pane:
    """One panel of a figure. `width`: its share of its row; `height`: pixels of the layout, 0 for what the panel likes.

    None: as the figure is looked at. `letter`: in its place in the alphabet by itself; "-" for none.
    """

    panel: str
    track: str = "A"
    row: int = 0
    column: int = 0
    width: float = 1.0
    height: int = 0
    layer: int | None = None
    head: int | None = None
    units: tuple[int, ...] | None = None
    rows: tuple[int, int] | None = None  # the units in sight: start, stop
    at: int | None = None
    first: int | None = None
    last: int | None = None
    range: str | tuple[float, float] = "fit"
    order: str = "index"
    letter: str = ""
    title: str = ""

    def __post_init__(self) -> None:
        for name, (low, high) in BOUNDS.items():
            value = getattr(self, name)
            if value is not None and not (_is_whole(value) and low <= value <= high):
                _refuse(name, value)
        wrong = (
            ("panel", not isinstance(self.panel, str) or not self.panel.isidentifier()),
            ("track", self.track not in tuple(LETTERS)),
            ("width", not _is_number(self.width) or not 0.05 <= self.width <= 20),
            ("order", self.order not in ORDERS),
            ("letter", not isinstance(self.letter, str) or len(self.letter) > 3),
            ("title", not isinstance(self.title, str) or len(self.title) > 200),
            ("range", not _is_range(self.range)),
            ("units", self.units is not None and not _are_units(self.units)),
            ("rows", self.rows is not None and not _is_stretch(self.rows)),
        )
        for name, is_wrong in wrong:
            if is_wrong:
                _refuse(name, getattr(self, name))


@dataclass(frozen=True, slots=True)
class Figure:
    """Panels in a grid, in the order of their letters; `size` as `--size` takes it, `height` in millimetres, 0 by itself."""

    name: str = "figure"
    size: str = "183mm"
    letters: bool = True
    parts: tuple[Pane, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not 0 < len(self.name) <= 200:
            _refuse("name", self.name)
        if not isinstance(self.size, str) or len(self.size) > 40 or parse(self.size) is None:
            _refuse("size", self.size)
        if len(self.parts) > MOST_PANELS:
            raise FigureError(
                tr("a figure has at most {most} panels, not {count}", most=MOST_PANELS, count=len(self.parts))
            )

    @property
    def grid(self) -> list[list[list[Pane]]]:
        """Rows of columns of panels that stand one under the other."""
        cells: dict[int, dict[int, list[Pane]]] = {}
        for part in self.parts:
            cells.setdefault(part.row, {}).setdefault(part.column, []).append(part)
        return [[row[column] for column in sorted(row)] for _, row in sorted(cells.items())]

    def letter(self, part: Pane) -> str:
        """The bold letter of a panel, as the journal calls panels whose column it is; "" for none."""
        if not self.letters or part.letter == "-":
            return ""
        ordered = [each for row in self.grid for column in row for each in column if each.letter != "-"]
        place = next(n for n, each in enumerate(ordered) if each is part)
        paper = parse(self.size)
        letters = ascii_uppercase if paper is not None and paper.guide.capitals else ascii_lowercase
        return part.letter or letters[place]

    def moved(self, index: int, by: int) -> "Figure":
        """With a panel so many places further up or down."""
        parts = list(self.parts)
        parts.insert(min(max(index + by, 0), len(parts) - 1), parts.pop(index))
        return replace(self, parts=tuple(parts))

    def to_json(self) -> dict[str, Any]:
        """As plain JSON; what is as usual is left out."""
        return {
            "name": self.name,
            "size": self.size,
            "letters": self.letters,
            "panels": [_plain(part) for part in self.parts],
        }

    @classmethod
    def from_json(cls, data: Any) -> "Figure":
        """The figure that is written so. Raises FigureError with one sentence."""
        if not isinstance(data, Mapping) or not isinstance(data.get("panels"), list):
            raise FigureError(tr("a figure is a JSON object with a list “panels”"))
        known = {"name", "size", "letters", "panels"}
        _only(data, known)
        if not isinstance(data.get("letters", True), bool):
            _refuse("letters", data["letters"])
        parts = tuple(_part(each) for each in data["panels"])
        return cls(**{key: data[key] for key in known - {"panels"} if key in data}, parts=parts)


def _part(data: Any) -> Pane:
    names = {field.name for field in fields(Pane)}
    if not isinstance(data, Mapping) or "panel" not in data:
        raise FigureError(tr("a panel of a figure is a JSON object with its name under “panel”"))
    _only(data, names)
    plain: dict[str, Any] = {
        str(key): tuple(value) if isinstance(value, list) else value for key, value in data.items()
    }
    return Pane(**plain)


def _only(data: Mapping[Any, Any], names: set[str]) -> None:
    for key in data:
        if key not in names:
            raise FigureError(tr("a figure knows no {key}", key=shown(str(key))))


def _plain(part: Pane) -> dict[str, Any]:
    usual = Pane(part.panel)
    found = asdict(part)
    return {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in found.items()
        if key == "panel" or value != getattr(usual, key)
    }


def arranged(panels: list[tuple[str, bool, str]], size: str, name: str = "figure") -> Figure:
    """Panels, each with whether it runs over time and its track, as they stand best in this size.

    In a column all stand one under the other; where there is room for two, those over time on the left and others on the right.
    """
    paper = parse(size)
    wide = paper is not None and (paper.slide or paper.width > 330)
    both = wide and any(over for _, over, _ in panels) and not all(over for _, over, _ in panels)
    parts = []
    for panel, over, track in panels:
        right = both and not over
        parts.append(Pane(panel, track, column=int(right), width=1.0 if right or not both else 1.7))
    if wide and not both and not any(over for _, over, _ in panels):  # side by side
        parts = [replace(part, column=min(n, MOST_COLUMNS - 1)) for n, part in enumerate(parts)]
    return Figure(name, size, len(parts) > 1, tuple(parts))


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e30


def _is_range(value: Any) -> bool:
    if isinstance(value, str):
        return value in ("fit", "model")
    return (
        isinstance(value, tuple) and len(value) == 2 and all(map(_is_number, value)) and value[0] < value[1]
    )


def _are_units(value: Any) -> bool:
    return (
        isinstance(value, tuple)
        and 0 < len(value) <= MOST_PINNED
        and all(_is_whole(u) and 0 <= u < 10**6 for u in value)
    )


def _is_stretch(value: Any) -> bool:
    return (
        isinstance(value, tuple)
        and len(value) == 2
        and all(map(_is_whole, value))
        and 0 <= value[0] < value[1] <= 10**6
    )


def _refuse(name: str, value: Any) -> None:
    raise FigureError(tr("“{name}” of a figure cannot be {value}", name=name, value=shown(str(value))))
