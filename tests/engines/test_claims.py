"""Claims of lessons, held against runs whose numbers are known."""

import numpy as np
import pytest

from mnemoscope.engines import record
from mnemoscope.engines.lessons.claim import ClaimError, judged, read, value
from mnemoscope.engines.lessons.lesson import told


@pytest.fixture(scope="module")
def brackets():
    return {"A": record("lstm-brackets", "((()))\n"), "B": record("lstm-brackets", "(())\n")}


@pytest.mark.parametrize(
    ("formula", "worth"),
    [
        ("1 + 2 * 3 - 4 / 2", 5), ("-(2)", -2), ("length", 7), ("B.length", 5), ("count('(')[2]", 3),
        ("(count('(') - count(')'))[3]", 2), ("step('(', 3)", 2), ("step(')', -1)", 5), ("token[0]", "("),
        ("len(surprise)", 7), ("max(1, 5, 3)", 5), ("argmax(count(')'))", 5), ("round(2.4)", 2),
    ],
)  # fmt: skip
def test_what_a_formula_is_worth(brackets, formula, worth):
    assert value(formula, brackets) == worth


def test_signals_are_those_of_the_trace(brackets):
    trace = brackets["A"].trace
    assert value("layer0.cell[4, 2]", brackets) == trace.at("layer0.cell", 4)[2]
    assert value("mean(abs(layer0.hidden[1:3]))", brackets) == pytest.approx(
        float(np.abs(trace.read("layer0.hidden", 1, 3)).mean())
    )
    assert (
        value("B.layer0.gate.forget[-1, 0]", brackets) == brackets["B"].trace.at("layer0.gate.forget", 4)[0]
    )


def test_probabilities_sum_to_one_and_surprise_is_their_logarithm(brackets):
    total = sum(value(f"p({token!r})[3]", brackets) for token in "()\n")
    assert total == pytest.approx(1, abs=1e-4)  # the rest is for what is unknown
    assert value("surprise[3]", brackets) == pytest.approx(-np.log(value("p(')')[2]", brackets)))
    assert np.isnan(value("surprise[0]", brackets))


def test_the_answer_of_a_memory_network_has_a_probability():
    story = "Mary went to the kitchen.\nJohn went to the office.\nWhere is Mary?\n"
    tracks = {"A": record("memnet-babi1", story)}
    assert value("likeliest[step('?')]", tracks) == "kitchen"
    assert value("p('kitchen')[step('?')] > 0.9 > p('office')[step('?')]", tracks)


def test_the_probability_of_a_class_goes_by_its_name():
    track = record("lstm-sentiment", "a dull film")
    classes = track.trace.read("class")
    assert value("p('positive')[1]", {"A": track}) == classes[1, track.class_names.index("positive")]
    np.testing.assert_array_equal(value("p('negative')[0:2]", {"A": track}), classes[:2, 0])


def test_answers_that_are_due_and_those_that_are_right_are_counted():
    tracks = {"A": record("rnn-recall", f"gcf{80 * '.'}?gcf\n")}
    assert (value("due", tracks), value("right", tracks)) == (3, 2)


def test_attention_of_a_step_is_a_row_of_the_whole():
    tracks = {"A": record("induction-2layer", "abcdabcd")}
    whole = tracks["A"].trace.attention(1, 0)
    assert np.allclose(value("layer1.attention[5, 0]", tracks), whole[5, :6])
    assert np.allclose(value("layer1.attention", tracks)[:, 0], whole)


def test_a_verdict_has_its_figures(brackets):
    found = judged("corr(layer0.cell[:, 2], count('(') - count(')')) > 0.99 and length == 7", brackets)
    assert found.holds
    assert "= 1 > 0.99; " in found.said
    assert found.said.endswith("length = 7 = 7")
    assert not judged("length < 7", brackets).holds
    assert not judged("9 < length <= 7", brackets).holds  # each of a chain
    assert judged("6 < length <= 7", brackets).said == "6 < length = 7 ≤ 7"


