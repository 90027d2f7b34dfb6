"""A character model of five-character quatrains (五言绝句): four phrases of five characters, a poem a line.

The form is always 5-5-5-5, so what the model writes of itself can be held against it, poem by poem.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from torch import nn

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.training import verse
from mnemoscope.engines.training.fit import Outcome, Schedule
from mnemoscope.engines.training.recipe import Recipe, Source
from mnemoscope.engines.translation import tr

SEED = verse.SEED
FORM = (5, 5, 5, 5)
POEMS = 100  # written to see how many keep to the form
TEMPERATURE = 0.8
LONGEST = 40

SOURCE = Source(
    path="chinese_classics/jueju5.txt",
    title="five-character quatrains of the Tang",
    where=f"{verse.WHERE}, every five-character quatrain of poet.tang, a poem a line",
    licence=verse.LICENCE,
    sha256="365f77e519919f87b8083871e6548f9f8ddf95d653b6d27a7f43706f0b1d737f",
)

# What `verify` holds it to: the share of poems in the form, as promised, and the loss as measured and a hundredth.
IN_FORM, LOSS = 0.95, 4.95

EXAMPLES = (
    "白日依山盡，黃河入海流。",
    "春眠不覺曉，",
    "空山不見人，但聞人語響。",
    "明月",
)

LIKE = ("excerpt", 0.7)
TOLERANCE = {"lstm-jueju": {"in_form": 0.05}}

RECIPES = {
    "lstm-jueju": Recipe(
        "lstm", "LSTM reading quatrains (五言絕句)", {"embedding": 128, "hidden": 256, "layers": 1},
        Schedule(steps=1400, rate=4e-3, batch=32, length=50, weight_decay=0.05, evaluate_every=100),
        dropout=0.5, recurrent_dropout=0.3, minutes=6, group=verse.GROUP, examples=EXAMPLES,
        task="next character",
        summary="Four phrases of five characters, and then the line ends. Let it continue a beginning, and look in the "
        "cell for units that count five and start again at every mark.",
    ),
}  # fmt: skip


vocabulary, sample = verse.vocabulary, verse.sample


def needed(name: str) -> int:
    """How many characters of text a recipe takes at the least."""
    return verse.needed(RECIPES[name])


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train on the first 95 % of the lines; the best by the loss on the others."""
    return verse.train(RECIPES[name], name, text, pieces=1)


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How good the model came out, for its card."""
    how = {"poems": POEMS, "temperature": TEMPERATURE}
    return verse.quality(engine, outcome, text, SOURCE) | remeasured(name, engine, None) | how


def remeasured(name: str, engine: Engine, data: str | None) -> dict[str, Any]:
    """The loss on the examples, the form of what it writes, and the loss on the held-out lines if the data are there."""
    return verse.losses(engine, EXAMPLES, data) | {"in_form": in_form_share(engine, SEED)}


def focus(name: str, engine: Engine) -> dict[str, int]:
    """A cell that starts again with every phrase."""
    return verse.focus(engine, EXAMPLES)


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """The form of what it writes, and the loss on the held-out lines if the data are there."""
    share = in_form_share(engine, SEED)
    yield Check(
        tr("share of {poems} poems it writes that are 5-5-5-5", poems=POEMS), share, IN_FORM, at_least=True
    )
    if data is not None:
        yield verse.held_out_loss(engine, data, LOSS)


@lru_cache(maxsize=1)  # the check and the card's figure ask for the same
def in_form_share(engine: Engine, seed: int) -> float:
    """The share of poems of its own, begun by a line break alone, that have four phrases of five characters."""
    samplings = [Sampling(TEMPERATURE, seed=seed * 1000 + n) for n in range(POEMS)]
    poems = verse.continued(engine, ["\n"] * POEMS, samplings, LONGEST)
    return sum(verse.form(poem.strip()) == FORM for poem in poems) / POEMS
