"""A story typed into the window as a new user would: sentences enter memory, a question lights the right ones, unknown words are offered known ones."""

import pytest
from PySide6 import QtCore

from mnemoscope.gui import start
from mnemoscope.gui.commands.edit import edit_text
from mnemoscope.gui.panels.hops import HopsOptions
from mnemoscope.gui.state.settings import Settings
from tests.gui.conftest import idle

Key = QtCore.Qt.Key


@pytest.fixture
def reading(qtbot):
    """A window on one of the bundled memory networks, with nothing typed yet."""
    windows = []

    def make(model):
        window = start.start(Settings(theme="light"), model=model, text="")
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: idle(window) and window.session.track is not None)
        window.topbar.text.clear()
        qtbot.waitUntil(lambda: idle(window) and window.session.length == 0)
        edit_text(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def typed(window, qtbot, text):
    """Type, line ends with the Return key."""
    for line in text.splitlines(keepends=True):
        qtbot.keyClicks(window.topbar.text, line.rstrip("\n"))
        window.topbar.text.list.hide()
        if line.endswith("\n"):
            qtbot.keyClick(window.topbar.text, Key.Key_Return)
    qtbot.waitUntil(lambda: idle(window) and window.session.text == window.topbar.text.toPlainText())
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(window.session.track.encoded))


STORIES = [
    ("memnet-babi1", "Sandra went to the office.\nJohn moved to the garden.\nMary journeyed to the kitchen.\nWhere is John?",
     "garden", {"John moved to the garden."}),
    ("memnet-babi2", "Mary got the milk.\nMary went to the garden.\nJohn moved to the office.\nMary left the milk.\n"
     "Mary travelled to the bathroom.\nWhere is the milk?", "garden", {"Mary left the milk.", "Mary went to the garden."}),
]  # fmt: skip


@pytest.mark.parametrize(("model", "story", "answer", "support"), STORIES)
def test_a_typed_story_is_answered_with_the_right_sentences_lit(
    model, story, answer, support, reading, qtbot
):
    window = reading(model)
    lines = story.splitlines(keepends=True)
    typed(window, qtbot, "".join(lines[:-1]))
    grid = window.docks["hops"].panel.canvas.grid
    assert [line.text for line in grid.lines] == [line.strip() for line in lines[:-1]]
    assert "nothing is asked" in grid.heading
    typed(window, qtbot, lines[-1])
    assert grid.heading == f"“{lines[-1]}”"
    assert grid.said[-1].word == answer
    assert {line.text for line in grid.lines if line.support} == support
    strongest = max(grid.lines, key=lambda line: line.weights[-1])
    assert strongest.support
    lit = {max(grid.lines, key=lambda line, n=n: line.weights[n]).text for n in range(len(grid.said))}
    assert lit == support
    assert f"by the rules: {answer}" in grid.note
    bars = window.docks["prediction"].panel.canvas.list.bars
    assert (bars[0].label, bars[0].rank) == (answer, 1)


def test_stepping_shows_the_sentences_enter(reading, qtbot):
    window = reading("memnet-babi1")
    typed(window, qtbot, STORIES[0][1])
    window.topbar.text.clearFocus()
    window.session.looking.seek(0)
    grid, seen = window.docks["hops"].panel.canvas.grid, []
    for _ in range(window.session.length - 1):
        seen.append(len(grid.lines))
        qtbot.keyClick(window, Key.Key_Right)
    assert seen == sorted(seen)
    assert (seen[0], len(grid.lines)) == (0, 3)


def test_clicks_in_the_hops(reading, qtbot):
    window = reading("memnet-babi2")
    typed(window, qtbot, STORIES[1][1])
    canvas = window.docks["hops"].panel.canvas
    grid, px = canvas.grid, canvas.theme.px
    row = grid.inner.top() + px(46) + 1.5 * grid.height
    column = round(grid.left + 2.5 * grid.column)
    qtbot.mouseClick(
        canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(column, round(row))
    )
    assert window.session.blueprint.focus.layer == 2
    qtbot.mouseMove(canvas.viewport(), QtCore.QPoint(60, round(row)))
    line = grid.lines[1]
    qtbot.mouseClick(canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(60, round(row)))
    assert window.session.player.cursor == line.step
    assert window.session.track.label(line.step) == "."


def test_unknown_words_are_marked_and_known_ones_offered(reading, qtbot):
    window = reading("memnet-babi1")
    field = window.topbar.text
    qtbot.keyClicks(field, "Jo")
    assert field.list.isVisible()
    offered = [field.list.model().index(i, 0).data() for i in range(field.list.model().rowCount())]
    assert offered == ["john", "journeyed"]
    qtbot.keyClick(field.list, Key.Key_Tab)
    assert field.toPlainText() == "John"
    qtbot.keyClicks(field, " wen")
    qtbot.keyClick(field.list, Key.Key_Return)  # nothing is chosen: the line ends
    assert field.toPlainText() == "John wen\n"
    qtbot.keyClick(field, Key.Key_Backspace)
    for _ in " wen":
        qtbot.keyClick(field, Key.Key_Backspace)
    qtbot.keyClicks(field, " j")
    qtbot.keyClick(field.list, Key.Key_Down)
    qtbot.keyClick(field.list, Key.Key_Down)
    qtbot.keyClick(field.list, Key.Key_Return)
    assert field.toPlainText() == "John journeyed"
    for _ in " journeyed":
        qtbot.keyClick(field, Key.Key_Backspace)
    field.list.hide()
    qtbot.keyClicks(field, " wen")
    place = field.list.visualRect(field.list.model().index(0, 0)).center()
    qtbot.mouseClick(field.list.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=place)
    assert field.toPlainText() == "John went"
    typed(window, qtbot, " to the castle.")
    block = field.document().firstBlock()
    marked = [(f.start, f.length) for f in block.layout().formats()]
    assert marked == [(17, 6)]
    assert field.offered("kitchn") == ["kitchen"]
    typed(window, qtbot, "\nWhere is Peter?")
    assert "not known and passed over: Peter" in window.docks["hops"].panel.canvas.grid.note
    track = window.session.track
    assert [track.piece(t).strip() for t in range(window.session.length) if not track.is_known(t)] == [
        "castle",
        "Peter",
    ]


def test_while_a_lesson_asks_the_hops_show_the_story_alone(reading, qtbot):
    window = reading("memnet-babi2")
    typed(window, qtbot, STORIES[1][1])
    window.session.looking.seek(window.session.length - 2)  # where it is asked
    grid = window.docks["hops"].panel.canvas.grid
    qtbot.waitUntil(lambda: len(grid.said) == 3)
    told = [line.text for line in grid.lines]
    window.docks["hops"].panel.verbs.set_options("hops", HopsOptions(looks=False))
    qtbot.waitUntil(lambda: not grid.said)
    assert [line.text for line in grid.lines] == told
    assert not any(line.weights or line.support for line in grid.lines)
    assert grid.note == ""
    window.grab()  # and is drawn
