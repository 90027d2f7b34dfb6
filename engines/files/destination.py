"""Where an output may go: never over what is read, nor over a store, the settings or a model of ours.

Asked before any work is done, and again just before it is written: in between, a link may have been made.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError, OutputError
from mnemoscope.engines.files.atomic import check_writable, free_room, place_of
from mnemoscope.engines.files.folders import data_folder, settings_folder
from mnemoscope.engines.translation import tr

STORE = "memories.sqlite"  # this user's own, in the data folder
JOURNALS = ("-journal", "-wal", "-shm")  # what SQLite has beside a store at work
MODEL = ("card.toml", "weights.safetensors")  # what makes a folder a model

_SQLITE, _OWNER, _OURS = b"SQLite format 3\0", slice(68, 72), b"Mnem"
LONGEST_SHOWN = 120  # characters of a path


def check_destination(path: str | Path, inputs: Iterable[str | Path] = (), *, needed: int = 0) -> None:
    """Raise OutputError with one sentence if so many bytes cannot be written there, or must not be: before any work."""
    path = Path(path)
    refuse_precious(path, inputs)
    try:
        check_writable(path)
        room = free_room(path)
    except (OSError, ValueError) as error:
        raise cannot(path, error) from None
    if room is not None and needed > room:
        raise OutputError(
            tr(
                "{path} cannot be written: it takes about {needed:,.1f} MB, and its disk has room for {room:,.1f} MB",
                path=shown(path),
                needed=needed / 1e6,
                room=room / 1e6,
            )
        )


def refuse_precious(path: str | Path, inputs: Iterable[str | Path] = ()) -> None:
    """Raise OutputError with one sentence if writing there would destroy what is read, or something of ours."""
    path = Path(path)
    try:
        place = place_of(path)
        if _is_store(place):
            raise OutputError(
                tr(
                    "{path} is a store of memories, or belongs to one: name another file to write",
                    path=shown(path),
                )
            )
        if _is_settings(place):
            raise OutputError(
                tr("{path} is where the settings are kept: name another file to write", path=shown(path))
            )
        if any(all(os.path.lexists(folder / name) for name in MODEL) for folder in place.parents):
            raise OutputError(
                tr("{path} is in the folder of a model: name a place outside of it", path=shown(path))
            )
        if any(_same(place, Path(given)) for given in inputs):
            raise OutputError(tr("{path} is what is read here: name another file to write", path=shown(path)))
    except (OSError, ValueError) as error:
        raise cannot(path, error) from None


def parts_of_model(folder: Path) -> tuple[Path, ...]:
    """What is read of a model: its files may be links to elsewhere."""
    return tuple(folder / name for name in MODEL)


def cannot(path: Path, error: BaseException) -> OutputError:
    """The sentence for an output that the system refuses."""
    why = getattr(error, "strerror", None) or str(error)
    if isinstance(error, FileNotFoundError):
        why = tr("there is no such folder")
    elif isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        why = tr("the name is too long")
    return OutputError(tr("{path} cannot be written: {why}", path=shown(path), why=why))


def shown(path: str | Path) -> str:
    """A path in a sentence: its end, if it is long."""
    text = str(path)
    return text if len(text) <= LONGEST_SHOWN else f"…{text[1 - LONGEST_SHOWN :]}"


def _same(place: Path, given: Path) -> bool:
    """Whether both are one file, whatever its names; a terminal or the null device is nobody's file."""
    try:
        here, there = os.stat(place), os.stat(given)
    except OSError:  # nothing that could be destroyed, or nothing that could be read
        return False
    return os.path.samestat(here, there) and not stat.S_ISCHR(here.st_mode)


def _is_store(place: Path) -> bool:
    """Whether a file is a store of memories by what is in it, or is named as a journal of one, or as this user's own."""
    stems = [place.name[: -len(end)] for end in JOURNALS if place.name.lower().endswith(end)]
    files = [place, *(place.with_name(stem) for stem in stems if stem)]
    return any(_begins_as_store(file) or _is_own_store(file) for file in files)


def _begins_as_store(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(_OWNER.stop)
    except PermissionError:  # what cannot be read: whether it can be written is asked elsewhere
        return False
    return head.startswith(_SQLITE) and head[_OWNER] == _OURS


def _is_own_store(path: Path) -> bool:
    """Whether it is this user's store, even before it is made, on a disk that tells A from a or on one that does not."""
    own = _own(data_folder)
    return own is not None and path.name.casefold() == STORE and _same_folder(path.parent, own)


def _is_settings(place: Path) -> bool:
    own = _own(settings_folder)
    return own is not None and any(_same_folder(folder, own) for folder in place.parents)


def _own(folder: Callable[[], Path]) -> Path | None:
    try:
        return folder()
    except MnemoscopeError:  # a user without a home has none
        return None


def _same_folder(a: Path, b: Path) -> bool:
    try:
        return os.path.samefile(a, b)
    except OSError:
        return a == Path(os.path.realpath(b))
