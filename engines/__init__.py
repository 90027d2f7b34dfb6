"""Models and recordings. No Qt, and no torch until something trains, verifies or asks for gradients.

In a notebook: `from mnemoscope.engines import open_model, record, open_recording, record_module, explain, open_in_window`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mnemoscope.engines.models.opening import open_model
    from mnemoscope.engines.pytorch.every import recording_every
    from mnemoscope.engines.pytorch.recorded import record_module
    from mnemoscope.engines.runs.arithmetic import explain
    from mnemoscope.engines.runs.elsewhere import open_in_window
    from mnemoscope.engines.runs.recorder import record
    from mnemoscope.engines.runs.recording import open_recording, save_recording

__all__ = [
    "explain",
    "open_in_window",
    "open_model",
    "open_recording",
    "record",
    "record_module",
    "recording_every",
    "save_recording",
]

_PLACES = {
    "explain": "runs.arithmetic",
    "open_in_window": "runs.elsewhere",
    "open_model": "models.opening",
    "open_recording": "runs.recording",
    "record": "runs.recorder",
    "record_module": "pytorch.recorded",
    "recording_every": "pytorch.every",
    "save_recording": "runs.recording",
}


def __getattr__(name: str) -> object:
    """Load what a notebook asks for when it asks: this package is imported on the way to every file in it."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
