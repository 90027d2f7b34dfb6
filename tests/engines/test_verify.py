"""`verify`: the bundled models keep to every bound; what is wrong with weights, cards or outputs is found out, and said."""

import re
import shutil
import tomllib

import numpy as np
import pytest
import tomli_w
from safetensors.numpy import load_file, save, save_file

import main
from engines import models, verify
from engines.cards import digest, read_card
from engines.checks import Check, Note
from engines.models import BUNDLED, model_folders, open_model
from engines.recorder import read_rows, text_loss
from engines.texts import EXCERPT, TextError, read_text
from engines.training import catalogue, figures
from engines.training.catalogue import module_for
from engines.training.shakespeare import EXCERPT_LOSS, VALIDATION_LOSS
from engines.training.stamp import stamp
from engines.zoo import lstm
from engines.zoo.gru import Gru

BUNDLED_MODELS = sorted(folder.name for folder in BUNDLED.glob("*") if (folder / "card.toml").exists())
READERS = [name for name in BUNDLED_MODELS if name in EXCERPT_LOSS]  # those trained on Shakespeare
QUICK = (
    "gru-anbn",
    "lstm-anbn",
    "lstm-brackets",
    "lstm-sentiment",
    "memnet-babi2",
    "rnn-recall",
    "rnn-shakespeare",
)


def failed(folder, **given):
    return [
        check.line for check in verify.verify(folder, **given) if isinstance(check, Check) and not check.ok
    ]


@pytest.fixture
def few(monkeypatch):
    """Few steps, for what does not depend on how many."""
    monkeypatch.setattr(verify, "STEPS", 40)
    monkeypatch.setattr(verify, "SOME", 30)


@pytest.mark.parametrize("name", QUICK)
def test_a_bundled_model_keeps_to_every_bound(name):
    found = list(verify.verify(BUNDLED / name))
    checks = [check for check in found if isinstance(check, Check)]
    assert [check.line for check in checks if not check.ok] == []
    assert any(check.name.startswith("value on the card") for check in checks)
    assert sum(check.signals for check in checks) >= len(open_model(name).specs)
    unmeasured = [note for note in found if isinstance(note, Note)]
    assert bool(unmeasured) == (module_for(name).SOURCE is not None)  # its data are not here


@pytest.mark.parametrize("name", sorted({*BUNDLED_MODELS} - {*QUICK}))
def test_the_other_bundled_models_follow_their_equations(name, few, monkeypatch):
    monkeypatch.setattr(
        verify, "_promises", lambda card, engine, data: iter(())
    )  # slow: `.ci/run` verifies them whole
    monkeypatch.setattr(verify, "_worth", lambda card, make: iter(()))
    assert failed(BUNDLED / name) == []


@pytest.mark.parametrize("name", BUNDLED_MODELS)
def test_a_bundled_card_is_complete(name):
    card = read_card(BUNDLED / name)
    assert card.name == name
    for said in (card.title, card.task, card.group, card.summary, card.data, card.licence, card.command):
        assert said
    assert card.source or module_for(name).SOURCE is None  # a task that makes its own examples
    assert {"measure", "value", "unit", "data"} <= card.quality.keys()
    if name in READERS:
        assert card.quality["value"] <= VALIDATION_LOSS[name]
    assert card.parameters == sum(w.size for w in open_model(name).weights.values())
    assert card.sha256 == digest(BUNDLED / name / "weights.safetensors")
    assert 3 <= len(card.examples) <= 4
    known = open_model(name).vocab
    assert all((known.encode(example).ids != known.unknown).all() for example in card.examples)


@pytest.mark.parametrize("name", BUNDLED_MODELS)
def test_another_figure_on_any_card_fails(name, monkeypatch):
    card, module = read_card(BUNDLED / name), module_for(name)
    now = dict(
        card.quality
    )  # what is measured is what the card says, as the models themselves are tested elsewhere
    if module.SOURCE is not None:
        del now["value"]
    monkeypatch.setattr(figures, "measured", lambda *given: now)
    engine = open_model(name)
    assert all(
        check.ok for check in figures.figures(card, module, name, engine, None) if isinstance(check, Check)
    )
    true, percent = card.quality["value"], str(card.quality["unit"]).startswith("%")
    for value in (0.123, true + 7, -1.0):
        if percent and abs(value - true) < 0.1:
            continue  # a question or two of a thousand
        card.quality["value"] = value
        found = figures.figures(card, module, name, engine, None)
        assert [check for check in found if isinstance(check, Check) and not check.ok], value


def test_bundled_weights_are_small():
    assert sum(f.stat().st_size for f in BUNDLED.rglob("*") if f.is_file()) < 60e6


def test_the_excerpt_is_text_that_every_reader_of_shakespeare_can_spell():
    text = read_text(EXCERPT)
    assert 3000 < len(text) < 10_000
    for name in READERS:
        vocab = open_model(name).vocab
        assert (vocab.encode(text).ids != vocab.unknown).all()


