"""One sentence to the person, over the panels: a warning or, more quietly and shortly, what has been done."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.state.planning import SHORTLY

WARNING_MS, TOLD_MS, A_LETTER_MS = (
    9_000,
    3_000,
    40,
)  # how long a sentence stays: a while, and longer if it is long
FADE_MS = 250


class Notice(QtWidgets.QFrame):
    """Hidden until there is something to say. It lies over the panels and moves none of them."""

    def __init__(
        self,
        theme: Theme,
        parent: QtWidgets.QWidget | None = None,
        *,
        terse: Callable[[], bool] = lambda: False,
    ) -> None:
        """`terse`: whether a lesson is given, of whose pictures nothing is to be covered for what stands elsewhere."""
        super().__init__(parent)
        self._terse = terse
        self.theme, self._margin = theme, 0
        self.setObjectName("notice")
        self.row = row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(*(round(theme.px(side)) for side in (12, 6, 6, 6)))
        self.label = QtWidgets.QLabel()
        self.label.setFont(theme.font(13))
        self.label.setWordWrap(True)
        self.label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        row.addWidget(self.label, 1)
        self.buttons: list[QtWidgets.QPushButton] = []
        self.offers: Sequence[tuple[str, Callable[[], object]]] = ()
        shut = QtWidgets.QToolButton()
        shut.setIcon(icon("x", theme))
        shut.setAutoRaise(True)
        shut.setToolTip(tr("Close this message"))
        shut.setAccessibleName(tr("Close this message"))
        shut.clicked.connect(self.hide)
        row.addWidget(shut)
        self._timer = QtCore.QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._fade)
        self._veil = QtWidgets.QGraphicsOpacityEffect(self)
        self._veil.setEnabled(False)
        self.setGraphicsEffect(self._veil)
        self._fading = QtCore.QPropertyAnimation(self._veil, b"opacity", self)
        self._fading.setDuration(FADE_MS)
        self._fading.setEndValue(0.0)
        self._fading.finished.connect(self.hide)
        self._goes_on: Callable[[], bool] | None = None  # what is told of while it goes on
        self._unread = ""  # what is said after that
        self.hide()

    def say(self, sentence: str, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """Warn: what was asked for cannot be done, or something else is to be known.

        With offers, each a button and what it does, it stays until one is taken or it is closed. How a run is kept stands
        beside the title of the text: before a hall, and in a lesson, nothing is covered for that.
        """
        if (self.theme.bare or self._terse()) and sentence in map(tr, SHORTLY):
            return
        self._show(sentence, "warning", offers)
        if not offers:
            self._timer.start(WARNING_MS + A_LETTER_MS * len(sentence))

    def say_while(self, sentence: str, going_on: Callable[[], bool], stop: Callable[[], object]) -> None:
        """Say what is under way until it has ended, as `refresh` then sees, with a button that stops it.

        A warning that was still to be read is said again then.
        """
        unread = "" if self.isHidden() or self.buttons or self.kind != "warning" else self.label.text()
        self.say(sentence, [(tr("Stop"), stop)])
        self._goes_on, self._unread = going_on, unread

    def refresh(self) -> None:
        """No longer say what was under way, if it has ended."""
        if self._goes_on is None or self._goes_on():
            return
        if self._unread:
            self.say(self._unread)
        else:
            self.hide()

    def let_go(self) -> None:
        """Say no longer what has been said, but for what is under way."""
        if self._goes_on is None:
            self.hide()

    def say_too(self, sentence: str) -> None:
        """Warn of one thing more, after what is still to be read."""
        unread = "" if self.isHidden() or self.buttons else f"{self.label.text()} "
        self.say(unread + sentence)

    def take_over(self, other: "Notice") -> None:
        """Say what another one, which is to go, was still saying."""
        if not other.isHidden() and other.kind == "information":
            self.tell(other.label.text(), other.offers)
        elif not other.isHidden():
            self.say(other.label.text(), other.offers)
            self._goes_on, self._unread = other._goes_on, other._unread

    def tell(self, sentence: str, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """Inform: what was asked for has been done; and offer what may come next, for as long as it stands."""
        self._show(sentence, "information", offers)
        self._timer.start(TOLD_MS + A_LETTER_MS * len(sentence))

    @property
    def kind(self) -> str:
        """ "warning" or "information"."""
        return str(self.property("kind"))

    def _show(self, sentence: str, kind: str, offers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        self._calm()
        self._goes_on, self._unread = None, ""
        self.label.setText(sentence)
        for button in self.buttons:
            button.deleteLater()
        self.offers = offers
        self.buttons = [self._button(text, slot) for text, slot in offers]
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.fit()
        self.show()
        self.raise_()

    def _button(self, text: str, slot: Callable[[], object]) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(text)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: slot())
        self.row.insertWidget(self.row.count() - 1, button)
        return button

    def fit(self) -> None:
        """Lie over the lower end of the panels, in the middle, as wide as the sentence needs."""
        parent = self.parentWidget()
        if parent is None:
            return
        gap = round(self.theme.px(12))
        wide = self.label.fontMetrics().horizontalAdvance(self.label.text()) + round(self.theme.px(64))
        wide += sum(button.sizeHint().width() + self.row.spacing() for button in self.buttons)
        wide = min(wide, parent.width() - 2 * gap, round(self.theme.px(900)))
        high = max(self.heightForWidth(wide), self.minimumSizeHint().height())
        bottom = parent.height() - self.margin - gap
        self.setGeometry((parent.width() - wide) // 2, bottom - high, wide, high)

    def stay_above(self) -> None:
        """Lie over panels that have been placed since it was said: at the start, all of them are."""
        if not self.isHidden():
            self.raise_()

    @property
    def margin(self) -> int:
        """Pixels at the parent's lower end that are not to be covered."""
        return self._margin

    @margin.setter
    def margin(self, pixels: int) -> None:
        if pixels != self._margin:
            self._margin = pixels
            if not self.isHidden():
                self.fit()

    def _fade(self) -> None:
        self._veil.setEnabled(True)
        self._fading.setStartValue(1.0)
        self._fading.start()

    def _calm(self) -> None:
        """Neither wait nor fade."""
        self._timer.stop()
        self._fading.stop()
        self._veil.setEnabled(False)

    def hideEvent(self, event: object) -> None:
        self._calm()
        self._goes_on = None
