"""What one run computed less what another did, value by value: a trace to be looked at like any other."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr


class Difference(Trace):
    """Trace `a` less trace `b` of the same model, over the steps that both have. Nothing is kept: it is read from both.

    No signal promises a range: what lies in 0..1 differs by -1..1. Ids are not subtracted, they are left out.
    """

    def __init__(self, a: Trace, b: Trace) -> None:
        if a.specs != b.specs:
            raise ValueError(tr("traces of different models cannot be subtracted"))
        super().__init__(map(signed, (s for s in a.specs if s.kind is not Kind.IDS)), context=a.context)
        self.a, self.b = a, b
        self.tokens = a.tokens

    def __len__(self) -> int:
        return min(len(self.a), len(self.b))

    def fork(self, length: int, *, edits: object = None) -> "Difference":
        """The same difference of traces that do not grow."""
        return Difference(self.a.fork(length), self.b.fork(length))

    def extend(self, tokens: Iterable[int], rows: Array) -> None:
        """Raises TypeError: there are no steps of its own."""
        raise TypeError(tr("a difference holds no steps of its own"))

    def rows(self, start: int, stop: int) -> Array:
        """The packed rows (stop - start, width)."""
        parts = [self.read(spec.name, start, stop).reshape(stop - start, -1) for spec in self.specs]
        return np.concatenate(parts, axis=1)

    def read(self, name: str, start: int = 0, stop: int | None = None) -> NDArray[Any]:
        """One signal of `a` less that of `b` over steps start..stop: (stop - start, *shape)."""
        stop = len(self) if stop is None else stop
        if not start <= stop <= len(self):
            raise IndexError(
                tr(
                    "steps {start} to {stop} are not in a difference of {steps}",
                    start=start,
                    stop=stop,
                    steps=len(self),
                )
            )
        self.layout[name]  # SignalError for none of that name
        return np.asarray(self.a.read(name, start, stop) - self.b.read(name, start, stop))

    __getitem__ = read

    def attention(
        self, layer: int, head: int, start: int = 0, stop: int | None = None, *, first_key: int = 0
    ) -> Array:
        """The weights of `a` less those of `b`: (stop - start, stop - first_key)."""
        stop = len(self) if stop is None else stop
        one, other = (t.attention(layer, head, start, stop, first_key=first_key) for t in (self.a, self.b))
        return np.asarray(one - other)

    def attention_at(self, layer: int, head: int, step: int) -> tuple[Array, int]:
        """All weights in reach at one step of `a` less those of `b`, and the step of the first of them."""
        one, first = self.a.attention_at(layer, head, step)
        return np.asarray(one - self.b.attention_at(layer, head, step)[0]), first

    def source_length(self, layer: int) -> int:
        """How many steps of `a` are the source that some heads of a layer look across at."""
        return self.a.source_length(layer)


def signed(spec: SignalSpec) -> SignalSpec:
    """The signal of a difference: it promises no range, and reaches as far down as up."""
    low, high = spec.levels
    return replace(spec, range=None, scale=high - low if low >= 0 else high)
