"""How an output is written: whole or not at all, with the mode it had; links stay; pipes and devices are written to."""

import os
import signal
import socket
import stat
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from mnemoscope.engines.files import atomic
from mnemoscope.engines.files.atomic import PART, check_writable, is_straight, whole_file

resource = pytest.importorskip("resource")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, modes and pipes of POSIX")


def write(path, data=b"new"):
    with whole_file(path) as file:
        file.write(data)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def umask(mask):
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002, 0o000])
def test_a_new_file_obeys_the_umask(mask, tmp_path):
    with umask(mask):
        write(tmp_path / "new")
    assert mode(tmp_path / "new") == 0o666 & ~mask


def test_the_umask_is_not_changed_on_the_way(tmp_path, monkeypatch):
    monkeypatch.setattr(
        os, "umask", None
    )  # it is the whole process's: another thread would make a file under it
    write(tmp_path / "new")


@pytest.mark.parametrize("given", [0o600, 0o640, 0o666, 0o755])
def test_a_file_keeps_its_mode_and_the_part_is_never_open_to_more(given, tmp_path):
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(given)
    with umask(0o022), whole_file(path) as file:
        file.write(b"new")
        part = next(p for p in tmp_path.iterdir() if p != path)
        assert mode(part) & ~given == 0
    assert (path.read_bytes(), mode(path)) == (b"new", given)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_file_keeps_its_owner(tmp_path):
    path = tmp_path / "old"
    path.write_bytes(b"old")
    os.chown(path, 4321, 1234)
    write(path)
    assert (path.stat().st_uid, path.stat().st_gid) == (4321, 1234)


def test_a_link_stays_and_what_it_points_to_is_replaced(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "real").write_bytes(b"old")
    (folder / "real").chmod(0o600)
    (tmp_path / "first").symlink_to("folder/second")
    (folder / "second").symlink_to("real")
    write(tmp_path / "first")
    assert os.readlink(tmp_path / "first") == "folder/second"
    assert os.readlink(folder / "second") == "real"
    assert ((folder / "real").read_bytes(), mode(folder / "real")) == (b"new", 0o600)


def test_of_a_link_to_nothing_its_target_is_made(tmp_path):
    (tmp_path / "link").symlink_to("later")
    write(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "later").read_bytes() == b"new"


@pytest.mark.parametrize("target", ["nowhere/x", "nowhere/../x", "link"])
def test_a_link_that_leads_nowhere_is_refused(target, tmp_path):
    (tmp_path / "link").symlink_to(target)
    for refused in (check_writable, write):
        with pytest.raises(OSError, match=r"No such file|Too many levels"):
            refused(tmp_path / "link")
    assert [path.name for path in tmp_path.iterdir()] == ["link"]


def test_a_way_through_a_linked_folder_is_the_systems_own(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "link").symlink_to("a/b")
    write(tmp_path / "link" / ".." / "new")
    assert (tmp_path / "a" / "new").exists()
    assert not (tmp_path / "new").exists()


def test_another_name_of_the_same_file_keeps_what_was_in_it(tmp_path):
    (tmp_path / "one").write_bytes(b"old")
    os.link(tmp_path / "one", tmp_path / "other")
    write(tmp_path / "one")
    assert ((tmp_path / "one").read_bytes(), (tmp_path / "other").read_bytes()) == (b"new", b"old")


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe, came = tmp_path / "pipe", []
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link"):
        reader = threading.Thread(target=lambda: came.append(pipe.read_bytes()))
        reader.start()
        write(tmp_path / name, b"x" * 200_000)
        reader.join()
    assert [len(data) for data in came] == [200_000, 200_000]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert (tmp_path / "link").is_symlink()


def test_devices_stay_devices():
    number = os.stat("/dev/null").st_ino
    write(Path("/dev/null"))
    assert (os.stat("/dev/null").st_ino, is_straight(Path("/dev/null"))) == (number, True)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")
def test_a_full_device_says_so_and_stays():
    with pytest.raises(OSError, match="No space left"):
        write(Path("/dev/full"), b"x" * 5_000_000)
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="files that are open have no names here")
def test_a_file_that_is_open_is_added_to_by_its_number(tmp_path):
    with open(tmp_path / "log", "wb") as log:
        log.write(b"before ")
        log.flush()
        (tmp_path / "link").symlink_to(f"/dev/fd/{log.fileno()}")
        number = os.fstat(log.fileno()).st_ino
        write(Path(f"/proc/self/fd/{log.fileno()}"), b"one ")
        write(tmp_path / "link", b"two")
    assert ((tmp_path / "log").read_bytes(), (tmp_path / "log").stat().st_ino) == (b"before one two", number)


def test_what_cannot_be_written_is_refused_at_once(tmp_path):
    (tmp_path / "folder").mkdir()
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "socket"))
        for name, said in (
            ("folder", "it is a folder"), ("socket", "it is a socket"), ("no/where", "No such file"), ("n" * 300, "too long"),
        ):  # fmt: skip
            for refused in (check_writable, write):
                with pytest.raises(OSError, match=said):
                    refused(tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "socket"]


def test_a_file_that_may_not_be_changed_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(0o444)
    allowed = os.access
    monkeypatch.setattr(  # root may change every file
        os,
        "access",
        lambda at, how: allowed(at, how) and (how != os.W_OK or bool(os.stat(at).st_mode & 0o222)),
    )
    for refused in (check_writable, write):
        with pytest.raises(PermissionError, match="read-only"):
            refused(path)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", ["床" * 85, "n" * 255, os.fsdecode(b"\xff\xfe"), "a\nb", ".hidden"])
def test_any_name_the_system_takes_will_do(name, tmp_path):
    write(tmp_path / name)
    write(tmp_path / name)
    assert os.listdir(tmp_path) == [name]


def test_a_file_too_large_for_the_disk_leaves_the_old_one(tmp_path):
    path = tmp_path / "old"
    path.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heed = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
        with pytest.raises(OSError, match="too large"):
            write(path, b"x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heed)
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["old"])


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_what_a_disk_refuses_at_the_end_leaves_the_old_one(failing, tmp_path, monkeypatch):
    path = tmp_path / "old"
    path.write_bytes(b"old")

    def refuse(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(atomic.os, failing, refuse)
    with pytest.raises(OSError, match="Input/output"):
        write(path)
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["old"])


def test_whatever_ends_the_writing_leaves_the_old_one(tmp_path):
    path = tmp_path / "old"
    path.write_bytes(b"old")

    def interrupted():
        with whole_file(path) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["old"])


def test_a_probe_leaves_nothing_behind(tmp_path):
    check_writable(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []
    assert len(PART.format("0" * 16)) < 40
