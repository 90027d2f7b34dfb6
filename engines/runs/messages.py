"""What the window says to the engine's thread, and what comes back. Every message names its run."""

from dataclasses import dataclass
from pathlib import Path

from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Encoded, Ids, Vocabulary
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track


@dataclass(frozen=True, slots=True)
class Load:
    """Open a model, by name or folder; with a memory of what it reads, if it predicts the next token.

    `keep` is the engine that is read with until this one is taken, and on if it never is: the run that opened it.
    """

    run: int
    source: str | Path
    memory: MemoryOptions | None = None
    keep: int = 0
    text: str = ""  # what it will read, as far as that is known


@dataclass(frozen=True, slots=True)
class Remember:
    """Have another memory outside the open model, or none, and with it what a track has read so far."""

    run: int
    memory: MemoryOptions | None
    track: Track
    engine: int = 0  # the run that opened it; 0: the latest


@dataclass(frozen=True, slots=True)
class Encode:
    """Cut a long text into the tokens of a vocabulary, that of the model of this name."""

    run: int
    vocab: Vocabulary
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Read:
    """Be as after step `step` (-1: the start) of a trace, its last, then read these tokens."""

    run: int
    step: int
    trace: Trace
    tokens: Ids  # (n,)
    engine: int = 0  # the run that opened it; 0: the latest


@dataclass(frozen=True, slots=True)
class Continue:
    """Be as after step `step` of a trace, its last, then choose and read `count` more tokens, or up to one of `until`."""

    run: int
    step: int
    trace: Trace  # of at least one step
    count: int
    sampling: Sampling
    engine: int = 0  # the run that opened it; 0: the latest
    until: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Stop:
    """End the thread."""


@dataclass(frozen=True, slots=True)
class Loading:
    """Which share of a model has been opened."""

    run: int
    share: float


@dataclass(frozen=True, slots=True)
class Loaded:
    """The model is open; `track` has read nothing yet."""

    run: int
    track: Track
    warning: str = ""  # what could not be opened beside the model: it reads without


@dataclass(frozen=True, slots=True)
class Remembering:
    """Which share of what has been read the other memory has followed."""

    run: int
    share: float


@dataclass(frozen=True, slots=True)
class Remembered:
    """The model has that memory; `track` is what has been read, as far as it need not be read again."""

    run: int
    track: Track
    warning: str = ""  # what could not be opened beside the model: it reads without


@dataclass(frozen=True, slots=True)
class Cutting:
    """Which share of a text has been cut into tokens."""

    run: int
    share: float


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in tokens; what of it the model skips, and the sentence that says so ("" for nothing)."""

    run: int
    text: str
    encoded: Encoded
    skipped: frozenset[str]
    sentence: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """Tokens that were read, and their packed rows (n, width); what it took, if they were read one by one."""

    run: int
    tokens: list[int]
    rows: Array
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Idle:
    """The command of this run is done."""

    run: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The command of this run could not be done, in one sentence; `details` is for the log."""

    run: int
    sentence: str
    details: str


Command = Load | Remember | Encode | Read | Continue | Stop
Reply = Loading | Loaded | Remembering | Remembered | Cutting | Cut | Stepped | Idle | Failed
