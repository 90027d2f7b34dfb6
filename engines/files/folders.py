"""Where this user's own things lie: models, named memories, settings; and what comes with the program."""

from collections.abc import Callable
from pathlib import Path

from platformdirs import PlatformDirs

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.translation import tr

ASSETS = Path(__file__).resolve().parents[2] / "assets"  # models, texts, icons: what comes with the program
_DATA = PlatformDirs("mnemoscope", appauthor=False, roaming=True)
_HERE = PlatformDirs("mnemoscope", appauthor=False)  # of this machine alone


def data_folder() -> Path:
    """The folder of this user's data, as each system has it. It need not exist yet.

    Raises MnemoscopeError for a user without a home, whom the system does not know.
    """
    return _there(lambda: _DATA.user_data_dir)


def settings_folder() -> Path:
    """The folder of this user's settings. Raises MnemoscopeError as `data_folder` does."""
    return _there(lambda: _HERE.user_config_dir)


def cache_folder() -> Path:
    """The folder of what can be made again, or is of use only while the program runs. Raises as `data_folder` does."""
    return _there(lambda: _HERE.user_cache_dir)


def _there(place: Callable[[], str]) -> Path:
    try:
        found = place()
    except RuntimeError:  # as platformdirs says it from some version on
        found = "~"
    if found.startswith("~"):  # nobody knows where that is
        raise MnemoscopeError(tr("this user has no home folder: set HOME or XDG_DATA_HOME to one"))
    return Path(found)
