"""What matters here and how robust it is, in the window: asked beside it, drawn as found, dimmed when it is about something else."""

import csv
import io
import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

import main
from mnemoscope.engines.analysis.importance import importance
from mnemoscope.engines.analysis.question import Case, Question
from mnemoscope.engines.analysis.robustness import SHARES, robustness
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.runs.recorder import open_with, record
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.commands.ask import ask
from mnemoscope.gui.export import save_panel
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state import questions
from mnemoscope.gui.state.questions import Asked, Asking, Questions, Wish
from mnemoscope.gui.state.session import Session

PANELS = discover()
LEFT = QtCore.Qt.MouseButton.LeftButton


class Heard(NoVerbs):
    """Verbs that are written down."""

    def __init__(self):
        self.said = []

    def seek(self, step):
        self.said.append(("seek", step))

    def focus(self, **changes):
        self.said.append(("focus", changes))

    def ask(self, question, *, here=True, kinds=()):
        self.said.append(("ask", question, here, kinds))

    def give_up(self, question):
        self.said.append(("give up", question))

    def edit(self, text):
        self.said.append(("edit", text))

    def set_options(self, panel, options):
        self.said.append((panel, options))


def press(widget, at):
    for kind in (QtCore.QEvent.Type.MouseButtonPress, QtCore.QEvent.Type.MouseButtonRelease):
        event = QtGui.QMouseEvent(kind, at, at, LEFT, LEFT, QtCore.Qt.KeyboardModifier.NoModifier)
        (widget.mousePressEvent if kind == QtCore.QEvent.Type.MouseButtonPress else widget.mouseReleaseEvent)(
            event
        )


def point_at(canvas, x, y):
    at = QtCore.QPointF(x, y)
    none = QtCore.Qt.MouseButton.NoButton
    canvas.mouseMoveEvent(
        QtGui.QMouseEvent(
            QtCore.QEvent.Type.MouseMove, at, at, none, none, QtCore.Qt.KeyboardModifier.NoModifier
        )
    )


def middle(ranking, row):
    return ranking.rect.top() + LIGHT.px(2 + 20 * row + 10)


@pytest.fixture
def ask_of(models, track_of):
    """What has been found about a tiny model's track: `ask_of("lstm", 30)`, a wish and its answer."""

    def make(kind, at, function=importance, **more):
        track = track_of(kind, 100)
        found = function(Case(track, lambda: open_with(models[kind])[0], at, **more))
        return Asked(Wish(function.__name__, track, at), found)

    return make


def test_a_ranking_shows_each_name_with_its_nats_and_a_click_goes_there(show, view_of, ask_of):
    verbs, asked = Heard(), ask_of("transformer", 30)
    view = view_of("transformer", cursor=30, questions=Questions({"importance": asked}))
    panel = show("importance", view, verbs=verbs, size=(500, 420))
    ranking, effects = panel.canvas.list, asked.found.effects
    assert panel.canvas.head.title == "Nats lost for " + asked.found.target.said
    assert panel.canvas.button.text() == "Ask again"
    assert panel.canvas.body.opacity() == 1
    assert [(row.name, row.value) for row in ranking.rows] == [(e.thing.name, e.lost) for e in effects]
    assert len(effects) > ranking.shown > 5
    hidden = len(effects) - ranking.shown
    assert ranking.below(ranking.shown).startswith(f"And {hidden:,} more, none above")
    assert "4 heads: nothing added from step 0 on." in ranking.below(ranking.shown)
    for row in range(ranking.shown):
        press(panel.canvas, QtCore.QPointF(60, middle(ranking, row)))
        thing = effects[row].thing
        wanted = (
            ("seek", thing.index)
            if thing.kind == "tokens"
            else ("focus", {"layer": thing.layer, "head": thing.index})
        )
        assert verbs.said[-1] == wanted
        press(panel.canvas, QtCore.QPointF(ranking.rect.right() - 20, middle(ranking, row)))
        assert verbs.said[-1] == ("edit", *thing.edits)
    point_at(panel.canvas, 60, middle(ranking, 1))
    assert ranking.hover == 1
    assert panel.canvas.readout.lines[1] == f"lost without it: {effects[1].lost:+.4f} nats"
    point_at(panel.canvas, ranking.rect.right() - 20, middle(ranking, 1))
    assert panel.canvas.readout.lines[0] == "make an edit of this"
    point_at(panel.canvas, 60, ranking.rect.bottom() - 10)
    assert panel.canvas.readout.lines[-1] == "29 earlier tokens: no later token looks at it."
    panel.canvas.button.click()
    assert verbs.said[-1] == ("ask", "importance", True, ())


