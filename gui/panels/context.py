"""Context: what is in the window at the cursor and what has fallen out, what it takes, and how a token's time grows with it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.keeping import Kept
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import CacheOptions
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.askedofeach import AskedOfEach
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.panel import stepped
from mnemoscope.gui.state.context_view import (
    briefly,
    grown,
    in_window,
    is_cached,
    layer_of,
    more,
    name_of,
    of_state,
    said,
)
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.contextplot import ContextCanvas, Gauge, Growth, Plot
from mnemoscope.gui.widgets.optionbox import option_box, put, value_of

UNMEASURED = tr_noop("not measured yet: the button reads tokens one by one, beside the window")
KEPT = (
    (1e9, tr_noop("kept, GB")), (1e6, tr_noop("kept, MB")), (1e3, tr_noop("kept, kB")), (0.0, tr_noop("kept, bytes")),
)  # fmt: skip


class Context(AskedOfEach):
    """A gauge for each track, and two plots; what the cache keeps is chosen in the title bar."""

    name, title, order = "context", tr_noop("Context"), 46
    help = tr_noop(
        "What of the text is in the window at the cursor, and what has fallen out; the bytes that takes, and the time of a token, against "
        "the tokens read. What the cache keeps when it is full is chosen above: it is kept so in an edited copy, beside."
    )
    shows = frozenset({Kind.KEY, Kind.STATE})
    needs = tr_noop("Nothing is kept from token to token")
    follows_cursor = True
    preferred_height = 350
    least_height = 290
    asks, keys = "pace", ("Ctrl+Shift+H",)
    menu = tr_noop("What the context holds, and what it costs")
    canvas: ContextCanvas

    @classmethod
    def can_show(cls, trace: Trace) -> bool:
        states = any(spec.stage == "layer" for spec in trace.layout.of(Kind.STATE))
        return not trace.both_ways and (states or bool(trace.layout.heads and trace.layout.of(Kind.KEY)))

    @classmethod
    def lacking(cls) -> str:
        return tr("The text is encoded anew with every token: nothing is kept from one to the next")

    def build_canvas(self) -> ContextCanvas:
        canvas = ContextCanvas(self.theme)
        options = options_of(CacheOptions)
        self.policy, self.tokens = (option_box(options[name]) for name in ("policy", "tokens"))
        self.tokens.setKeyboardTracking(False)
        self.policy.activated.connect(self._choose)
        self.tokens.valueChanged.connect(self._choose)
        self.tools = [self.policy, self.tokens]
        return canvas

    @classmethod
    def missing(cls, view: View) -> str:
        there = any(cls.can_show(side.trace) for side in view.sides)
        return "" if there and view.length else super(AskedPanel, cls).missing(view)

    def key(self, view: View) -> object:
        views = (view, *view.sides)
        return tuple((id(self.asked_of(each)), str(each.track.edits), len(each.trace.pace)) for each in views)

    def draw(self, view: View) -> None:
        views = [each for each in (view, *view.sides) if self.can_show(each.trace) and each.length]
        gauges = [_gauge(each, self._colour(each)) for each in views]
        times = self._times(views)
        empty = not times.curves and (self.theme.bare or bool(view.still))  # and no button there to fill it
        self.canvas.picture.set_data(gauges, (self._bytes(views), *(() if empty else (times,))))
        shares = [share for each in views if (share := self.asked_of(each).share) is not None]
        self._at_work = bool(shares)
        title = tr(
            "Context at “{token}” · step {step}", token=view.track.label(view.cursor), step=view.cursor
        )
        if shares:
            share = (len(views) - len(shares) + sum(shares)) / len(views)
            note = tr("measuring the time of a token: {share:.0%} done", share=share)
            self.canvas.tell(
                title, tr("Stop"), tip=tr("Stop; what was found so far stays"), note=note, share=share
            )
            self.canvas.body.setOpacity(1.0)
        else:
            refused = next((said for each in views if (said := self.asked_of(each).refused)), "")
            tip = tr(
                "Read tokens one by one after more and more of the text, beside the window, and time them"
            )
            self.canvas.tell(title, tr("Measure time"), tip=tip, note=refused)
        self._show_choice(view)

    def _colour(self, view: View) -> Any:
        return self.theme.of_series(view.seat) if view.letter else self.theme.colour("accent")

    def _bytes(self, views: list[View]) -> Plot:
        curves = [(self._colour(each), *grown(each)) for each in views]
        most = max((max(values) for _, _, values in curves), default=0.0)
        size, title = next((size or 1.0, title) for size, title in KEPT if most >= size)
        return Plot(
            tr(title), [Growth(c, tokens, [v / size for v in values]) for c, tokens, values in curves]
        )

    def _times(self, views: list[View]) -> Plot:
        """What was measured when it was asked for as lines, and while the model continued as dots."""
        curves = list[Growth]()
        for each in views:
            if (found := self.found_of(each)) is not None and found.points:
                lengths = [float(point.length) for point in found.points]
                curves.append(
                    Growth(self._colour(each), lengths, [point.milliseconds for point in found.points])
                )
            if each.trace.pace:
                steps, seconds = zip(*each.trace.pace, strict=True)
                curves.append(Growth(self._colour(each), steps, [1000 * s for s in seconds], dots=True))
        return Plot(tr("time of a token, ms"), curves, "" if curves else tr(UNMEASURED))

    def _show_choice(self, view: View) -> None:
        """In the title bar, what the cache keeps: that of the edited copy, if there is one."""
        cached = is_cached(view) and view.trace.turning is not None and not view.still
        copies = [s for s in view.sides if s.track.card.name == view.track.card.name and s.track.edits]
        of = copies[-1] if copies else view
        kept = of.trace.edits.kept.get(layer_of(of))
        self.policy.setEnabled(cached)
        self.tokens.setEnabled(cached and kept is not None)
        for box in (self.policy, self.tokens):
            box.blockSignals(True)  # what is shown is so already
        if cached and view.trace.context:
            self.tokens.setMaximum(view.trace.context)
        put(
            self.policy,
            "everything" if kept is None or kept == Kept(view.trace.context or 0) else kept.policy,
        )
        if kept is not None:
            put(self.tokens, kept.total)
        for box in (self.policy, self.tokens):
            box.blockSignals(False)

    def _choose(self) -> None:
        view = self.view
        if view is None:
            return
        kept = CacheOptions(value_of(self.policy), max(2, value_of(self.tokens))).kept
        if kept is None:  # as much as the model can look at
            kept = Kept(view.trace.context or view.length)
        self.verbs.edit(parse(kept.edit))

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        if not is_cached(view):
            tokens, values = grown(view)
            return {"tokens": np.array(tokens), "bytes": np.array(values)}
        found = in_window(view)
        return stepped(view, (0, len(found.share))) | {
            "held": found.share,
            "forgotten": found.cut.astype(int),
        }

    @classmethod
    def unasked(cls, view: View) -> str:
        return ""  # what is held is there without being asked for


def _gauge(view: View, colour: Any) -> Gauge:
    name = name_of(view)
    if is_cached(view):
        found = in_window(view)
        return Gauge(
            name,
            colour,
            said(view, found),
            briefly(view, found),
            more(view, found),
            found.share,
            len(found.share),
        )
    return Gauge(name, colour, *of_state(view), None, view.length)
