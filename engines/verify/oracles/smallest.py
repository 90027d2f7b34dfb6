"""The smallest change: the same as is found when every text with one other token is read from its beginning."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.smallest import smallest
from mnemoscope.engines.check import Check
from mnemoscope.engines.runs.recorder import open_with, read_rows, record_with
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr

MODEL = "lstm-recall"


def checks() -> Iterator[Check]:
    """Every other text of `lstm-recall`'s first example that differs in one token, read whole."""
    engine, card = open_with(MODEL)
    track = record_with(engine, card, card.texts[0])
    found = smallest(Case(track, lambda: engine))
    tokens, at = np.array(track.trace.tokens[: found.target.at + 1]), found.target.at
    answer = int(track.trace.at(track.trace.layout.name(Kind.LOGITS), at).argmax())
    table, least = engine.weights["embedding.weight"], np.inf
    random = np.random.default_rng(0)
    one, other = random.integers(0, len(table), (2, 1000))
    mean = np.linalg.norm(table[one] - table[other], axis=1)[one != other].mean()
    for step in range(len(tokens)):
        for token in range(len(engine.vocab)):
            if token in (tokens[step], engine.vocab.unknown):
                continue
            changed = tokens.copy()
            changed[step] = token
            engine.reset()
            said = engine.layout.values(
                read_rows(engine, changed)[-1:], track.trace.layout.name(Kind.LOGITS)
            )[0]
            if int(said.argmax()) != answer:
                least = min(least, float(np.linalg.norm(table[token] - table[tokens[step]]) / mean))
    yield Check(
        tr("smallest change of {name} beside all changes read whole", name=MODEL),
        abs(found.changes[0].size - least),
        1e-6,
    )
