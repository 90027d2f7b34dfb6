"""Models and recordings. No Qt, and no torch until something trains, verifies or asks for gradients.

In a notebook: `from engines import open_model, record, open_recording`.
"""

from engines.models import open_model
from engines.recorder import record
from engines.store import open_recording

__all__ = ["open_model", "open_recording", "record"]
