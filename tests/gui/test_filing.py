"""Opening and saving beside the window: what is open stays until the other is there, and the latest wins."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from mnemoscope.engines.progress import GivenUp
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.gui.state import filing
from mnemoscope.gui.state.session import Session


@pytest.fixture
def files(models, tmp_path) -> dict[str, Path]:
    """Recordings by the text that was read."""
    found = {}
    for text in ("first", "second", "third"):
        found[text] = tmp_path / f"{text}.safetensors"
        save_recording(found[text], record(models["lstm"], text))
    return found


@pytest.fixture
def held(monkeypatch):
    """Whatever is opened or saved waits for `go`, looking whether it has been given up."""
    go = threading.Event()

    def slow(done):
        def wait(*args, **named):
            tell = named.get("progress") or args[-1]
            while not go.wait(0.005):
                tell(0.5)
            return done(*args, **named)

        return wait

    monkeypatch.setattr(filing, "open_recording", slow(open_recording))
    monkeypatch.setattr(filing, "save_recording", slow(save_recording))
    yield go
    go.set()


def test_what_is_open_stays_until_the_recording_is_there(session: Session, files, filed, held, qtbot):
    session.show_recording(open_recording(files["first"]))
    session.open(files["second"])
    qtbot.waitUntil(lambda: session.doing == "opening second.safetensors… 50%")
    assert session.text == "first"
    held.set()
    filed(session)
    assert (session.text, session.doing) == ("second", "")


def test_the_latest_that_is_asked_for_is_opened(session: Session, files, filed, held):
    seen = []
    session.changed.connect(lambda: seen.append(session.text))
    for text in files:
        session.open(files[text])
    held.set()
    filed(session)
    assert session.text == "third"
    assert not {"first", "second"} & set(seen)


def test_opening_that_is_given_up_leaves_what_is_open(session: Session, files, filed, held):
    session.show_recording(open_recording(files["first"]))
    session.open(files["second"])
    session.filing.cancel_opening()
    filed(session)
    assert session.text == "first"


def test_a_model_that_is_asked_for_wins_over_a_recording_still_being_opened(
    session: Session, files, filed, held, qtbot
):
    session.open(files["second"])
    session.load("tiny-gru", text="a model")
    held.set()
    filed(session)
    qtbot.waitUntil(lambda: not session.active and session.length == len("a model"))
    assert (session.is_recording, session.text) == (False, "a model")


def test_what_had_been_read_when_it_was_asked_for_is_saved(session: Session, files, filed, held, tmp_path):
    session.show_recording(open_recording(files["second"]))
    trace = session.track.trace
    session.save(tmp_path / "out.safetensors")
    trace.extend([trace.tokens[0]], trace.rows(0, 1))
    held.set()
    filed(session)
    assert len(open_recording(tmp_path / "out.safetensors").trace) == len("second") == len(trace) - 1


def test_saving_that_is_given_up_leaves_the_old_file(session: Session, files, filed, monkeypatch):
    def given_up(share: float) -> None:
        raise GivenUp

    before, folder = files["second"].read_bytes(), set(files["second"].parent.iterdir())
    with pytest.raises(GivenUp):
        save_recording(files["second"], open_recording(files["first"]), progress=given_up)
    assert files["second"].read_bytes() == before
    assert set(files["second"].parent.iterdir()) == folder


def test_everything_asked_for_is_saved_in_turn_and_before_the_end(session: Session, files, held, tmp_path):
    session.show_recording(open_recording(files["third"]))
    places = [tmp_path / f"{n}.safetensors" for n in range(3)]
    for place in places:
        session.save(place)
    held.set()
    session.filing.close()
    assert [open_recording(place).text for place in places] == ["third"] * 3


def test_a_recording_without_steps_opens(session, models, tmp_path, filed):
    said: list[str] = []
    session.failed.connect(said.append)
    path = Path(tmp_path, "empty.safetensors")
    save_recording(path, record(models["lstm"], ""))
    session.open(path)
    filed(session)
    assert (session.length, said) == (0, [])
    session.looking.seek(3)
    session.toggle_play()
    assert open_recording(path).text == replace(session.track).text == ""


def test_a_recording_opened_while_a_text_is_continued_is_not_continued(
    session, tmp_path, qtbot, filed, models
):
    said: list[str] = []
    session.failed.connect(said.append)
    session.set_text("abc")
    session.load("tiny-gru")
    qtbot.waitUntil(lambda: not session.active)
    save_recording(tmp_path / "run.safetensors", record(models["lstm"], "to be"))
    session.player.rate = 30
    session.continue_text(100)
    session.open(tmp_path / "run.safetensors")
    filed(session)
    qtbot.waitUntil(lambda: not session.active)
    assert (session.text, session.length, said) == ("to be", 5, [])
