"""Nothing is cut in silence: names that all stand or are said to be left out, titles and sentences that end with an ellipsis."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.models.pointers import spans
from mnemoscope.gui.look.cutting import WRAPPED, cut_lines
from mnemoscope.gui.look.theme import LIGHT, projected
from mnemoscope.gui.widgets.bars import Bar, BarList
from mnemoscope.gui.widgets.curverow import CurveRow
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.sentence import Sentence
from mnemoscope.gui.widgets.squaremap import SquareCanvas
from mnemoscope.gui.widgets.tokenrow import TokenRow, Tokens
from mnemoscope.gui.widgets.tracedtext import LEGEND, PLAIN, TracedText

HALL = projected(LIGHT)
EIGHT = ["abc", "Abc", "aBc", "ABc", "abC", "AbC", "aBC", "ABC"]
LONG = "probability of each class · scored everywhere · 41 of 41 right"


class Written(QtGui.QPainter):
    """A painter on a picture that remembers what was written where."""

    def __init__(self, picture):
        super().__init__(picture)
        self.texts = []

    def drawText(self, box, flags, text):
        self.texts.append((text, box, self.font()))
        super().drawText(box, flags, text)


def written(item):
    """What an item writes, and in which boxes."""
    return [(text, box) for text, box, _ in drawn(item)]


def drawn(item):
    """The same, and in which type."""
    picture = QtGui.QImage(1024, 768, QtGui.QImage.Format.Format_RGB32)
    painter = Written(picture)
    item.draw(painter)
    painter.end()
    return painter.texts


def row_of(names, high, theme=HALL, title="probability"):
    row = HeatRow(theme, axis="class")
    row.names = names
    row.place(QtCore.QRectF(0, 0, 1024, high))
    row.look_at(0, 41)
    count = len(names)
    values = np.full((41, count), 0.5, np.float32)
    row.set_data(values, 0, units=np.arange(count), levels=(0.0, 1.0), title=title)
    return row


@pytest.mark.parametrize("high", [180, 150, 125])
def test_all_eight_classes_are_named_where_two_runs_share_the_hall(qapp, high):
    row = row_of(EIGHT, high)
    found = [(text, box) for text, box in written(row) if text in EIGHT]
    assert [text for text, _ in found] == EIGHT
    ink = QtGui.QFontMetricsF(HALL.font(11)).tightBoundingRect("ABC").height()
    for n, (_, one) in enumerate(found):
        assert one.center().y() == pytest.approx(row.map.top() + (n + 0.5) / 8 * row.map.height(), abs=0.01)
        for _, other in found[n + 1 :]:
            beside = one.right() <= other.left() + 1 or other.right() <= one.left() + 1
            assert beside or abs(one.center().y() - other.center().y()) >= ink
    assert row.said == ""


def test_names_that_have_no_room_are_said_to_be_left_out(qapp):
    names = [f"a class of its own {n}" for n in range(40)]
    row = row_of(names, 200)
    shown = [text for text, _ in written(row) if text.startswith("a cl")]
    every = round(40 / len(shown))
    assert every > 1
    assert row.said == f"one row in {every} is named"


@pytest.mark.parametrize("make", [lambda: row_of(EIGHT, 200, title=LONG * 2), lambda: curves(LONG * 2)])
def test_a_title_that_is_too_long_ends_with_an_ellipsis_and_is_whole_beside_the_mouse(qapp, make):
    row = make()
    (said,) = [text for text, _ in written(row) if text.startswith("probability")]
    assert said.endswith("…")
    assert row.describe(3, row.rect.top() + 2)[0] == LONG * 2


def test_a_title_that_fits_is_not_repeated_beside_the_mouse(qapp):
    row = row_of(EIGHT, 200, title="short")
    assert row.describe(3, row.rect.top() + 2) == ()


def curves(title):
    row = CurveRow(HALL)
    row.place(QtCore.QRectF(0, 0, 600, 200))
    row.set_data([], 0, levels=(0.0, 1.0), title=title)
    return row


def test_the_title_of_a_matrix_is_whole_beside_the_mouse_where_it_is_cut(qapp):
    canvas = SquareCanvas(HALL)
    square = canvas.square
    square.place(QtCore.QRectF(0, 0, 300, 300))
    square.set_data(np.eye(4, dtype=np.float32), 0, LONG)
    assert square.whole == (LONG,)
    square.set_data(np.eye(4, dtype=np.float32), 0, "head 0")
    assert square.whole == ()


@pytest.mark.parametrize("text", ["One sentence. " * 12, "一句话。" * 40])
def test_sentences_that_have_no_room_end_with_an_ellipsis(qapp, text):
    font = HALL.font(11)
    metrics = QtGui.QFontMetricsF(font)
    room, three = QtCore.QRectF(0, 0, 400, 1e6), "\n".join(text[0] * 3)
    high = metrics.boundingRect(room, WRAPPED, three).height()
    cut = cut_lines(text, font, 400, high)
    assert cut.endswith("…")
    assert not cut.endswith(".…")
    assert text.startswith(cut[:-1])
    assert metrics.boundingRect(room, WRAPPED, cut).height() == pytest.approx(high, abs=1)
    assert cut_lines(text, font, 4000, 400) == text


def text_in(theme, high, sentences):
    text = TracedText(theme)
    labels = ["not", "funny", "at", "all", "."]
    tokens = Tokens(labels=labels, known=[True] * 5, typed=[True] * 5)
    text.set_data(tokens, Colouring(), (), sentences, now=4, top=0)
    text.place(QtCore.QRectF(0, 0, 1000, high))
    return text


def test_a_short_text_fills_the_hall_with_all_that_is_said_of_it(qapp):
    said = ["Then on “all” at step 3 (0.08).", "Cut: 5 tokens in turn."]
    text = text_in(HALL, 400, said)
    assert text.row.letters == 36
    assert text._needed() <= text._foot()
    assert "\n".join(said) in [each for each, _ in written(text)]
    desk = text_in(LIGHT, 400, said)
    assert PLAIN[0] < desk.row.letters < 24  # at a desk it is larger too, and never as large
    assert desk._needed() <= desk._foot()
    assert text_in(LIGHT, 40, said).row.letters == PLAIN[0]
    assert text_in(replace(LIGHT, families=("Arial",)), 400, said).row.letters == PLAIN[0], "on paper"


def test_letters_grow_only_where_the_sentences_lose_nothing(qapp):
    said = ["A sentence that is longer than most that are said below such a text."] * 12
    large, small = text_in(HALL, 300, said), text_in(replace(HALL, bare=False), 300, said)
    assert large.row.letters > PLAIN[0]
    assert large._last - large.row.rect.top() <= HALL.px(LEGEND)
    assert large.foot == small.foot


def test_a_sentence_that_once_had_no_room_takes_all_of_its_lines_again(qapp):
    said = Sentence(HALL, "", size=15, lines=8)
    said.set_spans(spans("It now says “the” or “her”: it knows that a place is due, and not which."))
    said.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    said.show()
    for wide in range(320, 700, 4):  # at some of them a scroll bar would take the last word from the line
        said.resize(wide, 3)
        qapp.processEvents()
        said.resize(wide, said.heightForWidth(wide))
        qapp.processEvents()
        assert not said.verticalScrollBar().isVisible(), wide
        assert said.document().size().height() <= said.height() + 1
    said.lines = 1
    said.set_spans(spans("word " * 300))
    assert said.verticalScrollBarPolicy() == QtCore.Qt.ScrollBarPolicy.ScrollBarAsNeeded
    said.deleteLater()


def test_letters_of_a_run_of_dots_do_not_run_into_each_other(qapp):
    row = TokenRow(HALL)
    row.place(QtCore.QRectF(0, 0, 1024, 60))
    row.look_at(0, 103)
    labels = [*"bad", *("." * 100)]
    row.set_data(Tokens(labels=labels, known=[True] * 103, typed=[True] * 103), Colouring())
    assert row.writing == "across"
    font = next(font for text, _, font in drawn(row) if text == "b")
    assert QtGui.QFontMetricsF(font).tightBoundingRect("b").width() <= row.step_width + 1


def test_few_rows_of_a_prediction_are_larger_before_a_hall_and_many_are_not(qapp):
    def high(count, theme):
        bars = BarList(theme)
        bars.place(QtCore.QRectF(0, 0, 1000, 420))
        bars.set_data([Bar(n + 1, "(", 0.2) for n in range(count)], heading="", footing="")
        assert bars.box(count - 1).bottom() <= bars.rect.bottom() - theme.px(18)
        return bars.box(0).height(), bars.label_type

    desk = replace(HALL, bare=False)
    assert high(4, HALL) == pytest.approx((1.5 * high(4, desk)[0], 1.5 * high(4, desk)[1]))
    assert high(10, HALL) == pytest.approx(high(10, desk))


def test_the_longest_word_of_a_text_is_narrowed_before_it_is_cut(qapp):
    labels = ["The", "·cat", "·sat", "·on", "·the", "·mat", ".", "·It", "·was", "·hungry"]
    row = TokenRow(HALL)
    row.place(QtCore.QRectF(0, 0, 1024, 60))
    row.look_at(0, len(labels))
    row.set_data(Tokens(labels=labels, known=[True] * 10, typed=[True] * 10), Colouring())
    assert row.writing == "across"
    assert [text for text, _ in written(row)][:10] == labels
