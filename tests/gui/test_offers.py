"""What is offered under the mouse: by the kind of what is drawn there, every one of it an edit the model takes."""

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.spec import Kind
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.offers import Asks, Place, offered
from mnemoscope.gui.widgets.offermenu import Field, OfferMenu
from tests.gui.conftest import KINDS, PANELS

AT = [(x / 12, y / 8) for x in range(13) for y in range(9)]


def places(panel):
    """Every place of a picture that can be asked for."""
    area = panel.canvas.area()
    points = (QtCore.QPointF(x * area.width(), y * area.height()) for x, y in AT)
    return {place for point in points if (place := panel.canvas.place_at(point)) is not None}


def made(offer):
    """All the edits that an offer can become, with what it asks for as it begins."""
    return [offer.made(when) for when in offer.whens]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PANELS)
def test_every_offer_of_every_panel_is_an_edit_that_every_engine_takes(name, kind, view_of, show):
    view = view_of(kind, 24, cursor=15)
    panel = show(name, view, size=(640, 420))
    if panel.message:
        assert not PANELS[name].shows or PANELS[name].missing(view)
        return
    seen = set()
    for place in places(panel):
        for offer in panel.edits_at(view, place):
            assert offer.whens
            assert offer.label
            if offer.asks is Asks.TEXT:
                continue  # what it begins with is to be typed over
            for edit in made(offer):
                seen.add(edit)
                Edits.of(
                    view.trace.layout, view.track.vocab, [edit],
                    context=view.trace.context, encoded=view.track.encoded,
                )  # fmt: skip
    draws = not PANELS[name].asks and name not in ("hops", "readout")  # what is asked draws no signal itself
    if draws and PANELS[name].shows & {Kind.STATE, Kind.CELL, Kind.GATE, Kind.QUERY, Kind.WRITE}:
        assert len(seen) >= 6


def labels(offers):
    """What is offered, by label: the edits it can become, with what they ask for as it begins."""
    return {offer.label: [str(edit) for edit in made(offer)] for offer in offers}


def test_a_unit_of_a_gate_by_hand(view_of, show):
    view = view_of("lstm", 24, cursor=15)
    value = view.trace.at("layer0.gate.forget", 9)[17]
    found = labels(offered(view, PANELS["gates"].shows, Place(9, "unit", 17, ("layer0.gate.forget",))))
    name = "layer0.gate.forget[17]"
    assert found["Close unit 17 (0)"] == [f"{name} = 0 @ 9:", f"{name} = 0 @ 9", f"{name} = 0"]
    assert found["Open unit 17 (1)"][0] == f"{name} = 1 @ 9:"
    assert found[f"Hold unit 17 at {value:.3g} (its value here)"][0] == f"{name} = {value:.3g} @ 9:"
    assert found["Scale unit 17…"][1] == f"{name} *= 0.5 @ 9"
    assert found["Add noise to unit 17…"][2] == f"{name} ~= 0.1"
    assert found["Close all units (0)"][0] == "layer0.gate.forget[*] = 0 @ 9:"
    token = view.track.label(9)
    assert found[f"Forget everything before “{token}”"] == ["layer*.gate.forget = 0 @ 9"]


def test_a_cell_is_forgotten_by_its_forget_gate_at_this_step_only(view_of):
    view = view_of("lstm", 24, cursor=15)
    found = labels(offered(view, frozenset({Kind.CELL}), Place(9, "unit", 3, ("layer1.cell",))))
    assert found["Forget unit 3 here (its forget gate 0)"] == ["layer1.gate.forget[3] = 0 @ 9"]
    gru = view_of("gru", 24, cursor=15)
    found = labels(offered(gru, frozenset({Kind.STATE}), Place(9, "unit", 3, ("layer1.hidden",))))
    assert found["Forget unit 3 here (its update gate 0)"] == ["layer1.gate.update[3] = 0 @ 9"]
    rnn = labels(offered(view_of("rnn", 24), frozenset({Kind.STATE}), Place(9, "token", 9)))
    assert next(edits for label, edits in rnn.items() if label.startswith("Forget every")) == [
        "layer*.hidden = 0 @ 8"
    ]


