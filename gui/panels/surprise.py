"""Surprise: how unexpected each token was, and how undecided the model, over time; where a model answers, of the right answers."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import called, right_answer
from mnemoscope.engines.analysis.answers import RIGHT, UNKNOWN, Scores
from mnemoscope.engines.analysis.prediction import entropy, likeliest, surprise
from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.answered import scored, spread, ticks, told_of_ticks
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.overlaid import label_of, lettered, shared_out
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.answerrow import AnswerRow
from mnemoscope.gui.widgets.curverow import Curve
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

CEILING = 8.0
LOWER = (0.5, 1.0, 2.0, 4.0)  # nats that a figure goes to where its stretch has no more


class Surprise(TimePanel):
    """Bars of -log p, with the entropy of the prediction as a curve."""

    name, title, order = "surprise", tr_noop("Surprise"), 50
    help = tr_noop(
        "How unexpected each token was (−log p, bars), and how undecided the prediction before it (entropy, line). Of a "
        "model that was trained to answer at certain positions only, those alone: the others are grey, and right and wrong are marked."
    )
    shows = frozenset({Kind.LOGITS})
    needs = tr_noop("No predictions to compare the text with")
    preferred_height = 112
    least_height = 84
    sides = ("overlay", "stacked", "tabs")

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = AnswerRow(self.theme)
        canvas.set_rows([self.row])
        return canvas

    def draw(self, view: View) -> None:
        self.row.note = ""
        if view.sides:
            self._overlay(view)
            return
        found = view.answers
        values = surprises(view, found)
        bars = Curve(tr("−log p"), values, self.theme.colour("muted", 0.8), bars=True)
        line = Curve(tr("entropy before"), undecided(view, found), self.theme.of_series(1))
        self.row.token = view.track.label
        self.row.ends = ("0", "≥ 8") if np.nanmax(values, initial=0.0) > CEILING else None
        title = tr("surprise")
        if found is None:
            self.row.set_answers(None, {})
        else:
            self.row.set_answers(scored(found, *view.seen), ticks(found, *view.seen))
            title = tr("scored where the model answers: {answers}", answers=told_of_ticks(view, found))
        self.row.set_data(
            [bars, line], view.seen[0], levels=self._levels([bars, line]), title=title, unit=tr("nats")
        )

    def _overlay(self, view: View) -> None:
        """A curve for each track, with the mean of what is in sight."""
        curves, silent = [], []
        for each in (view, *view.sides):
            if each.trace.layout.one(Kind.LOGITS) is None:
                silent.append(each)
                continue
            own = surprises(each, each.answers)
            values = own if each is view else shared_out(view, each, own)
            some = own[~np.isnan(own)]
            name, short = label_of(each), each.letter
            if len(some):
                mean = some.mean()
                name = tr("{track} (mean {nats:.2f})", track=name, nats=mean)
                short = tr("{track} (mean {nats:.2f})", track=short, nats=mean)
            curves.append(Curve(name, values, self.theme.of_series(each.seat), short=short))
        found = view.answers
        self.row.set_answers(None if found is None else scored(found, *view.seen), {})
        self.row.token = view.track.label
        over = any(np.nanmax(curve.values, initial=0.0) > CEILING for curve in curves)
        self.row.ends = ("0", "≥ 8") if over else None
        self.row.note = ""
        if silent:
            self.row.note = trn(
                "{tracks} predicts no tokens", "{tracks} predict no tokens", len(silent), tracks=lettered(silent)
            )  # fmt: skip
        levels = self._levels(curves)
        self.row.set_data(curves, view.seen[0], levels=levels, title=tr("surprise"), unit=tr("nats"))

    def _levels(self, curves: Sequence[Curve]) -> tuple[float, float]:
        """The ends of the scale: always the same, for surprises to be compared; in a figure, which stays as it is, what they need."""
        most = max(float(np.nanmax(curve.values, initial=0.0)) for curve in curves)
        lower = (each for each in LOWER if most <= each)
        return 0.0, next(lower, CEILING) if self.theme.is_figure else CEILING

    def number_at(self, view: View, place: Place) -> Number | None:
        """The surprise of the token there: how it had been foretold one step before. Of a model that answers, what is due is another."""
        if view.answers is not None or not 0 < place.step < view.length:
            return None
        token = int(view.trace.tokens[place.step])
        return Number(view.trace.layout.name(Kind.LOGITS), place.step - 1, (token,), "surprise")

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        found = view.answers
        columns = {"surprise": surprises(view, found), "entropy-before": undecided(view, found)}
        for side in view.sides:
            if side.trace.layout.one(Kind.LOGITS) is not None:
                own = surprises(side, side.answers)
                columns[f"surprise-{side.letter}"] = shared_out(view, side, own)
        return stepped(view) | columns | (everywhere(view) if found is None else judged(view, found))

    @classmethod
    def missing(cls, view: View) -> str:
        said = super().missing(view)
        others = any(side.length and side.trace.layout.one(Kind.LOGITS) for side in view.sides)
        return "" if view.length and others else said

    def mark(self, view: View) -> None:
        super().mark(view)
        self.row.set_cursor(view.cursor)


def surprises(view: View, found: Scores | None) -> NDArray[np.float64]:
    """-log p at the steps in sight: of the token that came, or of the right answer where one is due and NaN elsewhere."""
    return surprise(view.trace, *view.seen) if found is None else spread(found, found.surprise, *view.seen)


def undecided(view: View, found: Scores | None) -> NDArray[np.float64]:
    """The entropy of the prediction that was to foretell each step in sight; NaN where there is none, or none is due."""
    start, stop = view.seen
    expected = np.full(stop - start, np.nan)
    if found is None:
        first = max(start, 1)
        expected[first - start :] = entropy(view.trace, first - 1, stop - 1)
        return expected
    some = found.within(start, stop)
    if some.start < some.stop:
        at = found.due.at[some]
        values = entropy(view.trace, int(at[0]), int(at[-1]) + 1)
        expected[found.due.place[some] - start] = values[at - at[0]]
    return expected


def everywhere(view: View) -> dict[str, NDArray[Any]]:
    """Of a language model: every token after the first is scored, and there is no right and wrong."""
    start, stop = view.seen
    first = max(start, 1)
    names = [view.track.name_of(int(t)) for t in likeliest(view.trace, first - 1, max(stop - 1, first - 1))]
    said = [""] * (first - start) + names
    return {
        "scored": (np.arange(start, stop) > 0).astype(np.int64),
        "expected": np.array([view.track.label(t) if t else "" for t in range(start, stop)], str),
        "said": np.array(said[: stop - start], str),
        "right": np.array([""] * (stop - start), str),
    }


def judged(view: View, found: Scores) -> dict[str, NDArray[Any]]:
    """Of a model that answers: where one is due, what would be right, what it said, and whether that is it."""
    start, stop = view.seen
    rows = [("", "", "")] * (stop - start)
    some = found.within(start, stop)
    for n in range(some.start, some.stop):
        said = called(view.track, int(found.said[n])) if n < found.given else ""
        verdict = {UNKNOWN: "", RIGHT: "yes"}.get(int(found.right[n]), "no")
        rows[int(found.due.place[n]) - start] = (right_answer(view.track, found, n), said, verdict)
    columns = zip(*rows, strict=True) if rows else ((), (), ())
    return {"scored": scored(found, *view.seen).astype(np.int64)} | {
        name: np.array(values, str)
        for name, values in zip(("expected", "said", "right"), columns, strict=True)
    }
