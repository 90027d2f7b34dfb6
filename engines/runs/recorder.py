"""Recording without a window: a model reads a text to its end, and may continue it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import numpy as np

from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edittext import edits_of
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import FullError, MnemoscopeError, ModelError
from mnemoscope.engines.files.origin import Origin
from mnemoscope.engines.given import instance, shown, whole
from mnemoscope.engines.made import Made
from mnemoscope.engines.memory.cache import Remembering, remembering
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.hub.cache import cached_models
from mnemoscope.engines.models.opening import find_model, model_folders, opened
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.rows import SPACE, memory_size
from mnemoscope.engines.runs.choosing import Patterns, chosen, usual
from mnemoscope.engines.runs.reading import read_chosen, read_given
from mnemoscope.engines.runs.sources import prepared
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.vocabularies.survey import unread


def check_room(steps: int, width: int) -> None:
    """Raise ModelError if rows of so many steps, each of `width` numbers, are larger than this machine's memory."""
    memory = memory_size()
    if (needed := 4 * steps * width) > 0.8 * memory:
        raise ModelError(
            tr(
                "{steps:,} steps of this model take {needed:,.0f} GB, and this machine has {memory:,.0f} GB of memory: take a shorter text",
                steps=steps,
                needed=needed / 1e9,
                memory=memory / 1e9,
            )
        )


def check_space(steps: int, width: int) -> None:
    """Raise ModelError if a trace of so many steps fits neither in memory nor in the file that goes on from there."""
    try:
        left = SPACE.left()
    except (OSError, MnemoscopeError):  # there can be no such file: what fits in memory does
        left = SPACE.limit - SPACE.used
    if (needed := 4 * steps * width) > left:
        raise ModelError(
            tr(
                "{steps:,} steps of this model take {needed:,.1f} GB, and there is room for {left:,.1f} GB in memory and on the disk: take a shorter text, or record fewer signals",
                steps=steps,
                needed=needed / 1e9,
                left=left / 1e9,
            )
        )


def open_with(
    source: str | Path,
    memory: MemoryOptions | None = None,
    *,
    text: str = "",
    progress: Progress = unwatched,
) -> tuple[Engine, Card]:
    """A model by name or folder, with a memory if one is asked for and the model predicts the next token. `text` is what it reads first.

    Raises ModelError or StoreError with one sentence, and whatever `progress` raises.
    """
    place = find_model(source)
    engine, card = opened(place, text, progress)
    origin = Origin.of(place) if place == Path(source) and str(source) not in model_folders() else None
    if memory is not None and engine.layout.one(Kind.LOGITS):
        engine = remembering(engine, card, memory)
    engine.origin = origin
    return engine, card


def opened_again(track: Track) -> Engine:
    """The model that made a recording, to run again: where it lay, if it was opened by its path, or by its name.

    Raises ModelError, in one sentence, if it is there no more, or is another by now.
    """
    return open_with(maker_of(track), track.memory)[0]


def maker_of(track: Track) -> str:
    """The path or the name of the model that made a recording. Raises ModelError, in one sentence, if it is not there."""
    if track.origin is not None:
        return str(track.origin.found())
    name = track.card.name
    if name not in model_folders() and name not in cached_models():
        raise ModelError(
            tr(
                "the model of this recording must run again for that, and there is none named {name} here: open it and let it read the text",
                name=shown(name),
            )
        )
    return name


def empty_track(engine: Engine, card: Card, specs: Iterable[SignalSpec] | None = None) -> Track:
    """A track that has read nothing yet; it keeps all that its engine exposes, or what is chosen of that."""
    kept, told = usual(engine) if specs is None else specs, engine.told()
    trace = Trace(
        kept,
        context=engine.context,
        source=engine.layout,
        readout=told and told[1],
        derived=engine.derived(),
        turning=engine.turning,
        made=Made(type(engine), engine.config, engine.weights),
    )
    track = Track(card, engine.vocab, trace, origin=engine.origin)
    if not isinstance(engine, Remembering):
        return track
    stored = engine.config.stored
    return replace(track, memory=engine.config.options, recalled=stored.texts if stored else {})


def read_rows(engine: Engine, tokens: Ids) -> Array:
    """Let the engine read tokens (n,) to their end and return the packed rows (n, width)."""
    rows, done = np.empty((len(tokens), engine.layout.width), np.float32), 0
    for read, block in read_given(engine, tokens):
        rows[done : done + len(read)] = block
        done += len(read)
    return rows


def text_loss(engine: Engine, text: str) -> float:
    """Mean -log p of each token of a text after the first, in nats, step by step."""
    engine.reset()
    ids = engine.vocab.encode(text).ids
    log_p = log_probabilities(
        read_rows(engine, ids)[:-1, engine.layout.slice(engine.layout.name(Kind.LOGITS))]
    )  # (n - 1, V)
    return float(-log_p[np.arange(len(log_p)), ids[1:]].mean())


