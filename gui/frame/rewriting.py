"""Rewriting the lesson that is given: the window's side of the list of cues. What is on screen becomes a cue."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.lessons.lesson import Lesson
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import language, tr
from mnemoscope.gui.frame.conducting import Conductor, Hall
from mnemoscope.gui.frame.spotlight import ALWAYS

if TYPE_CHECKING:  # imported when a lesson is rewritten
    from mnemoscope.engines.lessons.worded import QuizWords, TaskWords
    from mnemoscope.engines.lessons.writing import Draft
    from mnemoscope.gui.dialogs.cues import CuesDialog
    from mnemoscope.gui.state.drafting import Drafting


class Rewriter(QtCore.QObject):
    """Owned by the window: what of a lesson's file is changed while it is given, and the dialog with its cues."""

    def __init__(self, window: Hall, conductor: Conductor) -> None:
        super().__init__(window.window())
        self._window, self.conductor, self.lecture = window, conductor, conductor.lecture
        self.draft: Drafting | None = None
        self.dialog: CuesDialog | None = None
        self.lecture.changed.connect(self._tell)
        window.session.changed.connect(self._heed)

    # verbs

    def capture(self, after: int | None = None) -> None:
        """Make a cue of what is on screen, after this one or the one that is shown; without a lesson, begin one."""
        cue = self.seen()
        if not cue.get("model"):
            self._window.say(
                tr("A recording cannot become a cue: choose a model, which reads the text again.")
            )
        elif self.lecture.lesson is None:
            self._begin(cue)
        else:
            at = self.lecture.at if after is None else after
            self._change(lambda draft: draft.added(cue, at), at + 1)

    def edit(self) -> None:
        """Show the list of cues."""
        if self.lecture.lesson is None:
            self._window.say(tr("No lesson is open: capture a cue (Ctrl+F2) to begin one."))
            return
        from mnemoscope.gui.dialogs.cuepages import Rewords
        from mnemoscope.gui.dialogs.cues import CuesDialog, Rewrites

        if self.dialog is None:
            does = Rewrites(
                capture=self.capture, show=self._show, move=self._move, remove=self._remove, title=self._title,
                held=self._held, undo=self._undo, go=self.lecture.go,
            )  # fmt: skip
            words = Rewords(
                reword=self._reword, light=self._light, ask=self._ask_there, claim=self._claim, task=self._task,
                panels=self._panels, beyond=self._beyond,
            )  # fmt: skip
            self.dialog = CuesDialog(self._window.window(), self._window.theme, does, words)
            self.dialog.finished.connect(self._closed)
        self._tell()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()  # not every desktop gives such a window the keys
        self.dialog.words.say.setFocus()

    def end(self) -> None:
        """The window closes."""
        if self.dialog is not None:
            self.dialog.close()

    def seen(self) -> dict[str, Any]:
        """What is on screen, as the table of a cue."""
        from mnemoscope.gui.frame.beyond import seen

        return seen(self._window)

    # what the list does

    def _show(self, at: int) -> None:
        cue = self.seen()
        self._change(lambda draft: draft.shown(cue, at), at)

    def _move(self, at: int, to: int) -> None:
        if self.lecture.lesson is not None and 0 <= to < len(self.lecture.lesson.cues):
            self._change(lambda draft: draft.moved(at, to), to)

    def _remove(self, at: int) -> None:
        self._change(lambda draft: draft.removed(at), max(at - 1, 0))

    def _reword(self, at: int, key: str, said: str) -> str:
        return self._word(lambda draft: draft.reworded(at, key, said, language()))

    def _title(self, said: str) -> str:
        return self._word(lambda draft: draft.titled(said, language()))

    def _light(self, at: int, names: Sequence[str]) -> str:
        return self._word(lambda draft: draft.lighted(at, names))

    def _ask_there(self, at: int, words: "QuizWords") -> str:
        return self._word(lambda draft: draft.asked(at, words, language()))

    def _claim(self, at: int, formulas: list[str]) -> str:
        return self._word(lambda draft: draft.claimed(at, formulas, language()))

    def _task(self, at: int, words: "TaskWords") -> str:
        return self._word(lambda draft: draft.tasked(at, words, language()))

    def _word(self, how: "Callable[[Draft], str]") -> str:
        """Change what is said, while the cue shows what it did; why it cannot be, for the dialog."""
        draft = self._drafting()
        if draft is None:
            return ""
        try:
            self.lecture.reword(draft.change(how))
        except MnemoscopeError as error:
            return sentence(str(error))
        return ""

    def _held(self, page: str) -> str:
        """What comes of a page of the cue on screen, a line each."""
        from mnemoscope.gui.state.cuescene import held

        cue = self.lecture.cue
        if cue is None or not self.conductor.there:
            return ""
        return "\n".join(held(page, cue, self._window.session))

    def _panels(self) -> dict[str, str]:
        """The panels in sight, their titles by name."""
        docks = self._window.docks
        seen = [name for name, dock in docks.items() if dock.seen and name != ALWAYS]
        return {name: tr(docks[name].cls.title) for name in seen}

    def _beyond(self) -> str:
        """What is on screen and not at the cue, as lines of a file."""
        from mnemoscope.gui.frame.beyond import beyond

        lesson = self.lecture.lesson
        return "" if lesson is None else beyond(self._window, lesson.cues[self.lecture.at])

    def _heed(self) -> None:
        if self.dialog is not None:
            self.dialog.heed()

    def _undo(self) -> None:
        if self.draft is not None and self.draft.can_undo:
            self._do(self.draft.undo, self.lecture.at)

    # the file

    def _begin(self, cue: dict[str, Any]) -> None:
        """A new lesson, whose first cue this is."""
        from mnemoscope.engines.lessons.writing import begun
        from mnemoscope.gui.state.drafting import begin

        place = self._ask(tr("New lesson"), "lesson")
        if place is None:
            return
        title = place.stem.replace("-", " ").replace("_", " ").capitalize()
        try:
            self.draft = begin(place, begun(title, language(), cue))
        except MnemoscopeError as error:
            self._window.say(str(error))
            return
        self.conductor.open(place)
        self._window.notice.tell(
            tr("A lesson begins in {path}. Show what comes next, and capture it.", path=place)
        )

    def _change(self, how: "Callable[[Draft], str]", at: int) -> None:
        draft = self._drafting()
        if draft is not None:
            self._do(lambda: draft.change(how), at)

    def _do(self, change: Callable[[], Lesson], at: int) -> None:
        """Change the file and show the lesson as it is then; what cannot be done is said."""
        try:
            lesson = change()
        except MnemoscopeError as error:
            self._window.say(str(error))
            return
        self.lecture.rewrite(lesson, at)

    def _drafting(self) -> "Drafting | None":
        """The file of the lesson; of one that came with the program, a copy that is the person's own."""
        from mnemoscope.gui.state.drafting import Drafting

        lesson = self.lecture.lesson
        assert lesson is not None
        if self.draft is not None and str(self.draft.path) == lesson.file:
            return self.draft
        try:
            draft = Drafting(lesson.file)
            if draft.is_ours:
                place = self._ask(
                    tr("This lesson came with the program: save a copy of your own"), Path(lesson.file).stem
                )
                if place is None:
                    return None
                draft = draft.copy_to(place)
                self._window.notice.tell(tr("The lesson is now {path}.", path=place))
        except MnemoscopeError as error:
            self._window.say(str(error))
            return None
        self.draft = draft
        return draft

    def _ask(self, title: str, name: str) -> Path | None:
        from mnemoscope.engines.lessons.catalogue import ENDING, own_folder
        from mnemoscope.gui.dialogs.saveplace import ask_place

        folder = own_folder()
        folder.mkdir(parents=True, exist_ok=True)
        return ask_place(
            self._window.window(),
            title,
            str(folder / f"{name}{ENDING}"),
            tr("Lessons (*.toml)"),
            ENDING,
            say=self._window.say,
        )

    def _tell(self) -> None:
        """Show in the list what the lesson is now."""
        if self.dialog is None:
            return
        if self.lecture.lesson is None:
            self.dialog.close()
            return
        can_undo = (
            self.draft is not None
            and self.draft.can_undo
            and str(self.draft.path) == self.lecture.lesson.file
        )
        self.dialog.show_lesson(self.lecture.lesson, self.lecture.at, can_undo=can_undo)

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
