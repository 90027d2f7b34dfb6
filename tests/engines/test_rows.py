"""Rows in memory, in the file that goes on from there, and in a recording: wherever they lie, the answers are the same."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from mnemoscope.engines import open_recording, record, rows
from mnemoscope.engines.errors import FullError, ModelError, RecordingError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.rows import BLOCK, SPACE, Space
from mnemoscope.engines.runs import tracefile
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind, Layout, Number, SignalSpec
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters

QUERY = SignalSpec("layer0.query", Kind.QUERY, ("head", "unit"), (2, 3), None, 0)
KEY = SignalSpec("layer0.key", Kind.KEY, ("head", "unit"), (2, 3), None, 0)
HIDDEN = SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (3,), (-1, 1), 0, number=Number.FLOAT16)
IDS = SignalSpec("memory.recalled", Kind.IDS, ("place",), (2,), number=Number.INT64)
LOGITS = SignalSpec("logits", Kind.LOGITS, ("token",), (5,))
SPECS = (QUERY, KEY, HIDDEN, IDS, LOGITS)
STEPS = 3 * BLOCK + 9
FIRST = 2**53 + 1  # no float holds it
KEPT = SPECS[:3] + SPECS[4:]  # ids belong to a memory, which a recording needs the rest of


def filled(steps=STEPS, specs=SPECS, **more):
    """A trace of numbers that are all different and all known."""
    trace = Trace(specs, context=40, **more)
    packed = np.zeros((steps, trace.layout.width), np.float32)
    views = trace.layout.views(packed)
    for name, view in views.items():
        count = np.arange(view.size).reshape(view.shape)
        if name == "memory.recalled":
            view[...] = FIRST + count
        else:
            view[...] = np.sin(count + len(name))
    for start in range(0, steps, 50):  # as it comes, not in whole blocks
        part = packed[start : start + 50]
        trace.extend([n % 5 for n in range(start, start + len(part))], part)
    return trace


def track_of(trace):
    text = "abcd" * (len(trace) // 4) + "a" * (len(trace) % 4)
    spans = np.arange(len(trace))[:, None] + [0, 1]
    return Track(
        Card("by hand", "transformer"), Characters("abcd"), trace, text,
        Encoded(np.array(trace.tokens), spans), len(trace),
    )  # fmt: skip


def on_disk(tmp_path, specs=SPECS, steps=STEPS):
    return filled(steps, specs, space=Space(0, tmp_path / "cache", reserve=0))


def recorded(tmp_path, monkeypatch, specs=KEPT):
    monkeypatch.setattr(tracefile, "IN_MEMORY", 0)
    save_recording(tmp_path / "run.safetensors", track_of(filled(specs=specs)))
    return open_recording(tmp_path / "run.safetensors").trace


def check_same(one, other):
    """The same answer to every question."""
    assert (one.tokens, one.specs, len(one), one.keys()) == (
        other.tokens,
        other.specs,
        len(other),
        other.keys(),
    )
    rng, count = np.random.default_rng(0), len(one)
    windows = [sorted(rng.integers(0, count + 1, 2).tolist()) for _ in range(60)]
    for start, stop in [(0, count), (0, 0), (count, count), (BLOCK, BLOCK + 1), *windows]:
        assert np.array_equal(one.rows(start, stop), other.rows(start, stop), equal_nan=True)
        for spec in one.specs:
            mine, theirs = one.read(spec.name, start, stop), other.read(spec.name, start, stop)
            assert mine.dtype == theirs.dtype
            assert np.array_equal(mine, theirs)
            assert not theirs.flags.writeable
    for step in (0, BLOCK - 1, count - 1):
        assert np.array_equal(one.at("layer0.key", step), other.at("layer0.key", step))
        assert np.array_equal(one.attention_row(0, step), other.attention_row(0, step))
        assert np.array_equal(one.attention_at(0, 1, step)[0], other.attention_at(0, 1, step)[0])


def test_a_trace_in_the_file_gives_the_same_answers(tmp_path):
    memory, disk = filled(), on_disk(tmp_path)
    assert disk.nbytes == 4 * BLOCK * disk.layout.width  # the block that is not yet full
    assert disk.filed == 3 * disk.nbytes
    assert memory.filed == 0
    check_same(memory, disk)


def test_a_recording_in_its_file_gives_the_same_answers(tmp_path, monkeypatch):
    trace = recorded(tmp_path, monkeypatch)
    assert trace.nbytes == 0
    check_same(filled(specs=KEPT), trace)


@pytest.mark.parametrize("where", ["the file", "a recording"])
@pytest.mark.parametrize("length", [0, 1, BLOCK, BLOCK + 3, STEPS])
def test_what_follows_a_fork_follows_it_and_nothing_else(where, length, tmp_path, monkeypatch):
    origin = on_disk(tmp_path, KEPT) if where == "the file" else recorded(tmp_path, monkeypatch)
    twin, expected = origin.fork(length), filled(specs=KEPT).fork(length)
    for trace in (twin, expected):
        trace.extend([1] * 150, np.full((150, trace.layout.width), 0.25, np.float32))
    check_same(expected, twin)
    check_same(filled(specs=KEPT), origin)


def test_ids_are_whole_and_numbers_of_16_bits_are_widened():
    trace = filled(2)
    assert trace.read("memory.recalled").dtype == np.int64
    assert trace.read("memory.recalled").tolist() == [[FIRST, FIRST + 1], [FIRST + 2, FIRST + 3]]
    assert trace.read("layer0.hidden").dtype == np.float32
    assert np.abs(trace.read("layer0.hidden") - np.sin(np.arange(6).reshape(2, 3) + 13)).max() < 5e-4
    assert Layout(SPECS).width == 6 + 6 + 2 + 4 + 5  # three halves take two words, two ids four


def test_rows_are_narrowed_to_what_is_kept_and_what_is_too_large_is_told():
    source = Layout([LOGITS, HIDDEN.__class__("layer0.hidden", Kind.STATE, ("unit",), (3,), None, 0)])
    trace = Trace([HIDDEN], source=source)
    trace.extend([0, 1], np.array([[9] * 5 + [0.1, 1, -2], [9] * 5 + [1e5, np.inf, 65504]], np.float32))
    assert trace.read("layer0.hidden").tolist() == [[0.0999755859375, 1, -2], [np.inf, np.inf, 65504]]
    assert trace.overflowed == {"layer0.hidden"}
    assert (trace.complete, "logits" in trace) == (False, False)
    assert trace.fork(1).read("layer0.hidden").tolist() == [[0.0999755859375, 1, -2]]


def test_places_in_the_file_are_used_again_and_the_file_goes_with_the_last_block(tmp_path):
    space = Space(0, tmp_path, reserve=0)
    origin = filled(space=space)
    scratch = space._scratch()
    assert list(tmp_path.iterdir()) == []  # it has no name
    size = os.fstat(scratch.file).st_size
    assert size == 3 * 4 * BLOCK * origin.layout.width
    twin = origin.fork(BLOCK)
    del origin
    twin.extend([0] * BLOCK * 2, np.ones((BLOCK * 2, twin.layout.width), np.float32))
    assert os.fstat(scratch.file).st_size == size
    del scratch, twin
    assert space._scratch() is None
    assert space.used == 0


def test_the_limit_is_of_all_traces_together(tmp_path):
    block = 4 * BLOCK * Layout(SPECS).width
    space = Space(3 * block, tmp_path, reserve=0)
    one = filled(2 * BLOCK, space=space)
    two = filled(3 * BLOCK, space=space)
    assert (one.filed, two.filed) == (0, 2 * block)
    assert space.used == 3 * block
    del one
    assert space.used == block


@pytest.mark.parametrize("cause", ["full", "reserve", "folder"])
def test_a_full_disk_is_one_sentence_and_what_was_read_is_kept(cause, tmp_path, monkeypatch):
    space = Space(0, tmp_path / "file" if cause == "folder" else tmp_path, reserve=0)
    if cause == "folder":
        (tmp_path / "file").write_text("no folder")
    elif cause == "reserve":
        space.reserve = 2**62
    else:

        def refuse(*_):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(rows, "write_at", refuse)
    trace = Trace(SPECS, space=space)
    with pytest.raises(FullError, match=r"no more steps can be kept after 150: .*cannot be written"):
        trace.extend([0] * 150, np.ones((150, trace.layout.width), np.float32))
    assert len(trace) == 150
    assert (trace.read("logits") == 1).all()


def test_a_run_that_cannot_be_kept_is_refused_before_it_is_read_or_holds_what_was(make_model, monkeypatch):
    folder, block = make_model("lstm"), 64
    monkeypatch.setattr(SPACE, "limit", 0)
    monkeypatch.setattr(SPACE, "reserve", 2**62)
    with pytest.raises(
        ModelError, match=r"200 steps of this model take .* GB, and there is room for 0\.0 GB"
    ):
        record(folder, "to be " * 25, generate=50)
    monkeypatch.setattr(Space, "left", lambda self: 2**62)
    with pytest.raises(FullError) as error:
        record(folder, "to be " * 5, generate=170)
    track = error.value.track
    assert len(track.trace) == block == len(track.text)
    assert track.typed == 30


def test_a_recording_that_another_program_changes_is_one_sentence(tmp_path, monkeypatch):
    trace, path = recorded(tmp_path, monkeypatch), tmp_path / "run.safetensors"
    assert trace.at("logits", 5).shape == (5,)
    data = path.read_bytes()
    with path.open("r+b") as file:
        file.truncate(len(data) // 2)
    with pytest.raises(RecordingError, match=r"run\.safetensors can no longer be read: another program"):
        trace.read("logits")
    path.write_bytes(data)
    os.utime(path, ns=(time.time_ns() + 10**9,) * 2)
    with pytest.raises(RecordingError, match="open it again"):
        trace.rows(0, 1)


def test_a_recording_that_is_saved_over_or_taken_away_is_still_there(tmp_path, monkeypatch):
    trace, path = recorded(tmp_path, monkeypatch), tmp_path / "run.safetensors"
    save_recording(path, track_of(trace))
    path.unlink()
    check_same(filled(specs=KEPT), trace)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_a_recording_of_others_is_read_in_its_file_as_in_memory(dtype, tmp_path, monkeypatch):
    values = np.tanh(np.random.default_rng(1).standard_normal((300, 7))).astype(dtype)
    save_file({"tokens": np.arange(300), "layer0.hidden": values}, tmp_path / "a.safetensors")
    before = open_recording(tmp_path / "a.safetensors").trace
    monkeypatch.setattr(tracefile, "IN_MEMORY", 0)
    after = open_recording(tmp_path / "a.safetensors").trace
    assert (before.nbytes > 0, after.nbytes) == (True, 0)
    assert np.array_equal(after.read("layer0.hidden", 3, 290), values[3:290].astype(np.float32))
    assert np.array_equal(before.rows(0, 300), after.rows(0, 300))


BOUNDED = """
import resource, sys
from pathlib import Path
import numpy as np
from mnemoscope.engines import open_recording
from mnemoscope.engines.rows import Space
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else 1024**2)

