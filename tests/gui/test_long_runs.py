"""Runs longer than memory has room for: they go on in a file, and recordings of them are looked at in theirs."""

import numpy as np
import pytest

from mnemoscope.engines import open_recording, record
from mnemoscope.engines.rows import SPACE
from mnemoscope.engines.runs import tracefile
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind
from mnemoscope.gui.export import table_of
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state import ranges
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.ranges import Ranges, stretches
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View

TEXT = "to be, or not to be. " * 20


@pytest.fixture
def session(qtbot, make_model):
    session = Session()
    session.said = []
    session.failed.connect(session.said.append)
    yield session
    session.close()
    session.deleteLater()


def read(session, qtbot, source):
    session.load(source, text=TEXT)
    qtbot.waitUntil(lambda: not session.active)


def test_a_run_goes_on_in_a_file_and_says_so_once(session, qtbot, make_model, monkeypatch, tmp_path, filed):
    monkeypatch.setattr(SPACE, "limit", SPACE.used)
    folder = make_model("lstm")
    read(session, qtbot, folder)
    trace = session.track.trace
    assert session.length == len(TEXT)
    assert trace.filed == 6 * 64 * 4 * trace.layout.width
    assert session.said == ["The run goes on in a file on the disk from here: the memory for it is used up."]
    assert np.array_equal(trace.rows(0, len(TEXT)), record(folder, TEXT).trace.rows(0, len(TEXT)))
    session.set_text(TEXT[:300] + "x" + TEXT[300:])  # from the file on
    qtbot.waitUntil(lambda: not session.active)
    assert session.length == len(TEXT) + 1
    session.continue_text(70)
    session.player.rate = 10_000
    qtbot.waitUntil(lambda: not session.active)
    again = record(folder, session.text).trace
    assert np.array_equal(session.track.trace.rows(0, len(again)), again.rows(0, len(again)))
    session.save(tmp_path / "run.safetensors")
    filed(session)
    assert open_recording(tmp_path / "run.safetensors").trace.tokens == again.tokens
    assert len(session.said) == 1


def test_a_full_disk_stops_the_run_and_keeps_it(session, qtbot, make_model, monkeypatch):
    monkeypatch.setattr(SPACE, "limit", SPACE.used)
    monkeypatch.setattr(SPACE, "reserve", 2**62)
    read(session, qtbot, make_model("gru"))
    assert 64 <= session.length < len(TEXT)
    assert len(session.said) == 1
    assert "no more steps can be kept after" in session.said[0]
    assert session.track.trace.at("logits", session.length - 1).any()


def test_a_recording_that_stays_in_its_file_is_looked_at(session, make_model, monkeypatch, tmp_path, qtbot):
    save_recording(tmp_path / "run.safetensors", record(make_model("lstm"), TEXT))
    monkeypatch.setattr(tracefile, "IN_MEMORY", 0)
    session.open(tmp_path / "run.safetensors")
    qtbot.waitUntil(lambda: session.track is not None and not session.filing.busy)
    assert session.track.trace.nbytes == 0
    assert session.length == len(TEXT)
    assert session.view("hidden").trace.read("layer1.hidden").shape == (len(TEXT), 8)


def test_of_a_very_long_recording_some_stretches_from_all_over_are_counted(make_model, monkeypatch):
    assert stretches(10, 3000, 8) == [(10, 1034), (1034, 2058), (2058, 3000)]
    monkeypatch.setattr(ranges, "MOST_COUNTED", 64 * 8)
    found = stretches(0, 1000, 4)  # 128 steps in 64 stretches
    assert len(found) == 64
    assert (found[0], found[-1]) == ((0, 2), (998, 1000))
    assert all(b - a == 2 for a, b in found)
    track = record(make_model("gru"), TEXT)
    (spec, *_) = track.trace.layout.of(Kind.STATE)
    low, high = Ranges().of(track, spec, whole=True)
    most = float(np.abs(track.trace.read(spec.name)).max())
    assert 0 < high <= max(1.0, 2 * most)
    assert low == -high


def test_a_panel_says_that_what_it_shows_was_not_recorded(make_model, tmp_path):
    whole = record(make_model("lstm"), TEXT)
    part = record(tmp_path / "models" / "small-lstm", TEXT, signals=["layer0.hidden", "layer1.cell"])
    save_recording(tmp_path / "part.safetensors", part)
    panels = discover()
    for track in (part, open_recording(tmp_path / "part.safetensors")):
        view = View(track, UnitOrders(), 3, 3.0, (0, 9), Focus())
        assert panels["gates"].missing(view) == (
            "Gates: this run was recorded without layer0.gate.input and 7 more"
        )
        assert panels["surprise"].missing(view) == "Surprise: this run was recorded without logits"
        assert panels["hidden"].missing(view) == ""
        assert "recurrent network" in panels["attention"].missing(view)  # which it never had
        with pytest.raises(ExportError, match="Surprise: this run was recorded without logits"):
            table_of(panels["surprise"], view, ExportOptions(tmp_path / "a.csv", 400, 240, LIGHT))
    assert whole.trace.omitted == ()
