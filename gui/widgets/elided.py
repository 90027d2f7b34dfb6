"""A label and a chooser of one line, cut with an ellipsis where there is no room instead of asking the window for more."""

from PySide6 import QtCore, QtGui, QtWidgets


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
        painter, box = QtGui.QPainter(self), self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), QtCore.Qt.TextElideMode.ElideRight, max(box.width(), 0)
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(box, self.alignment(), shown)
        painter.end()
        tip = self.tip if shown == self.text() else f"{self.text()}\n{self.tip}".strip()
        if tip != self.toolTip():
            self.setToolTip(tip)


class ElidedChooser(QtWidgets.QComboBox):
    """A chooser that shows as much of what is chosen as fits; its list is as wide as what there is to choose."""

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, option = QtWidgets.QStylePainter(self), QtWidgets.QStyleOptionComboBox()
        self.initStyleOption(option)
        style = QtWidgets.QStyle
        painter.drawComplexControl(style.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            style.ComplexControl.CC_ComboBox, option, style.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, QtCore.Qt.TextElideMode.ElideRight, field.width() - 4
        )
        painter.drawControl(style.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar + 8)
        super().showPopup()
