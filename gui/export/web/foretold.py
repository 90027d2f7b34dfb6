"""What a page holds of predictions: the likeliest of each step with their probabilities, what came, and which answers are right."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import counted, right_answer
from mnemoscope.engines.analysis.answers import RIGHT, UNKNOWN, Scores, voice_of
from mnemoscope.engines.analysis.prediction import log_probabilities, surprise
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.web.numbers import floats, wholes

LIKELIEST = 10
AT_ONCE = 4_000_000  # numbers
MOST_NATS = 8.0  # the end of the colours of surprise

Values = NDArray[np.float64]


def prediction(track: Track, start: int, stop: int) -> dict[str, Any] | None:
    """The likeliest of the steps start..stop, as JSON; None of a model that says nothing."""
    if (voice := voice_of(track.trace.layout)) is None:
        return None
    most = min(LIKELIEST, voice.size)
    next_token, parts = voice.kind is Kind.LOGITS, []
    for first, p in _distributions(track, voice, start, stop):
        ranked = np.argsort(-p, axis=1, kind="stable")[:, :most]
        came = np.full(len(p), -1)
        if next_token:
            following = track.trace.tokens[first + 1 : first + 1 + len(p)]
            came[: len(following)] = following
        given = np.where(came >= 0, p[np.arange(len(p)), came], np.nan)
        with np.errstate(divide="ignore", invalid="ignore"):
            entropy = -np.where(p > 0, p * np.log(p), 0.0 * p).sum(axis=1)
        rank = 1 + (p > given[:, None]).sum(axis=1)
        parts.append((ranked, np.take_along_axis(p, ranked, axis=1), came, rank, given, entropy))
    ids, p, came, rank, given, entropy = (np.concatenate(part) for part in zip(*parts, strict=True))
    known = np.unique(np.concatenate((ids.reshape(-1), came)))
    return {
        "kind": {Kind.CLASS: "class", Kind.ANSWER: "answer"}.get(voice.kind, "next"),
        "most": most,
        "names": ["" if n < 0 else _named(track, voice, n) for n in known.tolist()],
        "ids": wholes(np.searchsorted(known, ids)),
        "p": floats(p),
        "came": wholes(np.where(came < 0, -1, np.searchsorted(known, came))),
        "rank": wholes(rank),
        "given": floats(given),
        "entropy": floats(entropy),
    }


def _named(track: Track, voice: SignalSpec, n: int) -> str:
    return track.class_labels[n] if voice.kind is Kind.CLASS else track.name_of(n)


def _distributions(track: Track, voice: SignalSpec, start: int, stop: int) -> Iterator[tuple[int, Values]]:
    """Probabilities (steps, V), some steps at a time, each with its first step."""
    each = max(1, AT_ONCE // max(1, voice.size))
    for first in range(start, stop, each):
        values = track.trace.read(voice.name, first, min(first + each, stop))
        with np.errstate(invalid="ignore", over="ignore"):
            yield (
                first,
                np.exp(log_probabilities(values)) if voice.kind is Kind.LOGITS else values.astype(np.float64),
            )


def answers(track: Track, found: Scores | None, start: int, stop: int) -> dict[str, Any] | None:
    """The answers due in the stretch, as JSON; None where there is no right and wrong."""
    if found is None:
        return None
    judged = {RIGHT: True, UNKNOWN: None}
    marks, given = dict[int, bool | None](), dict[int, dict[str, Any]]()
    for n in range(found.given):
        right = judged.get(int(found.right[n]), False)
        if start <= (place := int(found.due.place[n])) < stop:
            marks[place - start] = right
        if start <= (at := int(found.due.at[n])) < stop:
            given[at - start] = {"wanted": right_answer(track, found, n), "right": right}
    return {"said": _said(track, found), "marks": marks, "given": given}


def _said(track: Track, found: Scores) -> str:
    where = track.card.answering.said
    if not (count := counted(found)):
        return tr("The model answers {where}; no answer here can be judged.", where=where)
    return tr("The model answers {where}: {count} in the whole run.", where=where, count=count)


def colourings(track: Track, judged: Scores | None, start: int, stop: int) -> list[dict[str, Any]]:
    """What tokens can be coloured by in every step, as JSON: the first is what it begins with."""
    layout, found = track.trace.layout, []
    if layout.one(Kind.CLASS) and len(track.class_names) == 2:
        p = track.trace.read(layout.name(Kind.CLASS), start, stop).astype(np.float64)
        one, other = track.class_labels
        title = tr("class so far, from “{one}” to “{other}”", one=one, other=other)
        unit = tr("difference of probabilities")
        found.append(_colouring("class", title, unit, p[:, 1] - p[:, 0], -1.0, 1.0))
    if judged is not None and layout.of(Kind.LOGITS, Kind.ANSWER):
        title = tr("surprise at the right answer")
        found.append(_colouring("answers", title, tr("nats"), _due(judged, start, stop), 0.0, MOST_NATS))
    elif judged is None and layout.one(Kind.LOGITS):
        values = surprise(track.trace, start, stop)
        found.append(_colouring("surprise", tr("surprise (−log p)"), tr("nats"), values, 0.0, MOST_NATS))
    return found


def _due(found: Scores, start: int, stop: int) -> Values:
    some, over = found.within(start, stop), np.full(stop - start, np.nan)
    over[found.due.place[some] - start] = found.surprise[some]
    return over


def _colouring(key: str, title: str, unit: str, values: Values, low: float, high: float) -> dict[str, Any]:
    return {"key": key, "title": title, "unit": unit, "values": floats(values), "low": low, "high": high}
