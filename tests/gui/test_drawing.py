"""What stands beside the data: unit numbers at their rows, names over as many lines as they need, bands, tokens on both axes."""

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import LIGHT, projected
from mnemoscope.gui.state.blueprint import Blueprint, Focus, zoomed_rows
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.legend import Legend
from mnemoscope.gui.widgets.squaremap import SquareCanvas
from mnemoscope.gui.widgets.table import Table
from mnemoscope.gui.widgets.timecanvas import TimeCanvas
from mnemoscope.gui.widgets.unitaxis import Mark, UnitAxis


class Pen:
    """A painter that notes what is written where, and the lines and fills."""

    def __init__(self):
        self.image = QtGui.QImage(900, 600, QtGui.QImage.Format.Format_RGB32)
        self.painter = QtGui.QPainter(self.image)
        self.texts, self.lines, self.fills, self.paths = [], [], [], []

    def drawText(self, box, flags, text):
        self.texts.append((text, box.center().y(), box.right(), box.left()))

    def drawLines(self, lines):
        self.lines += lines

    def fillPath(self, path, colour):
        self.fills.append(path.boundingRect())

    def drawPath(self, path):
        self.paths.append(path)

    def fillRect(self, box, colour):
        self.fills.append(box)

    def __getattr__(self, name):
        return getattr(self.painter, name)


@pytest.fixture
def pen(qapp):
    pen = Pen()
    yield pen
    pen.painter.end()


MARGIN = QtCore.QRectF(0, 100, 60, 160)


def test_unit_numbers_stand_at_the_middle_of_their_rows(pen):
    UnitAxis(np.arange(64)).draw(pen, LIGHT, MARGIN, [])
    found = {int(text): y for text, y, *_ in pen.texts if text.isdigit()}
    assert list(found) == [10, 20, 30, 40, 50, 60]  # 0 would reach above the map
    for unit, y in found.items():
        assert y == pytest.approx(100 + (unit + 0.5) / 64 * 160)
    assert len({right for text, _, right, _ in pen.texts if text.isdigit()}) == 1
    assert any(text == "units" for text, *_ in pen.texts)


def test_joined_and_zoomed_rows_are_numbered_by_their_units(pen):
    UnitAxis(np.arange(40, 72), above=40).draw(pen, LIGHT, MARGIN, [])
    found = {int(text): y for text, y, *_ in pen.texts if text.isdigit()}
    assert set(found) <= set(range(40, 72))
    assert len(found) >= 5
    for unit, y in found.items():
        assert y == pytest.approx(100 + (unit - 40 + 0.5) / 32 * 160)
    pen.texts.clear()
    UnitAxis(np.arange(384), joined=4).draw(pen, LIGHT, MARGIN, [])
    found = {int(text): y for text, y, *_ in pen.texts if text.isdigit()}
    assert found[200] == pytest.approx(100 + 50.5 / 96 * 160)


def test_in_another_order_each_row_says_its_own_unit(pen):
    units = np.arange(64)[::-1].copy()
    UnitAxis(units).draw(pen, LIGHT, MARGIN, [])
    for text, y, *_ in pen.texts:
        if text.isdigit():
            row = round((y - 100) / 160 * 64 - 0.5)
            assert int(text) == 63 - row


def test_a_marked_row_out_of_sight_is_pointed_to(pen):
    marks = [Mark(3, 3, QtGui.QColor("red"))]
    UnitAxis(np.arange(40, 72), above=40).draw(pen, LIGHT, MARGIN, marks)
    (y,) = [y for text, y, *_ in pen.texts if text == "3"]
    assert 100 < y < 112


def curve(label, values=(), **more):
    return Curve(label, np.array(values, float), QtGui.QColor("blue"), **more)


