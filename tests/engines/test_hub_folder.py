"""Folders that are damaged or hostile: one sentence, soon, with nothing run, followed, fetched or unpickled."""

import json
import os
import pickle
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.hub.cache import cached_models
from mnemoscope.engines.models.opening import called, card_of, catalogue, find_model, open_model, opened
from tests.engines.hubmodels import write_config, write_model, write_tokenizer

transformers_there = pytest.mark.skipif(
    "transformers" not in sys.modules and __import__("importlib.util").util.find_spec("transformers") is None,
    reason="Hugging Face models are an extra: huggingface",
)
LLAMA = {
    "model_type": "llama", "architectures": ["LlamaForCausalLM"], "vocab_size": 264, "hidden_size": 32, "num_hidden_layers": 1,
    "num_attention_heads": 4, "intermediate_size": 48, "max_position_embeddings": 64, "tie_word_embeddings": True,
}  # fmt: skip
SECOND = 1.0


def folder_of(tmp_path, **config):
    """A folder with a config, a tokenizer and weights of zeros, one file of them."""
    folder = write_config(tmp_path / "tiny", **LLAMA | config)
    write_tokenizer(folder)
    d, f = 32, 48
    layer = "model.layers.0."
    shapes = {
        "model.embed_tokens.weight": (264, d), "model.norm.weight": (d,), layer + "input_layernorm.weight": (d,),
        layer + "post_attention_layernorm.weight": (d,), layer + "self_attn.q_proj.weight": (d, d), layer + "self_attn.k_proj.weight": (d, d),
        layer + "self_attn.v_proj.weight": (d, d), layer + "self_attn.o_proj.weight": (d, d), layer + "mlp.gate_proj.weight": (f, d),
        layer + "mlp.up_proj.weight": (f, d), layer + "mlp.down_proj.weight": (d, f),
    }  # fmt: skip
    rng = np.random.default_rng(0)
    save_file(
        {name: rng.standard_normal(shape).astype(np.float32) for name, shape in shapes.items()},
        folder / "model.safetensors",
        metadata={"format": "pt"},
    )
    return folder


def refused(folder):
    """The sentence instead of a model, which comes before torch would be imported."""
    begin = time.perf_counter()
    with pytest.raises(ModelError) as caught:
        open_model(folder)
    said = str(caught.value)
    assert time.perf_counter() - begin < SECOND
    assert 0 < len(said) <= 300
    assert said.isprintable()
    return said


def sharded(folder, table):
    """The folder with an index instead of one file of weights."""
    (folder / "model.safetensors").rename(folder / "one.safetensors")
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": table}))
    return folder


@pytest.mark.parametrize(
    "shard",
    ["/etc/passwd", "../outside.safetensors", "sub/one.safetensors", "..", ".", "", "a\\b", "a\0b", "\u202egnp", "x" * 5000],
)  # fmt: skip
def test_an_index_names_files_of_its_folder_alone(shard, tmp_path):
    folder = sharded(folder_of(tmp_path), {"model.norm.weight": shard})
    save_file({"a": np.zeros(1, np.float32)}, tmp_path / "outside.safetensors")
    assert "which is no file of this folder" in refused(folder) or shard == "x" * 5000


@pytest.mark.parametrize("table", [None, [], {}, {"a": 3}, "one.safetensors", {"a": None}])
def test_an_index_that_says_nothing_is_refused(table, tmp_path):
    assert "its index does not say where its tensors are" in refused(sharded(folder_of(tmp_path), table))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    folder = folder_of(tmp_path)
    (folder / "model.safetensors").rename(tmp_path / "secret.safetensors")
    (folder / "model.safetensors").symlink_to(tmp_path / "secret.safetensors")
    assert "is a link to a file outside of the folder, which is not followed" in refused(folder)


def test_a_missing_shard_is_named(tmp_path):
    folder = sharded(folder_of(tmp_path), {"a": "one.safetensors", "b": "two.safetensors"})
    assert "two.safetensors is missing; was the download complete?" in refused(folder)


def test_a_link_that_goes_round_is_refused(tmp_path):
    folder = folder_of(tmp_path)
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").symlink_to("model.safetensors")
    assert "model.safetensors" in refused(folder)


