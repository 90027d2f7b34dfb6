"""The summary: what its table draws and what its CSV holds, against numbers by hand."""

from math import nan

import numpy as np
import pytest

from mnemoscope.engines.files.tables import csv_pieces
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels.summary import Summary, saturation


def spec(name="layer0.hidden", kind=Kind.STATE, size=10, range=(-1, 1)):
    return SignalSpec(name, kind, ("unit",), (size,), range)


@pytest.mark.parametrize(
    ("range", "values", "shares"),
    [
        ((-1, 1), [-1, -0.85, -0.79, 0, 0.79, 0.81, 0.85, 0.95, 0.99, 1], (0.2, 0.5)),  # a tenth is 0.2
        ((0, 1), [0, 0.05, 0.11, 0.5, 0.5, 0.5, 0.89, 0.91, 1, 1], (0.2, 0.3)),  # a tenth is 0.1
        ((0, 10), [0, 0.5, 0.9, 1.1, 8.9, 9.1, 5, 5, 5, 5], (0.3, 0.1)),  # a tenth is 1
        ((0, 1), [0.1, 0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], (0.1, 0.1)),  # its edge belongs to it
        (None, [0] * 10, (nan, nan)),
    ],
)
def test_saturated_is_what_lies_in_the_lowest_and_highest_tenth_of_any_range(range, values, shares):
    found = saturation(spec(range=range), np.array(values, np.float32))
    assert found == pytest.approx(shares, nan_ok=True)


@pytest.fixture
def view(view_of):
    """One step: ten hidden units, four gates, two logits without a range."""
    trace = Trace(
        [spec(), spec("layer0.gate.input", Kind.GATE, 4, (0, 1)), spec("logits", Kind.LOGITS, 2, None)]
    )
    hidden = [-1, -0.85, -0.79, 0, 0.79, 0.81, 0.85, 0.95, 0.99, 1]
    trace.extend([0], np.array([[*hidden, 0.05, 0.5, 0.95, 1, 3, 4]], np.float32))
    vocab = Characters("ab")
    return view_of(Track(Card("by-hand", "lstm"), vocab, trace, "a", vocab.encode("a")))


def test_the_table_drawn_and_the_csv_say_the_same(view, qtbot):
    panel = Summary(NoVerbs(), LIGHT)
    qtbot.addWidget(panel)
    panel.refresh(view)
    drawn = panel.canvas.table.rows
    assert [row[-1] for row in drawn] == ["20% + 50%", "25% + 50%", "–"]
    assert [row[1] for row in drawn] == ["10", "4", "2"]
    assert drawn[2][2:6] == ("5", "3.5", "3", "4")
    csv = b"".join(piece for piece, _ in csv_pieces(Summary.numbers(view))).decode("utf-8-sig").splitlines()
    assert csv[0] == "signal,size,norm,mean,min,max,saturated low,saturated high"
    assert csv[2].split(",")[:2] == ["layer0.gate.input", "4"]
    assert [float(value) for value in csv[2].split(",")[-2:]] == [0.25, 0.5]
    assert csv[3].split(",") == ["logits", "2", "5.0", "3.5", "3.0", "4.0", "nan", "nan"]
