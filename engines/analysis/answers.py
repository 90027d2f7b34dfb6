"""The answers that are due in a text, and whether a model gave them: what it said, how probable the right answer was to it.

Axes: n answers, m that would be right, V tokens or classes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.models.answers import Answers
from mnemoscope.engines.spec import Kind, Layout, SignalSpec
from mnemoscope.engines.tokens import QUESTION, STATEMENT, Encoded, Ids, Vocabulary
from mnemoscope.engines.trace import Trace

NONE = -1  # instead of a token or a class: none
PART = 1024  # answers that are looked up at once
RIGHT, WRONG, UNKNOWN = 1, 0, -1  # of an answer; unknown: nobody can say, or it has not been given yet

Words = Mapping[int, str]
Tell = Callable[[float], None]  # told the share that is done; it may raise to stop the work


@dataclass(frozen=True, slots=True, eq=False)
class Due:
    """Answers in the order of the text.

    `place` (n,) is the step each is marked at: the token to be foretold, one beyond the text if it is still to come, or the
    question mark. `at` (n,) is the step after which the model gives it. `expected` (n, m): every token, or class, that is right.
    `words`: by place, a right answer that is no token of the vocabulary.
    """

    place: Ids
    at: Ids
    expected: Ids
    words: Words = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.place)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as a model reads it: its tokens, the names of the classes, and the class it should be given if that is known."""

    vocab: Vocabulary
    text: str
    encoded: Encoded
    classes: Sequence[str] = ()
    answer: str = ""

    @property
    def ids(self) -> Ids:
        """The tokens."""
        return self.encoded.ids

    def token(self, text: str) -> int:
        """The token that spells this text; NONE if no single one does."""
        ids = self.vocab.encode(text).ids
        return int(ids[0]) if len(ids) == 1 and ids[0] != self.vocab.unknown else NONE


def due(rule: Answers, reading: Reading, tell: Tell = lambda share: None) -> Due:
    """The answers due in a text, by the rule of a model's card."""
    tell(0.0)
    match rule.where, rule.truth:
        case ("after", _):
            return _foretold(_after(rule, reading))
        case ("copy", _):
            return _foretold(_copied(reading.ids, rule.least))
        case ("question", truth):
            return _asked(truth, reading, tell)
        case ("end", _):
            return _at_end(reading)
        case (_, "brackets"):
            return _foretold(_brackets(reading))
        case (_, "letters"):
            return _foretold(_letters(reading))
        case (_, "bits"):
            return _bits(reading)
    return _foretold(iter(()))


Foretold = tuple[int, tuple[int, ...]]  # a step, and the tokens that may stand there


def _foretold(found: Iterator[Foretold]) -> Due:
    """Tokens that the step before should foretell."""
    rows = dict(found)  # of two rules for one step the later one holds
    place = np.array(sorted(rows), np.int64)
    most = max((len(tokens) for tokens in rows.values()), default=1)
    expected = np.array([(*rows[t], *[NONE] * (most - len(rows[t]))) for t in sorted(rows)], np.int64)
    return Due(place, place - 1, expected.reshape(len(place), most))


def _after(rule: Answers, reading: Reading) -> Iterator[Foretold]:
    ids, sought = reading.ids, reading.vocab.cut(rule.token)[0]
    ends, count = reading.token("\n"), len(ids)
    asked = np.arange(len(sought) - 1, count)
    for back, token in enumerate(sought[::-1].tolist()):
        asked = asked[ids[asked - back] == token]
    starts = np.concatenate(([0], np.flatnonzero(ids == ends) + 1)) if ends != NONE else np.zeros(1, np.int64)
    for last in asked.tolist():
        first = int(starts[np.searchsorted(starts, last, side="right") - 1])
        for n in range(rule.count):
            place = last + 1 + n
            if place > count or (n and ids[place - 1] == ends):
                break
            source = place if rule.truth == "next" else first + n
            if source < min(count, last + 1 - len(sought) if rule.truth == "line" else count):
                yield place, (int(ids[source]),)


