"""Fuzzer: folders of Hugging Face models whose config, index, tokenizer or weights are damaged or hostile. Nothing but ModelError, and soon."""

import json
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.hub.card import card_of_folder, vocabulary_of
from mnemoscope.engines.models.hub.folder import check_weights, is_hub_folder, read_folder, tokenizer_of
from mnemoscope.engines.vocabularies.described import vocabulary

CONFIG = {"model_type": "llama", "architectures": ["LlamaForCausalLM"], "vocab_size": 9, "num_hidden_layers": 1, "id2label": {"0": "a"}}  # fmt: skip
INDEX = {"metadata": {"total_size": 8}, "weight_map": {"a": "one.safetensors", "b": "two.safetensors"}}
SPECIAL = {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]}}
TOKENIZER = {
    "version": "1.0",
    "added_tokens": [{"id": 0, "content": "<s>", "special": True}],
    "post_processor": {"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}], "special_tokens": SPECIAL},
    "model": {"type": "WordPiece", "unk_token": "a", "vocab": {"<s>": 0, "a": 1, "b": 2}},
}  # fmt: skip
WEIGHTS = save({"a": np.ones((3, 2), np.float32), "b": np.zeros(2, np.float16)})
ODD = st.one_of(
    st.sampled_from([None, True, -1, 0, 2**70, 10**400, float("nan"), float("inf"), "", "\0", "\ud800", "../x", "/etc/passwd", "a" * 10_000, [], {}, [[]], {"": 1}, "\u202e"]),
    st.recursive(st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3), max_leaves=6),
)  # fmt: skip


def places(data, at=()):
    """Every place in a JSON value."""
    yield at
    for key, inner in (
        data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    ):
        yield from places(inner, (*at, key))


def put(data, at, value):
    """The same with another value at a place."""
    if not at:
        return value
    copied = dict(data) if isinstance(data, dict) else list(data)
    copied[at[0]] = put(data[at[0]], at[1:], value)
    return copied


@st.composite
def damaged(draw, data):
    """A JSON text that is not quite what it was."""
    for _ in range(draw(st.integers(1, 3))):
        if isinstance(data, dict | list):
            data = put(data, draw(st.sampled_from(list(places(data)))), draw(ODD))
    text = json.dumps(data).encode("utf-8", "surrogatepass")
    if draw(st.integers(0, 4)) == 0:
        cut = draw(st.integers(0, len(text)))
        text = text[:cut] + draw(st.binary(max_size=6)) + text[cut + draw(st.integers(0, 9)) :]
    return b"[" * 50_000 if draw(st.integers(0, 60)) == 0 else text


@st.composite
def flipped(draw):
    """Weights with some bytes changed, cut or put in."""
    found = bytearray(WEIGHTS)
    for _ in range(draw(st.integers(0, 4))):
        found[draw(st.integers(0, len(found) - 1))] = draw(st.integers(0, 255))
    return bytes(found[: draw(st.integers(0, len(found)))]) + draw(st.binary(max_size=9))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder to write into, again and again."""
    return tmp_path_factory.mktemp("hub")


@given(
    config=st.just(json.dumps(CONFIG).encode()) | damaged(CONFIG),
    index=st.none() | damaged(INDEX),
    tokenizer=st.just(json.dumps(TOKENIZER).encode()) | damaged(TOKENIZER),
    weights=st.just(WEIGHTS) | flipped(),
)
def test_a_folder_is_opened_or_refused_in_a_sentence(config, index, tokenizer, weights, folder):
    for old in folder.iterdir():
        old.unlink()
    files = {
        "config.json": config,
        "tokenizer.json": tokenizer,
        "one.safetensors": weights,
        "two.safetensors": WEIGHTS,
    }
    files |= {"model.safetensors": weights} if index is None else {"model.safetensors.index.json": index}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    begin = time.perf_counter()
    try:
        is_hub_folder(folder)
        found = read_folder(folder)
        card = card_of_folder(found)
        assert card.parameters >= 0
        vocab = vocabulary(vocabulary_of(found, tokenizer_of(found)))
        assert len(vocab) <= 1_000_000
        check_weights(found)
    except ModelError as error:
        said = str(error)
        assert 0 < len(said) <= 300
        assert said.isprintable()
    assert time.perf_counter() - begin < 1
