"""What the models of Chinese verse have in common: a text of one poem a line, its alphabet, its forms, its training.

A character that occurs only once among the training lines stands, half of the times it is the one to
be predicted, for every character never seen: so the unknown character has a share of the
prediction, and what the held-out lines have of it is counted like any other.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.func import functional_call
from torch.nn import functional

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.runs.recorder import text_loss
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.training.counts import best_unit, since
from mnemoscope.engines.training.fit import Outcome, drop_connected, fit, recurrent_loss
from mnemoscope.engines.training.modules import RecurrentModel
from mnemoscope.engines.training.parity import mean_loss, module_of
from mnemoscope.engines.training.recipe import Recipe, Source
from mnemoscope.engines.training.tied import TiedLstm
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

GROUP = "Chinese verse"
SEED = 1
UNKNOWN = 0
WHERE = "GitHub chinese-poetry/chinese-poetry, commit 99ebbef7"
LICENCE = "public domain, in a compilation under MIT, (c) 2016 JackeyGao"
SAMPLE = 2000  # characters over which the ends of the colour bars are measured

MARKS = re.compile("[，。、]")


def split(text: str) -> tuple[str, str]:
    """The first 95 % of the lines, which train, and the last 5 %, which do not; each begins and ends with a line break."""
    lines = text.splitlines()
    cut = int(0.95 * len(lines))
    trained, held = lines[:cut], lines[cut:]
    return "\n".join(["", *trained, ""]), "\n".join(["", *held, ""])


def characters(text: str) -> str:
    """The vocabulary after the unknown character: every one of the training lines, in order of code point."""
    return "".join(sorted(set(split(text)[0])))


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return Characters(characters(text)).to_json()


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured: the first of what is held out."""
    return split(text)[1][:SAMPLE]


def needed(recipe: Recipe) -> int:
    """How many characters of text a recipe takes at the least."""
    return 4 * recipe.schedule.batch * recipe.schedule.length


def form(poem: str) -> tuple[int, ...]:
    """How many characters stand between one mark and the next: 5-5-5-5 for a quatrain."""
    return tuple(len(part) for part in MARKS.split(poem) if part)


def focus(engine: Engine, texts: tuple[str, ...]) -> dict[str, int]:
    """The cell that goes most with the place in the phrase, over the examples, a line each."""
    text = "".join(f"{line}\n" for line in texts)
    return {"unit": best_unit(engine, text, since(text, "，。、：\n"), "layer0.cell")[0]}


def quality(engine: Engine, outcome: Outcome, text: str, source: Source) -> dict[str, Any]:
    """How good a model came out, measured from the weights as they are stored."""
    _, held = split(text)
    ids = engine.vocab.encode(held).ids[1:]
    unknown = int((ids == UNKNOWN).sum())
    loss = {"value": round(mean_loss(engine, held), 4)} if math.isfinite(outcome.loss) else {}
    return {
        "measure": "validation loss",
        **loss,
        "unit": "nats/character",
        "words": "{} nats per character of unseen verse",
        "data": f"last 5 % of the lines of {source.said(text)}, teacher-forced, {len(ids):,} characters; "
        f"{unknown} of them are not in the training lines and count as the one unknown character",
        "by_frequency": round(by_frequency(text), 2),
    }


def held_out_loss(engine: Engine, text: str, bound: float) -> Check:
    """The loss on the held-out lines of the whole text, held to a bound."""
    _, held = split(text)
    said = tr("nats per character on the last 5 % of the lines ({count:,} characters)", count=len(held))
    return Check(said, mean_loss(engine, held), bound)


def losses(engine: Engine, examples: Sequence[str], data: str | None) -> dict[str, Any]:
    """The loss on a model's examples, and on the held-out lines of the whole text if it is there, as the card has them."""
    found = {"excerpt": round(text_loss(engine, "\n".join(examples)), 4)}
    return found if data is None else found | {"value": mean_loss(engine, split(data)[1])}


def by_frequency(text: str) -> float:
    """The held-out loss of knowing only how often each character is, nats per character; one more for the unknown."""
    trained, held = split(text)
    counts = Counter(trained)
    total = len(trained) + 1
    return sum(math.log(total / counts.get(c, 1)) for c in held[1:]) / (len(held) - 1)


