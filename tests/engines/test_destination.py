"""An output never destroys what is read, a store, the settings or a model; and `record` keeps what was read, whatever fails."""

import os
import re
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest

import main
from mnemoscope.engines import open_recording
from mnemoscope.engines.cli import record
from mnemoscope.engines.errors import MnemoscopeError, OutputError, StoreError
from mnemoscope.engines.files.atomic import PART
from mnemoscope.engines.files.destination import STORE, check_destination, refuse_precious
from mnemoscope.engines.files.folders import data_folder, settings_folder
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories, memories_file
from mnemoscope.engines.models import opening
from mnemoscope.engines.runs import recorder


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "BUNDLED", tmp_path / "models")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home" / "config"))


@pytest.fixture
def things(tmp_path, make_model, run):
    """All that must not be destroyed: a text, a model, a recording, two stores, the settings; by name."""
    folder = make_model("rnn")
    (tmp_path / "s.txt").write_text("what is past is prologue")
    for store in (Memories(), Memories(tmp_path / "mine.db")):
        store.create("walks", "small-rnn", 8)
        store.write("walks", [Entry("what is past", "i", 3, np.ones(8, np.float32))])
    settings_folder().mkdir(parents=True)
    (settings_folder() / "settings.json").write_text("{}")
    assert run("record", folder, "--text", "abc", "-o", tmp_path / "run.safetensors")[0] == 0
    return {
        "text": tmp_path / "s.txt", "weights": folder / "weights.safetensors", "card": folder / "card.toml",
        "recording": tmp_path / "run.safetensors", "store": memories_file(), "another store": tmp_path / "mine.db",
        "settings": settings_folder() / "settings.json",
    }  # fmt: skip


def spellings(path, tmp_path):
    """The ways to name one file, and what would be made beside it that belongs to it."""
    (tmp_path / "soft").symlink_to(os.path.relpath(path, tmp_path))
    (tmp_path / "soft2").symlink_to("soft")
    os.link(path, tmp_path / "hard")
    (tmp_path / "way").symlink_to(path.parent)
    return [
        path,
        Path(os.path.relpath(path)),
        Path(f"{path.parent}/../{path.parent.name}/./{path.name}"),
        *(tmp_path / name for name in ("soft", "soft2", "hard")),
        tmp_path / "way" / path.name,
    ]


def contents(things):
    return {name: path.read_bytes() for name, path in things.items()}


def refused(result):
    status, out, err = result
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert len(err) <= 301
    return err


RECORD_OVER = ["text", "weights", "card", "store", "another store", "settings"]


@pytest.mark.parametrize("name", RECORD_OVER)
def test_record_destroys_nothing_under_any_name(name, things, run, tmp_path, monkeypatch):
    before = contents(things)
    monkeypatch.setattr(recorder, "read_given", None)  # it is refused before a token is read
    argv = ("record", things["card"].parent, "--file", things["text"], "-o")
    for path in spellings(things[name], tmp_path):
        # Under another name, the card is an input like any; the settings are known by their folder.
        if not (name == "settings" and path.name == "hard"):
            assert "name a" in refused(run(*argv, path)), path
    assert contents(things) == before


def test_exports_destroy_nothing(things, run, tmp_path):
    before = contents(things)
    for name in ("store", "another store", "settings", "weights"):
        assert "name a" in refused(run("memory", "export", "walks", "-o", things[name]))
    mine = ("memory", "--store", things["another store"], "export", "walks", "-o")
    for path in spellings(things["another store"], tmp_path):
        assert "store of memories" in refused(run(*mine, path))
    picture = tmp_path / "picture.npz"
    picture.symlink_to("run.safetensors")
    argv = ("export", things["recording"], "--panel", "hidden", "-o")
    assert "what is read" in refused(run(*argv, picture))
    picture.unlink()
    picture.symlink_to(things["store"])
    assert "store of memories" in refused(run(*argv, picture))
    assert contents(things) == before


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_nothing_is_put_where_sqlite_looks_for_a_journal(ending, things):
    for store in ("store", "another store"):
        with pytest.raises(OutputError, match="store of memories"):
            refuse_precious(f"{things[store]}{ending}")
    refuse_precious(things["text"].with_name(f"s.txt{ending}"))


def test_the_store_has_its_place_before_it_is_made():
    assert memories_file().name == STORE
    data_folder().mkdir(parents=True)
    for name in (STORE, STORE.upper(), f"{STORE}-journal"):
        with pytest.raises(OutputError, match="store of memories"):
            check_destination(data_folder() / name)
    check_destination(data_folder() / "run.safetensors")


