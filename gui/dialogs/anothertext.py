"""The dialog in which another text is written: it keeps every character as it is typed or pasted, and texts of any length."""

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.widgets.writing import Writing

WIDE, HIGH = 560, 220  # pixels, before type of another size


class AnotherText(QtWidgets.QDialog):
    """A field with a text; below, how much of a long one is shown."""

    def __init__(self, parent: QtWidgets.QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Another text"))
        label = QtWidgets.QLabel(tr("Let the model read this text beside:"))
        self.field = Writing()
        self.field.setAccessibleName(tr("The text that is read beside"))
        self.field.setTabChangesFocus(True)
        self.field.put(text)
        label.setBuddy(self.field)
        self.note = QtWidgets.QLabel(wordWrap=True)
        self.note.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        buttons = QtWidgets.QDialogButtonBox.StandardButton
        self.buttons = QtWidgets.QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        for widget in (label, self.field, self.note, self.buttons):
            column.addWidget(widget)
        self.field.edited.connect(self._tell)
        self._tell()
        em = self.fontMetrics().height() / 16
        self.resize(round(WIDE * em), round(HIGH * em))
        self.field.setFocus()
        self.field.selectAll()  # what is typed first is another text

    def _tell(self) -> None:
        self.note.setText(self.field.bounds)
        self.note.setVisible(bool(self.field.bounds))


def ask_another_text(parent: QtWidgets.QWidget, text: str) -> str | None:
    """The text that a person writes in the place of this one; None if they think better of it."""
    dialog = AnotherText(parent, text)
    try:
        taken = dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted
        return dialog.field.written() if taken else None
    finally:
        dialog.deleteLater()  # the window keeps it otherwise for as long as it lives
