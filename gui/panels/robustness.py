"""How robust is it: what predictions or answers lose under noise of rising size on what the model carries along."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.panel import captioned
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.sweep import SweepCanvas, Swept

if TYPE_CHECKING:  # what answers is imported when it is asked
    from mnemoscope.engines.analysis.robustness import Curve, Robustness


NAMES = {
    "": tr_noop("what it carries"), "state": tr_noop("state"), "cell": tr_noop("cell"), "gates": tr_noop("gates"),
    "cache": tr_noop("cache: keys and values"), "residual": tr_noop("residual stream"), "embedding": tr_noop("embedding"),
    "tokens": tr_noop("tokens"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RobustnessOptions:
    """`here`: ask about the token or answer at the cursor alone; `kind`: what is disturbed, "": states and cells, or the residual stream."""

    here: bool = False
    kind: str = ""


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
    least_height = 230
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
        self.at_cursor.clicked.connect(self._choose)
        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("What is disturbed"))
        self.chooser.setToolTip(
            tr("What noise is added to when it is asked again; of tokens, a share is replaced")
        )
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser, self.at_cursor]
        return SweepCanvas(self.theme)

    def is_here(self) -> bool:
        return self.at_cursor.isChecked()

    def wishes(self) -> tuple[str, ...]:
        kind = self.chooser.currentData()
        return (kind,) if kind else ()

    def show_found(self, view: View, found: "Robustness | None") -> None:
        from mnemoscope.engines.analysis.robustness import offered

        options = view.options or RobustnessOptions()
        self.at_cursor.setChecked(options.here)
        kinds = ("", *offered(view.track))
        if kinds != tuple(self.chooser.itemData(n) for n in range(self.chooser.count())):
            self.chooser.clear()
            for kind in kinds:
                self.chooser.addItem(tr(NAMES[kind]), kind)
        self.chooser.setCurrentIndex(max(self.chooser.findData(options.kind), 0))
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

        layers = len({spec.layer for curve in found.curves for spec in curve.signals})
        self.canvas.sweep.set_data(
            [_swept(curve, layers) for curve in found.curves],
            tuple(str(Fraction(share)) for share in SHARES),
            found.undisturbed,
            axes=(_axis(found), tr("loss, nats")),
            said=tr(
                "Dashed: {nats:.3f} nats without noise. {points} The band is their standard deviation.",
                nats=found.undisturbed,
                points=found.said,
            ),
        )

    def _choose(self) -> None:
        options = RobustnessOptions(self.at_cursor.isChecked(), self.chooser.currentData() or "")
        self.verbs.set_options(self.name, options)


def _swept(curve: "Curve", layers: int) -> Swept:
    name = tr("tokens, a share replaced")
    if curve.signals:
        first, alone = curve.signals[0], len(curve.signals) == 1
        name = captioned(first, layers) if alone else tr("{signal} of all layers", signal=first.label)
    said = [
        tr(
            "{name}: {mean:.3f} ± {spread:.3f} nats at {size}",
            name=name,
            mean=mean,
            spread=spread,
            size=numeral(size),
        )
        for size, mean, spread in zip(curve.sizes, curve.mean, curve.spread, strict=True)
    ]
    return Swept(name, curve.mean, curve.spread, said)


def _axis(found: "Robustness") -> str:
    """What is to the right."""
    if all(curve.signals for curve in found.curves):
        return tr("noise / root mean square of the signal")
    return tr("share of the tokens that is replaced")
