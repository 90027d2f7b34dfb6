"""What of a text a unit may follow: detectors, each a number at every token after it has been read, defined so that it can be counted by hand.

    depth            brackets opened, ( [ { and their wide forms, less those closed, since the text began
    position         tokens since the text began
    line             characters since the last line end, which counts 0; since the beginning in the first line
    sentence         characters since the last . ! ? or their wide forms, which count 0
    word             letters, digits and apostrophes in a row up to here; 0 at anything else
    quote            1 within double quotes, “…”, «…», 「…」 or 『…』, the opening one included
    newline          1 where the token holds a line end          newline-next     1 where the next token does
    word-start       1 where the token holds the first letter of a word
    word-end-next    1 where the token ends in a word and the next one does not go on with it
    repeated         1 where the same token was read before in this text
    capital, digit, punctuation     1 where the token holds one
    count            of a text of two characters, as aaabbb: those of the first less those of the second since the line began

All are of the text itself, character by character, so that they are the same however it is cut into tokens. The cells of
Karpathy, Johnson & Li (2015), "Visualizing and Understanding Recurrent Networks", follow line, quote and depth.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.tokens import Encoded, Ids
from mnemoscope.engines.translation import tr_noop

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]

OPENS, CLOSES = "([{（［｛【", ")]}）］｝】"
QUOTES = {'"': '"', "“": "”", "«": "»", "「": "」", "『": "』"}
ENDS = ".!?。！？…"
APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text that is read from its beginning: its characters, and which of them each token (T,) stands for."""

    text: str
    encoded: Encoded

    def __len__(self) -> int:
        return len(self.encoded)

    def at_end(self, values: NDArray[np.generic]) -> Floats:
        """What holds after the last character of each token: (T,)."""
        if not len(values):
            return np.zeros(len(self))
        last = self.encoded.spans[:, 1] - 1  # -1 before the first character: of a token that begins a text
        return np.where(last >= 0, np.asarray(values, np.float64)[np.maximum(last, 0)], 0.0)

    def holds(self, marks: Marks) -> Floats:
        """1 where a token has such a character: (T,)."""
        before = np.concatenate(([0], np.cumsum(marks)))
        starts, stops = self.encoded.spans.T
        return np.asarray(before[stops] > before[starts], np.float64)

    def of(self, characters: str) -> Marks:
        """Which characters are one of these."""
        return np.isin(self._letters, list(characters))

    def like(self, test: Callable[[str], bool]) -> Marks:
        """Which characters pass a test."""
        letters, where = np.unique(self._letters, return_inverse=True)
        return np.array([test(str(letter)) for letter in letters], bool)[where]

    @property
    def _letters(self) -> NDArray[np.str_]:
        return np.array(list(self.text), dtype="<U1") if self.text else np.zeros(0, "<U1")

    @property
    def words(self) -> Marks:
        """Which characters are of a word."""
        return self.like(str.isalnum) | self.of(APOSTROPHES)


def since(marks: Marks) -> Ids:
    """How many places each one is after the last mark, which counts 0; before the first, since the beginning, counted from 1."""
    places = np.arange(len(marks))
    return np.asarray(places - np.maximum.accumulate(np.where(marks, places, -1)), np.int64)


def _depth(read: Stretch) -> Floats:
    return read.at_end(np.cumsum(read.of(OPENS).astype(int) - read.of(CLOSES)))


def _quote(read: Stretch) -> Floats:
    within = np.zeros(len(read.text), bool)
    for opening, closing in QUOTES.items():
        if opening == closing:
            within |= np.cumsum(read.of(opening)) % 2 == 1
        else:
            within |= np.cumsum(read.of(opening).astype(int) - read.of(closing)) > 0
    return read.at_end(within)


def _next(values: Floats) -> Floats:
    return np.append(values[1:], 0.0) if len(values) else values


def _word_start(read: Stretch) -> Floats:
    words = read.words
    return read.holds(words & ~np.append(False, words[:-1])) if len(words) else np.zeros(len(read))


def _word_end_next(read: Stretch) -> Floats:
    words = read.words
    ends = words & ~np.append(words[1:], False) if len(words) else words
    return read.at_end(ends)


def _repeated(read: Stretch) -> Floats:
    found = np.ones(len(read))
    found[np.unique(read.encoded.ids, return_index=True)[1]] = 0.0
    return found


def _count(read: Stretch) -> Floats:
    used = sorted({letter for letter in read.text if not letter.isspace()})
    if len(used) != 2 or set(used) & set(OPENS + CLOSES):
        return np.zeros(len(read))
    total = np.cumsum(read.of(used[0]).astype(int) - read.of(used[1]))
    last = np.maximum.accumulate(np.where(read.of("\n"), np.arange(len(total)), -1))
    return read.at_end(total - np.where(last >= 0, total[np.maximum(last, 0)], 0))


def _is_punctuation(letter: str) -> bool:
    return not (letter.isalnum() or letter.isspace()) and letter.isprintable()


@dataclass(frozen=True, slots=True)
class Detector:
    """What may be followed: by name in a table, in a list (“follows the depth of brackets”), and its number at each token."""

    name: str
    said: str  # as in "follows …"
    of: Callable[[Stretch], Floats]


DETECTORS = (
    Detector("depth", tr_noop("the depth of brackets"), _depth),
    Detector("count", tr_noop("the count of one letter less the other"), _count),
    Detector("position", tr_noop("the position in the text"), lambda read: np.arange(len(read), dtype=float)),
    Detector("line", tr_noop("the characters since the line began"), lambda read: read.at_end(since(read.of("\n")))),
    Detector("sentence", tr_noop("the characters since the sentence began"), lambda read: read.at_end(since(read.of(ENDS)))),
    Detector("word", tr_noop("the letters since the word began"), lambda read: read.at_end(since(~read.words))),
    Detector("quote", tr_noop("being within quotes"), _quote),
    Detector("newline", tr_noop("a line end just read"), lambda read: read.holds(read.of("\n"))),
    Detector("newline-next", tr_noop("a line end about to come"), lambda read: _next(read.holds(read.of("\n")))),
    Detector("word-start", tr_noop("the beginning of a word"), _word_start),
    Detector("word-end-next", tr_noop("a word that is about to end"), _word_end_next),
    Detector("repeated", tr_noop("a token that was read before"), _repeated),
    Detector("capital", tr_noop("a capital letter"), lambda read: read.holds(read.like(str.isupper))),
    Detector("digit", tr_noop("a digit"), lambda read: read.holds(read.like(str.isdigit))),
    Detector("punctuation", tr_noop("a punctuation mark"), lambda read: read.holds(read.like(_is_punctuation))),
)  # fmt: skip


def features(stretches: list[Stretch]) -> tuple[tuple[Detector, ...], Floats]:
    """The detectors that have something to follow in these texts, and their numbers at all tokens one after the other (T, D)."""
    found = np.stack([np.concatenate([each.of(read) for read in stretches]) for each in DETECTORS], axis=1)
    some = found.std(axis=0) > 0
    return tuple(each for each, is_there in zip(DETECTORS, some, strict=True) if is_there), found[:, some]
