"""Attention derived from a trace: softmax(q K^T / sqrt(d)) of the queries and keys it stores (equation 1 of Vaswani et al. 2017).

Queries and keys are stored as the model compared them, so this is its own attention. (A recording that another program
wrote may hold attention itself, `layer{n}.attention`; that is then taken as it is.) Two kinds of trace:

- of a decoder: the key of a token is computed once, when it is read, and looked at from every step after;
- of an encoder (it has `layer{n}.position.key`): at every step all tokens in reach are encoded anew, and all look
  at all. What a *step* looks at is then what its newest token looks at.

Query heads may share keys in groups (Ainslie et al. 2023): of N heads and G heads of keys, N/G in a row look at the same.
Where the cache of a layer is bounded (`eviction`), what has fallen out of it is not looked at.
Of an encoder and a decoder the heads of a layer that look across stand after those that look at their own side: their
keys are the source, which the text begins with.
Axes: S steps, K keys, P places in the context, d numbers per head.
"""

from bisect import bisect_left
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.eviction import Attended, falls, shift, turned_back
from mnemoscope.engines.looked import Looked
from mnemoscope.engines.spec import Array, Kind, Layout

Floats = NDArray[np.float64]


class Steps(Protocol):
    """What is needed of a trace."""

    layout: Layout
    context: int | None
    edits: Edits
    attended: dict[int, Attended]
    looked: Looked

    def __len__(self) -> int:
        """How many steps there are."""

    @property
    def both_ways(self) -> bool:
        """Whether every token looks at every other."""

    @property
    def looks_ahead(self) -> bool:
        """Whether the attention that it holds is of all steps, also of later ones."""

    def read(self, name: str, start: int, stop: int) -> Array:
        """A signal over steps start..stop: (stop - start, ...)."""

    def at(self, name: str, step: int) -> Array:
        """A signal at one step."""


def rows(trace: Steps, layer: int, head: int, start: int, stop: int, first_key: int) -> Array:
    """What each of the steps start..stop looks at: (stop - start, stop - first_key). Raises SignalError without attention."""
    if trace.layout.one(Kind.ATTENTION, layer):
        return _recorded_rows(trace, layer, head, start, stop, first_key)
    if trace.both_ways:
        return _newest_rows(trace, layer, head, start, stop, first_key)
    if _is_edited(trace, layer):
        return _edited_rows(trace, layer, head, start, stop, first_key)
    if layer in trace.edits.kept:
        return _bounded_rows(trace, layer, head, start, stop, first_key)
    oldest = max(0, start - (trace.context or stop) + 1)
    shown = max(oldest, first_key)
    out = np.zeros((stop - start, max(0, stop - first_key)), np.float32)
    if shown >= stop:
        return out
    if (
        shown > oldest
    ):  # the keys that are not shown count for what the weights add up to, and for nothing else
        sums = _sums(trace, layer, head, start, stop)[:, None]
        scores = _scored(trace, layer, head, start, stop, shown)
        with np.errstate(invalid="ignore"):
            out[:, shown - first_key :] = np.exp(np.subtract(scores, sums, out=scores), out=scores)
    else:
        out[:, shown - first_key :] = _softmax(_scored(trace, layer, head, start, stop, shown))
    return out


def _scored(trace: Steps, layer: int, head: int, start: int, stop: int, first: int) -> Floats:
    """The scores (S, stop - first) of the keys from `first` on at the steps start..stop, minus infinity where a key is out of reach."""
    reach = trace.context or stop
    shared = shared_key(trace.layout, layer, head)
    q = trace.read(trace.layout.name(Kind.QUERY, layer), start, stop)[:, head].astype(np.float64)  # (S, d)
    k = trace.looked.keys(trace, layer, range(shared, shared + 1), first, stop)[0]  # (K, d)
    scores = q @ k.T  # in float64, as the model computes them
    scores *= q.shape[1] ** -0.5
    steps, gone = np.arange(start, stop)[:, None], np.arange(first, max(first, stop - reach))
    np.copyto(scores[:, : len(gone)], -np.inf, where=steps - gone >= reach)
    later = max(start, first)
    np.copyto(scores[:, later - first :], -np.inf, where=np.arange(later, stop) > steps)
    return scores


