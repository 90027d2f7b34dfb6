"""`verify`: a model held against known identities, each with its figure and its bound. torch is imported when it is used."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from engines import checks
from engines.cards import Card, read_card
from engines.checks import Check
from engines.engine import Engine
from engines.errors import ModelError
from engines.external import Remembering
from engines.models import BUNDLED, build, read_weights
from engines.recorder import read_rows
from engines.repeats import worth
from engines.spec import Array, Kind
from engines.texts import EXCERPT, read_text
from engines.tokens import Ids

STEPS = 320  # more than twice the context of the bundled Transformer


def verify(folder: Path, data: str | None = None) -> Iterator[Check]:
    """Check the model in a folder; with `data`, the whole text of its training, its validation loss too.

    Raises ModelError if it cannot be opened at all.
    """
    card = read_card(folder)
    weights = read_weights(folder / "weights.safetensors")
    yield Check("weights that are not finite", sum(int((~np.isfinite(w)).sum()) for w in weights.values()), 0)

    def make() -> Engine:
        return build(card, weights)

    engine = make()
    tokens = _enough(engine, card)
    yield from checks.conformance(make, tokens)
    yield from _gates(make(), tokens)
    yield from _parity(make(), tokens)
    yield from _remembering(card, make)
    if folder.parent.resolve() == BUNDLED:
        yield from _promises(card, make(), data)


def data_for(folder: Path, given: str | None = None) -> tuple[str | None, str]:
    """The whole text that a bundled model was trained on, for `verify`: at the path given or where data lie; or why not."""
    if folder.parent.resolve() != BUNDLED:
        return None, ""
    from engines.training import catalogue

    return catalogue.data_for(folder.name, given) if folder.name in catalogue.modules() else (None, "")


def _enough(engine: Engine, card: Card) -> Ids:
    """Tokens the model is for, from its examples and the excerpt, again and again until its window slides."""
    wanted = max(STEPS, 2 * min(engine.context or 0, 1024) + 20)
    ids = engine.vocab.encode("".join(card.examples) + read_text(EXCERPT)).ids
    known = ids[ids != engine.vocab.unknown]
    if not len(known):
        raise ModelError("the model's vocabulary has no token for any of its examples or the excerpt")
    return np.resize(known, wanted)


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


def _remembering(card: Card, make: Callable[[], Engine]) -> Iterator[Check]:
    """With a memory outside: it leaves the model's own prediction alone, and is worth something on a text that repeats itself."""
    found = worth(card, make)
    if found is None:
        return
    tokens = make().vocab.encode(read_text(found.text)).ids[:STEPS]
    with_memory = Remembering(make(), found.options)
    own, beneath = read_rows(make(), tokens), read_rows(with_memory, tokens)
    alone = beneath[:, with_memory.layout.slice("model.logits")]
    logits = own[:, make().layout.slice("logits")]
    yield Check("with a memory: change of the model's own logits", checks.gap(alone, logits), checks.EXACT)
    said = f"nats per token of {found.text.name} with a memory (bound: without)"
    yield Check(said, found.remembering, found.without)


def _promises(card: Card, engine: Engine, data: str | None) -> Iterator[Check]:
    """What this one of our own models was made to show, measured from its weights."""
    from engines.training.catalogue import modules

    module = modules().get(card.name)
    if module is not None:
        yield from module.checks(card.name, engine, data)
