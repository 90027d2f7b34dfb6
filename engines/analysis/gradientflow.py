"""Gradient flow: how much of a gradient is left k steps back, in a model that was trained and in networks that were not.

Two sizes against the lag k, each in parts of what it is at lag 0, back from one step t of the text:

    state   |dh_t / dh_{t-k}|       what a small push on the state k steps ago does to the state now (Hochreiter 1991, Pascanu et al. 2013)
    loss    |dL / dx_{t-k}|         what a small push on what came in then does to L = -log p of the answer, or of the next token

The size of a matrix is its Frobenius norm: over sqrt(N), the root mean square of what all directions are multiplied by. That of a is |a|,
that of a times an orthogonal matrix exactly a. (A spectral norm would follow the one direction that is kept best.) The size of a vector is
its Euclidean norm. h is all that is carried, of every layer, cells included. A Transformer carries no state: its h is the stream that is
read out at t, and it is differentiated by what came in k steps ago; so it is for a network of both directions, which reads all anew.

The slopes are those of the model in torch, in float64 (see `twin`); of the whole matrix, or of a number of random directions at right
angles where N is large: sqrt(N / R) |V J| of R such directions estimates |J|. A number below 1.4e-45 is 0 in float32, in which models are trained.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.target import Target, first_target, target_at
from mnemoscope.engines.analysis.twin import Twin
from mnemoscope.engines.analysis.untrained import LAGS, SEED, Untrained, flows, relative
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import ended, tr, tr_noop, trn

MOST, SOME, FEW = (
    256,
    64,
    8,
)  # directions: all of a state of so many numbers; of a larger; of a model of very many weights
TOGETHER = 16  # directions that are followed at once in a model that looks back
SMALLEST = 1.4e-45  # of float32
WHOLE = 0.95  # of a gradient: more is no loss


@dataclass(frozen=True, slots=True)
class Flow:
    """What was found of a model: sizes by lag (K + 1,), relative to lag 0; NaN where it was not asked."""

    name: str = ""
    at: int = 0  # the step it is followed back from
    carries: bool = True
    state: Floats = field(default_factory=lambda: np.zeros(0))
    loss: Floats = field(default_factory=lambda: np.zeros(0))
    target: Target | None = None
    directions: int = 0
    size: int = 0  # N
    exact: bool = True  # in float64
    untrained: tuple[Untrained, ...] = ()

    @property
    def lags(self) -> int:
        """How far back it was followed."""
        return max(len(self.state) - 1, 0)

    def said(self, *, of: str = "") -> tuple[str, ...]:
        """How it was measured, in sentences; `of` "state" or "loss": that one alone."""
        some = []
        if self.target is not None and of != "state":
            some.append(tr("L is −log p of {target}.", target=self.target.said))
        if self.directions < self.size and of != "loss":
            some.append(
                tr(
                    "Sizes of {size:,} numbers are estimated from {directions} random directions.",
                    size=self.size,
                    directions=self.directions,
                )
            )
        if not self.carries and self.lags == self.at > 0:
            some.append(
                tr(
                    "The longest lag is the first token, which heads attend to when nothing else matters to them."
                )
            )
        if not self.exact:
            some.append(tr("Computed in float32, as the model has very many weights."))
        return tuple(some)


def flow_of(case: Case) -> Flow:
    """Follow back from the step that is asked about, or from the first wrong or the last answer, or the last token.

    `case.show` is shown the untrained networks at once. Raises AnalysisError for a model that cannot be differentiated.
    """
    track = case.track
    case.tell(0.0)
    at, target = place(track, case.at)
    found = Flow(track.name, at, target=target)
    for n, each in enumerate(flows(), 1):
        found = replace(found, untrained=(*found.untrained, each))
        case.tell(0.02 * n)
    case.show(found)
    twin = case.twin(case.engine())
    given = twin.entering(np.array(track.trace.tokens[: at + 1], np.int64))
    case.tell(0.2)
    directions, lags = drawn(twin), min(at, LAGS)
    found = replace(found, carries=twin.carries, size=twin.size, exact=twin.exact, directions=len(directions))
    loss = np.full(lags + 1, np.nan)
    if target is not None:
        _, slopes = twin.slopes(given[None], at, target.expected)
        loss = relative(np.array([length(slopes[0, at - k]) for k in range(lags + 1)]))
    case.tell(0.3)
    return replace(found, loss=loss, state=relative(sizes(case, twin, given, at, directions, lags)))


def place(track: Track, at: int | None) -> tuple[int, Target | None]:
    """The step to follow back from, and what is said there, if anything is that has a probability."""
    if not len(track.trace):
        raise AnalysisError(tr("there is nothing to ask about yet: the model has read no token"))
    try:
        target = first_target(track) if at is None else target_at(track, at)
    except AnalysisError:  # nothing is asked there: the state can be followed all the same
        return (len(track.trace) - 1 if at is None else at), None
    if target.voice.kind is Kind.ANSWER:
        return target.at, None
    return target.at, target


def drawn(twin: Twin) -> Floats:
    """The directions (R, N) that are followed: all of them, or some at right angles from a seed."""
    some = min(twin.size, MOST if twin.exact else FEW)
    if some == twin.size:
        return np.eye(twin.size)
    some = SOME if twin.exact else FEW
    return np.asarray(np.linalg.qr(np.random.default_rng(SEED).normal(size=(twin.size, some)))[0].T)


def sizes(case: Case, twin: Twin, given: Floats, at: int, directions: Floats, lags: int) -> Floats:
    """|V J| of each lag (lags + 1,)."""
    found = np.zeros(lags + 1)
    each = len(directions) if twin.carries else TOGETHER if twin.exact else 2
    for start in range(0, len(directions), each):
        some = directions[start : start + each]
        for k, pulled in enumerate(twin.pulled(given, at, some, lags)):
            found[k] = np.hypot(found[k], length(pulled))
            if twin.carries:
                case.tell(0.3 + 0.7 * (k + 1) / (lags + 1))
        case.tell(0.3 + 0.7 * (start + len(some)) / len(directions))
    return found


def length(values: Floats) -> float:
    """The square root of the sum of squares, also of numbers whose squares are too small for float64."""
    most = float(np.abs(values).max(initial=0.0))
    return most * float(np.linalg.norm(values / most)) if most > 0 else most


def nothing_from(values: Floats) -> int | None:
    """The lag from which on nothing at all is left; None if something always is."""
    left = np.flatnonzero(~(values == 0))
    return int(left[-1]) + 1 if len(left) and left[-1] + 1 < len(values) else None


def figure(value: float) -> str:
    """A share to two digits."""
    return numeral(value, 2)


def columns(found: Flow) -> dict[str, NDArray[Any]]:
    """Every curve by lag: of the model, and of the untrained networks as far as those go."""
    lags = max(len(found.state), *(len(each.state) for each in found.untrained), 0)

    def filled(values: Floats) -> Floats:
        return np.concatenate((values, np.full(lags - len(values), np.nan)))

    table = {"lag": np.arange(lags), "state": filled(found.state), "loss": filled(found.loss)}
    for each in found.untrained:
        name = each.kind + (f"_forget_bias_{each.forget:g}" if each.kind == "lstm" else "")
        table |= {f"untrained_{name}_state": filled(each.state), f"untrained_{name}_loss": filled(each.loss)}
    return table


def table(found: Flow) -> Answer:
    """The curves as a table, with what came of them."""
    told = tuple(finding.said for finding in findings(found))
    what = tr(
        "Sizes in parts of what they are at lag 0, back from step {at} of {name}.",
        at=found.at,
        name=found.name,
    )
    return Answer(columns(found), (*map(ended, told), what, *found.said()))


def findings(found: Flow) -> tuple[Finding, ...]:
    """How much is left of the state's gradient, and of the loss's, at the longest lag."""
    told = []
    for values, is_loss in ((found.state, False), (found.loss, True)):
        lag = len(values) - 1
        if lag < 1 or np.isnan(values).any():
            continue
        gone = nothing_from(values)
        strength = 0.6 if values[-1] < 1e-3 or values[-1] > 0.5 else 0.35
        told.append(
            Finding(
                _said(values, lag, gone, is_loss=is_loss), found.at - min(lag, gone or lag), strength=strength
            )
        )
    return tuple(told)


def _said(values: Floats, lag: int, gone: int | None, *, is_loss: bool) -> str:
    """What is left, in a sentence."""
    left = figure(values[-1])
    if gone is not None and is_loss:
        return tr(
            "nothing of the loss’s gradient is left at lag {gone} and beyond: it is exactly 0", gone=gone
        )
    if gone is not None:
        return tr(
            "nothing of the state’s gradient is left at lag {gone} and beyond: it is exactly 0", gone=gone
        )
    if is_loss and values[-1] > WHOLE:
        return trn(
            "after {n} step the loss’s gradient is {left} times what it was",
            "after {n} steps the loss’s gradient is {left} times what it was",
            lag,
            left=left,
        )
    if is_loss:
        return trn(
            "after {n} step {left} of the loss’s gradient is left",
            "after {n} steps {left} of the loss’s gradient is left",
            lag,
            left=left,
        )
    if values[-1] > WHOLE:
        return trn(
            "after {n} step the state’s gradient is {left} times what it was",
            "after {n} steps the state’s gradient is {left} times what it was",
            lag,
            left=left,
        )
    return trn(
        "after {n} step {left} of the state’s gradient is left",
        "after {n} steps {left} of the state’s gradient is left",
        lag,
        left=left,
    )


def unfit(track: Track) -> str:
    """Edits are no part of the twin, nor is a memory outside the model."""
    if track.edits:
        return tr(
            "edits change how a run goes on, and slopes know nothing of them: ask of the run without edits"
        )
    if track.memory is not None:
        return tr("a memory outside the model cannot be differentiated: take it away to ask this")
    if track.trace.layout.of(Kind.WRITE):
        return tr(
            "what is written to slots is no sum that can be differentiated: there is no gradient to follow"
        )
    return ""


QUESTION = Question(
    "gradientflow",
    tr_noop("how much of a gradient is left so many steps back, beside networks that were never trained"),
    flow_of,
    table,
    runs=True,
    each=True,
    unfit=unfit,
    findings=findings,
)
