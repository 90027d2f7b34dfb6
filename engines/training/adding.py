"""The adding problem: rows of a number and a mark, made by a script; the answer is the sum of the two numbers that are marked.

The task of Hochreiter & Schmidhuber (1997), "Long Short-Term Memory", experiment 4, as Le et al. (2015) pose it: numbers
from 0 to 1, one mark in each half. Always answering 1 has a mean squared error of 1/6 = 0.167. The model has no embedding:
it reads the numbers themselves. Axes: B sequences, T rows.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Array
from mnemoscope.engines.training.fit import Outcome, Schedule, fit
from mnemoscope.engines.training.modules import RecurrentModel, open_keeping_gate
from mnemoscope.engines.training.parity import module_of
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.rows import Rows

SOURCE = None
SEED = 1
UNSEEN = 1_000_003  # seed of the rows that neither training nor its choice has seen

COLUMNS = ("value", "marker")
SHORTEST, LONGEST = 10, 100  # rows of a sequence in training
LENGTHS = (50, 100, 200, 400)  # that are measured
COUNT = 1000  # sequences of each
ALWAYS_ONE = 1 / 6  # the mean squared error of one who always answers 1

ERROR = 0.001  # at the most, at the longest of training
TOLERANCE = {"lstm-adding": {"value": 2e-5, "error_at": 5e-4}}


def example(length: int, first: int, second: int, *others: int) -> str:
    """A text of so many rows, marked at these places."""
    rng = np.random.default_rng((SEED, length, first, second))
    marked = {first, second, *others}
    rows = (f"{value:.3f},{int(t in marked)}" for t, value in enumerate(rng.random(length).tolist()))
    return "\n".join((",".join(COLUMNS), *rows)) + "\n"


# Without the decay of the weights some cells climb at every row, and the picture is of these and not of what is held.
RECIPES = {
    "lstm-adding": Recipe(
        "lstm", "LSTM adding two marked numbers", {"inputs": 2, "outputs": 1, "hidden": 24, "layers": 1},
        Schedule(steps=5000, rate=1e-2, batch=64, length=LONGEST, warmup=100, evaluate_every=250, weight_decay=0.1),
        minutes=2, task="the sum of the two marked numbers", group="Reading numbers",
        examples=(example(40, 6, 33), example(100, 4, 95), example(200, 15, 186), example(40, 6, 19, 33)),
        summary="It reads a number and a mark a row, and must answer the sum of the two numbers that are marked. At a mark "
        "some input gates open and cells jump; between the marks they stand still, for a hundred rows.",
    ),
}  # fmt: skip


def answer(text: str) -> float:
    """The sum of the marked numbers of a text."""
    rows = [line.split(",") for line in text.split()[1:]]
    return sum(float(value) for value, marker in rows if marker == "1")


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """What the card says of its rows."""
    return Rows(COLUMNS).to_json()


def sample(name: str, text: str) -> str:
    """Rows over which the ends of the colour bars are measured."""
    return RECIPES[name].examples[1]


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How far off the sums are, for its card."""
    errors = {length: error(engine, length, SEED + 1) for length in LENGTHS}
    return {
        "measure": "mean squared error of the sum", "value": round(errors[LONGEST], 7), "unit": "squared",
        "words": "mean squared error {} (always answering 1: 0.167)",
        "data": f"{COUNT:,} unseen sequences of {LONGEST} rows; trained on {SHORTEST} to {LONGEST}",
        "error_at": {f"length_{length}": round(found, 7) for length, found in errors.items()},
    }  # fmt: skip


def focus(name: str, engine: Engine) -> dict[str, int]:
    """The unit by which the answer moves most while an example is read."""
    engine.reset()
    rows = read_rows(engine, engine.vocab.encode(RECIPES[name].examples[0]).ids)
    engine.reset()
    moved = rows[:, engine.layout.slice("layer0.hidden")].std(axis=0)
    return {"unit": int((moved * np.abs(engine.weights["readout.weight"][0])).argmax())}


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """The sums of unseen rows, against what is right and what is known of answering always the same."""
    _, sums = adding(np.random.default_rng((UNSEEN, LONGEST)), COUNT, LONGEST)
    always = float(((sums - 1) ** 2).mean())
    said = tr("mean squared error of always answering 1: difference from 0.167")
    yield Check(said, abs(always - ALWAYS_ONE), 0.02)
    said = tr(
        "mean squared error of the sum, {count:,} unseen sequences of {length} rows",
        count=COUNT,
        length=LONGEST,
    )
    yield Check(said, error(engine, LONGEST, UNSEEN), ERROR)
    for text in RECIPES[name].examples[:2]:
        given = float(_said(engine, text))
        said = tr(
            "the example of {rows} rows: difference of the answer from the sum", rows=text.count("\n") - 1
        )
        yield Check(said, abs(given - answer(text)), 0.1)


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train on rows made anew at each step, of a length drawn anew; only the answer after the last row counts."""
    recipe, rng = RECIPES[name], np.random.default_rng(SEED)
    schedule = recipe.schedule
    torch.manual_seed(SEED)
    model = RecurrentModel(recipe.engine, vocab=0, **recipe.config)
    open_keeping_gate(model.rnn)

    def loss_of(step: int) -> Tensor:
        return _loss(model, *adding(rng, schedule.batch, int(rng.integers(SHORTEST, LONGEST + 1))))

    held = adding(np.random.default_rng(SEED + 1000), COUNT, LONGEST)
    return model, fit(
        model,
        schedule,
        loss_of=loss_of,
        evaluate=lambda: _loss(model, *held).item(),
        title=name,
        unit="squared",
    )


def adding(rng: np.random.Generator, count: int, length: int) -> tuple[Array, Array]:
    """Rows (B, T, 2) with one mark in each half, and the sum of the two numbers that are marked (B)."""
    rows = np.zeros((count, length, 2), np.float32)
    rows[..., 0] = rng.random((count, length))
    each, half = np.arange(count), length // 2
    first, second = rng.integers(0, half, count), rng.integers(half, length, count)
    rows[each, first, 1] = rows[each, second, 1] = 1
    return rows, rows[each, first, 0] + rows[each, second, 0]


@torch.inference_mode()
def error(engine: Engine, length: int, seed: int) -> float:
    """The mean squared error of the sums of rows that were not trained on."""
    module = module_of(engine)
    assert module is not None
    return _loss(module, *adding(np.random.default_rng((seed, length)), COUNT, length)).item()


def _said(engine: Engine, text: str) -> np.float32:
    """What the engine itself answers after the last row of a text."""
    engine.reset()
    rows = read_rows(engine, engine.vocab.encode(text).ids)
    engine.reset()
    found: np.float32 = rows[-1, engine.layout.slice("output")][0]
    return found


def _loss(model: nn.Module, rows: Array, sums: Array) -> Tensor:
    """The mean squared difference of the answer after the last row from the sum."""
    answers, _ = model(torch.from_numpy(rows))
    return functional.mse_loss(answers[:, -1, 0], torch.from_numpy(sums))
