"""One sentence to the person: a bar that comes, can be closed, and goes by itself."""

from collections.abc import Callable, Sequence

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
        self.buttons: list[QtWidgets.QPushButton] = []
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

    def say(self, sentence: str, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """Warn: what was asked for cannot be done, or something else is to be known.

        With offers, each a button and what it does, it stays until one is taken or it is closed.
        """
        self._show(sentence, "warning", offers)

    def tell(self, sentence: str) -> None:
        """Inform: what was asked for has been done."""
        self._show(sentence, "information", ())

    def _show(self, sentence: str, kind: str, offers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.label.setText(sentence)
        for button in self.buttons:
            button.deleteLater()
        self.buttons = [self._button(text, slot) for text, slot in offers]
        self.show()
        if offers:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MS)

    def _button(self, text: str, slot: Callable[[], object]) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(text)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: slot())
        row = self.layout()
        assert isinstance(row, QtWidgets.QHBoxLayout)
        row.insertWidget(row.count() - 1, button)
        return button

    def hideEvent(self, event: object) -> None:
        self._timer.stop()
