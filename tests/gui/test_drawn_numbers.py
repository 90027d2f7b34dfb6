"""What panels draw, held against numbers written by hand: a tiny trace whose every value is known."""

from dataclasses import replace
from math import exp, log

import numpy as np
import pytest

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.tokens import Encoded, spans_of
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.look.papertype import for_figure
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.hidden import HiddenOptions
from mnemoscope.gui.panels.prediction import likeliest_of, rank_of
from mnemoscope.gui.panels.tokens import TokensOptions
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View

PANELS = discover()
TEXT = "abcab"  # tokens 1 2 3 1 2; 0 is the unknown one
P = np.array(  # of the next token, after each step
    [[0.1, 0.2, 0.3, 0.4], [0.25, 0.25, 0.25, 0.25], [0.7, 0.1, 0.1, 0.1], [0.02, 0.08, 0.5, 0.4], [0.4, 0.3, 0.2, 0.1]]
)  # fmt: skip
HIDDEN = np.array([[0.1, -0.9, 0.0], [0.2, -0.8, 0.5], [0.3, 0.7, -0.5], [0.4, -0.6, 0.5], [0.5, 0.9, -0.5]])
CELL = np.array([[1.0, 5.0, -2.0], [2.0, 4.0, -1.0], [3.0, -3.0, 0.0], [4.0, 2.0, 1.0], [4.5, 1.0, 2.0]])
FORGET = np.array([[0.1, 0.5, 0.9], [0.2, 0.5, 0.8], [0.3, 0.5, 0.7], [0.4, 0.5, 0.6], [0.05, 0.96, 1.0]])
GATES = {"input": 1 - FORGET, "forget": FORGET, "candidate": HIDDEN / 2, "output": FORGET / 3}
QUERY = np.array([[[0, 0], [1, 0]], [[1, 1], [0, 2]], [[2, 0], [1, 1]], [[0, 1], [3, 0]], [[1, 0], [0, 1]]])
KEY = np.array([[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[1, 1], [2, 0]], [[2, 0], [0, 0]], [[0, 3], [1, 1]]])


def recurrent():
    """A track of an LSTM's layer with three units, five steps."""
    specs = (
        *(
            SignalSpec(
                f"layer0.gate.{name}", Kind.GATE, ("unit",), (3,), (float(values.min() < 0) * -1, 1), 0
            )
            for name, values in GATES.items()
        ),
        SignalSpec("layer0.cell", Kind.CELL, ("unit",), (3,), None, 0, scale=5.0),
        SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (3,), (-1, 1), 0),
        SignalSpec("logits", Kind.LOGITS, ("token",), (4,), scale=10),
    )
    return track(Trace(specs), np.concatenate((*GATES.values(), CELL, HIDDEN, np.log(P)), axis=1))


def attending():
    """A track of a Transformer's layer with two heads of two numbers each, whose attention reaches three tokens back."""
    specs = (
        SignalSpec("layer0.query", Kind.QUERY, ("head", "unit"), (2, 2), layer=0),
        SignalSpec("layer0.key", Kind.KEY, ("head", "unit"), (2, 2), layer=0),
        SignalSpec("layer0.residual", Kind.RESIDUAL, ("unit",), (3,), layer=0),
        SignalSpec("logits", Kind.LOGITS, ("token",), (4,), scale=10),
    )
    flat = (QUERY.reshape(5, 4), KEY.reshape(5, 4), HIDDEN, np.log(P))
    return track(Trace(specs, context=3), np.concatenate(flat, axis=1))


def track(trace, rows):
    vocab = Characters("abc")
    encoded = vocab.encode(TEXT)
    trace.extend(encoded.ids.tolist(), rows.astype(np.float32))
    return Track(Card("hand-made", "lstm"), vocab, trace, TEXT, encoded, typed=len(TEXT))


def view(of, cursor=4, **changes):
    return View(of, UnitOrders(), cursor, float(cursor), **({"window": (0, 5)} | changes))


