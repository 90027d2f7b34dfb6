"""Questions that a panel asks of a run: answered beside the window, one after the other; what was found stays until it is asked again."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6 import QtCore

from mnemoscope.engines.analyse import case
from mnemoscope.engines.analysis.question import Given
from mnemoscope.engines.analysis.question import question as found_by_name
from mnemoscope.engines.errors import AnalysisError, MnemoscopeError
from mnemoscope.engines.files.texts import read_text
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import open_with, opened_again
from mnemoscope.engines.runs.sources import sources_of
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import ended, tr
from mnemoscope.gui.background import Progress, Work

HERE = "."  # no file is called so
STRIDE = 0.02  # of the work: more often nothing is drawn anew


def is_of_each(question: str) -> bool:
    """Whether a question is asked of every track, not of the one alone that is looked at."""
    return found_by_name(question).each


def key(question: str, letter: str) -> str:
    """What a question is called when it is asked of a track: of the lead by its own name."""
    return question if letter in ("", "A") else f"{question} {letter}"


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """What is asked: a question, by its key, about a run at a step (None: about all of it), of some kinds of things."""

    question: str
    track: Track
    at: int | None = None
    kinds: tuple[str, ...] = ()
    sources: Mapping[str, Track] = field(
        default_factory=dict
    )  # in the window, that its edits take values from
    corpus: str = ""  # a text file to ask it on, HERE for the text that was read; "": one that fits the model

    def fits(self, track: Track, at: int) -> bool:
        """Whether it is what would be asked now: of the same run, as far as it matters, and at the same step."""
        if self.at is not None and self.at != at:
            return False
        if self.corpus != HERE and found_by_name(self.question.partition(" ")[0]).texts:
            return is_same_model(self.track, track)  # whatever it has read
        own, now = self.track.trace.tokens, track.trace.tokens
        count = None if self.at is None else self.at + 1
        if count is not None and (len(own) == count) != (len(now) == count):
            return False  # after the last token it is asked what comes next
        same = self.track.card.name == track.card.name and self.track.edits == track.edits
        return same and self.track.memory == track.memory and own[:count] == now[:count]


def is_same_model(one: Track, other: Track) -> bool:
    """Whether two tracks are of the same model with the same edits and memory, whatever they have read."""
    return (one.card, one.edits, one.memory) == (other.card, other.edits, other.memory)


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What has come of a question: what was found for which wish, the share done of what goes on, or why there is none."""

    wish: Wish | None = None
    found: Any = None
    share: float | None = None  # None: nothing goes on
    refused: str = ""  # a sentence
    refused_for: Wish | None = None

    def found_for(self, track: Track) -> Any:
        """What was found, if it holds for a track as it is now, whatever that has read; else None."""
        return self.found if self.wish is not None and is_same_model(self.wish.track, track) else None

    def refusal(self, track: Track, at: int) -> str:
        """Why there is no answer, as a sentence, if it was asked just here; "" if it was not."""
        if self.refused_for is None or not self.refused_for.fits(track, at):
            return ""
        return ended(self.refused)


NOTHING = Asked()


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """All that has been asked, by question."""

    asked: Mapping[str, Asked] = field(default_factory=dict)

    def of(self, question: str, letter: str = "") -> Asked:
        """What has come so far of a question about a track: about the lead, if it is not said."""
        return self.asked.get(key(question, letter), NOTHING)


