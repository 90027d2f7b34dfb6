"""The conformance suite: what every engine must do, whatever it computes. No torch; tests, `verify` and plugins use it.

Each check is a figure with its bound. `make` builds the same engine anew each time.
"""

import re
from collections.abc import Callable, Iterator

import numpy as np

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import AXES, Array, Kind, Number
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace

Make = Callable[[], Engine]

NAME = re.compile(r"[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)*")
EXACT = 0.0
CLOSE = 1e-6
SQUARES = 7  # steps from one whole square of attention compared to the next


def conformance(make: Make, tokens: Ids) -> Iterator[Check]:
    """Every check, over tokens (n,): take more of them than the engine's context, so that its window slides."""
    engine = make()
    rows = read_rows(engine, tokens)  # (n, width)
    yield signals(engine, rows)
    yield same_again(engine, tokens, rows)
    yield alone(make, tokens, rows)
    yield copies(make(), tokens)
    yield refusals(make())
    yield resumed(make, tokens, rows)
    yield edited(make, tokens, rows)
    if engine.layout.of(Kind.READ):
        yield slots(engine, rows)
    if engine.context is not None:
        yield from attention(make, tokens)


def signals(engine: Engine, rows: Array) -> Check:
    """Specs well named, with axes that their kind may have; values finite, inside the promised range; ids whole numbers."""
    wrong = int(rows.dtype != np.float32)
    for spec in engine.specs:
        low, high = spec.range or spec.levels
        values = engine.layout.values(rows, spec.name)
        wrong += not np.isfinite(values).all()
        wrong += spec.number is not (Number.INT64 if spec.kind is Kind.IDS else Number.FLOAT32)
        wrong += NAME.fullmatch(spec.name) is None
        wrong += len(spec.axes) != len(spec.shape) or spec.axes not in AXES[spec.kind]
        wrong += not low < high
        wrong += spec.range is not None and not (values.min() >= low and values.max() <= high)
        wrong += spec.name.startswith("layer") and spec.layer != int(spec.name[5 : spec.name.index(".")])
    wrong += [spec.size for spec in engine.layout.of(Kind.LOGITS)] not in ([], [len(engine.vocab)])
    return Check("signals not finite, out of their range, or badly named or shaped", wrong, EXACT)


def same_again(engine: Engine, tokens: Ids, rows: Array) -> Check:
    """After `reset` the same tokens give the same numbers, to the bit."""
    engine.reset()
    return Check("difference when the same text is read again", gap(read_rows(engine, tokens), rows), EXACT)


def alone(make: Make, tokens: Ids, rows: Array) -> Check:
    """Two engines share no state: one may read other things between the steps of the other."""
    one, other = make(), make()
    read = np.empty_like(rows)
    with one_thread():  # as `read_rows` does: a sum in several threads is rounded otherwise
        for at, token in enumerate(tokens.tolist()):
            one.read(token)
            other.read(int(tokens[-1 - at]))
            read[at] = one.tap.row
    return Check("difference when another engine reads alongside", gap(read, rows), EXACT)


def copies(engine: Engine, tokens: Ids) -> Check:
    """What a step returned does not change when the next token is read."""
    step = engine.step(int(tokens[0]))
    before = step.row.copy()
    for token in tokens[1:4].tolist():
        engine.step(token)
    return Check("change of a step once it was returned", gap(step.row, before), EXACT)


def refusals(engine: Engine) -> Check:
    """A token that is not in the vocabulary raises ValueError and changes nothing."""
    wrong = 0
    for token in (-1, len(engine.vocab), 10**12):
        try:
            engine.step(token)
        except ValueError:
            continue
        wrong += 1
    return Check("tokens read that are not in the vocabulary", wrong, EXACT)


