"""A panel that shows in one picture what has come of a question for each of several tracks."""

from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import clauses, listed, tr, tr_noop
from mnemoscope.gui.askedpanel import NONE, AskedPanel
from mnemoscope.gui.state.questions import Asked, is_same_model
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.askcanvas import AskCanvas


class AskedOfEach(AskedPanel):
    """A subclass draws what was found (`show_each`) and says what came out (`title_of`); what grows is shown as it grows.

    What was found holds for a track whatever that has read since. Progress, tracks without an answer and the table are said here.
    """

    sides = ("overlay",)
    again: ClassVar[str] = tr_noop("Ask again")
    again_tip: ClassVar[str] = ""  # "": as the first time
    stop_tip: ClassVar[str] = tr_noop("Stop; what was found so far stays")
    stale: ClassVar[str] = tr_noop("To see {names} as well, ask again")

    def show_each(self, views: tuple[View, ...], found: Mapping[int, Any]) -> bool:
        """Draw what was found, by the place of its track among the views; whether there is anything to be seen."""
        raise NotImplementedError

    def title_of(self, views: tuple[View, ...], found: Mapping[int, Any]) -> str:
        """The title above the picture."""
        raise NotImplementedError

    def outdated(self, view: View, asked: Asked) -> str:
        """What is to be said of a track whose answer is shown; "" for nothing."""
        return ""

    @classmethod
    def asked_of(cls, view: View) -> Asked:
        """What has come of the question for a track."""
        return view.questions.of(cls.asks, view.letter)

    @classmethod
    def found_of(cls, view: View) -> Any:
        """What was found for a track as it is now; None for nothing."""
        return cls.asked_of(view).found_for(view.track)

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super(AskedPanel, cls).missing(view):
            return message
        reasons = [cls.question().unfit(each.track) for each in (view, *view.sides)]
        return whole(reasons[0]) if all(reasons) else ""

    def key(self, view: View) -> object:
        views = (view, *view.sides)
        return tuple(id(self.asked_of(each)) for each in views), self.more(view)

    def draw(self, view: View) -> None:
        views = (view, *view.sides)
        asked = [self.asked_of(each) for each in views]
        found = {n: each for n, each in enumerate(map(self.found_of, views)) if each is not None}
        self._asked = asked[0]
        has_picture = self.show_each(views, found)
        title, note, tip = self.title_of(views, found), self.note(views, asked, found), tr(self.tip)
        shares = [each.share for each in asked if each.share is not None]
        self._at_work = bool(shares)
        if shares:
            share = (len(views) - len(shares) + sum(shares)) / len(views)
            said = note or tr("{share:.0%} done", share=share)
            self.canvas.tell(title, tr("Stop"), tip=tr(self.stop_tip), note=said, share=share)
            self.canvas.body.setOpacity(1.0)  # it grows, and what is there holds
        elif not has_picture:
            self.canvas.tell(title, tr(self.button), tip=tip, invitation=note or tr(self.invites))
        else:
            self.canvas.tell(
                title, tr(self.again), tip=tr(self.again_tip) if self.again_tip else tip, note=note
            )

    def note(self, views: tuple[View, ...], asked: list[Asked], found: Mapping[int, Any]) -> str:
        """What is to be said of tracks that have no picture, or one of another text."""
        said, stale = list[str](), list[str]()
        for n, (view, each) in enumerate(zip(views, asked, strict=True)):
            name = view.letter or view.track.name
            if each.share is not None:
                continue
            if n in found:
                said += filter(None, [self.outdated(view, each)])
            elif (
                each.refused
                and each.refused_for is not None
                and is_same_model(each.refused_for.track, view.track)
            ):
                said.append(tr("{name}: {why}", name=name, why=each.refused))
            elif why := self.question().unfit(view.track):
                said.append(tr("{name}: {why}", name=name, why=why))
            elif found:
                stale.append(name)
        return clauses([tr(self.stale, names=listed(stale)), *said] if stale else said)

    def build(self) -> AskCanvas:
        self._at_work = False
        return super().build()

    def _press(self) -> None:
        if self._at_work:
            self.verbs.give_up(self.asks)
        else:
            self.verbs.ask(self.asks, here=False)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        """The tables of all tracks that there is an answer for, one after the other."""
        tables, names = [], list[str]()
        for each in (view, *view.sides):
            if (found := cls.found_of(each)) is not None:
                tables.append(cls.question().table(found).columns)
                count = len(next(iter(tables[-1].values())))
                names += [each.letter or each.track.name] * count
        if not tables:
            return dict(NONE)
        joined = {name: np.concatenate([table[name] for table in tables]) for name in tables[0]}
        return {"track": np.array(names, str)} | joined
