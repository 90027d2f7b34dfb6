"""Every panel with every engine at every length, light and dark: it builds, draws, tells its numbers, and dies."""

import gc
import weakref
from dataclasses import replace
from importlib.metadata import EntryPoint

import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.options import MemoryOptions as Memory
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.trace import Trace
from mnemoscope.gui import panels
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.hidden import HiddenOptions
from mnemoscope.gui.panels.memory import MemoryOptions
from mnemoscope.gui.panels.tokens import TokensOptions
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.view import Hover
from mnemoscope.gui.widgets.hopgrid import FOOT, HEAD, NOTE, HopGrid, Line, Said, missing
from tests.gui.conftest import KINDS, kind_for

PANELS = discover()
OURS = (
    "rnn",
    "lstm",
    "gru",
    "transformer",
    "classifier",
    "encoder",
    "memory_network",
    "remembering",
    "numbers",
)
LANGUAGE = {"rnn", "lstm", "gru", "transformer", "remembering"}
SLOTS = {"lstm", "numbers", "classifier", "transformer", "memory_network", "remembering"}
HAS = {
    "cell": {"lstm", "classifier", "remembering", "numbers"},
    "gates": {"lstm", "gru", "classifier", "remembering", "numbers"},
    "input": {"numbers"},
    "output": {"numbers"},
    "prediction": set(OURS) - {"numbers"},
    "memory": SLOTS,
    "kept": SLOTS,
    "readout": SLOTS,
    "hops": {"memory_network"},
    "class": {"classifier", "encoder"},
    "surprise": LANGUAGE,
    "attention": {"transformer", "encoder"},
    "lookback": {"transformer", "encoder"},
    "positions": {"encoder"},
} | {name: set(OURS) for name in ("tokens", "hidden", "units", "summary")}  # fmt: skip


def shows(name, kind, panel, view):
    """Whether a panel has something to draw of a kind of model: of ours it is known, any other says so itself."""
    if name in HAS and kind in OURS:
        return kind in HAS[name]
    return not panel.missing(view)


def test_it_is_known_of_every_panel_of_ours_what_it_draws():
    """A panel from elsewhere, in a file of its own, is in no list here."""
    assert HAS.keys() <= PANELS.keys()
    assert set(OURS) <= set(KINDS)


def colours(panel):
    """How many colours the canvas shows."""
    image = panel.canvas.grab().toImage()
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return len(np.unique(pixels))


LENGTHS = (0, 1, 2, 100)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PANELS)
def test_a_panel_draws_or_says_why_not(name, kind, show, view_of):
    """A light one while a text grows, and a dark one that is there when it is long and then shrinks."""
    for theme, lengths in ((LIGHT, LENGTHS), (DARK, reversed(LENGTHS))):
        panel = show(name, theme=theme)
        for length in lengths:
            view = view_of(kind, length)
            panel.refresh(view)
            case = f"{theme.name}, {length} tokens"
            assert not panel.has_failed, case
            if length and shows(name, kind, panel, view):
                assert panel.message == "", case
                assert colours(panel) > 4, case
                numbers = panel.numbers(view)
                assert len({len(values) for values in numbers.values()}) == 1, case
            else:
                assert panel.message, case
                assert "\n" not in panel.message, case


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PANELS)
def test_a_panel_follows_every_change(name, kind, show, view_of):
    panel, view = show(name), view_of(kind, 100)
    for changes in (
        {},
        {"cursor": 3, "position": 3.5, "window": (0, 24)},
        {"focus": Focus(layer=1, head=1, unit=5)},
        {"focus": Focus(layer=1, unit=9, pinned=tuple(range(8)))},
        {"order": "similarity"},
        {"order": "activity", "hover": Hover(40, 3)},
        {"window": (0, 2048)},
    ):
        view = replace(view, **changes)
        panel.refresh(view)
        panel.canvas.grab()
        assert (panel.message == "") == shows(name, kind, panel, view)


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_outlives_tiny_and_huge_sizes(name, show, view_of):
    panel, view = show(name), view_of(kind_for(name))
    for size in ((41, 25), (3000, 60), (90, 1800), (640, 260)):
        panel.resize(*size)
        panel.refresh(view)
        panel.canvas.grab()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PANELS)