def test_surprise_is_of_the_token_that_came_and_entropy_of_the_prediction_before_it(show):
    panel = show("surprise", view(recurrent()))
    bars, line = panel.row.curves
    came = [-log(0.3), -log(0.25), -log(0.1), -log(0.5)]  # b after a, c after b, a after c, b after a
    assert np.isnan(bars.values[0])
    assert bars.values[1:] == pytest.approx(came, abs=1e-6)
    entropies = [-sum(p * log(p) for p in row) for row in P.tolist()]
    assert np.isnan(line.values[0])
    assert line.values[1:] == pytest.approx(entropies[:4], abs=1e-6)
    numbers = panel.numbers(view(recurrent()))
    assert numbers["surprise"][1:] == pytest.approx(came, abs=1e-6)
    assert numbers["entropy-before"][1:] == pytest.approx(entropies[:4], abs=1e-6)


def test_in_a_figure_surprise_goes_as_far_as_its_stretch_needs(show):
    figure = for_figure(LIGHT)
    assert show("surprise", view(recurrent()), theme=figure).row.levels == (
        0,
        4,
    )  # the most is -log(0.1) = 2.3
    assert show("surprise", view(recurrent(), window=(0, 3)), theme=figure).row.levels == (
        0,
        2,
    )  # -log(0.25) = 1.4
    assert show("surprise", view(recurrent(), window=(0, 3))).row.levels == (0, 8)


def test_the_prediction_ranks_the_next_token_at_the_cursor_and_marks_the_one_that_came(show):
    panel = show("prediction", view(recurrent(), cursor=3))
    bars = panel.canvas.list.bars
    assert [(b.rank, b.label) for b in bars] == [(1, "b"), (2, "c"), (3, "a"), (4, "unknown")]
    assert [b.value for b in bars] == pytest.approx([0.5, 0.4, 0.08, 0.02], abs=1e-6)
    assert [b.came for b in bars] == [True, False, False, False]
    assert "“a”" in panel.canvas.list.heading
    assert "rank 1, 0.69 nats" in panel.canvas.list.footing
    last = show("prediction", view(recurrent(), cursor=4))
    assert not any(b.came for b in last.canvas.list.bars)


@pytest.mark.parametrize("count", [1, 7, 60, 500])
def test_the_likeliest_and_their_ranks_are_those_of_the_whole_order(count):
    p = np.random.default_rng(0).integers(0, 9, 60) / 100  # many are alike
    order = np.argsort(-p, kind="stable").tolist()
    assert likeliest_of(p, count) == order[:count]
    assert [rank_of(p, token) for token in order] == list(range(1, 61))


def test_heat_maps_and_their_profiles_show_every_unit_in_its_row(show):
    what = view(recurrent(), cursor=2)
    for name, values in (("hidden", HIDDEN), ("cell", CELL)):
        row = show(name, what).canvas.rows[0]
        assert row.values == pytest.approx(values, abs=1e-6)
        assert row.profile.values == pytest.approx(values[2], abs=1e-6)
    for row, (name, values) in zip(show("gates", what).canvas.rows, GATES.items(), strict=True):
        assert name in row.title
        assert row.values == pytest.approx(values, abs=1e-6)
        assert row.profile.values == pytest.approx(values[2], abs=1e-6)


def test_in_another_order_rows_profile_marks_and_hover_go_together(show):
    what = view(recurrent(), cursor=2, order="activity", focus=Focus(unit=0))
    row = show("cell", what).canvas.rows[0]
    order = [0, 1, 2]  # hidden: mean |h| 0.30, 0.78, 0.40
    order.sort(key=lambda u: -float(np.abs(HIDDEN[:, u]).mean()))
    assert order == [1, 2, 0]
    assert row.units.tolist() == order
    assert row.values == pytest.approx(CELL[:, order], abs=1e-6)
    assert row.profile.values == pytest.approx(CELL[2, order], abs=1e-6)
    assert [(m.row, m.unit) for m in row.marks] == [(2, 0)]
    area = row.map
    low = area.bottom() - 1
    assert row.unit_at(2, low) == 0
    assert any("+3.000" in line for line in row.describe(2, low))


