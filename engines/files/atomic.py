"""How every output is written: a file whole or not at all, a pipe or a device straight."""

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from mnemoscope.engines.files.regular import NoRegularFileError, kind_of
from mnemoscope.engines.translation import tr

MOST_LINKS = 40  # of one path, as Linux has it
PART = ".mnemoscope-{}.part"  # short: beside a name as long as the system allows there is room for it, too

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_DESCRIPTORS = re.compile(r"/proc/[^/]+(/task/[^/]+)?/fd|/dev/fd")


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Write an output. Raises OSError, with the file that was there as it was and nothing left beside it.

    A file is written beside its place and then put there, with the mode and, where that is allowed, the owner of the one it
    replaces; a new one obeys the umask. Of a link, what it points to is replaced or made. A pipe and a device are written to.
    """
    if is_straight(path):
        with open(path, "ab" if _names_descriptor(path) else "wb", buffering=1 << 20) as file:
            yield file
        return
    place = place_of(path)
    former = _former(place)
    handle, part = _begin(place, 0o666 if former is None else 0o600)
    try:
        with open(handle, "wb") as file:
            yield file
            file.flush()
            if former is not None:
                _take_after(part, former)
            _to_disk(file.fileno())
        os.replace(part, place)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise


def is_straight(path: Path) -> bool:
    """Whether an output goes into what is there, a pipe, a terminal or another device, instead of taking its place.

    Raises OSError for what nothing is written to: a folder, a socket, a disk as a whole.
    """
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISREG(mode):
        return _names_descriptor(path)
    if stat.S_ISFIFO(mode) or stat.S_ISCHR(mode):
        return True
    raise NoRegularFileError(tr("it is {kind}", kind=kind_of(mode)))


def place_of(path: Path) -> Path:
    """Where a file is written: what a link points to in the end, even if nothing is there yet.

    Raises OSError where the system would not find its way, either: for a missing folder, even one that is left again by `..`.
    """
    for place in _followed(path):
        if not os.path.islink(place):
            return Path(place)
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def check_writable(path: Path) -> None:
    """Raise OSError if a file cannot be written there, as far as that can be known without writing it."""
    if is_straight(path):
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return
    place = place_of(path)
    _former(place)
    handle, part = _begin(place, 0o600)
    os.close(handle)
    os.unlink(part)


def free_room(path: Path) -> int | None:
    """The bytes that the disk of an output has room for; None where that means nothing."""
    if is_straight(path) or not hasattr(os, "statvfs"):
        return None
    room = os.statvfs(place_of(path).parent)
    return room.f_bavail * room.f_frsize


def _former(place: Path) -> os.stat_result | None:
    """The file that is replaced. Raises PermissionError for one that may not be written, whatever its folder allows."""
    try:
        former = os.stat(place)
    except FileNotFoundError:
        return None
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, tr("it may not be changed (it is read-only)"))
    return former


def _begin(place: Path, mode: int) -> tuple[int, str]:
    """A new file beside a place, open for writing."""
    part = os.path.join(place.parent, PART.format(os.urandom(8).hex()))
    return os.open(part, _NEW, mode), part


def _take_after(part: str, former: os.stat_result) -> None:
    """Give the new file the owner, if we may, and the mode of the one it replaces."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(part, former.st_uid, former.st_gid)
    os.chmod(part, stat.S_IMODE(former.st_mode) & 0o777)


def _to_disk(handle: int) -> None:
    """Have it on the disk before it takes the place of another: what the disk refuses comes out here."""
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (
            errno.EINVAL,
            errno.ENOTSUP,
        ):  # some file systems of networks know no such thing
            raise


def _names_descriptor(path: Path) -> bool:
    """Whether a path is another name of a file that is open already, as /dev/stdout: whoever opened it knows why."""
    return any(_DESCRIPTORS.fullmatch(os.path.dirname(place)) for place in _followed(path))


def _followed(path: Path) -> Iterator[str]:
    """A path and what it points to, link after link, each in a folder that is no link."""
    place = os.fspath(path)
    for _ in range(MOST_LINKS):
        folder = os.path.realpath(os.path.dirname(place) or ".", strict=True)
        place = os.path.join(folder, os.path.basename(place))
        yield place
        if not os.path.islink(place):
            return
        place = os.path.join(folder, os.readlink(place))
