"""Random sequences of characters, each read twice: the second copy can be foretold. Made by a script.

Nothing tells what comes next in the first copy. In the second it is whatever followed the same character in the
first, wherever that was: to know it, one head must mark each character with the one before it, and a head in a
later layer must look for the mark. Two layers of attention learn this pair, the induction circuit, and one layer
cannot: Elhage et al. (2021), "A Mathematical Framework for Transformer Circuits"; Olsson et al. (2022).
Axes: B sequences, P period, V vocabulary.
"""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.analysis.heads import induction, previous_token
from mnemoscope.engines.analysis.prediction import surprise
from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training.fit import Outcome, Schedule, fit
from mnemoscope.engines.training.modules import TransformerModel
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

SOURCE = None
SEED = 1

CHARACTERS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
VOCAB = 1 + len(CHARACTERS)  # the unknown character is a symbol to be copied like any other
GUESSING = math.log(VOCAB)  # nats: what any character costs that nothing foretells

SHORTEST, LONGEST = 8, 32  # characters in one copy
PERIODS = (8, 16, 24, 32)  # what is measured on
FIRST_COPY = 0.1  # the weight of its loss: enough to learn that nothing is known there

# The first is an isogram, so that no letter has two places to look back to; the others are random.
EXAMPLES = (
    "uncopyrightable uncopyrightable ",
    "k7Rw2mQxZ9bT4k7Rw2mQxZ9bT4",
    "G5vKe0Np WhzU3aJtY8sLqXo1dG5vKe0Np WhzU3aJtY8sLqXo1d",
    "Qf3Lr8Bz6HyQf3Lr8Bz6Hy",
)

SCHEDULE = Schedule(
    steps=2000, rate=3e-3, batch=32, length=2 * LONGEST, weight_decay=0.01, evaluate_every=250
)


def _recipe(layers: int, title: str, summary: str) -> Recipe:
    sizes = {"width": 64, "heads": 4, "layers": layers, "mlp": 0, "context": 96, "positions": "rotary"}
    return Recipe(
        "transformer", title, sizes, SCHEDULE, minutes=1, summary=summary, task="a random sequence, twice",
        group="Copying by attention", examples=EXAMPLES,
    )  # fmt: skip


RECIPES = {
    "induction-1layer": _recipe(
        1, "One layer of attention: cannot copy",
        "In the second copy the surprise hardly falls: its heads can see which characters there were, but not "
        "what followed them. Set beside it the model of two layers, reading the same.",
    ),
    "induction-2layer": _recipe(
        2, "Two layers of attention: copies",
        "In the second copy the surprise falls to nearly nothing. In the attention matrix a head of layer 0 looks at "
        "the character before (a line under the diagonal), and those of layer 1, in the second copy, at the one "
        "that came next the first time: a second line, one copy further down.",
    ),
}  # fmt: skip

# What `verify` holds the heads to: mean attention weights, 0..1 (the scores of mnemoscope.engines.analysis.heads).
PREVIOUS_TOKEN, INDUCTION, NONE = 0.9, 0.85, 0.3
# And the loss on the second copy, nats per character.
LEARNT, NOT_LEARNT = 0.15, 3.0


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return Characters(CHARACTERS).to_json()


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured: the longest example."""
    return max(EXAMPLES, key=len)


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How good a model came out, for its card: the loss, and the scores of each head."""
    found = measure(engine, seed=SEED + 1)
    layers = range(len(found["induction"]))
    return {
        "measure": "loss on the second copy",
        "value": round(found["loss"], 4),
        "unit": "nats/character",
        "words": "{} nats per character of the second copy",
        "guessing": round(GUESSING, 4),
        "data": f"{found['count']} random sequences of {PERIODS[0]} to {PERIODS[-1]} characters, each read twice",
    } | {
        score: {f"layer{n}": [round(float(s), 3) for s in found[score][n]] for n in layers}
        for score in ("previous_token", "induction")
    }


def focus(name: str, engine: Engine) -> dict[str, int]:
    """The head that looks most like an induction head."""
    scores = np.array(measure(engine, seed=SEED + 1)["induction"])  # (layers, heads)
    layer, head = np.unravel_index(scores.argmax(), scores.shape)
    return {"layer": int(layer), "head": int(head)}


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """The scores of the heads and the loss on the second copy, on sequences made anew."""
    found = measure(engine, seed=SEED + 2)
    loss = tr("nats per character of the second copy (guessing: {guessing:.2f})", guessing=GUESSING)
    previous, copying = found["previous_token"], found["induction"]
    if name == "induction-1layer":
        yield Check(tr("layer 0: previous-token score, best head"), previous[0].max(), NONE)
        yield Check(tr("layer 0: induction score, best head"), copying[0].max(), NONE)
        yield Check(loss, found["loss"], NOT_LEARNT, at_least=True)
        return
    yield Check(
        tr("layer 0: previous-token score, best head"), previous[0].max(), PREVIOUS_TOKEN, at_least=True
    )
    yield Check(tr("layer 1: induction score, best head"), copying[1].max(), INDUCTION, at_least=True)
    yield Check(loss, found["loss"], LEARNT)


def twice(rng: np.random.Generator, period: int) -> Ids:
    """A random sequence of `period` tokens, and the same again: (2 * period,)."""
    return np.tile(rng.integers(VOCAB, size=period), 2)


def measure(engine: Engine, *, seed: int, each: int = 25) -> dict[str, Any]:
    """The loss on the second copy and the scores (layers, heads), the mean over `each` sequences of each period.

    The second copy's first character is no one's to foretell (where it begins is not told), so the loss
    is over those after it.
    """
    rng = np.random.default_rng(seed)
    layers = range(engine.config.layers)
    losses, previous, copying = [], [], []
    for period in PERIODS * each:
        ids = twice(rng, period)
        trace = Trace(engine.specs, context=engine.context)
        engine.reset()
        trace.extend(ids.tolist(), read_rows(engine, ids))
        losses.append(surprise(trace, period + 1).mean())
        previous.append([previous_token(trace, n) for n in layers])
        copying.append([induction(trace, n, period) for n in layers])
    means = {"previous_token": np.mean(previous, axis=0), "induction": np.mean(copying, axis=0)}
    return means | {"loss": float(np.mean(losses)), "count": len(losses)}


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train one recipe and return the module with its best weights."""
    recipe = RECIPES[name]
    torch.manual_seed(SEED)
    model = TransformerModel(vocab=VOCAB, **recipe.config)
    held_out = [_copies(64, period) for period in PERIODS]

    def loss_of(step: int) -> Tensor:
        period = int(torch.randint(SHORTEST, LONGEST + 1, ()))
        losses = _losses(model, _copies(recipe.schedule.batch, period))
        return losses[:, period:].mean() + FIRST_COPY * losses[:, :period].mean()

    def evaluate() -> float:
        second = (_losses(model, ids)[:, ids.shape[1] // 2 :].mean().item() for ids in held_out)
        return sum(second) / len(held_out)

    return model, fit(model, recipe.schedule, loss_of=loss_of, evaluate=evaluate, title=name)


def _copies(count: int, period: int) -> Tensor:
    """Random sequences, each twice: (B, 2 P)."""
    return torch.randint(VOCAB, (count, period)).repeat(1, 2)


def _losses(model: nn.Module, ids: Tensor) -> Tensor:
    """The nats of each token (B, 2 P) after the first: (B, 2 P - 1)."""
    logits = model(ids[:, :-1])  # (B, 2 P - 1, V)
    return functional.cross_entropy(logits.transpose(1, 2), ids[:, 1:], reduction="none")
