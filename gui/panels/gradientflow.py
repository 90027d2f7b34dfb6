"""Gradient flow: what is left of a gradient so many steps back, of each track and of networks that were never trained."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.option import Options, option
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import commas, paragraph, tr, tr_data, tr_noop
from mnemoscope.gui.askedofeach import AskedOfEach
from mnemoscope.gui.state.questions import Asked
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.gradientflow import Flow
    from mnemoscope.gui.widgets.flowplot import FlowCanvas, Flowing

    Founds = Mapping[int, Flow]  # by the place of the track

BIASES = (0.0, 1.0, 3.0, 5.0)  # of the forget gate, on the slider
OF = {"state": tr_noop("state"), "loss": tr_noop("loss")}
AXES = {
    "state": tr_noop("|∂hₜ / ∂hₜ₋ₖ|, lag 0 = 1"),
    "loss": tr_noop("|∂L / ∂xₜ₋ₖ|, lag 0 = 1"),
}


@dataclass(frozen=True, slots=True)
class GradientflowOptions(Options):
    """`of`: the gradient of the "state" or of the "loss"; `forget`: the bias of the untrained LSTM's forget gate."""

    of: str = option("state", tr_noop("what the gradient is of"), choices=tuple(OF))
    forget: float = option(1.0, tr_noop("the bias of the forget gate"), min=BIASES[0], max=BIASES[-1])

    def __post_init__(self) -> None:
        Options.__post_init__(self)  # the one on the slider that is nearest
        object.__setattr__(self, "forget", min(BIASES, key=lambda bias: abs(bias - self.forget)))