def test_what_is_not_a_number_is_drawn_without_a_warning(name, kind, show, track_of, view_of):
    track = track_of(kind, 40)
    trace, rows = Trace(track.trace.specs, context=track.trace.context), track.trace.rows(0, 40).copy()
    rows[10:14] = np.nan
    rows[20, ::3] = np.inf
    rows[39] = np.nan
    trace.extend(track.trace.tokens, rows)
    panel = show(name)
    for cursor in (5, 11, 20, 39):
        panel.refresh(view_of(replace(track, trace=trace), cursor=cursor))
        panel.canvas.grab()


def broken(track, step, name):
    """A track whose signal is not a number at one step."""
    trace, rows = (
        Trace(track.trace.specs, context=track.trace.context),
        track.trace.rows(0, len(track.trace)).copy(),
    )
    rows[step, trace.layout.slice(name)] = np.nan
    trace.extend(track.trace.tokens, rows)
    return replace(track, trace=trace)


def test_what_is_not_a_number_is_said_in_the_picture(show, track_of, view_of):
    hidden = show("hidden")
    hidden.refresh(view_of(broken(track_of("lstm", 40), 7, "layer0.hidden")))
    assert hidden.notes() == ("24 values are not numbers",)
    units = show("units")
    units.refresh(view_of(broken(track_of("lstm", 40), 7, "layer0.cell")))
    assert units.notes() == ("1 value is not a number",)
    tokens = show("tokens")
    options = TokensOptions(colour="unit layer0.hidden")
    tokens.refresh(view_of(broken(track_of("lstm", 40), 7, "layer0.hidden"), options=options))
    assert tokens.notes() == ("1 value is not a number",)
    attention = show("attention")
    attention.refresh(view_of(broken(track_of("transformer", 10), 9, "layer0.query")))
    assert attention.notes() == ("10 values are not numbers",)
    prediction = show("prediction")
    prediction.refresh(view_of(broken(track_of("lstm", 40), 7, "logits"), cursor=7))
    assert prediction.canvas.list.heading == "the prediction is not a number"
    hops = show("hops")
    view = view_of(broken(track_of("memory_network", 30), 29, "hop1.answer"), cursor=29)
    hops.refresh(view)
    assert hops.canvas.grid.said[1].word == "not a number"
    assert hops.canvas.grid.said[0].word != "not a number"
    readout = show("readout")
    readout.refresh(view_of(broken(track_of("remembering", 30), 29, "memory.read"), cursor=29))
    assert readout.canvas.list.slots[0].text == "16 weights are not numbers"


@pytest.mark.parametrize("name", PANELS)
def test_any_script_is_drawn(name, show, models, track_of, view_of):
    kind = kind_for(name)
    text = "to 是记忆 👩‍🚀🇨🇳 שלום \x00\x7f‮ \ud800 e\u0301 be\n\t&<b>"
    view = view_of(track_of(kind, 40) if kind == "numbers" else record(models[kind], text))
    panel = show(name)
    for cursor in range(0, view.length, 4):
        panel.refresh(replace(view, cursor=cursor, position=float(cursor)))
        panel.canvas.grab()
    assert len(panel.numbers(view))


@pytest.mark.parametrize("name", PANELS)
def test_a_closed_panel_is_gone(name, qapp, view_of):
    panel = PANELS[name](NoVerbs(), LIGHT)
    panel.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    panel.show()
    for kind in KINDS:
        panel.refresh(view_of(kind, 100))
        panel.canvas.grab()
    ref, canvas = weakref.ref(panel), weakref.ref(panel.canvas)
    for tool in panel.tools:
        tool.deleteLater()
    panel.close()
    panel.deleteLater()
    del panel
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    gc.collect()
    assert ref() is None
    assert canvas() is None


def test_options_choose_the_signal_and_the_colour(show, view_of):
    hidden = show("hidden")
    hidden.refresh(view_of("transformer", options=HiddenOptions("mlp")))
    assert hidden.row.values.shape[1] == 24
    tokens = show("tokens")
    for colour in ("none", "unit layer0.cell", "mean layer0.gate.forget", "no such thing"):
        tokens.refresh(view_of("lstm", options=TokensOptions(colour=colour)))
        tokens.canvas.grab()
    tokens.refresh(view_of("lstm", options=TokensOptions(page=True)))
    assert colours(tokens) > 4


def test_the_numbers_of_tokens_are_what_colours_them(view_of):
    view = view_of("classifier", 40)
    numbers = PANELS["tokens"].numbers(view)
    p = view.trace.read("class", *view.seen)
    np.testing.assert_allclose(numbers["class"], p[:, 1] - p[:, 0], atol=1e-7)