@pytest.fixture
def copied(tmp_path, few):
    """A bundled model at another place: `copied("lstm-anbn", sha256=False)` without the digest on its card."""

    def copy(name, *, sha256=True):
        folder = tmp_path / "somewhere" / "else"
        shutil.copytree(BUNDLED / name, folder)
        if not sha256:
            card = (folder / "card.toml").read_text("utf-8")
            (folder / "card.toml").write_text(re.sub("(?m)^sha256 = .*\n", "", card), "utf-8")
        return folder

    return copy


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
def test_without_a_digest_it_is_what_the_model_does_that_tells(corruption, copied):
    folder = copied("lstm-anbn", sha256=False)
    (GROSS | BROKEN)[corruption](folder / "weights.safetensors")
    try:
        assert failed(folder)
    except models.ModelError as error:
        assert "\n" not in str(error)


def test_a_copy_without_a_digest_that_is_sound_passes_and_says_so(copied):
    folder = copied("lstm-anbn", sha256=False)
    assert failed(folder) == []
    assert any("no sha256" in note.line for note in verify.verify(folder))


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
    name, said, count = capsys.readouterr().out.splitlines()
    assert said.endswith("FAIL")
    assert count == "1 model: 1 checks, 0 signals compared, 1 failed"


def test_what_steers_a_terminal_is_not_passed_on(copied, capsys):
    folder = copied("lstm-anbn")
    (folder / "card.toml").write_text('name = "a"\nengine = "\\u001b[2J"\n', "utf-8")
    main.main(["verify", str(folder)])
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer", "encoder", "memory_network"])
def test_a_model_of_ones_own_has_nothing_to_be_compared_with(kind, make_model, few, capsys):
    folder = make_model(kind)
    assert failed(folder) == []
    assert main.main(["verify", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "  nothing to compare with: give --reference FILE.npz" in out
    assert out.splitlines()[-1].endswith(f"0 failed; nothing to compare with for small-{kind}")


@pytest.fixture
def outputs(make_model, few, tmp_path):
    """A model of one's own, and a function that writes what it gives elsewhere and verifies: status, standard output, error."""
    folder = make_model("transformer")
    engine = open_model(folder)
    ids = engine.vocab.encode("what is past is prologue").ids
    rows = read_rows(engine, ids)
    mine = {
        spec.name: rows[:, engine.layout.slice(spec.name)].reshape(len(ids), *spec.shape)
        for spec in engine.specs
    }

    def given(capsys, change=lambda arrays: arrays, save=np.savez):
        save(tmp_path / "mine.npz", **change({"tokens": ids, **mine}))
        status = main.main(["verify", str(folder), "--reference", str(tmp_path / "mine.npz")])
        return status, *capsys.readouterr()

    return given


def test_what_a_model_gives_elsewhere_is_compared(outputs, capsys):
    status, out, _ = outputs(capsys)
    assert status == 0
    assert "layer1.residual: difference from mine.npz over 24 steps" in out
    assert "nothing to compare with" not in out
    status, out, _ = outputs(
        capsys, lambda a: {k: a[k] + (0.01 if k == "logits" else 0) for k in ("tokens", "logits")}
    )
    assert status == 1
    assert [line for line in out.splitlines() if line.endswith("FAIL")][0].startswith(
        "  logits: difference from mine.npz"
    )
    status, out, _ = outputs(
        capsys, lambda a: {"tokens": a["tokens"], "logits": a["logits"].astype(np.float16)}
    )
    assert (status, "0.01" in out) == (0, True)


def test_attention_may_be_given_too(outputs, capsys):
    def attention(arrays, shift=0.0):
        q, k = arrays["layer0.query"].astype(float), arrays["layer0.key"].astype(float)
        scores = np.einsum("qhd,khd->hqk", q, k) / np.sqrt(q.shape[2])
        back = np.arange(len(q))[:, None] - np.arange(len(q))
        weights = np.exp(scores) * ((back >= 0) & (back < 7))
        weights = (weights / weights.sum(axis=2, keepdims=True)).swapaxes(0, 1) + shift
        return {"tokens": arrays["tokens"], "layer0.attention": weights}

    assert outputs(capsys, attention)[0] == 0
    assert outputs(capsys, lambda arrays: attention(arrays, 0.001))[0] == 1


@pytest.mark.parametrize(
    ("change", "said"),
    {
        "no tokens": (lambda a: {"logits": a["logits"]}, "has no tokens"),
        "tokens alone": (lambda a: {"tokens": a["tokens"]}, "tokens only"),
        "tokens that are none": (lambda a: a | {"tokens": a["tokens"] / 2}, "whole numbers"),
        "tokens of another": (lambda a: a | {"tokens": a["tokens"] + 1000}, "must lie in 0 to"),
        "a name near another": (
            lambda a: {"tokens": a["tokens"], "layer0.keys": a["layer0.key"]},
            "layer0.key, ",
        ),
        "another shape": (lambda a: a | {"logits": a["logits"].T}, "the engine gives (24, "),
        "no numbers": (lambda a: a | {"logits": np.array(["x"] * 24)}, "not an array of numbers"),
        "objects": (lambda a: a | {"logits": np.array([{}], object)}, "cannot be read"),
    }.values(),
)
def test_outputs_that_cannot_be_compared_are_one_sentence(change, said, outputs, capsys):
    status, out, err = outputs(capsys, change)
    assert status == 1
    assert [line for line in out.splitlines() if line.endswith("FAIL") and said in line]
    assert err == ""


def test_a_file_that_is_no_npz_is_one_sentence(outputs, capsys):
    for save, said in (
        (lambda path, **arrays: path.write_bytes(b"PK rubbish"), "cannot be read"),
        (lambda path, **arrays: path.unlink(missing_ok=True), "no file"),
    ):
        status, out, err = outputs(capsys, save=save)
        assert (status, said in out, err) == (1, True, "")
    assert main.main(["verify", "--reference", "mine.npz"]) == 2
    assert "name it" in capsys.readouterr().err


def test_an_engine_that_computes_something_else_fails(make_model, few, monkeypatch):
    folder = make_model("lstm")
    monkeypatch.setattr(lstm, "sigmoid", lambda x: (1 / (1 + np.exp(-1.001 * x))).astype(np.float32))
    assert any(line.startswith("layer0.gate.input: ") for line in failed(folder))


def test_an_engine_that_stops_is_a_check_that_fails(make_model, few, monkeypatch):
    monkeypatch.setattr(Gru, "resume", lambda self, rows, step: 1 / 0)
    found = list(verify.verify(make_model("gru")))
    assert [c.name for c in found if isinstance(c, Check) and not c.ok] == [
        "conformance: not checked to the end"
    ]
    assert Note("ZeroDivisionError: division by zero") in found
    assert any(
        check.name.startswith("embedding: ") for check in found if isinstance(check, Check)
    )  # it goes on


def test_the_command_prints_every_figure_and_counts_them(make_model, few, monkeypatch, capsys):
    monkeypatch.setattr(models, "BUNDLED", make_model("gru").parent)
    assert list(model_folders()) == ["small-gru"]
    assert main.main(["verify"]) == 0
    first, *lines, last = capsys.readouterr().out.splitlines()
    checks = [line for line in lines if " bound " in line]
    assert first == "small-gru"
    assert all(line.endswith("ok") for line in checks)
    signals = len(open_model("small-gru").specs) + 8  # and those of a memory outside
    counted = f"1 model: {len(checks)} checks, {signals} signals compared, 0 failed"
    assert last == f"{counted}; nothing to compare with for small-gru"
    monkeypatch.setattr(Gru, "resume", lambda self, rows, step: None)
    assert main.main(["verify"]) == 1
    out = capsys.readouterr().out
    assert "signals compared, 1 failed" in out
    assert [line for line in out.splitlines() if "FAIL" in line and "resumed" in line]


def test_the_validation_loss_is_measured_on_request(few):
    folder = BUNDLED / "gru-shakespeare"
    text = read_text(EXCERPT)[:1000]
    found = [check for check in verify.verify(folder, text) if "last 10 %" in check.line]
    assert found[0].bound == VALIDATION_LOSS["gru-shakespeare"]
    assert found[0].figure == pytest.approx(text_loss(open_model(folder), text[900:]), abs=1e-5)


def test_a_model_stopped_early_is_not_held_to_what_the_bundled_one_does(copied):
    folder = copied("lstm-anbn")
    card = (folder / "card.toml").read_text("utf-8").replace("[quality]", "[quality]\ninterrupted = true")
    (folder / "card.toml").write_text(card, "utf-8")
    found = [check.line for check in verify.verify(folder)]
    assert any("stopped early" in line for line in found)
    assert any(line.startswith("value on the card") for line in found)
    assert not any("every a^n b^n is right" in line for line in found)


def test_stamping_a_card_changes_two_lines_at_most_and_again_none(copied):
    for name in ("lstm-sentiment",):
        folder = copied(name, sha256=False)
        card = folder / "card.toml"
        whole = (BUNDLED / name / "card.toml").read_text("utf-8")
        stamp(folder)
        assert card.read_text("utf-8") == whole
        card.write_text(re.sub("(?m)^(own_sentences|questions) = .*\n", "", whole), "utf-8")
        stamp(folder)
        assert read_card(folder) == read_card(BUNDLED / name)


def test_a_trained_model_carries_its_digest(tmp_path):
    card, _ = catalogue.train("lstm-counter", tmp_path / "made")
    assert card.sha256 == digest(tmp_path / "made" / "weights.safetensors")
    assert failed(tmp_path / "made") == []


def test_a_file_that_is_no_text_is_one_sentence(tmp_path):
    (tmp_path / "binary").write_bytes(b"\x80")
    with pytest.raises(TextError, match="byte 0"):
        read_text(tmp_path / "binary")
    with pytest.raises(TextError, match="no file"):
        read_text(tmp_path / "nothing")
    with pytest.raises(TextError, match="cannot be read"):
        read_text(tmp_path)
