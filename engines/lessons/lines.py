"""Where in a lesson's file its cues and their values stand."""

import re

HEAD = re.compile(r"\s*\[\[\s*cue\s*\]\]")


class Lines:
    """The lines of a file, counted from 1."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._heads = [n for n, line in enumerate(self._lines) if HEAD.match(line)]

    def head(self, cue: int) -> int:
        """The line with which a cue begins; 0 for one that begins otherwise."""
        return self._heads[cue] + 1 if cue < len(self._heads) else 0

    def of(self, cue: int, key: str) -> int:
        """The line of a key of a cue (-1: of what stands before all cues), or where that begins."""
        heads, end = self._heads, len(self._lines)
        first = heads[cue] if 0 <= cue < len(heads) else 0
        after = heads[cue + 1] if cue + 1 < len(heads) else end
        last = after if cue >= 0 or not heads else heads[0] if key != "cue" else end
        sought = re.compile(
            rf'\s*(?:\[+\s*(?:cue\s*\.\s*)?)?"?{re.escape(key)}\b|.*[{{,]\s*{re.escape(key)}\s*='
        )
        return 1 + next((n for n in range(first, last) if sought.match(self._lines[n])), first)
