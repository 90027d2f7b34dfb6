"""A memory as JSON lines: it comes back to the bit, and a wrong line stores nothing."""

import base64
import json

import numpy as np
import pytest

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories


@pytest.fixture
def store(tmp_path):
    store = Memories(tmp_path / "memories.sqlite")
    store.create("walks", "lstm-shakespeare", 3)
    return store


HEAD = {"mnemoscope": "memory", "version": 1, "name": "a", "model": "m", "width": 3, "entries": 1}
ENTRY = {"text": "t", "value": "v", "token": 4, "key": [1, 2.5, -3]}


def written(path, *lines):
    path.write_text(
        "".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines), "utf-8"
    )
    return path


def test_out_and_in_again_is_the_same_to_the_bit(store, tmp_path):
    keys = np.frombuffer(np.random.default_rng(3).bytes(4 * 3 * 300), np.float32).reshape(-1, 3).copy()
    keys[~np.isfinite(keys)] = np.float32(-0.0)
    keys[0] = np.finfo(np.float32).tiny / 8, np.finfo(np.float32).max, -0.0
    store.write(
        "walks",
        [Entry(f"月 {n}\n", "\ud83d" * (n % 2), n, key, f"l{n}", 0, "", n / 7) for n, key in enumerate(keys)],
    )
    out = tmp_path / "out.jsonl"
    assert store.export_lines("walks", out) == 300
    other = Memories(tmp_path / "elsewhere" / "other.sqlite")
    assert other.import_lines(out) == 300
    before, after = store.entries("walks", limit=999), other.entries("walks", limit=999)
    assert other.list() == store.list()
    for one, two in zip(before, after, strict=True):
        assert one.key.tobytes() == two.key.tobytes()
        assert (one.text, one.value, one.token, one.label, one.created, one.reads) == (
            two.text, two.value, two.token, two.label, two.created, two.reads,
        )  # fmt: skip
    other.export_lines("walks", tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == out.read_bytes()


def test_an_export_is_text_that_a_person_can_read(store, tmp_path):
    store.write("walks", [Entry("床前", "明", 7, np.float32([1, 2, 3]), "李白")])
    store.export_lines("walks", tmp_path / "out")
    head, line = (tmp_path / "out").read_text("utf-8").splitlines()
    assert json.loads(head) == HEAD | {"name": "walks", "model": "lstm-shakespeare"}
    assert "床前" in line
    assert np.frombuffer(base64.b64decode(json.loads(line)["key"]), "<f4").tolist() == [1, 2, 3]


def test_what_another_program_wrote_is_read(store, tmp_path):
    path = tmp_path / "in.jsonl"
    head = "\ufeff" + json.dumps(HEAD | {"entries": 2, "more": 1}) + "\r\n\r\n"
    late = ENTRY | {"created": "2026-01-02T03:04:05+02:00", "reads": 2, "label": "x", "more": []}
    written(path, head, ENTRY, json.dumps(late) + "\r\n", "\n")
    assert store.import_lines(path) == 2
    second, first = store.entries("a")
    assert first.key.tolist() == [1, 2.5, -3]
    assert (second.created, second.reads, second.label) == ("2026-01-02T01:04:05+00:00", 2.0, "x")


def test_a_name_that_is_taken_or_another_one(store, tmp_path):
    path = written(tmp_path / "in.jsonl", HEAD, ENTRY)
    store.import_lines(path)
    with pytest.raises(StoreError, match="already a memory named 'a'"):
        store.import_lines(path)
    assert store.import_lines(path, "b") == 1
    assert [(m.name, m.count) for m in store.list()] == [("a", 1), ("b", 1), ("walks", 0)]


BASE = base64.b64encode(np.float32([1, 2, np.nan]).tobytes()).decode()
WRONG = {
    "nothing": ([], "is empty"),
    "no JSON": ([HEAD, "{not json\n"], "line 2 of .* not JSON at character 2"),
    "a list": ([HEAD, [1]], "line 2 of .* not a JSON object"),
    "another file": ([{"a": 1}, ENTRY], "line 1 of .* does not describe a memory"),
    "a newer format": ([HEAD | {"version": 2}, ENTRY], "line 1 of .* newer Mnemoscope"),
    "no format": ([HEAD | {"version": "1"}, ENTRY], "line 1 of .* which format"),
    "no name": ([HEAD | {"name": 3}, ENTRY], "line 1 of .* name of a memory must be a text"),
    "no model": ([HEAD | {"model": ""}, ENTRY], "line 1 of .* must not be empty"),
    "no width": ([HEAD | {"width": 0}, ENTRY], "line 1 of .* width"),
    "a width beyond all": ([HEAD | {"width": 10**9}, ENTRY], "line 1 of .* width"),
    "no number of entries": ([HEAD | {"entries": None}, ENTRY], "line 1 of .* how many entries"),
    "fewer than it says": ([HEAD | {"entries": 2}, ENTRY], "2 entries, but has 1"),
    "more than it says": ([HEAD, ENTRY, ENTRY], "1 entries, but has 2"),
    "half a line": ([HEAD, json.dumps(ENTRY)[:30]], "line 2 of .* not JSON"),
    "a blank line before": ([HEAD, "\n", {"text": "t"}], "line 3 of .* it has no value"),
    "no token": ([HEAD, ENTRY | {"token": None}], "line 2 of .* token is not a whole number"),
    "a text that is none": ([HEAD, ENTRY | {"text": {}}], "line 2 of .* text is not a text"),
    "NaN": ([HEAD, ENTRY | {"key": [1, 2, float("nan")]}], "line 2 of .* not finite"),
    "NaN in base64": ([HEAD, ENTRY | {"key": BASE}], "line 2 of .* not finite"),
    "too large": ([HEAD, ENTRY | {"key": [1, 2, 1e300]}], "line 2 of .* not finite"),
    "larger still": ([HEAD, ENTRY | {"key": [1, 2, 10**400]}], "line 2 of .* (finite|too large)"),
    "a wrong width": ([HEAD, ENTRY | {"key": [1, 2]}], "line 2 of .* has 2 numbers"),
    "half a number": ([HEAD, ENTRY | {"key": "AAA="}], "line 2 of .* whole number of float32"),
    "no base64": ([HEAD, ENTRY | {"key": "%%%%"}], "line 2 of "),
    "a key of words": ([HEAD, ENTRY | {"key": ["1", 2, 3]}], "line 2 of .* neither base64 nor"),
    "a key of truths": ([HEAD, ENTRY | {"key": [True, 2, 3]}], "line 2 of .* neither base64 nor"),
    "a key of everything": ([HEAD, ENTRY | {"key": {"a": 1}}], "line 2 of .* neither base64 nor"),
    "reads below 0": ([HEAD, ENTRY | {"reads": -1}], "line 2 of .* reads"),
    "a time that is none": ([HEAD, ENTRY | {"created": 5}], "line 2 of .* time"),
    "depths": ([HEAD, "[" * 100_000 + "\n"], "line 2 of "),
    "digits": ([HEAD, '{"token": ' + "9" * 5000 + "}\n"], "line 2 of "),
}


@pytest.mark.parametrize(("lines", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_one_sentence_and_nothing_is_stored(lines, said, store, tmp_path):
    path = written(tmp_path / "in.jsonl", *lines)
    before = store.path.read_bytes()
    with pytest.raises(StoreError, match=said) as caught:
        store.import_lines(path)
    assert len(str(caught.value)) < 400
    assert store.path.read_bytes() == before


def test_a_file_that_is_no_text_or_not_there(store, tmp_path):
    binary = tmp_path / "binary"
    binary.write_bytes(b'{"a": "\xff\xfe"}\n')
    with pytest.raises(StoreError, match=r"line 1 of .* not a text in UTF-8"):
        store.import_lines(binary)
    with pytest.raises(StoreError, match="there is no file"):
        store.import_lines(tmp_path / "nothing")
    with pytest.raises(StoreError, match="cannot be read"):
        store.import_lines(tmp_path)


def test_an_export_that_cannot_be_written_leaves_what_was_there(store, tmp_path):
    store.write("walks", [Entry("t", "v", 1, np.zeros(3, np.float32))])
    (tmp_path / "file").write_text("mine")
    for place in (tmp_path, tmp_path / "no" / "where", tmp_path / "file" / "under", tmp_path / "a\0b"):
        with pytest.raises(StoreError, match="cannot be written"):
            store.export_lines("walks", place)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "memories.sqlite"]
