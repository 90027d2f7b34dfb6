"""What a screen reader says: a cue and what has come of it as they change, and of what is in focus its name and its words."""

import pytest
from PySide6 import QtGui, QtWidgets

from mnemoscope.engines.lessons.lessonfile import read_lesson
from mnemoscope.gui.look.written import set_tip
from mnemoscope.gui.widgets.sentence import Sentence
from tests.gui.conftest import settled
from tests.gui.staged import is_there

LESSON = """\
title = "Aloud"

[[cue]]
say = "It reads [past](unit=2)."
model = "tiny-lstm"
text = "what is past"

[cue.question]
ask = "And then?"
answers = ["more", "less"]
right = 2
reveal = "The text ends."
"""


@pytest.fixture
def aloud(monkeypatch):
    """What has been announced."""
    said = []
    monkeypatch.setattr(
        QtGui.QAccessible, "updateAccessibility", staticmethod(lambda event: said.append(event.message()))
    )
    return said


def test_a_cue_is_announced_and_what_has_come_of_a_guess(opened, aloud, qtbot, tmp_path):
    window, path = opened("lstm"), tmp_path / "x.toml"
    path.write_text(LESSON)
    window.conductor.give(read_lesson(path))
    assert aloud == ["Aloud: cue 1 of 1. It reads past. And then?"]
    qtbot.waitUntil(lambda: is_there(window) and window.conductor._there)
    window.conductor.lecture.say(1)
    window.conductor.lecture.forward()
    assert aloud[1:] == ["Not so. The text ends."]


def test_what_a_lesson_says_is_read_when_it_is_in_focus(opened, qtbot, tmp_path):
    window, path = opened("lstm"), tmp_path / "x.toml"
    path.write_text(LESSON)
    window.conductor.give(read_lesson(path))
    qtbot.waitUntil(settled(window))
    found = QtGui.QAccessible.queryAccessibleInterface(window.lecture.card.findChild(Sentence))
    assert found.text(QtGui.QAccessible.Text.Name) == "What the lesson says\nIt reads past."


def test_nothing_is_read_with_its_markup(opened, qtbot):
    window = opened("lstm")
    set_tip(window.topbar.more, "<b>mine</b>")
    qtbot.waitUntil(settled(window))
    rich = [w for w in window.findChildren(QtWidgets.QWidget) if QtGui.Qt.mightBeRichText(w.toolTip())]
    read = {
        w: QtGui.QAccessible.queryAccessibleInterface(w).text(QtGui.QAccessible.Text.Description)
        for w in rich
    }
    assert window.topbar.models in read
    assert read[window.topbar.models].startswith("small-lstm\n1,532 parameters")
    assert read[window.topbar.more] == "<b>mine</b>", "as it was written"
    del read[window.topbar.more]
    assert not [said for said in read.values() if "<" in said]
    set_tip(window.topbar.more, "plain")
    assert window.topbar.more.accessibleDescription() == ""
