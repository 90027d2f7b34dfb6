"""A scene is put: the window shows just that, whatever it showed before, and says what of it cannot be."""

from dataclasses import fields

import pytest

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.frame import point
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import NO_MEMORY, Posed, Stretch
from mnemoscope.gui.state.seats import Entry, Seat

SONNET = "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\n"
OTHER = "thou art more lovely and more temperate"


@pytest.fixture
def put(qtbot):
    """Puts a scene, and waits until it is there and all has come to rest: `put(window, scene)` gives what could not be done."""

    def stage(window, scene):
        done = []
        window.staging.put(scene, lambda: done.append(1))
        qtbot.waitUntil(lambda: done == [1])
        qtbot.waitUntil(lambda: still(window))
        return window.staging.said

    return stage


def still(window):
    session, arrangement = window.session, window.arrangement
    timers = (arrangement._later, arrangement._settling, window._moved)
    busy = (
        session.reader.active or session.companions.active or session.asking.work.busy or window.dressing.busy
    )
    return not busy and not any(timer.isActive() for timer in timers) and not window.drawing.waiting


def difference(one, other):
    """The parts in which two scenes differ."""
    return {
        entry.name: (getattr(one, entry.name), getattr(other, entry.name))
        for entry in fields(Scene)
        if getattr(one, entry.name) != getattr(other, entry.name)
    }


def test_what_is_taken_is_put_back_after_everything_has_changed(opened, put, qtbot):
    window = opened("lstm", text="what is past is prologue " * 4)
    session = window.session
    session.companions.add("tiny-gru")
    session.companions.edit(parse("layer0.gate.forget[*] = 1 @ 4:9"))
    session.shown.focus(layer=1, unit=7)
    session.shown.pin(3)
    session.shown.pin(5)
    session.shown.set_range("cell", "model")
    session.shown.set_rows(8, (1, 7))
    session.shown.set_side("hidden", "overlay")
    session.shown.set_options("tokens", window.docks["tokens"].cls.Options(colour="none"))
    session.looking.set_rate(8)
    session.looking.seek(12)
    session.looking.zoom(0.3, 12)
    window.docks["gates"].come(False)
    window.docks["summary"].come()
    qtbot.waitUntil(lambda: still(window))
    session.shown.set_order("activity")  # of all that was read: half a text has another
    qtbot.waitUntil(lambda: still(window))
    window.notice.hide()
    before, picture = taken(window), window.grab().toImage()
    assert all(
        getattr(before, entry.name) is not None
        for entry in fields(Scene)
        if entry.name not in ("recording", "beside", "panels")
    )

    assert not put(
        window,
        Scene(
            source="tiny-gru",
            text=OTHER,
            seats=(),
            panels=("prediction",),
            theme="dark",
            order="index",
            options={},
            ranges={},
            rows={},
            sides={},
            rate=30,
            lens=Stretch(),
            pinned=(),
        ),
    )
    assert difference(before, taken(window)).keys() >= {
        "source",
        "text",
        "seats",
        "panels",
        "layout",
        "theme",
        "pinned",
        "cursor",
    }
    assert not put(window, before)
    assert difference(before, taken(window)) == {}
    window.notice.hide()
    assert window.grab().toImage() == picture


def test_a_scene_that_is_there_is_not_done_again(opened, put, monkeypatch):
    window = opened()
    session = window.session
    session.companions.add("tiny-gru")
    assert not put(window, Scene(seats=(Seat(1, "tiny-gru"),), cursor=4, panels=("cell", "tokens")))
    trace, other = session.track.trace, session.companions.all[0].track.trace
    before, last = taken(window), session.shown.history.last
    assert not put(window, before)
    assert session.track.trace is trace
    assert session.companions.all[0].track.trace is other
    assert taken(window) == before
    assert session.shown.history.last == last, "nothing has changed that could be undone"


def test_panels_are_just_those_and_the_first_has_most_room_and_none_of_it_becomes_the_persons_own(
    opened, put
):
    window = opened("lstm")
    kind = window.kind
    assert not put(window, Scene(panels=("cell", "tokens", "prediction")))
    seen = [name for name, dock in window.docks.items() if not dock.isHidden()]
    assert sorted(seen) == ["cell", "prediction", "tokens"]
    assert all(window.docks[name].seen for name in seen)
    areas = {name: window.docks[name].width() * window.docks[name].height() for name in seen}
    assert max(areas, key=areas.get) == "cell"
    window.remember()
    assert kind not in window.settings.layouts
    assert taken(window).panels == ("cell", "tokens", "prediction")
    window.actions_["layout"].trigger()
    assert taken(window).panels is None
    assert not window.docks["hidden"].isHidden()


