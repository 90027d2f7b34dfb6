"""What a canvas leaves to Qt, and what it does not: paths of many points, and files that are dropped on it."""

import numpy as np
import pytest

from mnemoscope.gui.widgets.paths import path_through
from tests.gui.conftest import PANELS

NAN, INF = np.nan, np.inf


def elements(path):
    """Each point of a path, and whether a line leads to it."""
    found = [path.elementAt(n) for n in range(path.elementCount())]
    return [(e.x, e.y, e.isLineTo()) for e in found]


@pytest.mark.parametrize("kind", [np.float32, np.float64, np.int64])
def test_a_path_goes_through_all_points(kind):
    x, y = np.arange(5, dtype=kind), np.array([3, -1, 4, 1, -5], kind)
    assert elements(path_through(x, y)) == [
        (0, 3, False), (1, -1, True), (2, 4, True), (3, 1, True), (4, -5, True)
    ]  # fmt: skip


def test_a_path_is_broken_where_a_point_is_missing():
    x = np.array([0.0, 1.0, 2.0, 3.0, NAN, 5.0, 6.0])
    y = np.array([NAN, 1.0, 2.0, INF, 4.0, 5.0, 6.0])
    assert elements(path_through(x, y)) == [(1, 1, False), (2, 2, True), (5, 5, False), (6, 6, True)]
    assert path_through(x, np.full(7, NAN)).isEmpty()
    assert path_through(x[:0], y[:0]).isEmpty()


@pytest.mark.parametrize("name", ["hidden", "prediction"])
def test_what_is_dropped_on_a_picture_is_the_windows(name, show):
    canvas = show(name).canvas
    assert name in PANELS
    assert not canvas.acceptDrops()
    assert not canvas.viewport().acceptDrops()
