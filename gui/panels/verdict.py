"""Class: what a classifier would say of the text if it ended here, step by step."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.answered import ticks, told, told_of_ticks
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.answerrow import AnswerRow
from mnemoscope.gui.widgets.curverow import Curve
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas


class Verdict(TimePanel):
    """Two classes as one curve around one half, more as a row each."""

    name, title, order = "class", tr_noop("Class"), 15
    help = tr_noop(
        "The probability of each class after every token: what the model would say if the text ended there."
    )
    shows = frozenset({Kind.CLASS})
    needs = tr_noop("No classes: this model predicts the next token")
    preferred_height = 130
    least_height = 84
    sides = ("stacked", "tabs")

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.curve, self.rows = AnswerRow(self.theme), HeatRow(self.theme, axis="class")
        canvas.set_rows([self.curve])
        return canvas

    def draw(self, view: View) -> None:
        start, stop = view.seen
        name = view.trace.layout.name(Kind.CLASS)
        p = view.trace.read(name, start, stop)  # (steps, C)
        names = view.track.class_labels
        if p.shape[1] == 2:
            self.canvas.set_rows([self.curve])
            self._draw_curve(p, start, view, name)
            return
        self.canvas.set_rows([self.rows])
        self.rows.token, self.rows.names = view.track.label, names
        self.rows.quantity = tr("probability")
        self.rows.signals, self.rows.still = (name,), True  # what is said cannot be held
        classes = np.arange(p.shape[1])
        said = tr("probability of each class")
        if view.track.card.config.get("reads") == "newest" and not view.track.card.answers:
            said = tr(
                "probability of each class, as far as the text was read (the panel Tags: once all of it is)"
            )
        found = view.answers
        title = judged(said, told(view, found) if found else "")
        self.rows.set_data(p, start, units=classes, levels=(0.0, 1.0), title=title)

    def _draw_curve(self, p: Array, start: int, view: View, name: str) -> None:
        """The second class above one half, the first below."""
        below, above = view.track.class_labels
        second = p[:, 1].astype(np.float64)
        warm, cool = self.theme.positive[1], self.theme.negative[1]
        self.curve.token, self.curve.baseline, self.curve.ends = view.track.label, 0.5, (below, above)
        curves = [
            Curve("", np.where(second >= 0.5, second, np.nan), self.theme.colour(warm, 0.8), bars=True),
            Curve("", np.where(second < 0.5, second, np.nan), self.theme.colour(cool, 0.8), bars=True),
            Curve(f"p({above})", second, self.theme.colour("text"), whole=True, source=(name, 1)),
        ]
        found = view.answers
        self.curve.set_answers(None, ticks(found, *view.seen) if found else {})
        title = judged(tr("class of the text so far"), told_of_ticks(view, found) if found else "")
        self.curve.set_data(curves, start, levels=(0.0, 1.0), title=title)

    def mark(self, view: View) -> None:
        super().mark(view)
        if len(view.track.class_names) == 2:
            self.curve.set_cursor(view.cursor)
        else:
            self.rows.set_profile(view.trace.at(view.trace.layout.name(Kind.CLASS), view.cursor))

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[np.float32] | NDArray[np.int64]]:
        p = view.trace.read(view.trace.layout.name(Kind.CLASS), *view.seen)
        return stepped(view) | {name: p[:, i] for i, name in enumerate(view.track.class_names)}


def judged(title: str, answers: str) -> str:
    """A title, and where the class is scored and how many are right, if that is known."""
    return tr("{title} · scored {answers}", title=title, answers=answers) if answers else title
