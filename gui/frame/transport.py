"""The bar at the bottom: step, play, speed, loop, the timeline, and where we are in words."""

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.answered import spread
from mnemoscope.gui.state.player import RATES, Player
from mnemoscope.gui.state.skyline import Skyline
from mnemoscope.gui.state.spoken import spoken
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.elided import Elided
from mnemoscope.gui.widgets.timeline import Timeline

FULL = 8.0  # nats that fill the skyline


class Transport(QtWidgets.QFrame):
    """Buttons are the window's actions; the rest says what the user wants."""

    rate_chosen = QtCore.Signal(float)
    sought = QtCore.Signal(int)

    def __init__(self, actions: dict[str, QtGui.QAction], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("transport")
        self.theme = theme
        px = theme.px
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(px(8)), round(px(4)), round(px(8)), round(px(6)))
        row.setSpacing(round(px(2)))
        for name in ("start", "back", "play", "forward", "end", "loop"):
            button = QtWidgets.QToolButton()
            button.setDefaultAction(actions[name])
            button.setIconSize(QtCore.QSize(round(px(18)), round(px(18))))
            button.setAutoRaise(True)
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.rate = QtWidgets.QComboBox()
        self.rate.setAccessibleName(tr("Speed"))
        self.rate.setToolTip(tr("Speed of playing and continuing, in tokens per second"))
        self.rate.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        for rate in RATES:
            self.rate.addItem(tr("{rate} tokens/s", rate=rate), float(rate))
        self.rate.activated.connect(self._choose)
        row.addSpacing(round(px(6)))
        row.addWidget(self.rate)
        row.addSpacing(round(px(8)))
        self.timeline = Timeline(theme)
        self.timeline.sought.connect(self.sought)
        row.addWidget(self.timeline, 1)
        self.where = Elided(tip=tr("The step the cursor is at, and its token"))
        self.where.setFont(theme.font(12))
        self.where.setFixedWidth(round(px(216)))
        self.where.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.where)
        self._skyline: tuple[object, NDArray[np.float64]] = (None, np.zeros(0))
        self._surprise = Skyline()
        self._secret = False
        self._view: View | None = None  # the last shown, of whose run more is to be measured
        self._measuring = QtCore.QTimer(self, singleShot=True, interval=0)  # once the window has had its turn
        self._measuring.timeout.connect(self._measure)

    def refresh(self, view: View | None, player: Player, *, doing: str, secret: bool = False) -> None:
        """Show where we are, and what is under way if anything is. `secret`: nothing that gives an answer away."""
        self._secret = secret
        self.rate.setCurrentIndex(min(range(len(RATES)), key=lambda i: abs(RATES[i] - player.rate)))
        self._view = view
        if view is None or not view.length:
            self._measuring.stop()
            self.timeline.show_run(0, 0.0, (0, 1), np.zeros(0))
            self.where.setText(doing or tr("no text yet"))
            return
        self._show(view)
        token = view.track.label(view.cursor)
        place = tr("step {step} of {last}  “{token}”", step=view.cursor, last=view.length - 1, token=token)
        self.where.setText(doing or place)

    def _of(self, view: View) -> NDArray[np.float64]:
        """The most surprising token in each column, of those that are scored, kept until something was read."""
        trace, length, columns = view.trace, view.length, self.timeline.columns()
        found = view.answers
        if self._secret:  # how surprising each token was gives answers away
            return np.zeros(0)
        key = (trace.id, length, columns, found and found.due, found and found.given)
        if key == self._skyline[0]:
            return self._skyline[1]
        if found is not None:
            self._skyline = (key, self._highest(spread(found, found.surprise, 0, length) / FULL, columns))
            return self._skyline[1]
        whole = self._surprise.measure(trace)
        self._skyline = (key if whole else None, self._highest(self._surprise.nats(length) / FULL, columns))
        if not whole and self.isVisible():
            self._measuring.start()
        return self._skyline[1]

    def _measure(self) -> None:
        """Measure a stretch more of a long run, and show it."""
        if (view := self._view) is not None and view.length:
            self._show(view)

    def _show(self, view: View) -> None:
        self.timeline.show_run(view.length, view.position, view.window, self._of(view), spoken(view.track))

    def _highest(self, values: NDArray[np.float64], columns: int) -> NDArray[np.float64]:
        """The highest of the values (n,) in each column, from 0 to 1."""
        edges = np.linspace(0, len(values), min(columns, len(values)) + 1).astype(int)[:-1]
        known = np.nan_to_num(values, posinf=1.0)
        return np.asarray(np.clip(np.maximum.reduceat(known, edges), 0, 1))

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._measuring.stop()
        super().hideEvent(event)

    def _choose(self, index: int) -> None:
        self.rate_chosen.emit(self.rate.itemData(index))
