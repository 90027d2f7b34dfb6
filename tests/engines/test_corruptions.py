"""Corrupted weights and cards: `verify` finds each, by the digest or by what the model does, and ends without a traceback."""

import tomllib

import numpy as np
import pytest
import tomli_w
from safetensors.numpy import load_file, save, save_file

import main
from mnemoscope.engines.check import Check
from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.opening import BUNDLED, build, read_weights
from mnemoscope.engines.verify import bundled


def changed(change):
    """A corruption of one file of weights: `change` gets the tensors."""

    def corrupt(path):
        weights = load_file(path)
        change(weights)
        save_file(weights, path)

    return corrupt


def at(name, change):
    """A corruption of one tensor: `change` gives what is to stand in its place."""

    def whole(weights):
        weights[name] = np.ascontiguousarray(change(weights[name]))

    return changed(whole)


def flipped(values):
    values = values.copy()
    values.flat[3] *= -1
    return values


SUBTLE = {
    "one sign": at("rnn.weight_hh_l0", flipped),
    "a bias a thousandth off": at("readout.bias", lambda b: b + np.float32(1e-3)),
    "one last bit": at("readout.weight", lambda w: np.nextafter(w, np.float32(9))),
    "half the digits": changed(
        lambda w: w.update({k: v.astype(np.float16).astype(np.float32) for k, v in w.items()})
    ),
    "units in another order": at("rnn.bias_hh_l0", lambda b: b[::-1]),
    "one value of nothing": at("readout.bias", lambda b: b * np.array([1, 0, 1, 1], np.float32)),
}
GROSS = {
    "a tensor of the other sign": at("rnn.weight_hh_l0", lambda w: -w),
    "gates in another order": at("rnn.weight_ih_l0", lambda w: np.roll(w, len(w) // 4, axis=0)),
    "no bias": at("rnn.bias_ih_l0", lambda b: 0 * b),
    "the embedding upside down": at("embedding.weight", lambda w: w[::-1]),
    "the read-out shifted by a row": at("readout.weight", lambda w: np.roll(w, 1, axis=0)),
    "weights half as large": changed(lambda w: w.update({k: v / 2 for k, v in w.items()})),
    "a matrix the other way": at(
        "rnn.weight_hh_l0", lambda w: w.reshape(4, 16, 16).swapaxes(1, 2).reshape(64, 16)
    ),
    "random weights": at(
        "rnn.weight_hh_l0", lambda w: np.random.default_rng(0).normal(size=w.shape).astype(w.dtype)
    ),
    "weights that overflow": at("readout.weight", lambda w: w * np.float32(1e38)),
}
BROKEN = {
    "no number": at("rnn.bias_ih_l0", lambda b: b * np.nan),
    "endless": at("rnn.bias_ih_l0", lambda b: b * 0 + np.float32("inf")),
    "a tensor less": changed(lambda w: w.pop("readout.bias")),
    "a tensor of another name": changed(lambda w: w.update(other=w.pop("readout.bias"))),
    "another shape": at("readout.bias", lambda b: b[:2]),
    "transposed": at("readout.weight", lambda w: w.T),
    "nothing": lambda path: path.write_bytes(b""),
    "half of it": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "rubbish": lambda path: path.write_bytes(np.random.default_rng(0).bytes(5000)),
    "a header that promises more": lambda path: path.write_bytes(b"\xff" * 8 + path.read_bytes()[8:]),
    "no such file": lambda path: path.unlink(),
    "whole numbers": lambda path: path.write_bytes(
        save({k: v.astype(np.int8) for k, v in load_file(path).items()})
    ),
}


@pytest.mark.parametrize("corruption", SUBTLE | GROSS | BROKEN)
def test_other_weights_beside_a_card_are_found(corruption, copied, capsys):
    folder = copied("lstm-anbn")
    (SUBTLE | GROSS | BROKEN)[corruption](folder / "weights.safetensors")
    assert main.main(["verify", str(folder)]) == 1
    out, err = capsys.readouterr()
    assert "FAIL" in out
    assert err == ""


@pytest.mark.parametrize("corruption", GROSS | BROKEN)
def test_without_a_digest_it_is_what_the_model_does_that_tells(corruption, copied, capsys):
    folder = copied("lstm-anbn", sha256=False)
    (GROSS | BROKEN)[corruption](folder / "weights.safetensors")
    assert main.main(["verify", str(folder)]) == 1
    assert capsys.readouterr().err == ""


def test_a_copy_without_a_digest_that_is_sound_passes_and_says_so(copied):
    folder = copied("lstm-anbn", sha256=False)
    found = list(bundled.verify(folder))
    assert [check.line for check in found if isinstance(check, Check) and not check.ok] == []
    assert any("no sha256" in note.line for note in found)


CARDS = {
    "another figure": {"quality": {"value": 0.123}},
    "a figure that is a text": {"quality": {"value": "good"}},
    "a figure without end": {"quality": {"value": float("inf")}},
    "no figure": {"quality": {}},
    "another beginning of mistakes": {"quality": {"first_wrong": 300}},
    "the wrong unit": {"quality": {"best_unit": 1}},
    "more layers": {"config": {"layers": 2}},
    "fewer units": {"config": {"hidden": 8}},
    "a size that is a text": {"config": {"hidden": "16"}},
    "another engine": {"engine": "gru"},
    "no engine": {"engine": "nothing"},
    "classes": {"classes": ["a", "b"]},
    "letters in another order": {"vocabulary": {"characters": "\nba"}},
    "a vocabulary of nothing": {"vocabulary": {}},
    "another number of parameters": {"parameters": 12},
    "parameters beyond any float": {"parameters": 10**400},
    "another seed": {"seed": 7},
    "another digest": {"sha256": "0" * 64},
    "a digest that is a number": {"sha256": 7},
    "an end of colours below nothing": {"scales": {"logits": -1.0}},
    "a memory of another worth": {"memory": {"with": 0.5, "without": 1.0}},
    "a memory without measure": {"memory": {"with": "x"}},
    "a name that is a number": {"name": 7},
}


@pytest.mark.parametrize("corruption", CARDS)
def test_another_card_beside_the_weights_is_found(corruption, copied, capsys):
    folder = copied("lstm-anbn")
    card = tomllib.loads((folder / "card.toml").read_text("utf-8"))
    for key, value in CARDS[corruption].items():
        merged = card.get(key, {}) | value if isinstance(value, dict) and value else value
        card[key] = merged
    (folder / "card.toml").write_text(tomli_w.dumps(card), "utf-8")
    assert main.main(["verify", str(folder)]) == 1
    out, err = capsys.readouterr()
    assert "FAIL" in out
    assert err == ""


@pytest.mark.parametrize(
    "text", ["", "name = ", "a = [" * 3000, "name = " + "9" * 5000, "\x00\xff", '"name" = 1979-05-27']
)
def test_a_card_that_is_none_is_one_sentence(text, copied, capsys):
    folder = copied("lstm-anbn")
    (folder / "card.toml").write_bytes(text.encode("latin-1"))
    assert main.main(["verify", str(folder)]) == 1
    _, said, count = capsys.readouterr().out.splitlines()
    assert said.endswith("FAIL")
    assert count == "1 model: 1 checks, 0 signals compared, 1 failed"


def test_what_steers_a_terminal_is_not_passed_on(copied, capsys):
    folder = copied("lstm-anbn")
    folder = folder.rename(folder.parent / "\x1b[2J")
    assert main.main(["verify", str(folder)]) == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("key", ["with", "without"])
def test_another_worth_of_a_memory_on_a_card_is_found(key):
    card = read_card(BUNDLED / "rnn-shakespeare")
    weights = read_weights(BUNDLED / "rnn-shakespeare" / "weights.safetensors")
    assert all(check.ok for check in bundled._worth(card, lambda: build(card, weights)))
    card.memory[key] += 0.05
    (found,) = [check.name for check in bundled._worth(card, lambda: build(card, weights)) if not check.ok]
    assert f" {key} a memory on the card" in found
