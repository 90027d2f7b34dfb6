"""More values than pixels: what is drawn is the value largest in size, on screen, in files and in the read-out."""

import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.pictures import picture, raster
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.joining import joined
from mnemoscope.gui.widgets.squaremap import SquareCanvas
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

SIZE = (420, 140)


def test_a_group_is_its_largest_value_with_its_sign():
    values = np.array([[0.1, -0.9, 0.2, 0.3, 0.0, -0.5, 0.7]], np.float32)
    found = joined(values, 0, 20.0, 3)
    assert found.units == 3
    np.testing.assert_array_equal(found.values, np.float32([[-0.9, -0.5, 0.7]]))
    assert [found.chosen(0, row) for row in range(3)] == [(0, 1), (0, 5), (0, 6)]


def test_not_a_number_and_infinite_are_drawn_before_any_number():
    values = np.array([[1e30, np.nan, np.inf, 5, -np.inf, np.inf]], np.float32)
    found = joined(values, 0, 20.0, 3)
    assert np.isnan(found.values[0, 0])
    np.testing.assert_array_equal(found.values[0, 1:], np.float32([np.inf, np.inf]))
    assert [found.chosen(0, row)[1] for row in range(3)] == [1, 2, 4]


def test_columns_begin_at_multiples_so_that_they_stay_while_the_picture_moves():
    run = np.random.default_rng(0).normal(size=(300, 2)).astype(np.float32)
    one, other = joined(run[3:200], 3, 0.3, 50), joined(run[5:202], 5, 0.3, 50)
    assert one.steps == other.steps == 4
    assert (one.before, other.before) == (3, 1)
    np.testing.assert_array_equal(one.values[3:-2], other.values[2:-3])


@pytest.mark.parametrize("first", [0, 1, 2, 3])
@pytest.mark.parametrize("count", [1, 2, 5, 8, 97, 100])
def test_no_step_is_left_out_at_the_ends(first, count):
    """Each spike is drawn in the column that shows its step, the narrow columns at both ends included."""
    for step in range(count):
        values = np.zeros((count, 1), np.float32)
        values[step] = -7
        found = joined(values, first, 0.26, 50)
        whole = range(1 if found.before else 0, len(found.values) - (1 if (first + count) % 4 else 0))
        if count > 8:
            assert any(found.values[column, 0] == -7 for column in whole)
        column = found.column(step)
        assert found.values[column, 0] == -7
        assert found.chosen(column, 0) == (step, 0)


@pytest.fixture
def heat(qapp):
    """A heat map on a canvas, off screen: `heat(values, theme)`."""
    made = []

    def make(values, theme=LIGHT, size=SIZE, *, first=0, window=None, levels=(-1.0, 1.0), **more):
        row = HeatRow(theme)
        canvas = TimeCanvas(theme, [row])
        canvas.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
        canvas.resize(*size)
        canvas.show()
        made.append(canvas)
        canvas.look_at(window or (first, first + len(values)), first + len(values))
        units = np.arange(values.shape[1])
        row.set_data(values.astype(np.float32), first, units=units, levels=levels, title="t", **more)
        return canvas, row

    yield make
    for canvas in made:
        canvas.hide()
        canvas.deleteLater()


def drawn(canvas, theme, dpi):
    """The canvas as an export paints it (height, width, 3)."""
    options = ExportOptions(Path("a.png"), canvas.width(), canvas.height(), theme, dpi)
    image = raster(canvas.paint_on, options).convertToFormat(QtGui.QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3)


def colour(theme, value):
    """The colour of a value between -1 and 1, from the map itself."""
    return theme.diverging[min(max(int((value + 1) * 128), 0), 255), :3]


@pytest.mark.parametrize("dpi", [96, 192])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
def test_each_of_384_units_is_seen_in_100_pixels(theme, dpi, heat):
    """One unit at a time is -0.9 among values of 0.2: its colour is in its row of pixels, whatever its neighbours are."""
    values = np.full((96, 384), 0.2)
    values[
        np.arange(96), np.arange(96) * 4 + np.arange(96) % 4
    ] = -0.9  # in every group of four, another of them
    canvas, row = heat(values, theme)
    assert 95 <= row.map.height() <= 105
    assert row.said == "4 units a row"
    image, scale = drawn(canvas, theme, dpi), dpi / 96
    spike = colour(theme, -0.9)
    for group in range(96):
        x = int((row.left_of(group + 0.5)) * scale)
        column = image[int(row.map.top() * scale) : int(row.map.bottom() * scale), x]
        found = np.flatnonzero(np.abs(column.astype(int) - spike).max(axis=1) <= 1)
        assert len(found), f"unit {group * 4} is not in the picture"
        wanted = (group + 0.5) / 96 * row.map.height() * scale
        assert np.abs(found - wanted).max() <= 1.6 * scale


