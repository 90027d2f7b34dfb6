"""The conformance suite: what every engine must do, whatever it computes. No torch; tests, `verify` and plugins use it.

Each check is a figure with its bound. `make` builds the same engine anew each time.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.check import Check
from mnemoscope.engines.editable import points as editable
from mnemoscope.engines.edits import Change, Edits, Floats
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.runs.tracefile import MismatchError, check, check_memory
from mnemoscope.engines.spec import AXES, Array, Kind, Number
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr

Make = Callable[[], Engine]

NAME = re.compile(r"[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)*")
EXACT = 0.0
CLOSE = 1e-6
STEPWISE = 1e-5  # of many steps computed together from each one by one
FEW = 3  # tokens of a short block
SQUARES = 7  # steps from one whole square of attention compared to the next


def conformance(make: Make, tokens: Ids) -> Iterator[Check]:
    """Every check, over tokens (n,): take more of them than the engine's context, so that its window slides."""
    engine = make()
    rows = read_rows(engine, tokens)  # (n, width)
    yield signals(engine, rows)
    yield recordable(engine)
    yield same_again(engine, tokens, rows)
    yield alone(make, tokens, rows)
    yield copies(make(), tokens)
    yield refusals(make())
    yield resumed(make, tokens, rows)
    yield edited(make, tokens, rows)
    yield points(make, tokens, rows)
    yield borders(make, tokens, rows)
    yield blocks(make, tokens, rows)
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
    return Check(tr("signals not finite, out of their range, or badly named or shaped"), wrong, EXACT)


def recordable(engine: Engine) -> Check:
    """A recording of it can be opened again: names, layers and shapes are those that files and panels rely on."""
    said = tr("signals for which a recording would be refused")
    try:
        check(engine.specs, len(engine.vocab), engine.context)
        check_memory(engine.specs)
    except MismatchError as error:
        return Check(tr("{said}: {why}", said=said, why=error), 1, EXACT)
    return Check(said, 0, EXACT)


def same_again(engine: Engine, tokens: Ids, rows: Array) -> Check:
    """After `reset` the same tokens give the same numbers, to the bit."""
    engine.reset()
    return Check(
        tr("difference when the same text is read again"), gap(read_rows(engine, tokens), rows), EXACT
    )


def alone(make: Make, tokens: Ids, rows: Array) -> Check:
    """Two engines share no state: one may read other things between the steps of the other."""
    one, other = make(), make()
    read = []
    with one_thread():  # as `read_rows` does: a sum in several threads is rounded otherwise
        for at in range(0, len(tokens), FEW):
            read.append(one.read_block(tokens[at : at + FEW]))
            other.read_block(tokens[::-1][at : at + FEW])
    return Check(tr("difference when another engine reads alongside"), gap(np.concatenate(read), rows), EXACT)


