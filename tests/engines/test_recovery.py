"""Recovering a damaged store: what can be read is kept, what was deleted stays deleted, the damaged file is set aside."""

import numpy as np
import pytest

from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.recovery import recover
from mnemoscope.engines.memory.store.tables import PAGE
from tests.engines.conftest import WIDTH, entry, every_reading, outcome


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.97])
def test_a_truncated_file_gives_back_what_is_left(share, path):
    data = path.read_bytes()
    whole = Memories(path).get(range(1, 501))
    path.write_bytes(data[: int(share * len(data))])
    assert any("is damaged" in str(answer) for answer in every_reading(Memories(path)))
    came = outcome(lambda: recover(path))
    if share < 0.1:
        assert "can be read as a memory" in came
        return
    store = Memories(path)
    assert sum(m.count for m in store.list()) == came.entries
    texts = {(e.text, e.value, e.label, e.token, e.created, e.key.tobytes()) for e in whole.values()}
    for memory in store.list():
        for e in store.entries(memory.name, limit=999):
            assert (e.text, e.value, e.label, e.token, e.created, e.key.tobytes()) in texts
    assert came.entries > 0 if share > 0.5 else came.entries >= 0
    assert came.aside.read_bytes() == data[: int(share * len(data))]


def test_one_bad_page_costs_only_what_was_on_it(path):
    data = bytearray(path.read_bytes())
    keys = data.index(np.float32(entry(200).key).tobytes())
    page = keys // PAGE * PAGE
    data[page : page + PAGE] = b"\xaa" * PAGE
    data[:100] = b"\0" * 100  # and not even the file's own header is left
    path.write_bytes(data)
    came = recover(path)
    lost = PAGE // (4 * WIDTH)
    assert 500 - lost <= came.entries < 500
    assert came.lost == 500 - came.entries
    assert f"{came.lost} could not be read" in came.line
    store = Memories(path)
    assert {m.name for m in store.list()} == {"walks", "other"}
    assert store.count("other") == 100
    again = recover(path)
    assert (again.entries, again.aside) == (came.entries, None)
    assert "nothing is damaged" in again.line


def test_long_entries_are_recovered_too(tmp_path):
    path = tmp_path / "memories.sqlite"
    store = Memories(path)
    store.create("wide", "m", 5000)
    keys = np.random.default_rng(0).standard_normal((5, 5000)).astype(np.float32)
    store.write("wide", [Entry("床" * 30_000, "\ud800", n, key) for n, key in enumerate(keys)])
    data = bytearray(path.read_bytes())
    data[:16] = b"x" * 16
    path.write_bytes(data)
    assert recover(path).entries == 5
    assert store.keys("wide")[2].tobytes() == keys.tobytes()
    assert store.entries("wide")[0].text == "床" * 30_000
    assert store.entries("wide")[0].value == "\ud800"


def test_a_memory_whose_name_is_lost_is_kept(path):
    data = path.read_bytes()
    at = data.index(b"walkslstm-shakespeare")
    page = at // PAGE * PAGE
    path.write_bytes(data[:page] + b"\0" * PAGE + data[page + PAGE :])
    assert recover(path).entries == 500
    assert [(m.name, m.model, m.count) for m in Memories(path).list()] == [
        ("recovered 1", "unknown", 400),
        ("recovered 2", "unknown", 100),
    ]


def test_what_was_deleted_does_not_come_back(path):
    store = Memories(path)
    store.delete("walks", store.ids("walks")[5:])
    store.clear("other")
    data = bytearray(path.read_bytes())
    data[:16] = b"x" * 16
    path.write_bytes(data)
    assert recover(path).entries == 5


def test_a_journal_of_a_killed_writer_is_not_taken_for_one_of_the_fresh_store(path):
    data = bytearray(path.read_bytes())
    data[:16] = b"x" * 16
    path.write_bytes(data)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\0" * 512)
    came = recover(path)
    assert came.entries == 500
    assert not journal.exists()
    assert Memories(path).count("walks") == 400


@pytest.mark.parametrize("at", [60, 68])  # the number of the format; whose file it is
def test_a_header_with_a_flipped_bit_is_no_other_programs(at, path):
    data = bytearray(path.read_bytes())
    data[at] ^= 0x20
    path.write_bytes(data)
    assert all("is damaged" in answer for answer in every_reading(Memories(path)))
    assert recover(path).entries == 500
    assert Memories(path).count("walks") == 400
