"""The Compare panel: what it draws and says, held against numbers written by hand, and what a click does."""

import csv
import json
from dataclasses import replace
from math import log

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.analysis.compare import compare
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import edited, open_with, record
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui.export import save_panel
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state import compared
from mnemoscope.gui.state.comparing import Compared
from mnemoscope.gui.state.sidebyside import columns
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View

COMPARE = discover()["compare"]
AB = Characters("ab")  # 0 unknown, 1 a, 2 b
ONE = np.log([[0.2, 0.3, 0.5], [0.1, 0.8, 0.1], [0.2, 0.4, 0.4]])
OTHER = np.log([[0.2, 0.3, 0.5], [0.1, 0.1, 0.8], [0.4, 0.4, 0.2]])
KL = [0.0, 0.7 * log(8), 0.2 * log(0.5) + 0.4 * log(2)]  # after each token


class Heard(NoVerbs):
    """Where the panel wants to look."""

    def __init__(self):
        self.sought = []

    def seek(self, step):
        self.sought.append(step)


def track(text, logits, *, vocab=AB, title="One", kind=Kind.LOGITS, **card):
    values = np.array(logits, np.float32)
    encoded = vocab.encode(text)
    trace = Trace([SignalSpec(kind.value, kind, ("token",), values.shape[1:])])
    trace.extend(encoded.ids.tolist(), values)
    made = Card(title.lower(), "hand", title=title, **card)
    return Track(made, vocab, trace, text, encoded, len(encoded))


def views(*tracks):
    """The lead's view with those of the others beside."""
    lead = tracks[0]
    found = [
        View(
            each, UnitOrders(), window=(0, len(lead.trace)), seat=n, letter="ABCD"[n], title=each.card.title,
            edges=columns(lead, each) if n else None,
        )
        for n, each in enumerate(tracks)
    ]  # fmt: skip
    return replace(found[0], sides=tuple(found[1:]))


def by_hand():
    return views(track("aba", ONE), track("aba", OTHER, title="Two"))


def press(canvas, x, y):
    for kind in (QtCore.QEvent.Type.MouseButtonPress, QtCore.QEvent.Type.MouseButtonRelease):
        at, left = QtCore.QPointF(x, y), QtCore.Qt.MouseButton.LeftButton
        event = QtGui.QMouseEvent(kind, at, at, left, left, QtCore.Qt.KeyboardModifier.NoModifier)
        (canvas.mousePressEvent if kind == QtCore.QEvent.Type.MouseButtonPress else canvas.mouseReleaseEvent)(
            event
        )


def test_surprise_divergence_and_parting_are_those_by_hand(show):
    verbs = Heard()
    panel = show("compare", by_hand(), verbs=verbs, size=(700, 330))
    one, other = panel.surprise.curves
    assert (one.label, other.label) == ("A One", "B Two")
    assert one.colour == LIGHT.of_series(0)
    assert other.colour == LIGHT.of_series(1)
    assert one.values == pytest.approx([np.nan, -log(0.5), -log(0.8)], nan_ok=True)
    assert other.values == pytest.approx([np.nan, -log(0.5), -log(0.1)], nan_ok=True)
    (bars,) = panel.part.curves
    assert bars.bars
    assert bars.values == pytest.approx(KL, abs=1e-6)
    assert panel.part.title == "KL(A ‖ B) · first expect other tokens after step 1, “b”: a → b"
    (flag,) = panel.part.partings
    assert (flag.step, flag.colour) == (1, LIGHT.of_series(1))
    place = panel.part.place_of(flag)
    assert panel.part.left_of(1) < place.x() < panel.part.left_of(1) + 10
    assert panel.part.summary == (f"mean {np.mean(KL):#.3g}", f"most {KL[1]:#.3g}")
    assert panel.canvas.totals.headings == ("track", "nats", "bits / character", "mean KL", "tokens")
    assert list(panel.canvas.totals.rows) == [
        ("A One", f"{-log(0.4):.4g}", f"{-log(0.4) / log(2) / 2:.3f}", "–", "3"),
        ("B Two", f"{-log(0.05):.4g}", f"{-log(0.05) / log(2) / 2:.3f}", f"{np.mean(KL):#.3g}", "3"),
    ]
    lines = panel.canvas.changes.lines
    assert [(line.step, line.place, line.before, line.after, line.size) for line in lines] == [
        (1, "b", "a 80%", "b 80%", f"{KL[1]:.3f}"), (2, "a", "a 40%", "unknown 40%", f"{KL[2]:.3f}"),
    ]  # fmt: skip
    assert {line.colour.name() for line in lines} == {LIGHT.of_series(1).name()}
    rect = panel.canvas.changes.rect
    press(panel.canvas, rect.left() + 30, rect.top() + 20 + 18 * 1.5)
    press(panel.canvas, panel.part.left_of(0.5), panel.part.graph.center().y())
    press(panel.canvas, panel.canvas.totals.rect.left() + 30, rect.top() + 30)
    assert verbs.sought == [2, 0]


