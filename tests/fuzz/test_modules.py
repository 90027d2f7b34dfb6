"""Modules of any form on any input, and tokens and texts of any kind: recorded and proved, or refused in one sentence."""

import re
import warnings

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_sequence

from mnemoscope.engines import record_module
from mnemoscope.engines.errors import MnemoscopeError

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")
NASTY = [0.0, -1.0, 1e30, -3.4e38, float("inf"), float("nan"), 1e-45]


def attempted(module, *inputs, **how):
    """The tracks, or none and in one sentence why."""
    try:
        return list(record_module(module, *inputs, **how)), ""
    except MnemoscopeError as error:
        return [], str(error)


@st.composite
def layers(draw):
    """A recurrent layer and an input for it, with the lengths that its sequences have."""
    kind, size, units = (
        draw(st.sampled_from(["RNN", "LSTM", "GRU"])),
        draw(st.integers(1, 3)),
        draw(st.integers(2, 4)),
    )
    how = {
        "num_layers": draw(st.integers(1, 3)),
        "bias": draw(st.booleans()),
        "bidirectional": draw(st.booleans()),
        "batch_first": draw(st.booleans()),
    }
    if kind == "LSTM" and draw(st.booleans()):
        how["proj_size"] = draw(st.integers(1, units - 1))
    if kind == "RNN":
        how["nonlinearity"] = draw(st.sampled_from(["tanh", "relu"]))
    torch.manual_seed(draw(st.integers(0, 9)))
    layer = getattr(nn, kind)(size, units, **how).to(draw(st.sampled_from([torch.float32, torch.float64])))
    layer.train(draw(st.booleans()))
    dtype = next(layer.parameters()).dtype
    lengths = draw(st.lists(st.integers(1, 6), min_size=1, max_size=3))
    form = draw(st.sampled_from(["packed", "batch", "alone"]))
    if form == "packed":
        return (
            layer,
            pack_sequence([torch.randn(n, size, dtype=dtype) for n in lengths], enforce_sorted=False),
            lengths,
        )
    steps, batch = lengths[0], 1 if form == "alone" else len(lengths)
    x = torch.randn(batch, steps, size, dtype=dtype)
    if draw(st.booleans()):
        x[0, draw(st.integers(0, steps - 1)), 0] = draw(st.sampled_from(NASTY))
    if form == "alone":
        return layer, x[0], [steps]
    return layer, x if layer.batch_first else x.transpose(0, 1), [steps] * batch


@given(layers())
def test_any_recurrent_layer_is_recorded_or_what_cannot_be_is_named(case):
    layer, x, lengths = case
    training = layer.training
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of torch's, and of what is infinite
        recorded = record_module(layer, x)
        assert [len(track.trace) for track in recorded] == lengths
        for track in recorded:
            assert track.left_out == ""
            assert track.card.quality["value"] <= 1e-5
    assert layer.training == training


class Attention(nn.Module):
    def forward(self, q, k, v, **how):
        return functional.scaled_dot_product_attention(q, k, v, **how)


@given(st.data())
def test_any_attention_is_recorded_or_named(data):
    draw = data.draw
    torch.manual_seed(draw(st.integers(0, 9)))
    shape = draw(st.sampled_from([(3, 2), (2, 3, 2), (2, 4, 3, 2), (1, 1, 1, 1), (2, 2, 2, 3, 2)]))
    q, k, v = (torch.randn(shape) for _ in range(3))
    how = {}
    if draw(st.booleans()):
        q.view(-1)[0] = draw(st.sampled_from(NASTY))
    match draw(st.sampled_from(["none", "causal", "mask", "bias", "scale", "other keys"])):
        case "causal":
            how = {"is_causal": True}
        case "mask":
            how = {"attn_mask": torch.rand(shape[-2], shape[-2]) > 0.5}
        case "bias":
            how = {"attn_mask": torch.randn(*shape[:-2], shape[-2], shape[-2])}
        case "scale":
            how = {"scale": draw(st.sampled_from([0.0, 2.0, -1.0]))}
        case "other keys":
            k, v = k[..., :1, :], v[..., :1, :]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        recorded, said = attempted(Attention(), q, k, v, **how)
    if said:
        assert "has nothing that can be recorded" in said
        assert len(shape) > 4 or k.shape != q.shape
    for b, track in enumerate(recorded):
        assert track.left_out == ""
        weights = np.stack([track.trace.attention(0, head) for head in range(track.trace.layout.heads[0])])
        values = track["layer0.value"].swapaxes(0, 1)
        own = Attention()(q, k, v, **how).reshape(-1, *values.shape)[b].numpy()
        assert np.allclose(weights @ values, own, atol=1e-5, equal_nan=True)


ITEMS = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 2**65), st.floats(), st.text(max_size=4), st.binary(max_size=3)
)
GIVEN = st.one_of(
    ITEMS,
    st.lists(ITEMS, max_size=4),
    st.lists(st.text(max_size=4), min_size=3, max_size=3),
    st.lists(st.integers(0, 10**7), min_size=3, max_size=3),
    st.lists(st.lists(ITEMS, max_size=4), max_size=3),
    st.tuples(ITEMS, ITEMS),
    st.dictionaries(st.text(max_size=2), ITEMS, max_size=2),
    st.lists(st.integers(0, 9), min_size=3, max_size=3).map(np.array),
    st.lists(st.floats(), min_size=3, max_size=3).map(torch.tensor),
)


@pytest.mark.parametrize("batch", [1, 2])
def test_any_tokens_and_text_are_read_or_refused(batch):
    layer, x = nn.GRU(2, 3), torch.randn(3, batch, 2)

    @given(GIVEN, GIVEN)
    def attempt(tokens, text):
        tracks, said = attempted(layer, x, tokens=tokens, text=text)
        assert len(said) <= 300
        assert not CONTROL.search(said)
        for track in tracks:
            spans = track.encoded.spans
            assert (spans[:, 0] >= 0).all()
            assert (spans[:, 0] <= spans[:, 1]).all()
            assert (spans[:, 1] <= len(track.text)).all()
            assert len(track.labels(0, len(track.trace))) == len(track.trace) > 0

    attempt()
