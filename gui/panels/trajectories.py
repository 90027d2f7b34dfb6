"""Trajectories: the way of the state through the text, in two or three dimensions, and where it would come to rest."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import paragraph, tr, tr_noop, trn
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.trajectories import Rest, Trajectories
    from mnemoscope.gui.widgets.wayplot import WayCanvas

KINDS = {"": tr_noop("principal components"), "umap": tr_noop("UMAP")}


@dataclass(frozen=True, slots=True)
class TrajectoriesOptions:
    """`flat`: two dimensions, not three; `kind`: how states are laid out, "": by principal components."""

    flat: bool = False
    kind: str = ""


class TrajectoriesPanel(AskedPanel):
    """A picture that is turned by dragging."""

    name, title, order = "trajectories", tr_noop("Trajectories"), 77
    help = tr_noop(
        "The state after each token as a place, along the directions in which it moves most; the examples of the model beside it. Filled "
        "circles attract, open ones do not, diamonds are slow. Drag to turn, click a place to go there."
    )
    shows = frozenset({Kind.STATE, Kind.CELL, Kind.RESIDUAL})
    needs = tr_noop("No state is carried from step to step")
    preferred_height = 380
    least_height = 240
    asks = "trajectories"
    invites = tr_noop(
        "The states of this text and of the model's examples are laid out in three dimensions, and the points are sought where the "
        "state would come to rest."
    )
    button = tr_noop("Show the way of the state")
    tip = tr_noop("Lay the states out, and look for fixed points, beside the window")
    Options = TrajectoriesOptions
    canvas: "WayCanvas"

    def build_canvas(self) -> "WayCanvas":
        from mnemoscope.gui.widgets.wayplot import WayCanvas

        self._found: Trajectories | None = None
        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("How states are laid out"))
        self.chooser.setToolTip(tr("How states are laid out when it is asked again"))
        for kind, said in KINDS.items():
            self.chooser.addItem(tr(said), kind)
        self.chooser.activated.connect(self._choose)
        self.flat = QtWidgets.QToolButton()
        self.flat.setText(tr("flat"))
        self.flat.setCheckable(True)
        self.flat.setToolTip(tr("The first two directions alone, not three that can be turned"))
        self.flat.clicked.connect(self._choose)
        self.tools = [self.chooser, self.flat]
        canvas = WayCanvas(self.theme)
        canvas.picked.connect(self.verbs.seek)
        canvas.hovered.connect(self.verbs.hover)
        return canvas

    def wishes(self) -> tuple[str, ...]:
        kind = self.chooser.currentData()
        return (kind,) if kind else ()

    def show_found(self, view: View, found: "Trajectories | None") -> None:
        from mnemoscope.gui.widgets.wayplot import Drawn, Mark

        self._found = found
        options = view.options or TrajectoriesOptions()
        self.flat.setChecked(options.flat)
        self.chooser.setCurrentIndex(max(self.chooser.findData(options.kind), 0))
        plot = self.canvas.plot
        plot.flat = options.flat
        if found is None:
            plot.set_data((), (), (), "")
            return
        ways = [
            Drawn(way.label, way.places, self.theme.of_series(n), open=not n)
            for n, way in enumerate(found.ways)
        ]
        rests = [Mark(rest.place, rest.says, rest.kind, _told(rest)) for rest in found.rests]
        axes = [tr("PC {n}: {share:.0%}", n=n + 1, share=share) for n, share in enumerate(found.shares)]
        plot.set_data(ways, rests, axes or ["1", "2", "3"], paragraph(found.said))
        self.canvas.tokens = found.ways[0].tokens

    def mark(self, view: View) -> None:
        found = self._found
        if found is None:
            return
        there = view.cursor if view.cursor < len(found.ways[0].places) else None
        goal = found.settles[there] if there is not None and there < len(found.settles) else -1
        self.canvas.plot.set_now(there, goal if goal >= 0 else None)
        hovered = view.hover.step
        if hovered is not None and hovered < len(found.ways[0].places):
            self.canvas.plot.set_lit(("step", hovered))

    def heading(self, view: View, found: "Trajectories | None") -> str:
        if found is None:
            return tr("Which way does the state take?")
        if stable := len(found.stable):
            return trn(
                "{n} stable fixed point while “{token}” is read",
                "{n} stable fixed points while “{token}” is read",
                stable,
                token=found.held,
            )
        if found.shares:
            return tr("The way of the state: three directions hold {share:.0%}", share=sum(found.shares))
        return tr("The way of the state, laid out by UMAP")

    def _choose(self) -> None:
        options = TrajectoriesOptions(self.flat.isChecked(), self.chooser.currentData() or "")
        self.verbs.set_options(self.name, options)


def _told(rest: "Rest") -> tuple[str, ...]:
    """What is said of a point beside the mouse."""
    kinds = {
        "stable": tr("a fixed point that attracts"),
        "unstable": tr("a fixed point that does not attract"),
        "slow": tr("a slow point"),
    }
    said = [
        kinds[rest.kind],
        tr("largest |eigenvalue| {largest:.3f}, speed {speed:.1e}", largest=rest.largest, speed=rest.speed),
    ]
    return (*said, tr("says “{word}” there", word=rest.says)) if rest.says else tuple(said)
