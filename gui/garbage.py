"""Garbage is looked for in one thread, the window's: what lies in a cycle may be a widget, which no other thread may end.

Left to itself Python looks whenever enough has been made, in whichever thread that happens: one that reads cards came
upon items of a picture that way, while another thread painted, and the process ended.
"""

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6 import QtCore

SHARE = 0.02  # of the time at most is spent on looking through all that there is


class Garbage:
    """Looks for garbage as often as Python would, but in the thread that calls `look`. One a process."""

    def __init__(self) -> None:
        gc.disable()
        self._not_before = 0.0  # when all may be looked through again

    def look(self) -> None:
        """Let go what lies in cycles, if so much has been made since the last time that it is due."""
        made, enough = gc.get_count(), gc.get_threshold()
        if made[2] > enough[2] and (began := time.monotonic()) >= self._not_before:
            gc.collect()
            done = time.monotonic()
            self._not_before = done + (done - began) / SHARE
        elif made[1] > enough[1]:
            gc.collect(1)
        elif made[0] > enough[0]:
            gc.collect(0)

    def look_when_idle(self, dispatcher: "QtCore.QAbstractEventDispatcher") -> None:
        """Look whenever the window has nothing else to do; `dispatcher` gives its thread its events.

        It needs no timer. Whoever calls it keeps this object: Qt does not.
        """
        dispatcher.aboutToBlock.connect(self.look)
