"""The film of a lesson: a window is shown to a hall, brought to each cue, and what then stands in it is a part of the film."""

import math
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from time import monotonic

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.lessons.catalogue import missing
from mnemoscope.engines.lessons.lesson import Cue, Lesson, told
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import paragraph, tr
from mnemoscope.engines.voice import complain
from mnemoscope.gui.export import write
from mnemoscope.gui.export.doing import At, Export
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.reel import FADE, Frames, Part, film
from mnemoscope.gui.export.stage import wrapped
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings

READ, READ_WIDE = 15.0, 5.0  # characters a second; of those that are as wide as high, as Chinese ones
LEAST = 4.0  # seconds
GLIDE = 6.0  # steps a second at which a text goes by
LONGEST_GLIDE = 20.0  # seconds: a longer text goes by faster
WIDE = 0x2E80  # from here on letters are as wide as high
PATIENCE = 300.0  # seconds that a cue may take to be there
POLL_MS = 50
LINES = 9  # of a sentence: nothing of it is scrolled to in a film

Beat = Callable[[], object]  # called while something is waited for; raises whatever is to stop it


class LateError(MnemoscopeError):
    """A cue takes too long to be there."""


def reading_time(said: str) -> float:
    """The seconds in which this is read."""
    wide = sum(ord(each) >= WIDE for each in said)
    return max(wide / READ_WIDE + (len(said) - wide) / READ, LEAST)


def lesson_film(lesson: Lesson, options: ExportOptions, beat: Beat = lambda: None) -> Export[str]:
    """Write the film of a lesson, in an application of its own. Raises ExportError with one sentence."""
    with closing(Hall(lesson.within(), options, beat)) as hall:
        parts = hall.parts()
        frames = sum(round((part.seconds or 0.0) * options.rate) for part in parts)
        return (yield from _counted(film(parts, options, write, fade=FADE), frames + FADE * options.rate))


def _counted(made: Export[str], frames: float) -> Export[str]:
    """The same, which knows how far it is: of a film so long."""
    result, n = None, 0
    while True:
        try:
            step = made.send(result)
        except StopIteration as end:
            found: str = end.value
            return found
        if isinstance(step, At):
            n += 1
            step = At(min(n / frames, 1.0), step.doing)
        result = yield step


