"""Numbers in words, and what a picture must say of values that its colours cannot show."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.gui.widgets.cellimage import beyond


def oddities(values: NDArray[np.floating], levels: tuple[float, float]) -> tuple[str, bool]:
    """What a picture must say of values that its colours cannot show, and whether any lie beyond its range."""
    odd = int(np.isnan(values).sum())
    outside = beyond(values, levels)
    infinite = int(np.isinf(values).sum())
    clipped = int(outside.sum()) - infinite
    said = []
    if odd:
        said.append(f"{odd:,} values are not numbers" if odd > 1 else "1 value is not a number")
    if infinite:
        said.append(f"{infinite:,} values are infinite" if infinite > 1 else "1 value is infinite")
    if clipped:
        low, high = levels
        share = 100 * clipped / values.size
        many = f"{share:.2g} %" if share >= 0.1 else f"{clipped:,} of {values.size:,}"
        said.append(f"{many} beyond {'±' if low < 0 else ''}{number(high)}")
    return " · ".join(said), bool(clipped or infinite)


def plural(what: str) -> str:
    """A word for several: "unit" → "units", "class" → "classes"."""
    return f"{what}es" if what.endswith("s") else f"{what}s"


def in_words(value: float, *, signed: bool) -> str:
    """A value for the read-out."""
    if np.isnan(value):
        return "not a number"
    if np.isinf(value):
        return "infinite" if value > 0 else "minus infinite"
    return f"{value:+.3f}" if signed else f"{value:.3f}"


def number(value: float) -> str:
    """A level for a colour bar: as short as it can be, with a true minus."""
    return f"{value:.3g}".replace("-", "−")
