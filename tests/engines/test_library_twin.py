"""The twin of a model of the transformers library: it says what the engine says, and nothing of the engine is changed by it."""

import numpy as np
import pytest

pytest.importorskip("transformers", reason="Hugging Face models are an extra: huggingface")
pytest.importorskip("tokenizers", reason="Hugging Face models are an extra: huggingface")

from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models.opening import open_model
from mnemoscope.engines.pytorch.twin import twin_of
from mnemoscope.engines.spec import Kind
from tests.engines.hubmodels import ALL, write_model

AT = 9


@pytest.mark.parametrize("name", ALL)
def test_the_twin_says_what_the_engine_says(name, tmp_path):
    engine = open_model(str(write_model(tmp_path / f"tiny-{name}", name)))
    tokens = np.random.default_rng(3).integers(3, 200, 12)
    rows = engine.read_block(tokens)
    twin = twin_of(engine)
    given = twin.entering(tokens)
    pulled = list(twin.pulled(given, AT, np.eye(twin.size)[:2], 3))
    assert [each.shape for each in pulled] == [(2, given.shape[1])] * 4
    assert all(np.isfinite(each).all() for each in pulled)
    assert np.abs(pulled[0]).max() > 0
    voices = engine.layout.of(Kind.LOGITS, Kind.CLASS)
    if not voices:
        with pytest.raises(AnalysisError, match="says nothing"):
            twin.slopes(given[None], AT, (1,))
        return
    values = engine.layout.values(rows, voices[0].name)[AT].astype(np.float64)
    exact = np.log(values[2]) if voices[0].kind is Kind.CLASS else values[2] - np.logaddexp.reduce(values)
    log_p, slopes = twin.slopes(given[None], AT, (2,))
    assert abs(log_p[0] - exact) <= 1e-5
    nudge = np.random.default_rng(5).normal(size=given.shape)
    ends = [twin.slopes((given + eps * nudge)[None], AT, (2,))[0][0] for eps in (-1e-4, 1e-4)]
    assert (slopes[0] * nudge).sum() == pytest.approx((ends[1] - ends[0]) / 2e-4, rel=0.02, abs=2e-3)
    engine.reset()
    assert np.array_equal(engine.read_block(tokens), rows)


def test_an_encoder_with_a_decoder_has_none(tmp_path):
    engine = open_model(str(write_model(tmp_path / "tiny-t5", "t5")))
    with pytest.raises(AnalysisError, match="two texts"):
        twin_of(engine)
