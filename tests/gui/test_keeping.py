"""Each change of what is kept reaches the disk by itself, soon, whatever else goes on; and the person's layout stays theirs."""

import json
import threading
from dataclasses import replace

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.gui import start
from mnemoscope.gui.commands.memory import toggle_memory
from mnemoscope.gui.commands.play import faster, toggle_loop
from mnemoscope.gui.commands.view import larger, toggle_full_screen, toggle_strip, toggle_theme
from mnemoscope.gui.state import filing, settings, storage
from mnemoscope.gui.state.keeper import KEEP_MS, Keeper
from mnemoscope.gui.state.settings import Settings


def separator(window):
    """Drag the separator under the hidden states, as a hand does."""
    dock = window.docks["hidden"]
    at = QtCore.QPoint(dock.geometry().center().x(), dock.geometry().bottom() + 3)
    left, none = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.MouseButton.NoButton
    for kind, down, button, held in (
        (QtCore.QEvent.Type.MouseButtonPress, 0, left, left),
        (QtCore.QEvent.Type.MouseMove, 10, none, left),
        (QtCore.QEvent.Type.MouseMove, 40, none, left),
        (QtCore.QEvent.Type.MouseButtonRelease, 40, left, none),
    ):
        place = QtCore.QPointF(at + QtCore.QPoint(0, down))
        event = QtGui.QMouseEvent(
            kind, place, window.mapToGlobal(place), button, held, QtCore.Qt.KeyboardModifier.NoModifier
        )
        QtWidgets.QApplication.sendEvent(window, event)
        QtWidgets.QApplication.processEvents()


def tabs(window):
    """The bar of tabs of these two panels."""
    window.tabifyDockWidget(window.docks["hidden"], window.docks["cell"])
    QtWidgets.QApplication.processEvents()
    return next(
        bar
        for bar in window.findChildren(QtWidgets.QTabBar)
        if {"Hidden state", "Cell state"} <= {bar.tabText(n) for n in range(bar.count())}
    )


def move_tab(window):
    bar = window.findChildren(QtWidgets.QTabBar, options=QtCore.Qt.FindChildOption.FindDirectChildrenOnly)
    bar = next(b for b in bar if b.count() > 1 and b.tabText(0) in ("Hidden state", "Cell state"))
    bar.moveTab(0, 1)


def ended(window, qtbot):
    """Close a second window once it has read its text."""
    qtbot.waitUntil(lambda: not window.session.reader.loading and not window.session.reader.busy)
    window.close()
    window.deleteLater()


CHANGES = {
    "a panel closed": lambda w: w.docks["gates"].close(),
    "a panel opened from the menu": lambda w: w.docks["gates"].toggleViewAction().trigger(),
    "popped out": lambda w: w.docks["units"].bar.buttons["pop-out"].click(),
    "a floating panel moved": lambda w: w.docks["units"].move(w.docks["units"].pos() + QtCore.QPoint(15, 9)),
    "a floating panel resized": lambda w: w.docks["units"].resize(333, 222),
    "docked again": lambda w: w.docks["units"].bar.buttons["pop-out"].click(),
    "a separator dragged": separator,
    "panels in tabs": tabs,
    "tabs in another order": move_tab,
    "another tab in front": lambda w: w.docks["hidden"].raise_(),
    "a panel docked elsewhere": lambda w: w.addDockWidget(
        QtCore.Qt.DockWidgetArea.LeftDockWidgetArea, w.docks["prediction"]
    ),
    "changed and then maximised": lambda w: (w.docks["units"].close(), w.arrangement.toggle_alone("hidden")),
    "as before it was maximised": lambda w: (w.arrangement.toggle_alone("hidden"), w.docks["units"].come()),
    "window moved": lambda w: w.move(w.pos() + QtCore.QPoint(7, 5)),
    "window resized": lambda w: w.resize(1111, 777),
    "window maximised": lambda w: w.showMaximized(),
    "full screen": lambda w: toggle_full_screen(w),
    "the default layout": lambda w: w.actions_["layout"].trigger(),
    "theme": lambda w: toggle_theme(w),
    "larger type": lambda w: larger(w),
    "the strip folded": lambda w: toggle_strip(w),
    "text": lambda w: w.session.set_text("what is past"),
    "speed": lambda w: faster(w),
    "loop": lambda w: toggle_loop(w),
    "order": lambda w: w.session.shown.set_order("activity"),
    "range": lambda w: w.session.shown.set_range("hidden", "model"),
    "temperature": lambda w: w.topbar.form.boxes["temperature"].setValue(1.5),
    "seed": lambda w: w.topbar.form.boxes["seed"].setValue(77),
    "count": lambda w: w.topbar.form.count.setValue(55),
    "a memory": lambda w: toggle_memory(w),
}


