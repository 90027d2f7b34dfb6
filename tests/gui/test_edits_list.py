"""The list of edits: read, written, switched, stepped and taken away by mouse and keyboard; refused in a sentence, nothing lost."""

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.commands.view import toggle_theme
from mnemoscope.gui.export.stage import caption
from mnemoscope.gui.state import editing
from mnemoscope.gui.state.edited import described, in_words, touched
from mnemoscope.gui.state.seats import Entry, Seat
from mnemoscope.gui.state.sides import Differences, Side
from tests.gui.conftest import TEXT

KEY = QtCore.Qt.Key
LEFT = QtCore.Qt.MouseButton.LeftButton


@pytest.fixture
def window(opened):
    return opened("lstm")


def write(qtbot, field, text):
    """Type over what a field holds, and press Return."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, KEY.Key_Return)


def edits_in(window):
    """The edits there are, as text, by the letter of the seat's number."""
    return [
        (seat.id, str(entry.edit), entry.on)
        for seat in window.session.blueprint.seats
        for entry in seat.entries
    ]


def at_rest(window):
    return not window.session.active and not window.session.companions.active


def test_an_edit_is_written_and_the_edited_track_stands_beside(window, qtbot):
    edits = window.edits
    assert not edits.isVisible()
    window.actions_["edits"].trigger()
    assert edits.isVisible()
    assert edits.new.isVisible()
    assert "right-click" in edits.new.placeholderText()
    write(qtbot, edits.new, "layer0.gate.forget[*] = 0 @ 10:")
    assert edits_in(window) == [(1, "layer0.gate.forget[*] = 0 @ 10:", True)]
    assert edits.new.text() == ""
    qtbot.waitUntil(lambda: len(window.session.tracks) == 2 and at_rest(window))
    assert (window.session.tracks[1].trace["layer0.gate.forget"][10:] == 0).all()
    assert edits.sentence() == "Track B: small-lstm with layer0.gate.forget[*] = 0 from step 10 on"
    assert edits.said.text() == edits.sentence()
    (row,) = edits.rows
    assert (row.text.text(), row.value.text()) == ("layer0.gate.forget[*] = 0 @ 10:", "0")
    assert (row.first.value(), row.last.text(), row.on.isChecked()) == (10, "end", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("layer0.gate.forget[17", "Expected ] after the part"),
        ("layer0.gate.forgot[1] = 0", "There is no layer0.gate.forgot to edit"),
        ("layer0.attention[0; key 3] = cut", "This model has no attention"),
        ("layer0.gate.forget[99] = 0", "layer0.gate.forget has"),
        ("layer0.gate.forget = 7", "layer0.gate.forget lies in 0 to 1"),
        ('token[2] = "ab"', "ab' is 2 tokens"),
        ("layer0.hidden = from D @ 3", "There is no track D to take values from: add it first."),
        ("layer0.hidden = from B @ 3", "track B would take values from itself"),
    ],
)
def test_what_cannot_be_done_is_said_below_the_field_and_nothing_is_lost_or_run(window, qtbot, text, said):
    edits = window.edits
    edits.toggle()
    write(qtbot, edits.new, text)
    assert said.lower() in edits.problem.text().lower()
    assert edits.problem.isVisible()
    assert edits.problem.text().endswith((".", "!", "?"))
    assert edits.new.text() == text
    assert window.session.blueprint.seats == ()
    assert window.session.companions.all == []
    write(qtbot, edits.new, "layer0.hidden[3] = 0")
    assert not edits.problem.isVisible()
    assert edits_in(window) == [(1, "layer0.hidden[3] = 0", True)]


