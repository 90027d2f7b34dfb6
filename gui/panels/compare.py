"""Compare: the surprise of each track, how far their predictions are apart, where they part first, and what changed most."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtGui

from mnemoscope.engines.analysis.comparison import Comparison
from mnemoscope.engines.numerals import printed
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel
from mnemoscope.gui.state.compared import (
    Pairs,
    after_steps,
    changes,
    endings,
    foretold_alike,
    is_even,
    meant,
    over_steps,
    parting,
    place_surprise,
    step_surprise,
    table,
    totals,
)  # fmt: skip
from mnemoscope.gui.state.comparing import Compared
from mnemoscope.gui.state.overlaid import without
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.changelist import Line
from mnemoscope.gui.widgets.comparecanvas import CompareCanvas
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.endinglines import EndingLine
from mnemoscope.gui.widgets.partrow import Flag, PartRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

CEILING = 8.0
NOTHING = tr_noop("A second track is compared here: add one by the menu Tracks, or with Ctrl+Shift+B.")
SAME = tr_noop("What they expect next is the same everywhere.")
OTHER = tr_noop("What they expect next is of different things, and is not compared.")
CHANGED, APART, MIXED = (
    tr_noop("changed most, nats"),
    tr_noop("surprise differs most, nats"),
    tr_noop("differ most, nats"),
)
FAINT = 0.3  # of bars where a model is not asked


class Compare(TimePanel):
    """Curves of surprise over bars of divergence; below, totals and the places that changed most."""

    name, title, order = "compare", tr_noop("Compare"), 48
    help = tr_noop(
        "How unexpected each token was to each track, and how far what they expect next is apart (KL divergence from the first "
        "track, in nats). The flag marks where they part first. Below: totals, and the tokens after which the prediction "
        "changed most; a click looks there."
    )
    sides = ("overlay",)
    compares = True
    preferred_height = 330
    least_height = 260
    canvas: CompareCanvas
    canvas_class = CompareCanvas

    @classmethod
    def can_show(cls, trace: Any) -> bool:
        return True

    @classmethod
    def at_first(cls, trace: Any) -> bool:
        return False  # there is one track at first

    def build(self) -> TimeCanvas:
        canvas = super().build()
        assert isinstance(canvas, CompareCanvas)
        canvas.chosen.connect(self.verbs.seek)
        self.surprise = CurveRow(self.theme)
        self.surprise.weight = 1.5
        self.part = PartRow(self.theme)
        self._compared: tuple[Compared, ...] = ()  # what is drawn
        return canvas

    @classmethod
    def missing(cls, view: View) -> str:
        if not view.sides:
            return tr(NOTHING)
        if not view.length or not any(side.length for side in view.sides):
            return tr("Type some text above: the tracks read it, and are compared here.")
        if all(compared.found is None for compared in compared_with(view)):
            return tr("The tracks are being compared…")
        return ""

    def key(self, view: View) -> object:
        self._compared = compared_with(view)
        return tuple((id(each.found), each.share) for each in self._compared)

    def draw(self, view: View) -> None:
        start, stop = view.seen
        pairs = pairs_of(view, self._compared)
        even = is_even(pairs)
        own = _own(view, pairs[0][1], start, stop, even)
        curves = [Curve(_named(view), own, self.theme.of_series(view.seat), short=view.letter)]
        curves += [
            _beside(side, found, start, stop, even, self.theme.of_series(side.seat)) for side, found in pairs
        ]
        predicts = any(np.isfinite(curve.values).any() for curve in curves)
        rows: list[CurveRow] = [*([self.surprise] if predicts else []), self.part]
        if self.canvas.rows != rows:
            self.canvas.set_rows(rows)
        self.surprise.token = self.part.token = view.track.label
        most = max(float(np.nanmax(curve.values, initial=0.0)) for curve in curves)
        self.surprise.ends = ("0", "≥ 8") if most > CEILING else None
        title = tr("surprise") if even else tr("surprise, nats a character")
        if view.answers is not None:
            where = view.track.card.answering.said
            title = (
                tr("surprise {where}", where=where)
                if even
                else tr("surprise, nats a character {where}", where=where)
            )
        self.surprise.set_data(
            curves, start, levels=(0.0, CEILING), title=title, unit=tr("nats") if even else ""
        )
        self._draw_part(view, pairs)
        self._draw_foot(view, pairs)
        self.canvas.arrange()

    def _draw_part(self, view: View, pairs: Pairs) -> None:
        """The bars of divergence, and a flag where each track parts."""
        start, stop = view.seen
        known = [found.said.divergence[np.isfinite(found.said.divergence)] for _, found in pairs]
        high = view.fitted.grown("divergence", np.concatenate(known).astype(np.float32)) or 1.0
        bars, flags = list[Curve](), list[Flag]()
        for n, (side, found) in enumerate(pairs):
            values, asked = after_steps(found.said.divergence, found, start, stop), meant(view, found)
            colour, lane = self.theme.of_series(side.seat), (n, len(pairs))
            name = side.letter if len(pairs) > 1 and foretold_alike(found) else ""
            if asked is not None:  # what it says elsewhere is not meant as a prediction
                faint = self.theme.of_series(side.seat)
                faint.setAlphaF(FAINT)
                bars.append(Curve("", values, faint, bars=True, lane=lane))
                values = after_steps(np.where(asked, found.said.divergence, np.nan), found, start, stop)
            bars.append(Curve(name, values, colour, bars=True, lane=lane))
            step = parting(view, side, found).step
            flags += [Flag(step, colour)] if step is not None else []
        self.part.set_partings(
            flags, self._summary(pairs), " · ".join(dict.fromkeys(n for _, f in pairs for n in f.notes))
        )
        self.part.note = (
            without([side for side, found in pairs if not foretold_alike(found)]) if len(pairs) > 1 else ""
        )
        title = tr("KL from {letter} of what comes next", letter=view.letter or "A")
        if len(pairs) == 1:
            title = tr("KL({one} ‖ {other})", one=view.letter or "A", other=pairs[0][0].letter or "B")
            if said := parting(view, *pairs[0]).said:
                title = f"{title} · {said}"
        late = [each.share for each in self._compared if each.share is not None]
        if late:
            title = tr("{title} · comparing anew, {share:.0%}", title=title, share=min(late))
        self.part.setOpacity(0.5 if late else 1.0)
        self.part.set_data(bars, start, levels=(0.0, high), title=title, unit=tr("nats"))

    def _summary(self, pairs: Pairs) -> tuple[str, ...]:
        if len(pairs) != 1 or not np.isfinite(pairs[0][1].divergence):
            return ()
        found = pairs[0][1]
        most = np.nanmax(found.said.divergence)
        return tr("mean {nats}", nats=printed(f"{found.divergence:#.3g}")), tr(
            "most {nats}", nats=printed(f"{most:#.3g}")
        )

    def _draw_foot(self, view: View, pairs: Pairs) -> None:
        canvas, colour = self.canvas, self.theme.of_series
        views = [view, *(side for side, _ in pairs)]
        canvas.totals.set_data(*totals(view, pairs), marks=[colour(each.seat) for each in views])
        lines = [
            Line(c.step, c.letter, colour(c.seat), c.place, c.before, c.after, c.size)
            for c in changes(view, pairs)
        ]
        alike = [foretold_alike(found) for _, found in pairs]
        title = CHANGED if all(alike) else MIXED if any(alike) else APART
        empty = SAME if all(alike) else OTHER
        canvas.changes.set_lines(lines, title=tr(title), empty=tr(empty))
        canvas.endings.lines = [
            EndingLine(e.letter, colour(e.seat), e.given, e.chosen) for e in endings(views)
        ]
        canvas.endings.update()

    def mark(self, view: View) -> None:
        super().mark(view)
        for row in (self.surprise, self.part):
            row.set_cursor(view.cursor)
        self.canvas.changes.set_here(view.cursor)

    def notes(self) -> tuple[str, ...]:
        said = [note for each in self._compared if each.found is not None for note in each.found.notes]
        late = [each for each in self._compared if each.share is not None]
        more = [tr("what is shown is of the text as it was: it is being compared anew")] if late else []
        return tuple(dict.fromkeys((*super().notes(), *said, *more)))

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        return table(view, pairs_of(view, compared_with(view)))


def compared_with(view: View) -> tuple[Compared, ...]:
    """What is known of how each other track differs."""
    return tuple(view.compared(side) for side in view.sides)


def pairs_of(view: View, compared: Sequence[Compared]) -> list[tuple[View, Comparison]]:
    """The tracks that have been compared."""
    return [
        (side, each.found) for side, each in zip(view.sides, compared, strict=True) if each.found is not None
    ]


def _named(view: View) -> str:
    return f"{view.letter} {view.title}".strip() or tr("this track")


def _own(view: View, found: Comparison, start: int, stop: int, even: bool) -> NDArray[np.float64]:
    """The surprise of the lead at its own steps; by the character where tokens differ in width."""
    values = step_surprise(view, 0, found, start, stop)
    if even:
        return values
    spans = view.track.encoded.spans[start:stop]
    return np.asarray(values / np.maximum(spans[:, 1] - spans[:, 0], 1))


def _beside(side: View, found: Comparison, start: int, stop: int, even: bool, colour: QtGui.QColor) -> Curve:
    """The surprise of another track at the lead's steps: its own where they stand step by step, else that of its places."""
    if side.edges is None:
        own = step_surprise(side, 1, found, min(start, side.length), min(stop, side.length))
        values = np.full(stop - start, np.nan)
        values[: len(own)] = own
    else:
        values = place_surprise(side, 1, found)
        if not even:
            ends = found.laid.characters[:, 1]
            values = values / np.maximum(ends[:, 1] - ends[:, 0], 1)
        values = over_steps(values, found, start, stop)
    return Curve(_named(side), values, colour, short=side.letter)
