"""What it costs to keep less: losses and bytes by policy, on the command line too; what a model keeps at all."""

import csv
import io

import numpy as np
import pytest

import main
from mnemoscope.engines.analysis.context import bytes_at, footprint
from mnemoscope.engines.analysis.prediction import surprise
from mnemoscope.engines.analysis.question import Case, question
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.keeping import POLICIES
from mnemoscope.engines.models.opening import open_model
from mnemoscope.engines.options import CacheOptions
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import open_recording

TEXT = "to be or not to be that is the question whether tis nobler in the mind"
SIZES = {"width": 8, "heads": 2, "layers": 2, "mlp": 12, "context": 64}
A_TOKEN = 4 * 2 * (8 + 8)  # bytes: keys and values of 8 numbers in each of two layers


@pytest.fixture
def model(make_model):
    return make_model("transformer", **SIZES)


def test_each_policy_has_its_loss_over_the_same_tokens_and_its_bytes(model):
    track = record(model, TEXT)
    found = question("eviction").answer(Case(track, lambda: open_model(model))).columns
    rows = list(
        zip(*(found[name].tolist() for name in ("policy", "tokens", "bytes", "counted")), strict=True)
    )
    length = len(track.trace)
    assert [row[0] for row in rows] == list(POLICIES) * 3
    for policy, tokens, taken, counted in rows:
        held = length if policy == "everything" else tokens
        assert taken == A_TOKEN * min(held, SIZES["context"])
        assert policy == "everything" or counted == length - tokens - 1
    for n, (policy, tokens, _, counted) in enumerate(rows):
        kept = CacheOptions(policy, tokens).kept if policy != "everything" else None
        by_hand = record(model, TEXT, edits=[kept.edit] if kept else [])
        loss = surprise(by_hand.trace)[length - counted :].mean()
        assert found["nats"][n] == pytest.approx(loss, abs=1e-6)
        base = surprise(track.trace)[length - counted :].mean()
        assert found["excess"][n] == pytest.approx(loss - base, abs=1e-6)
    assert (found["excess"][[0, 4, 8]] == 0).all()
    assert (np.abs(found["excess"][[1, 2, 3]]) > 1e-4).all()


def test_only_what_is_asked_is_read_and_a_state_has_nothing_to_be_bounded(model, make_model):
    track = record(model, TEXT)
    found = question("eviction").answer(Case(track, lambda: open_model(model), kinds=("last",)))
    assert set(found.columns["policy"]) == {"last"}
    recurrent = make_model("lstm")
    with pytest.raises(AnalysisError, match="no cache that could be bounded: what it keeps is 128 bytes"):
        question("eviction").answer(Case(record(recurrent, TEXT), lambda: open_model(recurrent)))


def test_what_is_kept_grows_by_the_token_or_not_at_all(model, make_model):
    cache, state = record(model, TEXT), record(make_model("lstm"), TEXT)
    assert footprint(cache.trace.layout).a_token == A_TOKEN
    assert [bytes_at(cache.trace, step) for step in (0, 9, 69)] == [A_TOKEN, 10 * A_TOKEN, 64 * A_TOKEN]
    assert {bytes_at(state.trace, step) for step in (0, 9, 69)} == {4 * 2 * (8 + 8)}
    bounded = record(model, TEXT, edits=["layer0.cache = keep last 3"])  # the other layer keeps everything
    assert bytes_at(bounded.trace, 9) == (3 + 10) * A_TOKEN // 2


def test_the_command_line_records_with_less_and_compares(model, tmp_path, capsys):
    run = str(tmp_path / "run.safetensors")
    assert (
        main.main(
            [
                "record",
                str(model),
                "--text",
                TEXT,
                "--cache",
                "first and last",
                "--cache-tokens",
                "9",
                "-o",
                run,
            ]
        )
        == 0
    )
    assert [str(edit) for edit in open_recording(run).edits] == ["layer*.cache = keep first 4 last 5"]
    with pytest.raises(SystemExit) as ended:
        main.main(["record", str(model), "--text", TEXT, "--cache", "newest", "-o", run])
    assert ended.value.code == 2
    assert "what the cache keeps must be everything, last" in capsys.readouterr().err
    assert (
        main.main(
            ["record", str(model), "--text", TEXT, "--cache", "last", "--cache-tokens", "65", "-o", run]
        )
        == 2
    )
    assert "its cache cannot keep 65" in capsys.readouterr().err
    table = tmp_path / "costs.csv"
    assert (
        main.main(["analyse", "eviction", str(model), "--text", TEXT, "--of", "last", "-o", str(table)]) == 0
    )
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert [row["policy"] for row in rows] == ["last"] * 3


def test_the_time_of_a_token_is_asked_on_the_command_line(model, tmp_path, monkeypatch):
    monkeypatch.setattr("mnemoscope.engines.analysis.pace.LADDER", (4, 20))
    table = tmp_path / "pace.csv"
    assert main.main(["analyse", "pace", str(model), "--text", TEXT, "-o", str(table)]) == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert [int(row["tokens"]) for row in rows] == [4, 20]
    assert all(0 < float(r["least"]) <= float(r["milliseconds"]) <= float(r["most"]) for r in rows)
