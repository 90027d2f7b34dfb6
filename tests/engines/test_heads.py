"""Scores of heads: of heads made to look one way, of the bundled models, and of texts that have no answer."""

import numpy as np
import pytest

from mnemoscope.engines import open_model, record
from mnemoscope.engines.analysis.heads import induction, previous_token
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace

CONTEXT = 40


def trace_of(tokens, targets):
    """A trace of two heads; head 1 looks at the key that `targets` names, of one step each; head 0 at all alike."""
    count = len(tokens)
    shape = (2, count)
    specs = [
        SignalSpec("layer0.query", Kind.QUERY, ("head", "unit"), shape, layer=0),
        SignalSpec("layer0.key", Kind.KEY, ("head", "unit"), shape, layer=0),
    ]
    query = np.zeros((count, *shape), np.float32)
    key = np.zeros((count, *shape), np.float32)
    query[np.arange(count), 1, targets] = 1000
    key[np.arange(count), 1, np.arange(count)] = 1
    trace = Trace(specs, context=CONTEXT)
    trace.extend(list(tokens), np.concatenate((query, key), axis=1).reshape(count, -1))
    return trace


def test_a_head_that_looks_back_one_token_scores_1():
    trace = trace_of(range(20), np.maximum(np.arange(20) - 1, 0))
    uniform = np.mean([1 / (t + 1) for t in range(1, 20)])
    assert previous_token(trace, 0) == pytest.approx([uniform, 1])


@pytest.mark.parametrize("period", [1, 7, 10])
def test_a_head_that_looks_at_what_came_next_scores_1(period):
    tokens = [*range(period), *range(period), 99, 98]  # what comes after the second copy is not looked at
    targets = np.zeros(len(tokens), int)
    targets[period:] = np.arange(period, len(tokens)) - period + 1
    score = induction(trace_of(tokens, targets), 0, period)
    assert score == pytest.approx([np.mean([1 / (t + 1) for t in range(period, 2 * period)]), 1])


def test_a_head_that_looks_at_the_same_token_copies_nothing():
    targets = np.concatenate((np.zeros(10, int), np.arange(10)))
    assert induction(trace_of([*range(10), *range(10)], targets), 0, 10)[1] == 0


def test_a_text_that_is_not_two_copies_has_no_score():
    trace = trace_of([1, 2, 3, 1, 2, 4], np.zeros(6, int))
    with pytest.raises(ValueError, match="again"):
        induction(trace, 0, 3)
    for period in (0, 4):
        with pytest.raises(ValueError, match="does not hold two copies"):
            induction(trace, 0, period)


def test_one_token_looks_back_at_none():
    assert previous_token(trace_of([1], [0]), 0).tolist() == [0, 0]


@pytest.mark.parametrize(("name", "copies"), [("induction-1layer", False), ("induction-2layer", True)])
def test_the_bundled_pair_on_a_word_typed_twice(name, copies):
    word = "uncopyrightable "
    trace = record(name, word * 2).trace
    scores = [induction(trace, n, len(word)).max() for n in range(open_model(name).config.layers)]
    assert (scores[-1] > 0.8) == copies
    assert (previous_token(trace, 0).max() > 0.8) == copies
