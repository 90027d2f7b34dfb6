"""What a track answers: the answers due in its text, each with what the model said, kept while the text stays the same."""

from collections.abc import Callable

import numpy as np

from mnemoscope.engines.analysis.answers import NONE, RIGHT, WRONG, Reading, Scores, due, voice_of
from mnemoscope.engines.analysis.question import Answer, Case, Question
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import either, tr, tr_noop

MOST_KEPT = 4  # texts: a window has few tracks

_kept: list[tuple[Encoded, int, str, Scores]] = []  # tokens, trace, model and scores, the latest last


def is_judged(track: Track) -> bool:
    """Whether there is right and wrong: not for a language model, nor for one whose card does not say."""
    return track.card.answering.judged and voice_of(track.trace.layout) is not None


def scores(track: Track) -> Scores | None:
    """The answers of a track; None where there is no right and wrong."""
    if not is_judged(track):
        return None
    return kept(track) or keep(track, found_in(track))


def found_in(track: Track, tell: Callable[[float], None] = lambda share: None) -> Scores:
    """The answers of a track that is judged, looked for anew; `tell` is told the share that is done, and may raise to stop it."""
    example = track.card.example(track.text)
    answer = example.answer if example else ""
    reading = Reading(track.vocab, track.text, track.encoded, track.class_names, answer)
    return Scores(due(track.card.answering, reading, tell)).read(track.trace)


def kept(track: Track) -> Scores | None:
    """The answers of a track, if they have been found; what has been read since is taken in."""
    for encoded, trace, name, found in _kept:
        if encoded is track.encoded and trace == track.trace.id and name == track.card.name:
            return found.read(track.trace)
    return None


def keep(track: Track, found: Scores) -> Scores:
    """Keep what a track answers, and return it."""
    _kept.append((track.encoded, track.trace.id, track.card.name, found))
    del _kept[:-MOST_KEPT]
    return found


def right_answer(track: Track, scores: Scores, n: int) -> str:
    """What would be right for one of the answers, in words: "g", "( or )", "Rome"; "" where nobody knows."""
    return either(right_answers(track, scores, n))


def right_answers(track: Track, scores: Scores, n: int) -> list[str]:
    """Each of what would be right for one of the answers; [] where nobody knows."""
    place = int(scores.due.place[n])
    if place in scores.due.words:
        return [scores.due.words[place]] if scores.due.words[place] else []
    return [called(track, int(token)) for token in scores.due.expected[n] if token != NONE]


def called(track: Track, token: int) -> str:
    """A token, or a class of a classifier, as shown."""
    return track.class_labels[token] if track.class_names else track.name_of(token)


def counted(scores: Scores) -> str:
    """How many answers are right: "2 of 3 right"; "" for none."""
    right, judged = scores.count
    return tr("{right:,} of {judged:,} right", right=right, judged=judged) if judged else ""


def _answer(case: Case) -> Answer:
    track, found = case.track, scores(case.track)
    if found is None and track.trace.layout.one(Kind.LOGITS) is None:
        raise AnalysisError(tr("{name} is not asked for answers: its card names none", name=track.name))
    if found is None:
        raise AnalysisError(
            tr("{name} is not asked for answers: there is no right and wrong, only surprise", name=track.name)
        )
    some = range(found.given) if case.at is None else [n for n in [found.given_at(case.at)] if n is not None]
    if not some:
        raise AnalysisError(
            tr("no answer is given there: the model answers {where}", where=track.card.answering.said)
        )
    judged = {RIGHT: "yes", WRONG: "no"}
    columns = {
        "step": found.due.at[some],
        "after": np.array([track.label(int(found.due.at[n])) for n in some], str),
        "said": np.array([called(track, int(found.said[n])) for n in some], str),
        "due": np.array([right_answer(track, found, n) for n in some], str),
        "right": np.array([judged.get(int(found.right[n]), "") for n in some], str),
        "nats": found.surprise[some],
    }
    return Answer(
        columns,
        (
            tr(
                "The model answers {where}: {right:,} of {judged:,} right.",
                where=track.card.answering.said,
                right=found.count[0],
                judged=found.count[1],
            )
            if found.count[1]
            else tr("The model answers {where}: none can be judged.", where=track.card.answering.said),
        ),
    )


QUESTION = Question(
    "answers",
    tr_noop("which answers are due in the text, what the model said, and whether it is right"),
    _answer,
)
