"""One long piece of work at a time, beside the window, so that it never freezes; with progress, and it can be given up."""

import logging
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.progress import GivenUp
from mnemoscope.engines.translation import tr

log = logging.getLogger("mnemoscope")

Progress = Callable[[float], None]  # says which share, 0 to 1, is done; raises GivenUp once it is to stop


class Work(QtCore.QObject):
    """Runs an action in a thread of its own, and hands its result over in the window's thread.

    Of its progress one word waits at most: a window that is busy is told once how far it has come, not how it came there.
    """

    began = QtCore.Signal(str)
    progressed = QtCore.Signal(float)
    ended = QtCore.Signal()
    failed = QtCore.Signal(Exception)
    _got_on = QtCore.Signal()
    _over = QtCore.Signal(object, object)

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._then: Callable[[Any], None] | None = None
        self._given_up = threading.Event()
        self._problem: MnemoscopeError | None = None  # of what was done last
        self._share, self._is_told = 0.0, True  # how far it has come, and whether the window knows
        self._got_on.connect(self._tell, QtCore.Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._hand_over, QtCore.Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def start(self, said: str, action: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        """Do an action, and then, in this thread, what its result is for. There must be none going on.

        Whatever the action raises is told through `failed`, so that nothing waits for ever.
        """
        assert self._thread is None
        self._then, self._problem = then, None
        self._given_up.clear()

        def run() -> None:
            result: Any = None
            problem: MnemoscopeError | None = None
            given_up = False
            try:
                result = action(self._progress)
            except GivenUp:
                given_up = True
            except MnemoscopeError as error:
                problem = error
            except MemoryError:
                problem = MnemoscopeError(tr("there is not enough memory for this"))
            except (
                BaseException
            ) as error:  # also SystemExit: a thread that dies silently would leave the window busy
                log.error(traceback.format_exc())
                problem = MnemoscopeError(
                    tr("this failed with {kind}: {error}", kind=type(error).__name__, error=error)
                )
            if given_up:
                self._then = None
            self._problem = problem
            with suppress(RuntimeError):  # the window is gone
                self._over.emit(result, problem)

        self._thread = threading.Thread(target=run, name=said or "work")
        self.began.emit(said)
        self._thread.start()

    def cancel(self) -> None:
        """Give up what is going on, at its next look; `ended` comes then, and nothing else."""
        self._then = None
        self._given_up.set()

    def finish(self, *, cancel: bool = False) -> MnemoscopeError | None:
        """Wait for what is going on, given up or done, and leave its result; why it failed, which nobody else is told."""
        self._then = None
        if cancel:
            self._given_up.set()
        if self._thread is None:
            return None
        self._thread.join()
        return self._problem

    def _progress(self, share: float) -> None:
        """Called in the thread of the work."""
        if self._given_up.is_set():
            raise GivenUp
        self._share = share
        if self._is_told:
            self._is_told = False
            with suppress(RuntimeError):  # the window is gone
                self._got_on.emit()

    def _tell(self) -> None:
        self._is_told = True
        if self._thread is not None:
            self.progressed.emit(self._share)

    def _hand_over(self, result: Any, error: MnemoscopeError | None) -> None:
        if self._thread is not None:
            self._thread.join()
        then, self._thread, self._then = self._then, None, None
        self.ended.emit()
        if then is None:
            return
        if error is not None:
            self.failed.emit(error)
        else:
            then(result)