def record(
    model: str | Path,
    text: str,
    *,
    generate: int = 0,
    sampling: Sampling | None = None,
    memory: MemoryOptions | None = None,
    edits: Sequence[Edit | str] = (),
    sources: Mapping[str, Track] | None = None,
    signals: Patterns = "*",
    without: Patterns = (),
    half: bool | Patterns = False,
    progress: Callable[[int], None] | None = None,
) -> Track:
    """Let a model (by name or folder) read a text, then continue it by `generate` tokens; with a memory, if asked for.

    `edits` change the run while it runs, as "layer0.gate.forget[*] = 1 @ 40:60"; those that take values "from" another
    recording find it among `sources`, or in the file of that name.

    Returns the track, whose `trace` holds every signal at every step, or those whose names are like one of the patterns
    `signals` and none of `without`; those of `half` (True: all) as numbers of 16 bits. Raises SignalError for a pattern like no name, ModelError for a model
    that cannot be opened or a text too long to be kept, ValueError for a text without tokens that is to be continued,
    TypeError for an argument of a wrong kind, EditError for an edit that cannot be read or made of this model.
    """
    _check_given(text, generate, sampling, progress)
    instance(tr_noop("the memory"), memory, MemoryOptions | None, tr_noop("a MemoryOptions"))
    edits = edits_of(edits)
    engine, card = open_with(model, memory, text=text)
    specs = chosen(engine, signals, without=without, half=half)
    return record_with(
        engine,
        card,
        text,
        generate=generate,
        sampling=sampling,
        edits=edits,
        sources=sources,
        specs=specs,
        progress=progress,
    )


def record_with(
    engine: Engine,
    card: Card,
    text: str,
    *,
    generate: int = 0,
    sampling: Sampling | None = None,
    until: frozenset[int] = frozenset(),
    edits: Sequence[Edit | str] = (),
    sources: Mapping[str, Track] | None = None,
    specs: tuple[SignalSpec, ...] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Track:
    """`record` with an engine that is open, at most up to one of the tokens `until`.

    Raises FullError, which holds the track so far, if no more steps can be kept.
    """
    _check_given(text, generate, sampling, progress)
    if said := unread(engine.vocab, card.name, text):
        raise ModelError(said)
    encoded = engine.vocab.encode(text)
    made = prepared(engine, edits, encoded, sources)
    text, encoded = made.reading(text, encoded, engine.vocab)
    if generate and engine.layout.one(Kind.LOGITS) is None:
        raise ModelError(tr("{name} predicts no next token: it cannot continue a text", name=card.name))
    if generate and not len(encoded):
        if text:
            raise ValueError(
                tr("the text has no token that {name} knows: there is nothing to continue", name=card.name)
            )
        raise ValueError(tr("an empty text cannot be continued: give the model at least one character"))
    track = replace(empty_track(engine, card, specs).retyped(text, encoded), edits=made.made)
    check_space(len(encoded) + generate, track.trace.layout.width)
    engine.edit(made)
    track.trace.edits = made
    added: list[int] = []
    try:
        _read(engine, track, generate, sampling or Sampling(), added, progress, until)
    except FullError as error:
        error.track = track.continued(added, sampling or Sampling()) if added else track
        raise
    return track.continued(added, sampling or Sampling()) if generate else track


def _read(
    engine: Engine,
    track: Track,
    generate: int,
    sampling: Sampling,
    added: list[int],
    progress: Callable[[int], None] | None,
    until: frozenset[int] = frozenset(),
) -> None:
    """Read what the trace of a track does not hold yet of its text, and then tokens that the model adds."""
    trace, last = track.trace, np.zeros(0, np.float32)
    for tokens, rows in read_given(engine, track.encoded.ids[len(trace) :]):
        trace.extend(tokens, rows)
        if generate:  # the prediction may not be among what is recorded, or not as exact
            last = rows[-1, engine.layout.slice(engine.layout.name(Kind.LOGITS))]
        if progress:
            progress(len(trace))
    for tokens, rows in read_chosen(engine, last, sampling, generate, until=until, seconds=0):
        added += tokens
        trace.extend(tokens, rows)
        if progress:
            progress(len(trace))


def edited(
    track: Track,
    engine: Engine,
    edits: Sequence[Edit | str],
    *,
    sources: Mapping[str, Track] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Track:
    """What a track would be had its engine been edited so: it shares the steps before the first that any edit touches, and reads the rest.

    All its tokens are read as given, also those that the model chose. Of a run whose signals are not all there, all is read anew. `progress` is told the steps done, and may raise to
    stop it. Raises EditError for an edit that cannot be made of this model.
    """
    made = prepared(engine, edits, track.encoded, sources)
    text, encoded = made.reading(track.text, track.encoded, engine.vocab)
    if track.trace.layout.specs == engine.specs:
        start = min(first_difference(track.edits, made.made), track.common(encoded.ids))
        trace = track.trace.fork(start, edits=made)
    else:  # not all that this engine goes on from was recorded
        start, trace = 0, Trace(engine.specs, context=engine.context, edits=made, turning=engine.turning)
    engine.edit(made)
    with overflowing():
        if start:
            engine.resume(trace.rows(max(0, start - engine.memory), start), start - 1)
        else:
            engine.reset()
    other = replace(
        track, text=text, encoded=encoded, typed=len(encoded), sampling=None, edits=made.made, trace=trace
    )
    _read(engine, other, 0, Sampling(), [], progress)
    return other


def first_difference(some: tuple[Edit, ...], others: tuple[Edit, ...]) -> int:
    """The first step that may differ between runs with some edits and with others; far out if none does."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))
    return min((edit.first for edit in (*some[same:], *others[same:])), default=2**63)


def _check_given(text: object, generate: object, sampling: object, progress: object) -> None:
    """Raise TypeError or ValueError for what no text can be recorded with."""
    instance(tr_noop("the text"), text, str, tr_noop("a text"))
    whole("generate", generate, 0)
    instance("sampling", sampling, Sampling | None, tr("a Sampling, as Sampling(temperature=0.8)"))
    if progress is not None and not callable(progress):
        raise TypeError(
            tr("progress must be a function of the steps done, not {progress}", progress=shown(progress))
        )
