"""What a person sees of the texts of a window on a bundled model: what is painted, and whether all has room or a tool tip."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from pytestqt.qtbot import QtBot

from mnemoscope.engines.models.opening import card_of, find_model
from mnemoscope.gui import start
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.widgets.elided import Elided, ElidedChooser
from tests.gui.conftest import idle

SLACK = 1  # pixels, of rounding
SIDE = QtWidgets.QTabBar.ButtonPosition
BESIDE = QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def reading(model: str, language: str, qtbot: QtBot) -> MainWindow:
    """A window in which a bundled model has read the first of its examples."""
    text = card_of(find_model(model)).examples[0].text
    window = start.start(Settings(theme="light", language=language), model=model, text=text)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.session.player.playing = False
    qtbot.waitUntil(lambda: window.session.length > 0, timeout=20_000)
    rest(window, qtbot)
    return window


def rest(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until all that is under way has ended, and all is drawn."""
    qtbot.waitUntil(
        lambda: idle(window) and not window.drawing.waiting and not window.dressing.under_way, timeout=20_000
    )
    QtWidgets.QApplication.processEvents()


def painting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is painted as text from now on, by any canvas or widget of ours."""
    found: list[str] = []
    draw = QtGui.QPainter.drawText

    def drawn(self: QtGui.QPainter, *args: Any) -> Any:
        found.extend(each for each in args if isinstance(each, str))
        return draw(self, *args)

    monkeypatch.setattr(QtGui.QPainter, "drawText", drawn)
    return found


def clipped(root: QtWidgets.QWidget) -> Iterator[str]:
    """Every text in sight within a widget that is cut, each in one line with where it stands and what it lacks."""
    for widget in (root, *root.findChildren(QtWidgets.QWidget)):
        if not widget.isVisible() or widget.window() is not root.window() or _is_behind(widget):
            continue
        for text, lacks in (*_cut(widget), *_covered(widget)):
            yield f"{type(widget).__name__} {widget.objectName()}".strip() + f": {text!r} lacks {lacks}"


def menus(window: QtWidgets.QMainWindow, screen: QtCore.QSize) -> Iterator[str]:
    """Titles in the bar of menus that are out of sight, and menus that are wider or higher than the screen."""
    bar = window.menuBar()
    for action in bar.actions():
        if action.isVisible() and not bar.rect().contains(bar.actionGeometry(action)):
            yield f"the menu {action.text()!r} is out of sight"
    for menu in window.findChildren(QtWidgets.QMenu):
        size = menu.sizeHint()
        if size.width() > screen.width() or size.height() > screen.height():
            yield f"the menu {menu.title()!r} needs {size.width()} x {size.height()}"


def _is_behind(widget: QtWidgets.QWidget | None) -> bool:
    """Whether it is in a dock behind the tab of another, which lies out of the window."""
    while widget is not None and not isinstance(widget, QtWidgets.QDockWidget):
        widget = widget.parentWidget()
    return widget is not None and widget.visibleRegion().isEmpty()


def _cut(widget: QtWidgets.QWidget) -> Iterator[tuple[str, str]]:
    """The texts of a widget that are wider or higher than the room it gives them."""
    told = plain(widget.toolTip())
    match widget:
        case Elided():
            yield from _wider(widget, widget.text(), widget.contentsRect().width(), told)
        case QtWidgets.QLabel() if widget.text():
            yield from _label(widget)
        case QtWidgets.QAbstractButton() if widget.text() and _says(widget):
            yield from _wider(widget, widget.text(), _room(widget), told)
        case QtWidgets.QComboBox():
            told = told if isinstance(widget, ElidedChooser) else ""
            yield from _wider(widget, widget.currentText(), _field(widget), told)
        case QtWidgets.QTabBar():
            for n in range(widget.count()):
                sides = (widget.tabButton(n, side) for side in (SIDE.LeftSide, SIDE.RightSide))
                room = widget.tabRect(n).width() - sum(each.width() for each in sides if each is not None)
                yield from _wider(widget, widget.tabText(n), room, plain(widget.tabToolTip(n)))
        case QtWidgets.QLineEdit() if not widget.text():
            yield from _wider(widget, widget.placeholderText(), widget.contentsRect().width(), told)
        case QtWidgets.QGroupBox():
            yield from _wider(widget, widget.title(), widget.width(), told)
        case QtWidgets.QHeaderView():
            for n in range(widget.count()):
                lacks = widget.sectionSizeHint(n) - widget.sectionSize(n)
                if lacks > SLACK and not widget.isSectionHidden(n):
                    yield str(widget.model().headerData(n, widget.orientation())), f"{lacks} across"


def _wider(widget: QtWidgets.QWidget, text: str, room: int, told: str) -> Iterator[tuple[str, str]]:
    text = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    metrics = widget.fontMetrics()
    wide = max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0)
    if wide > room + SLACK and text not in told:
        yield text, f"{wide - room} across"
    high = metrics.height() * (text.count("\n") + 1)
    if text and high > widget.height() + SLACK:
        yield text, f"{high - widget.height()} down"


def _label(label: QtWidgets.QLabel) -> Iterator[tuple[str, str]]:
    """A label shows what it can of its text, and nothing says what it does not."""
    if label.wordWrap():
        lacks = label.heightForWidth(label.width()) - label.height()
        if lacks > SLACK:
            yield label.text(), f"{lacks} down"
        longest = max(map(label.fontMetrics().horizontalAdvance, plain(label.text()).split()), default=0)
        if (
            longest > label.contentsRect().width() + SLACK
            and label.textFormat() != QtCore.Qt.TextFormat.RichText
        ):
            yield label.text(), f"{longest - label.contentsRect().width()} across, for a word"
        return
    wanted = label.sizeHint()
    if wanted.width() > label.width() + SLACK:
        yield label.text(), f"{wanted.width() - label.width()} across"
    if wanted.height() > label.height() + 2 * SLACK:
        yield label.text(), f"{wanted.height() - label.height()} down"


def _says(button: QtWidgets.QAbstractButton) -> bool:
    """Whether a button shows its text, and not a picture alone."""
    style = QtCore.Qt.ToolButtonStyle
    alone = isinstance(button, QtWidgets.QToolButton) and button.toolButtonStyle() == style.ToolButtonIconOnly
    return not (alone and not button.icon().isNull())


def _room(button: QtWidgets.QAbstractButton) -> int:
    """How wide the text of a button may be."""
    room = button.contentsRect().width()
    style, metric = button.style(), QtWidgets.QStyle.PixelMetric
    if isinstance(button, QtWidgets.QCheckBox):
        return room - style.pixelMetric(metric.PM_IndicatorWidth, None, button)
    if isinstance(button, QtWidgets.QRadioButton):
        return room - style.pixelMetric(metric.PM_ExclusiveIndicatorWidth, None, button)
    if isinstance(button, QtWidgets.QPushButton):
        option = QtWidgets.QStyleOptionButton()
        button.initStyleOption(option)
        room = style.subElementRect(style.SubElement.SE_PushButtonContents, option, button).width()
    beside = not isinstance(button, QtWidgets.QToolButton) or button.toolButtonStyle() == BESIDE
    return room - button.iconSize().width() * (beside and not button.icon().isNull())


def _field(box: QtWidgets.QComboBox) -> int:
    """How wide the text of a chooser may be."""
    option = QtWidgets.QStyleOptionComboBox()
    box.initStyleOption(option)
    style = QtWidgets.QStyle
    part = style.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(style.ComplexControl.CC_ComboBox, option, part, box).width()


def _covered(widget: QtWidgets.QWidget) -> Iterator[tuple[str, str]]:
    """What says something and stands out of what it stands in, where nothing scrolls to it."""
    match widget:
        case QtWidgets.QLabel() | QtWidgets.QAbstractButton():
            text = widget.text()
        case QtWidgets.QComboBox():
            text = widget.currentText()
        case _:
            return
    if not text:
        return
    box, inside = widget.rect(), widget
    while (parent := inside.parentWidget()) is not None and not inside.isWindow():
        if isinstance(parent.parentWidget(), QtWidgets.QAbstractScrollArea):
            return
        box = QtCore.QRect(inside.mapToParent(box.topLeft()), box.size())
        over = box.intersected(parent.rect())
        if over.width() < box.width() - SLACK or over.height() < box.height() - SLACK:
            yield (
                text,
                f"{box.width() - over.width()} x {box.height() - over.height()} of {type(parent).__name__}",
            )
            return
        inside = parent


def plain(text: str) -> str:
    """A text that may be rich, as it reads."""
    if not QtGui.Qt.mightBeRichText(text):
        return text
    document = QtGui.QTextDocument()
    document.setHtml(text)
    return document.toPlainText()
