"""Models and recordings. No Qt, and no torch until something trains, verifies or asks for gradients.

In a notebook: `from mnemoscope.engines import open_model, record, open_recording`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mnemoscope.engines.models.opening import open_model
    from mnemoscope.engines.runs.recorder import record
    from mnemoscope.engines.runs.recording import open_recording

__all__ = ["open_model", "open_recording", "record"]

_PLACES = {"open_model": "models.opening", "open_recording": "runs.recording", "record": "runs.recorder"}


def __getattr__(name: str) -> object:
    """Load what a notebook asks for when it asks: this package is imported on the way to every file in it."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