def resumed(make: Make, tokens: Ids, rows: Array) -> Check:
    """An engine resumed after any step goes on as one that never stopped."""
    worst, count = 0.0, len(tokens)
    after = {0, 1, count // 3, count // 2, count - 2}
    for step in sorted(s for s in after if 0 <= s < count - 1):
        engine = make()
        read_rows(engine, tokens[:3])  # it was elsewhere before
        engine.resume(rows[max(0, step + 1 - engine.memory) : step + 1].copy(), step)
        worst = max(worst, gap(read_rows(engine, tokens[step + 1 :]), rows[step + 1 :]))
    return Check("difference when resumed after a step", worst, CLOSE if make().context else EXACT)


def edited(make: Make, tokens: Ids, rows: Array) -> Check:
    """Whatever signal is clamped, the record holds the clamped value, and lifting it leaves no mark."""
    wrong, engine = 0, make()
    few = tokens[:4]
    for spec in engine.specs:
        engine.reset()
        engine.tap.edits[spec.name] = np.zeros_like
        wrong += bool(read_rows(engine, few)[:, engine.layout.slice(spec.name)].any())
        engine.tap.edits.clear()
    engine.reset()
    wrong += gap(read_rows(engine, few), rows[: len(few)]) > 0
    return Check("signals that cannot be clamped", wrong, EXACT)


def slots(engine: Engine, rows: Array) -> Check:
    """What is read from the slots of a memory sums to 1 once anything was written, and nothing is read where nothing was."""
    filled = np.logical_or.accumulate(rows[:, engine.layout.slice("memory.write")] > 0)  # (n, slots)
    worst = 0.0
    for spec in engine.layout.of(Kind.READ):
        read = rows[:, engine.layout.slice(spec.name)]
        due = np.asarray(filled.any(axis=1), np.float32)
        worst = max(worst, gap(np.asarray(read.sum(axis=1)), due), gap(read * ~filled, np.zeros_like(read)))
    return Check("difference of what is read from a sum of 1 over filled slots", worst, CLOSE)


def attention(make: Make, tokens: Ids) -> Iterator[Check]:
    """The derived attention: its rows sum to 1, reach no further than the context, and are the model's own."""
    engine = make()
    context = engine.context or len(tokens)
    heads = {s.layer: s.shape[0] for s in engine.layout.of(Kind.QUERY) if s.layer is not None}
    own: dict[int, list[Array]] = {layer: [] for layer in heads}
    for layer in heads:
        engine.tap.edits[f"layer{layer}.attention"] = _keeping(own[layer])
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    sums, seen, differ, squares = 0.0, 0, 0.0, 0.0
    step, key = np.arange(len(tokens))[:, None], np.arange(len(tokens))
    out_of_reach = (key > step) | (key <= step - context)
    for layer, head in ((layer, head) for layer, count in heads.items() for head in range(count)):
        derived = trace.attention(layer, head)  # (n, n)
        sums = max(sums, gap(derived.sum(axis=1), np.ones(len(derived), np.float32)))
        seen += int((derived[out_of_reach] != 0).sum())
        for t, mine in enumerate(own[layer]):
            differ = max(
                differ, gap(derived[t, max(0, t + 1 - context) : t + 1], _row(mine[head], t, context))
            )
            if t % SQUARES == 0 or t == len(tokens) - 1:
                matrix, first = trace.attention_at(layer, head, t)
                whole = mine[head] if trace.both_ways else derived[first : t + 1, first : t + 1]
                squares = max(squares, gap(matrix, whole))
                if trace.both_ways:
                    sums = max(sums, gap(matrix.sum(axis=1), np.ones(len(matrix), np.float32)))
    yield Check("difference of the attention's rows from a sum of 1", sums, CLOSE)
    yield Check("weights on keys that are out of reach", seen, EXACT)
    yield Check("difference of derived attention from the model's own", differ, CLOSE)
    yield Check("difference of all the attention at a step from the model's own", squares, CLOSE)


def _row(mine: Array, step: int, context: int) -> Array:
    """What an engine computed for the newest token, oldest key first: the last row of a square, or a ring of keys."""
    if mine.ndim == 2:
        return mine[-1]
    return mine[np.arange(max(0, step + 1 - context), step + 1) % context]  # key j lies in slot j % context


def gap(a: Array, b: Array) -> float:
    """The largest difference between two arrays; infinite if one holds what is not a number."""
    if a.shape != b.shape or not (np.isfinite(a).all() and np.isfinite(b).all()):
        return float("inf")
    return float(np.abs(a - b).max(initial=0.0))


def _keeping(into: list[Array]) -> Callable[[Array], Array]:
    """An edit that changes nothing and keeps what it sees."""

    def keep(value: Array) -> Array:
        into.append(value.copy())
        return value

    return keep
