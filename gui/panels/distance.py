"""Recall over distance: how often each track is right, against how far back it is asked, measured on sequences made at once."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.distances import maker
from mnemoscope.engines.analysis.recall import Recall, columns
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.questions import Asked, is_same_model
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.distanceplot import DistanceCanvas, Recalled

INVITATION = tr_noop(
    "New sequences are made at a ladder of distances, and every track reads them: "
    "its share of right answers is plotted, so that forgetting is seen."
)


class Distance(Panel):
    """A curve for each track, asked for by a button."""

    name, title, order = "recall", tr_noop("Recall over distance"), 75
    help = tr_noop(
        "Makes sequences in which something is asked for that was read a distance before, lets every track read them beside the "
        "window, and plots the share of right answers against distance, with its 95 % interval. Dashed: guessing."
    )
    area = Area.RIGHT
    sides = ("overlay",)
    shows = frozenset({Kind.LOGITS})
    needs = tr_noop("Nothing is foretold that could be right")
    preferred_height = 280
    least_height = 190
    asks, keys = "recall", ("Ctrl+Shift+Y",)
    canvas: DistanceCanvas

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return False  # it is asked for

    def build(self) -> DistanceCanvas:
        self._at_work = False
        canvas = DistanceCanvas(self.theme)
        canvas.pressed.connect(self._press)
        return canvas

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        reasons = [reason(each.track) for each in (view, *view.sides)]
        return whole(reasons[0]) if all(reasons) else ""

    def key(self, view: View) -> object:
        return tuple(id(asked_of(each)) for each in (view, *view.sides))

    def draw(self, view: View) -> None:
        views = (view, *view.sides)
        asked = [asked_of(each) for each in views]
        found = {n: each for n, each in enumerate(map(found_of, views)) if each is not None and each.points}
        curves = [_curve(views[n], each, self.theme.of_series(views[n].seat)) for n, each in found.items()]
        first = next(iter(found.values()), Recall())
        self.canvas.curves.set_data(
            curves,
            chance=first.chance,
            axis=tr("distance: {between}", between=first.between),
            said=first.said,
        )
        shares = [each.share for each in asked if each.share is not None]
        self._at_work = bool(shares)
        title, note = tr("Right answers against distance"), self._note(views, asked, found)
        if shares:
            share = (len(views) - len(shares) + sum(shares)) / len(views)
            self.canvas.tell(
                title, tr("Stop"), tip=tr("Stop; what was found so far stays"), note=note or tr("{share:.0%} done", share=share), share=share
            )  # fmt: skip
            self.canvas.body.setOpacity(1.0)  # it grows, and what is there holds
        elif not curves:
            tip = tr("Make sequences and let every track read them, beside the window")
            self.canvas.tell(title, tr("Measure recall"), tip=tip, invitation=note or tr(INVITATION))
        else:
            self.canvas.tell(
                title, tr("Measure again"), tip=tr("Let every track read the sequences again"), note=note
            )

    def _note(self, views: tuple[View, ...], asked: list[Asked], found: dict[int, Recall]) -> str:
        """What is to be said of tracks that have no curve."""
        said = []
        for n, (view, each) in enumerate(zip(views, asked, strict=True)):
            name = view.letter or view.track.name
            if n in found or each.share is not None:
                continue
            if (
                each.refused
                and each.refused_for is not None
                and is_same_model(each.refused_for.track, view.track)
            ):
                said.append(tr("{name}: {why}", name=name, why=each.refused))
            elif why := reason(view.track):
                said.append(tr("{name}: {why}", name=name, why=why))
            elif found:
                said.append(tr("{name} has not been measured as it is now: measure again", name=name))
        return "; ".join(said)

    def _press(self) -> None:
        if self._at_work:
            self.verbs.give_up(self.asks)
        else:
            self.verbs.ask(self.asks, here=False)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        tables, letters = [], list[str]()
        for each in (view, *view.sides):
            found = found_of(each)
            if found is not None:
                tables.append(columns(found))
                letters += [each.letter or each.track.name] * len(found.points)
        tables = tables or [columns(Recall())]
        joined = {name: np.concatenate([table[name] for table in tables]) for name in tables[0]}
        return {"track": np.array(letters, str)} | joined


def asked_of(view: View) -> Asked:
    """What has come of the question for a track."""
    return view.questions.of("recall", view.letter)


def found_of(view: View) -> Recall | None:
    """What was found for a track as it is now."""
    found: Recall | None = asked_of(view).found_for(view.track)
    return found


def reason(track: Track) -> str:
    """Why a model cannot be asked; "" if it can."""
    try:
        maker(track.card, track.vocab)
    except AnalysisError as error:
        return str(error)
    return ""


def _curve(view: View, found: Recall, colour: Any) -> Recalled:
    points = found.points
    name = f"{view.letter} {view.title}".strip() or view.track.card.title or view.track.name
    ends = [point.interval for point in points]
    said = [
        tr(
            "{name}, distance {distance}: {right} of {count} right, {share:.0%} ({low:.0%} to {high:.0%})",
            name=name,
            distance=p.distance,
            right=p.right,
            count=p.count,
            share=p.share,
            low=low,
            high=high,
        )
        for p, (low, high) in zip(points, ends, strict=True)
    ]
    distances, shares = [p.distance for p in points], [p.share for p in points]
    return Recalled(name, colour, distances, shares, [e[0] for e in ends], [e[1] for e in ends], said)