def test_bars_reach_from_zero_to_their_values(show, view_of, ask_of):
    asked = ask_of("lstm", 30)
    view = view_of("lstm", cursor=30, questions=Questions({"importance": asked}))
    panel = show("importance", view, size=(520, 900))
    image = panel.canvas.grab().toImage()
    ranking = panel.canvas.list
    hues = [LIGHT.colour(ends[1]).hue() for ends in (LIGHT.positive, LIGHT.negative)]
    long = []
    for row in range(ranking.shown):
        y = round(middle(ranking, row))
        seen = [image.pixelColor(x, y) for x in range(image.width())]
        coloured = "".join(
            "x" if c.saturation() > 60 and any(abs(c.hue() - hue) < 8 for hue in hues) else " " for c in seen
        )
        long.append(max(map(len, coloured.split())))
    values = [abs(row.value) for row in ranking.rows[: ranking.shown]]
    unit = max(long) / max(values)
    assert max(abs(n - max(v * unit, 1)) for n, v in zip(long, values, strict=True)) <= 2.5


def test_what_was_found_elsewhere_is_dimmed_and_said_and_one_click_leads_back(
    show, view_of, ask_of, track_of, models
):
    verbs, asked = Heard(), ask_of("lstm", 30)
    found = Questions({"importance": asked})
    panel = show("importance", view_of("lstm", cursor=30, questions=found), verbs=verbs)
    for view in (
        view_of("lstm", cursor=31, questions=found),
        view_of(track_of("lstm", 29), cursor=28, questions=found),
        view_of("gru", cursor=30, questions=found),
        view_of(record(models["lstm"], "A" + track_of("lstm", 40).text[1:]), cursor=30, questions=found),
    ):
        panel.refresh(view)
        assert panel.canvas.body.opacity() < 0.5
        assert panel.canvas.head.warning
        assert (
            panel.canvas.head.note
            == f"Not of “{view.track.label(view.cursor)}” at step {view.cursor}: click here to look there again."
        )
        assert panel.canvas.button.text() == "Ask here"
    press(panel.canvas, QtCore.QPointF(60, 12))
    assert verbs.said == [("seek", 30)]
    panel.refresh(
        view_of(track_of("lstm", 40), cursor=30, questions=found)
    )  # what comes later does not matter
    assert panel.canvas.body.opacity() == 1
    assert panel.canvas.head.note == ""


def test_before_it_is_asked_the_panel_says_what_would_be_done_and_exports_nothing(show, view_of, tmp_path):
    verbs, view = Heard(), view_of("transformer", cursor=30)
    panel = show("importance", view, verbs=verbs)
    assert panel.canvas.head.invitation.startswith("Each head and token is silenced in turn")
    assert not panel.canvas.list.isVisible()
    assert [panel.chooser.itemText(n) for n in range(panel.chooser.count())] == [
        "heads + tokens", "heads", "tokens", "residual", "mlp",
    ]  # fmt: skip
    panel.chooser.setCurrentIndex(3)
    panel.chooser.activated.emit(3)
    assert verbs.said[-1][1].kind == "residual"
    panel.refresh(view_of("transformer", cursor=30, options=verbs.said[-1][1]))
    panel.canvas.button.click()
    assert verbs.said[-1] == ("ask", "importance", True, ("residual",))
    for name in ("importance", "robustness"):
        with pytest.raises(ExportError, match=f"nothing has been asked yet.*analyse {name}"):
            save_panel(PANELS[name], view, ExportOptions(tmp_path / "a.svg", 500, 300, LIGHT))


def test_a_picture_and_a_table_hold_what_was_found_and_no_button(view_of, ask_of, tmp_path):
    asked, noise = ask_of("lstm", 30), ask_of("lstm", None, robustness)
    view = view_of("lstm", cursor=30, questions=Questions({"importance": asked, "robustness": noise}))
    options = ExportOptions(tmp_path / "a.svg", 520, 360, LIGHT)
    save_panel(PANELS["importance"], view, options)
    drawn = (tmp_path / "a.svg").read_text("utf-8")
    assert asked.found.effects[0].thing.name in drawn
    assert "Ask again" not in drawn
    save_panel(PANELS["importance"], view, ExportOptions(tmp_path / "a.csv", 520, 360, LIGHT))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig"))))
    assert [float(row["nats"]) for row in rows] == [effect.lost for effect in asked.found.effects]
    save_panel(PANELS["robustness"], view, ExportOptions(tmp_path / "b.svg", 520, 360, LIGHT))
    assert "hidden state" in (tmp_path / "b.svg").read_text("utf-8")
    save_panel(PANELS["robustness"], view, ExportOptions(tmp_path / "b.csv", 520, 360, LIGHT))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "b.csv").read_text("utf-8-sig"))))
    assert [float(row["loss"]) for row in rows] == [
        loss for curve in noise.found.curves for loss in curve.mean
    ]


