"""`record --chat`: messages and replies become one text, as the model's card writes turns."""

import pytest
import tomli_w
from safetensors.numpy import save_file

from mnemoscope.engines import open_recording
from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.vocabularies.characters import Characters

LETTERS = "\n .?abcdefghijklmnopqrstuvwxyzH<>[]#"
SIZES = {"embedding": 4, "hidden": 6, "layers": 1}
TURNS = {"opening": "#", "user": ["<", ">"], "assistant": ["[", "]\n"]}


@pytest.fixture
def talker(tmp_path):
    """A small model that always says the same character: `talker("b")`."""

    def make(says, turns=TURNS):
        folder, vocab, cls = tmp_path / f"talker-{ord(says)}", Characters(LETTERS), engine_class("lstm")
        weights = random_weights(cls, cls.Config(**SIZES), len(vocab))
        weights["readout.bias"][vocab.encode(says).ids[0]] = 50.0
        folder.mkdir()
        save_file(weights, folder / "weights.safetensors")
        card = {"name": folder.name, "title": "Talker", "engine": "lstm", "config": SIZES, "turns": turns}
        (folder / "card.toml").write_text(tomli_w.dumps(card | {"vocabulary": vocab.to_json()}), "utf-8")
        return folder

    return make


def test_each_message_gets_a_reply_of_so_many_tokens(run, talker, tmp_path):
    path = tmp_path / "run.safetensors"
    status, out, _ = run(
        "record",
        talker("b"),
        "--chat",
        "Hi",
        "--chat",
        "who?",
        "--generate",
        3,
        "--temperature",
        0,
        "-o",
        path,
    )
    assert status == 0
    track = open_recording(path)
    assert track.text == "#<Hi>[bbb]\n<who?>[bbb"
    assert len(track.trace) == len(track.text)
    assert track.typed == len(track.text) - 3
    turns = [(turn.role, turn.open) for turn in track.card.written_turns.of(track.text)]
    assert turns == [("user", False), ("assistant", False), ("user", False), ("assistant", True)]
    assert "run.safetensors: 21 steps of talker-98" in out


def test_a_reply_ends_where_the_model_ends_it(run, talker, tmp_path):
    path = tmp_path / "run.safetensors"
    run("record", talker("]"), "--chat", "a", "--chat", "b", "--generate", 30, "--temperature", 0, "-o", path)
    assert open_recording(path).text == "#<a>[]\n<b>[]"


def test_one_message_can_be_read_without_a_reply(run, talker, tmp_path):
    path = tmp_path / "run.safetensors"
    assert run("record", talker("b"), "--chat", "Hi", "-o", path)[0] == 0
    assert open_recording(path).text == "#<Hi>["


@pytest.mark.parametrize(
    ("turns", "argv", "said"),
    [
        ({}, ("--chat", "Hi"), "Talker continues texts and was not made for a chat"),
        (TURNS, ("--chat", "Hi", "--chat", "you"), "--generate N"),
        (TURNS, ("--chat", "Hi", "--text", "a"), "not allowed with"),
    ],
)
def test_what_cannot_be_said_is_one_sentence(turns, argv, said, run, talker, tmp_path):
    path = tmp_path / "run.safetensors"
    status, out, err = run("record", talker("b", turns), *argv, "-o", path)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert not path.exists()
