"""What of an earlier token can still be read from the state, by how far back it is: probes fitted on sequences that nobody shows.

For a lag k, a linear probe is fitted that tells the token x_{t-k} from the state s_t (hidden, cell, residual stream), and tried on states it
was not fitted on:

    retention(k) = share of tokens told rightly, with its 95 % interval (Wilson 1927), and chance: always the most frequent
    of numbers:    R^2(k) of ridge regression for each column; summed over k, the memory capacity of Jaeger (2001)

The probe is multinomial logistic regression, its penalty chosen on other unseen states; ridge regression stands beside it in the table. A probe
finds what can be read by one matrix: a network may know more than that, and may have no use for what is there. Alain & Bengio (2017);
Hewitt & Liang (2019) on what probes do not tell. In the text each token has the probability its probe gives to it at the cursor, above its frequency.
"""

from dataclasses import replace

import numpy as np

from mnemoscope.engines.analysis.corpora import WAITED, Corpus, corpus
from mnemoscope.engines.analysis.fitting import SETTINGS, beginning, curves, read
from mnemoscope.engines.analysis.question import Case, Question
from mnemoscope.engines.analysis.recall import lasting
from mnemoscope.engines.analysis.remaining import Retention
from mnemoscope.engines.analysis.remaining_kept import former, keep, key
from mnemoscope.engines.analysis.remaining_said import findings, table
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

KINDS = {"state": Kind.STATE, "cell": Kind.CELL, "residual": Kind.RESIDUAL}
MOST = 4  # signals: of many layers the first, the last and some between
FAR = (13, 15, 17, 20, 24, 30, 40, 50, 60, 80, 100, 130, 160, 200)  # lags beyond those that are all tried
WIDE, OF_WIDE = (
    4096,
    (0, 1, 2, 3, 4, 6, 8, 12, 20, 40, 80),
)  # numbers of a signal from which on few lags are tried
NEAR, NEAREST = 40, 12  # lags up to which each is tried, where that is quick, and where it is not
QUICK = 2.5e9  # products of a fit of all of them
READING = 0.3  # of the work
SETTLED = (MOST, FAR, NEAR, NEAREST, QUICK, WIDE, OF_WIDE)


def retention(case: Case) -> Retention:
    """Fit and try probes, or find what is kept of it. `case.show` sees the curves grow. Raises AnalysisError for what has nothing to fade."""
    track = case.track
    if why := unfit(track):
        raise AnalysisError(why)
    edits = lasting(track.edits)
    engine = case.engine()
    engine.edit(Edits.of(engine.layout, engine.vocab, edits, context=engine.context, turning=engine.turning))
    signals = chosen(engine, case.kinds)
    made = corpus(engine, track.card, np.array(track.trace.tokens, np.int64))
    name = key(engine, made, signals, tuple(map(str, edits)), SETTINGS, *SETTLED)
    if (found := former(name, track.name, engine, made)) is not None:
        case.tell(1.0)
        return found
    readings = read(engine, made, signals, lambda share: case.tell(READING * share))
    found = begun = beginning(engine, made, readings, track.name)
    lags = {spec.name: tried(engine, made, spec, signals, len(found.classes)) for spec in signals}

    def tell(share: float) -> None:
        case.tell(READING + (1 - READING) * share)

    for found in curves(begun, readings, signals, lags, tell):
        case.show(found)
    if not found.curves:
        raise AnalysisError(tr("the sequences are too short to fit a probe on"))
    return keep(name, replace(found, whole=True))


def unfit(track: Track) -> str:
    """Why it makes no sense for a track; "" if it does."""
    trace = track.trace
    if trace.both_ways or trace.looks_ahead:
        return tr(
            "an encoder reads the whole text anew at every step: it carries no state from which a token could fade"
        )
    if any(spec.stage == "hop" for spec in trace.layout):
        return tr(
            "a memory network keeps its sentences whole, each in a slot, and reads them anew at every step: nothing fades"
        )
    if not trace.layout.of(*KINDS.values()):
        return tr(
            "no state, cell or residual stream was recorded of {name}: there is nothing to read from",
            name=track.name,
        )
    return ""


def chosen(engine: Engine, kinds: tuple[str, ...]) -> tuple[SignalSpec, ...]:
    """The signals that are read from, four at the most: those of all the kinds that are asked for, or of those there are."""
    some = engine.layout.of(*(KINDS[kind] for kind in kinds or KINDS))
    if not some:
        raise AnalysisError(tr("the model has no such signal to read from"))
    at = np.unique(np.linspace(0, len(some) - 1, MOST).round().astype(int))
    return tuple(some[n] for n in at.tolist())


def tried(
    engine: Engine, made: Corpus, spec: SignalSpec, signals: tuple[SignalSpec, ...], classes: int
) -> tuple[int, ...]:
    """The lags that are tried: each up to where that takes its time, then fewer; those at the end of the context among them."""
    longest = max(len(each) for each in made.sequences) + made.written - 1
    cost = made.steps * spec.size * max(classes, 1) * len(signals)
    near = NEAR if engine.vocab.columns else min(NEAR, max(NEAREST, int(QUICK / cost)))
    if len(signals) > 2 and not engine.vocab.columns:
        near = NEAREST
    far: tuple[int, ...] = FAR
    if made.places:
        near, longest = NEAREST, longest - made.places[-1]
        far = (*FAR, 27, 35, 45, 55, 61, 70, 90, 110, 180)
    edge = () if engine.context is None else (engine.context - 1, engine.context)
    lags = {*range(near + 1), *far, *(lag for lag in edge if lag <= 2 * WAITED)}
    if spec.size > WIDE:
        lags = set(OF_WIDE)
    return tuple(sorted(lag for lag in lags if lag <= longest))


QUESTION = Question(
    "retention",
    tr_noop(
        "what of earlier tokens can still be read from the state, by how far back they are: linear probes, fitted on other text"
    ),
    retention,
    table,
    of=tuple(KINDS),
    runs=True,
    each=True,
    unfit=unfit,
    findings=findings,
)
