"""The loop that makes an engine read: blocks that are soon there and then as long as asked for, and rows that do not depend on them."""

import itertools
from types import SimpleNamespace

import numpy as np
import pytest

from mnemoscope.engines.engine import Edits
from mnemoscope.engines.rows import BLOCK
from mnemoscope.engines.runs import reading
from mnemoscope.engines.runs.reading import EVEN, FIRST, MOST, read_chosen, read_given
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.zoo import _math
from mnemoscope.engines.zoo._math import APART, BAND, LARGE_PAGE, TILE, tiled

KINDS = ("rnn", "lstm", "gru", "transformer", "llama", "encoder", "memory_network")


@pytest.fixture
def clocked(monkeypatch):
    """`clocked(engine, seconds)`: a clock by which each token that the engine reads takes so long, whatever the machine does."""

    def clock(engine, seconds):
        now, read = SimpleNamespace(seconds=0.0), engine.read_block
        monkeypatch.setattr(reading.time, "perf_counter", lambda: now.seconds)

        def slowly(tokens):
            now.seconds += seconds * len(tokens)
            return read(tokens)

        engine.read_block = slowly
        return now

    return clock


def test_blocks_grow_while_the_engine_is_fast_and_end_evenly(clocked, make_engine):
    engine = make_engine("rnn")
    clocked(engine, 1e-6)
    sizes = [len(tokens) for tokens, _ in read_given(engine, np.ones(5000, np.int64), seconds=0.008)]
    assert sizes[:2] == [FIRST, 4 * FIRST]
    assert max(sizes) == MOST
    assert sum(sizes) == 5000
    assert all(end % EVEN == 0 for end in list(itertools.accumulate(sizes))[2:-1])


def test_blocks_of_a_slow_engine_take_no_longer_than_asked_for(clocked, make_engine):
    engine = make_engine("rnn")
    clock = clocked(engine, 0.003)
    ends = [clock.seconds for _ in read_given(engine, np.ones(200, np.int64), seconds=0.012)]
    assert np.diff(ends).max() <= 0.0121
    assert len(ends) == 1 + 192 // 4
    engine = make_engine("rnn")
    clocked(engine, 1.0)
    sizes = [len(tokens) for tokens, _ in read_given(engine, np.ones(20, np.int64), seconds=0.012)]
    assert sizes == [FIRST] + 12 * [1]


