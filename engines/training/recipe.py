"""What a training module declares: the text it needs and the recipes it can follow."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from mnemoscope.engines.training.fit import Schedule

JOINT = "\f"  # form feed: stands between the files of a source that has several


@dataclass(frozen=True, slots=True)
class Source:
    """A public text: where it lies in a data folder, and where anyone can get it. Several files are read as one text."""

    path: str  # inside the data folder: a file, or the folder that holds `files`
    title: str
    where: str
    licence: str
    sha256: str  # of the text: a model trained on another is not said to be of this one
    files: tuple[str, ...] = ()  # in the folder, in this order; empty: `path` is the file itself
    attribution: str = ""  # whom its licence asks to be named

    def read(self, place: Path) -> str:
        """The text in a file, or of the files in a folder with `JOINT` between them. Raises OSError or UnicodeDecodeError."""
        if not self.files:
            return place.read_text("utf-8")
        return JOINT.join((place / file).read_text("utf-8") for file in self.files)

    def holds(self, text: str) -> bool:
        """Whether a text is the one meant."""
        return sha256(text.encode()).hexdigest() == self.sha256

    def said(self, text: str) -> str:
        """The text in words: its title, or how it differs."""
        return self.title if self.holds(text) else f"a text of {len(text):,} characters, not {self.title}"


@dataclass(frozen=True, slots=True)
class Recipe:
    """One bundled model: its engine, its sizes, how long it trains, and what can be seen in it."""

    engine: str
    title: str
    config: dict[str, Any]
    schedule: Schedule
    minutes: float  # on one core of two
    summary: str
    task: str = "next character"
    group: str = "Reading Shakespeare"  # what it teaches: models are listed under it
    examples: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()  # the names of the classes, for a classifier
    dropout: float = 0.0
    again: Schedule | None = (
        None  # a second run from the best weights: warm restart (Loshchilov & Hutter 2017)
    )
    recurrent_dropout: float = 0.0  # of the weights from state to state
    shown: float = 0.95  # the share of a signal's values that its colours tell apart; beyond is saturated
