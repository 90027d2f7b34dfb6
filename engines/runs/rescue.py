"""A recording that cannot be written where it was asked for is kept where it can be."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.atomic import is_straight
from mnemoscope.engines.files.folders import data_folder
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr


def kept_elsewhere(track: Track, output: Path) -> str:
    """Keep a recording that could not be written where it was asked for, and say where it is instead."""
    name = f"{output.stem[:80] or 'run'}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}.safetensors"
    for folder in _other_folders(output):
        with suppress(MnemoscopeError, OSError, MemoryError):
            folder.mkdir(parents=True, exist_ok=True)
            save_recording(folder / name, track)
            return tr("what was read is kept in {path}", path=folder / name)
    return tr("what was read could not be kept anywhere else either")


def _other_folders(output: Path) -> Iterator[Path]:
    """Where a recording may be kept: beside the file it should have been, with this user's data, or for a while."""
    with suppress(OSError):
        if not is_straight(output):
            yield output.parent
    with suppress(MnemoscopeError):
        yield data_folder() / "recordings"
    with suppress(OSError):
        yield Path(tempfile.gettempdir())