def test_rows_change_their_edit_by_text_value_steps_and_switch(window, qtbot):
    edits, session = window.edits, window.session
    session.companions.edit(parse("layer0.hidden[3] = 0.5 @ 4:"))
    (row,) = edits.rows
    write(qtbot, row.text, "layer0.hidden[5] *= 2 @ 6:9")
    assert edits_in(window) == [(1, "layer0.hidden[5] *= 2 @ 6:9", True)]
    assert (row.value.text(), row.first.value(), row.last.value()) == ("2", 6, 8)
    write(qtbot, row.text, "layer7.hidden = 0")
    assert row.problem.isVisible()
    assert row.problem.text().startswith("There is no layer7.hidden")
    assert row.text.text() == "layer7.hidden = 0"
    session.looking.seek(3)  # whatever else is drawn, what is being written stays
    assert row.text.text() == "layer7.hidden = 0"
    qtbot.keyClick(row.text, KEY.Key_Escape)
    assert row.text.text() == "layer0.hidden[5] *= 2 @ 6:9"
    assert not row.problem.isVisible()
    write(qtbot, row.value, "-1.5")
    assert edits_in(window)[0][1] == "layer0.hidden[5] *= -1.5 @ 6:9"
    write(qtbot, row.value, "much")
    assert row.problem.text() == "Write a number, such as 0.5."
    qtbot.keyClick(row.value, KEY.Key_Escape)
    row.first.setFocus()
    qtbot.keyClick(row.first, KEY.Key_Up)
    qtbot.keyClick(row.first, KEY.Key_Up)
    assert edits_in(window)[0][1] == "layer0.hidden[5] *= -1.5 @ 8"
    session.undo()  # both presses
    assert edits_in(window)[0][1] == "layer0.hidden[5] *= -1.5 @ 6:9"
    session.redo()
    qtbot.keyClick(row.first, KEY.Key_Up)  # to 9, behind its last step
    assert "ends at step 9, before it begins at 9" in row.problem.text()
    assert edits_in(window)[0][1] == "layer0.hidden[5] *= -1.5 @ 8"
    qtbot.keyClick(row.on, KEY.Key_Space)
    assert edits_in(window)[0][2] is False
    qtbot.waitUntil(lambda: at_rest(window) and len(session.tracks) == 2)
    lead, other = session.tracks
    assert other.edits == ()
    assert (lead.trace["layer0.hidden"] == other.trace["layer0.hidden"]).all()
    assert "not edited" in edits.sentence()


def test_the_last_edit_goes_with_its_track_and_undo_brings_both_back(window, qtbot):
    session, edits = window.session, window.edits
    session.companions.edit(parse("layer0.hidden[3] = 0"))
    session.companions.edit(parse("layer0.hidden[4] = 0"))
    assert [text for _, text, _ in edits_in(window)] == ["layer0.hidden[3] = 0", "layer0.hidden[4] = 0"]
    edits.copy.click()
    copied = QtWidgets.QApplication.clipboard().text()
    assert copied == "--edit 'layer0.hidden[3] = 0'\n--edit 'layer0.hidden[4] = 0'"
    qtbot.mouseClick(edits.rows[0].remove, LEFT)
    assert [text for _, text, _ in edits_in(window)] == ["layer0.hidden[4] = 0"]
    qtbot.mouseClick(edits.rows[0].remove, LEFT)
    assert session.blueprint.seats == ()
    assert not edits.isVisible()
    session.undo()
    assert [text for _, text, _ in edits_in(window)] == ["layer0.hidden[4] = 0"]
    assert edits.isVisible()


def test_values_are_taken_from_every_track_but_the_one_that_takes_them(window, models, qtbot):
    session = window.session
    session.companions.edit(parse("layer0.hidden[3] = 0"))
    assert session.companions.add(str(models["gru"])) == 2
    qtbot.waitUntil(lambda: len(session.tracks) == 3 and at_rest(window))
    letters = {view.letter: [letter for letter, _ in view.others] for view in session.views()}
    assert letters == {"A": ["C"], "B": ["A", "C"], "C": ["A", "B"]}  # B takes what is done to A
    session.companions.edit(parse("layer0.hidden[4] = from A @ 3:"))
    qtbot.waitUntil(lambda: at_rest(window))
    lead, other, _ = session.tracks
    assert (other.trace["layer0.hidden"][3:, 4] == lead.trace["layer0.hidden"][3:, 4]).all()


