"""`memory` on the command line: each action says what it did; what is wrong is one sentence and status 2."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import main
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories

ROOT = Path(main.__file__).parent


@pytest.fixture
def store(tmp_path):
    store = Memories(tmp_path / "memories.sqlite")
    store.create("walks", "lstm-shakespeare", 3)
    store.create("诗", "lstm-songci", 2)
    store.write("walks", [Entry(f"to be or not\tto be\n{n}", f"v{n}", n, np.full(3, n)) for n in range(30)])
    store.write("诗", [Entry("床前", "明", 1, np.ones(2), "李白")])
    return store


@pytest.fixture
def run(store, capsys):
    """`run("list")` -> (status, standard output, standard error)."""

    def call(*argv):
        try:
            status = main.main(["memory", *map(str, argv), *(["--store", str(store.path)] if argv else [])])
        except SystemExit as ended:
            status = ended.code
        return status, *capsys.readouterr()

    return call


def test_list(run):
    status, out, err = run("list")
    assert (status, err) == (0, "")
    heading, first, second = out.splitlines()
    assert heading.split() == ["name", "model", "keys", "holds"]
    assert first.split() == ["walks", "lstm-shakespeare", "3", "wide", "30", "entries"]
    assert second.split() == ["诗", "lstm-songci", "2", "wide", "1", "entry"]
    assert json.loads(run("list", "--json")[1])[1] == {
        "name": "诗", "model": "lstm-songci", "width": 2, "entries": 1,
    }  # fmt: skip


def test_the_store_may_be_named_in_front(store, capsys):
    assert main.main(["memory", "--store", str(store.path), "show", "诗"]) == 0
    assert "李白" in capsys.readouterr().out


def test_show(run):
    status, out, err = run("show", "walks")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert len(lines) == 22
    assert lines[1].startswith("30 ")
    assert "to be or not⇥to be⏎29" in lines[1]
    assert lines[-1] == "20 of 30 entries"
    assert run("show", "walks", "--search", "BE\n1", "--limit", 3)[1].endswith(
        "3 of 11 entries that hold 'BE\\n1'\n"
    )
    assert run("show", "walks", "--search", "nowhere")[1] == "0 of 0 entries that hold 'nowhere'\n"
    (entry,) = json.loads(run("show", "诗", "--json")[1])
    assert (entry["text"], entry["value"], entry["label"], entry["id"]) == ("床前", "明", "李白", 31)


def test_what_steers_a_terminal_is_spelled_out(run, store):
    store.write("walks", [Entry("\x1b[31mred\u202e\ud800", "\x07", 1, np.zeros(3), "\r\n")])
    out = run("show", "walks", "--limit", 1)[1]
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\\x1b[31mred\\u202e\\ud800" in out
    assert json.loads(run("show", "walks", "--limit", 1, "--json")[1])[0]["text"] == "\x1b[31mred\u202e\ud800"


def test_label_delete_clear_rename(run, store):
    assert run("label", 1, 2, "--text", "first ones") == (0, "2 entries labelled 'first ones'\n", "")
    assert run("label", 1, "--text", "") == (0, "1 entry without a label\n", "")
    assert [e.label for e in store.get([1, 2]).values()] == ["", "first ones"]
    assert run("delete", "walks", 3, 4, 3) == (0, "2 entries deleted from walks\n", "")
    assert run("delete", "walks", 31)[1].endswith("1 entry belongs to another memory and was left\n")
    assert run("delete", "walks", 5, 3)[::2] == (2, "there is no entry 3; nothing was deleted\n")
    assert store.count("walks") == 28
    assert run("rename", "walks", "a b") == (0, "walks is now a b\n", "")
    assert run("clear", "a b") == (0, "28 entries deleted from a b, which is empty now\n", "")
    assert [m.count for m in store.list()] == [0, 1]
    assert run("clear", "诗", "--drop") == (0, "诗 deleted with 1 entry\n", "")
    assert [m.name for m in store.list()] == ["a b"]


def test_out_and_in_again(run, store, tmp_path):
    out = tmp_path / "out.jsonl"
    assert run("export", "walks", "-o", out) == (0, f"{out}: 30 entries of walks\n", "")
    assert run("import", out)[::2] == (2, "there is already a memory named 'walks': choose another name\n")
    assert run("import", out, "--name", "again") == (0, "again: 30 entries\n", "")
    assert store.count("again") == 30
    out.write_text(out.read_text("utf-8")[:-40], "utf-8")
    status, said, err = run("import", out, "--name", "third")
    assert (status, said) == (2, "")
    assert err.startswith(f"line 31 of {out} is not one of a memory")
    assert err.count("\n") == 1


def test_recover(run, store):
    assert run("recover")[1] == "nothing is damaged: 31 entries in 2 memories\n"
    data = bytearray(store.path.read_bytes())
    data[:16] = bytes(16)
    store.path.write_bytes(data)
    status, out, err = run("list")
    assert (status, out) == (2, "")
    assert "is damaged; nothing was changed: `python main.py memory recover`" in err
    status, out, err = run("recover")
    assert (status, err) == (0, "")
    assert out.startswith("kept 31 entries in 2 memories; the damaged file is now ")
    assert store.count("walks") == 30


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["show", "nobody"], "there is no memory named 'nobody'"),
        (["show"], "required: NAME"),
        (["show", "walks", "--limit", "-1"], "not a whole number"),
        (["show", "walks", "--lim", "1"], "unrecognized arguments"),
        (["label", "x", "--text", "t"], "not the number of an entry"),
        (["label", "0", "--text", "t"], "not the number of an entry"),
        (["label", "9" * 30, "--text", "t"], "not the number of an entry"),
        (["label", "999", "--text", "t"], "there is no entry 999; nothing was labelled"),
        (["label", "1"], "required: --text"),
        (["label", "--text", "t"], "required: ID"),
        (["delete", "walks"], "required: ID"),
        (["delete", "nobody", "1"], "no memory named 'nobody'"),
        (["clear", "nobody"], "no memory named 'nobody'"),
        (["rename", "walks", "诗"], "already a memory named"),
        (["rename", "walks", " "], "must not be empty"),
        (["export", "walks"], "required: -o/--output"),
        (["export", "walks", "-o", "no/where/out"], "cannot be written"),
        (["import", "nothing.jsonl"], "there is no file nothing.jsonl"),
        (["import", "."], "cannot be read"),
        (["forget"], "invalid choice: 'forget'"),
        ([], "required: ACTION"),
    ],
)
def test_wrong_use(argv, said, run, store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = store.path.read_bytes()
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert store.path.read_bytes() == before


def test_the_users_own_store_is_the_default(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main.main(["memory", "list"]) == 0
    assert capsys.readouterr().out == f"there are no memories in {tmp_path}/mnemoscope/memories.sqlite\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("argv", [["--help"], ["list", "--help"], ["import", "-h"], ["recover", "--help"]])
def test_help(argv, capsys):
    with pytest.raises(SystemExit) as ended:
        main.main(["memory", *argv])
    assert ended.value.code == 0
    assert "usage: python main.py memory" in capsys.readouterr().out


def test_a_process_that_cannot_print_chinese(store):
    done = subprocess.run(
        [sys.executable, "main.py", "memory", "show", "诗", "--store", store.path],
        cwd=ROOT, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1", "PATH": ""}, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\u5e8a\\u524d" in done.stdout
