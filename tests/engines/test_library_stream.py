"""What decided in a model of the transformers library: its shares add up where they can be known, and where not that is said."""

import numpy as np
import pytest

pytest.importorskip("transformers", reason="Hugging Face models are an extra: huggingface")
pytest.importorskip("tokenizers", reason="Hugging Face models are an extra: huggingface")

from mnemoscope.engines.analysis.decisions import decisions
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.runs.recorder import open_with, record_with
from tests.engines.hubmodels import DECODERS, write_model

TEXT = "what is past is prologue"
KNOWN = ("gpt2", "llama", "mistral", "qwen3", "opt", "neox", "phi")
UNKNOWN = ("gemma2", "olmo2", "mixtral")  # they norm what they write, or route it to experts


def test_every_decoder_is_known_or_not():
    assert set(KNOWN) | set(UNKNOWN) == set(DECODERS)


@pytest.mark.parametrize("name", KNOWN)
def test_shares_add_up_to_what_the_model_itself_says(name, tmp_path):
    engine, card = open_with(str(write_model(tmp_path / f"tiny-{name}", name)))
    track = record_with(engine, card, TEXT)
    found = decisions(Case(track, lambda: engine, 14))
    logits = track.trace.at("logits", found.target.at).astype(float)
    own = found.target.expected[0]
    assert found.difference == pytest.approx(logits[own] - np.delete(logits, own).max(), abs=1e-3)
    assert sum(part.share for part in found.parts) == pytest.approx(found.difference, abs=1e-3)
    kinds = [part.kind for part in found.parts]
    assert kinds.count("head") == 8
    assert kinds.count("embedding") == 1 + (
        name in ("gpt2", "opt")
    )  # learned positions have a share of their own
    rest = [abs(part.share) for part in found.parts if part.kind == "mlp"]
    units = engine.layout["layer0.mlp"].size
    assert units in (48, 128)
    assert len(rest) == 2
    p = np.exp(logits - np.logaddexp.reduce(logits))[own]
    assert found.layers[-1].p == pytest.approx(p, abs=1e-5)
    assert engine.time == 0  # as new: it had read nothing else


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_more_than_a_sum_has_no_shares(name, tmp_path):
    engine, card = open_with(str(write_model(tmp_path / f"tiny-{name}", name)))
    track = record_with(engine, card, TEXT)
    with pytest.raises(AnalysisError, match="it is not known how tiny-"):
        decisions(Case(track, lambda: engine, 14))