@dataclass(slots=True)
class Hall:
    """The window in which the lesson is given. It is opened with the first part."""

    lesson: Lesson
    options: ExportOptions
    beat: Beat
    window: MainWindow | None = None
    told: set[str] = field(default_factory=set)  # what was said on standard error

    def parts(self) -> list[Part]:
        """A part for each cue; of one that asks, one until the reveal, and one from then on; of a task, one in which it is done."""
        found = list[Part]()
        for n, cue in enumerate(self.lesson.cues):
            said = [plain(told(cue.say)), plain(told(cue.task.do)) if cue.task is not None else ""]
            if (quiz := cue.quiz) is not None:
                asked = [*said, told(quiz.ask), *map(told, quiz.answers)]
                found.append(self._part(n, paragraph(asked), play=cue.play))
                found.append(self._part(n, plain(told(quiz.reveal)), revealed=True))
            else:
                found.append(self._part(n, paragraph(said), play=cue.play))
            if cue.task is not None and cue.task.solution:
                found.append(self._part(n, plain(told(cue.task.done)), solved=True))
        return found

    def close(self) -> None:
        """The window goes."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _part(self, n: int, said: str, *, play: bool = False, **how: bool) -> Part:
        cue = self.lesson.cues[n]
        seconds = reading_time(said)
        if play:
            seconds = max(seconds, min(len(told(cue.text)) / GLIDE, LONGEST_GLIDE))
        return Part(Frames(partial(self._pictures, n, seconds, play, **how)), seconds=seconds)

    def _pictures(self, n: int, seconds: float, play: bool, **how: bool) -> Iterator[QtGui.QImage]:
        cue = self.lesson.cues[n]
        if absent := _absent(cue):
            self._say(n, absent)
            yield placard(plain(told(cue.say)), absent, self._opened().theme, self.options)
            return
        try:
            window = self._at(n, **how)
        except LateError as error:
            self._say(n, str(error))
            yield placard(plain(told(cue.say)), str(error), self._opened().theme, self.options)
            return
        length = window.session.length
        if not play or length < 2:
            yield self._grab()
            return
        count = max(round(seconds * self.options.rate), 2)
        for k in range(count):
            # the whole text has gone by a little before the part ends
            window.session.player.position = min(k / (0.9 * (count - 1)), 1.0) * (length - 1)
            window.session.looking.look()
            self._rest()
            yield self._grab()

    def _at(self, n: int, *, revealed: bool = False, solved: bool = False) -> MainWindow:
        """The window at a cue, once all of it is there and drawn."""
        window = self._opened()
        conductor, lecture = window.conductor, window.conductor.lecture
        if lecture.lesson is None:
            conductor.give(self.lesson, n)
        elif lecture.at != n or not conductor.there or lecture.solved != solved:
            lecture.go(n)  # a GIF is gone through twice
        if revealed:
            lecture.reveal()
        elif solved:
            lecture.solve()
        elif n in lecture.revealed:
            lecture.revealed.discard(n)
            lecture.go(n)
        self._wait(lambda: conductor.there)
        session = window.session
        session.player.playing = False  # it is at the step that a frame is of, whatever the clock says
        if lecture.cue is not None and lecture.cue.play:
            session.looking.seek(session.length - 1 if revealed else 0)
        self._wait(lambda: not (_busy(window) or session.asking.work.busy))
        for said in window.staging.said:
            self._say(n, said)
        self._rest()
        return window

    def _opened(self) -> MainWindow:
        """The window as a hall sees it: large type, and nothing to press."""
        if self.window is None:
            settings = Settings(theme=self.options.theme.name, still=True)
            self.window = window = MainWindow(Session(), settings)
            window.resize(self.options.width, self.options.height)
            window.show()
            window.dressing.projects = window.lecture.lecture.filmed = True
            window.dressing.begin()
            window.dressing.finish()
            window.lecture.card.sentence.lines = LINES
            window.lecture.card.sentence.setVerticalScrollBarPolicy(
                QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            )
            self._rest()
        return self.window

    def _wait(self, there: Callable[[], bool]) -> None:
        until = monotonic() + PATIENCE
        while not there():
            self.beat()
            QtWidgets.QApplication.processEvents(QtCore.QEventLoop.ProcessEventsFlag.AllEvents, POLL_MS)
            if monotonic() > until:
                raise LateError(tr("This cue was not there after {seconds:.0f} seconds.", seconds=PATIENCE))

    def _rest(self) -> None:
        """Let all that has been asked for be laid out and drawn."""
        window = self.window
        assert window is not None
        card = window.lecture.card
        for each in (*card.findChildren(QtWidgets.QPushButton), *card.findChildren(QtWidgets.QLineEdit)):
            each.setHidden(each not in card.answers)  # nobody types or presses there
        for _ in range(2):  # what is laid out is drawn for its new size
            QtWidgets.QApplication.processEvents()
            window.refresh()
            window.drawing.finish()
        self.beat()

    def _grab(self) -> QtGui.QImage:
        assert self.window is not None
        if not self.window.staging.said:
            self.window.notice.hide()  # offers are for who can press them
        return self.window.grab().toImage()

    def _say(self, n: int, said: str) -> None:
        """On standard error, once: what cannot be shown of a cue."""
        line = tr("Cue {n}: {said}", n=n + 1, said=said)
        if line not in self.told:
            self.told.add(line)
            complain(line)


def _busy(window: MainWindow) -> bool:
    session = window.session
    return bool(
        session.reader.active or session.companions.active or window.dressing.busy or window.drawing.waiting
    )


def _absent(cue: Cue) -> str:
    """Why a cue cannot be shown: a model that it needs is not on this machine. "" if all are."""
    why = next(missing(cue.models), "")
    return tr("This cue cannot be shown: {why}", why=sentence(why)) if why else ""


def placard(said: str, absent: str, theme: Theme, options: ExportOptions) -> QtGui.QImage:
    """What stands in the place of a cue that cannot be shown: why, and what it says."""
    image = QtGui.QImage(options.width, options.height, QtGui.QImage.Format.Format_RGB32)
    image.fill(theme.colour("panel"))
    margin = options.width / 10
    with painting(image) as painter:
        y = options.height / 4
        for text, size, role in ((absent, 17.0, "warning"), (said, 17.0, "text")):
            font = theme.font(size)
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            high = math.ceil(QtGui.QFontMetricsF(font).lineSpacing())
            for line in wrapped(text, font, options.width - 2 * margin):
                painter.drawText(QtCore.QPointF(margin, y), line)
                y += high
            y += high
    return image
