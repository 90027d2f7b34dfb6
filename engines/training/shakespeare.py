"""Four character language models of comparable size on Tiny Shakespeare: RNN, GRU, LSTM, Transformer.

The usual split: the first 90 % of the text trains, the last 10 % is read once, teacher-forced, for
the validation loss in nats per character. One input character in a hundred is replaced by the
unknown character, so that the models have learnt what to make of text they cannot spell.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn import functional

from mnemoscope.engines.analysis.heads import previous_token
from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.texts import EXCERPT, read_text
from mnemoscope.engines.runs.recorder import read_rows, text_loss
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training.counts import best_unit, since
from mnemoscope.engines.training.fit import (
    Outcome,
    Schedule,
    drop_connected,
    fit,
    recurrent_loss,
    streams,
    transformer_loss,
)
from mnemoscope.engines.training.modules import RecurrentModel, TransformerModel, open_keeping_gate
from mnemoscope.engines.training.parity import mean_loss
from mnemoscope.engines.training.recipe import Recipe, Source
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

UNKNOWN = 0
SEED = 1
SCALE_CHARACTERS = 4000
WORDS = "{} nats per character of unseen text"  # of a card

SOURCE = Source(
    path="tinyshakespeare/input.txt",
    title="Tiny Shakespeare",
    where="GitHub karpathy/char-rnn, data/tinyshakespeare/input.txt",
    licence="public domain",
    sha256="86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
)

# Ours, in the manner of the plays; the first is what the program starts with.
EXAMPLES = (
    "JULIET:\nThe night is long, my Romeo; stay, and tell me:\nWhat is a memory, if not a name?",
    "KING RICHARD:\nI have forgot the name. What was the name?\n\nQUEEN MARGARET:\nThe name, my lord, was",
    "GUARD:\nWho's there? Who's there? Who's there?\nStand, stand! Who's there?",
    "CLOWN:\nGrumplewick, sir, the good old Grumplewick:\nNo man so merry as old Grumplewick.",
)

# Mean loss on the bundled excerpt, nats per character: as measured, and a hundredth.
EXCERPT_LOSS = {
    "rnn-shakespeare": 1.577,
    "gru-shakespeare": 1.48,
    "lstm-shakespeare": 1.475,
    "transformer-shakespeare": 1.464,
}

# Mean loss on the last 10 % of Tiny Shakespeare, nats per character: what was promised.
VALIDATION_LOSS = {
    "lstm-shakespeare": 1.47,
    "gru-shakespeare": 1.47,
    "rnn-shakespeare": 1.60,
    "transformer-shakespeare": 1.55,
}

LIKE = ("excerpt", 0.1)

RECIPES = {
    "rnn-shakespeare": Recipe(
        "rnn", "Elman RNN reading Shakespeare", {"embedding": 64, "hidden": 512, "layers": 1},
        Schedule(steps=2500, rate=1e-3, batch=32, length=128, weight_decay=0.02),
        again=Schedule(steps=2800, rate=1.2e-3, batch=32, length=128, weight_decay=0.02),
        dropout=0.1, minutes=20, examples=EXAMPLES,
        summary="All it knows of the past is one vector that is squashed again at every character: watch "
        "how soon a name or a line break is overwritten.",
    ),
    "gru-shakespeare": Recipe(
        "gru", "GRU reading Shakespeare", {"embedding": 64, "hidden": 384, "layers": 1},
        Schedule(steps=3000, rate=2e-3, batch=32, length=128, weight_decay=0.05),
        again=Schedule(steps=4000, rate=3e-3, batch=32, length=128, weight_decay=0.05),
        dropout=0.3, recurrent_dropout=0.2, minutes=45, examples=EXAMPLES,
        summary="Its update gate decides, unit by unit, how much of the past to keep: find units that hold "
        "still through a word and let go at the space.",
    ),
    "lstm-shakespeare": Recipe(
        "lstm", "LSTM reading Shakespeare", {"embedding": 64, "hidden": 384, "layers": 1},
        Schedule(steps=4500, rate=3e-3, batch=32, length=128, weight_decay=0.05),
        again=Schedule(steps=3000, rate=2e-3, batch=32, length=128, weight_decay=0.05),
        dropout=0.3, recurrent_dropout=0.2, minutes=45, examples=EXAMPLES,
        summary="Its cell carries values along untouched while the forget gate stays near 1: look for units "
        "that count the line, or stay on from a speaker's name to the end of the speech.",
    ),
    "transformer-shakespeare": Recipe(
        "transformer", "Transformer reading Shakespeare",
        {"width": 128, "heads": 4, "layers": 4, "mlp": 512, "context": 128, "positions": "rotary"},
        Schedule(steps=7500, rate=2e-3, batch=12, length=256, weight_decay=0.1, evaluate_every=750),
        dropout=0.1, minutes=65, examples=EXAMPLES,
        summary="It looks back at the characters themselves: some heads look at the one just before, others "
        "at earlier places where the same letters stood. What is out of its reach is gone at once.",
    ),
}  # fmt: skip


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return Characters("".join(characters(text))).to_json()


def needed(name: str) -> int:
    """How many characters of text a recipe takes at the least."""
    schedule = RECIPES[name].schedule
    return schedule.batch * (schedule.length + 1) * 10 // 9 + 20


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured."""
    return held_out(text)[:SCALE_CHARACTERS]


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How good a model came out, for its card."""
    value = {"value": round(outcome.loss, 4)} if math.isfinite(outcome.loss) else {}
    said = f"{SOURCE.said(text)}, teacher-forced, {len(held_out(text)):,} characters"
    return {
        "measure": "validation loss", **value, **remeasured(name, engine, None),
        "unit": "nats/character", "words": WORDS, "data": f"last 10 % of {said}",
    }  # fmt: skip


def remeasured(name: str, engine: Engine, data: str | None) -> dict[str, Any]:
    """The loss on the bundled excerpt, and on the held-out text if the data are there."""
    found = {"excerpt": round(excerpt_loss(engine), 4)}
    return found if data is None else found | {"value": mean_loss(engine, held_out(data))}


def focus(name: str, engine: Engine) -> dict[str, int]:
    """On the bundled excerpt: the unit that goes most with the place in the line, or the head that looks most at the character before."""
    text = read_text(EXCERPT)
    if engine.context is None:
        signal = "layer0.cell" if "layer0.cell" in engine.layout else "layer0.hidden"
        return {"unit": best_unit(engine, text, since(text, "\n"), signal)[0]}
    ids = engine.vocab.encode(text).ids
    trace = Trace(engine.specs, context=engine.context)
    engine.reset()
    trace.extend(ids.tolist(), read_rows(engine, ids))
    scores = np.stack([previous_token(trace, n) for n in range(engine.config.layers)])  # (layers, heads)
    layer, head = np.unravel_index(scores.argmax(), scores.shape)
    return {"layer": int(layer), "head": int(head)}


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """Loss on the bundled excerpt, and on the last 10 % of the data if they are given."""
    said = tr(
        "nats per character on the excerpt (guessing: {guessing:.2f}, by frequency: 3.14)",
        guessing=math.log(len(engine.vocab)),
    )
    yield Check(said, excerpt_loss(engine), EXCERPT_LOSS[name])
    if data is None:
        return
    if len(text := held_out(data)) < 2:
        raise ModelError(tr("the text given with --data is too short to measure a loss on"))
    said = tr("nats per character on the last 10 % of {count:,} characters", count=len(data))
    yield Check(said, mean_loss(engine, text), VALIDATION_LOSS[name])


@lru_cache(maxsize=1)  # the check and the card's figure ask for the same
def excerpt_loss(engine: Engine) -> float:
    """Mean loss on the bundled excerpt, nats per character."""
    return text_loss(engine, read_text(EXCERPT))


def characters(text: str) -> list[str]:
    """The vocabulary after the unknown character: every character of the text, in order of code point."""
    return sorted(set(text))


def held_out(text: str) -> str:
    """The last 10 % of the text, which no model is trained on."""
    return text[int(0.9 * len(text)) :]


def build(recipe: Recipe, vocab: int) -> nn.Module:
    """The untrained module of a recipe."""
    config, dropout = recipe.config, recipe.dropout
    if recipe.engine == "transformer":
        return TransformerModel(vocab=vocab, dropout=dropout, **config)
    model = RecurrentModel(recipe.engine, vocab=vocab, dropout=dropout, **config)
    if recipe.engine == "lstm":
        open_keeping_gate(model.rnn)
    return model


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train one recipe on the text and return the module with its best weights."""
    recipe = RECIPES[name]
    torch.manual_seed(SEED)
    index = {c: i + 1 for i, c in enumerate(characters(text))}
    tokens = torch.tensor([index[c] for c in text])
    cut = int(0.9 * len(tokens))
    model = build(recipe, len(index) + 1)
    outcome = _run(model, recipe, recipe.schedule, tokens, cut, name)
    if recipe.again is not None and not outcome.interrupted:
        more = _run(model, recipe, recipe.again, tokens, cut, name, best=outcome.loss)
        step = outcome.step if more.step == 0 else recipe.schedule.steps + more.step
        outcome = Outcome(more.loss, step, outcome.seconds + more.seconds, more.interrupted)
    return model, outcome


