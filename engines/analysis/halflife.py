"""Half-life: for how many steps a unit keeps half of what it holds, a direction of the state half of a push, how far back a head looks.

    unit        ln(1/2) / ln f         f: the mean over the text of its forget gate (LSTM), update gate (GRU) or decay: the gate that at
                                       1 keeps all. With the path through h cut, dc_T / dc_0 is the product of the gates exactly
                                       (the carousel of Hochreiter & Schmidhuber 1997), so a gate that stays at f halves in so many steps
    direction   ln(1/2) / ln |lambda|  lambda: an eigenvalue of the Jacobian dh_t / dh_{t-1} of a layer, averaged over steps of the text;
                                       a complex one turns as well, once in 2 pi / |arg lambda| steps
    head        the least d so that at least half of its attention, over all steps of the text, lies within d tokens back; beside it the
                mean distance, and the median over the steps of each one's mean

All in steps (tokens). A gate of 1, or an eigenvalue of 1 or more, forgets nothing: infinite. At a step a unit also has a half-life as it runs:
of the gate there, and how many steps back half of what it held then is left, by the product of the gates up to there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.spectrum import averaged
from mnemoscope.engines.errors import AnalysisError, MnemoscopeError
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import ended, tr, tr_noop, trn, unended

KEEPS = ("forget", "update", "decay")  # the roles of gates that keep what was at 1, and drop it at 0
KINDS = ("unit", "direction", "head")
AT_ONCE = 256  # steps whose attention is looked at together
MOST = 1024  # of the latest steps, whose attention is looked at at all
LEAST = 1e-12  # of a modulus: a direction that is gone at once; of weights that are divided by


@dataclass(frozen=True, slots=True)
class Life:
    """How long one unit, direction or head remembers. `keeps`: the share it keeps of a step, of a head the share of its weight within `steps`."""

    kind: str
    layer: int
    index: int
    steps: float  # the half-life; infinite if it forgets nothing
    keeps: float
    way: str = ""  # of a bidirectional network
    place: str = ""  # which unit it is, in words
    median: float = np.nan  # of a unit, from the median gate; of a head, of its distances
    here: float = (
        np.nan
    )  # of a unit, from the gate at the step asked about; of a head, the same of that step's attention
    back: float = np.nan  # of a unit, how many steps before that half of what it held is left; infinite if more than half of all is
    mean: float = np.nan  # of a head, its mean distance
    turns: float = np.nan  # of a direction that turns, in how many steps once


@dataclass(frozen=True, slots=True)
class HalfLives:
    """What was found, the longest first of each kind; `notes` say in sentences what could not be found out, and what was left out."""

    name: str
    steps: int
    at: int
    lives: tuple[Life, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()  # the kind that each is about, and the sentence

    def noted(self, kind: str) -> tuple[str, ...]:
        """What is to be said where a kind is shown: of that, and of kinds that there are none of."""
        return tuple(said for about, said in self.notes if about == kind or not self.of(about))

    def of(self, kind: str) -> tuple[Life, ...]:
        """Those of a kind, the longest first."""
        return tuple(life for life in self.lives if life.kind == kind)


def half_life(keeps: Floats | float) -> Floats:
    """ln(1/2) / ln f of what is kept of each step: 0 where nothing is, infinite where all is."""
    f = np.asarray(keeps, np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        steps = np.log(0.5) / np.log(f)
    return np.where(f <= 0, 0.0, np.where(f >= 1, np.inf, steps))


def half_lives(case: Case) -> HalfLives:
    """Measure. `case.show` is shown the units at once, then the heads, then the directions, which need the model."""
    track, wanted = case.track, case.kinds or KINDS
    trace = track.trace
    if not len(trace):
        raise AnalysisError(tr("there is nothing to ask about yet: the model has read no token"))
    at = len(trace) - 1 if case.at is None else case.at
    case.tell(0.0)
    lives, notes = list[Life](), list[tuple[str, str]]()
    if "unit" in wanted:
        lives += units(trace, at)
        case.show(_sorted(track, at, lives, notes))
    case.tell(0.1)
    if "head" in wanted:
        lives += heads(case, at)
        if trace.layout.heads and len(trace) > MOST:
            said = tr("Attention is looked at over the last {count:,} steps.", count=MOST)
            notes.append(("head", said))
        case.show(_sorted(track, at, lives, notes))
    case.tell(0.6)
    if "direction" in wanted:
        found, note = directions(case)
        lives += found
        notes += [("direction", note)] if note else []
    case.tell(1.0)
    return _sorted(track, at, lives, notes)


def keepers(trace: Trace) -> tuple[SignalSpec, ...]:
    """The gates that keep."""
    return tuple(spec for spec in trace.layout.of(Kind.GATE) if spec.role in KEEPS and spec.layer is not None)


def units(trace: Trace, at: int) -> Iterator[Life]:
    """The half-life of every unit that has a gate that keeps."""
    for spec in keepers(trace):
        gates = np.asarray(trace.read(spec.name), np.float64).reshape(len(trace), -1)  # (T, H)
        mean, middle = gates.mean(axis=0), np.median(gates, axis=0)
        lasts, medians, here = half_life(mean), half_life(middle), half_life(gates[at])
        for n, back in enumerate(held(gates[: at + 1]).tolist()):
            yield Life(
                "unit", spec.layer or 0, n, float(lasts[n]), float(mean[n]), spec.way, spec.place(n),
                median=float(medians[n]), here=float(here[n]), back=back,
            )  # fmt: skip


def held(gates: Floats) -> Floats:
    """How many steps before the last half of what a unit held is left (H,), by its gates (T, H): the product of the last k is below a half.

    Infinite if more than half is left of what it held before the first step.
    """
    with np.errstate(divide="ignore"):
        left = np.cumsum(np.log(gates[::-1]), axis=0) <= np.log(0.5) * (1 - 1e-12)  # (T, H)
    return np.where(left.any(axis=0), left.argmax(axis=0) + 1.0, np.inf)


def heads(case: Case, at: int) -> Iterator[Life]:
    """How far back every head looks."""
    trace = case.track.trace
    start, count, done = max(0, len(trace) - MOST), sum(trace.layout.heads.values()), 0
    for layer, many in trace.layout.heads.items():
        for head in range(many):
            done += 1
            yield head_of(trace, layer, head, start, at)
            case.tell(0.1 + 0.5 * done / count)


def head_of(trace: Trace, layer: int, head: int, start: int, at: int) -> Life:
    """How far back one head looks from the steps `start` on, and from the step `at`."""
    total, means = np.zeros(len(trace)), list[Floats]()
    for first in range(start, len(trace), AT_ONCE):
        steps = np.arange(first, min(first + AT_ONCE, len(trace)))
        weights = _looked(trace, layer, head, first, int(steps[-1]) + 1)  # (S, K)
        distance = np.abs(steps[:, None] - np.arange(weights.shape[1]))  # (S, K)
        total += np.bincount(distance.ravel(), weights.ravel(), minlength=len(total))[: len(total)]
        means.append((weights * distance).sum(axis=1))
    row = _looked(trace, layer, head, at, at + 1)[0]
    here = np.bincount(np.abs(at - np.arange(len(row))), row).astype(np.float64)
    each = np.concatenate(means)
    within = _halfway(total)
    return Life(
        "head", layer, head, float(within), float(total[: within + 1].sum() / max(total.sum(), LEAST)),
        median=float(np.median(each)), here=float(_halfway(here)), mean=float(each.mean()),
    )  # fmt: skip


def _looked(trace: Trace, layer: int, head: int, start: int, stop: int) -> Floats:
    """Attention weights (S, K); none where they are no numbers."""
    return np.nan_to_num(trace.attention(layer, head, start, stop).astype(np.float64))


def _halfway(weights: Floats) -> int:
    """The least distance within which at least half of the weight by distance lies."""
    far = int(np.searchsorted(np.cumsum(weights), 0.5 * weights.sum() * (1 - 1e-6)))
    return min(far, len(weights) - 1)


def directions(case: Case) -> tuple[list[Life], str]:
    """The half-life of every direction of the state; or none, and in a sentence why not."""
    if not case.track.trace.layout.of(Kind.STATE):
        return [], ""  # nothing is carried: there is no need to open the model
    try:
        jacobians, count = averaged(case)
    except MnemoscopeError as error:
        return [], tr("No directions of the state: {why}.", why=unended(str(error)))
    lives = []
    for layer, jacobian in enumerate(jacobians):
        if not np.isfinite(jacobian).all():
            return [], tr("No directions of the state: its Jacobian holds values that are no numbers.")
        values = np.linalg.eigvals(jacobian)
        values = values[np.argsort(-np.abs(values), kind="stable")]
        for n, value in enumerate(
            values[values.imag >= 0]
        ):  # of two that are conjugate, one stands for the plane
            size, angle = float(abs(value)), abs(float(np.angle(value)))
            turns = 2 * np.pi / angle if angle > 0 else np.nan
            lasts = 0.0 if size < LEAST else float(half_life(size))
            lives.append(Life("direction", layer, n, lasts, size, turns=float(turns)))
    return lives, trn(
        "Directions are those of the Jacobian at {n} step.",
        "Directions are those of the mean Jacobian of {n} steps.",
        count,
    )


def _sorted(track: Track, at: int, lives: list[Life], notes: list[tuple[str, str]]) -> HalfLives:
    return HalfLives(track.name, len(track.trace), at, tuple(sorted(lives, key=_rank)), tuple(notes))


def _rank(life: Life) -> tuple[float, ...]:
    """The longest first; what is no number last."""
    longer = life.mean if life.kind == "head" else life.keeps
    order = (life.steps, longer) if np.isfinite(longer) and not np.isnan(life.steps) else (-1.0, -1.0)
    return (KINDS.index(life.kind), -order[0], -order[1], life.layer, life.index)


def named(life: Life, layers: int = 2) -> str:
    """One as a person says it: "unit 17", "layer 1 · head 3"."""
    match life.kind:
        case "unit":
            said = life.place
        case "head":
            said = tr("head {n}", n=life.index)
        case _:
            said = tr("direction {n}", n=life.index)
    if life.way == "backward":
        return tr("layer {layer} backward · {what}", layer=life.layer, what=said)
    if life.way:
        return tr("layer {layer} forward · {what}", layer=life.layer, what=said)
    return (
        said
        if layers < 2 and life.kind != "head"
        else tr("layer {layer} · {what}", layer=life.layer, what=said)
    )


def lasting(steps: float) -> str:
    """A half-life as a person says it: "640 steps", "for ever"."""
    if np.isnan(steps):
        return tr("no number of steps")
    if np.isinf(steps):
        return tr("for ever")
    if steps >= 1e6:
        return tr("over a million steps")
    if steps == 1:
        return tr("1 step")
    is_round = steps >= 100 or steps == int(steps)
    return tr("{steps} steps", steps=f"{steps:,.0f}" if is_round else f"{steps:#.3g}")


def middle(lives: tuple[Life, ...]) -> float:
    """The half-life that half of some do not pass."""
    steps = sorted(life.steps for life in lives if not np.isnan(life.steps))
    return steps[(len(steps) - 1) // 2] if steps else np.nan


def reach(tokens: float) -> str:
    """How far back a head looks, as a person says it: "7 tokens"."""
    if np.isnan(tokens):
        return tr("no number of tokens")
    return trn("{n:,} token", "{n:,} tokens", int(tokens))


def summary(lives: tuple[Life, ...], layers: int) -> str:
    """The longest of a kind, and what half of them do not pass, in a few words."""
    longest, half = lives[0], middle(lives)
    name, steps = named(longest, layers), lasting(longest.steps)
    if longest.kind == "head":
        return tr(
            "half of what {name} looks at lies within {tokens}, farthest of all; of half of the heads within {half}",
            name=name, tokens=reach(longest.steps), half=reach(half),
        )  # fmt: skip
    if len(lives) == 1 or not np.isfinite(half):
        return tr("the longest half-life is that of {name}: {steps}", name=name, steps=steps)
    if longest.kind == "unit":
        return tr(
            "the longest half-life: {name}, {steps}; half of the units forget within {half}",
            name=name, steps=steps, half=lasting(half),
        )  # fmt: skip
    if np.isinf(longest.steps):
        return tr(
            "a push along {name} does not fade, by {size:.3f} a step; half of the directions fade by half within {half}",
            name=name, size=longest.keeps, half=lasting(half),
        )  # fmt: skip
    return tr(
        "{name} is the slowest to fade, half in {steps}; half of the directions within {half}",
        name=name, steps=steps, half=lasting(half),
    )  # fmt: skip


def table(found: HalfLives) -> Answer:
    """One row for each unit, direction and head."""
    lives = found.lives
    numbers: dict[str, NDArray[Any]] = {
        "half_life": np.array([life.steps for life in lives]),
        "keeps": np.array([life.keeps for life in lives]),
        "of_median": np.array([life.median for life in lives]),
        "at_step": np.array([life.here for life in lives]),
        "half_left_after": np.array([life.back for life in lives]),
        "mean_distance": np.array([life.mean for life in lives]),
        "turns_in": np.array([life.turns for life in lives]),
    }
    names = {
        "kind": np.array([life.kind for life in lives], str),
        "layer": np.array([life.layer for life in lives], np.int64),
        "way": np.array([life.way for life in lives], str),
        "index": np.array([life.index for life in lives], np.int64),
    }
    told = tuple(finding.said for finding in findings(found))
    what = tr("Half-lives in steps over {count:,} steps of {name}.", count=found.steps, name=found.name)
    return Answer(
        names | numbers,
        (what, *map(ended, told), *(said for _, said in found.notes)),
    )


def findings(found: HalfLives) -> tuple[Finding, ...]:
    """The longest of each kind, and what half of its kind do not reach."""
    told = []
    for kind, strength in (("unit", 0.8), ("head", 0.6), ("direction", 0.4)):
        lives = found.of(kind)
        if not lives:
            continue
        layers = len({life.layer for life in lives})
        first = lives[0]
        place = {"layer": first.layer} | ({} if kind == "direction" else {kind: first.index})
        told.append(Finding(summary(lives, layers), strength=strength, **place))
    return tuple(told)


def unfit(track: Track) -> str:
    """It needs gates that keep, attention, or a state that is carried."""
    layout = track.trace.layout
    if layout.one(Kind.WRITE) is not None and not keepers(track.trace) and not layout.heads:
        return tr("what lies in a slot stays whole until it is written over: it has no half-life")
    if keepers(track.trace) or layout.heads or layout.of(Kind.STATE):
        return ""
    return tr("this model has no gates that keep, no attention and no state: nothing of it has a half-life")


QUESTION = Question(
    "halflife",
    tr_noop("for how many steps each unit, each direction of the state and each attention head remembers"),
    half_lives,
    table,
    of=KINDS,
    unfit=unfit,
    findings=findings,
)
