"""Rows of numbers: what a line is, what is refused in which words, edits and recordings of them, and torch on the same rows."""

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines import open_recording, record
from mnemoscope.engines.engine import overflowing
from mnemoscope.engines.errors import EditError, ModelError
from mnemoscope.engines.files.texts import TextError, read_text
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.checkpoint import read_checkpoint
from mnemoscope.engines.models.opening import BUNDLED, build, open_model, read_card
from mnemoscope.engines.runs.recorder import read_rows, record_with
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.training import adding, catalogue
from mnemoscope.engines.training.fit import Schedule
from mnemoscope.engines.vocabularies.described import vocabulary
from mnemoscope.engines.vocabularies.rows import Rows
from mnemoscope.engines.vocabularies.survey import MOST_ROWS, skipped, unread

TWO = {"kind": "rows", "columns": ["value", "marker"]}
MODULES = {"lstm": nn.LSTM, "gru": nn.GRU, "rnn": nn.RNN}


def pieces(vocab, text):
    return [text[a:b] for a, b in vocab.encode(text).spans.tolist()]


def test_a_line_is_a_token_and_its_span_is_the_line():
    vocab = Rows(("a", "b"))
    text = 'a,b\n1,2\r\n\n-.5\t+1e1\n1.0, 2\n"3" 4\n\n'
    found = vocab.encode(text)
    assert pieces(vocab, text) == ["a,b\n1,2\r\n", "\n-.5\t+1e1\n", "1.0, 2\n", '"3" 4\n\n']
    assert found.ids.tolist() == [0, 1, 0, 2]
    assert vocab.numbers(found.ids).tolist() == [[1, 2], [-0.5, 10], [1, 2], [3, 4]]
    assert [vocab.shown(piece) for piece in pieces(vocab, text)] == ["1,2", "-0.5,10", "1,2", "3,4"]
    assert vocab.decode([0, 1])[0] == "1,2\n-0.5,10\n"
    assert vocab.missing(text) == []


def test_a_mean_and_a_scale_are_taken_from_what_is_read_and_not_from_what_is_shown():
    vocab = vocabulary(TWO | {"mean": [1, 0], "scale": [2, 4]})
    ids = vocab.encode("5,2\n").ids
    assert vocab.numbers(int(ids[0])).tolist() == [2, 0.5]
    assert vocab.label(int(ids[0])) == "5,2"


def test_vocabularies_of_one_description_know_a_row_by_the_same_number():
    one, other = vocabulary(TWO), vocabulary(dict(TWO))
    one.encode("0.125,7\n")
    other.encode("0.25,9\n0.125,7\n")
    assert one.encode("0.25,9\n0.125,7\n").ids.tolist() == other.encode("0.25,9\n0.125,7\n").ids.tolist()
    apart = vocabulary(TWO | {"scale": [1, 2]})
    assert apart is not one


