"""A memory outside the network, for any language model: a continuous cache with nearest neighbours.

Grave et al. (2017) keep the states h_i of a text together with the token that followed each; Khandelwal et al. (2020) look the
nearest of a larger store up. Here are both: at step t, with the model's state h_t of its last layer,

    k_t = h_t / |h_t|                                    the key: what is looked for now, and what is kept of now
    slot: (k_{t-1}, x_t)                                 written: what was there, and the token that followed it
    r_i = softmax_i(k_t . k_i / T)                       read: over all slots, and the nearest of the entries stored
    p_memory(w) = sum of r_i where x_i = w               the value read: of one-hot vectors, one a token
    p(w) = (1 - mix) p_model(w) + mix p_memory(w)        the prediction; mix is their lambda

Cosines, not distances or products: one temperature then suits every model. The model itself runs on as it would without.
When all slots are in use the oldest entry gives way, or the least read of the older half (what is new was never read yet), or
none, and nothing more is written. Entries stored earlier, in other sittings, are recalled to places beside the slots:
which those are changes at every step.
Axes: S slots, and then places; D width of the state; V vocabulary.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.arithmetic.expression import Expression
from mnemoscope.engines.arithmetic.reading import At
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, Tap
from mnemoscope.engines.errors import ModelError, OptionError, StoreError
from mnemoscope.engines.made import Made
from mnemoscope.engines.memory.equations import Beneath, equation
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.nearest import Nearest
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import OF_CARDS, MemoryOptions
from mnemoscope.engines.spec import Array, Kind, Layout, Number, SignalSpec
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr

OWN_LOGITS = "model.logits"  # the model's own, where `logits` are of the mixed prediction
LEAST = 1e-30  # a probability, where the logarithm of none is wanted


@dataclass(frozen=True, slots=True)
class Stored:
    """What a memory in the store held when it was opened: ids (N,), tokens (N,), the keys to search, and what was read."""

    ids: NDArray[np.int64]
    tokens: NDArray[np.int64]
    nearest: Nearest
    texts: Mapping[int, tuple[str, str]]  # id -> the text before, and what followed


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The configuration of a model with a memory: the engine beneath, how the memory is used, what was stored before."""

    engine: Engine
    options: MemoryOptions
    stored: Stored | None = None

    @property
    def places(self) -> int:
        """How many stored entries are recalled at a time."""
        return min(self.options.places, len(self.stored.ids)) if self.stored else 0