def test_a_panel_of_the_right_is_alone_with_the_ribbon_over_all_the_width(opened, put):
    window = opened("transformer")
    assert not put(window, Scene(panels=("attention", "tokens")))
    assert window.docks["attention"].width() == window.docks["tokens"].width() == window.width()
    assert window.docks["attention"].height() > window.docks["tokens"].height()


def test_another_model_comes_with_its_panels_at_once(opened, put, qtbot):
    window = opened("lstm")
    shown = []
    window.arrangement.window.session.changed.connect(
        lambda: (
            shown.append(not window.docks["prediction"].isHidden())
            if window.session.source == "tiny-transformer"
            else None
        )
    )
    put(window, Scene(panels=("cell",)))
    assert not put(
        window, Scene(source="tiny-transformer", text=OTHER, panels=("attention",), cursor=5, layer=1, head=1)
    )
    assert shown
    assert not any(shown), "the default layout was never seen"
    assert (window.session.blueprint.focus.layer, window.session.blueprint.focus.head) == (1, 1)
    assert window.session.player.cursor == 5


def test_what_cannot_be_is_said_and_the_rest_is_done(opened, put):
    window = opened()
    said = put(
        window,
        Scene(
            source="no-such-model", text=OTHER, cursor=4000, unit=900, pinned=(2, 900), layer=1, head=7, panels=("cell", "nothing"), front=("nowhere",),
            options={"tokens": {"colour": 4, "page": False}, "nought": {}}, questions=(Posed("nonsense"), Posed("halflife", seat=3)),
        ),
    )  # fmt: skip
    session = window.session
    assert session.text == OTHER
    assert (session.player.cursor, session.blueprint.focus.layer, session.blueprint.focus.pinned) == (
        len(OTHER) - 1,
        1,
        (2,),
    )
    assert [name for name, dock in window.docks.items() if not dock.isHidden()] == ["cell"]
    for part in (
        "no-such-model",
        "unit 900",
        "head 7",
        "nothing",
        "nowhere",
        "tokens.colour",
        "nought",
        "nonsense",
        "step 4,000",
        "track D",
    ):
        assert any(part in each for each in said), (part, said)
    assert all(each.endswith(".") and each[0].isupper() for each in said), said
    assert all(each in window.notice.label.text() for each in said)


def test_a_second_scene_supersedes_the_first(opened, qtbot):
    window, done = opened(), []
    window.staging.put(Scene(source="tiny-gru", text=OTHER, cursor=3), lambda: done.append(1))
    window.staging.put(Scene(source="tiny-lstm", text=OTHER[:12], cursor=5), lambda: done.append(2))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [2]
    assert (window.session.text, window.session.player.cursor) == (OTHER[:12], 5)
    assert window.session.track.card.name == "tiny-lstm"
    assert not window.staging.busy


def test_a_scene_is_one_change_that_is_undone_at_once(opened, put):
    window = opened()
    session = window.session
    session.shown.focus(unit=5)
    put(
        window,
        Scene(
            seats=(Seat(1, "lead", None, (Entry(parse("layer0.hidden[*] *= 0 @ 2")),)),),
            unit=9,
            order="activity",
        ),
    )
    assert session.blueprint.seats[0].source == session.source
    session.undo()
    assert (session.blueprint.seats, session.blueprint.focus.unit, session.blueprint.order) == (
        (),
        5,
        "index",
    )


def test_answers_are_found_anew_and_those_of_before_are_gone(opened, put, qtbot):
    window = opened("lstm")
    assert not put(window, Scene(questions=(Posed("halflife"),), panels=("halflife",)))
    qtbot.waitUntil(lambda: window.session.asking.now.of("halflife").found is not None)
    before = taken(window)
    assert [posed.name for posed in before.questions] == ["halflife"]
    found = window.session.asking.now.of("halflife").found
    put(window, before)
    assert window.session.asking.now.of("halflife").found is found, "it is not asked twice"
    put(window, Scene(questions=()))
    assert window.session.asking.now.asked == {}
    put(window, before)
    qtbot.waitUntil(lambda: window.session.asking.now.of("halflife").found is not None)


