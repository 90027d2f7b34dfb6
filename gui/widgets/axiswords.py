"""What the rows of a map are called: one of them, so many in a row of pixels, and those in sight of all.

Each is said whole for every name of rows that there is, since a language bends the word by what stands around it; the
rows of an engine of somebody else's are called as it calls them.
"""

from mnemoscope.engines.translation import tr, tr_noop

ONE = {
    "unit": tr_noop("unit {name}"),
    "head": tr_noop("head {name}"),
    "cell": tr_noop("cell {name}"),
    "slot": tr_noop("slot {name}"),
    "class": tr_noop("class {name}"),
    "token": tr_noop("token {name}"),
    "layer": tr_noop("layer {name}"),
    "hop": tr_noop("hop {name}"),
}
ALONE = {
    "unit": tr_noop("units"),
    "head": tr_noop("head"),
    "cell": tr_noop("cell"),
    "slot": tr_noop("slot"),
    "class": tr_noop("class"),
    "token": tr_noop("token"),
    "head × unit": tr_noop("head × unit"),
}
A_ROW = {
    "unit": tr_noop("{count} units a row"),
    "head": tr_noop("{count} heads a row"),
    "cell": tr_noop("{count} cells a row"),
    "slot": tr_noop("{count} slots a row"),
    "class": tr_noop("{count} classes a row"),
    "token": tr_noop("{count} tokens a row"),
}
IN_SIGHT = {
    "unit": tr_noop("units {first}–{last} of {total}"),
    "head": tr_noop("heads {first}–{last} of {total}"),
    "cell": tr_noop("cells {first}–{last} of {total}"),
    "slot": tr_noop("slots {first}–{last} of {total}"),
    "class": tr_noop("classes {first}–{last} of {total}"),
    "token": tr_noop("tokens {first}–{last} of {total}"),
}


def one_of(axis: str, name: object) -> str:
    """One row, by its number or name: "unit 7"."""
    return tr(ONE[axis], name=name) if axis in ONE else tr("{axis} {name}", axis=axis, name=name)


def alone(axis: str) -> str:
    """What the rows are, for the margin beside them."""
    return tr(ALONE[axis]) if axis in ALONE else axis


def a_row(axis: str, count: int) -> str:
    """How many of them share a row of the picture."""
    known = A_ROW.get(_plain(axis))
    return tr(known, count=count) if known else tr("{count} values a row ({axis})", count=count, axis=axis)


def in_sight(axis: str, first: int, last: int, total: int) -> str:
    """Which of them are in sight; with no axis, for they are in another order: the rows."""
    known = IN_SIGHT.get(_plain(axis)) or tr_noop("rows {first}–{last} of {total}")
    return tr(known, first=first, last=last, total=total)


def _plain(axis: str) -> str:
    """Of heads × units, which lie one under the other, each is a unit."""
    return "unit" if axis.endswith("unit") else axis