def test_curves_of_loss_under_noise_lie_where_their_numbers_are(show, view_of, ask_of):
    noise = ask_of("gru", None, robustness)
    verbs, found = Heard(), Questions({"robustness": noise})
    panel = show("robustness", view_of("gru", cursor=30, questions=found), verbs=verbs, size=(520, 360))
    sweep, curves = panel.canvas.sweep, noise.found.curves
    assert [(c.name, tuple(c.mean), tuple(c.spread)) for c in sweep.curves] == [
        (f"hidden state · layer {n}", curve.mean, curve.spread) for n, curve in enumerate(curves)
    ]
    assert sweep.base == noise.found.undisturbed
    assert sweep.ticks[0] == 0
    assert sweep.ticks[-1] >= max(m + s for c in curves for m, s in zip(c.mean, c.spread, strict=True))
    area, image = sweep.plot(), panel.canvas.grab().toImage()
    last = len(SHARES) - 1
    assert (sweep._x(area, 0), sweep._x(area, last)) == (area.left(), pytest.approx(area.right()))
    assert (sweep._y(area, 0.0), sweep._y(area, sweep.ticks[-1])) == (
        area.bottom(),
        pytest.approx(area.top()),
    )
    for n, curve in enumerate(curves[1:], 1):  # the last drawn lies above
        at = QtCore.QPointF(sweep._x(area, last) - 1, sweep._y(area, curve.mean[last])).toPoint()
        assert np.abs(np.array(image.pixelColor(at).getRgb()) - LIGHT.of_series(n).getRgb()).max() < 40
    point_at(panel.canvas, area.right() - 2, area.center().y())
    assert sweep.hover == last
    assert panel.canvas.readout.lines[1] == (
        f"hidden state · layer 1: {curves[1].mean[-1]:.3f} ± {curves[1].spread[-1]:.3f} nats at {curves[1].sizes[-1]:.3g}"
    )
    assert panel.canvas.body.opacity() == 1  # wherever the cursor is: it is about the whole text
    panel.at_cursor.click()
    here = verbs.said[-1][1]
    panel.refresh(view_of("gru", cursor=30, questions=found, options=here))
    assert panel.canvas.body.opacity() < 0.5
    panel.canvas.button.click()
    assert verbs.said[-1] == ("ask", "robustness", True, ())


@pytest.fixture
def held(monkeypatch):
    """Answers wait to be allowed, and say that half of them is done; what was asked, and by which thread."""
    allowed, seen = threading.Event(), []

    def slow(case):
        seen.append((case, threading.current_thread()))
        while not allowed.wait(0.002):
            case.tell(0.5)
        case.tell(1.0)
        return importance(case)

    monkeypatch.setattr(questions, "found_by_name", lambda name: Question(name, name, slow))
    yield allowed, seen
    allowed.set()


@pytest.fixture
def asking(qapp):
    made = Asking()
    yield made
    made.close()
    made.deleteLater()


def test_it_is_found_out_beside_the_window_with_progress(opened, held, qtbot):
    allowed, seen = held
    window = opened("lstm")
    session = window.session
    session.looking.seek(9)
    ask("importance", "importance", window)
    panel = window.docks["importance"].panel
    qtbot.waitUntil(lambda: panel.canvas.head.share == 0.5)
    assert seen[0][1] is not threading.current_thread()
    assert panel.canvas.head.note == "50% done"
    assert panel.canvas.button.text() == "Stop"
    assert window.docks["importance"].isVisible()
    session.set_text("what is past")  # the window goes on; what is asked stays what it was
    allowed.set()
    qtbot.waitUntil(lambda: session.asking.now.of("importance").found is not None and not session.reader.busy)
    track = record(session.source, "what is past is prologue")
    wanted = importance(Case(track, lambda: open_with(session.source)[0], 9))
    found = session.asking.now.of("importance").found
    assert [(e.thing.name, e.lost) for e in found.effects] == [(e.thing.name, e.lost) for e in wanted.effects]
    session.looking.seek(9)
    qtbot.waitUntil(lambda: panel.canvas.body.opacity() == 1 and len(panel.canvas.list.rows) > 0)


