"""Llama against the `transformers` library, at the shapes of the models that are written in it."""

import json

import numpy as np
import pytest

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.edittext import edits_of
from mnemoscope.engines.engine import Reading
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.trace import Trace

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers", reason="the extra huggingface is not installed")

SIZES = {
    "hidden_size": 24, "num_attention_heads": 4, "num_key_value_heads": 2, "num_hidden_layers": 3, "intermediate_size": 40,
    "vocab_size": 34, "max_position_embeddings": 64, "attention_dropout": 0.0, "head_dim": 6, "rms_norm_eps": 1e-6,
}  # fmt: skip
OURS = {
    "width": 24,
    "heads": 4,
    "key_heads": 2,
    "per_head": 6,
    "layers": 3,
    "mlp": 40,
    "context": 64,
    "epsilon": 1e-6,
}
SHAPES = {
    "Llama": ("Llama", {"rope_theta": 5e4}, {"base": 5e4}),
    "tied": ("Llama", {"tie_word_embeddings": True}, {"tied": True}),
    "Mistral": ("Mistral", {"sliding_window": 9}, {"context": 9}),
    "Qwen 2": ("Qwen2", {}, {"biases": True}),
    "Qwen 3": ("Qwen3", {"attention_bias": False}, {"normed": True}),
}
NAMES = {
    "self_attn.q_proj": "query", "self_attn.k_proj": "key", "self_attn.v_proj": "value", "self_attn.o_proj": "output",
    "self_attn.q_norm": "query_norm", "self_attn.k_norm": "key_norm", "mlp.gate_proj": "gate", "mlp.up_proj": "up",
    "mlp.down_proj": "down", "input_layernorm": "attention_norm", "post_attention_layernorm": "mlp_norm",
}  # fmt: skip


def weights_of(module):
    """A module's weights under our names."""
    found = {}
    for name, value in module.state_dict().items():
        name = name.removeprefix("model.").replace("embed_tokens", "embedding").replace("lm_head", "readout")
        for theirs, ours in NAMES.items():
            name = name.replace(theirs, ours)
        found[name] = value.numpy()
    return found


@pytest.fixture
def beside(make_engine):
    """Our engine and the library's module, with the same random weights."""

    def make(shape):
        kind, theirs, ours = SHAPES[shape]
        torch.manual_seed(3)
        config = getattr(transformers, f"{kind}Config")(**SIZES | {"tie_word_embeddings": False} | theirs)
        module = getattr(transformers, f"{kind}ForCausalLM")._from_config(config, attn_implementation="eager")
        with torch.no_grad():
            for parameter in module.parameters():
                parameter.normal_(0, 0.3)
        engine = make_engine("llama", **OURS | ours)
        weights = weights_of(module)
        assert len(engine.vocab) == SIZES["vocab_size"]
        engine.weights = {name: np.asfortranarray(weights[name]) for name in engine.weights}
        return engine, module.eval()

    return make


@pytest.mark.parametrize("shape", SHAPES)
def test_a_step_equals_the_librarys_full_pass(shape, beside):
    engine, module = beside(shape)
    ids = np.random.default_rng(1).integers(0, len(engine.vocab), 40)
    rows = read_rows(engine, ids)
    engine.reset()
    stepped = np.stack([engine.step(int(token)).row for token in ids])
    with torch.no_grad():
        whole = module(torch.tensor(ids[None]), output_attentions=True, output_hidden_states=True)
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(ids.tolist(), rows)
    for got in (rows, stepped):
        np.testing.assert_allclose(engine.layout.values(got, "logits"), whole.logits[0].numpy(), atol=2e-5)
    for n in range(2):  # after the last layer, the library's is normed
        np.testing.assert_allclose(
            trace[f"layer{n}.residual"], whole.hidden_states[n + 1][0].numpy(), atol=2e-5
        )
    for n in range(3):
        for head in range(4):
            got, want = trace.attention(n, head), whole.attentions[n][0, head].numpy()
            np.testing.assert_allclose(got, want, atol=1e-6)


def test_sizes_that_do_not_fit_together_are_refused(make_engine):
    with pytest.raises(ModelError, match="4 attention heads cannot share 3 heads of keys and values evenly"):
        make_engine("llama", key_heads=3)
    with pytest.raises(ModelError, match="an even number of dimensions per head"):
        make_engine("llama", per_head=5)


def test_it_goes_back_to_an_earlier_step_by_itself(make_engine):
    engine = make_engine("llama", context=30)
    ids = np.random.default_rng(2).integers(0, len(engine.vocab), 25)
    rows = read_rows(engine, ids)
    assert engine.rewind(9)
    assert engine.tap.step == 10
    np.testing.assert_array_equal(read_rows(engine, ids[10:]), rows[10:])
    assert not engine.rewind(25)  # not read yet
    read_rows(engine, ids)
    assert not engine.rewind(9)  # the cache has slid: what that step looked at is gone
    assert json.dumps(engine.vocab.to_json())


def test_it_goes_back_to_before_the_tokens_that_a_bounded_cache_keeps(make_engine):
    """What it held of the first four is not of those that are read instead."""

    def bounded():
        engine = make_engine("llama", context=30)
        edits = edits_of(["layer*.cache = keep first 4 last 6"])
        engine.edit(
            Edits.of(
                engine.layout,
                engine.vocab,
                edits,
                context=engine.context,
                encoded=None,
                turning=engine.turning,
            )
        )
        engine.reset()
        return engine

    ids, others = np.random.default_rng(2).integers(0, 20, (2, 16))
    engine = bounded()
    read_rows(engine, ids)
    assert engine.rewind(1)
    mixed = np.concatenate((ids[:2], others[2:]))
    np.testing.assert_allclose(
        read_rows(engine, mixed[2:]), read_rows(bounded(), mixed)[2:], rtol=0, atol=1e-5
    )


@pytest.mark.parametrize("config", [{"biases": True}, {"normed": True}, {"stretched": True}])
def test_queries_are_what_they_were_when_computed_again(config, make_engine):
    """Of the stream before each layer: with their biases, their norm, and as far turned."""
    engine = make_engine("llama", context=30, **config)
    rows = read_rows(engine, np.random.default_rng(2).integers(0, len(engine.vocab), 12))
    for name, derived in engine.derived().items():
        found = derived.compute(engine.layout.values(rows[5:], derived.source), 5)
        np.testing.assert_allclose(
            found.reshape(7, -1), engine.layout.values(rows[5:], name), rtol=0, atol=1e-5
        )


def test_rotations_are_divided_by_factors_of_their_own(make_engine):
    plain, stretched = make_engine("llama"), make_engine("llama", stretched=True)
    factors = stretched.weights["rotation.factors"]
    assert not np.allclose(factors, 1)
    np.testing.assert_allclose(stretched.turns * factors, plain.turns, rtol=1e-6)


def test_readings_of_more_than_the_context_are_not_abreast(make_engine):
    """For a step would look at what has fallen out."""
    engine = make_engine("llama", context=10)
    ids = np.random.default_rng(2).integers(0, len(engine.vocab), 11)
    rows = read_rows(engine, ids)
    assert engine.abreast(rows[:10], ids[:10], [Reading(3, other=1)]) is not None
    assert engine.abreast(rows, ids, [Reading(3, other=1)]) is None
