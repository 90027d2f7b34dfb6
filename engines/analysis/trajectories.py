"""The way of the state: where the text takes it, seen along the directions in which it moves most, and where it would come to rest.

The states of several texts, the one that is open and the model's examples, are centred and turned into their principal components

    H - mean = U S V^T          a place is (h - mean) V_3,  and S_j^2 / sum S^2 is the share of the variance along axis j

or, with the extra `umap`, laid out by UMAP (McInnes et al. 2018), which keeps neighbours but no distances. Of a recurrent network
fixed and slow points are found as in Sussillo & Barak (2013), while one token is read again and again: see `fixedpoints`. From every
state of the text the same token is read until the state moves no more: where it settles.
Axes: T steps of a text, H numbers of a state, N points.
"""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mnemoscope.engines.analysis.fixedpoints import (
    STILL,
    Floats,
    Map,
    descend,
    jacobian,
    recurrent_map,
)
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr, tr_data, tr_noop, trn

MOST = 2_000  # steps of a text
OTHERS, OTHER_STEPS = 4, 400  # further texts of the card, and steps of each
STARTS, LEAST = (
    32,
    4,
)  # states from which points of rest are looked for, of a state of 64 numbers; of larger ones fewer by the square
LARGEST = 600  # numbers of a state: of a larger one slopes take too long
SLOW = 1e-4  # a speed below this is slow, though not rest
SETTLE, SETTLED = 300, 1e-4  # steps of the same token at the most; what the state then moves
NEAR = 1e-2  # in every number: the same point
KINDS = ("pca", "umap")


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A text in the space of states: its places (T, 3), and its tokens. `label` is what it is called."""

    label: str
    places: Floats
    tokens: tuple[str, ...]
    said: tuple[str, ...] = ()  # after each step, if the model answers something everywhere


@dataclass(frozen=True, slots=True, eq=False)
class Rest:
    """A point of rest, or a slow one: its place (3,), its speed, the largest |eigenvalue| there, and what is said there."""

    place: Floats
    state: Floats  # (H,)
    speed: float
    largest: float
    says: str = ""

    @property
    def is_fixed(self) -> bool:
        """Whether the state stays just there; else it is slow."""
        return self.speed <= STILL

    @property
    def is_stable(self) -> bool:
        """Whether it attracts what is near."""
        return self.largest < 1

    @property
    def kind(self) -> str:
        """stable, unstable or slow."""
        if not self.is_fixed:
            return "slow"
        return "stable" if self.is_stable else "unstable"


@dataclass(frozen=True, slots=True, eq=False)
class Trajectories:
    """The ways, the open text's first, the points of rest, and for each of its steps the point where it would settle, -1: at none."""

    name: str
    method: str
    shares: tuple[float, ...]  # of the variance, along each axis; none for UMAP
    ways: tuple[Way, ...]
    rests: tuple[Rest, ...] = ()
    settles: tuple[int, ...] = ()
    held: str = ""  # the token that is read again and again
    starts: int = 0  # from how many states points were looked for
    note: str = ""  # why there are no points of rest

    @property
    def stable(self) -> list[Rest]:
        """The points that attract."""
        return [rest for rest in self.rests if rest.is_fixed and rest.is_stable]

    @property
    def said(self) -> tuple[str, ...]:
        """What was done and came out, in sentences."""
        first = (
            tr(
                "Three principal components hold {share:.1%} of the variance of the states.",
                share=sum(self.shares),
            )
            if self.shares
            else tr("Laid out by UMAP: neighbours are near, distances mean nothing.")
        )
        if self.note:
            return first, self.note
        second = tr(
            "While “{token}” is read again and again: {stable} stable fixed points, {saddles} unstable, {slow} slow; looked for from {starts} states.",
            token=self.held, stable=len(self.stable), saddles=sum(r.is_fixed and not r.is_stable for r in self.rests),
            slow=sum(not r.is_fixed for r in self.rests), starts=self.starts,
        )  # fmt: skip
        largest = [rest.largest for rest in self.stable]
        if not largest:
            return first, second
        return first, second, tr(
            "The largest eigenvalue of a stable one has a size of {least:.2f} to {most:.2f}.", least=min(largest), most=max(largest)
        )  # fmt: skip


def trajectories(case: Case) -> Trajectories:
    """Find the ways and, of a recurrent network, where they rest. `case.kinds`: "pca" or "umap".

    Raises AnalysisError for a text of one token, for a model without a state, and for UMAP where it is not installed.
    """
    track, engine = case.track, case.engine()
    method = case.kinds[0] if case.kinds else "pca"
    own = _states(track)
    if len(own) < 2:
        raise AnalysisError(tr("a way has two steps at least: take a longer text"))
    with one_thread(), overflowing():
        read = [(track, own), *_others(case, engine)]
        every = np.concatenate([states for _, states in read])
        lay, shares = _laid_out(every, method)
        placed = np.split(lay(every), np.cumsum([len(states) for _, states in read])[:-1])
        ways = tuple(
            _way(other, n, places) for n, ((other, _), places) in enumerate(zip(read, placed, strict=True))
        )
        found = Trajectories(track.name, method, shares, ways)
        case.show(found)
        case.tell(0.1)
        return (
            replace(found, note=why)
            if (why := _unrested(engine, own))
            else _rested(case, engine, found, every, own, lay)
        )


