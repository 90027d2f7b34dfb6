"""Recordings beside a recording: all are tracks of the window from its start, and the same module's are compared."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines import record_module, save_recording
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.start import asked_beside
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.sidebyside import same_model


@pytest.fixture
def files(tmp_path):
    torch.manual_seed(0)
    recorded = record_module(nn.LSTM(3, 5), torch.randn(4, 2, 3), text=["abcd", "wxyz"])
    paths = [tmp_path / "a.safetensors", tmp_path / "b.safetensors"]
    for path, track in zip(paths, recorded, strict=True):
        save_recording(path, track)
    return [str(path) for path in paths]


def test_recordings_stand_beside_a_recording(qtbot, files):
    session = Session()
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    window.show()
    session.open(files[0], beside=files[1:])
    qtbot.waitUntil(lambda: len(session.tracks) == 2)
    a, b = session.tracks
    assert (a.text, b.text) == ("abcd", "wxyz")
    assert same_model(a, b)  # so that they can be subtracted
    assert [view.letter for view in session.views("hidden")] == ["A", "B"]
    assert window.notice.label.text().startswith("B reads beside A.")
    window.close()


def test_what_cannot_stand_beside_is_refused(files):
    assert asked_beside(files[1:], files[0]) == files[1:]
    with pytest.raises(MnemoscopeError, match="is a recording"):
        asked_beside(files[1:])  # beside a model
    with pytest.raises(MnemoscopeError, match="cannot stand beside a recording together"):
        asked_beside([files[1], "lstm-counter"], files[0])


def test_panels_draw_attention_that_looks_ahead(qtbot, tmp_path, monkeypatch):
    from mnemoscope.gui.export import table_of
    from mnemoscope.gui.panels import discover

    torch.manual_seed(0)
    track = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.randn(5, 8), text="abcde")[0]
    session = Session()
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    session.show_recording(track)
    session.looking.seek(1)
    session.shown.focus(head=1)
    window.refresh()
    weights = track.trace.attention(0, 1)
    square = window.docks["attention"].panel.canvas.square
    assert (square.weights == weights).all()
    assert not square.causal  # nothing of it is out of reach
    assert weights[1, 3:].min() > 0  # which is to be seen
    row = window.docks["lookback"].panel.row
    assert (row.values[:, 1] == weights[1]).all()
    view = session.views("attention")[0]
    table = table_of(discover()["attention"], view, _options(tmp_path))
    assert np.array_equal(table["layer0.attention.head1"], weights)
    monkeypatch.setattr("mnemoscope.gui.panels.attention.MOST_NUMBERS", 14)
    with pytest.raises(MnemoscopeError, match="is 15 numbers, which is too many"):
        table_of(discover()["attention"], view, replace(_options(tmp_path), first=0, last=2))
    window.close()


def _options(folder):
    from mnemoscope.gui.export.options import ExportOptions
    from mnemoscope.gui.look.theme import THEMES

    return ExportOptions(folder / "a.csv", 400, 300, THEMES["light"])
