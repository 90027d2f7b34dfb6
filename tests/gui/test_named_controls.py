"""For screen readers: every control of a lesson, of its cues, of the notes and of the dialog of figures has a name and a role."""

from dataclasses import replace

import pytest
from PySide6 import QtGui, QtWidgets

from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.gui.commands.figure import in_sight
from mnemoscope.gui.dialogs.figure import FigureDialog
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels.arithmetic import moves

CONTROLS = (
    QtWidgets.QAbstractButton,
    QtWidgets.QLineEdit,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractItemView,
    QtWidgets.QTextEdit,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QAbstractSlider,
)
INNER = (QtWidgets.QScrollBar,)  # which their views answer for
ROLE = QtGui.QAccessible.Role


def nameless(root):
    """What of the controls in sight has no name, or no role, in the eyes of a screen reader."""
    for widget in root.findChildren(QtWidgets.QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, INNER) or not widget.isVisibleTo(root):
            continue
        if isinstance(widget.parent(), CONTROLS) or widget.objectName().startswith("qt_"):
            continue  # the field in a box
        found = QtGui.QAccessible.queryAccessibleInterface(widget)
        if not found.text(QtGui.QAccessible.Text.Name).strip() or found.role() in (ROLE.NoRole, ROLE.Client):
            yield f"{type(widget).__name__} {widget.objectName()} {widget.toolTip()!r}"


@pytest.fixture
def teaching(opened, qtbot):
    """A window at a question of a lesson."""
    window = opened("lstm")
    window.conductor.open(ASSETS / "lessons" / "counting.toml")
    qtbot.waitUntil(lambda: window.conductor.there, timeout=20_000)
    return window


def test_every_control_of_a_lesson_has_a_name(teaching, qtbot):
    lecture, bar, found = teaching.conductor.lecture, teaching.lecture, []
    for at in range(len(lecture.lesson.cues)):
        lecture.go(at)
        for _ in range(2):
            bar.hands.setChecked(True)
            bar._count()
            found += nameless(bar)
            lecture.reveal()
    assert found == []
    assert bar.card.answers or bar.card.number is None


def test_every_control_of_the_cues_has_a_name(teaching):
    teaching.rewriter.edit()
    found = list(nameless(teaching.rewriter.dialog))
    teaching.rewriter.dialog.close()
    assert found == []


def test_every_control_of_the_dialog_of_figures_has_a_name(opened, qtbot):
    window = opened("lstm")
    panels = {name: dock.cls for name, dock in window.docks.items()}
    dialog = FigureDialog(window, None, in_sight(window), panels, window.session.views, window.theme)
    with qtbot.waitExposed(dialog):
        dialog.show()
    found = list(nameless(dialog))
    dialog.close()
    dialog.preview.let_go()
    assert found == []


def test_a_control_without_a_name_is_found(qtbot):
    box = QtWidgets.QWidget()
    qtbot.addWidget(box)
    QtWidgets.QSpinBox(box)
    QtWidgets.QToolButton(box)
    QtWidgets.QPushButton("Said", box)
    assert len(list(nameless(box))) == 2


@pytest.mark.parametrize(
    ("still", "duration", "expected"), [(False, 60, True), (True, 60, False), (False, 0, False)]
)
def test_nothing_flies_where_the_desktop_or_the_person_wants_less_motion(
    qapp, monkeypatch, still, duration, expected
):
    class Desktop(QtWidgets.QProxyStyle):
        def styleHint(self, hint, *given):
            wanted = hint == QtWidgets.QStyle.StyleHint.SH_Widget_Animation_Duration
            return duration if wanted else super().styleHint(hint, *given)

    desktop = Desktop()
    monkeypatch.setattr(QtWidgets.QApplication, "style", lambda: desktop)
    assert moves(replace(LIGHT, still=still)) is expected
