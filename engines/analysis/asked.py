"""What is asked about a place of a run: the nats of a prediction or answer, or the numbers that are answered; and the state these come from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import check_step
from mnemoscope.engines.analysis.target import Target, first_target, target_at
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr

TINY = 1e-12
SOME = 512  # steps over which a state's length is taken


@dataclass(frozen=True, slots=True)
class Asked:
    """After the step `at`: the target, if one is due there (else `why` not), and the signals that are looked at (`plain`: as they are).

    `said`: what is asked about, as in "“e” at step 12".
    """

    at: int
    said: str
    target: Target | None
    voice: str  # the signal that says it; "" for none
    state: str  # the signal of the state that it is said from; "" for none
    plain: tuple[Array, ...]
    length: float = 1.0  # of the state: the root mean square over the steps so far
    why: str = ""
    step: int = 0  # the step that it was asked at

    @property
    def names(self) -> tuple[str, ...]:
        """The signals that are looked at."""
        return tuple(name for name in (self.voice, self.state) if name)

    @property
    def nats(self) -> float:
        """The surprise of the target; NaN without one."""
        return float(self.target.nats(self.plain[0])) if self.target is not None else np.nan

    def lost(self, values: Sequence[Array]) -> float:
        """The nats that the target loses when these are the values; of numbers that are answered, how far they move; NaN for neither."""
        if self.target is not None:
            return float(self.target.nats(values[0])) - self.nats
        return float(np.linalg.norm(_double(values[0]) - _double(self.plain[0]))) if self.voice else np.nan

    def moved(self, values: Sequence[Array]) -> float:
        """How far the state is then from where it was, by its length; NaN without one."""
        if not self.state:
            return np.nan
        return float(np.linalg.norm(_double(values[-1]) - _double(self.plain[-1])) / max(self.length, TINY))


def _double(values: Array) -> Floats:
    return np.asarray(values, np.float64)


def asked_of(track: Track, at: int | None) -> Asked:
    """What is asked at a step, or where one would ask if nobody says. Raises AnalysisError for a step that has not been read."""
    layout, length = track.trace.layout, len(track.trace)
    if at is not None:
        check_step(track, at)
    target, why = None, ""
    try:
        target = first_target(track) if at is None else target_at(track, at)
    except AnalysisError as error:
        why = str(error)
    if not length:
        raise AnalysisError(why or tr("nothing has been read yet"))
    step = target.at if target is not None else length - 1 if at is None else at
    states = layout.of(Kind.STATE) or layout.of(Kind.RESIDUAL)
    answers = layout.of(Kind.OUTPUT)
    voice = target.voice.name if target is not None else answers[-1].name if answers else ""
    state = states[-1].name if states else ""
    if not voice and not state:
        raise AnalysisError(why or tr("{name} has neither a state nor a prediction", name=track.name))
    token = track.label(step)
    if target is not None and target.place >= length:  # it has not been read
        said = tr("the likeliest next token “{token}”", token=track.name_of(target.expected[0]))
    elif target is not None:
        said = target.said
    elif voice:
        said = tr("the answer after “{token}” at step {step}", token=token, step=step)
    else:
        said = tr("the state after “{token}” at step {step}", token=token, step=step)
    plain = tuple(np.asarray(track.trace.at(name, step), np.float32) for name in (voice, state) if name)
    plain = tuple(each.reshape(-1) for each in plain)
    place = step if target is None else min(target.place, length - 1)
    length_of_state = _length(track, state, step)
    return Asked(step, said, target, voice, state, plain, length_of_state, why, place if at is None else at)


def _length(track: Track, state: str, at: int) -> float:
    """The root mean square of a state's length over the last steps up to one."""
    if not state:
        return 1.0
    values = _double(track.trace.read(state, max(0, at + 1 - SOME), at + 1)).reshape(min(SOME, at + 1), -1)
    return float(np.sqrt(np.mean((values * values).sum(axis=1))))