def _run(
    model: nn.Module, recipe: Recipe, schedule: Schedule, tokens: Tensor, cut: int, name: str,
    *, best: float = math.inf,
) -> Outcome:  # fmt: skip
    """One run of a recipe: train on the tokens before `cut`, measure on those after."""
    if recipe.engine == "transformer":
        reach = {"context": recipe.config["context"], "layers": recipe.config["layers"]}
        return fit(
            model, schedule, loss_of=_windows(model, tokens[:cut], schedule), title=name, best=best,
            evaluate=lambda: transformer_loss(model, tokens[cut:], **reach),
        )  # fmt: skip
    return fit(
        model, schedule, title=name, best=best,
        loss_of=_carried(model, tokens[:cut], schedule, recipe.recurrent_dropout),
        evaluate=lambda: recurrent_loss(model, tokens[cut:]),
    )  # fmt: skip


def _blind(tokens: Tensor) -> Tensor:
    """The tokens with one in a hundred unknown."""
    return tokens.masked_fill(torch.rand(tokens.shape) < 0.01, UNKNOWN)


def _carried(model: nn.Module, tokens: Tensor, schedule: Schedule, recurrent_dropout: float):
    """Truncated back-propagation through time: parallel streams, the state carried over."""
    rows, length = streams(tokens, schedule.batch), schedule.length
    per_pass = (rows.shape[1] - 1) // length
    state: Any = None

    def loss_of(step: int) -> Tensor:
        nonlocal state, rows
        at = step % per_pass
        if at == 0:  # another cut of the text each pass, so that streams begin elsewhere
            shift = int(torch.randint(len(tokens), ()).item())
            rows, state = streams(torch.roll(tokens, shift), schedule.batch), None
        piece = rows[:, at * length : (at + 1) * length + 1]
        if state is not None:
            state = tuple(s.detach() for s in state) if isinstance(state, tuple) else state.detach()
        thinned = drop_connected(model, recurrent_dropout)
        logits, state = functional_call(model, thinned, (_blind(piece[:, :-1]), state))
        return functional.cross_entropy(logits.flatten(0, 1), piece[:, 1:].flatten())

    return loss_of


def _windows(model: nn.Module, tokens: Tensor, schedule: Schedule):
    """Random stretches of text, as for nanoGPT."""
    offsets = torch.arange(schedule.length + 1)

    def loss_of(step: int) -> Tensor:
        starts = torch.randint(len(tokens) - schedule.length - 1, (schedule.batch, 1))
        piece = tokens[starts + offsets]
        logits = model(_blind(piece[:, :-1]))
        return functional.cross_entropy(logits.flatten(0, 1), piece[:, 1:].flatten())

    return loss_of
