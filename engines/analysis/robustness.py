"""How robust is this memory: what predictions or answers lose under noise of rising size on what the model carries along.

Noise of a standard deviation s, drawn anew at every step from a seed, is added to one signal, and the text is read again:

    loss(s) = mean of -log p(target) over all targets, or at one           s = r x root mean square of the signal, r = 1/64 .. 2

Of tokens, r is the share that is replaced by others, drawn evenly from the vocabulary. Where a kind has more signals than can be
told apart (a layer each), all are disturbed at once, each by its own size. Each size is read with several seeds. The mean and the spread (standard deviation over seeds) tell how much is lost, and how much luck it is.
"""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.importance import check_model
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.target import Target, target_at, targets
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr, tr_noop

SHARES = tuple(2.0**n for n in range(-6, 2))  # of a signal's root mean square
TOLD = 0.1  # nats: as much is worth a sentence
SEEDS = 4
MOST = 256  # steps that are read, the last before what is asked
TOKENS = "tokens"
KINDS = {
    "state": (Kind.STATE,), "cell": (Kind.CELL,), "gates": (Kind.GATE,), "cache": (Kind.KEY, Kind.VALUE),
    "residual": (Kind.RESIDUAL,), "embedding": (Kind.EMBEDDING,), TOKENS: (),
}  # fmt: skip
MOST_CURVES = 8  # more are not told apart: then the layers of a role are disturbed together


@dataclass(frozen=True, slots=True)
class Curve:
    """The loss under noise on some signals at once, none for tokens: by size (n,), its mean and spread over seeds."""

    signals: tuple[SignalSpec, ...]
    rms: tuple[float, ...]  # of each
    mean: tuple[float, ...]
    spread: tuple[float, ...]

    @property
    def name(self) -> str:
        """What is disturbed, in the notation of edits."""
        if not self.signals:
            return "token"
        first = self.signals[0]
        return first.name if len(self.signals) == 1 else f"layer*.{first.name.partition('.')[2]}"

    @property
    def sizes(self) -> tuple[float, ...]:
        """The standard deviations of the noise, on average over the signals; of tokens the share that is replaced."""
        mean = float(np.mean(self.rms)) if self.rms else 1.0
        return tuple(mean * share for share in SHARES)


@dataclass(frozen=True, slots=True)
class Robustness:
    """The curves of all signals. `undisturbed` is the loss without noise, over `count` targets; noise begins at `since`."""

    undisturbed: float = np.nan
    count: int = 0
    asked: str = ""  # what is asked, in words
    since: int = 0
    curves: tuple[Curve, ...] = ()

    @property
    def said(self) -> str:
        """What was done, in a sentence."""
        return tr(
            "Noise on one signal at a time, at every step from {since} on, {seeds} seeds a size.",
            since=self.since,
            seeds=SEEDS,
        )


def robustness(case: Case) -> Robustness:
    """Read under noise. `case.tell` is told the share done, and may raise to stop it. Raises AnalysisError for nothing to disturb."""
    run = Again(case.engine(), case.track, case.sources)
    track = run.track
    asked = targets(track) if case.at is None else [target_at(track, case.at)]
    stop = max(target.at for target in asked) + 1
    since = max(0, stop - MOST) if case.since is None else case.since
    asked = [target for target in asked if target.at >= since]
    if not asked:
        raise AnalysisError(
            tr(
                "noise from step {since} on changes nothing that is asked: the last is said after step {stop}",
                since=since,
                stop=stop - 1,
            )
        )
    check_model(run, case.track, asked[-1])
    groups = disturbed(track, case.kinds)
    quiet = _losses(asked, run, track.trace.rows(since, stop), since)
    curves: list[Curve] = []
    for group in groups:
        rms = tuple(_size(track, spec, stop) for spec in group)
        losses = np.empty((len(SHARES), SEEDS))
        with closing(noisy(run, group, rms, asked, since, stop)) as running:
            for n, loss in enumerate(running):
                losses[divmod(n, SEEDS)] = loss
                case.tell((len(curves) + (n + 1) / losses.size) / len(groups))
        means, spreads = tuple(losses.mean(axis=1).tolist()), tuple(losses.std(axis=1).tolist())
        curves.append(Curve(group, rms, means, spreads))
    what = asked[0].said if case.at is not None else _all(asked)
    return Robustness(float(quiet.mean()), len(asked), what, since, tuple(curves))


def _size(track: Track, spec: SignalSpec, stop: int) -> float:
    """The root mean square of a signal up to a step."""
    return float(np.sqrt(np.mean(np.square(track.trace.read(spec.name, 0, stop), dtype=np.float64))))


def disturbed(track: Track, kinds: tuple[str, ...] = ()) -> list[tuple[SignalSpec, ...]]:
    """What is disturbed, one after the other: states and cells, or else the residual stream; or the kinds asked for; () is tokens.

    Raises AnalysisError for a kind that there is not.
    """
    layout, found = track.trace.layout, list[tuple[SignalSpec, ...]]()
    for kind in kinds:
        if kind not in KINDS:
            raise AnalysisError(
                tr(
                    "there is no kind {kind!r} to disturb; there are {kinds}",
                    kind=kind[:40],
                    kinds=commas(KINDS),
                )
            )
        if kind != TOKENS and not layout.of(*KINDS[kind]):
            raise AnalysisError(_lacking(track, kind))
        found += [()] if kind == TOKENS else _grouped(layout.of(*KINDS[kind]))
    if not kinds:
        found = _grouped(layout.of(Kind.STATE, Kind.CELL)) or _grouped(layout.of(Kind.RESIDUAL))
    if not found:
        raise AnalysisError(_lacking(track, "state"))
    return found


