"""What units and heads are about: counters and heads that are known, an untrained network of which nothing is, and a text without anything."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.about import about
from mnemoscope.engines.analysis.named import About
from mnemoscope.engines.analysis.question import Case, Given
from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine, random_weights
from mnemoscope.engines.files.texts import EXCERPT, read_text
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.runs.recorder import empty_track, open_with
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.translation import tr

CLOSE = (
    0.0005,
    0.03,
)  # correlations and weights may differ by so much from a card's, which were measured on other sequences
LINE = 0.7  # what is known of the line-length cell of an LSTM
UNTRAINED = {
    "lstm": {"embedding": 32, "hidden": 128, "layers": 1},
    "gru": {"embedding": 32, "hidden": 128, "layers": 1},
    "rnn": {"embedding": 32, "hidden": 128, "layers": 1},
    "transformer": {"width": 64, "heads": 4, "layers": 2, "mlp": 128, "context": 128},
}


def checks() -> Iterator[Check]:
    """The cards' figures, a line-length cell, and nothing where there is nothing."""
    card, found = _asked("lstm-brackets", "units")
    best = next(each for each in found.named if each.detector.name == "depth")
    said = tr(
        "lstm-brackets: its cell {unit} follows the depth; |r| off the card's", unit=card.quality["best_unit"]
    )
    is_it = (best.spec.name, best.index) == ("layer0.cell", card.quality["best_unit"])
    yield Check(said, abs(abs(best.score) - card.quality["value"]) if is_it else np.inf, CLOSE[0])
    card, found = _asked("induction-2layer", "heads")
    for layer, sort, score in ((0, "previous", "previous_token"), (1, "induction", "induction")):
        known = max(card.quality[score][f"layer{layer}"])
        weights = [
            h.weight for h in found.heads if h.is_named and (h.looks.name, h.spec.layer) == (sort, layer)
        ]
        said = tr(
            "induction-2layer: {sort} head in layer {layer}; weight off the card's", sort=sort, layer=layer
        )
        yield Check(said, abs(max(weights, default=np.inf) - known), CLOSE[1])
    _, found = _asked("induction-1layer", "heads")
    pair = [h for h in found.heads if h.is_named and h.looks.name in ("previous", "induction")]
    yield Check(tr("induction-1layer: previous-token and induction heads"), len(pair), 0)
    _, found = _asked("lstm-shakespeare", "units")
    lines = [abs(each.score) for each in found.named if each.detector.name == "line"]
    said = tr("lstm-shakespeare: |r| of its best unit with the characters since the line began")
    yield Check(said, max(lines, default=0.0), LINE, at_least=True)
    vocab = open_with("lstm-shakespeare")[0].vocab
    for kind, config in UNTRAINED.items():
        named = _ask(Card("untrained", kind), untrained(kind, config, vocab), read_text(EXCERPT)).named
        yield Check(tr("untrained {kind}: units and heads that are named", kind=kind), len(named), 0)


def untrained(kind: str, config: dict[str, int], vocab: Vocabulary) -> Engine:
    """An engine with random weights."""
    cls = engine_class(kind)
    settings = cls.Config(**config)
    return cls(settings, random_weights(cls, settings, len(vocab)), vocab)


def _asked(name: str, kind: str) -> tuple[Card, About]:
    engine, card = open_with(name)
    return card, _ask(card, engine, None, kind)


def _ask(card: Card, engine: Engine, text: str | None, *kinds: str) -> About:
    given = None if text is None else Given(card.name, lambda: text)
    return about(Case(empty_track(engine, card), lambda: engine, kinds=kinds, given=given))
