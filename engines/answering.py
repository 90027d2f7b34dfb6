"""What a track answers: the answers due in its text, each with what the model said, kept while the text stays the same."""

from engines.analysis.answers import NONE, Reading, Scores, due
from engines.tokens import Encoded
from engines.track import Track

MOST_KEPT = 4  # texts: a window has few tracks

_kept: list[tuple[Encoded, int, str, Scores]] = []  # tokens, trace, model and scores, the latest last


def scores(track: Track) -> Scores | None:
    """The answers of a track; None where there is no right and wrong: a language model, or one whose card does not say."""
    rule = track.card.answering
    if not rule.judged or not {"class", "answer", "logits"} & {spec.name for spec in track.trace.specs}:
        return None
    for encoded, trace, name, found in _kept:
        if encoded is track.encoded and trace == track.trace.id and name == track.card.name:
            return found.read(track.trace)
    example = track.card.example(track.text)
    answer = example.answer if example else ""
    reading = Reading(track.vocab, track.text, track.encoded, track.class_names, answer)
    found = Scores(due(rule, reading))
    _kept.append((track.encoded, track.trace.id, track.card.name, found))
    del _kept[:-MOST_KEPT]
    return found.read(track.trace)


def right_answer(track: Track, scores: Scores, n: int) -> str:
    """What would be right for one of the answers, in words: "g", "( or )", "Rome"; "" where nobody knows."""
    place = int(scores.due.place[n])
    if place in scores.due.words:
        return scores.due.words[place]
    return " or ".join(called(track, int(token)) for token in scores.due.expected[n] if token != NONE)


def called(track: Track, token: int) -> str:
    """A token, or a class of a classifier, as shown."""
    return track.class_names[token] if track.class_names else track.name_of(token)


def counted(scores: Scores) -> str:
    """How many answers are right: "2 of 3 right"; "" for none."""
    right, judged = scores.count
    return f"{right:,} of {judged:,} right" if judged else ""
