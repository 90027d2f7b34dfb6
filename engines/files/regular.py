"""A regular file read whole, up to a bound: no pipe is waited for, no device read without end."""

import os
import stat
from pathlib import Path

from mnemoscope.engines.translation import tr, tr_noop

# What there may be instead of a file.
KINDS = {
    stat.S_IFDIR: tr_noop("a folder"),
    stat.S_IFIFO: tr_noop("a pipe"),
    stat.S_IFSOCK: tr_noop("a socket"),
    stat.S_IFCHR: tr_noop("a device"),
    stat.S_IFBLK: tr_noop("a device"),
}
SOMETHING_ELSE = tr_noop("something else")


class NoRegularFileError(OSError):
    """What lies at a path is not a file that can be read whole: a pipe, a device, a folder, or too large a file."""

    __str__ = Exception.__str__


def read_regular(path: Path, limit: int) -> bytes:
    """The bytes of a regular file, links followed. Raises OSError; NoRegularFileError says in words what is there instead."""
    _refuse(os.stat(path).st_mode)
    # It may have become a pipe since, which would be waited for already while it is opened.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        _refuse(os.fstat(handle).st_mode)
        with open(handle, "rb", closefd=False) as file:
            data = file.read(limit + 1)
    finally:
        os.close(handle)
    if len(data) > limit:
        raise NoRegularFileError(tr("it is larger than {limit:,.0f} MB", limit=limit / 1e6))
    return data


def _refuse(mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise NoRegularFileError(tr("it is not a file but {kind}", kind=kind_of(mode)))


def kind_of(mode: int) -> str:
    """What is there, by its mode, in words."""
    said = KINDS.get(stat.S_IFMT(mode), SOMETHING_ELSE)
    return tr(said)