def test_recordings_are_opened_with_those_beside(opened, put, track_of, tmp_path):
    window = opened()
    paths = []
    for kind in ("lstm", "gru"):
        paths.append(str(tmp_path / f"{kind}.safetensors"))
        save_recording(paths[-1], track_of(kind, 30))
    scene = Scene(recording=paths[0], beside=(paths[1],), cursor=7, panels=("hidden",), seats=())
    assert not put(window, scene)
    session = window.session
    assert session.is_recording
    assert (session.player.cursor, [t.card.name for t in session.tracks]) == (7, ["tiny-lstm", "tiny-gru"])
    before, trace = taken(window), session.track.trace
    assert (before.recording, before.beside) == (paths[0], (paths[1],))
    assert not put(window, before)
    assert session.track.trace is trace
    assert difference(before, taken(window)) == {}
    said = put(window, Scene(recording=str(tmp_path / "gone.safetensors"), cursor=3))
    assert any("gone.safetensors" in each for each in said)
    assert session.player.cursor == 3


def test_one_panel_alone_and_what_lies_behind_it_come_back(opened, put, qtbot):
    window = opened("lstm")
    window.docks["gates"].come(False)
    window.arrangement.toggle_alone("hidden")
    qtbot.waitUntil(lambda: still(window))
    before = taken(window)
    assert before.layout.alone == "hidden"
    put(window, Scene(panels=("cell",)))
    put(window, before)
    assert difference(before, taken(window)) == {}
    window.arrangement.toggle_alone("hidden")
    assert window.docks["gates"].isHidden()
    assert not window.docks["cell"].isHidden()


def test_a_layout_of_a_scene_is_the_persons_own_once_it_is_changed(opened, put):
    window = opened("lstm")
    window.docks["gates"].come(False)
    own = taken(window).layout
    window.actions_["layout"].trigger()
    window.remember()
    assert not window.settings.layouts
    put(window, Scene(layout=own))
    assert window.docks["gates"].isHidden()
    window.remember()
    assert not window.settings.layouts
    window.docks["cell"].come(False)
    window.remember()
    assert list(window.settings.layouts) == [window.kind]


def test_a_memory_is_switched_on_and_off(opened, put):
    window = opened("lstm")
    scene, _ = Scene.from_json({"memory": {"mix": 0.3, "capacity": 8}})
    put(window, scene)
    assert window.session.track.memory.mix == 0.3
    assert taken(window).memory == scene.memory
    put(window, Scene(memory=NO_MEMORY))
    assert window.session.track.memory is None


def test_an_example_in_a_scene_opens_without_its_analysis(opened, put, monkeypatch, qtbot):
    made = []
    monkeypatch.setattr(point.Point, "_make", lambda self, *of: made.append(of))
    window = opened("lstm")
    put(window, Scene(source="tiny-lstm", text=SONNET, cursor=2))
    assert SONNET in window.session.track.card.texts
    window.refresh()
    window.session.looking.seek(1)
    assert not made
    assert window.session.player.cursor == 1
    put(window, Scene(text="what is past"))
    window.session.set_text(SONNET)
    qtbot.waitUntil(lambda: bool(made))


def test_options_of_panels_that_are_nonsense_are_drawn_all_the_same(opened, put):
    window = opened("lstm")
    options = {
        name: {
            f.name: "nonsense"
            for f in fields(dock.cls.Options)
            if isinstance(getattr(dock.cls.Options(), f.name), str)
        }
        for name, dock in window.docks.items()
        if dock.cls.Options is not None
    }
    assert len(options) > 8
    for name in options:
        put(window, Scene(options={name: options[name]}, panels=(name, "tokens")))
        assert [n for n, dock in window.docks.items() if not dock.isHidden()] == [
            n for n in window.docks if n in (name, "tokens")
        ]


def test_a_theme_that_comes_last_of_all_is_waited_for(opened, qtbot):
    window, done = opened("lstm"), []
    window.drawing.patience = 0.001  # piece by piece, as in the program
    window.staging.put(Scene(theme="dark", unit=3), lambda: done.append(window.dressing.busy))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [False]
    assert window.session.blueprint.focus.unit == 3


def test_the_order_of_units_is_that_of_all_that_is_read(opened, put, qtbot):
    window = opened("lstm")
    scene = Scene(source="tiny-lstm", text=f"{OTHER} " * 100 + "-" * 1000, order="activity")
    assert not put(window, scene)
    view = window.session.view("hidden")
    spec = view.trace.layout["layer0.hidden"]
    before = list(view.units(spec))
    window.session.shown.orders.forget()
    assert list(window.session.view("hidden").units(spec)) == before
