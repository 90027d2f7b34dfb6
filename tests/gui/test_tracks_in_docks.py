"""Every panel with several tracks: one under the other, in tabs, in one picture, or one less another."""

import gc
from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.analysis.difference import Difference
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.spec import Kind
from mnemoscope.gui.commands.view import toggle_theme
from mnemoscope.gui.look.theme import DARK
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.overlaid import in_columns, shared_out
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.sidebyside import Beside, columns, side_by_side
from mnemoscope.gui.state.sides import Differences, Side, distinct, offered, side_of
from mnemoscope.gui.state.unit_order import UnitOrders
from tests.gui.conftest import KINDS, TEXT, kind_for

PANELS = discover()
LEFT = QtCore.Qt.MouseButton.LeftButton
WIPED = parse("layer0.hidden[*] *= 0 @ 10")


def rest(window, qtbot):
    """All that is under way has ended, and all is drawn."""
    qtbot.waitUntil(
        lambda: not window.session.active and not window.drawing.waiting and not window.dressing.under_way,
        timeout=20_000,
    )
    QtWidgets.QApplication.processEvents()


@pytest.fixture
def window(opened, qtbot):
    """A window on a small LSTM, with room."""
    window = opened("lstm")
    window.resize(1440, 900)
    rest(window, qtbot)
    return window


def shown(window, name):
    """The numbers of the tracks whose panels one sees in a dock."""
    dock = window.docks[name]
    return [n for n in dock.numbers if dock.panels[n].isVisible()]


def colours_in(header):
    """The colours of the bars at the left of a header."""
    picture, y = header.grab().toImage(), header.height() // 2
    return [picture.pixelColor(round(header.theme.px(4 * n)) + 1, y).name() for n in range(3)]


def test_each_track_has_its_panel_under_its_header(window, qtbot):
    session, hidden = window.session, window.docks["hidden"]
    lead = hidden.panel
    assert shown(window, "hidden") == [0]
    assert hidden.body.cells[0].header.isHidden()
    session.companions.add(edits=(WIPED,))
    rest(window, qtbot)
    assert hidden.panel is lead
    assert shown(window, "hidden") == [0, 1]
    headers = [hidden.body.cells[n].header for n in (0, 1)]
    assert [(h.heading.letter, h.heading.series, h.isVisible()) for h in headers] == [
        ("A", (0,), True), ("B", (1,), True),
    ]  # fmt: skip
    assert "layer0.hidden[*] *= 0 @ 10" in headers[1].toolTip()
    own = hidden.panels[1].row.values
    trace = session.tracks[1].trace
    assert np.array_equal(own, trace.read("layer0.hidden", *session.views()[1].seen))
    assert hidden.panels[0].y() + hidden.body.cells[0].y() < hidden.body.cells[1].y()
    session.companions.add("tiny-gru")
    session.companions.add("tiny-rnn")
    rest(window, qtbot)
    assert shown(window, "hidden") == [0, 1, 2, 3]
    session.companions.remove(2)
    rest(window, qtbot)
    assert shown(window, "hidden") == [0, 1, 3]
    assert hidden.panels.keys() == {0, 1, 3}
    assert hidden.body.cells[3].header.heading.letter == "D"
    assert colours_in(hidden.body.cells[3].header)[:1] == [window.theme.of_series(3).name()]  # also without C
    assert colours_in(hidden.body.cells[1].header)[:1] == [window.theme.of_series(1).name()]
    for number in (1, 3):
        session.companions.remove(number)
    rest(window, qtbot)
    assert shown(window, "hidden") == [0]
    assert hidden.panel is lead
    assert hidden.body.cells[0].header.isHidden()
    assert hidden.bar.sides.isHidden()


def test_a_track_without_the_signals_of_a_panel_is_named_and_takes_no_room(window, qtbot):
    window.session.companions.add("tiny-rnn")
    rest(window, qtbot)
    cell = window.docks["cell"]
    cell.come()
    rest(window, qtbot)
    assert cell.numbers == (0,)
    assert cell.bar.note.text() == "B has none"
    assert cell.body.cells[0].header.heading.letter == "A"


