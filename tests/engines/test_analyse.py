"""Questions on the command line and the other analyses: the list is the folder, figures against runs recorded one by one, files as others are."""

import csv
import io
import json

import numpy as np
import pytest

from mnemoscope.engines import analyse
from mnemoscope.engines.analysis import question as asking
from mnemoscope.engines.analysis import robustness as noise
from mnemoscope.engines.analysis.question import Case, nothing, question, questions
from mnemoscope.engines.analysis.recall import Point, Recall, findings
from mnemoscope.engines.analysis.robustness import SEEDS, SHARES, robustness
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models import opening
from mnemoscope.engines.models.elsewhere import needs, weights_file
from mnemoscope.engines.models.opening import card_of, find_model, model_folders
from mnemoscope.engines.runs.recorder import open_with, read_rows, record, record_with
from mnemoscope.engines.runs.recording import save_recording

TEXT = "what is past is prologue"


@pytest.fixture
def command(run, tmp_path, monkeypatch):
    """Runs a command line beside a home of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return run


@pytest.fixture
def mine(make_model, tmp_path, monkeypatch):
    make_model("lstm", name="mine")
    make_model("transformer", name="looking")
    monkeypatch.setattr(opening, "BUNDLED", tmp_path / "models")


def asked(model, text, at=None, **more):
    engine, card = open_with(model)
    track = record_with(engine, card, text)
    return robustness(Case(track, lambda: engine, at, **more))


def test_loss_under_noise_is_that_of_runs_recorded_with_the_same_noise(make_model):
    model, text = make_model("lstm", layers=1), TEXT
    found = asked(model, text)
    assert [curve.name for curve in found.curves] == ["layer0.cell", "layer0.hidden"]
    plain = record(model, text)
    cell = found.curves[0]
    assert cell.rms[0] == pytest.approx(
        float(np.sqrt((plain.trace["layer0.cell"][:-1].astype(float) ** 2).mean()))
    )
    assert cell.sizes == pytest.approx([cell.rms[0] * share for share in SHARES])
    for n in (0, len(SHARES) - 1):
        losses = [
            surprise(record(model, text, edits=[f"layer0.cell ~= {cell.sizes[n]!r} seed {seed}"]))
            for seed in range(SEEDS)
        ]
        assert cell.mean[n] == pytest.approx(np.mean(losses), abs=1e-5)
        assert cell.spread[n] == pytest.approx(np.std(losses), abs=1e-5)
    assert found.undisturbed == pytest.approx(surprise(plain), abs=1e-6)
    assert found.count == len(text) - 1


def surprise(track):
    logits = track.trace["logits"].astype(float)
    log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(logits) - 1), track.trace.tokens[1:]].mean())


def test_a_memory_forgets_more_the_more_noise_there_is():
    found = asked("lstm-recall", "gcf....?gcf")
    assert found.asked == "3 answers, on average"
    for curve in found.curves:
        assert curve.mean[0] < 0.01
        assert curve.mean[-1] > 1
    at = asked("lstm-recall", "gcf....?gcf", 9, kinds=("cell",), since=8)
    assert (at.count, at.since, len(at.curves)) == (1, 8, 1)
    assert at.asked == "the answer “f” after step 9"
    assert at.curves[0].mean[-1] < found.curves[0].mean[-1]  # noise for two steps alone


def test_a_transformer_is_disturbed_in_its_residual_stream_and_only_the_last_of_a_long_text_is_read_again(
    make_model, monkeypatch
):
    monkeypatch.setattr(noise, "MOST", 10)
    found = asked(make_model("transformer"), TEXT)
    assert [curve.name for curve in found.curves] == ["layer0.residual", "layer1.residual"]
    assert (found.since, found.count) == (13, 10)
    with pytest.raises(AnalysisError, match="there is no kind 'wires'"):
        asked(make_model("lstm"), TEXT, kinds=("wires",))


def test_a_new_question_is_one_file(tmp_path, monkeypatch):
    assert {"answers", "importance", "recall", "surprise"} <= questions().keys()
    (tmp_path / "lengths.py").write_text(
        "from mnemoscope.engines.analysis.question import Answer, Question\n"
        "QUESTION = Question('lengths', 'how long', lambda case: Answer({'steps': [len(case.track.trace)]}))\n"
    )
    package = __import__(asking.__package__, fromlist=["x"])
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    monkeypatch.setattr(asking, "__file__", str(tmp_path / "question.py"))
    assert list(questions()) == ["lengths"]


def test_all_are_listed_with_a_line_each(command):
    status, out, _ = command("analyse")
    assert status == 0
    assert [line.split()[0] for line in out.splitlines()] == list(questions())


def test_a_table_for_a_person_and_the_same_in_files(command, tmp_path):
    ask = ["analyse", "importance", "lstm-recall", "--text", "gcf....?gcf", "--at", "9", "--of", "tokens"]
    status, out, _ = command(*ask)
    assert status == 0
    assert out.startswith(
        "What the answer “f” after step 9 (0.000 nats) would lose without each in turn, in nats.\n"
    )
    rows = [line for line in out.splitlines() if "token “f” at step 2" in line]
    assert rows
    assert rows[0].split()[:2] == ["3", "tokens"]
    paths = {suffix: tmp_path / f"out.{suffix}" for suffix in ("csv", "npz", "json")}
    for path in paths.values():
        assert command(*ask, "-o", path)[0] == 0
    data = paths["csv"].read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    whole = json.loads(paths["json"].read_text("utf-8"))
    with np.load(paths["npz"]) as arrays:
        assert [float(row["nats"]) for row in table] == arrays["nats"].tolist() == whole["columns"]["nats"]
        assert arrays["edit"].tolist()[2] == whole["columns"]["edit"][2] == "embedding = 0 @ 2"
    assert whole["said"][1] == "10 tokens: read with an embedding of 0."
    assert (whole["analysis"], whole["model"]) == ("importance", "lstm-recall")


def test_how_a_number_was_made_is_asked_by_its_place_and_followed_down(command, tmp_path):
    ask = ["analyse", "arithmetic", "lstm-brackets", "--text", "(()", "--at", "1", "--place"]
    status, out, _ = command(*ask, "layer0.cell[2]")
    assert status == 0
    assert out.startswith("cell state, layer 0, unit 2, step 1: 1.89\nc_t[2] = f_t ")
    path = tmp_path / "cell.json"
    assert command(*ask, "layer0.cell[2]", "-o", path)[0] == 0
    found = json.loads(path.read_text("utf-8"))["columns"]
    cell, forget, before, put, new = found["value"]
    assert cell == pytest.approx(forget * before + put * new, rel=1e-6)
    assert found["place"][2] == "layer0.cell[2]"
    assert found["step"] == [1, 1, 0, 1, 1]
    status, out, _ = command(*ask, "logits[1] product after 8")
    assert status == 0
    assert out.startswith("logits, the weighed sum, token “↵”, after the 8 largest terms, step 1: ")
    for place, said in (
        ("", "name a number with --place, as layer0.cell[3]; there are embedding, layer0.gate.input"),
        ("layer0.cell[12]", "layer0.cell is of 12 numbers"),
        ("logits[1] wire", "there is no part 'wire' of a number"),
        ("logits[1] back", "logits[1] back does not exist"),
    ):
        status, _, err = command(*ask, place)
        assert (status, said in err) == (2, True), err
    status, _, err = command("analyse", "surprise", "lstm-brackets", "--place", "layer0.cell[2]")
    assert status == 2
    assert "surprise is not asked of one number: leave out --place" in err


def test_in_a_notebook_too(make_model):
    found = analyse.arithmetic(make_model("lstm"), text=TEXT, place="layer0.cell[3]", at=4)
    assert found.columns["step"].tolist() == [4, 4, 3, 4, 4]


def test_a_recording_is_asked_through_the_model_that_made_it(command, mine, tmp_path):
    run = tmp_path / "run.safetensors"
    command("record", "mine", "--text", TEXT, "-o", run, "--edit", "layer0.cell[1] = 0.5 @ 3:")
    before = run.read_bytes()
    out = tmp_path / "a.json"
    assert command("analyse", "importance", run, "--at", "9", "-o", out)[0] == 0
    found = json.loads(out.read_text("utf-8"))
    assert found["edits"] == ["layer0.cell[1] = 0.5 @ 3:"]
    assert len(found["columns"]["nats"]) == 16 + 9
    assert command("analyse", "surprise", run)[0] == 0
    for argv, said in (
        (("importance", run, "--text", "other"), "a recording has its own text"),
        (("importance", run, "--at", "99"), "step 99 has not been read"),
        (("importance", run, "--of", "heads"), "has no heads to silence"),
        (("importance", run, "--of", "gates"), "there is no 'gates' to ask importance of"),
        (("answers", run), "there is no right and wrong"),
        (("about", run, "--of", "heads"), "mine has no heads"),
        (("surprise", run, "--of", "units"), "leave out --of"),
        (("nothing", run), "there is no analysis 'nothing'; there are about, answers"),
        (("importance",), "name a recording or a model"),
        (("importance", "nobody"), "there is no model named 'nobody'"),
        (("importance", "mine"), "the text is empty"),
        (("importance", run, "-o", tmp_path / "none" / "a.csv"), "there is no such folder"),
        (
            ("importance", run, "--at", "99", "-o", tmp_path / "none" / "a.csv"),
            "there is no such folder",
        ),  # first
        (("importance", run, "-o", tmp_path / "a.txt"), "does not end in one of .csv"),
        (
            ("importance", "mine", "--text", TEXT, "-o", tmp_path / "models" / "mine" / "a.csv"),
            "folder of a model",
        ),
    ):
        status, _, err = command("analyse", *argv)
        assert (status, err.count("\n")) == (2, 1), err
        assert said in err
    link = tmp_path / "run.csv"
    link.symlink_to(run)
    assert "is what is read here" in command("analyse", "importance", run, "-o", link)[2]
    assert run.read_bytes() == before
    (tmp_path / "models" / "mine" / "card.toml").unlink()
    status, _, err = command("analyse", "importance", run)
    assert status == 2
    assert "mine" in err, err
    assert command("analyse", "surprise", run)[0] == 0  # which needs no model


def test_the_other_questions_say_what_their_functions_say(command, tmp_path):
    out = tmp_path / "a.json"

    def columns(*argv):
        assert command("analyse", *argv, "-o", out)[0] == 0
        return json.loads(out.read_text("utf-8"))["columns"]

    right = columns("answers", "lstm-recall", "--text", "gcf....?gcf")
    assert (right["step"], right["said"], right["due"], right["right"]) == (
        [7, 8, 9],
        [*"gcf"],
        [*"gcf"],
        ["yes"] * 3,
    )
    heads = columns("about", "induction-2layer", "--of", "heads")
    assert sorted(zip(heads["layer"], heads["index"], strict=True)) == [
        (n, m) for n in (0, 1) for m in range(4)
    ]
    assert (heads["about"][0], heads["signal"][0], heads["index"][0]) == ("previous", "layer0.query", 0)
    assert heads["weight"][0] > 0.9
    track = record("lstm-shakespeare", "Hello")
    seen = columns("surprise", "lstm-shakespeare", "--text", "Hello")
    assert seen["nats"][0] is None
    assert np.nansum(np.array(seen["nats"], float)) == pytest.approx(surprise(track) * 4, abs=1e-5)
    assert seen["expected"][1] == track.name_of(int(track.trace.at("logits", 0).argmax()))
    assert columns("surprise", "lstm-shakespeare", "--text", "Hello", "--at", "3")["step"] == [3]


def test_a_notebook_asks_under_the_same_names(command, tmp_path):
    found = analyse.importance("lstm-recall", text="gcf....?gcf", at=9, of=("tokens",))
    assert command(
        "analyse", "importance", "lstm-recall", "--text", "gcf....?gcf", "--at", "9", "--of", "tokens", "-o", tmp_path / "a.npz"
    )[0] == 0  # fmt: skip
    with np.load(tmp_path / "a.npz") as kept:
        assert np.array_equal(kept["nats"], found.columns["nats"])
    track = record("lstm-recall", "gcf....?gcf")
    assert np.array_equal(
        analyse.importance(track, at=9, of=("tokens",)).columns["nats"], found.columns["nats"]
    )
    save_recording(tmp_path / "run.safetensors", track)
    again = analyse.importance(tmp_path / "run.safetensors", at=9, of=("tokens",))
    assert np.array_equal(again.columns["nats"], found.columns["nats"])
    assert "importance" in dir(analyse)
    with pytest.raises(AttributeError, match="there is no analysis 'nothing'"):
        _ = analyse.nothing
    with pytest.raises(AnalysisError, match="step 99 has not been read"):
        analyse.importance(track, at=99)


@pytest.mark.parametrize("name", sorted(model_folders()))
def test_a_bundled_card_names_an_analysis_that_there_is_and_that_fits_it(name):
    card = card_of(find_model(name))
    if card.weights and weights_file(card) is None:
        pytest.skip(needs(card))
    asked = question(card.ask)
    assert asked.findings is not nothing
    for text in card.texts:
        assert asked.unfit(record(name, text)) == ""


def test_what_the_analyses_are_held_to_is_checked(command):
    status, out, _ = command("verify", "analyses")
    assert status == 0
    assert "FAIL" not in out
    assert len(out.splitlines()) > 2


def test_gates_cache_and_tokens_are_disturbed_too(mine, tmp_path):
    found = asked(tmp_path / "models/mine", TEXT, kinds=("gates", "tokens"))
    assert [curve.name for curve in found.curves][:2] == ["layer0.gate.input", "layer0.gate.forget"]
    tokens = found.curves[-1]
    assert (tokens.name, tokens.signals) == ("token", ())
    assert np.isnan(tokens.mean[-1])  # there are no more tokens than all
    assert tokens.sizes[:-1] == SHARES[:-1]
    looking = asked(tmp_path / "models/looking", TEXT, kinds=("cache",))
    assert {curve.name for curve in looking.curves} == {
        f"layer{n}.{part}" for n in (0, 1) for part in ("key", "value")
    }
    with pytest.raises(AnalysisError, match="has no cache to disturb"):
        asked(tmp_path / "models/mine", TEXT, kinds=("tokens", "cache"))


def test_replaced_tokens_are_those_drawn_by_the_seed(mine, tmp_path):
    folder = tmp_path / "models/mine"
    found = asked(folder, TEXT, kinds=("tokens",)).curves[0]
    engine, _ = open_with(folder)
    track = record(folder, TEXT)
    tokens, losses = np.array(track.trace.tokens), []
    for seed in range(SEEDS):
        random = np.random.default_rng((seed, 2))
        swapped = random.random(len(tokens) - 1) < 0.5  # the last is read by nothing that is asked
        read = np.where(swapped, random.integers(0, len(engine.vocab), len(tokens) - 1), tokens[:-1])
        logits = engine.layout.values(read_rows(open_with(folder)[0], read), "logits").astype(float)
        log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        losses.append(-log_p[np.arange(len(tokens) - 1), tokens[1:]].mean())
    assert found.mean[SHARES.index(0.5)] == pytest.approx(np.mean(losses), abs=1e-5)
    assert found.spread[SHARES.index(0.5)] == pytest.approx(np.std(losses), abs=1e-5)


def test_of_many_layers_those_of_a_role_are_disturbed_together(make_model):
    model = make_model("transformer", layers=9)
    found = asked(model, TEXT, kinds=("residual",))
    assert [curve.name for curve in found.curves] == ["layer*.residual"]
    assert len(found.curves[0].rms) == 9
    assert found.curves[0].mean[-1] > found.undisturbed


def test_how_far_a_model_remembers_is_said_with_its_figures():
    points = (Point(10, 100, 100), Point(20, 95, 100), Point(40, 60, 100), Point(80, 92, 100))
    said = [each.said for each in findings(Recall("x", 0.125, points, None, "it"))]
    assert said == [
        "it remembers over a distance of 20: nine in ten answers are right; at 40 no longer",
        "it is right in 92% of answers at distance 80 (guessing: 12%)",
    ]
    assert len(findings(Recall("x", 0.125, points[:2], None, "it"))) == 1
    assert findings(Recall()) == ()
