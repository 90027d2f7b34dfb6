"""A recording that anyone wrote with safetensors alone: what each tensor is follows from its name, its shape and what is in it.

The file holds `tokens` (whole numbers, one a step), or under the metadata key `pieces` a JSON list of the text of each
step, or both; and a tensor for each signal, named as ours are, whose first axis is the step. What cannot be shown is left out
and named; what contradicts itself is refused.
"""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from math import floor, inf, log10
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.attention import comparable
from mnemoscope.engines.errors import RecordingError
from mnemoscope.engines.files.tensors import FLOATS, TensorFile
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.tracefile import IN_MEMORY, MOST_LAYERS, PIECE, check, check_memory, trace_in
from mnemoscope.engines.signalnames import SAID, axes_of, in_order, rule_of
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.tokens import Encoded, Ids, spans_of
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, some, tr
from mnemoscope.engines.vocabularies.numbered import Numbered

NAMED = 4  # of what is left out
AHEAD = ("head", "position")  # of attention that also looks at later steps

MEMORIES = (Kind.WRITE, Kind.READ, Kind.ANSWER)  # signals that say little without one another
Steps = list[tuple[int, int]]
MEASURED = 16_000_000  # bytes that are looked at of a recording that stays in its file,
SAMPLES = 32  # in stretches from all over it
ROUNDING = 1e-3  # by how much a share may leave its range: what a number of 16 bits rounds


def is_recording(file: TensorFile) -> bool:
    """Whether a file of tensors is meant as a recording: it has tokens, or the text of each, or a signal of ours."""
    return (
        any(rule_of(name)[0] for name in file.entries)
        or "tokens" in file.entries
        or "pieces" in file.metadata
    )


def inferred(path: Path, file: TensorFile, progress: Callable[[float], None] | None = None) -> Track:
    """The track in such a file. Raises RecordingError, for one that contradicts itself."""
    pieces = _pieces(file, path)
    tokens = _tokens(file, pieces, path)
    found, left_out = _specs(file, len(tokens), path)
    if "tokens" not in file.entries:
        for spec in [s for s in found if s.kind in (Kind.LOGITS, Kind.ANSWER)]:
            found.remove(spec)
            left_out.append(
                tr("{name} (without tokens, which of its numbers a step read cannot be told)", name=spec.name)
            )
    if not found:
        raise RecordingError(
            tr(
                "{path} holds nothing that can be shown: {left_out}",
                path=path,
                left_out=commas(left_out[:NAMED]),
            )
            if left_out
            else tr("{path} holds nothing that can be shown: it has no signals", path=path)
        )
    measured = _measured_steps(len(tokens), sum(spec.size for spec in found))
    specs = tuple(_measured(spec, file, measured, path) for spec in found)
    size = max([int(tokens.max(initial=-1)) + 1, *(s.size for s in specs if s.axes == SAID)])
    for spec in specs:
        if spec.axes == SAID and spec.size != size:
            raise RecordingError(
                tr(
                    "{path} cannot be right: {name} is of {size} tokens, but there is a token {token}",
                    path=path,
                    name=spec.name,
                    size=spec.size,
                    token=size - 1,
                )
            )
    check(specs, size, None)
    texts = dict(zip(tokens.tolist(), pieces, strict=True)) if pieces is not None else {}
    shown = pieces if pieces is not None else _numerals(tokens)
    return Track(
        card=Card(
            path.stem,
            "a recording of another program",
            focus={"layer": fullest(specs)},
        ),
        vocab=Numbered(size, texts),
        trace=trace_in(specs, None, tokens, file, path, progress),
        text="".join(shown),
        encoded=Encoded(tokens, spans_of(np.fromiter(map(len, shown), np.int64, len(shown)))),
        typed=len(tokens),
        left_out=_said(left_out),
    )


def _numerals(tokens: Ids) -> list[str]:
    """The number of each token as text; each different one is written once, as there may be millions of steps."""
    different, which = np.unique(tokens, return_inverse=True)
    written = [f"{token} " for token in different.tolist()]
    return [written[at] for at in which.tolist()]


