"""What torch's recurrent layers can be told, ours can: no biases, states to begin from, relu; held against torch itself."""

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines.runs.recorder import read_rows, record
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.training.parity import module_of, parity

TORCH = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}
OPTIONS = {
    "no biases": {"bias": False},
    "states to begin from": {"initial": True},
    "a read-out without bias": {"readout_bias": False},
    "all of them": {"bias": False, "initial": True, "readout_bias": False},
}
CASES = [(kind, options) for kind in TORCH for options in OPTIONS.values()]
CASES += [
    ("rnn", {"nonlinearity": "relu"}),
    ("rnn", {"nonlinearity": "relu", "bias": False, "initial": True}),
]
NAMES = [f"{kind}: {', '.join(f'{k}={v}' for k, v in options.items())}" for kind, options in CASES]


def of_torch(engine, kind, options, tokens):
    """Hidden states of the top layer (T, H), the last states, and logits (T, V), from torch's own module."""
    given = {name: torch.tensor(w) for name, w in engine.weights.items()}
    layer = {key: value for key, value in options.items() if key in ("bias", "nonlinearity")}
    module = TORCH[kind](16, 32, num_layers=2, **layer)
    module.load_state_dict(
        {
            k.removeprefix("rnn."): w
            for k, w in given.items()
            if k.startswith("rnn.") and k[4:] not in ("h0", "c0")
        }
    )
    begun = tuple(given[f"rnn.{state}"] for state in ("h0", "c0") if f"rnn.{state}" in given)
    with torch.inference_mode():
        top, last = module(
            given["embedding.weight"][tokens], (begun if kind == "lstm" else begun[0]) if begun else None
        )
        logits = top @ given["readout.weight"].T + given.get("readout.bias", torch.zeros(1))
    return top.numpy(), last, logits.numpy()


def gap(a, b):
    return np.abs(a - b).max() / max(1.0, np.abs(b).max())


@pytest.mark.parametrize(("kind", "options"), CASES, ids=NAMES)
def test_every_option_equals_torch(kind, options, make_engine, tokens):
    engine = make_engine(kind, embedding=16, hidden=32, layers=2, **options)
    assert ("rnn.bias_hh_l0" in engine.weights) == options.get("bias", True)
    assert ("readout.bias" in engine.weights) == options.get("readout_bias", True)
    assert ("rnn.h0" in engine.weights) == options.get("initial", False)
    rows = read_rows(engine, tokens)
    top, last, logits = of_torch(engine, kind, options, tokens)
    assert gap(rows[:, engine.layout.slice("layer1.hidden")], top) <= 1e-6
    assert gap(rows[:, engine.layout.slice("logits")], logits) <= 1e-6
    if kind == "lstm":
        assert gap(rows[-1, engine.layout.slice("layer0.cell")], last[1][0].numpy()) <= 1e-6


@pytest.mark.parametrize(("kind", "options"), CASES, ids=NAMES)
def test_the_torch_module_of_verify_has_every_option(kind, options, make_engine, tokens):
    engine = make_engine(kind, **options)
    assert [check.line for check in parity(engine, tokens) if not check.ok] == []
    module = module_of(engine)
    with torch.inference_mode():
        whole, _ = module(torch.tensor(tokens)[None])
        first, state = module(torch.tensor(tokens[:70])[None])
        rest, _ = module(torch.tensor(tokens[70:])[None], state)
    assert gap(torch.cat((first, rest), dim=1).numpy(), whole.numpy()) <= 1e-6


@pytest.mark.parametrize("kind", TORCH)
def test_the_state_to_begin_from_is_seen_in_the_first_step_and_left_as_it_was(kind, make_engine, tokens):
    engine = make_engine(kind, initial=True)
    kept = engine.weights["rnn.h0"].copy()
    first = read_rows(engine, tokens[:1])
    engine.weights["rnn.h0"][:] = 0
    engine.reset()
    assert gap(read_rows(engine, tokens[:1]), first) > 0.01
    engine.weights["rnn.h0"][:] = kept
    read_rows(engine, tokens)
    assert np.array_equal(engine.weights["rnn.h0"], kept)


def test_states_after_relu_have_no_upper_end(make_model, tmp_path):
    track = record(make_model("rnn", nonlinearity="relu", card={"scales": {"layer0.hidden": 4.0}}), "abc")
    save_recording(tmp_path / "run.safetensors", track)
    for trace in (track.trace, open_recording(tmp_path / "run.safetensors").trace):
        spec = trace.layout["layer0.hidden"]
        assert (spec.range, spec.levels, spec.bounded) == ((0, np.inf), (0, 4), False)
        assert trace["layer0.hidden"].min() == 0
    assert b"Infinity" not in (tmp_path / "run.safetensors").read_bytes()
