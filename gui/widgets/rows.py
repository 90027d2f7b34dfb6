"""Buttons, and widgets side by side, as dialogs have them."""

from PySide6 import QtWidgets


def push_button(text: str, tip: str) -> QtWidgets.QPushButton:
    """A button that says what it does, and that Return in another field does not press."""
    made = QtWidgets.QPushButton(text, autoDefault=False)
    made.setToolTip(tip)
    made.setAccessibleName(text.replace("&", "").replace("…", ""))
    return made


def side_by_side(*parts: QtWidgets.QWidget | None) -> QtWidgets.QHBoxLayout:
    """Widgets side by side; None takes the room that is left."""
    made = QtWidgets.QHBoxLayout()
    made.setSpacing(8)
    for part in parts:
        if part is None:
            made.addStretch(1)
        else:
            made.addWidget(part)
    return made
