"""Edits made ready for one engine: what each does to the values that pass a point, at which steps.

An engine passes its values through them (`Tap`), one step or a block of steps at a time; a trace passes the attention through
them that it derives. Both get the same numbers, however a run is cut: what is done at a step depends on nothing but the
step. So noise is drawn anew for each step, from its seed, the name of the signal and the step.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edit import SLOT, TOKEN, Edit, Places
from mnemoscope.engines.editable import Mask, Point, check_operation, inside, keep, matching, scores_of
from mnemoscope.engines.edittext import edits_of
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.given import shown
from mnemoscope.engines.keeping import Kept
from mnemoscope.engines.spec import Array, Kind, Layout
from mnemoscope.engines.tokens import Encoded, Ids, Vocabulary, glyphs
from mnemoscope.engines.translation import tr

MOST = 1000  # edits of a run
Floats = NDArray[np.floating[Any]]  # scores are float64
Change = Callable[
    [Floats, int, Ids | None], Floats
]  # values (n, ...), the step of the first, what the last axis counts


class Readable(Protocol):
    """What is needed of the trace that values are taken from."""

    layout: Layout

    def at(self, name: str, step: int) -> Array:
        """A signal at one step."""


class Source(Protocol):
    """A run that values are taken from: a track."""

    @property
    def trace(self) -> Readable:
        """Its steps."""

    @property
    def encoded(self) -> Encoded:
        """The places in the text that each read."""


class Edits(dict[str, Sequence[Change]]):
    """The changes to an engine by the name of what they change: `name in edits`, `edits.applied(name, values, first)`.

    `made` are the edits they were made from; `tokens` and `slots` those that put another token somewhere; `kept` is
    what the caches of some layers keep, and `turning` by how much their keys turn from step to step.
    """

    def __init__(self, changes: Mapping[str, Sequence[Change]] | None = None) -> None:
        super().__init__(changes or {})
        self.made: tuple[Edit, ...] = ()
        self.tokens: list[tuple[Places, int, str]] = []  # where, the id, and its text
        self.slots: list[tuple[Edit, Mask, tuple[int, ...]]] = []  # when, which, and the ids they hold then
        self.kept: dict[int, Kept] = {}  # by layer
        self.turning: tuple[float, ...] = ()

    @classmethod
    def of(
        cls,
        layout: Layout,
        vocab: Vocabulary,
        edits: Iterable[Edit | str],
        *,
        context: int | None = None,
        encoded: Encoded | None = None,
        sources: Mapping[str, Source] | None = None,
        turning: tuple[float, ...] | None = None,
    ) -> "Edits":
        """Edits made ready for an engine with these signals and tokens, which looks `context` tokens back.

        `encoded` is the text it will read, `sources` the runs that values are taken from, by the names that edits
        have for them; `turning`: see Engine. Raises EditError for what an edit cannot mean for such an engine.
        """
        out = cls()
        out.made, out.turning = edits_of(list(edits)), turning or ()
        if len(out.made) > MOST:
            raise EditError(
                tr("a run takes at most {most:,} edits, not {count:,}", most=MOST, count=len(out.made))
            )
        for edit in out.made:
            if edit.stop is not None and edit.first >= edit.stop:
                raise EditError(
                    tr("{edit} touches nothing: no step looks at a token that comes after it", edit=edit)
                )
            if edit.signal == TOKEN:
                out.tokens.append((edit.parts[0][1], *_one_token(vocab, edit)))
                continue
            for point in matching(edit, layout):
                check_operation(edit, point, layout)
                if edit.operation == "keep":
                    keep(out.kept, edit, point, context, turning)
                    continue
                if edit.signal == SLOT and edit.operation == "set":
                    out.slots.append((edit, point.mask(edit), _held(layout, vocab, edit)))
                    continue
                taken = _taken(edit, point, encoded, sources or {}) if edit.operation == "from" else None
                for name, change in _changes(edit, point, layout, context, taken):
                    out[name] = (*out.get(name, ()), change)
        return out

    def __bool__(self) -> bool:
        """Whether anything is edited."""
        return bool(len(self) or self.tokens or self.slots or self.kept)

    def applied(self, name: str, values: Floats, first: int, keys: Ids | None = None) -> Floats:
        """The values (n, ...) of the steps from `first` on, as edited; those given are left as they are.

        `keys` says which step, or slot, each place of the last axis is of, where they are not those up to the last step.
        """
        for change in self[name]:
            values = change(values, first, keys)
        return values

    def token(self, step: int, token: int) -> int:
        """The token read at a step, where another would be."""
        for places, other, _ in self.tokens:
            if inside(places, np.array(step)):
                token = other
        return token

    def held(self, step: int) -> dict[int, tuple[int, ...]]:
        """The slots that hold something else at a step: the ids of what."""
        return {
            slot: ids
            for edit, mask, ids in self.slots
            if edit.start <= step and (edit.stop is None or step < edit.stop)
            for slot in np.flatnonzero(mask).tolist()
        }

    def reading(self, text: str, encoded: Encoded, vocab: Vocabulary) -> tuple[str, Encoded]:
        """A text and its tokens with the tokens that stand in the places of others."""
        if not self.tokens:
            return text, encoded
        pieces, ids, spans, moved, last = [], encoded.ids.copy(), encoded.spans.copy(), 0, 0
        for step, (start, stop) in enumerate(encoded.spans.tolist()):
            other = self.token(step, int(ids[step]))
            spans[step] += moved
            if other == ids[step] or start < last:  # one of several tokens of a stretch: the text stays
                ids[step] = other
                continue
            piece = _spelled(vocab, text[start:stop], other, self._text(other))
            pieces += [text[last:start], piece]
            moved, last, ids[step] = moved + len(piece) - (stop - start), stop, other
            spans[step, 1] = spans[step, 0] + len(piece)
        return "".join([*pieces, text[last:]]), Encoded(ids, spans)

    def _text(self, token: int) -> str:
        return next(text for _, other, text in self.tokens if other == token)


@dataclass(frozen=True, slots=True)
class Changed:
    """A change of numbers by arithmetic, at the places of a mask over a step's axes (of keys and slots: all but the last)."""

    edit: Edit
    name: str
    mask: Mask
    keys: Places | None = None  # of attention: which steps are looked at; None for what is not looked from
    slots: Mask | None = None  # of what is read of slots: which
    context: int | None = None
    taken: "Taken | None" = None
    weights: bool = False  # what a cut leaves of weights is 0, of scores minus infinity

    def __call__(self, values: Floats, first: int, keys: Ids | None) -> Floats:
        low = max(self.edit.start - first, 0)
        high = len(values) if self.edit.stop is None else min(self.edit.stop - first, len(values))
        if low >= high:
            return values
        out = values.copy()
        steps = np.arange(first + low, first + high)
        if keys is None:
            keys = np.arange(first + len(values) - values.shape[-1], first + len(values))
        where = np.broadcast_to(self._where(values.ndim, steps, keys), out[low:high].shape)
        for row, chosen, step in zip(out[low:high], where, steps.tolist(), strict=True):
            row[chosen] = self._made(row, chosen, step, keys)
        return out

    def _where(self, ndim: int, steps: Ids, keys: Ids) -> Mask:
        """Which numbers change, to be spread over (n, ...). What is between the first axis and the last is of places."""
        mask = self.mask[None]
        if self.slots is not None:
            return mask & self.slots[keys]
        if self.keys is not None:
            back = steps[:, None] - keys  # (n, K)
            reach = inside(self.keys, keys) & (back >= 0) & (back < (self.context or np.inf))
            return mask.reshape(1, -1, *[1] * (ndim - 2)) & reach.reshape(len(steps), *[1] * (ndim - 2), -1)
        between = ndim - mask.ndim
        return mask.reshape(*mask.shape[:2], *[1] * between, *mask.shape[2:])

    def _made(self, row: Floats, chosen: Mask, step: int, keys: Ids) -> Floats:
        """What stands in the chosen places of a row."""
        old, value = row[chosen], self.edit.value
        if self.taken is not None:
            found = self.taken.at(step)
            return old if found is None else found[chosen]
        if not isinstance(value, int | float):  # cut
            return np.full_like(old, 0 if self.weights else -np.inf)
        match self.edit.operation:
            case "set":
                return np.full_like(old, value)
            case "scale":
                return old * np.asarray(value, old.dtype)
            case "add":  # -0.0 is what leaves even -0.0 as it is
                return old + np.asarray(value or -0.0, old.dtype)
        return old + (value * self._noise(row, step, keys)[chosen]).astype(old.dtype) if value else old

    def _noise(self, row: Floats, step: int, keys: Ids) -> NDArray[np.float64]:
        """A number for each of a step, of standard deviation 1: of a key or slot the same wherever it lies in the row."""
        random = np.random.default_rng((self.edit.seed, crc32(self.name.encode()), step))
        if self.slots is not None:
            return random.standard_normal(len(self.slots))[keys]
        if self.keys is None:
            return random.standard_normal(row.shape)
        return random.standard_normal((*row.shape[:-1], step + 1))[..., np.clip(keys, 0, step)]