@pytest.mark.parametrize(
    ("name", "signal"), [("hidden", "hidden"), ("cell", "cell"), ("gates", "gate.forget")]
)
def test_the_profile_is_in_the_order_of_the_rows(name, signal, show, view_of):
    panel, view = show(name), view_of("lstm", 60, cursor=13, order="similarity", rows={24: (4, 20)})
    panel.refresh(view)
    row = panel.canvas.rows[1 if name == "gates" else 0]
    units = view.units(view.trace.layout[f"layer0.{signal}"])[4:20]
    assert not np.array_equal(units, np.arange(4, 20))
    np.testing.assert_array_equal(row.units, units)
    np.testing.assert_array_equal(row.profile.values, view.trace.at(f"layer0.{signal}", 13)[units])
    np.testing.assert_array_equal(row.values[13 - row.first], row.profile.values)
    assert row.said.startswith("rows 4–19 of 24 · ")
    assert row.said.endswith("by similarity")


def test_many_classes_are_rows_and_the_profile_follows_the_cursor(show, view_of):
    panel, view = show("class"), view_of("encoder", 40, cursor=3)
    for cursor in (3, 17):
        panel.refresh(replace(view, cursor=cursor, position=float(cursor)))
        np.testing.assert_array_equal(panel.rows.profile.values, view.trace.at("class", cursor))
    assert panel.rows.names == view.track.class_names
    two = show("class")
    two.refresh(view_of("classifier", 40))
    assert two.curve.ends == view_of("classifier", 40).track.class_names


def test_a_refresh_without_change_draws_nothing(show, view_of, monkeypatch):
    panel, view = show("hidden"), view_of("lstm")
    panel.refresh(view)
    drawn = []
    monkeypatch.setattr(panel, "draw", lambda view: drawn.append(view))
    panel.refresh(view)
    panel.refresh(replace(view, cursor=50, position=50.0))
    assert not drawn
    panel.refresh(replace(view, focus=Focus(unit=3)))
    assert len(drawn) == 1


def test_the_numbers_are_the_trace(view_of):
    view = view_of("lstm", 100)
    start, stop = view.seen
    for name, signal in (
        ("hidden", "layer0.hidden"),
        ("cell", "layer0.cell"),
        ("gates", "layer0.gate.forget"),
    ):
        numbers = PANELS[name].numbers(view)
        np.testing.assert_array_equal(numbers[signal], view.trace.read(signal, start, stop))
        np.testing.assert_array_equal(numbers["step"], np.arange(start, stop))
    attention = PANELS["attention"].numbers(view_of("transformer", 30))["layer0.attention.head0"]
    np.testing.assert_allclose(attention.sum(axis=1), 1, atol=1e-6)
    prediction = PANELS["prediction"].numbers(view)["probability"]
    assert prediction.sum() == pytest.approx(1)
    assert (np.diff(prediction) <= 0).all()


def test_an_encoder_is_shown_as_it_encodes_the_text_up_to_the_cursor(show, view_of):
    """Its context is 12: at step 5 all of 0 to 5, at step 40 of 29 to 40."""
    attention, positions = show("attention"), show("positions")
    for cursor, first in ((5, 0), (40, 29)):
        view = view_of("encoder", 100, cursor=cursor, focus=Focus(layer=1, head=1))
        attention.refresh(view)
        square = attention.canvas.square
        wanted, begins = view.trace.attention_at(1, 1, cursor)
        assert (square.first, begins) == (first, first)
        np.testing.assert_array_equal(square.weights, wanted)
        assert np.triu(square.weights, 1).any()
        assert f"read up to “{view.track.label(cursor)}”" in square.title
        table = PANELS["attention"].numbers(view)
        np.testing.assert_array_equal(table["layer1.attention.head1"], wanted)
        positions.refresh(view)
        encoded = view.trace.at("layer1.position.residual", cursor)[: cursor + 1 - first]
        np.testing.assert_array_equal(positions.row.values, encoded)
        assert positions.row.first == first
        table = PANELS["positions"].numbers(view)
        np.testing.assert_array_equal(table["layer1.position.residual"], encoded)
        np.testing.assert_array_equal(table["step"], np.arange(first, cursor + 1))


