"""Heads that look from a target at its source: drawn with the source along an axis of its own, by numbers written by hand."""

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.analysis.difference import Difference
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.view import Hover
from tests.gui.test_hover import Asked, move

PANELS = discover()
TEXT = "the cat . le chat"  # "." ends the source: there the decoder takes its first step
OWN = np.array(
    [[1, 0, 0, 0, 0], [0.5, 0.5, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0.25, 0.75, 0], [0, 0, 0.5, 0, 0.5]]
)
ACROSS = np.array([[0, 0, 0], [0, 0, 0], [0.75, 0.125, 0.125], [0.5, 0.25, 0.25], [0.125, 0.875, 0]])


@pytest.fixture
def pair():
    """A track of one layer with a head that looks at its own side and one that looks across; of so many steps."""

    def make(count=5, across=ACROSS):
        specs = (
            SignalSpec("layer0.attention", Kind.ATTENTION, ("head", "key"), (2, 6), (0, 1), layer=0),
            SignalSpec("layer0.cross.query", Kind.CROSS, ("head", "unit"), (1, 2), layer=0),
        )
        weights, trace = np.zeros((5, 2, 6), np.float32), Trace(specs)
        weights[:, 0, :5], weights[:, 1, :3] = OWN, across
        vocab = Words(("the", "cat", ".", "le", "chat"))
        encoded = vocab.encode(TEXT)
        rows = np.concatenate((weights.reshape(5, 12), np.zeros((5, 2), np.float32)), axis=1)
        trace.extend(encoded.ids[:count].tolist(), rows[:count])
        return Track(Card("pair", "transformers"), vocab, trace, TEXT, encoded, typed=len(TEXT))

    return make


@pytest.fixture
def looking(pair, view_of):
    """A view of it, its second head in focus."""
    return lambda count=5, **changes: view_of(pair(count), **({"focus": Focus(head=1)} | changes))


class Written:
    """A painter that notes what is written where."""

    def __init__(self):
        self.image = QtGui.QImage(600, 400, QtGui.QImage.Format.Format_RGB32)
        self.painter, self.texts = QtGui.QPainter(self.image), []

    def drawText(self, box, flags, text):
        self.texts.append((text, box))

    def __getattr__(self, name):
        return getattr(self.painter, name)


@pytest.fixture
def written(qapp):
    found = Written()
    yield found
    found.painter.end()


def cell(square, x, y):
    """The middle of the cell in this column and row."""
    area, (rows, columns) = square.map, square.weights.shape
    return QtCore.QPointF(
        area.left() + (x + 0.5) * area.width() / columns, area.top() + (y + 0.5) * area.height() / rows
    )


def test_source_and_target_have_an_axis_each_with_their_text(show, looking, written):
    panel = show("attention", looking(), size=(420, 330))
    square = panel.canvas.square
    np.testing.assert_array_equal(square.weights, ACROSS[2:].astype(np.float32))
    assert [square.at(cell(square, x, y)) for x, y in ((0, 0), (1, 2))] == [(2, 0), (4, 1)]  # (query, key)
    square.draw(written)
    at = {text: (box.center().x(), box.center().y()) for text, box in written.texts}
    for x, token in enumerate(("the", "cat")):  # below their columns
        assert at[token][0] == pytest.approx(cell(square, x, 0).x())
        assert at[token][1] > square.map.bottom()
    for y, token in enumerate(("le", "chat"), 1):  # beside their rows
        assert at[token][1] == pytest.approx(cell(square, 0, y).y())
        assert at[token][0] < square.map.left()
    assert "→ source, looked at     ↓ target, which looks" in at
    assert "layer 0 · head 1 · target to source" in at


def test_what_the_axes_are_is_said_more_shortly_where_there_is_little_room(show, looking, written):
    square = show("attention", looking(), size=(230, 230)).canvas.square
    square.draw(written)
    (said,) = (text for text, _ in written.texts if "→" in text)
    assert said == "→ source     ↓ target"


def test_hovering_names_both_tokens_and_marks_the_one_of_the_source(show, looking):
    panel = show("attention", looking(), size=(420, 330), verbs=Asked())
    square = panel.canvas.square
    move(panel, cell(square, 0, 1))
    assert list(panel.canvas.readout.lines) == [
        "attention  0.500",
        "“le” (step 3) looks at “the” (step 0) of the source",
    ]
    assert panel.verbs.hovers[-1] == Hover(0, head=1)
    assert panel.canvas.place_at(cell(square, 0, 1)) == Place(3, "key", 0)


def test_before_the_target_begins_a_sentence_says_so_and_own_heads_are_drawn(show, looking):
    assert "the target has not begun yet" in show("attention", looking(2)).message
    assert "Choose one of the heads below 1" in show("attention", looking(2)).message
    assert show("attention", looking(2, focus=Focus(head=0))).message == ""
    panel = show("attention", looking(focus=Focus(head=0)))
    assert not panel.canvas.square.across
    np.testing.assert_array_equal(panel.canvas.square.weights, OWN.astype(np.float32))
    assert [panel.head.itemText(n) for n in range(2)] == ["head 0", "cross head 1"]
    assert show("lookback", looking()).row.note == "heads 1–1 look at the source"


def test_what_is_in_sight_of_the_target_is_drawn_and_all_of_the_source(show, looking):
    square = show("attention", looking(window=(3, 5))).canvas.square
    np.testing.assert_array_equal(square.weights, ACROSS[3:].astype(np.float32))
    assert (square.first, square.first_key) == (3, 0)
    square = show("attention", looking(window=(0, 2))).canvas.square  # none of it is in sight
    np.testing.assert_array_equal(square.weights, ACROSS[2:].astype(np.float32))
    table = PANELS["attention"].numbers(looking())
    assert table["token"].tolist() == [" .", " le", " chat"]
    np.testing.assert_array_equal(table["layer0.attention.head1"], ACROSS[2:].astype(np.float32))


def test_a_difference_knows_where_the_source_ends(pair):
    one, other = pair(), pair(across=ACROSS[:, ::-1])
    apart = Difference(one.trace, other.trace)
    assert apart.source_length(0) == 3
    assert Difference(one.trace, one.trace).source_length(0) == 3  # where nothing differs, too
    np.testing.assert_allclose(apart.attention(0, 1)[2, :3], [0.625, 0, -0.625])


@pytest.mark.parametrize(("rows", "columns"), [(1, 60), (60, 1), (3, 400), (1, 1)])
def test_a_matrix_of_any_shape_stays_in_its_room(rows, columns, show, looking):
    square = show("attention", looking(), size=(420, 330)).canvas.square
    square.token = "word{}".format
    square.set_data(np.full((rows, columns), 0.5, np.float32), 400, "head", causal=False, source=0)
    assert square.rect.contains(square.map)
    assert square.map.width() / columns <= 44
    assert square.map.height() / rows <= 44
    assert min(square.map.width(), square.map.height()) >= 10
