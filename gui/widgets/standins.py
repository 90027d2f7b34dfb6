"""What stands in a text field for the characters that Qt's documents cannot hold: one for one, so that a text is never respelled."""

import re
from itertools import count

# What has a picture that people know; where one of these pictures is in a text itself, something else stands for it.
PICTURES = {"\r": "␍", "\0": "␀", "\u2028": "⤶", "\u2029": "⏎"}
_POOL = 0x100000  # private characters beyond the first million: shown as empty boxes, and used by nobody
_UNFIT = re.compile(
    "[\r\0\u2028\u2029\ufdd0\ufdd1\ud800-\udfff\U00100000-\U0010ffff" + "".join(PICTURES.values()) + "]"
)


class StandIns:
    """The stand-ins of one field. Characters without a picture are given theirs as they come."""

    def __init__(self) -> None:
        self._shown = dict(PICTURES)
        self._meant = {ord(shown): meant for meant, shown in PICTURES.items()} | {0x2029: "\n"}
        self._free = count(_POOL)

    def shown(self, text: str) -> str:
        """A text as it is put into a document."""
        return _UNFIT.sub(lambda found: self._stand_in(found[0]), text)

    def meant(self, shown: str) -> str:
        """The text that a document shows, as `toRawText` gives it: its ends of lines are U+2029."""
        return shown.translate(self._meant)

    def are_needed(self, text: str) -> bool:
        """Whether a text must not be put into a document as it is."""
        return _UNFIT.search(text) is not None

    def _stand_in(self, c: str) -> str:
        if c not in self._shown:
            self._shown[c] = chr(next(self._free))
            self._meant[ord(self._shown[c])] = c
        return self._shown[c]
