"""Brings the window to a scene: opens and reads what is not there yet, waits for it, and then shows it as it is to be shown."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.opening import card_of, find_model, find_there, is_ours
from mnemoscope.engines.options import Continuing, MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.translation import listed, paragraph, tr, trn
from mnemoscope.gui.commands.choosing import examples_shown, fitting
from mnemoscope.gui.frame.stage import Stage
from mnemoscope.gui.frame.stagedlook import blueprint_of, pose
from mnemoscope.gui.frame.taken import is_listed
from mnemoscope.gui.state.chosen import Chosen
from mnemoscope.gui.state.looking import Aim
from mnemoscope.gui.state.opening import source_of
from mnemoscope.gui.state.reader import Reader, Wanted
from mnemoscope.gui.state.run import Opening
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import LEAD, NO_MEMORY
from mnemoscope.gui.state.seating import whole

_scenes = count()


class Staging(QtCore.QObject):
    """Owned by the window. What a scene leaves open stays as it is, and what is as it is to be is not done again."""

    ended = QtCore.Signal()  # the scene is there, before `then` is called

    def __init__(self, window: Stage) -> None:
        super().__init__(window.window())
        self._window, self._widget = window, window.window()
        self.said: tuple[str, ...] = ()  # what could not be done of the last scene, each in a sentence
        self._own = list[str]()  # of these, what the window has not said by itself
        self._scene = Scene()
        self._then: Callable[[], object] = _nothing
        # What is left to do, each once all before it has come to rest; or, if it need not have read its text, is open.
        self._steps: list[tuple[Callable[[], object], bool]] = []
        self._subject, self._opens = "", False
        self._early = False  # whether anything of it was shown before all had been read
        self._next = QtCore.QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether a scene is still to come."""
        return bool(self._steps)

    def put(self, scene: Scene, then: Callable[[], object] | None = None) -> None:
        """Bring the window to a scene, and then call this; a scene that was under way is given up.

        Nothing waits: models are opened and texts read beside the window. What cannot be done is said, here and in
        `said`, and the rest is done.
        """
        self.stop()
        self.said, self._scene, self._then = (), scene, then or _nothing
        self._own.clear()
        self._subject, self._opens = f"scene {next(_scenes)}", False
        opening = [(self._seat, False)] if scene.recording is not None else []
        self._steps = [*opening, (self._show, True), (self._look, False)]
        session, window = self._window.session, self._window
        session.changed.connect(self._heed)
        window.altered.connect(self._heed)
        window.dressing.done.connect(self._next.start)  # it says so while the last piece is made
        session.failed.connect(self._note)
        window.arrangement.coming = self._known(scene.panels or ())
        self._dress()
        self._open()
        if not opening:
            self._seat()
            self._go_on()
        self._early = not self._rests
        self._heed()

    def stop(self) -> None:
        """Leave what has not been done of a scene that is under way."""
        if not self.busy:
            return
        self._steps.clear()
        self._next.stop()
        session, window = self._window.session, self._window
        session.changed.disconnect(self._heed)
        window.altered.disconnect(self._heed)
        window.dressing.done.disconnect(self._next.start)
        session.failed.disconnect(self._note)
        window.arrangement.coming = ()

    # waiting

    @property
    def _rests(self) -> bool:
        """Whether all that was begun is there."""
        window, session = self._window, self._window.session
        readers = [session.reader, *(companion.reader for companion in session.companions.all)]
        under_way = any(reader.loading or reader.busy for reader in readers) or session.filing.opening.busy
        return window.filling.done and not under_way and not window.dressing.busy

    @property
    def _is_open(self) -> bool:
        """Whether all models are there, and the panels; texts may still be read."""
        window, session = self._window, self._window.session
        readers = [session.reader, *(companion.reader for companion in session.companions.all)]
        loading = any(reader.loading for reader in readers) or session.filing.opening.busy
        return window.filling.done and not loading and not window.dressing.busy

    @property
    def _is_ready(self) -> bool:
        """Whether it is the time of the next step."""
        return self._is_open if self._steps[0][1] else self._rests

    def _heed(self) -> None:
        if self.busy and self._is_ready:
            self._next.start()  # not now: docks are not moved while Qt goes through them

    def come(self) -> None:
        """Do at once what can be done by now: before what has just come into the window is seen."""
        if self.busy and self._is_ready:
            self._next.stop()
            self._step()

    def _step(self) -> None:
        if not self._is_ready:
            return
        self._steps[0][0]()
        if len(self._steps) > 1:
            del self._steps[0]
            self._heed()
        else:
            self._end()

    def _end(self) -> None:
        then = self._then
        self.ended.emit()
        self.stop()
        if self._own:
            self._window.notice.say_too(paragraph(self._own))
        then()

    def _tell(self, said: str) -> None:
        """Say at the end what could not be done."""
        if said not in self.said:
            self.said = (*self.said, said)
            self._own.append(said)

    def _note(self, said: str) -> None:
        """What the window has said itself."""
        self.said = (*self.said, said)

    # what is open

    def _open(self) -> None:
        """Open the model or the recording, and read the text, if they are not there."""
        scene, session = self._scene, self._window.session
        text = self._given()
        self._remember()
        if scene.recording is not None:
            self._play(scene.recording, scene.beside or ())
            return
        run = session.reader.run
        opening = run.source if isinstance(run, Opening) else None
        source = self._found(scene.source) if scene.source is not None else None
        if source is not None and source != (opening or session.source):
            if source == session.source:
                session.stay()
            else:
                self._load(source)
                return
        if text is not None and (
            scene.text != session.text or self._chosen(0) != self._now(0, session.reader)
        ):
            session.filing.cancel_opening()
            session.set_text(text)
            session.looking.aim = Aim(answer=scene.cursor is None)
        elif scene.text is not None and session.reader.owed:
            session.reader.halt()
            session.companions.halt()

    def _found(self, source: str) -> str | None:
        """How to ask for a model that is there; None for one that is not, which is said."""
        try:
            return source_of(find_there(source))
        except MnemoscopeError as error:
            self._tell(whole(str(error)))
            return None

    def _load(self, source: str) -> None:
        scene, window, session = self._scene, self._window, self._window.session
        text, place = self._given(), find_model(source)
        if is_ours(place):
            card = card_of(place)
            if text is None:
                text = fitting(
                    card, session.text, examples_shown(window), window.settings.texts.get(source, "")
                )
            window.choice.card = card
        window.choice.stand_in, self._opens = "", True
        session.load(source, text=text)
        session.looking.aim = Aim(answer=scene.cursor is None)

    # what models chose

    def _chosen(self, seat: int) -> Chosen:
        """What the model of a track is to have chosen."""
        return next((each for each in self._scene.chosen or () if each.seat == seat), Chosen(seat))

    def _now(self, seat: int, reader: Reader) -> Chosen:
        """What it has chosen now; where the scene leaves it as it is, what it is to have."""
        if self._scene.chosen is None or reader.track is None:
            return self._chosen(seat)
        return Chosen.of(reader.track, seat)

    def _readers(self) -> dict[int, tuple[Reader, str | None]]:
        """Who reads, by the number of the track, and what each is given."""
        session, lead = self._window.session, self._given()
        shared = session.companions.given if lead is None else lead
        beside = {
            each.seat.id: (each.reader, shared if each.seat.text is None else each.seat.text)
            for each in session.companions.all
        }
        return {0: (session.reader, lead), **beside}

    def _given(self) -> str | None:
        """The text of the scene without what its model chose."""
        text = self._scene.text
        return text.removesuffix(self._chosen(0).text) if text is not None else None

    def _go_on(self) -> None:
        """Read again what models chose, after what they are given."""
        for seat, (reader, given) in self._readers().items():
            chosen = self._chosen(seat)
            is_coming = bool(chosen.tokens) and (reader.loading or reader.busy)
            if given is not None and (is_coming or chosen != self._now(seat, reader)):
                reader.read(replace(reader.wanted or Wanted(given), text=given), chosen=chosen)
        self._window.session.wake()

    def _play(self, recording: str, beside: tuple[str, ...]) -> None:
        session = self._window.session
        if session.is_recording and tuple(map(str, session.recordings)) == (recording, *beside):
            return
        self._opens = True
        session.open(recording, beside=beside)

    def _remember(self) -> None:
        """Read with the memory that is asked for, the model that is to come too."""
        memory, window, session = self._scene.memory, self._window, self._window.session
        if memory is None:
            return
        wanted = memory if isinstance(memory, MemoryOptions) else None
        assert wanted is not None or memory == NO_MEMORY
        window.topbar.memory_form.show_options(wanted)
        if self._scene.source in (None, session.source):
            session.set_memory(wanted)
        else:
            session.reader.memory = wanted

    def _seat(self) -> None:
        """Have the tracks beside the lead."""
        session, scene = self._window.session, self._scene
        if scene.seats is None:
            return
        lead = session.reader.run.source if isinstance(session.reader.run, Opening) else session.source
        if lead is None and session.track is not None:
            lead = session.track.card.name
        seats = tuple(
            replace(seat, source=lead or LEAD) if seat.source == LEAD else seat for seat in scene.seats
        )
        there = tuple(companion.seat for companion in session.companions.all if companion.seat.source)
        if seats == session.blueprint.seats == there:
            return
        session.shown.put(replace(session.blueprint, seats=seats), self._subject)
        if seats or there:
            session.companions.seat()

    # how it is shown

    def _dress(self) -> None:
        """Have the theme, the size of the type and of the window, and the speed."""
        scene, window = self._scene, self._window
        theme, scale = scene.theme or window.theme.name, scene.scale or window.theme.scale
        if (theme, scale) != (window.theme.name, window.theme.scale):
            if theme != window.theme.name:
                window.settings.theme = theme
            window.settings.scale = scale
            window.dressing.begin()
        if scene.maximised and not self._widget.isMaximized():
            self._widget.showMaximized()
        elif scene.size is not None and not scene.maximised and scene.size != self._widget.size().toTuple():
            self._resize(*scene.size)
        if scene.sampling is not None:
            count = int(scene.sampling.get("count", Continuing().count))
            sampling = {name: value for name, value in scene.sampling.items() if name != "count"}
            window.topbar.form.set_values(Sampling(**sampling), count)
        player = window.session.player
        player.rate = player.rate if scene.rate is None else scene.rate
        player.loop = player.loop if scene.loop is None else scene.loop

    def _resize(self, wide: int, high: int) -> None:
        window = self._widget
        if window.isMaximized() or window.isFullScreen():
            window.showNormal()
        room = window.screen().availableSize()
        size = QtCore.QSize(wide, high)
        if size.boundedTo(room) != size:
            said = tr(
                "A window of {wide:,} × {high:,} pixels is larger than this screen: it is as large as there is room.",
                wide=wide,
                high=high,
            )
            self._tell(said)
        window.resize(size.boundedTo(room))

    def _show(self) -> None:
        """Show what is open as the scene has it, whatever has been read by now."""
        scene, window, session = self._scene, self._window, self._window.session
        self._early = self._early or not self._rests
        if scene.look is not None:
            window.settings.folded = not scene.look
        if scene.edit_list is not None and scene.edit_list != is_listed(window.edits):
            window.edits.asked = scene.edit_list
        if session.track is not None:
            made, said = blueprint_of(scene, session, window.docks)
            for each in said:
                self._tell(each)
            session.shown.put(made, self._subject, anew=self._opens)
        window.refresh()
        self._arrange()

    def _look(self) -> None:
        """Look at the place of the scene in what has been read, unless the person has begun another text meanwhile."""
        scene, window, session = self._scene, self._window, self._window.session
        if session.track is None:
            return
        if self._early:  # the order of units is that of all there is to read
            for orders in (session.shown.orders, *(each.orders for each in session.companions.all)):
                orders.forget()
            for panel in (panel for dock in window.docks.values() for panel in dock.panels.values()):
                panel.forget()
        if scene.source is None or scene.text in (None, session.text):
            self._place()
        for each in pose(scene, window):
            self._tell(each)

    def _arrange(self) -> None:
        """Put the panels where they are to be."""
        scene, arrangement, track = self._scene, self._window.arrangement, self._window.session.track
        trace = track.trace if track is not None else None
        panels = self._known(scene.panels or (), tell=True)
        if panels and panels != arrangement.panels:
            arrangement.show_only(panels, trace)
        elif scene.panels is None and scene.layout is not None:
            arrangement.take(scene.layout, trace)
        for name in self._known(scene.front or (), tell=True):
            dock = arrangement.docks[name]
            if not dock.isHidden() and not dock.seen:
                dock.raise_()

    def _known(self, panels: Iterable[str], *, tell: bool = False) -> tuple[str, ...]:
        """Those of these panels that there are; `tell`: say which there are not."""
        docks = self._window.arrangement.docks
        unknown = [name for name in panels if name not in docks]
        if unknown and tell:
            self._tell(
                trn(
                    "There is no panel named {names}: it is left out.",
                    "There are no panels named {names}: they are left out.",
                    len(unknown),
                    names=listed(unknown),
                )
            )
        return tuple(name for name in panels if name in docks)

    def _place(self) -> None:
        """Look at the step and the stretch of the scene."""
        scene, session = self._scene, self._window.session
        if scene.cursor is not None:
            last = max(session.length - 1, 0)
            if scene.cursor > last:
                self._tell(
                    tr(
                        "There is no step {step:,} in this text, whose last one is {last:,}: that one is shown.",
                        step=scene.cursor,
                        last=last,
                    )
                )
            session.player.playing = False
            if session.player.position != scene.cursor:
                session.looking.seek(scene.cursor)
        if (lens := scene.lens) is not None:
            session.looking.show(lens.start, lens.span or None, whole=lens.whole)
        QtWidgets.QApplication.sendPostedEvents(self._widget, QtCore.QEvent.Type.LayoutRequest)


def _nothing() -> None:
    """Nothing is to be done then."""
