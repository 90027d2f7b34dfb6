"""A chooser among a panel's own tools: as wide as what there is to choose, and narrower where its title bar has no room."""

from PySide6 import QtCore, QtWidgets


class Chooser(QtWidgets.QComboBox):
    """Qt keeps the least size of a chooser from before its type and its entries changed: here it asks for none."""

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(0, self.sizeHint().height())
