"""The film of the lesson that is given, made by another process: the window goes on meanwhile, and can give it up."""

# What films is imported when something is filmed: the window is there before it.

import signal
import subprocess
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.translation import ENGLISH, language, tr
from mnemoscope.gui.commands.exporting import begin
from mnemoscope.gui.commands.window import Window

if TYPE_CHECKING:
    from mnemoscope.gui.export.doing import Export, Tell

ENDINGS = (".mp4", ".gif")
SECONDS = 10.0  # in which a process that is given up has to end by itself


def ask_film(window: Window) -> None:
    """Ask where to write the film of the lesson, and begin it."""
    from mnemoscope.gui.dialogs.saveplace import ask_place

    lesson = window.conductor.lecture.lesson
    if lesson is None:
        return
    name = f"{Path(lesson.file).stem}{ENDINGS[0]}"
    path = ask_place(
        window.window(),
        tr("Film of the lesson"),
        str(Path(window.settings.folder, name)),
        tr("Films (*.mp4 *.gif)"),
        ENDINGS,
        say=window.notice.say,
        inputs=[Path(lesson.file)],
    )
    if path is not None:
        window.settings.folder = str(path.parent)
        begin(window, filmed(lesson.file, path, window.theme.name), path)


def filmed(lesson: str, path: Path, theme: str) -> "Export[str]":
    """The film of a lesson's file, as the command line makes it: what the window looks like is of a process as a whole."""
    from mnemoscope.gui.export.doing import At

    yield At(0.0, tr("giving the lesson"))
    said: str = yield partial(_run, lesson, path, theme)
    return said


def _run(lesson: str, path: Path, theme: str, tell: "Tell") -> str:
    """Let the other process make it, and return what it says of it; what cannot be shown of a cue among it."""
    from mnemoscope.engines.runs.beginning import command

    wanted = ["-o", str(path), "--progress", f"--theme={theme}", f"--language={language() or ENGLISH}"]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command("program", "lesson", lesson, *wanted),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        )
        assert process.stdout is not None
        said = ""
        with process, process.stdout:
            try:
                for line in process.stdout:
                    said = _told(line.strip(), tell)
            except BaseException:
                _end(process)
                raise
        errors.seek(0)
        complaints = errors.read().decode("utf-8", "replace").split("\n")
    complaints = [line.strip().removeprefix("python main.py lesson: ") for line in complaints if line.strip()]
    if process.returncode:
        raise OutputError(complaints[-1] if complaints else tr("the film could not be made"))
    return "; ".join([said, *complaints])


def _told(line: str, tell: "Tell") -> str:
    """A line of the other process: how far it is, or, at its end, what it has made."""
    try:
        share = float(line)
    except ValueError:
        return line
    tell(share)
    return ""


def _end(process: "subprocess.Popen[str]") -> None:
    """As Ctrl-C ends it: it leaves nothing behind."""
    process.send_signal(signal.SIGINT)
    try:
        process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
