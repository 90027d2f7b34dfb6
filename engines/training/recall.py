"""Three letters, a filler of dots, then the same letters again after a question mark. Made by a script.

    gcf............?gcf

Four engines learn the same lines: they remember three of eight letters while up to 50 dots go by, and say them when
asked. Only what can be foretold is trained, the letters after the question mark and the end of the line: what a model
expects after a letter or a dot means nothing. (Trained to expect the question mark as well, they count dots, and the
count spoils the memory beyond the lengths they know.) A line follows on another, so that a model has learnt to
let go of the letters before; and one dot in a hundred is an unknown character, which therefore is filler too.

The task is the copy-memory problem of Hochreiter & Schmidhuber (1997) and Arjovsky et al. (2016), made small. A gated
engine begins with its gate open, so that it forgets little until it has learnt to: a forget or update gate of
sigmoid(5) keeps half of a value for 103 steps (Jozefowicz et al. 2015 on the forget bias). The RNN begins with an orthogonal matrix, which neither shrinks nor grows a state (Le et al. 2015 argue for the like).
Axes: B lines, T tokens, V vocabulary, H hidden.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training.fit import Outcome, Schedule, fit
from mnemoscope.engines.training.modules import RecurrentModel, TransformerModel, open_keeping_gate
from mnemoscope.engines.training.parity import module_of
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

SOURCE = None
SEED = 1

CHARACTERS = "\n.?abcdefgh"
UNKNOWN, END, DOT, ASK, FIRST = range(5)  # the ids; from FIRST on, the letters
LETTERS = len(CHARACTERS) - 3
VOCAB = len(CHARACTERS) + 1
COUNT = 3  # letters to remember
LONGEST = 50  # dots in training
CHANCE = 1 / LETTERS
TRIALS = 400  # lines for each number of dots, where recall is measured

# Dots, for the card: as trained, twice, four and eight times as many, and either side of the Transformer's reach.
DISTANCES = (0, 5, 10, 20, 30, 40, 50, 60, 61, 70, 80, 100, 150, 200, 400)
TWICE = 2 * LONGEST
TOLERANCE = {
    "rnn-recall": {"value": 0.05, "accuracy": 0.05}
}  # letters that an RNN half forgot go this way or that

EXAMPLES = tuple(
    f"{letters}{'.' * dots}?{letters}\n"
    for letters, dots in (("gcf", 4), ("bad", 40), ("hec", 80), ("fda", 200))
)

OPEN = 5.0  # the bias at first of the gate that keeps: forget of an LSTM, update of a GRU


ANSWERS_ONLY = "(Only the answers are trained: what it predicts before the question mark means nothing.)"


def _recipe(engine: str, title: str, sizes: dict[str, Any], schedule: Schedule, summary: str) -> Recipe:
    return Recipe(
        engine, title, sizes, schedule, minutes=2, summary=f"{summary} {ANSWERS_ONLY}", examples=EXAMPLES,
        task="three letters recalled", group="Recall over distance",
    )  # fmt: skip


RECURRENT = {"embedding": 16, "hidden": 64, "layers": 1}
ATTENDING = {"width": 64, "heads": 4, "layers": 2, "mlp": 128, "context": 64, "positions": "rotary"}

RECIPES = {
    "rnn-recall": _recipe(
        "rnn", "Elman RNN recalling three letters", RECURRENT,
        Schedule(steps=16_000, rate=1e-3, batch=64, length=LONGEST),
        "Its state is squashed again at every dot. In the hidden panel the pattern of the letters drifts and fades; "
        "over 40 dots it answers rightly, over 60 it begins to err, over 200 most is lost.",
    ),
    "gru-recall": _recipe(
        "gru", "GRU recalling three letters", RECURRENT,
        Schedule(steps=3000, rate=3e-3, batch=64, length=LONGEST),
        "Its update gate stands near 1 while dots go by, and the hidden state keeps still: stripes from the letters to "
        "the question mark, over distances it never saw in training. The bias of that gate began at 5.",
    ),
    "lstm-recall": _recipe(
        "lstm", "LSTM recalling three letters", RECURRENT,
        Schedule(steps=3000, rate=3e-3, batch=64, length=LONGEST),
        "Its forget gate stands near 1 while dots go by, and the cells carry the letters as stripes to the question "
        "mark, over distances it never saw in training; cells that run off at a steady pace merely count. The bias of "
        "that gate began at 5: a fresh LSTM without it forgets as fast as a GRU.",
    ),
    "transformer-recall": _recipe(
        "transformer", "Transformer recalling three letters", ATTENDING,
        Schedule(steps=3000, rate=1e-3, batch=64, length=LONGEST),
        "At the question mark its heads look straight back at the letters, however many dots lie between, as long as "
        "they are among the last 64 characters. With 61 dots the first has fallen out, and it can only guess.",
    ),
}  # fmt: skip

# What `verify` holds them to: at so many dots, so many of the letters right; at the least, or at the most.
AT_LEAST: dict[str, dict[int, float]] = {
    "rnn-recall": {0: 0.99, 10: 0.99, 40: 0.95},
    "gru-recall": {0: 0.99, LONGEST: 0.99, TWICE: 0.97, 2 * TWICE: 0.9},
    "lstm-recall": {0: 0.99, LONGEST: 0.99, TWICE: 0.97, 2 * TWICE: 0.9},
    "transformer-recall": {0: 0.99, LONGEST: 0.98, 60: 0.95},
}
AT_MOST: dict[str, dict[int, float]] = {
    "rnn-recall": {TWICE: 0.75, 2 * TWICE: 0.5},
    "transformer-recall": {61: CHANCE + 0.1, TWICE: CHANCE + 0.1, 2 * TWICE: CHANCE + 0.1},
}


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return Characters(CHARACTERS).to_json()


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured."""
    return "".join(EXAMPLES)


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How good a model came out, for its card: the share of the letters that it recalls over each distance."""
    found = {dots: round(accuracy(engine, dots, seed=SEED + 1), 3) for dots in DISTANCES}
    held = list(takewhile(lambda dots: found[dots] >= 0.9, DISTANCES))
    return {
        "measure": f"letters recalled over {TWICE} dots, twice as many as in training",
        "value": found[TWICE],
        "unit": f"right over {TWICE} dots",
        "words": f"{{%}} of the letters right over {TWICE} dots",
        "guessing": CHANCE,
        "data": f"{TRIALS} lines with each number of dots, the same for all four engines",
        **({"nine_in_ten_up_to": held[-1]} if held else {}),
        "accuracy": {str(dots): value for dots, value in found.items()},
    }


def remeasured(name: str, engine: Engine, data: str | None) -> dict[str, Any]:
    """The card's figures; of a Transformer those to twice the training, beyond which it takes long to guess."""
    distances = [dots for dots in DISTANCES if engine.context is None or dots <= TWICE]
    found = {str(dots): round(accuracy(engine, dots, seed=SEED + 1), 3) for dots in distances}
    return {"value": found[str(TWICE)], "accuracy": found}


