"""Retention in the window: curves, chance and the coloured text where the numbers are; a cursor that moves asks nothing; several tracks in one picture."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore

from mnemoscope.engines.analysis.remaining import Curve, Retention
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.retention import RetentionOptions
from mnemoscope.gui.state.questions import Asked, Questions, Wish

RETENTION = discover()["retention"]
TEXT = "gcf......?gcf"
LETTERS = np.arange(4, 12)


class Heard(NoVerbs):
    def __init__(self):
        self.said = []

    def ask(self, question, *, here=True, kinds=()):
        self.said.append(("ask", question, here, kinds))

    def give_up(self, question):
        self.said.append(("give up", question))

    def seek(self, step):
        self.said.append(("seek", step))

    def set_options(self, panel, options):
        self.said.append((panel, options))


def curve(signal, size, values, *, sure=0.0):
    """A curve whose probes say the first of the classes for the first letter, surely or not at all, whatever the state is."""
    many = np.array(values)
    weights = np.zeros((len(values), 3, size + 1, 8), np.float32)
    weights[:, 0, -1, 0] = sure
    return Curve(
        signal, "hidden state" if "hidden" in signal else "cell state", 0, (0, 5, 10)[: len(values)], many, many - 0.1, many + 0.1,
        np.full(len(values), 0.125), many, np.full(len(values), 600), np.stack([many] * 3, axis=1), weights,
    )  # fmt: skip


def found(track, *values, sure=50.0, **more):
    classes = np.unique([track.vocab.encode(letter).ids[0] for letter in "abcdefgh"])
    hidden = curve("layer0.hidden", 64, values, sure=sure)
    cells = (
        (curve("layer0.cell", 64, [value / 2 for value in values]),)
        if "layer0.cell" in track.trace.layout
        else ()
    )
    told = {
        "classes": classes,
        "prior": np.full(8, 1 / 8),
        "places": (0, 1, 2),
        "window": 3,
        "noun": "letters",
        "whole": True,
    }
    return Retention(track.name, said="Probes.", curves=(*cells, hidden), **(told | more))


@pytest.fixture
def asked(view_of):
    """Views of tracks that were asked, the first with the others in its picture."""

    def make(*tracks, cursor=8, **more):
        told = {
            key: Asked(Wish(key, track), its)
            for key, (track, its) in zip(("retention", "retention B"), tracks, strict=False)
            if its is not None
        }
        views = [
            replace(
                view_of(track, cursor=cursor, questions=Questions(told)), seat=n, letter="AB"[n] if len(tracks) > 1 else "", title=track.name,
            )
            for n, (track, _) in enumerate(tracks)
        ]  # fmt: skip
        return replace(views[0], sides=tuple(views[1:]), **more)

    return make


@pytest.fixture
def lstm():
    return record("lstm-recall", TEXT)


def test_curves_stand_where_the_numbers_are_and_say_it(show, asked, lstm):
    panel = show("retention", asked((lstm, found(lstm, 0.9, 0.6, 0.2))), size=(480, 480))
    plot = panel.canvas.picture.plot
    assert [(each.name, each.colour) for each in plot.curves] == [
        ("cell state", LIGHT.of_series(0)),
        ("hidden state", LIGHT.of_series(1)),
    ]
    assert plot.curves[1].distances == (0, 5, 10)
    assert plot.curves[1].shares == [0.9, 0.6, 0.2]
    assert plot.curves[1].said[1] == "hidden state, 5 steps back: 60% (50% to 70%; chance 12%, n = 600)"
    assert plot.chance == 0.125
    assert (
        panel.canvas.head.title
        == "Half of the letters can be read from the hidden state up to 5 steps back (chance 12%)"
    )
    image, ratio = panel.canvas.grab().toImage(), panel.canvas.devicePixelRatioF()
    at = (round(plot.x_of(5) * ratio), round(plot.y_of(0.6) * ratio))
    assert image.pixelColor(*at) == LIGHT.of_series(1)


def test_each_letter_has_the_colour_of_what_is_left_of_it(show, asked, lstm):
    its = found(lstm, 0.9, 0.6, 0.2)
    panel = show("retention", asked((lstm, its)), size=(480, 480))
    (page,) = panel.canvas.picture.pages
    first = lstm.trace.tokens[0] == its.classes[0]  # g is not a: the probe is sure of another letter
    assert not first
    np.testing.assert_allclose(page.colouring.values[:3], [-0.125, 0.0, 0.0], atol=1e-6)
    assert np.isnan(page.colouring.values[3:]).all()
    sure = record("lstm-recall", "acf......?acf")
    panel = show("retention", asked((sure, found(sure, 0.9, 0.6, 0.2))), size=(480, 480))
    (page,) = panel.canvas.picture.pages
    np.testing.assert_allclose(page.colouring.values[:3], [0.875, 0.0, 0.0], atol=1e-6)
    assert page.tokens.labels[:4] == ["a", "c", "f", "."]
    row = panel.canvas.picture.rows[0]
    assert "above its frequency  0.875" in " ".join(row.describe(0, 0.0))


def test_the_cursor_recolours_and_asks_nothing(asked, lstm, qtbot):
    verbs = Heard()
    panel = RETENTION(verbs, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(480, 480)
    sure = record("lstm-recall", "acf......?acf")
    its = found(sure, 0.9, 0.6, 0.2)
    its.curves[1].weights[1:, 0] = 0.0  # the letter is lost five steps later
    seen = []
    for cursor in (1, 8, 11):
        panel.refresh(asked((sure, its), cursor=cursor))
        (page,) = panel.canvas.picture.pages
        seen.append((page.cursor, page.colouring.values[0], page.caption))
    where = "the hidden state"
    assert [said for *_, said in seen] == [
        f"How much of each token is in {where} at “c”, step 1:",
        f"How much of each token is in {where} at “.”, step 8:",
        f"How much of each token was in {where} before it is asked, at “.”, step 8:",
    ]
    assert [cursor for cursor, *_ in seen] == [1, 8, 11]
    assert [left for _, left, _ in seen] == pytest.approx([0.875, 0.0, 0.0], abs=1e-6)
    assert verbs.said == []
    panel.canvas.pressed.emit()
    assert verbs.said == [("ask", "retention", False, ())]
    panel.canvas.picked.emit(0, 2)
    assert verbs.said[-1] == ("seek", 2)


def test_two_tracks_have_a_curve_and_a_text_each_and_what_parts_them_is_said(show, asked, lstm):
    rnn = record("rnn-recall", TEXT)
    view = asked((lstm, found(lstm, 0.9, 0.9, 0.8)), (rnn, found(rnn, 0.9, 0.5, 0.1)))
    panel = show("retention", view, size=(520, 560))
    plot = panel.canvas.picture.plot
    assert [each.name for each in plot.curves] == [
        "A lstm-recall · hidden state",
        "B rnn-recall · hidden state",
    ]
    assert [each.colour for each in plot.curves] == [LIGHT.of_series(0), LIGHT.of_series(1)]
    assert (
        panel.canvas.head.title
        == "10 steps back 80% of the letters can be read from A and 10% from B (chance 12%)"
    )
    one, other = panel.canvas.picture.pages
    assert (one.caption[:2], other.caption[:2]) == ("A:", "B:")
    rows = panel.canvas.picture.rows
    assert plot.rect.bottom() <= rows[0].rect.top() < rows[0].rect.bottom() <= rows[1].rect.top()
    assert rows[1].rect.bottom() <= panel.canvas.area().bottom()
    table = RETENTION.numbers(view)
    assert table["track"].tolist() == ["A lstm-recall"] * 6 + ["B rnn-recall"] * 3
    half = asked((lstm, found(lstm, 0.9, 0.9, 0.8)), (rnn, None))
    assert show("retention", half).canvas.head.note == "To see B rnn-recall as well, ask again."


def test_the_state_to_look_at_can_be_chosen_and_a_known_text_is_said(show, asked, lstm):
    its = found(lstm, 0.9, 0.6, 0.2)
    panel = show("retention", asked((lstm, its), options=RetentionOptions("layer0.cell")), size=(480, 480))
    assert "in the cell state" in panel.canvas.picture.pages[0].caption
    assert panel.chooser.currentText() == "cell state"
    assert panel.canvas.head.note == ""
    from mnemoscope.engines.analysis.corpora import hashes

    known = replace(its, fitted=hashes(np.array(lstm.trace.tokens[:3]), 3))
    panel = show("retention", asked((lstm, known)), size=(480, 480))
    assert panel.canvas.head.note.startswith("A part of this text is among what the probes were fitted on")


def test_a_token_under_the_mouse_is_told_and_a_small_panel_has_the_curves_alone(show, asked, lstm):
    its = found(lstm, 0.9, 0.6, 0.2)
    panel = show("retention", asked((lstm, its)), size=(480, 480))
    body = panel.canvas.picture
    box = body.rows[0]._boxes[2]
    assert panel.canvas._token_at(box.center()) == (0, 2)
    assert panel.canvas._token_at(QtCore.QPointF(body.plot.rect.center())) is None
    small = show("retention", asked((lstm, its)), size=(480, 120)).canvas.picture
    assert small.plot.rect.height() > 0


def test_while_it_grows_the_curves_are_shown_and_nothing_is_claimed(show, asked, lstm):
    its = found(lstm, 0.9, 0.6, 0.2, whole=False)
    wish = Wish("retention", lstm)
    view = replace(asked((lstm, its)), questions=Questions({"retention": Asked(wish, its, share=0.25)}))
    panel = show("retention", view, size=(480, 480))
    assert (panel.canvas.head.title, panel.canvas.head.note) == ("What is left of earlier tokens", "25% done")
    assert len(panel.canvas.picture.plot.curves) == 2
    assert panel.canvas.button.text() == "Stop"


def test_a_page_with_no_room_for_all_shows_what_is_coloured(show, asked):
    long = record("lstm-recall", "acf" + "." * 180 + "?acf")
    its = found(long, 0.9, 0.6, 0.2)
    its = replace(its, curves=tuple(replace(each, lags=(0, 100, 200)) for each in its.curves))
    panel = show("retention", asked((long, its), cursor=185), size=(320, 300))
    row = panel.canvas.picture.rows[0]
    letter, last = row._boxes[0], row._boxes[-1]
    assert row.rect.top() <= letter.top() < letter.bottom() <= row.rect.bottom() + 1
    assert last.bottom() > row.rect.bottom()  # the cursor is out of sight, as not all fits
