"""What decided: how the prediction grows from layer to layer, and which layers, heads and units made it rather than the next best.

Logit lens (nostalgebraist 2020): the residual stream x_l after each layer l is read out as if it were the last,

    p_l = softmax(W_y norm(x_l) + b_y)

Direct logit attribution (Elhage et al. 2021): x_L is the sum of what embedding, heads and MLPs wrote. With the size of x_L held as
it is, the norm is linear, so that each part has its share in the difference of two logits, a the token asked about and b the
strongest other:

    logit_a - logit_b = sum over parts of <part, slope> + biases        slope = d norm(x_L)^T (W_a - W_b) / d x_L

The shares add up to the difference exactly. They say what was written, not what would have been written without a part: silence it
for that. Of a recurrent network the parts are the units of the last layer. Axes: L layers, T steps, D width, V tokens or classes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import called
from mnemoscope.engines.analysis.prediction import Floats, log_probabilities
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.target import Target, first_target, target_at
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.stream import Stream, Writes
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

STEPS = 24  # that the lens looks at, the last up to the one that is asked about
TOP = 5  # tokens that are named after each layer
UNITS = 8  # of an MLP that are parts of their own, the strongest of each layer
CLOSE = 1e-3  # by which shares may miss the difference, in parts of the logits there
LEAST_SAID = 0.05  # of a difference: a smaller share is not worth a sentence


@dataclass(frozen=True, slots=True)
class Part:
    """What one part has written for the token asked about rather than the next best, as a difference of logits."""

    kind: str  # embedding, head, mlp, unit, bias
    name: str
    share: float
    layer: int | None = None
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """What would be said after a layer: p of the token asked about, its rank from 1, the likeliest tokens with their p."""

    name: str
    layer: int | None
    p: float
    rank: int
    top: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Decisions:
    """How a target was decided against `other`. `grid` (L + 1, T) is p of the token that came, `words` the likeliest there."""

    target: Target
    label: str  # of the token asked about
    other: str
    difference: float  # of their logits
    parts: tuple[Part, ...]  # what is largest in size first
    layers: tuple[Layer, ...] = ()
    steps: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()  # of the tokens that came after these steps
    grid: NDArray[np.float64] | None = None
    words: tuple[tuple[str, ...], ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """What was asked and how it is to be read, in sentences."""
        return (
            tr(
                "{target}: “{label}” rather than “{other}”, a difference of {difference:.2f} logits.",
                target=self.target.said, label=self.label, other=self.other, difference=self.difference,
            ),
            tr("What each part wrote towards that, the size of the stream held as it is; the shares add up to the difference."),
        )  # fmt: skip


def decisions(case: Case) -> Decisions:
    """Find out what decided. Raises AnalysisError for a model whose read-out is not known, and where nothing is asked."""
    engine = case.engine()
    stream = engine.stream()
    if stream is None:
        raise AnalysisError(_unknown(case.track))
    track = case.track
    target = first_target(track) if case.at is None else target_at(track, case.at)
    with one_thread():
        logits = stream.said(_stream(track, stream.layer, target.at, target.at + 1))[0].astype(np.float64)
        own = max(target.expected, key=lambda token: float(logits[token]))
        against = logits.copy()
        against[list(target.expected)] = -np.inf
        other = int(against.argmax())
        found = Decisions(
            target, called(track, own), called(track, other), float(logits[own] - logits[other]),
            tuple(sorted(_parts(track, stream, target.at, own, other), key=lambda part: -abs(part.share))),
        )  # fmt: skip
        case.show(found)
        case.tell(0.2)
        return _looked_through(case, stream, found, own) if stream.layers else found


def _unknown(track: Track) -> str:
    return tr(
        "it is not known how {name} makes what it says of what it carries: its parts have no shares in it",
        name=track.name,
    )


def unfit(track: Track) -> str:
    """Why it makes no sense for a track."""
    layout = track.trace.layout
    if track.trace.both_ways or (
        not layout.of(Kind.RESIDUAL)
        and not [s for s in layout.of(Kind.STATE) if s.stage == "layer" and not s.way]
    ):
        return _unknown(track)
    return (
        ""
        if layout.of(Kind.LOGITS, Kind.CLASS)
        else tr("{name} says nothing that could be decided", name=track.name)
    )


def _stream(track: Track, layer: int | None, start: int, stop: int) -> Array:
    """The stream after a layer, or before the first (None), at some steps (n, D). Raises AnalysisError if it was not recorded."""
    layout = track.trace.layout
    kinds = (Kind.EMBEDDING,) if layer is None else (Kind.RESIDUAL, Kind.STATE)
    spec = next((spec for kind in kinds if (spec := layout.one(kind, layer)) is not None), None)
    if spec is None:
        raise AnalysisError(
            tr("{name} was recorded without the stream between its layers, which is needed", name=track.name)
        )
    return track.trace.read(spec.name, start, stop).reshape(stop - start, -1).astype(np.float32)


def _parts(track: Track, stream: Stream, at: int, own: int, other: int) -> Iterator[Part]:
    """The share of each part in the difference of two logits."""
    state = _stream(track, stream.layer, at, at + 1)[0].astype(np.float64)
    direction = (stream.readout[own] - stream.readout[other]).astype(np.float64)
    slope: Floats = stream.towards(direction, state)
    constant = 0.0 if stream.bias is None else float(stream.bias[own] - stream.bias[other])
    constant += 0.0 if stream.shift is None else float(stream.shift @ direction)
    if not stream.layers:
        for unit, share in enumerate((state * slope).tolist()):
            yield Part("unit", tr("unit {n}", n=unit), share, stream.layer, unit)
    else:
        yield Part("embedding", tr("embedding"), float(_stream(track, None, at, at + 1)[0] @ slope))
        placed = 0.0 if stream.places is None else float(stream.places[at] @ slope)
        if stream.places is not None:
            yield Part("embedding", tr("place in the text"), placed)
        for n, writes in enumerate(stream.layers):
            heads = list(_heads(track, n, writes, at, slope))
            yield from heads
            after = _stream(track, n, at, at + 1)[0].astype(np.float64)
            before = _stream(track, n - 1 if n else None, at, at + 1)[0].astype(np.float64)
            rest = (
                float((after - before) @ slope) - sum(part.share for part in heads) - (0.0 if n else placed)
            )
            rest -= 0.0 if writes.output_bias is None else float(writes.output_bias @ slope)
            constant += 0.0 if writes.output_bias is None else float(writes.output_bias @ slope)
            if writes.inner is None:
                constant += rest  # rounding
                continue
            if writes.inner_bias is not None:
                constant, rest = constant + (b := float(writes.inner_bias @ slope)), rest - b
            some = list(_units(track, n, writes, at, slope))
            yield from some
            rest -= sum(part.share for part in some)
            said = tr("other units of the MLP of layer {n}", n=n) if some else tr("MLP of layer {n}", n=n)
            yield Part("mlp", said, rest, n)
    yield Part("bias", tr("biases"), constant)


def _heads(track: Track, layer: int, writes: Writes, at: int, slope: Floats) -> Iterator[Part]:
    """The share of what each head of a layer read and wrote."""
    trace = track.trace
    weights = trace.attention_row(layer, at)  # (N, keys)
    values = trace.read(trace.layout.name(Kind.VALUE, layer), 0, weights.shape[1])  # (keys, G, d)
    shared, per_head = len(weights) // values.shape[1], values.shape[2]
    towards = (writes.output.T.astype(np.float64) @ slope).reshape(len(weights), per_head)  # (N, d)
    for head, row in enumerate(weights):
        share = float(row @ (values[:, head // shared] @ towards[head]))
        yield Part("head", tr("head {layer}.{head}", layer=layer, head=head), share, layer, head)


def _units(track: Track, layer: int, writes: Writes, at: int, slope: Floats) -> Iterator[Part]:
    """The shares of the units of a layer's MLP that wrote most, if they were recorded."""
    spec = track.trace.layout.one(Kind.MLP, layer)
    if writes.inner is None or spec is None:
        return
    shares = (slope @ writes.inner.astype(np.float64)) * track.trace.at(spec.name, at)  # (F,)
    for unit in np.argsort(-np.abs(shares), kind="stable")[:UNITS].tolist():
        said = tr("unit {n} of the MLP of layer {layer}", n=unit, layer=layer)
        yield Part("inner", said, float(shares[unit]), layer, unit)