def test_names_wrap_rather_than_drop(pen):
    legend = Legend(LIGHT)
    names = [f"a long name, number {n}" for n in range(8)]
    legend.set_data([curve(name) for name in names], 0)
    legend.allowed = legend.lines(400)
    assert legend.allowed > 2
    legend.place(QtCore.QRectF(0, 0, 400, 14 * legend.allowed))
    legend.draw(pen)
    assert [text for text, *_ in pen.texts] == names
    assert len({y for _, y, *_ in pen.texts}) == legend.allowed
    pen.texts.clear()
    legend.allowed = 1
    legend.draw(pen)
    assert pen.texts[-1][0].endswith(f"and {8 - len(pen.texts)} more")


def test_a_note_is_cut_where_it_has_no_room_and_is_no_curve(pen):
    legend = Legend(LIGHT)
    legend.set_data([curve("A"), curve("C")], 0, "B and D have none")
    for width, said in ((400, "B and D have none"), (130, "B and D…")):
        pen.texts.clear()
        legend.place(QtCore.QRectF(0, 0, width, 14))
        legend.draw(pen)
        assert [text for text, *_ in pen.texts[:2]] == ["A", "C"]  # not "C and 1 more"
        assert pen.texts[2][0].startswith(said.rstrip("…")[:3])
        assert (pen.texts[2][0] == said) == (width == 400)


def test_columns_without_room_are_named_below_a_table(pen):
    table = Table(LIGHT)
    headings, row = (
        ("track", "nats", "bits", "parts at step", "tokens"),
        ("A LSTM reading", "106.2", "1.761", "68", "2,000"),
    )
    table.set_data(headings, [row], marks=[QtGui.QColor("red")])
    for width, said in ((600, ""), (240, "no room for: parts at step, tokens")):
        pen.texts.clear()
        table.place(QtCore.QRectF(0, 0, width, 80))
        table.draw(pen)
        assert (pen.texts[-1][0] == said) == bool(said)
        assert ("tokens" in [text for text, *_ in pen.texts]) == (width == 600)


@pytest.fixture
def curves(qapp):
    made = []

    def make(width, values, **more):
        row = CurveRow(LIGHT)
        canvas = TimeCanvas(LIGHT, [row])
        canvas.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
        canvas.resize(width, 160)
        canvas.show()
        made.append(canvas)
        canvas.look_at((0, len(values)), len(values))
        row.set_data([curve("c", values, **more)], 0, levels=(-1.0, 1.0), title="t")
        return row

    yield make
    for canvas in made:
        canvas.hide()
        canvas.deleteLater()