def _copied(ids: Ids, least: int) -> Iterator[Foretold]:
    """What followed the first time, from the second token of the copy on, as long as it is one.

    The copy begins at the first place from `least` on from which the text's beginning is read again, whole or to the end.
    """
    count, same = len(ids), beginnings(ids)
    for period in range(least, count - 1):
        if same[period] > 1 and same[period] >= min(period, count - period):
            stop = period + int(same[period])
            for place in range(period + 1, min(stop + 1, count + 1) if stop == count else stop):
                yield place, (int(ids[place - period]),)
            return


def beginnings(ids: Ids) -> Ids:
    """For each place, how many tokens from there on are those that the text begins with (the Z function, in linear time)."""
    tokens, found = ids.tolist(), [0] * len(ids)
    left = right = 0
    for i in range(1, len(tokens)):
        same = min(right - i, found[i - left]) if i < right else 0
        while i + same < len(tokens) and tokens[same] == tokens[i + same]:
            same += 1
        if i + same > right:
            left, right = i, i + same
        found[i] = same
    return np.array(found, np.int64)


def _brackets(reading: Reading) -> Iterator[Foretold]:
    """An opening may always follow, a closing if something is open, a line end if nothing is; until one stands where it may not."""
    opening, closing, end = (reading.token(mark) for mark in "()\n")
    depth = 0
    for step, token in enumerate(reading.ids.tolist()):
        depth += (token == opening) - (token == closing)
        if depth < 0 or (token == end and depth):
            return
        yield step + 1, (opening, closing if depth else end)


def _letters(reading: Reading) -> Iterator[Foretold]:
    """From the first b of a line on: a b until there are as many as a, then the line end; until something else stands there."""
    up, down, end = (reading.token(mark) for mark in "ab\n")
    left, falling = 0, False
    for step, token in enumerate(reading.ids.tolist()):
        if (token == up and falling) or (token == down and not left) or (token == end and left):
            return
        left += (token == up) - (token == down)
        falling = token == down or (falling and token != end)
        if falling:
            yield step + 1, (down if left else end,)


def _bits(reading: Reading) -> Due:
    """The class that is named by the three bits, after every token."""
    held, names = ["a", "b", "c"], list(reading.classes)
    labels = [reading.vocab.label(token) for token in reading.ids.tolist()]
    expected = []
    for label in labels:
        if label.lower() in ("a", "b", "c"):
            held[ord(label.lower()) - ord("a")] = label
        name = "".join(held)
        expected.append(names.index(name) if name in names else NONE)
    place = np.arange(len(expected))
    return Due(place, place, np.array(expected, np.int64)[:, None])


def _at_end(reading: Reading) -> Due:
    """The class of the whole text, if anyone has said it."""
    place = np.arange(len(reading.ids))[-1:]
    named = list(reading.classes)
    right = named.index(reading.answer) if reading.answer in named else NONE
    return Due(place, place, np.full((len(place), 1), right))


def _asked(grammar: str, reading: Reading, tell: Tell) -> Due:
    """What the questions of a text ask for, where its rules can tell, at the question marks."""
    # Their many patterns are compiled when the first question is asked, not when the window opens.
    from mnemoscope.engines.rules import dialogues, stories

    told = stories.World() if grammar == "stories" else dialogues.Told()
    places, expected, words = [], [], {}
    for last, sentence, asks in _sentences(reading):
        tell(last / len(reading.ids))
        if not asks:
            if not told.tell(sentence) and grammar == "stories":
                break  # what follows from a sentence of another kind nobody knows
        elif found := told.ask(sentence):
            places.append(last)
            expected.append(reading.token(found.answer))
            if expected[-1] == NONE:
                words[last] = found.answer
    place = np.array(places, np.int64)
    return Due(place, place, np.array(expected, np.int64).reshape(-1, 1), words)


def _sentences(reading: Reading) -> Iterator[tuple[int, str, bool]]:
    """The step that ends each sentence, its text, and whether it is a question."""
    ends = {
        n: label
        for n in range(len(reading.vocab))
        if (label := reading.vocab.label(n)) in STATEMENT + QUESTION
    }
    first = 0
    for last in np.flatnonzero(np.isin(reading.ids, list(ends))).tolist():
        start, stop = int(reading.encoded.spans[first, 0]), int(reading.encoded.spans[last, 1])
        sentence, label = reading.text[start:stop].strip(), ends[int(reading.ids[last])]
        first = last + 1
        if sentence.rstrip(STATEMENT + QUESTION):
            yield last, sentence, label in QUESTION


