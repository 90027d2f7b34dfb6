"""Edits in words: what a track is with them, and which of its steps they touch. Knows no Qt."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edit import TOKEN, Edit
from mnemoscope.engines.editable import inside
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr

MOST = 3  # edits that are named one by one


def in_words(edit: Edit) -> str:
    """An edit as a person says it: "layer0.gate.forget[*] = 0 from step 10"."""
    what = str(edit).rsplit(" @ ", 1)[0] if edit.start or edit.stop is not None else str(edit)
    if edit.signal == TOKEN:
        return what
    if edit.stop is None:
        return tr("{edit} from step {step} on", edit=what, step=edit.start) if edit.start else what
    if edit.stop == edit.start + 1:
        return tr("{edit} at step {step}", edit=what, step=edit.start)
    return tr("{edit} at steps {first} to {last}", edit=what, first=edit.start, last=edit.stop - 1)


def listed(edits: Sequence[Edit]) -> str:
    """Several edits in words; of many, the first few and how many more."""
    said = commas(in_words(edit) for edit in edits[:MOST])
    more = len(edits) - MOST
    return tr("{edits}, and {count} more", edits=said, count=more) if more > 0 else said


def described(letter: str, title: str, edits: Sequence[Edit]) -> str:
    """What an edited track is, in one sentence."""
    if not edits:
        return tr("Track {letter}: {title}, not edited", letter=letter, title=title)
    return tr("Track {letter}: {title} with {edits}", letter=letter, title=title, edits=listed(edits))


def caption(track: Track) -> str:
    """What a figure says of a track that was edited; "" of one that was not."""
    return tr("edited: {edits}", edits=listed(track.edits)) if track.edits else ""


def touched(edits: Sequence[Edit], start: int, stop: int) -> NDArray[np.bool_]:
    """Which of the steps start..stop some edits are made at."""
    steps = np.arange(start, stop)
    found = np.zeros(len(steps), bool)
    for edit in edits:
        if edit.signal == TOKEN:
            found |= inside(edit.parts[0][1], steps)
        else:
            found |= (steps >= edit.first) & (steps < (np.inf if edit.stop is None else edit.stop))
    return found
