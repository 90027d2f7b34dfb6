"""`python main.py compare`: two recordings laid beside each other, as tables that a person reads, or JSON."""

import json
from argparse import Namespace
from collections.abc import Iterable
from math import log

import numpy as np

from mnemoscope.engines.analysis.answering import counted, scores
from mnemoscope.engines.analysis.compare import compare
from mnemoscope.engines.analysis.comparison import Comparison, Place
from mnemoscope.engines.plain import plain
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.tokens import glyphs
from mnemoscope.engines.voice import say, say_as_is

MOST_ROWS, MOST_SIGNALS = 50, 60
LONGEST_PIECE, LONGEST_LINE = 16, 100


def run(args: Namespace) -> int:
    """Compare, and return the exit status. Raises MnemoscopeError for a recording that cannot be opened."""
    found = compare(open_recording(args.first), open_recording(args.second))
    if args.json:
        say_as_is(json.dumps(found.to_json(), indent=1))
    else:
        say(*_lines(found, (args.first, args.second)))
    return 0


def _lines(found: Comparison, names: tuple[str, str]) -> Iterable[str]:
    for letter, name, track in zip("AB", names, found.tracks, strict=True):
        yield f"{letter}: {name}: {track.name}, {len(track.trace):,} tokens"
        yield from (f"   edited: {edit}" for edit in track.edits)
    yield _parting(found)
    if found.says_other is not None:
        place = found.places[found.says_other]
        said = " and ".join(f"“{glyphs(one)}”" for one in place.likeliest)
        yield f"The likeliest next token differs first after {_where(place)}: {said}."
    yield ""
    yield from _tokens(found)
    yield from _totals(found)
    yield from _signals(found)
    yield from (f"Note: {note}." for note in found.notes)


def _parting(found: Comparison) -> str:
    if found.parted is None:
        same = "All that can be compared is the same" if found.notes else "They are the same"
        return f"{same}, at {len(found.places):,} places of the text."
    place = found.places[found.parted]
    return f"They part at {_where(place)}, in {found.parted_in}."


def _where(place: Place) -> str:
    """A place in words: of the first run, and of the other where it is another step there."""
    (start, _), (other, _) = place.steps
    steps = f"step {start}" if start == other else f"step {start} of A and {other} of B"
    read = (
        f"“{_piece(place.pieces[0])}”"
        if place.read_alike
        else f"“{_piece(place.pieces[0])}” and “{_piece(place.pieces[1])}”"
    )
    return f"{steps}, {read}, character {place.characters[0]} of the text"


def _tokens(found: Comparison) -> Iterable[str]:
    """The table of tokens: all, or those where they differ most."""
    places = found.places
    shown = list(range(len(places)))
    if len(shown) > MOST_ROWS:
        shown = sorted(sorted(shown, key=lambda n: _weight(places[n]), reverse=True)[:MOST_ROWS])
    head = (
        "step",
        "read",
        "surprise A",
        "surprise B",
        "B - A",
        "divergence after",
        "likeliest A",
        "likeliest B",
    )
    yield from _table([head, *(_row(places[n]) for n in shown)], left=(1, 6, 7))
    if len(shown) < len(places):
        yield f"The {len(shown)} of {len(places):,} places where they differ most; --json has all."


def _weight(place: Place) -> float:
    """How much two runs differ at a place, to choose which are shown."""
    apart = abs(place.surprise[1] - place.surprise[0])
    return float(np.nan_to_num(apart) + np.nan_to_num(place.divergence)) + (0 if place.read_alike else 1e6)


def _row(place: Place) -> tuple[str, ...]:
    starts = [str(start) if stop == start + 1 else f"{start}:{stop}" for start, stop in place.steps]
    read = (
        _piece(place.pieces[0])
        if place.read_alike
        else f"{_piece(place.pieces[0])} | {_piece(place.pieces[1])}"
    )
    one, other = place.surprise
    figures = (_figure(n) for n in (one, other, other - one, place.divergence))
    step = starts[0] if starts[0] == starts[1] else " | ".join(starts)
    return step, read, *figures, *(glyphs(said)[:LONGEST_PIECE] for said in place.likeliest)


def _totals(found: Comparison) -> Iterable[str]:
    yield ""
    if found.characters:
        one, other = found.nats
        bits = [nats / found.characters / log(2) for nats in (one, other)]
        each = f"{one / found.characters:.4g} and {other / found.characters:.4g} nats, {bits[0]:.3f} and {bits[1]:.3f} bits a character"
        yield f"Surprise in all: A {one:.4g}, B {other:.4g} nats over {found.characters:,} characters that both read ({each})."
    for letter, track in zip("AB", found.tracks, strict=True):
        if (answers := scores(track)) is not None and answers.nats is not None:
            yield f"Answers of {letter}: {counted(answers)}, {answers.nats:.4g} nats in all."
    if not np.isnan(found.divergence):
        yield f"Divergence, KL(A || B) of what they say next: {found.divergence:.4g} nats a place in the mean."


def _signals(found: Comparison) -> Iterable[str]:
    if not found.signals:
        return
    rows: list[tuple[str, ...]] = [
        ("signal", "differs first at step", "largest difference", "at step", "root mean square")
    ]
    for name, distance in list(found.signals.items())[:MOST_SIGNALS]:
        first = "never" if distance.first is None else str(found.places[distance.first].steps[0][0])
        at = str(found.places[distance.at].steps[0][0]) if distance.largest else ""
        rows.append((name, first, _figure(distance.largest), at, _figure(distance.rms)))
    yield ""
    yield from _table(rows, left=(0,))
    if len(found.signals) > MOST_SIGNALS:
        yield f"The first {MOST_SIGNALS} of {len(found.signals)} signals; --json has all."


def _table(rows: list[tuple[str, ...]], *, left: tuple[int, ...]) -> Iterable[str]:
    """Rows with their columns aligned, to the right but for some."""
    cells = [tuple(map(plain, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        line = (
            f"{cell:<{w}}" if n in left else f"{cell:>{w}}"
            for n, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(line).rstrip()


def _piece(text: str) -> str:
    """A piece of text as it stands in a table."""
    shown = glyphs(text[: LONGEST_PIECE + 1])
    return shown if len(shown) <= LONGEST_PIECE else f"{shown[: LONGEST_PIECE - 1]}…"


def _figure(value: float) -> str:
    """A number to three digits; a dash for none."""
    if np.isnan(value):
        return "-"
    return f"{value:.3f}" if 1e-3 <= abs(value) < 1e4 or value == 0 else f"{value:.2e}"
