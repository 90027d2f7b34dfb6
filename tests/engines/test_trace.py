"""The trace: append-only, forks that share, read-only views, attention derived from queries and keys."""

import numpy as np
import pytest

from mnemoscope.engines.rows import Space
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Kind, Layout, SignalSpec, scaled
from mnemoscope.engines.trace import BLOCK, Trace

SPECS = (
    SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (3,), (-1, 1), 0),
    SignalSpec("logits", Kind.LOGITS, ("token",), (2,)),
)


def filled(count, *, seed=0):
    rows = np.random.default_rng(seed).normal(size=(count, 5)).astype(np.float32)
    trace = Trace(SPECS)
    trace.extend(range(count), rows)
    return trace, rows


@pytest.mark.parametrize("count", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5])
def test_what_was_written_is_read(count):
    trace, rows = filled(count)
    assert len(trace) == count
    assert np.array_equal(trace["layer0.hidden"], rows[:, :3])
    assert np.array_equal(trace["logits"], rows[:, 3:])
    assert np.array_equal(trace.rows(0, count), rows)


def test_any_window_is_read_whatever_the_pieces_it_was_written_in():
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(400, 5)).astype(np.float32)
    trace, at = Trace(SPECS), 0
    while at < 400:
        size = int(rng.integers(0, 90))
        trace.extend(range(at, min(at + size, 400)), rows[at : at + size])
        at += size
    for _ in range(200):
        a, b = sorted(rng.integers(0, 401, 2))
        assert np.array_equal(trace.read("logits", a, b), rows[a:b, 3:])
    assert trace.tokens == list(range(400))


def test_what_was_read_out_never_changes_and_cannot_be_written():
    trace, _ = filled(10)
    early = trace["layer0.hidden"]
    kept = early.copy()
    trace.extend(range(500), np.ones((500, 5), np.float32))
    assert np.array_equal(early, kept)
    with pytest.raises(ValueError, match="read-only"):
        early[0, 0] = 1


def final(rows):
    rows.flags.writeable = False
    return rows


def test_rows_that_nobody_can_change_are_kept_where_they_are(tmp_path):
    rows = final(np.random.default_rng(2).normal(size=(3 * BLOCK, 5)).astype(np.float32))
    trace = Trace(SPECS)
    trace.extend(range(len(rows)), rows)
    trace.extend([7], np.full((1, 5), 7, np.float32))
    assert all(np.shares_memory(trace.rows(at, at + 1), rows) for at in range(len(rows)))
    assert trace.nbytes == 4 * 5 * 4 * BLOCK
    assert (trace.rows(len(rows), len(trace)) == 7).all()
    twin = trace.fork(BLOCK + 3)
    twin.extend([9] * BLOCK, np.full((BLOCK, 5), 9, np.float32))
    filed = Trace(SPECS, space=Space(4 * 5 * BLOCK, tmp_path, reserve=0))
    filed.extend(range(len(rows)), rows)
    assert filed.filed == 2 * 4 * 5 * BLOCK
    for each in (trace, filed, twin.fork(BLOCK + 3)):
        assert np.array_equal(each.rows(0, len(each))[: len(rows)], rows[: len(each)])


@pytest.mark.parametrize(
    ("rows", "before"),
    [
        (np.ones((BLOCK, 5), np.float32), 0),  # can be changed
        (final(np.ones((BLOCK, 5), np.float32)[:]), 0),  # can be changed where they come from
        (final(np.ones((BLOCK + 1, 5), np.float32)), 0),  # one would be kept in vain
        (final(np.ones((BLOCK, 5), np.float32)), 1),  # are not a block of the trace
        (final(np.ones((BLOCK, 5), np.float64)), 0),
        (final(np.ones((BLOCK, 5), np.float32, order="F")), 0),  # lie otherwise
    ],
)
def test_other_rows_are_copied(rows, before):
    copied(rows, before)


def test_many_rows_are_copied_so_that_a_few_of_them_do_not_hold_all(monkeypatch):
    rows = final(np.ones((BLOCK, 5), np.float32))
    monkeypatch.setattr("mnemoscope.engines.rows.SHARED", rows.nbytes - 1)
    copied(rows, 0)


def copied(rows, before):
    trace = Trace(SPECS)
    trace.extend([0] * before, np.ones((before, 5), np.float32))
    trace.extend([0] * len(rows), rows)
    kept = trace.rows(0, len(trace))
    assert not any(np.shares_memory(trace.rows(at, at + 1), rows) for at in range(len(kept)))
    assert (kept == 1).all()
    assert kept.dtype == np.float32


def test_a_fork_shares_full_blocks_and_goes_its_own_way():
    trace, rows = filled(200)
    twin = trace.fork(150)
    assert twin.id != trace.id
    assert np.shares_memory(twin.rows(0, BLOCK), trace.rows(0, BLOCK))
    twin.extend([9] * 60, np.full((60, 5), 7, np.float32))
    assert np.array_equal(trace.rows(0, 200), rows)
    assert np.array_equal(twin.rows(0, 150), rows[:150])
    assert (twin.rows(150, 210) == 7).all()


