"""What units are about, in the window: names by score, the places and the text of the one in focus, and a text of one's own that is dropped."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.analysis.about import about
from mnemoscope.engines.analysis.named import contexts
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.runs.recorder import open_with, record
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels.about import AboutOptions, rounded_up
from mnemoscope.gui.panels.hidden import HiddenOptions
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.findings import Findings
from mnemoscope.gui.state.questions import HERE, Asked, Questions, Wish, answered
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.widgets.aboutcanvas import LEAST_TEXT

LEFT, NONE = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier
SIZE = (560, 520)


class Heard(NoVerbs):
    """Verbs that are written down."""

    def __init__(self):
        self.said = []

    def focus(self, **changes):
        self.said.append(changes)

    def ask(self, question, *, here=True, kinds=(), corpus=""):
        self.said.append((question, here, corpus))

    def set_options(self, panel, options):
        self.said.append(options)


def press(canvas, x, y):
    at = QtCore.QPointF(x, y)
    canvas.mousePressEvent(QtGui.QMouseEvent(QtCore.QEvent.Type.MouseButtonPress, at, at, LEFT, LEFT, NONE))


@pytest.fixture(scope="module")
def brackets():
    """A track of the bracket model, and what was found of it."""
    track = record("lstm-brackets", "(())\n")
    return track, about(Case(track, lambda: open_with("lstm-brackets")[0]))


@pytest.fixture
def shown(show, view_of, brackets):
    """The panel of that, with options and a focus."""

    def make(verbs=None, size=SIZE, corpus="", **more):
        track, found = brackets
        asked = Asked(Wish("about", track, corpus=corpus), found)
        view = view_of(track, questions=Questions({"about": asked}), **more)
        return show("about", view, verbs=verbs, size=size)

    return make


def test_names_stand_by_score_and_a_click_has_the_unit_in_focus(shown, brackets):
    verbs, found = Heard(), brackets[1]
    panel = shown(verbs)
    body = panel.canvas.body
    assert panel.canvas.head.title == "Cell 2 follows the depth of brackets, r = 0.9998"
    assert [(row.name, row.score) for row in body.list.rows] == [(n.name, n.score) for n in found.named]
    assert body.list.rows[0].value == "r = 0.9998"
    assert body.list.selected == 0
    press(panel.canvas, 40, body.list.rect.top() + 30)  # the second row
    named = found.named[1]
    assert verbs.said == [AboutOptions(signal=named.spec.name), {"layer": 0, "unit": named.index}]


def test_the_places_and_the_text_are_those_of_the_unit_in_focus(shown, brackets):
    found = brackets[1]
    panel = shown(options=AboutOptions(signal="layer0.cell"), focus=Focus(unit=9))
    body, values = panel.canvas.body, found.values("layer0.cell", 9)
    assert body.highest.title == "cell 9, of which nothing was found, is highest"
    assert body.list.selected is None
    assert [s.step for s in body.highest.snippets] == [c.step for c in contexts(found, values)]
    assert [s.step for s in body.lowest.snippets] == [c.step for c in contexts(found, values, lowest=True)]
    assert body.highest.snippets[0].value == values.max()
    assert body.text.colouring.values.tolist() == values.tolist()
    first = body.highest.snippets[0]
    assert body.text.tokens.labels[first.step] == first.token
    assert body.text.now == first.step
    press(panel.canvas, body.lowest.rect.left() + 80, body.lowest.rect.top() + 30)
    assert body.text.now == body.lowest.snippets[0].step


def test_what_has_no_room_is_left_out_and_the_wheel_brings_the_rest(shown):
    for size in (SIZE, (320, 420)):
        body = shown(size=size).canvas.body
        body.list.set_data([replace(body.list.rows[0], name=str(n)) for n in range(30)], 0)
        body.place_parts()
        assert body.list.rect.height() < 0.45 * body.rect.height(), size
        assert body.list.rect.bottom() <= body.highest.rect.top() + 1, size
        assert body.text.rect.height() >= LIGHT.px(LEAST_TEXT) - 1 or not body.text.isVisible(), size
        assert (
            max(body.highest.rect.bottom(), body.lowest.rect.bottom()) <= body.rect.bottom() - body.foot + 1
        )
    for size, lines, text in (
        ((560, 520), True, True),
        ((560, 270), True, False),
        ((300, 150), False, False),
    ):
        body = shown(size=size).canvas.body
        assert (body.highest.isVisible(), body.text.isVisible()) == (lines, text), size
        parts = [part for part in (body.list, body.highest, body.lowest, body.text) if part.isVisible()]
        for one, other in pairwise(parts):
            assert not one.rect.adjusted(1, 1, -1, -1).intersects(other.rect.adjusted(1, 1, -1, -1)), size
        assert all(part.rect.bottom() <= body.rect.bottom() - body.foot + 1 for part in parts), size
    body.list.set_data([replace(body.list.rows[0], name=str(n)) for n in range(30)], 20)
    room = body.list.room
    assert (body.list.first, body.list.below) == (21 - room, f"{22 - room} to 21 of 30; scroll for more")
    body.list.move_by(99)
    assert body.list.first == 30 - room
    top = body.list.rect.top()
    assert body.list.row_at(QtCore.QPointF(40, top + 5)) == 30 - room


def test_a_file_that_is_dropped_is_asked_on_at_once(shown, tmp_path):
    verbs = Heard()
    panel, path = shown(verbs), tmp_path / "notes.txt"
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(path))])
    copy = QtCore.Qt.DropAction.CopyAction
    enter = QtGui.QDragEnterEvent(QtCore.QPoint(9, 9), copy, data, LEFT, NONE)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    panel.dropEvent(QtGui.QDropEvent(QtCore.QPointF(9, 9), copy, data, LEFT, NONE))
    assert verbs.said == [AboutOptions(corpus=str(path)), ("about", False, str(path))]
    panel.chooser.setCurrentIndex(1)
    panel._choose(1)
    assert verbs.said[-1] == ("about", False, HERE)


def test_what_was_found_on_another_text_is_dimmed_and_any_own_text_leaves_it(shown, brackets, view_of):
    track, found = brackets
    other = record("lstm-brackets", "()()\n")
    asked = Questions({"about": Asked(Wish("about", track), found)})
    assert len(Findings().of(asked, {"": other})) == 2
    panel = shown(options=AboutOptions(corpus="/tmp/notes.txt"))
    assert panel.canvas.head.warning
    assert [panel.chooser.itemText(n) for n in range(4)] == [
        "a text that fits", "the text here", "notes.txt", "a text file…",
    ]  # fmt: skip
    here = Wish("about", track, corpus=HERE)
    assert here.fits(track, 0)
    assert not here.fits(other, 0)
    assert Wish("about", track).fits(other, 0)


def test_a_file_is_read_beside_the_window(tmp_path, brackets):
    path = tmp_path / "mine.txt"
    path.write_text("(()())\n" * 30, "utf-8")
    found = answered(Wish("about", brackets[0], corpus=str(path)), "lstm-brackets", None, lambda share: None)
    assert found.said[0] == "lstm-brackets read 210 tokens of mine.txt."
    here = answered(Wish("about", brackets[0], corpus=HERE), "lstm-brackets", None, lambda share: None)
    assert here.said[0] == "lstm-brackets read 5 tokens of the text in the window."


def test_heads_show_what_they_pay_where_there_is_something_to_look_at(show, view_of):
    track = record("induction-2layer", "abcabc")
    engine = open_with("induction-2layer")[0]
    found = about(Case(track, lambda: engine, kinds=("heads",)))
    asked = Questions({"about": Asked(Wish("about", track), found)})
    verbs = Heard()
    panel = show("about", view_of(track, questions=asked), size=SIZE, verbs=verbs)
    body = panel.canvas.body
    assert (body.list.rows[0].name, body.list.rows[0].about) == ("head 0.0", "previous token")
    assert body.highest.title == "head 0.0 does so most"
    assert body.text.colouring.levels == (0.0, 1.0)
    assert np.isnan(body.text.colouring.values[:2]).all()
    press(panel.canvas, 40, body.list.rect.top() + 10)
    assert verbs.said[-1] == {"layer": 0, "head": 0}
    options, focus = AboutOptions(signal="layer0.query"), Focus(layer=1, head=3, unit=1)
    panel.refresh(view_of(track, questions=asked, options=options, focus=focus))
    assert body.highest.title == "head 1.3 does so most"
    assert body.list.rows[body.list.selected].name == "head 1.3"


def test_a_question_asked_by_its_button_is_answered(qtbot, brackets):
    session = Session()
    session.load("lstm-brackets", text="(())\n")
    qtbot.waitUntil(lambda: session.length == 5)
    session.ask("about", here=False)
    qtbot.waitUntil(lambda: session.asking.now.of("about").found is not None, timeout=20_000)
    assert session.asking.now.of("about").found.named[0].index == 2
    session.close()


@pytest.mark.parametrize(
    ("size", "up"), [(37.3, 40), (1.96, 2), (0.013, 0.02), (1, 1), (0, 1), (np.nan, 1), (np.inf, 1)]
)
def test_colours_reach_to_a_round_number(size, up):
    assert rounded_up(size) == pytest.approx(up)


def test_what_was_found_is_said_wherever_a_unit_or_head_is_under_the_mouse(show, view_of, brackets):
    track, found = brackets
    asked = Questions({"about": Asked(Wish("about", track), found)})
    cell = "cell 2 follows the depth of brackets, r = 0.9998"
    hidden, line = (
        show("hidden", view_of(track, questions=asked)),
        "hidden 2 follows a line end about to come, r = −0.31",
    )
    for panel, unit, said in (
        (hidden, 2, [line]),
        (hidden, 3, []),
        (show("cell", view_of(track, questions=asked)), 2, [cell]),
    ):
        row = panel.canvas.rows[0]
        height = row.map.top() + (list(row.units).index(unit) + 0.5) * row.pitch
        assert [each for each in row.describe(1, height) if "follows" in each] == said
    gates = show("gates", view_of(track, questions=asked)).canvas.rows
    assert gates[1].about(2) == (cell, line)  # a gate of unit 2 acts on both
    assert show("cell", view_of(track)).canvas.rows[0].about(2) == ()
    track = record("induction-2layer", "abcabc")
    heads = about(Case(track, lambda: open_with("induction-2layer")[0], kinds=("heads",)))
    asked, focus = Questions({"about": Asked(Wish("about", track), heads)}), Focus(layer=1, head=3)
    view = view_of(track, questions=asked, focus=focus)
    induction = (
        "head 1.3 is an induction head: 92% of its attention goes to what followed the same token before"
    )
    assert show("lookback", view).row.about(3) == (induction,)
    assert show("attention", view).canvas.about == (induction,)
    keys = show("hidden", replace(view, options=HiddenOptions("query"))).row
    assert keys.about(3 * 16 + 5) == (induction,)