def test_it_can_be_stopped_asked_anew_and_left_by_closing(asking, held, qtbot, models, track_of):
    allowed, seen = held
    track = track_of("lstm", 20)
    asking.ask(Wish("importance", track, 5), models["lstm"], None)
    qtbot.waitUntil(lambda: asking.now.of("importance").share == 0.5)
    asking.ask(Wish("robustness", track, 6), models["lstm"], None)  # waits for its turn
    asking.give_up("importance")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert (asking.now.of("importance").share, asking.now.of("importance").found) == (None, None)
    asking.ask(Wish("robustness", track, 7), models["lstm"], None)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert [case.at for case, _ in seen] == [5, 6, 7]
    allowed.set()
    qtbot.waitUntil(lambda: asking.now.of("robustness").found is not None)
    assert asking.now.of("robustness").wish.at == 7
    assert asking.now.of("importance").found is None
    allowed.clear()
    asking.ask(Wish("importance", track, 8), models["lstm"], None)
    qtbot.waitUntil(lambda: len(seen) == 4)
    asking.close()
    assert not seen[3][1].is_alive()


def test_a_session_that_ends_gives_up_what_is_being_found_out(held, qtbot, qapp, models, track_of):
    session = Session()
    session.show_recording(track_of("lstm", 20))
    session.ask("importance")
    qtbot.waitUntil(lambda: len(held[1]) == 1)
    session.close()
    assert not held[1][0][1].is_alive()
    session.deleteLater()


def test_why_there_is_no_answer_is_said_where_it_was_asked_whatever_failed(
    asking, qtbot, models, track_of, view_of, show, monkeypatch
):
    track = track_of("lstm", 20)
    asking.ask(Wish("importance", track, 0), models["lstm"], None)
    qtbot.waitUntil(lambda: asking.now.of("importance").refused != "")
    panel = show("importance", view_of(track, cursor=0, questions=asking.now))
    assert panel.canvas.head.invitation.startswith("Nothing comes before the first token")
    panel.refresh(view_of(track, cursor=3, questions=asking.now))
    assert panel.canvas.head.invitation.startswith("Each unit and token is silenced")
    for error, said in (
        (AnalysisError("no"), "No."),
        (ZeroDivisionError("odd"), "This failed with ZeroDivisionError: odd."),
    ):

        def fails(case, error=error):
            raise error

        monkeypatch.setattr(questions, "found_by_name", lambda name: Question(name, name, fails))
        asking.ask(Wish("importance", track, 4), models["lstm"], None)
        qtbot.waitUntil(lambda: asking.now.of("importance").refused != "")
        panel.refresh(view_of(track, cursor=4, questions=asking.now))
        assert panel.canvas.head.invitation == said
    monkeypatch.undo()
    asking.ask(Wish("importance", track, 4), "nobody", None)
    qtbot.waitUntil(
        lambda: asking.now.of("importance").refused.startswith("there is no model named 'nobody'")
    )


def test_one_click_makes_an_edit_of_an_entry_beside(opened, qtbot):
    window = opened("lstm")
    window.session.looking.seek(9)
    ask("importance", "importance", window)
    panel = window.docks["importance"].panel
    qtbot.waitUntil(lambda: len(panel.canvas.list.rows) > 0)
    effects = window.session.asking.now.of("importance").found.effects
    row = next(n for n, effect in enumerate(effects) if effect.thing.kind == "units")
    panel.canvas.edited.emit(row)
    qtbot.waitUntil(lambda: not window.session.active)
    assert [str(edit) for edit in window.session.tracks[1].edits] == [
        str(e) for e in effects[row].thing.edits
    ]


def test_a_recording_is_asked_through_the_model_that_made_it(session, qtbot, models, track_of):
    track = track_of("gru", 30)
    session.show_recording(track)
    session.looking.seek(12)
    session.ask("importance")
    qtbot.waitUntil(lambda: session.asking.now.of("importance").found is not None)
    wanted = importance(Case(track, lambda: open_with(models["gru"])[0], 12))
    found = session.asking.now.of("importance").found
    assert [e.lost for e in found.effects] == [e.lost for e in wanted.effects]


def test_without_a_window_an_export_asks_the_model_that_made_the_recording(
    models, track_of, tmp_path, capsys
):
    track, path, out = track_of("lstm", 30), tmp_path / "run.safetensors", tmp_path / "a.csv"
    save_recording(path, track)
    assert main.main(["export", str(path), "--panel", "importance", "--at", "12", "-o", str(out)]) == 0
    wanted = importance(Case(track, lambda: open_with(models["lstm"])[0], 12))
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    assert [float(row["nats"]) for row in rows] == [effect.lost for effect in wanted.effects]
    other = replace(track, card=replace(track.card, name="nobody"), origin=None)
    save_recording(path, other)
    capsys.readouterr()
    assert main.main(["export", str(path), "--panel", "robustness", "-o", str(out)]) == 2
    assert "there is none named 'nobody' here" in capsys.readouterr().err
