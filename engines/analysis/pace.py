"""How long a token takes against how many were read before it: measured, token by token, on this machine.

Attention compares each token with all that are held, so a decoder with its whole cache slows down as the text grows; a recurrent
network, and a decoder whose cache is bounded, do not (Vaswani et al. 2017, table 1). At each length of a ladder a few tokens are read
one by one, and the median of their times is taken: others may be at work on the machine. The text is read again and again until it is long enough.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question, Tell
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

LADDER = (16, 64, 128, 256, 512, 768, 1024)
WARM, TIMED = 3, 12  # tokens at each length: read first, and then timed
AT_ONCE = 64  # tokens read in between


@dataclass(frozen=True, slots=True)
class Paced:
    """The milliseconds a token takes after so many others: the median, and the least and the greatest."""

    length: int
    milliseconds: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Pace:
    """What was measured so far, by length."""

    points: tuple[Paced, ...] = ()


def pace(case: Case) -> Pace:
    """Measure. `case.tell` is told the share done, and may raise to stop it; `case.show` what has been found so far.

    Raises AnalysisError for a run of nothing.
    """
    track, engine = case.track, case.engine()
    if not len(track.encoded):
        raise AnalysisError(tr("there is no text to be read"))
    made = Edits.of(
        engine.layout, engine.vocab, lasting(track), context=engine.context, turning=engine.turning
    )
    with one_thread(), overflowing():
        engine.edit(made)
    return paced(engine, track.encoded.ids, case.tell, case.show)


def paced(engine: Engine, tokens: Ids, tell: Tell, show: Callable[[Pace], None]) -> Pace:
    """The pace of an engine that reads these tokens again and again; `tell` may raise to stop it."""
    with one_thread(), overflowing():
        engine.reset()
    text, found = np.resize(tokens, LADDER[-1] + WARM + TIMED), Pace()
    for length in LADDER:
        while engine.tap.step < length:
            with one_thread(), overflowing():
                engine.read_block(text[engine.tap.step : min(engine.tap.step + AT_ONCE, length)])
            tell(min(engine.tap.step / LADDER[-1], 0.99))
        found = Pace((*found.points, _timed(engine, text, length)))
        show(found)
        tell(min(engine.tap.step / LADDER[-1], 0.99))
    return found


def lasting(track: Track) -> list[str]:
    """The edits of a track that hold for any text: what its cache keeps."""
    return [str(edit) for edit in track.edits if edit.operation == "keep"]


def _timed(engine: Engine, text: Ids, length: int) -> Paced:
    """The time of a few tokens, read one by one from here on."""
    taken = []
    for token in text[length : length + WARM + TIMED].tolist():
        with one_thread(), overflowing():
            start = time.perf_counter()
            engine.step(token)
            taken.append(1000 * (time.perf_counter() - start))
    taken = taken[WARM:]
    return Paced(length, float(np.median(taken)), min(taken), max(taken))


def table(found: Pace) -> Answer:
    """The times as a table."""
    columns = {
        "tokens": np.array([point.length for point in found.points]),
        "milliseconds": np.array([point.milliseconds for point in found.points]),
        "least": np.array([point.least for point in found.points]),
        "most": np.array([point.most for point in found.points]),
    }
    said = tr("The median of {count} tokens read one by one at each length, on this machine.", count=TIMED)
    return Answer(columns, (said,))


def findings(found: Pace) -> tuple[Finding, ...]:
    """How much slower a token is at the end of the ladder than at its beginning."""
    if len(found.points) < 2:
        return ()
    first, last = found.points[0], found.points[-1]
    said = tr(
        "a token takes {last} ms after {length:,} others, {times:.1f} times as long as after {start}",
        last=numeral(last.milliseconds),
        length=last.length,
        times=last.milliseconds / first.milliseconds,
        start=first.length,
    )
    return (Finding(said, strength=0.4),)


QUESTION = Question(
    "pace",
    tr_noop("how long a token takes, against how many were read before it"),
    pace,
    table,
    runs=True,
    each=True,
    findings=findings,
)
