"""What can be silenced in a model, and by which edits: its units, heads, tokens and slots, one after the other.

units      of a layer of states: state and cell are held at 0 from the step before what is asked on
residual   units of the residual stream, held at 0 from there on
mlp        units of an MLP, likewise
heads      what a head adds to the residual stream is held at 0 from the first step on: what it wrote early is read late
tokens     with attention: no later token looks at it, its keys are cut in every layer and head (the attention knockout of
           Geva et al. 2023, "Dissecting Recall of Factual Associations"); without: it is read with an embedding of 0 (the
           erasure of Li, Monroe and Jurafsky 2016, "Understanding Neural Networks through Representation Erasure")
slots      an entry of an external memory is not read
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.edit import SLOT, Edit
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr

MOST = 128  # tokens or slots, the latest, and steps that a head is silenced over

Find = Callable[
    [Track, int, int | None], Iterator["Thing"]
]  # of a track, for a step, silenced from a step on


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to silence: its kind, its name, and the edits that do it; where it is, as far as it has a place."""

    kind: str
    name: str
    edits: tuple[Edit, ...]
    layer: int | None = None
    index: int = 0  # which unit, head, step or slot


def usual(track: Track) -> tuple[str, ...]:
    """The kinds that are silenced if none are named."""
    layout = track.trace.layout
    kinds = ["units"] if layout.of(Kind.STATE) else []
    kinds += ["heads"] if layout.heads else []
    kinds += ["tokens"] if layout.heads or layout.of(Kind.EMBEDDING) else []
    return (*kinds, *(["slots"] if layout.of(Kind.WRITE) else []))


def offered(track: Track) -> tuple[str, ...]:
    """All kinds of which the model has something."""
    layout = track.trace.layout
    more = [kind for kind, of in (("residual", Kind.RESIDUAL), ("mlp", Kind.MLP)) if layout.of(of)]
    return (*usual(track), *more)


def things(track: Track, kinds: tuple[str, ...], at: int, since: int | None) -> list[Thing]:
    """All of these kinds that what is said after the step `at` may hang on. Raises AnalysisError for a kind there is not."""
    found: list[Thing] = []
    for kind in kinds:
        if kind not in KINDS:
            raise AnalysisError(
                tr(
                    "there is no kind {kind!r} to silence; there are {kinds}",
                    kind=kind[:40],
                    kinds=commas(KINDS),
                )
            )
        some = list(KINDS[kind](track, at, since))
        if not some:
            raise AnalysisError(
                tr(
                    "{name} has no {kind} to silence at step {at}; it has {fit}",
                    name=track.name,
                    kind=kind,
                    at=at,
                    fit=commas(usual(track)) or tr("none"),
                )
            )
        found += some
    return found


def _units(track: Track, at: int, since: int | None) -> Iterator[Thing]:
    layout, start = track.trace.layout, at if since is None else since
    for spec in layout.of(Kind.STATE):
        prefix = spec.name.rsplit(".", 1)[0]
        both = [s for s in layout.of(Kind.STATE, Kind.CELL) if s.name.rsplit(".", 1)[0] == prefix]
        for unit in range(spec.size):
            edits = tuple(Edit(s.name, _part(s, unit), "set", 0.0, start) for s in both if unit < s.size)
            yield Thing("units", f"{spec.place(unit)} · {spec.where}", edits, spec.layer, unit)


def _residual(track: Track, at: int, since: int | None) -> Iterator[Thing]:
    yield from _single(track, Kind.RESIDUAL, "residual", at if since is None else since)


def _mlp(track: Track, at: int, since: int | None) -> Iterator[Thing]:
    yield from _single(track, Kind.MLP, "mlp", at if since is None else since)


def _single(track: Track, kind: Kind, said: str, start: int) -> Iterator[Thing]:
    for spec in track.trace.layout.of(kind):
        for unit in range(spec.size):
            edit = Edit(spec.name, _part(spec, unit), "set", 0.0, start)
            yield Thing(said, f"{spec.label} {unit} · {spec.where}", (edit,), spec.layer, unit)