def test_what_is_no_store_of_ours_may_be_written_over(tmp_path):
    (tmp_path / "other.sqlite").write_bytes(b"SQLite format 3\0" + bytes(100))
    check_destination(tmp_path / "other.sqlite")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.sqlite"]


def test_the_library_refuses_it_too(things):
    track = open_recording(things["recording"])
    for name in ("store", "weights", "settings"):
        before = things[name].read_bytes()
        with pytest.raises(MnemoscopeError, match="name a"):
            record.save_recording(things[name], track)
        with pytest.raises(StoreError, match="name a"):
            Memories().export_lines("walks", things[name])
        assert things[name].read_bytes() == before


def test_nothing_is_put_into_the_folder_of_a_model(things, run):
    folder = things["card"].parent
    (folder / "more").mkdir()
    for place in (folder / "new", folder / "more" / "new"):
        assert "folder of a model" in refused(run("record", folder, "--text", "a", "-o", place))
        assert not place.exists()


@pytest.mark.parametrize("file", ["weights.safetensors", "card.toml"])
def test_training_writes_over_nothing(file, things, run, tmp_path, monkeypatch):
    from mnemoscope.engines.training import catalogue

    monkeypatch.setattr(catalogue, "usable_cores", None)  # what it asks first when it begins
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / file).symlink_to(things["text"])
    before = contents(things)
    assert "already holds" in refused(run("train", "lstm-anbn", "-o", folder))
    assert "folder of a model" in refused(run("train", "lstm-anbn", "-o", things["card"].parent / "sub"))
    beside = things["another store"].parent / "beside"
    beside.mkdir()
    shutil.copy(things["another store"], beside)
    for place in (f"{things['another store']}-journal", data_folder() / f"{STORE}-wal" / "new", beside):
        assert "store of memories" in refused(run("train", "lstm-anbn", "-o", place))
    assert contents(things) == before
    assert not (things["card"].parent / "sub").exists()
    assert Memories(things["another store"]).count("walks") == 1


# what can be known is known before the reading


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--remember", "  "), "must not be empty"),
        (("--remember", "x" * 201), "not be longer"),
        (("--remember", "a\nb"), "one line"),
        (("--remember", "alien"), "is of lstm-other"),
        (("--temperature", "-1"), "temperature"),
        (("--generate", "100000000"), "GB"),
    ],
)
def test_a_bad_wish_is_found_before_the_reading(more, said, things, run, monkeypatch, tmp_path):
    Memories().create("alien", "lstm-other", 8)
    monkeypatch.setattr(recorder, "read_given", None)
    monkeypatch.setattr("mnemoscope.engines.rows.Space.left", lambda self: 1_000_000_000)  # there may be much
    argv = ("record", things["card"].parent, "--text", "what is past", "-o", tmp_path / "new")
    assert said in refused(run(*argv, *more))
    assert not (tmp_path / "new").exists()
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]


def test_a_memory_that_could_not_be_stored_is_found_before_the_reading(things, run, monkeypatch, tmp_path):
    monkeypatch.setattr(recorder, "read_given", None)
    argv = (
        "record",
        things["card"].parent,
        "--text",
        "what is past",
        "-o",
        tmp_path / "new",
        "--remember",
        "x",
    )
    allowed = os.access
    with monkeypatch.context() as patch:  # root may write everywhere
        patch.setattr(os, "access", lambda at, how: "memories" not in str(at) and allowed(at, how))
        assert "nothing can be remembered" in refused(run(*argv))
    shutil.rmtree(data_folder())
    data_folder().write_text("a file in the way")
    refused(run(*argv))
    assert not (tmp_path / "new").exists()


def test_continuing_what_predicts_nothing_is_found_before_the_reading(run, make_model, tmp_path, monkeypatch):
    monkeypatch.setattr(recorder, "read_given", None)
    argv = ("record", make_model("encoder"), "--text", "abc", "-o", tmp_path / "new", "--generate", "3")
    assert "cannot continue" in refused(run(*argv))


def test_a_disk_without_room_is_found_before_the_reading(things, run, monkeypatch, tmp_path):
    monkeypatch.setattr(recorder, "read_given", None)
    monkeypatch.setattr("mnemoscope.engines.files.destination.free_room", lambda _: 200)
    said = refused(run("record", things["card"].parent, "--text", "abc", "-o", tmp_path / "new"))
    assert "its disk has room for 0.0 MB" in said


def test_a_card_that_cannot_be_opened_again_is_found_before_the_reading(things, run, monkeypatch, tmp_path):
    monkeypatch.setattr(recorder, "read_given", None)

    def damaged(_):
        raise MnemoscopeError("the card has a number that is too large")

    monkeypatch.setattr(record, "open_recording", damaged)
    said = refused(run("record", things["card"].parent, "--text", "abc", "-o", tmp_path / "new"))
    assert "could not be opened again: the card has a number" in said


