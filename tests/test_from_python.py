"""From a notebook: the README's examples run as they stand, pictures are what `export` makes, and the window opens and is closed."""

import re
import subprocess
import sys
import warnings
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines import open_in_window, open_recording, record_module, save_recording
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.runs import elsewhere
from mnemoscope.gui import aside

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SECTION = README.partition("\n## From Python\n")[2].partition("\n## ")[0]
CLASSIFIER, ENCODER = re.findall(r"^```python\n(.*?)^```", SECTION, re.MULTILINE | re.DOTALL)


@pytest.fixture
def track():
    torch.manual_seed(0)
    return record_module(nn.LSTM(3, 5, 2), torch.randn(4, 3), text="abcd")[0]


@pytest.fixture
def opened():
    """The windows that a test opened; they are closed at its end."""
    before = list(elsewhere._opened)
    yield elsewhere._opened
    for window in elsewhere._opened:
        if window not in before:
            window.close()


def test_the_examples_are_of_a_dozen_lines():
    for code in (CLASSIFIER, ENCODER):
        assert len([line for line in code.splitlines() if line]) <= 12


def test_the_classifier_of_the_readme(opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = {}
    exec(CLASSIFIER, names)
    track = names["recorded"]
    assert track.labels(0, 4) == ["not", "bad", "at", "all"]
    assert track["layer1.gate.forget"].shape == (4, 32)
    assert track.card.quality["value"] <= 1e-6
    assert opened[-1].is_open
    assert opened[-1]._folder.exists()
    opened[-1].close()
    assert not opened[-1].is_open
    assert not opened[-1]._folder.exists()


def test_the_encoder_of_the_readme(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of torch's, that its nested tensors are new
        exec(ENCODER, names)
    assert Path("attention.png").read_bytes().startswith(b"\x89PNG")
    track = open_recording("run.safetensors")
    assert track.labels(0, 4) == ["0", "1", "2", "3"]
    assert track.trace.attention(1, 3).sum(axis=1) == pytest.approx(np.ones(4), abs=1e-6)
    assert sorted(names["found"]) == [0, 100, 200]


def test_a_picture_is_what_export_makes_of_the_recording(track, tmp_path):
    save_recording(tmp_path / "run.safetensors", track)
    asked = "--panel units -o own.svg --layer 1 --units 2,3 --at 1 --size 500x300 --theme dark"
    command = [sys.executable, ROOT / "main.py", "export", "run.safetensors", *asked.split()]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    picture = track.plot("units", layer=1, units=[2, 3], at=1, size=(500, 300), theme="dark")
    assert picture.data == (tmp_path / "own.svg").read_bytes()
    bundle = picture._repr_mimebundle_()
    assert bundle["image/svg+xml"] == picture._repr_svg_() == picture.data.decode()
    assert bundle["text/plain"] == f"a picture of {len(picture.data):,} bytes (SVG)"
    assert picture._repr_png_() is None
    assert ElementTree.fromstring(picture.data).tag.endswith("svg")
    picture.save(tmp_path / "saved.svg")
    assert (tmp_path / "saved.svg").read_bytes() == picture.data
    with pytest.raises(MnemoscopeError):
        picture.save(tmp_path / "nowhere" / "saved.svg")


@pytest.mark.parametrize(
    ("panel", "options", "said"),
    [
        ("gate", {}, "there is no panel named 'gate'; there are tokens"),
        ("gates", {"at": 4}, "step 4 is not in the recording: it has steps 0 to 3"),
        ("gates", {"kind": "gif"}, "a picture is svg or png, not 'gif'"),
        ("gates", {"size": (3, "x")}, "argument --size: "),
        ("gates", {"colour": 1}, "there is no 'colour' of a picture; there are at, "),
        (7, {}, "a panel is asked for by its name, a text, not by 7"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_sentence(track, panel, options, said):
    with pytest.raises((MnemoscopeError, TypeError)) as error:
        track.plot(panel, **options)
    assert str(error.value).startswith(said)
    assert len(str(error.value)) <= 300


def test_what_cannot_be_opened_is_said_in_one_sentence(track, monkeypatch, opened):
    before = len(opened)
    with pytest.raises(TypeError, match=r"open_in_window needs a track, or several, not \[\]"):
        open_in_window([])
    with pytest.raises(MnemoscopeError, match="5 tracks are too many: 4 stand side by side"):
        open_in_window([track] * 5)
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform.startswith("linux"):
        with pytest.raises(MnemoscopeError, match="There can be no window: there is no screen"):
            open_in_window(track)
    assert len(opened) == before


def test_tracks_are_opened_side_by_side(track, monkeypatch, tmp_path, capsys):
    asked = []
    monkeypatch.setattr(aside, "main", lambda argv: asked.append(argv) or 0)
    monkeypatch.setattr(aside.os, "dup2", lambda *of: None)
    folder = tmp_path / "folder"
    folder.mkdir()
    files = elsewhere._saved([track, track], folder)
    monkeypatch.setattr(sys, "argv", ["", str(folder), *files])
    assert aside.start() == 0
    assert asked == [[files[0], f"--with={files[1]}"]]
    assert capsys.readouterr().out == "open\n"
    assert not folder.exists()  # the window is closed
