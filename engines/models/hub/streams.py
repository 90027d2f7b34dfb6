"""How a decoder of the library makes what it says of what it carries, found by what it is seen to do: no table of architectures.

Candidates for the norm and for the matrices that write into the stream are tried on a few tokens, and taken only if each layer is

    x_after = x_before + W_o mixed + b_o + W_m units + b_m           layer 0: x_before = embedding, or embedding + positions

and the read-out what the model itself says. Where a layer norms what it writes, or routes it to experts, that is not so: None.
Axes: D width, N heads, d a head's values, F units of an MLP, P places.
"""

from typing import Any

import numpy as np

from mnemoscope.engines.models.hub.anatomy import LINEAR, Anatomy
from mnemoscope.engines.models.hub.base import Hub
from mnemoscope.engines.models.hub.readout import CLOSE, Told
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.stream import Stream, Writes
from mnemoscope.engines.trace import Trace

TRIED = 3  # tokens
OFF = 1e-4  # of the largest number of the stream: rounding of float32 in other orders
STARTS = (0, 2)  # where a table of positions begins: OPT leaves two rows out
EPSILONS = ("variance_epsilon", "eps", "epsilon")


def stream_of(engine: Hub, anatomy: Anatomy, readout: Told | None) -> Stream | None:
    """How it makes what it says; None if that is not known. The engine is as new after it."""
    made = None if readout is None else _read_out(readout, len(anatomy.layers) - 1)
    if made is None:
        return None
    tokens = (np.arange(TRIED) + 3) % len(engine.vocab)
    engine.reset()
    trace = Trace(engine.specs, context=engine.context, source=engine.layout)
    trace.extend(tokens.tolist(), engine.read_block(tokens))
    engine.reset()
    layers, places = list[Writes](), None
    before = trace.read("embedding")
    for n, layer in enumerate(anatomy.layers):
        writes = _writes(layer.asked[0].module, anatomy.matrices.get(n), trace, n)
        after = trace.read(f"layer{n}.residual")
        if writes is None or after.shape != before.shape:
            return None
        apart = after - before - _written(writes, trace, n)
        if n == 0 and not _is_nothing(apart, after):
            places = _places(engine.model, apart, after)
            apart = apart if places is None else apart - places[:TRIED]
        if not _is_nothing(apart, after):
            return None
        layers.append(writes)
        before = after
    return Stream(
        made.layer, made.readout, made.bias, made.gain, made.shift, made.centred, made.epsilon, tuple(layers), places
    )  # fmt: skip


def _is_nothing(apart: Array, beside: Array) -> bool:
    return bool(np.abs(apart).max() <= OFF * max(1.0, float(np.abs(beside).max())))


def _read_out(told: Told, layer: int) -> Stream | None:
    """The norm and the matrix that it ends with, by trying what norms there are on states that were never seen."""
    norm, (weight, bias) = told.norm, told.matrix
    gain, shift = (_numbers(getattr(norm, name, None)) for name in ("weight", "bias"))
    if gain is None:
        return None
    epsilon = next((float(e) for name in EPSILONS if (e := getattr(norm, name, None)) is not None), 0.0)
    states = np.random.default_rng(0).normal(size=(TRIED, len(gain))).astype(np.float32)
    wanted = told(states)
    for centred in (False, True):
        for each in (gain, 1 + gain):  # Gemma keeps what is added to 1
            made = Stream(layer, weight, bias, each, shift, centred, epsilon)
            if np.abs(made.said(states) - wanted).max() <= 10 * CLOSE * max(1.0, float(np.abs(wanted).max())):
                return made
    return None


def _writes(module: Any, inner: Any, trace: Trace, n: int) -> Writes | None:
    """The matrix by which heads write, which is the last in their module, and that of the MLP."""
    heads, each = trace.layout[f"layer{n}.query"].shape[0], trace.layout[f"layer{n}.value"].shape[1]
    width, found = trace.layout[f"layer{n}.residual"].size, list[tuple[Array, Array | None]]()
    for part in module.modules():
        if type(part).__name__ in LINEAR and (matrix := _matrix(part)) is not None:
            found += [matrix] if matrix[0].shape == (width, heads * each) else []
    of_mlp = None if inner is None else _matrix(inner)
    if not found or of_mlp is None:
        return None
    return Writes(*found[-1], *of_mlp)


def _matrix(module: Any) -> tuple[Array, Array | None] | None:
    """A matrix (out, in) and its bias."""
    weight = _numbers(getattr(module, "weight", None))
    if weight is None or weight.ndim != 2:
        return None
    across = type(module).__name__ == "Conv1D"  # GPT-2 keeps (in, out)
    return np.ascontiguousarray(weight.T) if across else weight, _numbers(getattr(module, "bias", None))


def _numbers(values: Any) -> Array | None:
    return None if values is None else values.detach().float().numpy()


def _written(writes: Writes, trace: Trace, n: int) -> Array:
    """What a layer has written at each step (T, D)."""
    values, rows = trace.read(f"layer{n}.value"), list[Array]()
    for at in range(len(trace)):
        weights = trace.attention_row(n, at)[:, : at + 1]  # (N, keys)
        shared = len(weights) // values.shape[1]
        mixed = [row @ values[: at + 1, head // shared] for head, row in enumerate(weights)]
        rows.append(np.concatenate(mixed) @ writes.output.T)
    out: Any = np.stack(rows)
    if writes.output_bias is not None:
        out = out + writes.output_bias
    if writes.inner is not None:
        out = out + trace.read(trace.layout.name(Kind.MLP, n)) @ writes.inner.T
    return np.asarray(out if writes.inner_bias is None else out + writes.inner_bias)


def _places(model: Any, apart: Array, beside: Array) -> Array | None:
    """A table of positions (P, D) whose first rows are what is missing; None if there is none."""
    for module in model.modules():
        table = (
            _numbers(getattr(module, "weight", None)) if type(module).__name__.endswith("Embedding") else None
        )
        for start in (
            STARTS if table is not None and table.ndim == 2 and table.shape[1] == apart.shape[1] else ()
        ):
            assert table is not None
            if len(table) >= start + TRIED and _is_nothing(apart - table[start : start + TRIED], beside):
                return table[start:]
    return None
