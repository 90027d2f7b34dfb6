"""A model that has been left lets go of all it held: panels out of sight keep no picture of it."""

import gc
import weakref

from mnemoscope.gui.commands.choosing import choose_model


def chosen(window, qtbot, folder):
    choose_model(window, str(folder))
    qtbot.waitUntil(lambda: window.session.track.card.name == folder.name and not window.session.active)
    window.drawing.finish()


def test_nothing_of_a_model_is_left_when_another_is_read(opened, qtbot, make_model):
    """Whichever panels it had that the other has not, and whichever tab was turned to; a trace may hold its engine."""
    window = opened("transformer")
    for dock in window.docks.values():  # every panel has drawn it once
        dock.show()
        dock.raise_()
        window.refresh()
        window.drawing.finish()
    held = weakref.ref(window.session.track.trace)
    chosen(window, qtbot, make_model("gru"))
    qtbot.wait(1)  # what is let go is let go at the next event
    gc.collect()
    assert held() is None


def test_a_panel_that_was_let_go_is_there_again_when_it_is_seen(opened, qtbot, make_model):
    window = opened("transformer")
    assert window.docks["attention"].isVisible()
    before = window.docks["attention"].panel.canvas
    chosen(window, qtbot, make_model("gru"))
    assert not window.docks["attention"].isVisible()
    chosen(window, qtbot, make_model("transformer", name="other"))
    dock = window.docks["attention"]
    assert dock.isVisible()
    assert dock.panel.canvas is not before
    assert dock.panel.view.track.card.name == "other"
    assert dock.titleBarWidget() is dock.bar
    dock.bar.buttons["close"].click()
    assert not dock.isVisible()


def test_a_panel_in_sight_stays_the_same(opened, qtbot, make_model):
    window = opened("lstm")
    before = window.docks["hidden"].panel
    chosen(window, qtbot, make_model("gru"))
    assert window.docks["hidden"].panel is before
