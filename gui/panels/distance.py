"""Recall over distance: how often each track is right, against how far back it is asked, measured on sequences made at once."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_data, tr_noop
from mnemoscope.gui.askedofeach import AskedOfEach
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.distanceplot import DistanceCanvas, Recalled

if TYPE_CHECKING:  # what answers is imported when it is asked
    from mnemoscope.engines.analysis.recall import Recall

    Founds = Mapping[int, Recall]  # by the place of the track


class Distance(AskedOfEach):
    """A curve for each track, asked for by a button."""

    name, title, order = "recall", tr_noop("Recall over distance"), 75
    help = tr_noop(
        "Makes sequences in which something is asked for that was read a distance before, lets every track read them beside the "
        "window, and plots the share of right answers against distance, with its 95 % interval. Dashed: guessing."
    )
    shows = frozenset({Kind.LOGITS})
    needs = tr_noop("Nothing is foretold that could be right")
    preferred_height = 280
    asks, keys = "recall", ("Ctrl+Shift+Y",)
    invites = tr_noop(
        "New sequences are made at a ladder of distances, and every track reads them: "
        "its share of right answers is plotted, so that forgetting is seen."
    )
    button, again = tr_noop("Measure recall"), tr_noop("Measure again")
    tip = tr_noop("Make sequences and let every track read them, beside the window")
    again_tip = tr_noop("Let every track read the sequences again")
    stale = tr_noop("To see {names} as well, measure again")
    canvas: DistanceCanvas

    def build_canvas(self) -> DistanceCanvas:
        return DistanceCanvas(self.theme)

    @classmethod
    def found_of(cls, view: View) -> "Recall | None":
        found: Recall | None = super().found_of(view)
        return found if found is not None and found.points else None

    def show_each(self, views: tuple[View, ...], found: "Founds") -> bool:
        curves = [_curve(views[n], each, self.theme.of_series(views[n].seat)) for n, each in found.items()]
        first = next(iter(found.values()), None)
        self.canvas.curves.set_data(
            curves,
            chance=first.chance if first else 0.0,
            axis=tr("distance: {between}", between=first.between if first else ""),
            said=first.said if first else "",
        )
        return bool(curves)

    def title_of(self, views: tuple[View, ...], found: "Founds") -> str:
        return tr("Right answers against distance")


def _curve(view: View, found: "Recall", colour: Any) -> Recalled:
    points = found.points
    name = f"{view.letter} {view.title}".strip() or tr_data(view.track.card.title) or view.track.name
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
