"""Tracks side by side: what each reads, where each stands under the one cursor, and how tracks come and go."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recorder import edited, open_with, record
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.tokens import Encoded
from mnemoscope.gui import start
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.state.planning import planned
from mnemoscope.gui.state.seats import Entry, Seat
from mnemoscope.gui.state.settings import Settings, load, save
from mnemoscope.gui.state.sidebyside import columns, lead_step, own_step
from mnemoscope.gui.widgets.elided import MODEL
from tests.gui.conftest import TEXT

Key = QtCore.Qt.Key
CTRL = QtCore.Qt.KeyboardModifier.ControlModifier
WIPED = parse("layer0.hidden[*] *= 0 @ 10")


@pytest.fixture
def reading(session, models, qtbot):
    """A session in which a small model has read a text: `reading("lstm")`; all that is under way has ended."""

    def make(kind="lstm", text=TEXT):
        session.load(f"tiny-{kind}", text=text)
        ended(session, qtbot)
        return session

    return make


@pytest.fixture
def said(session):
    """The sentences told to the person."""
    sentences = []
    session.failed.connect(sentences.append)
    return sentences


def ended(session, qtbot):
    qtbot.waitUntil(lambda: not session.active, timeout=20_000)


def test_another_model_reads_what_is_typed_and_shares_the_cursor(reading, qtbot):
    session = reading("lstm")
    number = session.companions.add("tiny-transformer")
    ended(session, qtbot)
    assert [track.card.name for track in session.tracks] == ["tiny-lstm", "tiny-transformer"]
    before = session.tracks[1].trace
    session.set_text(TEXT + "!")
    ended(session, qtbot)
    assert session.tracks[1].trace is before  # one token more was read, and no other
    alone = record("tiny-transformer", TEXT + "!").trace
    assert np.allclose(before.read("logits"), alone.read("logits"), atol=1e-5)
    session.looking.seek(7)
    views = session.views("hidden")
    assert [(v.letter, v.seat, v.number, v.cursor, v.edges) for v in views] == [
        ("A", 0, 0, 7, None), ("B", 1, 1, 7, None),
    ]  # fmt: skip
    session.companions.remove(number)
    assert [view.letter for view in session.views()] == [""]
    session.undo()
    ended(session, qtbot)
    assert len(session.tracks) == 2


def test_a_fifth_track_is_refused(reading, qtbot, said):
    session = reading("rnn")
    for kind in ("gru", "lstm", "transformer", "rnn"):
        session.companions.add(f"tiny-{kind}")
    ended(session, qtbot)
    assert len(session.tracks) == 4
    assert said == ["Four tracks are the most that stand side by side: take one away first."]
    session.companions.remove(2)
    assert session.companions.add("tiny-rnn") == 2  # letters are given again, those that stay keep theirs
    ended(session, qtbot)
    assert [view.letter for view in session.views()] == ["A", "B", "D", "C"]


def test_an_edit_makes_a_copy_that_reads_on_from_where_it_begins(reading, qtbot):
    session = reading("lstm")
    session.companions.edit(WIPED)
    ended(session, qtbot)
    lead, other = session.tracks
    assert other.edits == (WIPED,)
    assert not lead.edits
    assert np.array_equal(other.trace.rows(0, 10), lead.trace.rows(0, 10))
    assert not other.trace.at("layer0.hidden", 10).any()
    engine, _ = open_with("tiny-lstm")
    wanted = edited(record("tiny-lstm", TEXT), engine, [WIPED])
    assert np.array_equal(other.trace.rows(0, len(TEXT)), wanted.trace.rows(0, len(TEXT)))
    session.companions.edit(parse("layer1.hidden *= 0 @ 12:"))  # the copy takes it, too
    ended(session, qtbot)
    assert len(session.tracks) == 2
    assert [str(edit) for edit in session.tracks[1].edits] == [str(WIPED), "layer1.hidden *= 0 @ 12:"]
    session.set_text("what is past is prologue, and more")
    ended(session, qtbot)
    again = edited(record("tiny-lstm", session.text), engine, session.tracks[1].edits)
    assert np.allclose(
        session.tracks[1].trace.rows(0, session.length), again.trace.rows(0, session.length), atol=1e-6
    )
    assert session.views()[1].title.endswith(", edited")


def test_only_what_an_edit_changes_is_read_again(models):
    lead = record("tiny-lstm", TEXT)
    start = record("tiny-lstm", "")
    late = parse("layer0.hidden *= 0 @ 20:")
    plan = planned(start, TEXT, lead.encoded, (late,), lead=lead)
    assert len(plan.trace) == 20
    assert len(planned(start, TEXT, lead.encoded, (), lead=lead).trace) == len(TEXT)
    other = planned(plan, TEXT, lead.encoded, (parse("layer0.hidden *= 0 @ 5"),), lead=lead)
    assert len(other.trace) == 5


def test_an_edit_of_a_value_that_is_dragged_replaces_the_one_before(reading, qtbot):
    session = reading("lstm")
    for value in (0.1, 0.2, 0.3):
        session.companions.edit(parse(f"layer0.gate.forget[3] = {value} @ 5:"), subject="drag 3")
    session.companions.edit(parse("layer0.gate.forget[4] = 1 @ 5:"), subject="drag 4")
    ended(session, qtbot)
    assert [str(e) for e in session.tracks[1].edits] == [
        "layer0.gate.forget[3] = 0.3 @ 5:", "layer0.gate.forget[4] = 1 @ 5:",
    ]  # fmt: skip
    session.undo()
    ended(session, qtbot)
    assert len(session.tracks[1].edits) == 1


def test_a_value_is_taken_from_another_track(reading, qtbot):
    session = reading("lstm")
    session.companions.add(text="what was past is prologue")
    ended(session, qtbot)
    session.companions.edit(parse("layer0.hidden = from B @ 6"))
    ended(session, qtbot)
    other = next(track for track in session.tracks if track.edits)
    assert np.array_equal(other.trace.at("layer0.hidden", 6), session.tracks[1].trace.at("layer0.hidden", 6))
    session.companions.change(1, text="who was past is prologue")
    ended(session, qtbot)
    other = next(track for track in session.tracks if track.edits)
    assert np.array_equal(other.trace.at("layer0.hidden", 6), session.tracks[1].trace.at("layer0.hidden", 6))


def test_tracks_that_take_from_each_other_are_refused(reading, qtbot, said):
    session = reading("lstm")
    session.companions.add(edits=[parse("layer0.hidden = from A @ 6")])
    session.companions.add(edits=[parse("layer0.hidden = from B @ 7")])
    ended(session, qtbot)
    session.companions.change(1, entries=(Entry(parse("layer0.hidden = from C @ 5")),))
    ended(session, qtbot)
    assert said[0] == "Track B would take values from itself, by way of C."


def test_each_continues_in_its_own_way(reading, qtbot):
    session = reading("lstm")
    session.companions.add("tiny-gru")
    session.companions.add("tiny-encoder")  # which cannot
    ended(session, qtbot)
    session.player.rate = 1000
    session.continue_text(12)
    ended(session, qtbot)
    assert [len(track.trace) for track in session.tracks[:2]] == [len(TEXT) + 12] * 2
    assert session.tracks[0].text != session.tracks[1].text
    assert session.tracks[1].typed == len(TEXT)
    session.set_text(session.text + "x")
    ended(session, qtbot)
    assert session.tracks[1].text == session.text
    assert session.tracks[1].typed == session.length


def test_what_cannot_be_opened_or_edited_is_said_and_the_lead_reads_on(reading, qtbot, said):
    session = reading("lstm")
    session.companions.add("no such model")
    ended(session, qtbot)
    assert "no model named" in said[-1]
    session.companions.edit(parse("layer7.hidden *= 0"))
    ended(session, qtbot)
    assert "layer7.hidden" in said[-1]
    session.set_text(TEXT + "x")
    ended(session, qtbot)
    assert session.length == len(TEXT) + 1


def test_a_recording_is_not_edited_but_read_by_a_model_beside(reading, qtbot, said, tmp_path):
    save_recording(tmp_path / "run.safetensors", record("tiny-rnn", TEXT))
    session = reading("lstm")
    session.open(tmp_path / "run.safetensors")
    qtbot.waitUntil(lambda: session.is_recording)
    session.companions.edit(WIPED)
    assert said == ["A recording is as it was made: choose a model, whose run can be edited."]
    session.companions.add("tiny-gru")
    ended(session, qtbot)
    assert [track.card.name for track in session.tracks] == ["tiny-rnn", "tiny-gru"]
    assert session.tracks[1].text == TEXT


def test_a_long_text_read_beside_is_given_up_when_one_types_on(reading, qtbot):
    session = reading("lstm", "a")
    session.companions.add("tiny-transformer")
    ended(session, qtbot)
    session.set_text(TEXT * 150)
    qtbot.waitUntil(lambda: session.companions.all[0].reader.busy)
    session.set_text(TEXT * 150 + "z")
    ended(session, qtbot)
    assert session.tracks[1].text == session.text
    assert len(session.tracks[1].trace) == len(session.text)


def test_the_unit_order_and_the_colours_of_one_model_are_the_same_in_all_its_tracks(reading, qtbot):
    session = reading("lstm")
    session.companions.edit(parse("layer0.hidden[3] = 5 @ 4:"))
    ended(session, qtbot)
    session.shown.set_order("activity")
    one, other = session.views("hidden")
    spec = one.trace.layout["layer0.hidden"]
    assert one.units(spec).tolist() == other.units(spec).tolist()
    assert one.levels(spec) == other.levels(spec)
    assert one.levels(spec)[1] >= 5


def encoded(*spans):
    return Encoded(np.arange(len(spans)), np.array(spans, np.int64).reshape(-1, 2))


def of(track, name, *spans):
    return replace(track, card=replace(track.card, name=name), encoded=encoded(*spans))


def test_tokens_of_another_width_stand_under_the_text_they_read(models):
    track = record("tiny-rnn", "")
    letters = of(track, "letters", *[(n, n + 1) for n in range(6)])  # "to be!"
    words = of(track, "words", (0, 2), (2, 5), (5, 6))
    assert columns(letters, words).tolist() == [0, 2, 5, 6]
    assert columns(words, letters) == pytest.approx([0, 0.5, 1, 4 / 3, 5 / 3, 2, 3])
    assert columns(letters, of(track, "letters", (0, 2))) is None  # the same vocabulary: step by step
    longer = of(track, "words", (0, 2), (2, 6), (6, 9), (9, 12))  # it goes on in its own way
    assert columns(letters, longer).tolist() == [0, 2, 6, 7, 8]
    split = of(track, "bytes", (0, 2), (2, 6), (2, 6))  # two tokens of one stretch
    assert columns(letters, split).tolist() == [0, 2, 4, 6]
    assert columns(of(track, "none"), words).tolist() == [0, 1, 2, 3]
    edges = columns(letters, words)
    assert [own_step(edges, n, 3) for n in range(6)] == [0, 0, 1, 1, 1, 2]
    assert [lead_step(edges, n) for n in range(3)] == [1, 4, 5]


def test_a_model_dragged_onto_the_window_reads_beside(opened, qtbot):
    window = opened("lstm")
    data = QtCore.QMimeData()
    data.setData(MODEL, b"tiny-gru")
    event = QtGui.QDropEvent(
        QtCore.QPointF(300, 300), QtCore.Qt.DropAction.CopyAction, data, QtCore.Qt.MouseButton.LeftButton,
        QtCore.Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    ended(window.session, qtbot)
    assert [track.card.name for track in window.session.tracks] == ["small-lstm", "tiny-gru"]
    choose_model(window, "tiny-gru")  # the two change places
    ended(window.session, qtbot)
    assert [track.card.name for track in window.session.tracks] == ["tiny-gru", "small-lstm"]


def test_one_key_lets_four_architectures_read_the_text(opened, qtbot):
    window = opened("lstm", text="to be, or not to be")
    window.listing.ask()
    qtbot.waitUntil(lambda: window.listing.known)
    qtbot.keyClick(window, Key.Key_4, CTRL)
    ended(window.session, qtbot)
    names = [track.card.name for track in window.session.tracks]
    assert names == [f"{kind}-shakespeare" for kind in ("lstm", "rnn", "gru", "transformer")]
    assert {track.text for track in window.session.tracks} == {"to be, or not to be"}
    window.topbar.tracks.menu().aboutToShow.emit()
    assert [a.text()[:4] for a in window.topbar.tracks.menu().actions()][:4] == [
        "A   ",
        "B   ",
        "C   ",
        "D   ",
    ]
    qtbot.keyClick(window, Key.Key_1, CTRL)
    assert len(window.session.tracks) == 1


def test_a_text_of_its_own_is_typed(opened, qtbot, in_dialog):
    window = opened("lstm")
    in_dialog(lambda dialog: (dialog.field.put("what was past"), dialog.accept()))
    window.actions_["another-text"].trigger()
    ended(window.session, qtbot)
    assert window.session.blueprint.seats == (Seat(1, window.session.source, "what was past"),)
    assert window.session.tracks[1].text == "what was past"
    assert window.session.views()[1].title.endswith(", another text")


def test_a_plan_keeps_what_both_have_read_and_no_more(models):
    """Against the edits themselves: the steps that are kept must be those of the edited run."""
    engine, _ = open_with("tiny-gru")
    whole = record("tiny-gru", TEXT)
    cuts = (parse("layer0.hidden[1] += 2 @ 8:"), parse('token[15] = "z"'))
    plan = planned(whole, TEXT, whole.encoded, cuts)
    assert len(plan.trace) == 8
    assert plan.text == TEXT[:15] + "z" + TEXT[16:]
    made = Edits.of(engine.layout, engine.vocab, cuts, encoded=whole.encoded)
    assert plan.trace.edits.made == made.made
    assert len(planned(edited(whole, engine, cuts), TEXT, whole.encoded, cuts[:1]).trace) == 15


def test_tracks_are_as_they_were_at_the_next_start(opened, qtbot, tmp_path):
    window = opened("lstm", kept=(kept := Settings(theme="light")))
    window.session.companions.add(text="\ud800 another" * 2000, edits=[parse("layer0.hidden *= 0 @ 3")])
    window.session.companions.add("tiny-gru")
    window.session.companions.change(1, entries=(Entry(parse("layer0.hidden *= 0 @ 3"), on=False),))
    window.session.shown.set_side("hidden", "tabs")
    ended(window.session, qtbot)
    seats = window.session.blueprint.seats
    window.remember()
    save(kept, tmp_path / "settings.json")
    again = load(tmp_path / "settings.json")
    assert not again.notice
    other = start.start(again)
    try:
        ended(other.session, qtbot)
        assert other.session.blueprint.seats == seats
        assert other.session.blueprint.sides == {"hidden": "tabs"}
        assert [track.card.name for track in other.session.tracks] == ["small-lstm", "small-lstm", "tiny-gru"]
    finally:
        other.close()
        other.deleteLater()


@pytest.mark.parametrize(
    "bad",
    [
        {"id": 4, "source": "x", "text": None, "edits": []},
        {"id": 1, "source": "", "text": None, "edits": []},
        {"id": 1, "source": "x", "text": 3, "edits": []},
        {"id": 1, "source": "x", "text": None, "edits": [{"edit": "layer0 what", "on": True}]},
        {"id": True, "source": "x", "text": None, "edits": [{"edit": "layer0.hidden *= 0"}]},
        {"id": 1, "source": "x", "text": {"file": "../../etc/passwd"}, "edits": []},
    ],
)
def test_a_track_that_was_not_kept_well_is_left_out_with_a_notice(bad, tmp_path):
    good = {"id": 2, "source": "tiny-gru", "text": None, "edits": []}
    (tmp_path / "settings.json").write_text(json.dumps({"version": 2, "tracks": [bad, good]}))
    found = load(tmp_path / "settings.json")
    assert good in found.tracks
    assert "track" in found.notice


def test_a_gate_held_open_and_then_closed_is_one_edit(reading, qtbot):
    session = reading("lstm")
    for written in ("= 1 @ 5:", "= 0 @ 5:", "= 1 @ 9:"):
        session.companions.edit(parse(f"layer0.gate.forget {written}"))
    session.companions.edit(parse("layer0.gate.forget *= 0.5 @ 5:"))
    session.companions.edit(parse("layer0.gate.forget *= 0.5 @ 5:"))
    ended(session, qtbot)
    written = [str(edit).removeprefix("layer0.gate.forget ") for edit in session.tracks[1].edits]
    assert written == ["= 0 @ 5:", "= 1 @ 9:", "*= 0.5 @ 5:", "*= 0.5 @ 5:"]


def test_a_track_that_is_still_reading_stands_at_its_last_step(view_of, track_of):
    whole = track_of("gru", 40)
    behind = replace(whole, trace=whole.trace.fork(8))
    view = view_of("lstm", 40)
    view = replace(view, track=replace(view.track, text=whole.text, encoded=whole.encoded))
    assert view.beside(whole, 5, 12).tolist() == list(range(5, 12))
    assert view.beside(behind, 5, 12).tolist() == [5, 6, 7, 7, 7, 7, 7]