def test_every_kind_of_change_is_written_by_itself(opened, qtbot, tmp_path):
    kept, path = Settings(theme="light"), tmp_path / "settings.json"
    window = opened(kept=kept)
    window.resize(1280, 800)
    keeper = Keeper(window, kept, path, window.remember)
    window.altered.connect(keeper.note)
    keeper.note()

    def written():
        return json.loads(path.read_bytes()) if path.exists() and not keeper.waits else None

    qtbot.waitUntil(lambda: written() is not None)
    for said, change in CHANGES.items():
        before = written()
        change(window)
        qtbot.waitUntil(lambda before=before: written() not in (None, before))
        qtbot.waitUntil(lambda: written() is not None and not window.session.reader.busy)
        window.remember()
        now = json.loads(json.dumps(settings.as_json(kept)[0]))
        differ = [name for name in now if now[name] != written()[name]]
        assert not differ, said
    keeper.finish()


def test_changes_that_keep_coming_neither_put_off_the_writing_nor_are_left_out_of_it(
    qapp, qtbot, tmp_path, monkeypatch
):
    write, begun, go_on = storage.write, threading.Event(), threading.Event()

    def slowly(*args):
        begun.set()
        assert go_on.wait(20)
        write(*args)

    monkeypatch.setattr(storage, "write", slowly)
    kept, path = Settings(), tmp_path / "settings.json"
    keeper = Keeper(qapp, kept, path, lambda: None)
    hand = QtCore.QTimer(interval=5)

    def change():
        kept.layouts["lstm"] = str(int(kept.layouts.get("lstm", "0")) + 1)
        keeper.note()

    hand.timeout.connect(change)
    hand.start()
    assert KEEP_MS <= 1000  # the writing has the rest of two seconds
    qtbot.waitUntil(begun.is_set)  # though changes never pause
    at_first = kept.layouts["lstm"]
    qtbot.waitUntil(lambda: int(kept.layouts["lstm"]) > int(at_first) + 200)
    hand.stop()
    go_on.set()
    qtbot.waitUntil(lambda: not keeper.waits)
    assert settings.load(path).layouts == kept.layouts


def test_a_layout_of_ones_own_is_not_replaced_when_the_room_is_another(opened, qtbot):
    kept = Settings(theme="light")
    window = opened(kept=kept)
    window.resize(1440, 860)
    window.docks["gates"].close()
    window.docks["units"].bar.buttons["pop-out"].click()
    for room in ((700, 480), (1440, 860)):
        window.resize(*room)
        QtWidgets.QApplication.processEvents()
        assert (window.docks["gates"].isHidden(), window.docks["units"].isFloating()) == (True, True), room
        assert ("little room" in window.notice.label.text()) == (room[1] < 500)
        larger(window)
        assert ("little room" in window.notice.label.text()) == (room[1] < 500)
        window.notice.hide()
        window.notice.label.setText("")
        assert (window.docks["gates"].isHidden(), window.docks["units"].isFloating()) == (True, True), room
    window.remember()
    assert list(kept.layouts) == list(kept.sizes) == ["lstm"]


def test_a_layout_that_an_earlier_version_kept_for_little_room_is_taken_up(opened, qtbot):
    kept = Settings(theme="light")
    window = opened(kept=kept)
    window.docks["gates"].close()
    window.close()
    layouts = {"lstm, little room": kept.layouts["lstm"]}
    again = start.start(replace(kept, layouts=layouts, sizes={}))
    again.show()
    qtbot.waitUntil(lambda: again.kind == "lstm")
    assert again.docks["gates"].isHidden()
    again.remember()
    assert list(again.settings.layouts) == ["lstm"]
    ended(again, qtbot)


def test_all_is_in_the_settings_before_a_closing_window_waits_for_anything(opened, monkeypatch):
    window = opened()
    done = []
    window.closing.connect(lambda: done.append(window.settings.text))
    monkeypatch.setattr(window.asking, "finish", lambda: done.append("waited"))
    window.session.set_text("what is past")
    window.close()
    assert done == ["what is past", "waited"]


@pytest.mark.parametrize("count", [1, 3])
def test_recordings_that_could_not_be_saved_at_the_end_are_kept_and_told_at_the_next_start(
    opened, qtbot, tmp_path, count, monkeypatch
):
    monkeypatch.setattr("mnemoscope.engines.runs.rescue.data_folder", lambda: tmp_path / "data")
    kept = Settings(theme="light")
    window = opened(kept=kept)
    places = [tmp_path / f"folder{n}.safetensors" for n in range(count)]
    write = filing.save_recording

    def late(path, track, **given):
        if not path.exists():
            path.mkdir()  # by another program, meanwhile
        write(path, track, **given)

    monkeypatch.setattr(filing, "save_recording", late)
    for place in places:
        window.session.save(place)
    window.close()
    found = sorted(tmp_path.glob("data/recordings/folder?-*.safetensors"))
    assert [open_recording(path).text for path in found] == [window.session.text] * count
    again = start.start(kept)
    again.show()
    assert "After the window was closed: " in again.notice.label.text()
    assert str(found[0]) in again.notice.label.text() or count > 1
    assert kept.unsaid == ""
    ended(again, qtbot)
