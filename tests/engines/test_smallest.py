"""The smallest change of a token: tried by rising size until the answer is another one, within a budget that is said."""

import numpy as np
import pytest

from mnemoscope.engines.analysis import smallest as searching
from mnemoscope.engines.analysis.question import Case, question
from mnemoscope.engines.analysis.smallest import findings, smallest, table, unfit
from mnemoscope.engines.runs.recorder import open_with, record

TEXT = "gcf....?gcf"


def asked(model, text, **more):
    engine, _ = open_with(model)
    return smallest(Case(record(model, text), lambda: engine, **more))


def test_each_change_makes_the_answer_it_names_and_smaller_ones_do_not():
    found = asked("lstm-recall", TEXT, at=9)
    assert found.answer == "f"
    sizes = [change.size for change in found.changes]
    assert sizes == sorted(sizes)
    for change in found.changes[:4]:
        edited = record("lstm-recall", TEXT, edits=[str(change.edit)])
        said = edited.trace["logits"][9].argmax()
        assert edited.name_of(int(said)) == change.answer != "f"
    engine, _ = open_with("lstm-recall")
    vectors, token = engine.weights["embedding.weight"], record("lstm-recall", TEXT).trace.tokens
    first = found.changes[0]
    nearer = np.linalg.norm(vectors - vectors[token[first.step]], axis=1)
    new = int(record("lstm-recall", TEXT, edits=[str(first.edit)]).trace.tokens[first.step])
    for other in np.flatnonzero((nearer < nearer[new]) & (nearer > 0)).tolist():
        if other == engine.vocab.unknown:
            continue
        text, _ = engine.vocab.decode([other])
        edited = record("lstm-recall", TEXT, edits=[f"token[{first.step}] = {text!r}".replace("'", '"')])
        assert edited.name_of(int(edited.trace.tokens[first.step])) != first.new
        assert edited.name_of(int(edited.trace["logits"][9].argmax())) == "f"


def test_the_budget_is_kept_and_said(monkeypatch):
    monkeypatch.setattr(searching, "EFFORT", 0.0)
    monkeypatch.setattr(searching, "LEAST_READ", 12)
    monkeypatch.setattr(searching, "FOUND", 1000)
    told = []
    found = asked("lstm-recall", TEXT, at=9, tell=told.append)
    assert found.tried < found.known
    assert f"{found.tried} changes of one token were tried, of {found.known}," in found.said[0]
    assert told == sorted(told)


def test_what_a_model_does_not_know_is_not_tried(monkeypatch):
    monkeypatch.setattr(searching, "FOUND", 1000)
    found, engine = asked("lstm-recall", TEXT, at=9), open_with("lstm-recall")[0]
    assert found.known == found.tried == 10 * (len(engine.vocab) - 2)  # neither itself nor what is unknown
    assert not any(change.new == "unknown" for change in found.changes)


def test_none_found_is_said_as_that():
    found = asked("lstm-counter", "(((((((((((((")
    assert table(found).columns["size"].shape == (len(found.changes),)
    if not found.changes:
        assert f"none of {found.tried:,} changes" in findings(found)[0].said
    said = findings(asked("lstm-recall", TEXT, at=9))[0].said
    assert "turns the answer from “f” to" in said


def test_rows_of_numbers_have_no_other_tokens(make_model):
    track = record("lstm-adding", open_with("lstm-adding")[1].texts[0])
    assert "rows of numbers" in unfit(track)
    assert question("smallest").runs


@pytest.mark.parametrize(
    "kind", ["rnn", "gru", "transformer", "llama", "encoder", "memory_network", "bidirectional"]
)
def test_every_engine_can_be_asked(kind, make_model):
    found = asked(make_model(kind), "what is past")
    assert found.tried > 0
