"""The commands of a memory outside the model: on and off, keeping what was read, browsing what is kept."""

import logging
from dataclasses import replace
from functools import partial

from PySide6 import QtCore

from mnemoscope.engines.errors import BusyStoreError, MnemoscopeError
from mnemoscope.engines.memory.remember import count_reads, remember
from mnemoscope.engines.memory.store.entries import Memory
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.sqlitefile import MOMENT, hurry
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window

MENU = tr_noop("&Memory")
AGAIN_MS = 1000  # until a store that another program holds is asked again

log = logging.getLogger("mnemoscope")


def usual_memory(window: Window, card: Card) -> MemoryOptions:
    """How a memory is used with a model: as the controls are set, recalling what this model last recalled."""
    return replace(window.topbar.memory_form.options(), name=window.settings.memories.get(card.name, ""))


def set_memory(window: Window, options: MemoryOptions | None) -> None:
    """Read with a memory as the controls are set now, or without one; what is recalled is noted for this model."""
    track = window.session.track
    if options is not None and track is not None and not window.session.is_recording:
        window.settings.memories[track.card.name] = options.name
    window.session.set_memory(options)


def toggle_memory(window: Window) -> None:
    """Read with a memory outside the model, or without."""
    session, track = window.session, window.session.track
    if session.is_recording:
        window.notice.say(tr("A recording is as it was made: choose a model to read with a memory."))
    elif session.memory is not None:
        session.set_memory(None)
    elif track is None:
        window.notice.say(tr("There is no model open yet that could remember."))
    elif track.trace.layout.one(Kind.LOGITS) is None:
        window.notice.say(tr("This model predicts no next token: there is nothing for a memory to add to."))
    else:
        session.set_memory(usual_memory(window, track.card))
    window.refresh()


def offer_memories(window: Window) -> None:
    """Offer the memories of the store that the present model has written, once they are read: until then those known."""
    if not window.asking.busy:
        window.asking.start("", lambda _: _listed(), partial(_offer, window))


def _offer(window: Window, found: list[Memory]) -> None:
    track = window.session.track
    names = [m.name for m in found if track is not None and m.model == track.card.name]
    window.topbar.memory_form.offer(names)


def store_unread(window: Window, error: Exception) -> None:
    """Say why the memories are not known; while the menu is open, a store in use is asked again."""
    window.notice.say(str(error))
    if isinstance(error, BusyStoreError) and window.topbar.memory_form.isVisible():
        QtCore.QTimer.singleShot(AGAIN_MS, window.window(), partial(offer_memories, window))


def keep_text(window: Window) -> None:
    """Write what was read into the store, and recall it from now on."""
    track, session = window.session.track, window.session
    if track is None or session.is_recording:
        window.notice.say(tr("Only what a model reads here can be kept: choose a model first."))
        return
    if session.reader.active or window.keeping.busy:
        window.notice.say(tr("The text is still being read or kept: keep it once that is done."))
        return
    memory = session.memory or usual_memory(window, track.card)
    name = memory.name or track.card.name
    window.keeping.start(
        "keeping", lambda _: (track, memory, name, remember(track, name, Memories())), partial(_kept, window)
    )


def _kept(window: Window, done: tuple[Track, MemoryOptions, str, int]) -> None:
    """Say what was kept, and recall it from now on."""
    track, memory, name, count = done
    window.settings.memories[track.card.name] = name
    window.notice.tell(
        trn(
            "Kept in the store under {name}: {n:,} new entry. It is recalled here and at the next start.",
            "Kept in the store under {name}: {n:,} new entries. They are recalled here and at the next start.",
            count,
            name=name,
        )
    )
    if window.session.track is not None and window.session.track.card.name == track.card.name:
        window.session.set_memory(replace(memory, name=name), again=True)


def browse_memories(window: Window) -> None:
    """Search, label, delete, export and import what is stored."""
    # not before it is needed: the window opens sooner
    from mnemoscope.gui.dialogs.memory import MemoryDialog

    session, track = window.session, window.session.track
    states = track.trace.layout.of(Kind.STATE, Kind.RESIDUAL) if track else ()
    dialog = MemoryDialog(
        window.window(),
        Memories(),
        window.theme,
        name=session.memory.name if session.memory else "",
        model=track.card.name if track and track.trace.layout.one(Kind.LOGITS) else "",
        width=states[-1].size if states else 0,
    )
    dialog.changed.connect(partial(_reread, window))
    dialog.renamed.connect(partial(_renamed, window))
    dialog.exec()
    dialog.release()
    if dialog.wanted is None:  # else the dialog has said why the store could not be read
        offer_memories(window)


def _renamed(window: Window, old: str, new: str) -> None:
    """Recall a memory under its new name."""
    memories = window.settings.memories
    memories.update({model: new for model, name in memories.items() if name == old})
    if (memory := window.session.memory) is not None and memory.name == old:
        window.session.set_memory(replace(memory, name=new))


def _reread(window: Window, name: str) -> None:
    """Read again with what the store holds now, if it is what is recalled."""
    memory = window.session.memory
    if memory is not None and memory.name == name:
        window.session.set_memory(memory, again=True)


def note_reads(window: Window) -> None:
    """Note in the store how much its entries were read in this sitting."""
    if window.session.track is not None and not window.session.is_recording:
        try:
            with hurry(MOMENT):  # the person has closed the window, and waits for it to be gone
                count_reads(window.session.track, Memories())
        except MnemoscopeError as error:
            log.warning("reads were not counted: %s", error)


def _listed() -> list[Memory]:
    """The memories of the store."""
    with hurry(MOMENT):
        return Memories().list()


ROWS = (
    Command(
        "memory",
        MENU,
        tr_noop("Remember what is read"),
        ("Ctrl+Shift+M",),
        toggle_memory,
        "brain",
        checked=lambda window: window.session.memory is not None,
    ),
    Command("keep", MENU, tr_noop("Keep this text in the store"), ("Ctrl+R",), keep_text),
    Command("browse", MENU, tr_noop("Browse the store…"), ("Ctrl+B",), browse_memories, "search"),
)
