"""Influence in the window: the text coloured where the numbers are, what came out above and below it, a click that goes there."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.analyse import case
from mnemoscope.engines.analysis.attribution import Attribution
from mnemoscope.engines.analysis.influence import influence
from mnemoscope.engines.runs.recorder import open_with, record
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels.influence import InfluenceOptions, rounded
from mnemoscope.gui.state.questions import Asked, Questions, Wish


class Heard(NoVerbs):
    """Verbs that are written down."""

    def __init__(self):
        self.said = []

    def seek(self, step):
        self.said.append(("seek", step))

    def ask(self, question, *, here=True, kinds=()):
        self.said.append(("ask", question, here, kinds))

    def set_options(self, panel, options):
        self.said.append((panel, options))


@pytest.fixture(scope="module")
def track():
    return record("lstm-recall", "gcf....?gcf")


@pytest.fixture
def found(track):
    """Figures made by hand, in the place of those that were found."""
    made = influence(case(track, lambda: open_with("lstm-recall")[0], at=9, kinds=("cut",)))
    spans = np.arange(10)[:, None] + np.array([0, 1])
    lost, moved = np.array([0, 0.2, 3.1, 0, 0, 0, 0, -1.55, 0, 0]), np.linspace(0.1, 1, 10)
    cut = Attribution("cut", spans, lost, moved, 4.0, "Cut by hand.")
    slopes = np.array([0.7, 0.2, 0.1, 0, 0, 0, 0, 0, 0, 0])
    nothing = np.full(10, np.nan)
    return replace(
        made,
        found=(
            cut,
            Attribution("integrated", spans, slopes, nothing),
            Attribution("rollout", spans, slopes, nothing),
        ),
        notes=("Left out by hand.",),
    )


@pytest.fixture
def shown(track, found, view_of, show):
    """The panel of these figures: `shown(by="cut", cursor=9)`."""

    def make(by="cut", cursor=9, size=(520, 420), verbs=None, what=found):
        asked = Asked(Wish("influence", track, 9), what)
        view = view_of(
            track, cursor=cursor, questions=Questions({"influence": asked}), options=InfluenceOptions(by)
        )
        return show("influence", view, verbs=verbs or Heard(), size=size)

    return make


def mouse(kind, at, button):
    none = QtCore.Qt.KeyboardModifier.NoModifier
    return QtGui.QMouseEvent(kind, at, at, button, button, none)


def test_the_heading_says_what_it_rests_on_and_below_stands_what_else(shown):
    canvas = shown().canvas
    assert canvas.head.title == "The answer “f” after step 9 rests on “f” at step 2: 3.10 nats of 4.00"
    assert canvas.button.text() == "Ask again"
    assert canvas.body.opacity() == 1
    assert (
        canvas.text.sentences[0]
        == "By cutting it rests on “f” at step 2 (3.10 nats), by integrated gradients on “g” at step 0 (0.70 nats); rank correlation 0.60."
    )
    assert canvas.text.sentences[-2:] == ("Cut by hand.", "Left out by hand.")


def test_each_token_has_the_colour_of_its_nats_and_what_all_methods_say_beside_the_mouse(shown):
    panel = shown()
    text = panel.canvas.text
    assert text.row.colouring.levels == (-3.1, 3.1)
    image = panel.canvas.grab().toImage()

    def ground(step):
        box = text.row.boxes[step]
        return image.pixelColor(round(box.left()) + 3, round(box.top()) + 3)

    assert ground(2).hue() == pytest.approx(LIGHT.colour(LIGHT.positive[1]).hue(), abs=25)  # lost
    assert abs(ground(7).hue() - ground(2).hue()) > 120  # gained
    assert ground(4).saturation() < 20  # neither
    assert ground(2).lightness() < ground(1).lightness()
    at = text.row.boxes[2].center()
    panel.canvas.mouseMoveEvent(mouse(QtCore.QEvent.Type.MouseMove, at, QtCore.Qt.MouseButton.NoButton))
    assert panel.canvas.readout.lines == (
        "“f”   step 2", "by cutting: 3.10 nats", "by cutting: the state moves by 30% of its length",
        "by integrated gradients: 0.10 nats", "by attention rollout: 10% of the mixture",
    )  # fmt: skip
    below = text.foot.center()
    panel.canvas.mouseMoveEvent(mouse(QtCore.QEvent.Type.MouseMove, below, QtCore.Qt.MouseButton.NoButton))
    assert panel.canvas.readout.lines == text.sentences


def test_a_click_goes_to_a_token_and_the_chooser_to_another_method(shown):
    verbs = Heard()
    panel = shown(verbs=verbs)
    at = panel.canvas.text.row.boxes[2].center()
    panel.canvas.mousePressEvent(
        mouse(QtCore.QEvent.Type.MouseButtonPress, at, QtCore.Qt.MouseButton.LeftButton)
    )
    assert verbs.said == [("seek", 2)]
    panel.chooser.activated.emit(panel.chooser.findData("rollout"))
    assert verbs.said[-1] == ("influence", InfluenceOptions("rollout"))
    panel.canvas.button.click()
    assert verbs.said[-1] == ("ask", "influence", True, ())


def test_other_methods_have_their_own_colours_and_what_was_not_found_is_said(shown):
    rollout = shown("rollout").canvas
    assert rollout.text.row.colouring.levels == (0.0, 0.7)
    assert rollout.head.title == "The answer “f” after step 9 rests on “g” at step 0: 70% of the mixture"
    state = shown("cut-state").canvas
    assert state.text.row.colouring.levels == (0.0, 1.0)
    assert state.head.title == "The state after “c” at step 9 rests on “c” at step 9: 100% of its length"
    missing = shown("replaced").canvas
    assert missing.head.title.endswith("3.10 nats of 4.00")
    assert "Shown instead: prediction · each token cut." in missing.text.sentences


def test_elsewhere_it_is_dimmed_and_before_it_is_asked_it_invites(shown, track, view_of, show):
    away = shown(cursor=4).canvas
    assert away.body.opacity() < 1
    assert away.head.note.startswith("Not of “.” at step 4")
    fresh = show("influence", view_of(track, cursor=9), size=(520, 420)).canvas
    assert fresh.head.title == "Influence on “c” at step 9"
    assert fresh.head.invitation.startswith("Each earlier token is cut and replaced in turn")


def test_in_a_small_panel_tokens_out_of_sight_are_counted_and_sentences_stay_whole_lines(shown, found):
    long = replace(found, labels=tuple("word" for _ in range(300)), asked=replace(found.asked))
    text = shown(size=(380, 200), what=long).canvas.text
    assert "tokens are out of sight" in text.hidden
    assert text.foot.bottom() <= text.rect.bottom() + 1
    assert text.foot.top() >= text.row.rect.top()
    top = text.row.boxes[2]  # what it rests on, whatever else there is no room for
    assert text.row.rect.top() <= top.top()
    assert top.bottom() <= text.row.rect.bottom()
    roomy = shown(size=(520, 420)).canvas.text
    assert roomy.hidden == ""
    lines = QtGui.QFontMetricsF(LIGHT.font(11)).lineSpacing()
    assert (text._foot() - LIGHT.px(6)) % lines == pytest.approx(0, abs=1.01)


def test_colour_bars_end_at_round_figures_that_hold_all_values():
    assert [rounded(value) for value in (1.57, 0.886, 12.34, 3.1, 0.0)] == pytest.approx(
        [1.6, 0.89, 13, 3.1, 1.0]
    )
