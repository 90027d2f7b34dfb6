"""Tracks side by side: how each stands under the one cursor, and what it is called beside the others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.keeping import kept_of
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.seats import LETTERS
from mnemoscope.gui.state.view import Orders, View

Edges = NDArray[np.float64] | None  # see View.edges


@dataclass(frozen=True, slots=True)
class Beside:
    """A track beside the lead, and what it has of its own."""

    track: Track
    letter: str
    orders: Orders
    fitted: Ranges
    edges: Edges
    problem: str = ""
    late: bool = False  # see View.late


def side_by_side(lead: View, beside: Sequence[Beside]) -> tuple[View, ...]:
    """The view of the lead, as one of several if there are, and under the same cursor that of each track beside it.

    Tracks of one model have one order of units and one range of colours.
    """
    tracks = [lead.track, *(other.track for other in beside)]
    named = titles(tracks) if beside else ("",)
    ranges = [lead.fitted, *(other.fitted for other in beside)]
    twins = [
        tuple((tracks[n], ranges[n]) for n in range(len(tracks)) if n != k and same_model(tracks[n], track))
        for k, track in enumerate(tracks)
    ]
    found = [replace(lead, title=named[0], twins=twins[0], letter="A" if beside else "")]
    for k, other in enumerate(beside, 1):
        track, edges = other.track, other.edges
        at = own_step(edges, lead.cursor, len(track.trace))
        gliding = edges is None and lead.position < len(track.trace)
        hover = None if lead.hover.step is None else own_step(edges, lead.hover.step, len(track.trace))
        alike = same_model(lead.track, track)
        found.append(
            replace(
                lead,
                track=track,
                orders=lead.orders if alike else other.orders,
                ordered=lead.trace if alike else None,
                fitted=other.fitted,
                focus=lead.focus.within(track.trace.layout),
                cursor=at,
                position=lead.position if gliding else float(at),
                hover=replace(lead.hover, step=hover),
                seat=LETTERS.index(other.letter),
                letter=other.letter,
                title=named[k],
                edges=edges,
                twins=twins[k],
                problem=other.problem,
                late=other.late,
            )
        )
    return tuple(found)


def same_model(one: Track, other: Track) -> bool:
    """Whether two tracks are of one model, with the same signals."""
    return one.card == other.card and one.trace.specs == other.trace.specs


def own_step(edges: Edges, step: int, length: int) -> int:
    """The step, of so many, that reads the end of what the lead's step reads."""
    if edges is not None:
        step = int(np.searchsorted(edges[:-1], step + 1, side="left")) - 1
    return min(max(step, 0), max(length - 1, 0))


def lead_step(edges: Edges, step: int) -> int:
    """The lead's step that reads the end of what a step reads."""
    return step if edges is None else max(int(np.ceil(edges[step + 1])) - 1, 0)


def titles(tracks: Sequence[Track]) -> tuple[str, ...]:
    """What each track is called: its model; where that does not tell them apart, that it is edited, or reads another text."""
    models = [track.card.called for track in tracks]
    found = []
    for n, (track, model) in enumerate(zip(tracks, models, strict=True)):
        more = [_edited(track)] if track.edits else []
        if n and models.count(model) > 1 and not track.edits and track.text != tracks[0].text:
            more.append(tr("another text"))
        found.append(commas([model, *more]))
    return tuple(found)


def _edited(track: Track) -> str:
    """That a track is edited; or what its cache keeps, if that is all."""
    if len(track.edits) == 1 and track.edits[0].operation == "keep":
        return kept_of(str(track.edits[0].value)).said
    return tr("edited")


def columns(lead: Track, other: Track) -> NDArray[np.float64] | None:
    """Where each step of another track begins in the lead's steps, and the last ends (n + 1,); None: step n at n.

    Tracks whose tokens are the same stand step by step, also where one has another token in a place, or goes on in its
    own way. Tracks with other tokens stand by the text: a token lies under the stretch of text that it reads.
    """
    if same_tokens(lead, other):
        return None
    spans, read = other.encoded.spans, len(lead.encoded)
    if not len(spans):
        return np.zeros(1)
    starts = np.interp(spans[:, 0], *_ruler(lead)) if read else np.zeros(len(spans))
    end = float(np.interp(spans[-1, 1], *_ruler(lead))) if read else 0.0
    after = spans[:, 0] >= (lead.encoded.spans[-1, 1] if read else 0)  # all of the lead's text
    starts[after] = read + np.arange(after.sum())
    edges = np.maximum.accumulate(np.append(starts, end if not after[-1] else starts[-1] + 1))
    first, count = np.unique(edges[:-1], return_index=True, return_counts=True)[1:]
    place = np.arange(len(spans)) - np.repeat(
        first, count
    )  # of several tokens of one stretch each has a part of it
    wide = np.append(edges[first[1:]], edges[-1]) - edges[first]
    edges[:-1] += place / np.repeat(count, count) * np.repeat(wide, count)
    return np.asarray(edges)


def same_tokens(lead: Track, other: Track) -> bool:
    """Whether steps of both stand one by one: their vocabularies are the same, or their tokens are."""
    if lead.card.name == other.card.name or lead.encoded is other.encoded:
        return True
    return len(lead.encoded) == len(other.encoded) and bool((lead.encoded.spans == other.encoded.spans).all())


def _ruler(lead: Track) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places in the lead's text, and the columns where they lie: (2n,) each, never falling."""
    spans = np.maximum.accumulate(lead.encoded.spans.astype(np.float64).reshape(-1))
    steps = np.arange(len(lead.encoded), dtype=np.float64)
    return spans, np.stack((steps, steps + 1), axis=1).reshape(-1)
