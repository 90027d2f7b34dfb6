"""A panel that shows what has come of a question: it asks by a button, and says what is found, how far it is, and whether it still holds."""

from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import is_judged
from mnemoscope.engines.analysis.question import Question, question
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.questions import Asked, Wish
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.askcanvas import AskCanvas

NONE = {"step": np.empty(0, np.int64)}  # the numbers of what has not been asked


class AskedPanel(Panel):
    """A subclass names its question and draws what was found (`show`); titles, progress, refusals and what is out of date are said here.

    A question about the step under the cursor has `here` set: what was found elsewhere is then dimmed, and offered to go back to.
    """

    area = Area.RIGHT
    preferred_height = 300
    least_height = 190
    here: ClassVar[bool] = False  # whether it is asked about the step under the cursor
    invites: ClassVar[str] = ""  # in one sentence, what would be done
    button: ClassVar[str] = tr_noop("Find out")
    tip: ClassVar[str] = tr_noop("Find out, beside the window")
    canvas: AskCanvas

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return False  # it is asked for

    def build(self) -> AskCanvas:
        self._asked = Asked()
        canvas = self.build_canvas()
        canvas.pressed.connect(self._press)
        canvas.headed.connect(self._return)
        return canvas

    def build_canvas(self) -> AskCanvas:
        """Make the canvas, and `self.tools`."""
        raise NotImplementedError

    def show_found(self, view: View, found: Any) -> None:
        """Put what was found into the picture; None: nothing was, and the picture is to be empty."""
        raise NotImplementedError

    def heading(self, view: View, found: Any) -> str:
        """The title above the picture: what came out, if anything did, in a few words with its figure; else what would be asked."""
        raise NotImplementedError

    def invitation(self, view: View) -> str:
        """In one sentence, what would be done."""
        return tr(self.invites)

    def wishes(self) -> tuple[str, ...]:
        """The kinds that are asked about; (): the usual."""
        return ()

    def is_here(self) -> bool:
        """Whether it would be asked about the step under the cursor."""
        return self.here

    def place(self, view: View) -> str:
        """What it would be asked about, as in a sentence: the token under the cursor, or all of the text."""
        if not self.is_here():
            return tr("the whole text")
        token = view.track.label(view.cursor)
        predicts = view.trace.layout.one(Kind.LOGITS) is not None and not is_judged(view.track)
        if predicts and view.cursor == view.length - 1:
            return tr("what comes after “{token}” at step {step}", token=token, step=view.cursor)
        return tr("“{token}” at step {step}", token=token, step=view.cursor)

    def key(self, view: View) -> object:
        return id(view.questions.of(self.asks, view.letter)), self.more(view)  # held until the next is drawn

    def more(self, view: View) -> object:
        """What else the picture depends on."""
        return None

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        why = cls.question().unfit(view.track)
        return whole(why) if why else ""

    @classmethod
    def question(cls) -> Question:
        """The question, whose file is imported when it is needed."""
        return question(cls.asks)

    def draw(self, view: View) -> None:
        self.canvas.of = view.letter
        asked = self._asked = view.questions.of(self.asks, view.letter)
        found = asked.found if asked.wish is not None else None
        self.show_found(view, found)
        refusal = asked.refusal(view.track, view.cursor)
        if asked.share is not None:
            note = tr("{share:.0%} done", share=asked.share) if asked.share else tr("beginning…")
            title, tip = self.heading(view, None), tr("Stop; what was found before stays")
            self.canvas.tell(title, tr("Stop"), tip=tip, note=note, share=asked.share)
            if found is not None and asked.wish is not None and self.holds(view, asked.wish):
                self.canvas.body.setOpacity(1.0)  # it grows, and what is there holds
        elif found is None or asked.wish is None:
            title, invitation = self.heading(view, None), refusal or self.invitation(view)
            self.canvas.tell(title, tr(self.button), tip=tr(self.tip), invitation=invitation)
        else:
            holds = self.holds(view, asked.wish)
            title = self.heading(view, found if holds or self.here else None)
            elsewhere = refusal or self.elsewhere(view, asked.wish)
            again = tr("Ask again") if holds or not self.is_here() else tr("Ask here")
            note = "" if holds else elsewhere
            self.canvas.tell(title, again, tip=tr(self.tip), note=note, warning=not holds)

    def holds(self, view: View, wish: Wish) -> bool:
        """Whether what was found for a wish is what would be found now."""
        return (wish.at is not None) == self.is_here() and wish.fits(view.track, view.cursor)

    def elsewhere(self, view: View, wish: Wish) -> str:
        """That what is shown is of something else."""
        if self.here:
            token, step = view.track.label(view.cursor), view.cursor
            return tr(
                "Not of “{token}” at step {step}: click here to look there again.", token=token, step=step
            )
        return tr("Not of {place} as it is now: ask again.", place=self.place(view))

    def _press(self) -> None:
        if self._asked.share is not None:
            self.verbs.give_up(self.asks)
        else:
            self.verbs.ask(self.asks, here=self.is_here(), kinds=self.wishes())

    def _return(self) -> None:
        """Look again where it was asked."""
        if self._asked.wish is not None and self._asked.wish.at is not None and self._asked.share is None:
            self.verbs.seek(self._asked.wish.at)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        found = view.questions.of(cls.asks, view.letter).found
        return (
            dict(NONE)
            if found is None
            else {n: np.asarray(c) for n, c in cls.question().table(found).columns.items()}
        )
