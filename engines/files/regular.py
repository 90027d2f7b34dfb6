"""A regular file read whole, up to a bound: no pipe is waited for, no device read without end."""

import os
import stat
from pathlib import Path


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
        raise NoRegularFileError(f"it is larger than {limit / 1e6:,.0f} MB")
    return data


def _refuse(mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise NoRegularFileError(f"it is not a file but {kind_of(mode)}")


def kind_of(mode: int) -> str:
    """What is there, by its mode, in words."""
    kinds = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device",
             stat.S_IFBLK: "a device"}  # fmt: skip
    return kinds.get(stat.S_IFMT(mode), "something else")
