"""GGUF files that anyone may have written: refused at once and in one sentence, or the model that they hold reads a text."""

import struct
import time
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.opening import card_of, open_model
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.vocabularies.pieces import BYTES
from tests.conftest import build_engine

gguf = pytest.importorskip("gguf", reason="the extra llm is not installed")
pytest.importorskip("tokenizers", reason="the extra llm is not installed")

PIECES = [*BYTES, "he", "<|end|>"]
SECONDS, BYTES_MORE = 1.0, 100_000_000
WORDS = (0, 1, 2, 8, 9, 255, 2**31 - 1, 2**31, 2**40, 2**62, 2**63 - 1, 2**63, 2**64 - 1)
ENTRIES = (
    "general.architecture", "general.name", "general.alignment", "llama.embedding_length", "llama.attention.head_count",
    "llama.block_count", "llama.context_length", "llama.attention.layer_norm_rms_epsilon", "llama.rope.freq_base",
    "llama.attention.key_length", "llama.attention.head_count_kv", "llama.feed_forward_length", "tokenizer.ggml.model",
    "tokenizer.ggml.pre", "tokenizer.ggml.tokens", "tokenizer.ggml.merges", "tokenizer.ggml.token_type",
)  # fmt: skip


def text(said):
    raw = said if isinstance(said, bytes) else said.encode()
    return struct.pack("<Q", len(raw)) + raw


def value(given):
    """A value with the number of its type before it."""
    match given:
        case bytes() | str():
            return struct.pack("<I", 8) + text(given)
        case bool():
            return struct.pack("<IB", 7, given)
        case int():
            return struct.pack("<IQ", 10, given % 2**64) if given >= 0 else struct.pack("<Iq", 11, given)
        case float():
            return struct.pack("<Id", 12, given)
        case [str() | bytes(), *_]:
            return struct.pack("<IIQ", 9, 8, len(given)) + b"".join(map(text, given))
        case [int(), *_]:
            return struct.pack("<IIQ", 9, 11, len(given)) + struct.pack(f"<{len(given)}q", *given)
        case list():  # of lists, or of nothing
            inner = b"".join(value(each)[4:] for each in given)
            return struct.pack("<IIQ", 9, 9, len(given)) + inner
    raise AssertionError(given)


def packed(entries, tensors, counts=(None, None)):
    """A GGUF file with these entries, and tensors as (name, shape, type, place, bytes). `counts`: what it claims there is."""
    many, several = (len(x) if n is None else n for x, n in zip((tensors, entries), counts, strict=True))
    head = b"GGUF" + struct.pack("<IQQ", 3, many, several)
    head += b"".join(text(name) + value(given) for name, given in entries.items())
    body, at = b"", 0
    for name, shape, kind, place, raw in tensors:
        sizes = b"".join(struct.pack("<Q", n % 2**64) for n in shape[::-1])
        head += text(name) + struct.pack("<I", len(shape)) + sizes
        head += struct.pack("<IQ", kind, (at if place is None else place) % 2**64)
        raw += bytes(-len(raw) % 32)
        body, at = body + raw, at + len(raw)
    return head + bytes(-len(head) % 32) + body


class Sound:
    """What a sound file holds."""

    def __init__(self, entries, tensors):
        self.entries, self.tensors = entries, tensors


@pytest.fixture(scope="module")
def model():
    """The entries and tensors of a small model."""
    sizes = {"width": 8, "heads": 2, "key_heads": 1, "per_head": 4, "layers": 1, "mlp": 8, "context": 16}
    from mnemoscope.engines.models.importers.gguf import OF_LAYER, TENSORS
    from mnemoscope.engines.vocabularies.characters import Characters

    letters = Characters("".join(chr(0x4E00 + n) for n in range(len(PIECES) - 1)))
    engine = build_engine("llama", vocab=letters, **sizes)
    names = {ours: theirs for theirs, ours in TENSORS.items()}
    parts = {ours: theirs for theirs, ours in OF_LAYER.items()}
    tensors = []
    for name, weight in engine.weights.items():
        _, _, part, end = ["", "", "", "", *name.split(".")][-4:]
        theirs = f"blk.0.{parts[part]}.{end}" if name.startswith("layers") else names[name]
        tensors.append((theirs, weight.shape, 0, None, np.ascontiguousarray(weight).tobytes()))
    values = [
        "llama", "small", 32, 8, 2, 1, 16, 1e-5, 10_000.0, 4, 1, 8, "gpt2", "gpt-2", PIECES, ["h e"],
        [1] * (len(PIECES) - 1) + [3],
    ]  # fmt: skip
    return Sound(dict(zip(ENTRIES, values, strict=True)), tensors)


