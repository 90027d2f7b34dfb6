"""Weights and cards that do not belong together: the tensor is named, and the line of the card that would mend it."""

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from mnemoscope.engines import open_model
from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.opening import catalogue
from mnemoscope.engines.models.registry import engine_class


@pytest.fixture
def mixed(make_model):
    """A model whose weights are of one config and whose card says another; more tensors, if given."""

    def make(kind, weights, card, more=None):
        folder = make_model(kind, **weights)
        path = folder / "weights.safetensors"
        save_file(load_file(path) | (more or {}), path)
        text = (folder / "card.toml").read_text("utf-8")
        kept, config = text.split("[config]\n")
        lines = {line.split(" = ")[0]: line for line in config.split("\n\n")[0].splitlines()}
        for key, value in card.items():
            lines[key] = f"{key} = {str(value).lower() if isinstance(value, bool) else repr(value)}"
        rest = config.split("\n\n", 1)[1] if "\n\n" in config else ""
        (folder / "card.toml").write_text(
            kept + "[config]\n" + "\n".join(lines.values()) + "\n\n" + rest, "utf-8"
        )
        return folder

    return make


def refusal(folder):
    with pytest.raises(ModelError) as caught:
        open_model(folder)
    assert "\n" not in str(caught.value)
    return str(caught.value)


MENDS = {
    "one layer of two": (
        "lstm", {"layers": 2}, {"layers": 1},
        "rnn.bias_hh_l1, rnn.bias_ih_l1, rnn.weight_hh_l1 and 1 more are tensors that the card's engine and config do not need",
        "the file has weights of 2 layers, but the card says layers = 1",
    ),
    "two layers of one": (
        "lstm", {"layers": 1}, {"layers": 2},
        "the model's weights have no tensors named rnn.weight_ih_l1, rnn.weight_hh_l1, rnn.bias_ih_l1 and 1 more",
        "the file has weights of 1 layer, but the card says layers = 2",
    ),
    "learned positions beside rotary": (
        "transformer", {"positions": "learned"}, {"positions": "rotary"},
        "positions.weight is a tensor that", 'a model with positions = "learned", but the card says positions = "rotary"',
    ),
    "biases that the card denies": (
        "gru", {}, {"bias": False}, "rnn.bias_hh_l0", "a model with bias = true, but the card says bias = false",
    ),
    "biases that are not there": (
        "rnn", {"bias": False}, {"bias": True}, "no tensors named rnn.bias_ih_l0", "a model with bias = false, but the card says bias = true",
    ),
    "a state to begin from": ("lstm", {"initial": True}, {"initial": False}, "rnn.c0, rnn.h0", "initial = true"),
    "a read-out without bias": ("rnn", {"readout_bias": False}, {"readout_bias": True}, "readout.bias", "readout_bias = false"),
    "MLPs that the card denies": ("transformer", {}, {"mlp": 0}, "layers.0.mlp_in.bias", "mlp above 0, but the card says mlp = 0"),
    "another tying": ("memory_network", {"tying": "layerwise"}, {"tying": "adjacent", "hops": 1}, "between.weight", '"layerwise"'),
    "layers of a transformer": ("encoder", {"layers": 3}, {"layers": 1}, "layers.1.", "weights of 3 layers"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "weights", "card", "named", "mend"), MENDS.values(), ids=MENDS)
def test_a_tensor_too_many_or_too_few_is_named_with_the_line_that_mends_it(
    kind, weights, card, named, mend, mixed
):
    said = refusal(mixed(kind, weights, card))
    assert named in said
    assert mend in said


def test_a_tensor_that_is_of_nothing_is_named(mixed):
    said = refusal(mixed("lstm", {}, {}, {"head.scale": np.ones(3, np.float32)}))
    assert said.startswith("head.scale is a tensor that the card's engine and config do not need")
    assert "take what is not part of the model out of the file" in said


def test_two_mistakes_at_once_still_name_the_tensors(mixed):
    said = refusal(mixed("lstm", {"layers": 3}, {"layers": 1, "bias": False}))
    assert "weights of 3 layers, but the card says layers = 1" in said


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64, np.bool_])
def test_weights_that_are_no_floats_are_refused(dtype, make_model):
    path = make_model("rnn") / "weights.safetensors"
    save_file(load_file(path) | {"readout.weight": np.ones((34, 8), dtype)}, path)
    said = refusal(path.parent)
    assert "the tensor readout.weight holds " in said
    assert said.endswith("store the weights as F32, F16 or BF16")
    assert ("scales they were quantised by" in said) == (dtype is not np.bool_)


@pytest.mark.parametrize(("key", "value", "wanted"), [
    ("bias", 1, "true or false"), ("initial", "yes", "true or false"), ("nonlinearity", "sigmoid", "tanh or relu"),
    ("nonlinearity", ["relu"], "tanh or relu"),
])  # fmt: skip
def test_options_that_are_none_are_refused(key, value, wanted, mixed):
    assert wanted in refusal(mixed("rnn", {}, {key: value}))


def test_no_bundled_model_has_a_tensor_that_it_does_not_need():
    assert len([open_model(folder) for folder, card in catalogue() if not card.weights]) >= 26


@pytest.mark.parametrize("kind", ["F16", "BF16", "F64"])
def test_weights_of_any_float_are_read_exactly(kind, make_model):
    import torch
    from safetensors.torch import save_file as save_torch

    path = make_model("transformer") / "weights.safetensors"
    cast = {"F16": torch.float16, "BF16": torch.bfloat16, "F64": torch.float64}[kind]
    weights = {name: torch.tensor(value).to(cast) for name, value in load_file(path).items()}
    save_torch(weights, path)
    engine = open_model(path.parent)
    assert all(np.array_equal(engine.weights[name], value.float().numpy()) for name, value in weights.items())


def test_floats_of_eight_bits_are_refused_in_a_sentence(make_model):
    import torch
    from safetensors.torch import save_file as save_torch

    path = make_model("rnn") / "weights.safetensors"
    save_torch(
        {name: torch.tensor(value).to(torch.float8_e4m3fn) for name, value in load_file(path).items()}, path
    )
    assert "floats of 8 bits or fewer (F8_E4M3): store the weights as F32, F16 or BF16" in refusal(
        path.parent
    )


def test_a_number_beyond_float32_is_not_let_through(make_model):
    path = make_model("rnn") / "weights.safetensors"
    weights = {name: value.astype(np.float64) for name, value in load_file(path).items()}
    weights["readout.bias"][0] = 1e300
    save_file(weights, path)
    assert "readout.bias holds values that are not finite" in refusal(path.parent)


def test_random_weights_are_those_of_the_config():
    cls = engine_class("lstm")
    config = cls.Config(embedding=3, hidden=4, bias=False, initial=True, readout_bias=False)
    assert set(random_weights(cls, config, 5)) == {
        "embedding.weight", "rnn.weight_ih_l0", "rnn.weight_hh_l0", "rnn.h0", "rnn.c0", "readout.weight",
    }  # fmt: skip
