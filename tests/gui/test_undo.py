"""One undo for all: it takes back what was done last, be it to the text, to an edit, to the tracks or to what is shown."""

import pytest
from PySide6 import QtCore
from PySide6.QtTest import QTest

from mnemoscope.engines.edittext import parse

CTRL, SHIFT = QtCore.Qt.KeyboardModifier.ControlModifier, QtCore.Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(opened):
    window = opened("lstm", text="what is past")
    window.activateWindow()
    return window


def press(window, key, modifiers=CTRL, *, at=None):
    QTest.keyClick(at or window.topbar.text, key, modifiers)


def undo(window, **at):
    press(window, QtCore.Qt.Key.Key_Z, **at)


def redo(window, **at):
    press(window, QtCore.Qt.Key.Key_Z, CTRL | SHIFT, **at)


def typed(window, qtbot, text):
    field = window.topbar.text
    field.setFocus()
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: not window.session.active)


def state(window):
    """The text, how many edits there are, and the unit in focus."""
    seats = window.session.blueprint.seats
    return (
        window.topbar.text.held,
        sum(len(seat.entries) for seat in seats),
        window.session.blueprint.focus.unit,
    )


@pytest.fixture
def states(window, qtbot):
    """Typed, edited, a unit chosen, typed again: all that was, oldest first."""
    session, seen = window.session, []
    typed(window, qtbot, " is")
    seen.append(state(window))
    session.companions.edit(parse("layer0.hidden[3] = 0 @ 2:"))
    seen.append(state(window))
    session.shown.focus(unit=5)
    seen.append(state(window))
    typed(window, qtbot, " prologue")
    seen.append(state(window))
    assert seen == [
        ("what is past is", 0, 0),
        ("what is past is", 1, 0),
        ("what is past is", 1, 5),
        ("what is past is prologue", 1, 5),
    ]
    return seen


def test_undo_goes_back_in_the_order_of_what_was_done(window, states):
    for expected in states[-2::-1]:
        undo(window)
        assert state(window) == expected
    undo(window)
    assert state(window) == ("what is past", 0, 0)


def test_redo_goes_forward_in_the_same_order(window, states):
    for _ in range(4):
        undo(window)
    for expected in states:
        redo(window)
        assert state(window) == expected
    redo(window)
    assert state(window) == states[-1]


def test_it_is_the_same_from_wherever_it_is_pressed(window, states):
    window.topbar.text.clearFocus()
    window.setFocus()
    undo(window, at=window)
    assert state(window) == states[-2]
    undo(window, at=window)
    assert state(window) == states[-3]
    press(window, QtCore.Qt.Key.Key_Y, at=window)
    assert state(window) == states[-2]
    press(window, QtCore.Qt.Key.Key_Y)
    assert state(window) == states[-1]


def test_a_field_of_an_edit_keeps_its_own(window, states):
    """Of what is being typed there, nothing has been done yet."""
    field = window.edits.new
    field.setFocus()
    QTest.keyClicks(field, "layer0")
    undo(window, at=field)
    assert field.text() == ""
    assert state(window) == states[-1]


def test_a_word_that_is_typed_on_after_an_edit_is_two_steps(window, qtbot):
    """Left to itself Qt makes one of them."""
    typed(window, qtbot, " i")
    window.session.companions.edit(parse("layer0.hidden[3] = 0 @ 2:"))
    typed(window, qtbot, "s")
    undo(window)
    assert state(window) == ("what is past i", 1, 0)
    undo(window)
    assert state(window) == ("what is past i", 0, 0)
    undo(window)
    assert state(window) == ("what is past", 0, 0)


def test_a_word_that_is_typed_at_one_go_is_one(window, qtbot):
    typed(window, qtbot, " is")
    typed(window, qtbot, " it")
    undo(window)
    assert state(window) == ("what is past", 0, 0)


def test_where_there_is_nothing_nothing_happens(window):
    before = state(window)
    undo(window)
    redo(window)
    assert state(window) == before