def test_tokens_are_stacked_only_where_they_differ(window, qtbot):
    session, tokens = window.session, window.docks["tokens"]
    session.companions.add("tiny-gru")
    rest(window, qtbot)
    alone = tokens.height()
    assert shown(window, "tokens") == [0]
    assert tokens.bar.note.text() == "read alike by A and B"
    session.companions.add("tiny-classifier")  # it reads words
    rest(window, qtbot)
    assert shown(window, "tokens") == [0, 2]
    assert tokens.body.cells[0].header.heading.letter == "A, B"
    assert tokens.height() > alone
    session.companions.change(1, text="another text")
    rest(window, qtbot)
    assert shown(window, "tokens") == [0, 1, 2]


def test_what_has_too_little_room_is_in_tabs_which_say_so(window, qtbot):
    session, hidden = window.session, window.docks["hidden"]
    hidden.setFloating(True)
    for kind in ("gru", "rnn"):
        session.companions.add(f"tiny-{kind}")
    hidden.resize(700, 180)
    rest(window, qtbot)
    assert hidden.body.tabbed
    assert hidden.body.tabs.note.text() == "3 tracks in tabs: too little room"
    assert shown(window, "hidden") == [0]
    hidden.body.tabs.bar.setCurrentIndex(2)
    rest(window, qtbot)
    assert [hidden.body.tabs.bar.tabText(n)[0] for n in range(3)] == ["A", "B", "C"]
    assert shown(window, "hidden") == [2]
    assert hidden.panels[2].message == ""
    assert hidden.seen
    session.shown.set_side("hidden", "stacked")
    rest(window, qtbot)
    assert shown(window, "hidden") == [0, 1, 2]
    assert hidden.body.slider.isVisible()
    session.shown.set_side("hidden", "tabs")
    hidden.resize(700, 700)
    rest(window, qtbot)
    assert hidden.body.tabbed
    assert hidden.body.tabs.note.text() == ""
    session.undo()
    rest(window, qtbot)
    assert shown(window, "hidden") == [0, 1, 2]  # there is room
    assert not hidden.body.tabbed


def test_a_mode_is_chosen_in_the_title(window, qtbot):
    session, hidden = window.session, window.docks["hidden"]
    session.companions.add(edits=(WIPED,))
    session.companions.add("tiny-gru")
    rest(window, qtbot)
    actions = {action.text(): action for action in hidden.bar.sides.menu().actions()}
    assert list(actions) == ["One under the other", "A − B", "A − C", "In tabs"]
    actions["A − B"].trigger()
    rest(window, qtbot)
    assert shown(window, "hidden") == [0]
    header = hidden.body.cells[0].header
    assert header.heading.letter == "A − B"
    assert colours_in(header)[:2] == [window.theme.of_series(n).name() for n in range(2)]
    assert [text for text, action in actions.items() if action.isChecked()] == ["A − B"]
    a, b = (track.trace.read("layer0.hidden", *session.view().seen) for track in session.tracks[:2])
    row = hidden.panel.row
    assert np.array_equal(row.values, a - b)
    assert not row.values[:10].any()
    assert row.values[10:].any()
    assert row.levels[0] == -row.levels[1]
    actions["A − C"].trigger()
    rest(window, qtbot)
    assert "different models" in hidden.panel.message
    assert "Compare" in hidden.panel.message
    session.undo()  # choices in a row are undone at once
    rest(window, qtbot)
    assert shown(window, "hidden") == [0, 1, 2]
    assert np.array_equal(row.values, a)


