"""The head of a picture that is asked for: its title is whole at every width."""

from pytestqt.qtbot import QtBot

from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Item

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
