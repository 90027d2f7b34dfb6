"""A label and a chooser of one line, cut with an ellipsis where there is no room instead of asking the window for more."""

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.written import as_written


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
            self.setToolTip(as_written(tip))


class ElidedChooser(QtWidgets.QComboBox):
    """A chooser that shows as much of what is chosen as fits; its list is as wide as what there is to choose."""

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        option = QtWidgets.QStyleOptionComboBox()
        self.initStyleOption(option)
        style = QtWidgets.QStyle
        look, shown = self.style(), QtWidgets.QStyleOptionComboBox(option)
        field = look.subControlRect(
            style.ComplexControl.CC_ComboBox, option, style.SubControl.SC_ComboBoxEditField, self
        )
        shown.currentText = self.fontMetrics().elidedText(
            option.currentText, QtCore.Qt.TextElideMode.ElideRight, field.width() - 4
        )
        with painting(self) as painter:
            painter.setPen(self.palette().color(QtGui.QPalette.ColorRole.Text))  # as QStylePainter begins
            look.drawComplexControl(style.ComplexControl.CC_ComboBox, option, painter, self)
            look.drawControl(style.ControlElement.CE_ComboBoxLabel, shown, painter, self)

    def showPopup(self) -> None:
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar + 8)
        super().showPopup()