def test_surprise_prediction_and_units_are_in_one_picture(window, qtbot):
    session = window.session
    session.companions.add("tiny-gru")
    session.companions.add("tiny-classifier")
    rest(window, qtbot)
    row = window.docks["surprise"].panel.row
    assert [curve.label[0] for curve in row.curves] == ["A", "B"]
    theme = window.theme
    assert [curve.colour for curve in row.curves] == [theme.of_series(0), theme.of_series(1)]
    assert "C predicts no tokens" in row.said
    listed = window.docks["prediction"].panel.canvas.list
    assert [voice.letter for voice in listed.voices] == ["A", "B", "C"]
    view = session.views()[1]
    logits = view.trace.at("logits", view.cursor)
    p = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
    for bar in listed.bars:
        ours = [t for t in range(len(p)) if view.track.name_of(t) == bar.label]
        assert bar.others[0] == pytest.approx(p[ours[0]], abs=1e-5)
        assert bar.others[1] is None
    assert "C predicts no tokens" in listed.note
    units = window.docks["units"].panel.canvas.rows
    assert [curve.label for curve in units[0].curves] == ["A", "B", "C"] or units[0].note
    session.shown.set_side("surprise", "stacked")
    rest(window, qtbot)
    assert window.docks["surprise"].numbers == (0, 1)
    assert [curve.label for curve in window.docks["surprise"].panel.row.curves] == [
        "−log p",
        "entropy before",
    ]


def test_a_click_in_another_track_goes_to_what_it_reads(window, qtbot):
    session, hidden = window.session, window.docks["hidden"]
    session.companions.add("tiny-classifier")  # it reads words
    rest(window, qtbot)
    view = session.views("hidden")[1]
    panel = hidden.panels[1]
    panel._pick(2, "unit", 5)
    spans, ends = session.track.encoded.spans, view.track.encoded.spans[:, 1]
    assert spans[session.player.cursor, 1] == ends[2]
    assert session.blueprint.focus.unit == 5
    panel._hover(1, "", None)
    assert spans[session.shown.hovered.step, 1] == ends[1]
    assert session.views()[1].hover.step == 1


def test_a_panel_is_drawn_again_only_if_its_own_track_has_changed(window, qtbot, monkeypatch):
    session, hidden = window.session, window.docks["hidden"]
    number = session.companions.add("tiny-gru", text=TEXT + " mo")
    rest(window, qtbot)
    drawn = []
    for n, panel in hidden.panels.items():
        monkeypatch.setattr(panel, "draw", lambda view, n=n, real=panel.draw: (drawn.append(n), real(view)))
    session.companions.change(number, text=TEXT + " more")
    rest(window, qtbot)
    assert set(drawn) == {1}
    drawn.clear()
    session.looking.seek(3)
    rest(window, qtbot)
    assert drawn == []


def test_colours_of_one_model_mean_the_same_in_all_tracks_as_soon_as_either_has_grown(window, qtbot):
    session, hidden = window.session, window.docks["hidden"]
    session.companions.add(edits=(parse("layer0.hidden[3] = 7 @ 5:"),))
    rest(window, qtbot)
    assert [hidden.panels[n].row.levels for n in (0, 1)] == [(-8.0, 8.0)] * 2 or hidden.panels[
        0
    ].row.levels == hidden.panels[1].row.levels


def test_another_theme_has_all_tracks(window, qtbot):
    session, hidden = window.session, window.docks["hidden"]
    session.companions.add("tiny-gru")
    rest(window, qtbot)
    before = hidden.panels
    toggle_theme(window)
    rest(window, qtbot)
    assert shown(window, "hidden") == [0, 1]
    for n, panel in hidden.panels.items():
        assert panel is not before[n]
        assert panel.theme == DARK
        assert panel.message == ""
    assert hidden.body.cells[1].header.theme == DARK


def test_tracks_that_come_and_go_leave_nothing(window, qtbot):
    session = window.session

    def widgets():
        rest(window, qtbot)
        QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
        gc.collect()
        return len(QtWidgets.QApplication.allWidgets())

    def once():
        number = session.companions.add("tiny-lstm", text="another text")
        rest(window, qtbot)
        session.companions.remove(number)

    once()
    before = widgets()
    for _ in range(9):
        once()
    assert widgets() <= before


def test_a_picture_of_the_window_names_the_tracks(window, qtbot):
    window.session.companions.add(edits=(WIPED,))
    rest(window, qtbot)
    page = window.page()
    assert page.title.startswith("A  ")
    hidden = [part for part in page.parts if part.cls.name == "hidden"]
    assert [part.header[0] for part in hidden] == ["A", "B"]
    assert [bool(part.titled) for part in hidden] == [True, False]
    assert hidden[0].frame.bottom() <= hidden[1].frame.top() + 1
    assert hidden[1].view.track.edits


