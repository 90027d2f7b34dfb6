"""The sheet of keyboard shortcuts, made from the rows of commands."""

from collections.abc import Iterable

from PySide6 import QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.dialogs.small import page


def shortcuts(parent: QtWidgets.QWidget, commands: Iterable[Command]) -> QtWidgets.QDialog:
    """Every command with its keys, and what the mouse does."""
    body = QtWidgets.QWidget()
    grid = QtWidgets.QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    rows = [command for command in commands if command.keys]
    half = -(-len(rows) // 2)
    for n, command in enumerate(rows):
        grid.addWidget(QtWidgets.QLabel(tr(command.text)), n % half, 3 * (n // half))
        grid.addWidget(QtWidgets.QLabel(_either(command.keys)), n % half, 3 * (n // half) + 1)
    grid.setColumnMinimumWidth(2, 24)
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
    grid.addWidget(mouse, half, 0, 1, 5)
    grid.setRowMinimumHeight(half, 72)
    return page(parent, tr("Keyboard shortcuts"), body)


def _either(keys: tuple[str, ...]) -> str:
    """The one way to press a command, or both."""
    first, *others = (f"<b>{_keys(key)}</b>" for key in keys)
    for other in others:
        first = tr("{keys} or {others}", keys=first, others=other)
    return first


def _keys(key: str) -> str:
    return QtGui.QKeySequence(key).toString(QtGui.QKeySequence.SequenceFormat.NativeText)
