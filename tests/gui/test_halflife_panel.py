"""Half-lives in the window: bars along a logarithmic axis, a mark at the cursor, rows that can be clicked."""

from math import inf, nan

import numpy as np
import pytest
from PySide6 import QtCore, QtTest

from mnemoscope.engines.analysis.halflife import HalfLives, Life
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.halflife import HalflifeOptions
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.questions import Asked, Questions, Wish

LIVES = (
    Life("unit", 0, 3, inf, 1.0, place="unit 3"),
    Life("unit", 0, 1, 640.2, 0.99892, place="unit 1", median=700.0),
    Life("unit", 0, 0, 4.0, 0.84, place="unit 0", median=4.4),
    Life("direction", 0, 0, 12.5, 0.946, turns=9.0),
    Life("direction", 0, 1, 0.5, 0.25),
)


class Heard(NoVerbs):
    def __init__(self):
        self.said = []

    def focus(self, **changes):
        self.said.append(changes)

    def set_options(self, panel, options):
        self.said.append((panel, options))


@pytest.fixture
def found(view_of):
    """A view of a small LSTM of which this was found."""

    def make(lives=LIVES, notes=(), **changes):
        view = view_of("lstm", 100, **changes)
        result = HalfLives("small", 100, 99, lives, notes)
        return view_of(
            "lstm",
            100,
            questions=Questions({"halflife": Asked(Wish("halflife", view.track), result)}),
            **changes,
        )

    return make


def test_bars_end_where_the_axis_says(show, found):
    notes = (("direction", "Of a mean Jacobian."), ("head", "No heads."))
    panel = show("halflife", found(notes=notes), size=(480, 320))
    ranking = panel.canvas.list
    assert [(row.name, row.written) for row in ranking.rows] == [
        ("unit 3", "for ever"), ("unit 1", "640 steps"), ("unit 0", "4 steps"),
    ]  # fmt: skip
    low, high = ranking.ends
    assert (low, high) == (1.0, 10_000.0)  # a power more where something lies beyond
    left, right = ranking.bars()
    assert ranking.x_of(1) == left
    assert ranking.x_of(inf) == right
    assert ranking.x_of(100) == pytest.approx((left + right) / 2)
    assert ranking.x_of(nan) == left
    assert (
        panel.canvas.head.title
        == "The longest half-life: unit 3, for ever; half of the units forget within 640 steps"
    )
    assert "at the cursor" in ranking.said
    assert "No heads." in ranking.said
    assert "Jacobian" not in ranking.said
    image, ratio = panel.canvas.grab().toImage(), panel.canvas.devicePixelRatioF()
    y = ranking.rect.top() + panel.theme.px(2 + 2.5 * 20)
    inside, outside = (
        image.pixelColor(round(x * ratio), round(y * ratio)) for x in (ranking.x_of(3), ranking.x_of(8))
    )
    assert inside != outside


def test_the_mark_is_the_gate_at_the_cursor_and_follows_it(show, found):
    panel = show("halflife", found(cursor=5), size=(480, 320))
    for cursor in (5, 40):
        view = found(cursor=cursor, focus=Focus(layer=0, unit=1))
        panel.refresh(view)
        gates = view.trace["layer0.gate.forget"][cursor].astype(float)
        assert panel.canvas.list.now == pytest.approx(
            [np.log(0.5) / np.log(gates[unit]) for unit in (3, 1, 0)]
        )
        assert panel.canvas.list.focus == 1


def test_a_kind_is_chosen_and_a_row_is_clicked(show, found):
    verbs = Heard()
    panel = show("halflife", found(), verbs=verbs, size=(480, 320))
    assert [panel.chooser.itemText(n) for n in range(panel.chooser.count())] == ["units", "directions"]
    panel.chooser.activated.emit(1)
    panel.refresh(found(options=HalflifeOptions("direction")))
    assert [row.name for row in panel.canvas.list.rows] == ["direction 0", "direction 1"]
    assert "turns once in 9 steps" in panel.canvas.list.rows[0].said
    assert panel.canvas.head.title.startswith("Direction 0 is the slowest to fade, half in 12.5 steps")
    panel.refresh(found())
    y = panel.canvas.list.rect.top() + panel.theme.px(2 + 1.5 * 20)
    QtTest.QTest.mouseClick(
        panel.canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(60, round(y))
    )
    assert verbs.said == [("halflife", HalflifeOptions("direction")), {"layer": 0, "unit": 1}]


def test_what_does_not_fit_is_counted_and_its_numbers_are_all_there(show, found):
    many = tuple(Life("unit", 0, n, 300.0 - n, 0.9, place=f"unit {n}") for n in range(250))
    view = found(many)
    panel = show("halflife", view, size=(400, 240))
    shown = panel.canvas.list.shown
    assert 2 < shown < 12
    assert panel.canvas.list.below().startswith(f"And {250 - shown} more, none above {300 - shown} steps.")
    assert discover()["halflife"].numbers(view)["half_life"].tolist() == [300.0 - n for n in range(250)]
