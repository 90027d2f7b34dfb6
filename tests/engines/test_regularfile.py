"""A file is read whole up to a bound; a pipe, a device or a folder is said to be one, at once."""

import os
from pathlib import Path

import pytest

from mnemoscope.engines.files.regular import read_regular


def test_a_file_is_read_whole_also_through_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"12345")
    link.symlink_to(file)
    assert read_regular(link, 5) == b"12345"
    with pytest.raises(OSError, match="larger than"):
        read_regular(link, 4)


def test_what_is_no_file_is_said_to_be_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "endless").symlink_to("/dev/zero")
    before = len(os.listdir("/proc/self/fd"))
    for path, kind in ((pipe, "a pipe"), (tmp_path / "endless", "a device"), (tmp_path, "a folder")):
        with pytest.raises(OSError, match=kind):
            read_regular(path, 100)
    assert len(os.listdir("/proc/self/fd")) == before


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "nothing", 1)
