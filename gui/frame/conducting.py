"""Conducts a lesson: brings the window to each cue, lights what it is about, and sees when its task is done."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.lessons.lesson import Cue, Lesson
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import tr
from mnemoscope.gui.frame.spotlight import Spotlight
from mnemoscope.gui.frame.stage import Stage
from mnemoscope.gui.frame.stagedlook import rebuilt
from mnemoscope.gui.frame.staging import Staging
from mnemoscope.gui.state.lecture import Lecture
from mnemoscope.gui.state.run import Opening
from mnemoscope.gui.state.scene import Scene

NOTHING = ("",)  # is lit: the name of no panel


class Hall(Stage, Protocol):
    """A window in which lessons are given."""

    @property
    def staging(self) -> Staging: ...
    def say(self, sentence: str) -> None: ...


class Conductor(QtCore.QObject):
    """Owned by the window, and owner of its lecture."""

    def __init__(self, window: Hall) -> None:
        super().__init__(window.window())
        self._window = window
        self.lecture = Lecture(self)
        self.lecture.is_there = lambda: self._there or bool(self._absent)
        self.spotlight = Spotlight()
        self._there = False  # whether the window has come to the cue
        self._secret = False  # something of the cue is kept back
        self._absent = ""  # which model of the cue is not there, and how to get it
        self._opens = False  # another model is still in sight than the cue's
        self._judged: object = None
        self.lecture.moved.connect(self.show_cue)
        self.lecture.changed.connect(self._tell)
        window.session.changed.connect(self._heed)

    @property
    def there(self) -> bool:
        """Whether the window has come to the cue."""
        return self._there

    # verbs

    def open(self, path: str | Path, at: int = 0) -> None:
        """Give the lesson in a file, or say why there is none in it."""
        from mnemoscope.engines.lessons.lessonfile import read_lesson  # with all that formulas can be of

        try:
            lesson = read_lesson(path)
        except MnemoscopeError as error:
            self._window.say(sentence(str(error)))
            return
        self.give(lesson, at)

    def give(self, lesson: Lesson, at: int = 0) -> None:
        """Give a lesson from a cue on."""
        self.lecture.open(lesson, at)

    def resume(self, path: str | Path, at: int) -> None:
        """Go on with a lesson at a cue that the window shows already."""
        from mnemoscope.engines.lessons.lessonfile import read_lesson

        try:
            lesson = read_lesson(path)
        except MnemoscopeError as error:
            self._window.notice.say_too(sentence(str(error)))
            return
        self.lecture.take_up(lesson, at)
        if self.lecture.cue is not None:
            self._there, self._judged = True, None
            self.light()
            self._heed()

    def close(self) -> None:
        """Give no lesson any more; what is on screen stays."""
        self.lecture.close()

    def end(self) -> None:
        """The window closes."""
        self.lecture.blockSignals(True)
        self._window.staging.stop()
        self.spotlight.put_out()

    def light(self) -> None:
        """Let what the cue is about stand out, in the present theme."""
        cue = self.lecture.cue
        window = self._window
        if self._absent:
            self.spotlight.wall(window.arrangement.docks, window.theme, self._absent)
            return
        hidden = cue.quiz.hides if cue is not None and cue.quiz is not None and self.lecture.hides else ()
        lit = cue.lit if cue is not None and not window.dressing.projects else ()
        self._opens = self._is_opening
        lit = NOTHING if self._opens else lit
        self.spotlight.light(
            lit, window.arrangement.docks, window.theme, hidden=hidden, filmed=self.lecture.filmed
        )

    # what happens

    def show_cue(self) -> None:
        """Bring the window to the cue."""
        cue, window = self.lecture.cue, self._window
        self._there, self._judged = False, None
        self._absent = absent(cue) if cue is not None else ""
        if cue is None:
            self.spotlight.put_out()
            self._secret = window.session.judging.secret = False
            window.session.shown.veil({})
            window.staging.stop()
            return
        from mnemoscope.gui.state.cuescene import PLAIN, scene_of

        self.light()  # at once: what is to come first must not be seen before
        window.notice.let_go()
        if self._absent:  # the lesson goes on in words: what another model makes of the text would mislead
            self._secret = window.session.judging.secret = False
            window.staging.put(Scene(panels=cue.panels), self.light)
            return
        self._secret = window.session.judging.secret = self.lecture.hides
        window.session.shown.veil(rebuilt(PLAIN, window.docks)[0] if self._secret else {})
        scene = scene_of(cue, few=window.dressing.projects, secret=self._secret)
        window.staging.put(scene, partial(self._look, cue))
        self._veil()

    def _veil(self) -> None:
        """Let nothing stand out while the model of the cue is being opened: what is in sight is of another."""
        if self._is_opening != self._opens:
            self.light()

    @property
    def _is_opening(self) -> bool:
        return self.lecture.cue is not None and isinstance(self._window.session.reader.run, Opening)

    def _look(self, cue: Cue) -> None:
        """The texts of a cue have been read: look where it says."""
        if cue != self.lecture.cue:
            return
        from mnemoscope.gui.state.cuescene import looks

        window = self._window
        try:
            scene = looks(cue, window.session)
        except (MnemoscopeError, TypeError, ValueError) as error:
            window.say(tr("The cue looks at a place that is not there: {error}", error=error))
            self._arrive(cue)
            return
        window.staging.put(scene, partial(self._arrive, cue))

    def _arrive(self, cue: Cue) -> None:
        if cue != self.lecture.cue:
            return
        self._there = True
        if cue.zoom is None and cue.at:
            self._window.session.lens.come_back()  # as much as can be read, around the place it points at
            self._window.session.looking.look()
        self.light()
        if cue.play and self._window.session.length > 1:
            self._window.session.looking.seek(0)
            self._window.session.toggle_play()
        self._heed()
        self.lecture.arrive()

    def _reveal(self) -> None:
        """Once its answer is revealed, show what a cue has kept back."""
        cue, window = self.lecture.cue, self._window
        if cue is None or cue.quiz is None or not self._secret or self.lecture.hides:
            return
        if cue.quiz.shows:
            self.show_cue()
            return
        from mnemoscope.gui.state.cuescene import options_of

        self._secret = window.session.judging.secret = False
        window.staging.put(Scene(options=options_of(cue, secret=False)))

    def _heed(self) -> None:
        """Something has changed in the window: the task may be done, or a number be known."""
        self._veil()
        cue, session = self.lecture.cue, self._window.session
        if cue is None or not self._there or (cue.task is None and (cue.quiz is None or not cue.quiz.number)):
            return
        asked = [(key, id(each.found)) for key, each in session.asking.now.asked.items()]
        now = (
            cue.task,
            cue.quiz,
            session.player.cursor,
            session.blueprint.focus,
            [(view.track.trace.id, view.length) for view in session.views()],
            asked,
        )
        if now == self._judged or session.reader.busy or session.companions.active:
            return
        from mnemoscope.gui.state.cuescene import has_done, number_of

        self._judged = now
        if self.lecture.number is None or self.lecture.hides:  # what is revealed may show something else
            self.lecture.found(number_of(cue, session))
        if self.lecture.at not in self.lecture.done and has_done(cue, session):
            self.lecture.achieve()

    def _tell(self) -> None:
        if self._there:
            self.light()
            self._reveal()
            self._heed()  # another task may be set, and another number be asked for
        self._window.refresh()


def absent(cue: Cue) -> str:
    """Which model of a cue is not there, in a sentence that says how to get it; "" if all are."""
    from mnemoscope.engines.lessons.catalogue import missing  # with all that formulas can be of

    return sentence(next(missing(cue.models), ""))
