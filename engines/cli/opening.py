"""Opening a model for a command: with a bar, on a terminal, if it takes over a second."""

from pathlib import Path

from tqdm import tqdm

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import open_with

PATIENCE = 1.0  # seconds


def open_told(source: str, memory: MemoryOptions | None = None, *, text: str = "") -> tuple[Engine, Card]:
    """As `open_with`, and says how far it is. Raises what that raises."""
    bar = tqdm(total=100, desc=Path(source).name, unit="%", disable=None, leave=False, delay=PATIENCE)
    with bar:
        return open_with(
            source, memory, text=text, progress=lambda share: bar.update(round(100 * share) - bar.n) and None
        )
