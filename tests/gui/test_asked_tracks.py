"""Questions where there are several tracks: each is asked of the one that a person is at, and an answer says whose it is."""

import csv
import io

from PySide6 import QtCore
from PySide6.QtTest import QTest

import main
from mnemoscope.engines.analysis.importance import importance
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recorder import open_with
from mnemoscope.engines.runs.recording import save_recording
from tests.gui.conftest import settled


def test_it_is_asked_of_the_track_that_one_is_at(opened, qtbot):
    window = opened("lstm")
    session = window.session
    session.looking.seek(9)
    session.companions.edit(parse("layer0.cell[3:6] = from A @ 4:"), parse("layer0.hidden[2] += 1 @ 3:"))
    qtbot.waitUntil(lambda: not session.active and len(session.tracks) == 2)
    hidden = window.docks["hidden"]
    qtbot.waitUntil(lambda: 1 in hidden.panels and hidden.panels[1].isVisible())

    def click(panel):
        QTest.mouseClick(panel.canvas.viewport(), QtCore.Qt.MouseButton.RightButton)

    click(hidden.panels[1])
    window.actions_["importance"].trigger()
    assert session.asking.now.of("importance").share is None
    qtbot.waitUntil(lambda: session.asking.now.of("importance", "B").found is not None)
    lead, other = session.tracks
    found = session.asking.now.of("importance", "B").found
    for track, same in ((other, True), (lead, False)):
        case = Case(track, lambda: open_with(session.source)[0], 9, sources={"A": lead})
        wanted = [effect.lost for effect in importance(case).effects]
        assert ([effect.lost for effect in found.effects] == wanted) is same
    panels = window.docks["importance"].panels
    qtbot.waitUntil(lambda: panels[1].canvas.head.title.startswith("B: Nats lost for"))
    assert 1 in window.docks["importance"].numbers  # where tracks are in tabs, it is in front
    click(hidden.panels[0])
    panels[1].canvas.pressed.emit()  # its own button asks it, whichever one is at
    qtbot.waitUntil(lambda: session.asking.now.of("importance", "B").share is None)
    assert session.asking.now.of("importance").found is None
    window.actions_["importance"].trigger()
    qtbot.waitUntil(lambda: session.asking.now.of("importance").found is not None)
    click(hidden.panels[1])
    assert session.at == 1
    session.companions.remove(1)
    assert session.at == 0
    assert list(session.asking.now.asked) == ["importance"]  # of the lead
    qtbot.waitUntil(settled(window))


def test_one_is_given_up_and_the_other_goes_on(opened, qtbot):
    window = opened("lstm")
    session = window.session
    session.looking.seek(9)
    session.companions.edit(parse("layer0.hidden[2] += 1 @ 3:"))
    qtbot.waitUntil(lambda: not session.active and len(session.tracks) == 2)
    for seat in (0, 1):
        session.ask("importance", seat=seat)
    session.asking.give_up("importance", "B")
    qtbot.waitUntil(lambda: session.asking.now.of("importance").found is not None)
    qtbot.waitUntil(lambda: not session.asking.work.busy)
    assert session.asking.now.of("importance", "B").found is None


def test_an_export_of_several_asks_each(models, track_of, tmp_path):
    track, other, out = track_of("lstm", 30), track_of("gru", 30), tmp_path / "a.csv"
    for name, each in (("a", track), ("b", other)):
        save_recording(tmp_path / name, each)
    names = [str(tmp_path / name) for name in "ab"]
    assert main.main(["export", *names, "--panel", "importance", "--at", "12", "-o", str(out)]) == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    for letter, kind, each in (("A", "lstm", track), ("B", "gru", other)):
        wanted = importance(Case(each, lambda kind=kind: open_with(models[kind])[0], 12))
        own = [float(row["nats"]) for row in rows if row["track"] == letter]
        assert own == [effect.lost for effect in wanted.effects]
