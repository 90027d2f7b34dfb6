"""A label and a chooser of one line, cut with an ellipsis where there is no room instead of asking the window for more."""

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.written import as_written, set_tip


class Elided(QtWidgets.QLabel):
    """Shows as much of its text as fits; what was cut is in its tool tip."""

    def __init__(self, text: str = "", *, least: float = 24, tip: str = "") -> None:
        super().__init__(text)
        self.least, self.tip = round(least), tip
        self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.setToolTip(tip)

    def minimumSizeHint(self) -> QtCore.QSize:
        whole = super().minimumSizeHint()
        return QtCore.QSize(min(self.least, whole.width()), whole.height())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        box = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), QtCore.Qt.TextElideMode.ElideRight, max(box.width(), 0)
        )
        with painting(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(box, self.alignment(), shown)
        tip = self.tip if shown == self.text() else f"{self.text()}\n{self.tip}".strip()
        if as_written(tip) != self.toolTip():
            set_tip(self, tip)


MODEL = "application/x-mnemoscope-model"  # what is dragged out of a list of models: a name


class ElidedChooser(QtWidgets.QComboBox):
    """A chooser that shows as much of what is chosen as fits; its list is as wide as what there is to choose.

    An entry can be dragged out of the list.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QtCore.QPoint | None = None
        self.view().viewport().installEventFilter(self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Let go of the list once an entry is dragged away from it, and take the entry along."""
        if isinstance(event, QtGui.QMouseEvent) and watched is self.view().viewport():
            kind, place = event.type(), event.position().toPoint()
            if kind == QtCore.QEvent.Type.MouseButtonPress:
                self._pressed = place
            elif kind == QtCore.QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif kind == QtCore.QEvent.Type.MouseMove and self._pressed is not None and self._is_out(place):
                name = self.view().indexAt(self._pressed).data(QtCore.Qt.ItemDataRole.UserRole)
                self._pressed = None
                if isinstance(name, str):
                    self._drag(name)
                    return True
        return super().eventFilter(watched, event)

    def _is_out(self, place: QtCore.QPoint) -> bool:
        """Whether the mouse, pressed on an entry, has left the list."""
        return not self.view().viewport().rect().contains(place)

    def _drag(self, name: str) -> None:
        self.hidePopup()
        drag, data = QtGui.QDrag(self), QtCore.QMimeData()
        data.setData(MODEL, QtCore.QByteArray(name.encode()))
        data.setText(name)
        drag.setMimeData(data)
        label = QtWidgets.QLabel(name)
        label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        label.setMargin(6)
        drag.setPixmap(label.grab())
        drag.exec(QtCore.Qt.DropAction.CopyAction)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        option = QtWidgets.QStyleOptionComboBox()
        self.initStyleOption(option)
        style = QtWidgets.QStyle
        look, shown = self.style(), QtWidgets.QStyleOptionComboBox(option)
        field = look.subControlRect(
            style.ComplexControl.CC_ComboBox, option, style.SubControl.SC_ComboBoxEditField, self
        )
        text = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
        shown.currentText = self.fontMetrics().elidedText(
            text, QtCore.Qt.TextElideMode.ElideRight, field.width() - 4
        )
        with painting(self) as painter:
            painter.setPen(self.palette().color(QtGui.QPalette.ColorRole.Text))  # as QStylePainter begins
            look.drawComplexControl(style.ComplexControl.CC_ComboBox, option, painter, self)
            look.drawControl(style.ControlElement.CE_ComboBoxLabel, shown, painter, self)

    def showPopup(self) -> None:
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar + 8)
        super().showPopup()
