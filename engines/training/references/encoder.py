"""The encoder: at every step all places anew, each layer from the recorded stream of the layer below.

Axes: T steps (some at a time), P places in reach, D width, N heads, d = D/N.
"""

from collections.abc import Iterator
from dataclasses import asdict

import torch
from torch import Tensor

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.training.modules import EncoderModel
from mnemoscope.engines.training.references._attention import inner, looked, mixed, normed, projected
from mnemoscope.engines.training.references._recorded import Expected, Recorded

AT_ONCE = 2_000_000  # numbers of attention computed together
PLACES = 0.1  # how large a place is beside an embedding


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal from those before it, some steps at a time."""
    yield Expected("embedding", recorded.weights["embedding.weight"][recorded.tokens])
    c = recorded.config
    each = max(1, AT_ONCE // (c.heads * c.context**2))
    found: dict[str, list[Tensor]] = {}
    for start in range(0, len(recorded), each):
        for name, values in _some(recorded, start, min(start + each, len(recorded))):
            found.setdefault(name, []).append(values)
    for name, parts in found.items():
        yield Expected(name, torch.cat(parts))


def _some(recorded: Recorded, start: int, stop: int) -> Iterator[tuple[str, Tensor]]:
    """The signals of the steps start..stop."""
    c = recorded.config
    steps, place = torch.arange(start, stop), torch.arange(c.context)
    count = (steps + 1).clamp(max=c.context)  # places in use at each step
    used = place < count[:, None]  # (T, P)
    token = ((steps + 1 - count)[:, None] + place).clamp(
        max=len(recorded) - 1
    )  # whose token stands at each place
    newest = (torch.arange(len(steps)), count - 1)
    there = used[:, None, :].expand(-1, c.context, -1)  # (T, P, P)

    def kept(values: Tensor) -> Tensor:
        return torch.where(used.view(*used.shape, *(1,) * (values.dim() - 2)), values, 0.0)

    x = recorded["embedding"][token] + PLACES * sinusoids(c.context, c.width)  # (T, P, D)
    for n in range(c.layers):
        q, k, v = (projected(recorded, n, name, x) for name in ("query", "key", "value"))  # (T, P, N, d)
        yield f"layer{n}.query", q[newest]
        yield f"layer{n}.key", k[newest]
        yield f"layer{n}.value", v[newest]
        yield f"layer{n}.position.query", kept(q)
        yield f"layer{n}.position.key", kept(k)
        q, k = (recorded[f"layer{n}.position.{name}"][start:stop] for name in ("query", "key"))
        x = mixed(recorded, n, x, looked(q, k, there), v)
        units = inner(recorded, n, x)  # (T, P, F)
        yield f"layer{n}.mlp", units[newest]
        x = x + recorded.linear(f"layers.{n}.mlp_out", units)
        yield f"layer{n}.residual", x[newest]
        yield f"layer{n}.position.residual", kept(x)
        x = recorded[f"layer{n}.position.residual"][start:stop]
    y = (normed(recorded, "norm", x) * used[:, :, None]).sum(dim=1) / count[:, None]
    yield "class", recorded.linear("readout", y).softmax(dim=-1)


def sinusoids(places: int, width: int) -> Tensor:
    """p_{j,2i} = sin(j / 10000^(2i/D)) and p_{j,2i+1} the cosine (places, D): Vaswani et al. (2017), section 3.5."""
    angle = torch.arange(places).double()[:, None] / 10000 ** (torch.arange(0, width, 2).double() / width)
    return torch.stack((angle.sin(), angle.cos()), dim=2).flatten(1)


def module(engine: Engine) -> EncoderModel:
    """The torch module of the same mathematics, without weights."""
    return EncoderModel(vocab=len(engine.vocab), **asdict(engine.config))
