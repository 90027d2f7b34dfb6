"""Every recorded signal against its reference in float64, and every engine as the torch module of the same mathematics.

Axes: T steps, V vocabulary, D width.
"""

import math
from collections.abc import Collection, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.identities import Run
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.training.fit import recurrent_loss, transformer_loss
from mnemoscope.engines.training.modules import (
    EncoderModel,
    MemoryNetworkModel,
    RecurrentModel,
    TransformerModel,
)
from mnemoscope.engines.training.references._recorded import Expected, Recorded
from mnemoscope.engines.translation import commas, tr

BOUND = 3e-6  # of a signal's size: the rounding of one step
WHOLE = 3e-5  # of a whole pass through all layers, whose rounding adds up
# The least size of a signal: below it, its rounding is that of what it is made of. What is linear in its parts may be small.
LINEAR = (Kind.EMBEDDING, Kind.QUERY, Kind.KEY, Kind.VALUE, Kind.RESIDUAL, Kind.POSITION, Kind.OUTPUT)
LEAST, LEAST_LINEAR = 1.0, 1e-3

Values = NDArray[Any]  # (T, n), float32 or float64
Model = RecurrentModel | TransformerModel | EncoderModel | MemoryNetworkModel


def module_of(engine: Engine) -> Model | None:
    """The torch module of those that are trained here, of an engine and with its weights; None if its reference makes none."""
    reference = reference_of(engine)
    module = None if reference is None or not hasattr(reference, "module") else reference.module(engine)
    if not isinstance(module, Model):
        return None
    module.load_state_dict({name: torch.tensor(value) for name, value in engine.weights.items()})
    return module.eval()


def reference_of(engine: Engine) -> ModuleType | None:
    """The module of equations that an engine names; None if it names none. Raises ImportError if there is no such module."""
    name = type(engine).reference
    return import_module(name) if name else None


def has_equations(engine: Engine) -> bool:
    """Whether an engine says what its signals should be: in a reference, or in identities of its own."""
    return bool(type(engine).reference) or type(engine).identities is not Engine.identities


def _expected(engine: Engine, recorded: Recorded) -> Iterator[Expected]:
    """What each signal should have been."""
    if (reference := reference_of(engine)) is not None:
        yield from reference.expected(recorded)
        return
    run = Run(engine.layout, engine.weights, recorded.tokens.numpy(), recorded.rows)
    for identity in engine.identities(run):
        yield Expected(identity.signal, torch.from_numpy(identity.values), made_of=identity.made_of)


@torch.inference_mode()
def parity(
    engine: Engine,
    tokens: Ids,
    rows: Array | None = None,
    *,
    entries: Array | None = None,
    elsewhere: Collection[str] = (),
) -> Iterator[Check]:
    """Read tokens (T,), unless they were read into `rows`, and hold each signal to its reference, each step by itself.

    What a signal should be is computed in float64 from what was recorded before it, so that the bound is the rounding of
    one step: nothing is magnified from step to step. Signals that are compared `elsewhere` may be left out by the reference.
    """
    if not has_equations(engine):
        return
    if rows is None:
        engine.reset()
        rows = read_rows(engine, tokens)  # (T, width)
    recorded, compared = Recorded(engine, tokens, rows, entries), set[str]()
    for found in _expected(engine, recorded):
        actual = recorded[found.signal] if found.actual is None else found.actual
        if found.steps is not None:
            actual = actual[list(found.steps)]
        figure = off(actual, found.values.double(), *_sizes(engine, found))
        made_of = found.made_of or tr("float64, step by step")
        first = found.signal not in compared
        compared.add(found.signal)
        yield Check(
            tr("{signal}: difference from {made_of}", signal=found.signal, made_of=made_of),
            figure,
            BOUND,
            signals=int(first),
        )
    left = [spec.name for spec in engine.specs if spec.name not in {*compared, *elsewhere}]
    said = tr("signals that nothing is compared with")
    yield Check(commas((said, *left[:3])), len(left), 0)
    yield from _full_pass(engine, tokens, rows)


def off(actual: Tensor, expected: Tensor, size: float | None, least: float = LEAST) -> float:
    """The largest difference of a signal (T, ...) in parts of its size; infinite if it is not a number or has another shape.

    The size is what it promises to stay within, if that is given. Else it is the largest value of each step, or of the
    middling step if that is more, since the numbers of a step are sums over one another and round together.
    """
    if actual.shape != expected.shape:
        return float("inf")
    if not actual.numel():
        return 0.0
    difference = (actual - expected).abs().flatten(1).amax(dim=1)  # (T,)
    if size is None:
        largest = expected.abs().flatten(1).amax(dim=1)
        difference = difference / largest.clamp(min=max(float(largest.median()), least))
    else:
        difference = difference / size
    return float(difference.max()) if difference.isfinite().all() else float("inf")


def _sizes(engine: Engine, found: Expected) -> tuple[float | None, float]:
    """What a signal promises to stay within, 1 for ids and for what is derived; and the least size of one that promises nothing."""
    if found.actual is not None or engine.layout[found.signal].kind is Kind.IDS:
        return 1.0, LEAST
    spec = engine.layout[found.signal]
    most = max(abs(end) for end in spec.range) if spec.range else math.inf
    return (most if math.isfinite(most) else None), LEAST_LINEAR if spec.kind in LINEAR else LEAST


@torch.inference_mode()
def _full_pass(engine: Engine, tokens: Ids, rows: Array) -> Iterator[Check]:
    """Of a decoder, the whole text in one pass: what every layer and the logits are without a cache."""
    module = module_of(engine)
    if not isinstance(module, TransformerModel):
        return
    for name, exact in _kept(module.double(), torch.from_numpy(tokens)).items():
        figure = relative(rows[:, engine.layout.slice(name)], exact.numpy())
        yield Check(
            tr("{name}: difference from one full pass over {tokens} tokens", name=name, tokens=len(tokens)),
            figure,
            WHOLE,
        )


@torch.inference_mode()
def mean_loss(engine: Engine, text: str) -> float:
    """Mean nats per token of reading a long text, in torch, which reads it faster than step by step."""
    module, tokens = module_of(engine), torch.from_numpy(engine.vocab.encode(text).ids)
    if isinstance(module, TransformerModel):
        return transformer_loss(module, tokens, context=module.context, layers=len(module.layers))
    if not isinstance(module, RecurrentModel):
        return float("nan")
    return recurrent_loss(module, tokens)


def relative(ours: Values, theirs: Values) -> float:
    """The largest difference (T, n), measured at each step against the largest value there, or 1 if that is less.

    The numbers of a step are sums over one another, so a large one brings its rounding into all.
    """
    size = np.maximum(1, np.abs(theirs).max(axis=1, keepdims=True))
    difference = np.abs(ours.astype(np.float64) - theirs) / size
    return float(difference.max()) if np.isfinite(difference).all() else float("inf")


def _kept(module: TransformerModel, ids: Tensor) -> dict[str, Tensor]:
    """What one pass over tokens (T,) gives: `layer{n}.residual` after each layer (T, D), and the logits (T, V)."""
    found: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(_module: nn.Module, _given: object, result: Tensor) -> None:
            found[name] = result[0]

        return hook

    hooks = [layer.register_forward_hook(keep(f"layer{n}.residual")) for n, layer in enumerate(module.layers)]
    try:
        found["logits"] = module(ids[None])[0]
    finally:
        for hook in hooks:
            hook.remove()
    return found
