"""What the commands about a memory outside do, and what all commands of the window stand on."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui

from mnemoscope.engines.errors import BusyStoreError, MnemoscopeError
from mnemoscope.engines.memory.remember import count_reads, remember
from mnemoscope.engines.memory.store.entries import Memory
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.sqlitefile import MOMENT, hurry
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.gui.background import Work
from mnemoscope.gui.commands.ask import AskCommands

AGAIN_MS = 1000  # until a store that another program holds is asked again
LEAST_KNOWN = 0.7  # of a text's tokens, for a model to read it rather than an example of its own

log = logging.getLogger("mnemoscope")

if TYPE_CHECKING:
    from mnemoscope.gui.frame.arrangement import Arrangement
    from mnemoscope.gui.frame.docks import Dock
    from mnemoscope.gui.frame.drawing import Drawing
    from mnemoscope.gui.frame.editslist import EditsList
    from mnemoscope.gui.frame.notices import Notice
    from mnemoscope.gui.frame.topbar import TopBar
    from mnemoscope.gui.look.theme import Theme
    from mnemoscope.gui.state.listing import Listing
    from mnemoscope.gui.state.session import Session
    from mnemoscope.gui.state.settings import Settings
    from mnemoscope.gui.state.textfiles import TextFiles


class Window(AskCommands):
    """The parts of the window that commands call; the window itself makes them."""

    session: "Session"
    settings: "Settings"
    theme: "Theme"
    topbar: "TopBar"
    notice: "Notice"
    edits: "EditsList"
    docks: "dict[str, Dock]"
    arrangement: "Arrangement"
    actions_: dict[str, QtGui.QAction]
    drawing: "Drawing"
    listing: "Listing"
    keeping: Work
    asking: Work
    files: "TextFiles"
    chosen: Card | None = None  # the card of the model last asked for
    filing_said = ""  # the notice of a long file that is being opened or saved
    stand_in = ""  # the example shown because the model could not read what was there

    def choose_model(self, name: str) -> None:
        """Open a model and let it read the text."""
        raise NotImplementedError

    def say_until_filed(self, said: str, stop: Callable[[], None]) -> None:
        """Say what is being opened or saved until it is done, with a button that stops it."""
        self.filing_said = said
        self.notice.say(said, [("Stop", stop)])

    def rebuild(self) -> None:
        """Make everything anew in the theme and size that are wanted now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Bring everything in sight up to date with the session."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """One sentence to the person: of what cannot be done, or is to be known."""
        self.notice.say(sentence)

    def tell(self, sentence: str) -> None:
        """One sentence to the person, who asked for this and has it."""
        self.notice.tell(sentence)


class MemoryCommands(Window):
    """A memory on and off, keeping what was read, browsing what is kept."""

    def usual_memory(self, card: Card) -> MemoryOptions:
        """How a memory is used with a model: as the controls are set, recalling what this model last recalled."""
        return replace(self.topbar.memory_form.options(), name=self.settings.memories.get(card.name, ""))

    def set_memory(self, options: MemoryOptions | None) -> None:
        """Read with a memory as the controls are set now, or without one; what is recalled is noted for this model."""
        track = self.session.track
        if options is not None and track is not None and not self.session.is_recording:
            self.settings.memories[track.card.name] = options.name
        self.session.set_memory(options)

    def toggle_memory(self) -> None:
        """Read with a memory outside the model, or without."""
        session, track = self.session, self.session.track
        if session.is_recording:
            self.say("A recording is as it was made: choose a model to read with a memory.")
        elif session.memory is not None:
            session.set_memory(None)
        elif track is None:
            self.say("There is no model open yet that could remember.")
        elif track.trace.layout.one(Kind.LOGITS) is None:
            self.say("This model predicts no next token: there is nothing for a memory to add to.")
        else:
            session.set_memory(self.usual_memory(track.card))
        self.refresh()

    def offer_memories(self) -> None:
        """Offer the memories of the store that the present model has written, once they are read: until then those known."""
        if not self.asking.busy:
            self.asking.start("", lambda _: _listed(), self._offer)

    def _offer(self, found: list[Memory]) -> None:
        track = self.session.track
        names = [m.name for m in found if track is not None and m.model == track.card.name]
        self.topbar.memory_form.offer(names)

    def store_unread(self, error: Exception) -> None:
        """Say why the memories are not known; while the menu is open, a store in use is asked again."""
        self.say(str(error))
        if isinstance(error, BusyStoreError) and self.topbar.memory_form.isVisible():
            QtCore.QTimer.singleShot(AGAIN_MS, self, self.offer_memories)

    def keep_text(self) -> None:
        """Write what was read into the store, and recall it from now on."""
        track, session = self.session.track, self.session
        if track is None or session.is_recording:
            self.say("Only what a model reads here can be kept: choose a model first.")
            return
        if session.loading or session.busy or session.continuing or self.keeping.busy:
            self.say("The text is still being read or kept: keep it once that is done.")
            return
        memory = session.memory or self.usual_memory(track.card)
        name = memory.name or track.card.name
        self.keeping.start(
            "keeping", lambda _: (track, memory, name, remember(track, name, Memories())), self._kept
        )

    def _kept(self, done: tuple[Track, MemoryOptions, str, int]) -> None:
        """Say what was kept, and recall it from now on."""
        track, memory, name, count = done
        self.settings.memories[track.card.name] = name
        self.tell(
            f"Kept in the store under {name}: {count:,} new entries. They are recalled here and at the next start."
        )
        if self.session.track is not None and self.session.track.card.name == track.card.name:
            self.session.set_memory(replace(memory, name=name), again=True)

    def browse_memories(self) -> None:
        """Search, label, delete, export and import what is stored."""
        from mnemoscope.gui.dialogs.memory import (
            MemoryDialog,
        )  # not before it is needed: the window opens sooner

        session, track = self.session, self.session.track
        states = track.trace.layout.of(Kind.STATE, Kind.RESIDUAL) if track else ()
        dialog = MemoryDialog(
            self,
            Memories(),
            self.theme,
            name=session.memory.name if session.memory else "",
            model=track.card.name if track and track.trace.layout.one(Kind.LOGITS) else "",
            width=states[-1].size if states else 0,
        )
        dialog.changed.connect(self._reread)
        dialog.renamed.connect(self._renamed)
        dialog.exec()
        dialog.release()
        if dialog.wanted is None:  # else the dialog has said why the store could not be read
            self.offer_memories()

    def _renamed(self, old: str, new: str) -> None:
        """Recall a memory under its new name."""
        memories = self.settings.memories
        memories.update({model: new for model, name in memories.items() if name == old})
        if (memory := self.session.memory) is not None and memory.name == old:
            self.session.set_memory(replace(memory, name=new))

    def _reread(self, name: str) -> None:
        """Read again with what the store holds now, if it is what is recalled."""
        memory = self.session.memory
        if memory is not None and memory.name == name:
            self.session.set_memory(memory, again=True)

    def count_reads(self) -> None:
        """Note in the store how much its entries were read in this sitting."""
        if self.session.track is not None and not self.session.is_recording:
            try:
                with hurry(MOMENT):  # the person has closed the window, and waits for it to be gone
                    count_reads(self.session.track, Memories())
            except MnemoscopeError as error:
                log.warning("reads were not counted: %s", error)


def _listed() -> list[Memory]:
    """The memories of the store."""
    with hurry(MOMENT):
        return Memories().list()
