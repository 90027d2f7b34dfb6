"""Strings of brackets, and of n times a and then n times b, made by a script: tasks that take counting.

An LSTM can count, for its cell may rise by the same amount at every step; a GRU cannot without end, since its state is
squashed into -1..1 (Weiss, Goldberg & Yahav 2018, "On the Practical Computational Power of Finite Precision RNNs for
Language Recognition"). `lstm-counter` is not trained at all: its weights are written down below, after the counter of
Suzgun et al. (2019), "LSTM Networks Can Perform Dynamic Counting".
"""

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.rules.strings import letters, nested
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.training.counts import (
    END,
    Floats,
    best_cell,
    depths,
    first_wrong,
    legality,
    stream,
    surprises,
)
from mnemoscope.engines.training.fit import Outcome, Schedule, fit
from mnemoscope.engines.training.modules import RecurrentModel, open_keeping_gate
from mnemoscope.engines.training.parity import module_of
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

SOURCE = None
SEED = 1
UNSEEN = 1_000_003  # seed of the strings that nothing is chosen by
TRIES = {
    "lstm-brackets": 8,
    "lstm-anbn": 4,
    "gru-anbn": 2,
}  # seeds from SEED on; the best by validation is kept

LONGEST = 50  # trained on: characters of a string of brackets, and n
TOLD = 300  # n up to which a card looks for the first mistake

# The least that each is held to: as promised, or as measured and a little less, for weights a thousandth off are as good.
RIGHT_TO = {"lstm-anbn": 100, "gru-anbn": 54}
LEGAL = {
    1: (0.999, 0.998),
    2: (0.999, 0.998),
    4: (0.96, 0.96),
}  # times the trained length -> likeliest, probability
CORRELATION = 0.95
COUNTER_ERROR = 1e-6
TOLERANCE = {name: {"best_unit": 0.0} for name in TRIES}

BRACKETS = (
    "((((((((((((((((((((((((()))))))))))))))))))))))))\n",
    "((()()))\n(())\n()()\n((((((()))))))\n",
    "(()(()(()(()(()(()))))))\n()()()()()()\n(((((())))))",
    "(((((((((((((((((((((((((((((((((((((((((()))))))))))))))))))))))))",
)
LETTERS = (
    "aaabbb\naaaaaaaabbbbbbbb\naaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb\n",
    letters(40) + END,
    letters(90) + END,
    "aaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbb",
)

RECIPES = {
    "lstm-brackets": Recipe(
        "lstm", "LSTM reading brackets", {"embedding": 4, "hidden": 12, "layers": 1},
        Schedule(steps=1000, rate=2e-2, batch=32, length=256, warmup=50, evaluate_every=100),
        minutes=3, group="Counting", examples=BRACKETS, shown=1.0,
        summary="It must know how many brackets are open to say what may close. In the cell panel one unit goes up and "
        "down like a staircase with the depth; in the prediction the line break comes up only when all are closed.",
    ),
    "lstm-anbn": Recipe(
        "lstm", "LSTM counting letters", {"embedding": 4, "hidden": 16, "layers": 1},
        Schedule(steps=1200, rate=1e-2, batch=32, length=256, warmup=50, evaluate_every=50),
        minutes=2, group="Counting", examples=LETTERS, shown=1.0,
        summary="As many b as there were a, then the line ends. In the cell panel a unit climbs with every a and comes "
        "down again with every b, far beyond the 50 letters it was trained on: the cell has no ceiling.",
    ),
    "gru-anbn": Recipe(
        "gru", "GRU failing to count on", {"embedding": 4, "hidden": 16, "layers": 1},
        Schedule(steps=2000, rate=1e-2, batch=32, length=256, warmup=50, evaluate_every=100),
        minutes=3, group="Counting", examples=LETTERS, shown=1.0,
        summary="The task of lstm-anbn, but its hidden state is squashed into -1..1. It learns the 50 letters of its "
        "training by heart as slow curves; see them level off in the hidden panel, and the end predicted wrongly after.",
    ),
    "lstm-counter": Recipe(
        "lstm", "A counter, built by hand", {"embedding": 1, "hidden": 1, "layers": 1},
        Schedule(steps=0, rate=0.0, batch=1, length=1),
        minutes=0, group="Counting", examples=BRACKETS, shown=1.0,
        summary="Constructed, not trained: one unit whose input and forget gates stand at 1 and whose candidate is 1 at "
        "( and -1 at ), so that the cell is exactly the number of brackets open. The least that an LSTM needs to count.",
    ),
}  # fmt: skip


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return _vocabulary(name).to_json()


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured: what is there to be read."""
    return END.join(RECIPES[name].examples[:2])


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How well a model came out to count, for its card."""
    if name == "lstm-counter":
        text = _walk(np.random.default_rng(SEED))
        error, deepest = float(np.abs(_cell(engine, text) - depths(text)).max()), depths(text).max()
        data = f"{len(text):,} characters at random, depth to {deepest:.0f}; constructed by hand, not trained"
        return {
            "measure": "largest difference of the cell from the depth",
            "value": error,
            "unit": "off the depth",
            "words": "the cell is the depth, off by {} at the most",
            "data": data,
        }
    chosen = f"the best of {TRIES[name]} seeds from {SEED} on and of each every so many steps, by validation"
    if name == "lstm-brackets":
        figures = {times: _legal(engine, times, SEED) for times in LEGAL}
        unit, correlation = best_cell(engine, _lines(2, SEED))
        return {
            "measure": "correlation of a cell with the depth", "value": round(abs(correlation), 4), "unit": "correlation",
            "words": "a cell follows the depth: correlation {}",
            "data": f"unseen strings of {2 * LONGEST} brackets, twice as long as any trained on; {chosen} on others of that length",
            "best_unit": unit,
            "legal_probability": {f"length_{LONGEST * t}": round(f[0], 5) for t, f in figures.items()},
            "legal_likeliest": {f"length_{LONGEST * t}": round(f[1], 5) for t, f in figures.items()},
        }  # fmt: skip
    wrong = first_wrong(_module(engine), engine.vocab, TOLD)
    unit, correlation = best_cell(engine, letters(2 * LONGEST) + END, _state(engine))
    return {
        "measure": "largest n up to which every a^n b^n is followed without a mistake", "value": wrong - 1,
        "unit": "letters",
        "words": f"right up to n = {{}}, trained to {LONGEST}",
        "data": f"a^n b^n and a line break, read twice over, the likeliest next character from the first b on; trained "
        f"to n = {LONGEST}; {chosen} at n = 1 to {2 * LONGEST}",
        "first_wrong": wrong if wrong <= TOLD else f"none to {TOLD}",
        "best_unit": unit, f"correlation_with_count_to_{2 * LONGEST}": round(correlation, 4),
    }  # fmt: skip