def borders(make: Make, tokens: Ids, rows: Array) -> Check:
    """However a text is cut into blocks, of none, one or more tokens, its rows are the same to the bit, and all steps are counted."""
    worst, count = 0.0, len(tokens)
    for cuts in ([0, 1, 1, 2, count // 3, count - 1], range(1, count), []):
        engine, read = make(), []
        with one_thread():
            for part in np.split(tokens, cuts):
                read.append(engine.read_block(part))
        miscounted = engine.tap.step != count
        worst = max(worst, gap(np.concatenate(read), rows), float(miscounted))
    return Check(tr("difference made by where a text is cut into blocks"), worst, EXACT)


def blocks(make: Make, tokens: Ids, rows: Array) -> Check:
    """A block equals single steps: of the whole text, after one was resumed, and with each signal clamped at a step."""
    worst, half, at = 0.0, len(tokens) // 2, len(tokens) // 3
    engine = make()
    changes = [Edits({spec.name: [partial(_clearing, at)]}) for spec in engine.specs]
    for edits in (Edits(), *changes):
        engine.tap.edits = edits
        engine.reset()
        with one_thread():
            stepped = np.stack([engine.step(token).row for token in tokens[: half + FEW].tolist()])
            engine.reset()
            read = engine.read_block(tokens[: half + FEW])
        worst = max(worst, parts(engine, read, stepped))
    engine.tap.edits = Edits()
    engine.resume(rows[max(0, half + 1 - engine.memory) : half + 1].copy(), half)
    miscounted = engine.tap.step != half + 1
    with one_thread():
        stepped = np.stack([engine.step(token).row for token in tokens[half + 1 :].tolist()])
    return Check(
        tr("difference between a block and single steps, in parts of a signal"),
        max(worst, parts(engine, rows[half + 1 :], stepped), float(miscounted)),
        STEPWISE,
    )


def copies(engine: Engine, tokens: Ids) -> Check:
    """What a step returned does not change when the next token is read."""
    step = engine.step(int(tokens[0]))
    before = step.row.copy()
    for token in tokens[1:4].tolist():
        engine.step(token)
    return Check(tr("change of a step once it was returned"), gap(step.row, before), EXACT)


def refusals(engine: Engine) -> Check:
    """A token that is not in the vocabulary raises ValueError and changes nothing."""
    wrong = 0
    for token in (-1, len(engine.vocab), 10**12):
        try:
            engine.step(token)
        except ValueError:
            continue
        wrong += 1
    return Check(tr("tokens read that are not in the vocabulary"), wrong, EXACT)


def resumed(make: Make, tokens: Ids, rows: Array) -> Check:
    """An engine resumed after any step goes on as one that never stopped."""
    worst, count = 0.0, len(tokens)
    after = {0, 1, count // 3, count // 2, count - 2}
    for step in sorted(s for s in after if 0 <= s < count - 1):
        engine = make()
        read_rows(engine, tokens[:3])  # it was elsewhere before
        engine.resume(rows[max(0, step + 1 - engine.memory) : step + 1].copy(), step)
        worst = max(worst, gap(read_rows(engine, tokens[step + 1 :]), rows[step + 1 :]))
    return Check(tr("difference when resumed after a step"), worst, EXACT)


def edited(make: Make, tokens: Ids, rows: Array) -> Check:
    """Whatever signal is clamped at a step, the record holds the clamped value, the steps before are as they were, and lifting it leaves no mark."""
    wrong, engine = 0, make()
    few, at = tokens[:4], 2
    for spec in engine.specs:
        engine.reset()
        engine.tap.edits = Edits({spec.name: [partial(_clearing, at)]})
        read = read_rows(engine, few)
        wrong += bool(read[at, engine.layout.slice(spec.name)].any()) or gap(read[:at], rows[:at]) > 0
    engine.tap.edits = Edits()
    engine.reset()
    wrong += gap(read_rows(engine, few), rows[: len(few)]) > 0
    return Check(tr("signals that cannot be clamped at a step"), wrong, EXACT)


def points(make: Make, tokens: Ids, rows: Array) -> Check:
    """All that `editable` says can be edited is passed through the tap, and a cut leaves a key or slot out."""
    wrong, engine = 0, make()
    writes = [engine.layout.slice(spec.name) for spec in engine.layout.of(Kind.WRITE)]
    unread = (
        ("hop",) if not any(rows[:, at].any() for at in writes) else ()
    )  # of no slot, there are no scores
    named = [
        point.name
        for point in editable(engine.layout)
        if not point.name.endswith((".cache", ".slot"))
        and not (point.name.startswith(unread) and point.name.endswith(".scores"))
    ]
    seen: dict[str, list[tuple[Array, Ids | None]]] = {name: [] for name in named}
    engine.tap.edits = Edits({name: [_keeping(into)] for name, into in seen.items()})
    read_rows(engine, tokens)
    wrong += sum(not found for found in seen.values())
    cuts = [f"layer{n}.attention[*; key 1]" for n in _heads(engine)]
    cuts += [f"{spec.name}[0]" for spec in engine.layout.of(Kind.READ)]
    for cut in cuts:
        engine = make()
        engine.tap.edits = Edits.of(engine.layout, engine.vocab, [f"{cut} = cut"], context=engine.context)
        name, kept = cut.split("[")[0], list[tuple[Array, Ids | None]]()
        engine.tap.edits[name] = (*engine.tap.edits[name], _keeping(kept))
        read_rows(engine, tokens[: min(4, engine.context or 4)])
        wrong += any(_at(1 if "key" in cut else 0, *each).any() for each in kept[1:])
    return Check(tr("points that cannot be edited"), wrong, EXACT)


def _heads(engine: Engine) -> dict[int, int]:
    """The heads of each layer that has queries."""
    return {s.layer: s.shape[0] for s in engine.layout.of(Kind.QUERY) if s.layer is not None}


def _at(number: int, values: Array, keys: Ids | None) -> Array:
    """The weights on a key or slot."""
    return values[..., number] if keys is None else values[..., keys == number]


def _clearing(at: int, values: Floats, first: int, keys: Ids | None) -> Floats:
    """An edit that sets the values of one step to 0."""
    out = values.copy()
    out[at - first : at - first + 1] = 0
    return out if first <= at < first + len(values) else values


def slots(engine: Engine, rows: Array) -> Check:
    """What is read from the slots of a memory sums to 1 once anything was written, and nothing is read where nothing was."""
    filled = np.logical_or.accumulate(
        rows[:, engine.layout.slice(engine.layout.name(Kind.WRITE))] > 0
    )  # (n, slots)
    worst = 0.0
    for spec in engine.layout.of(Kind.READ):
        read = rows[:, engine.layout.slice(spec.name)]
        due = np.asarray(filled.any(axis=1), np.float32)
        worst = max(worst, gap(np.asarray(read.sum(axis=1)), due), gap(read * ~filled, np.zeros_like(read)))
    return Check(tr("difference of what is read from a sum of 1 over filled slots"), worst, CLOSE)


def attention(make: Make, tokens: Ids) -> Iterator[Check]:
    """The derived attention: its rows sum to 1, reach no further than the context, and are the model's own."""
    engine = make()
    context = engine.context or len(tokens)
    heads = _heads(engine)
    own: dict[int, list[tuple[Array, Ids | None]]] = {layer: [] for layer in heads}
    for layer in heads:
        engine.tap.edits[f"layer{layer}.attention"] = [_keeping(own[layer])]
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    sums, seen, differ, squares = 0.0, 0, 0.0, 0.0
    step, key = np.arange(len(tokens))[:, None], np.arange(len(tokens))
    out_of_reach = (key > step) | (key <= step - context)
    for layer, head in ((layer, head) for layer, count in heads.items() for head in range(count)):
        derived = trace.attention(layer, head)  # (n, n)
        sums = max(sums, gap(derived.sum(axis=1), np.ones(len(derived), np.float32)))
        seen += int((derived[out_of_reach] != 0).sum())
        for t, (mine, keys) in enumerate(own[layer]):
            differ = max(
                differ, gap(derived[t, max(0, t + 1 - context) : t + 1], _row(mine[head], keys, t, context))
            )
            if t % SQUARES == 0 or t == len(tokens) - 1:
                matrix, first = trace.attention_at(layer, head, t)
                whole = mine[head] if trace.both_ways else derived[first : t + 1, first : t + 1]
                squares = max(squares, gap(matrix, whole))
                if trace.both_ways:
                    sums = max(sums, gap(matrix.sum(axis=1), np.ones(len(matrix), np.float32)))
    yield Check(tr("difference of the attention's rows from a sum of 1"), sums, CLOSE)
    yield Check(tr("weights on keys that are out of reach"), seen, EXACT)
    yield Check(tr("difference of derived attention from the model's own"), differ, CLOSE)
    yield Check(tr("difference of all the attention at a step from the model's own"), squares, CLOSE)


def _row(mine: Array, keys: Ids | None, step: int, context: int) -> Array:
    """What an engine computed for the newest token, oldest key first: the last row of a square, or weights of the steps `keys`."""
    if mine.ndim == 2:
        return mine[-1]
    keys = np.arange(step + 1 - len(mine), step + 1) if keys is None else keys
    order = np.argsort(keys)
    return mine[order[(keys[order] <= step) & (keys[order] > step - context)]]


def parts(engine: Engine, a: Array, b: Array) -> float:
    """The largest difference between the rows (n, width) of two runs, in parts of the largest number of each signal; of 1 if that is less."""
    columns = (engine.layout.slice(spec.name) for spec in engine.specs)
    return max(
        gap(a[:, one], b[:, one]) / max(1.0, float(np.abs(b[:, one]).max(initial=0))) for one in columns
    )


def gap(a: Array, b: Array) -> float:
    """The largest difference between two arrays; infinite if one holds what is not a number."""
    if a.shape != b.shape or not (np.isfinite(a).all() and np.isfinite(b).all()):
        return float("inf")
    return float(np.abs(a - b).max(initial=0.0))


def _keeping(into: list[tuple[Array, Ids | None]]) -> Change:
    """An edit that changes nothing and keeps what it sees, of each step, and the steps or slots that it counts."""

    def keep(values: Floats, first: int, keys: Ids | None) -> Floats:
        into.extend((value, keys) for value in values.copy())
        return values

    return keep
