"""Workspaces of the window: what is open and shown, written to a file and brought back from one; and kept by itself."""

import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import paragraph, tr, trn
from mnemoscope.gui.background import Progress, Work
from mnemoscope.gui.frame.presenter import Presenter, Projected
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.state.figures import Figure
from mnemoscope.gui.state.gone import without_gone
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sealed import unseal
from mnemoscope.gui.state.trial import survives
from mnemoscope.gui.state.workspace import Lesson, Workspace
from mnemoscope.gui.state.workspacefile import based, read_workspace, write_workspace

MOST_RECENT = 8
Read = tuple[Workspace, str]
# What reads the text of a scene if no model is open, shows the scene then, and calls this.
Otherwise = Callable[[Scene, Callable[[], object]], object]


class Kept(Projected, Protocol):
    """A window whose workspaces are kept."""

    presenter: Presenter


class Workspaces(QtCore.QObject):
    """Owned by the window. Files are read, and layouts of others tried, beside it."""

    changed = QtCore.Signal()  # of which files were used last

    def __init__(self, window: Kept) -> None:
        super().__init__(window.window())
        self._window = window
        self.work = Work(self)
        self.work.failed.connect(self._fail)
        self.work.ended.connect(self._go_on)
        # What is opened once the panels are there, and what was being opened is given up.
        self._next: Callable[[], None] | None = None
        self._otherwise: Otherwise = _nothing

    @property
    def recent(self) -> tuple[str, ...]:
        """The files that were used last and are still there, the latest first."""
        return tuple(path for path in self._window.settings.workspaces if os.path.isfile(path))

    # verbs

    def save(self, path: str | Path) -> None:
        """Write what is open and shown into a file, and say so."""
        window = self._window
        try:
            write_workspace(path, self.now(), window.session.inputs)
        except MnemoscopeError as error:
            window.say(sentence(str(error)))
            return
        self._note(path)
        window.notice.tell(tr("Saved {path}", path=path))

    def open(self, path: str | Path, otherwise: Otherwise | None = None) -> None:
        """Bring back what is in a file, or say why that cannot be; `otherwise` is asked for a model if none is open then."""
        self._otherwise = otherwise or _nothing
        self._next = partial(self._begin, path)
        if self.work.busy:
            self.work.cancel()
        elif not self._window.filling.done:
            self._window.altered.connect(self._go_on)
        else:
            self._go_on()

    def now(self) -> Workspace:
        """All that is open and shown."""
        return Workspace(self._scene(), tuple(self._window.settings.figures), self._given())

    def remember(self) -> None:
        """Put it into the settings, if it is all there.

        The cursor is kept where it rests: while it glides, or a text is read, it would have to be written all the time.
        """
        window, settings, session = self._window, self._window.settings, self._window.session
        coming = (
            window.staging.busy or session.reader.loading or session.filing.opening.busy or self.work.busy
        )
        if not window.filling.done or session.track is None or coming:
            return
        before = settings.scene
        scene = based(self._scene(), os.path.abspath, str)
        if (session.player.playing or session.reader.busy) and before.text == scene.text:
            scene = replace(scene, cursor=before.cursor, lens=before.lens)
        settings.scene = scene
        lesson = self._given()
        settings.lesson = {} if lesson is None else asdict(lesson)

    def resume(self, lesson: Lesson | None) -> None:
        """Go on with the lesson that was given, the window being at its cue, unless that is to be shown anew."""
        if lesson is not None and lesson.anew:
            self._window.conductor.open(lesson.path, lesson.at)
        elif lesson is not None:
            self._window.conductor.resume(lesson.path, lesson.at)

    def end(self) -> None:
        """The window closes: give up what is being opened."""
        self._next = None
        self.work.finish(cancel=True)

    # how

    def _begin(self, path: str | Path) -> None:
        docks = [dock.objectName() for dock in self._window.docks.values()]
        said = tr("opening {name}", name=Path(path).name)
        self.work.start(said, partial(_read, path, docks), partial(self._put, path))

    def _go_on(self) -> None:
        if self._next is None or self.work.busy or not self._window.filling.done:
            return
        start, self._next = self._next, None
        start()

    def _given(self) -> Lesson | None:
        lecture = self._window.conductor.lecture
        if lecture.lesson is None or not lecture.lesson.file:
            return None
        return Lesson(os.path.abspath(lecture.lesson.file), lecture.at, self._window.presenter.on)

    def _scene(self) -> Scene:
        """What is open and shown; while it is presented, as it is when that ends."""
        scene, presenter = taken(self._window), self._window.presenter
        return presenter.as_before(scene) if presenter.on else scene

    def _put(self, path: str | Path, read: Read) -> None:
        workspace, said = read
        window = self._window
        self._note(path)
        window.presenter.end()
        window.conductor.close()
        window.notice.hide()
        if said:
            window.say(said)
        if workspace.figures:
            window.settings.figures, unread = _figures(workspace)
            if unread:
                window.notice.say_too(
                    trn(
                        "A figure of the workspace could not be read, and is left out.",
                        "{n:,} figures of the workspace could not be read, and are left out.",
                        unread,
                    )
                )
        scene, then = workspace.scene, partial(self.resume, workspace.lesson)
        if window.session.track is None and scene.source is None and scene.recording is None:
            self._otherwise(scene, then)
        else:
            window.staging.put(scene, partial(self._there, scene, then))

    def _there(self, scene: Scene, then: Callable[[], object]) -> None:
        if self._window.session.track is None:  # what was to be opened is damaged
            self._otherwise(replace(scene, source=None, recording=None), then)
        else:
            then()

    def _fail(self, error: Exception) -> None:
        self._window.say(sentence(str(error)))
        if self._window.session.track is None:
            self._otherwise(Scene(), _nothing)

    def _note(self, path: str | Path) -> None:
        settings, path = self._window.settings, os.path.abspath(path)
        settings.workspaces = [path, *(each for each in settings.workspaces if each != path)][:MOST_RECENT]
        self.changed.emit()
        self._window.altered.emit()


def _read(path: str | Path, docks: Sequence[str], tell: Progress) -> Read:
    """A workspace whose layout Qt can take up, and what of it is left out."""
    workspace, said = read_workspace(path)
    tell(0.5)
    scene, wrong = tried(workspace.scene, docks)
    scene, gone = without_gone(scene)
    return replace(workspace, scene=scene), paragraph((gone, said, wrong))


def tried(scene: Scene, docks: Sequence[str]) -> tuple[Scene, str]:
    """A scene of others without the layout of which Qt would die, which is said."""
    layout = scene.layout
    if layout is None or not layout.state:
        return scene, ""
    state = unseal(layout.state)
    if state and survives([("layout", state)], docks):
        return scene, ""
    return replace(scene, layout=None), tr(
        "The layout in the workspace is damaged: the panels stay where they are."
    )


def _figures(workspace: Workspace) -> tuple[list[dict[str, Any]], int]:
    """The figures that this version of the program can arrange, and how many others there are."""
    found = list[dict[str, Any]]()
    for figure in workspace.figures:
        try:
            found.append(Figure.from_json(figure).to_json())
        except MnemoscopeError:
            continue  # they are counted
    return found, len(workspace.figures) - len(found)


def _nothing(*_: object) -> None:
    """Nothing is to be done then."""