def test_heads_keys_and_tokens_of_a_transformer(view_of, show):
    view = view_of("transformer", 24, cursor=9, focus=Focus(layer=1, head=0))
    panel = show("lookback", view)
    token = view.track.label(4)
    found = labels(panel.edits_at(view, Place(4, "head", 1)))  # a column is a key, a row a head
    assert found[f"Head 1: do not look at “{token}” (cut this key)"][:2] == [
        "layer1.attention[1; key 4] = cut @ 9:",
        "layer1.attention[1; key 4] = cut @ 9",
    ]
    assert found["Silence head 1"][0] == "layer1.head[1] = 0 @ 9:"
    assert found[f"Forget “{token}” (cut it in every layer)"][0] == "layer*.cache[4] = cut @ 9:"
    assert found[f"Forget everything before “{token}”"] == ["layer*.cache[0:4] = cut @ 4:"]
    square = show("attention", view, size=(420, 420))
    found = labels(square.edits_at(view, Place(7, "key", 4)))
    assert (
        found[f"Head 0: do not look at “{token}” (cut this key)"][0]
        == "layer1.attention[0; key 4] = cut @ 7:"
    )
    area = square.canvas.square.map
    corner = square.canvas.place_at(QtCore.QPointF(area.right() - 1, area.top() + 1))
    assert corner == Place(23, "token", 23)  # of a later token: it is not looked at yet
    query = labels(show("hidden", view).edits_at(view, Place(5, "unit", 11, ("layer1.query",))))
    assert query["Silence head 1 · unit 3"][0] == "layer1.query[1; unit 3] = 0 @ 5:"
    assert query["Silence head 1"][0] == "layer1.head[1] = 0 @ 5:"
    encoder = labels(offered(view_of("encoder", 24, cursor=9), frozenset(), Place(4, "token", 4)))
    assert any(edits == ["layer*.attention[*; key 0:4] = cut @ 4:"] for edits in encoder.values())


def test_slots_of_a_memory(view_of, show):
    view = view_of("remembering", 24, cursor=20)
    panel = show("memory", view, size=(640, 400))
    found = labels(panel.edits_at(view, Place(20, "slot external", 3)))
    assert found["Delete slot 3 (it is not read)"][0] == "memory.slot[3] = cut @ 20:"
    assert found["Let slot 3 hold…"][0] == 'memory.slot[3] = "?" @ 20:'
    assert found["Write nothing into slot 3"][1] == "memory.write[3] = 0 @ 20"
    cells = labels(panel.edits_at(view, Place(20, "unit", 5)))
    assert cells["Silence unit 5"][0] == "layer0.cell[5] = 0 @ 20:"
    transformer = view_of("transformer", 24, cursor=20)
    cache = labels(show("memory", transformer).edits_at(transformer, Place(20, "slot cache", 2)))
    assert any(edits[0] == "layer0.attention[0; key 14] = cut @ 20:" for edits in cache.values())  # 14 mod 12


def test_values_of_other_tracks_are_offered_by_their_letters_and_never_its_own(view_of, track_of):
    view = view_of("lstm", 24, cursor=15)
    place = Place(9, "unit", 3, ("layer1.cell",))
    other = replace(view, others=(("B", track_of("lstm", 24)), ("C", track_of("gru", 24))))
    found = labels(offered(other, frozenset(), place))
    assert found["Unit 3 as in track B"][0] == "layer1.cell[3] = from B @ 9:"
    assert found["All units as in track B"][2] == "layer1.cell[*] = from B"
    assert not [label for label in found if "track C" in label]  # a GRU has no cell
    assert not [label for label in labels(offered(view, frozenset(), place)) if "track" in label]


def test_by_the_right_button_a_unit_is_silenced(opened, qtbot):
    window = opened("lstm")
    session, panel = window.session, window.docks["cell"].panel
    qtbot.waitUntil(lambda: window.docks["cell"].seen and not window.drawing.waiting)
    row = panel.canvas.rows[0]
    menu = ask(panel, row.map.center(), qtbot)
    place = panel.canvas.place_at(row.map.center())
    value = session.track.trace.at("layer0.cell", place.step)[place.number]
    assert menu.actions()[0].text() == "Show the arithmetic"
    said = menu.actions()[2]
    assert not said.isEnabled()
    assert f"unit {place.number} · step {place.step}" in said.text()
    assert f"{value:.3g}".replace("-", "−") in said.text()
    silence = chosen(menu, f"Silence unit {place.number}")
    assert [action.text() for action in silence.actions()] == [
        f"from here on (step {place.step})", f"at this step only (step {place.step})", "the whole text", "", "Copy as text",
    ]  # fmt: skip
    silence.actions()[-1].trigger()
    copied = QtWidgets.QApplication.clipboard().text()
    assert copied == f"layer0.cell[{place.number}] = 0 @ {place.step}:"
    assert session.blueprint.seats == ()
    silence.actions()[0].trigger()
    assert str(session.blueprint.seats[0].entries[0].edit) == copied
    menu.close()
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and not session.active)
    assert (session.tracks[1].trace["layer0.cell"][place.step :, place.number] == 0).all()


