"""The arithmetic in the window: of what is clicked, one level after the other, by mouse and by keyboard."""

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest

from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.errors import OptionError
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.panels import arithmetic as panel_file
from mnemoscope.gui.panels.arithmetic import Arithmetic
from mnemoscope.gui.state.offers import Place as Under
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.subject import Explained, Subject
from mnemoscope.gui.state.sums import shown, subject_at
from mnemoscope.gui.widgets.typeset import typeset

LEFT = QtCore.Qt.MouseButton.LeftButton
Key = QtCore.Qt.Key


class Asked(NoVerbs):
    """What a panel asked for."""

    def __init__(self):
        self.explained, self.sought = [], []

    def explain(self, place, *, level=None, opens=False):
        self.explained.append((place, level, opens))

    def seek(self, step):
        self.sought.append(step)


def of(view, place):
    """The view with a place chosen."""
    return view.__class__(
        **{name: getattr(view, name) for name in view.__slots__}
        | {"subject": Subject().into(place, view.cursor)}
    )


def links(panel, kind="operand"):
    return [link for link in panel.canvas.equation.laid.links if link.kind == kind]


def test_the_equation_of_a_cell_is_drawn_with_its_numbers(view_of, show):
    view = view_of("lstm", 24, cursor=9)
    panel = show("arithmetic", of(view, Place("layer1.cell", 9, (3,))))
    value = {
        role: float(view.trace.at(f"layer1.{role}", 9)[3])
        for role in ("gate.forget", "gate.input", "gate.candidate", "cell")
    }
    before = float(view.trace.at("layer1.cell", 8)[3])
    found = [(each.said, float(each.shown.replace("−", "-"))) for each in panel.canvas.equation.sums.operands]
    assert found == [
        ("forget gate, layer 1, unit 3, step 9", pytest.approx(value["gate.forget"], rel=5e-3)),
        ("cell state, layer 1, unit 3, step 8", pytest.approx(before, rel=5e-3)),
        ("input gate, layer 1, unit 3, step 9", pytest.approx(value["gate.input"], rel=5e-3)),
        ("candidate, layer 1, unit 3, step 9", pytest.approx(value["gate.candidate"], rel=5e-3)),
    ]
    assert len(links(panel)) == 4
    image = panel.grab().toImage()
    accent = LIGHT.colour("accent")
    for link in links(panel):  # a number stands in the colour of links where it can be clicked
        colours = {
            image.pixelColor(x, y).name()
            for x in range(int(link.rect.left()), int(link.rect.right()))
            for y in range(int(link.rect.top()), int(link.rect.bottom()))
        }
        assert accent.name() in colours


def test_a_number_leads_one_level_down_and_the_way_back(view_of, show):
    verbs, view = Asked(), view_of("lstm", 24, cursor=9)
    panel = show("arithmetic", of(view, Place("layer1.cell", 9, (3,))), verbs=verbs, size=(640, 400))
    rect = links(panel)[1].rect
    QTest.mouseClick(panel.canvas.viewport(), LEFT, pos=rect.center().toPoint())
    assert verbs.explained == [(Place("layer1.cell", 8, (3,)), 0, False)]
    down = Subject().into(Place("layer1.cell", 9, (3,)), 9).into(Place("layer1.cell", 8, (3,)), 9)
    panel.refresh(
        view.__class__(**{name: getattr(view, name) for name in view.__slots__} | {"subject": down})
    )
    assert "step 8" in panel.canvas.equation.sums.title
    assert panel.canvas.equation.sums.elsewhere.startswith("At step 8")
    assert verbs.sought == []  # the cursor stays
    QTest.mouseClick(panel.canvas.viewport(), LEFT, pos=links(panel, "way")[0].rect.center().toPoint())
    assert verbs.explained[-1] == (None, 0, False)
    QTest.mouseClick(panel.canvas.viewport(), LEFT, pos=links(panel, "step")[0].rect.center().toPoint())
    assert verbs.sought == [8]
    QTest.keyClick(panel.canvas, Key.Key_Backspace)
    QTest.keyClick(panel.canvas, Key.Key_Left, QtCore.Qt.KeyboardModifier.AltModifier)
    assert verbs.explained[-2:] == [(None, 0, False)] * 2


def test_the_keyboard_goes_from_number_to_number_and_follows_one(view_of, show):
    verbs, view = Asked(), view_of("gru", 24, cursor=9)
    panel = show("arithmetic", of(view, Place("layer0.hidden", 9, (5,))), verbs=verbs, size=(640, 400))
    canvas = panel.canvas
    names = []
    for _ in links(panel):
        QTest.keyClick(canvas, Key.Key_Tab)
        names.append(canvas.accessibleName())
    assert [name.split(":")[0] for name in names] == [link.said.split(":")[0] for link in links(panel)]
    assert names[0].startswith("update gate, layer 0, unit 5, step 9: 0.")
    QTest.keyClick(canvas, Key.Key_Return)
    assert verbs.explained == [(Place("layer0.hidden", 8, (5,)), 0, False)]


