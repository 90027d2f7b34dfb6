"""What is asked of a model at a place of its text: the token that came or the answer that is due, and how probable it was.

Where a card says at which places its model answers, the answer counts; of a language model, the token that is read there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.answering import called, found_in, is_judged, right_answer
from mnemoscope.engines.analysis.answers import NONE, Scores, voice_of
from mnemoscope.engines.analysis.prediction import Floats, log_probabilities
from mnemoscope.engines.analysis.question import check_step
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr

LEAST = 1e-45  # a probability below the smallest float32 is taken for this: its logarithm is finite


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to be said: after the step `at`, any one of `expected` (tokens or classes). `said` names it."""

    at: int
    place: int  # the step it is marked at
    voice: SignalSpec  # in which it is said
    expected: tuple[int, ...]
    said: str  # as in "“e” at step 12", "the answer Rome at step 30"
    answer: bool = False  # whether it is an answer that is due

    def nats(self, values: Array) -> Floats:
        """-log p of it in what is said (..., V)."""
        p = np.exp(logarithms(self.voice, values)[..., list(self.expected)]).sum(axis=-1)
        return np.asarray(-np.log(np.where(np.isnan(p), np.nan, np.maximum(p, LEAST))) + 0.0)


def logarithms(voice: SignalSpec, values: Array) -> Floats:
    """What is said (..., V) as logarithms of probabilities."""
    if voice.kind is Kind.LOGITS:
        return log_probabilities(values)
    return np.asarray(np.log(np.maximum(values.astype(np.float64), LEAST)))


def divergence(voice: SignalSpec, values: Array, others: Array) -> Floats:
    """KL(p || q) of what is said (..., V) from what is said otherwise, in nats."""
    p, q = logarithms(voice, values), logarithms(voice, others)
    apart = (np.exp(p) * (p - q)).sum(axis=-1)
    return np.asarray(np.where(apart < 0, 0.0, apart))  # rounded; what is no number stays so


def target_at(track: Track, step: int) -> Target:
    """What is asked at a step. Raises AnalysisError where nothing is, saying where something would be."""
    voice = _voice(track)
    check_step(track, step)
    found = _found(track)
    if found is not None:
        n = found.given_at(step)
        if n is None:
            n = _marked_at(found, step)
        if n is not None and (target := _due(track, voice, found, n)) is not None:
            return target
    if voice.kind is not Kind.LOGITS:
        return _own(track, voice, step)
    if found is not None:
        raise AnalysisError(_elsewhere(track, found, step))
    if step == len(track.trace) - 1:
        return _next(track, voice, step)
    return _token(track, voice, step)


def _token(track: Track, voice: SignalSpec, step: int) -> Target:
    """The token that is read at a step. Raises AnalysisError for the first."""
    if not step:
        raise AnalysisError(
            tr("nothing comes before the first token, so nothing foretells it: choose a later one")
        )
    token = int(track.trace.tokens[step])
    return Target(
        step - 1, step, voice, (token,), tr("“{label}” at step {step}", label=track.label(step), step=step)
    )


def _next(track: Track, voice: SignalSpec, step: int) -> Target:
    """After the last token: the one that would come next, as the model has it."""
    token = int(np.nan_to_num(track.trace.at(voice.name, step), nan=-np.inf).argmax())
    said = tr("“{label}”, the likeliest to come next", label=track.name_of(token))
    return Target(step, step + 1, voice, (token,), said)


def targets(track: Track) -> list[Target]:
    """All that is asked in what has been read of a text: the answers, or every token after the first. Raises AnalysisError for none."""
    voice, found, length = _voice(track), _found(track), len(track.trace)
    if found is not None:
        due = [_due(track, voice, found, n) for n in range(found.given)]
        every = [target for target in due if target is not None]
    else:
        every = [_token(track, voice, step) for step in range(1, length)] if voice.kind is Kind.LOGITS else []
    if not every and voice.kind is not Kind.LOGITS and length:
        return [_own(track, voice, length - 1)]
    if not every:
        raise AnalysisError(tr("nothing is asked of the model in this text, so nothing can be lost"))
    return every


def first_target(track: Track) -> Target:
    """What to ask about if nobody says: the first wrong answer or else the last, or the last token."""
    found = _found(track)
    look = None if found is None else found.first_look
    return target_at(track, max(len(track.trace) - 1, 0) if look is None else look)


def _found(track: Track) -> Scores | None:
    """The answers of a track, looked for anew: this may be asked beside the window, whose own are not touched."""
    return found_in(track) if is_judged(track) else None


def _voice(track: Track) -> SignalSpec:
    found = voice_of(track.trace.layout)
    if found is None and track.trace.layout.one(Kind.OUTPUT):
        raise AnalysisError(
            tr(
                "{name} answers numbers, which have no nats to lose: this is asked of predictions, classes and answers",
                name=track.name,
            )
        )
    if found is None:
        raise AnalysisError(
            tr(
                "{name} says nothing that could be lost: no prediction, class or answer was recorded",
                name=track.name,
            )
        )
    return found


def _due(track: Track, voice: SignalSpec, found: Scores, n: int) -> Target | None:
    """The answer that is due, if anyone knows it and the model can say it."""
    size = voice.size
    expected = tuple(int(t) for t in found.due.expected[n] if t != NONE and t < size)
    at, place = int(found.due.at[n]), int(found.due.place[n])
    if not expected or at >= len(track.trace):
        return None
    return Target(
        at,
        place,
        voice,
        expected,
        tr("the answer “{answer}” after step {at}", answer=right_answer(track, found, n), at=at),
        answer=True,
    )


def _own(track: Track, voice: SignalSpec, step: int) -> Target:
    """What the model says itself, where nobody knows what is right."""
    said = int(np.nan_to_num(track.trace.at(voice.name, step)).argmax())
    return Target(
        step,
        step,
        voice,
        (said,),
        tr("what it says itself after step {step}: “{said}”", step=step, said=called(track, said)),
    )


def _marked_at(found: Scores, step: int) -> int | None:
    """The answer that is marked at a step."""
    n = int(np.searchsorted(found.due.place, step))
    return n if n < found.given and found.due.place[n] == step else None


def _elsewhere(track: Track, found: Scores, step: int) -> str:
    """Where answers are due, if none is here."""
    where = track.card.answering.said
    given: Sequence[int] = found.due.at[: found.given].tolist()
    if not given:
        return tr("no answer is due in this text: the model answers {where}", where=where)
    near = min(given, key=lambda at: abs(at - step))
    return tr(
        "no answer is due at step {step}: the model answers {where}; the nearest is given after step {near}",
        step=step,
        where=where,
        near=near,
    )