def test_an_engine_that_computes_in_tiles_is_given_whole_ones_however_slow_it_is(clocked, make_engine):
    engine = make_engine("transformer")
    assert engine.tile > FIRST
    clocked(engine, 1.0)
    read_rows(engine, np.ones(3, np.int64))
    sizes = [len(tokens) for tokens, _ in read_given(engine, np.ones(100, np.int64), seconds=0.012)]
    ends = 3 + np.cumsum(sizes)
    assert sizes[0] == engine.tile - 3
    assert (ends[:-1] % engine.tile == 0).all()
    assert len(sizes) == -(-103 // engine.tile)


def test_tiles_are_multiplied_together_only_where_that_is_the_same_to_the_bit(monkeypatch):
    """In bands of a weight of many rows, with steps that lie anywhere in a tile: as every step alone in its place of a tile."""
    random = np.random.default_rng(5)
    x = random.random((100, 24), np.float32)
    for order in ("C", "F"):
        weight = np.asarray(random.random((BAND + 40, 24), np.float32), order=order)
        tiles = np.zeros((4, TILE, 24), np.float32)
        tiles.reshape(-1, 24)[7:107] = x
        bands = [tiles @ weight[a : a + BAND].T for a in (0, BAND)]
        alone = np.concatenate(bands, axis=-1).reshape(4 * TILE, -1)[7:107]
        assert tiled(weight, x, 7).tobytes() == alone.tobytes()
        monkeypatch.setattr(_math, "rounds_alike", lambda *shape, by_rows: False)
        assert tiled(weight, x, 7).tobytes() == alone.tobytes()
        monkeypatch.undo()


def test_wide_rows_come_fewer_at_a_time(make_engine, monkeypatch):
    engine = make_engine("rnn")
    monkeypatch.setattr(reading, "LARGEST", 4 * engine.layout.width * 3)
    assert max(len(tokens) for tokens, _ in read_given(engine, np.ones(40, np.int64))) == 3


def test_nothing_is_read_on_that_nobody_asks_for(make_engine):
    engine = make_engine("gru")
    stretches = read_given(engine, np.ones(10_000, np.int64))
    first, _ = next(stretches)
    stretches.close()
    assert engine.tap.step == len(first) == FIRST


@pytest.mark.parametrize("kind", KINDS)
def test_rows_do_not_depend_on_how_fast_the_engine_was(kind, clocked, make_engine, tokens):
    whole = read_rows(make_engine(kind), tokens)
    for seconds in (1.0, 0.0004, 0.0):
        engine = make_engine(kind)
        clocked(engine, seconds)
        rows = np.concatenate([rows for _, rows in read_given(engine, tokens, seconds=0.012)])
        assert rows.tobytes() == whole.tobytes()
    assert len(read_rows(make_engine(kind), tokens[:0])) == 0


def test_a_large_lstm_is_the_same_in_blocks_and_in_steps(make_engine, tokens):
    """Also when tokens were met before, and its weights lie apart on large pages: the first layer to the bit."""
    engine = make_engine("lstm", embedding=16, hidden=384, layers=2)
    weight = engine.back[0]
    assert weight.nbytes > LARGE_PAGE
    assert weight.ctypes.data % LARGE_PAGE == 0
    assert weight.strides == (4, 4 * (len(weight) + APART))
    steps = np.stack([engine.step(token).row for token in tokens[:40].tolist()])
    above = engine.layout.slice("layer1.gate.input").start
    for _ in range(2):
        engine.reset()
        rows = read_rows(engine, tokens[:40])
        assert rows[:, :above].tobytes() == steps[:, :above].tobytes()
        assert 0 < np.abs(rows - steps).max() < 1e-6  # above, many steps are multiplied together
    engine.reset()
    cut = [engine.read_block(part) for part in np.split(tokens[:40], [1, 8, 35])]
    assert np.concatenate(cut).tobytes() == rows.tobytes()


@pytest.mark.parametrize("kind", ["rnn", "gru", "lstm"])
def test_states_are_multiplied_where_their_step_has_its_place(kind, make_engine, tokens, monkeypatch):
    seen = set()

    def noting(weight, x, first):
        seen.add((weight.shape[0], first))
        return tiled(weight, x, first)

    monkeypatch.setattr(_math, "tiled", noting)
    engine = make_engine(kind, embedding=16, hidden=136, layers=2)
    for part in np.split(tokens[:40], [8]):
        engine.read_block(part)
    rows = len(engine.weights["rnn.weight_ih_l1"])
    assert seen == {(rows, 0), (rows, 8)}


def test_what_was_read_is_kept_where_it_is(make_engine):
    engine = make_engine("lstm")
    trace, ids = Trace(engine.specs), np.ones(5 * BLOCK, np.int64)
    for tokens, rows in read_given(engine, ids):
        at = len(trace)
        trace.extend(tokens, rows)
    assert at % BLOCK == 0
    assert np.shares_memory(trace.rows(at, at + 1), rows)
    with pytest.raises(ValueError, match="read-only"):
        rows[0] = 0


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_that_changes_nothing_gives_the_same_run_to_the_bit(kind, make_engine, tokens):
    """From its beginning, and from a step on, as the edited run of a track is made."""
    engine = make_engine(kind)
    whole = read_rows(engine, tokens)
    names = [spec.name for spec in engine.specs]
    names += [f"layer{n}.{point}" for n in range(2) for point in ("scores", "attention", "head")]
    engine.tap.edits = Edits({name: [lambda values, first, keys: values.copy()] for name in names})
    engine.reset()
    assert read_rows(engine, tokens).tobytes() == whole.tobytes()
    for step in (0, 40, len(tokens) - 2):
        engine.resume(whole[max(0, step + 1 - engine.memory) : step + 1], step)
        assert read_rows(engine, tokens[step + 1 :]).tobytes() == whole[step + 1 :].tobytes()


@pytest.mark.parametrize("point", ["scores", "attention", "head"])
def test_what_a_head_looks_at_is_edited_alike_in_blocks_and_in_steps(point, make_engine, tokens):
    def change(values, first, keys):
        out = values.copy()
        for at, step in enumerate(range(first, first + len(values))):
            if point == "head":
                out[at, 1] *= step % 3
            elif step >= 20:  # from there on, four steps back is cut: by its step, wherever it lies
                looked = np.arange(step + 1 - values.shape[-1], step + 1) if keys is None else keys
                out[at][..., looked == step - 4] = -np.inf if point == "scores" else 0
        return out

    engine = make_engine("transformer")
    engine.tap.edits = Edits({f"layer0.{point}": [change]})
    in_blocks = read_rows(engine, tokens[:60])
    engine.reset()
    in_steps = np.stack([engine.step(token).row for token in tokens[:60].tolist()])
    assert np.abs(in_blocks - in_steps).max() <= 1e-5
    plain = read_rows(make_engine("transformer"), tokens[:60])
    changed = np.abs(in_blocks - plain).max(axis=1) > 1e-3
    assert changed[20:].all()
    assert changed[:20].any() == (point == "head")


def test_all_may_be_cut_in_a_block_as_in_a_step(make_engine, tokens):
    """Where nothing is left to look at, the weights are cut as well: nothing is mixed in, and later steps are as they would be."""

    def setting(value):
        def change(values, first, keys):
            steps = np.arange(first, first + len(values))
            return np.where(steps[:, None, None] == 9, values.dtype.type(value), values)

        return change

    engine = make_engine("transformer")
    engine.tap.edits = Edits({"layer0.scores": [setting(-np.inf)], "layer0.attention": [setting(0)]})
    in_blocks = read_rows(engine, tokens[:40])
    engine.reset()
    in_steps = np.stack([engine.step(token).row for token in tokens[:40].tolist()])
    assert np.isfinite(in_blocks).all()
    assert np.abs(in_blocks - in_steps).max() <= 1e-5


def test_one_step_that_overflows_leaves_those_before_it_as_they_were(make_engine, tokens):
    """In a block as in steps, though all are multiplied together: 0 of what is infinite is no number."""

    def overflow(values, first, keys):
        out = values.copy()
        out[np.arange(first, first + len(values)) == 25] = np.inf
        return out

    for kind, name in (("transformer", "layer0.value"), ("encoder", "layer0.value"), ("lstm", "layer0.cell")):
        engine = make_engine(kind)
        plain = read_rows(engine, tokens[:40])
        engine.tap.edits = Edits({name: [overflow]})
        engine.reset()
        rows = read_rows(engine, tokens[:40])
        assert np.abs(rows[:25] - plain[:25]).max() <= 1e-5
        assert not np.isfinite(rows[25]).all()
        engine.reset()
        stepped = np.stack([engine.step(token).row for token in tokens[:40].tolist()])
        assert (np.isfinite(stepped) == np.isfinite(rows)).all(), kind


def test_chosen_tokens_are_handed_over_in_time(make_engine):
    engine = make_engine("gru")
    rows = read_rows(engine, np.array([3]))
    logits = rows[-1, engine.layout.slice("logits")]
    found = list(read_chosen(engine, logits, Sampling(seed=4), 10, seconds=0))
    assert [len(tokens) for tokens, _ in found] == 10 * [1]
    assert engine.tap.step == 11
    engine.reset()
    read_rows(engine, np.array([3]))
    ((tokens, together),) = read_chosen(engine, logits, Sampling(seed=4), 10, seconds=60)
    assert tokens == [token for (token,), _ in found]
    assert together.tobytes() == np.concatenate([rows for _, rows in found]).tobytes()


def test_an_engine_that_computes_in_tiles_is_given_whole_ones(make_engine, monkeypatch):
    engine, given = make_engine("lstm"), []
    read = engine.read_block

    def read_block(tokens):
        given.append((engine.tap.step, len(tokens)))
        return read(tokens)

    monkeypatch.setattr(engine, "read_block", read_block)
    monkeypatch.setattr(reading, "LARGEST", 0)  # however many numbers a row has
    engine.tile = 16
    list(read_given(engine, np.zeros(5, int), seconds=0))
    list(read_given(engine, np.zeros(100, int), seconds=0))  # however slow it is
    assert given == [(0, 5), (5, 11), *((at, 16) for at in range(16, 96, 16)), (96, 9)]
