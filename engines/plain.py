"""Sentences as they may go to a person: on one line, not long, and with nothing in them that steers a terminal or a window."""

from unicodedata import category

LONGEST = 300  # characters of a sentence; what is cut out is its middle, for it is said at the end what to do
_TAIL = 180
_CUT = " […] "


def plain(text: str) -> str:
    """Text in which whatever is no letter, sign or space (escape codes, line ends, marks of direction) is spelled out."""
    if text.isprintable() and text.isascii():
        return text
    return "".join(c if c.isprintable() or category(c) == "Zs" else _spelled(c) for c in text)


def _spelled(c: str) -> str:
    return c.encode("unicode_escape").decode()


def sentence(said: str) -> str:
    """One sentence: on one line, plain, and of at most 300 characters."""
    if len(said) > 100 * LONGEST:  # of which the middle is not worth looking at
        said = said[: 50 * LONGEST] + _CUT + said[-50 * LONGEST :]
    line = plain(" ".join(said.split()))
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - _TAIL - len(_CUT)] + _CUT + line[-_TAIL:]
