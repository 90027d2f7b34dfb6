"""More values than pixels: neighbours are drawn as one, the value that is largest in size; nothing is left out or averaged."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import tr
from mnemoscope.gui.widgets.uneven import Edges, Shared, shared

Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Joined:
    """Values (columns, rows) as drawn, each of `steps` x `units` of `source` (n, m): the largest in size, its sign kept.

    A value that is not a number is drawn before any number. Columns begin at multiples of `steps` of the whole run, so
    that they stay as they are while the picture moves: the first one then begins `before` steps ahead of the source. What
    is left over at either end is joined with its neighbour as well, since it may be less than a pixel wide.
    """

    source: Values
    values: Values
    steps: int = 1
    units: int = 1
    before: int = 0
    shared: Shared | None = None  # which steps the columns show, where steps are not one a column

    @property
    def told(self) -> str:
        """How many tokens share a column; "" where each has its own."""
        if self.steps < 2:
            return ""
        if self.shared is not None:
            return tr("up to {count} tokens a column", count=self.steps)
        return tr("{count} tokens a column", count=self.steps)

    def column(self, step: int) -> int:
        """The column that shows this step of the source."""
        if self.shared is not None:
            return int(np.searchsorted(self.shared.starts, step, side="right")) - 1
        return (step + self.before) // self.steps

    def chosen(self, column: int, row: int) -> tuple[int, int]:
        """The step and the row of the source whose value is drawn here."""
        steps = self.steps_of(column)
        units = slice(row * self.units, (row + 1) * self.units)
        block = self.source[steps, units]
        size = np.where(np.isnan(block), np.inf, np.minimum(np.abs(block), np.finfo(np.float32).max))
        at, unit = np.unravel_index(int(size.argmax()), block.shape)
        return steps.start + int(at), units.start + int(unit)

    def steps_of(self, column: int) -> slice:
        """The steps of the source whose values are drawn in a column."""
        if self.shared is not None:
            return slice(int(self.shared.starts[column]), int(self.shared.stops[column]))
        count, last = len(self.source), len(self.values) - 1
        start, stop = column, column + 1
        if last and self.before and column < 2:
            start, stop = 0, max(stop, 2)
        if last and (count + self.before) % self.steps and column > last - 2:
            start, stop = min(start, last - 1), last + 1
        return slice(max(start * self.steps - self.before, 0), min(stop * self.steps - self.before, count))


def joined(source: Values, first: int, wide: float, high: float) -> Joined:
    """Join values (n, m) from step `first` of a run so that no column is under a pixel and no row either.

    `wide` is the width of one step in pixels, `high` the height of all rows.
    """
    steps = 1 if wide >= 1 else ceil(1 / max(wide, 1e-6))
    units = _rows_joined(source, high)
    if steps == units == 1 or not source.size:
        return Joined(source, source)
    before = first % steps if steps > 1 else 0
    values = largest(source, edges(len(source), steps, before), axis=0)
    values = largest(values, np.arange(0, source.shape[1], units), axis=1)
    if steps > 1 and len(values) > 1:
        if before:
            values[:2] = larger(values[0], values[1])
        if (len(source) + before) % steps:
            values[-2:] = larger(values[-2], values[-1])
    return Joined(source, values, steps, units, before)


def joined_unevenly(source: Values, columns: Edges, wide: float, high: float) -> Joined:
    """Join values (n, m) whose steps begin at these places in columns (n + 1,), each column being so `wide` in pixels."""
    found, units = shared(columns, wide), _rows_joined(source, high)
    if not source.size:
        return Joined(source, source, shared=found)
    values = source
    if found.most > 1:
        first = np.unique(found.stops, return_index=True)[1]  # without steps drawn alone a second time
        groups = largest(source, found.starts[first], axis=0)
        values = source[found.starts]
        values[first] = groups
    values = largest(values, np.arange(0, source.shape[1], units), axis=1) if units > 1 else values
    return Joined(source, values, found.most, units, shared=found)


def _rows_joined(source: Values, high: float) -> int:
    """How many rows are drawn as one so that none is under a pixel."""
    return ceil(source.shape[1] / max(int(high), 1)) if source.shape[1] > max(high, 1.0) else 1


def edges(count: int, by: int, before: int = 0) -> NDArray[np.int64]:
    """Where groups of `by` begin among `count` values, the first group having lost its first `before`."""
    starts = np.arange(0, count + before, by) - before
    starts[0] = 0
    return starts


def largest(values: Values, starts: NDArray[np.int64], axis: int) -> Values:
    """Of each group that begins at `starts`, the value largest in size with its sign; not a number where there is one."""
    if len(starts) == values.shape[axis]:
        return values.copy()
    lines = values.swapaxes(0, axis)
    lengths = np.diff(
        starts, append=len(lines)
    )  # mostly alike but for the first and the last, which may be less
    high = lines[starts]
    low = high.copy()
    for place in range(1, int(lengths.max())):  # of all groups at once: many times faster than `reduceat`
        groups = np.flatnonzero(lengths > place)
        found, in_a_row = lines[starts[groups] + place], groups[-1] - groups[0] + 1 == len(groups)
        if in_a_row:
            among = slice(groups[0], groups[-1] + 1)
            np.maximum(high[among], found, out=high[among])
            np.minimum(low[among], found, out=low[among])
        else:
            high[groups] = np.maximum(high[groups], found)
            low[groups] = np.minimum(low[groups], found)
    return larger(high, low).swapaxes(0, axis)


def larger(one: Values, other: Values) -> Values:
    """Of two arrays, value for value, the larger in size; not a number where either is not."""
    return np.where((np.abs(one) >= np.abs(other)) | np.isnan(one), one, other)
