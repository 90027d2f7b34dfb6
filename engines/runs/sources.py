"""Edits made ready for an engine and a text, with the recordings that they take values from."""

from collections.abc import Mapping, Sequence

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.edittext import edits_of
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track


def prepared(
    engine: Engine, edits: Sequence[Edit | str], encoded: Encoded, sources: Mapping[str, Track] | None = None
) -> Edits:
    """Edits made ready for an engine that will read these tokens; the recordings they take from are opened.

    Raises EditError for what cannot be meant for this engine, RecordingError for a recording that cannot be opened.
    """
    wanted = edits_of(edits)
    found = sources_of(wanted, sources)
    return Edits.of(
        engine.layout,
        engine.vocab,
        wanted,
        context=engine.context,
        encoded=encoded,
        sources=found,
        turning=engine.turning,
    )


def sources_of(edits: Sequence[Edit], given: Mapping[str, Track] | None = None) -> dict[str, Track]:
    """The recordings that edits take values from, by name: those given, or opened. Raises RecordingError."""
    found = dict(given or {})
    for name in sorted({str(edit.value) for edit in edits if edit.operation == "from"} - found.keys()):
        found[name] = open_recording(name)
    return found