@dataclass(frozen=True, slots=True)
class Taken:
    """The values of a signal in another run, at the steps that read the same places."""

    trace: Readable
    name: str
    steps: Ids = field(repr=False)  # (n,) of the other run; -1: none

    def at(self, step: int) -> Array | None:
        """The value at a step of ours, if the other run has one."""
        if step >= len(self.steps) or self.steps[step] < 0:
            return None
        return self.trace.at(self.name, int(self.steps[step]))


def same_places(spans: Ids, others: Ids) -> Ids:
    """For each stretch of a text (n, 2), which of others (m, 2) reads it, or else its last character; -1: none (n,)."""
    if not len(others):
        return np.full(len(spans), -1)
    last = np.maximum(spans[:, 1] - 1, spans[:, 0])
    found = np.clip(np.searchsorted(others[:, 0], last, side="right") - 1, 0, None)
    reads = (others[found, 0] <= last) & (last < np.maximum(others[found, 1], others[found, 0] + 1))
    found = np.where(reads, found, -1)
    both = min(len(spans), len(others))  # of several tokens of one stretch, each is its own
    same = (spans[:both] == others[:both]).all(axis=1)
    found[:both][same] = np.flatnonzero(same)
    return found


def _changes(
    edit: Edit, point: Point, layout: Layout, context: int | None, taken: Taken | None
) -> Iterable[tuple[str, Changed]]:
    """What an edit does, at which points. A cut empties the score, and the weight, should there be no other."""
    if "key" in point.axes:
        keys, mask = point.places(edit).get("key", ()), point.mask(edit)
        if edit.operation != "cut":
            yield point.name, Changed(edit, point.name, mask, keys=keys, context=context)
            return
        at = point.name.rsplit(".", 1)[0]
        yield f"{at}.scores", Changed(edit, f"{at}.scores", mask, keys=keys, context=context)
        yield (
            f"{at}.attention",
            Changed(edit, f"{at}.attention", mask, keys=keys, context=context, weights=True),
        )
        return
    mask = point.mask(edit)
    if edit.operation != "cut":
        if point.name.endswith(".scores"):
            yield point.name, Changed(edit, point.name, np.ones((), bool), slots=mask)
        else:
            yield point.name, Changed(edit, point.name, mask, taken=taken)
        return
    for read in (spec.name for spec in layout.of(Kind.READ)):
        scores = scores_of(read)
        if point.name in (SLOT, read, scores):
            yield scores, Changed(edit, scores, np.ones((), bool), slots=mask)
            yield read, Changed(edit, read, mask, weights=True)


