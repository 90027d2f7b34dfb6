"""One long piece of work on a store at a time, beside the window, so that it never freezes."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6 import QtCore

from engines.errors import MnemoscopeError


class Work(QtCore.QObject):
    """Runs an action in a thread of its own, and hands its result over in the window's thread."""

    began = QtCore.Signal(str)
    ended = QtCore.Signal()
    failed = QtCore.Signal(Exception)
    _over = QtCore.Signal(object, object)

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._then: Callable[[Any], None] | None = None
        self._over.connect(self._hand_over, QtCore.Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def start(self, said: str, action: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do an action, and then, in this thread, what its result is for. There must be none going on."""
        assert self._thread is None
        self._then = then

        def run() -> None:
            result, problem = None, None
            try:
                result = action()
            except MnemoscopeError as error:
                problem = error
            except MemoryError:
                problem = MnemoscopeError("there is not enough memory for this")
            with suppress(RuntimeError):  # the window is gone
                self._over.emit(result, problem)

        self._thread = threading.Thread(target=run, name="memory")
        self.began.emit(said)
        self._thread.start()

    def finish(self) -> None:
        """Wait for what is going on, and leave its result."""
        self._then = None
        if self._thread is not None:
            self._thread.join()

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
