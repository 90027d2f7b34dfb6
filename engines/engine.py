"""What an engine is: one token in, every signal out. And `Tap`, which records values where they are computed."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.spec import Array, Layout, SignalSpec, Step, scaled
from mnemoscope.engines.tokens import Vocabulary

Edit = Callable[[Array], Array]


class Tap:
    """Writes each value into the step's row and hands it back: `f = tap("layer0.gate.forget", sigmoid(a))`.

    An edit registered under a name replaces the value, for the record and for the rest of the
    computation alike; that is how a clamped gate makes the model really run on. A name that is not
    in the layout (attention is derived, not stored) can be edited all the same.
    """

    def __init__(self, layout: Layout) -> None:
        self.row: Array = np.zeros(layout.width, np.float32)
        self.edits: dict[str, Edit] = {}
        self._views = layout.views(self.row)

    def __call__(self, name: str, value: Array) -> Array:
        if name in self.edits:
            value = self.edits[name](value)
        if name in self._views:
            self._views[name][...] = value
        return value


class Engine(ABC):
    """A sequence model that is stepped. Deterministic: same weights and tokens, same arrays.

    A subclass in its own file in `engines/zoo/` is all that a new architecture needs: a frozen
    dataclass `Config`, the shapes of its weights, the signals it exposes, and `reset`, `step` and
    `resume`.
    """

    Config: ClassVar[type]
    context: int | None = None  # how many tokens back attention reaches; None: no attention
    memory: int = 1  # how many of the last rows `resume` needs
    reference: ClassVar[str] = (
        ""  # the module that `verify` holds an engine of one's own to: see training.references
    )

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
            name: checked(weights, name, shape) for name, shape in self.shapes(config, len(vocab)).items()
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
        """Forget everything: the state before the first token."""

    @abstractmethod
    def read(self, token: int) -> None:
        """Read one token: compute the new state, passing every signal through `self.tap`."""

    @abstractmethod
    def resume(self, rows: Array, step: int) -> None:
        """Be as after step `step`, given the last `min(memory, step + 1)` recorded rows (n, width)."""

    def step(self, token: int) -> Step:
        """Read one token and return every signal after it. Raises ValueError for a token not in the vocabulary."""
        if not 0 <= token < len(self.vocab):
            raise ValueError(f"token {token} is not in the vocabulary of {len(self.vocab)}")
        with overflowing():
            self.read(token)
        return Step(token, self.tap.row.copy(), self.layout)


def overflowing() -> np.errstate:
    """While an engine steps: what overflows becomes infinite or not a number, and is drawn and told as such, without warnings."""
    return np.errstate(over="ignore", invalid="ignore", divide="ignore")


def checked(weights: Mapping[str, Array], name: str, shape: tuple[int, ...]) -> Array:
    """One weight as contiguous float32, or ModelError saying what is wrong with it."""
    if name not in weights:
        raise ModelError(f"the model's weights have no tensor named {name}")
    array = weights[name]
    if array.shape != shape:
        raise ModelError(f"the tensor {name} is {array.shape}, but the card's sizes need {shape}")
    if not np.isfinite(array).all():
        raise ModelError(f"the tensor {name} holds values that are not finite")
    return np.ascontiguousarray(array, np.float32)


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
