"""An export under way beside the window: what needs its widgets in slices between events, all else in a thread."""

import logging
import time
from typing import Any

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.translation import tr
from mnemoscope.gui.background import Work
from mnemoscope.gui.export.doing import At, Export

log = logging.getLogger("mnemoscope")

SLICE = 0.02  # seconds that an export goes on before the window may answer
STEPS = 1000  # of the bar


class Saving(QtWidgets.QProgressDialog):
    """Says how far an export is and what it does; it can be given up, and the window be used meanwhile."""

    saved = QtCore.Signal(str)
    failed = QtCore.Signal(str)

    def __init__(self, parent: QtWidgets.QWidget | None, export: Export[str], name: str) -> None:
        super().__init__(tr("Writing {name}…", name=name), tr("Give up"), 0, STEPS, parent)
        self.setWindowTitle(tr("Export"))
        self.setWindowModality(QtCore.Qt.WindowModality.NonModal)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self.setMinimumDuration(300)
        self._export, self._name = export, name
        self._work = Work(self)
        self._work.progressed.connect(self._tell)
        self._work.failed.connect(self._fail)
        self._work.ended.connect(self._leave)
        self._given_up = False
        self._timer = QtCore.QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        self.canceled.connect(self.give_up)

    def begin(self) -> None:
        """What takes no longer than a moment is done at once."""
        self._go_on()

    def give_up(self) -> None:
        """Stop as soon as what is being done lets itself be stopped, and leave nothing behind."""
        self._given_up = True
        self._timer.stop()
        self.hide()
        if self._work.busy:
            self._work.cancel()
        else:
            self._leave()

    def stop(self) -> None:
        """Give it up, and wait until nothing of it is left: the window is about to go."""
        self.failed.disconnect()
        self._given_up = True
        self._timer.stop()
        self._work.finish(cancel=True)
        self._export.close()
        self._end()

    def _go_on(self, result: Any = None) -> None:
        until = time.perf_counter() + SLICE
        try:
            while True:
                step = self._export.send(result)
                result = None
                if not isinstance(step, At):
                    self._work.start("", step, self._go_on)
                    return
                if step.doing:
                    self.setLabelText(tr("Writing {name}: {doing}…", name=self._name, doing=step.doing))
                if step.share is not None:
                    self._tell(step.share)
                if time.perf_counter() > until:
                    self._timer.start()
                    return
        except StopIteration as end:
            self._end()
            self.saved.emit(str(end.value))
        except MnemoscopeError as error:
            self._fail(error)
        except MemoryError:
            self._fail(MnemoscopeError(tr("There is not enough memory for this.")))
        except Exception as error:
            log.exception("an export failed")
            self._fail(
                MnemoscopeError(
                    tr("this export failed with {kind}: {error}", kind=type(error).__name__, error=error)
                )
            )

    def _tell(self, share: float) -> None:
        if not self._given_up:
            self.setValue(round(STEPS * min(share, 0.999)))

    def _fail(self, error: Exception) -> None:
        self._export.close()
        self._end()
        self.failed.emit(str(error))

    def _leave(self) -> None:
        """Say that it was given up, if it was, once nothing is being done for it any more."""
        if self._given_up:
            self._export.close()
            self._end()
            self.failed.emit(tr("{name} was given up: nothing has been written.", name=self._name))

    def _end(self) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()