def test_a_truncated_download_is_refused(tmp_path):
    folder = folder_of(tmp_path)
    whole = (folder / "model.safetensors").read_bytes()
    for size in (0, 5, 200, len(whole) // 2, len(whole) - 1):
        (folder / "model.safetensors").write_bytes(whole[:size])
        assert "model.safetensors is not whole" in refused(folder)


def test_a_header_that_claims_terabytes_is_refused(tmp_path):
    folder = folder_of(tmp_path)
    header = json.dumps({"a": {"dtype": "F32", "shape": [10**12], "data_offsets": [0, 4 * 10**12]}}).encode()
    (folder / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header)
    assert "model.safetensors is not whole" in refused(folder)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_weights_that_are_no_numbers_are_refused(value, tmp_path):
    folder = folder_of(tmp_path)
    weights = load_file(folder / "model.safetensors")
    weights["model.norm.weight"][3] = value
    save_file(weights, folder / "model.safetensors")
    assert "the tensor model.norm.weight holds values that are not finite" in refused(folder)


def test_a_pickle_is_not_run(tmp_path):
    folder, mark = folder_of(tmp_path), tmp_path / "run"

    class Hostile:
        def __reduce__(self):
            return os.mkdir, (str(mark),)

    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps({"a": Hostile()}))
    assert "is no plain list of tensors, and opening it might run anything" in refused(folder)
    with zipfile.ZipFile(folder / "pytorch_model.bin", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", pickle.dumps({"a": Hostile()}))
        archive.writestr("archive/data/0", bytes(10_000_000))
    assert "is no plain list of tensors, and opening it might run anything" in refused(folder)
    assert not mark.exists()


@transformers_there
def test_weights_that_pytorch_wrote_are_read_as_tensors_alone(tmp_path):
    import torch

    folder = folder_of(tmp_path)
    weights = {
        name: torch.from_numpy(value) for name, value in load_file(folder / "model.safetensors").items()
    }
    want = open_model(folder).read_block(np.arange(5))
    (folder / "model.safetensors").unlink()
    torch.save(weights, folder / "pytorch_model.bin")
    np.testing.assert_array_equal(open_model(folder).read_block(np.arange(5)), want)


@transformers_there
def test_a_tensor_that_has_no_place_is_said(tmp_path):
    folder = folder_of(tmp_path)
    weights = load_file(folder / "model.safetensors") | {"model.extra.weight": np.ones(3, np.float32)}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    _, card = opened(folder)
    assert card.summary.endswith("It has no place for these tensors of the file: model.extra.weight.")


@transformers_there
def test_code_of_a_folder_is_never_run(tmp_path):
    mark = tmp_path / "run"
    code = f"import pathlib\npathlib.Path({str(mark)!r}).mkdir()\n"
    own = {"AutoConfig": "modeling_own.OwnConfig", "AutoModelForCausalLM": "modeling_own.OwnModel"}
    folder = folder_of(tmp_path, auto_map=own, model_type="own", architectures=["OwnModel"])
    (folder / "modeling_own.py").write_text(code)
    with pytest.raises(ModelError, match=r"is opened by code of its own \(own\), which is never run here"):
        open_model(folder)
    known = folder_of(tmp_path, auto_map=own)  # of an architecture that the library has
    assert open_model(known).layout.heads == {0: 4}
    assert not mark.exists()


@transformers_there
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_nothing_is_fetched(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert open_model(folder_of(tmp_path)).layout.heads == {0: 4}


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"model_type": 7}, "this is no model"),
        ({"num_hidden_layers": 10**9}, "layers are more than we open"),
        ({"quantization_config": {"quant_method": "gptq"}}, "its weights are quantised"),
    ],
)
def test_a_config_that_cannot_be_opened_is_refused(config, said, tmp_path):
    assert said in refused(folder_of(tmp_path, **config))


@transformers_there
@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"model_type": "never-heard-of"}, "which this version of the transformers library does not know"),
        ({"architectures": ["LlamaForTokenClassification"]}, "and of this architecture these are opened: LlamaForCausalLM"),
        ({"hidden_size": 33}, "tiny: "),
        ({"intermediate_size": 50}, "needs tensors that its weights have not, or in another shape"),
        ({"num_hidden_layers": 2}, "needs tensors that its weights have not, or in another shape"),
        ({"vocab_size": 100}, "needs tensors that its weights have not, or in another shape"),
        ({"vocab_size": 10**9}, "a vocabulary of 1.0e+09 tokens is more than can be opened"),
        ({"hidden_size": 10**6}, "describes a model of"),
        ({"num_attention_heads": "four"}, "its config.json cannot be used"),
    ],
)  # fmt: skip
def test_a_config_that_does_not_fit_is_refused(config, said, tmp_path):
    with pytest.raises(ModelError) as caught:
        open_model(folder_of(tmp_path, **config))
    assert said in str(caught.value)
    assert len(str(caught.value)) <= 300