# what was read is kept


def kept_in(said):
    return Path(re.search(r"what was read is kept in (.*)", said)[1])


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")
def test_a_full_device_loses_neither_the_reading_nor_the_memory(things, run):
    status, out, err = run(
        "record", things["card"].parent, "--text", "what is past", "-o", "/dev/full", "--remember", "mine"
    )
    assert (status, out) == (2, "mine: 11 entries written\n")
    assert "/dev/full cannot be written: No space left on device" in err
    assert open_recording(kept_in(err)).text == "what is past"
    assert kept_in(err).parent == data_folder() / "recordings"
    assert Memories().find("mine").count == 11


def test_a_place_that_goes_while_it_reads_loses_nothing(things, run, tmp_path, monkeypatch):
    place = tmp_path / "gone" / "new.safetensors"
    place.parent.mkdir()

    def reading(engine, tokens, real=recorder.read_given):
        place.parent.rename(tmp_path / "elsewhere")
        (tmp_path / "gone").symlink_to("gone")  # it can never be followed
        return real(engine, tokens)

    monkeypatch.setattr(recorder, "read_given", reading)
    status, _, err = run("record", things["card"].parent, "--text", "abc", "-o", place)
    assert status == 2
    assert open_recording(kept_in(err)).text == "abc"


@pytest.mark.parametrize(("name", "why"), [("store", "store of memories"), ("text", "what is read")])
def test_a_link_made_while_it_reads_destroys_nothing(name, why, things, run, tmp_path, monkeypatch):
    before = contents(things)

    def reading(engine, tokens, real=recorder.read_given):
        (tmp_path / "new").symlink_to(things[name])
        return real(engine, tokens)

    monkeypatch.setattr(recorder, "read_given", reading)
    argv = ("record", things["card"].parent, "--file", things["text"], "-o", tmp_path / "new")
    status, _, err = run(*argv)
    assert status == 2
    assert why in err
    assert open_recording(kept_in(err)).text == things["text"].read_text()
    assert contents(things) == before


def test_a_store_that_fails_does_not_lose_the_recording(things, run, tmp_path, monkeypatch):
    def fail(*_):
        raise StoreError("the store is in use")

    monkeypatch.setattr(record, "remember", fail)
    argv = ("record", things["card"].parent, "--text", "abc", "-o", tmp_path / "new", "--remember", "mine")
    status, out, err = run(*argv)
    assert (status, err) == (2, "the store is in use\n")
    assert "new: 3 steps" in out
    assert open_recording(tmp_path / "new").text == "abc"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_recording_goes_through_a_pipe(things, run, tmp_path):
    pipe, copy = tmp_path / "pipe", tmp_path / "copy.safetensors"
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: copy.write_bytes(pipe.read_bytes()))
    reader.start()
    status, out, _ = run("record", things["card"].parent, "--text", "abc", "-o", pipe)
    reader.join()
    assert (status, out) == (0, f"{pipe}: 3 steps of small-rnn\n")
    assert open_recording(copy).text == "abc"


def test_a_recording_on_standard_output_has_nothing_else_in_it(things, tmp_path):
    import subprocess
    import sys

    with open(tmp_path / "out", "wb") as out:
        done = subprocess.run(
            [sys.executable, "main.py", "record", things["card"].parent, "--text", "abc", "-o", "/dev/stdout"],
            cwd=Path(main.__file__).parent, stdout=out, stderr=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    assert "3 steps of small-rnn" in done.stderr
    assert open_recording(tmp_path / "out").text == "abc"


def test_no_part_is_left_anywhere(things, run, tmp_path):
    run("record", things["card"].parent, "--text", "abc", "-o", tmp_path / "new")
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(PART.partition("{")[0])]


def test_a_trained_model_that_cannot_be_written_is_kept(tmp_path, monkeypatch):
    from mnemoscope.engines.models.opening import read_weights
    from mnemoscope.engines.training import catalogue

    place, put = tmp_path / "new", catalogue.put_model

    def full(folder, weights, card):
        if folder == place:
            raise OSError(28, "No space left on device")
        put(folder, weights, card)

    monkeypatch.setattr(catalogue, "put_model", full)
    with pytest.raises(MnemoscopeError, match="No space left on device; the model is kept in") as raised:
        catalogue._write(place, {"weight": np.ones(3, np.float32)}, {"name": "lstm-anbn"})
    kept = Path(str(raised.value).partition("is kept in ")[2])
    assert kept.parent == data_folder() / "models"
    assert read_weights(kept / "weights.safetensors")["weight"].tolist() == [1, 1, 1]
    assert sorted(path.name for path in kept.iterdir()) == ["card.toml", "weights.safetensors"]
