"""What a page holds of its tracks: as much as there is room for, the most telling first, and what that leaves out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from json import dumps
from typing import Any

import numpy as np

from mnemoscope.engines.analysis.answering import found_in, is_judged
from mnemoscope.engines.analysis.slots import External
from mnemoscope.engines.memory.contents import held
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.options import ExportError
from mnemoscope.gui.export.web.foretold import answers, colourings, prediction
from mnemoscope.gui.export.web.numbers import floats, wholes
from mnemoscope.gui.export.web.parts import Heads, Part, heads_of, parts_of
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.ranges import Levels, Ranges
from mnemoscope.gui.state.seats import LETTERS
from mnemoscope.gui.state.sidebyside import Edges, columns, own_step, same_model, titles

MOST_BYTES = 2_000_000  # of a page, for each of its recordings
MOST_STEPS = 10_000  # of a stretch: each token is an element of the page


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose: the stretch of the first track, where the page begins, and whose attention it holds (None: all there is room for)."""

    start: int
    stop: int
    at: int
    focus: Focus
    heads: Heads | None = None
    findings: tuple[tuple[str, int | None, str], ...] = ()  # a sentence, its step, the letter of its track


@dataclass(slots=True)
class Shown:
    """One track in the page: its own stretch, what is written of it, and the names of what had no room."""

    track: Track
    letter: str
    title: str
    start: int
    stop: int
    data: dict[str, Any]
    left_out: list[str] = field(default_factory=list)


def begun(tracks: Sequence[Track], choice: Choice, tell: Callable[[float], None]) -> list[Shown]:
    """All tracks with their texts and predictions, and none of their signals yet. Raises ExportError for too many steps."""
    if (count := choice.stop - choice.start) > MOST_STEPS:
        raise ExportError(
            tr(
                "a web page holds at most {most:,} steps, not {count:,}: choose a stretch of the run (--from and --to)",
                most=MOST_STEPS,
                count=count,
            )
        )
    shown = list[Shown]()
    for n, (track, title) in enumerate(zip(tracks, titles(tracks), strict=True)):
        edges = columns(tracks[0], track) if n else None
        shown.append(_begun(track, edges, choice, LETTERS[n] if len(tracks) > 1 else "", title))
        tell((n + 1) / len(tracks))
    return shown


def fill(shown: Sequence[Shown], choice: Choice, room: int, tell: Callable[[float], None]) -> None:
    """Take in what fits into so many bytes, the most telling first: of one sort, once something does not, no more is tried.

    Raises ExportError if there was no room for the texts.
    """
    if room < 0:
        count = choice.stop - choice.start
        raise ExportError(
            tr("there is no room for {count:,} steps in a web page: choose a stretch of the run (--from and --to)", count=count)
        )  # fmt: skip
    levels, parts = _levels([each.track for each in shown]), list[tuple[Part, Shown]]()
    for each in shown:
        focus = choice.focus.within(each.track.trace.layout)
        found = parts_of(each.track, each.start, each.stop, focus, levels, choice.heads)
        parts += [(part, each) for part in found]
    parts.sort(key=lambda part: part[0].rank)
    full = set[tuple[int, str, int]]()
    for n, (part, each) in enumerate(parts):
        tell(n / len(parts))
        sort, name = part.place
        if (key := (id(each), sort, part.rank[0])) not in full:
            made = part.make()
            if (size := _size(made) + len(name) + 8) <= room:
                room -= size
                each.data[sort][name] = made
                continue
            full.add(key)
        each.left_out.append(part.name)


def _size(data: Any) -> int:
    return len(dumps(data, separators=(",", ":"))) + 1


def _levels(tracks: Sequence[Track]) -> Callable[[Track, SignalSpec], Levels]:
    """Ranges of colours: tracks of one model share them."""
    ranges = [Ranges() for _ in tracks]

    def of(track: Track, spec: SignalSpec) -> Levels:
        alike = [
            own.of(each, spec)
            for each, own in zip(tracks, ranges, strict=True)
            if each is track or same_model(each, track)
        ]
        return min(low for low, _ in alike), max(high for _, high in alike)

    return of


def _begun(track: Track, edges: Edges, choice: Choice, letter: str, title: str) -> Shown:
    """A track without any of its signals."""
    count = len(track.trace)
    if not count:
        raise ExportError(
            tr("the recording of {name} holds no steps, so there is nothing to show", name=title)
        )
    start, stop = choice.start, min(choice.stop, count)
    if edges is not None:
        start, stop = own_step(edges, choice.start, count), own_step(edges, choice.stop - 1, count) + 1
    start = min(start, count - 1)
    stop = max(stop, start + 1)
    found = [each[:2] for each in choice.findings if each[2] in ("", letter) or not letter]
    judged = found_in(track) if is_judged(track) else None  # anew: it may be another thread's track, too
    labels = track.labels(start, stop)
    known = {label: n for n, label in enumerate(dict.fromkeys(labels))}
    steps = range(start, stop)
    data = {
        "letter": letter,
        "title": title,
        "first": start,
        "labels": list(known),
        "tokens": [known[label] for label in labels],
        "breaks": [step - start for step in steps if "\n" in track.piece(step)],
        "spaces": [step - start for step in steps[1:] if _is_apart(track, step)],
        "rows": bool(track.vocab.columns),
        "typed": max(0, track.typed - start),
        "notes": {step - start: note for step in steps if (note := track.note(step))},
        "edges": None if edges is None else floats(edges[start : stop + 1] - choice.start),
        "colourings": colourings(track, judged, start, stop),
        "answers": answers(track, judged, start, stop),
        "prediction": prediction(track, start, stop),
        "findings": [[said, None if step is None or not start <= step < stop else step - start] for said, step in found],
        "slots": _slots(track, start, stop),
        "looks": heads_of(track) if track.trace.layout.heads else None,
        "signals": {},
        "attention": {},
    }  # fmt: skip
    return Shown(track, letter, title, start, stop, data)


def _is_apart(track: Track, step: int) -> bool:
    """Whether a space that no token shows stands before the token of this step."""
    if track.vocab.columns or track.encoded.spans[step, 0] > track.encoded.spans[step - 1, 1]:
        return True
    piece = track.piece(step)
    return piece[:1].isspace() and track.label(step)[:1] == piece.lstrip()[:1]


def _slots(track: Track, start: int, stop: int) -> dict[str, Any] | None:
    """What the slots of a memory hold at each step, as JSON; None of a model that has none."""
    layout = track.trace.layout
    if layout.one(Kind.WRITE) is None or not layout.of(Kind.READ):
        return None
    bank = External(track.trace)
    texts, rows = list[tuple[str, str, bool]](), np.full((stop - start, bank.size), -1)
    written, recalled = (
        np.full(len(track.trace), -1),
        dict[int, int](),
    )  # where their texts stand: by step, by entry
    kept = bank.size - bank.places
    for step in range(start, stop):
        since = bank.since(step)[:kept]
        full = np.flatnonzero(since >= 0)
        for slot in full[written[since[full]] < 0].tolist():
            if (found := held(track, bank, slot, step)) is not None and written[found.since] < 0:
                written[found.since] = len(texts)
                texts.append((found.text, found.value, False))
        rows[step - start, full] = written[since[full]]
        for slot in range(kept, bank.size):
            if (found := held(track, bank, slot, step)) is not None and found.text:
                if found.entry not in recalled:
                    recalled[found.entry] = len(texts)
                    texts.append((found.text, found.value, True))
                rows[step - start, slot] = recalled[found.entry]
    return {"size": bank.size, "texts": texts, "held": wholes(rows)}