def nested(depth):
    return [nested(depth - 1)] if depth else [1]


STRANGE = (
    *WORDS, -1, -(2**63), True, float("nan"), float("inf"), -1.0, 0.0, 1e300, 1e-300,
    b"", b"\0", b"\xff\xfe", "\x1b[31m", "llama\0", "x" * 5000, "\u202e", "qwen3", "qwen2",
    [], [""], ["a", "a"], ["a"] * 100_000, [0] * 300, [3] * 300, [2**62], nested(3), nested(50),
)  # fmt: skip
BROKEN_NUMBERS = (np.nan, np.inf, -np.inf, 3.4e38, 1e-45)


@st.composite
def damages(draw):
    """A change to what is written, and one to the bytes that come of it."""
    kind = draw(st.sampled_from(["entry", "missing", "tensor", "weights", "counts", "bytes"]))
    return (
        kind,
        draw(st.integers(0, 1000)),
        draw(st.integers(0, len(STRANGE) - 1)),
        draw(st.sampled_from(WORDS)),
        draw(st.randoms()),
    )


def damaged(model, damage):
    kind, at, strange, word, chance = damage
    strange = STRANGE[strange]
    entries, tensors, counts = dict(model.entries), list(model.tensors), [None, None]
    name = ENTRIES[at % len(ENTRIES)]
    place = at % len(tensors)
    called, shape, number, start, raw = tensors[place]
    match kind:
        case "entry":
            entries[name] = strange
        case "missing":
            del entries[name]
        case "tensor":
            tensors[place] = chance.choice(
                [
                    (called, (word, *shape[1:]), number, start, raw),
                    (called, shape * 3, number, start, raw),
                    (called, shape, word % 2**32, start, raw),
                    (called, shape, chance.randrange(40), start, raw),
                    (called, shape, number, word, raw),
                    (str(strange)[:200], shape, number, start, raw),
                    tensors[0],
                ]
            )
        case "weights":
            values = np.frombuffer(raw, np.float32).copy()
            values[at % len(values)] = chance.choice(BROKEN_NUMBERS)
            tensors[place] = called, shape, number, start, values.tobytes()
        case "counts":
            counts[at % 2] = word
    made = bytearray(packed(entries, tensors, counts))
    if kind == "bytes":
        for _ in range(chance.randrange(1, 4)):
            where = chance.choice([chance.randrange(len(made)), chance.randrange(min(400, len(made)))])
            match chance.randrange(4):
                case 0:
                    made[where] = chance.randrange(256)
                case 1:
                    del made[where:]
                case 2:
                    made[where:where] = chance.randbytes(chance.randrange(1, 40))
                case _:
                    made[where : where + 8] = struct.pack("<Q", word)
            made = made or bytearray(b"G")
    return bytes(made)


@given(damages())
def test_a_damaged_file_is_refused_at_once_or_read(model, tmp_path_factory, damage):
    path = tmp_path_factory.getbasetemp() / "damaged.gguf"
    path.write_bytes(damaged(model, damage))
    tracemalloc.start()
    start = time.process_time()
    try:
        for use in (card_of, open_model):
            try:
                made = use(path)
            except MnemoscopeError as error:
                said = str(error)
                assert 0 < len(said) <= 300
                assert said.isprintable(), said
            else:
                if use is open_model:
                    read_rows(made, made.vocab.encode("he saw").ids)
        assert time.process_time() - start < 2 * SECONDS  # of both; tracing takes half of it
        assert tracemalloc.get_traced_memory()[1] < BYTES_MORE
    finally:
        tracemalloc.stop()


def test_what_is_not_damaged_is_read(model, tmp_path):
    path = tmp_path / "sound.gguf"
    path.write_bytes(packed(model.entries, model.tensors))
    engine = open_model(path)
    assert len(read_rows(engine, engine.vocab.encode("he saw").ids)) == 5