def focus(name: str, engine: Engine) -> dict[str, int]:
    """Of a Transformer, the head that looks most at the letters when it is to say them."""
    if engine.context is None:
        return {}
    text = EXAMPLES[1]
    ids, asked = engine.vocab.encode(text).ids, text.index("?")
    trace = Trace(engine.specs, context=engine.context)
    engine.reset()
    trace.extend(ids.tolist(), read_rows(engine, ids))
    due, layers, heads = np.arange(COUNT), range(engine.config.layers), range(engine.config.heads)
    looks = [[trace.attention(n, h, asked, asked + COUNT)[due, due].mean() for h in heads] for n in layers]
    layer, head = np.unravel_index(np.argmax(looks), (len(layers), len(heads)))
    return {"layer": int(layer), "head": int(head)}


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """What is recalled over several distances, on lines made anew."""
    for bounds, at_least in ((AT_LEAST, True), (AT_MOST, False)):
        for dots, bound in bounds.get(name, {}).items():
            said = tr(
                "share of the letters recalled over {dots} dots (guessing: {chance:.3g})",
                dots=dots,
                chance=CHANCE,
            )
            yield Check(said, accuracy(engine, dots, seed=SEED + 2), bound, at_least=at_least)


@torch.inference_mode()
def accuracy(engine: Engine, dots: int, *, seed: int) -> float:
    """The share of the letters that are the likeliest where they are due, over lines that begin with nothing read."""
    module = module_of(engine)
    if module is None:
        raise ModelError(tr("recall is measured in torch, and this engine has no module there"))
    ids = lines(TRIALS, dots, torch.Generator().manual_seed(seed + 1000 * dots))
    due = slice(COUNT + dots + 1, COUNT + dots + 1 + COUNT)
    likeliest = _logits(module, ids[:, :-1]).argmax(dim=-1)  # (B, T - 1): of the token after
    return float((likeliest[:, due.start - 1 : due.stop - 1] == ids[:, due]).double().mean())


