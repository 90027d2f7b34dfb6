"""What a reader is doing, as one frozen value: whatever begins or ends puts another in its place."""

from dataclasses import dataclass, field

from mnemoscope.engines.sampling import Sampling


@dataclass(frozen=True, slots=True)
class Owed:
    """Tokens that the model is still to choose, and how; `due` of them by now, a part of one among them.

    After one of `until` it chooses no more.
    """

    count: int = 0
    sampling: Sampling = field(default_factory=Sampling)
    due: float = 1.0
    until: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Resting:
    """Nothing is under way; `problem` says in one sentence why not all has been read that was to be."""

    problem: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """The model of this name or folder is being opened, of which this share has been."""

    source: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Changing:
    """The model gets another memory; this share of what it has read has been followed."""

    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Cutting:
    """This share of a long text has been cut into tokens; what the model owes, it chooses once they are read."""

    share: float = 0.0
    owed: Owed = Owed()


@dataclass(frozen=True, slots=True)
class Reading:
    """Tokens of the text are being read; what the model owes, it chooses then."""

    owed: Owed = Owed()


@dataclass(frozen=True, slots=True)
class Choosing:
    """The model continues the text; `asked`: some tokens are under way, beside those that it still owes."""

    owed: Owed
    asked: bool = False


Run = Resting | Opening | Changing | Cutting | Reading | Choosing