def unfit(track: Track) -> str:
    """Why it makes no sense for a track."""
    if _specs(track):
        return ""
    return tr("{name} carries no state from step to step that could take a way", name=track.name)


def _specs(track: Track) -> tuple[SignalSpec, ...]:
    """What is carried: every layer's state and then its cells, as a recurrent map has them; or the last residual stream."""
    layout = track.trace.layout
    if track.trace.both_ways:
        return ()
    states = [s for kind in (Kind.STATE, Kind.CELL) for s in layout.of(kind) if not s.way]
    return tuple(states) or layout.of(Kind.RESIDUAL)[-1:]


def _states(track: Track) -> Floats:
    """The states of a track (T, H), of its first steps."""
    count = min(len(track.trace), MOST)
    some = [track.trace.read(spec.name, 0, count).reshape(count, -1) for spec in _specs(track)]
    return np.concatenate(some, axis=1).astype(np.float64)


def _others(case: Case, engine: Engine) -> Iterator[tuple[Track, Floats]]:
    """The examples of the card beside the open text, and their states: their tokens read by the model."""
    track = case.track
    for text in [text for text in track.card.texts if text != track.text][:OTHERS]:
        encoded = track.vocab.encode(text)
        tokens = encoded.ids[:OTHER_STEPS]
        if len(tokens) < 2:
            continue
        engine.reset()
        rows = engine.read_block(tokens)
        values = [engine.layout.values(rows, spec.name).reshape(len(tokens), -1) for spec in _specs(track)]
        yield replace(track, text=text, encoded=encoded), np.concatenate(values, axis=1).astype(np.float64)


def _laid_out(every: Floats, method: str) -> tuple[Callable[[Floats], Floats], tuple[float, ...]]:
    """How states (N, H) are placed (N, 3), and the share of the variance along each axis."""
    centre = every.mean(axis=0)
    if method == "umap":
        try:
            umap = importlib.import_module("umap")
        except ImportError:
            raise AnalysisError(
                tr("UMAP is not installed: pip install umap-learn, or look at principal components")
            ) from None
        made: Any = umap.UMAP(n_components=3, n_neighbors=min(15, len(every) - 1), random_state=1, n_jobs=1)
        made.fit(every)
        return lambda states: np.asarray(made.transform(states), np.float64), ()
    _, sizes, axes = np.linalg.svd(every - centre, full_matrices=False)
    total = float((sizes**2).sum()) or 1.0
    axes = axes[:3]
    axes *= np.where(axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)] < 0, -1.0, 1.0)[
        :, None
    ]  # the same each time
    shares = tuple((sizes[:3] ** 2 / total).tolist())

    def placed(states: Floats) -> Floats:
        places = (states - centre) @ axes.T
        return np.pad(places, ((0, 0), (0, 3 - places.shape[1])))

    return placed, shares


def _way(track: Track, number: int, places: Floats) -> Way:
    example = track.card.example(track.text)
    label = (
        tr_data(example.title)
        if example is not None and example.title
        else tr("the text")
        if not number
        else tr("example {n}", n=number)
    )
    labels = tuple(track.vocab.label(int(token)) for token in track.encoded.ids[: len(places)])
    return Way(label, places, labels)


def _unrested(engine: Engine, own: Floats) -> str:
    """Why no points of rest are looked for, in a sentence; "" if they are."""
    if not hasattr(engine, "hidden"):
        return tr("Only a recurrent network comes to rest: what is carried here is all that was read.")
    if own.shape[1] > LARGEST:
        return tr(
            "A state of {count:,} numbers is too large to look for points of rest in ({most} at the most).",
            count=own.shape[1], most=LARGEST,
        )  # fmt: skip
    return ""