@torch.inference_mode()
def continued(
    engine: Engine, beginnings: list[str], samplings: list[Sampling], length: int, end: str = "\n"
) -> list[str]:
    """Each beginning as the model continues it, to the end of the line: the same choices as `record` makes.

    All are read side by side in torch, which is far quicker than one after the other.
    """
    module, stop = module_of(engine), int(engine.vocab.encode(end).ids[0])
    assert isinstance(module, RecurrentModel)
    found: list[str] = []
    for size in sorted({len(b) for b in beginnings}):
        group = [(b, s) for b, s in zip(beginnings, samplings, strict=True) if len(b) == size]
        ids = torch.stack([torch.from_numpy(engine.vocab.encode(b).ids) for b, _ in group])  # (B, T)
        texts, open_rows = [b for b, _ in group], set(range(len(group)))
        logits, state = module(ids)
        for step in range(size, size + length):
            last = logits[:, -1].numpy()  # (B, V)
            chosen = [stop] * len(group)
            for row in sorted(open_rows):
                chosen[row] = group[row][1].choose(last[row], step, without=UNKNOWN)
                if chosen[row] == stop:
                    open_rows.discard(row)
                else:
                    texts[row] += engine.vocab.label(chosen[row])
            if not open_rows:
                break
            logits, state = module(torch.tensor(chosen)[:, None], state)
        found += texts
    return found


def train(recipe: Recipe, name: str, text: str, *, pieces: int) -> tuple[RecurrentModel, Outcome]:
    """Train one recipe; the state is carried over `pieces` stretches of the schedule's length from a line's beginning."""
    torch.manual_seed(SEED)
    trained, held = split(text)
    index = {c: i + 1 for i, c in enumerate(characters(text))}
    tokens = torch.tensor([index[c] for c in trained])
    beyond = torch.tensor([index.get(c, UNKNOWN) for c in held])
    model = TiedLstm(vocab=len(index) + 1, dropout=recipe.dropout, **recipe.config)
    outcome = fit(
        model, recipe.schedule, title=name, loss_of=_lines(model, tokens, index["\n"], recipe, pieces),
        evaluate=lambda: recurrent_loss(model, beyond),
    )  # fmt: skip
    return model.untied(), outcome


def _lines(model: TiedLstm, tokens: Tensor, line_end: int, recipe: Recipe, pieces: int):
    """Loss over stretches that begin where lines begin, before or after the line break, from the empty state."""
    schedule = recipe.schedule
    once = torch.bincount(tokens, minlength=model.embedding.num_embeddings) == 1  # (V,)
    ends = (tokens == line_end).nonzero()[:, 0]
    reach = schedule.length * pieces + 2
    ends = ends[ends + reach <= len(tokens)]
    offsets = torch.arange(schedule.length + 1)
    order: Tensor = torch.empty(0, dtype=torch.long)
    at = torch.empty(0, dtype=torch.long)
    state: Any = None

    def loss_of(step: int) -> Tensor:
        nonlocal order, at, state
        if step % pieces == 0:
            if len(order) < schedule.batch:  # every line begins a stretch before any does so again
                order = ends[torch.randperm(len(ends))]
            at, order, state = order[: schedule.batch], order[schedule.batch :], None
            at = at + torch.randint(2, at.shape)
        piece = tokens[at[:, None] + offsets]  # (B, T + 1)
        at = at + schedule.length
        given = piece[:, :-1].masked_fill(torch.rand(len(piece), schedule.length) < 0.01, UNKNOWN)
        wanted = piece[:, 1:]
        wanted = wanted.masked_fill(once[wanted] & (torch.rand(wanted.shape) < 0.5), UNKNOWN)
        if state is not None:
            state = tuple(s.detach() for s in state)
        thinned = drop_connected(model, recipe.recurrent_dropout)
        logits, state = functional_call(model, thinned, (given, state))
        return functional.cross_entropy(logits.flatten(0, 1), wanted.flatten())

    return loss_of