def test_of_many_changes_the_greatest_are_listed(show, monkeypatch):
    monkeypatch.setattr(compared, "MOST_LISTED", 1)
    panel = show("compare", by_hand(), size=(700, 330))
    assert [line.step for line in panel.canvas.changes.lines] == [1]


def test_it_says_the_same_as_the_command(show):
    view = by_hand()
    found = compare(view.track, view.sides[0].track)
    table, told = COMPARE.numbers(view), json.loads(json.dumps(found.to_json()))
    assert table["surprise of A"] == pytest.approx([p[0] for p in found.said.surprise], nan_ok=True)
    assert table["divergence"].tolist() == [place["divergence"] for place in told["places"]]
    assert list(zip(table["likeliest of A"], table["likeliest"], strict=True)) == [
        tuple(place["likeliest"]) for place in told["places"]
    ]
    panel = show("compare", view, size=(700, 330))
    assert [row[1] for row in panel.canvas.totals.rows] == [f"{nats:.4g}" for nats in told["nats"]]
    assert panel.canvas.totals.rows[1][3] == f"{told['divergence']:#.3g}"


def test_four_tracks_have_a_curve_a_lane_and_a_flag_each(show):
    shifted = [np.roll(OTHER, n, axis=0) for n in range(3)]
    view = views(track("aba", ONE), *(track("aba", o, title=t) for o, t in zip(shifted, "XYZ", strict=True)))
    panel = show("compare", view, size=(700, 330))
    assert [curve.label for curve in panel.surprise.curves] == ["A One", "B X", "C Y", "D Z"]
    assert [curve.lane for curve in panel.part.curves] == [(0, 3), (1, 3), (2, 3)]
    assert [flag.step for flag in panel.part.partings] == [1, 0, 1]
    assert "parts at step" in panel.canvas.totals.headings
    assert {line.letter for line in panel.canvas.changes.lines} == {"B", "C", "D"}
    assert panel.canvas.totals.rect.height() >= 20 * 5  # a line for each, and the headings
    numbers = COMPARE.numbers(view)
    assert sorted(numbers["track"]) == [*"BBB", *"CCC", *"DDD"]
    x = [panel.part.place_of(flag).x() for flag in panel.part.partings]
    assert x[1] < x[0] < x[2]


def test_bars_of_several_tracks_stand_beside_each_other(show):
    view = views(track("aba", ONE), track("aba", OTHER), track("aba", np.roll(OTHER, 1, axis=0)))
    panel = show("compare", view, size=(700, 330))
    image, row = panel.canvas.grab().toImage(), panel.part
    ratio = image.devicePixelRatio()
    foot = row.graph.bottom() - 2
    wide = row.step_width
    seen = [
        image.pixelColor(round((row.left_of(1) + wide * share) * ratio), round(foot * ratio))
        for share in (0.25, 0.75)
    ]
    assert seen == [LIGHT.of_series(1), LIGHT.of_series(2)]


def test_one_track_alone_is_told_how_another_comes(show):
    panel = show("compare", views(track("aba", ONE)))
    assert (
        panel.message == "A second track is compared here: add one by the menu Tracks, or with Ctrl+Shift+B."
    )


