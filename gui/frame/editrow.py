"""One edit in the list: its track, a switch, its text in the notation, its value, its steps, and a button to take it away."""

from collections.abc import Iterable
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.edit import TOKEN, Edit
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.look.written import as_written
from mnemoscope.gui.state import editing
from mnemoscope.gui.state.edited import in_words
from mnemoscope.gui.state.seats import Seat, letter
from mnemoscope.gui.state.session import Session

MOST = 2_000_000_000  # steps
MARGINS = 6  # pixels beside the text of a field, which Qt keeps to itself
SPARE = 4  # digits that the buttons beside a number take


class Written(QtWidgets.QLineEdit):
    """A field that says when another text was entered; Escape brings back the one there was.

    A text longer than the field ends in … until one writes there, and is whole in the tooltip.
    """

    said = QtCore.Signal(str)

    def __init__(self, name: str, tip: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self._shown, self._tip = "", tip
        self.editingFinished.connect(self._say)

    @property
    def wide(self) -> int:
        """How wide it must be for all of its text."""
        option = QtWidgets.QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QtWidgets.QStyle.SubElement.SE_LineEditContents, option, self)
        return self.fontMetrics().horizontalAdvance(self.text()) + self.width() - inside.width() + MARGINS

    @property
    def is_cut(self) -> bool:
        """Whether some of its text is out of sight."""
        return not self.hasFocus() and self.wide > self.width()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_cut:
            return
        end = self.rect().adjusted(2, 2, -2, -2)
        end.setLeft(end.right() - self.fontMetrics().horizontalAdvance("…") - MARGINS)
        with painting(self) as painter:
            painter.fillRect(end, self.palette().base())
            painter.setPen(self.palette().color(QtGui.QPalette.ColorRole.PlaceholderText))
            painter.drawText(end, QtCore.Qt.AlignmentFlag.AlignCenter, "…")

    def event(self, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.ToolTip:
            self.setToolTip(
                "\n".join(filter(None, (as_written(self.text()) if self.is_cut else "", self._tip)))
            )
        return super().event(event)

    def show_text(self, text: str) -> None:
        """Have this text, unless another is being written."""
        if not self.isModified():
            self._shown = text
            if self.text() != text:
                self.setText(text)
                self.setCursorPosition(0)

    def settle(self) -> None:
        """What is written has been taken."""
        self.setModified(False)

    def _say(self) -> None:
        if self.isModified():
            self.said.emit(self.text())

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self.isModified():
            self.setModified(False)
            self.show_text(self._shown)
            self.said.emit("")
            return
        super().keyPressEvent(event)


class OwnKeys(QtCore.QObject):
    """Lets the keys that a field or a switch lives by be its own, not the shortcuts of the window that they are elsewhere."""

    KEYS = frozenset({
        QtCore.Qt.Key.Key_Up, QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_PageUp, QtCore.Qt.Key.Key_PageDown,
        QtCore.Qt.Key.Key_Space,
    })  # fmt: skip

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        override = event.type() == QtCore.QEvent.Type.ShortcutOverride
        if override and isinstance(event, QtGui.QKeyEvent) and event.key() in self.KEYS:
            event.accept()
            return True
        return False


class EditRow(QtWidgets.QWidget):
    """The n-th edit of a seat. What is wrong with what is written is said below it, and nothing is lost."""

    def __init__(self, theme: Theme, session: Session, number: int, at: int) -> None:
        super().__init__()
        self.session, self.number, self.at = session, number, at
        px = theme.px
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(round(px(6)))
        column.addLayout(row)
        self.track = QtWidgets.QLabel(letter(number))
        self.track.setFont(theme.font(12, bold=True))
        self.track.setFixedWidth(round(px(12)))
        self.on = QtWidgets.QCheckBox()
        self.text = Written(
            tr("The edit, as text"), tr("Signal, part, what is done, and at which steps; Return makes it so")
        )
        self.text.setFont(theme.font(13, mono=True))
        self.value = Written(tr("Value"), tr("The value it is set to, or by which it is changed"))
        self.first = QtWidgets.QSpinBox(minimum=0, maximum=MOST)
        self.last = QtWidgets.QSpinBox(minimum=-1, maximum=MOST)
        self.last.setSpecialValueText(tr("end"))
        for box, name, tip in (
            (self.first, tr("First step"), tr("The first step at which it is made")),
            (self.last, tr("Last step"), tr("The last step at which it is made; down to “end”: to the end")),
        ):
            box.setKeyboardTracking(False)
            box.setAccessibleName(name)
            box.setToolTip(tip)
        self.remove = QtWidgets.QToolButton(autoRaise=True)
        self.remove.setIcon(icon("x", theme))
        self.remove.setIconSize(QtCore.QSize(round(px(14)), round(px(14))))
        self.remove.setToolTip(tr("Take this edit away"))
        self.remove.setAccessibleName(tr("Take this edit away"))
        self.remove.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        row.addWidget(self.track)
        row.addWidget(self.on)
        row.addWidget(self.text, 1)
        for word, widget in ((tr("value"), self.value), (tr("steps"), self.first), (tr("to"), self.last)):
            row.addWidget(quiet(word, theme))
            row.addWidget(widget)
        row.addWidget(self.remove)
        self.problem = wrong(theme)
        column.addWidget(self.problem)
        self._keys = OwnKeys(self)
        self.stops = (self.on, self.text, self.value, self.first, self.last, self.remove)  # of Tab, in order
        for own in self.stops:
            own.installEventFilter(self._keys)
        self.on.toggled.connect(self._switch)
        self.text.said.connect(self._write)
        self.value.said.connect(self._set_value)
        self.first.valueChanged.connect(self._set_steps)
        self.last.valueChanged.connect(self._set_steps)
        self.remove.clicked.connect(self._remove)
        self._least, self._most = round(px(72)), round(px(240))
        self.widen(self.wide)

    @property
    def wide(self) -> tuple[int, ...]:
        """How wide the value and the steps must be for what they hold; a very long value is cut."""
        least, digits = self._least, self.fontMetrics().horizontalAdvance("0")
        steps = (self.first, self.last)
        return min(max(least, self.value.wide), self._most), *(
            max(least, digits * (len(box.text()) + SPARE)) for box in steps
        )

    def widen(self, wide: Iterable[int]) -> None:
        """Be as wide as all rows are together, so that they stand in line."""
        for field, each in zip((self.value, self.first, self.last), wide, strict=True):
            if field.width() != each or field.minimumWidth() != each:
                field.setFixedWidth(each)

    @property
    def seat(self) -> Seat:
        """The seat whose edit it is."""
        return next(seat for seat in self.session.blueprint.seats if seat.id == self.number)

    def show_edit(self, colour: QtGui.QColor) -> None:
        """Show the edit as it is now."""
        entry = self.seat.entries[self.at]
        edit, here = entry.edit, self.track
        palette = here.palette()
        palette.setColor(QtGui.QPalette.ColorRole.WindowText, colour)
        here.setPalette(palette)
        with_value = edit.value is not None
        for widget, show in (
            (self.on, partial(self.on.setChecked, entry.on)),
            (self.text, partial(self.text.show_text, str(edit))),
            (self.value, partial(self.value.show_text, as_text(edit))),
            (self.first, partial(self.first.setValue, edit.start)),
            (self.last, partial(self.last.setValue, -1 if edit.stop is None else edit.stop - 1)),
        ):
            with QtCore.QSignalBlocker(widget):
                show()
        self.value.setEnabled(with_value)
        lasts = edit.signal == TOKEN or edit.operation == "keep"  # which are of no steps
        self.first.setEnabled(not lasts)
        self.last.setEnabled(not lasts)
        words = in_words(edit)
        on = tr("{edit}: switch it off", edit=words) if entry.on else tr("{edit}: switch it on", edit=words)
        self.on.setToolTip(on)
        self.on.setAccessibleName(self.on.toolTip())

    def _take(self, made: tuple[Edit | None, str], subject: str = "") -> bool:
        """Have another edit here, or say why not."""
        edit, said = made
        if edit is not None:
            said = editing.put(self.session.companions, self.seat, self.at, edit, subject=subject)
        tell(self.problem, said)
        return not said

    def _write(self, text: str) -> None:
        if not text:
            tell(self.problem, "")
        elif self._take(editing.read(text)):
            self.text.settle()
            self.text.show_text(str(self.seat.entries[self.at].edit))

    def _set_value(self, text: str) -> None:
        if not text:
            tell(self.problem, "")
        elif self._take(editing.valued(self.seat.entries[self.at].edit, text)):
            self.value.settle()

    def _set_steps(self) -> None:
        edit = self.seat.entries[self.at].edit
        last = self.last.value()
        self._take(
            editing.stepped(edit, self.first.value(), None if last < 0 else last),
            f"steps {self.number}.{self.at}",
        )

    def _switch(self, on: bool) -> None:
        editing.switch(self.session.companions, self.seat, self.at, on)

    def _remove(self) -> None:
        editing.remove(self.session.companions, self.seat, self.at, self.session.source)


def as_text(edit: Edit) -> str:
    """The value of an edit as it stands in its field."""
    if edit.value is None:
        return edit.operation
    return edit.value if isinstance(edit.value, str) else repr(float(edit.value)).removesuffix(".0")


def quiet(word: str, theme: Theme) -> QtWidgets.QLabel:
    """A word between fields."""
    label = QtWidgets.QLabel(word)
    label.setFont(theme.font(11))
    label.setStyleSheet(f"color: {theme.muted}")
    return label


def wrong(theme: Theme) -> QtWidgets.QLabel:
    """A line below a field that says what is wrong with it; hidden until something is."""
    label = QtWidgets.QLabel()
    label.setFont(theme.font(11))
    label.setStyleSheet(f"color: {theme.warning}")
    label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.hide()
    return label


def tell(label: QtWidgets.QLabel, said: str) -> None:
    """Say what is wrong, or nothing."""
    label.setText(said)
    label.setVisible(bool(said))
