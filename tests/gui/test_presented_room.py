"""The room of a lesson: the text stays in sight, the first panel has the most, tracks have as much as each other; nothing is revealed too early."""

import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.gui import start
from mnemoscope.gui.frame.abreast import Abreast
from mnemoscope.gui.state.run import Opening
from mnemoscope.gui.state.settings import Settings

TEXT = """\
title = "Room"

[[cue]]
model = "tiny-lstm"
text = "To be, or not"
tracks = [{ edits = ["layer0.cell[2] *= 0 @ 3"] }]
panels = ["gates", "hidden"]
say = "Two tracks."

[cue.question]
ask = "What is next?"
answers = ["of the line the end", "an a", "a b"]
right = 2

[[cue]]
model = "tiny-lstm"
text = "To be"
panels = ["surprise", "gates"]
say = "One."

[[cue]]
model = "tiny-lstm"
text = "To be"
tracks = [{ text = "To me" }, { text = "To see" }]
panels = ["gates"]
say = "Three texts."

[[cue]]
model = "tiny-transformer"
text = "To be"
tracks = [{ edits = ["layer0.head[0] *= 0"] }]
panels = ["attention"]
say = "Squares."

[[cue]]
model = "tiny-classifier"
text = "shall i compare thee and art more lovely thou shall i compare thee and art more lovely thou"
tracks = [{ text = "shall i compare thee and art more lovely thou" }, { text = "thou art" }, { text = "lovely" }]
panels = ["units"]
say = "Four texts."
"""


@pytest.fixture
def give(opened, tmp_path, qtbot):
    """Gives a cue of the lesson, in the window or to a hall, in 1024 × 768 pixels."""
    path = tmp_path / "room.toml"
    path.write_text(TEXT, encoding="utf-8")

    def there(at, *, presents=True):
        window = opened("lstm")
        window.conductor.open(path, at)
        qtbot.waitUntil(lambda: window.conductor.there)
        if presents:
            window.actions_["present"].trigger()
            qtbot.waitUntil(lambda: not window.dressing.busy and window.conductor.there)
            window.setWindowState(QtCore.Qt.WindowState.WindowNoState)
        window.resize(1024, 768)
        settle(window, qtbot)
        return window

    return there


def settle(window, qtbot):
    """Wait until all docks have their sizes."""
    arrangement = window.arrangement
    qtbot.waitUntil(
        lambda: (
            not window.session.companions.active
            and not window.drawing.waiting
            and not any(t.isActive() for t in (window._moved, arrangement._later, arrangement._settling))
        )
    )


def cells_of(window, name):
    """The sizes of the panels of a dock that are in sight."""
    body = window.docks[name].body
    return [body.cells[number].size() for number in body.shown]


def test_the_text_stays_in_sight_in_a_hall_and_what_has_no_room_is_named(give):
    window = give(0)
    docks, said = window.docks, window.docks["tokens"].bar.note.text()
    assert docks["tokens"].seen
    assert docks["gates"].seen
    assert not docks["hidden"].seen
    assert docks["hidden"].isHidden()  # nor does it lie behind another
    assert "no room for Hidden state" in said
    window.resize(1600, 1500)
    window.refresh()
    assert docks["hidden"].seen
    assert "no room" not in docks["tokens"].bar.note.text()


def test_tracks_share_a_dock_evenly_until_the_person_parts_them(give, qtbot):
    window = give(0)
    high = [size.height() for size in cells_of(window, "gates")]
    assert len(high) == 2
    assert abs(high[0] - high[1]) <= 1
    body = window.docks["gates"].body
    body.split.setSizes([300, 100])
    body.split.splitterMoved.emit(300, 1)
    window.resize(1024, 900)
    settle(window, qtbot)
    high = [size.height() for size in cells_of(window, "gates")]
    assert high[0] > high[1] * 1.3


def test_a_panel_that_grew_has_its_tracks_equally_high(opened, qtbot):
    window = opened("lstm")
    body: Abreast = window.docks["cell"].body
    window.session.companions.edit(parse("layer0.cell[2] = 3 @ 1"))
    qtbot.waitUntil(lambda: not window.session.companions.active and len(body.shown) == 2)
    body.split.setSizes([300, 100])  # as Qt does by itself when it learns of least heights
    window.arrangement.show_only(("cell", "tokens"), window.session.track.trace)
    settle(window, qtbot)
    high = [size.height() for size in cells_of(window, "cell")]
    assert abs(high[0] - high[1]) <= 1


