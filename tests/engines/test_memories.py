"""Named memories: what was written is there, whatever is in it, whoever else writes."""

import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.store import memories as module
from mnemoscope.engines.memory.store.entries import Entry, Memory
from mnemoscope.engines.memory.store.memories import Memories

ROOT = Path(module.__file__).resolve().parents[3]
WIDTH = 5


@pytest.fixture
def store(tmp_path):
    """A store with one empty memory, "walks", of keys of five numbers."""
    store = Memories(tmp_path / "memories.sqlite")
    store.create("walks", "lstm-shakespeare", WIDTH)
    return store


def entry(n=0, **changes):
    key = np.random.default_rng(n).standard_normal(WIDTH).astype(np.float32)
    return replace(Entry(f"the text before {n}", f"value {n}", n, key), **changes)


def same(one, other):
    """Whether two entries hold the same, to the bit of the key."""
    return one == other and one.key.dtype == other.key.dtype and one.key.tobytes() == other.key.tobytes()


def beside(store):
    return sorted(p.name for p in store.path.parent.iterdir())


def test_what_was_written_in_one_sitting_is_there_in_the_next(store):
    written = [entry(n, label=f"label {n}", reads=n / 3) for n in range(7)]
    ids = store.write("walks", written)
    assert len(set(ids)) == 7
    found = Memories(store.path).entries("walks")
    assert [e.id for e in found] == ids[::-1]
    for before, after in zip(written, found[::-1], strict=True):
        assert same(replace(before, id=after.id, created=after.created), after)
        assert after.created.endswith("+00:00")
    assert Memories(store.path).list() == [Memory("walks", "lstm-shakespeare", WIDTH, 7)]
    assert beside(store) == ["memories.sqlite"]


