"""What the rows of a map are called: one of them, so many in a row of pixels, and those in sight of all.

An axis is called by its name in the notation; each is said whole, since a language bends the word by what stands around
it. The rows of an engine of somebody else's are called as it calls them.
"""

from mnemoscope.engines.nouns import AXES, axis_said
from mnemoscope.engines.translation import tr, tr_noop

ONE = {axis: one for axis, (_, _, one) in AXES.items()} | {
    "cell": tr_noop("cell {n}"),
    "layer": tr_noop("layer {n}"),
    "hop": tr_noop("hop {n}"),
    "step": tr_noop("step {n}"),
}
A_ROW = {
    "unit": tr_noop("{count} units a row"),
    "head": tr_noop("{count} heads a row"),
    "cell": tr_noop("{count} cells a row"),
    "slot": tr_noop("{count} slots a row"),
    "class": tr_noop("{count} classes a row"),
}
IN_SIGHT = {
    "unit": tr_noop("units {first}–{last} of {total}"),
    "head": tr_noop("heads {first}–{last} of {total}"),
    "cell": tr_noop("cells {first}–{last} of {total}"),
    "slot": tr_noop("slots {first}–{last} of {total}"),
    "class": tr_noop("classes {first}–{last} of {total}"),
}
ROWS = tr_noop("rows {first}–{last} of {total}")


def one_of(axis: str, name: object) -> str:
    """One row, by its number or name: "unit 7"."""
    return tr(ONE[axis], n=name) if axis in ONE else f"{axis} {name}"


def alone(axis: str) -> str:
    """What the rows are, for the margin beside them."""
    if axis == "unit":
        return tr("units")
    return tr("cell") if axis == "cell" else " × ".join(map(axis_said, axis.split(" × ")))


def a_row(axis: str, count: int) -> str:
    """How many of them share a row of the picture."""
    if (known := A_ROW.get(_plain(axis))) is not None:
        return tr(known, count=count)
    return tr("{count} values a row", count=count)


def in_sight(axis: str, first: int, last: int, total: int) -> str:
    """Which of them are in sight; with no axis, for they are in another order: the rows."""
    known = IN_SIGHT.get(_plain(axis), ROWS)
    return tr(known, first=first, last=last, total=total)


def _plain(axis: str) -> str:
    """Of heads × units, which lie one under the other, each is a unit."""
    return "unit" if axis.endswith("unit") else axis
