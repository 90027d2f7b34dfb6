"""`python main.py lesson NAME -o FILE`: the film of a lesson, without screen."""

from argparse import Namespace
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.catalogue import find_lesson
from mnemoscope.engines.lessons.lessonfile import read_lesson
from mnemoscope.engines.translation import language, tr
from mnemoscope.engines.voice import say
from mnemoscope.gui import languages
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.interrupt import Interrupt
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export_command import quiet
from mnemoscope.gui.frame.lessonfilm import lesson_film
from mnemoscope.gui.headless import say_of
from mnemoscope.gui.look.theme import THEMES, palette


def run(args: Namespace) -> int:
    """Write it and return 0. Raises MnemoscopeError for what a person did wrong."""
    if len(args.files) != 1 or args.check:
        raise ExportError(tr("a film is of one lesson: name one file, and leave out --check"))
    path = find_lesson(args.files[0])
    lesson = read_lesson(path)
    width, height = args.size
    options = ExportOptions(
        Path(args.output), width, height, THEMES[args.theme], rate=args.fps, inputs=(path,)
    )
    before = QtCore.qInstallMessageHandler(quiet)
    try:
        app = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["mnemoscope"])
        assert isinstance(app, QtGui.QGuiApplication)
        QtWidgets.QApplication.setStyle("Fusion")
        QtWidgets.QApplication.setPalette(palette(options.theme))
        languages.tell_qt(language())
        with Interrupt() as interrupt:
            made = lesson_film(lesson, options, interrupt.check)
            if args.progress:
                say(finished(made, lambda share: _tell(share, interrupt)))
            else:
                say_of(made, options, interrupt)
    finally:
        QtCore.qInstallMessageHandler(before)
    return 0


def _tell(share: float, interrupt: Interrupt) -> None:
    """How far it is, on a line of its own: a window waits for it."""
    interrupt.check()
    say(f"{share:.4f}")