def _sums(trace: Steps, layer: int, head: int, start: int, stop: int) -> Floats:
    """The logarithm of what exp(score) adds up to over all keys in reach, at each of the steps start..stop; found out once."""
    sums = trace.looked.sums(trace, layer, head, stop)[start:]
    if len(unknown := np.flatnonzero(np.isnan(sums))):
        a, b = start + int(unknown[0]), start + int(unknown[-1]) + 1
        scores = _scored(trace, layer, head, a, b, max(0, a - (trace.context or stop) + 1))
        with np.errstate(invalid="ignore"):  # infinity less infinity is no number, as it is to the model
            most = scores.max(axis=1)
            np.exp(np.subtract(scores, most[:, None], out=scores), out=scores)
            sums[a - start : b - start] = most + np.log(scores.sum(axis=1))
    return sums


def row(trace: Steps, layer: int, step: int) -> Array:
    """What every head of a layer looks at from one step: (N, step + 1), or (N, len) if the trace looks ahead. Raises SignalError without attention."""
    heads = trace.layout.heads[layer]
    if (
        trace.layout.one(Kind.ATTENTION, layer)
        or trace.both_ways
        or _is_edited(trace, layer)
        or layer in trace.edits.kept
        or crossing(trace.layout, layer)
    ):
        return np.concatenate([rows(trace, layer, head, step, step + 1, 0) for head in range(heads)])
    oldest = max(0, step + 1 - (trace.context or step + 1))
    q = trace.at(trace.layout.name(Kind.QUERY, layer), step).astype(np.float64)  # (N, d)
    groups = range(trace.layout[trace.layout.name(Kind.KEY, layer)].shape[0])
    k = trace.looked.keys(trace, layer, groups, oldest, step + 1)  # (G, K, d): once for all heads
    out = np.zeros((heads, step + 1), np.float32)
    for keys, asked, looks in zip(k, *(np.split(x, len(k)) for x in (q, out)), strict=True):
        looks[:, oldest:] = _softmax(asked @ keys.T * q.shape[1] ** -0.5)
    return out


def comparable(queries: tuple[int, ...], keys: tuple[int, ...] | None) -> bool:
    """Whether queries of this shape (N, d) can be compared with keys of that one (G, d): each of them with those of its group."""
    return (
        keys is not None
        and len(queries) == len(keys) == 2
        and queries[1] == keys[1]
        and queries[0] % keys[0] == 0
    )


def in_cache(trace: Steps, layer: int, step: int) -> NDArray[np.bool_]:
    """Which of the steps up to this one a layer of a decoder can look at from there: (step + 1,), or (G, step + 1) for each head of keys."""
    if layer in trace.edits.kept:
        return _fallen(trace, layer, step + 1) > step
    return np.arange(step + 1) > step - (trace.context or step + 1)


def shared_key(layout: Layout, layer: int, head: int) -> int:
    """Which of a layer's heads of keys (and values) an attention head looks at."""
    heads, keys = (layout[layout.name(kind, layer)].shape[0] for kind in (Kind.QUERY, Kind.KEY))
    return head * keys // heads


def crossing(layout: Layout, layer: int) -> range:
    """Which heads of a layer look across, from a target to its source: none but those of an encoder and a decoder."""
    recorded, query = layout.one(Kind.ATTENTION, layer), layout.one(Kind.CROSS, layer, "query")
    if recorded is None or query is None or recorded.shape[0] != 2 * query.shape[0]:
        return range(0)
    return range(query.shape[0], recorded.shape[0])


def source_length(trace: Steps, layer: int, count: int) -> int:
    """How many of the first `count` steps are the source that a layer looks across at, the token that ends it included.

    That token is the first step from which anything is looked at. 0: the source has not ended, or there is none.
    """
    heads = crossing(trace.layout, layer)
    if not heads:
        return 0
    name = trace.layout.name(Kind.ATTENTION, layer)

    def looks(step: int) -> bool:
        return bool(trace.at(name, step)[heads.start :].any())

    end = bisect_left(range(count), True, key=looks)
    return end + 1 if end < count else 0


