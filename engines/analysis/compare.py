"""Where two runs part, and by how much: their predictions token by token, and their signals where they have the same.

Runs are laid beside each other by the text. A *place* is a stretch of it at whose end both have read whole tokens; where
tokens differ, one place has several of either. Divergence is of what each says after a place:

    KL(p || q) = sum_w p(w) (log p(w) - log q(w))        p: what the first says, q: the second
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.comparison import SAME, Comparison, Distance, Said, saying
from mnemoscope.engines.analysis.places import Places, laid
from mnemoscope.engines.analysis.prediction import Floats, log_probabilities
from mnemoscope.engines.models.answers import AFTER, COPY, END, EVERYWHERE, QUESTION
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, listed, tr, tr_noop

AT_ONCE = 256  # places; fewer where what is said of each is long
AT_ONCE_NUMBERS = 2_000_000
SELDOM = {  # of a model that does not answer everywhere
    AFTER: tr_noop(
        "{name} was trained to predict only after some tokens: what it says elsewhere is not meant as a prediction"
    ),
    COPY: tr_noop(
        "{name} was trained to predict only where the text repeats its beginning: "
        "what it says elsewhere is not meant as a prediction"
    ),
    QUESTION: tr_noop(
        "{name} was trained to predict only at question marks: what it says elsewhere is not meant as a prediction"
    ),
    END: tr_noop(
        "{name} was trained to predict only at the end: what it says elsewhere is not meant as a prediction"
    ),
}

Tell = Callable[[float], None]


def compare(
    first: Track, second: Track, progress: Tell = lambda share: None, known: Comparison | None = None
) -> Comparison:
    """Lay two runs beside each other. `progress` is told the share done, and may raise to stop it.

    `known`: a comparison of what these runs were before; what both still begin with is not looked at again.
    """
    places, note = laid(first, second)
    notes = [note] if note else []
    kept = 0
    if known is not None and [t.card for t in known.tracks] == [first.card, second.card]:
        steps = first.trace.same(known.tracks[0].trace), second.trace.same(known.tracks[1].trace)
        kept = known.laid.same(places, steps)
    before = known if kept else None
    said = _said(
        (first, second),
        places,
        notes,
        kept,
        None if before is None else before.said,
        lambda share: progress(share / 2),
    )
    signals = _distances(
        (first, second), places, notes, kept, before, lambda share: progress((1 + share) / 2)
    )
    return Comparison((first, second), places, said, signals, tuple(notes))


def _said(
    tracks: tuple[Track, Track],
    places: Places,
    notes: list[str],
    kept: int,
    before: Said | None,
    progress: Tell,
) -> Said:
    """What each run says of the places and after them; of the first `kept` as it was said before."""
    names = [saying(track) for track in tracks]
    comparable, found = _comparable(*tracks, names, notes), Said.nothing(len(places))
    if before is not None:
        for own, was in (
            (found.surprise, before.surprise), (found.divergence, before.divergence),
            (found.likeliest, before.likeliest), (found.certain, before.certain),
        ):  # fmt: skip
            own[:kept] = was[:kept]
    widths = [track.trace.layout[name].size for track, name in zip(tracks, names, strict=True) if name]
    at_once = max(1, min(AT_ONCE, AT_ONCE_NUMBERS // max(widths, default=1)))
    for at in range(kept, len(places), at_once):
        part = slice(at, min(at + at_once, len(places)))
        logs = [
            _log_said(track, name, places.steps[part, n])
            for n, (track, name) in enumerate(zip(tracks, names, strict=True))
        ]
        for n, (track, name) in enumerate(zip(tracks, names, strict=True)):
            if name and track.trace.layout[name].kind is Kind.LOGITS:
                found.surprise[part, n] = _surprise(track, logs[n], places.steps[part, n])
        if comparable:
            _diverge(found, part, places, logs)
        progress(part.stop / len(places))
    return found


def _diverge(found: Said, part: slice, places: Places, logs: list[Floats]) -> None:
    """Fill in how far apart what both say is after the places of a part where both have read."""
    met = np.flatnonzero(places.met[part])
    if not len(met):
        return
    steps = places.steps[part]
    p, q = (log[steps[met, n, 1] - steps[0, n, 0]] for n, log in enumerate(logs))  # row 0: the step before
    divergence = (np.exp(p) * (p - q)).sum(axis=1)
    at = met + part.start
    found.divergence[at] = np.where(divergence < 0, 0.0, divergence)  # rounded; what is no number stays so
    for n, log in enumerate((p, q)):
        likeliest = log.argmax(axis=1)
        found.likeliest[at, n] = likeliest
        found.certain[at, n] = np.exp(log[np.arange(len(met)), likeliest])


def _surprise(track: Track, log: Floats, steps: NDArray[np.int64]) -> Floats:
    """The surprise (n,) of the tokens of each of n places that follow on each other; NaN where there is none."""
    first, stop = int(steps[0, 0]), int(steps[-1, 1])
    tokens = np.array(track.trace.tokens[first:stop], np.int64)
    own = np.append(-log[np.arange(len(tokens)), tokens], 0.0)
    sums = np.add.reduceat(own, steps[:, 0] - first)
    return np.where(steps[:, 0] < steps[:, 1], sums, np.nan)


def _comparable(first: Track, second: Track, names: list[str], notes: list[str]) -> bool:
    """Whether what both say is about the same things; else why not."""
    if not all(names):
        silent = [track.name for track, name in zip((first, second), names, strict=True) if not name]
        notes.append(
            tr(
                "{names} recorded no predictions: none are compared",
                names=listed(dict.fromkeys(silent)),
            )
        )
    elif names[0] != names[1]:
        notes.append(
            tr(
                "one says {one} and the other {other}: what they say is not compared",
                one=names[0],
                other=names[1],
            )
        )
    elif names[0] == "class" and first.class_names != second.class_names:
        notes.append(tr("they tell other classes apart: what they say is not compared"))
    elif names[0] != "class" and first.vocab.to_json() != second.vocab.to_json():
        notes.append(
            tr(
                "their vocabularies differ: their predictions have no divergence, and are compared by the surprise of the same characters"
            )
        )
    else:
        notes += [_seldom(track) for track in {t.name: t for t in (first, second)}.values() if _seldom(track)]
        return True
    return False


def _seldom(track: Track) -> str:
    """What is to be said of a model that was not trained to predict every token."""
    where = track.card.answering.where
    if where == EVERYWHERE:
        return ""
    return tr(SELDOM[where], name=track.name)


def _log_said(track: Track, name: str, steps: NDArray[np.int64]) -> Floats:
    """The logarithm of what a run says before the first of its steps in n places, and after each (steps + 1, V)."""
    first, stop = int(steps[0, 0]), int(steps[-1, 1])
    if not name:
        return np.zeros((stop - first + 1, 0))
    said = track.trace.read(name, max(first - 1, 0), stop)
    found = (
        log_probabilities(said)
        if track.trace.layout[name].kind is Kind.LOGITS
        else np.log(np.maximum(said.astype(np.float64), 1e-30))
    )
    return (
        found if first else np.vstack((np.full((1, found.shape[1]), np.nan), found))
    )  # nothing is expected before the text


def _distances(
    tracks: tuple[Track, Track],
    places: Places,
    notes: list[str],
    kept: int,
    before: Comparison | None,
    progress: Tell,
) -> dict[str, Distance]:
    """How far each signal of one model's two runs is apart."""
    first, second = tracks
    if first.card.name != second.card.name or first.card.engine != second.card.engine:
        notes.append(
            tr(
                "{first} and {second} are two models: their signals are not compared, for their units mean different things",
                first=first.name,
                second=second.name,
            )
        )
        return {}
    shapes = [{spec.name: spec.shape for spec in track.trace.specs} for track in (first, second)]
    names = [name for name in shapes[0] if shapes[1].get(name) == shapes[0][name]]
    if left := sorted((shapes[0].keys() | shapes[1].keys()) - set(names)):
        notes.append(tr("only one has, or has in this shape: {signals}", signals=commas(left, 8)))
    met = np.flatnonzero(places.met)
    if not len(met):
        return {}
    found = {}
    for done, name in enumerate(names, 1):
        was = before.signals.get(name) if before is not None else None
        found[name] = _distance(tracks, name, places, met, 0 if was is None else kept, was)
        progress(done / len(names))
    return found