def test_the_ribbon_marks_the_steps_that_are_edited_in_the_colour_of_the_track(window, qtbot):
    session, ribbon = window.session, window.docks["tokens"].panel
    assert ribbon.row.tokens.edited == []
    session.companions.edit(
        parse("layer0.hidden[3] = 0 @ 4:7")
    )  # both read the same tokens: one ribbon is of both
    qtbot.waitUntil(lambda: at_rest(window) and len(ribbon.row.tokens.edited) == 1)
    colour, edited = ribbon.row.tokens.edited[0]
    assert colour == window.theme.of_series(1)
    assert edited == [4 <= n < 7 for n in range(len(TEXT))]
    assert "edited here" in ribbon.row.describe(5, 10.0)
    assert "edited here" not in ribbon.row.describe(8, 10.0)
    image = ribbon.canvas.grab().toImage()
    ratio, y = image.devicePixelRatio(), ribbon.row._boxes[5].bottom() + 2  # below the letters
    for step, there in ((5, True), (8, False)):
        x = ribbon.row._boxes[step].left() + 2
        assert (image.pixelColor(int(x * ratio), int(y * ratio)) == colour) == there


def test_a_difference_of_two_tracks_is_not_edited(window, qtbot):
    session = window.session
    session.companions.edit(parse("layer0.hidden[3] = 0"))
    qtbot.waitUntil(lambda: at_rest(window) and len(session.tracks) == 2)
    found = Differences().view(session.views("cell"), Side("difference", "B"))
    assert found.still == "This is A less B: edit one of the tracks where they stand apart."
    assert [view.still for view in session.views("cell")] == ["", ""]


def test_of_many_edits_the_new_one_is_in_sight_and_all_are_counted(window, qtbot):
    window.actions_["edits"].trigger()
    edits = window.edits
    assert edits.title.text() == "Edits"
    for n in range(7):
        write(qtbot, edits.new, f"layer0.hidden[{n}] = 0 @ {n}")
        qtbot.waitUntil(lambda n=n: len(edits.rows) == n + 1)
    assert edits.title.text() == "7 edits"
    last = edits.rows[-1]
    qtbot.waitUntil(
        lambda: edits.area.viewport().rect().contains(last.mapTo(edits.area.viewport(), last.rect().center()))
    )
    qtbot.waitUntil(lambda: at_rest(window))
    edits.rows[2].on.click()
    assert edits.title.text() == "7 edits, 1 off"
    assert [on for *_, on in edits_in(window)] == [True, True, False, True, True, True, True]
    edits.rows[3].remove.click()
    assert [said[14] for _, said, _ in edits_in(window)] == list("012456")


def test_edits_are_added_to_the_track_that_takes_them(window, qtbot):
    """Beside its edited copy the lead is not offered, as if it were edited itself."""
    window.actions_["edits"].trigger()
    edits = window.edits
    write(qtbot, edits.new, "layer0.hidden[1] = 0")
    qtbot.waitUntil(lambda: len(window.session.tracks) == 2 and at_rest(window))
    window.refresh()
    assert [edits.of.itemText(n) for n in range(edits.of.count())] == ["B"]
    assert not edits.of.isVisible()
    window.session.companions.add("tiny-gru")
    qtbot.waitUntil(lambda: len(window.session.tracks) == 3 and at_rest(window))
    window.refresh()
    assert [edits.of.itemText(n) for n in range(edits.of.count())] == ["B", "C"]
    edits.of.setCurrentIndex(1)
    write(qtbot, edits.new, "layer0.hidden[2] = 0")
    assert [(number, said) for number, said, _ in edits_in(window)] == [
        (1, "layer0.hidden[1] = 0"), (3, "layer0.hidden[2] = 0"),
    ]  # fmt: skip


