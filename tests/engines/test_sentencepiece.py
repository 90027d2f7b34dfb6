"""GGUF files with a vocabulary of SentencePiece: texts are cut as the transformers library cuts them, spans cover every character, bytes spell the rest."""

import json
import random

import gguf
import numpy as np
import pytest

pytest.importorskip("tokenizers", reason="GGUF files are an extra: llm")

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.gguffile import GgufFile
from mnemoscope.engines.models.importers.sentencepiece import described, merges_of
from mnemoscope.engines.models.opening import open_model
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.vocabularies.described import vocabulary

TEXT = """Ada lives in Beijing. She walked home through the streets of Beijing, and the streets were long.
It was the best of times, it was the worst of times; it was the age of wisdom, it was the age of foolishness.
床前明月光，疑是地上霜。举头望明月，低头思故乡。  Two  spaces,\tand 12345 numbers in 1999."""
TEXTS = (
    "", " ", "  ", "a", "Ada lives", " Ada", "  Ada", "the streets of Beijing", "床前明月光", "naïve café", "🦙🦙 llama", "x\ny\n\n z", "\ttab",
    "</s>Ada<s> lives</s>", "<think> so </think>", "▁odd▁", "1999 <0x41> <unk>", "e\u0301", "שלום עולם", "trailing ", "a\u00a0b",
)  # fmt: skip


@pytest.fixture(scope="module")
def pieces():
    """Tokens, scores and kinds as SentencePiece has them, of pieces learned from a text."""
    learner = Tokenizer(models.BPE())
    learner.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first", split=True)
    learner.train_from_iterator([TEXT] * 3, trainers.BpeTrainer(vocab_size=260, show_progress=False))
    learned = [piece for piece, _ in sorted(learner.get_vocab().items(), key=lambda item: item[1])]
    known = [*(p for p in learned if len(p) > 1), *(p for p in learned if len(p) == 1)]
    own = ["<think>", "▁▁", "</think>"]
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{n:02X}>" for n in range(256)), *known, *own]
    scores = [0.0] * 259 + [-float(n) for n in range(len(known))] + [0.0] * 3
    return tokens, scores, [2, 3, 3] + [6] * 256 + [1] * len(known) + [4, 1, 4]


@pytest.fixture
def write(pieces, tmp_path):
    """Writes a small Llama with this vocabulary: `write()`; `without`: what it does not say; `merges`; and other entries."""

    def written(without=(), merges=None, prefix=None, **frames):
        tokens, scores, kinds = pieces
        path = tmp_path / "small.gguf"
        file = gguf.GGUFWriter(path, "llama")
        about = {"embedding_length": 32, "attention.head_count": 2, "attention.head_count_kv": 2, "block_count": 1,
                 "feed_forward_length": 16, "context_length": 80, "attention.layer_norm_rms_epsilon": 1e-5}  # fmt: skip
        for key, value in about.items():
            (file.add_float32 if isinstance(value, float) else file.add_uint32)(f"llama.{key}", value)
        file.add_tokenizer_model("llama")
        file.add_tokenizer_pre("default")
        file.add_token_list(tokens)
        if "scores" not in without:
            file.add_token_scores(scores)
        file.add_token_types(kinds)
        if merges is not None:
            file.add_token_merges(merges)
        if prefix is not None:
            file.add_add_space_prefix(prefix)
        file.add_bos_token_id(1)
        file.add_eos_token_id(2)
        for end, value in frames.items():
            getattr(file, f"add_add_{end}_token")(value)
        draw = np.random.default_rng(2)
        shapes = {"token_embd": (len(tokens), 32), "output": (len(tokens), 32), "output_norm": (32,)}
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            shapes[f"blk.0.{part}"] = (32, 32)
        shapes |= {"blk.0.attn_norm": (32,), "blk.0.ffn_norm": (32,), "blk.0.ffn_down": (32, 16)}
        shapes |= {"blk.0.ffn_gate": (16, 32), "blk.0.ffn_up": (16, 32)}
        for name, shape in shapes.items():
            file.add_tensor(f"{name}.weight", draw.normal(size=shape).astype(np.float32) / 6)
        for step in (file.write_header_to_file, file.write_kv_data_to_file, file.write_tensors_to_file):
            step()
        file.close()
        return path

    return written


