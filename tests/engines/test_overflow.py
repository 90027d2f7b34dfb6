"""A model whose numbers overflow goes on, without warnings: what becomes of them is drawn and told."""

import numpy as np
import pytest

from mnemoscope.engines import record
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import record_with
from tests.conftest import LETTERS, SMALL


def overflowing(engine: Engine) -> Engine:
    """The same engine with weights as large as float32 holds."""
    for name, weights in engine.weights.items():
        engine.weights[name] = np.sign(weights).astype(np.float32) * np.float32(3e38)
    return type(engine)(engine.config, engine.weights, engine.vocab)


@pytest.mark.parametrize("kind", SMALL)
def test_every_engine_reads_on(kind, make_engine):
    engine = overflowing(make_engine(kind))
    track = record_with(engine, Card("huge", kind), LETTERS.strip()[:12])
    assert len(track.trace) == 12
    if kind != "llama":  # whose norm makes zeros of what is infinite, in torch as well
        assert not np.isfinite(track.trace.rows(0, 12)).all()
    assert engine.step(3).row.shape == (engine.layout.width,)


def test_from_a_folder_too(make_model):
    from safetensors.numpy import load_file, save_file

    folder = make_model("rnn")
    path = folder / "weights.safetensors"
    save_file({n: np.sign(w) * np.float32(3e38) for n, w in load_file(path).items()}, path)
    assert len(record(folder, "abc").trace) == 3