def _heads(track: Track, at: int, since: int | None) -> Iterator[Thing]:
    start = since if since is not None else at if track.trace.both_ways else max(0, at + 1 - MOST)
    for spec in track.trace.layout.of(Kind.QUERY):
        name = spec.name.removesuffix("query") + "head"
        for head in range(spec.shape[0]):
            edit = Edit(name, str(head), "set", 0.0, start)
            yield Thing(
                "heads", tr("head {layer}.{head}", layer=spec.layer, head=head), (edit,), spec.layer, head
            )


def looks(track: Track) -> bool:
    """Whether its model looks back at tokens with attention that can be edited; of some libraries' it is only recorded."""
    return bool(track.trace.layout.of(Kind.QUERY))


def without(track: Track, first: int, stop: int, at: int, since: int | None = None) -> Edit | None:
    """The edit by which what comes after the step `at` comes without the tokens first..stop; None where none does that.

    With attention no later token looks at them; without, nothing comes in when they are read.
    """
    layout, part = track.trace.layout, str(first) if stop == first + 1 else f"{first}:{stop}"
    if track.trace.both_ways:
        return Edit("layer*.attention", f"key {part}", "cut", None, at if since is None else since)
    if looks(track):
        return Edit("layer*.cache", part, "cut", None, max(stop, since or 0))
    if entry := layout.of(Kind.EMBEDDING):
        return Edit(entry[0].name, "", "set", 0.0, first, stop)
    return None


def _tokens(track: Track, at: int, since: int | None) -> Iterator[Thing]:
    trace = track.trace
    first = max(0, at + 1 - MOST)
    if trace.both_ways:
        first = max(first, at + 1 - (trace.context or at + 1))
    for step in range(first, at if looks(track) and not trace.both_ways else at + 1):
        edit = without(track, step, step + 1, at, since)
        if edit is None:
            return
        yield Thing(
            "tokens",
            tr("token “{label}” at step {step}", label=track.label(step), step=step),
            (edit,),
            None,
            step,
        )


def cutting(track: Track, start: int, stop: int) -> Edit:
    """The edit by which the tokens of steps start..stop are forgotten: not looked at any more, or read with an embedding of 0."""
    layout = track.trace.layout
    if layout.heads:
        return Edit("layer*.cache", f"{start}:{stop}", "cut", None, stop)
    return Edit(layout.of(Kind.EMBEDDING)[0].name, "", "set", 0.0, start, stop)


def _slots(track: Track, at: int, since: int | None) -> Iterator[Thing]:
    for spec in track.trace.layout.of(Kind.WRITE):
        written = track.trace.read(spec.name, 0, at + 1) > 0  # (steps, S)
        last = at - written[::-1].argmax(axis=0)
        used = np.flatnonzero(written.any(axis=0))
        for slot in sorted(used[np.argsort(last[used])][-MOST:].tolist()):
            edit = Edit(SLOT, str(slot), "cut", None, at if since is None else since)
            yield Thing(
                "slots",
                tr("slot {slot}, {held}", slot=slot, held=_held(track, int(last[slot]))),
                (edit,),
                None,
                slot,
            )


def _held(track: Track, step: int) -> str:
    """What was written at a step, in words: the sentence that ended there, or the token."""
    sentence = track.trace.layout.one(Kind.IDS, None, "sentence")
    if sentence is None:
        return tr("written at “{label}”, step {step}", label=track.label(step), step=step)
    ids = track.trace.at(sentence.name, step)
    return f"“{' '.join(track.vocab.label(int(i)) for i in ids if 0 < i < len(track.vocab))}”"


def _part(spec: SignalSpec, index: int) -> str:
    """One of a signal's numbers in the notation of edits: "7", "2; unit 5"."""
    first, *others = (int(n) for n in np.unravel_index(index, spec.shape))
    return "; ".join([str(first), *(f"{axis} {n}" for axis, n in zip(spec.axes[1:], others, strict=True))])


KINDS: dict[str, Find] = {
    "units": _units, "heads": _heads, "tokens": _tokens, "slots": _slots, "residual": _residual, "mlp": _mlp,
}  # fmt: skip
