"""What happened: every step of one run, append-only, and attention derived from the stored queries and keys."""

from collections.abc import Iterable
from itertools import count

import numpy as np

from mnemoscope.engines import attention
from mnemoscope.engines.errors import SignalError
from mnemoscope.engines.given import shown, whole
from mnemoscope.engines.spec import Array, Kind, Layout, SignalSpec, Step

BLOCK = 64  # rows: small enough that a trace wastes little, large enough that a window is few pieces

_ids = count(1)


class Trace:
    """The tokens and signals of one run. Rows are written once; nothing that was read out ever changes.

    Rows (width,) lie in blocks of 64, so appending never moves what is there and a fork shares all
    full blocks with its origin. `context` is how many tokens back attention reaches.
    """

    def __init__(self, specs: Iterable[SignalSpec], *, context: int | None = None) -> None:
        self.id = next(_ids)
        self.layout = Layout(specs)
        self.context = context
        self.tokens: list[int] = []
        self._blocks: list[Array] = []

    @property
    def specs(self) -> tuple[SignalSpec, ...]:
        """Every signal this trace holds."""
        return self.layout.specs

    @property
    def both_ways(self) -> bool:
        """Whether every token looks at every other, also at later ones: whether it is the trace of an encoder."""
        return bool(self.layout.of(Kind.POSITION))

    @property
    def nbytes(self) -> int:
        """The memory its rows take, blocks not yet full included."""
        return sum(block.nbytes for block in self._blocks)

    def __len__(self) -> int:
        return len(self.tokens)

    def keys(self) -> list[str]:
        """The names of its signals, in the order in which they are computed."""
        return [spec.name for spec in self.specs]

    def __contains__(self, name: object) -> bool:
        return name in self.keys()

    def append(self, step: Step) -> None:
        """Add one step."""
        self.extend([step.token], step.row[None])

    def extend(self, tokens: Iterable[int], rows: Array) -> None:
        """Add steps: their tokens (n) and their packed rows (n, width). Raises ValueError if these disagree."""
        tokens = list(tokens)
        if rows.shape != (len(tokens), self.layout.width):
            raise ValueError(f"rows of shape {rows.shape} do not hold {len(tokens)} steps")
        done = 0
        while done < len(tokens):
            at = (len(self.tokens) + done) % BLOCK
            if at == 0:
                self._blocks.append(np.empty((BLOCK, self.layout.width), np.float32))
            taken = min(BLOCK - at, len(tokens) - done)
            self._blocks[-1][at : at + taken] = rows[done : done + taken]
            done += taken
        self.tokens.extend(tokens)

    def fork(self, length: int) -> "Trace":
        """A new trace that begins with the first `length` steps of this one."""
        if not 0 <= length <= len(self):
            raise ValueError(f"cannot fork at {length} a trace of {len(self)} steps")
        twin = Trace(self.specs, context=self.context)
        full = length // BLOCK
        twin._blocks = self._blocks[:full]
        twin.tokens = self.tokens[: full * BLOCK]
        if rest := length - full * BLOCK:
            twin.extend(self.tokens[full * BLOCK : length], self._blocks[full][:rest])
        return twin

    def rows(self, start: int, stop: int) -> Array:
        """The packed rows of steps start..stop (stop - start, width)."""
        return self._gather(slice(0, self.layout.width), start, stop)

    def read(self, name: str, start: int = 0, stop: int | None = None) -> Array:
        """One signal over steps start..stop: (stop - start, *shape), read-only. Raises SignalError for none of that name."""
        stop = len(self) if stop is None else stop
        values = self._gather(self.layout.slice(name), start, stop)
        return values.reshape(len(values), *self.layout[name].shape)

    def at(self, name: str, step: int) -> Array:
        """One signal at one step, in its own shape, read-only."""
        return self.read(name, step, step + 1)[0]

    __getitem__ = read

    def attention(
        self, layer: int, head: int, start: int = 0, stop: int | None = None, *, first_key: int = 0
    ) -> Array:
        """softmax(q_t K^T / sqrt(d)) for steps t in start..stop: (stop - start, stop - first_key).

        A key after the step, or `context` or more tokens before it, has weight 0. Of an encoder, row t is what the
        newest token looks at when the text up to t is encoded. Raises SignalError if the trace holds none.
        """
        stop = len(self) if stop is None else stop
        self._check_head(layer, head)
        whole("the first key", first_key, 0)
        return attention.rows(self, layer, head, start, stop, first_key)

    def attention_at(self, layer: int, head: int, step: int) -> tuple[Array, int]:
        """All queries by all keys in reach at one step: (n, n), and the step of the first of them.

        Of an encoder, who looks at whom when the text up to this step is encoded; of a decoder, the rows so far.
        Raises SignalError if the trace holds none.
        """
        self._check_head(layer, head)
        return attention.square(self, layer, head, step)

    def attention_row(self, layer: int, step: int) -> Array:
        """What every head of a layer looks at from one step: (heads, step + 1)."""
        heads = self._heads(layer)
        return np.concatenate([self.attention(layer, h, step, step + 1) for h in range(heads)])

    def _heads(self, layer: int) -> int:
        """The number of heads of a layer. Raises SignalError without attention, TypeError or ValueError for no layer of it."""
        heads = self.layout.heads
        if not heads:
            raise SignalError(
                "there is no attention in this trace: its model has none, or it was not recorded"
            )
        if whole("the layer", layer, 0) not in heads:
            raise ValueError(
                f"there is attention in the layers {', '.join(map(str, heads))}, not in layer {layer}"
            )
        return heads[layer]

    def _check_head(self, layer: int, head: int) -> None:
        whole("the head", head, 0, self._heads(layer) - 1)

    def _gather(self, columns: slice, start: int, stop: int) -> Array:
        """Columns of steps start..stop as one read-only array, copied only where they cross a block."""
        if not (isinstance(start, int | np.integer) and isinstance(stop, int | np.integer)):
            raise TypeError(f"steps must be whole numbers, not {shown(start)} to {shown(stop)}")
        if not 0 <= start <= stop <= len(self):
            raise IndexError(f"steps {start} to {stop} are not in a trace of {len(self)}")
        first, last = start // BLOCK, -(-stop // BLOCK)
        parts = [
            block[max(start - n * BLOCK, 0) : min(stop - n * BLOCK, BLOCK), columns]
            for n, block in enumerate(self._blocks[first:last], first)
        ]
        match parts:
            case []:
                values = np.empty((0, columns.stop - columns.start), np.float32)
            case [only]:
                values = only.view()
            case _:
                values = np.concatenate(parts)
        values.flags.writeable = False
        return values