def square(trace: Steps, layer: int, head: int, step: int) -> tuple[Array, int]:
    """Every query by every key (n, n) in reach at one step, and the step of the first of them.

    Of an encoder, all look at all, and rows sum to 1. Of a decoder, the rows of the steps so far, without
    the keys that have since fallen out of reach. Raises SignalError without attention.
    """
    first = max(0, step + 1 - (trace.context or step + 1))
    if not trace.both_ways:
        return rows(trace, layer, head, first, step + 1, first)[:, : step + 1 - first], first
    n = step + 1 - first
    q, k = (
        trace.at(trace.layout.name(Kind.POSITION, layer, role), step)[:n].astype(np.float64)
        for role in ("query", "key")
    )
    if _is_edited(trace, layer):
        scores = np.einsum("jhd,khd->hjk", q, k) * q.shape[2] ** -0.5  # (N, n, n)
        return _edited(trace, layer, scores[None], step)[0, head], first
    return _softmax(q[:, head] @ k[:, head].T * q.shape[2] ** -0.5).astype(np.float32), first


def _is_edited(trace: Steps, layer: int) -> bool:
    """Whether an edit changed what a layer looked at."""
    return f"layer{layer}.scores" in trace.edits or f"layer{layer}.attention" in trace.edits


def _edited(trace: Steps, layer: int, scores: Floats, first: int) -> Array:
    """The attention that an edited model made of scores (S, N, ..., K) at the steps from `first` on."""
    scores_name, name = f"layer{layer}.scores", f"layer{layer}.attention"
    if scores_name in trace.edits:
        scores = np.asarray(trace.edits.applied(scores_name, scores, first), np.float64)
    with np.errstate(invalid="ignore"):  # where all is cut; the weights are then cut as well
        attention = _softmax(scores).astype(np.float32)
    return (
        np.asarray(trace.edits.applied(name, attention, first), np.float32)
        if name in trace.edits
        else attention
    )


def _edited_rows(trace: Steps, layer: int, head: int, start: int, stop: int, first_key: int) -> Array:
    """`rows` of an edited decoder: of all heads together, as the edits are."""
    heads = range(trace.layout[trace.layout.name(Kind.QUERY, layer)].shape[0])
    scores, gone, oldest = _scores(trace, layer, heads, start, stop)
    attention = _edited(trace, layer, scores, start)
    np.putmask(attention, gone, 0)  # where all in reach is cut, a softmax is not a number
    return _shown(attention[:, head], oldest, start, stop, first_key)


def _bounded_rows(trace: Steps, layer: int, head: int, start: int, stop: int, first_key: int) -> Array:
    """`rows` of a decoder whose cache is bounded."""
    scores, _, oldest = _scores(trace, layer, range(head, head + 1), start, stop)
    return _shown(_softmax(scores)[:, 0].astype(np.float32), oldest, start, stop, first_key)


def _shown(weights: Array, oldest: int, start: int, stop: int, first_key: int) -> Array:
    """Weights (S, K) of the keys from `oldest` on as those from `first_key` on."""
    shown = max(oldest, first_key)
    out = np.zeros((stop - start, max(0, stop - first_key)), np.float32)
    out[:, shown - first_key :] = weights[:, shown - oldest :]
    return out


def _scores(
    trace: Steps, layer: int, heads: range, start: int, stop: int
) -> tuple[Floats, NDArray[np.bool_], int]:
    """Scores (S, N, K) of some heads of a decoder, minus infinity where nothing is in reach; where that is; and the first key."""
    kept, reach = trace.edits.kept.get(layer), trace.context or stop
    oldest = 0 if kept is not None and kept.first else max(0, start - reach + 1)
    steps, keys = np.arange(start, stop), np.arange(oldest, stop)
    shared = [shared_key(trace.layout, layer, head) for head in heads]
    q = trace.read(trace.layout.name(Kind.QUERY, layer), start, stop)[:, heads].astype(
        np.float64
    )  # (S, N, d)
    k = trace.read(trace.layout.name(Kind.KEY, layer), oldest, stop)[:, shared].astype(
        np.float64
    )  # (K, N, d)
    scores = np.einsum("shd,khd->shk", q, k, optimize=True) * q.shape[2] ** -0.5
    if kept is None:
        back = steps[:, None] - keys
        gone = np.broadcast_to(((back < 0) | (back >= reach))[:, None], scores.shape)
    else:
        if kept.first:  # which are looked at from another place
            nearer = turned_back(q, shift(kept, steps), trace.edits.turning)
            scores[:, :, : kept.first] = (
                np.einsum("shd,khd->shk", nearer, k[: kept.first], optimize=True) * q.shape[2] ** -0.5
            )
        fallen = _fallen(trace, layer, stop)[..., oldest:]
        fallen = fallen[shared] if fallen.ndim > 1 else fallen[None]  # (N, K) or (1, K)
        gone = (keys > steps[:, None, None]) | (fallen <= steps[:, None, None])
        gone = np.broadcast_to(gone, scores.shape)
    np.putmask(scores, gone, -np.inf)
    return scores, gone, oldest


