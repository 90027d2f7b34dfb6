"""Where a model answers, as the panels draw it: only that is scored, right and wrong are marked, and told in numbers."""

import csv
import io
from functools import partial

import numpy as np
import pytest

from mnemoscope.engines.files.tables import csv_pieces
from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.opening import BUNDLED
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.panels import discover

PANELS = discover()
LINE = "hec" + 80 * "." + "?hec\n"


@pytest.fixture
def show(show):
    """A panel that has room for its words, and draws a view."""
    return partial(show, size=(900, 240))


def test_only_answers_are_scored_and_marked(show, view_of):
    view = view_of(record("rnn-recall", LINE), window=(0, 88))
    row = show("surprise", view).row
    there = np.flatnonzero(~np.isnan(row.curves[0].values)).tolist()
    assert there == np.flatnonzero(row.scored).tolist() == [84, 85, 86]
    assert np.flatnonzero(~np.isnan(row.curves[1].values)).tolist() == [84, 85, 86]
    assert row.ticks == {84: True, 85: True, 86: False}
    assert row.unscored() == [(0, 84), (87, 88)]
    assert row.title == "scored where the model answers: after “?” · 2 of 3 right"
    assert row.describe(40, 0)[-1].startswith("not scored")
    ribbon = show("tokens", view).row
    assert np.flatnonzero(~np.isnan(ribbon.colouring.values)).tolist() == [84, 85, 86]
    assert ribbon.tokens.judged == {84: True, 85: True, 86: False}
    assert "answered wrongly" in ribbon.describe(86, 0)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
def test_unscored_steps_are_neutral_in_pixels(show, view_of, theme):
    view = view_of(record("transformer-recall", "gcf" + 60 * "." + "?gcf\n"), window=(0, 68), cursor=0)
    panel = show("surprise", view, theme=theme)
    image, row = panel.canvas.grab().toImage(), panel.row

    def colour(step):
        return image.pixelColor(round(row.left_of(step + 0.5)), round(row.graph.bottom() - 3)).name()

    assert len({colour(step) for step in range(3, 60, 7)}) == 1
    wash, plain = theme.colour("line"), theme.colour("panel")
    mixed = [round(0.28 * a + 0.72 * b) for a, b in zip(wash.getRgb()[:3], plain.getRgb()[:3], strict=True)]
    drawn = image.pixelColor(round(row.left_of(30.5)), round(row.graph.bottom() - 3)).getRgb()[:3]
    assert np.abs(np.array(drawn) - mixed).max() <= 2


def test_a_language_model_is_scored_everywhere_and_judged_nowhere(show, view_of):
    view = view_of("lstm", 20)
    row = show("surprise", view).row
    assert (row.scored, dict(row.ticks), row.title) == (None, {}, "surprise")
    assert not np.isnan(row.curves[0].values[1:20]).any()
    numbers = PANELS["surprise"].numbers(view)
    assert numbers["scored"].tolist() == [0] + [1] * 19
    assert set(numbers["right"]) == {""}
    assert numbers["expected"][3] == view.track.label(3)


def test_where_every_step_is_judged_only_mistakes_are_marked(show, view_of):
    text = read_card(BUNDLED / "gru-anbn").texts[2]
    view = view_of(record("gru-anbn", text), window=(92, len(text)))
    row = show("surprise", view).row
    assert set(row.ticks.values()) == {False}
    assert len(row.ticks) == 7
    assert "83 of 90 right · only mistakes are marked" in row.title
    assert row.ends == ("0", "≥ 8")  # one bar goes beyond, and it is said


def test_a_table_says_what_was_due_and_what_was_said(view_of):
    numbers = PANELS["surprise"].numbers(view_of(record("rnn-recall", LINE), window=(0, 88)))
    rows = list(
        csv.DictReader(io.StringIO(b"".join(piece for piece, _ in csv_pieces(numbers)).decode("utf-8-sig")))
    )
    assert len(rows) == 88
    due = {int(r["step"]): (r["expected"], r["said"], r["right"]) for r in rows if r["scored"] == "1"}
    assert due == {84: ("h", "h", "yes"), 85: ("e", "e", "yes"), 86: ("c", "d", "no")}
    assert {(r["surprise"], r["expected"], r["said"], r["right"]) for r in rows if r["scored"] == "0"} == {
        ("nan", "", "", "")
    }


def test_answers_of_other_kinds_are_marked_too(show, view_of):
    story = "Mary went to the kitchen.\nJohn moved to the garden.\nWhere is Mary?"
    asked = view_of(record("memnet-babi1", story))
    assert show("tokens", asked).row.tokens.judged == {17: True}
    bars = show("prediction", asked).canvas.list
    assert [(b.label, b.right) for b in bars.bars if b.right is not None] == [("kitchen", True)]
    assert bars.footing == "right: “kitchen”"
    review = view_of(record("lstm-sentiment", read_card(BUNDLED / "lstm-sentiment").texts[0]))
    row = show("class", review).curve
    assert (row.ticks, row.title.rpartition(" · ")[2]) == ({10: True}, "1 of 1 right")
    nobody = view_of(record("lstm-sentiment", "a film that nobody has judged."))
    assert show("class", nobody).curve.ticks == {}


def test_the_prediction_says_where_no_answer_is_due(show, view_of):
    view = view_of(record("rnn-recall", LINE), cursor=20)
    bars = show("prediction", view).canvas.list
    assert bars.footing == "no answer is due here: what it predicts was not trained"
    assert not any(bar.right is not None for bar in bars.bars)


def test_the_timeline_rises_only_where_answers_are_scored(opened, qtbot):
    window = opened()
    window.session.load("rnn-recall", text=LINE)
    qtbot.waitUntil(lambda: window.session.track.name == "rnn-recall" and window.session.length == len(LINE))
    window.resize(1400, 800)
    sky = window.transport._of(window.session.view())
    assert sky[: round(len(sky) * 83 / 88)].max() == 0  # before the question mark nothing is expected of it
    assert sky.max() == pytest.approx(2.789 / 8, abs=0.001)


def test_with_little_room_the_wrong_answer_and_the_right_one_are_seen_and_not_the_line_end_that_came(
    show, view_of
):
    text = (
        "My name is Anna.\nI live in Rome.\nNice to know.\nBen lives in Oslo.\nI like tea.\nTime flies.\n"
        "Ben likes coffee.\nThe bus was late.\nThe soup is ready.\nThank you.\nWhere do I live?\n"
    )
    view = view_of(record("lstm-dialogue-en", text), window=(0, 59), cursor=57)
    bars = show("prediction", view, size=(900, 110)).canvas.list.bars
    assert [bar.label for bar in bars][:2] == ["oslo", "rome"]
    assert "↵" not in [bar.label for bar in bars]
