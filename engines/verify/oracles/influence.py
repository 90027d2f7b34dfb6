"""Influence: a unit that only adds up, where every method has a closed form; a cell whose other paths are cut; sums that are complete; models whose point is known."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.changed import Changed, ends
from mnemoscope.engines.analysis.influence import influence
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.silencing import without
from mnemoscope.engines.analysis.traced import Influence
from mnemoscope.engines.check import Check, Note
from mnemoscope.engines.engine import Reading, random_weights
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.pytorch.twin import twin_of
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.tokens import MISSING
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

SUMMED = ("lstm-recall", "gru-recall", "transformer-recall", "induction-2layer")
COMPLETE = 1e-3  # nats
LLM = "smollm2-135m-instruct"


def checks() -> Iterator[Check | Note]:
    """Algebra first, then what bundled models are known to rest on."""
    yield from adding_up()
    yield Check(
        tr("a cell with its other paths cut forgets by the product of its forget gates"),
        carousel(),
        1e-4,  # in float32
    )
    for name in SUMMED:
        found = _asked(name, ("integrated",))
        each = found.by("integrated")
        gap = np.inf if each is None else abs(float(each.lost.sum()) - each.total)
        yield Check(
            tr("integrated gradients add up to what the text gives, {name}", name=name), gap, COMPLETE
        )
    found = _asked("induction-2layer", ("cut",))
    yield Check(tr("induction-2layer rests on what followed the first time: steps off"), _off(found, 16), 0)
    found = _asked("memnet-babi1", ("cut",))
    yield Check(tr("memnet-babi1 rests on where John moved: steps off"), _off(found, 7), 0)
    try:
        found = _asked(LLM, ("cut",))
    except MnemoscopeError as error:
        yield Note(tr("Not checked, what SmolLM2 rests on: {why}.", why=error))
        return
    yield Check(tr("SmolLM2 walks in Beijing because Ada lives in Beijing: steps off"), _off(found, 4), 0)


def adding_up() -> Iterator[Check]:
    """h_t = 0.9 h_(t-1) + x_t, all above 0, and p = sigmoid(h_T): with z_k = 0.9^(T-k) x_k and z their sum, of log p

    cut z_k: log s(z) - log s(z - z_k)     gradient: (1 - s(z)) z_k     integrated: z_k / z (log s(z) - log s(0))
    """
    kind, vocab, text = engine_class("rnn"), Characters("abc"), "abcacbbac"
    config = kind.Config(
        embedding=1, hidden=1, layers=1, classes=2, nonlinearity="relu", bias=False, readout_bias=False
    )
    x = np.linspace(0.1, 0.7, len(vocab))
    given = {
        "embedding.weight": x[:, None], "rnn.weight_ih_l0": [[1.0]], "rnn.weight_hh_l0": [[0.9]],
        "readout.weight": [[1.0], [0.0]],
    }  # fmt: skip
    weights = {name: np.array(weight, np.float32) for name, weight in given.items()}
    engine = kind(config, weights, vocab)
    track = record_with(engine, Card("adding", "rnn", config={}, classes=("yes", "no")), text)
    found = influence(Case(track, lambda: engine, twin=twin_of, kinds=("cut", "gradient", "integrated")))
    ids = np.array(track.trace.tokens)
    z = x[ids] * 0.9 ** np.arange(len(ids))[::-1]
    total = z.sum()
    known = {
        "cut": _log_s(total) - _log_s(total - z),
        "gradient": (1 - np.exp(_log_s(total))) * z,
        "integrated": z / total * (_log_s(total) - _log_s(np.zeros(())))
    }  # fmt: skip
    names = {
        "cut": tr("a unit that adds up: each token cut"),
        "gradient": tr("a unit that adds up: gradient × input"),
        "integrated": tr("a unit that adds up: integrated gradients"),
    }
    for method, theirs in known.items():
        each = found.by(method)
        yield Check(names[method], np.inf if each is None else float(np.abs(each.lost - theirs).max()), 1e-5)


def _log_s(z: Floats) -> Floats:
    """log sigmoid(z)."""
    return np.asarray(-np.log1p(np.exp(-z)))


def carousel(steps: int = 100) -> float:
    """NUMBERS 2, as cutting has it: with W_hh = 0, what cutting the first token changes in the cell shrinks by the product of f_t.

    The largest error, by the largest change.
    """
    kind, vocab = engine_class("lstm"), Characters("abcdefgh")
    config = kind.Config(embedding=6, hidden=16, layers=1)
    weights = random_weights(kind, config, len(vocab))
    weights["rnn.weight_hh_l0"][...] = 0
    weights["rnn.bias_ih_l0"][16:32] += 6  # it remembers
    engine = kind(config, weights, vocab)
    text = "".join(vocab.label(int(n)) for n in np.random.default_rng(0).integers(8, size=steps))
    track = record_with(engine, Card("carousel", "lstm"), text)
    run, edit = Again(engine, track, {}), without(track, 0, 1, steps - 1)
    assert edit is not None
    reading = Changed(0, (edit,), Reading(0, MISSING))

    def moved(at: int) -> Floats:
        (values,) = next(ends(run, [reading], at, ["layer0.cell"]))
        return np.asarray(track.trace.at("layer0.cell", at) - values, np.float64)

    kept = track.trace.read("layer0.gate.forget", 1, steps).astype(np.float64).prod(axis=0)
    theirs = moved(0) * kept
    return float(np.abs(moved(steps - 1) - theirs).max() / np.abs(theirs).max())


def _asked(name: str, kinds: tuple[str, ...]) -> Influence:
    engine, card = open_with(name)
    track: Track = record_with(engine, card, card.texts[0])
    return influence(Case(track, lambda: engine, kinds=kinds, twin=twin_of))


def _off(found: Influence, step: int) -> float:
    """How far the token that loses most lies from where it is known to be."""
    each = found.by("cut")
    top = None if each is None else each.top()
    return np.inf if each is None or top is None else abs(float(each.spans[top, 0]) - step)
