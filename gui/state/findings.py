"""What the questions that have been asked say of the tracks as they are now: findings, each with its figure and its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from mnemoscope.engines.analysis.question import Finding, question
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import language
from mnemoscope.gui.state.questions import Asked, Questions


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, the question it answers, and the letter of its track; "" where there is one track."""

    question: str
    letter: str
    finding: Finding


class Findings:
    """Gathers them; those of an answer are made once."""

    def __init__(self) -> None:
        # By what is asked: the answer, the language, and its findings.
        self._known: dict[str, tuple[object, str, tuple[Finding, ...]]] = {}

    def of(self, questions: Questions, tracks: Mapping[str, Track]) -> tuple[Found, ...]:
        """The findings that hold: the strongest of each question first, then the others. `tracks` by letter, the lead by "" too."""
        found: list[tuple[int, float, Found]] = []
        for key, asked in questions.asked.items():
            name, _, letter = key.partition(" ")
            track = tracks.get(letter)
            if track is None or not holds(asked, track):
                continue
            for rank, finding in enumerate(self._of(key, name, asked)):
                found.append((rank, -finding.strength, Found(name, letter, finding)))
        found.sort(key=lambda each: each[:2])
        return tuple(each for _, _, each in found)

    def _of(self, key: str, name: str, asked: Asked) -> tuple[Finding, ...]:
        known = self._known.get(key)
        if known is None or known[0] is not asked.found or known[1] != language():
            known = self._known[key] = (asked.found, language(), question(name).findings(asked.found))
        return known[2]


def holds(asked: Asked, track: Track) -> bool:
    """Whether an answer was found and is still true of a track: a finding says itself at which step."""
    wish = asked.wish
    if wish is None or asked.found is None:
        return False
    if question(wish.question.partition(" ")[0]).each:
        return asked.found_for(track) is not None
    return wish.fits(track, wish.at or 0)