def test_a_stretch_of_time_is_drawn_at_its_place(show):
    panel = show("hidden", view(recurrent(), cursor=3, window=(2, 4)))
    assert panel.row.first == 2
    assert panel.row.values == pytest.approx(HIDDEN[2:4], abs=1e-6)
    assert panel.row.profile.values == pytest.approx(HIDDEN[3], abs=1e-6)


def test_units_are_curves_of_their_own_values(show):
    panel = show("units", view(recurrent(), cursor=1, focus=Focus(unit=2, pinned=(2, 0))))
    by_title = {row.title: row for row in panel.canvas.rows}
    for title, values in (("hidden state", HIDDEN), ("cell state", CELL), ("forget gate", FORGET)):
        curves = by_title[title].curves
        assert [c.label for c in curves] == ["2", "0"]
        assert curves[0].values == pytest.approx(values[:, 2], abs=1e-6)
        assert curves[1].values == pytest.approx(values[:, 0], abs=1e-6)
        assert by_title[title].legend.at == 1
    numbers = panel.numbers(view(recurrent(), focus=Focus(unit=1)))
    assert numbers["layer0.cell.1"] == pytest.approx(CELL[:, 1], abs=1e-6)


def test_units_that_there_is_no_room_for_are_counted_and_the_others_can_be_read(show):
    two = Focus(unit=2, pinned=(2, 0))
    rows = show("units", view(recurrent(), focus=two), size=(400, 140)).canvas.rows
    assert [row.title for row in rows] == [
        "cell state",
        "hidden state",
        "input gate",
        "forget gate · no room for 2 more",
    ]
    assert all(row.graph.height() > 8 for row in rows)
    whole = show("units", view(recurrent(), focus=two), size=(400, 400)).canvas.rows
    assert len(whole) == 6
    assert not any("no room" in row.title for row in whole)


def test_what_is_kept_of_an_earlier_token_is_the_product_of_the_forget_gates_since(show):
    what = view(recurrent(), cursor=3)
    kept = [
        (0.2 * 0.3 * 0.4 + 0.5**3 + 0.8 * 0.7 * 0.6) / 3,
        (0.3 * 0.4 + 0.5**2 + 0.7 * 0.6) / 3,
        (0.4 + 0.5 + 0.6) / 3,
        1.0,
    ]
    (curve,) = show("kept", what).row.curves
    assert curve.values[:4] == pytest.approx(kept, abs=1e-6)
    assert np.isnan(curve.values[4])
    assert PANELS["kept"].numbers(what)["kept.cell"][:4] == pytest.approx(kept, abs=1e-6)


def test_a_curve_and_a_bar_stand_in_the_column_of_their_step(show):
    """The highest point of surprise (step 3: 2.3 nats) and of unit 1 (step 4: 0.9) as show, in pixels."""
    surprise = show("surprise", view(recurrent()))
    assert column_of(surprise, surprise.row, surprise.row.curves[0].colour) == 3
    units = show("units", view(recurrent(), focus=Focus(unit=1, pinned=(0, 1))), size=(640, 1200))
    row = next(row for row in units.canvas.rows if row.title == "hidden state")
    assert column_of(units, row, row.curves[1].colour) == 4  # the first has the cursor's colour


def column_of(panel, row, colour):
    """The step in whose column the topmost pixel of a colour stands."""
    image = panel.canvas.grab().toImage()
    ratio, graph = image.devicePixelRatio(), row.graph
    for y in range(int(graph.top() * ratio) + 2, int(graph.bottom() * ratio) - 2):
        for x in range(int(graph.left() * ratio) + 2, int(graph.right() * ratio) - 2):
            pixel = image.pixelColor(x, y)
            near = [abs(a - b) for a, b in zip(pixel.getRgb()[:3], colour.getRgb()[:3], strict=True)]
            if max(near) < 60 and pixel.lightness() < 200:
                return int((x / ratio - graph.left()) / row.step_width)
    return None


def test_tokens_are_coloured_by_what_is_chosen(show):
    def colouring(colour):
        what = view(recurrent(), focus=Focus(unit=1), options=TokensOptions(colour=colour))
        return show("tokens", what).row.colouring.values

    assert colouring("unit layer0.cell") == pytest.approx(CELL[:, 1], abs=1e-6)
    assert colouring("mean layer0.gate.forget") == pytest.approx(FORGET.mean(axis=1), abs=1e-6)
    assert colouring("surprise")[1:] == pytest.approx([-log(p) for p in (0.3, 0.25, 0.1, 0.5)], abs=1e-6)


