"""An equation whose numbers lead to their own, by mouse and by keyboard; numbers that are used again fly to where they are."""

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Canvas
from mnemoscope.gui.widgets.equation import Equation, Sums

FLIGHT = 400  # milliseconds
Key = QtCore.Qt.Key


class SumsCanvas(Canvas):
    """A canvas of one equation. Tab and the arrows go from number to number, Return follows one, Backspace goes back."""

    followed = QtCore.Signal(int)  # an operand
    returned = QtCore.Signal(int)  # a level of the way
    sought = QtCore.Signal()  # the step that is shown

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.equation = Equation(theme)
        self.add(self.equation)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self._flight = QtCore.QVariantAnimation(self)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.setDuration(FLIGHT)
        self._flight.valueChanged.connect(self.glide)

    def arrange(self) -> None:
        self.equation.place(self.area())
        self.equation.lay()

    def show_sums(self, sums: Sums, *, flies: bool = False) -> None:
        """Draw this; `flies`: numbers that stood elsewhere come from there."""
        equation = self.equation
        self._flight.stop()
        texts = {operand.key: operand.shown for operand in equation.sums.operands}
        texts[equation.sums.result] = equation.sums.value
        equation.before = {key: (rect, texts.get(key, "")) for key, rect in equation.laid.places.items()}
        if sums.way != equation.sums.way:
            equation.offset = 0.0
        other = len(equation.sums.way) != len(sums.way)
        equation.sums, equation.flying, equation.hovered = sums, 1.0, -1
        equation.lay()
        if equation.chosen >= 0 and other:  # the keyboard goes on from the first number of the new one
            kinds = [link.kind for link in equation.laid.links]
            equation.chosen = kinds.index("operand") if "operand" in kinds else -1
        equation.chosen = min(equation.chosen, len(equation.laid.links) - 1)
        self._tell()
        moved = {key for key in equation.before.keys() & equation.laid.places.keys() if key is not None}
        if (
            flies
            and self.alive
            and any(equation.before[key][0] != equation.laid.places[key] for key in moved)
        ):
            self._flight.start()

    @property
    def flies(self) -> bool:
        """Whether numbers are on their way."""
        return self._flight.state() == QtCore.QAbstractAnimation.State.Running

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._flight.stop()
        self.equation.flying = 1.0
        super().hideEvent(event)

    def glide(self, share: float) -> None:
        self.equation.flying = share
        self.equation.update()

    def link_at(self, point: QtCore.QPointF) -> int:
        """The link under a point; -1: none."""
        links = self.equation.laid.links
        return next((n for n, link in enumerate(links) if link.rect.contains(point)), -1)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        at = self.link_at(event.position())
        if at != self.equation.hovered:
            self.equation.hovered = at
            self.equation.update()
        shape = QtCore.Qt.CursorShape
        self.viewport().setCursor(shape.PointingHandCursor if at >= 0 else shape.ArrowCursor)
        lines = (self.equation.laid.links[at].said,) if at >= 0 else ()
        self.readout.say(lines, event.position(), self.area())

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        if event.button() == QtCore.Qt.MouseButton.LeftButton:
            self._follow(self.link_at(event.position()))
        elif event.button() == QtCore.Qt.MouseButton.BackButton:
            self._up()

    def _follow(self, n: int) -> None:
        if not 0 <= n < len(self.equation.laid.links):
            return
        link = self.equation.laid.links[n]
        self.readout.setVisible(False)
        match link.kind:
            case "way":
                self.returned.emit(link.number)
            case "step":
                self.sought.emit()
            case _:
                self.followed.emit(link.number)

    def _up(self) -> None:
        """One level back."""
        if len(self.equation.sums.way) > 1:
            self.returned.emit(len(self.equation.sums.way) - 2)

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        if self.equation.most:
            self._scroll(-event.angleDelta().y() / 2)
            event.accept()
        else:
            super().wheelEvent(event)

    def _scroll(self, by: float) -> None:
        self.equation.offset += by
        self.equation.lay()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from number to number, and on from the last."""
        return self._choose(1 if forward else -1) or bool(super().focusNextPrevChild(forward))

    def _choose(self, by: int) -> bool:
        """The next link, or the one before; False: there is none."""
        links, at = self.equation.laid.links, self.equation.chosen
        numbers = [n for n, link in enumerate(links) if link.kind != "row"]
        later = [n for n in numbers if n > at] if by > 0 else [n for n in numbers if n < at][::-1]
        if not later:
            self.equation.chosen = -1
            self.equation.update()
            return False
        self.equation.chosen = later[0]
        rect, area = links[later[0]].rect, self.equation.rect
        if rect.bottom() > area.bottom() - 24 or rect.top() < area.top():  # it comes into sight
            self._scroll(rect.center().y() - area.center().y())
        self.equation.update()
        self._tell()
        return True

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier)
        if key == Key.Key_Backspace or (key == Key.Key_Left and alt):
            self._up()
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space) and self.equation.chosen >= 0:
            self._follow(self.equation.chosen)
        else:
            event.ignore()  # it is the window's

    def event(self, event: QtCore.QEvent) -> bool:
        """What it does with keys comes before the window's commands of the same keys, while it has the focus."""
        if event.type() == QtCore.QEvent.Type.ShortcutOverride and isinstance(event, QtGui.QKeyEvent):
            alt = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier)
            own = event.key() == Key.Key_Backspace or (event.key() == Key.Key_Left and alt)
            own = own or (
                self.equation.chosen >= 0 and event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space)
            )
            if own:
                event.accept()
                return True
        return bool(super().event(event))

    def _tell(self) -> None:
        """Say to those who listen what is drawn, and what the keyboard is at."""
        equation = self.equation
        self.setAccessibleDescription(f"{equation.sums.title} {equation.sums.note}".strip())
        chosen = equation.chosen
        name = (
            equation.laid.links[chosen].said
            if 0 <= chosen < len(equation.laid.links)
            else equation.sums.title
        )
        if name != self.accessibleName():
            self.setAccessibleName(name)
