"""`verify`: a model held against known identities, each with its figure and its bound. torch is imported when it is used."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engines import checks
from engines.cards import Card, read_card
from engines.checks import Check
from engines.engine import Engine
from engines.errors import ModelError
from engines.models import BUNDLED, build, read_weights
from engines.recorder import read_rows
from engines.spec import Array, Kind
from engines.texts import EXCERPT, read_text
from engines.tokens import Ids

STEPS = 320  # more than twice the context of the bundled Transformer

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


def verify(folder: Path, data: str | None = None) -> Iterator[Check]:
    """Check the model in a folder; with `data`, the whole text of its training, its validation loss too.

    Raises ModelError if it cannot be opened at all.
    """
    card = read_card(folder)
    weights = read_weights(folder / "weights.safetensors")
    yield Check("weights that are not finite", sum(int((~np.isfinite(w)).sum()) for w in weights.values()), 0)

    def make() -> Engine:
        return build(card, weights)

    text = read_text(EXCERPT)
    engine = make()
    tokens = _enough(engine.vocab.encode(text).ids, engine)
    yield from checks.conformance(make, tokens)
    yield from _gates(make(), tokens)
    yield from _parity(make(), tokens)
    if folder.parent.resolve() != BUNDLED or card.name not in VALIDATION_LOSS:
        return
    loss = excerpt_loss(engine, text)
    bound = EXCERPT_LOSS.get(card.name, float(np.log(len(engine.vocab))))
    yield Check(f"nats per character on the excerpt ({_compared(engine)})", loss, bound)
    if data is not None:
        yield _validation(card, engine, data)


def excerpt_loss(engine: Engine, text: str) -> float:
    """Mean -log p of each token of a text after the first, in nats, step by step."""
    engine.reset()
    ids = engine.vocab.encode(text).ids
    logits = read_rows(engine, ids)[:-1, engine.layout.slice("logits")].astype(np.float64)  # (n - 1, V)
    logits -= logits.max(axis=1, keepdims=True)
    said = logits[np.arange(len(logits)), ids[1:]] - np.log(np.exp(logits).sum(axis=1))
    return float(-said.mean())


def _enough(ids: Ids, engine: Engine) -> Ids:
    """The first tokens of a text, again and again if need be, so many that the engine's window slides."""
    wanted = max(STEPS, 2 * min(engine.context or 0, 1024) + 20)
    if not len(ids):
        raise ModelError("the model's vocabulary has no token for any of the excerpt")
    return np.resize(ids, wanted)


def _gates(engine: Engine, tokens: Ids) -> Iterator[Check]:
    """The state of each layer computed again from the recorded gates, as the textbook has it."""
    rows = read_rows(engine, tokens)

    def of(layer: int | None, name: str) -> Array:
        return rows[:, engine.layout.slice(f"layer{layer}.{name}")]

    for spec in engine.layout.of(Kind.STATE):
        n, h = spec.layer, rows[:, engine.layout.slice(spec.name)]
        before = np.concatenate((np.zeros_like(h[:1]), h[:-1]))
        if f"layer{n}.cell" in engine.layout:
            c = of(n, "cell")
            earlier = np.concatenate((np.zeros_like(c[:1]), c[:-1]))
            again = of(n, "gate.forget") * earlier + of(n, "gate.input") * of(n, "gate.candidate")
            yield Check(f"layer{n}: difference of c from f c + i g", checks.gap(c, again), checks.EXACT)
            again = of(n, "gate.output") * np.tanh(c)
            yield Check(f"layer{n}: difference of h from o tanh c", checks.gap(h, again), checks.CLOSE)
        elif f"layer{n}.gate.update" in engine.layout:
            z = of(n, "gate.update")
            again = (1 - z) * of(n, "gate.candidate") + z * before
            yield Check(f"layer{n}: difference of h from (1 - z) n + z h", checks.gap(h, again), checks.EXACT)


def _parity(engine: Engine, tokens: Ids) -> Iterator[Check]:
    from engines.training.parity import parity  # torch: seconds to import, and only here

    yield from parity(engine, tokens)


def _validation(card: Card, engine: Engine, data: str) -> Check:
    from engines.training.parity import mean_loss

    held_out = data[int(0.9 * len(data)) :]
    if len(held_out) < 2:
        raise ModelError("the text given with --data is too short to measure a loss on")
    said = f"nats per character on the last 10 % of {len(data):,} characters"
    return Check(said, mean_loss(engine, held_out), VALIDATION_LOSS[card.name])


def _compared(engine: Engine) -> str:
    return f"guessing: {np.log(len(engine.vocab)):.2f}, by frequency: 3.14"
