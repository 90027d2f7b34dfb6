"""What decided: what each layer would say, over the last steps, and the parts that wrote the prediction, by their shares."""

from typing import TYPE_CHECKING

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.decisions import Decisions, Part
    from mnemoscope.gui.widgets.lensgrid import DecisionCanvas

MOST = 120  # rows: more than any window shows


class DecisionsPanel(AskedPanel):
    """A grid of layers by steps, and a ranking."""

    name, title, order = "decisions", tr_noop("What decided"), 73
    help = tr_noop(
        "After each layer, what would be said if it were the last (logit lens); and what each head, unit and MLP wrote towards the "
        "token at the cursor rather than the next best (direct logit attribution). Click a cell or a row to look there."
    )
    shows = frozenset({Kind.LOGITS, Kind.CLASS})
    needs = tr_noop("Nothing is said that could be decided")
    follows_cursor = here = True
    preferred_height = 420
    asks = "decisions"
    invites = tr_noop(
        "Every layer is read out as if it were the last, and the prediction is taken apart into what each head and unit wrote."
    )
    button = tr_noop("Find out what decided")
    tip = tr_noop("Read out each layer, and take the prediction apart, beside the window")
    canvas: "DecisionCanvas"

    def build_canvas(self) -> "DecisionCanvas":
        from mnemoscope.gui.widgets.lensgrid import DecisionCanvas

        canvas = DecisionCanvas(self.theme)
        canvas.seen.connect(self._see)
        canvas.picked.connect(self._pick)
        self._parts: tuple[Part, ...] = ()
        return canvas

    def show_found(self, view: View, found: "Decisions | None") -> None:
        from mnemoscope.gui.widgets.lensgrid import Lens
        from mnemoscope.gui.widgets.ranklist import Ranked

        self._parts = found.parts if found else ()
        rows = [
            Ranked(part.name, part.share, (part.name, tr("share: {share:+.4f} logits", share=part.share)))
            for part in self._parts[:MOST]
        ]
        said = found.said[1] if found else ""
        self.canvas.list.set_data(rows, said, len(self._parts))
        lens = Lens()
        if found is not None and found.grid is not None:
            names, layers = [each.name for each in found.layers], [each.layer for each in found.layers]
            lens = Lens(names, layers, found.steps, found.labels, found.words, found.grid)
        self.canvas.grid.set_data(lens)

    def heading(self, view: View, found: "Decisions | None") -> str:
        if found is None:
            return tr("What decided {place}?", place=self.place(view))
        return tr(
            "“{label}” rather than “{other}”: {difference:+.2f} logits",
            label=found.label,
            other=found.other,
            difference=found.difference,
        )

    def _see(self, step: int, layer: int | None) -> None:
        if layer is not None:
            self.verbs.focus(layer=layer)
        self.verbs.seek(step)

    def _pick(self, row: int) -> None:
        part = self._parts[row]
        place = {"head": "head", "unit": "unit", "inner": "unit"}.get(part.kind)
        focus = {} if part.layer is None else {"layer": part.layer}
        if place is not None:
            focus[place] = part.index or 0
        if focus:
            self.verbs.focus(**focus)
