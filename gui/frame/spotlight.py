"""The spotlight: panels that a cue is not about lie behind a veil, so that one sees where to look."""

from collections.abc import Collection, Mapping

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.look.theme import Theme

VEIL = 0.6  # of the window's colour
ALWAYS = "tokens"  # the text is always seen: it says where one is


class Veil(QtWidgets.QWidget):
    """Covers a dock, and lets everything through but the eye."""

    def __init__(self, dock: QtWidgets.QDockWidget, theme: Theme) -> None:
        super().__init__(dock)
        self.theme = theme
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        dock.installEventFilter(self)
        self.setGeometry(dock.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.Resize and isinstance(watched, QtWidgets.QWidget):
            self.setGeometry(watched.rect())
        if event.type() in (QtCore.QEvent.Type.Resize, QtCore.QEvent.Type.ChildAdded):
            self.raise_()
        return False

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("window", VEIL))
        painter.end()


class Spotlight:
    """Which panels lie behind a veil. Owned by what conducts a lesson."""

    def __init__(self) -> None:
        self._veils: dict[str, Veil] = {}

    @property
    def veiled(self) -> tuple[str, ...]:
        """The panels that are dimmed."""
        return tuple(self._veils)

    def light(self, lit: Collection[str], docks: Mapping[str, Dock], theme: Theme) -> None:
        """Let these panels stand out; none: all of them."""
        self.put_out()
        if not lit:
            return
        for name, dock in docks.items():
            if name not in lit and name != ALWAYS:
                self._veils[name] = Veil(dock, theme)

    def put_out(self) -> None:
        """Dim nothing."""
        for veil in self._veils.values():
            veil.hide()
            veil.deleteLater()
        self._veils.clear()
