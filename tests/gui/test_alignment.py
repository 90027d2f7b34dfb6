"""The signature of the program: a token stands exactly above its column in every panel of the stack."""

import pytest
from PySide6.QtCore import QRectF, Qt

from mnemoscope.gui.commands.view import fit, larger
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels.tokens import TokensOptions, TokensPanel
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.tokenrow import TokenRow, Tokens

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
        session.looking.zoom(0.37, 60)
    elif act == "pan":
        session.looking.pan(-31)
    elif act == "resize":
        window.resize(1283, 771)
        qtbot.waitUntil(lambda: window.width() == 1283)
    elif act == "seek":
        session.looking.seek(17)
    window.refresh()
    stack = [n for n in STACK if window.docks[n].isVisible()]
    assert len(stack) >= 3
    expected = places(window, "tokens")[0]
    for name in stack:
        for found in places(window, name):
            assert found == pytest.approx(expected, abs=1e-6), name


def test_the_cursor_is_one_line(opened):
    window = opened("lstm")
    window.session.looking.seek(20)
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


@pytest.mark.parametrize("kind", ["lstm", "encoder"])
def test_the_cursor_is_in_sight_after_a_resize_and_another_size_of_type(kind, opened, qtbot):
    window = opened(kind, text="it was the best of times, it was the worst of times. " * 6)
    session = window.session
    last = session.length - 1

    def in_sight():
        row, _ = rows_of(window, "tokens")[0]
        start, stop = session.view().seen
        column = window.docks["tokens"].panel.canvas.cursor_line.column
        return start <= last < stop and row.extent[1] > last and not column.isEmpty()

    assert in_sight()
    for width, height in ((1024, 768), (1200, 700), (900, 700), (1403, 800)):
        window.resize(width, height)
        qtbot.waitUntil(lambda wide=width: window.width() == wide)
        window.refresh()
        assert in_sight(), width
    for _ in range(4):
        larger(window)
        qtbot.waitUntil(lambda: window.docks["tokens"].seen)
        window.refresh()
        assert in_sight(), window.theme.scale


def test_a_recording_opens_with_its_cursor_in_sight(opened, qtbot, tmp_path, filed):
    window = opened("lstm", text="it was the best of times, it was the worst of times. " * 6)
    path = tmp_path / "run.safetensors"
    window.session.save(path)
    filed(window.session)
    last = window.session.length - 1
    window.session.looking.seek(0)
    window.session.open(path)
    filed(window.session)
    assert window.session.player.cursor == last
    assert window.session.view().seen[1] == last + 1
    assert not window.docks["tokens"].panel.canvas.cursor_line.column.isEmpty()


def test_an_arrow_points_to_a_cursor_that_was_left(opened, qtbot):
    window = opened("lstm", text="it was the best of times, it was the worst of times. " * 6)
    line = window.docks["tokens"].panel.canvas.cursor_line
    assert line.arrow.isEmpty()
    window.session.looking.pan(-200)
    assert line.column.isEmpty()
    tip = line.arrow.boundingRect()
    assert tip.right() == pytest.approx(line.plot.right())
    window.session.looking.seek(0)
    window.session.looking.pan(200)
    assert line.arrow.boundingRect().left() == pytest.approx(line.plot.left())
    window.session.looking.seek(0)  # the same step again: come back
    assert line.arrow.isEmpty()
    assert not line.column.isEmpty()


def test_fit_shows_all_tokens_and_says_where_they_are(opened):
    window = opened("lstm", text="it was the best of times, it was the worst of times. " * 8)
    length = window.session.length
    assert window.session.view().seen != (0, length)
    fit(window)
    assert window.session.view().seen == (0, length)
    assert window.docks["tokens"].panel.row.writing == "not"  # step numbers stand there instead
    fit(window)
    start, stop = window.session.view().seen
    assert (start > 0, stop) == (True, length)


@pytest.mark.parametrize("height", [24, 30, 40, 60, 120, 300])
def test_a_page_shows_the_line_of_the_cursor(height, qapp):
    row = TokenRow(LIGHT)
    row.place(QRectF(0, 0, 500, height))
    labels = list("to be or not to be ↵" * 15)
    tokens = Tokens(0, labels, [True] * 300, [True] * 300)
    for cursor in (0, 30, 150, 299):
        row.set_cursor(cursor)
        row.set_data(tokens, Colouring(), flow=True)
        box = row._boxes[cursor]
        assert box.top() >= -1
        assert box.bottom() <= height + 1


def test_a_page_has_room_for_three_lines(view_of, qapp):
    panel = TokensPanel(NoVerbs(), LIGHT)
    panel.refresh(view_of("lstm", 300, cursor=150, options=TokensOptions(page=True)))
    assert panel.minimumHeight() == 84
    panel.deleteLater()


def test_what_fit_cannot_show_is_said(opened, monkeypatch):
    window = opened("lstm", text="it was the best of times, it was the worst of times. " * 8)
    for place in ("mnemoscope.gui.state.player.MOST_SPAN", "mnemoscope.gui.commands.view.MOST_SPAN"):
        monkeypatch.setattr(place, 300.0)
    length = window.session.length
    fit(window)
    assert window.session.view().seen == (length - 300, length)
    assert window.notice.label.text() == (
        f"The text has {length} tokens: 300 around the cursor are in sight, which is the most."
    )
    assert window.notice.property("kind") == "information"
    window.say("No.")
    assert window.notice.property("kind") == "warning"
