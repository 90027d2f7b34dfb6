"""What a track is to read of a text, and what of it is known already: its own steps, or those of another track."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.runs.recorder import first_difference
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

FILED = tr_noop("The run goes on in a file on the disk from here: the memory for it is used up.")
ROUNDED = tr_noop(
    "This model has so many numbers a token that they are kept to three digits; what its attention and its predictions come from is kept exactly."
)
SHORTLY = {FILED: tr_noop("kept in a file on the disk"), ROUNDED: tr_noop("numbers kept to three digits")}
Sources = Mapping[str, Track]  # the tracks that edits take values from, by their names


def planned(
    track: Track,
    text: str,
    encoded: Encoded,
    edits: tuple[Edit, ...],
    *,
    lead: Track | None = None,
    sources: Sources | None = None,
) -> Track:
    """The track that reads a text with these edits, as far as its steps are known: its own, or those of the lead.

    Raises EditError for an edit that cannot be made of this model.
    """
    made = Edits.of(
        track.trace.layout,
        track.vocab,
        edits,
        context=track.trace.context,
        encoded=encoded,
        sources=sources,
        turning=track.trace.turning,
    )
    text, encoded = made.reading(text, encoded, track.vocab)
    bound = min((edit.first for edit in edits if edit.operation == "from"), default=2**63)
    known = [track]
    if lead is not None and lead.card == track.card and lead.trace.specs == track.trace.specs:
        known.append(lead)
    kept, best = -1, track
    for one in known:
        same = min(first_difference(one.edits, made.made), bound, one.common(encoded.ids))
        if same > kept and (
            one is track or one.trace.complete
        ):  # its own run the engine can go on from in any case
            kept, best = same, one
    as_it_was = best is track and kept == len(track.trace) and bound == 2**63
    trace = track.trace if as_it_was and track.edits == made.made else best.trace.fork(kept, edits=made)
    return replace(
        track, text=text, encoded=encoded, typed=len(encoded), sampling=None, edits=made.made, trace=trace
    )


def news_of(track: Track, told: set[tuple[str, str]]) -> list[str]:
    """What is to be known of how a track is kept, each once for a model; `told` are those that have been, and grow."""
    news = [said for said in _kept(track.trace) if (track.card.name, said) not in told]
    told.update((track.card.name, said) for said in news)
    return [tr(said) for said in news]


def kept_as(traces: Iterable[Trace]) -> list[str]:
    """The same in few words, for as long as one of these runs is kept so."""
    return [tr(SHORTLY[said]) for said in dict.fromkeys(said for trace in traces for said in _kept(trace))]


def _kept(trace: Trace) -> list[str]:
    return [said for said, is_so in ((FILED, trace.filed), (ROUNDED, trace.rounded)) if is_so]
