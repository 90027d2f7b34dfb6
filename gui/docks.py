"""A panel in a dock: a thin title bar with the panel's own tools, camera, pop-out, maximise and close."""

from PySide6 import QtCore, QtGui, QtWidgets

from gui.panel import Panel
from gui.theme import Theme, icon


class TitleBar(QtWidgets.QFrame):
    """Title, tools, buttons. A double click maximises; dragging is the dock's own."""

    maximise = QtCore.Signal()

    def __init__(self, dock: QtWidgets.QDockWidget, panel: Panel, theme: Theme) -> None:
        super().__init__(dock)
        self.setObjectName("titlebar")
        self.setFixedHeight(round(theme.px(26)))
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(theme.px(8)), 0, round(theme.px(4)), 0)
        row.setSpacing(round(theme.px(2)))
        title = QtWidgets.QLabel(panel.title)
        title.setFont(theme.font(12, bold=True))
        title.setToolTip(panel.help)
        row.addWidget(title)
        row.addStretch()
        for tool in panel.tools:
            tool.setFont(theme.font(11))
            if isinstance(tool, QtWidgets.QComboBox):
                tool.setSizeAdjustPolicy(QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToContents)
            tool.setFixedHeight(round(theme.px(21)))
            tool.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
            row.addWidget(tool)
        self.buttons: dict[str, QtWidgets.QToolButton] = {}
        for name, picture, tip in (
            ("camera", "camera", "Export or copy this panel"),
            ("pop-out", "external-link", "Pop out, or dock again"),
            ("maximise", "maximize-2", "Maximise, or restore (double click)"),
            ("close", "x", "Close; the View menu opens it again"),
        ):
            button = QtWidgets.QToolButton()
            button.setIcon(icon(picture, theme))
            button.setIconSize(QtCore.QSize(round(theme.px(14)), round(theme.px(14))))
            button.setAutoRaise(True)
            button.setToolTip(tip)
            button.setAccessibleName(f"{panel.title}: {tip}")
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
            self.buttons[name] = button

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        self.maximise.emit()
        event.accept()


class Dock(QtWidgets.QDockWidget):
    """One panel, docked."""

    placed = QtCore.Signal()  # it has another place or size: Qt arranges docks after saying that they docked

    def __init__(self, panel: Panel, theme: Theme) -> None:
        super().__init__(panel.title)
        self.setObjectName(f"{panel.name}#1")
        self.panel = panel
        self.bar = TitleBar(self, panel, theme)
        self.setTitleBarWidget(self.bar)
        self.setWidget(panel)
        self.bar.buttons["pop-out"].clicked.connect(self._pop)
        self.bar.buttons["close"].clicked.connect(self.close)

    def _pop(self) -> None:
        self.setFloating(not self.isFloating())

    def moveEvent(self, event: QtGui.QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placed.emit()
