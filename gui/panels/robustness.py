"""How robust is it: what predictions or answers lose under noise of rising size on what the model carries along."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from numpy.typing import NDArray
from PySide6 import QtWidgets

from mnemoscope.engines.analysis.robustness import SHARES, Curve, Robustness, columns
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import Area, Panel, captioned
from mnemoscope.gui.state.questions import Asked
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.sweep import SweepCanvas, Swept

LABELS = tuple(str(Fraction(share)) for share in SHARES)


@dataclass(frozen=True, slots=True)
class RobustnessOptions:
    """`here`: ask about the token or answer at the cursor alone."""

    here: bool = False


class RobustnessPanel(Panel):
    """A curve for each signal, asked for by a button."""

    name, title, order = "robustness", tr_noop("How robust is it"), 74
    help = tr_noop(
        "Adds seeded noise to state, cell or residual stream at every step and reads the text again: the loss against the size of "
        "the noise, with its mean and spread over seeds. A memory that is robust keeps its loss for long."
    )
    area = Area.RIGHT
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = tr_noop("Nothing is said that could be lost")
    preferred_height = 260
    least_height = 180
    asks = "robustness"
    Options = RobustnessOptions
    canvas: SweepCanvas

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return False  # it is asked for

    def build(self) -> SweepCanvas:
        self.here = QtWidgets.QToolButton()
        self.here.setText(tr("at the cursor"))
        self.here.setCheckable(True)
        self.here.setToolTip(
            tr("Ask about the token or answer at the cursor alone, not about the whole text")
        )
        self.here.setAccessibleName(tr("Ask about the cursor alone"))
        self.here.clicked.connect(
            lambda checked: self.verbs.set_options(self.name, RobustnessOptions(checked))
        )
        self.tools = [self.here]
        self._asked = Asked()
        canvas = SweepCanvas(self.theme)
        canvas.pressed.connect(self._press)
        return canvas

    def key(self, view: View) -> object:
        return id(view.questions.of(self.name, view.letter))  # which is held until the next is drawn

    def draw(self, view: View) -> None:
        here = (view.options or RobustnessOptions()).here
        self.here.setChecked(here)
        self.canvas.of = view.letter
        asked = self._asked = view.questions.of(self.name, view.letter)
        title, elsewhere = _titles(view, here=here)
        refusal = asked.refusal(view.track, view.cursor)
        found: Robustness | None = asked.found
        if found is not None:
            self._show_curves(found)
        else:
            self.canvas.sweep.set_data((), (), 0.0, axes=("", ""), said="")
        if asked.share is not None:
            note = tr("{share:.0%} done", share=asked.share) if asked.share else tr("beginning…")
            self.canvas.tell(
                title, tr("Stop"), tip=tr("Stop; what was found before stays"), note=note, share=asked.share
            )
        elif found is None or asked.wish is None:
            invitation = refusal or tr(
                "Noise of rising size is added to state, cell or residual stream at every step, and the text is read again."
            )
            tip = tr("Read the text again under noise, beside the window")
            self.canvas.tell(
                title,
                tr("Find out how robust it is"),
                tip=tip,
                invitation=invitation,
            )
        else:
            same = (asked.wish.at is not None) == here and asked.wish.fits(view.track, view.cursor)
            note = "" if same else refusal or elsewhere
            title = tr("Loss under noise: {asked}", asked=found.asked) if same else title
            self.canvas.tell(
                title, tr("Ask again"), tip=tr("Read under noise again"), note=note, warning=not same
            )

    def _show_curves(self, found: Robustness) -> None:
        layers = len({curve.signal.layer for curve in found.curves})
        self.canvas.sweep.set_data(
            [_swept(curve, layers) for curve in found.curves],
            LABELS,
            found.undisturbed,
            axes=(tr("noise / root mean square of the signal"), tr("loss, nats")),
            said=tr(
                "Dashed: {nats:.3f} nats without noise. {points} The band is their standard deviation.",
                nats=found.undisturbed,
                points=found.said,
            ),
        )

    def _press(self) -> None:
        if self._asked.share is not None:
            self.verbs.give_up(self.name)
        else:
            self.verbs.ask(self.name, here=self.here.isChecked())

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        found: Robustness | None = view.questions.of(cls.name, view.letter).found
        return columns(found or Robustness())


def _titles(view: View, *, here: bool) -> tuple[str, str]:
    """What is asked, and that what is shown is of something else."""
    if not here:
        return tr("How robust is it, for the whole text?"), tr(
            "Not of the whole text as it is now: ask again."
        )
    token, step = view.track.label(view.cursor), view.cursor
    return (
        tr("How robust is it, for “{token}” at step {step}?", token=token, step=step),
        tr("Not of “{token}” at step {step} as it is now: ask again.", token=token, step=step),
    )


def _swept(curve: Curve, layers: int) -> Swept:
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