def lines(count: int, dots: int, generator: torch.Generator | None = None) -> Tensor:
    """Lines with so many dots: (B, T) with T = 2 COUNT + dots + 2."""
    letters = torch.randint(FIRST, FIRST + LETTERS, (count, COUNT), generator=generator)

    def repeated(token: int, times: int) -> Tensor:
        return torch.full((count, times), token)

    return torch.cat((letters, repeated(DOT, dots), repeated(ASK, 1), letters, repeated(END, 1)), dim=1)


def build(recipe: Recipe) -> nn.Module:
    """The untrained module of a recipe, with memory to begin with."""
    if recipe.engine == "transformer":
        return TransformerModel(vocab=VOCAB, **recipe.config)
    model = RecurrentModel(recipe.engine, vocab=VOCAB, **recipe.config)
    if recipe.engine == "rnn":
        nn.init.orthogonal_(model.rnn.get_parameter("weight_hh_l0"))
    else:
        open_keeping_gate(model.rnn, OPEN)
    return model


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train one recipe and return the module with its best weights.

    Two lines one after the other, each with a number of dots of its own; the most there may be grows
    from 0 to LONGEST over the first half.
    """
    recipe = RECIPES[name]
    schedule = recipe.schedule
    torch.manual_seed(SEED)
    model = build(recipe)
    held_out = [lines(schedule.batch, dots) for dots in range(0, LONGEST + 1, 10)]

    def loss_of(step: int) -> Tensor:
        most = round(schedule.length * min(1.0, 2 * step / schedule.steps))
        pair = [lines(schedule.batch, int(torch.randint(most + 1, ()))) for _ in range(2)]
        return _loss(model, pair, blind=0.01)

    def evaluate() -> float:
        return sum(_loss(model, [ids]).item() for ids in held_out) / len(held_out)

    return model, fit(model, schedule, loss_of=loss_of, evaluate=evaluate, title=name)


def _loss(model: nn.Module, parts: list[Tensor], blind: float = 0.0) -> Tensor:
    """Mean nats of what can be foretold in lines (B, T) read one after the other, some dots unknown."""
    ids = torch.cat(parts, dim=1)
    foretold = torch.cat([torch.arange(part.shape[1]) >= part.shape[1] - COUNT - 1 for part in parts])[1:]
    unknown = (ids == DOT) & (torch.rand(ids.shape) < blind)
    logits = _logits(model, ids.masked_fill(unknown, UNKNOWN)[:, :-1])[:, foretold]  # (B, n, V)
    return functional.cross_entropy(logits.flatten(0, 1), ids[:, 1:][:, foretold].flatten())


def _logits(model: nn.Module, ids: Tensor) -> Tensor:
    """ids (B, T) -> logits (B, T, V), of either kind of module."""
    return model(ids) if isinstance(model, TransformerModel) else model(ids)[0]
