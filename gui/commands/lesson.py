"""The commands of the Lesson menu: choose a lesson, go from cue to cue, capture what is on screen as a cue."""

from functools import partial
from pathlib import Path

from PySide6 import QtWidgets

from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.filming import ask_film
from mnemoscope.gui.commands.play import step_back, step_forward
from mnemoscope.gui.commands.window import Window

MENU = tr_noop("&Lesson")


def choose(window: Window) -> None:
    """Choose one of the lessons there are."""
    from mnemoscope.gui.dialogs.lessons import LessonsDialog  # the files are read when it is opened

    dialog = LessonsDialog(window.window(), window.theme)
    dialog.chosen.connect(window.conductor.open)
    dialog.exec()


def ask_open(window: Window) -> None:
    """Choose the file of a lesson."""
    path, _ = QtWidgets.QFileDialog.getOpenFileName(
        window.window(), tr("Open lesson"), window.settings.folder, tr("Lessons (*.toml)")
    )
    if path:
        window.settings.folder = str(Path(path).parent)
        window.conductor.open(path)


def go_on(window: Window) -> None:
    """Reveal, or go to the next cue; without a lesson, one step on: what the keys of a presenter's remote do."""
    lecture = window.conductor.lecture
    step_forward(window) if lecture.lesson is None else lecture.forward()


def go_back(window: Window) -> None:
    """The cue before; without a lesson, one step back."""
    lecture = window.conductor.lecture
    step_back(window) if lecture.lesson is None else lecture.back()


def again(window: Window) -> None:
    """Put right whatever was touched since the cue was shown."""
    window.conductor.lecture.go(window.conductor.lecture.at)


def close(window: Window) -> None:
    """Give no lesson any more."""
    window.conductor.close()


def present(window: Window) -> None:
    """Full screen, with large type and nothing but what is taught; or as before."""
    window.presenter.toggle()


def capture(window: Window) -> None:
    """Make a cue of what is on screen."""
    window.rewriter.capture()


def edit_cues(window: Window) -> None:
    """The list of cues."""
    window.rewriter.edit()


def guess(answer: int, window: Window) -> None:
    """Guess one of the answers."""
    window.conductor.lecture.say(answer)


def can_guess(answer: int, window: Window) -> bool:
    """Whether the cue asks, and has so many answers."""
    lecture = window.conductor.lecture
    return lecture.quiz is not None and lecture.hides and answer <= len(lecture.quiz.answers)


def help_on(window: Window) -> None:
    """Give the hint of the task, and then show it done."""
    window.conductor.lecture.help()


def can_help(window: Window) -> bool:
    """Whether there is a task that is not done."""
    lecture = window.conductor.lecture
    task = lecture.cue.task if lecture.cue is not None else None
    return task is not None and bool(task.solution) and not lecture.solved and lecture.at not in lecture.done


def is_open(window: Window) -> bool:
    """Whether a lesson is given."""
    return window.conductor.lecture.lesson is not None


ROWS = (
    Command("lessons", MENU, tr_noop("Lessons…"), ("F2",), choose, "lightbulb"),
    Command("open-lesson", MENU, tr_noop("Open lesson…"), (), ask_open, "folder-open"),
    Command("cue-forward", MENU, tr_noop("Next cue, or step forward"), ("PgDown",), go_on),
    Command("cue-back", MENU, tr_noop("Cue before, or step back"), ("PgUp",), go_back),
    Command("cue-again", MENU, tr_noop("Show this cue again"), ("Ctrl+PgDown",), again, enabled=is_open),
    Command(
        "present", MENU, tr_noop("Present"), ("F5",), present, "maximize-2", tr_noop("Full screen, large type, and what is taught alone"),
        checked=lambda window: window.presenter.on,
    ),
    Command("capture", MENU, tr_noop("Capture a cue"), ("Ctrl+F2",), capture, "camera", tr_noop("What is on screen becomes the next cue")),
    Command("cues", MENU, tr_noop("Cues…"), ("Shift+F2",), edit_cues, "list-ordered", enabled=is_open),
    Command("film-lesson", MENU, tr_noop("Film of the lesson…"), (), ask_film, "", tr_noop("An MP4 or GIF of all its cues"), enabled=is_open),
    *(
        Command(f"guess-{n}", MENU, said, (str(n),), partial(guess, n), enabled=partial(can_guess, n))
        for n, said in enumerate((tr_noop("Guess answer A"), tr_noop("Guess answer B"), tr_noop("Guess answer C"), tr_noop("Guess answer D")), 1)
    ),
    Command("help-on", MENU, tr_noop("Hint, or show the task done"), (), help_on, "", tr_noop("First the hint; chosen again, one way to do it"), enabled=can_help),
    Command("close-lesson", MENU, tr_noop("Close the lesson"), (), close, enabled=is_open),
)  # fmt: skip
