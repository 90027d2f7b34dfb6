"""Files and folders that cannot be opened as they are: one sentence says what they are, what they hold, and what can be done."""

import os
import pickle
import zipfile

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from main import main
from mnemoscope.engines import open_model, open_recording
from mnemoscope.engines.errors import ModelError, RecordingError
from mnemoscope.engines.files.torchfile import read_torch
from mnemoscope.engines.models.foreign import described


class Own(nn.Module):
    """A model of somebody's own, which a pickle holds by its class."""

    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(65, 64)
        self.lstm = nn.LSTM(64, 128, 2)
        self.fc = nn.Linear(128, 65)
        self.rate = nn.Parameter(torch.zeros(()))
        self.kernel = nn.Parameter(torch.zeros(2, 3, 4, 5))


@pytest.fixture
def files(tmp_path, make_model, monkeypatch):
    """A folder of everything that people have."""
    monkeypatch.chdir(tmp_path)
    torch.manual_seed(0)
    save_file(nn.LSTM(64, 128, 2).state_dict(), "weights.safetensors")
    save_file(
        {f"rnn.{k}": v for k, v in nn.GRU(8, 16, bidirectional=True).state_dict().items()}, "both.safetensors"
    )
    save_file({"model.layers.0.self_attn.q_proj.weight": torch.zeros(4, 4)}, "llama.safetensors")
    torch.save(Own().state_dict(), "state.pt")
    torch.save({"epoch": 3, "model": Own().state_dict()}, "checkpoint.pth")
    torch.save(Own(), "whole.pt")
    torch.save(nn.RNN(2, 2), "layer.pt")
    (tmp_path / "some.pickle").write_bytes(pickle.dumps({"a": 1}))
    np.savez("arrays.npz", a=np.zeros(3), b=np.zeros(2))
    with zipfile.ZipFile("model.keras", "w") as archive:
        archive.writestr("config.json", "{}")
        archive.writestr("model.weights.h5", "x")
    with zipfile.ZipFile("letters.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    for name, data in {
        "model.gguf": b"GGUF" + (3).to_bytes(4, "little") + (291).to_bytes(8, "little"),
        "weights.h5": b"\x89HDF\r\n\x1a\n\0\0", "empty.safetensors": b"", "text.txt": "床前明月光".encode(),
        "noise.bin": b"\1\2\0\3", "broken.pt": b"PK\x03\x04 and then nothing", "hf/config.json": b'{"model_type": "gpt2"}',
        "hf/model.safetensors": b"", "plain/a.txt": b"x", "sheet/config.json": b"[1", "nocard/weights.safetensors": b"x",
    }.items():  # fmt: skip
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "wb") as file:
            file.write(data)
    os.mkdir("nothing")
    os.symlink("away.safetensors", "link")
    os.mkfifo("pipe")
    make_model("lstm", name="mine").rename("mine")
    main(["record", "mine", "--text", "abc", "-o", "run.safetensors"])
    return tmp_path


LSTM = "look like an LSTM of 2 layers (input 64, hidden 128)"
SAYS = {
    "llama.safetensors": ("holds 1 tensor that looks like a Llama-shaped Transformer",),
    "whole.pt": ("a PyTorch file of a whole Own, not of its weights alone", "save its state_dict()"),
    "layer.pt": ("a PyTorch file of a whole RNN",),
    "some.pickle": ("is a pickle, which could run anything",),
    "broken.pt": ("is damaged",),
    "arrays.npz": ("is a NumPy archive of 2 arrays (a, b): see what is in them by `python main.py import arrays.npz`",),
    "model.keras": ("is a Keras model: see what is in it",),
    "letters.zip": ("is a zip archive",),
    "model.gguf": ("is a GGUF model of 291 tensors",),
    "weights.h5": ("is an HDF5 file, as Keras writes",),
    "empty.safetensors": ("is empty",),
    "text.txt": ("is a text, as it seems: let a model read it by `python main.py --file text.txt`",),
    "noise.bin": ("is none of the files that can be opened",),
    "hf": ("is a Hugging Face model (gpt2): read with it by `python main.py --model hf`",),
    "nocard": ("is a folder without card.toml, which a model needs beside weights.safetensors",),
    "plain": ("it holds a.txt",),
    "sheet": ("it holds config.json",),
    "nothing": ("is an empty folder",),
    "link": ("is a link to away.safetensors, which is not there",),
    "pipe": ("is a device or a pipe, not a file",),
    "/dev/zero": ("is a device or a pipe, not a file",),
}  # fmt: skip


