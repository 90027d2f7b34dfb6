"""What the owner of a model says that it gives, held against what the engine gives."""

import numpy as np
import pytest

import main
from mnemoscope.engines.models.opening import open_model
from mnemoscope.engines.runs.recorder import read_rows


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
    assert next(line for line in out.splitlines() if line.endswith("FAIL")).startswith(
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
    for written, said in (
        (lambda path, **arrays: path.write_bytes(b"PK rubbish"), "cannot be read"),
        (lambda path, **arrays: path.unlink(missing_ok=True), "no file"),
    ):
        status, out, err = outputs(capsys, save=written)
        assert (status, said in out, err) == (1, True, "")
    assert main.main(["verify", "--reference", "mine.npz"]) == 2
    assert "name it" in capsys.readouterr().err
