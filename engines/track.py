"""A track: one model with what it has read. A recording is a track in a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.files.origin import Origin
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Encoded, Ids, Vocabulary, glyphs
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import clauses, commas, tr, tr_data

T = TypeVar("T")

COMPARED = 4096  # tokens at once
MOST_SHOWN = 300  # characters of a token: an unbroken line of a million may be one word
MOST_SKIPPED = 3  # characters that are shown on a token of those skipped beside it

_known: WeakKeyDictionary[Vocabulary, dict[tuple[str, int, str], Any]] = (
    WeakKeyDictionary()
)  # what is said of tokens

_plots: Callable[..., object] | None = None


def plot_by(plots: Callable[..., object]) -> None:
    """Let tracks be drawn by this function of a track, a panel and options: whoever can, knows tracks, and not the other way round."""
    global _plots
    _plots = plots


@dataclass(frozen=True, slots=True)
class Track:
    """A model's card, the text given to it, and the trace of reading it.

    `text` is everything there is to read and `encoded` its tokens; the trace may still be behind.
    The tokens from `typed` on were chosen by the model. `edits` are what was changed while it ran.
    `memory`: how a memory outside the model was used; `recalled`: of the entries it had in store, by id, the
    text that was read and what followed.
    """

    card: Card
    vocab: Vocabulary
    trace: Trace
    text: str = ""
    encoded: Encoded = field(
        default_factory=lambda: Encoded(np.zeros(0, np.int64), np.zeros((0, 2), np.int64))
    )
    typed: int = 0
    sampling: Sampling | None = None
    edits: tuple[Edit, ...] = ()
    memory: MemoryOptions | None = None
    recalled: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    origin: Origin | None = None  # where its model lay, if that was opened by its path
    left_out: str = ""  # one sentence on what its file holds that cannot be shown

    @property
    def name(self) -> str:
        """What the track is called: its model."""
        return self.card.name

    @property
    def still(self) -> "Track":
        """The track as it is now, which does not grow."""
        return replace(self, trace=self.trace.fork(len(self.trace)))

    def __getitem__(self, signal: str) -> NDArray[Any]:
        """A signal over all steps, by its name. Raises SignalError for none."""
        return self.trace.read(signal)

    def _ipython_key_completions_(self) -> list[str]:
        return self.trace.keys()

    def plot(self, panel: str, **options: Any) -> Any:
        """A picture of a panel, as a notebook shows it: `plot("gates", at=20, layer=1, size=(900, 300), theme="dark", kind="png")`.

        The panels and options are those of the command `export`. Raises MnemoscopeError, in one sentence, for what cannot be drawn.
        """
        assert _plots is not None  # as wherever a track came from
        return _plots(self, panel, **options)

    @property
    def class_names(self) -> tuple[str, ...]:
        """The names of a classifier's classes, by number where the card gives none; () for a language model."""
        said = self.trace.layout.one(Kind.CLASS)
        count = said.size if said else 0
        return self.card.classes if len(self.card.classes) == count else tuple(map(str, range(count)))

    @property
    def class_labels(self) -> tuple[str, ...]:
        """The names of its classes as they are shown: in the person's language, where the card's are known in it."""
        return tuple(map(tr_data, self.class_names))

    def piece(self, step: int) -> str:
        """The text that the token of this step stands for."""
        start, stop = self.encoded.spans[step].tolist()
        return self.text[start:stop]

    def label(self, step: int) -> str:
        """The token of this step as shown, with glyphs for what has no picture; of a long one, or much that is skipped, the beginning."""
        return self._once("label", self._label, step)

    def _label(self, step: int) -> str:
        shown, room = self.vocab.shown(self.piece(step)[: 2 * MOST_SHOWN]), MOST_SHOWN
        if not shown:  # one that frames the text
            return self.name_of(int(self.encoded.ids[step]))
        if self.vocab.unknown is None and not self.is_known(step):
            room = len(self.name_of(int(self.encoded.ids[step]))) + MOST_SKIPPED
        return shown if len(shown) <= room else f"{shown[:room]}…"

    def labels(self, start: int, stop: int) -> list[str]:
        """The tokens of these steps as shown."""
        return self.each(self.label, start, stop)

    def each(self, said: Callable[[int], T], start: int, stop: int) -> list[T]:
        """What is said of each of these steps, found out once for all that read the same text as the same token."""
        known: dict[tuple[int, str], T] = {}
        found = list[T]()
        ids, spans = self.encoded.ids[start:stop].tolist(), self.encoded.spans[start:stop].tolist()
        for step, (token, (first, last)) in enumerate(zip(ids, spans, strict=True), start):
            key = token, self.text[first:last]
            if key not in known:
                known[key] = said(step)
            found.append(known[key])
        return found

    def name_of(self, token: int) -> str:
        """A token of the vocabulary as shown among predictions."""
        return tr("unknown") if token == self.vocab.unknown else glyphs(self.vocab.label(token))

    def is_known(self, step: int) -> bool:
        """Whether all the text that the token of this step stands for is in the vocabulary."""
        return self._once("known", self._is_known, step)

    def _is_known(self, step: int) -> bool:
        if self.vocab.unknown is None:
            return not self.vocab.missing(self.piece(step))
        return int(self.encoded.ids[step]) != self.vocab.unknown

    def _once(self, what: str, find: Callable[[int], T], step: int) -> T:
        """What is said of a step, found out once for all texts in which it is the same token of the same vocabulary."""
        piece = self.piece(step)
        if len(piece) > MOST_SHOWN:
            return find(step)
        known, key = _known.setdefault(self.vocab, {}), (what, int(self.encoded.ids[step]), piece)
        if key not in known:
            known[key] = find(step)
        found: T = known[key]
        return found

    def is_folded(self, step: int) -> bool:
        """Whether the token of this step is read for a text in another form: ' for ’."""
        return self.vocab.is_folded(int(self.encoded.ids[step]), self.piece(step))

    def as_read(self, step: int) -> str:
        """The text of this step in the form in which it is read, with all tokens that stand for the same stretch."""
        spans, first, last = self.encoded.spans, step, step + 1
        while first and (spans[first - 1] == spans[step]).all():
            first -= 1
        while last < len(spans) and (spans[last] == spans[step]).all():
            last += 1
        return "".join(self.vocab.label(int(token)) for token in self.encoded.ids[first:last])

    def note(self, step: int) -> str:
        """What is to be said of how the text of this step is read; "" where it is read as it stands."""
        token, piece = int(self.encoded.ids[step]), self.piece(step)
        if token == self.vocab.unknown:
            return tr("not in the vocabulary: read as unknown")
        if not piece:
            return tr("the model reads this where a text begins or ends")
        if self.vocab.written(piece) == self.vocab.label(token):  # as nearly all are
            return ""
        notes = []
        if self.vocab.is_folded(token, piece):
            notes.append(
                tr(
                    "“{piece}” is read as “{form}”",
                    piece=self.vocab.shown(piece[:MOST_SHOWN]),
                    form=glyphs(self.as_read(step)),
                )
            )
        if self.vocab.unknown is None and (skipped := self.vocab.missing(piece)):
            notes.append(
                tr(
                    "not in the vocabulary, and skipped: {skipped}",
                    skipped=commas(map(glyphs, skipped[:8])),
                )
            )
        return clauses(notes)

    def is_typed(self, step: int) -> bool:
        """Whether the token was given, not chosen by the model."""
        return step < self.typed

    def step_at(self, character: int) -> int:
        """The step that reads this character of the text; the nearest one if none does."""
        return int(self.steps_at(np.array([character]))[0])

    def steps_at(self, characters: Ids) -> Ids:
        """The same of many characters (n,) at once: (n,)."""
        starts = self.encoded.spans[:, 0]
        found = np.searchsorted(starts, characters, side="right") - 1
        return np.asarray(np.clip(found, 0, max(0, len(starts) - 1)))

    def common(self, ids: Ids) -> int:
        """How many steps of the trace also begin a text of these ids."""
        most = min(len(ids), len(self.trace))
        for start in range(0, most, COMPARED):
            stop = min(start + COMPARED, most)
            if (wanted := ids[start:stop].tolist()) != (read := self.trace.tokens[start:stop]):
                return next(n for n, (a, b) in enumerate(zip(wanted, read, strict=True), start) if a != b)
        return most

    def retyped(self, text: str, encoded: Encoded) -> "Track":
        """The track for a new text, all of it given: it keeps the steps that both texts begin with."""
        kept = self.common(encoded.ids)
        trace = self.trace if kept == len(self.trace) else self.trace.fork(kept)
        return replace(self, text=text, encoded=encoded, trace=trace, typed=len(encoded))

    def continued(self, tokens: list[int], sampling: Sampling) -> "Track":
        """The track with these tokens, chosen by the model, added to its text."""
        chosen = [*self.encoded.ids[self.typed :].tolist(), *tokens]
        start = int(self.encoded.spans[self.typed - 1, 1]) if self.typed else 0
        text, spans = self.vocab.decode(chosen)
        typed_ids, typed_spans = self.encoded.ids[: self.typed], self.encoded.spans[: self.typed]
        encoded = Encoded(
            np.concatenate((typed_ids, np.array(chosen, np.int64))),
            np.concatenate((typed_spans, spans + start)),
        )
        return replace(self, text=self.text[:start] + text, encoded=encoded, sampling=sampling)