def test_a_config_that_is_no_json_is_no_model(tmp_path):
    folder = folder_of(tmp_path)
    for text in ("", "{", "[1]", "[" * 100_000, "\0" * 10, '{"model_type": "llama"} x'):
        (folder / "config.json").write_text(text)
        assert "this is no model" in refused(folder)


def test_a_tokenizer_that_is_damaged_is_refused(tmp_path):
    folder = folder_of(tmp_path)
    whole = (folder / "tokenizer.json").read_text()
    for text in ("", whole[: len(whole) // 2], "{}", '{"model": {"vocab": 3}}'):
        (folder / "tokenizer.json").write_text(text)
        refused(folder)
    (folder / "tokenizer.json").unlink()
    assert "has no tokenizer.json" in refused(folder)


def hub_cache(home: Path, source: Path, name: str) -> Path:
    """A model in a cache as huggingface_hub lays it out; returns its snapshot."""
    place = home / "hub" / f"models--{name.replace('/', '--')}"
    snapshot, blobs = place / "snapshots" / "0123abcd", place / "blobs"
    snapshot.mkdir(parents=True)
    blobs.mkdir()
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text("0123abcd")
    for n, file in enumerate(sorted(source.iterdir())):
        (blobs / f"blob{n}").write_bytes(file.read_bytes())
        (snapshot / file.name).symlink_to(Path("../../blobs") / f"blob{n}")
    return snapshot


@transformers_there
def test_models_in_the_hub_cache_are_offered_and_open(tmp_path, monkeypatch):
    snapshot = hub_cache(tmp_path / "home", folder_of(tmp_path), "ada/tiny-llama")
    (tmp_path / "home" / "hub" / "models--ada--unfinished" / "snapshots").mkdir(parents=True)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)
    assert cached_models() == {"ada/tiny-llama": snapshot}
    offered = {called(folder, card): card for folder, card in catalogue()}
    assert offered["ada/tiny-llama"].group == "From Hugging Face, on this machine"
    assert offered["ada/tiny-llama"].parameters == 264 * 32 + 3 * 32 + 4 * 32 * 32 + 3 * 32 * 48
    assert find_model("ada/tiny-llama") == snapshot
    assert card_of(snapshot).name == "ada/tiny-llama"
    assert open_model("ada/tiny-llama").layout.heads == {0: 4}
    outside = tmp_path / "outside.safetensors"
    outside.write_bytes((snapshot / "model.safetensors").read_bytes())
    (snapshot / "model.safetensors").unlink()
    (snapshot / "model.safetensors").symlink_to(outside)
    assert "outside of the folder" in refused(snapshot)


def test_without_the_extra_a_sentence_says_how_to_get_it(tmp_path, monkeypatch):
    folder = folder_of(tmp_path)
    monkeypatch.setattr("mnemoscope.engines.models.hub.library.NEEDED", ("surely_not_there",))
    assert refused(folder).endswith('are not installed (surely_not_there): pip install -e ".[huggingface]"')


def test_torch_is_not_imported_to_list_models(tmp_path):
    folder = folder_of(tmp_path)
    code = (
        "import sys; from mnemoscope.engines.models.opening import card_of, find_model\n"
        f"assert card_of(find_model({str(folder)!r})).task == 'next token'\n"
        "assert 'torch' not in sys.modules and 'transformers' not in sys.modules"
    )
    root = Path(sys.modules["mnemoscope"].__path__[0])
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.argv = ['x']; sys.path.insert(0, {str(root)!r}); import main\n{code}"],
        capture_output=True, text=True, cwd=root,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@transformers_there
def test_a_folder_of_the_library_is_as_its_own(tmp_path):
    folder = write_model(tmp_path / "saved", "gpt2")
    (folder / "README.md").write_text("---\nlicense: apache-2.0\n---\n# GPT")
    card = card_of(find_model(folder))
    assert (card.name, card.task, card.licence, card.engine) == (
        "saved",
        "next token",
        "apache-2.0",
        "huggingface",
    )
