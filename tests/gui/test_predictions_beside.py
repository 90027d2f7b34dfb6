"""Predictions of several tracks in one picture: whose rank and whose entropy it is, and nobody's favourite is left out."""

from dataclasses import replace
from math import log

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import DARK, LIGHT, projected
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets import bars
from mnemoscope.gui.widgets.bars import SMALL, Bar, BarList, Voice

LETTERS = Characters("abcdefghij")  # and 0, unknown


def beside(*given, text="ab", cursor=0, **card):
    """The lead's view with others beside, each of which foretells these probabilities at every step."""
    found = []
    for n, p in enumerate(given):
        values = np.log(np.tile(np.array(p, np.float32), (len(text), 1)))
        encoded = LETTERS.encode(text)
        trace = Trace([SignalSpec("logits", Kind.LOGITS, ("token",), values.shape[1:])])
        trace.extend(encoded.ids.tolist(), values)
        track = Track(Card("ABCD"[n], "hand", **card), LETTERS, trace, text, encoded, len(text))
        found.append(
            View(track, UnitOrders(), cursor, float(cursor), (0, len(text)), letter="ABCD"[n], seat=n)
        )
    return replace(found[0], sides=tuple(found[1:]))


def peaked(at, high=0.5):
    p = np.full(11, (1 - high) / 10)
    p[at] = high
    return p


FALLING = np.arange(11, 0, -1) / 66  # the lead ranks them as they are numbered


def test_what_another_track_expects_most_is_in_the_picture(show):
    bars = show("prediction", beside(FALLING, peaked(10), peaked(9)), size=(320, 160)).canvas.list
    assert len(bars.bars) < 8  # there is no room for all
    assert [(bar.rank, bar.label) for bar in bars.bars][-2:] == [(10, "i"), (11, "j")]
    assert bars.bars[-1].others == pytest.approx((0.5, 0.05))
    assert [bar.rank for bar in bars.bars] == sorted(bar.rank for bar in bars.bars)
    assert any(bar.came and bar.label == "b" for bar in bars.bars)


def test_entropy_is_told_of_each_track_and_the_rank_of_the_lead(show):
    even = np.full(11, 1 / 11)
    bars = show("prediction", beside(even, peaked(3, 1 - 1e-9))).canvas.list
    assert bars.footing == f"entropy in nats: A {log(11):.2f}, B 0.00   ·   ranked by A; came: “b”"
    alone = show("prediction", beside(even)).canvas.list
    assert alone.footing == f"entropy {log(11):.2f} nats   ·   came: “b”, rank 3, {log(11):.2f} nats"


def test_whose_answer_is_right_is_told_of_each_track(show):
    answers = {"where": "after", "token": "a"}
    view = beside(peaked(1), peaked(2), answers=answers)
    bars = show("prediction", view).canvas.list
    assert bars.footing == "A wrong, B right   ·   right would be “b”"


@pytest.mark.parametrize("tracks", [2, 3, 4])
@pytest.mark.parametrize("theme", [LIGHT, projected(DARK)], ids=["window", "hall"])
@pytest.mark.parametrize("wide", [980, 330])
def test_no_number_is_written_over_that_of_the_next_track(wide, theme, tracks, show):
    spread = np.array([1 - 1e-12, *[8.8e-14] * 10])
    bars = show("prediction", beside(*[spread] * tracks), theme=theme, size=(wide, 300)).canvas.list
    picture = QtGui.QImage(wide, 300, QtGui.QImage.Format.Format_RGB32)
    painter = QtGui.QPainter(picture)
    bars.draw(painter)
    painter.end()
    bold = QtGui.QFontMetricsF(theme.font(SMALL, bold=True))
    said = [bars._written(value) for bar in bars.bars for value in (bar.value, *bar.others)]
    assert max(map(bold.horizontalAdvance, said)) < bars.column
    assert ("9\xa0×\xa010⁻¹⁴" in said) == (
        wide > 900 or (theme is LIGHT and tracks < 3)
    )  # else there would be no bars


def test_where_there_is_no_room_the_heading_is_a_shorter_one(show):
    bars = show("prediction", beside(FALLING, FALLING), size=(300, 160)).canvas.list
    image = QtGui.QImage(10, 10, QtGui.QImage.Format.Format_RGB32)
    painter = QtGui.QPainter(image)
    painter.setFont(bars.theme.font(12, bold=True))
    assert bars._headed(painter, 280.0) == "next token after “a”"
    assert bars._headed(painter, 600.0) == "after “a”: probability of the next token"
    painter.end()


@pytest.mark.parametrize("others", [0, 3])
def test_a_number_is_written_as_often_however_many_rows_there_are(qapp, monkeypatch, others):
    """All numbers are measured for the width of their column, once a painting and not once a row."""
    count = []
    plain = bars.written
    monkeypatch.setattr(bars, "written", lambda p: count.append(p) or plain(p))
    found = BarList(LIGHT)
    found.place(QtCore.QRectF(0, 0, 600, 640))
    found.set_others([Voice(letter, QtGui.QColor("red")) for letter in "ABCD"] if others else [], "")
    often = []
    for rows in (4, 24):
        found.bars = [Bar(n, "t", 0.3 / (n + 1), others=(0.1 / (n + 1),) * others) for n in range(rows)]
        count.clear()
        picture = QtGui.QImage(600, 640, QtGui.QImage.Format.Format_RGB32)
        with painting(picture) as painter:
            found.draw(painter)
        often.append(len(count) / rows)
    assert often[1] <= often[0]
