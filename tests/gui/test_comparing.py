"""Comparisons in the window: at once where little is new, beside it for long texts, and never of what has not changed."""

import threading

import numpy as np
import pytest

from mnemoscope.engines.analysis.compare import compare
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.state import comparing
from mnemoscope.gui.state.comparing import Comparing

TEXT = "what is past is prologue"


@pytest.fixture
def pair(models):
    return record("tiny-lstm", TEXT), record("tiny-gru", TEXT)


@pytest.fixture
def watched(monkeypatch):
    """What is compared, where, and what was known before; the work beside the window waits to be allowed."""
    allowed, seen = threading.Event(), []

    def watch(lead, other, progress=None, known=None):
        seen.append((threading.current_thread() is threading.main_thread(), len(lead.trace), known))
        while progress is not None and not allowed.wait(0.005):
            progress(0.5)
        return compare(lead, other, known=known)

    def now(lead, other, *, known=None):
        return watch(lead, other, None, known)

    monkeypatch.setattr(
        comparing,
        "compare",
        lambda *args, **more: watch(*args, **more) if len(args) > 2 else now(*args, **more),
    )
    yield allowed, seen
    allowed.set()


@pytest.fixture
def owner(qapp):
    made = Comparing()
    yield made
    made.close()


def test_a_short_text_is_compared_at_once_and_once(owner, pair, watched):
    _, seen = watched
    first = owner.of(1, *pair)
    assert first.share is None
    assert owner.of(1, *pair).found is first.found
    assert [where for where, _, _ in seen] == [True]
    assert first.found.divergence == compare(*pair).divergence


def test_of_a_text_that_grows_only_what_is_new_is_looked_at(owner, pair, watched):
    _, seen = watched
    short = [track.still for track in pair]
    first = owner.of(1, *short)
    for track in short:
        track.trace.extend([1], track.trace.rows(3, 4))
    grown = owner.of(1, *short)
    assert seen[-1][2] is first.found
    assert len(first.found.tracks[0].trace) == len(TEXT)  # it does not grow with the track
    assert len(grown.found.tracks[0].trace) == len(TEXT) + 1


def test_a_long_text_is_compared_beside_the_window(owner, pair, watched, qtbot, monkeypatch):
    allowed, seen = watched
    first = owner.of(1, *(track.still for track in pair))
    monkeypatch.setattr(comparing, "SHORT", 10)
    monkeypatch.setattr(comparing, "UNNOTICED", 0.0)
    longer = [track.still for track in pair]
    changed = []
    owner.found.connect(lambda: changed.append(owner.work.busy))
    found = owner.of(1, *longer)
    assert (found.found, found.share) == (first.found, 0.0)  # what was known stands meanwhile
    qtbot.waitUntil(lambda: owner.of(1, *longer).share == 0.5)
    assert owner.work.busy
    allowed.set()
    qtbot.waitUntil(lambda: owner.of(1, *longer).share is None)
    assert [where for where, _, _ in seen] == [True, False]
    assert seen[1][2] is first.found
    assert np.array_equal(owner.of(1, *longer).found.said.divergence, first.found.said.divergence)
    assert changed


def test_what_is_compared_for_a_moment_only_stands_as_it_was(owner, pair, watched, qtbot, monkeypatch):
    allowed, _ = watched
    first = owner.of(1, *(track.still for track in pair))
    monkeypatch.setattr(comparing, "SHORT", 10)
    clock = iter([5.0, 5.0 + comparing.UNNOTICED - 0.01, 5.0 + comparing.UNNOTICED, 9.0, 9.1])
    monkeypatch.setattr(comparing.time, "perf_counter", lambda: next(clock))
    longer = [track.still for track in pair]
    found = [owner.of(1, *longer) for _ in range(3)]
    assert all(each.is_old and each.found is first.found for each in found)
    assert [each.share is None for each in found] == [True, True, False]
    allowed.set()
    qtbot.waitUntil(lambda: not owner.work.busy)
    now = owner.of(1, *longer)
    assert (now.share, now.is_old) == (None, False)
    again = [track.still for track in pair]
    assert owner.of(1, *again).share is None  # and its moment begins anew
    owner.close()


def test_a_track_that_is_late_is_compared_once_it_reads_the_text_as_it_is(owner, pair, watched):
    _, seen = watched
    first = owner.of(1, *(track.still for track in pair))
    longer = [track.still for track in pair]
    found = owner.of(1, *longer, True)
    assert (found.found, found.is_old, len(seen)) == (first.found, True, 1)
    assert not owner.work.busy
    assert not owner.of(1, *longer, False).is_old
    assert len(seen) == 2


def test_what_cannot_be_compared_is_told_once_and_not_tried_again(owner, pair, qtbot, monkeypatch):
    tries = []

    def fail(*_, **__):
        tries.append(1)
        raise MnemoscopeError("there is not enough memory for this")

    monkeypatch.setattr(comparing, "compare", fail)
    monkeypatch.setattr(comparing, "SHORT", 10)
    told = []
    owner.failed.connect(told.append)
    owner.of(1, *pair)
    qtbot.waitUntil(lambda: bool(told))
    assert owner.of(1, *pair).found is None
    assert not owner.work.busy
    assert (told, len(tries)) == (["there is not enough memory for this"], 1)


def test_a_track_that_is_gone_or_another_is_forgotten(owner, pair, watched):
    _, seen = watched
    owner.of(1, *pair)
    owner.keep([2])
    owner.of(1, *pair)
    assert seen[-1][2] is None
    owner.of(1, pair[0], record("tiny-rnn", TEXT))
    assert seen[-1][2] is None


def test_in_the_window_the_comparison_follows_what_is_typed(opened, qtbot):
    window = opened("lstm")
    session = window.session
    window.actions_["differences"].trigger()
    panel = window.docks["compare"].panel
    qtbot.waitUntil(lambda: "A second track is compared here" in panel.message)
    assert window.docks["compare"].height() >= 200
    session.companions.edit(parse("layer1.hidden = 3 @ 4:"))
    qtbot.waitUntil(lambda: not session.active and not panel.message)
    before = panel.part.curves[0].values
    session.set_text(session.text + "?")
    qtbot.waitUntil(lambda: not session.active and len(panel.part.curves[0].values) == len(before) + 1)
    wanted = compare(*session.tracks)
    assert panel.part.curves[0].values == pytest.approx(wanted.said.divergence)
    line = panel.canvas.changes.lines[0]
    panel.canvas.chosen.emit(line.step)
    assert session.player.cursor == line.step
