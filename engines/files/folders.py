"""Where this user's own things lie: models, named memories, settings."""

import os
import sys
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError

ASSETS = Path(__file__).resolve().parents[2] / "assets"  # models, texts, icons: what comes with the program


def data_folder() -> Path:
    """The folder of this user's data, as each system has it. It need not exist yet.

    Raises MnemoscopeError for a user without a home, whom the system does not know.
    """
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or _home())
    elif sys.platform == "darwin":
        base = _home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or _home() / ".local" / "share")
    return base / "mnemoscope"


def settings_folder() -> Path:
    """The folder of this user's settings, where Qt has it. Raises MnemoscopeError as `data_folder` does."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or _home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = _home() / "Library" / "Preferences"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or _home() / ".config")
    return base / "mnemoscope"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        raise MnemoscopeError("this user has no home folder: set HOME or XDG_DATA_HOME to one") from None
