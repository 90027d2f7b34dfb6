"""What a comparison looks like: over the lead's steps, as totals of each track, and as the places where predictions changed most."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answers import Scores
from mnemoscope.engines.analysis.comparison import Comparison, named
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.prediction import surprise as surprise_of
from mnemoscope.engines.numerals import numeral, printed
from mnemoscope.engines.tokens import glyphs
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.state.view import View

MOST_LISTED = 40
LEAST = 0.0005  # nats: what would be written as 0.000 has not changed
LONGEST = 12  # characters of a piece
SHOWN = 60  # characters of a continuation

Pairs = Sequence[tuple[View, Comparison]]  # the other tracks, and how each differs from the lead


def over_steps(values: Floats, found: Comparison, start: int, stop: int) -> Floats:
    """A number of each place (n,) at the lead's steps start..stop, of the place in which each lies; NaN beyond them."""
    places = np.searchsorted(found.laid.steps[:, 0, 1], np.arange(start, stop), "right")
    return np.append(values, np.nan)[np.minimum(places, len(values))]


def after_steps(values: Floats, found: Comparison, start: int, stop: int) -> Floats:
    """A number of each place (n,) at the lead's steps start..stop, of the place that each ends; NaN elsewhere."""
    over, last = np.full(stop - start, np.nan), found.laid.last[:, 0]
    there = found.laid.met & (last >= start) & (last < stop)
    over[last[there] - start] = values[there]
    return over


def is_even(pairs: Pairs) -> bool:
    """Whether the tokens of all tracks are as wide as the lead's: else surprise is told by the character."""
    return all(
        side.edges is None or (np.diff(found.laid.steps[found.laid.met], axis=2) == 1).all()
        for side, found in pairs
    )


def own_surprise(view: View, start: int, stop: int) -> Floats:
    """The surprise of a track at its own steps start..stop; where it answers, of the right answers, and NaN elsewhere."""
    scores = view.answers
    if scores is None:
        return surprise_of(view.trace, start, stop)
    some, over = scores.within(start, stop), np.full(stop - start, np.nan)
    over[scores.due.place[some] - start] = scores.surprise[some]
    return over


def step_surprise(view: View, run: int, found: Comparison, start: int, stop: int) -> Floats:
    """The surprise of one of two runs at its own steps start..stop: as the comparison has it, if its places are single steps."""
    steps = found.laid.steps[:, run]
    one = steps[:, 1] - steps[:, 0] == 1
    if view.answers is not None or not one.all() or len(one) < stop:
        return own_surprise(view, start, stop)
    return found.said.surprise[start:stop, run]


def place_surprise(view: View, run: int, found: Comparison) -> Floats:
    """The surprise of one of two runs at each place (n,); where it answers, of the right answers, and NaN elsewhere."""
    if view.answers is None:
        return found.said.surprise[:, run]
    steps = found.laid.steps[:, run]
    own = own_surprise(view, 0, int(steps[:, 1].max(initial=0)))
    sums = np.add.reduceat(np.append(np.nan_to_num(own), 0.0), steps[:, 0]) if len(steps) else own
    counts = (
        np.add.reduceat(np.append(~np.isnan(own), False).astype(np.int64), steps[:, 0]) if len(steps) else own
    )
    return np.where((counts > 0) & (steps[:, 0] < steps[:, 1]), sums, np.nan)


def meant(view: View, found: Comparison) -> NDArray[np.bool_] | None:
    """(n,) the places after which the lead is asked for an answer; None where it predicts everywhere."""
    scores = view.answers
    if scores is None:
        return None
    return np.asarray(np.isin(found.laid.last[:, 0], scores.due.at))


def foretold_alike(found: Comparison) -> bool:
    """Whether there is a divergence: whether both say, anywhere, how likely the same things are."""
    return bool(np.isfinite(found.said.divergence).any())


@dataclass(frozen=True, slots=True)
class Parting:
    """Where two tracks part first: the lead's step, and in words. None: nowhere."""

    step: int | None
    said: str
    short: str = ""