def _taken(edit: Edit, point: Point, encoded: Encoded | None, sources: Mapping[str, Source]) -> Taken:
    """Where values come from. Raises EditError for a run that has none to give."""
    name = str(edit.value)
    source = sources.get(name)
    if source is None or encoded is None:
        raise EditError(
            tr(
                "{recording}, which {signal} is to be taken from, is not open",
                recording=shown(name),
                signal=point.name,
            )
        )
    if point.name not in source.trace.layout:
        raise EditError(
            tr("{recording} has no {signal} to be taken from it", recording=shown(name), signal=point.name)
        )
    own, others = point.shape, source.trace.layout[point.name].shape
    if own != others:
        raise EditError(
            tr(
                "{signal} is {others} in {recording}, and {own} here: it cannot be taken from there",
                signal=point.name,
                others=others,
                recording=shown(name),
                own=own,
            )
        )
    steps = same_places(encoded.spans, source.encoded.spans)
    wanted = steps[edit.start : edit.stop]
    lacking = np.flatnonzero(wanted < 0) if edit.stop is not None else np.zeros(0, np.int64)
    if len(lacking) or not (wanted >= 0).any():
        at = edit.start + int(lacking[0] if len(lacking) else 0)
        raise EditError(
            tr(
                "{recording} reads nothing at the place in the text that step {at} reads here",
                recording=shown(name),
                at=at,
            )
        )
    return Taken(source.trace, point.name, steps)


def _one_token(vocab: Vocabulary, edit: Edit) -> tuple[int, str]:
    """The id of the token that an edit puts somewhere, and its text. Raises EditError for what is not exactly one."""
    text = str(edit.value)
    ids = vocab.cut(text)[0].tolist()
    if vocab.missing(text) or not ids:
        raise EditError(
            tr(
                "{text} is not in the vocabulary of this model, and {signal} takes one of its tokens",
                text=shown(text),
                signal=edit.signal,
            )
        )
    if len(ids) > 1:
        pieces = " ".join(glyphs(vocab.label(token)) for token in ids[:8])
        raise EditError(
            tr(
                "{text} is {count} tokens of this model ({pieces}), and {signal} takes one",
                text=shown(text),
                count=len(ids),
                pieces=pieces,
                signal=edit.signal,
            )
        )
    return ids[0], text


def _held(layout: Layout, vocab: Vocabulary, edit: Edit) -> tuple[int, ...]:
    """The ids that a slot is to hold: one token that followed, or the words of a sentence."""
    if layout.one(Kind.STORED) is not None:
        return (_one_token(vocab, edit)[0],)
    text = str(edit.value)
    if missing := vocab.missing(text):
        raise EditError(
            tr(
                "{missing} is not in the vocabulary of this model, so no slot can hold it",
                missing=shown(missing[0]),
            )
        )
    return tuple(vocab.encode(text).ids.tolist())


def _spelled(vocab: Vocabulary, piece: str, token: int, text: str) -> str:
    """A token as it stands in the place of a piece of text: with the space before that, if it is the same token with it."""
    text = vocab.in_place(text, piece)
    space = piece[: len(piece) - len(piece.lstrip())]
    if space and text == text.lstrip() and vocab.cut(space + text)[0].tolist() == [token]:
        return space + text
    return text
