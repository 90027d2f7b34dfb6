"""Rows of numbers in the window: what comes in and what is answered, what stands on the ribbon, files of rows, and lines being typed."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.models.answers import Example
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.rows import Rows
from mnemoscope.gui.commands.file import open_file
from mnemoscope.gui.panels.tokens import TokensOptions
from tests.gui.conftest import ROWS

TEXT = "left,right\n0.5,-2\n0.25,3\n1,0\n"


@pytest.fixture
def track():
    """Three rows by hand, of a model with one answer, for which one is right at the end."""
    vocab = Rows(("left", "right"), scale=(1.0, 2.0))
    encoded: Encoded = vocab.encode(TEXT)
    specs = (
        SignalSpec("input", Kind.EMBEDDING, ("column",), (2,)),
        SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (2,), (-1, 1), 0),
        SignalSpec("output", Kind.OUTPUT, ("output",), (1,)),
    )
    trace = Trace(specs)
    rows = np.array([[0.5, -1, 0, 0, 0.1], [0.25, 1.5, 0, 0, 0.4], [1, 0, 0, 0, 1.1]], np.float32)
    trace.extend(encoded.ids.tolist(), rows)
    card = Card("mine", "lstm", examples=(Example(TEXT, answer="1.25"),))
    return Track(card, vocab, trace, TEXT, encoded, 3)


def test_what_comes_in_is_drawn_a_column_a_curve_from_zero_where_nothing_is_less(track, show, view_of):
    panel = show("input", view_of(track))
    left, right = panel.canvas.rows
    assert [curve.values.tolist() for row in (left, right) for curve in row.curves] == [
        [0.5, 0.25, 1],
        [-1, 1.5, 0],
    ]
    assert (left.levels, right.levels) == ((0.0, 1.0), (-1.5, 1.5))
    assert left.title == "left · as read: (number − mean) / scale"
    assert right.title == "right"
    assert panel.numbers(view_of(track))["input-right"].tolist() == [-1, 1.5, 0]


def test_the_answers_are_drawn_with_what_is_right_at_the_end_of_an_example(track, show, view_of):
    panel = show("output", view_of(track))
    answers, wanted = panel.row.curves
    assert answers.values == pytest.approx([0.1, 0.4, 1.1])
    assert (wanted.label, wanted.values.tolist(), wanted.dashed) == ("right at the end", [1.25] * 3, True)
    assert panel.row.levels[0] == 0
    assert panel.row.levels[1] >= 1.25
    for edit, labels in (
        ("input[1] = 0", ["answer"]),
        ("layer0.hidden *= 0", ["answer", "right at the end"]),
    ):
        panel.refresh(view_of(replace(track, edits=(parse(edit),))))
        assert [curve.label for curve in panel.row.curves] == labels
    other = replace(track, text=TEXT.replace("0.25", "0.26"))
    panel.refresh(view_of(other))
    assert [curve.label for curve in panel.row.curves] == ["answer"]


def test_the_ribbon_shows_the_rows_number_or_a_column(track, show, view_of):
    panel = show("tokens", view_of(track))
    assert list(panel.row.tokens.labels) == ["0", "1", "2"]
    assert panel.row.colouring.title == "left"
    assert panel.row.describe(1, 0)[0] == "“0.25,3”   step 1"
    assert not any(panel.row.tokens.notes)
    assert all(panel.row.tokens.known)
    panel.refresh(view_of(track, options=TokensOptions(colour="column right", label="right")))
    assert list(panel.row.tokens.labels) == ["-2", "3", "0"]
    assert panel.row.colouring.values.tolist() == [-1, 1.5, 0]
    assert [panel.label.itemText(n) for n in range(panel.label.count())] == ["row number", "left", "right"]
    assert panel.numbers(view_of(track, options=TokensOptions(colour="column right")))[
        "input-right"
    ].tolist() == [-1, 1.5, 0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("prediction", "No prediction of the next token — "),
        ("surprise", "No predictions to compare the text with — "),
    ],
)
def test_what_no_regression_has_is_said_in_one_sentence(name, said, track, show, view_of):
    assert show(name, view_of(track)).message.startswith(said)


@pytest.mark.parametrize("name", ["input", "output"])
def test_many_columns_are_a_map(name, show, view_of):
    vocab = Rows(tuple(f"c{n}" for n in range(12)))
    encoded = vocab.encode("\n".join(",".join(str((n * m) % 7) for m in range(12)) for n in range(9)))
    specs = (
        SignalSpec("input", Kind.EMBEDDING, ("column",), (12,)),
        SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (2,), (-1, 1), 0),
        SignalSpec("output", Kind.OUTPUT, ("output",), (12,)),
    )
    trace, values = Trace(specs), vocab.numbers(encoded.ids)
    trace.extend(encoded.ids.tolist(), np.concatenate((values, np.zeros((9, 2), np.float32), values), axis=1))
    view = view_of(Track(Card("mine", "lstm"), vocab, trace, "", encoded, 9))
    panel = show(name, view)
    assert panel.canvas.rows == [panel.map]
    assert panel.map.levels[1] == 6
    assert len(panel.numbers(view)) == 2 + 12


@pytest.fixture
def reading(opened, qtbot):
    """A window on the tiny model of three columns, which has read its rows."""
    window = opened("lstm")
    window.session.load("tiny-numbers", text=ROWS)
    qtbot.waitUntil(lambda: window.session.source == "tiny-numbers" and not window.session.active)
    return window


def test_a_file_of_rows_is_read_in_the_window_and_a_wrong_one_leaves_all_as_it_was(reading, qtbot, tmp_path):
    session = reading.session
    assert session.length == 120
    np.save(tmp_path / "rows.npy", np.arange(12.0).reshape(4, 3))
    open_file(reading, str(tmp_path / "rows.npy"))
    qtbot.waitUntil(lambda: session.length == 4 and not session.active)
    assert session.track.trace["input"].tolist() == np.arange(12.0).reshape(4, 3).tolist()
    for text, said in (
        ("left,right,up\n1,2\n", "line 2 has 2 numbers, but 3 are read: left, right, up"),
        ("1;2;3\n", "line 1 has semicolons or decimal commas"),
    ):
        (tmp_path / "bad.csv").write_text(text)
        before = session.text
        open_file(reading, str(tmp_path / "bad.csv"))
        qtbot.waitUntil(lambda said=said: said in reading.notice.label.text())
        assert session.text == before
        assert session.length == 4


def test_a_row_being_typed_is_underlined_until_it_is_one(reading, qtbot):
    session = reading.session
    session.set_text("1,2,3\n4,5")
    qtbot.waitUntil(lambda: not session.active)
    assert session.track.trace["input"].tolist() == [[1, 2, 3]]
    assert "1 of 2 rows cannot be read by tiny-numbers" in reading.notice.label.text()
    session.set_text("1,2,3\n4,5,6")
    qtbot.waitUntil(lambda: not session.active and session.length == 2)
    assert session.track.trace["input"].tolist() == [[1, 2, 3], [4, 5, 6]]
