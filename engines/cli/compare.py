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
from mnemoscope.engines.translation import tr, trn
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
        yield trn(
            "{track}: {file}: {model}, {n:,} token",
            "{track}: {file}: {model}, {n:,} tokens",
            len(track.trace),
            track=letter,
            file=name,
            model=track.name,
        )
        yield from ("   " + tr("edited: {edit}", edit=edit) for edit in track.edits)
    yield _parting(found)
    if found.says_other is not None:
        place = found.places[found.says_other]
        one, other = map(glyphs, place.likeliest)
        yield tr(
            "The likeliest next token differs first after {where}: “{one}” and “{other}”.",
            where=_where(place),
            one=one,
            other=other,
        )
    yield ""
    yield from _tokens(found)
    yield from _totals(found)
    yield from _signals(found)
    yield from (tr("Note: {note}.", note=note) for note in found.notes)


def _parting(found: Comparison) -> str:
    if found.parted is None:
        if found.notes:
            return trn(
                "All that can be compared is the same, at {n:,} place of the text.",
                "All that can be compared is the same, at {n:,} places of the text.",
                len(found.places),
            )
        return trn(
            "They are the same, at {n:,} place of the text.",
            "They are the same, at {n:,} places of the text.",
            len(found.places),
        )
    place = found.places[found.parted]
    return tr("They part at {where}, in {signal}.", where=_where(place), signal=found.parted_in)


def _where(place: Place) -> str:
    """A place in words: of the first run, and of the other where it is another step there."""
    (start, _), (other, _) = place.steps
    one, two = map(_piece, place.pieces)
    fields = {"start": start, "other": other, "one": one, "two": two, "character": place.characters[0]}
    if start == other:
        if place.read_alike:
            return tr("step {start}, “{one}”, character {character} of the text", **fields)
        return tr("step {start}, “{one}” and “{two}”, character {character} of the text", **fields)
    if place.read_alike:
        return tr("step {start} of A and {other} of B, “{one}”, character {character} of the text", **fields)
    return tr(
        "step {start} of A and {other} of B, “{one}” and “{two}”, character {character} of the text", **fields
    )


def _tokens(found: Comparison) -> Iterable[str]:
    """The table of tokens: all, or those where they differ most."""
    places = found.places
    shown = list(range(len(places)))
    if len(shown) > MOST_ROWS:
        shown = sorted(sorted(shown, key=lambda n: _weight(places[n]), reverse=True)[:MOST_ROWS])
    head = (
        tr("step"),
        tr("read"),
        tr("surprise A"),
        tr("surprise B"),
        "B - A",
        tr("divergence after"),
        tr("likeliest A"),
        tr("likeliest B"),
    )
    yield from _table([head, *(_row(places[n]) for n in shown)], left=(1, 6, 7))
    if len(shown) < len(places):
        yield tr(
            "The {count} of {places:,} places where they differ most; --json has all.",
            count=len(shown),
            places=len(places),
        )


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
        yield tr(
            "Surprise in all: A {one:.4g}, B {other:.4g} nats over {characters:,} characters that both read "
            "({one_each:.4g} and {other_each:.4g} nats, {one_bits:.3f} and {other_bits:.3f} bits a character).",
            one=one,
            other=other,
            characters=found.characters,
            one_each=one / found.characters,
            other_each=other / found.characters,
            one_bits=bits[0],
            other_bits=bits[1],
        )
    for letter, track in zip("AB", found.tracks, strict=True):
        if (answers := scores(track)) is not None and answers.nats is not None:
            yield tr(
                "Answers of {track}: {counted}, {nats:.4g} nats in all.",
                track=letter,
                counted=counted(answers),
                nats=answers.nats,
            )
    if not np.isnan(found.divergence):
        yield tr(
            "Divergence, KL(A || B) of what they say next: {divergence:.4g} nats a place in the mean.",
            divergence=found.divergence,
        )


def _signals(found: Comparison) -> Iterable[str]:
    if not found.signals:
        return
    rows: list[tuple[str, ...]] = [
        (
            tr("signal"),
            tr("differs first at step"),
            tr("largest difference"),
            tr("at step"),
            tr("root mean square"),
        )
    ]
    for name, distance in list(found.signals.items())[:MOST_SIGNALS]:
        first = tr("never") if distance.first is None else str(found.places[distance.first].steps[0][0])
        at = str(found.places[distance.at].steps[0][0]) if distance.largest else ""
        rows.append((name, first, _figure(distance.largest), at, _figure(distance.rms)))
    yield ""
    yield from _table(rows, left=(0,))
    if len(found.signals) > MOST_SIGNALS:
        yield tr(
            "The first {most} of {signals} signals; --json has all.",
            most=MOST_SIGNALS,
            signals=len(found.signals),
        )


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