def theirs(path):
    """The tokenizer that the transformers library makes of the file."""
    mapping = pytest.importorskip(
        "transformers.integrations.gguf.gguf_tokenizer_mapping", reason="what ours is held against is an extra: huggingface"
    )  # fmt: skip
    about = {k.removeprefix("tokenizer.ggml."): v for k, v in GgufFile(path).metadata.items()}
    about |= {"tokenizer_type": about["model"]}
    found, _ = mapping.convert_gguf_tokenizer("llama", about)
    return found


def some_texts():
    """Texts made of what is hard, and at random."""
    draw = random.Random(4)
    letters = [*TEXT, "▁", "é", "🦙", "  ", "</s>", "<think>", "\r\n", "\x00", "𝔸"]
    return (*TEXTS, TEXT, *("".join(draw.choices(letters, k=draw.randrange(1, 60))) for _ in range(300)))


def test_every_text_is_cut_as_transformers_cuts_it(write):
    path = write()
    vocab, other = open_model(path).vocab, theirs(path)
    for text in some_texts():
        found = vocab.encode(text)
        own = found.ids[len(vocab.before) :] if len(found) else found.ids
        assert own.tolist() == other.encode(text, add_special_tokens=False).ids, text


def test_every_character_has_its_piece_and_is_given_back(write):
    vocab = open_model(write()).vocab
    for text in some_texts():
        found = vocab.encode(text)
        if not len(found):
            continue
        assert found.spans[0, 0] == 0
        assert found.spans[-1, 1] == len(text)
        assert (found.spans[1:, 0] <= found.spans[:-1, 1]).all()
        if "▁" not in text and "<0x" not in text:
            given = vocab.decode(found.ids[1:])[0]
            assert given == text or given == f" {text}", text
    track = record(write(), "naïve 🦙 明")
    assert [track.piece(step) for step in range(len(track.trace))][-1] == "明"
    folded = [(track.piece(n), track.label(n)) for n in range(len(track.trace)) if track.is_folded(n)]
    assert folded == []
    assert vocab.missing("naïve 🦙 ж") == []


def test_the_token_before_each_text_is_read_unless_the_file_says_no(write):
    assert record(write(), "Ada").encoded.ids[0] == 1
    assert record(write(), "Ada").piece(0) == ""
    assert record(write(bos=False), "Ada").encoded.ids[0] != 1
    both = record(write(bos=True, eos=True), "Ada").encoded
    assert (both.ids[0], both.ids[-1]) == (1, 2)
    assert both.spans[-1].tolist() == [3, 3]


def test_a_text_may_begin_without_a_space(write, pieces):
    tokens, _, _ = pieces
    ids = open_model(write(prefix=False, bos=False)).vocab.encode("the streets").ids.tolist()
    assert not tokens[ids[0]].startswith("▁")
    spaced = open_model(write(bos=False)).vocab.encode("the streets").ids.tolist()
    assert tokens[spaced[0]].startswith("▁")


def test_pairs_that_are_listed_are_joined_in_their_order(write, pieces):
    tokens, scores, _ = pieces
    one, other = next(pair for pair in merges_of(tokens, scores) if "▁" not in "".join(pair))
    path = write(merges=[f"{one} {other}"], without=("scores",), bos=False)
    found = [tokens[n] for n in open_model(path).vocab.encode(f"{one}{other} streets").ids]
    assert found == ["▁", one + other, "▁", *"streets"]


def test_without_scores_or_pairs_it_is_refused(write):
    with pytest.raises(ModelError, match=r"small.gguf does not say how pieces are joined"):
        open_model(write(without=("scores",)))


def test_what_no_piece_spells_is_unknown_where_bytes_are_missing(pieces):
    some = [n for n, token in enumerate(pieces[0]) if token != "<0xD0>"]
    tokens, scores, kinds = ([each[n] for n in some] for each in pieces)
    said = described(tokens, kinds, merges_of(tokens, scores), space_before=True)
    vocab = vocabulary({"kind": "pieces", "tokenizer": json.dumps(said)})
    assert vocab.encode("ж").ids.tolist()[-1] == 0
    assert vocab.unknown == 0
