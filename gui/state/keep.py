"""What stays of a reading while the model is opened once more."""

from dataclasses import dataclass

from mnemoscope.engines.sampling import Sampling


@dataclass(frozen=True, slots=True)
class Keep:
    """What stays while the same model reads the text again: the text, where we look in it, what of it was typed."""

    text: str
    caret: int | None
    typed: int
    sampling: Sampling | None