class Asking(QtCore.QObject):
    """Answers wishes in a thread, the latest of each question. `changed`: there is something new to be seen."""

    changed = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.now = Questions()
        self.work = Work(self)
        self.work.progressed.connect(self._progress)
        self.work.ended.connect(self._over)
        self.work.failed.connect(self._refuse)
        self._current: Wish | None = None  # what is being found out
        self._last: Wish | None = None  # what was, before
        self._so_far: tuple[Wish, Any] | None = None  # set by the thread that finds it
        self._waiting: dict[str, tuple[Wish, str, MemoryOptions | None]] = {}

    def ask(self, wish: Wish, source: str, memory: MemoryOptions | None) -> None:
        """Find out, with the model of this name or folder (""; that of the recording); what was being found out for the same question is given up."""
        still = replace(wish, track=wish.track.still)
        if self._current is not None and self._current.question == wish.question:
            self.work.cancel()
        self._waiting[wish.question] = (still, source, memory)
        self._set(wish.question, share=0.0, refused="", refused_for=None)
        self._go_on()

    def give_up(self, question: str, letter: str | None = None) -> None:
        """Stop finding out about a track, or about whichever tracks; what was found before stays."""
        names = [name for name in self.now.asked if name.partition(" ")[0] == question]
        for asked in [name for name in names if letter is None or name == key(question, letter)]:
            self._waiting.pop(asked, None)
            if self._current is not None and self._current.question == asked:
                self.work.cancel()
            self._set(asked, share=None)

    def keep(self, letters: Collection[str]) -> None:
        """Forget what was asked of all other tracks but the lead."""
        self.retain([name for name in self.now.asked if (name.partition(" ")[2] or "A") in ("A", *letters)])

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What is being found out or is still to be, and else what was found."""
        found = list[Wish]()
        for name, asked in self.now.asked.items():
            waits = self._waiting.get(name)
            goes_on = self._current if self._current and self._current.question == name else None
            wish = waits[0] if waits else goes_on if asked.share is not None and goes_on else asked.wish
            found += [wish] if wish is not None else []
        return tuple(found)

    def retain(self, names: Collection[str]) -> None:
        """Forget all that was asked but these, each called as `key` does."""
        gone = [name for name in self.now.asked if name not in names]
        for name in gone:
            question, _, letter = name.partition(" ")
            self.give_up(question, letter or "A")
        if gone:
            self.now = Questions({name: asked for name, asked in self.now.asked.items() if name not in gone})
            self.changed.emit()

    def stop(self) -> None:
        """Stop finding out whatever it is; what was found before stays."""
        for name in [name for name, asked in self.now.asked.items() if asked.share is not None]:
            question, _, letter = name.partition(" ")
            self.give_up(question, letter or "A")

    def close(self) -> None:
        """Give up everything."""
        self._waiting.clear()
        self.work.finish(cancel=True)

    def _over(self) -> None:
        """What was being found out has ended; what came of it is told next."""
        self._last, self._current = self._current, None
        self._go_on()

    def _go_on(self) -> None:
        if self.work.busy or not self._waiting:
            return
        question = next(iter(self._waiting))
        wish, source, memory = self._waiting.pop(question)
        self._current = wish
        self.work.start(
            question,
            partial(answered, wish, source, memory, show=partial(self._show, wish)),
            partial(self._take, wish),
        )

    def _progress(self, share: float) -> None:
        wish = self._current
        if wish is None or wish.question in self._waiting:
            return
        before = self.now.of(wish.question).share
        if before is not None and share >= before + STRIDE:
            so_far = self._so_far
            more = {"wish": wish, "found": so_far[1]} if so_far is not None and so_far[0] is wish else {}
            self._set(wish.question, share=share, **more)

    def _show(self, wish: Wish, found: Any) -> None:
        """Called in the thread of the work."""
        self._so_far = wish, found

    def _take(self, wish: Wish, found: Any) -> None:
        self._set(wish.question, wish=wish, found=found, share=None)

    def _refuse(self, error: MnemoscopeError) -> None:
        if self._last is not None:
            self._set(self._last.question, share=None, refused=str(error), refused_for=self._last)

    def _set(self, question: str, **changes: Any) -> None:
        self.now = Questions({**self.now.asked, question: replace(self.now.of(question), **changes)})
        self.changed.emit()


def given(wish: Wish) -> Given | None:
    """The text that a question is to be asked on, if it is not the one that fits the model."""
    if wish.corpus == HERE:
        return Given(tr("the text in the window"), lambda: wish.track.text)
    return Given(Path(wish.corpus).name, partial(read_text, wish.corpus)) if wish.corpus else None


def answered(
    wish: Wish,
    source: str,
    memory: MemoryOptions | None,
    tell: Progress,
    *,
    show: Callable[[Any], None] = lambda found: None,
) -> Any:
    """What is found, by the model opened anew: the one that reads may be at work."""
    tell(0.0)
    asked = found_by_name(wish.question.partition(" ")[0])
    if why := asked.unfit(wish.track):
        raise AnalysisError(why)
    sources = sources_of(wish.track.edits, wish.sources)
    return asked.find(
        case(
            wish.track, lambda: open_with(source, memory)[0] if source else opened_again(wish.track), at=wish.at, kinds=wish.kinds, sources=sources,
            given=given(wish), tell=tell, show=show,
        )
    )  # fmt: skip