def scored(trace: Steps, layer: int, head: int, step: int) -> tuple[Floats, int]:
    """What a head of a decoder's attention is the softmax of at a step, as edited: (K,), minus infinity where nothing is in reach; and the first key."""
    heads = range(trace.layout[trace.layout.name(Kind.QUERY, layer)].shape[0])
    one = heads[head : head + 1] if f"layer{layer}.scores" not in trace.edits else heads
    scores, _, oldest = _scores(trace, layer, one, step, step + 1)
    if len(one) > 1:
        scores = np.asarray(trace.edits.applied(f"layer{layer}.scores", scores, step), np.float64)
    return scores[0, head if len(one) > 1 else 0], oldest


def _fallen(trace: Steps, layer: int, stop: int) -> NDArray[np.int64]:
    """The step at which each key before `stop` falls out of a layer's bounded cache: (stop,), or (G, stop) for each head of keys."""
    kept = trace.edits.kept[layer]
    if not kept.attended:
        return falls(kept, stop)
    state = trace.attended.get(layer)
    if state is None:
        state = trace.attended.setdefault(layer, Attended(kept, trace.context, layer))
    if state.time < stop:
        names = (trace.layout.name(kind, layer) for kind in (Kind.QUERY, Kind.KEY))
        queries, keys = (trace.read(name, state.time, stop) for name in names)
        for q, k in zip(queries, keys, strict=True):
            state.step(trace.edits, q, k)
    return state.falls(stop)


def _recorded_rows(trace: Steps, layer: int, head: int, start: int, stop: int, first_key: int) -> Array:
    """`rows` of a trace that holds the attention itself (S, heads, K): of all keys, if it looks ahead."""
    spec = trace.layout[trace.layout.name(Kind.ATTENTION, layer)]
    end = spec.shape[1] if trace.looks_ahead else stop
    recorded = trace.read(spec.name, start, stop)[:, head, first_key:end]
    out = np.zeros((stop - start, max(0, end - first_key)), np.float32)
    out[:, : recorded.shape[1]] = recorded
    return out


def _newest_rows(trace: Steps, layer: int, head: int, start: int, stop: int, first_key: int) -> Array:
    """`rows` of an encoder: from the newest token's query and the keys of all places, both of the same step."""
    if _is_edited(trace, layer):
        out = np.zeros((stop - start, max(0, stop - first_key)), np.float32)
        for step in range(start, stop):
            matrix, first = square(trace, layer, head, step)
            shown = max(first, first_key)
            out[step - start, shown - first_key : step + 1 - first_key] = matrix[-1, shown - first :]
        return out
    q = trace.read(trace.layout.name(Kind.QUERY, layer), start, stop)[:, head].astype(np.float64)  # (S, d)
    k = trace.read(trace.layout.name(Kind.POSITION, layer, "key"), start, stop)[:, :, head].astype(
        np.float64
    )  # (S, P, d)
    scores = (k @ q[:, :, None])[:, :, 0] * q.shape[1] ** -0.5  # (S, P)
    steps, place = np.arange(start, stop)[:, None], np.arange(k.shape[1])
    filled = np.minimum(steps + 1, k.shape[1])  # places in use at each step
    np.putmask(scores, place >= filled, -np.inf)
    key = steps + 1 - filled + place  # the step whose token stands at each place
    row, column = np.nonzero((place < filled) & (key >= first_key))
    out = np.zeros((stop - start, max(0, stop - first_key)), np.float32)
    out[row, key[row, column] - first_key] = _softmax(scores)[row, column]
    return out


def _softmax(scores: Floats) -> Floats:
    """exp(x) / sum exp(x) along the last axis, in the place of x; no rows stay no rows."""
    if not len(scores):
        return scores
    with np.errstate(invalid="ignore"):  # infinity less infinity is no number, as it is to the model
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)
    return scores