def _measured_steps(steps: int, width: int) -> Steps:
    """The stretches whose values are looked at: all, or of a recording that stays in its file some from all over it."""
    count = max(1, min(PIECE, MEASURED // (4 * max(width, 1) * SAMPLES)))
    if 4 * steps * width <= IN_MEMORY:
        return [(start, min(start + PIECE, steps)) for start in range(0, steps, PIECE)]
    starts = sorted({int(start) for start in np.linspace(0, steps - count, SAMPLES)})
    return [(start, start + count) for start in starts]


def fullest(specs: tuple[SignalSpec, ...]) -> int:
    """The layer with most signals, to look at first; the lowest of several."""
    counts = Counter(sorted(spec.layer for spec in specs if spec.layer is not None))
    return counts.most_common(1)[0][0] if counts else 0


def _said(left_out: list[str]) -> str:
    if not left_out:
        return ""
    return tr("Not shown of this recording: {left_out}.", left_out=some(left_out, NAMED))


def _pieces(file: TensorFile, path: Path) -> list[str] | None:
    """The text of each step, if the file says it."""
    if "pieces" not in file.metadata:
        return None
    try:
        pieces = json.loads(file.metadata["pieces"])
    except (ValueError, RecursionError):
        pieces = None
    if not isinstance(pieces, list) or not all(isinstance(piece, str) for piece in pieces):
        raise RecordingError(
            tr(
                "{path} cannot be read: its metadata `pieces` must be a JSON list of texts, one for each step",
                path=path,
            )
        )
    return pieces


def _tokens(file: TensorFile, pieces: list[str] | None, path: Path) -> Ids:
    """The token of each step; without, each different piece of text gets a number."""
    if "tokens" not in file.entries:
        if pieces is None:
            raise RecordingError(
                tr(
                    "{path} has signals, but does not say what was read: it needs a tensor `tokens`, or the metadata `pieces`",
                    path=path,
                )
            )
        numbers: dict[str, int] = {}
        return np.array([numbers.setdefault(piece, len(numbers)) for piece in pieces], np.int64)
    try:
        tokens = file.wholes("tokens")
    except ValueError as error:
        raise RecordingError(tr("{path} cannot be read: {error}", path=path, error=error)) from None
    if tokens.ndim != 1 or (len(tokens) and not 0 <= tokens.min() <= tokens.max() < 10**7):
        raise RecordingError(
            tr(
                "{path} cannot be read: its tokens must be a list of whole numbers from 0, one for each step",
                path=path,
            )
        )
    if pieces is not None and len(pieces) != len(tokens):
        raise RecordingError(
            tr(
                "{path} cannot be right: it has {tokens} tokens, but {pieces} pieces of text",
                path=path,
                tokens=len(tokens),
                pieces=len(pieces),
            )
        )
    return tokens


def _specs(file: TensorFile, steps: int, path: Path) -> tuple[list[SignalSpec], list[str]]:
    """The signals in a file, in our order, and what is left out, each with its reason."""
    found: list[SignalSpec] = []
    left_out: list[str] = []
    for name in sorted(file.entries.keys() - {"tokens"}, key=in_order):
        spec = _spec(file, name, steps, path)
        if isinstance(spec, SignalSpec):
            found.append(spec)
        else:
            left_out.append(tr("{name} ({reason})", name=name, reason=spec))
    for reason, lonely in _lonely(found):
        found = [spec for spec in found if spec not in lonely]
        left_out += [tr("{name} ({reason})", name=spec.name, reason=reason) for spec in lonely]
    return found, left_out


def _spec(file: TensorFile, name: str, steps: int, path: Path) -> SignalSpec | str:
    """The spec of one tensor, or why it is not shown. Raises RecordingError for a shape that its name cannot have."""
    entry = file.entries[name]
    rule, layer = rule_of(name)
    if rule is None:
        return tr("of no name that is known")
    if layer is not None and layer >= MOST_LAYERS:
        return tr("of a layer beyond {most}", most=MOST_LAYERS - 1)
    if entry.dtype not in FLOATS:
        return tr("of {dtype}, not of floats", dtype=entry.dtype)
    shape = entry.shape
    axes = axes_of(rule, len(shape) - 1)
    if shape[:1] != (steps,) or len(shape) != 1 + len(axes) or 0 in shape[1:]:
        wanted = commas(("step", *axes))
        raise RecordingError(
            tr(
                "{path} cannot be right: {name} has the shape {shape}, not ({wanted}) of {steps} steps",
                path=path,
                name=name,
                shape=shape,
                wanted=wanted,
                steps=steps,
            )
        )
    if rule.kind is Kind.ATTENTION and shape[2] != steps:
        raise RecordingError(
            tr(
                "{path} cannot be right: {name} must have a weight for each of the {steps} steps, not {keys}",
                path=path,
                name=name,
                steps=steps,
                keys=shape[2],
            )
        )
    return SignalSpec(name, rule.kind, axes, shape[1:], rule.range, None if layer is None else int(layer))


def _lonely(specs: list[SignalSpec]) -> list[tuple[str, list[SignalSpec]]]:
    """Signals that cannot be shown without others that are not there, with the reason."""
    shapes = {spec.name: spec.shape for spec in specs}
    looking = [spec for spec in specs if spec.kind in (Kind.QUERY, Kind.KEY, Kind.ATTENTION)]
    pairs = [
        spec for spec in looking
        if spec.kind is not Kind.ATTENTION
        and not comparable(
            shapes.get(f"layer{spec.layer}.query", ()), shapes.get(f"layer{spec.layer}.key")
        )
    ]  # fmt: skip
    looking = [spec for spec in looking if spec not in pairs]
    asking = [spec for spec in looking if spec.kind is not Kind.KEY]
    odd = {spec.layer for spec in asking if spec.shape[0] != asking[0].shape[0]}
    others = [spec for spec in looking if spec.layer in odd]
    found = [
        (tr("queries and keys are compared in pairs of one shape"), pairs),
        (tr("not of as many heads as the first layer has"), others),
    ]
    memories = [spec for spec in specs if spec.kind in MEMORIES or spec.name.startswith("hop")]
    try:
        check_memory(tuple(specs))
    except ValueError as error:
        found.append((str(error), memories))
    return found


def spec_of(name: str, values: NDArray[Any], *, ahead: bool = False) -> SignalSpec:
    """The spec of a signal (step, ...) with a name that is known. `ahead`: it is attention that also looks at later steps."""
    rule, layer = rule_of(name)
    assert rule is not None
    axes = AHEAD if ahead else axes_of(rule, values.ndim - 1)
    spec = SignalSpec(name, rule.kind, axes, values.shape[1:], rule.range, layer)
    finite = values[np.isfinite(values)]
    return _ranged(spec, float(finite.min(initial=inf)), float(finite.max(initial=-inf)))


def _ranged(spec: SignalSpec, low: float, high: float) -> SignalSpec:
    """With the range that its values, from `low` to `high`, keep to, or a scale that reaches to the largest."""
    if low > high or (spec.range is not None and spec.range[0] <= low and high <= spec.range[1]):
        return spec
    return replace(spec, range=None, scale=_round(max(-low, high)))


def _measured(spec: SignalSpec, file: TensorFile, steps: Steps, path: Path) -> SignalSpec:
    """With the range that its values keep to, or a scale that reaches to the largest. Raises RecordingError for no shares."""
    low, high = inf, -inf
    for start, stop in steps:
        values = file.floats(spec.name, start, stop)
        values = values[np.isfinite(values)]
        low, high = min(low, float(values.min(initial=inf))), max(high, float(values.max(initial=-inf)))
        if spec.kind is Kind.ATTENTION and _looks_ahead(file, spec, start, stop):
            spec = replace(spec, axes=AHEAD)
    rule, _ = rule_of(spec.name)
    strict = rule is not None and rule.strict
    if low > high:
        return spec
    slack = ROUNDING if strict else 0.0
    if spec.range is not None and spec.range[0] - slack <= low and high <= spec.range[1] + slack:
        return spec
    if strict:
        raise RecordingError(
            tr(
                "{path} cannot be right: {name} must be shares from 0 to 1, but reaches from {low:.3g} to {high:.3g}",
                path=path,
                name=spec.name,
                low=low,
                high=high,
            )
        )
    return _ranged(spec, low, high)


def _looks_ahead(file: TensorFile, spec: SignalSpec, start: int, stop: int) -> bool:
    weights = file.floats(spec.name, start, stop)
    ahead = np.arange(weights.shape[2]) > np.arange(start, stop)[:, None]
    return bool((weights.max(axis=1, initial=0)[ahead] > 0).any())


def _round(size: float) -> float:
    """The next of 1, 2, 5 times a power of ten."""
    if size <= 0:
        return 1.0
    unit = 10.0 ** floor(log10(size))
    return next(unit * n for n in (1, 2, 5, 10, 20) if unit * n >= size)
