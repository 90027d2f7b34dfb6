"""Numbers in words, and what a picture must say of values that its colours cannot show."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import tr, trn
from mnemoscope.gui.widgets.cellimage import beyond

SMALL = 0.01  # what is less is said by its digits


def oddities(values: NDArray[np.floating], levels: tuple[float, float]) -> tuple[str, bool]:
    """What a picture must say of values that its colours cannot show, and whether any lie beyond its range."""
    odd = int(np.isnan(values).sum())
    outside = beyond(values, levels)
    infinite = int(np.isinf(values).sum())
    clipped = int(outside.sum()) - infinite
    said = []
    if odd:
        said.append(trn("{n:,} value is not a number", "{n:,} values are not numbers", odd))
    if infinite:
        said.append(trn("{n:,} value is infinite", "{n:,} values are infinite", infinite))
    if clipped:
        low, high = levels
        share = 100 * clipped / values.size
        level = f"±{number(high)}" if low < 0 else number(high)
        if share >= 0.1:
            said.append(tr("{share:.2g} % beyond {level}", share=share, level=level))
        else:
            said.append(
                tr("{count:,} of {all:,} beyond {level}", count=clipped, all=values.size, level=level)
            )
    return " · ".join(said), bool(clipped or infinite)


def in_words(value: float, *, signed: bool) -> str:
    """A value for the read-out."""
    if np.isnan(value):
        return tr("not a number")
    if np.isinf(value):
        return tr("infinite") if value > 0 else tr("minus infinite")
    small = 0 < abs(value) < SMALL  # of which three decimals would say nothing
    return f"{value:{'+' if signed else ''}.{'3g' if small else '3f'}}"


def short(value: float) -> str:
    """A value beside a name: two decimals, or of what is small two digits; with a true minus."""
    return number(value, 2) if 0 < abs(value) < SMALL else f"{value:.2f}".replace("-", "−")


def number(value: float, digits: int = 3) -> str:
    """A level for a colour bar: as short as it can be, with a true minus."""
    shown, _, power = f"{value:.{digits}g}".partition("e")
    return (f"{shown}e{int(power)}" if power else shown).replace("-", "−")
