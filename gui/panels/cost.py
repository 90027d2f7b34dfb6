"""What a memory costs: bytes and time against the length, of the model that is open and of one of each other kind of memory."""

from typing import TYPE_CHECKING

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.cost import Cost, Costs
    from mnemoscope.gui.widgets.contextplot import ContextCanvas

KILO = 1000.0


class CostPanel(AskedPanel):
    """A line for each model, and two plots: dots are measured, lines are the formulas."""

    name, title, order = "cost", tr_noop("Three kinds of memory"), 78
    help = tr_noop(
        "What is kept and how long a token takes against the tokens read: for a state, a cache of keys and values, and slots. Dots are "
        "measured on this machine, lines are the formulas. The model that is open stands first."
    )
    shows = frozenset({Kind.KEY, Kind.STATE, Kind.WRITE})
    needs = tr_noop("Nothing is kept from token to token")
    preferred_height = 340
    least_height = 250
    asks = "cost"
    invites = tr_noop(
        "This model and one of each other kind of memory read token by token, up to a thousand, and are timed; what they keep is counted."
    )
    button = tr_noop("Measure what memory costs")
    tip = tr_noop("Read tokens one by one and time them, beside the window")
    canvas: "ContextCanvas"

    def build_canvas(self) -> "ContextCanvas":
        from mnemoscope.gui.widgets.contextplot import ContextCanvas

        return ContextCanvas(self.theme)

    def show_found(self, view: View, found: "Costs | None") -> None:
        from mnemoscope.gui.widgets.contextplot import Gauge, Growth, Plot

        costs = found.costs if found else ()
        colours = [self.theme.of_series(n) for n in range(len(costs))]
        gauges = [
            Gauge(cost.name, colour, _briefly(cost), _briefly(cost), said, None, cost.lengths[-1])
            for cost, colour, said in zip(costs, colours, found.said if found else (), strict=True)
        ]
        kept, times = list[Growth](), list[Growth]()
        for cost, colour in zip(costs, colours, strict=True):
            kept.append(Growth(colour, cost.lengths, [size / KILO for size in cost.formula]))
            kept.append(Growth(colour, cost.lengths, [size / KILO for size in cost.kept], dots=True))
            times.append(Growth(colour, cost.lengths, cost.fitted))
            times.append(Growth(colour, cost.lengths, cost.milliseconds, dots=True))
        self.canvas.picture.set_data(
            gauges, (Plot(tr("kept, kB"), kept), Plot(tr("time of a token, ms"), times))
        )

    def heading(self, view: View, found: "Costs | None") -> str:
        if found is None or not found.costs:
            return tr("What does its memory cost?")
        own = found.costs[0]
        return tr(
            "After {count:,} tokens it keeps {size:,.1f} kB and takes {time} ms a token",
            count=own.lengths[-1],
            size=own.kept[-1] / KILO,
            time=numeral(own.milliseconds[-1], 2),
        )


def _briefly(cost: "Cost") -> str:
    from mnemoscope.engines.analysis.cost import SAID

    return tr(
        "{kind}: {size:,.1f} kB, {time} ms",
        kind=tr(SAID[cost.kind]),
        size=cost.kept[-1] / KILO,
        time=numeral(cost.milliseconds[-1], 2),
    )