def test_folded_it_still_says_what_is_edited(window, qtbot):
    window.session.companions.edit(parse("layer0.hidden[3] = 0 @ 2"))
    edits = window.edits
    qtbot.mouseClick(edits.fold, LEFT)
    assert edits.isVisible()
    assert not edits.area.isVisible()
    assert not edits.adding.isVisible()
    assert "layer0.hidden[3] = 0 at step 2" in edits.said.text()
    toggle_theme(window)
    qtbot.waitUntil(lambda: not window.dressing.under_way)
    assert not window.edits.area.isVisible()  # another theme does not unfold it
    qtbot.waitUntil(window.edits.isVisible)
    qtbot.mouseClick(window.edits.fold, LEFT)
    qtbot.waitUntil(window.edits.area.isVisible)


def test_the_key_goes_to_the_field_and_folds_the_list_away_only_from_there(window, qtbot):
    edits, action = window.edits, window.actions_["edits"]
    action.trigger()
    assert edits.adding.isVisible()
    window.setFocus()
    action.trigger()
    assert edits.adding.isVisible()
    assert edits.new.hasFocus()
    action.trigger()
    assert not edits.adding.isVisible()


def test_tab_goes_through_the_edits_there_are_before_the_field_for_one_more(window, qtbot):
    window.session.companions.add(edits=(parse("layer0.cell[1] = 0 @ 2"),))
    qtbot.waitUntil(lambda: len(window.edits.rows) == 1 and not window.session.companions.active)
    (row,) = window.edits.rows
    window.edits.new.setFocus()
    for stop in (window.edits.of, *reversed(row.stops), window.edits.close_):
        if stop.isEnabled() and stop.isVisible():
            QTest.keyClick(window.focusWidget(), QtCore.Qt.Key.Key_Backtab)
            assert window.focusWidget() in (stop, stop.focusProxy()), stop.accessibleName()


def test_names_of_this_engine_are_completed(window, qtbot):
    names = window.edits.names
    window.edits.toggle()
    assert {"token[", "layer*.gate.forget", "layer1.cell"} <= set(names.stringList())
    assert not [name for name in names.stringList() if "attention" in name]


def test_an_edited_recording_says_so_in_the_window_and_in_its_caption(window, qtbot, make_model, view_of):
    track = record(make_model("lstm", name="other"), TEXT, edits=["layer0.hidden[3] = 0 @ 5:"])
    window.session.show_recording(track)
    edits = window.edits
    assert edits.isVisible()
    assert (
        edits.said.text() == "This recording was edited as it was made: layer0.hidden[3] = 0 from step 5 on"
    )
    assert not edits.adding.isVisible()
    ribbon = window.docks["tokens"].panel
    qtbot.waitUntil(lambda: len(ribbon.row.tokens.edited) == 1)
    colour, edited = ribbon.row.tokens.edited[0]
    assert colour == window.theme.of_series(0)
    assert edited == [n >= 5 for n in range(len(TEXT))]
    view = window.session.view()
    assert caption(view).endswith(" · edited: layer0.hidden[3] = 0 from step 5 on")
    assert "edited: layer0.hidden[3] = 0 from step 5 on" in window.page().about
    assert "edited" not in caption(view_of("lstm", 20))
    window.session.companions.edit(parse("layer0.hidden[3] = 0"))
    assert window.notice.label.text().startswith("A recording is as it was made")
    assert window.session.blueprint.seats == ()


def test_commands_are_there_for_what_the_model_has(opened, qtbot):
    window = opened("lstm")
    actions, session = window.actions_, window.session
    session.looking.seek(6)
    assert actions["open-gate"].text() == "Hold the forget gate open (1) from the cursor"
    actions["open-gate"].trigger()
    actions["close-gate"].trigger()
    actions["silence"].trigger()
    actions["forget-all"].trigger()
    assert [text for _, text, _ in edits_in(window)] == [
        "layer0.gate.forget[*] = 0 @ 6:",
        "layer0.hidden[0] = 0 @ 6:",
        "layer*.gate.forget = 0 @ 6",
    ]
    session.looking.seek(0)
    assert not actions["forget-all"].isEnabled()
    qtbot.waitUntil(lambda: at_rest(window))
    window.close()
    other = opened("transformer")
    assert not other.actions_["open-gate"].isEnabled()
    assert other.actions_["silence"].text() == "Silence the head in focus from the cursor"
    other.session.looking.seek(6)
    other.actions_["forget-all"].trigger()
    assert edits_in(other) == [(1, "layer*.cache[0:6] = cut @ 6:", True)]
    qtbot.waitUntil(lambda: at_rest(other))


