"""The head of a picture that is asked for: its title is whole at every width; and its legend."""

from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Item
from mnemoscope.gui.widgets.distanceplot import DistancePlot, Recalled

TITLE = "Right answers against distance: four models"


class Body(Item):
    """A picture of nothing."""

    def draw(self, painter):
        pass


def test_a_title_that_is_too_long_beside_the_button_goes_on_below(qtbot: QtBot):
    canvas = AskCanvas(LIGHT, Body(LIGHT))
    qtbot.addWidget(canvas)
    canvas.resize(320, 200)
    canvas.show()
    canvas.tell(TITLE, "Measure again", tip="")
    assert len(canvas.head.lines()) == 2
    assert " ".join(canvas.head.lines()) == TITLE
    low = canvas.body.rect.top()
    canvas.resize(900, 200)
    canvas.arrange()
    assert canvas.head.lines() == [TITLE]
    assert canvas.body.rect.top() < low  # the picture has the room
    canvas.resize(250, 200)
    canvas.arrange()
    assert len(canvas.head.lines()) == 3
    assert " ".join(canvas.head.lines()) == TITLE
    assert canvas.body.rect.top() > low


def test_a_legend_never_takes_the_room_of_its_plot(qtbot: QtBot):
    plot = DistancePlot(LIGHT)
    names = [f"{letter} a model whose title is a whole sentence" for letter in "ABCD"]
    curves = [Recalled(name, LIGHT.of_series(n), [0, 9], [1, 0], [1, 0], [1, 0], ["", ""]) for n, name in enumerate(names)]  # fmt: skip
    plot.set_data(curves, chance=0.1, axis="distance", said="")
    for size, lines in ((QtCore.QRectF(0, 0, 330, 200), 2), (QtCore.QRectF(0, 0, 330, 600), 4)):
        plot.place(size)
        shown = [name for line in plot._lines() for name, _ in line]
        assert (len(plot._lines()), [name[0] for name in shown]) == (lines, list("ABCD"))
        assert (shown == names) == (lines == 4)
        assert plot.plot().height() > 0.5 * size.height()


def test_words_below_never_take_the_place_of_the_curves(qtbot: QtBot):
    plot = DistancePlot(LIGHT)
    curves = [Recalled("A model", LIGHT.of_series(0), [0, 9], [1, 0], [1, 0], [1, 0], ["", ""])]
    plot.set_data(curves, chance=0.1, axis="distance", said="Many words are said of what was done. " * 6)
    for high, has_words in ((110, False), (300, True)):
        plot.place(QtCore.QRectF(0, 0, 330, high))
        assert plot.plot().height() > LIGHT.px(38)
        assert (plot._foot() > LIGHT.px(12)) == has_words
