"""A run that goes again from one of its own steps, with further edits: only what they change is computed anew."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr

FEW = 4  # steps that are read one by one: a block of them gains nothing


class Again:
    """An engine that reads stretches of a run again. `track` is the run with all signals of the engine at every step."""

    def __init__(self, engine: Engine, track: Track, sources: Mapping[str, Track]) -> None:
        self.engine, self.track, self.sources = engine, track, sources
        self._rows: tuple[int, Array] = (-1, np.zeros((0, 0), np.float32))  # those before a step
        if track.trace.layout.specs != engine.specs:  # not all that the engine goes on from was recorded
            self.track = self._whole(track)

    def _whole(self, track: Track) -> Track:
        """The run read anew, with what was left out when it was recorded. Raises AnalysisError for a run of other tokens than the engine's."""
        if max(track.trace.tokens, default=0) >= len(self.engine.vocab):
            raise AnalysisError(
                tr("this recording is not of {name} as it is here: its tokens are others", name=track.name)
            )
        empty = Trace(self.engine.specs, context=self.engine.context, turning=self.engine.turning)
        self.track = replace(track, trace=empty)
        rows = self.read((), 0, tokens=track.trace.tokens)
        whole = Trace(
            self.engine.specs,
            context=self.engine.context,
            edits=self.engine.tap.edits,
            turning=self.engine.turning,
        )
        whole.extend(track.trace.tokens, rows)
        return replace(track, trace=whole)

    def read(
        self, edits: tuple[Edit, ...], start: int, stop: int = 0, *, tokens: list[int] | None = None
    ) -> Array:
        """The rows (n, width) of steps start..stop, with these edits beside those of the run."""
        engine, track = self.engine, self.track
        made = Edits.of(
            engine.layout, engine.vocab, (*track.edits, *edits),
            context=engine.context, encoded=track.encoded, sources=self.sources, turning=engine.turning,
        )  # fmt: skip
        engine.edit(made)
        tokens = track.trace.tokens[start:stop] if tokens is None else tokens
        with one_thread(), overflowing():
            self._resume(start)
            if len(tokens) > FEW:
                return engine.read_block(np.array(tokens, np.int64))
            rows = np.empty((len(tokens), engine.layout.width), np.float32)
            for n, token in enumerate(tokens):
                engine.read(token)
                engine.tap.step += 1
                rows[n] = engine.tap.row
        return rows

    def _resume(self, start: int) -> None:
        """Be as before a step."""
        if not start:
            self.engine.reset()
            return
        if self._rows[0] != start:
            self._rows = (start, self.track.trace.rows(max(0, start - self.engine.memory), start))
        self.engine.resume(self._rows[1], start - 1)