def focus(name: str, engine: Engine) -> dict[str, int]:
    """The unit that counts."""
    if name == "lstm-counter":
        return {"unit": 0}
    text = _lines(2, SEED) if name == "lstm-brackets" else letters(LONGEST) + END
    return {"unit": best_cell(engine, text, _state(engine))[0]}


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """The staircase, and how far the counting holds, on strings that neither training nor its choice has seen."""
    if name == "lstm-counter":
        text = _walk(np.random.default_rng(UNSEEN))
        error = float(np.abs(_cell(engine, text) - depths(text)).max())
        said = tr("difference of the cell from the depth, to {depth:.0f}", depth=depths(text).max())
        yield Check(said, error, COUNTER_ERROR)
        yield Check(
            tr("likelier than opening: legal, less likely: not; wrong at"), _misjudged(engine, text), 0
        )
    elif name == "lstm-brackets":
        for times, (often, likely) in LEGAL.items():
            share, likeliest = _legal(engine, times, UNSEEN)
            fields = {"length": times * LONGEST, "times": times}
            said = tr("length {length}, {times} x the training: likeliest next is legal", **fields)
            yield Check(said, likeliest, often, at_least=True)
            said = tr("length {length}, {times} x the training: probability of the legal", **fields)
            yield Check(said, share, likely, at_least=True)
        unit, correlation = best_cell(engine, _lines(2, UNSEEN))
        said = tr("correlation of cell {unit} with the depth at 2 x the training", unit=unit)
        yield Check(said, abs(correlation), CORRELATION, at_least=True)
    else:
        bound = RIGHT_TO[name]
        right = first_wrong(_module(engine), engine.vocab, TOLD) - 1
        yield Check(tr("largest n to which every a^n b^n is right"), right, bound, at_least=True)
        if name == "lstm-anbn":  # what a GRU does instead is not one unit's doing
            unit, correlation = best_cell(engine, letters(bound) + END)
            said = tr("correlation of cell {unit} with the count at n = {bound}", unit=unit, bound=bound)
            yield Check(said, abs(correlation), CORRELATION, at_least=True)


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train from several seeds and keep the best, or build the counter. Ctrl-C ends it with the best so far."""
    if name == "lstm-counter":
        return counter(), Outcome(math.nan, 0, 0.0, False)
    start, best = time.monotonic(), None
    for seed in range(SEED, SEED + TRIES[name]):
        model, outcome = _run(name, seed)
        if best is None or outcome.loss < best[1].loss:
            best = model, outcome
        if outcome.interrupted:
            break
    assert best is not None
    seconds = time.monotonic() - start
    return best[0], replace(best[1], seconds=seconds, interrupted=outcome.interrupted)


def counter() -> nn.Module:
    """One LSTM unit that adds 1 at "(", takes 1 away at ")", and keeps its cell at anything else.

    With the input x = 1, -1 or 0 and all recurrent weights 0: i = f = o = sigmoid(30) = 1, g = tanh(30 x) = x, both
    to the last bit of a float32, so c_t = c_{t-1} + x_t. The read-out of h = tanh(c) gives a closing a logit of
    at least 0, that of an opening, if something is open, else one of -10 or less; and a line break the other way round.
    """
    model = RecurrentModel("lstm", vocab=4, embedding=1, hidden=1, layers=1)
    opening, closing, end = (int(i) for i in _vocabulary("lstm-counter").encode("()" + END).ids)
    for parameter in model.parameters():
        nn.init.zeros_(parameter)
    with torch.no_grad():
        model.embedding.weight[opening], model.embedding.weight[closing] = 1.0, -1.0
        model.rnn.get_parameter("bias_ih_l0")[[0, 1, 3]] = 30.0  # input, forget and output gate: always open
        model.rnn.get_parameter("weight_ih_l0")[2] = 30.0  # candidate
        one = math.tanh(1.0)
        model.readout.weight[closing], model.readout.bias[closing] = 10.5 / one, -10.0
        model.readout.weight[end] = -20.0 / one
        model.readout.bias[0] = -30.0  # the unknown character
    return model.eval()


def _run(name: str, seed: int) -> tuple[nn.Module, Outcome]:
    """One training from one seed."""
    recipe, vocab = RECIPES[name], _vocabulary(name)
    schedule, rng = recipe.schedule, np.random.default_rng(seed)
    torch.manual_seed(seed)
    model = RecurrentModel(recipe.engine, vocab=len(vocab), **recipe.config)
    if recipe.engine == "lstm":
        open_keeping_gate(model.rnn)

    def loss_of(step: int) -> Tensor:
        texts = [stream(lambda: _string(name, rng), schedule.length + 1) for _ in range(schedule.batch)]
        ids = torch.from_numpy(np.stack([vocab.encode(text).ids for text in texts]))  # (B, T + 1)
        logits, _ = model(ids[:, :-1])
        return functional.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten())

    held = _lines(2, SEED + 1000)

    def evaluate() -> float:
        if name == "lstm-brackets":
            return 1 - legality(model, vocab, held)[0]
        return _mistakes(model, vocab)

    unit = "given to what is not legal" if name == "lstm-brackets" else "of the n up to 100 wrong"
    return model, fit(model, schedule, loss_of=loss_of, evaluate=evaluate, title=f"{name} {seed}", unit=unit)


def _mistakes(model: nn.Module, vocab: Characters) -> float:
    """How many of n = 1..100 lie beyond the first mistake; among equals, how unlikely the worst character is."""
    nats, right = surprises(model, vocab, range(1, 2 * LONGEST + 1))
    beyond = 0 if right.all() else len(right) - int(np.argmin(right))
    return beyond + float((1 - np.exp(-nats)).mean())


def _string(name: str, rng: np.random.Generator) -> str:
    """One string to train on: brackets of any even length to 50, or a^n b^n with n to 50, small n more often."""
    if name == "lstm-brackets":
        return nested(rng, 2 * int(rng.integers(1, LONGEST // 2 + 1)))
    return letters(math.ceil(LONGEST * rng.random() ** 1.5) or 1)


def _lines(times: int, seed: int) -> str:
    """40 strings of brackets, so many times as long as the longest trained on, a line each."""
    rng = np.random.default_rng((seed, times))
    return "".join(nested(rng, times * LONGEST) + END for _ in range(40))


def _legal(engine: Engine, times: int, seed: int) -> tuple[float, float]:
    """`legality` over strings so many times as long as the longest trained on."""
    return legality(_module(engine), engine.vocab, _lines(times, seed))


def _walk(rng: np.random.Generator) -> str:
    """20,000 brackets at random that climb to a depth of 100 and come down again, with other characters between."""
    made, depth = [], 0
    for step in range(20_000):
        wanted = 50 - 50 * math.cos(step / 500)
        climbs = depth <= 0 or rng.random() < 0.5 + 0.02 * (wanted - depth)
        depth += 1 if climbs else -1
        made.append("(" if climbs else ")")
        if rng.random() < 0.1:
            made.append(str(rng.choice([END, "x", " "])))
    return "".join(made)


def _cell(engine: Engine, text: str) -> Floats:
    """The cell of the first unit after each character (T,)."""
    engine.reset()
    rows = read_rows(engine, engine.vocab.encode(text).ids)[:, engine.layout.slice("layer0.cell")]
    return rows[:, 0].astype(np.float64)


def _misjudged(engine: Engine, text: str) -> int:
    """How often a closing or a line break has a logit not below an opening's though illegal, or below though legal."""
    engine.reset()
    rows = read_rows(engine, engine.vocab.encode(text).ids)[:, engine.layout.slice("logits")]  # (T, V)
    opening, closing, end = engine.vocab.encode("()" + END).ids
    is_open = depths(text) > 0
    wrong = (rows[:, closing] >= rows[:, opening]) != is_open
    return int((wrong | ((rows[:, end] >= rows[:, opening]) == is_open)).sum())


def _state(engine: Engine) -> str:
    """Where the count is to be found: the cell of an LSTM, the hidden state of a GRU."""
    return "layer0.cell" if "layer0.cell" in engine.layout else "layer0.hidden"


def _module(engine: Engine) -> RecurrentModel:
    """The engine as torch reads it, whole."""
    module = module_of(engine)
    assert isinstance(module, RecurrentModel)
    return module


def _vocabulary(name: str) -> Characters:
    return Characters(END + ("ab" if name.endswith("anbn") else "()"))
