"""What is told of something under way is told until it has ended, and no longer."""

import pytest
from PySide6 import QtWidgets

from mnemoscope.engines.runs import choosing
from mnemoscope.gui.frame.notices import Notice
from mnemoscope.gui.look.theme import DARK, LIGHT, projected
from mnemoscope.gui.state.planning import ROUNDED


@pytest.fixture
def place(qtbot):
    """A window in sight, for notices to lie over."""
    place = QtWidgets.QWidget()
    qtbot.addWidget(place)
    place.resize(600, 400)
    with qtbot.waitExposed(place):
        place.show()
    return place


def test_what_is_under_way_is_told_until_it_has_ended(place):
    under_way, stopped = [True], []
    notice = Notice(LIGHT, place)
    notice.say_while("Reading a.txt…", lambda: bool(under_way), lambda: stopped.append("here"))
    other = Notice(DARK, place)  # the bars are made anew meanwhile
    other.take_over(notice)
    other.refresh()
    assert (other.label.text(), other.isVisible()) == ("Reading a.txt…", True)
    other.buttons[0].click()
    assert stopped == ["here"]
    other.say_while("Reading a.txt…", lambda: bool(under_way), lambda: stopped.append("here"))
    under_way.clear()
    other.refresh()
    assert not other.isVisible()


def test_what_is_under_way_is_still_said_where_all_else_is_let_go(place):
    notice = Notice(LIGHT, place)
    notice.say("There is no model open yet.")
    notice.let_go()
    assert not notice.isVisible()
    notice.say_while("Opening a model…", lambda: True, lambda: None)
    notice.let_go()
    assert notice.isVisible()


def test_it_covers_nothing_of_a_foot_that_grows_under_it(place):
    notice = Notice(LIGHT, place)
    notice.margin = 40
    notice.say("What is opened was made by others.")
    assert notice.geometry().bottom() < 360
    notice.margin = 180  # a question has come
    assert notice.geometry().bottom() < 220


def test_the_end_takes_away_no_other_sentence(place):
    notice = Notice(LIGHT, place)
    notice.say_while("Reading a.txt…", lambda: False, lambda: None)
    notice.say("There is no model open yet.")
    notice.refresh()
    assert notice.isVisible()


def test_how_a_run_is_kept_covers_nothing_before_a_hall(place):
    desk, hall = Notice(LIGHT, place), Notice(projected(LIGHT), place)
    desk.say(ROUNDED)
    assert desk.isVisible()
    hall.take_over(desk)
    assert not hall.isVisible()
    hall.say("There is no model open yet.")
    assert hall.isVisible()


def test_how_a_run_is_kept_covers_nothing_of_a_lesson(place):
    lesson = []
    notice = Notice(LIGHT, place, terse=lambda: bool(lesson))
    lesson.append("here")
    notice.say(ROUNDED)
    assert not notice.isVisible()
    notice.say("There is no model open yet.")
    assert notice.isVisible()
    notice.let_go()
    lesson.clear()
    notice.say(ROUNDED)
    assert notice.isVisible()


def test_how_a_run_is_kept_stands_beside_the_title_of_the_text(opened, monkeypatch):
    monkeypatch.setattr(
        choosing, "LARGE", 100
    )  # a small model counts as one that is too large to keep all of
    monkeypatch.setattr(choosing, "MANY", 8)
    window = opened("llama")
    assert window.docks["tokens"].bar.note.text() == "numbers kept to three digits"
    assert "three digits" not in window.docks["prediction"].bar.note.text()
