"""How the track in the lead and each other part: found at once where little is new, beside the window for long texts."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from PySide6 import QtCore

from mnemoscope.engines.analysis.compare import compare
from mnemoscope.engines.analysis.comparison import Comparison, saying
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.gui.background import Work

SHORT = 6_000  # steps of both, in which what they share is found in a few milliseconds
NUMBERS = 200_000  # that are compared in 10 milliseconds, in 25 on a machine that is busy
TOLD = 0.05  # of the work: more often nothing is drawn anew
UNNOTICED = (
    0.2  # seconds in which what was known stands as it is, for a panel that dims at every key would flicker
)

Key = tuple[int, int, Encoded]


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What is known of how two tracks part: as they are, or as they were before, until that is found.

    With a `share` it is to be said that it is of what they were, and that so much of the work is done.
    """

    found: Comparison | None = None
    share: float | None = None
    is_old: bool = False


Find = Callable[[int, Track, Track, bool], Compared]  # of a track by its number; and whether it is late


def at_once(number: int, lead: Track, other: Track, late: bool = False) -> Compared:
    """How two tracks part, whatever time that takes: where there is no window."""
    return Compared(compare(lead, other))


class Comparing(QtCore.QObject):
    """Keeps a comparison for each track beside the lead. `found` says that there is more to be seen."""

    found = QtCore.Signal()
    failed = QtCore.Signal(str)

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.work = Work(self)
        self.work.progressed.connect(self._progress)
        self.work.ended.connect(self._over)
        self.work.failed.connect(self._fail)
        self._kept: dict[int, tuple[tuple[Key, Key], Comparison]] = {}  # by the number of the track
        self._wanted: dict[int, tuple[Track, Track]] = {}
        self._current: int | None = None  # the number of the track that is being compared
        self._looked: tuple[Key, Key] | None = None  # what is being compared, or was
        self._failed: list[tuple[Key, Key]] = []  # what could not be: told once, and not tried again
        self._share = 0.0
        self._since: dict[int, float] = {}  # by number: when it was seen that what is known is old

    def of(self, number: int, lead: Track, other: Track, late: bool = False) -> Compared:
        """How the lead and a track part, as far as it is known now; more will be found if that is not all.

        One that is late, and reads the text as it was, is compared once it has turned to the text as it is.
        """
        keys = _key(lead), _key(other)
        kept = self._kept.get(number)
        known = kept[1] if kept is not None else None
        if kept is not None and _same(kept[0], keys):
            self._wanted.pop(number, None)
            self._since.pop(number, None)
            return Compared(known)
        if known is not None and [t.card for t in known.tracks] != [lead.card, other.card]:
            known = None
        if any(_same(failed, keys) for failed in self._failed):
            return Compared(known, is_old=True)
        if late and known is not None:
            self._wanted.pop(number, None)
            return self._old(number, known)
        if number != self._current and _is_little(lead, other, known):
            made = compare(lead.still, other.still, known=known)
            self._kept[number] = keys, made
            self._since.pop(number, None)
            return Compared(made)
        self._wanted[number] = lead, other
        self._go_on()
        return self._old(number, known)

    def _old(self, number: int, known: Comparison | None) -> Compared:
        """What was known before, while it is being found anew."""
        now = time.perf_counter()
        share = self._share if number == self._current else 0.0
        is_told = known is None or now - self._since.setdefault(number, now) >= UNNOTICED
        return Compared(known, share if is_told else None, is_old=True)

    def keep(self, numbers: Collection[int]) -> None:
        """Forget all tracks but these."""
        for number in self._kept.keys() - set(numbers):
            del self._kept[number]
            self._since.pop(number, None)
        self._wanted = {number: pair for number, pair in self._wanted.items() if number in numbers}

    def close(self) -> None:
        """Give up what is being compared."""
        self._wanted.clear()
        self.work.finish(cancel=True)

    def _go_on(self) -> None:
        """Compare what is wanted; what is being compared is not given up, for the next begins where it ends."""
        if self.work.busy or not self._wanted:
            return
        number, (lead, other) = next(iter(self._wanted.items()))
        del self._wanted[number]
        keys, kept = (_key(lead), _key(other)), self._kept.get(number)
        self._current, self._looked, self._share = number, keys, 0.0
        action = partial(compare, lead.still, other.still, known=kept and kept[1])
        self.work.start("compare", action, partial(self._take, number, keys))

    def _progress(self, share: float) -> None:
        if share >= self._share + TOLD:
            self._share = share
            self.found.emit()

    def _over(self) -> None:
        """What was being compared has ended; what came of it is told next."""
        self._current = None

    def _take(self, number: int, keys: tuple[Key, Key], made: Comparison) -> None:
        self._kept[number] = keys, made
        self.found.emit()  # whoever looks asks for the next

    def _fail(self, error: Exception) -> None:
        if self._looked is not None:
            self._failed = [*self._failed[-3:], self._looked]
        self.failed.emit(str(error))
        self.found.emit()


def _is_little(lead: Track, other: Track, known: Comparison | None) -> bool:
    """Whether a comparison takes no time that anyone would notice."""
    if len(lead.trace) + len(other.trace) > SHORT:
        return False
    before = (0, 0)
    if known is not None:
        before = lead.trace.same(known.tracks[0].trace), other.trace.same(known.tracks[1].trace)
    numbers = 0
    for track, kept in zip((lead, other), before, strict=True):
        layout = track.trace.layout
        said = sum(layout[name].size for name in [saying(track)] if name)
        width = 4 * said + (layout.width if lead.card == other.card else 0)  # exponents take longer
        numbers += (len(track.trace) - kept) * width
    return numbers <= NUMBERS


def _key(track: Track) -> Key:
    return track.trace.id, len(track.trace), track.encoded


def _same(some: tuple[Key, Key], others: tuple[Key, Key]) -> bool:
    return all(a[:2] == b[:2] and a[2] is b[2] for a, b in zip(some, others, strict=True))
