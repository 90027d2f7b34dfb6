"""Opening a model tells how far it is, whatever kind of file it lies in, and can be given up at each word of it."""

import gguf
import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines.models import sharing
from mnemoscope.engines.models.hub.opening import CHECKED
from mnemoscope.engines.models.opening import card_of, opened
from mnemoscope.engines.progress import GivenUp
from mnemoscope.engines.vocabularies.pieces import BYTES
from tests.engines.hubmodels import write_model

WIDTH, LAYERS = 32, 2


def write_gguf(path):
    """A Llama of nothing but ones."""
    file = gguf.GGUFWriter(path, "llama")
    about = {"embedding_length": WIDTH, "attention.head_count": 2, "attention.head_count_kv": 2, "block_count": LAYERS,
             "feed_forward_length": 32, "context_length": 40, "attention.layer_norm_rms_epsilon": 1e-5}  # fmt: skip
    for key, value in about.items():
        (file.add_float32 if isinstance(value, float) else file.add_uint32)(f"llama.{key}", value)
    file.add_tokenizer_model("gpt2")
    file.add_token_list([*BYTES, "he"])
    file.add_token_merges(["h e"])
    for name in ("token_embd", "output", *(f"blk.{n}.{p}" for n in range(LAYERS) for p in PARTS)):
        rows = len(BYTES) + 1 if "." not in name else WIDTH
        shape = (WIDTH,) if name.endswith("norm") else (rows, WIDTH)
        file.add_tensor(f"{name}.weight", np.ones(shape, np.float32))
    file.add_tensor("output_norm.weight", np.ones(WIDTH, np.float32))
    for write in (file.write_header_to_file, file.write_kv_data_to_file, file.write_tensors_to_file):
        write()
    file.close()
    return path


PARTS = (
    "attn_norm",
    "attn_q",
    "attn_k",
    "attn_v",
    "attn_output",
    "ffn_norm",
    "ffn_gate",
    "ffn_up",
    "ffn_down",
)


def write_checkpoint(path):
    net = nn.ModuleDict({"emb": nn.Embedding(5, 6), "rnn": nn.GRU(6, 8), "out": nn.Linear(8, 5)})
    torch.save({"net": net.state_dict(), "chars": "abcde"}, path)
    return path


@pytest.fixture(params=["gguf", "checkpoint", "folder", "ours"])
def place(request, tmp_path, make_model):
    """A model of each kind."""
    match request.param:
        case "gguf":
            return write_gguf(tmp_path / "small.gguf")
        case "checkpoint":
            return write_checkpoint(tmp_path / "small.pt")
        case "folder":
            pytest.importorskip("transformers", reason="Hugging Face models are an extra: huggingface")
            return write_model(tmp_path / "small", "llama")
    return make_model("lstm")


class Stopper:
    """Hears the shares, and gives up at the word of a number."""

    def __init__(self, at=None):
        self.shares, self.at = [], at

    def __call__(self, share):
        if len(self.shares) == self.at:
            raise GivenUp
        self.shares.append(share)


def test_the_shares_rise_from_nothing_to_nearly_all(place):
    told = Stopper()
    opened(place, "abc", told)
    assert told.shares[0] == 0
    assert told.shares == sorted(told.shares)
    assert 0.7 < told.shares[-1] <= 1
    assert len(told.shares) > 6  # each tensor is a word


def test_it_is_given_up_at_any_word_and_opens_all_the_same_the_next_time(place):
    told = Stopper()
    opened(place, "abc", told)
    for at in range(0, len(told.shares), max(1, len(told.shares) // 12)):
        with pytest.raises(GivenUp):
            opened(place, "abc", Stopper(at))
    assert not sharing._opening.locked()
    assert opened(place, "abc")[0].layout.width


def test_each_weight_that_the_library_loads_is_a_word(tmp_path):
    pytest.importorskip("transformers", reason="Hugging Face models are an extra: huggingface")
    from mnemoscope.engines.models.hub.joining import LIBRARY, LOADED

    told = Stopper()
    opened(write_model(tmp_path / "small", "llama"), "abc", told)
    begin, end = (CHECKED + (1 - CHECKED) * share for share in (LIBRARY, LOADED))
    assert len([share for share in told.shares if begin < share < end]) > 10


def test_a_header_is_read_with_progress_and_given_up(tmp_path):
    path = write_gguf(tmp_path / "small.gguf")
    told = Stopper()
    card_of(path, told)
    assert len(told.shares) > 6
    assert told.shares == sorted(told.shares)
    with pytest.raises(GivenUp):
        card_of(path, Stopper(3))


def test_whoever_waits_for_a_file_that_another_opens_can_give_up(tmp_path):
    path = write_gguf(tmp_path / "small.gguf")
    with sharing._opening, pytest.raises(GivenUp):
        opened(path, "abc", Stopper(1))
