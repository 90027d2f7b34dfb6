"""The menu of what can be done to what is under the mouse: each offer with the steps it can be made for, and a field for what it asks."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.look.written import as_written
from mnemoscope.gui.state.offers import Asks, Offer, When, problem
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.view import View

NOTHING = tr_noop("Nothing here can be edited")
LONGEST = 60  # characters of a label


class OfferMenu(QtWidgets.QMenu):
    """It goes away by itself. `take` is called with the edit that was chosen."""

    def __init__(
        self,
        parent: QtWidgets.QWidget,
        offers: Sequence[Offer],
        view: View,
        take: Callable[[Edit], object],
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._view, self._take, self._theme = view, take, theme
        if view.still or not offers:
            self._say(view.still or tr(NOTHING))
            return
        group = None
        for offer in offers:
            if offer.group != group:
                group = offer.group
                if not self.isEmpty():
                    self.addSeparator()
                self._say(group)
            self._add(offer)

    def explain(self, show: Callable[[], object]) -> None:
        """Offer, before all else, to show how the number was made."""
        action = QtGui.QAction(tr("Show the arithmetic"), self)
        action.triggered.connect(lambda: show())
        first = self.actions()[0]  # there is always something
        self.insertAction(first, action)
        self.insertSeparator(first)

    def _say(self, said: str) -> None:
        action = self.addAction(label(said, 2 * LONGEST))
        action.setEnabled(False)

    def _add(self, offer: Offer) -> None:
        """An offer with its steps, one click each; with a field where something must be said first."""
        menu = self.addMenu(label(offer.label))
        field = Field(offer, self._view, self._theme) if offer.asks else None
        if field is not None:
            holder = QtWidgets.QWidgetAction(menu)
            holder.setDefaultWidget(field)
            menu.addAction(holder)
            menu.aboutToShow.connect(field.begin)
        actions = []
        for when in offer.whens:
            action = menu.addAction(label(said(offer, when)))
            action.setToolTip(as_written(str(offer.made(when))))
            action.triggered.connect(partial(self._choose, offer, when, field))
            actions.append(action)
        menu.addSeparator()
        copy = menu.addAction(tr("Copy as text"))
        copy.triggered.connect(partial(self._copy, offer, field))
        if field is not None:
            field.entered.connect(partial(self._enter, offer, field))
            for action in (*actions, copy):
                field.judged.connect(action.setEnabled)
            field.judge()

    def _choose(self, offer: Offer, when: When, field: "Field | None", checked: bool = False) -> None:
        self._take(offer.made(when, None if field is None else field.value))

    def _enter(self, offer: Offer, field: "Field") -> None:
        """Return in a field is the first of its steps."""
        self.close()
        self._choose(offer, offer.whens[0], field)

    def _copy(self, offer: Offer, field: "Field | None", checked: bool = False) -> None:
        edit = offer.made(offer.whens[0], None if field is None else field.value)
        QtWidgets.QApplication.clipboard().setText(str(edit))


class Field(QtWidgets.QWidget):
    """A number or a text to be said in a menu, and below it why it will not do, if it will not."""

    entered = QtCore.Signal()
    judged = QtCore.Signal(bool)

    def __init__(self, offer: Offer, view: View, theme: Theme) -> None:
        super().__init__()
        self.offer, self._view = offer, view
        column = QtWidgets.QVBoxLayout(self)
        margin = round(theme.px(8))
        column.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self.edit: QtWidgets.QLineEdit = QtWidgets.QLineEdit(as_text(offer.edit.value))
        self.edit.setAccessibleName(offer.label)
        self.edit.setMinimumWidth(round(theme.px(180)))
        if offer.asks is Asks.NUMBER and offer.ends and max(map(abs, offer.ends)) < 1e3:
            low, high = offer.ends
            self.edit.setToolTip(
                tr(
                    "From {low} to {high}",
                    low=numeral(low),
                    high=numeral(high),
                )
            )
        self.problem = QtWidgets.QLabel()
        self.problem.setFont(theme.font(11))
        self.problem.setStyleSheet(f"color: {theme.warning}")
        self.problem.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        column.addWidget(self.edit)
        column.addWidget(self.problem)
        self.edit.textChanged.connect(self.judge)
        self.edit.returnPressed.connect(self._enter)

    @property
    def value(self) -> float | str:
        """What is said."""
        text = self.edit.text()
        if self.offer.asks is Asks.TEXT:
            return text
        return float(text.strip().replace("−", "-").replace(",", "."))

    def begin(self) -> None:
        """Be ready to be typed over."""
        self.edit.selectAll()
        QtCore.QTimer.singleShot(0, self.edit, self.edit.setFocus)

    def judge(self) -> None:
        """Say what will not do, as it is typed."""
        wrong = self._wrong()
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        self.judged.emit(not wrong)

    def _wrong(self) -> str:
        try:
            value = self.value
        except ValueError:
            return tr("Write a number, such as 0.5.")
        try:
            return problem(self._view, self.offer.made(self.offer.whens[0], value))
        except MnemoscopeError as error:
            return whole(str(error))

    def _enter(self) -> None:
        if not self._wrong():
            self.entered.emit()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            event.accept()  # the menu would take it for a choice
            return
        super().keyPressEvent(event)


def said(offer: Offer, when: When) -> str:
    """For which steps, in words: "from here on (step 40)"."""
    if when is When.ALL:
        return tr("put it there") if offer.asks is Asks.TEXT and len(offer.whens) == 1 else tr(when)
    if when is When.ONCE:
        return tr("at this step only (step {step})", step=offer.step)
    return tr("from here on (step {step})", step=offer.step)


def as_text(value: float | str | None) -> str:
    """A value as it stands in a field."""
    return f"{value:g}" if isinstance(value, float | int) else str(value or "")


def label(text: str, most: int = LONGEST) -> str:
    """A text as an action has it: on one line, not long, no letter of it a shortcut."""
    line = " ".join(text.split())
    return (line if len(line) <= most else f"{line[: most - 1]}…").replace("&", "&&")