def test_a_place_stays_when_the_cursor_moves(view_of):
    view = view_of("lstm", 24, cursor=9)
    subject = Subject().into(Place("layer1.cell", 9, (3,)), 9).into(Place("layer1.cell", 8, (3,)), 9)
    assert subject.at(15) == Place("layer1.cell", 14, (3,))
    assert shown(of(view, Place("layer7.cell", 9, (3,)))).at(9).signal != "layer7.cell"  # of another model


@pytest.mark.parametrize(
    ("kind", "panel", "under", "place"),
    [
        (
            "lstm",
            "gates",
            Under(9, "unit", 17, ("layer0.gate.forget",)),
            Place("layer0.gate.forget", 9, (17,)),
        ),
        ("transformer", "attention", Under(7, "key", 4), Place("layer0.attention", 7, (0, 4))),
        ("transformer", "lookback", Under(4, "head", 1), Place("layer0.attention", 15, (1, 4))),
        ("lstm", "prediction", Under(15, "said", 4, ("logits",)), Place("logits", 15, (4,))),
        ("remembering", "memory", Under(9, "slot external", 2), Place("memory.read", 9, (2,))),
        ("lstm", "tokens", Under(9, "token", 9), None),
    ],
)
def test_what_is_under_the_mouse_is_a_number(kind, panel, under, place, view_of):
    from mnemoscope.gui.panels import discover

    assert subject_at(view_of(kind, 24, cursor=15), discover()[panel].shows, under) == place


def test_a_click_anywhere_shows_how_the_number_was_made(opened, qtbot):
    window = opened("lstm")
    cell = window.docks["cell"].panel.canvas
    row = cell.rows[0]
    at = QtCore.QPointF(row.plot.center().x(), row.rect.center().y())
    under = cell.place_at(at)
    qtbot.mouseClick(cell.viewport(), LEFT, pos=at.toPoint())
    place = window.session.shown.subject.at(window.session.player.cursor)
    assert (place.signal, place.step) == (under.signals[0], under.step)
    assert place.index == (under.number,)
    prediction = window.docks["prediction"].panel.canvas
    box = prediction.list.box(0).center()
    qtbot.mouseClick(prediction.viewport(), LEFT, pos=box.toPoint())
    place = window.session.shown.subject.at(window.session.player.cursor)
    assert (place.signal, place.index) == ("logits", (prediction.list.bars[0].number,))


def test_what_is_explained_is_undone_and_comes_back_with_all_else_that_is_shown(opened, qtbot):
    window = opened("lstm")
    session, cursor = window.session, window.session.player.cursor
    usual = session.shown.subject
    way = (
        Subject()
        .into(Place("layer0.hidden", cursor, (2,)), cursor)
        .into(Place("layer0.cell", cursor - 1, (2,)), cursor)
    )
    session.shown.explain(way)
    text = "layer0.hidden[2] / layer0.cell[2] @ 1"
    assert taken(window).options["arithmetic"] == {"of": text}
    assert session.shown.subject.at(cursor) == Place("layer0.cell", cursor - 1, (2,))
    session.undo()
    assert session.shown.subject == usual
    window.staging.put(Scene(options={"arithmetic": {"of": text}}))
    qtbot.waitUntil(lambda: not window.staging.busy)
    assert session.shown.subject.written() == text


def test_what_is_no_place_is_no_option():
    for text in ("x y z", "layer0.cell", "layer0.cell[2] / 3", "layer0.cell[2] @ x"):
        with pytest.raises(OptionError):
            Explained(text)


def test_the_menu_of_a_place_opens_the_panel(opened, qtbot):
    window = opened("lstm")
    gates = window.docks["gates"].panel
    assert not window.docks["arithmetic"].seen
    gates._open_menu(Under(3, "unit", 7, ("layer0.gate.forget",)), QtCore.QPoint(10, 10))
    menu = gates.findChild(QtWidgets.QMenu)
    (action,) = [each for each in menu.actions() if each.text() == "Show the arithmetic"]
    action.trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.docks["arithmetic"].seen)
    panel = window.docks["arithmetic"].panel
    qtbot.waitUntil(
        lambda: panel.canvas.equation.sums.title.startswith("forget gate, layer 0, unit 7, step 3")
    )


def test_numbers_fly_when_one_steps_but_not_while_a_text_is_read(view_of, show, monkeypatch):
    view = view_of("lstm", 24, cursor=9)
    panel = show("arithmetic", of(view, Place("layer1.cell", 9, (3,))), size=(640, 400))
    assert not panel.canvas.flies

    def at(cursor, base=view):
        changes = {
            "cursor": cursor,
            "position": float(cursor),
            "subject": of(view, Place("layer1.cell", 9, (3,))).subject,
        }
        return base.__class__(**{name: getattr(base, name) for name in base.__slots__} | changes)

    monkeypatch.setattr(panel_file, "moves", lambda theme: True)
    panel.refresh(at(10))
    assert panel.canvas.flies
    key = Place("layer1.cell", 9, (3,))  # what came out is what is used
    assert panel.canvas.equation.before[key][0] != panel.canvas.equation.laid.places[key]
    longer = view_of("lstm", 30, cursor=9)
    panel.refresh(at(11, longer))
    assert not panel.canvas.flies
    monkeypatch.undo()
    panel.theme = replace(LIGHT, still=True)
    panel.refresh(at(12, longer))
    assert not panel.canvas.flies


