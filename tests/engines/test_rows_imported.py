"""Networks without an embedding become models that read rows of numbers, with their proof: by `import`, by `--model FILE`, in every kind."""

from itertools import product

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines import record
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.assembling import planned
from mnemoscope.engines.models.importers.checkpoint import open_source, read_checkpoint
from mnemoscope.engines.models.opening import build, opened
from mnemoscope.engines.verify import imported as importing
from mnemoscope.engines.verify.imported import imported

SHAPES = (
    {}, {"bidirectional": True}, {"num_layers": 2, "bias": False}, {"nonlinearity": "relu"}, {"proj_size": 3},
    {"proj_size": 3, "bidirectional": True, "num_layers": 2},
)  # fmt: skip
KINDS = [
    (kind, given)
    for kind, given in product((nn.RNN, nn.LSTM, nn.GRU), SHAPES)
    if ("nonlinearity" not in given or kind is nn.RNN) and ("proj_size" not in given or kind is nn.LSTM)
]
ROWS = "a,b,c,d\n" + "".join(f"{n / 7:.3f},{n % 3},{-n},{n * n / 50}\n" for n in range(30))


@pytest.fixture
def write(tmp_path):
    """Writes a network with a read-out: `write(nn.GRU, 3, **its arguments)`; and what else is to lie in the file."""

    def written(kind, outputs, beside=None, inputs=4, **given):
        torch.manual_seed(1)
        body = kind(inputs, 8, **given)
        shown = (given.get("proj_size") or 8) * (1 + given.get("bidirectional", False))
        parts = {"body": body} | ({"head": nn.Linear(shown, outputs)} if outputs else {})
        state = nn.ModuleDict(parts).state_dict()
        torch.save({"net": state, **beside} if beside else state, tmp_path / "mine.pt")
        return tmp_path / "mine.pt"

    return written


@pytest.mark.parametrize(("kind", "given"), KINDS)
def test_every_kind_is_within_rounding_of_its_module(kind, given, write):
    asked = Asked(nonlinearity=given.get("nonlinearity", "tanh"), mean="1,2,3,4", scale="2,2,.5,1")
    made = imported(write(kind, 2, **given), asked, text=ROWS)
    assert 0 < made.worst < 1e-6
    assert {"output over 64 rows at random", "output over a text of 30 rows"} <= {c.name for c in made.checks}
    engine = build(Card.from_json(made.card.to_json()), made.weights)
    assert engine.config.inputs == 4
    assert engine.config.outputs == 2


def test_a_network_that_reads_its_rows_otherwise_is_found_out(write, monkeypatch):
    built = importing.build

    def wrong(card, weights):
        engine = built(card, weights)
        engine.vocab.numbers, own = (lambda tokens: own(tokens) + np.float32(1e-3)), engine.vocab.numbers
        return engine

    monkeypatch.setattr(importing, "build", wrong)
    path = write(nn.LSTM, 2, inputs=5)
    assert not imported(path, Asked()).ok
    with pytest.raises(ModelError, match=r"mine.pt cannot be shown exactly: .* differs from the original by"):
        opened(path)


def test_import_makes_a_folder_that_reads_a_csv(write, run, tmp_path):
    path, folder = write(nn.LSTM, 1), tmp_path / "made"
    (tmp_path / "rows.csv").write_text(ROWS, "utf-8")
    said = run("import", path, "--columns", "a,b,c,d", "--file", tmp_path / "rows.csv", "-o", folder)
    assert said[0] == 0
    for line in ("read-out: head.weight, of 1 number", "it has no embedding: it reads rows of 4 numbers",
                 "output over a text of 30 rows"):  # fmt: skip
        assert line in said[1]
    status, _, _ = run("record", folder, "--file", tmp_path / "rows.csv", "-o", tmp_path / "run.safetensors")
    assert status == 0
    track = record(folder, ROWS)
    assert track.trace["output"].shape == (30, 1)
    assert track.card.vocabulary["columns"] == ["a", "b", "c", "d"]
    assert "within" in track.card.line
    assert record(folder, track.card.texts[0]).labels(0, 1) == ["0,0.8415,0.9093,0.1411"]