def softmax(scores):
    total = sum(map(exp, scores))
    return [exp(s) / total for s in scores]


@pytest.mark.parametrize(("step", "head"), [(0, 0), (1, 1), (2, 0), (3, 1), (4, 0), (4, 1)])
def test_attention_is_the_softmax_over_the_keys_in_reach(step, head, show):
    first = max(0, step - 2)
    scores = [float(QUERY[step, head] @ KEY[key, head]) / 2**0.5 for key in range(first, step + 1)]
    wanted = [0.0] * first + softmax(scores) + [0.0] * (4 - step)
    matrix = show("attention", view(attending(), focus=Focus(head=head)))
    assert matrix.canvas.square.weights[step] == pytest.approx(wanted, abs=1e-6)
    back = show("lookback", view(attending(), cursor=step))
    assert back.row.values[:, head] == pytest.approx(wanted[: step + 1], abs=1e-6)
    numbers = matrix.numbers(view(attending(), focus=Focus(head=head)))
    assert numbers[f"layer0.attention.head{head}"][step] == pytest.approx(wanted, abs=1e-6)


def test_attention_is_the_same_whatever_was_drawn_before(show):
    """While a text is played only the rows that come are computed: other runs, heads and stretches have their own."""
    same, other = attending(), attending()
    other.trace.edits = Edits.of(other.trace.layout, other.vocab, ["layer0.scores[*] *= 0.5"], context=3)
    panel = show("attention", view(same, window=(0, 3)))
    for of, head, window in [
        (same, 0, (0, 3)), (same, 0, (1, 4)), (same, 0, (1, 5)), (same, 0, (3, 5)), (same, 1, (3, 5)), (same, 1, (4, 5)),
        (same, 1, (0, 4)), (other, 1, (0, 4)), (other, 1, (1, 5)), (same, 1, (2, 5)), (same, 1, (0, 1)), (same, 1, (3, 5)),
    ]:  # fmt: skip
        panel.refresh(view(of, window=window, focus=Focus(head=head)))
        start, stop = window
        wanted = of.trace.attention(0, head, start, stop, first_key=start)
        np.testing.assert_allclose(panel.canvas.square.weights, wanted, atol=1e-7)


def test_a_fork_and_a_text_typed_anew_reach_no_further_back():
    before = attending()
    assert before.trace.fork(5).attention(0, 0)[4] == pytest.approx(before.trace.attention(0, 0)[4])
    after = before.retyped("abcac", Characters("abc").encode("abcac")).trace
    assert len(after) == 4
    assert after.context == 3
    assert after.attention(0, 1)[3, 0] == 0


def test_another_signal_is_drawn_where_it_is_chosen(show):
    what = view(attending(), options=HiddenOptions("key"))
    panel = show("hidden", what)
    assert panel.row.values == pytest.approx(KEY.reshape(5, 4), abs=1e-6)
    assert PANELS["hidden"].numbers(what)["layer0.key"].reshape(5, 4) == pytest.approx(KEY.reshape(5, 4))


def test_the_summary_is_of_the_cursor(show):
    numbers = PANELS["summary"].numbers(view(recurrent(), cursor=4))
    at = numbers["signal"].tolist().index("layer0.cell")
    assert numbers["norm"][at] == pytest.approx((4.5**2 + 1 + 4) ** 0.5)
    assert numbers["mean"][at] == pytest.approx(2.5)
    assert (numbers["min"][at], numbers["max"][at]) == (1.0, 4.5)


def test_a_token_is_what_its_characters_say():
    spans = spans_of(np.array([2, 3]))
    two = replace(recurrent(), encoded=Encoded(np.array([1, 2]), spans))
    assert [two.piece(0), two.piece(1)] == ["ab", "cab"]
    assert [two.step_at(i) for i in range(5)] == [0, 0, 1, 1, 1]