def parting(view: View, side: View, found: Comparison) -> Parting:
    """Where another track parts from the lead first, and in what.

    Of two runs of one model, in the text or in a signal; of two models, which never hold the same, in what they expect.
    """
    at = found.parted
    if at is None and not found.signals and not foretold_alike(found):
        return Parting(None, "", "–")  # what each says is of other things
    if at is None:
        return Parting(None, tr("the same") if len(found.laid) else tr("nothing read yet"), tr("nowhere"))
    if not found.signals and found.laid.alike[at] and foretold_alike(found):
        return _expecting(view, found)
    piece, step = _piece(found, at), _step(found, at)
    where = {"step": step, "token": piece, "signal": found.parted_in}
    said = tr("part at step {step}, {token}, in {signal}", **where)
    return Parting(step, said, tr("{step} {token}, {signal}", **where))


def _expecting(view: View, found: Comparison) -> Parting:
    """Where two models first expect other tokens, or give other answers, or read another text."""
    asked, apart = meant(view, found), found.said.likeliest[:, 0] != found.said.likeliest[:, 1]
    apart = (apart & (True if asked is None else asked)) | ~found.laid.alike
    if not apart.any():
        same = tr("always expect the same token") if asked is None else tr("give the same answers")
        return Parting(None, same, tr("nowhere"))
    at = int(apart.argmax())
    piece, step = _piece(found, at), int(found.laid.last[at, 0])
    if not found.laid.alike[at]:
        step = _step(found, at)
        said = tr("part at step {step}, {token}, in the text", step=step, token=piece)
        return Parting(step, said, tr("{step} {token}, the text", step=step, token=piece))
    one, other = (short(word) for word in found.place(at).likeliest)
    where = {"step": step, "token": piece, "one": one, "other": other}
    if asked is None:
        said = tr("first expect other tokens after step {step}, {token}: {one} → {other}", **where)
    else:
        said = tr("first answer otherwise after step {step}, {token}: {one} → {other}", **where)
    return Parting(step, said, f"{step} {piece}: {one} → {other}")


def _piece(found: Comparison, at: int) -> str:
    place = found.place(at)
    one, other = map(short, place.pieces)
    return f"“{one}”" if place.read_alike else f"“{one}” | “{other}”"


def _step(found: Comparison, at: int) -> int:
    """The lead's step with which a place begins; the one before, if the lead reads nothing there."""
    start, stop = found.laid.steps[at, 0].tolist()
    return max(min(start, stop - 1), 0)


@dataclass(frozen=True, slots=True)
class Change:
    """A place after which two tracks expect different things: what was likeliest before and after, and how far apart they are."""

    step: int  # of the lead
    seat: int
    letter: str
    place: str  # the text there
    before: str
    after: str
    size: str


def changes(view: View, pairs: Pairs) -> list[Change]:
    """The places whose prediction differs most between the lead and each other track, the greatest difference first."""
    ranked: list[tuple[float, int, int]] = []
    surprises = [
        np.stack((place_surprise(view, 0, found), place_surprise(side, 1, found)), axis=1)
        for side, found in pairs
    ]
    for n, (_, found) in enumerate(pairs):
        sizes, asked = found.said.divergence, meant(view, found)
        if not foretold_alike(found):
            sizes = np.abs(np.diff(surprises[n], axis=1)[:, 0])
        elif asked is not None and asked.any():
            sizes = np.where(asked, sizes, np.nan)
        some = np.flatnonzero((sizes > LEAST) & found.laid.met)
        some = some[np.argsort(-sizes[some], kind="stable")][:MOST_LISTED]
        ranked += [(float(sizes[at]), n, at) for at in some.tolist()]
    ranked.sort(key=lambda each: -each[0])
    return [_change(pairs[n], at, surprises[n][at], size) for size, n, at in ranked[:MOST_LISTED]]


def _change(pair: tuple[View, Comparison], at: int, surprise: Floats, size: float) -> Change:
    side, found = pair
    place, step = found.place(at), int(found.laid.steps[at, 0, 1]) - 1
    if np.isnan(place.divergence):
        one, other = (f"{nats:.2f}" for nats in surprise)
        return Change(step, side.seat, side.letter, short(place.pieces[0]), one, other, f"{size:.2f}")
    one, other = (
        f"{word} {p:.0%}" for word, p in zip(map(short, place.likeliest), place.certain, strict=True)
    )
    return Change(step, side.seat, side.letter, short(place.pieces[0]), one, other, f"{size:.3f}")