def _looked_through(case: Case, stream: Stream, found: Decisions, own: int) -> Decisions:
    """With what would be said after each layer, at the step and at those before it."""
    track, at = case.track, found.target.at
    after: list[int | None] = [None, *range(len(stream.layers))]
    start, last = max(0, at + 1 - STEPS), len(track.trace) - 1
    steps = tuple(range(start, at + 1))
    came = [int(track.trace.tokens[step + 1]) if step < last else own for step in steps]
    came[-1] = own
    is_class = track.trace.layout.one(Kind.LOGITS) is None
    grid, words, layers = np.empty((len(after), len(steps))), [], list[Layer]()
    for n, layer in enumerate(after):
        carried = _stream(track, layer, start, at + 1)
        carried += stream.places[start : at + 1] if layer is None and stream.places is not None else 0.0
        log_p = log_probabilities(stream.said(carried))  # (T, V)
        grid[n] = np.exp(log_p[np.arange(len(steps)), [own] * len(steps) if is_class else came])
        words.append(tuple(called(track, int(token)) for token in log_p.argmax(axis=1)))
        top = np.argsort(-log_p[-1], kind="stable")[:TOP].tolist()
        layers.append(
            Layer(
                tr("embedding") if layer is None else tr("layer {n}", n=layer), layer,
                float(np.exp(log_p[-1, own])), int((log_p[-1] > log_p[-1, own]).sum()) + 1,
                tuple((called(track, token), float(np.exp(log_p[-1, token]))) for token in top),
            )
        )  # fmt: skip
        case.tell(0.2 + 0.8 * (n + 1) / len(after))
    labels = tuple(called(track, token) for token in came)
    return replace(
        found, layers=tuple(layers), steps=steps, labels=labels, grid=grid, words=tuple(words),
    )  # fmt: skip