@pytest.mark.parametrize("name", PANELS)
def test_no_scene_keeps_an_index_that_an_unannounced_size_would_leave_dangling(name, show):
    """pyqtgraph's ImageItem tells of a new shape after it has it: with Qt's tree of items a later paint crashed."""
    index = show(name).canvas.scene().itemIndexMethod()
    assert index == QtWidgets.QGraphicsScene.ItemIndexMethod.NoIndex


def test_a_panel_of_others_that_cannot_be_loaded_is_left_out_and_told(monkeypatch):
    plugins = [
        EntryPoint("theirs", "no_such_module:Panel", "mnemoscope.panels"),
        EntryPoint("path", "pathlib:Path", "mnemoscope.panels"),
    ]
    monkeypatch.setattr(panels, "entry_points", lambda group: plugins)
    said: list[str] = []
    assert discover(said).keys() == PANELS.keys()
    assert said[0].startswith(
        "The panel theirs was left out: no_such_module:Panel raises ModuleNotFoundError"
    )
    assert "is no panel" in said[1]


def test_a_sentence_that_a_hop_reads_is_drawn_before_one_that_only_should_have_been():
    grid = HopGrid(LIGHT)
    read, due = Line("read", 1, False, (0.99, 0.0)), Line("due", 2, True, (0.01, 0.02))
    others = [Line("other", n, False, (0.0, 0.05)) for n in range(3, 8)]
    grid.set_data((due, read, *others), (Said("a", 1.0), Said("b", 1.0)), heading="", note="", hop=0)
    for rows, shown in ((1, [read]), (2, [due, read]), (3, [due, read, others[0]])):
        grid.place(QtCore.QRectF(0, 0, 400, LIGHT.px(HEAD + FOOT + NOTE + 16 * rows + 9)))
        assert grid.shown() == shown


def test_what_a_hop_looks_at_most_is_drawn_first_and_what_has_no_room_is_not_called_hardly_looked_at():
    grid = HopGrid(LIGHT)
    left, kitchen, hall = (
        Line("left", 3, False, (0.4, 0.0)), Line("kitchen", 1, True, (0.1, 0.5)), Line("hall", 4, True, (0.3, 0.45)),
    )  # fmt: skip
    others = [Line("other", n, False, (0.0, 0.0)) for n in range(5, 8)]
    grid.set_data((kitchen, left, hall, *others), (Said("a", 1.0),) * 2, heading="", note="", hop=0)
    grid.place(QtCore.QRectF(0, 0, 400, LIGHT.px(HEAD + FOOT + NOTE + 16 * 2 + 9)))
    assert grid.shown() == [kitchen, left]
    assert missing([hall]) == "1 sentence has no room."
    assert missing(others[:1]) == "1 sentence that is hardly looked at is left out."


def test_the_note_below_the_hops_gives_way_to_sentences_that_fit_in_its_place():
    grid = HopGrid(LIGHT)
    lines = [Line(f"s{n}", n, False, (0.2,)) for n in range(4)]
    grid.set_data(lines, (Said("a", 1.0),), heading="", note="note", hop=0)
    for height, note, rows in (
        (HEAD + FOOT + NOTE + 16 * 4 + 9, True, 4),
        (HEAD + FOOT + 16 * 4 + 9, False, 4),
    ):
        grid.place(QtCore.QRectF(0, 0, 400, LIGHT.px(height)))
        assert (grid.has_note, len(grid.shown())) == (note, rows)
    grid.place(QtCore.QRectF(0, 0, 400, LIGHT.px(HEAD + FOOT + NOTE + 16 * 2)))
    assert grid.has_note
    assert len(grid.shown()) < 4


def test_a_long_answer_after_a_hop_is_not_cut():
    grid = HopGrid(LIGHT)
    grid.place(QtCore.QRectF(0, 0, 800, 300))
    grid.set_data((), (Said("bathroom floor", 1.0),) * 3, heading="", note="", hop=0)
    wide = QtGui.QFontMetricsF(LIGHT.font(11, bold=True)).horizontalAdvance("bathroom floor")
    assert grid.column >= wide + 2


def test_cells_need_not_stand_below_a_memory_outside(show, view_of):
    track = record("lstm-brackets", "(())\n", memory=Memory(capacity=8))
    both = show("memory", view_of(track))
    assert len(both.canvas.rows) == 2
    alone = show("memory", view_of(track, options=MemoryOptions(cells=False)))
    assert [row.axis for row in alone.canvas.rows] == ["slot"]
    assert len(show("memory", view_of("lstm", 5, options=MemoryOptions(cells=False))).canvas.rows) == 1