def pending() -> "Scores":
    """No answers yet: those that are due are being looked for."""
    return Scores(_foretold(iter(())), pending=True)


class Scores:
    """The answers due in a text and, as far as it has been read, what the model said. It grows with the trace it is given."""

    def __init__(self, due: Due, *, pending: bool = False) -> None:
        count = len(due)
        self.due = due
        self.pending = pending  # which answers are due is still being found out
        self.said = np.full(count, NONE)  # (n,) the likeliest
        self.p = np.full(count, np.nan)  # (n,) the probability of whatever is right
        self.right = np.full(count, UNKNOWN, np.int8)  # (n,)
        self.given = 0  # answers that have been given

    def read(self, trace: Trace) -> "Scores":
        """Take in what the trace has got since the last time."""
        ready = int(np.searchsorted(self.due.at, len(trace)))
        for start in range(self.given, ready, PART):
            self._take(trace, start, min(start + PART, ready))
        self.given = max(ready, self.given)
        return self

    def _take(self, trace: Trace, start: int, stop: int) -> None:
        expected, at = self.due.expected[start:stop], self.due.at[start:stop]
        p = _distributions(trace, at)  # (k, V)
        there = (expected != NONE) & (expected < p.shape[1])
        rows = np.arange(len(at))[:, None]
        self.said[start:stop] = said = p.argmax(axis=1)
        known = there.any(axis=1) | np.isin(self.due.place[start:stop], list(self.due.words))
        self.p[start:stop] = np.where(
            known, (p[rows, np.where(there, expected, 0)] * there).sum(axis=1), np.nan
        )
        judged = np.where((said[:, None] == expected).any(axis=1), RIGHT, WRONG)
        finite = np.isfinite(p).all(axis=1)
        self.right[start:stop] = np.where(known & finite, judged, UNKNOWN)

    @property
    def surprise(self) -> NDArray[np.float64]:
        """-log p of what is right (n,), in nats; NaN where nobody knows what is, or it has not been given."""
        with np.errstate(divide="ignore"):
            return np.asarray(-np.log(self.p) + 0.0)

    @property
    def nats(self) -> float | None:
        """What all right answers that have been given cost together; None where none can be judged."""
        found = self.surprise[np.isfinite(self.surprise)]
        return float(found.sum()) if len(found) else None

    @property
    def count(self) -> tuple[int, int]:
        """How many are right, of how many that have been given and can be judged."""
        return int((self.right == RIGHT).sum()), int((self.right != UNKNOWN).sum())

    def within(self, start: int, stop: int) -> slice:
        """The answers marked at steps start..stop."""
        first, last = np.searchsorted(self.due.place, (start, stop))
        return slice(int(first), int(last))

    def given_at(self, step: int) -> int | None:
        """The answer that the model gives after this step, by its place among all."""
        found = int(np.searchsorted(self.due.at, step))
        return found if found < len(self.due) and self.due.at[found] == step else None

    @property
    def first_look(self) -> int | None:
        """The step to look at first: where the first wrong answer is given, or the last one if all are right."""
        given = np.flatnonzero(self.right[: self.given] != UNKNOWN)
        if not len(given):
            return int(self.due.at[self.given - 1]) if self.given else None
        wrong = given[self.right[given] == WRONG]
        return int(self.due.at[wrong[0] if len(wrong) else given[-1]])


def voice_of(layout: Layout) -> SignalSpec | None:
    """The signal by which a model answers: the class of the text, the answer to what is asked, or the next token; None if it says nothing."""
    found = (layout.one(kind) for kind in (Kind.CLASS, Kind.ANSWER, Kind.LOGITS))
    return next((spec for spec in found if spec), None)


def _distributions(trace: Trace, at: Ids) -> NDArray[np.float64]:
    """What the model says after each of some steps, as probabilities (k, V): of classes, answers or next tokens."""
    spec = voice_of(trace.layout)
    assert spec is not None  # else nothing is judged
    first, last = int(at[0]), int(at[-1])
    if last - first < 4 * len(at):
        values = trace.read(spec.name, first, last + 1)[at - first]
    else:
        values = np.stack([trace.at(spec.name, int(step)) for step in at])
    return np.exp(log_probabilities(values)) if spec.kind is Kind.LOGITS else values.astype(np.float64)