@pytest.mark.parametrize(
    "formula",
    [
        "__import__('os')", "().__class__", "length.__class__", "[x for x in (1,)]", "lambda: 1", "2 ** 99", "f'{length}'",
        "open('x')", "length", "layer0.cell < 3", "nothing[3] < 1", "C.length == 1", "length ==", "step('x') == 1", "1" * 600,
        "layer0.cell[99, 0] < 1", "p('((') [0] < 1", "(" * 60 + "1" + ")" * 60 + "<" + "-" * 80 + "1", "1 / 0 < 2", "'a' < 1",
    ],
)  # fmt: skip
def test_anything_else_is_refused_in_one_sentence(brackets, formula):
    with pytest.raises(ClaimError) as refused:
        judged(formula, brackets)
    assert 0 < len(str(refused.value)) <= 300
    assert "\n" not in str(refused.value)


def test_a_claim_is_read_without_being_worked_out():
    assert read("layer0.cell[12, 3] < 1") is not None


def test_answers_one_by_one_are_counted(brackets):
    """By hand: of "((()))" and a line's end, three are "(", at 0 to 2; the cell is above 1.5 where two or three are open."""
    worth = {
        "sum(token == '(')": 3, "mean(token[0:4] == '(')": 0.75, "sum(count('(') >= 2 and token == ')')": 3,
        "sum(token == '(' or token == ')')": 6, "sum(not token == '(')": 4, "sum(1 < count('(') < 3)": 1,
        "sum(token == '(' and length == 7)": 3, "sum(length == 7 and token == '(')": 3, "B.length == 5 and sum(B.token == '(') == 2": True,
        "argmax(token == ')')": 3, "sum(surprise[1:] < 0.5) + sum(surprise[1:] >= 0.5)": 6,
    }  # fmt: skip
    assert {formula: value(formula, brackets) for formula in worth} == worth
    right = [value(f"likeliest[{n}] == token[{n + 1}]", brackets) for n in range(6)]
    assert 0 < sum(right) < 6
    assert value("sum(likeliest[:-1] == token[1:])", brackets) == sum(right)
    verdict = judged("sum(token == '(') == 3", brackets)
    assert (verdict.holds, verdict.said) == (True, "sum(token == '(') = 3 = 3")


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("token == '('", "many values"), ("token == '(' and length == 7", "many values"), ("not surprise < 3", "many values"),
        ("sum(token[1:] == likeliest) > 1", "cannot be worked out"), ("sum(surprise < 1 and token[1:] == '(') > 1", "cannot be worked out"),
        ("sum(token & likeliest) > 1", "nothing that a claim"), ("sum(token in '(') > 1", "cannot be worked out"),
    ],
)  # fmt: skip
def test_answers_that_do_not_go_together_are_refused(brackets, formula, said):
    with pytest.raises(ClaimError, match=said):
        judged(formula, brackets)


def test_an_analysis_is_asked_for_a_column_of_a_row(brackets):
    def found(track, question, at):
        from mnemoscope.engines import analyse

        return analyse.ask(question, track, at=at)

    assert value("found('surprise', 'nats', step=3)", brackets, found) == value("surprise[3]", brackets)
    assert value("B.found('surprise', 'nats', step=3)", brackets, found) == value("B.surprise[3]", brackets)
    assert value("B.surprise[3] != surprise[3]", brackets)
    with pytest.raises(ClaimError, match="no column"):
        value("found('surprise', 'none')", brackets, found)


def test_what_is_said_in_another_language_falls_back_to_english():
    said = {"en": "state", "zh_CN": "状态"}
    assert [told(said, code) for code in ("en", "zh_CN", "zh_TW", "de")] == ["state", "状态", "状态", "state"]
    assert told({"de": "Zustand"}, "en") == "Zustand"
    assert told({}, "en") == ""
