"""Checkpoints of others that anyone may have damaged or made up: refused in one sentence, at once, with nothing run; or the model reads."""

import json
import os
import pickle
import time
import tracemalloc
import zipfile
from io import BytesIO
from random import Random

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import save
from torch import nn

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.checkpoint import (
    is_checkpoint,
    read_checkpoint,
    read_checkpoint_card,
)
from mnemoscope.engines.models.opening import build
from mnemoscope.engines.runs.recorder import record_with

SLOW, LARGE = 2.0, 300_000_000  # seconds of processor time, and bytes
VALUES = (
    b"\xff" * 4,
    b"\xff" * 8,
    b"\x00" * 8,
    b"\x7f" + b"\xff" * 7,
    b"\x00\x00\xc0\x7f",
    b"9" * 400,
    b"\xed\xa0\x80",
    b"../../",
    b"\x00",
)
OPERATIONS = (
    b"cos\nsystem\n", b"cbuiltins\neval\n", b"X\x04\x00\x00\x00echo", b"R", b"b", b"(", b"t", b"}", b"]", b"2" * 50, b"]" * 500 + b"a" * 400,
    b"r\xff\xff\xff\x7f", b"\x8b\xff\xff\xff\x7f", b"\x8d" + b"\xff" * 8, b"\x8e" + b"\xff" * 8, b"Q", b"\x93", b"\x92", b"i os\nsystem\n", b"I" + b"9" * 5000 + b"\n",
    b"(" * 1000, b"}" * 1000, b"N", b"\x88", b".", b"0", b"1", b"\x82\x01", b"\x97",
)  # of a pickle  # fmt: skip


class Files(dict[str, bytes]):
    """Bytes by name, which nobody wants to see in a report."""

    def __repr__(self) -> str:
        return "files"


@pytest.fixture(scope="module")
def files():
    """A small file of every kind there is."""
    torch.manual_seed(0)
    net = nn.ModuleDict(
        {"emb": nn.Embedding(7, 4), "rnn": nn.LSTM(4, 5, bidirectional=True), "out": nn.Linear(10, 7)}
    ).state_dict()
    out = BytesIO()
    torch.save(
        {
            "epoch": 1,
            "model": net,
            "chars": list("abcdefg"),
            "opt": {"state": {0: {"step": torch.zeros(())}}},
        },
        out,
    )
    early = BytesIO()
    torch.save({"model": net, "chars": list("abcdefg")}, early, _use_new_zipfile_serialization=False)
    made = Files({"a.pt": out.getvalue(), "early.pt": early.getvalue(), "a.safetensors": save(net)})
    arrays = {name: value.numpy() for name, value in net.items()}
    kernels = [
        arrays["emb.weight"],
        arrays["rnn.weight_ih_l0"].T,
        arrays["rnn.weight_hh_l0"].T,
        arrays["rnn.bias_ih_l0"],
    ]
    out = BytesIO()
    np.savez(out, *kernels)
    made["a.npz"] = out.getvalue()
    h5py = pytest.importorskip("h5py", reason="the extra `keras` is not installed")
    packed = BytesIO()
    with h5py.File(packed, "w") as file:
        file["layers/embedding/vars/0"] = kernels[0]
        for n in range(3):
            file[f"layers/lstm/cell/vars/{n}"] = kernels[n + 1]
    made["a.h5"] = packed.getvalue()
    out = BytesIO()
    config = {
        "class_name": "Sequential",
        "config": {"layers": [{"class_name": "LSTM", "config": {"units": 5}}]},
    }
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("config.json", json.dumps(config))
        archive.writestr("model.weights.h5", packed.getvalue())
    made["a.keras"] = out.getvalue()
    onnx = pytest.importorskip("onnx", reason="the extra `onnx` is not installed")
    given = {
        "E": arrays["emb.weight"],
        "W": arrays["rnn.weight_ih_l0"][None],
        "R": arrays["rnn.weight_hh_l0"][None],
    }
    nodes = [
        onnx.helper.make_node("Gather", ["E", "ids"], ["x"]),
        onnx.helper.make_node("LSTM", ["x", "W", "R"], ["y"], hidden_size=5),
    ]
    graph = onnx.helper.make_graph(
        nodes, "g", [], [], [onnx.numpy_helper.from_array(value, name) for name, value in given.items()]
    )
    made["a.onnx"] = onnx.helper.make_model(graph).SerializeToString()
    return made