def table(found: Decisions) -> Answer:
    """The parts by their shares, after them what would be said after each layer."""
    parts, layers = found.parts, found.layers
    none = [np.nan] * len(layers)
    return Answer(
        {
            "kind": np.array([part.kind for part in parts] + ["layer"] * len(layers), str),
            "name": np.array([part.name for part in parts] + [each.name for each in layers], str),
            "share": np.array([part.share for part in parts] + none, np.float64),
            "p": np.array([np.nan] * len(parts) + [each.p for each in layers], np.float64),
            "rank": np.array([0] * len(parts) + [each.rank for each in layers], np.int64),
            "likeliest": np.array([""] * len(parts) + [each.top[0][0] for each in layers], str),
        },
        found.said,
    )


def findings(found: Decisions) -> tuple[Finding, ...]:
    """From which layer on it is the likeliest, and the part that wrote most towards it."""
    said = []
    at = found.target.at
    if found.layers and found.layers[-1].rank == 1:
        first = len(found.layers) - 1
        while first and found.layers[first - 1].rank == 1:
            first -= 1
        layer, is_late = found.layers[first], first == len(found.layers) - 1
        text = (
            tr(
                "“{label}” becomes the likeliest at the last layer only (p = {end:.2f})",
                label=found.label,
                end=layer.p,
            )
            if is_late
            else tr(
                "“{label}” is the likeliest from {layer} on (p = {p:.2f} there, {end:.2f} at the end)",
                label=found.label,
                layer=layer.name,
                p=layer.p,
                end=found.layers[-1].p,
            )
        )
        said.append(
            Finding(
                text,
                step=at, layer=layer.layer, strength=0.8,
            )
        )  # fmt: skip
    named = [part for part in found.parts if part.index is not None]
    top = max(named, key=lambda part: part.share, default=None)
    if top is not None and top.share > LEAST_SAID * abs(found.difference):
        place = "head" if top.kind == "head" else "unit"
        said.append(
            Finding(
                tr(
                    "{part} writes most for “{label}” rather than “{other}”: {share:+.2f} of {difference:+.2f} logits",
                    part=top.name, label=found.label, other=found.other, share=top.share, difference=found.difference,
                ),
                step=at, layer=top.layer, strength=0.7, **{place: top.index},
            )
        )  # fmt: skip
    return tuple(said)


QUESTION = Question(
    "decisions",
    tr_noop(
        "what decided a prediction: what each layer would say, and the share of each layer, head and unit in it"
    ),
    decisions,
    table,
    runs=True,
    unfit=unfit,
    findings=findings,
)
