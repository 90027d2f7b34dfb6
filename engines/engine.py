"""What an engine is: one token in, every signal out. And `Tap`, which records values where they are computed."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Self

import numpy as np

from mnemoscope.engines.arithmetic.expression import Expression
from mnemoscope.engines.arithmetic.reading import At, sealed
from mnemoscope.engines.computed import Derived, Readout
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.origin import Origin
from mnemoscope.engines.identities import Identity, Run
from mnemoscope.engines.spec import Array, Layout, SignalSpec, Step, scaled
from mnemoscope.engines.stream import Stream
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.translation import tr


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read otherwise from the step `start` on: with `other` as its token there (MISSING: nothing comes in), or without looking
    at the tokens `unseen` (first, stop) before it.
    """

    start: int
    other: int | None = None
    unseen: tuple[int, int] | None = None


class Tap:
    """Writes each value into the step's row and hands it back: `f = tap("layer0.gate.forget", sigmoid(a))`.

    An edit under a name replaces the value, for the record and for the rest of the
    computation alike; that is how a clamped gate makes the model really run on. A name that is not
    in the layout (attention is derived, not stored) can be edited all the same.

    `step` is the step being read, counted from the start of the text; at the start of a block, its first.
    """

    def __init__(self, layout: Layout) -> None:
        self.row: Array = np.zeros(layout.width, np.float32)
        self.edits = Edits()
        self.step = 0
        self.layout = layout
        self._views = layout.views(self.row)

    def __call__(self, name: str, value: Array, keys: Ids | None = None) -> Array:
        """The value as it is to be used. `keys`: the steps or slots along its last axis, unless the last of them is this step."""
        if name in self.edits:
            value = np.asarray(self.edits.applied(name, value[None], self.step, keys)[0], value.dtype)
        if name in self._views:
            self._views[name][...] = value
        return value

    def block(self, name: str, values: Array, rows: Array, *, at: int = 0, keys: Ids | None = None) -> Array:
        """The same for the values (n, ...) of the steps of a block from its `at`-th on, which go into its rows (N, width)."""
        if name in self.edits and len(values):
            values = np.asarray(self.edits.applied(name, values, self.step + at, keys), values.dtype)
        self.record(name, values, rows, at=at)
        return values

    def record(self, name: str, values: Array, rows: Array, *, at: int = 0) -> None:
        """Write the values (n, ...) into the rows of a block from its `at`-th on, as they are."""
        if name in self.layout:
            self.layout.put(rows[at : at + len(values)], name, values)

    def change(self, name: str, value: Array, at: int) -> None:
        """Edit, in its place, the value at the `at`-th step of a block: of what the next step is computed from."""
        if name in self.edits:
            value[...] = self.edits.applied(name, value[None], self.step + at)[0]


