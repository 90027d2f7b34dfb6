"""The picture that Qt keeps of an item: at another size it is drawn anew, and shows what a fresh one would."""

import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.widgets.canvas import Canvas, Item

WIDE = 200


class Stripes(Item):
    """Eight stripes over the whole height, each of its own colour."""

    def draw(self, painter):
        painter.fillRect(self.rect, QtGui.QColor("white"))
        high = self.rect.height() / 8
        for n in range(8):
            box = QtCore.QRectF(0, round(self.rect.top() + n * high), WIDE, round(high / 2))
            painter.fillRect(box, QtGui.QColor(30 * n, 0, 255 - 30 * n))


def pixels(image):
    image = image.convertToFormat(QtGui.QImage.Format.Format_RGB32)
    return np.array(image.constBits()).reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


@pytest.mark.parametrize(
    "places",  # each: the height of the view, and where the item begins and how high it is
    [
        [(100, 0, 300), (300, 0, 280)],
        [(100, 0, 300), (300, 0, 200)],
        [(100, -100, 300), (300, -50, 200)],
        [(100, 0, 90), (50, 0, 90), (50, 0, 45), (200, 0, 150)],
    ],
)
def test_what_was_cut_by_the_view_keeps_no_old_pixels(places, qtbot):
    canvas, item = Canvas(LIGHT), Stripes(LIGHT)
    qtbot.addWidget(canvas)
    canvas.add(item)
    canvas.show()
    for view, top, high in places:
        canvas.resize(WIDE, view)
        item.place(QtCore.QRectF(0, top, WIDE, high))
        QtWidgets.QApplication.processEvents()
        fresh = QtGui.QImage(canvas.viewport().size(), QtGui.QImage.Format.Format_RGB32)
        painter = QtGui.QPainter(fresh)
        canvas.paint_on(painter, canvas.area())
        painter.end()
        assert np.abs(pixels(canvas.grab().toImage()) - pixels(fresh)).max() <= 8
