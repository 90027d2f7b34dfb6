"""What stays of a reading while the model gets another memory, or is opened once more."""

from dataclasses import dataclass

from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.track import Track


@dataclass(frozen=True, slots=True)
class Keep:
    """What stays while the same model reads the text again: the text, where we look in it, what of it was typed."""

    text: str
    caret: int | None
    typed: int
    sampling: Sampling | None

    @classmethod
    def of(cls, track: Track, caret: int | None, step: int | None = None) -> "Keep":
        """What stays of a track, with the place in its text where we look: the caret, or else after a step's token."""
        if caret is None and step is not None:
            caret = int(track.encoded.spans[step, 1])
        return cls(track.text, caret, track.typed, track.sampling)