@pytest.mark.parametrize("given", [{}, {"bidirectional": True}])
def test_a_file_is_opened_as_it_is_with_its_proof(given, write):
    engine, card = opened(write(nn.GRU, 3, **given))
    assert card.quality["value"] < 1e-6
    assert "of PyTorch" in card.line
    assert engine.vocab.columns == ("x0", "x1", "x2", "x3")


def test_a_checkpoint_of_tokens_is_opened_with_its_proof_too(tmp_path):
    net = nn.ModuleDict({"emb": nn.Embedding(3, 4), "rnn": nn.LSTM(4, 5), "out": nn.Linear(5, 3)})
    torch.save({"net": net.state_dict(), "chars": "abc"}, tmp_path / "small.pt")
    track = record(tmp_path / "small.pt", "abcab")
    assert 0 <= track.card.quality["value"] < 1e-6
    assert track.card.quality["measure"] == "largest difference from the original"


def test_what_is_said_are_classes_where_they_have_names(write):
    plain, named = write(nn.GRU, 3), Asked(classes="up,down,still")
    card, _ = read_checkpoint(plain, named)
    assert (card.classes, card.task, card.config["outputs"]) == (("up", "down", "still"), "classes", 0)
    assert imported(plain, named).worst < 1e-6
    beside = write(nn.GRU, 3, beside={"labels": ["a", "b", "c"], "feature_names": ["w", "x", "y", "z"]})
    plan = planned(open_source(beside), Asked())
    assert plan.open_questions == ()
    assert plan.vocabulary["columns"] == ["w", "x", "y", "z"]
    assert read_checkpoint(beside)[0].classes == ("a", "b", "c")
    assert planned(open_source(plain if plain.exists() else beside), Asked()).classes == 3
    assert planned(open_source(write(nn.GRU, 3)), Asked()).open_questions == ("columns", "classes")
    assert planned(open_source(write(nn.GRU, 0)), Asked()).open_questions == ("columns",)


def test_a_read_out_is_not_taken_for_an_embedding_because_it_would_fit(write):
    path = write(nn.GRU, 3, inputs=8)  # whose head has 8 numbers a row as well
    plan = planned(open_source(path), Asked())
    assert (plan.tables.embedding, plan.tables.readout) == ("", "head.weight")
    bare = {"rnn." + k: v for k, v in nn.GRU(8, 8).state_dict().items()} | {"table.weight": torch.zeros(9, 8)}
    torch.save(bare, path)
    assert planned(open_source(path), Asked()).tables.embedding == "table.weight"
    assert planned(open_source(path), Asked(embedding="-")).tables.embedding == ""


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"columns": "a,b"}, "2 names of columns are given, but a row has 4 numbers"),
        ({"columns": "a,a,b,c"}, "columns must be their names, each once"),
        ({"mean": "1,2"}, "mean must be 4 finite numbers, one for each column"),
        ({"mean": "1,2,3,nan"}, "'mean' is a number that is not finite"),
        ({"scale": "1,0,1,1"}, "scale must be numbers above 0"),
        ({"scale": "one"}, "--scale takes numbers with commas between, one for each column"),
        ({"vocabulary": "words.txt"}, "it reads rows of numbers, and no vocabulary"),
        ({"classes": "a,b,c,d"}, "4 names of classes are given, but the model has 3"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(asked, said, write):
    with pytest.raises(ModelError) as refused:
        imported(write(nn.GRU, 3), Asked(**asked))
    assert said in str(refused.value)


def test_a_column_may_stand_alone(write):
    card, _ = read_checkpoint(write(nn.GRU, 1, inputs=1), Asked(columns="price"))
    assert card.vocabulary["columns"] == ["price"]
    assert card.texts[0].startswith("price\n0\n")
