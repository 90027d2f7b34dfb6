"""The scrubber: the whole run from end to end, its surprise as a skyline, the stretch in sight and the cursor."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.spoken import Spoken
from mnemoscope.gui.widgets.turnband import HIGH, Band, draw_bands, folded


class Timeline(QtWidgets.QWidget):
    """Press or drag to seek."""

    sought = QtCore.Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.length = 0
        self.position = 0.0
        self.window_ = (0, 1)
        self.skyline: NDArray[np.float64] = np.zeros(0)
        self.turns: Sequence[Spoken] = ()
        self._bars: list[QtCore.QRectF] = []
        self._bars_of: tuple[object, QtCore.QSize, float] = (None, QtCore.QSize(), 0.0)
        self._bands: list[Band] = []
        self._bands_of: tuple[object, int, int] = (None, 0, 0)
        self.setMinimumSize(round(theme.px(160)), round(theme.px(30)))
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Timeline"))
        self.setToolTip(tr("The whole text from first to last token: press or drag to go there"))
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def show_run(
        self,
        length: int,
        position: float,
        window: tuple[int, int],
        skyline: NDArray[np.float64],
        turns: Sequence[Spoken] = (),
    ) -> None:
        """A run of so many steps; `skyline` (n,) in 0..1 is drawn from end to end, below the turns if there are any."""
        self.length, self.position, self.window_, self.skyline = length, position, window, skyline
        self.turns = turns
        self.update()

    def columns(self) -> int:
        """How many columns a skyline may have."""
        return max(self.width() // 2, 16)

    def _x(self, step: float) -> float:
        return 4 + (self.width() - 8) * step / max(self.length, 1)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QtGui.QPainter) -> None:
        theme = self.theme
        high = float(self.height())
        painter.fillRect(self.rect(), theme.colour("panel"))
        if self.length:
            start, stop = (self._x(min(s, self.length)) for s in self.window_)
            painter.fillRect(QtCore.QRectF(start, 0, stop - start, high), theme.colour("accent", 0.13))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted", 0.55))
        painter.drawRects(self._skyline_bars())
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        draw_bands(painter, theme, self._turn_bands(), 1, self._top - 1)
        if self.length:
            x = self._x(self.position + 0.5)
            painter.fillRect(QtCore.QRectF(x - 1, 0, 2, high), theme.colour("accent"))
        painter.setPen(theme.pen("line"))
        painter.drawRect(QtCore.QRectF(0.5, 0.5, self.width() - 1, high - 1))

    @property
    def _top(self) -> float:
        """How far down the turns reach."""
        return self.theme.px(HIGH) if self.turns else 0.0

    def _skyline_bars(self) -> list[QtCore.QRectF]:
        """The skyline as rectangles, made anew only when it or the size has changed."""
        of = (self.skyline, self.size(), self._top)
        if self._bars_of[0] is not of[0] or self._bars_of[1:] != of[1:]:
            self._bars_of = of
            wide, high = (self.width() - 8) / max(len(self.skyline), 1), self.height() - 2.0
            talls = (np.nan_to_num(self.skyline) * (high - self._top - 4)).tolist()
            self._bars = [
                QtCore.QRectF(4 + i * wide, high - tall, max(wide * 0.8, 0.8), tall)
                for i, tall in enumerate(talls)
            ]
        return self._bars

    def _turn_bands(self) -> list[Band]:
        """The turns as far as they are read, found anew only when they, the run or the size have changed."""
        of = (self.turns, self.length, self.width())
        if self._bands_of[0] is not of[0] or self._bands_of[1:] != of[1:]:
            self._bands_of = of
            ends = ((t, self._x(t.start), self._x(min(t.stop, self.length))) for t in self.turns)
            self._bands = folded(each for each in ends if each[1] < each[2])
        return self._bands

    def _seek(self, event: QtGui.QMouseEvent) -> None:
        if self.length:
            share = (event.position().x() - 4) / max(self.width() - 8, 1)
            self.sought.emit(int(min(max(share, 0.0), 0.999999) * self.length))

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._seek(event)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        if event.buttons() & QtCore.Qt.MouseButton.LeftButton:
            self._seek(event)