def test_mathematics_is_set_as_outlines_with_its_places():
    made = typeset(r"= \textcolor{#000001}{0.953} \cdot \left(\textcolor{#000002}{-0.84}\right)", 24.0)
    assert set(made.rects) == {1, 2}
    assert made.rects[1].right() < made.rects[2].left() < made.rects[2].right() <= made.width
    assert made.ascent > 12
    assert typeset(made_of := r"= 1", 24.0) is typeset(made_of, 24.0)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_an_equation_wraps_where_there_is_no_room(theme, view_of, show):
    view = view_of("transformer", 24, cursor=9)
    wide = show("arithmetic", of(view, Place("layer1.residual", 9, (3,))), theme=theme, size=(900, 400))
    narrow = show("arithmetic", of(view, Place("layer1.residual", 9, (3,))), theme=theme, size=(330, 400))
    for panel in (wide, narrow):
        pieces = panel.canvas.equation.laid.pieces
        assert all(at.x() + made.width <= panel.canvas.area().width() for made, at, _ in pieces)
    lines = [
        {at.y() for _, at, numbers in panel.canvas.equation.laid.pieces if numbers}
        for panel in (wide, narrow)
    ]
    assert len(lines[0]) < len(lines[1])


def test_an_equation_is_larger_where_there_is_much_room_but_never_in_print(view_of, show):
    view = view_of("transformer", 24, cursor=9)
    most = int(view.trace.attention_row(1, 9)[1].argmax())
    view = of(view, Place("layer1.attention", 9, (1, most)))

    def laid(size, theme=LIGHT):
        return show("arithmetic", view, size=size, theme=theme).canvas.equation.laid

    usual, roomy = laid((640, 220)), laid((1100, 700))
    higher = roomy.pieces[0][0].ascent / usual.pieces[0][0].ascent
    assert 1.5 < higher < 2.0
    assert roomy.lines == usual.lines == 2
    printed = laid((1100, 700), replace(LIGHT, families=("Arial",)))
    assert printed.pieces[0][0].ascent == pytest.approx(usual.pieces[0][0].ascent)
    rows = [link.said for link in roomy.links if link.kind == "row"]
    assert len(rows) == len(set(rows)) == 2  # the largest score stands in the equation twice
    assert roomy.unlisted == 0


def test_its_numbers_are_those_of_the_equation(view_of):
    view = of(view_of("lstm", 24, cursor=9), Place("layer1.cell", 9, (3,)))
    table = Arithmetic.numbers(view)
    assert table["place"].tolist() == [
        "layer1.cell[3]",
        "layer1.gate.forget[3]",
        "layer1.cell[3]",
        "layer1.gate.input[3]",
        "layer1.gate.candidate[3]",
    ]
    assert table["step"].tolist() == [9, 9, 8, 9, 9]
    c, f, before, i, g = table["value"].tolist()
    assert c == pytest.approx(f * before + i * g, abs=1e-6)
    assert table["equation"][0].startswith(r"c_t[3] = f_t \cdot c_{t-1} + i_t \cdot g_t = ")


def test_an_equation_stays_vectors_in_a_picture(view_of, show, tmp_path):
    from PySide6 import QtSvg

    view = view_of("lstm", 24, cursor=9)
    panel = show("arithmetic", of(view, Place("layer1.cell", 9, (3,))))
    picture = QtSvg.QSvgGenerator()
    picture.setFileName(str(tmp_path / "a.svg"))
    painter = QtGui.QPainter(picture)
    panel.canvas.paint_on(painter, panel.canvas.area())
    painter.end()
    drawn = (tmp_path / "a.svg").read_text()
    assert "<image" not in drawn
    assert drawn.count("<path") > 5


def test_what_has_no_room_is_scrolled_to_and_said(view_of, show, qtbot):
    view = view_of("transformer", 24, cursor=9)
    panel = show("arithmetic", of(view, Place("layer1.residual", 9, (3,), "written")), size=(330, 170))
    canvas = panel.canvas
    assert canvas.equation.laid.height > canvas.area().height()
    canvas.setFocus()
    for _ in links(panel):
        QTest.keyClick(canvas, Key.Key_Tab)
        link = canvas.equation.laid.links[canvas.equation.chosen]
        assert canvas.area().contains(link.rect.center())
    assert canvas.equation.offset > 0
    roomy = show("arithmetic", of(view, Place("layer1.residual", 9, (3,), "written")), size=(600, 600))
    assert roomy.canvas.equation.most == 0
