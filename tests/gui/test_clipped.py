"""No text is cut in silence, in either language, on a small screen and on a laptop's."""

from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.lessons.catalogue import BUNDLED
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.gui import languages
from mnemoscope.gui.commands.figure import in_sight
from mnemoscope.gui.dialogs.anothertext import AnotherText
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.dialogs.figure import FigureDialog
from mnemoscope.gui.dialogs.lessons import LessonsDialog
from mnemoscope.gui.dialogs.memory import MemoryDialog
from mnemoscope.gui.widgets.elided import Elided
from tests.gui.conftest import shut
from tests.gui.spaces import clipped, menus, reading, rest

SIZES = (QtCore.QSize(1440, 900), QtCore.QSize(1024, 768))
LANGUAGES = ("en", "zh_CN")
MODELS = ("lstm-shakespeare", "encoder-sentiment", "memnet-babi1")


@pytest.fixture(params=LANGUAGES)
def shown(request, qtbot):
    """Opens a window on a bundled model in a language; closes it after the test."""
    windows = []
    languages.take(request.param)

    def make(model):
        windows.append(reading(model, request.param, qtbot))
        return windows[-1]

    yield make
    languages.take("en")
    shut(windows)


def cut(*roots: QtWidgets.QWidget) -> list[str]:
    """What is cut, after all has been painted: what is elided tells the rest only then."""
    for root in roots:
        root.grab()
    return list(dict.fromkeys(chain.from_iterable(map(clipped, roots))))


def sizes(window, qtbot) -> Iterator[QtCore.QSize]:
    """Gives the window each size, and sees that it takes it."""
    for size in SIZES:
        window.resize(size)
        rest(window, qtbot)
        assert window.size() == size
        yield size


@pytest.mark.parametrize("model", MODELS)
def test_nothing_of_the_window_is_cut(model, shown, qtbot):
    window = shown(model)
    for menu in window.findChildren(QtWidgets.QMenu):
        menu.aboutToShow.emit()
    for size in sizes(window, qtbot):
        assert cut(window) == []
        assert list(menus(window, size)) == []
    if model == "lstm-shakespeare":
        window.session.companions.add(edits=(parse("layer0.hidden[3] = 0 @ 4"),))
        for _ in sizes(window, qtbot):
            assert cut(window) == []


def test_nothing_of_a_lesson_is_cut_nor_of_what_a_hall_sees(shown, qtbot):
    window = shown("lstm-shakespeare")
    window.conductor.open(BUNDLED / "counting.toml")
    lecture = window.conductor.lecture
    qtbot.waitUntil(lambda: window.conductor._there, timeout=20_000)
    for at in range(len(lecture.lesson.cues)):
        lecture.go(at)
        qtbot.waitUntil(lambda at=at: window.conductor._there and lecture.at == at, timeout=20_000)
        for _ in sizes(window, qtbot):
            assert cut(window) == [], at
    window.rewriter.edit()
    assert cut(window.rewriter.dialog) == []
    window.rewriter.dialog.close()
    window.presenter.begin()
    rest(window, qtbot)
    window.setWindowState(QtCore.Qt.WindowState.WindowNoState)  # which can be given the size of a projector
    try:
        for _ in sizes(window, qtbot):
            assert cut(window) == []
    finally:
        window.presenter.end()


def test_nothing_of_a_dialog_is_cut_and_each_has_room_on_a_small_screen(shown, qtbot, tmp_path):
    window = shown("lstm-shakespeare")
    session, theme = window.session, window.theme
    panels = {name: dock.cls for name, dock in window.docks.items()}
    export = ExportDialog(window, "hidden", QtCore.QSize(640, 300), session.view(), theme)
    figure = FigureDialog(window, None, in_sight(window), panels, session.views, theme)
    memory = MemoryDialog(window, Memories(tmp_path / "memories.sqlite"), theme)
    text = AnotherText(window, "to be")
    found = []
    for dialog in (export, figure, memory, text, LessonsDialog(window, theme)):
        with qtbot.waitExposed(dialog):
            dialog.show()
        QtWidgets.QApplication.processEvents()
        if dialog.width() > SIZES[1].width() or dialog.height() > SIZES[1].height():
            found.append(f"{type(dialog).__name__} is {dialog.width()} x {dialog.height()}")
        found += cut(dialog)
        dialog.close()
    for preview in (export.preview, figure.preview):
        preview.let_go()
    memory.release()
    assert found == []


WORDS = "a sentence of several words"


@pytest.mark.parametrize(
    ("make", "is_cut"),
    [
        (QtWidgets.QLabel, True),
        (QtWidgets.QPushButton, True),
        (QtWidgets.QCheckBox, True),
        (QtWidgets.QToolButton, True),
        (Elided, False),
    ],
)
def test_what_has_no_room_is_found(make, is_cut, qtbot):
    root = QtWidgets.QWidget()
    qtbot.addWidget(root)
    widget = make(parent=root) if make is not Elided else Elided()
    widget.setParent(root)
    widget.setText(WORDS)
    widget.resize(60, 30)
    with qtbot.waitExposed(root):
        root.show()
    widget.show()
    assert bool(cut(root)) is is_cut
    widget.resize(widget.sizeHint())
    root.resize(600, 100)
    assert cut(root) == []
    widget.move(590, 0)
    assert cut(root) != []
