"""Trajectories: the three-bit flip-flop rests at eight places, one for each content of its bits (Sussillo & Barak 2013)."""

from collections.abc import Iterator

from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.trajectories import trajectories
from mnemoscope.engines.check import Check
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.translation import tr

MODEL = "gru-flipflop"
VARIANCE = 0.9  # 0.932 was measured on a network of the same task and size


def checks() -> Iterator[Check]:
    """On the model's first example: how many points attract, what is said at them, and the variance of three components."""
    engine, card = open_with(MODEL)
    track = record_with(engine, card, card.texts[0])
    found = trajectories(Case(track, lambda: engine))
    said = {rest.says for rest in found.stable}
    yield Check(
        tr("stable fixed points of {name}, more or fewer than 8", name=MODEL), abs(len(found.stable) - 8), 0
    )
    yield Check(
        tr("contents of the bits that are said at them"), len(said & set(card.classes)), 8, at_least=True
    )
    yield Check(tr("largest |eigenvalue| at one of them"), max(rest.largest for rest in found.stable), 0.99)
    yield Check(tr("variance in three principal components"), sum(found.shares), VARIANCE, at_least=True)
    ends = [
        found.rests[n].says == card.classes[int(k)]
        for n, k in zip(found.settles, track.trace["class"].argmax(axis=1), strict=True)
    ]
    yield Check(
        tr("steps from which it settles at what it says by then, the share"),
        sum(ends) / len(ends),
        0.99,
        at_least=True,
    )
