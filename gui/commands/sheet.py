"""The sheet of keyboard shortcuts, made from the rows of commands."""

from collections.abc import Iterable, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.dialogs.small import page

MARGINS = 120  # of the screen's pixels around the sheet, with its own frame


def shortcuts(parent: QtWidgets.QWidget, commands: Iterable[Command]) -> QtWidgets.QDialog:
    """Every command with its keys, and what the mouse does; where there is no room for all of it, the arrow keys move it."""
    rows = [command for command in commands if command.keys]
    area = QtWidgets.QScrollArea()
    area.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
    dialog = page(parent, tr("Keyboard shortcuts"), area)
    room = dialog.screen().availableSize().shrunkBy(QtCore.QMargins(0, 0, MARGINS, MARGINS))
    body = _sheet(rows, 2)
    if body.sizeHint().width() > room.width():
        body = _sheet(rows, 1)
    area.setWidget(body)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setMinimumSize((body.sizeHint() + QtCore.QSize(bar, 0)).boundedTo(room))
    area.setFocus()
    return dialog


def _sheet(rows: Sequence[Command], columns: int) -> QtWidgets.QWidget:
    """The commands in so many columns."""
    body = QtWidgets.QWidget()
    grid = QtWidgets.QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    high = -(-len(rows) // columns)
    for n, command in enumerate(rows):
        grid.addWidget(QtWidgets.QLabel(tr(command.text)), n % high, 3 * (n // high))
        grid.addWidget(QtWidgets.QLabel(_either(command.keys)), n % high, 3 * (n // high) + 1)
        grid.setColumnMinimumWidth(3 * (n // high) + 2, 24)
    mouse = QtWidgets.QLabel(
        tr(
            "Click a token or a column: go there.   Click a row: focus its unit.   Ctrl-click: pin the unit as a curve.\n"
            "Wheel: fewer or more tokens in sight.   Drag: move in time.   Double click a title bar: maximise.\n"
            "While you type, the keys are the text's; Esc gives them back.   Undo takes back what was done last, "
            "be it to the text,\n"
            "an edit, a track or what is shown; when the steps of the text hold more than 20 MB, all but the last "
            "few are let go."
        )
    )
    mouse.setWordWrap(columns == 1)
    grid.addWidget(mouse, high, 0, 1, 3 * columns)
    grid.setRowMinimumHeight(high, 72)
    return body


def _either(keys: tuple[str, ...]) -> str:
    """The one way to press a command, or both."""
    first, *others = (f"<b>{_keys(key)}</b>" for key in keys)
    for other in others:
        first = tr("{keys} or {others}", keys=first, others=other)
    return first


def _keys(key: str) -> str:
    return QtGui.QKeySequence(key).toString(QtGui.QKeySequence.SequenceFormat.NativeText)