HEADINGS = (
    tr_noop("track"), tr_noop("nats"), tr_noop("bits / character"), tr_noop("right"), tr_noop("mean KL"),
    tr_noop("parts at step"), tr_noop("tokens"),
)  # fmt: skip


def totals(view: View, pairs: Pairs) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headings, and a row for each track, the lead first, over the text that both it and the lead have read."""
    there = [found for _, found in pairs if found.counted.any()]
    lead, characters = (there[0].nats[0], there[0].characters) if there else (None, 0)
    rows = [_total(view, lead, characters, ("–", "–"), "")]
    for side, found in pairs:
        has = found.counted.any()
        beside = (
            f" (A {numeral(found.nats[0], 4)})" if has and abs(found.nats[0] - (lead or 0)) > 1e-6 else ""
        )
        kl = "–" if np.isnan(found.divergence) else printed(f"{found.divergence:#.3g}")
        at = parting(view, side, found).short if len(pairs) > 1 else "–"
        rows.append(_total(side, found.nats[1] if has else None, found.characters, (kl, at), beside))
    told = [n for n, column in enumerate(zip(*rows, strict=True)) if not n or set(column) != {"–"}]
    return tuple(tr(HEADINGS[n]) for n in told), [tuple(row[n] for n in told) for row in rows]


def _total(
    view: View, nats: float | None, characters: int, apart: tuple[str, str], beside: str
) -> tuple[str, ...]:
    scores, said, bits, right = view.answers, "–", "–", "–"
    if scores is not None:
        nats, right = scores.nats, _right(scores)
        said = "–" if nats is None else numeral(nats, 4)
    elif nats is not None:
        said, bits = f"{numeral(nats, 4)}{beside}", f"{nats / log(2) / characters:.3f}" if characters else "–"
    kl, at = apart
    return f"{view.letter} {view.title}".strip(), said, bits, right, kl, at, f"{view.length:,}"


def _right(scores: Scores) -> str:
    right, judged = scores.count
    return tr("{right:,} of {judged:,}", right=right, judged=judged) if judged else "–"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a track's text goes on: its letter, what was given last, and what the model has chosen since."""

    seat: int
    letter: str
    given: str
    chosen: str


def endings(views: Sequence[View]) -> list[Ending]:
    """The last stretch of each text, if any of the models has continued it."""
    if not any(view.track.typed < len(view.track.encoded) for view in views):
        return []
    found = []
    for view in views:
        track = view.track
        at = int(track.encoded.spans[track.typed - 1, 1]) if track.typed else 0
        found.append(
            Ending(
                view.seat,
                view.letter or "A",
                glyphs(track.text[max(at - 12, 0) : at]),
                glyphs(track.text[at : at + SHOWN]),
            )
        )
    return found


def short(text: str) -> str:
    """A piece of text as it stands in a list."""
    shown = glyphs(text[: LONGEST + 1])
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def table(view: View, pairs: Pairs) -> dict[str, NDArray[np.generic]]:
    """Every place of each pair that begins in sight, a row each: what `compare` prints."""
    start, stop = view.seen
    letters, rows, texts = list[str](), list[tuple[float, ...]](), list[tuple[str, ...]]()
    for side, found in pairs:
        at = np.flatnonzero((found.laid.steps[:, 0, 0] >= start) & (found.laid.steps[:, 0, 0] < stop))
        for n in at.tolist():
            place, said = found.place(n), found.said
            letters.append(side.letter or "B")
            steps = place.steps[0][0], place.steps[1][0]
            rows.append((*steps, *place.surprise, place.divergence, *place.certain))
            words = (named(t, w) for t, w in zip(found.tracks, said.likeliest[n].tolist(), strict=True))
            texts.append((*(piece.replace("\0", "␀") for piece in place.pieces), *words))
    numbers = np.array(rows, np.float64).reshape(-1, 7)
    words_ = np.array(texts, str).reshape(-1, 4)
    return {
        "step": numbers[:, 0].astype(np.int64), "track": np.array(letters, str), "step of it": numbers[:, 1].astype(np.int64),
        "read by A": words_[:, 0], "read": words_[:, 1], "surprise of A": numbers[:, 2], "surprise": numbers[:, 3],
        "divergence": numbers[:, 4], "likeliest of A": words_[:, 2], "its probability to A": numbers[:, 5],
        "likeliest": words_[:, 3], "its probability": numbers[:, 6],
    }  # fmt: skip
