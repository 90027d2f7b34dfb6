"""Prediction: the likeliest next tokens at the cursor, and what came true."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.analysis.prediction import next_token
from engines.spec import Kind
from gui.panel import Area, Panel, View
from gui.widgets.bars import Bar, BarCanvas


class Prediction(Panel):
    """Ranked probabilities."""

    name, title, order = "prediction", "Prediction", 70
    help = "The probability of each next token after the cursor, the one that came marked; or of each class, or answer."
    area = Area.RIGHT
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = "No prediction of the next token"
    follows_cursor = True
    preferred_height = 210
    least_height = 120
    canvas: BarCanvas

    def build(self) -> BarCanvas:
        return BarCanvas(self.theme)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        if "class" in view.trace.layout:
            names = np.array(view.track.class_names, str)
            return {"class": names, "probability": view.trace.at("class", view.cursor)}
        p = expected(view)
        ranked = np.argsort(-p, kind="stable")
        tokens = np.array([view.track.vocab.label(int(t)) for t in ranked], str)
        return {"rank": np.arange(1, len(p) + 1), "token": tokens, "probability": p[ranked]}

    def draw(self, view: View) -> None:
        if "class" in view.trace.layout:
            self._draw_classes(view)
            return
        p, asked = expected(view), "answer" in view.trace.layout
        if not np.isfinite(p).all():
            self.canvas.list.set_data([], "the prediction is not a number", "")
            return
        ranked = np.argsort(-p, kind="stable")
        after = view.cursor + 1
        came = view.trace.tokens[after] if after < view.length and not asked else None
        room = self.canvas.list.room()
        shown = ranked[:room].tolist()
        if came is not None and came not in shown:
            shown[-1] = came
        place = {int(token): i + 1 for i, token in enumerate(ranked)}
        bars = [Bar(place[t], view.track.name_of(t), float(p[t]), t == came) for t in shown]
        footing = undecided(p)
        if came is not None:
            footing += f"   ·   came: “{view.track.label(after)}”, rank {place[came]}, {-np.log(max(p[came], 1e-300)):.2f} nats"
        what = "each answer" if asked else "the next token"
        self.canvas.list.set_data(
            bars, f"after “{view.track.label(view.cursor)}”: probability of {what}", footing
        )

    def _draw_classes(self, view: View) -> None:
        """The classes in their own order, the likeliest marked."""
        p = view.trace.at("class", view.cursor)
        if not np.isfinite(p).all():
            self.canvas.list.set_data([], "the class is not a number", "")
            return
        room, ranked = self.canvas.list.room(), np.argsort(-p, kind="stable")
        place = {int(c): i + 1 for i, c in enumerate(ranked)}
        shown = sorted(ranked[:room].tolist())
        bars = [Bar(place[c], view.track.class_names[c], float(p[c]), place[c] == 1) for c in shown]
        heading = f"if the text ended after “{view.track.label(view.cursor)}”: probability of each class"
        self.canvas.list.set_data(bars, heading, undecided(p))


def expected(view: View) -> NDArray[Any]:
    """The distribution (V,) at the cursor: of the next token, or of the answer to what is asked."""
    if "answer" in view.trace.layout:
        return view.trace.at("answer", view.cursor)
    return next_token(view.trace, view.cursor)


def undecided(p: NDArray[Any]) -> str:
    """The entropy of a distribution (n,), in words."""
    return f"entropy {-(p[p > 0] * np.log(p[p > 0])).sum():.2f} nats"
