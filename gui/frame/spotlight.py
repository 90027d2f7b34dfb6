"""The spotlight: panels that a cue is not about lie behind a veil, and one that gives an answer away behind a wall."""

from collections.abc import Collection, Mapping

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme

VEIL, WALL = 0.6, 1.0  # of the window's colour
ALWAYS = "tokens"  # the text is always seen: it says where one is
HIDDEN, FILMED = (
    tr_noop("Hidden until the answer is revealed (Page Down)"),
    tr_noop("Hidden until the answer is revealed"),
)


class Veil(QtWidgets.QWidget):
    """Covers a dock, and lets everything through but the eye; a wall lets nothing through."""

    def __init__(self, dock: QtWidgets.QDockWidget, theme: Theme, *, said: str = "") -> None:
        """`said`: what stands on it, if nothing is to be seen through it."""
        super().__init__(dock)
        self.theme, self.said = theme, said
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents, not said)
        self.setAccessibleName(said)
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
        with painting(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour("window", WALL if self.said else VEIL))
            painter.setFont(self.theme.font(14))
            painter.setPen(self.theme.colour("muted"))
            room = self.rect().adjusted(8, 8, -8, -8)
            painter.drawText(
                room, QtCore.Qt.AlignmentFlag.AlignCenter | QtCore.Qt.TextFlag.TextWordWrap, self.said
            )


class Spotlight:
    """Which panels lie behind a veil. Owned by what conducts a lesson."""

    def __init__(self) -> None:
        self._veils: dict[str, Veil] = {}

    @property
    def veiled(self) -> tuple[str, ...]:
        """The panels that are dimmed."""
        return tuple(self._veils)

    @property
    def walled(self) -> tuple[str, ...]:
        """The panels that are not seen at all."""
        return tuple(name for name, veil in self._veils.items() if veil.said)

    def light(
        self,
        lit: Collection[str],
        docks: Mapping[str, Dock],
        theme: Theme,
        *,
        hidden: Collection[str] = (),
        filmed: bool = False,
    ) -> None:
        """Let these panels stand out, of none all; and let those that are `hidden` not be seen at all."""
        self.put_out()
        for name, dock in docks.items():
            if name in hidden:
                self._veils[name] = Veil(dock, theme, said=tr(FILMED) if filmed else tr(HIDDEN))
            elif lit and name not in lit and name != ALWAYS:
                self._veils[name] = Veil(dock, theme)

    def wall(self, docks: Mapping[str, Dock], theme: Theme, said: str) -> None:
        """Let nothing be seen of any panel, and this be read on those that have room for it."""
        self.put_out()
        for name, dock in docks.items():
            self._veils[name] = Veil(dock, theme, said=said if name != ALWAYS else " ")

    def put_out(self) -> None:
        """Dim nothing."""
        for veil in self._veils.values():
            veil.hide()
            veil.deleteLater()
        self._veils.clear()
