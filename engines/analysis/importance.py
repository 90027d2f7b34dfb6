"""What matters here: each unit, head, earlier token or slot is silenced in turn, and ranked by the nats that costs what is asked.

    cost = log p(target) - log p(target | silenced)          and, of all that is said there, KL(p || p silenced)

A cost below 0: without it the model would have said it more surely. Only the steps from the first that an edit touches
up to the one where the target is said are run again, from the recorded rows.
"""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.done import done
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.silencing import KINDS, Thing, things, usual
from mnemoscope.engines.analysis.target import Target, divergence, first_target, target_at
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

LEAST_SAID = 0.01  # nats: less is not worth a sentence
SAME = 1e-3  # what a model says, as logarithms of probabilities, may differ by so much from its recording


@dataclass(frozen=True, slots=True)
class Effect:
    """What silencing something does: the nats that the target loses, and the divergence of all that is said there."""

    thing: Thing
    lost: float
    divergence: float


@dataclass(frozen=True, slots=True)
class Importance:
    """What matters for a target, what costs most first. `nats` is its surprise with nothing silenced."""

    target: Target
    nats: float
    effects: tuple[Effect, ...]
    since: int | None = None  # as asked for

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of what was silenced, in the order of the list of kinds."""
        there = {effect.thing.kind for effect in self.effects}
        return tuple(kind for kind in KINDS if kind in there)

    @property
    def heading(self) -> str:
        """What was asked, in a sentence."""
        return tr(
            "What {said} ({nats:.3f} nats) would lose without each in turn, in nats.",
            said=self.target.said,
            nats=self.nats,
        )

    @property
    def said(self) -> tuple[str, ...]:
        """What was done with each thing in turn, a sentence a kind."""
        return tuple(
            done(kind, [e.thing for e in self.effects if e.thing.kind == kind], self.target)
            for kind in self.kinds
        )


def importance(case: Case) -> Importance:
    """Silence everything of the case's kinds in turn. `case.tell` is told the share done, and may raise to stop it.

    Raises AnalysisError where nothing is asked, or the model is not the one that made the run.
    """
    run = Again(case.engine(), case.track, case.sources)
    track = run.track
    target = first_target(track) if case.at is None else target_at(track, case.at)
    if case.since is not None and case.since > target.at:
        raise AnalysisError(
            tr(
                "what is said after step {at} cannot hang on what is silenced from step {since} on",
                at=target.at,
                since=case.since,
            )
        )
    every = things(track, case.kinds or usual(track), target.at, case.since)
    check_model(run, case.track, target)
    effects: list[Effect] = []
    with closing(silenced(run, target, every)) as running:
        for effect in running:
            effects.append(effect)
            case.tell(len(effects) / len(every))
    effects.sort(key=lambda effect: -np.nan_to_num(effect.lost, nan=-np.inf))
    nats = float(target.nats(track.trace.at(target.voice.name, target.at)))
    return Importance(target, nats, tuple(effects), case.since)


def silenced(run: Again, target: Target, every: list[Thing]) -> Generator[Effect, None, None]:
    """The effect of silencing each of some things, one after the other; may be dropped at any time. The engine is not edited then."""
    plain = run.track.trace.at(target.voice.name, target.at)
    nats, before = float(target.nats(plain)), run.engine.tap.edits
    try:
        for thing in every:
            said = _said(run, target, thing.edits)
            yield Effect(thing, float(target.nats(said)) - nats, float(divergence(target.voice, plain, said)))
    finally:
        run.engine.tap.edits = before


def check_model(run: Again, recorded: Track, target: Target) -> None:
    """Raise AnalysisError if the model does not say what was recorded, if that was."""
    if target.voice.name not in recorded.trace.layout:
        return
    plain, before = recorded.trace.at(target.voice.name, target.at), run.engine.tap.edits
    said = _said(run, target, ())
    run.engine.tap.edits = before
    if not float(divergence(target.voice, plain, said)) < SAME and np.isfinite(plain).all():
        raise AnalysisError(
            tr(
                "{name} says something else at step {at} than was recorded: the recording is of another model",
                name=recorded.name,
                at=target.at,
            )
        )


def _said(run: Again, target: Target, edits: tuple[Edit, ...]) -> Array:
    """What is said at the target with some edits beside those of the run."""
    start = min((edit.first for edit in edits), default=target.at)
    rows = run.read(edits, min(start, target.at), target.at + 1)
    return run.engine.layout.values(rows[-1:], target.voice.name)[0]


def columns(effects: tuple[Effect, ...]) -> dict[str, NDArray[Any]]:
    """A ranking as a table."""
    return {
        "rank": np.arange(1, len(effects) + 1),
        "kind": np.array([e.thing.kind for e in effects], str),
        "name": np.array([e.thing.name for e in effects], str),
        "nats": np.array([e.lost for e in effects], np.float64),
        "divergence": np.array([e.divergence for e in effects], np.float64),
        "edit": np.array([" | ".join(map(str, e.thing.edits)) for e in effects], str),
    }


def table(found: Importance) -> Answer:
    """A ranking as a table, with what was done."""
    return Answer(columns(found.effects), (found.heading, *found.said))


def findings(found: Importance) -> tuple[Finding, ...]:
    """What costs most of each kind, where it costs something that can be seen."""
    said = []
    for kind in found.kinds:
        top = next(effect for effect in found.effects if effect.thing.kind == kind)
        if top.lost < LEAST_SAID:
            continue
        thing = top.thing
        text = tr(
            "{target} loses {nats:.2f} nats without {thing}",
            target=found.target.said,
            nats=top.lost,
            thing=thing.name,
        )
        place = {"heads": "head", "units": "unit", "residual": "unit", "mlp": "unit"}.get(kind)
        where = {} if place is None else {place: thing.index, "layer": thing.layer}
        step = thing.index if kind == "tokens" else found.target.at
        said.append(Finding(text, step=step, strength=min(top.lost, 1.0), **where))
    return tuple(sorted(said, key=lambda each: -each.strength))


QUESTION = Question(
    "importance",
    tr_noop(
        "which units, heads, earlier tokens or slots a prediction or answer hangs on, by the nats it loses without each"
    ),
    importance,
    table,
    of=tuple(KINDS),
    runs=True,
    findings=findings,
)