@pytest.mark.parametrize("dpi", [96, 192])
def test_each_of_2000_steps_is_seen_in_300_pixels(dpi, heat):
    values = np.full((2000, 8), 0.1)
    steps = np.arange(3, 2000, 41)
    values[steps, 2] = 0.95
    canvas, row = heat(values, size=(468, 120))
    assert row.said == "7 tokens a column"
    image, scale = drawn(canvas, LIGHT, dpi), dpi / 96
    line = image[int((row.map.top() + 2.5 / 8 * row.map.height()) * scale)]
    for step in steps:
        x = row.left_of(step + 0.5) * scale
        near = line[max(int(x - 1.6 * scale), 0) : int(x + 1.6 * scale) + 1]
        assert np.abs(near.astype(int) - colour(LIGHT, 0.95)).max(axis=1).min() <= 1, step


def test_the_read_out_is_of_the_unit_that_is_drawn(heat):
    values = np.zeros((4, 384))
    values[2, 202] = -0.75
    _, row = heat(values)
    y = row.map.top() + 50.5 / 96 * row.map.height()  # units 200 to 203
    lines = row.describe(2, y)
    assert "t  −0.750" in lines
    assert any(line.startswith("unit 202   step 2 ") for line in lines)
    assert lines[-1] == "the largest in size of the 4 values drawn here"
    assert row.unit_at(2, y) == 202


def test_the_profile_is_joined_alike(heat):
    _, row = heat(np.zeros((4, 384)))
    now = np.zeros(384, np.float32)
    now[202], now[203] = -0.75, 0.5
    row.set_profile(now)
    assert row.profile.drawn.shape == (96,)
    assert row.profile.drawn[50] == np.float32(-0.75)


def test_on_paper_every_group_is_a_shape_in_its_colour(heat):
    """An SVG: 96 rows of one colour each, as many shapes as there are rows."""
    values = np.zeros((1, 384))
    values[0, 1::4] = np.where(np.arange(96) % 2, 0.5, -0.5)
    canvas, row = heat(values, window=(0, 1))
    root = ET.fromstring(picture(canvas.paint_on, ExportOptions(Path("a.svg"), *SIZE, LIGHT)))
    count = {}
    for group in root.iter("{http://www.w3.org/2000/svg}g"):
        for path in group.iter("{http://www.w3.org/2000/svg}path"):
            count[group.get("fill")] = count.get(group.get("fill"), 0) + path.get("d").count("M")
    for value in (0.5, -0.5):
        name = QtGui.QColor(*colour(LIGHT, value).tolist()).name()
        assert count[name] == 48
    assert row.joined.units == 4


def test_attention_is_joined_and_says_so(qapp):
    canvas = SquareCanvas(LIGHT)
    canvas.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    canvas.resize(230, 230)
    canvas.show()
    weights = np.zeros((400, 400), np.float32)
    weights[301, 77] = 0.9
    square = canvas.square
    square.set_data(weights, 0, "head")
    by = square.joined.steps
    assert square.map.width() / 400 * by >= 1
    assert square.said == f"{by} × {by} weights a cell, the largest drawn"
    assert square.chosen(300 // by * by, 77 // by * by) == (301, 77)
    image, n = drawn(canvas, LIGHT, 96), 400
    x, y = (square.map.topLeft() + QtCore.QPointF(77.5, 301.5) / n * square.map.width()).toTuple()
    near = image[int(y - 1) : int(y + 2), int(x - 1) : int(x + 2)].reshape(-1, 3).astype(int)
    assert np.abs(near - LIGHT.rising[230, :3]).max(axis=1).min() <= 1
    canvas.hide()
    canvas.deleteLater()


# what is in sight, beyond a range, and no number


def test_what_cannot_be_shown_is_said(heat):
    values = np.zeros((10, 20))
    values[0, :3], values[1, 0], values[2, :2] = np.nan, np.inf, 1.5
    canvas, row = heat(values)
    assert row.said == "3 values are not numbers · 1 value is infinite · 1 % beyond ±1"
    image = drawn(canvas, LIGHT, 96)

    def at(step, unit):
        y = row.map.top() + (unit + 0.85) / 20 * row.map.height()
        return image[int(y), int(row.left_of(step + 0.2))]

    odd = np.array(LIGHT.colour("nan").getRgb()[:3])
    np.testing.assert_array_equal(at(0, 1), odd)
    np.testing.assert_array_equal(at(1, 0), LIGHT.diverging[255, :3])
    np.testing.assert_array_equal(at(2, 1), LIGHT.diverging[255, :3])
    np.testing.assert_array_equal(at(3, 1), LIGHT.diverging[128, :3])
    assert any("not a number" in line for line in row.describe(0, row.map.top() + 1))


def test_units_out_of_sight_are_said(heat):
    _, row = heat(np.zeros((4, 384)), sight=(40, 72))
    assert row.said == "units 40–71 of 384"
    assert row.values.shape == (4, 32)
    assert row.unit_at(0, row.map.top() + 0.1) == 40
    assert row.seen_after(0.5, row.map.top()) == (40, 56)
    assert row.seen_after(2.0, row.map.bottom()) == (8, 72)
    assert row.seen_after(100.0, row.map.top()) is None
    assert row.seen_from(-100) == (0, 32)
    row.set_profile(np.arange(384, dtype=np.float32))
    assert row.profile.values[0] == 40