def _lacking(track: Track, kind: str) -> str:
    return tr("{name} has no {kinds} to disturb", name=track.name, kinds=kind)


def offered(track: Track) -> tuple[str, ...]:
    """The kinds of which a model has something to disturb."""
    layout = track.trace.layout
    return tuple(kind for kind, of in KINDS.items() if kind == TOKENS or layout.of(*of))


def _grouped(specs: Sequence[SignalSpec]) -> list[tuple[SignalSpec, ...]]:
    """Each signal by itself; or, of many, those of one role in all layers together."""
    if len(specs) <= MOST_CURVES:
        return [(spec,) for spec in specs]
    roles = dict.fromkeys(spec.name.partition(".")[2] for spec in specs)
    return [tuple(spec for spec in specs if spec.name.partition(".")[2] == role) for role in roles]


def noisy(
    run: Again,
    group: tuple[SignalSpec, ...],
    rms: tuple[float, ...],
    asked: list[Target],
    since: int,
    stop: int,
) -> Generator[float, None, None]:
    """The mean loss for each size and, of each, each seed; NaN for more tokens than there are. May be dropped at any time."""
    before = run.engine.tap.edits
    tokens, many = np.array(run.track.trace.tokens[since:stop]), len(run.engine.vocab)
    try:
        for share in SHARES:
            for seed in range(SEEDS):
                if group:
                    noise = tuple(
                        Edit(spec.name, "", "noise", size * share, since, None, seed)
                        for spec, size in zip(group, rms, strict=True)
                    )
                    yield float(_losses(asked, run, run.read(noise, since, stop), since).mean())
                elif share > 1:
                    yield np.nan
                else:
                    random = np.random.default_rng((seed, round(1 / share)))
                    swapped = random.random(len(tokens)) < share
                    read = np.where(swapped, random.integers(0, many, len(tokens)), tokens)
                    yield float(_losses(asked, run, run.read((), since, tokens=read.tolist()), since).mean())
    finally:
        run.engine.tap.edits = before


def _losses(asked: list[Target], run: Again, rows: Array, since: int) -> Floats:
    """-log p of each target (n,), in rows from the step `since` on."""
    said = run.engine.layout.values(rows, asked[0].voice.name)
    return np.array([float(target.nats(said[target.at - since])) for target in asked])


def _all(asked: list[Target]) -> str:
    if len(asked) == 1:
        return asked[0].said
    if asked[0].answer:
        return tr("{count} answers, on average", count=len(asked))
    return tr("{count} tokens, on average", count=len(asked))


def columns(found: Robustness) -> dict[str, NDArray[Any]]:
    """The curves as a table."""
    at = [(curve, n) for curve in found.curves for n in range(len(SHARES))]
    means = np.array([curve.mean[n] for curve, n in at], np.float64)
    return {
        "signal": np.array([curve.name for curve, _ in at], str),
        "noise": np.array([curve.sizes[n] for curve, n in at], np.float64),
        "share": np.array([SHARES[n] for _, n in at], np.float64),
        "loss": means,
        "lost": means - found.undisturbed,
        "spread": np.array([curve.spread[n] for curve, n in at], np.float64),
    }


def table(found: Robustness) -> Answer:
    """The curves as a table, with what was done."""
    return Answer(
        columns(found),
        (
            tr(
                "Loss of {asked}: {undisturbed:.3f} nats without noise.",
                asked=found.asked,
                undisturbed=found.undisturbed,
            ),
            found.said,
        ),
    )


def findings(found: Robustness) -> tuple[Finding, ...]:
    """The signal that bears least: the smallest noise that costs as much as `TOLD` nats a target."""
    said = []
    for curve in found.curves:
        worse = [n for n, mean in enumerate(curve.mean) if mean - found.undisturbed >= TOLD]
        if worse:
            n = worse[0]
            text = tr(
                "noise of {share:.0%} of {signal}'s size costs {nats:.2f} nats",
                share=SHARES[n],
                signal=curve.name,
                nats=curve.mean[n] - found.undisturbed,
            )
        else:
            text = tr(
                "noise of twice the size of {signal} costs {nats:.2f} nats only",
                signal=curve.name,
                nats=curve.mean[-1] - found.undisturbed,
            )
        said.append(
            (
                worse[0] if worse else len(SHARES),
                Finding(
                    text, layer=curve.signals[0].layer if len(curve.signals) == 1 else None, strength=0.5
                ),
            )
        )
    return tuple(finding for _, finding in sorted(said, key=lambda each: each[0])[:1])


QUESTION = Question(
    "robustness",
    tr_noop(
        "what predictions or answers lose under seeded noise of rising size on states, gates, cache or tokens"
    ),
    robustness,
    table,
    of=tuple(KINDS),
    runs=True,
    findings=findings,
)