def test_without_a_path_it_lies_beside_the_models(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    store = Memories()
    assert store.list() == []
    assert not store.path.parent.exists()  # looking makes nothing
    store.create("a", "m", 1)
    assert store.path == tmp_path / "home" / "mnemoscope" / "memories.sqlite"
    assert store.path.is_file()


def test_several_memories_do_not_mix(store):
    store.create("另一个", "gru", 2)
    store.write("walks", [entry(1), entry(2)])
    (id,) = store.write("另一个", [entry(3, key=np.zeros(2))])
    assert [m.name for m in store.list()] == ["walks", "另一个"]
    assert [m.count for m in store.list()] == [2, 1]
    assert store.clear("walks") == 2
    assert store.count("walks") == 0
    assert list(store.get([id])) == [id]
    assert store.drop("另一个") == 1
    assert [m.name for m in store.list()] == ["walks"]
    assert store.get([id]) == {}


def test_ids_are_never_given_twice(store):
    first = store.write("walks", [entry(1), entry(2)])
    store.clear("walks")
    store.drop("walks")
    store.create("walks", "m", WIDTH)
    assert min(store.write("walks", [entry(3)])) > max(first)


def test_names(store):
    store.create("two", "m", 3)
    store.rename("walks", "Spaziergänge")
    assert [m.name for m in store.list()] == ["Spaziergänge", "two"]
    assert store.count("Spaziergänge") == 0  # the same name, its dots spelled apart
    store.rename("two", "two")
    for wrong, said in (
        ("two", "already a memory named 'two'"),
        ("  ", "must not be empty"),
        ("a\nb", "one line"),
        ("\0", "one line"),
        ("\ud800", "one line"),
        ("x" * 201, "longer than 200"),
        (None, "must be a text"),
    ):
        with pytest.raises(StoreError, match=said):
            store.create(wrong, "m", 3)
        with pytest.raises(StoreError, match=said):
            store.rename("Spaziergänge", wrong)
    for width in (0, -1, 70_000, 2.5, None, True, "5", 10**30):
        with pytest.raises(StoreError, match="width of a memory"):
            store.create("three", "m", width)
    assert len(store.list()) == 2


@pytest.mark.parametrize(
    "action",
    [
        lambda s: s.rename("nobody", "x"), lambda s: s.drop("nobody"), lambda s: s.write("nobody", []),
        lambda s: s.entries("nobody"), lambda s: s.count("nobody"), lambda s: s.delete("nobody", [1]),
        lambda s: s.clear("nobody"), lambda s: s.keys("nobody"), lambda s: s.used("nobody", {}),
        lambda s: s.version("nobody"), lambda s: s.export_lines("nobody", s.path.with_name("out")),
    ],
)  # fmt: skip
def test_a_memory_that_is_not_there_is_said(action, store, tmp_path):
    for each in (store, Memories(tmp_path / "no file")):
        with pytest.raises(StoreError, match="there is no memory named 'nobody' in "):
            action(each)
    assert beside(store) == ["memories.sqlite"]


def test_search_finds_text_value_and_label_in_any_script(store):
    texts = [
        entry(0, text="Shall I compare thee", value="床", label=""),
        entry(1, text="床前明月光", value="疑", label="李白"),
        entry(2, text="100% _sure_", value="STRASSE", label="ÉTÉ"),
        entry(3, text="a'b\"c\\d", value="\0nul\0after", label="👩‍👩‍👧"),
    ]
    store.write("walks", texts)

    def found(search):
        names = [e.token for e in store.entries("walks", search=search)]
        assert store.count("walks", search) == len(names)
        return names

    assert found("") == [3, 2, 1, 0]
    assert found("COMPARE") == [0]
    assert found("床") == [1, 0]
    assert found("李") == [1]
    assert found("%") == [2]
    assert found("_") == [2]
    assert found("straße") == [2]
    assert found("été") == [2]
    assert found("'") == found('"') == found("\\") == [3]
    assert found("AFTER") == found("\0") == [3]
    assert found("👩") == [3]
    assert found("nowhere") == []


def test_pages(store):
    store.write("walks", [entry(n) for n in range(25)])
    pages = [store.entries("walks", offset=start, limit=10) for start in (0, 10, 20, 30)]
    assert [e.token for page in pages for e in page] == list(range(24, -1, -1))
    assert store.entries("walks", limit=0) == []
    assert [e.token for e in store.entries("walks", search="BEFORE 1", offset=9, limit=9)] == [10, 1]


ODD = [
    "", " ", "\n\r\t", "\0", "a\0b", "\ud800", "\udfff x", "\ud83d\ude00", "😀", "\ufeff", "\u202eabc", "é", "é",
    "';DROP TABLE entries;--", "%s{}", "床" * 10_000, "\U0010ffff",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_text_of_any_kind_comes_back_as_it_was(text, store, tmp_path):
    (id,) = store.write("walks", [entry(1, text=text, value=text, label=text)])
    back = store.get([id])[id]
    assert (back.text, back.value, back.label) == (text, text, text)
    store.label([id], text + "!")
    assert store.get([id])[id].label == text + "!"
    store.export_lines("walks", tmp_path / "out.jsonl")
    store.import_lines(tmp_path / "out.jsonl", "again")
    (again,) = store.entries("again", search=text)
    assert (again.text, again.value, again.label) == (text, text, text + "!")


WRONG = {
    "a text that is none": ({"text": b"abc"}, "its text is not a text"),
    "a text without end": ({"text": "a" * 1_000_001}, "at most 1,000,000"),
    "a label that is none": ({"label": None}, "its label is not a text"),
    "a token below 0": ({"token": -1}, "its token is not a whole number"),
    "a token beyond count": ({"token": 2**70}, "its token is not a whole number"),
    "a token that is none": ({"token": 1.5}, "its token is not a whole number"),
    "a key too short": ({"key": np.zeros(4)}, "has 4 numbers, and the keys of this memory have 5"),
    "a key of two axes": ({"key": np.zeros((1, 5))}, "its key has 5 numbers"),
    "a key of words": ({"key": ["a"] * 5}, "not a list of numbers"),
    "a ragged key": ({"key": [[1], [2, 3]]}, "not a list of numbers"),
    "a key of nothing": ({"key": None}, "not a list of numbers"),
    "a key with NaN": ({"key": [0, 0, np.nan, 0, 0]}, "not finite"),
    "a key beyond float32": ({"key": [0, 0, 1e300, 0, 0]}, "not finite"),
    "reads below 0": ({"reads": -0.5}, "reads are not a number from 0"),
    "reads without end": ({"reads": float("inf")}, "reads are not a number from 0"),
    "reads that are none": ({"reads": "1"}, "reads are not a number"),
    "a time that is none": ({"created": "yesterday"}, "its time"),
}


@pytest.mark.parametrize(("changes", "said"), WRONG.values(), ids=WRONG)
def test_one_wrong_entry_and_nothing_is_written(changes, said, store):
    with pytest.raises(StoreError, match="entry 2 cannot be stored: .*" + said):
        store.write("walks", [entry(1), entry(2, **changes), entry(3)])
    assert store.count("walks") == 0


def test_keys_are_all_keys_oldest_first(store):
    ids, tokens, keys = store.keys("walks")
    assert (ids.shape, tokens.shape, keys.shape) == ((0,), (0,), (0, WIDTH))
    written = [entry(n) for n in range(9000)]  # more than are read at a time
    new = store.write("walks", written)
    ids, tokens, keys = store.keys("walks")
    assert (ids.dtype, tokens.dtype, keys.dtype) == (np.int64, np.int64, np.float32)
    assert ids.tolist() == new
    assert tokens.tolist() == list(range(9000))
    assert keys.tobytes() == np.stack([e.key for e in written]).tobytes()


def test_labels_are_given_to_all_or_none(store):
    ids = store.write("walks", [entry(1), entry(2)])
    assert store.label(ids, "both") == 2
    assert store.label(ids[:1], "") == 1
    with pytest.raises(StoreError, match="there is no entry 999; nothing was labelled"):
        store.label([*ids, 999], "none")
    with pytest.raises(StoreError, match="its label is not a text"):
        store.label(ids, 7)
    assert [e.label for e in store.entries("walks")] == ["both", ""]
    assert store.label([], "x") == 0


def test_deleting(store):
    store.create("other", "m", WIDTH)
    ids = store.write("walks", [entry(n) for n in range(2000)])
    (apart,) = store.write("other", [entry(1)])
    assert store.delete("walks", [*ids[5:], ids[5], apart, 10**9]) == 1995  # what is another's stays
    assert store.keys("walks")[0].tolist() == ids[:5]
    assert store.count("other") == 1
    assert store.delete("walks", []) == 0


def test_what_is_deleted_is_no_longer_in_the_file_and_its_room_is_given_back(store):
    ids = store.write(
        "walks", [entry(n, text=f"a secret of mine {n}", label="my label") for n in range(3000)]
    )
    full = store.path.stat().st_size
    store.delete("walks", ids[10:20])
    left = store.path.read_bytes()
    assert b"a secret of mine 12\0" not in left
    assert b"a secret of mine 15v" not in left
    assert b"a secret of mine 25v" in left
    store.clear("walks")
    left = store.path.read_bytes()
    assert b"secret" not in left
    assert b"my label" not in left
    assert len(left) < full / 4


def test_reading_adds_up(store):
    one, two = store.write("walks", [entry(1), entry(2, reads=1.0)])
    version = store.version("walks")
    for _ in range(3):
        store.used("walks", {one: 0.25, two: 0.5, 10**9: 1.0})
    found = store.get([one, two])
    assert (found[one].reads, found[two].reads) == (0.75, 2.5)
    assert store.version("walks") == version
    for wrong in (-1.0, float("nan"), float("inf")):
        with pytest.raises(StoreError, match="number from 0 up"):
            store.used("walks", {one: wrong})


def test_another_window_sees_that_something_changed(store):
    seen, window = [store.version("walks")], Memories(store.path)
    (id,) = window.write("walks", [entry(1)])
    seen.append(store.version("walks"))
    window.label([id], "x")
    seen.append(store.version("walks"))
    window.delete("walks", [id])
    seen.append(store.version("walks"))
    window.clear("walks")
    seen.append(store.version("walks"))
    window.drop("walks")
    window.create("walks", "m", WIDTH)
    seen.append(store.version("walks"))
    assert len(set(seen)) == len(seen)
    assert store.version("walks") == seen[-1]


def test_threads_may_share_one_store(store):
    def write():
        for n in range(20):
            store.write("walks", [entry(n)])
            store.entries("walks", limit=3)

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.count("walks") == 60


def test_two_windows_write_at_once_and_lose_nothing(store):
    code = (
        "import sys, numpy as np\n"
        "from mnemoscope.engines.memory.store.memories import Memories\nfrom mnemoscope.engines.memory.store.entries import Entry\n"
        "store = Memories(sys.argv[1])\n"
        "for n in range(40):\n"
        "    print(*store.write('walks', [Entry(sys.argv[2], str(n), n, np.zeros(5, np.float32))]))\n"
    )
    others = [
        subprocess.Popen([sys.executable, "-c", code, str(store.path), who], cwd=ROOT, stdout=-1, text=True)
        for who in "ab"
    ]
    ids = [int(id) for process in others for id in process.communicate(timeout=60)[0].split()]
    assert [process.returncode for process in others] == [0, 0]
    assert len(set(ids)) == 80
    assert sorted(store.keys("walks")[0].tolist()) == sorted(ids)
    assert [store.count("walks", who) for who in "ab"] == [40, 40]
