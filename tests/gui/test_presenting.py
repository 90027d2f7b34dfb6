"""While it is presented: what is kept, where the notes are, and what a screen reader is told."""

import time

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.lessonfile import read_lesson
from mnemoscope.gui.frame import presenter as presenting
from mnemoscope.gui.frame.notes import Notes
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.state.lecture import Lecture
from mnemoscope.gui.state.settings import Settings, as_json
from tests.gui.conftest import settled
from tests.gui.staged import is_there

ROLES = QtGui.QPalette.ColorRole.WindowText, QtGui.QPalette.ColorRole.Window
LESSON = """\
title = "Two"

[[cue]]
model = "tiny-lstm"
text = "what is past"
say = "A [cell](unit=2)."
notes = "Slowly."
[cue.question]
ask = "How much?"
answers = ["little", "much"]
right = 2
reveal = "Much of it."

[[cue]]
text = "is prologue"
say = "Here."
panels = ["cell"]
[cue.question]
ask = "How many?"
number = "1 + 1.5"
"""


@pytest.fixture
def lesson(tmp_path):
    path = tmp_path / "two.toml"
    path.write_text(LESSON)
    return path


@pytest.fixture
def given(opened, lesson, qtbot):
    """A window that presents a lesson."""
    window = opened("lstm")
    window.conductor.open(lesson)
    qtbot.waitUntil(lambda: is_there(window) and window.conductor.there)
    qtbot.waitUntil(settled(window))
    yield window
    window.presenter.end()


def test_what_is_presented_is_there_at_the_next_start(given, again, qtbot):
    window = given
    window.remember()
    before, geometry = taken(window), window.settings.geometry
    window.presenter.begin()
    qtbot.waitUntil(lambda: is_there(window) and window.conductor.there and not window.dressing.busy)
    window.conductor.lecture.go(1)
    qtbot.waitUntil(lambda: is_there(window) and window.conductor.there and not window.dressing.busy)
    window.remember()
    kept = window.settings
    assert kept.geometry == geometry
    assert (kept.scene.scale, kept.scene.size) == (before.scale, before.size)
    assert kept.scene.text == kept.text == "is prologue"
    assert kept.lesson["at"] == 1
    settings = Settings(model=kept.model, text=kept.text, scene=kept.scene, lesson=kept.lesson)
    assert as_json(settings)[0]["lesson"] == kept.lesson
    later = again(settings)
    qtbot.waitUntil(lambda: later.conductor.there)
    assert (later.conductor.lecture.at, later.session.text) == (1, "is prologue")
    assert not later.presenter.on
    assert "cell" in later.arrangement.panels


def test_what_is_presented_without_a_lesson_is_kept_with_all_panels(opened, qtbot):
    window = opened("lstm")
    qtbot.waitUntil(settled(window))
    before = taken(window)
    window.presenter.begin()
    qtbot.waitUntil(lambda: is_there(window) and not window.dressing.busy)
    window.session.set_text("another text")
    qtbot.waitUntil(lambda: not window.session.active)
    window.remember()
    scene = window.settings.scene
    assert (scene.text, scene.layout, scene.panels, scene.scale) == (
        "another text",
        before.layout,
        before.panels,
        before.scale,
    )
    window.presenter.end()


def test_a_screen_that_is_unplugged_takes_the_notes_with_it_and_nothing_else(given, qtbot, monkeypatch):
    screen = QtGui.QGuiApplication.primaryScreen()
    monkeypatch.setattr(presenting, "screens", lambda: (screen, screen))
    given.presenter.begin()
    assert given.presenter.notes.isVisible()
    first = given.presenter.notes
    given.settings.theme = "dark"
    given.dressing.begin()
    qtbot.waitUntil(lambda: given.presenter.notes is not first)
    text, ground = (given.presenter.notes.said.palette().color(role) for role in ROLES)
    assert text.lightness() > 180 > 60 > ground.lightness()
    monkeypatch.setattr(presenting, "screens", lambda: (None, None))
    QtWidgets.QApplication.instance().screenRemoved.emit(screen)
    qtbot.waitUntil(lambda: given.presenter.notes is None)
    assert given.presenter.on
    assert given.isFullScreen()
    monkeypatch.setattr(presenting, "screens", lambda: (screen, screen))
    QtWidgets.QApplication.instance().screenAdded.emit(screen)
    qtbot.waitUntil(lambda: given.presenter.notes is not None)
    given.presenter._screen = None  # the window's own is gone
    given.presenter._place = QtCore.QRect(5000, 5000, 640, 480)
    given.presenter.end()
    assert given.presenter.notes is None
    assert screen.geometry().contains(given.geometry().topLeft())


def test_the_notes_say_what_is_asked_and_what_is_right_and_take_the_keys(lesson, qtbot):
    from mnemoscope.gui.look.theme import system_theme

    lecture, ended = Lecture(), []
    lecture.open(read_lesson(lesson))
    notes = Notes(system_theme(), lecture, lambda: ended.append(1), time.monotonic() - 125)
    qtbot.addWidget(notes)
    assert (notes.said.text(), notes.notes.text()) == ("A cell.", "Slowly.")
    assert notes.asked.text().split() == ["How", "much?", "A", "little", "B", "much"]
    assert "much" in notes.answer.text()
    assert notes.clock.text().startswith("2:0")
    assert "Here." in notes.next.text()
    for key in (QtCore.Qt.Key.Key_9, QtCore.Qt.Key.Key_2):
        qtbot.keyClick(notes, key)
    assert lecture.guess.answer == 2
    assert "▸ B" in notes.asked.text()
    qtbot.keyClick(notes, QtCore.Qt.Key.Key_PageDown)
    qtbot.keyClick(notes, QtCore.Qt.Key.Key_Space)
    assert (lecture.at, notes.answer.text(), notes.notes.isHidden()) == (1, "", True)
    lecture.found(2.5)
    assert "2.5" in notes.answer.text()
    qtbot.keyClick(notes, QtCore.Qt.Key.Key_PageUp)
    assert lecture.at == 0
    for key in (QtCore.Qt.Key.Key_F5, QtCore.Qt.Key.Key_Escape):
        qtbot.keyClick(notes, key)
    assert ended == [1, 1]
    notes.close()


def test_a_screen_reader_is_told_of_another_cue_and_of_the_reveal_once(given, monkeypatch):
    said = []
    monkeypatch.setattr(
        QtGui.QAccessible, "updateAccessibility", lambda event: said.append(getattr(event, "message", str)())
    )
    lecture = given.conductor.lecture
    lecture.forward()
    lecture.found(1.0)
    lecture.forward()
    lecture.back()
    said = [each for each in said if each]
    assert len(said) == 3
    assert said[0] == "Much of it."
    assert said[1].startswith("Two: cue 2 of 2.")
    assert said[1].endswith("Here. How many?")
    assert said[2].startswith("Two: cue 1 of 2.")