def test_numbers_are_written_in_the_digits_that_mean_their_32_bits():
    vocab = Rows(("a",))
    values = np.random.default_rng(0).normal(size=200).astype(np.float32) ** 9
    text, _ = vocab.decode(vocab.encode("".join(f"{value:.12e}\n" for value in values.tolist())).ids)
    assert [np.float32(line) for line in text.split()] == values.tolist()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0.5,1\n0.5\n", "line 2 has 1 number, but 2 are read: value, marker"),
        ("0.5,1,3\n", "line 1 has 3 numbers, but 2 are read: value, marker"),
        ("value,marker\n0.5,\n", "line 2 has an empty cell"),
        ("0.5,one\n", "line 1 has 'one', which is not a number"),
        ("0.5,1\n\n0.5,nan\n", "line 3 has 'nan', which is not a finite number of 32 bits"),
        ("0.5,-inf\n", "line 1 has '-inf', which is not a finite number"),
        ("1e400,1\n", "line 1 has '1e400', which is not a finite number of 32 bits"),
        ("3.5e38,1\n", "line 1 has '3.5e38', which is not a finite number of 32 bits"),
        ("0,5;1\n", "line 1 has semicolons or decimal commas: write 0.5,1 for a half and a one"),
        ("0,5\t1,0\n", "line 1 has semicolons or decimal commas"),
        ("1_0,1\n", "line 1 has '1_0', which is not a number"),
        ("１,1\n", "line 1 has '１', which is not a number"),
        ("marker,value\n1,0.5\n", "line 1 names marker, value, but the columns are value, marker, in this order"),
        ("0.5,1\nvalue,marker\n", "line 2 has 'value', which is not a number"),
        ("Shall I compare\n", "line 1 names Shall, I, compare, but the columns are"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_row_is_refused_in_one_sentence_that_names_it(text, said, run, tmp_path):
    file = tmp_path / "rows.csv"
    file.write_text(text, "utf-8")
    status, out, error = run("record", "lstm-adding", "--file", file, "-o", tmp_path / "run.safetensors")
    assert (status, out) == (2, "")
    assert f"lstm-adding cannot read these rows: {said}" in error
    assert len(error.strip().splitlines()) == 1
    with pytest.raises(ModelError, match="cannot read these rows"):
        record("lstm-adding", text)


def test_while_lines_are_typed_what_is_no_row_yet_is_skipped_and_said_once_of_each_kind():
    vocab = vocabulary(TWO)
    text = "0.5,1\n0.2\n0.3,0\n0."
    assert vocab.encode(text).ids.tolist() == vocab.encode("0.5,1\n0.3,0\n").ids.tolist()
    assert pieces(vocab, text) == ["0.5,1\n0.2\n", "0.3,0\n0."]
    kinds, said = skipped(vocab, text, "adding")
    assert kinds == {"count"}
    assert (
        said
        == "2 of 4 rows cannot be read by adding and are skipped: "
        + unread(vocab, "", text).split(": ", 1)[1]
        + "."
    )
    assert skipped(vocab, "0.5,1\n", "adding") == (frozenset(), "")


def test_more_lines_than_are_read_as_one_text_are_refused_before_any_is_looked_at():
    said = unread(vocabulary(TWO), "adding", "x\n" * (MOST_ROWS + 1))
    assert said == "adding cannot read 1,000,001 lines as one text: 1,000,000 are the most"


@pytest.mark.parametrize("kind", ["<f2", "<f4", ">f8", "<i2", "|u1", "|b1", "<i8"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_arrays_of_any_numbers_are_read_as_their_32_bits(kind, order, tmp_path):
    array = np.array([[0, 1], [1, 0], [1, 1]], order=order).astype(kind)
    if array.dtype.kind == "f":
        array = array * np.array(0.1, kind)
    np.save(tmp_path / "rows.npy", array)
    text = read_text(tmp_path / "rows.npy")
    vocab = vocabulary(TWO)
    assert vocab.numbers(vocab.encode(text).ids).tolist() == array.astype(np.float32).tolist()


ARRAYS = {
    "holds an array of 2×3×4: rows of numbers are an array of two dimensions": np.zeros((2, 3, 4)),
    "holds an array of (): rows": np.float64(3),
    "holds Python objects, not numbers": np.array([{}, 1], object),
    "holds <U3, not numbers": np.array([["abc", "d"]]),
    "holds complex128, not numbers": np.zeros((2, 2), complex),
    "holds nan in row 1, column 0 from 0, which is not a finite number of 32 bits": np.array([[0, 1], [np.nan, 1]]),
    "holds 1e+300 in row 0, column 1": np.array([[0, 1e300]]),
    "holds an array without numbers": np.zeros((0, 2)),
    "holds 2,500,000 rows of 2 numbers, and 4,000,000 numbers are the most": np.zeros((2_500_000, 2), np.int8),
}  # fmt: skip


@pytest.mark.parametrize("said", ARRAYS)
def test_an_array_that_is_no_rows_of_numbers_is_refused_in_one_sentence(said, tmp_path):
    path = tmp_path / "rows.npy"
    np.save(path, ARRAYS[said], allow_pickle=True)
    with pytest.raises(TextError) as refused:
        read_text(path)
    assert said in str(refused.value)
    assert len(str(refused.value)) < 300 + len(str(path))


def test_what_the_header_of_an_array_claims_is_not_believed(tmp_path):
    path = tmp_path / "rows.npy"
    np.save(path, np.zeros((4, 2)))
    whole = path.read_bytes()
    for damaged in (
        whole[:-3],
        whole + b"\0",
        whole.replace(b"(4, 2)", b"(9**9, 2)"[:6]),
        whole.replace(b"(4, 2), ", b"(10**9,)"),
        whole.replace(b"(4, 2)", b"(-4,2)"),
        whole.replace(b"'<f8'", b"'|O8'"),
        whole[:20],
        b"\x93NUMPY\x09\x00" + whole[8:],
    ):
        path.write_bytes(damaged)
        with pytest.raises(TextError, match=r"rows.npy (is a damaged NumPy file|holds Python objects)"):
            read_text(path)


def test_an_array_of_one_column_is_a_column_and_no_row_of_two(run, tmp_path):
    np.save(tmp_path / "rows.npy", np.arange(3))
    status, _, error = run(
        "record", "lstm-adding", "--file", tmp_path / "rows.npy", "-o", tmp_path / "a.safetensors"
    )
    assert status == 2
    assert "line 1 has 1 number, but 2 are read: value, marker" in error


@pytest.mark.parametrize("kind", MODULES)
@pytest.mark.parametrize("bias", [True, False])
def test_blocks_and_steps_equal_torch_on_the_same_rows(kind, bias, tmp_path):
    torch.manual_seed(3)
    module, out = MODULES[kind](3, 9, 2, batch_first=True, bias=bias), nn.Linear(9, 2)
    torch.save(nn.ModuleDict({"body": module, "head": out}).state_dict(), tmp_path / "mine.pt")
    mean, scale = (0.5, -1.0, 2.0), (2.0, 0.25, 3.0)
    asked = Asked(columns="x,y,z", mean="0.5,-1,2", scale="2,0.25,3")
    card, weights = read_checkpoint(tmp_path / "mine.pt", asked)
    engine = build(Card.from_json(card.to_json()), weights)
    values = np.random.default_rng(4).normal(size=(300, 3)).astype(np.float32)
    ids = engine.vocab.encode("\n".join(",".join(map(str, row)) for row in values.tolist())).ids
    with torch.inference_mode():
        states = module((torch.from_numpy(values) - torch.tensor(mean))[None] / torch.tensor(scale))[0]
        answers = out(states)[0].numpy()
    blocks = read_rows(engine, ids)
    engine.reset()
    with overflowing():
        steps = np.stack([engine.step(token).row for token in ids.tolist()])
    for rows in (blocks, steps):
        assert np.abs(rows[:, engine.layout.slice("layer1.hidden")] - states[0].numpy()).max() < 1e-5
        assert np.abs(rows[:, engine.layout.slice("output")] - answers).max() < 1e-5


def test_weights_without_a_read_out_or_names_make_a_model_that_says_nothing(tmp_path):
    torch.save(nn.GRU(4, 5).state_dict(), tmp_path / "mine.pt")
    card, weights = read_checkpoint(tmp_path / "mine.pt")
    engine = build(card, weights)
    assert engine.vocab.columns == ("x0", "x1", "x2", "x3")
    assert [spec.name for spec in engine.specs if spec.layer is None] == ["input"]
    track = record_with(engine, card, "any,names,will,do\n1,2,3,4\n5,6,7,8\n")
    assert len(track.trace) == 2
    assert track.trace["input"].tolist() == [[1, 2, 3, 4], [5, 6, 7, 8]]
    with pytest.raises(ModelError, match="predicts no next token"):
        record_with(engine, card, "1,2,3,4\n", generate=3)


@pytest.mark.parametrize(
    ("config", "words", "said"),
    [
        ({"inputs": 3}, TWO, "is of 2 columns, but its config says inputs = 3"),
        ({"inputs": 0}, TWO, "is of 2 columns, but its config says inputs = 0"),
        ({"inputs": 2}, {"kind": "characters", "characters": "ab"}, 'write kind = "rows"'),
        ({"inputs": 2}, TWO | {"scale": [1, 0]}, "scale must be numbers above 0"),
        ({"inputs": 2}, TWO | {"mean": [1]}, "mean must be 2 finite numbers, one for each column"),
        ({"inputs": 2}, TWO | {"columns": ["a", "a"]}, "columns must be their names, each once"),
        ({"inputs": 2}, TWO | {"columns": ["a", "7"]}, "a column cannot be named '7'"),
        ({"inputs": 2}, TWO | {"columns": 10**9}, "columns must be their names"),
        ({"inputs": 2}, TWO | {"columns": True}, "columns must be their names"),
    ],
)
def test_a_card_that_contradicts_itself_is_refused(config, words, said):
    engine = open_model("lstm-adding")
    card = read_card(BUNDLED / "lstm-adding").to_json() | {"vocabulary": words}
    card["config"] = card["config"] | config
    with pytest.raises(ModelError) as refused:
        build(Card.from_json(card), dict(engine.weights))
    assert said in str(refused.value)


def test_an_engine_that_reads_tokens_alone_takes_no_rows(make_engine):
    engine = make_engine("transformer")
    card = Card(
        "mine", "transformer", vocabulary=TWO, config={"width": 8, "heads": 2, "layers": 2, "mlp": 12}
    )
    with pytest.raises(ModelError, match="rows of numbers"):
        build(card, dict(engine.weights))


def test_another_row_stands_in_the_place_of_one_and_the_names_and_line_ends_stay():
    text = "value,marker\r\n0.5,1\r\n\n0.25,0\n0.75,1\n"
    made = record("lstm-adding", text, edits=['token[0] = "0.125,0"', 'token[1] = "1,1"'])
    assert made.text == "value,marker\r\n0.125,0\r\n\n1,1\n0.75,1\n"
    plain = record("lstm-adding", made.text)
    assert (made.trace["output"] == plain.trace["output"]).all()
    assert (made.encoded.spans == plain.encoded.spans).all()
    with pytest.raises(EditError, match="of its tokens"):
        record("lstm-adding", text, edits=['token[0] = "0.5"'])


@pytest.mark.parametrize("kind", MODULES)
def test_the_numbers_that_come_in_can_be_edited_at_one_of_two_steps_that_read_the_same_row(kind, make_engine):
    def reading(text, **edits):
        return record_with(make_engine(kind, inputs=2, outputs=1), Card("mine", kind), text, **edits)

    text, scale = "0.5,1\n0.25,0\n0.25,0\n", 2
    made = reading(text, edits=["input[1] = 1 @ 1", "input[0] *= 2 @ 2"])
    plain = reading(text).trace["input"]
    assert made.trace["input"][[0, 1], [0, 1]].tolist() == [plain[0, 0], 1]
    assert made.trace["input"][2].tolist() == [2 * plain[2, 0], plain[2, 1]]
    values = made.trace["input"].astype(np.float64) * scale + 0.1
    read = reading("".join(",".join(f"{v:.9f}" for v in row) + "\n" for row in values.tolist()))
    assert made.trace["output"] == pytest.approx(read.trace["output"], abs=1e-5)


def test_a_recording_knows_its_rows_whatever_was_met_before_it_is_opened(tmp_path):
    vocab = vocabulary(TWO | {"mean": [0.5, 0]})
    card, weights = read_card(BUNDLED / "lstm-adding").to_json(), open_model("lstm-adding").weights
    engine = build(Card.from_json(card | {"vocabulary": vocab.to_json()}), dict(weights))
    track = record_with(engine, Card.from_json(card), "value,marker\n0.3,1\n0.1,0\n0.3,1\n")
    save_recording(tmp_path / "run.safetensors", track)
    vocabulary.__globals__["_shared"].cache_clear()  # as in another process
    vocabulary(TWO | {"mean": [0.5, 0]}).encode("9,9\n8,8\n0.1,0\n")
    opened = open_recording(tmp_path / "run.safetensors")
    assert opened.trace.tokens == [3, 2, 3]
    assert opened.encoded.ids.tolist() == [3, 2, 3]
    assert opened.labels(0, 3) == ["0.3,1", "0.1,0", "0.3,1"]
    assert opened.vocab.encode(opened.text).ids.tolist() == [3, 2, 3]
    assert (opened.trace["output"] == track.trace["output"]).all()


def test_the_adding_model_adds():
    card = read_card(BUNDLED / "lstm-adding")
    assert (BUNDLED / "lstm-adding" / "weights.safetensors").stat().st_size < 300_000
    assert [float(each.answer) for each in card.examples] == pytest.approx(
        [adding.answer(each.text) for each in card.examples]
    )
    assert card.texts == adding.RECIPES["lstm-adding"].examples
    for text in card.texts[:2]:
        assert record("lstm-adding", text).trace["output"][-1, 0] == pytest.approx(
            adding.answer(text), abs=0.05
        )
    rows, sums = adding.adding(np.random.default_rng(2), 500, 30)
    assert (rows[..., 1].sum(axis=1) == 2).all()
    assert (rows[:, :15, 1].sum(axis=1) == 1).all()
    assert sums == pytest.approx((rows[..., 0] * rows[..., 1]).sum(axis=1))
    assert ((sums - 1) ** 2).mean() == pytest.approx(1 / 6, abs=0.03)


def test_a_tiny_recipe_is_held_to_its_promises(monkeypatch, tmp_path):
    from dataclasses import replace

    name = "lstm-adding"
    small = Schedule(steps=4, rate=1e-2, batch=2, length=12, warmup=2, evaluate_every=2)
    recipe = adding.RECIPES[name]
    config = recipe.config | {"hidden": 4}
    monkeypatch.setitem(adding.RECIPES, name, replace(recipe, schedule=small, config=config))
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)
    monkeypatch.setattr(adding, "COUNT", 20)
    card, _ = catalogue.train(name, tmp_path / "made")
    assert card.quality["value"] > 0.01
    found = list(adding.checks(name, open_model(tmp_path / "made"), None))
    assert not all(check.ok for check in found)
    assert len(found) == 4


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("importance", "answers numbers, which have no nats to lose"),
        ("robustness", "answers numbers, which have no nats to lose"),
        ("answers", "is not asked for answers: its card names none"),
        ("surprise", "predicts no next token, so none surprises it"),
    ],
)
def test_what_cannot_be_asked_of_a_regression_is_said(question, said, run, tmp_path):
    file = tmp_path / "run.safetensors"
    save_recording(file, record("lstm-adding", "0.5,1\n0.25,1\n"))
    status, _, error = run("analyse", question, file, "-o", tmp_path / "out.csv")
    assert status == 2
    assert f"lstm-adding {said}" in error