class Engine(ABC):
    """A sequence model that is stepped. Deterministic: same weights and tokens, same arrays.

    A subclass in its own file in `engines/zoo/` is all that a new architecture needs: a frozen
    dataclass `Config`, the shapes of its weights, the signals it exposes, and `reset`, `read` and
    `resume`; and `identities`, so that `verify` can hold each signal to its equation.
    """

    Config: ClassVar[type]
    context: int | None = None  # how many tokens back attention reaches; None: no attention
    memory: int = 1  # how many of the last rows `resume` needs
    turning: tuple[float, ...] | None = (
        None  # by how much each pair of a key turns from step to step, () without rotary positions; None: its cache cannot be bounded
    )
    order: ClassVar[Literal["C", "F"]] = "C"  # how its weights lie in memory: by rows, or by columns
    tile: int = 1  # steps that it computes in the time of one: those from a multiple of this on
    origin: Origin | None = None  # where its model lay, if it was opened by its path
    reference: ClassVar[str] = ""  # the module with its equations in torch: see training.references

    def __init__(
        self,
        config: Any,
        weights: Mapping[str, Array],
        vocab: Vocabulary,
        *,
        scales: Mapping[str, float] | None = None,
    ) -> None:
        """Raises ModelError if a weight is missing, misshapen or not finite."""
        self.config = config
        self.vocab = vocab
        self.weights = {
            name: checked(weights, name, shape, order=self.order)
            for name, shape in self.shapes(config, len(vocab)).items()
        }
        self.specs = scaled(self.signals(config, len(vocab)), dict(scales or {}))
        self.layout = Layout(self.specs)
        self.tap = Tap(self.layout)
        with overflowing():
            self.reset()

    @classmethod
    @abstractmethod
    def shapes(cls, config: Any, vocab: int) -> dict[str, tuple[int, ...]]:
        """The name and shape of every weight, as torch names and shapes them."""

    @classmethod
    @abstractmethod
    def signals(cls, config: Any, vocab: int) -> tuple[SignalSpec, ...]:
        """Every signal the engine exposes, in the order in which it is computed."""

    @abstractmethod
    def reset(self) -> None:
        """Forget everything: the state before the first token. A subclass calls this one too."""
        self.tap.step = 0

    @abstractmethod
    def read(self, token: int) -> None:
        """Read one token: compute the new state, passing every signal through `self.tap`. `step` calls it, and counts."""

    @abstractmethod
    def resume(self, rows: Array, step: int) -> None:
        """Be as after step `step`, given the last `min(memory, step + 1)` recorded rows (n, width). A subclass calls this one too."""
        self.tap.step = step + 1

    def rewind(self, step: int) -> bool:
        """Be as after an earlier step of what was read last, exactly, without its rows; False if the engine cannot."""
        return False

    def classes_of_each(self) -> Ids | None:
        """The class of every token of the text so far (n,), now that all of it is read; None of an engine that gives them none."""
        return None

    def told(self) -> tuple[str, Readout] | None:
        """The signal that the logits can be computed from at any time, and how: where they are too many to keep. None: they are kept."""
        return None

    def stream(self) -> Stream | None:
        """How what it says is made of what it carries along, for those who ask what decided; None if that is not known."""
        return None

    def derived(self) -> Mapping[str, Derived]:
        """Further signals that can be computed at any time, exactly: of a large model a trace keeps what they come from."""
        return {}

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        """How the number at a place of a run was made, one level deep; None where nothing was computed, as of a word that was read.

        Raises AnalysisError where its weights are not laid out here.
        """
        raise sealed(at)

    def twin(self) -> Self:
        """The same model once more, with the same weights: it has read nothing, and has a tap of its own.

        What an engine keeps of its reading may be shared: whichever is read with next is reset or resumed before.
        """
        other = copy(self)
        other.layout = Layout(self.specs)
        other.tap = Tap(other.layout)
        with overflowing():
            other.reset()
        return other

    def edit(self, edits: Edits) -> None:
        """Read with these edits from now on, not with those before. Changes put into the tap by hand, to watch a run, stay where there are none."""
        if edits.made or self.tap.edits.made:
            self.tap.edits = edits

    def read_block(self, tokens: Ids) -> Array:
        """Read tokens (n,) and return the row of each: (n, width), equal to single steps to 1e-5.

        Here step by step; an engine that computes many at once has its own, which counts them in `tap.step`. What a row
        holds, to the bit, must not depend on where a text is cut into blocks.
        """
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        for t, token in enumerate(tokens.tolist()):
            self.read(token)
            self.tap.step += 1
            rows[t] = self.tap.row
        return rows

    def abreast(self, rows: Array, tokens: Ids, readings: Sequence[Reading]) -> dict[str, Array] | None:
        """Read tokens (T,) once for each of some readings (N), all of them together: what is said, and states, after the last step (N, ...).

        `rows` (T, width) are what was recorded of the text as it is; nothing is edited. Equal to single readings to 1e-5.
        None: this engine reads such texts one after the other.
        """
        return None

    def identities(self, run: Run) -> Iterator[Identity]:
        """Each signal of a run as its equation gives it in float64, from the signals recorded before it: for `verify`.

        None unless an engine says otherwise, or names a `reference`, whose equations are then the ones.
        """
        return iter(())

    def step(self, token: int) -> Step:
        """Read one token and return every signal after it. Raises ValueError for a token not in the vocabulary."""
        if not 0 <= token < len(self.vocab):
            raise ValueError(
                tr("token {token} is not in the vocabulary of {count}", token=token, count=len(self.vocab))
            )
        with overflowing():
            self.read(token)
            self.tap.step += 1
        return Step(token, self.tap.row.copy(), self.layout)


def overflowing() -> np.errstate:
    """While an engine steps: what overflows becomes infinite or not a number, and is drawn and told as such, without warnings."""
    return np.errstate(over="ignore", invalid="ignore", divide="ignore")


def checked(
    weights: Mapping[str, Array], name: str, shape: tuple[int, ...], *, order: Literal["C", "F"] = "C"
) -> Array:
    """One weight as contiguous float32, itself if it is; or ModelError saying what is wrong with it."""
    if name not in weights:
        raise ModelError(tr("the model's weights have no tensor named {name}", name=name))
    array = weights[name]
    if array.shape != shape:
        raise ModelError(
            tr(
                "the tensor {name} is {shape}, but the card's sizes need {needed}",
                name=name,
                shape=array.shape,
                needed=shape,
            )
        )
    if not np.isfinite(array).all():
        raise ModelError(tr("the tensor {name} holds values that are not finite", name=name))
    return np.asarray(array, np.float32, order=order)


def random_weights(engine: type[Engine], config: Any, vocab: int, *, seed: int = 0) -> dict[str, Array]:
    """Untrained weights, uniform in +-1/sqrt(fan-in) (norm gains near 1), for tests and for lessons about untrained networks."""
    rng = np.random.default_rng(seed)
    weights: dict[str, Array] = {}
    for name, shape in engine.shapes(config, vocab).items():
        bound = 1.0 if name.startswith("embedding") else shape[-1] ** -0.5
        weights[name] = rng.uniform(-bound, bound, shape).astype(np.float32)
        if "norm.weight" in name:
            weights[name] += 1
    return weights
