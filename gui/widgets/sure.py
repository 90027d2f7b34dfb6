"""One question before what cannot be undone."""

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.translation import tr


def sure(parent: QtWidgets.QWidget, question: str, yes: str) -> bool:
    """Whether the person, asked once, still wants it."""
    box = QtWidgets.QMessageBox(
        QtWidgets.QMessageBox.Icon.Question, parent.windowTitle(), question, parent=parent
    )
    box.setInformativeText(tr("This cannot be undone."))
    box.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    go = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is go
