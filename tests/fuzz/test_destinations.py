"""Any command with an output, given any place there is: whatever is read, stored or kept has the bytes it had."""

import contextlib
import io
import os
import shutil
import tempfile
from pathlib import Path

import numpy as np
import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save_file

import main
from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.training import catalogue
from mnemoscope.engines.vocabularies.characters import Characters

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")

PRECIOUS = ("text.txt", "model/card.toml", "model/weights.safetensors", "run.safetensors", "mine.db",
            "data/mnemoscope/memories.sqlite", "config/mnemoscope/settings.json")  # fmt: skip
OTHERS = ("new", "new.npz", "model/new", "model/more/new", "mine.db-journal", "data/mnemoscope/memories.sqlite-wal",
          "no/where", "n" * 300, "\udcff.npz", "床" * 85, "folder", "full", "null", "a\nb.npz", "model", ".", "..", "loop",
          "config/mnemoscope/new", "folder/../text.txt", "no/../text.txt", "data/mnemoscope/../../mine.db")  # fmt: skip
PLACES = st.sampled_from(PRECIOUS + OTHERS)
KINDS = st.sampled_from(("as it is", "link", "link.npz", "linked link", "hard", "linked folder", "relative"))
COMMANDS = st.sampled_from(
    ("record --file", "record", "record --remember", "export", "memory export", "train")
)


@pytest.fixture(scope="module")
def world():
    """A folder with something of all that must not be destroyed."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made, "world")
        for name in ("model/more", "data/mnemoscope", "config/mnemoscope", "folder"):
            (home / name).mkdir(parents=True)
        vocab, cls = Characters("abc "), engine_class("rnn")
        config = {"embedding": 3, "hidden": 4, "layers": 1}
        save_file(random_weights(cls, cls.Config(**config), len(vocab)), home / "model/weights.safetensors")
        card = {"name": "tiny", "engine": "rnn", "task": "next character", "licence": "MIT", "parameters": 9}
        card |= {"config": config, "vocabulary": vocab.to_json()}
        (home / "model/card.toml").write_text(tomli_w.dumps(card))
        (home / "text.txt").write_text("abc")
        (home / "config/mnemoscope/settings.json").write_text("{}")
        for store in (Memories(home / "mine.db"), Memories(home / "data/mnemoscope/memories.sqlite")):
            store.create("walks", "tiny", 4)
            store.write("walks", [Entry("ab", "c", 3, np.ones(4, np.float32))])
        argv = ["record", str(home / "model"), "--text", "cab", "-o", str(home / "run.safetensors")]
        assert main.main(argv) == 0
        yield home


def no_training() -> int:
    raise ModelError("the place will do: here nothing is trained")


def named(place: str, kind: str, home: Path) -> str:
    """A place under another name."""
    path, link = home / place, home / f"other{'.npz' if kind == 'link.npz' else ''}"
    if kind.startswith("link") and kind != "linked folder":
        link.symlink_to(path)
        if kind == "linked link":
            (home / "second").symlink_to("other")
            return str(home / "second")
        return str(link)
    if kind == "hard" and os.path.isfile(path):
        os.link(path, link)
        return str(link)
    if kind == "linked folder" and os.path.isdir(path.parent):
        link.symlink_to(path.parent)
        return str(link / path.name)
    return os.path.relpath(path) if kind == "relative" else str(path)


def command(what: str, output: str, home: Path) -> list[str]:
    if what.startswith("record"):
        text = ["--file", str(home / "text.txt")] if what == "record --file" else ["--text", "abca"]
        more = ["--remember", "fuzzed"] if what == "record --remember" else []
        return ["record", str(home / "model"), *text, *more, "-o", output]
    if what == "export":
        return ["export", str(home / "run.safetensors"), "--panel", "hidden", "-o", output]
    if what == "train":
        return ["train", "lstm-anbn", "-o", output]
    return ["memory", "--store", str(home / "mine.db"), "export", "walks", "-o", output]


def matters(name: str, what: str) -> bool:
    """Whether a file must stay as it is: what this command reads, and always what is ours."""
    if name == "text.txt":
        return what == "record --file"
    if name == "run.safetensors":
        return what == "export"
    return not (what == "record --remember" and name.endswith("memories.sqlite"))


@given(what=COMMANDS, place=PLACES, kind=KINDS)
def test_nothing_that_matters_is_changed(world, what, place, kind):
    with tempfile.TemporaryDirectory() as made, pytest.MonkeyPatch.context() as patch:
        home = Path(made, "world")
        shutil.copytree(world, home)
        (home / "loop").symlink_to("loop")
        (home / "null").symlink_to("/dev/null")
        (home / "full").symlink_to("/dev/full")
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        patch.setattr(catalogue, "usable_cores", no_training)
        output = named(place, kind, home)
        before = {name: (home / name).read_bytes() for name in PRECIOUS if matters(name, what)}
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = main.main(command(what, output, home))
            except SystemExit as ended:
                status = ended.code
        for name, data in before.items():
            assert (home / name).read_bytes() == data, (name, output)
        assert status in (0, 2)
        said = err.getvalue().splitlines()
        if status == 2:
            assert len(said) == 1
            assert len(said[0]) <= 300
            assert said[0].isprintable()
        elif not os.path.exists(output):
            pytest.fail(f"{output} was not written: {out.getvalue()}")
        assert Memories(home / "mine.db").count("walks") == 1
        assert Memories().count("walks") == 1
        assert not list(home.rglob(".mnemoscope-*"))
