"""How robust is this memory: what predictions or answers lose under noise of rising size on what the model carries along.

Noise of a standard deviation s, drawn anew at every step from a seed, is added to one signal, and the text is read again:

    loss(s) = mean of -log p(target) over all targets, or at one           s = r x root mean square of the signal, r = 1/64 .. 2

Each size is read with several seeds. The mean and the spread (standard deviation over seeds) tell how much is lost, and how much luck it is.
"""

from collections.abc import Generator
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
from mnemoscope.engines.translation import commas, either, tr, tr_noop

SHARES = tuple(2.0**n for n in range(-6, 2))  # of a signal's root mean square
TOLD = 0.1  # nats: as much is worth a sentence
SEEDS = 4
MOST = 256  # steps that are read, the last before what is asked
KINDS = {"state": Kind.STATE, "cell": Kind.CELL, "residual": Kind.RESIDUAL, "embedding": Kind.EMBEDDING}


@dataclass(frozen=True, slots=True)
class Curve:
    """The loss of one signal under noise: by size (n,), its mean and spread over seeds."""

    signal: SignalSpec
    rms: float
    sizes: tuple[float, ...]  # standard deviations
    mean: tuple[float, ...]
    spread: tuple[float, ...]


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
    signals = disturbed(track, case.kinds)
    quiet = _losses(asked, run, track.trace.rows(since, stop), since)
    curves: list[Curve] = []
    for spec in signals:
        rms = float(np.sqrt(np.mean(np.square(track.trace.read(spec.name, 0, stop), dtype=np.float64))))
        losses = np.empty((len(SHARES), SEEDS))
        with closing(noisy(run, spec, rms, asked, since, stop)) as running:
            for n, loss in enumerate(running):
                losses[divmod(n, SEEDS)] = loss
                case.tell((len(curves) + (n + 1) / losses.size) / len(signals))
        sizes = tuple(rms * share for share in SHARES)
        means, spreads = tuple(losses.mean(axis=1).tolist()), tuple(losses.std(axis=1).tolist())
        curves.append(Curve(spec, rms, sizes, means, spreads))
    what = asked[0].said if case.at is not None else _all(asked)
    return Robustness(float(quiet.mean()), len(asked), what, since, tuple(curves))


def disturbed(track: Track, kinds: tuple[str, ...] = ()) -> tuple[SignalSpec, ...]:
    """The signals that a model carries along: states and cells, or else the residual stream; or those of the kinds asked for."""
    for kind in kinds:
        if kind not in KINDS:
            raise AnalysisError(
                tr(
                    "there is no kind {kind!r} to disturb; there are {kinds}",
                    kind=kind[:40],
                    kinds=commas(KINDS),
                )
            )
    layout = track.trace.layout
    found = layout.of(*(KINDS[kind] for kind in kinds)) if kinds else layout.of(Kind.STATE, Kind.CELL)
    found = found or (() if kinds else layout.of(Kind.RESIDUAL))
    if not found:
        raise AnalysisError(
            tr("{name} has no {kinds} to disturb", name=track.name, kinds=either(kinds or ("state",)))
        )
    return found


def noisy(
    run: Again, spec: SignalSpec, rms: float, asked: list[Target], since: int, stop: int
) -> Generator[float, None, None]:
    """The mean loss for each size and, of each, each seed; may be dropped at any time."""
    before = run.engine.tap.edits
    try:
        for share in SHARES:
            for seed in range(SEEDS):
                noise = Edit(spec.name, "", "noise", rms * share, since, None, seed)
                yield float(_losses(asked, run, run.read((noise,), since, stop), since).mean())
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
        "signal": np.array([curve.signal.name for curve, _ in at], str),
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
                signal=curve.signal.name,
                nats=curve.mean[n] - found.undisturbed,
            )
        else:
            text = tr(
                "noise of twice the size of {signal} costs {nats:.2f} nats only",
                signal=curve.signal.name,
                nats=curve.mean[-1] - found.undisturbed,
            )
        said.append(
            (worse[0] if worse else len(SHARES), Finding(text, layer=curve.signal.layer, strength=0.5))
        )
    return tuple(finding for _, finding in sorted(said, key=lambda each: each[0])[:1])


QUESTION = Question(
    "robustness",
    tr_noop(
        "what predictions or answers lose under seeded noise of rising size on state, cell or residual stream"
    ),
    robustness,
    table,
    of=tuple(KINDS),
    runs=True,
    findings=findings,
)
