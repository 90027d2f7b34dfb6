"""Cost: what a model holds, counted, is what the formulas say of its sizes."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.cost import STANDARD, kind_of
from mnemoscope.engines.analysis.cost import _kept as kept
from mnemoscope.engines.check import Check
from mnemoscope.engines.models.opening import card_of, find_model, open_model
from mnemoscope.engines.translation import tr


def checks() -> Iterator[Check]:
    """A state of 2 H numbers; a cache of 2 D numbers a layer and token, as the cards say of the models; and kinds that are told apart."""
    lstm, transformer = (card_of(find_model(STANDARD[kind])).config for kind in ("state", "cache"))
    wanted = {
        "state": 4 * 2 * lstm["hidden"] * lstm["layers"],
        "cache": 4 * 2 * transformer["width"] * transformer["layers"] * 16,
    }
    for kind, size in wanted.items():
        engine = open_model(STANDARD[kind])
        counted, formula = kept(engine, np.zeros(1, np.int64), (16,))
        yield Check(tr("bytes of a {kind} after 16 tokens, counted", kind=kind), abs(counted[0] - size), 0)
        yield Check(
            tr("bytes of a {kind} after 16 tokens, by the formula", kind=kind), abs(formula[0] - size), 0
        )
    wrong = sum(kind_of(open_model(name).layout) != kind for kind, name in STANDARD.items())
    yield Check(tr("kinds of memory that are taken for another"), wrong, 0)
