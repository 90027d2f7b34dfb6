"""How robust is it: what predictions or answers lose under noise of rising size on what the model carries along."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.panel import captioned
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.sweep import SweepCanvas, Swept

if TYPE_CHECKING:  # what answers is imported when it is asked
    from mnemoscope.engines.analysis.robustness import Curve, Robustness


@dataclass(frozen=True, slots=True)
class RobustnessOptions:
    """`here`: ask about the token or answer at the cursor alone."""

    here: bool = False


class RobustnessPanel(AskedPanel):
    """A curve for each signal, asked for by a button."""

    name, title, order = "robustness", tr_noop("How robust is it"), 74
    help = tr_noop(
        "Adds seeded noise to state, cell or residual stream at every step and reads the text again: the loss against the size of "
        "the noise, with its mean and spread over seeds. A memory that is robust keeps its loss for long."
    )
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = tr_noop("Nothing is said that could be lost")
    preferred_height = 260
    least_height = 180
    asks = "robustness"
    invites = tr_noop(
        "Noise of rising size is added to state, cell or residual stream at every step, and the text is read again."
    )
    button = tr_noop("Find out how robust it is")
    tip = tr_noop("Read the text again under noise, beside the window")
    keys = ("Ctrl+Shift+N",)
    Options = RobustnessOptions
    canvas: SweepCanvas

    def build_canvas(self) -> SweepCanvas:
        self.at_cursor = QtWidgets.QToolButton()
        self.at_cursor.setText(tr("at the cursor"))
        self.at_cursor.setCheckable(True)
        self.at_cursor.setToolTip(
            tr("Ask about the token or answer at the cursor alone, not about the whole text")
        )
        self.at_cursor.setAccessibleName(tr("Ask about the cursor alone"))
        self.at_cursor.clicked.connect(
            lambda checked: self.verbs.set_options(self.name, RobustnessOptions(checked))
        )
        self.tools = [self.at_cursor]
        return SweepCanvas(self.theme)

    def is_here(self) -> bool:
        return self.at_cursor.isChecked()

    def show_found(self, view: View, found: "Robustness | None") -> None:
        self.at_cursor.setChecked((view.options or RobustnessOptions()).here)
        if found is not None:
            self._show_curves(found)
        else:
            self.canvas.sweep.set_data((), (), 0.0, axes=("", ""), said="")

    def heading(self, view: View, found: "Robustness | None") -> str:
        if found is not None:
            return tr("Loss under noise: {asked}", asked=found.asked)
        return tr("How robust is it, for {place}?", place=self.place(view))

    def _show_curves(self, found: "Robustness") -> None:
        from mnemoscope.engines.analysis.robustness import SHARES

        layers = len({curve.signal.layer for curve in found.curves})
        self.canvas.sweep.set_data(
            [_swept(curve, layers) for curve in found.curves],
            tuple(str(Fraction(share)) for share in SHARES),
            found.undisturbed,
            axes=(tr("noise / root mean square of the signal"), tr("loss, nats")),
            said=tr(
                "Dashed: {nats:.3f} nats without noise. {points} The band is their standard deviation.",
                nats=found.undisturbed,
                points=found.said,
            ),
        )


def _swept(curve: "Curve", layers: int) -> Swept:
    name = captioned(curve.signal, layers)
    said = [
        tr(
            "{name}: {mean:.3f} ± {spread:.3f} nats at {size:.3g}",
            name=name,
            mean=mean,
            spread=spread,
            size=size,
        )
        for size, mean, spread in zip(curve.sizes, curve.mean, curve.spread, strict=True)
    ]
    return Swept(name, curve.mean, curve.spread, said)