folder, before, steps = Path(sys.argv[1]), peak(), 40_000
specs = [SignalSpec(f"layer{n}.hidden", Kind.STATE, ("unit",), (500,), None, n) for n in range(4)]
trace = Trace(specs, space=Space(40_000_000, folder, reserve=0))
row = np.arange(2000, dtype=np.float32)
for start in range(0, steps, 100):
    trace.extend([1] * 100, row + np.arange(start, start + 100, dtype=np.float32)[:, None])
assert trace.size == 320_000_000 and trace.nbytes <= 41_000_000
track = Track(Card("a", "rnn"), Characters("ab"), trace, "a" * steps,
              Encoded(np.ones(steps, np.int64), np.arange(steps)[:, None] + [0, 1]), steps)
save_recording(folder / "run.safetensors", track)
grown = peak() - before
del trace, track
opened = open_recording(folder / "run.safetensors").trace
assert opened.nbytes == 0
for spec in specs:
    for start in range(0, steps, 1000):
        values = opened.read(spec.name, start, start + 1000)
        assert values[7, 3] == start + 7 + 3 + 500 * spec.layer
print(grown, peak() - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the peak of a process is not told there")
def test_a_long_run_and_its_recording_take_bounded_memory(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, str(tmp_path)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    run, all_ = map(int, done.stdout.split())
    assert run <= 40 + 40  # MB: the blocks in memory, and what is read to be written
    assert all_ <= 40 + 40
    assert (tmp_path / "run.safetensors").stat().st_size > 320_000_000
    Path(tmp_path, "run.safetensors").unlink()