def test_the_token_at_the_cursor_is_forgotten_from_the_menu(opened, qtbot):
    window = opened("transformer")
    window.session.looking.seek(window.session.length - 1)
    assert not window.actions_["forget-token"].isEnabled()  # nothing comes that could look at it
    window.session.looking.seek(4)
    window.actions_["forget-token"].trigger()
    assert edits_in(window) == [(1, "layer*.cache[4] = cut @ 5:", True)]
    qtbot.waitUntil(lambda: at_rest(window))
    window.close()
    assert not opened("lstm").actions_["forget-token"].isEnabled()


def test_edits_in_words_and_the_steps_they_touch():
    said = {
        "layer0.gate.forget[*] = 0 @ 10:": "layer0.gate.forget[*] = 0 from step 10 on",
        "layer0.hidden *= 2 @ 12": "layer0.hidden *= 2 at step 12",
        "layer0.hidden += 2 @ 3:6": "layer0.hidden += 2 at steps 3 to 5",
        "layer0.hidden ~= 0.1 seed 3": "layer0.hidden ~= 0.1 seed 3",
        'token[4] = "a @ b"': 'token[4] = "a @ b"',
    }
    assert {text: in_words(parse(text)) for text in said} == said
    assert touched([parse("layer0.hidden = 0 @ 3:6"), parse('token[8] = "x"')], 2, 10).tolist() == [
        n in (3, 4, 5, 8) for n in range(2, 10)
    ]
    assert touched([parse("layer0.cache[5] = cut @ 2:")], 0, 8).tolist() == [n >= 5 for n in range(8)]
    assert described("B", "An LSTM", [parse("layer0.hidden = 0")] * 5).endswith("and 2 more")
    seat = Seat(1, "x", entries=(Entry(parse('token[2] = "a"')), Entry(parse("layer0.hidden = 0"), on=False)))
    assert editing.as_lines([seat]) == "--edit 'token[2] = \"a\"'"


def test_a_long_value_has_room_in_line_with_the_others_and_a_longer_one_is_whole_in_its_tooltip(
    window, tmp_path
):
    far = "x" * 60
    window.session.companions.take_up(
        (
            Seat(1, "tiny-transformer", None, (Entry(parse("layer*.cache = keep attended 5 last 5")),)),
            Seat(2, "tiny-lstm", None, (Entry(parse("layer0.hidden = 0 @ 1234567:")),)),
        )
    )
    window.edits.toggle() if not window.edits.area.isVisible() else None
    one, other = window.edits.rows
    assert one.value.text() == "attended 5 last 5"
    assert (
        one.value.width()
        == other.value.width()
        >= one.value.fontMetrics().horizontalAdvance("attended 5 last 5")
    )
    assert not one.value.is_cut
    assert other.first.width() > other.first.fontMetrics().horizontalAdvance("1234567") + 20
    assert one.first.width() == other.first.width()
    one.value.setText(far)
    QtWidgets.QApplication.sendEvent(
        one.value, QtGui.QHelpEvent(QtCore.QEvent.Type.ToolTip, QtCore.QPoint(), QtCore.QPoint())
    )
    assert one.value.is_cut
    assert far in one.value.toolTip()
    shot, middle = one.value.grab().toImage(), one.value.height() // 2
    end = range(shot.width() - 14, shot.width() - 6)
    base = one.value.palette().base().color()
    inked = {y for y in range(4, shot.height() - 4) for x in end if shot.pixelColor(x, y) != base}
    assert inked
    assert min(inked) > middle  # three dots, and no letters
    one.value.setFocus()
    assert not one.value.is_cut
