"""The proof of an import: torch's own module, with the file's own weights under their own names, beside the engine that was made of it.

Axes: T tokens, E embedding or inputs, P what is shown of a state, V what is said.
"""

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import embedding, linear

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.models.importers.assembling import Plan
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.training.modules import CELLS, EarlierGru
from mnemoscope.engines.training.references.bidirectional import chain
from mnemoscope.engines.translation import tr

BOUND = 1e-5  # of a difference in states and of what is said, in parts of the largest number there, or of 1
MOST = 64  # tokens

Run = Callable[
    [Tensor], tuple[Tensor, Tensor]
]  # x (T, n) -> the states of every token, and where each direction of each layer ends


@torch.inference_mode()
def proof(plan: Plan, engine: Engine, text: str) -> Iterator[Check]:
    """The largest differences between engine and module: over tokens at random, and over a text if the model knows any of it."""
    module = _theirs(plan) or _run_of(_module(plan))
    rows = plan.reads_rows
    given = _rows_at_random(plan, engine) if rows else _at_random(engine)
    said = tr("{count} rows at random", count=MOST) if rows else tr("{count} tokens at random", count=MOST)
    yield from _differences(plan, engine, module, given, said)
    ids = engine.vocab.encode(text).ids[:MOST]
    if len(ids):
        said = (
            tr("a text of {count} rows", count=len(ids))
            if rows
            else tr("a text of {count} tokens", count=len(ids))
        )
        yield from _differences(plan, engine, module, ids, said)


def _at_random(engine: Engine) -> Ids:
    return np.random.default_rng(0).integers(0, len(engine.vocab), MOST)


def _rows_at_random(plan: Plan, engine: Engine) -> Ids:
    """Rows about as large as the network is used to, as they would stand in a text."""
    rows = np.random.default_rng(0).normal(size=(MOST, plan.network.input))
    mean, scale = _adjusting(plan)
    lines = [",".join(f"{value:.6g}" for value in row) for row in (rows * scale + mean).tolist()]
    return engine.vocab.encode("\n".join(lines)).ids


def _adjusting(plan: Plan) -> tuple[Any, Any]:
    """What is taken from each number of a row, and what it is then divided by."""
    said = plan.vocabulary
    return np.array(said.get("mean", 0.0)), np.array(said.get("scale", 1.0))


def _entering(plan: Plan, engine: Engine, ids: Ids) -> Tensor:
    """What comes in with tokens (T, E): their rows of the file's table, or the numbers that stand in the text."""
    if plan.tables.embedding:
        table = torch.tensor(np.ascontiguousarray(plan.source.table(plan.tables.embedding)))
        return embedding(torch.from_numpy(ids), table)
    written = [[float(cell) for cell in engine.vocab.label(token).split(",")] for token in ids.tolist()]
    mean, scale = _adjusting(plan)
    return torch.tensor((np.array(written, np.float64) - mean) / scale).float()


def _module(plan: Plan) -> nn.RNNBase:
    """torch's module with the weights of the file, under the names that the file has for them."""
    n, source = plan.network, plan.source
    kinds: dict[str, dict[str, Any]] = {
        "rnn": {"nonlinearity": plan.nonlinearity},
        "lstm": {"proj_size": n.projection},
    }
    made: Callable[..., nn.RNNBase] = EarlierGru if n.reset == "before" else CELLS[n.cell]
    module = made(
        n.input,
        n.hidden,
        num_layers=n.layers,
        bias=n.bias,
        bidirectional=n.both_ways,
        batch_first=True,
        **kinds.get(n.cell, {}),
    )
    if n.prefix in source.arranged:
        own = {name.removeprefix("rnn."): value for name, value in source.weights(n).items()}
    else:
        own = {
            theirs.removeprefix(n.prefix) + "_l0" * n.single: source.floats(theirs)
            for theirs in n.names.values()
        }
    module.load_state_dict({name: torch.tensor(value) for name, value in own.items()})
    return module.eval()


