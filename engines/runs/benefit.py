"""What a memory outside is worth to a language model: the loss on a text that repeats itself, with the memory and without."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.files.texts import read_text
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import text_loss
from mnemoscope.engines.spec import Kind

# A scene with names and a refrain, and a song in both Chinese scripts: written for this, so no model was trained on them.
REFRAINS = tuple(ASSETS / "texts" / f"refrains{script}.txt" for script in ("", "-zh", "-zh-hant"))
LEAST_KNOWN = 0.9  # of the text's tokens


@dataclass(frozen=True, slots=True)
class Worth:
    """Nats per token of a text, without a memory and with one."""

    text: Path
    without: float
    remembering: float
    options: MemoryOptions

    def to_json(self) -> dict[str, str | float]:
        """What the card says of it."""
        return {
            "without": round(self.without, 3),
            "with": round(self.remembering, 3),
            "unit": "nats per token",
            "text": self.text.name,
            "mix": self.options.mix,
            "temperature": self.options.temperature,
            "capacity": self.options.capacity,
        }


def worth(card: Card, make: Callable[[], Engine]) -> Worth | None:
    """Read the text with refrains that a model knows, with the memory as it is unless set otherwise; None if it knows neither.

    `make` builds the engine anew: a memory is wrapped around it. None as well for a model that predicts no next token.
    """
    engine, options = make(), MemoryOptions()
    if engine.layout.one(Kind.LOGITS) is None:
        return None
    for path in REFRAINS:
        text = read_text(path)
        if card.knows(text) >= LEAST_KNOWN:
            return Worth(
                path, text_loss(engine, text), text_loss(Remembering(make(), options), text), options
            )
    return None
