"""Putting what a model has read into a memory of the store, where a later sitting finds it."""

import os
from pathlib import Path

import numpy as np

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import MnemoscopeError, StoreError
from mnemoscope.engines.files.destination import shown
from mnemoscope.engines.memory.cache import keyed, unit
from mnemoscope.engines.memory.store.entries import Entry, name_of
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

NOTHING = tr_noop("there is nothing to remember yet: the text has less than two tokens")
BEFORE = 60  # characters of the text that an entry keeps to be known again


def entries_of(track: Track) -> list[Entry]:
    """An entry for each step but the last: the model's state as the key, and the token that followed.

    Raises MnemoscopeError for a model that predicts no next token.
    """
    trace = track.trace
    if trace.layout.one(Kind.LOGITS) is None or not trace.layout.of(Kind.STATE, Kind.RESIDUAL):
        raise MnemoscopeError(
            tr("{name} predicts no next token: there is nothing to remember of it", name=track.name)
        )
    count = max(len(trace) - 1, 0)
    states: Array = trace.read(keyed(trace.layout), 0, count)
    spans = track.encoded.spans
    return [
        Entry(
            text=track.text[max(0, int(spans[t, 1]) - BEFORE) : int(spans[t, 1])],
            value=track.piece(t + 1),
            token=trace.tokens[t + 1],
            key=unit(states[t]),
        )
        for t in range(count)
    ]


def remember(track: Track, name: str, memories: Memories) -> int:
    """Write what a track has read into a memory, made if there is none; what it holds already is passed over.

    Returns how many entries were written. Raises MnemoscopeError for a memory of another model, StoreError if the store fails.
    """
    entries = entries_of(track)
    if not entries:
        raise MnemoscopeError(tr(NOTHING))
    name = name_of(name)  # as it is stored, and so as it is found
    if not _is_there(track.card, name, memories):
        memories.create(name, track.card.name, len(entries[0].key))
    known = set(memories.texts(name).values())
    fresh = {(entry.text, entry.value): entry for entry in entries if (entry.text, entry.value) not in known}
    if fresh:
        memories.write(name, fresh.values())
    return len(fresh)


def count_reads(track: Track, memories: Memories) -> None:
    """Add to each entry of the store how much a track has read it. Raises StoreError if the store fails."""
    if track.memory is None or "memory.recalled" not in track.trace.layout:
        return
    places = track.trace.layout["memory.recalled"].size
    ids = track.trace.read("memory.recalled").astype(np.int64).ravel()
    weights = track.trace.read("memory.read")[:, -places:].ravel()
    entries, which = np.unique(ids, return_inverse=True)
    total = np.bincount(which, weights=weights, minlength=len(entries))
    found = {int(entry): float(weight) for entry, weight in zip(entries, total, strict=True) if weight > 0}
    if found:
        memories.used(track.memory.name, found)


def check_remember(card: Card, engine: Engine, text: str, name: str, memories: Memories) -> None:
    """Raise MnemoscopeError or StoreError if what this engine reads of a text could not be remembered under a name."""
    if engine.layout.one(Kind.LOGITS) is None:
        raise MnemoscopeError(
            tr("{name} predicts no next token: there is nothing to remember of it", name=card.name)
        )
    if len(engine.vocab.encode(text)) < 2:
        raise MnemoscopeError(tr(NOTHING))
    _is_there(card, name_of(name), memories)
    _check_writable(memories.path)


def _check_writable(path: Path) -> None:
    """Raise StoreError if a store cannot be changed, or made, as far as that can be known without doing it."""
    if path.exists():
        allowed = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)
    else:
        there = next(folder for folder in path.absolute().parents if folder.exists())
        allowed = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    if not allowed:
        raise StoreError(tr("nothing can be remembered: {path} cannot be written", path=shown(path)))


def _is_there(card: Card, name: str, memories: Memories) -> bool:
    """Whether there is a memory of this name. Raises MnemoscopeError if it is another model's."""
    found = memories.find(name)
    if found is not None and found.model != card.name:
        raise MnemoscopeError(
            tr(
                "the memory {name} is of {model}, whose states mean other things than those of {reader}: name another memory",
                name=name,
                model=found.model,
                reader=card.name,
            )
        )
    return found is not None
