"""How far back does it remember: the share of right answers against distance, on sequences that are made at once.

For each distance a number of sequences is drawn from a seed and read from the beginning; an answer is right if it is the likeliest token.
Of k right answers among n the share is k / n, and its 95 % interval that of Wilson (1927):

    (p + z^2 / 2n  ±  z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)        z = 1.96
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answers import voice_of
from mnemoscope.engines.analysis.distances import Maker, maker
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

ANSWERS = 180  # of each distance, or a few more
SEED = 1
MOSTLY = 0.9  # of the answers right: it remembers so far
Z = 1.959964  # of 95 %


@dataclass(frozen=True, slots=True)
class Point:
    """What came out at one distance: so many right of so many."""

    distance: int
    right: int
    count: int

    @property
    def share(self) -> float:
        """The share of right answers."""
        return self.right / self.count

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share."""
        n, p = self.count, self.share
        middle, wide = p + Z**2 / (2 * n), Z * (p * (1 - p) / n + Z**2 / (4 * n * n)) ** 0.5
        return max((middle - wide) / (1 + Z**2 / n), 0.0), min((middle + wide) / (1 + Z**2 / n), 1.0)


@dataclass(frozen=True, slots=True)
class Recall:
    """The points of one model so far, by distance; `between` says what distance is counted in."""

    between: str = ""
    chance: float = 0.0
    points: tuple[Point, ...] = ()
    context: int | None = None  # how many tokens back the model can look at all
    name: str = ""  # of the model

    @property
    def said(self) -> str:
        """What was done, in a sentence."""
        least = min((point.count for point in self.points), default=0)
        return tr(
            "Sequences made at once from seed {seed}, n = {least} answers or more at each distance, with 95 % intervals (Wilson).",
            seed=SEED,
            least=least,
        )


def recall(case: Case) -> Recall:
    """Measure. `case.tell` is told the share done, and may raise to stop it; `case.show` what has been found so far.

    Raises AnalysisError for a model whose task has no distance, and for edits that belong to one text.
    """
    made = maker(case.track.card, case.track.vocab)
    edits = lasting(case.track.edits)
    engine = case.engine()
    engine.edit(Edits.of(engine.layout, engine.vocab, edits, context=engine.context, turning=engine.turning))
    found = Recall(made.between, made.chance, (), engine.context, case.track.name)
    distances = spread(made.distances)
    work, done = sum(distance + 8 for distance in distances), 0
    for distance in distances:
        begun = done
        right = count = 0
        for k, n in answers(engine, made, distance):
            right, count = right + k, count + n
            case.tell((begun + (distance + 8) * min(count / ANSWERS, 1)) / work)
        done += distance + 8
        points = sorted((*found.points, Point(distance, right, count)), key=lambda point: point.distance)
        found = replace(found, points=tuple(points))
        case.show(found)
        case.tell(done / work)
    return found


def unfit(track: Track) -> str:
    """Why it makes no sense for a track: sequences can be made of some tasks only."""
    try:
        maker(track.card, track.vocab)
    except AnalysisError as error:
        return str(error)
    return ""


def answers(engine: Engine, made: Maker, distance: int, least: int = ANSWERS) -> Iterator[tuple[int, int]]:
    """How many answers are right, and how many there are, of one sequence after the other: at least so many in all."""
    voice = voice_of(engine.layout)
    if voice is None or voice.kind is not Kind.LOGITS:
        raise AnalysisError(tr("this model predicts no next token: it cannot be asked what it remembers"))
    random, total = np.random.default_rng((SEED, distance)), 0
    while total < least:
        tokens, at, right = made.sequence(distance, random)
        with one_thread(), overflowing():
            engine.reset()
            rows = engine.read_block(tokens)
        said = engine.layout.values(rows, voice.name)[at].argmax(axis=-1)
        total += len(at)
        yield int((said == right).sum()), len(at)


def lasting(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Edits that hold at every step, and so in any sequence. Raises AnalysisError for others."""
    for edit in edits:
        late = edit.first and edit.operation != "keep"  # what a cache keeps holds at every step
        if late or edit.stop is not None or edit.operation == "from" or edit.signal == "token":
            raise AnalysisError(
                tr(
                    "the edit {edit} belongs to one text: on other texts only edits of every step can be kept, such as layer0.gate.forget = 1",
                    edit=edit,
                )
            )
    return edits


def spread(distances: tuple[int, ...]) -> list[int]:
    """The distances so that a few show the shape of the whole: the ends, then what halves each gap."""
    found, gaps = [0, len(distances) - 1][: len(distances)], [(0, len(distances) - 1)]
    while gaps:
        low, high = gaps.pop(0)
        if high - low > 1:
            middle = (low + high) // 2
            found.append(middle)
            gaps += [(low, middle), (middle, high)]
    return [distances[n] for n in found]


def columns(found: Recall) -> dict[str, NDArray[Any]]:
    """The points as a table."""
    points = found.points
    ends = np.array([point.interval for point in points], np.float64).reshape(-1, 2)
    return {
        "distance": np.array([point.distance for point in points], np.int64),
        "right": np.array([point.right for point in points], np.int64),
        "n": np.array([point.count for point in points], np.int64),
        "share": np.array([point.share for point in points], np.float64),
        "low": ends[:, 0],
        "high": ends[:, 1],
        "chance": np.full(len(points), found.chance),
    }


def table(found: Recall) -> Answer:
    """The points as a table, with what was done."""
    said = tr(
        "Share of right answers of {name} against distance ({between}); by guessing {chance:.3g}.",
        name=found.name,
        between=found.between,
        chance=found.chance,
    )
    return Answer(columns(found), (said, found.said))


def findings(found: Recall) -> tuple[Finding, ...]:
    """Up to which distance nine in ten answers are right, and what is left of them at the greatest."""
    if not found.points:
        return ()
    last, good = found.points[-1], [point for point in found.points if point.share >= MOSTLY]
    said = [
        tr(
            "{name} is right in {share:.0%} of answers at distance {distance} (guessing: {chance:.0%})",
            name=found.name,
            share=last.share,
            distance=last.distance,
            chance=found.chance,
        )
    ]
    first_bad = next((point.distance for point in found.points if point.share < MOSTLY), None)
    if good and first_bad is not None:
        held = max((point.distance for point in good if point.distance < first_bad), default=None)
        if held is not None:
            said.insert(
                0,
                tr(
                    "{name} remembers over a distance of {held}: nine in ten answers are right; at {lost} no longer",
                    name=found.name,
                    held=held,
                    lost=first_bad,
                ),
            )
    return tuple(Finding(each, strength=1.0 - 0.2 * n) for n, each in enumerate(said))


QUESTION = Question(
    "recall",
    tr_noop("how far back a model remembers: right answers against distance, on sequences made at once"),
    recall,
    table,
    runs=True,
    each=True,
    unfit=unfit,
    findings=findings,
)