class Remembering(Engine):
    """A language model with a memory of what it has read. `logits` are of the mixed prediction, `model.logits` the model's own."""

    Config = Wrapped
    own = ("memory.key", "memory.token", "memory.write", "memory.read", "memory.usage", "memory.value")
    reference = "mnemoscope.engines.training.references.cache"

    def __init__(self, engine: Engine, options: MemoryOptions, stored: Stored | None = None) -> None:
        """Raises ModelError for an engine that predicts no next token, StoreError for entries that do not fit it."""
        if engine.layout.one(Kind.LOGITS) is None or not engine.layout.of(Kind.STATE, Kind.RESIDUAL):
            raise ModelError(tr("this model predicts no next token: there is nothing for a memory to add to"))
        width = engine.layout[keyed(engine.layout)].size
        if stored is not None and stored.nearest.width != width:
            raise StoreError(
                tr("the entries of this memory were written by a model with states of another width")
            )
        if stored is not None and len(stored.ids) and stored.tokens.max() >= len(engine.vocab):
            raise StoreError(tr("the entries of this memory were written by a model with another vocabulary"))
        super().__init__(Wrapped(engine, options, stored), engine.weights, engine.vocab)
        self.weights = engine.weights  # the same arrays, not another copy in another order

    @classmethod
    def shapes(cls, config: Wrapped, vocab: int) -> dict[str, tuple[int, ...]]:
        return {name: weight.shape for name, weight in config.engine.weights.items()}

    @classmethod
    def signals(cls, config: Wrapped, vocab: int) -> tuple[SignalSpec, ...]:
        beneath = config.engine.specs
        (logits,) = (spec for spec in beneath if spec.kind is Kind.LOGITS)
        width = config.engine.layout[keyed(config.engine.layout)].size
        slots, said = (config.options.capacity + config.places,), ("token",)
        recalled = (
            SignalSpec(
                "memory.recalled", Kind.IDS, ("place",), (config.places,), scale=2.0**24, number=Number.INT64
            ),
        )
        return (
            *(spec for spec in beneath if spec is not logits),
            SignalSpec(OWN_LOGITS, Kind.BEFORE, said, (vocab,), scale=logits.scale),
            SignalSpec("memory.key", Kind.STORED, ("unit",), (width,), (-1.001, 1.001)),
            SignalSpec("memory.token", Kind.IDS, ("token",), (1,), scale=float(vocab), number=Number.INT64),
            *(recalled if config.places else ()),
            SignalSpec("memory.write", Kind.WRITE, ("slot",), slots, (0, 1)),
            SignalSpec("memory.read", Kind.READ, ("slot",), slots, (0, 1)),
            SignalSpec("memory.usage", Kind.USAGE, ("slot",), slots, scale=1.0),
            SignalSpec("memory.value", Kind.RECALLED, said, (vocab,), (0, 1.001)),
            SignalSpec("logits", Kind.LOGITS, said, (vocab,), scale=logits.scale),
        )

    def reset(self) -> None:
        super().reset()
        engine, capacity = self.config.engine, self.config.options.capacity
        engine.tap, engine.layout = _Beneath(self.tap), self.layout
        engine.reset()
        self.context, self.turning = engine.context, engine.turning
        self.memory = self._needed()
        self.state = self.layout.slice(keyed(self.layout))  # where the model's state lies in a row
        self.time = 0
        self.pending: Array | None = None  # the key of the step before: what follows it is known now
        self.keys = np.zeros((capacity, self.layout["memory.key"].size), np.float32)  # (S, D)
        self.tokens = np.zeros(capacity, np.int64)
        self.since = np.full(capacity, -1)  # the step at which each slot was written
        self.usage = np.zeros(self.layout["memory.usage"].size, np.float32)  # read in all since then
        self.filled = 0

    def edit(self, edits: Edits) -> None:
        super().edit(edits)
        self.config.engine.edit(edits)
        self.memory = self._needed()

    def _needed(self) -> int:
        """How many of the last rows are needed to go on; unless the oldest gives way, what lies in a slot may be from long ago."""
        oldest = self.config.options.eviction == "oldest"
        return max(self.config.engine.memory, self.config.options.capacity + 1) if oldest else 2**31

    def read(self, token: int) -> None:
        self.config.engine.read(token)
        self.remember(token)

    def read_block(self, tokens: Ids) -> Array:
        """The model beneath reads all of them; the memory then follows, step by step."""
        first = self.tap.step
        return self.follow(tokens, self.config.engine.read_block(tokens), first)

    def follow(self, tokens: Ids, rows: Array, first: int) -> Array:
        """Write and read the memory at the steps from `first` on, in whose rows (n, width) the model's signals are; they are filled."""
        for t, token in enumerate(tokens.tolist()):
            self.tap.step, self.tap.row[:] = first + t, rows[t]
            self.remember(token)
            rows[t] = self.tap.row
        self.tap.step = first + len(tokens)
        return rows

    def remember(self, token: int) -> None:
        """Write and read the memory at a step at which the model has read this token: all equations above."""
        tap, places, capacity = self.tap, self.config.places, self.config.options.capacity
        key = tap("memory.key", unit(tap.row[self.state]))  # (D,)
        tap("memory.token", np.array([token]))
        tokens, alike = self.recall(key)
        write = np.zeros(capacity + places, np.float32)
        write[capacity:] = 1
        if self.pending is not None and (slot := self.free()) is not None:
            write[slot] = 1
        write = tap("memory.write", write)
        if self.pending is not None and write[:capacity].any():
            self.put(int(write[:capacity].argmax()), self.pending, token)
        read = tap("memory.read", self.looked(key, alike))  # (S,)
        self.usage[:capacity] += read[:capacity]
        self.usage[capacity:] = read[capacity:]
        self.usage = tap("memory.usage", self.usage)
        following = np.concatenate((self.tokens, tokens))
        for slot, (other,) in tap.edits.held(tap.step).items():
            following[slot] = other
        value = np.bincount(following, weights=read, minlength=len(self.vocab)).astype(np.float32)
        self.predict(read, tap("memory.value", value))
        self.pending = key.copy()
        self.time += 1

    def predict(self, read: Array, value: Array) -> None:
        """The mixed prediction, from the model's own in the row and what the memory read (S,) and says (V,)."""
        own = self.tap.row[self.layout.slice(OWN_LOGITS)]
        self.tap("logits", mixed(own[None], read[None], value[None], self.config.options.mix)[0])

    def mix_again(self, rows: Array, first: int) -> None:
        """Predict anew at the steps from `first` on, in whose rows (n, width) all else stays."""
        names = (OWN_LOGITS, "memory.read", "memory.value")
        own, read, value = (rows[:, self.layout.slice(name)] for name in names)
        self.tap.step = first
        self.tap.block("logits", mixed(own, read, value, self.config.options.mix), rows)

    def recall(self, key: Array) -> tuple[NDArray[np.int64], Array]:
        """The stored entries nearest to a key: the tokens that followed (places,), and their cosines with it."""
        stored, places = self.config.stored, self.config.places
        if stored is None or not places:
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        found, alike = stored.nearest.read(key, places)
        self.tap("memory.recalled", stored.ids[found])
        return stored.tokens[found], alike

    def looked(self, key: Array, alike: Array) -> Array:
        """The weights of the read (S,), given the cosines of the entries that were recalled."""
        read = np.zeros(len(self.usage), np.float32)
        capacity, n = self.config.options.capacity, self.filled
        used = np.concatenate((np.arange(n), np.arange(capacity, len(read))))
        scores = np.concatenate((self.keys[:n] @ key, alike)) / self.config.options.temperature
        scores = self.tap("memory.scores", scores, used)
        if len(scores):
            r = np.exp(scores - scores.max())
            read[used] = r / r.sum()
        return read

    def free(self) -> int | None:
        """The slot to write next: an empty one, or the one whose entry gives way; None if none does."""
        capacity, eviction = self.config.options.capacity, self.config.options.eviction
        if self.filled < capacity:
            return self.filled
        if eviction == "none":
            return None
        if eviction == "oldest":
            return int(self.since.argmin())
        older = np.argsort(self.since)[: max(1, capacity // 2)]
        return int(older[self.usage[older].argmin()])

    def put(self, slot: int, key: Array, token: int) -> None:
        """Write an entry."""
        self.keys[slot], self.tokens[slot] = key, token
        self.since[slot], self.usage[slot] = self.time, 0.0
        self.filled = max(self.filled, slot + 1)

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        return equation(at, at.config if isinstance(at.config, Beneath) else beneath(at.config))

    def resume(self, rows: Array, step: int) -> None:
        engine = self.config.engine
        self.reset()
        super().resume(rows, step)
        engine.resume(rows[-engine.memory :], step)
        keys = rows[:, self.layout.slice("memory.key")]
        tokens = self.layout.values(rows, "memory.token")[:, 0]
        writes = rows[:, self.layout.slice("memory.write")][:, : self.config.options.capacity]
        first = step + 1 - len(rows)
        for at in (
            np.flatnonzero(writes[1:].any(axis=1)) + 1
        ).tolist():  # the key of the first row's write is not here
            self.time = first + at
            self.put(int(writes[at].argmax()), keys[at - 1], int(tokens[at]))
        self.usage[:] = rows[-1, self.layout.slice("memory.usage")]
        self.pending, self.time = keys[-1].copy(), step + 1


class _Beneath(Tap):
    """The tap of the model beneath: it writes into the row above, its logits under the name `model.logits`."""

    def __init__(self, above: Tap) -> None:
        self.above, self.row, self.layout, self.step = above, above.row, above.layout, above.step

    @property
    def edits(self) -> Edits:
        """Those of the model with its memory."""
        return self.above.edits

    @edits.setter
    def edits(self, edits: Edits) -> None:
        self.above.edits = edits

    @property
    def step(self) -> int:
        """That of the model with its memory."""
        return self.above.step

    @step.setter
    def step(self, step: int) -> None:
        self.above.step = step

    def __call__(self, name: str, value: Array, keys: Ids | None = None) -> Array:
        return self.above(above(name), value, keys)

    def block(self, name: str, values: Array, rows: Array, *, at: int = 0, keys: Ids | None = None) -> Array:
        return self.above.block(above(name), values, rows, at=at, keys=keys)


def beneath(config: Wrapped) -> Beneath:
    """What its equations are asked of."""
    engine = config.engine
    return Beneath(Made(type(engine), engine.config, engine.weights), config.options, config.stored)


def above(name: str) -> str:
    """The name above of a signal of the model beneath."""
    return OWN_LOGITS if name == "logits" else name


def options_for(card: Card, **given: Any) -> MemoryOptions:
    """How a memory is used with a model unless something else is given: as its card says. Raises OptionError."""
    usual = {key: card.memory[key] for key in OF_CARDS if key in card.memory}
    try:
        MemoryOptions(**usual)
    except OptionError:  # a card is anyone's: what makes no sense there is passed over
        usual = {}
    return MemoryOptions(**(usual | given))


def keyed(layout: Layout) -> str:
    """The signal that makes the keys: the state, or the residual stream, of the last layer."""
    return layout.of(Kind.STATE, Kind.RESIDUAL)[-1].name


def mixed(own: Array, read: Array, value: Array, mix: float) -> Array:
    """The logits (n, V) of the mixed prediction, from the model's own (n, V), the reads (n, S) and what these say (n, V)."""
    alone = log_probabilities(own)
    both = np.log(np.maximum((1 - mix) * np.exp(alone) + mix * value, LEAST))
    return np.where(read.any(axis=1, keepdims=True), both, alone).astype(np.float32)


def unit(state: Array) -> Array:
    """A state (D,) at length 1; zero stays zero."""
    return state / np.float32(max(float(np.linalg.norm(state)), 1e-12))


def remembering(
    engine: Engine, card: Card, options: MemoryOptions, memories: Memories | None = None
) -> Remembering:
    """A model with a memory, and with the entries of the named memory in the store. Raises ModelError or StoreError."""
    if not options.name:
        return Remembering(engine, options)
    memories = memories or Memories()
    found = memories.find(options.name)
    if found is None:
        raise StoreError(
            tr("there is no memory named {name} in the store: nothing is recalled", name=options.name)
        )
    if not found.count:
        return Remembering(engine, options)
    if found.model != card.name:
        raise StoreError(
            tr(
                "the memory {name} was written by {model}: {reader} cannot read it, for its states mean other things",
                name=options.name,
                model=found.model,
                reader=card.name,
            )
        )
    ids, tokens, keys = memories.keys(options.name)
    texts = memories.texts(options.name)
    return Remembering(engine, options, Stored(ids, tokens, Nearest(keys), texts))
