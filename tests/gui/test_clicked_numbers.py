"""Every panel whose picture is made of numbers of a run: a click on one of them explains that one, and no other."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6 import QtCore
from PySide6.QtTest import QTest

from mnemoscope.engines.analysis.prediction import next_token, surprise
from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.hidden import HiddenOptions
from mnemoscope.gui.panels.memory import MemoryOptions
from mnemoscope.gui.panels.readout import ReadoutOptions
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.subject import Subject
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.readlist import ROW

LEFT = QtCore.Qt.MouseButton.LeftButton
AT = 15  # the cursor

# What a click cannot explain, and why.
NO_ONE_NUMBER = {
    "arithmetic": "it is where numbers are explained, and its numbers lead on",
    "tokens": "a token was read, and its colour is chosen: a click goes there",
    "compare": "how two runs differ, of two traces",
    "kept": "a share of what was written, over all steps since",
    "context": "sizes and times of whole runs",
    "cost": "what memories take, of whole models",
    "summary": "means over many numbers of many steps",
    "about": "what units stand for, over a whole text",
    "decisions": "what layers say, from many numbers",
    "gradientflow": "gradients, which no run records",
    "halflife": "how long units keep, over many steps",
    "importance": "differences between runs that were made anew",
    "influence": "differences between runs that were made anew",
    "recall": "shares that are right, over many texts",
    "retention": "scores of probes, over many texts",
    "robustness": "shares that stay, over many runs",
    "said": "what was said before, over a whole text",
    "smallest": "texts, and what is said of them",
    "tags": "the likeliest way through all classes, of the whole text",
    "trajectories": "ways in a plane, of all units at once",
}


class Asked(NoVerbs):
    """What a panel asked for."""

    def __init__(self) -> None:
        self.explained: list[Place | None] = []
        self.sought: list[int] = []

    def explain(self, place: Place | None, *, level: int | None = None, opens: bool = False) -> None:
        self.explained.append(place)

    def seek(self, step: int) -> None:
        self.sought.append(step)


@dataclass(frozen=True)
class Click:
    """A click on a number of a panel: `aim` finds where it is drawn and what is drawn there, as a value of the picture."""

    panel: str
    kind: str
    aim: Any
    place: Place
    options: Any = None
    focus: Focus = field(default_factory=Focus)
    sought: tuple[int, ...] = ()
    at: tuple[int, int] = (24, AT)  # steps, and the cursor


def heat(number: int, step: int, row: int = 0):
    """A number in a map."""

    def aim(panel):
        drawn = panel.canvas.rows[row] if isinstance(panel.canvas.rows, list) else None
        assert isinstance(drawn, HeatRow)
        at, box = drawn.units.tolist().index(number), drawn.map
        y = box.top() + (at + 0.5) * box.height() / len(drawn.units)
        value = float(drawn.values[step - drawn.first, at])
        return QtCore.QPointF(drawn.left_of(step) + drawn.width_of(step) / 2, y), value

    return aim


def curve(number: int, step: int, row: int = 0):
    """A point of a curve."""

    def aim(panel):
        drawn = panel.canvas.rows[row]
        values = drawn.curves[number].values
        at = step - drawn.first
        point = QtCore.QPointF(
            drawn.left_of(step) + drawn.width_of(step) / 2, float(drawn.heights(values[at : at + 1])[0])
        )
        return point, float(values[at])

    return aim


def square(query: int, key: int):
    """A weight in a matrix."""

    def aim(panel):
        drawn = panel.canvas.square
        q, k = query - drawn.first, key - drawn.first_key
        rows, columns = drawn.weights.shape
        x = drawn.map.left() + (k + 0.5) * drawn.map.width() / columns
        y = drawn.map.top() + (q + 0.5) * drawn.map.height() / rows
        return QtCore.QPointF(x, y), float(drawn.weights[q, k])

    return aim


def bar(number: int):
    """A bar of a list."""

    def aim(panel):
        drawn = panel.canvas.list
        return drawn.box(number).center(), drawn.bars[number].value

    return aim


def listed(row: int):
    """A slot of the list of those that are read most."""

    def aim(panel):
        drawn = panel.canvas.list
        px = drawn.theme.px
        y = drawn.rect.top() + px(4) + px(22) + (row + 0.5) * px(ROW)  # below the heading
        return QtCore.QPointF(drawn.rect.left() + px(40), y), drawn.slots[row].weight

    return aim


def hop(number: int, line: int):
    """How much a hop looks at a sentence."""

    def aim(panel):
        grid = panel.canvas.grid
        y = grid.inner.top() + grid.theme.px(46) + (line + 0.5) * grid.height
        return QtCore.QPointF(grid.left + (number + 0.5) * grid.column, y), grid.shown()[line].weights[number]

    return aim


def answered(number: int):
    """What is answered after a hop."""

    def aim(panel):
        grid = panel.canvas.grid
        y = grid.inner.top() + grid.theme.px(46) + len(grid.shown()) * grid.height + grid.theme.px(13)
        return QtCore.QPointF(grid.left + (number + 0.5) * grid.column, y), grid.said[number].p

    return aim


CLICKS = [
    Click("hidden", "lstm", heat(5, 9), Place("layer0.hidden", 9, (5,)), sought=(9,)),
    Click("hidden", "gru", heat(7, 4), Place("layer1.hidden", 4, (7,)), focus=Focus(layer=1), sought=(4,)),
    Click(
        "hidden", "transformer", heat(5, 9), Place("layer0.mlp", 9, (5,)), HiddenOptions("mlp"), sought=(9,)
    ),
    Click(
        "hidden", "transformer", heat(9, 3), Place("layer1.query", 3, (1, 1)), HiddenOptions("query"),
        focus=Focus(layer=1), sought=(3,),
    ),
    Click("cell", "lstm", heat(20, 11), Place("layer0.cell", 11, (20,)), sought=(11,)),
    Click("gates", "lstm", heat(17, 9, 1), Place("layer0.gate.forget", 9, (17,)), sought=(9,)),
    Click("gates", "gru", heat(3, 9, 0), Place("layer0.gate.reset", 9, (3,)), sought=(9,)),
    Click("units", "lstm", curve(0, 6, 0), Place("layer0.cell", 6, (2,)), focus=Focus(unit=2), sought=(6,)),
    Click("units", "lstm", curve(3, 6, 2), Place("layer0.gate.output", 6, (2,)), focus=Focus(unit=2), sought=(6,)),
    Click("units", "lstm", curve(1, 6, 1), Place("layer0.hidden", 6, (8,)), focus=Focus(unit=2, pinned=(2, 8)), sought=(6,)),
    Click("attention", "transformer", square(9, 4), Place("layer0.attention", 9, (0, 4)), sought=(9,)),
    Click("attention", "transformer", square(12, 12), Place("layer1.attention", 12, (1, 12)), focus=Focus(layer=1, head=1), sought=(12,)),
    Click("attention", "encoder", square(AT, 7), Place("layer0.attention", AT, (1, 7)), focus=Focus(head=1)),
    Click("attention", "encoder", square(9, 7), Place("layer0.attention", AT, (1, 5, 7), "share"), focus=Focus(head=1)),
    Click("lookback", "transformer", heat(1, 6), Place("layer0.attention", AT, (1, 6))),
    Click("lookback", "encoder", heat(0, 13), Place("layer1.attention", AT, (0, 13)), focus=Focus(layer=1)),
    Click("positions", "encoder", heat(3, 8), Place("layer0.position.residual", AT, (4, 3))),
    Click("prediction", "gru", bar(1), Place("logits", AT, (), "softmax")),
    Click("prediction", "remembering", bar(0), Place("logits", AT, (), "softmax")),
    Click("prediction", "classifier", bar(1), Place("class", AT, (1,))),
    Click("prediction", "memory_network", bar(2), Place("answer", AT, ())),
    Click("surprise", "lstm", curve(0, 6), Place("logits", 5, (), "surprise"), sought=(6,)),
    Click("class", "classifier", curve(2, 6), Place("class", 6, (1,)), sought=(6,)),
    Click("class", "encoder", heat(2, 6), Place("class", 6, (2,)), sought=(6,)),
    Click("input", "numbers", curve(0, 6, 1), Place("input", 6, (1,)), sought=(6,)),
    Click("output", "numbers", curve(1, 6), Place("output", 6, (1,)), sought=(6,)),
    Click("hops", "memory_network", hop(1, 1), Place("hop1.attention", 48, (1,)), at=(60, 48)),
    Click("hops", "memory_network", answered(0), Place("hop0.answer", 48, ()), at=(60, 48)),
    Click("memory", "memory_network", heat(1, 44), Place("hop1.attention", 44, (1,)), focus=Focus(layer=1), sought=(44,), at=(60, 48)),
    Click("memory", "remembering", heat(2, 9), Place("memory.read", 9, (2,)), sought=(9,)),
    Click("memory", "remembering", heat(2, 9), Place("memory.usage", 9, (2,)), MemoryOptions("usage"), sought=(9,)),
    Click("memory", "remembering", heat(8, 9), Place("memory.write", 9, (8,)), MemoryOptions("write"), sought=(9,)),
    Click("memory", "remembering", heat(3, 9, 1), Place("layer0.hidden", 9, (3,)), sought=(9,)),
    Click("memory", "lstm", heat(3, 9), Place("layer0.cell", 9, (3,)), MemoryOptions("usage"), sought=(9,)),
    Click("memory", "transformer", heat(2, 14), Place("layer0.attention", 14, (1, 14)), focus=Focus(head=1), sought=(14,)),
    Click("readout", "remembering", listed(1), Place("memory.read", AT, ())),
    Click("readout", "transformer", listed(0), Place("layer0.attention", AT, ())),
    Click("readout", "remembering", listed(0), Place("layer0.hidden", AT, ()), ReadoutOptions("cell")),
]  # fmt: skip


def named(click):
    return f"{click.panel}-{click.kind}-{click.place.signal}{click.place.index}{click.place.part}"


def in_trace(trace, place):
    """The number itself, past everything that was clicked: of the run, or by a formula of its own."""
    if place.part == "softmax":
        return float(next_token(trace, place.step)[place.index])
    if place.part == "surprise":
        return float(surprise(trace, place.step + 1, place.step + 2)[0])
    if place.part == "share":
        layer, (head, row, key) = place.layer, place.index
        whole, first = trace.attention_at(layer, head, place.step)
        return float(whole[row, key - first])
    if place.signal in trace.layout:
        return float(trace.at(place.signal, place.step)[place.index])
    return float(trace.attention_row(place.layer, place.step)[place.index])


@pytest.mark.parametrize("click", CLICKS, ids=named)
def test_a_click_on_a_number_explains_that_number(click, view_of, show):
    verbs = Asked()
    view = view_of(click.kind, click.at[0], cursor=click.at[1], options=click.options, focus=click.focus)
    panel = show(click.panel, view, verbs=verbs, size=(900, 700))
    point, drawn = click.aim(panel)
    QTest.mouseClick(panel.canvas.viewport(), LEFT, pos=point.toPoint())
    (place,) = verbs.explained
    assert (place.signal, place.step, place.part) == (click.place.signal, click.place.step, click.place.part)
    assert place.index == (click.place.index or place.index)  # of lists, which is which is said by its value
    assert tuple(verbs.sought) == click.sought
    value = in_trace(view.trace, place)
    assert abs(drawn) == pytest.approx(abs(value), rel=1e-5, abs=1e-7)
    subject = Subject().into(place, view.cursor)
    shown = {name: getattr(view, name) for name in view.__slots__} | {"subject": subject, "options": None}
    sums = show("arithmetic", view.__class__(**shown)).canvas.equation.sums
    read = float(sums.value.replace("−", "-"))
    assert read == pytest.approx(value, rel=6e-3, abs=1e-12)
    assert f"step {place.step}" in sums.title
    spec = next((spec for spec in view.trace.layout if spec.name == place.signal), None)
    assert sums.title.startswith(spec.label if spec else "attention")


def test_a_slot_is_named_by_what_lies_in_it_and_a_token_by_its_text(view_of, show):
    def title(kind, place, at):
        view = view_of(kind, 60, cursor=at)
        subject = Subject().into(place, at)
        shown = {name: getattr(view, name) for name in view.__slots__} | {"subject": subject}
        return show("arithmetic", view.__class__(**shown)).canvas.equation.sums.title

    sentence = "slot 0 “Thou art more lovely and more temperate:”, step 48"
    assert sentence in title("memory_network", Place("hop1.attention", 48, (0,)), 48)
    assert "slot 2 “Sha”, step 9" in title("remembering", Place("memory.read", 9, (2,)), 9)
    view = view_of("transformer", 60)
    key = f"key 4 “{view.track.label(4)}”, step 9"
    assert key in title("transformer", Place("layer0.attention", 9, (1, 4)), 9)
    token = f"its probability, token “{view.track.name_of(7)}”, step 9"
    assert token in title("transformer", Place("logits", 9, (7,), "softmax"), 9)


def test_every_panel_is_clicked_or_has_a_reason_not_to_be():
    assert {click.panel for click in CLICKS} == discover().keys() - NO_ONE_NUMBER.keys()
    assert NO_ONE_NUMBER.keys() <= discover().keys()
    assert all(NO_ONE_NUMBER.values())