def _rested(
    case: Case,
    engine: Engine,
    found: Trajectories,
    every: Floats,
    own: Floats,
    lay: Callable[[Floats], Floats],
) -> Trajectories:
    """With the points of rest while the commonest token of the text is read, and where each state of the text settles."""
    tokens = np.array(case.track.trace.tokens[: len(own)])
    held = int(np.bincount(tokens).argmax())
    step = recurrent_map(engine, held)
    starts = _spread(every, max(round(min(STARTS * (64 / every.shape[1]) ** 2, 2 * STARTS)), LEAST))
    found = replace(found, held=case.track.name_of(held), starts=len(starts))
    rests: list[Rest] = []
    for n, start in enumerate(starts):
        state, speed = descend(step, start)
        if speed <= SLOW and not any(np.abs(state - rest.state).max() < NEAR for rest in rests):
            largest = float(np.abs(np.linalg.eigvals(jacobian(step, state))).max())
            rests.append(Rest(lay(state[None])[0], state, speed, largest, _says(case.track, engine, state)))
            found = replace(found, rests=tuple(rests))
            case.show(found)
        case.tell(0.1 + 0.7 * (n + 1) / len(starts))
    settles, known = [], dict[bytes, int]()
    for n, state in enumerate(own):
        key = np.round(state, 3).tobytes()
        if key not in known:
            known[key] = _settled(step, state, found)
        settles.append(known[key])
        case.tell(0.8 + 0.2 * (n + 1) / len(own))
    return replace(found, settles=tuple(settles))


def _spread(states: Floats, count: int) -> Floats:
    """So many of some states (N, H), each as far as can be from those before it."""
    chosen, apart = [0], np.full(len(states), np.inf)
    while len(chosen) < min(count, len(states)):
        apart = np.minimum(apart, ((states - states[chosen[-1]]) ** 2).sum(axis=1))
        if (furthest := int(apart.argmax())) in chosen or apart[furthest] == 0:
            break
        chosen.append(furthest)
    return states[chosen]


def _settled(step: Map, state: Floats, found: Trajectories) -> int:
    """The point at which a state settles; -1 if it does at none of them."""
    for _ in range(SETTLE):
        after = step(state)
        moved = float(np.abs(after - state).max())
        state = after
        if moved < SETTLED:
            break
    gaps = [float(np.abs(state - rest.state).max()) for rest in found.rests]
    nearest = int(np.argmin(gaps)) if gaps else -1
    return nearest if gaps and gaps[nearest] < 10 * NEAR else -1


def _says(track: Track, engine: Engine, state: Floats) -> str:
    """What the model says at a state: the likeliest class or next token; "" for one that says nothing."""
    stream = engine.stream()
    hidden = getattr(engine, "hidden", None)
    if stream is None or hidden is None:
        return ""
    last = sum(len(layer) for layer in hidden)
    said = int(stream.said(state[last - len(hidden[-1]) : last][None].astype(np.float32))[0].argmax())
    return (
        track.class_names[said] if track.class_names else "" if track.vocab.columns else track.name_of(said)
    )


def table(found: Trajectories) -> Answer:
    """Every step of every way, then the points of rest."""
    kind, label, token, places, settles = [], [], [], [], []
    for n, way in enumerate(found.ways):
        kind += ["step"] * len(way.places)
        label += [way.label] * len(way.places)
        token += list(way.tokens)
        places.append(way.places)
        settles += list(found.settles) if not n and found.settles else [-1] * len(way.places)
    for rest in found.rests:
        kind.append(rest.kind)
        label.append(rest.says)
        token.append("")
        places.append(rest.place[None])
        settles.append(-1)
    where = np.concatenate(places)
    speeds = [np.nan] * (len(where) - len(found.rests)) + [rest.speed for rest in found.rests]
    largest = [np.nan] * (len(where) - len(found.rests)) + [rest.largest for rest in found.rests]
    return Answer(
        {
            "kind": np.array(kind, str), "label": np.array(label, str), "token": np.array(token, str),
            "x": where[:, 0], "y": where[:, 1], "z": where[:, 2], "settles": np.array(settles, np.int64),
            "speed": np.array(speeds, np.float64), "eigenvalue": np.array(largest, np.float64),
        },
        found.said,
    )  # fmt: skip


def findings(found: Trajectories) -> tuple[Finding, ...]:
    """How many points attract and what is said there; or in how few directions the state moves."""
    said, stable = [], found.stable
    if stable:
        names = sorted({rest.says for rest in stable if rest.says})
        listed = commas(names, 8)
        text = trn(
            "the state has {n} stable fixed point while “{token}” is read (|eigenvalue| {largest:.2f} at the most)",
            "the state has {n} stable fixed points while “{token}” is read (|eigenvalue| {largest:.2f} at the most)",
            len(stable), token=found.held, largest=max(rest.largest for rest in stable),
        )  # fmt: skip
        text = (
            tr("{text}, one for each of {names}", text=text, names=listed)
            if len(names) == len(stable) > 1
            else text
        )
        said.append(Finding(text, strength=0.9))
    if found.shares:
        text = tr("three directions hold {share:.1%} of what the state moves", share=sum(found.shares))
        said.append(Finding(text, strength=0.3))
    return tuple(said)


QUESTION = Question(
    "trajectories",
    tr_noop(
        "the way of the state through a text in three dimensions, and the fixed points where it would come to rest"
    ),
    trajectories,
    table,
    of=KINDS,
    runs=True,
    unfit=unfit,
    findings=findings,
)