def _distance(
    tracks: tuple[Track, Track],
    name: str,
    places: Places,
    met: NDArray[np.int64],
    kept: int,
    was: Distance | None,
) -> Distance:
    largest, squares = np.full(len(places), np.nan), np.zeros(len(places))
    differs = np.zeros(len(places), bool)
    if was is not None:
        largest[:kept], squares[:kept], differs[:kept] = (
            was.places[:kept],
            was.squares[:kept],
            was.differs[:kept],
        )
    size = tracks[0].trace.layout[name].size
    met, at_once = met[met >= kept], max(1, min(AT_ONCE, AT_ONCE_NUMBERS // max(size, 1)))
    for at in range(0, len(met), at_once):
        some = met[at : at + at_once]
        a, b = (_values(track, name, places.last[some, n]) for n, track in enumerate(tracks))
        with np.errstate(invalid="ignore"):
            apart = np.where(
                (a == b) | (np.isnan(a) & np.isnan(b)), 0, np.nan_to_num(np.abs(a - b), nan=np.inf)
            )
        largest[some] = apart.max(axis=1, initial=0)
        squares[some] = (apart * apart).sum(axis=1)
        differs[some] = (apart > SAME * (1 + np.nan_to_num(np.abs(a)))).any(axis=1)
    return Distance(largest, squares, differs, size)


def _values(track: Track, name: str, steps: NDArray[np.int64]) -> Floats:
    """A signal at some steps, in order: (n, all its numbers)."""
    low = int(steps[0])
    values = track.trace.read(name, low, int(steps[-1]) + 1)[steps - low]
    return values.reshape(len(steps), -1).astype(np.float64)
