"""Folding: an unknown character is read as the known one that is the same in another form: ’ as ', ，as a comma.

Same are quotes, dashes, spaces and line ends among themselves, what Unicode calls another form of a character (full
width, ligatures, presentation forms), and accents composed or not. Not the same are upper and lower case, traditional
and simplified characters, and forms that mean something else (², ½, ①).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from mnemoscope.engines.tokens import Ids, spans_of

APOSTROPHES = "'’‘‚‛′‵`´ʼʹ＇"
ALIKE = {  # what Unicode does not call one character in several forms, by the plainest of them
    "'": APOSTROPHES + "‹›『』﹃﹄",
    '"': "“”„‟″‶«»「」﹁﹂〝〞〟",
    "-": "‐‑‒–—―−⁃﹘",
    ".": "。",
    ",": "、",
    "~": "〜∼",
    "·": "・‧•",
    "...": "…⋯︙",
    "\n": "\r\v\f\x85\u2028\u2029",
}
FORMS = {"<wide>", "<narrow>", "<noBreak>", "<small>", "<vertical>", "<font>", "<compat>"}
FORMS |= {"<initial>", "<medial>", "<final>", "<isolated>"}  # of Arabic letters
OPENERS = ("Pi", "Ps")  # the categories of “ and 「
_PLAIN = {form: plain for plain, forms in ALIKE.items() for form in forms}


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """A text in its plainest form, which all texts have that are the same: “Ｉt’s…” and "It's..." for one."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return unicodedata.normalize("NFC", "".join(map(_plain, composed)))


def _plain(c: str) -> str:
    if c.isascii():
        return _PLAIN.get(c, c)
    if c in _PLAIN:
        return _PLAIN[c]
    if unicodedata.category(c) == "Zs":
        return " "
    form, *codes = unicodedata.decomposition(c).split() or [""]
    if form not in FORMS:
        return c
    return "".join(_plain(chr(int(code, 16))) for code in codes)


class Folding:
    """Reads texts with the characters a vocabulary knows."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(known)
        self._alike: dict[str, list[str]] | None = None  # plain form -> the known characters that have it

    def fold(self, text: str) -> tuple[str, Ids]:
        """A text as it is read, and for each of its characters the stretch (start, stop) of the text it stands for.

        What is not known and like nothing known is left as it is.
        """
        characters = set(text)
        strange = self._foldable(characters)
        alone = {c: self._alone(c) for c in strange} if not any(map(joins, characters)) else {}
        text = text.translate({ord(c): one for c, one in alone.items() if one})  # nearly all, all at once
        strange = {c for c in strange if not alone.get(c)}
        if not strange:
            return text, spans_of(np.ones(len(text), np.int64))
        read: list[str] = []
        starts: list[int] = []
        stops: list[int] = []
        done = 0
        for match in re.finditer("[" + "".join(map(re.escape, strange)) + "]", text):
            if match.start() < done:
                continue
            for start, stop in _stretches(text, match.start(), done):
                if found := self._same(text, start, stop):
                    read += text[done:start], found
                    starts += [*range(done, start), *[start] * len(found)]
                    stops += [*range(done + 1, start + 1), *[stop] * len(found)]
                    done = stop
                    break
        read.append(text[done:])
        starts += range(done, len(text))
        stops += range(done + 1, len(text) + 1)
        return "".join(read), np.stack((np.array(starts, np.int64), np.array(stops, np.int64)), axis=1)

    def _foldable(self, characters: set[str]) -> set[str]:
        """Those of a text's characters that may have to be read as others."""
        strange = characters - self.known
        if any(map(joins, characters)):
            return strange
        return {c for c in strange if c == "." or self._same(c, 0, 1)}

    def _alone(self, c: str) -> str:
        """The one known character that is the same as this one, whatever stands around it; "" if that matters."""
        found = self._known_as().get(plain(c), [])
        # A line end or dot that it becomes would be taken together with the one beside it.
        return found[0] if len(found) == 1 and c not in "\r." and found[0] not in "\n." else ""

    def _same(self, text: str, start: int, stop: int) -> str:
        """What is known and the same as a stretch of a text; "" if nothing is."""
        piece = text[start:stop]
        form = plain(piece)
        if found := self._known_as().get(form):
            return _facing(found, text[start - 1 : start], text[stop : stop + 1])
        for spelled in (form, unicodedata.normalize("NFC", piece), unicodedata.normalize("NFD", piece)):
            if spelled != piece and spelled and self.known.issuperset(spelled):
                return spelled
        return ""

    def _known_as(self) -> dict[str, list[str]]:
        if self._alike is None:
            self._alike = {}
            for c in sorted(self.known, key=lambda c: (c != plain(c), ord(c))):  # the plainest first
                self._alike.setdefault(plain(c), []).append(c)
        return self._alike


def _stretches(text: str, at: int, first: int) -> Iterable[tuple[int, int]]:
    """The stretches to look for because of an unknown character, the longest first: with its accents, dots, line end, or alone."""
    start, stop = at, at + 1
    while stop < len(text) and joins(text[stop]):
        stop += 1
    while start > first and joins(text[start]):  # an accent belongs to what is before it
        start -= 1
    if stop - start > 1:
        yield start, stop
    if text.startswith(("\r\n", "..."), at):
        yield at, at + (2 if text[at] == "\r" else 3)
    yield at, at + 1


def joins(c: str) -> bool:
    """Whether a character is composed with the one before it: an accent, a mark of a kana, or what goes on in a Korean syllable."""
    return not c.isascii() and (unicodedata.combining(c) > 0 or "\u1161" <= c <= "\u11c2" or c in "ﾞﾟ")


def _facing(found: list[str], before: str, after: str) -> str:
    """Of several known forms, as of ' and ’, the plain one; of two quotes, the one that opens or closes between its neighbours."""
    if len(found) == 1 or found[0] == plain(found[0]):
        return found[0]
    category = unicodedata.category(before) if before else "Zs"
    opens = before.isspace() or category in (*OPENERS, "Pd", "Zs")
    opens = opens or (before in ",:;，：；、" and after.isalnum())
    return next((c for c in found if (unicodedata.category(c) in OPENERS) is opens), found[0])
