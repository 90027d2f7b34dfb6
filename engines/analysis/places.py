"""Two texts laid beside each other: the places at whose ends both runs have read whole tokens.

Where tokens differ in width, one place has several of either. Between texts that differ, places are what both share, and
what lies between.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr

MOST_APART = 4000  # characters of two texts that are laid beside each other letter by letter
LEAST_ALIKE = 3  # letters in a row that are then taken for the same


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Stretches of two texts, in their order: the steps and the characters of each run, from the first up to the last."""

    steps: NDArray[np.int64]  # (n, 2 runs, 2 ends)
    characters: NDArray[np.int64]  # (n, 2 runs, 2 ends)
    alike: NDArray[np.bool_]  # (n,) whether both read the same text there

    def __len__(self) -> int:
        return len(self.steps)

    @property
    def met(self) -> NDArray[np.bool_]:
        """(n,) where both have read something."""
        return np.asarray((self.steps[:, :, 0] < self.steps[:, :, 1]).all(axis=1))

    @property
    def last(self) -> NDArray[np.int64]:
        """(n, 2) the step of each run that ends the place."""
        return self.steps[:, :, 1] - 1

    def same(self, other: "Places", steps: tuple[int, int]) -> int:
        """How many places both begin with that lie in the first so many steps of each run, and end before the last of them."""
        most = min(len(self), len(other))
        same = (
            (self.steps[:most] == other.steps[:most]).all(axis=(1, 2))
            & (self.characters[:most] == other.characters[:most]).all(axis=(1, 2))
            & (self.steps[:most, :, 1] <= np.array(steps)).all(axis=1)
        )
        return most if same.all() else int(same.argmin())


def laid(first: Track, second: Track) -> tuple[Places, str]:
    """The places of two runs as far as they have read, and what is to be said of their texts; "" for nothing."""
    tracks = (first, second)
    spans = [track.encoded.spans[: len(track.trace)] for track in tracks]
    read = [track.text[: int(span[:, 1].max(initial=0))] for track, span in zip(tracks, spans, strict=True)]
    ends = _anchors(spans[0][:, 1], spans[1][:, 1], read[0], read[1])
    characters = np.stack((np.vstack((np.zeros((1, 2), np.int64), ends[:-1])), ends), axis=2)
    steps = np.stack([_steps(spans[n][:, 1], characters[:, n]) for n in (0, 1)], axis=1)
    there = (steps[:, :, 0] < steps[:, :, 1]).any(axis=1)
    characters, steps = characters[there], steps[there]
    alike = [read[0][a:b] == read[1][c:d] for (a, b), (c, d) in characters.tolist()]
    return Places(steps, characters, np.array(alike, bool)), _note(read[0], read[1])


def _note(text: str, other: str) -> str:
    least = min(len(text), len(other))
    if text[:least] != other[:least]:
        return tr("they read different texts: places are those where the same is read, and what is between")
    return "" if text == other else tr("one reads on where the other ends")


def _steps(ends: Ids, characters: NDArray[np.int64]) -> NDArray[np.int64]:
    """The steps (n, 2) whose tokens end in stretches of characters (n, 2), from the first up to the last."""
    found = np.searchsorted(ends, characters, "right")
    found[:, 0] = np.where(characters[:, 0] == 0, 0, found[:, 0])
    return np.asarray(found, np.int64)


def _anchors(some: Ids, others: Ids, text: str, other_text: str) -> NDArray[np.int64]:
    """Where tokens of both end at the same place of the text, in each text (n, 2); the ends of both at last."""
    found = [np.zeros((0, 2), np.int64)]
    for start, other, size in _alike(text, other_text):
        here = some[(some >= start) & (some <= start + size)] - start
        there = others[(others >= other) & (others <= other + size)] - other
        at = np.intersect1d(here, there)
        found.append(np.stack((start + at, other + at), axis=1))
    anchors = np.unique(np.vstack((*found, np.array([[len(text), len(other_text)]]))), axis=0)
    return anchors if anchors[0].any() or len(anchors) == 1 else anchors[1:]


def _alike(text: str, other: str) -> list[tuple[int, int, int]]:
    """Stretches that two texts share: where in each, and how long."""
    if text == other:
        return [(0, 0, len(text))]
    most = min(len(text), len(other))
    same = next((n for n in range(most) if text[n] != other[n]), most)
    most -= same
    back = next((n for n in range(most) if text[-1 - n] != other[-1 - n]), most)
    middle, beside = text[same : len(text) - back], other[same : len(other) - back]
    between: list[tuple[int, int, int]] = []
    if max(len(middle), len(beside)) <= MOST_APART:
        blocks = SequenceMatcher(None, middle, beside, autojunk=False).get_matching_blocks()
        between = [(same + m.a, same + m.b, m.size) for m in blocks if m.size >= LEAST_ALIKE]
    return [(0, 0, same), *between, (len(text) - back, len(other) - back, back)]