def test_tokens_of_other_widths_are_compared_by_the_character(show):
    text = "ab ab"
    letters = track(text, np.log(np.full((5, 4), 0.25)), vocab=Characters("ab "))
    words = Words(["ab"])
    logits = np.log(np.full((len(words.encode(text)), len(words)), 1 / len(words)))
    view = views(letters, track(text, logits, vocab=words, title="Words"))
    panel = show("compare", view, size=(700, 330))
    one, other = (curve.values for curve in panel.surprise.curves)
    assert one[1:] == pytest.approx([log(4)] * 4)
    assert np.isnan(other[:2]).all()
    assert other[2:] == pytest.approx([log(len(words)) / 3] * 3)  # " ab" is one word of three characters
    assert panel.surprise.title == "surprise, nats a character"
    assert any("vocabularies differ" in note for note in panel.notes())
    assert "vocabularies differ" in panel.part.empty
    bits = [row[2] for row in panel.canvas.totals.rows]
    assert bits == [f"{3 * log(4) / log(2) / 3:.3f}", f"{log(len(words)) / log(2) / 3:.3f}"]


def test_classes_are_compared_where_both_have_the_same_and_else_it_is_said(show):
    one, other = [[0.9, 0.1], [0.5, 0.5]], [[0.9, 0.1], [0.2, 0.8]]
    names = {"classes": ("bad", "good")}
    first = track("ab", one, kind=Kind.CLASS, **names)
    panel = show(
        "compare", views(first, track("ab", other, kind=Kind.CLASS, title="Two", **names)), size=(700, 330)
    )
    assert panel.canvas.rows == [panel.part]  # nothing has a surprise
    assert panel.canvas.changes.title == "changed most, nats"
    assert panel.part.curves[-1].values == pytest.approx([0, 0.5 * log(2.5) + 0.5 * log(0.625)], abs=1e-6)
    (line,) = panel.canvas.changes.lines
    assert (line.before, line.after) == ("bad 50%", "good 80%")
    named = {"classes": ("no", "yes")}
    panel.refresh(views(first, track("ab", other, kind=Kind.CLASS, title="Two", **named)))
    assert "they tell other classes apart: what they say is not compared" in panel.notes()
    assert panel.part.empty.startswith("they tell other classes apart")
    assert panel.part.title == "KL(A ‖ B)"  # not "the same"
    assert not panel.canvas.changes.lines
    assert "not compared" in panel.canvas.changes.empty


def test_of_other_vocabularies_the_surprise_that_differs_most_is_listed(show):
    other = Characters("abc")
    logits = np.log([[0.25] * 4, [0.25, 0.25, 0.25, 0.25], [0.25] * 4])
    panel = show("compare", views(track("aba", ONE), track("aba", logits, vocab=other, title="Two")))
    assert panel.part.title == "KL(A ‖ B)"
    assert panel.canvas.changes.title == "surprise differs most, nats"
    assert [(line.step, line.before, line.after, line.size) for line in panel.canvas.changes.lines] == [
        (2, f"{-log(0.8):.2f}", f"{log(4):.2f}", f"{log(4) + log(0.8):.2f}"),
        (1, f"{-log(0.5):.2f}", f"{log(4):.2f}", f"{log(4) + log(0.5):.2f}"),
    ]


def test_beside_a_track_that_has_a_divergence_one_that_has_none_is_named(show):
    even = track("aba", np.log([[0.25] * 4] * 3), vocab=Characters("abc"), title="Three")
    panel = show("compare", views(track("aba", ONE), track("aba", OTHER, title="Two"), even), size=(700, 330))
    assert panel.part.note == "C has none"
    assert [curve.label for curve in panel.part.curves] == ["B", ""]
    assert panel.canvas.changes.title == "differ most, nats"
    assert {line.letter for line in panel.canvas.changes.lines} == {"B", "C"}


def test_answers_of_other_kinds_are_told_by_their_surprise(show):
    """One says the next token, the other an answer: what each makes of the question is compared, and nothing is called the same."""
    answers = {"where": "after", "token": "b"}
    lead = track("aba", ONE, answers=answers)
    other = track("aba", np.exp(OTHER), title="Two", kind=Kind.ANSWER, answers=answers)
    panel = show("compare", views(lead, other), size=(700, 330))
    assert panel.part.title == "KL(A ‖ B)"
    (line,) = panel.canvas.changes.lines
    assert (line.step, line.before, line.after) == (2, f"{-log(0.8):.2f}", f"{-log(0.1):.2f}")


