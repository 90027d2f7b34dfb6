"""Many readings of one text abreast, which differ in one place each: a product with many at once takes little more time than with one.

A reading begins at the first step that is otherwise. In a recurrent engine it has the state then that was recorded before, and from
there on all readings that have begun take each step together. With attention, it looks at the keys that were recorded before, and
the steps of all readings are taken at once.
Axes: N readings, T steps, E embedding or inputs, H hidden, G gates stacked in one tensor.
"""

from collections.abc import Callable, Sequence

import numpy as np

from mnemoscope.engines.engine import Engine, Reading
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import MISSING, Ids
from mnemoscope.engines.zoo._math import softmax
from mnemoscope.engines.zoo._readout import read_out_block
from mnemoscope.engines.zoo._recurrent import RecurrentConfig, driven, entering

Cell = Callable[
    [int, Array, Sequence[Array]], Sequence[Array]
]  # a layer, what comes into it (n, G H), its states (n, H) -> those after


def read_abreast(
    engine: Engine,
    cell: Cell,
    *,
    sides: tuple[Sequence[Array], Sequence[Array]],
    starts: Sequence[tuple[str, Sequence[Array]]],
    rows: Array,
    tokens: Ids,
    readings: Sequence[Reading],
) -> dict[str, Array] | None:
    """The states and what is said after the last of tokens (T,), of each reading: by signal, (N, ...). See `Engine.abreast`.

    `sides`: the weight and bias of each layer's input side; `starts`: the states of a layer, the one that it shows first, by
    name, and of each layer as it is before the first token.
    """
    if any(each.other is None for each in readings):
        return None
    order = sorted(range(len(readings)), key=lambda n: readings[n].start)  # as they begin
    steps = np.array([readings[n].start for n in order], np.int64)
    others = np.array([readings[n].other for n in order], np.int64)
    w, config, layout = engine.weights, engine.config, engine.layout
    assert isinstance(config, RecurrentConfig)
    weights, biases = sides
    count, first, layers = len(steps), int(steps[0]), range(config.layers)
    names = [[f"layer{n}.{name}" for name, _ in starts] for n in layers]
    states = [[np.empty((count, layout[name].size), np.float32) for name in names[n]] for n in layers]
    usual = driven(weights[0], biases[0], entering(w, engine.vocab, tokens[first:]))  # (G H,) a step
    given = entering(w, engine.vocab, np.where(others == MISSING, tokens[steps], others)).astype(np.float32)
    given = np.where((others == MISSING)[:, None], np.float32(0), given)  # (N, E)
    own = given @ weights[0].T + biases[0]  # (N, G H)
    for t, usually in enumerate(usual, first):
        was, now = np.searchsorted(steps, t), np.searchsorted(steps, t, side="right")
        if was < now:
            for n in layers:
                for state, name, (_, before) in zip(states[n], names[n], starts, strict=True):
                    state[was:now] = layout.values(rows[t - 1 : t], name)[0] if t else before[n]
        x = np.tile(usually, (int(now), 1))
        x[was:now] = own[was:now]
        for n in layers:
            a = x if not n else x @ weights[n].T + biases[n]
            mine = [state[:now] for state in states[n]]
            for state, after in zip(mine, cell(n, a, mine), strict=True):
                state[...] = after
            x = mine[0]
    last = np.zeros((count, layout.width), np.float32)
    read_out_block(engine.tap, w, states[-1][0], config.classes, last, config.outputs)
    voices = [spec.name for spec in engine.specs if spec.name in ("logits", "class", "output")]
    found = {name: layout.values(last, name) for name in voices}
    found |= {name: state for n in layers for name, state in zip(names[n], states[n], strict=True)}
    place = np.argsort(order)
    return {name: values[place] for name, values in found.items()}


def apart(
    readings: Sequence[Reading], stops: Ids, q: Array, k: Array, v: Array, keys: Array, values: Array
) -> Array:
    """attention V of readings whose steps lie one under the other, up to `stops` (N,): q (M, heads, d), k and v (M, groups, d) -> (M, heads, d).

    `keys` and `values` (T, groups, d) are of the text as it is: what each reading looks at before its own steps.
    """
    out, total = np.empty_like(q), len(keys)
    groups, per_head = k.shape[1:]
    for each, stop in zip(readings, stops.tolist(), strict=True):
        own, (first, last) = slice(stop - total + each.start, stop), each.unseen or (0, 0)
        seen, later = np.r_[0:first, last : each.start], np.triu(np.ones((total - each.start,) * 2, bool), 1)
        all_k = np.concatenate((keys[seen], k[own])).transpose(1, 2, 0).astype(np.float64)  # (G, d, K)
        all_v = np.concatenate((values[seen], v[own])).swapaxes(0, 1)  # (G, K, d)
        asked = q[own].reshape(len(later), groups, -1, per_head).transpose(1, 2, 0, 3)  # (G, R, t, d)
        scores = (asked.reshape(groups, -1, per_head) * per_head**-0.5) @ all_k  # (G, R t, K)
        scores = scores.reshape(groups, -1, *(len(later), all_k.shape[2]))
        np.copyto(scores[..., len(seen) :], -np.inf, where=later)
        weights = softmax(scores).astype(np.float32)
        mixed = weights.reshape(groups, -1, all_k.shape[2]) @ all_v  # (G, R t, d)
        out[own] = mixed.reshape(q.shape[1], len(later), per_head).swapaxes(0, 1)
    return out
