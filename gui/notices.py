"""One sentence to the person: a bar that comes, can be closed, and goes by itself."""

from PySide6 import QtCore, QtWidgets

from gui.theme import Theme, icon

SHOWN_MS = 12_000


class Notice(QtWidgets.QFrame):
    """Hidden until there is something to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        self.label = QtWidgets.QLabel()
        self.label.setFont(theme.font(13))
        self.label.setWordWrap(True)
        self.label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        row.addWidget(self.label, 1)
        shut = QtWidgets.QToolButton()
        shut.setIcon(icon("x", theme))
        shut.setAutoRaise(True)
        shut.setToolTip("Close this message")
        shut.setAccessibleName("Close this message")
        shut.clicked.connect(self.hide)
        row.addWidget(shut)
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.label.setText(sentence)
        self.show()
        self._timer.start(SHOWN_MS)

    def hideEvent(self, event: object) -> None:
        self._timer.stop()
