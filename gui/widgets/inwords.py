"""Numbers in words, and what a picture must say of values that its colours cannot show."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.numerals import numeral, printed
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
        level = f"±{numeral(high)}" if low < 0 else numeral(high)
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
    said = numeral(value) if small else printed(f"{value:.3f}")
    return f"+{said}" if signed and value >= 0 else said


def short(value: float) -> str:
    """A value beside a name: two decimals, or of what is small two digits."""
    return numeral(value, 2) if 0 < abs(value) < SMALL else printed(f"{value:.2f}")
