"""The signature of the program: a token stands exactly above its column in every panel of the stack."""

import pytest
from PySide6.QtCore import Qt

STACK = ("tokens", "hidden", "cell", "gates", "surprise", "lookback", "positions")
LEFT = Qt.MouseButton.LeftButton


def rows_of(window, name):
    """Each row of a panel with how far its canvas lies from the window's left edge."""
    canvas = window.docks[name].panel.canvas
    return [(row, canvas.mapTo(window, canvas.rect().topLeft()).x()) for row in canvas.rows]


def places(window, name):
    """Where each step in sight begins, in the window's pixels, for each row of a panel."""
    start, stop = window.session.view().seen
    return [[x + row.left_of(step) for step in range(start, stop + 1)] for row, x in rows_of(window, name)]


@pytest.mark.parametrize("kind", ["lstm", "gru", "rnn", "transformer", "encoder"])
@pytest.mark.parametrize("act", ["as it opens", "zoom", "pan", "resize", "seek"])
def test_every_panel_puts_a_step_at_the_same_place(kind, act, opened, qtbot):
    window = opened(kind, text="it was the best of times, it was the worst of times. " * 6)
    session = window.session
    if act == "zoom":
        session.zoom(0.37, 60)
    elif act == "pan":
        session.pan(-31)
    elif act == "resize":
        window.resize(1283, 771)
        qtbot.waitUntil(lambda: window.width() == 1283)
    elif act == "seek":
        session.seek(17)
    window.refresh()
    stack = [n for n in STACK if window.docks[n].isVisible()]
    assert len(stack) >= 3
    expected = places(window, "tokens")[0]
    for name in stack:
        for found in places(window, name):
            assert found == pytest.approx(expected, abs=1e-6), name


def test_the_cursor_is_one_line(opened):
    window = opened("lstm")
    window.session.seek(20)
    columns = set()
    for name in ("tokens", "hidden", "cell", "gates", "surprise"):
        canvas = window.docks[name].panel.canvas
        box = canvas.cursor_line.column.translated(canvas.mapTo(window, canvas.rect().topLeft()))
        columns.add((round(box.left(), 6), round(box.right(), 6)))
    assert len(columns) == 1


def test_the_axis_hides_in_line_and_comes_back_when_floated(opened, qtbot):
    window = opened("lstm")
    dock = window.docks["cell"]
    axis = dock.panel.canvas.axis
    assert not axis.isVisible()
    qtbot.mouseClick(dock.bar.buttons["pop-out"], LEFT)
    qtbot.waitUntil(dock.isFloating)
    qtbot.waitUntil(axis.isVisible)
    qtbot.mouseClick(dock.bar.buttons["pop-out"], LEFT)
    qtbot.waitUntil(lambda: not dock.isFloating())
    qtbot.waitUntil(lambda: not axis.isVisible())


def test_without_the_ribbon_the_panels_show_their_own_axis(opened, qtbot):
    window = opened("lstm")
    window.docks["tokens"].close()
    qtbot.waitUntil(window.docks["hidden"].panel.canvas.axis.isVisible)
