"""Where this user's own things lie: models, named memories."""

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """The folder of this user's data, as each system has it. It need not exist yet."""
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA", Path.home()))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "mnemoscope"
