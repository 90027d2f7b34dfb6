"""Models that anyone may have written, in the window: a bad folder hides no other and is told once, and what opens is drawn."""

import os
import shutil

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from mnemoscope.engines.models.opening import user_folder
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.vocabularies.characters import Characters
from tests.conftest import build_engine
from tests.gui.conftest import idle

BAD = {
    "nested": "deep = " + "[" * 900,
    "digits": "parameters = " + "9" * 5000,
    "hex": "parameters = 0x" + "f" * 4500,
    "date": "name = 'a'\nengine = 'rnn'\nquality = { value = 2024-01-01 }",
    "dotted": ".".join("a" * 20_000) + " = 1",
    "scale": "name = 'a'\nengine = 'rnn'\n[scales]\nlogits = 1" + "0" * 400,
}


@pytest.fixture
def bad_folders():
    """Folders of models that cannot be opened, beside those that can."""
    for name in (*BAD, "pipe", "device"):
        (user_folder() / name).mkdir(parents=True)
    for name, card in BAD.items():
        (user_folder() / name / "card.toml").write_text(card)
    os.mkfifo(user_folder() / "pipe" / "card.toml")
    (user_folder() / "device" / "card.toml").symlink_to("/dev/zero")
    yield
    for name in (*BAD, "pipe", "device"):
        shutil.rmtree(user_folder() / name)


def test_bad_folders_hide_no_model_and_are_told_once(bad_folders, opened, qtbot):
    window = opened()
    qtbot.waitUntil(lambda: window.listing.known)
    said = window.notice.label.text()
    window.notice.hide()
    window.repaint()
    window.repaint()
    assert not window._painted.isActive()
    assert len(window.listing.models) >= 26
    assert said.startswith("Left out: ")
    assert said.endswith(f"(and {len(BAD) + 1} more).")


def test_what_is_said_of_the_settings_is_not_hidden_by_bad_folders(bad_folders, opened, qtbot):
    window = opened()
    window.say("The settings could not be read.")
    window.listing.ask()
    qtbot.waitUntil(lambda: window.listing.known)
    assert window.notice.label.text().startswith("The settings could not be read. Left out: ")


@pytest.mark.parametrize("kind", ["lstm", "transformer", "encoder"])
@pytest.mark.parametrize("size", [3e38, 1e20])
def test_a_model_whose_numbers_overflow_is_drawn_and_saved(kind, size, opened, make_model, qtbot, tmp_path):
    window, folder = opened(), make_model(kind, name="huge")
    path = folder / "weights.safetensors"
    save_file({n: (np.sign(w) * size).astype(np.float32) for n, w in load_file(path).items()}, path)
    drawn(window, folder, "abc abc", qtbot, tmp_path)


def test_a_model_of_one_token_is_drawn_and_saved(opened, make_model, qtbot, tmp_path):
    window = opened()
    vocabulary = {"kind": "characters", "characters": "", "unknown": "first"}
    folder = make_model("lstm", name="one", card={"vocabulary": vocabulary})
    save_file(build_engine("lstm", vocab=Characters("")).weights, folder / "weights.safetensors")
    drawn(window, folder, "abc abc", qtbot, tmp_path)
    told = []
    window.session.failed.connect(told.append)
    window.session.continue_text(2)
    qtbot.waitUntil(lambda: bool(told))
    assert "knows no token" in told[0]


def drawn(window, folder, text, qtbot, tmp_path):
    """Open a model in the window, show every panel, and save what it has read."""
    window.session.load(str(folder), text=text)
    qtbot.waitUntil(lambda: idle(window) and window.session.track.card.name == folder.name)
    for dock in window.docks.values():
        dock.show()
    window.refresh()
    for step in range(window.session.length):
        window.session.looking.seek(step)
        window.refresh()
    assert window.session.length == len(text)
    window.session.save(tmp_path / "saved.safetensors")
    qtbot.waitUntil(lambda: not window.session.filing.busy)
    assert len(open_recording(tmp_path / "saved.safetensors").trace) == len(text)