def test_crowded_steps_are_a_band_and_a_mean(curves, pen):
    values = np.where(np.arange(2000) % 2, 0.8, -0.4)
    values[700] = -1.0
    row = curves(668, values)  # 500 pixels: 4 steps a pixel
    by = row.joined
    assert row.step_width * by >= 2.5
    assert row.said == f"{by} tokens a point: least to greatest, mean"
    row.draw(pen)
    (band,) = pen.fills
    assert band.top() == pytest.approx(row.heights(np.array([0.8]))[0])
    assert band.bottom() == pytest.approx(row.graph.bottom())
    middle = row.heights(np.array([0.2]))[0]
    ys = np.array([line.y1() for line in pen.lines])
    assert len(pen.lines) == -(-2000 // by) - 1
    assert np.abs(ys - middle).max() <= 1.5 / by * row.graph.height() / 2


def test_a_curve_is_broken_where_there_is_no_number_and_says_so(curves, pen):
    values = np.linspace(-1, 1, 20)
    values[8:10] = np.nan
    row = curves(668, values, whole=True)
    assert row.said == "2 values are not numbers"
    row.draw(pen)
    assert len(pen.lines) == 19 - 3
    assert len(pen.fills) == 2
    assert "c  not a number" in row.describe(8, 0)


def square(tokens, side, theme=LIGHT):
    canvas = SquareCanvas(theme)
    canvas.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    canvas.resize(*side)
    canvas.show()
    canvas.square.token = lambda step: tokens[step]
    canvas.square.set_data(np.eye(len(tokens), dtype=np.float32), 0, "head")
    return canvas


def test_letters_beside_a_matrix_stand_apart_in_a_hall_and_the_one_at_the_cursor_is_among_them(pen, qapp):
    canvas = square("abcdefghijklmnopqrstuvwxyz", (600, 430), projected(LIGHT))
    canvas.square.set_marks(7, None)
    canvas.square.draw(pen)
    left = canvas.square.map.left()
    beside = {text: y for text, y, right, _ in pen.texts if len(text) == 1 and right < left}
    high = QtGui.QFontMetricsF(projected(LIGHT).font(12, mono=True)).height()
    places = sorted(beside.values())
    assert len(places) > 8
    assert min(np.diff(places)) >= 0.7 * high
    assert "h" in beside


@pytest.mark.parametrize(
    ("tokens", "side", "written"),
    [
        ("abcdefghij" * 2, (340, 340), True),  # letters, upright
        ("abcdefghij" * 3, (345, 345), True),
        ("记忆" * 10, (400, 400), True),
        ("记忆" * 10, (320, 320), False),  # as wide as they are high: no room
        (["what", "is", "past", "is", "prologue"], (300, 300), True),
        (["what", "is", "past", "is", "prologue"] * 5, (520, 560), True),
        (["what", "is", "past", "is", "prologue"] * 9, (320, 320), False),
        ("abcdefghij" * 30, (500, 500), False),
    ],
)
def test_both_axes_carry_tokens_whenever_they_fit_and_steps_where_not(tokens, side, written, pen, qapp):
    canvas = square(tokens, side)
    canvas.square.draw(pen)
    texts = [text for text, *_ in pen.texts]
    if written:
        assert all(texts.count(token) >= 2 for token in tokens)
        assert any("token looked at (key)" in text for text in texts)
    else:
        numbers = [text for text in texts if text.isdigit()]
        assert numbers
        assert len(numbers) == 2 * len(set(numbers))
        assert any("step looked at (key)" in text for text in texts)
        assert not set(tokens) & set(texts)
    canvas.hide()
    canvas.deleteLater()


# units in sight


def test_zooming_keeps_the_unit_in_focus_in_sight(track_of):
    layout = track_of("lstm", 20).trace.layout  # 24 units, embedding of 12
    rows = zoomed_rows(Blueprint(focus=Focus(unit=20)), layout, 0.5)
    assert rows == {24: (10, 22), 12: (3, 9)}
    rows = zoomed_rows(Blueprint(focus=Focus(unit=20), rows=rows), layout, 0.5)
    assert rows[24][1] - rows[24][0] == 6
    assert rows[24][0] <= 20 < rows[24][1]
    assert zoomed_rows(Blueprint(rows=rows), layout, 100) == {}


def test_every_heat_map_of_as_many_units_shows_the_same_and_undo_brings_all_back(opened, qtbot):
    window = opened("lstm")
    session = window.session
    maps = [window.docks["hidden"].panel.row, *window.docks["cell"].panel.canvas.rows]
    maps += window.docks["gates"].panel.canvas.rows
    window.actions_["units-in"].trigger()
    assert {row.sight for row in maps} == {(0, 4)}
    assert {row.said for row in maps} == {"units 0–3 of 8"}
    window.actions_["units-down"].trigger()
    assert {row.sight for row in maps} == {(2, 6)}
    session.undo()
    assert {row.sight for row in maps} == {(0, 8)}
    canvas, row = window.docks["hidden"].panel.canvas, maps[0]
    wheel(canvas, QtCore.QPointF(20, row.map.top() + 1), 120)
    assert row.sight == (0, 6)
    wheel(canvas, QtCore.QPointF(300, row.map.bottom() - 1), 120, QtCore.Qt.KeyboardModifier.ControlModifier)
    assert row.sight == (1, 6)
    qtbot.mouseDClick(
        canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(20, int(row.map.center().y()))
    )
    assert row.sight == (0, 8)


def wheel(canvas, at, turn, keys=QtCore.Qt.KeyboardModifier.NoModifier):
    """Turn the wheel over a place of a canvas."""
    event = QtGui.QWheelEvent(
        at, canvas.mapToGlobal(at), QtCore.QPoint(), QtCore.QPoint(0, turn), QtCore.Qt.MouseButton.NoButton, keys,
        QtCore.Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    canvas.wheelEvent(event)
