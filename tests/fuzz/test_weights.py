"""Files of weights that anyone may have written: refused in one sentence, or the model reads, is saved and opens again."""

import json
import struct
import time

import numpy as np
import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.opening import open_model
from mnemoscope.engines.runs.recorder import record_with
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.sampling import Sampling
from tests.conftest import SMALL, build_engine

SLOW = 5.0  # seconds of processor time: far beyond any case
DTYPES = (
    "F32",
    "F16",
    "BF16",
    "F64",
    "F8_E4M3",
    "F8_E5M2",
    "I8",
    "I64",
    "BOOL",
    "F4",
    "C64",
    "nonsense",
    3,
    None,
)
SHAPES = ([], [0], [-1], [2**63], [10**30], [1, 1, 1], ["a"], None, [0, 2**62], [1e9], [True])
VALUES = (np.nan, np.inf, -np.inf, 3.4e38, -3.4e38, 1e-45, 1e20, 0.0)
HEADERS = (
    b"{}",
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b'{"__metadata__": 3}',
    b"null",
    b'{"a": {"dtype": "F32"}}',
    b"\xff\xfe",
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    made = {}
    for kind in SMALL:
        folder, engine = tmp_path_factory.mktemp(kind), build_engine(kind)
        card = {
            "name": kind, "engine": kind, "config": SMALL[kind], "vocabulary": engine.vocab.to_json(),
            "classes": [f"class {n}" for n in range(getattr(engine.config, "classes", 0))],
        }  # fmt: skip
        (folder / "card.toml").write_text(tomli_w.dumps(card), "utf-8")
        made[kind] = folder, engine.weights
    return made


@st.composite
def mutated(draw, weights) -> bytes:
    weights = dict(weights)
    for _ in range(draw(st.integers(0, 3))):
        name, value = draw(st.sampled_from(sorted(weights))), draw(st.sampled_from(VALUES))
        array = weights[name].astype(np.float64)
        if draw(st.booleans()):
            array[...] = value
        else:
            array.reshape(-1)[draw(st.integers(0, array.size - 1))] = value
        with np.errstate(all="ignore"):
            weights[name] = array.astype(draw(st.sampled_from((np.float32, np.float64, np.float16))))
    header, body = {}, b""
    for name, array in sorted(weights.items()):
        kind, start = {4: "F32", 8: "F64", 2: "F16"}[array.itemsize], len(body)
        body += array.tobytes()
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [start, len(body)]}
    what = draw(st.integers(0, 7))
    entry = header[draw(st.sampled_from(sorted(header)))]
    if what == 1:
        entry["dtype"] = draw(st.sampled_from(DTYPES))
    elif what == 2:
        entry["shape"] = draw(st.sampled_from(SHAPES))
    elif what == 3:
        entry["data_offsets"] = draw(st.lists(st.integers(-5, 2**64), max_size=3))
    encoded = json.dumps(header).encode()
    if what == 4:
        encoded = draw(st.sampled_from(HEADERS))
    if what == 5:
        encoded = encoded[:-1] + b"," + encoded[1:]  # every key twice
    size = draw(st.integers(0, 2**64 - 1)) if what == 6 else len(encoded)
    data = bytearray(struct.pack("<Q", size) + encoded + body)
    if what == 7:
        for _ in range(draw(st.integers(1, 4))):
            at = draw(st.integers(0, len(data) - 1))
            data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


@given(data=st.data(), kind=st.sampled_from(sorted(SMALL)))
def test_weights_are_refused_or_live(data, kind, folders):
    folder, weights = folders[kind]
    (folder / "weights.safetensors").write_bytes(data.draw(mutated(weights)))
    said, begun = "", time.process_time()
    try:
        engine, card = open_model(folder), read_card(folder)
        track = record_with(engine, card, "abc, def. abc def ghi")
        save_recording(folder / "out.safetensors", track)
        assert open_recording(folder / "out.safetensors").trace.tokens == track.trace.tokens
        if "logits" in engine.layout:
            record_with(engine, card, "abc", generate=4, sampling=Sampling(0.5, top_p=0.9, seed=1))
    except MnemoscopeError as error:
        said = str(error)
    assert said.isprintable()
    assert len(said) <= 300
    assert time.process_time() - begun < SLOW
