"""Weights that were never trained are said to look so; those that were are not."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.checkpoint import read_checkpoint
from mnemoscope.engines.models.opening import open_model
from mnemoscope.engines.models.untrained import norms_untouched, recurrence_untouched

SAID = "Its weights look as drawn at random: it seems never to have been trained."
pytestmark = pytest.mark.filterwarnings("ignore:LSTM with projections")


def of(module):
    """Its weights, as torch names them."""
    return {f"rnn.{name}": value.detach().numpy() for name, value in module.state_dict().items()}


def test_networks_as_torch_draws_them_are_told_from_trained_ones():
    for seed in range(20):
        torch.manual_seed(seed)
        for drawn in (
            nn.LSTM(5, 16, proj_size=6),
            nn.GRU(8, 24, 2, bidirectional=True),
            nn.RNN(8, 32, bias=False),
        ):
            weights = of(drawn)
            assert recurrence_untouched(weights)
            name = next(iter(weights))
            assert not recurrence_untouched(weights | {name: weights[name] * 1.5})  # which training changed
            assert not recurrence_untouched({name: value * 0.5 for name, value in weights.items()})


@pytest.mark.parametrize(
    "name", ["lstm-shakespeare", "gru-anbn", "rnn-recall", "lstm-adding", "lstm-counter"]
)
def test_no_model_of_ours_is_taken_for_one(name):
    engine = open_model(name)
    assert not recurrence_untouched(engine.weights)
    assert not norms_untouched(engine.weights.items())


def test_networks_as_keras_draws_them_are_told_too():
    rng = np.random.default_rng(0)
    across, _ = np.linalg.qr(
        rng.normal(size=(48, 12))
    )  # Glorot's kernel, orthogonal recurrent kernel, forget bias 1
    drawn = {
        "rnn.weight_ih_l0": rng.uniform(-0.3, 0.3, (48, 5)),
        "rnn.weight_hh_l0": across,
        "rnn.bias_ih_l0": np.repeat([0.0, 1.0, 0.0, 0.0], 12),
        "rnn.bias_hh_l0": np.zeros(48),
    }
    assert recurrence_untouched(drawn)
    assert not recurrence_untouched(drawn | {"rnn.bias_ih_l0": rng.normal(0, 0.1, 48)})
    assert not recurrence_untouched(drawn | {"rnn.weight_hh_l0": rng.normal(0, 0.3, (48, 12))})


def test_the_card_of_a_file_says_so(tmp_path):
    torch.manual_seed(0)
    model = nn.ModuleDict({"embedding": nn.Embedding(9, 6), "lstm": nn.LSTM(6, 16), "out": nn.Linear(16, 9)})
    torch.save(model.state_dict(), tmp_path / "drawn.pt")
    card, _ = read_checkpoint(tmp_path / "drawn.pt", Asked())
    assert card.summary.endswith(SAID)
    with torch.no_grad():
        model["lstm"].weight_hh_l0 *= 2
    torch.save(model.state_dict(), tmp_path / "trained.pt")
    assert SAID not in read_checkpoint(tmp_path / "trained.pt", Asked())[0].summary


def test_norms_that_still_scale_by_one_number_alone_are_told():
    drawn = SimpleNamespace(
        one=np.ones(8), bias=np.zeros(8), other=np.full(8, 0.5), moved=np.linspace(0.9, 1.1, 8)
    )
    for name in (
        "transformer.h.0.ln_1.weight",
        "encoder.LayerNorm.weight",
        "model.norm.weight",
        "ln1.weight",
    ):
        assert norms_untouched([(name, drawn.one), ("fc.bias", drawn.moved)])
        assert not norms_untouched([(name, drawn.moved), ("ln_f.weight", drawn.one)])
    assert not norms_untouched(
        [("vanilla.weight", drawn.one), ("dense.bias", drawn.bias)]
    )  # which have no norms
