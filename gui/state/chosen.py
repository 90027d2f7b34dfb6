"""What a model chose of a text: kept token by token, so that it is read again and not drawn anew. No Qt."""

from dataclasses import dataclass, field
from typing import Any

from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr_noop

MOST_TOKENS = 200_000  # of one track; what is longer comes back as if it had been given
UNFIT = tr_noop(
    "What the model had chosen is not of its vocabulary any more: it is read as if it had been typed."
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The end of the text of a track (0: the lead) that its model chose: tokens, what they stand for, and how they were chosen."""

    seat: int = 0
    tokens: tuple[int, ...] = ()
    text: str = ""
    sampling: Sampling = field(default_factory=Sampling)

    @classmethod
    def of(cls, track: Track, seat: int) -> "Chosen":
        """What the model of a track has chosen of its text; no tokens where all was given."""
        tokens = track.encoded.ids[track.typed :]
        if track.sampling is None or not 0 < len(tokens) <= MOST_TOKENS:
            return cls(seat)
        start = int(track.encoded.spans[track.typed - 1, 1]) if track.typed else 0
        return cls(seat, tuple(tokens.tolist()), track.text[start:], track.sampling)

    def fits(self, vocab: Vocabulary) -> bool:
        """Whether its tokens are those of this vocabulary, and stand for its text."""
        if any(token >= len(vocab) for token in self.tokens):
            return False
        return vocab.decode(list(self.tokens))[0] == self.text

    def after(self, track: Track) -> Track:
        """A track that has just been given its text, with this added."""
        return track.continued(list(self.tokens), self.sampling) if self.tokens else track

    def to_json(self) -> dict[str, Any]:
        """As a plain dict; the tokens in one string, which takes a tenth of the lines that a list would."""
        tokens = " ".join(map(str, self.tokens))
        return {
            "seat": self.seat,
            "tokens": tokens,
            "text": self.text,
            "sampling": dict(self.sampling.to_json()),
        }
