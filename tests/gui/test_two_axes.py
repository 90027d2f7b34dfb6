"""States, cells and gates of two axes: flattened, named by both, and no end of the program; nor is a panel that fails."""

import numpy as np
import pytest

from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui import start
from mnemoscope.gui.export import page_export, save_panel
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus, extents
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.widgets.canvas import PaintError

PANELS = discover()
TEXT = "abcabcbacb"
BOTH = ("head", "unit")
SPECS = (
    SignalSpec("embedding", Kind.EMBEDDING, ("unit",), (5,)),
    *(SignalSpec(f"layer0.gate.{name}", Kind.GATE, BOTH, (3, 4), (0, 1), 0) for name in ("input", "forget", "output")),
    SignalSpec("layer0.gate.candidate", Kind.GATE, BOTH, (3, 4), (-1, 1), 0),
    SignalSpec("layer0.gate.decay", Kind.GATE, ("head",), (3,), (0, 1), 0),  # one for many units
    SignalSpec("layer0.cell", Kind.CELL, BOTH, (3, 4), None, 0),
    SignalSpec("layer0.hidden", Kind.STATE, BOTH, (3, 4), (-1, 1), 0),
    SignalSpec("layer1.hidden", Kind.STATE, ("head", "row", "column"), (2, 3, 3), None, 1),
    SignalSpec("logits", Kind.LOGITS, ("token",), (4,)),
)  # fmt: skip


@pytest.fixture
def two_axes():
    """A track of a model whose state is heads by units; layer 1 has neither cells nor gates."""
    vocab = Characters("abc")
    encoded = vocab.encode(TEXT)
    trace = Trace(SPECS)
    rows = np.random.default_rng(5).uniform(0, 1, (len(TEXT), trace.layout.width)).astype(np.float32)
    trace.extend(encoded.ids.tolist(), rows)
    return Track(Card("two", "heads-by-units"), vocab, trace, TEXT, encoded, typed=len(TEXT))


def test_the_focus_counts_every_number(two_axes):
    assert extents(two_axes.trace.layout) == (2, 1, 18)
    assert two_axes.trace.layout["layer0.cell"].place(6) == "head 1 · unit 2"
    assert two_axes.trace.layout["layer0.cell"].axis == "head × unit"
    assert two_axes.trace.layout["layer1.hidden"].place(17) == "head 1 · row 2 · column 2"


@pytest.mark.parametrize("name", PANELS)
def test_every_panel_draws_it(name, two_axes, view_of, show):
    panel = show(name)
    for focus in (Focus(unit=11), Focus(unit=11, pinned=(2, 11)), Focus(layer=1, unit=17, pinned=(17, 3))):
        for order in ("index", "similarity"):
            view = view_of(two_axes, focus=focus, order=order)
            panel.refresh(view)
            panel.canvas.grab()
            assert "could not be drawn" not in panel.message
            if not panel.message:
                assert len(panel.numbers(view))


def test_rows_are_heads_by_units(two_axes, view_of, show):
    view = view_of(two_axes, focus=Focus(unit=6), cursor=4)
    panel = show("cell", view)
    (row,) = panel.canvas.rows
    np.testing.assert_array_equal(row.values[:, 6], two_axes.trace.read("layer0.cell")[:, 1, 2])
    assert row.profile.values[6] == two_axes.trace.at("layer0.cell", 4)[1, 2]
    assert row.apart == 4
    y = row.map.top() + 6.5 / 12 * row.map.height()
    assert row.unit_at(3, y) == 6
    assert any(line.startswith("head 1 · unit 2   step 3 ") for line in row.describe(3, y))
    units = PANELS["units"].numbers(view)
    np.testing.assert_array_equal(units["layer0.hidden.6"], two_axes.trace.read("layer0.hidden")[:, 1, 2])
    np.testing.assert_array_equal(  # one for all the units of head 1, among them unit 6
        units["layer0.gate.decay.1"], two_axes.trace.read("layer0.gate.decay")[:, 1]
    )
    assert "layer0.gate.decay.6" not in units
    gates = show("gates", view)
    marked = {row.title.partition(" · ")[0]: [mark.row for mark in row.marks] for row in gates.canvas.rows}
    assert marked["input gate"] == [6]
    assert marked["decay gate"] == [1]


@pytest.fixture
def window(two_axes, tmp_path, qtbot, filed):
    path = tmp_path / "two.safetensors"
    save_recording(path, two_axes)
    assert len(open_recording(path).trace) == len(TEXT)
    window = start.start(Settings(theme="light"), recording=str(path))
    filed(window.session)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.session.length == len(TEXT))
    yield window
    window.close()
    window.deleteLater()


def test_the_window_shows_and_exports_it(window, tmp_path):
    for layer in (0, 1):
        window.session.shown.focus(layer=layer, unit=17, pinned=(3, 17))
        for name in ("hidden", "cell", "gates", "units", "summary"):
            window.docks[name].come()
            window.refresh()
            window.grab()
    for suffix in ("png", "svg", "npz"):
        path = tmp_path / f"w.{suffix}"
        finished(page_export(window.page(), ExportOptions(path, 900, 600, LIGHT)))
        assert path.stat().st_size


def test_a_panel_that_fails_says_so_and_the_others_go_on(window, monkeypatch, undrawn, tmp_path):
    hidden, cell = window.docks["hidden"].panel, window.docks["cell"].panel

    def fail(view):
        raise IndexError("index 12 is out of bounds")

    monkeypatch.setattr(hidden, "draw", fail)
    monkeypatch.setattr(cell.canvas.rows[0], "draw", lambda painter: fail(None))
    window.session.shown.focus(unit=1)
    window.grab()
    assert hidden.message == "This picture could not be drawn: IndexError, index 12 is out of bounds"
    assert cell.message == ""
    assert any("IndexError" in text for text in undrawn)
    assert cell.canvas.rows[0].marks[0].unit == 1
    options = ExportOptions(tmp_path / "w.png", 900, 600, LIGHT)
    with pytest.raises(PaintError, match="could not be drawn: IndexError in a HeatRow, index 12"):
        finished(page_export(window.page(), options))
    assert not options.path.exists()
    monkeypatch.undo()
    window.session.shown.focus(unit=2)
    assert hidden.message == ""


def test_an_export_of_a_panel_that_fails_is_one_sentence(
    two_axes, view_of, monkeypatch, undrawn, tmp_path, qapp
):
    monkeypatch.setattr(PANELS["hidden"], "draw", lambda self, view: 1 / 0)
    with pytest.raises(ExportError, match="could not be drawn: ZeroDivisionError"):
        save_panel(PANELS["hidden"], view_of(two_axes), ExportOptions(tmp_path / "a.png", 400, 200, LIGHT))
    assert undrawn
    assert not list(tmp_path.iterdir())
