"""A recording knows where its model lay: questions that run it again find it there, or say in one sentence why not."""

import os
import shutil
from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines import analyse, open_recording, record
from mnemoscope.engines.errors import ModelError, RecordingError
from mnemoscope.engines.files.origin import SAMPLE, Origin, digest
from mnemoscope.engines.runs.recorder import maker_of
from mnemoscope.engines.runs.recording import save_recording

TEXT = "what is past is prologue"


@pytest.fixture
def saved(make_model, tmp_path):
    """The folder of a model, and the file of a recording that it made."""
    folder = tmp_path / "mine"
    shutil.copytree(make_model("lstm"), folder)
    save_recording(tmp_path / "run.safetensors", record(folder, TEXT))
    return folder, tmp_path / "run.safetensors"


def test_a_question_runs_the_model_again_where_it_lay(saved):
    folder, run = saved
    assert open_recording(run).origin.path == str(folder)
    found = analyse.importance(run, at=7)
    fresh = analyse.importance(folder, text=TEXT, at=7)
    np.testing.assert_array_equal(found.columns["nats"], fresh.columns["nats"])


def test_a_model_that_has_gone_is_said_to_have(saved):
    folder, run = saved
    folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(ModelError, match=r"no longer at .*mine: put it there again"):
        analyse.importance(run, at=7)
    assert open_recording(run).text == TEXT  # it opens all the same


def test_another_model_in_its_place_is_not_asked(saved, make_model):
    folder, run = saved
    shutil.rmtree(folder)
    shutil.copytree(make_model("lstm", name="other", seed=5), folder)
    with pytest.raises(ModelError, match="no longer the model that this recording was made with"):
        analyse.importance(run, at=7)


def test_an_older_recording_goes_by_the_name_of_its_model(saved):
    _, run = saved
    save_recording(run.with_name("old.safetensors"), replace(open_recording(run), origin=None))
    track = open_recording(run.with_name("old.safetensors"))
    assert track.origin is None
    with pytest.raises(ModelError, match="must run again for that, and there is none named"):
        maker_of(track)


def test_what_is_no_origin_is_refused(saved):
    _, run = saved
    data = run.read_bytes()
    at = data.index(b"origin")
    run.write_bytes(data[:at] + data[at:].replace(b'\\"path\\"', b'\\"pass\\"', 1))
    with pytest.raises(RecordingError, match="is damaged"):
        open_recording(run)


def test_a_bundled_model_is_known_by_its_name():
    track = record("lstm-recall", "gcf....?gcf")
    assert track.origin is None
    assert maker_of(track) == "lstm-recall"


@pytest.mark.parametrize(
    "path", ["//evil/share/model.gguf", r"\\evil\share\model.gguf", "model.gguf", "a\0b"]
)
def test_only_this_machine_is_looked_at(path, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "model.gguf").write_bytes(b"weights")
    monkeypatch.setattr(os, "open", lambda *a: pytest.fail("it was opened"))
    with pytest.raises(ModelError, match="no longer at"):
        Origin(path, "0").found()


def test_a_digest_is_of_all_of_a_file_and_waits_for_no_pipe(tmp_path):
    """A byte at the beginning, at the end, or another length: another model."""
    file, data = tmp_path / "model.gguf", bytearray(3 * SAMPLE + 7)
    file.write_bytes(data)
    found = {digest(file)}
    for place in (0, SAMPLE + 1, len(data) - 1):
        other = bytearray(data)
        other[place] = 1
        file.write_bytes(other)
        found.add(digest(file))
    file.write_bytes(data + b"\0")
    found.add(digest(file))
    assert len(found) == 5
    os.mkfifo(tmp_path / "pipe.gguf")
    assert Origin.of(tmp_path / "pipe.gguf") is None