def _differences(plan: Plan, engine: Engine, module: Run, ids: Ids, over: str) -> Iterator[Check]:
    engine.reset()
    rows = read_rows(engine, ids)
    x = _entering(plan, engine, ids)  # (T, E)
    states, said = (_both_ways if plan.network.both_ways else _one_way)(plan, module, x)
    for layer, hidden in states.items():
        yield _check(
            tr("{signal} over {tokens}", signal=layer, tokens=over), _values(engine, rows, layer), hidden
        )
    if plan.says:
        name = "class" if plan.classes else "output" if plan.reads_rows else "logits"
        expected = said.softmax(dim=1) if plan.classes and plan.chain is None else said
        yield _check(
            tr("{signal} over {tokens}", signal=name, tokens=over), _values(engine, rows, name), expected
        )


def _theirs(plan: Plan) -> Run | None:
    """The network as a maker other than torch computes it; None where torch has to stand for it."""
    original = plan.source.original.get(plan.network.prefix)
    if original is None or plan.nonlinearity == "relu":  # which ONNX's evaluator does not know
        return None

    def run(x: Tensor) -> tuple[Tensor, Tensor]:
        states, ends = original(x.numpy())
        return torch.tensor(states).float(), torch.tensor(np.stack(ends)).float()

    return run


def _run_of(module: nn.RNNBase) -> Run:
    """torch's module over one text."""

    def run(x: Tensor) -> tuple[Tensor, Tensor]:
        with warnings.catch_warnings():
            warnings.filterwarnings(
                "ignore", message="LSTM with projections"
            )  # it warns of speed, not of numbers
            states, last = module(x[None])
        return states[0], (last[0] if isinstance(last, tuple) else last)[:, 0]

    return run


def _one_way(plan: Plan, run: Run, x: Tensor) -> tuple[dict[str, Tensor], Tensor]:
    """The states of the last layer (T, P), and what is said of them (T, V)."""
    states = run(x)[0]
    return {f"layer{plan.network.layers - 1}.hidden": states}, _said(plan, states)


def _both_ways(plan: Plan, run: Run, x: Tensor) -> tuple[dict[str, Tensor], Tensor]:
    """Where each direction of every layer ends, of every text so far (T, P), and what is said of the last (T, V)."""
    ends: dict[str, list[Tensor]] = {}
    read, chained = list[Tensor](), list[Tensor]()
    for t in range(len(x)):
        states, last = run(x[: t + 1])  # (t + 1, 2 P), (layers * 2, P)
        for number, end in enumerate(last):
            ends.setdefault(f"layer{number // 2}.{('forward', 'backward')[number % 2]}.hidden", []).append(
                end
            )
        if plan.chain is not None:
            chained.append(chain(_said(plan, states), torch.tensor(plan.chain)))
        read.append(states[t] if plan.reads == "newest" else torch.cat((last[-2], last[-1])))
    return {name: torch.stack(values) for name, values in ends.items()}, (
        torch.stack(chained) if chained else _said(plan, torch.stack(read))
    )


def _said(plan: Plan, states: Tensor) -> Tensor:
    if not plan.says:
        return states
    weight = torch.tensor(np.ascontiguousarray(plan.source.table(plan.tables.readout)))
    bias = torch.tensor(plan.source.floats(plan.tables.bias)) if plan.tables.bias else None
    return linear(states, weight, bias)


def _values(engine: Engine, rows: Array, name: str) -> Array:
    return engine.layout.values(rows, name)


def _check(name: str, ours: Array, theirs: Tensor) -> Check:
    expected = theirs.numpy()
    if not (np.isfinite(ours).all() and np.isfinite(expected).all()):
        return Check(name, float("inf"), BOUND)
    figure = float(np.abs(ours - expected).max(initial=0) / max(1.0, float(np.abs(expected).max(initial=0))))
    return Check(name, figure, BOUND)
