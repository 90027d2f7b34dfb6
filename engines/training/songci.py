"""A character model of Song ci: lyrics written to the form of a tune, each line of the text one poem after its tune's name.

A ci keeps the form of its tune: how many characters stand between one mark and the next. So what the model
continues after a tune's name can be held against the form in which that tune is written.
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
TITLE_END = "："

SOURCE = Source(
    path="chinese_classics/songci.txt",
    title="Song ci",
    where=f"{verse.WHERE}, ci.song.0 to 5000.json, a poem a line",
    licence=verse.LICENCE,
    sha256="088c8d0cdf65d375a8c92eee84d4e34a70edb73ce4e16469eab061f3d3e8fd51",
)

# Tunes of one form that are common in the text: characters between one mark and the next.
FORMS = {
    "浣溪沙": (7, 7, 7, 7, 7, 7),
    "菩萨蛮": (7, 7, 5, 5, 5, 5, 5, 5),
    "减字木兰花": (4, 7, 4, 7, 4, 7, 4, 7),
    "采桑子": (7, 4, 4, 7, 7, 4, 4, 7),
    "鹧鸪天": (7, 7, 7, 7, 3, 3, 7, 7, 7),
    "卜算子": (5, 5, 7, 5, 5, 5, 7, 5),
}
TIMES = 20  # poems written to each
TEMPERATURE = 0.8
LONGEST = 130  # characters of the longest continuation

# What `verify` holds it to: the loss as promised, and the share of poems in the form of their tune as measured, less a tenth.
LOSS, IN_FORM = 4.45, 0.7

EXAMPLES = (
    "浣溪沙：一曲新词酒一杯，去年天气旧亭台。",
    "菩萨蛮：平林漠漠烟如织，寒山一带伤心碧。",
    "卜算子：我住长江头，君住长江尾。",
    "如梦令：昨夜雨疏风骤，浓睡不消残酒。",
)

LIKE = ("excerpt", 0.7)
TOLERANCE = {
    "lstm-songci": {"in_form": 0.1, "in_form_by_tune": 0.35}
}  # poems are drawn: a hair's breadth makes another poem

RECIPES = {
    "lstm-songci": Recipe(
        "lstm", "LSTM reading Song ci (宋词)", {"embedding": 160, "hidden": 384, "layers": 1},
        Schedule(steps=3200, rate=4e-3, batch=32, length=64, weight_decay=0.05, evaluate_every=200),
        dropout=0.35, recurrent_dropout=0.2, minutes=30, group=verse.GROUP, examples=EXAMPLES,
        summary="Begin with a tune and let it continue: the marks fall where the tune's form has them. Units of the "
        "cell that start again at every mark are counting the characters of a phrase.",
    ),
}  # fmt: skip


vocabulary, sample = verse.vocabulary, verse.sample


def needed(name: str) -> int:
    """How many characters of text a recipe takes at the least."""
    return verse.needed(RECIPES[name])


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train on the first 95 % of the lines; the best by the loss on the others."""
    return verse.train(RECIPES[name], name, text, pieces=2)


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How good the model came out, for its card."""
    how = {"poems": TIMES * len(FORMS), "temperature": TEMPERATURE}
    return verse.quality(engine, outcome, text, SOURCE) | remeasured(name, engine, None) | how


def remeasured(name: str, engine: Engine, data: str | None) -> dict[str, Any]:
    """The loss on the examples, the forms of what it writes, and the loss on the held-out lines if the data are there."""
    shares = in_form_shares(engine, SEED)
    mean = round(sum(shares.values()) / len(shares), 3)
    return verse.losses(engine, EXAMPLES, data) | {"in_form": mean, "in_form_by_tune": shares}


def focus(name: str, engine: Engine) -> dict[str, int]:
    """A cell that starts again with every phrase."""
    return verse.focus(engine, EXAMPLES)


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """The forms of what it writes, and the loss on the held-out lines if the data are there."""
    shares = in_form_shares(engine, SEED)
    said = tr(
        "share of {poems} poems it writes to {tunes} tunes that keep the tune's form",
        poems=TIMES * len(FORMS),
        tunes=len(FORMS),
    )
    yield Check(said, sum(shares.values()) / len(shares), IN_FORM, at_least=True)
    if data is not None:
        yield verse.held_out_loss(engine, data, LOSS)


@lru_cache(maxsize=1)  # the check and the card's figures ask for the same
def in_form_shares(engine: Engine, seed: int) -> dict[str, float]:
    """By tune, the share of poems begun by its name alone that have the tune's form."""
    found = {}
    for tune, wanted in FORMS.items():
        samplings = [Sampling(TEMPERATURE, seed=seed * 1000 + n) for n in range(TIMES)]
        poems = verse.continued(engine, [tune + TITLE_END] * TIMES, samplings, LONGEST)
        found[tune] = sum(verse.form(poem.partition(TITLE_END)[2]) == wanted for poem in poems) / TIMES
    return found
