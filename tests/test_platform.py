"""What the platform under us must not do: PySide6 6.12.0 took a reference from None at every void call."""

import sys

from PySide6 import QtCore


class Bell(QtCore.QObject):
    """Something that rings."""

    rung = QtCore.Signal(int)


def test_a_hundred_signals_take_no_reference_from_none(qapp):
    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    for counted in (None, True):
        before = sys.getrefcount(counted)
        for n in range(100):
            bell.rung.emit(n)
        assert sys.getrefcount(counted) > before - 50  # immortal objects of later Pythons do not count at all
    assert len(heard) == 200


def test_the_excluded_versions_are_not_installed():
    from PySide6 import __version_info__ as version

    assert version[:3] not in [(6, 11, 0), (6, 11, 1)]
    assert version[:2] < (6, 12)
