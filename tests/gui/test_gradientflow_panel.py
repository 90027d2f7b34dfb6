"""Gradient flow in the window: curves where the numbers are, what is underflow said, and a slider for the forget bias."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.analysis.gradientflow import Flow
from mnemoscope.engines.analysis.untrained import Untrained
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.gradientflow import BIASES, GradientflowOptions
from mnemoscope.gui.state.questions import Asked, Questions, Wish

LAGS = np.arange(11)
UNTRAINED = (
    Untrained("rnn", 0.0, 10.0 ** (-6 * LAGS), 10.0 ** (-4 * LAGS)),
    Untrained("gru", 0.0, 0.5**LAGS, 0.25**LAGS),
    *(Untrained("lstm", bias, (0.5 + bias / 10) ** LAGS, (0.4 + bias / 10) ** LAGS) for bias in BIASES),
)
FOUND = Flow("lstm-recall", 10, True, 0.8**LAGS, 0.7**LAGS, None, 128, 128, True, UNTRAINED)
OUT_OF_REACH = replace(FOUND, carries=False, state=np.where(LAGS < 4, 0.9**LAGS, 0.0), directions=64)


class Heard(NoVerbs):
    def __init__(self):
        self.said = []

    def set_options(self, panel, options):
        self.said.append(options)

    def ask(self, question, *, here=True, kinds=()):
        self.said.append((question, here))


@pytest.fixture
def beside(view_of):
    """Views of two models, with what was found of each."""

    def make(*found, options=None):
        tracks = [record(name, "gcf....?gcf") for name in ("lstm-recall", "transformer-recall")]
        keys = ("gradientflow", "gradientflow B")
        told = {
            key: Asked(Wish(key, track), each) for key, track, each in zip(keys, tracks, found, strict=False)
        }
        views = [
            replace(
                view_of(track, questions=Questions(told)),
                seat=n,
                letter="AB"[n],
                title=track.name,
                options=options,
            )
            for n, track in enumerate(tracks)
        ]
        return replace(views[0], sides=(views[1],))

    return make


def test_curves_lie_where_the_numbers_are(show, beside):
    panel = show("gradientflow", beside(FOUND, OUT_OF_REACH), size=(560, 380))
    plot = panel.canvas.curves
    assert [(curve.name, curve.is_compared) for curve in plot.curves] == [
        ("A lstm-recall", False), ("B transformer-recall", False),
        ("RNN", True), ("GRU", True), ("LSTM, forget bias 1", True),
    ]  # fmt: skip
    assert plot.curves[0].colour == LIGHT.of_series(0)
    low, high = plot.range
    assert (low, high) == (-48, 0)
    area = plot.plot()
    assert plot.y_of(1.0) == area.top()
    assert plot.y_of(1e-24) == pytest.approx(area.center().y())
    assert plot.x_of(10) == pytest.approx(area.right())
    image, ratio = panel.canvas.grab().toImage(), panel.canvas.devicePixelRatioF()
    at = [(round(plot.x_of(5) * ratio), round((plot.y_of(0.8**5) + dy) * ratio)) for dy in (-1, 0, 1)]
    assert LIGHT.of_series(0).name() in {image.pixelColor(*each).name() for each in at}
    assert (
        panel.canvas.head.title == "After 10 steps A 0.11, B 0 of the gradient is left; forget bias 1: 0.006"
    )


def test_what_is_nothing_or_below_the_axis_is_said_and_not_drawn(show, beside):
    gone = replace(FOUND, state=np.concatenate((0.9 ** np.arange(5), 10.0 ** (-60 - LAGS[5:]))))
    panel = show("gradientflow", beside(gone, OUT_OF_REACH), size=(560, 380))
    plot = panel.canvas.curves
    assert [curve.ends for curve in plot.curves[:3]] == [5, 4, 9]
    assert "A lstm-recall: below 10⁻⁵⁰ at lag 5 and beyond." in plot.said
    assert "B transformer-recall: exactly 0 at lag 4 and beyond." in plot.said
    assert "RNN: below 10⁻⁵⁰ at lag 9 and beyond." in plot.said
    assert "B: Back from step 10. Sizes of 128 numbers are estimated from 64 random directions." in plot.said


def test_the_slider_sets_the_forget_bias_and_the_chooser_whose_gradient(show, beside):
    verbs = Heard()
    panel = show("gradientflow", beside(FOUND, FOUND), verbs=verbs, size=(560, 380))
    panel.slider.setValue(3)
    panel.chooser.activated.emit(1)
    assert verbs.said == [GradientflowOptions("state", 5.0), GradientflowOptions("loss", 1.0)]
    panel.refresh(beside(FOUND, FOUND, options=GradientflowOptions("loss", 5.0)))
    lstm = panel.canvas.curves.curves[-1]
    assert lstm.name == "LSTM, forget bias 5"
    assert lstm.left == pytest.approx(0.9**LAGS)
    assert panel.canvas.curves.curves[0].left == pytest.approx(0.7**LAGS)
    assert panel.slider.value() == 3
    assert len(verbs.said) == 2, "drawing is no wish"
    assert panel.canvas.head.title.endswith("forget bias 5: 0.35")


def test_it_is_asked_for_by_a_button_and_its_numbers_are_those_of_every_track(show, beside):
    verbs = Heard()
    panel = show("gradientflow", beside(), verbs=verbs, size=(560, 380))
    assert "followed back" in panel.canvas.head.invitation
    panel.canvas.button.click()
    assert verbs.said == [("gradientflow", False)]
    numbers = discover()["gradientflow"].numbers(beside(FOUND, OUT_OF_REACH))
    assert numbers["track"].tolist() == ["A"] * 11 + ["B"] * 11
    assert numbers["state"][11:] == pytest.approx(OUT_OF_REACH.state)
    assert numbers["untrained_lstm_forget_bias_3_state"][:11] == pytest.approx(0.8**LAGS)
