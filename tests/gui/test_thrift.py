"""Large pieces of memory go back to the system, whatever was let go before."""

import subprocess
import sys
from argparse import Namespace

import pytest

from mnemoscope.gui import start
from mnemoscope.gui.thrift import be_thrifty

MAPPED = """
import ctypes, sys
from mnemoscope.gui.thrift import be_thrifty

class Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in "arena free small maps mapped most fast used unused top".split()]

libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Info
if sys.argv[1] == "thrifty" and not be_thrifty():
    sys.exit("not here")
bytearray(8 * 2**20)  # let go at once: malloc takes the next of this size from the heap
kept = bytearray(4 * 2**20)
print(libc.mallinfo2().mapped)
"""


def mapped(how: str) -> int:
    """How many bytes are the system's own, of 4 MB that are held."""
    done = subprocess.run([sys.executable, "-c", MAPPED, how], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no glibc")
def test_what_is_large_is_the_systems_own() -> None:
    assert mapped("wasteful") < 4 * 2**20 <= mapped("thrifty")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_nothing_is_done(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert not be_thrifty()


def test_the_program_is_thrifty_from_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> bool:
        raise InterruptedError

    monkeypatch.setattr(start, "be_thrifty", asked)
    with pytest.raises(InterruptedError):
        start.run(Namespace())


def test_a_picture_is_painted_in_the_windows_own_thread():
    """Of a few pixels: to share it among threads and wait for them took longer than to paint it."""
    said = "import os, mnemoscope.gui.program; print(os.environ['QT_NO_GUI_THREADPOOL'])"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
