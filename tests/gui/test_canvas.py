"""What a canvas leaves to Qt: files that are dropped on it."""

import pytest

from tests.gui.conftest import PANELS


@pytest.mark.parametrize("name", ["hidden", "prediction"])
def test_what_is_dropped_on_a_picture_is_the_windows(name, show):
    canvas = show(name).canvas
    assert name in PANELS
    assert not canvas.acceptDrops()
    assert not canvas.viewport().acceptDrops()
