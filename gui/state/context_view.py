"""What the context panel says of each track: what is in its window at the cursor, whose turns have fallen out, and what it takes. No Qt."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.context import Window, bytes_at, footprint, window
from mnemoscope.engines.models.turns import SAID
from mnemoscope.engines.nouns import bytes_said
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import listed, tr, trn
from mnemoscope.gui.state.view import View

POINTS = 64  # of a curve of bytes
SPEAKERS = 3  # that are named


def is_cached(view: View) -> bool:
    """Whether the model keeps keys and values of what it reads."""
    return bool(footprint(view.trace.layout).a_token)


def layer_of(view: View) -> int:
    """The layer in focus, or the first that looks back."""
    layers = view.trace.layout.heads
    return view.focus.layer if view.focus.layer in layers else min(layers, default=0)


def in_window(view: View) -> Window:
    """What is in the window of a decoder at the cursor."""
    return window(view.trace, min(view.cursor, view.length - 1), layer_of(view))


def gone(view: View) -> NDArray[np.bool_]:
    """Which of the tokens up to the cursor no head of the layer in focus can look at (cursor + 1,)."""
    if not view.length or not is_cached(view) or view.trace.layout.one(Kind.QUERY, layer_of(view)) is None:
        return np.zeros(max(view.cursor + 1, 0), bool)
    return in_window(view).gone


def said(view: View, found: Window) -> str:
    """What is in the window, in one line, and what it takes."""
    held, out, read = round(found.held), int(found.gone.sum()), len(found.share)
    taken = bytes_said(bytes_at(view.trace, read - 1))
    if not found.is_shared:
        return trn(
            "{held:,} of {n:,} token in the window of each head, {out:,} in none · {taken}",
            "{held:,} of {n:,} tokens in the window of each head, {out:,} in none · {taken}",
            read, held=held, out=out, taken=taken,
        )  # fmt: skip
    if out:
        return trn(
            "{held:,} of {n:,} token in the window, {out:,} fallen out · {taken}",
            "{held:,} of {n:,} tokens in the window, {out:,} fallen out · {taken}",
            read, held=held, out=out, taken=taken,
        )  # fmt: skip
    return trn(
        "{n:,} token, in the window · {taken}", "{n:,} tokens, all in the window · {taken}", read, taken=taken
    )


def briefly(view: View, found: Window) -> str:
    """The same in few words."""
    held, out, read = round(found.held), int(found.gone.sum()), len(found.share)
    taken = bytes_said(bytes_at(view.trace, read - 1))
    if found.is_shared:
        return tr(
            "{held:,} of {read:,} in, {out:,} out · {taken}", held=held, read=read, out=out, taken=taken
        )
    return tr(
        "{held:,} of {read:,} a head, {out:,} in none · {taken}", held=held, read=read, out=out, taken=taken
    )


def more(view: View, found: Window) -> str:
    """What it takes, what there is room for, and whose the tokens are that fell out."""
    trace = view.trace
    each = bytes_said(footprint(trace.layout).a_token)
    parts = [tr("{each} of keys and values a token", each=each)]
    if found.room is not None:
        parts.append(trn("room for {n:,} token", "room for {n:,} tokens", found.room))
    if layer_of(view) in trace.edits.kept and trace.edits.kept[layer_of(view)].attended:
        parts.append(tr("of layer {layer}, each head its own", layer=layer_of(view)))
    if by_hand := int(found.cut.sum()):
        parts.append(trn("{n:,} forgotten by hand", "{n:,} forgotten by hand", by_hand))
    if speakers := lost(view.track, found.gone):
        parts.append(tr("lost: {speakers}", speakers=listed(speakers)))
    return " · ".join(parts)


def lost(track: Track, out: NDArray[np.bool_]) -> list[str]:
    """Whose turns have fallen out, where the text is a conversation: "user (12 of 20 tokens)"."""
    if not out.any():
        return []
    counts: dict[str, tuple[int, int]] = {}
    starts = track.encoded.spans[: len(out), 0]
    for turn in track.card.written_turns.of(track.text):
        own = (starts >= turn.start) & (starts < turn.stop)
        if turn.role and own.any():
            lost_, all_ = counts.get(turn.role, (0, 0))
            counts[turn.role] = lost_ + int(out[own].sum()), all_ + int(own.sum())
    return [
        tr("{role} ({lost} of {count} tokens)", role=tr(SAID[role]), lost=lost_, count=all_)
        for role, (lost_, all_) in list(counts.items())[:SPEAKERS]
        if lost_
    ]


def name_of(view: View) -> str:
    """What a track is called here: by its letter, with what its cache keeps or with its model; alone it needs no name."""
    if not view.letter:
        return ""
    kept = view.trace.edits.kept.get(layer_of(view))
    return f"{view.letter}  {view.title if kept is None else kept.said}"


def of_state(view: View) -> tuple[str, str, str]:
    """What a recurrent network keeps: in one line, in few words, and how that is."""
    taken = footprint(view.trace.layout).fixed
    return (
        tr("a state of {bytes}, whatever the length", bytes=bytes_said(taken)),
        tr("{bytes}, always", bytes=bytes_said(taken)),
        trn(
            "{n:,} number, each changed by every token",
            "{n:,} numbers, each changed by every token",
            taken // 4,
        ),
    )


def grown(view: View) -> tuple[Sequence[float], Sequence[float]]:
    """Tokens read, and the bytes that are kept after them."""
    steps = np.unique(np.linspace(1, max(view.length, 1), POINTS).astype(int))
    return steps.tolist(), [float(bytes_at(view.trace, int(n) - 1)) for n in steps]
