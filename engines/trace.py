"""What happened: every step of one run, append-only, and attention derived from the stored queries and keys."""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines import attention
from mnemoscope.engines.computed import Derived, Readout, Said, Stretches, said
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.errors import FullError, MnemoscopeError, SignalError
from mnemoscope.engines.eviction import Attended
from mnemoscope.engines.given import shown, whole
from mnemoscope.engines.looked import Looked
from mnemoscope.engines.made import Made
from mnemoscope.engines.rows import BLOCK, SPACE, Held, Rows, Space, blocks_of
from mnemoscope.engines.spec import Array, Kind, Layout, Number, SignalSpec, Step
from mnemoscope.engines.translation import commas, some, tr, tr_noop

_ids = count(1)


class Trace:
    """The tokens and signals of one run. Rows are written once; nothing that was read out ever changes.

    Rows (width,) lie in blocks of 64, so appending never moves what is there and a fork shares all full blocks with its
    origin; full blocks go into a file once the `space` that traces share is used up. A recording comes before them,
    and stays in its own file. `context` is how many tokens back attention reaches. `source` is the layout of the
    rows that come in, if it is not the one that is kept. `edits` is what was changed in the run: derived attention is
    what the edited model looked at. `turning`: see Engine. `made`: by what model, for those who ask how.
    """

    def __init__(
        self,
        specs: Iterable[SignalSpec],
        *,
        context: int | None = None,
        source: Layout | None = None,
        space: Space = SPACE,
        edits: Edits | None = None,
        readout: Readout | None = None,
        derived: Mapping[str, Derived] | None = None,
        turning: tuple[float, ...] | None = None,
        made: Made | None = None,
    ) -> None:
        self.id = next(_ids)
        self.layout = Layout(specs)
        self.context = context
        self.edits = Edits() if edits is None else edits
        self.readout, self.turning, self.made = readout, turning, made
        self.derived, self._stretches = derived or {}, Stretches()
        self.attended: dict[
            int, Attended
        ] = {}  # by layer: the keys it held so far, where it keeps the most attended
        self.looked = Looked()
        self._once: tuple[int, NDArray[Any]] | None = (
            None  # the step for which it was last asked, and what it gave
        )
        self.said: list[
            Said
        ] = []  # of what is computed by it, for each step, what would take long to compute for many
        self.source = source if source is not None and source.specs != self.layout.specs else self.layout
        self.omitted = tuple(
            spec for spec in self.source if spec.name not in self.layout
        )  # what was left out
        self.space = space
        self.pace: list[
            tuple[int, float]
        ] = []  # steps that were read one by one, and the seconds that each took
        self.tokens: list[int] = []
        self._recorded: Rows | None = None  # what lies before the blocks
        self._first = 0  # the step with which they begin
        self._blocks: list[Rows] = []
        self.overflowed: set[str] = set()  # signals of which a number was too large for 16 bits
        self.filed = 0  # bytes of rows that went into a file, as there was no more room in memory

    @classmethod
    def after(
        cls, recorded: Rows, specs: Iterable[SignalSpec], tokens: list[int], *, context: int | None
    ) -> "Trace":
        """A trace that begins with the steps of a recording."""
        trace = cls(specs, context=context)
        trace.tokens, trace._recorded, trace._first = list(tokens), recorded, len(tokens)
        return trace

    @property
    def specs(self) -> tuple[SignalSpec, ...]:
        """Every signal this trace holds."""
        return self.layout.specs

    @property
    def computed(self) -> SignalSpec | None:
        """The logits, if they are not kept but computed whenever they are asked for."""
        return next((spec for spec in self.layout.of(Kind.LOGITS) if spec.source), None)

    @property
    def both_ways(self) -> bool:
        """Whether every token looks at every other, also at later ones: whether it is the trace of an encoder."""
        return bool(self.layout.of(Kind.POSITION))

    @property
    def looks_ahead(self) -> bool:
        """Whether its attention is that of one pass over all steps, each of which may look at later ones."""
        return any("position" in spec.axes for spec in self.layout.of(Kind.ATTENTION))

    @property
    def complete(self) -> bool:
        """Whether it holds all that its engine exposed, exactly: whether the engine can go on from it."""
        return not (self.omitted or self.rounded or any(spec.source for spec in self.specs))

    @property
    def rounded(self) -> bool:
        """Whether some of its numbers are kept in 16 bits."""
        return any(spec.number is Number.FLOAT16 for spec in self.specs)

    def unrecorded(self, kinds: Collection[Kind]) -> str:
        """Which signals of these kinds were left out when it was recorded, in a clause; "" for none."""
        names = [spec.name for spec in self.omitted if spec.kind in kinds]
        return tr("this run was recorded without {names}", names=some(names, 1)) if names else ""

    @property
    def nbytes(self) -> int:
        """The memory its rows take, blocks not yet full included."""
        return sum(block.nbytes for block in self._blocks)

    @property
    def size(self) -> int:
        """The bytes of its rows, wherever they lie."""
        return 4 * self.layout.width * len(self)

    def __len__(self) -> int:
        return len(self.tokens)

    def keys(self) -> list[str]:
        """The names of its signals, in the order in which they are computed."""
        return [spec.name for spec in self.specs]

    def _ipython_key_completions_(self) -> list[str]:
        return self.keys()

    def __contains__(self, name: object) -> bool:
        return name in self.keys()

    def append(self, step: Step) -> None:
        """Add one step."""
        self.extend([step.token], step.row[None])

    def extend(self, tokens: Iterable[int], rows: Array) -> None:
        """Add steps: their tokens (n) and their packed rows (n, width). Raises ValueError if these disagree.

        Raises FullError if there is no more room in memory, and none on the disk; the steps are added all the same.
        """
        tokens = list(tokens)
        if rows.shape != (len(tokens), self.source.width):
            raise ValueError(
                tr("rows of shape {shape} do not hold {tokens} steps", shape=rows.shape, tokens=len(tokens))
            )
        if self.computed is not None:
            self.said += said(self.source.values(rows, self.computed.name))
        done, refused = 0, ""
        aligned = self.source is self.layout and not (len(self) - self._first) % BLOCK
        full = blocks_of(rows) if aligned else []
        while done < len(tokens):
            at = (len(self) - self._first) % BLOCK
            taken = min(BLOCK - at, len(tokens) - done)
            if at == 0:
                self._blocks.append(Held(self.layout, self.space, full.pop(0) if full else None))
            block = self._blocks[-1]
            assert isinstance(block, Held)  # as one that is not full always is
            new, into = rows[done : done + taken], block.array[at : at + taken]
            if self.source is not self.layout:
                self.overflowed |= self.layout.pack(new, self.source, into)
            elif into.flags.writeable:  # or they are its own
                into[...] = new
            self.tokens.extend(tokens[done : done + taken])
            done += taken
            if at + taken == BLOCK and self.space.used > self.space.limit:
                try:
                    self._blocks[-1] = self.space.filed(block)
                    self.filed += block.nbytes
                except (OSError, MnemoscopeError) as error:
                    refused = getattr(error, "strerror", None) or str(error)
        if refused:
            raise FullError(
                tr(
                    "no more steps can be kept after {steps:,}: their {limit:.3g} GB of memory are used, and the file for more cannot be written ({refused})",
                    steps=len(self),
                    limit=self.space.limit / 1e9,
                    refused=refused,
                )
            )

    def fork(self, length: int, *, edits: Edits | None = None) -> "Trace":
        """A new trace that begins with the first `length` steps of this one; with other edits, if these differ from there on."""
        if not 0 <= length <= len(self):
            raise ValueError(
                tr("cannot fork at {length} a trace of {steps} steps", length=length, steps=len(self))
            )
        edits = self.edits if edits is None else edits
        twin = Trace(
            self.specs,
            context=self.context,
            source=self.source,
            space=self.space,
            edits=edits,
            readout=self.readout,
            derived=self.derived,
            turning=self.turning,
            made=self.made,
        )
        twin.omitted, twin.said = self.omitted, self.said[:length]
        twin._recorded, twin._first = self._recorded, min(self._first, length)
        full, rest = divmod(length - twin._first, BLOCK)
        twin._blocks, twin.overflowed = self._blocks[:full], set(self.overflowed)
        if self.filed:
            twin.filed = 4 * BLOCK * self.layout.width * sum(not block.nbytes for block in twin._blocks)
        if rest:
            block = Held(twin.layout, twin.space)
            block.array[:rest] = self._blocks[full].rows(0, rest)
            twin._blocks.append(block)
        twin.tokens, twin.pace = self.tokens[:length], [each for each in self.pace if each[0] < length]
        return twin

    def same(self, other: "Trace") -> int:
        """How many steps both begin with: those of the blocks that they share, and of the next block those that are equal."""
        if self.specs != other.specs or self._recorded is not other._recorded or self._first != other._first:
            return 0
        pairs = zip(self._blocks, other._blocks, strict=False)
        shared = next((n for n, (a, b) in enumerate(pairs) if a is not b), None)
        most = min(len(self), len(other))
        if shared is None:
            return most
        start = min(self._first + shared * BLOCK, most)
        stop = min(start + BLOCK, most)
        apart = (self.rows(start, stop).view(np.int32) != other.rows(start, stop).view(np.int32)).any(axis=1)
        apart |= np.array(self.tokens[start:stop]) != np.array(other.tokens[start:stop])
        return start + (int(apart.argmax()) if apart.any() else stop - start)

    def rows(self, start: int, stop: int) -> Array:
        """The packed rows of steps start..stop (stop - start, width)."""
        parts = [part.rows(a, b) for part, a, b in self._parts(start, stop)]
        return _joined(parts, np.empty((0, self.layout.width), np.float32))

    def read(self, name: str, start: int = 0, stop: int | None = None) -> NDArray[Any]:
        """One signal over steps start..stop: (stop - start, *shape), read-only: float32, or int64 where it is of ids.

        Raises SignalError for none of that name.
        """
        stop = len(self) if stop is None else stop
        spec = self.layout[name]
        if spec.source:
            return self._computed(spec, start, stop)
        parts = [part.values(name, a, b) for part, a, b in self._parts(start, stop)]
        none = np.empty((0, spec.size), np.int64 if spec.number is Number.INT64 else np.float32)
        values = _joined(parts, none)
        return values.reshape(len(values), *spec.shape)

    def _computed(self, spec: SignalSpec, start: int, stop: int) -> NDArray[Any]:
        """A signal that is not kept at the steps start..stop: (stop - start, *shape), read-only."""
        if (derived := self.derived.get(spec.name)) is not None:
            self._parts(start, stop)  # which refuses what are no steps of it
            made = self._stretches.read(
                spec.name, start, stop, len(self), lambda a, b: self._edited(spec, derived.compute, a, b)
            )
            return _joined(list[NDArray[Any]](made), np.empty((0, *spec.shape), np.float32))
        readout = self.readout
        assert readout is not None  # as in a trace that keeps no logits
        if stop - start != 1:
            return self._edited(spec, lambda values, first: readout(values), start, stop)
        if self._once is None or self._once[0] != start:  # several panels ask for those at the cursor
            self._once = start, self._edited(spec, lambda values, first: readout(values), start, stop)
        return self._once[1]

    def _edited(
        self, spec: SignalSpec, compute: Callable[[Array, int], Array], start: int, stop: int
    ) -> Array:
        """What is computed of a signal's source at the steps start..stop, edited as it was in the run."""
        values = compute(self.read(spec.source, start, stop), start)
        if spec.name in self.edits:
            values = np.asarray(self.edits.applied(spec.name, values, start), np.float32)
        values.flags.writeable = False
        return values

    def at(self, name: str, step: int) -> NDArray[Any]:
        """One signal at one step, in its own shape, read-only."""
        return self.read(name, step, step + 1)[0]

    __getitem__ = read

    def attention(
        self, layer: int, head: int, start: int = 0, stop: int | None = None, *, first_key: int = 0
    ) -> Array:
        """softmax(q_t K^T / sqrt(d)) for steps t in start..stop: (stop - start, stop - first_key).

        A key after the step, or `context` or more tokens before it, has weight 0. Of an encoder, row t is what the
        newest token looks at when the text up to t is encoded. Of a run that `looks_ahead` the keys are those of all
        steps: (stop - start, len - first_key). Raises SignalError if the trace holds none.
        """
        stop = len(self) if stop is None else stop
        self._check_head(layer, head)
        whole(tr_noop("the first key"), first_key, 0)
        return attention.rows(self, layer, head, start, stop, first_key)

    def attention_at(self, layer: int, head: int, step: int) -> tuple[Array, int]:
        """All queries by all keys in reach at one step: (n, n), and the step of the first of them.

        Of an encoder, who looks at whom when the text up to this step is encoded; of a decoder, the rows so far.
        Raises SignalError if the trace holds none.
        """
        self._check_head(layer, head)
        return attention.square(self, layer, head, step)

    def source_length(self, layer: int) -> int:
        """How many steps are the source that some heads of a layer look across at; 0: it has not ended, or no head does."""
        return attention.source_length(self, layer, len(self))

    def attention_row(self, layer: int, step: int) -> Array:
        """What every head of a layer looks at from one step: (heads, step + 1), or (heads, len) if it `looks_ahead`."""
        self._heads(layer)
        return attention.row(self, layer, step)

    def _heads(self, layer: int) -> int:
        """The number of heads of a layer. Raises SignalError without attention, TypeError or ValueError for no layer of it."""
        heads = self.layout.heads
        if not heads:
            raise SignalError(
                tr("there is no attention in this trace: its model has none, or it was not recorded")
            )
        if whole(tr_noop("the layer"), layer, 0) not in heads:
            raise ValueError(
                tr(
                    "there is attention in the layers {heads}, not in layer {layer}",
                    heads=commas(map(str, heads)),
                    layer=layer,
                )
            )
        return heads[layer]

    def _check_head(self, layer: int, head: int) -> None:
        whole(tr_noop("the head"), head, 0, self._heads(layer) - 1)

    def _parts(self, start: int, stop: int) -> list[tuple[Rows, int, int]]:
        """Where the steps start..stop lie, and which steps of each part they are."""
        if not (isinstance(start, int | np.integer) and isinstance(stop, int | np.integer)):
            raise TypeError(
                tr("steps must be whole numbers, not {start} to {stop}", start=shown(start), stop=shown(stop))
            )
        if not 0 <= start <= stop <= len(self):
            raise IndexError(
                tr(
                    "steps {start} to {stop} are not in a trace of {steps}",
                    start=start,
                    stop=stop,
                    steps=len(self),
                )
            )
        found: list[tuple[Rows, int, int]] = []
        if self._recorded is not None and start < min(stop, self._first):
            found.append((self._recorded, start, min(stop, self._first)))
        start, stop = max(0, start - self._first), max(0, stop - self._first)
        first, last = start // BLOCK, -(-stop // BLOCK)
        for n, block in enumerate(self._blocks[first:last], first):
            found.append((block, max(start - n * BLOCK, 0), min(stop - n * BLOCK, BLOCK)))
        return found


def _joined(parts: list[NDArray[Any]], none: NDArray[Any]) -> NDArray[Any]:
    """The parts as one read-only array, copied only where there are several."""
    match parts:
        case []:
            values = none
        case [only]:
            values = only.view()
        case _:
            values = np.concatenate(parts)
    values.flags.writeable = False
    return values