def damaged(rng: Random, data: bytes) -> bytes:
    """A file with bytes of it changed, cut, put in or doubled."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(out)) if out else 0
        value = rng.choice(VALUES)
        match rng.randrange(8):
            case 0:
                del out[at:]
            case 1:
                out[at : at + len(value)] = value
            case 2:
                out[at:at] = value
            case 3:
                del out[at : at + rng.randint(1, 200)]
            case 4:
                begin = rng.randrange(len(out)) if out else 0
                out[at:at] = out[begin : begin + rng.randint(1, 400)]
            case _:
                out[at : at + 1] = bytes([rng.randrange(256)])
    return bytes(out)


@st.composite
def pickled(draw, data: bytes) -> bytes:
    """A PyTorch file whose pickle has other operations in it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    name = next(each for each in members if each.endswith("data.pkl"))
    body = bytearray(members[name])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(2, len(body)))
        body[at : at + draw(st.integers(0, 3))] = draw(st.sampled_from(OPERATIONS))
    members[name] = draw(
        st.sampled_from(
            [bytes(body), pickle.dumps(draw(st.recursive(st.none() | st.text() | st.integers(), st.lists)))]
        )
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, content in members.items():
            archive.writestr(each, content)
    return out.getvalue()


def tried(path, asked=None) -> None:
    """Open a file and read with it, or be told why not."""
    said, begun = [], time.process_time()
    tracemalloc.start()
    try:
        is_checkpoint(path)
        for action in (lambda: read_checkpoint_card(path), lambda: _read(path, asked)):
            try:
                action()
            except MnemoscopeError as error:
                said.append(str(error))
        assert tracemalloc.get_traced_memory()[1] < LARGE
    finally:
        tracemalloc.stop()
    assert all(each.isprintable() and 0 < len(each) <= 300 for each in said), said
    assert time.process_time() - begun < SLOW


def _read(path, asked) -> None:
    card, weights = read_checkpoint(path, asked)
    record_with(build(card, weights), card, card.texts[0] if card.texts else "abc")


@given(
    seed=st.integers(0, 2**32),
    name=st.sampled_from(["a.pt", "early.pt", "a.safetensors", "a.npz", "a.h5", "a.keras", "a.onnx"]),
)
def test_damaged_files_are_refused_or_read(seed, name, files, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / f"fuzz-{os.getpid()}-{name}"
    path.write_bytes(damaged(Random(seed), files[name]))
    tried(path)


@given(data=st.data())
def test_no_operation_of_a_pickle_is_more_than_data(data, files, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / f"fuzz-{os.getpid()}-pickle.pt"
    path.write_bytes(data.draw(pickled(files["a.pt"])))
    tried(path)


TOKENS = st.lists(st.text(max_size=6), max_size=9)
SHAPED = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner))  # fmt: skip


@given(data=st.data())
def test_vocabularies_are_refused_or_read(data, files, tmp_path_factory):
    base = tmp_path_factory.getbasetemp()
    path, listed = base / f"fuzz-{os.getpid()}-v.pt", base / f"fuzz-{os.getpid()}-tokens.txt"
    path.write_bytes(files["a.pt"])
    said = data.draw(
        st.one_of(
            TOKENS.map("\n".join),
            TOKENS.map(json.dumps),
            TOKENS.map(lambda tokens: json.dumps({token: n for n, token in enumerate(tokens)})),
            TOKENS.map(lambda tokens: "\n".join(f"{n}\t{token}" for n, token in enumerate(tokens))),
            SHAPED.map(json.dumps),
            st.sampled_from(
                [
                    "a\n" * 3_000_000,
                    "[" * 100_000,
                    '{"model": {"vocab": 3}}',
                    '{"model": {}}',
                    "\x00" * 7,
                    '{"vocab": ' * 5000,
                ]
            ),
        )
    )
    listed.write_text(said, "utf-8", errors="surrogatepass")
    tried(
        path,
        Asked(
            vocabulary=str(listed),
            tokens=data.draw(st.sampled_from(["auto", "characters", "words", "lexicon"])),
        ),
    )