def test_where_a_model_answers_only_its_answers_count(show):
    answers = {"where": "after", "token": "b"}
    lead = track("aba", ONE, answers=answers)
    panel = show("compare", views(lead, track("aba", OTHER, title="Two", answers=answers)), size=(700, 330))
    one, other = (curve.values for curve in panel.surprise.curves)
    assert np.isnan(one[:2]).all()
    assert one[2] == pytest.approx(-log(0.8))
    assert other[2] == pytest.approx(-log(0.1))
    faint, bars = panel.part.curves
    assert np.isfinite(faint.values).all()
    assert faint.colour.alphaF() < 0.5
    assert np.isnan(bars.values).tolist() == [True, False, True]
    assert [row[:3] for row in panel.canvas.totals.rows] == [
        ("A One", f"{-log(0.8):.4g}", "1 of 1"), ("B Two", f"{-log(0.1):.4g}", "0 of 1"),
    ]  # fmt: skip
    assert [line.step for line in panel.canvas.changes.lines] == [1]
    assert panel.part.title == "KL(A ‖ B) · first answer otherwise after step 1, “b”: a → b"
    panel.refresh(views(lead, track("aba", ONE[[1, 1, 1]], title="Two", answers=answers)))
    assert panel.part.title == "KL(A ‖ B) · give the same answers"
    assert not panel.part.partings


def test_while_models_continue_both_texts_are_shown(show):
    one = track("ab", ONE[:2])
    later = []
    for token, logits in ((1, ONE), (2, OTHER)):
        own = one.continued([token], Sampling())
        own = replace(own, trace=one.trace.fork(2))
        own.trace.extend([token], np.array(logits[2:], np.float32))
        later.append(own)
    panel = show("compare", views(*later), size=(700, 330))
    assert [(line.letter, line.given, line.chosen) for line in panel.canvas.endings.lines] == [
        ("A", "ab", "a"), ("B", "ab", "b"),
    ]  # fmt: skip
    assert panel.canvas.endings.lines[1].colour == LIGHT.of_series(1)
    assert panel.canvas.endings.rect.height() > 30
    panel.refresh(by_hand())
    assert not panel.canvas.endings.lines


def test_an_edited_run_parts_in_the_signal_that_was_edited(show, models):
    lead = record("tiny-lstm", "what is past")
    after = edited(lead, open_with("tiny-lstm")[0], [parse("layer0.gate.forget[3] = 0 @ 5:")])
    panel = show("compare", views(lead, after), size=(700, 330))
    assert panel.part.title == "KL(A ‖ B) · part at step 5, “i”, in layer0.gate.forget"
    assert panel.part.partings[0].step == 5
    same = show("compare", views(lead, lead), size=(700, 330))
    assert same.part.title == "KL(A ‖ B) · the same"
    assert not same.part.partings
    assert same.canvas.changes.empty == "What they expect next is the same everywhere."


def test_what_is_being_compared_anew_is_dimmed_and_said(show):
    view = by_hand()
    found = compare(view.track, view.sides[0].track)
    panel = show("compare", replace(view, compare=lambda *_: Compared(found, 0.4)), size=(700, 330))
    assert panel.part.title.endswith("· comparing anew, 40%")
    assert panel.part.opacity() == 0.5
    assert any("being compared anew" in note for note in panel.notes())
    panel.refresh(replace(view, compare=lambda *_: Compared(found)))
    assert panel.part.opacity() == 1
    panel.refresh(replace(view, compare=lambda *_: Compared(None, 0.0)))
    assert panel.message == "The tracks are being compared…"


def test_a_picture_and_a_table_are_written(tmp_path, qtbot):
    view = by_hand()
    save_panel(COMPARE, view, ExportOptions(tmp_path / "a.svg", 640, 360, LIGHT))
    assert "expect other tokens after step 1" in (tmp_path / "a.svg").read_text()
    save_panel(COMPARE, view, ExportOptions(tmp_path / "a.csv", 640, 360, LIGHT))
    with (tmp_path / "a.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["divergence"]) for row in rows] == pytest.approx(KL, abs=1e-6)
    assert [row["read by A"] for row in rows] == [*"aba"]


@pytest.mark.parametrize("size", [(300, 60), (420, 160), (700, 200), (1200, 700)])
def test_it_fits_into_every_size(show, size):
    panel = show("compare", by_hand(), size=size)
    area = panel.canvas.area()
    for item in (*panel.canvas.rows, panel.canvas.totals, panel.canvas.changes):
        if item.isVisible():
            assert area.adjusted(-1, -1, 1, 1).contains(item.rect)
    assert panel.canvas.totals.isVisible() == (size[1] >= 160)
