"""Steps that are not one a column stand where their text stands: pictures, clicks, hovers and files alike."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.pictures import picture, raster
from mnemoscope.gui.export.stage import moving
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.panel import TimePanel
from mnemoscope.gui.state.sidebyside import Beside, columns, side_by_side
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.widgets.answerrow import AnswerRow
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.timecanvas import TimeCanvas
from mnemoscope.gui.widgets.timerow import Row
from mnemoscope.gui.widgets.tokenrow import TokenRow, Tokens
from mnemoscope.gui.widgets.uneven import shared
from tests.gui.conftest import PANELS, kind_for

EDGES = np.array([0, 4, 5, 7, 7.5, 8, 10])
LEFTS = np.array([60, 220, 260, 340, 360, 380, 460])  # of ten columns in 400 pixels
VALUES = np.array([0.9, -0.9, 0.4, -0.4, 0.7, -0.7])
BUTTON = QtCore.Qt.MouseButton.LeftButton


@pytest.fixture
def laid(qapp):
    """A row on a canvas of 400 pixels of time: `laid(row, edges, window)`."""
    made = []

    def make(row: Row, edges=EDGES, window=(0, 10), *, theme=LIGHT, high=140) -> TimeCanvas:
        canvas = TimeCanvas(theme, [row])
        canvas.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
        canvas.resize(568, high)
        canvas.show()
        canvas.look_at(window, len(edges) - 1, edges)
        made.append(canvas)
        return canvas

    yield make
    for canvas in made:
        canvas.hide()
        canvas.deleteLater()


def pixels(canvas, theme=LIGHT, dpi=96):
    """The canvas as an export paints it (height, width, 3)."""
    options = ExportOptions(Path("a.png"), canvas.width(), canvas.height(), theme, dpi)
    image = raster(canvas.paint_on, options).convertToFormat(QtGui.QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


def colour(theme, value):
    return theme.diverging[min(max(int((value + 1) * 128), 0), 255), :3].astype(int)


def heat(values, theme=LIGHT, first=0):
    row = HeatRow(theme)
    grid = np.asarray(values, np.float32)[:, None].repeat(2, axis=1)
    row.set_data(grid, first, units=np.arange(2), levels=(-1.0, 1.0), title="t")
    return row


def tokens(labels, first=0):
    row = TokenRow(LIGHT)
    n = len(labels)
    levels = (-1.0, 1.0)
    row.set_data(
        Tokens(first, labels, [True] * n, [True] * n),
        Colouring("x", "", np.resize(VALUES, n), levels, numbers=True),
    )
    return row


@pytest.mark.parametrize("step", range(6))
def test_a_step_has_the_pixels_of_its_columns(step, laid):
    row = heat(VALUES)
    canvas = laid(row)
    assert row.left_of(step) == LEFTS[step]
    assert row.left_of(step + 0.25) == pytest.approx(LEFTS[step] + 0.25 * (LEFTS[step + 1] - LEFTS[step]))
    assert row.width_of(step) == LEFTS[step + 1] - LEFTS[step]
    for x in (LEFTS[step] + 0.5, (LEFTS[step] + LEFTS[step + 1]) / 2, LEFTS[step + 1] - 0.5):
        assert canvas.step_at(x) == step
    np.testing.assert_array_equal(row.lefts(0, 6), LEFTS)


def test_what_lies_outside_the_text_is_no_step(laid):
    canvas = laid(heat(VALUES), EDGES + 1, (0, 14))
    wide = 400 / 14
    assert canvas.step_at(60 + 0.5 * wide) is None
    assert canvas.step_at(60 + 1.5 * wide) == 0
    assert canvas.step_at(60 + 10.9 * wide) == 5
    assert canvas.step_at(60 + 11.1 * wide) is None


@pytest.mark.parametrize("dpi", [96, 192])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
def test_a_cell_is_as_wide_as_its_text_to_the_pixel(dpi, theme, laid):
    row = heat(VALUES, theme)
    image, scale = pixels(laid(row, theme=theme), theme, dpi), dpi // 96
    line = image[int(row.map.center().y() * scale + 3)]
    for step, value in enumerate(VALUES):
        part = line[LEFTS[step] * scale + 1 : LEFTS[step + 1] * scale - 1]
        assert np.abs(part - colour(theme, value)).max() <= 1, step


def test_a_step_that_is_partly_in_sight_is_cut_at_the_plot(laid):
    row = heat(VALUES)
    image = pixels(laid(row, window=(2, 6)))  # the third to the sixth column: 100 pixels each
    line, background = image[int(row.map.center().y()) + 3], image[1, 1]
    assert np.abs(line[62:258] - colour(LIGHT, 0.9)).max() <= 1
    assert np.abs(line[262:358] - colour(LIGHT, -0.9)).max() <= 1
    assert np.abs(line[362:458] - colour(LIGHT, 0.4)).max() <= 1
    assert np.abs(line[462:466] - background).max() == 0
    assert np.abs(line[48:58] - background).max() < 200  # nothing of the cells left of the plot
    assert not (np.abs(line[:58] - colour(LIGHT, 0.9)).max(axis=1) <= 1).any()


def test_a_file_of_vectors_has_a_rectangle_a_step(laid):
    row = heat(VALUES)
    canvas = laid(row)
    options = ExportOptions(Path("a.svg"), canvas.width(), canvas.height(), LIGHT)
    svg = picture(canvas.paint_on, options).decode()
    for step, value in enumerate(VALUES):
        hue = "#{:02x}{:02x}{:02x}".format(*colour(LIGHT, value))
        group = re.search(rf'<g fill="{hue}"[^>]*>(.*?)</g>', svg, re.S)
        assert group, step
        xs = [float(x) for x in re.findall(r"[ML](-?[\d.]+),", group[1])]
        assert min(xs) == pytest.approx(LEFTS[step], abs=0.01)
        assert max(xs) == pytest.approx(LEFTS[step + 1], abs=0.3)  # a hair of overlap


def test_no_step_narrower_than_a_pixel_is_lost_and_it_is_said(laid):
    """Spikes of a tenth of a pixel among steps of 40 pixels: each is seen where it is, and the wide ones keep theirs."""
    widths = np.tile([1, 0.0025, 0.0025, 0.995], 5)
    edges, values = np.append(0, widths.cumsum()), np.tile([0.1, -0.2, 0.95, 0.3], 5)
    row = heat(values)
    canvas = laid(row, edges)
    assert row.said == "up to 3 tokens a column"
    line = pixels(canvas)[int(row.map.center().y()) + 3]
    for at in range(5):
        left = 60 + 80 * at
        assert np.abs(line[left + 2 : left + 39] - colour(LIGHT, 0.1)).max() <= 1
        assert np.abs(line[left + 40] - colour(LIGHT, 0.95)).max() <= 1
        assert np.abs(line[left + 42 : left + 78] - colour(LIGHT, 0.3)).max() <= 1
    y = row.map.top() + 5
    assert row.describe(1, y)[0] == "t  +0.950"
    assert "step 2 " in row.describe(1, y)[1]
    assert "the largest in size of the 3 values drawn here" in row.describe(1, y)
    assert row.describe(3, y)[0] == "t  +0.300"
    assert not any("largest" in line for line in row.describe(3, y))


@pytest.mark.parametrize("wide", [0.2, 0.9, 1.0, 3.7, 40.0])
@pytest.mark.parametrize("seed", range(5))
def test_every_step_is_in_a_column_that_is_wide_enough(wide, seed):
    found = np.random.default_rng(seed)
    edges = np.append(0, found.choice([0.0, 0.03, 0.5, 1, 2, 9], 200).cumsum()) + found.integers(0, 3)
    some = shared(edges, wide)
    assert (np.diff(some.edges) * wide >= 1 - 1e-6).all()
    slack = 1e-6 / wide
    for step, (begin, end) in enumerate(pairwise(edges)):
        its = np.flatnonzero((some.starts <= step) & (step < some.stops))
        assert some.edges[its[0]] <= begin + slack  # where it begins it is drawn
        assert some.edges[its[0] + 1] >= begin - slack
        assert some.edges[its[-1] + 1] >= end - max(
            2 / wide, 1 / wide + 1
        )  # and until it ends, but for a pixel or two


def test_tokens_stand_over_their_cells_and_are_cut_at_the_plot(laid):
    row = tokens(["this", "a", "of", "b", "c", "is"])
    laid(row)
    assert row.writing == "across"
    assert [(box.left(), box.right()) for box in row._boxes] == [*pairwise(LEFTS)]
    laid(row, window=(2, 6))
    assert [(box.left(), box.right()) for box in row._boxes][:3] == [(60, 260), (260, 360), (360, 460)]
    assert {box.width() for box in row._boxes[3:]} == {0.0}
    assert row.box_at(QtCore.QPointF(300, row._boxes[1].center().y())) == 1


def test_the_colour_of_a_token_fills_its_stretch(laid):
    row = tokens(["", "", "", "", "", ""])
    image = pixels(laid(row))
    line = image[int(row._boxes[0].center().y())]
    lut = LIGHT.ribbon(-1.0).astype(int)
    for step, value in enumerate(VALUES):
        part = line[LEFTS[step] + 1 : LEFTS[step + 1] - 1]
        assert np.abs(part - lut[int((value + 1) * 128), :3]).max() <= 1


def test_texts_are_written_where_nine_in_ten_have_room_of_their_own(laid):
    words = ["masterpiece", "a"] * 6
    by_text = tokens(words)
    laid(by_text, np.append(0, np.tile([11, 1], 6).cumsum()), (0, 36))  # 11 pixels a letter
    assert by_text.writing == "across"
    alike = tokens(words)
    laid(alike, np.arange(13) * 3.0, (0, 36))  # 33 pixels a word
    assert alike.writing == "upwards"


def test_the_cursor_is_one_line_through_character_and_word(laid, track_of, qapp):
    lead, other = track_of("lstm", 80), track_of("classifier", 16)
    edges = columns(lead, other)
    word = heat(np.zeros(len(other.trace)))
    char = heat(np.zeros(80))
    above, below = laid(char, np.arange(81.0), (0, 80)), laid(word, edges, (0, 80))
    above.look_at((0, 80), 80)
    for step, (start, stop) in enumerate(other.encoded.spans):
        if stop > 80:
            break
        below.cursor_line.mark(float(step))
        column = below.cursor_line.column
        assert column.left() <= char.left_of(int(start)) + 1e-6, step
        assert column.right() >= char.left_of(int(stop)) - 1e-6, step
        above.cursor_line.mark(float(stop - 1))
        assert column.contains(above.cursor_line.column.center())


def test_a_cursor_that_is_partly_in_sight_is_marked_and_one_that_is_not_is_pointed_to(laid):
    line = laid(heat(VALUES), window=(2, 6)).cursor_line
    for position, ends, ahead in (
        (0, (60, 260), None),
        (2, (360, 460), None),
        (3, None, True),
        (5, None, True),
    ):
        line.mark(float(position))
        if ends:
            assert (line.column.left(), line.column.right()) == ends
            assert line.arrow.isEmpty()
        else:
            assert line.column.isEmpty()
            assert (line.arrow.boundingRect().right() == 460) is ahead
    line.look_at(8, 10, EDGES)
    line.mark(1.0)
    assert line.arrow.boundingRect().left() == 60


@pytest.mark.parametrize("bars", [False, True], ids=["line", "bars"])
def test_a_curve_goes_through_the_middle_of_its_steps(bars, laid):
    row, red = CurveRow(LIGHT), QtGui.QColor("#ff0000")
    row.set_data([Curve("", VALUES, red, bars=bars, whole=True)], 0, levels=(-1.0, 1.0), title="", unit="")
    row.baseline = -1.0 if bars else None
    image = pixels(laid(row))
    heights = row.heights(VALUES)
    for step in range(6):
        x = int((LEFTS[step] + LEFTS[step + 1]) // 2)
        reds = np.flatnonzero((image[:, x, 0] > 200) & (image[:, x, 1] < 120))
        assert len(reds), step
        assert abs(reds.min() - heights[step]) <= 5, step
        if bars:
            inside = image[int(heights[step]) + 3, LEFTS[step] + 2 : LEFTS[step + 1] - 2]
            assert (inside == [255, 0, 0]).all(), step
    cut = pixels(laid(row, window=(2, 6)))
    assert not ((cut[:, 464:, 0] > 200) & (cut[:, 464:, 1] < 120)).any()
    assert not ((cut[:, :58, 0] > 200) & (cut[:, :58, 1] < 120)).any()


def test_narrow_steps_of_a_curve_are_a_band_and_it_is_said(laid):
    row = CurveRow(LIGHT)
    widths = np.tile([1, 0.01, 0.01, 0.98], 5)
    values = np.tile([0.0, -1.0, 1.0, 0.0], 5)
    row.set_data(
        [Curve("", values, QtGui.QColor("#ff0000"), whole=True)], 0, levels=(-1.0, 1.0), title="", unit=""
    )
    image = pixels(laid(row, np.append(0, widths.cumsum())))
    assert row.said == "up to 3 tokens a point: least to greatest, mean"
    x = 60 + 41  # in the group of the first spikes
    band = (image[:, x, 0] > 200) & (image[:, x, 1] < 220)
    assert band.sum() > 0.9 * row.graph.height()


def test_answers_and_what_is_not_scored_lie_on_their_steps(laid):
    row = AnswerRow(LIGHT)
    row.set_answers(np.array([False, True, True, True, True, False]), {2: True})
    row.set_data([Curve("", np.full(6, np.nan), QtGui.QColor("#ff0000"))], 0, levels=(0.0, 1.0), title="")
    image = pixels(laid(row))
    line, plain = image[int(row.graph.bottom()) - 4], image[int(row.graph.bottom()) - 4, 230]
    washed = np.flatnonzero(np.abs(line[62:458] - plain).max(axis=1) > 2) + 62
    assert set(washed) == {*range(62, 220), *range(380, 458)}
    ring = image[int(row.graph.top()) + 8]
    marked = np.flatnonzero(np.abs(ring[222:378] - plain).max(axis=1) > 40) + 222
    assert 292 <= marked.min() <= 300 <= marked.max() <= 308  # around the middle of step 2


def test_clicks_and_hovers_tell_own_steps_and_zoom_and_pan_columns(laid, qtbot):
    row = heat(VALUES)
    canvas = laid(row)
    y = row.map.top() + 5
    picked, hovered, zoomed, panned = [], [], [], []
    canvas.picked.connect(lambda step, kind, number: picked.append(step))
    canvas.hovered.connect(lambda step, kind, number: hovered.append(step))
    canvas.zoomed.connect(lambda factor, at: zoomed.append(at))
    canvas.panned.connect(panned.append)
    for x in (65, 300, 370, 455):
        qtbot.mouseMove(canvas.viewport(), QtCore.QPoint(x, int(y)))
        send(canvas, QtCore.QEvent.Type.MouseMove, x, y)
        qtbot.mouseClick(canvas.viewport(), BUTTON, pos=QtCore.QPoint(x, int(y)))
    assert picked == [0, 2, 4, 5]
    assert hovered[-1] == 5
    assert list(dict.fromkeys(hovered)) == [0, 2, 4, 5]
    assert "step 5 " in " ".join(row.describe(5, y))
    event = QtGui.QWheelEvent(
        QtCore.QPointF(300, y), QtCore.QPointF(300, y), QtCore.QPoint(), QtCore.QPoint(0, 120),
        QtCore.Qt.MouseButton.NoButton, QtCore.Qt.KeyboardModifier.NoModifier, QtCore.Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    canvas.wheelEvent(event)
    assert zoomed == [6.0]
    send(canvas, QtCore.QEvent.Type.MouseButtonPress, 300, y)
    send(canvas, QtCore.QEvent.Type.MouseMove, 220, y, BUTTON)
    send(canvas, QtCore.QEvent.Type.MouseButtonRelease, 220, y)
    assert panned == [2.0]


def send(canvas, kind, x, y, held=QtCore.Qt.MouseButton.NoButton):
    """A mouse event as Qt would send it."""
    point = QtCore.QPointF(x, y)
    moved = kind == QtCore.QEvent.Type.MouseMove
    button = QtCore.Qt.MouseButton.NoButton if moved else BUTTON
    event = QtGui.QMouseEvent(kind, point, point, button, held, QtCore.Qt.KeyboardModifier.NoModifier)
    {
        QtCore.QEvent.Type.MouseMove: canvas.mouseMoveEvent,
        QtCore.QEvent.Type.MouseButtonPress: canvas.mousePressEvent,
        QtCore.QEvent.Type.MouseButtonRelease: canvas.mouseReleaseEvent,
    }[kind](event)


def test_edges_of_one_a_column_draw_what_no_edges_draw(laid):
    for make in (lambda: heat(VALUES), lambda: tokens(list("abcdef"))):
        plain, even = make(), make()
        canvas = laid(plain, np.arange(7.0), (0, 6))
        canvas.look_at((0, 6), 6)
        assert plain.edges is None
        np.testing.assert_array_equal(pixels(canvas), pixels(laid(even, np.arange(7.0), (0, 6))))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("length", [12, 40, 2000])
@pytest.mark.parametrize(
    "name", [n for n, cls in PANELS.items() if issubclass(cls, TimePanel) and not cls.compares]
)
def test_every_panel_over_time_draws_uneven_steps_in_its_columns(name, length, theme, show, view_of):
    panel = show(name, theme=theme)
    view = view_of(kind_for(name), length)
    n = len(view.track.encoded)
    edges = np.append(0, np.resize([3.0, 1.0, 0.25, 0.25, 5.0, 0.01], n).cumsum())
    end = int(np.ceil(edges[-1]))
    for window in ((0, end), (end // 3, end // 3 + 9), (0, end + 24)):
        start, stop = window
        at = int(np.searchsorted(edges, (start + min(stop, end)) / 2)) - 1
        seen = replace(view, edges=edges, window=window, cursor=at, position=float(at))
        panel.refresh(seen)
        panel.canvas.grab()
        assert (panel.message, panel.has_failed) == ("", False)
        wide = panel.canvas.cursor_line.plot.width() / (stop - start)
        for row in panel.canvas.rows:
            assert row.left_of(at) == pytest.approx(row.plot.left() + (edges[at] - start) * wide)
            x = row.left_of(at) + row.width_of(at) / 2
            if row.width_of(at) > 1e-3 and row.plot.left() <= x <= row.plot.right():
                assert panel.canvas.step_at(x) == at


def test_a_word_stands_under_the_characters_it_reads(track_of, view_of, show):
    lead, other = track_of("lstm", 80), track_of("classifier", 16)
    view = view_of(lead, window=(0, 80), cursor=30)
    _, below = side_by_side(view, [Beside(other, "B", UnitOrders(), view.fitted, columns(lead, other))])
    char, word = show("tokens", view, size=(900, 40)), show("tokens", below, size=(900, 40))
    boxes = word.row._boxes
    for step in range(*below.seen):
        start, stop = other.encoded.spans[step]
        if stop < 80:
            box = boxes[step - below.seen[0]]
            assert box.left() == pytest.approx(char.row.left_of(int(start)), abs=1e-6)
            assert box.right() >= char.row.left_of(int(stop)) - 1e-6


def test_a_film_of_a_track_of_words_has_its_cursor_in_sight(view_of):
    view = view_of("classifier", 40, edges=np.arange(41) * 4.0, window=(100, 148))
    for step, frame in enumerate(moving(view, 10, 40), 10):
        assert frame.cursor == step
        assert frame.seen[0] <= step < frame.seen[1]