@pytest.mark.parametrize("length", [-1, 11])
def test_a_fork_beyond_the_end_is_refused(length):
    with pytest.raises(ValueError, match="cannot fork"):
        filled(10)[0].fork(length)


@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 2), (0, 11)])
def test_steps_that_are_not_there_are_refused(start, stop):
    with pytest.raises(IndexError):
        filled(10)[0].read("logits", start, stop)


def test_rows_that_do_not_fit_are_refused_and_leave_no_mark():
    trace, rows = filled(3)
    with pytest.raises(ValueError, match="do not hold"):
        trace.extend([1, 2], np.zeros((2, 4), np.float32))
    with pytest.raises(ValueError, match="do not hold"):
        trace.extend([1], np.zeros((2, 5), np.float32))
    assert np.array_equal(trace.rows(0, 3), rows)
    with pytest.raises(KeyError):
        trace.read("nothing")


def test_memory_is_little_more_than_the_numbers_themselves():
    trace, rows = filled(1000)
    assert trace.nbytes <= 1.25 * rows.nbytes


@pytest.mark.parametrize("context", [None, 1, 5, 300])
def test_attention_equals_brute_force(context, make_engine, tokens):
    engine = make_engine("transformer", context=context or 300)
    trace = Trace(engine.specs, context=context)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    reach = context or len(tokens)
    for layer, head, t in [(0, 0, 0), (0, 1, 3), (1, 0, 57), (1, 1, 199)]:
        q = trace.at(f"layer{layer}.query", t)[head].astype(float)
        first = max(0, t - reach + 1)
        scores = [q @ trace.at(f"layer{layer}.key", s)[head] / 2 for s in range(first, t + 1)]
        weights = np.exp(scores) / np.exp(scores).sum()
        row = trace.attention(layer, head)[t]
        assert row[first : t + 1] == pytest.approx(weights, abs=1e-6)
        assert not row[:first].any()
        assert not row[t + 1 :].any()
        assert trace.attention_row(layer, t)[head] == pytest.approx(row[: t + 1], abs=1e-6)


@pytest.mark.parametrize(
    ("start", "stop", "first_key"), [(0, 200, 0), (150, 160, 100), (199, 200, 199), (5, 5, 0), (10, 20, 30)]
)
@pytest.mark.parametrize("kind", ["transformer", "encoder"])
def test_a_part_of_attention_equals_the_whole(kind, start, stop, first_key, make_engine, tokens):
    engine = make_engine(kind, context=20)
    trace = Trace(engine.specs, context=20)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    part = trace.attention(0, 1, start, stop, first_key=first_key)
    assert part.shape == (stop - start, max(0, stop - first_key))
    assert part == pytest.approx(trace.attention(0, 1)[start:stop, first_key:stop], abs=1e-6)


def test_the_square_at_a_step_of_an_encoder_has_every_token_looking_at_every_other(make_engine, tokens):
    engine = make_engine("encoder", context=20)
    trace = Trace(engine.specs, context=20)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    for step, first in ((0, 0), (7, 0), (19, 0), (20, 1), (150, 131)):
        square, begins = trace.attention_at(1, 0, step)
        assert (begins, square.shape) == (first, (step + 1 - first,) * 2)
        assert square.sum(axis=1) == pytest.approx(1, abs=1e-6)
        assert (square > 0).all()  # the first token at the last one too
        assert trace.attention(1, 0)[step, first : step + 1] == pytest.approx(square[-1], abs=1e-6)


def test_the_square_at_a_step_of_a_decoder_is_the_rows_so_far(make_engine, tokens):
    engine = make_engine("transformer", context=20)
    trace = Trace(engine.specs, context=20)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    for step, first in ((0, 0), (7, 0), (150, 131)):
        square, begins = trace.attention_at(1, 0, step)
        assert begins == first
        assert square == pytest.approx(trace.attention(1, 0)[first : step + 1, first : step + 1], abs=1e-6)
        assert not np.triu(square, 1).any()


def test_a_trace_without_queries_has_no_attention():
    with pytest.raises(KeyError):
        filled(3)[0].attention(0, 0)


def test_a_layout_refuses_two_signals_of_one_name():
    with pytest.raises(ValueError, match="two signals"):
        Layout((SPECS[0], SPECS[0]))


def test_specs_survive_json_and_take_scales():
    for spec in SPECS:
        assert SignalSpec.from_json(spec.to_json()) == spec
    assert scaled(SPECS, {"logits": 7.0})[1].levels == (-7.0, 7.0)
    assert scaled(SPECS, {"logits": 7.0})[0] == SPECS[0]