REFUSED = {  # of what is a model of others, as far as can be seen from outside: why it cannot be opened
    "model.gguf": "its header is damaged",
    "whole.pt": "names Own, which is more than weights", "layer.pt": "names RNN, which is more than weights", "arrays.npz": "holds no recurrent network",
    "weights.h5": "cannot be opened", "model.keras": "cannot be opened", "hf": "is not whole",
}  # fmt: skip


def test_every_file_is_said_to_be_what_it_is(files, capsys):
    for path, parts in SAYS.items():
        said = described(path)
        assert said.startswith(f"{path} ")
        assert "\n" not in said
        for part in parts:
            assert part in said, path
        damaged = REFUSED.get(path, "this is no model")
        with pytest.raises(ModelError, match=damaged) as model:
            open_model(path)
        with pytest.raises(RecordingError, match="no recording") as recording:
            open_recording(path)
        told_by = (recording,) if path in REFUSED else (model,) if path == "nocard" else (model, recording)
        for error in told_by:
            assert all(part in str(error.value) for part in parts), path
        capsys.readouterr()
        assert main(["record", path, "--text", "abc", "-o", "out.safetensors"]) == 2
        told = capsys.readouterr().err
        assert told.count("\n") == 1
        assert (damaged if path in REFUSED else parts[0]) in told


def test_networks_without_an_embedding_are_said_to_open_and_do(files, capsys):
    for path, said, inputs in (
        ("weights.safetensors", f"holds 8 tensors that {LSTM} and no card", 64),
        ("both.safetensors", "a bidirectional GRU of 1 layer (input 8, hidden 16)", 8),
    ):
        assert said in described(path)
        assert f"read with it by `python main.py --model {path}`" in described(path)
        assert open_model(path).vocab.columns == tuple(f"x{n}" for n in range(inputs))
        with pytest.raises(RecordingError, match="no recording"):
            open_recording(path)
        assert main(["record", path, "--text", "abc", "-o", "out.safetensors"]) == 2
        assert "cannot read these rows: line 1 has" in capsys.readouterr().err


def test_a_recording_and_a_model_are_told_apart(files):
    with pytest.raises(
        ModelError, match=r"run.safetensors is a recording, not a model: open it by `python main.py run"
    ):
        open_model("run.safetensors")
    for path in ("mine", "mine/weights.safetensors", "mine/card.toml"):
        with pytest.raises(RecordingError, match="--model mine"):
            open_recording(path)
    assert described("away") == "there is no file away"


def test_a_torch_file_is_looked_into_without_running_it(files, monkeypatch):
    shapes = {"rate": (), "kernel": (2, 3, 4, 5), "fc.bias": (65,), "lstm.weight_ih_l1": (512, 128)}
    assert shapes.items() <= read_torch(files / "state.pt").tensors.items()
    touched = files / "touched"

    class Evil:
        def __reduce__(self):
            return (os.system, (f"touch {touched}",))

    torch.save({"w": torch.zeros(2), "evil": Evil()}, "evil.pt")
    assert "of a whole system" in described("evil.pt")
    assert not touched.exists()


def test_it_says_what_it_is_also_for_the_window(files, capsys, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for path in ("state.pt", "text.txt", "weights.safetensors", "mine/weights.safetensors"):
        assert main([path]) == 2
        assert described(path) in capsys.readouterr().err
    assert main(["--model", "run.safetensors"]) == 2
    assert "is a recording, not a model" in capsys.readouterr().err