class GradientFlow(AskedOfEach):
    """A curve for each track and each untrained network, asked for by a button."""

    name, title, order = "gradientflow", tr_noop("Gradient flow"), 77
    help = tr_noop(
        "How much of a gradient is left so many steps back: of the state by the state before, or of the loss by what came in, relative to lag 0. "
        "Dashed: an RNN, a GRU and an LSTM as torch makes them, untrained, 64 units; the slider sets the LSTM’s forget bias (torch: 0)."
    )
    shows = frozenset({Kind.STATE, Kind.RESIDUAL})
    needs = tr_noop("Nothing is carried or read out that a gradient could pass")
    preferred_height = 320
    least_height = 240
    asks = "gradientflow"
    invites = tr_noop(
        "A gradient is followed back step by step, and what is left of it is plotted beside networks that were never trained, "
        "with their forget bias on a slider."
    )
    button = tr_noop("Follow the gradient")
    tip = tr_noop("Follow a gradient back, beside the window")
    again_tip = tr_noop("Follow it back from the text as it is now")
    stop_tip = tr_noop("Stop; what was found before stays")
    Options = GradientflowOptions
    canvas: "FlowCanvas"

    def build_canvas(self) -> "FlowCanvas":
        from mnemoscope.gui.widgets.flowplot import FlowCanvas

        self._options = GradientflowOptions()
        self.chooser = Chooser()
        self.chooser.addItems([tr(name) for name in OF.values()])
        self.chooser.setAccessibleName(tr("Whose gradient"))
        self.chooser.setToolTip(
            tr("The gradient of the state by the state before, or of the loss by what came in")
        )
        self.chooser.activated.connect(
            lambda n: self._set(GradientflowOptions(list(OF)[n], self._options.forget))
        )
        self.slider = QtWidgets.QSlider(QtCore.Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(BIASES) - 1)
        self.slider.setPageStep(1)
        self.slider.setFixedWidth(round(self.theme.px(52)))
        self.slider.setAccessibleName(tr("Forget bias of the untrained LSTM"))
        self.slider.setToolTip(tr("Forget bias of the untrained LSTM: 0 (as torch makes it), 1, 3 or 5"))
        self.slider.valueChanged.connect(self._slide)
        self.tools = [self.chooser, self.slider]
        return FlowCanvas(self.theme)

    def show_each(self, views: tuple[View, ...], found: "Founds") -> bool:
        options = self._options = views[0].options or GradientflowOptions()
        self.chooser.setCurrentIndex(list(OF).index(options.of))
        self.slider.setValue(BIASES.index(options.forget))
        curves = [self._curve(views[n], each, options.of) for n, each in found.items() if each.lags]
        curves += self._untrained(next(iter(found.values()), None), options)
        self.canvas.curves.set_data(
            curves,
            axes=(tr("lag k, steps back"), tr(AXES[options.of])),
            said=self._said(views, found, options.of),
        )
        return bool(curves)

    def outdated(self, view: View, asked: Asked) -> str:
        if asked.wish is None or asked.wish.fits(view.track, view.cursor):
            return ""
        return tr("{name} has read another text since: ask again", name=view.letter or view.track.name)

    def _curve(self, view: View, found: "Flow", of: str) -> "Flowing":
        from mnemoscope.gui.widgets.flowplot import Flowing

        name = f"{view.letter} {view.title}".strip() or tr_data(view.track.card.title) or view.track.name
        return Flowing(name, self.theme.of_series(view.seat), found.loss if of == "loss" else found.state)

    def _untrained(self, found: "Flow | None", options: GradientflowOptions) -> list["Flowing"]:
        """Those of the forget bias that is set."""
        from mnemoscope.gui.widgets.flowplot import Flowing

        if found is None:
            return []
        names = {"rnn": "RNN", "gru": "GRU"}
        kinds = ("rnn", "gru", "lstm")
        return [
            Flowing(
                names.get(each.kind) or tr("LSTM, forget bias {bias:g}", bias=each.forget),
                self.theme.of_series(4 + kinds.index(each.kind)),
                each.loss if options.of == "loss" else each.state,
                is_compared=True,
            )
            for each in found.untrained
            if each.kind != "lstm" or each.forget == options.forget
        ]

    def title_of(self, views: tuple[View, ...], found: "Founds") -> str:
        """What is left at the longest lag that all have, and what the forget bias does."""
        from mnemoscope.engines.analysis.gradientflow import figure

        options = self._options
        measured = {n: each.loss if options.of == "loss" else each.state for n, each in found.items()}
        measured = {n: each for n, each in measured.items() if len(each) > 1 and not np.isnan(each[-1])}
        first = next(iter(found.values()), None)
        if first is None:
            return tr("How much of a gradient is left so many steps back?")
        lstm = next(each for each in first.untrained if each.kind == "lstm" and each.forget == options.forget)
        other = lstm.loss if options.of == "loss" else lstm.state
        if not measured:
            return tr(
                "Untrained, after {lag} steps {left} is left with a forget bias of {bias:g}",
                lag=len(other) - 1, left=figure(float(other[-1])), bias=options.forget,
            )  # fmt: skip
        lag = min(min(len(each) for each in measured.values()), len(other)) - 1
        each_left = [
            f"{views[n].letter} {figure(float(values[lag]))}".strip() for n, values in measured.items()
        ]
        return tr(
            "After {lag} steps {left} of the gradient is left; forget bias {bias:g}: {other}",
            lag=lag, left=commas(each_left), bias=options.forget, other=figure(float(other[lag])),
        )  # fmt: skip

    def _said(self, views: tuple[View, ...], found: "Founds", of: str) -> str:
        """How it was measured."""
        said = [tr("Dashed: untrained, as torch makes them, 64 units.")] if found else []
        for n, each in found.items():
            if not each.lags:
                continue
            where = tr("Back from step {at}.", at=each.at)
            how = paragraph((where, *each.said(of=of)))
            said.append(tr("{track}: {said}", track=views[n].letter, said=how) if views[n].letter else how)
        return paragraph(said)

    def _set(self, options: GradientflowOptions) -> None:
        if options != self._options:
            self.verbs.set_options(self.name, options)

    def _slide(self, place: int) -> None:
        self._set(GradientflowOptions(self._options.of, BIASES[place]))
