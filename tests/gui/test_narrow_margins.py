"""What stands in a narrow margin is whole: the names of two classes beside their curve, the unit of a colour bar."""

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import LIGHT, NARROWEST, narrowed, projected
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.ribbonkey import Colouring, draw_key
from mnemoscope.gui.widgets.timerow import RIGHT


@pytest.fixture
def written(qapp, monkeypatch):
    """What is painted as text from now on, with the box of its letters."""
    found = []
    draw = QtGui.QPainter.drawText

    def drawn(painter, box, flags, text):
        found.append((text, QtGui.QFontMetricsF(painter.font()).boundingRect(box, int(flags), text)))
        return draw(painter, box, flags, text)

    monkeypatch.setattr(QtGui.QPainter, "drawText", drawn)
    return found


def test_names_of_classes_are_narrowed_rather_than_cut_in_a_hall(written):
    theme = projected(LIGHT)
    row = CurveRow(theme)
    row.ends = ("negative", "positive")
    row.place(QtCore.QRectF(0, 0, 900, 300))
    row.look_at(0, 8)
    row.set_data([Curve("", np.linspace(0, 1, 8), theme.colour("text"))], 0, levels=(0.0, 1.0), title="")
    with painting(QtGui.QImage(900, 300, QtGui.QImage.Format.Format_RGB32)) as painter:
        row.draw(painter)
    assert {"negative", "positive"} <= {text for text, _ in written}


def test_no_font_is_narrower_than_can_be_read(qapp):
    font = LIGHT.font(11)
    assert narrowed(font, "short", 400) is font
    assert narrowed(font, "an endless name of a class", 40).stretch() == NARROWEST


@pytest.mark.parametrize(("most", "below"), [(8.0, False), (0.077, True)])
def test_the_unit_of_a_colour_bar_stands_below_where_it_has_no_room_beside(most, below, written):
    theme = projected(LIGHT)
    rect = QtCore.QRectF(0, 0, 600, 200)
    plot = rect.adjusted(0, 0, -theme.px(RIGHT), 0)
    colouring = Colouring("nats lost", "nats", np.zeros(3), (-most, most))
    with painting(QtGui.QImage(600, 200, QtGui.QImage.Format.Format_RGB32)) as painter:
        draw_key(painter, theme, rect, plot, colouring, "", flow=True)
    boxes = dict(written)
    assert boxes["nats"].right() <= rect.right()
    numbers = max(box.center().y() for text, box in written if text.endswith(("8", "77")))
    assert (boxes["nats"].center().y() > numbers) == below