def test_a_recording_has_no_tracks_but_may_stand_beside(window, qtbot):
    window.session.companions.add("tiny-gru")
    rest(window, qtbot)
    window.session.show_recording(record("tiny-lstm", TEXT))
    rest(window, qtbot)
    assert shown(window, "hidden") == [0, 1]
    assert window.docks["hidden"].panels[1].message == ""


# without a window


def beside(view, *others):
    """The views of a lead and of tracks beside it."""
    seats = [
        Beside(track, letter, UnitOrders(), Ranges(), columns(view.track, track))
        for letter, track in zip("BCD", others, strict=False)
    ]
    return side_by_side(view, seats)


@pytest.mark.parametrize(
    "name", [name for name in PANELS if name != "recall"]
)  # which asks: see its own tests
@pytest.mark.parametrize("other", ["itself", "another"])
def test_every_panel_draws_two_tracks_in_every_way_it_says_it_can(name, other, view_of, track_of, show):
    kind = kind_for(name)
    second = track_of(kind, 60) if other == "itself" else track_of("gru" if kind != "gru" else "rnn", 60)
    views = beside(view_of(kind, 80), second)
    cls = PANELS[name]
    for side in offered(cls.sides, views):
        look = differing(views, side)
        if isinstance(look, str):
            assert other == "another"
            continue
        panel = show(name, look)
        assert not panel.has_failed, (side, panel.message)
        assert (panel.message == "") or side.mode != "overlay", panel.message
        assert len({len(column) for column in cls.numbers(look).values()}) == 1


def differing(views, side):
    """What the lead's panel draws."""
    if side.mode == "difference":
        return Differences().view(views, side)
    return replace(views[0], side=side.mode, sides=views[1:] if side.mode == "overlay" else ())


@pytest.mark.parametrize("kind", KINDS)
def test_a_difference_is_exact_for_every_engine(kind, track_of):
    track = track_of(kind, 40)
    one, other = track.trace, track.trace.fork(30)
    none = Difference(one, other)
    assert len(none) == 30
    for spec in none.specs:
        assert spec.levels[0] == -spec.levels[1], spec.name
        assert not np.nan_to_num(none.read(spec.name)).any()
    assert all(spec.kind is not Kind.IDS for spec in none.specs)
    if heads := none.layout.heads:
        layer = next(iter(heads))
        assert not none.attention(layer, 0, 0, 20).any()
        assert not none.attention_at(layer, 0, 20)[0].any()
    with pytest.raises(IndexError):
        none.read(none.specs[0].name, 0, 31)
    with pytest.raises(TypeError):
        none.extend([1], np.zeros((1, 1), np.float32))


def test_a_side_that_a_panel_cannot_have_is_its_own():
    can = ("stacked", "difference", "tabs")
    assert side_of(can, "", ()).mode == "stacked"
    assert not side_of(can, "", ()).chosen
    assert side_of(can, "overlay", ()) == Side("stacked")
    assert side_of(can, "tabs", ()) == Side("tabs", "", True)
    assert side_of(can, "difference", ()).less == "B"


def test_amounts_of_other_tokens_add_up_to_the_same(view_of, models):
    text = "compare thee more lovely"
    lead = view_of(record(models["lstm"], text))
    words = record(models["classifier"], text)
    views = beside(lead, words)
    amounts = np.arange(1.0, len(words.trace) + 1)
    spread = shared_out(lead, views[1], amounts)
    assert np.nansum(spread) == pytest.approx(amounts.sum())
    held = in_columns(lead, views[1], amounts)
    assert held[0] == 1.0 or np.isnan(held[0])
    assert held[-1] == amounts[-1]
    ends = words.encoded.spans[:, 1] - 1
    assert [held[end] for end in ends] == amounts.tolist()
    assert [len(group) for group in distinct(views)] == [1, 1]