def test_a_value_or_a_token_is_said_in_a_field_of_the_menu(opened, qtbot):
    window = opened("lstm")
    session, panel = window.session, window.docks["tokens"].panel
    qtbot.waitUntil(lambda: window.docks["tokens"].seen and not window.drawing.waiting)
    line = panel.canvas.cursor_line
    menu = ask(panel, QtCore.QPointF(line.left_of(3.5), panel.canvas.area().center().y()), qtbot)
    label = session.track.label(3)
    other = chosen(menu, f"Another token in the place of “{label}”…")
    field = other.findChild(Field)
    put = next(action for action in other.actions() if action.text() == "put it there")
    qtbot.keyClicks(field.edit, "zz")
    assert field.problem.text().endswith("takes one.")
    assert not put.isEnabled()
    qtbot.keyClick(field.edit, QtCore.Qt.Key.Key_Return)
    assert session.blueprint.seats == ()
    assert menu.isVisible()
    field.edit.setText("q")
    assert put.isEnabled()
    qtbot.keyClick(field.edit, QtCore.Qt.Key.Key_Return)
    assert str(session.blueprint.seats[0].entries[0].edit) == 'token[3] = "q"'
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and not session.active)
    assert session.tracks[1].text[3] == "q"


def ask(panel, point, qtbot):
    """The menu that a right-click on a place of a panel opens."""
    at = point.toPoint()
    event = QtGui.QContextMenuEvent(
        QtGui.QContextMenuEvent.Reason.Mouse, at, panel.canvas.mapToGlobal(at),
        QtCore.Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QtWidgets.QApplication.sendEvent(panel.canvas.viewport(), event)
    menus = [menu for menu in panel.findChildren(OfferMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def chosen(menu, label):
    """The menu of one offer."""
    return next(action.menu() for action in menu.actions() if action.text() == label)


def test_a_recording_says_why_nothing_can_be_edited(opened, qtbot):
    window = opened("lstm")
    window.session.show_recording(window.session.track)
    panel = window.docks["cell"].panel
    qtbot.waitUntil(lambda: window.docks["cell"].seen and not window.drawing.waiting)
    menu = ask(panel, panel.canvas.rows[0].map.center(), qtbot)
    assert [action.text() for action in menu.actions()] == [
        "Show the arithmetic",
        "",
        window.session.view().still,
    ]
    menu.close()


def test_a_strangers_engine_and_panel_get_the_offers_of_their_kinds(strangers, make_model, view_of, qtbot):
    track = record(make_model("selective", name="theirs", heads=3, state=4), "what is past")
    view = view_of(track, cursor=9, focus=Focus(unit=6))
    panels = discover()
    for name in ("norms", "hidden", "gates", "units"):
        panel = panels[name](NoVerbs(), LIGHT)
        place = Place(5, "unit", 6, ("layer0.state",)) if name != "norms" else Place(5, "unit", None)
        found = labels(panel.edits_at(view, place))
        assert found["Silence head 1 · unit 2"][0] == "layer0.state[1; unit 2] = 0 @ 5:", name
        panel.deleteLater()
    decay = labels(offered(view, frozenset(), Place(5, "unit", 6, ("layer0.gate.decay",))))
    assert decay["Open head 1 · unit 2 (1)"][0] == "layer0.gate.decay[1; unit 2] = 1 @ 5:"
    step = labels(offered(view, frozenset(), Place(5, "unit", 1, ("layer0.gate.step",))))
    assert step["Silence head 1"][0] == "layer0.gate.step[1] = 0 @ 5:"