def test_the_first_panel_of_a_cue_has_the_most_room(give):
    window = give(1, presents=False)
    window.resize(1280, 1200)
    window.refresh()
    wants = window.arrangement.selection.wants()
    assert wants["surprise"] > wants["gates"]
    assert window.docks["surprise"].height() > window.docks["gates"].height()


def test_texts_of_several_tracks_leave_room_for_the_panel_in_a_hall(give, qtbot):
    window = give(2)
    text = window.docks["tokens"]
    assert len(text.body.shown) == 3
    window.resize(1024, 480)
    settle(window, qtbot)
    shown = text.body.shown
    assert len(shown) < 3
    assert "no room for what" in text.bar.note.text()
    assert text.height() < window.docks["gates"].height() * 1.2


def test_squares_stand_beside_each_other_where_it_is_wide(give):
    window = give(3)
    first, second = cells_of(window, "attention")
    body = window.docks["attention"].body
    assert body.split.orientation() == QtCore.Qt.Orientation.Horizontal
    assert first.width() == pytest.approx(second.width(), abs=2)
    assert first.height() == second.height() == body.height()


def test_answers_stand_in_one_row_where_their_words_have_room(give):
    card = give(0).lecture.card
    assert len({button.y() for button in card.answers}) == 1
    for button in card.answers:
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_an_answer_is_revealed_once_it_is_on_screen_and_the_bar_says_so(give, qtbot):
    window = give(1, presents=False)
    lecture = window.conductor.lecture
    lecture.go(0)
    assert not window.conductor.there
    window.actions_["cue-forward"].trigger()
    assert lecture.hides
    said = [label.text() for label in window.lecture.card._below.findChildren(QtWidgets.QLabel)]
    assert any("as soon as" in each for each in said), said
    qtbot.waitUntil(lambda: window.conductor.there)
    assert not lecture.hides  # the key was not in vain
    assert lecture.at == 0


def test_while_a_model_is_opened_the_one_before_is_dimmed(give, qtbot):
    window = give(1, presents=False)
    assert not window.conductor.spotlight.veiled
    window.conductor.lecture.go(3)
    assert isinstance(window.session.reader.run, Opening)
    assert "surprise" in window.conductor.spotlight.veiled
    qtbot.waitUntil(lambda: window.conductor.there)
    assert not window.conductor.spotlight.veiled


def test_a_lesson_begins_with_its_own_model(tmp_path, models, qtbot):
    path = tmp_path / "room.toml"
    path.write_text(TEXT, encoding="utf-8")
    window = start.start(Settings(theme="light", model="tiny-gru", text="Before"), empty=True)
    assert not window.session.reader.loading
    seen = set()
    window.session.changed.connect(
        lambda: seen.add(window.session.track.card.name) if window.session.track else None
    )
    window.conductor.open(path)
    window.show()
    qtbot.waitUntil(lambda: window.conductor.there)
    assert seen == {"tiny-lstm"}
    assert window.session.text == "To be, or not"
    window.close()
    window.deleteLater()
    assert start._is_there("tiny-lstm")
    assert not start._is_there("no such model")


def test_a_row_that_has_little_room_is_read_before_heading_and_footing(give):
    window = give(0, presents=False)
    bars = window.docks["prediction"].panel.canvas.list
    theme = bars.theme
    bars.voices = ()
    for high, above, below in ((70, True, True), (50, False, True), (30, False, False)):
        bars.rect = QtCore.QRectF(0, 0, 400, theme.px(high))
        assert (bool(bars._above), bool(bars._below)) == (above, below)
        bars.bars = bars.bars[: bars.room()]
        assert bars.box(0).bottom() <= bars.rect.bottom()
        assert bars.box(0).height() >= theme.px(18)


def test_what_four_tracks_read_leaves_room_in_the_window_too(give, qtbot):
    window = give(4, presents=False)
    window.resize(1024, 560)
    settle(window, qtbot)
    text, units = window.docks["tokens"], window.docks["units"]
    assert "no room for what" in text.bar.note.text()
    assert text.height() < 0.75 * (text.height() + units.height())
    assert units.height() >= 0.25 * (text.height() + units.height())
