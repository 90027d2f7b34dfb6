"""Whose it is: what waits, what is behind in a tab and what was edited is said of the right track, in the window and its picture."""

from contextlib import ExitStack

import numpy as np
import pytest
from PySide6 import QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.gui.export.apart import page_apart
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.frame.trackheader import TrackHeader
from mnemoscope.gui.state.seats import Entry

FORGETS = parse("layer0.hidden[*] *= 0 @ 10")


@pytest.fixture
def window(opened, qtbot):
    window = opened("lstm")
    window.resize(1440, 900)
    return window


def rest(window, qtbot):
    qtbot.waitUntil(
        lambda: not window.session.active and not window.drawing.waiting and not window.dressing.under_way,
        timeout=20_000,
    )


def test_a_track_that_cannot_be_opened_is_named_by_its_letter_and_colour(window, qtbot):
    window.session.companions.add("tiny-gru")
    window.session.companions.add("no such model")
    rest(window, qtbot)
    window.refresh()
    headers = window.docks["tokens"].body.findChildren(TrackHeader)
    (waits,) = [header.heading for header in headers if header.isVisible() and header.heading.problem]
    assert (waits.letter, waits.series) == ("C", (2,))


def test_rows_of_edits_have_the_colours_of_their_tracks(window, qtbot):
    session, edits = window.session, window.edits
    session.companions.add("tiny-gru")
    session.companions.edit(FORGETS)
    session.companions.edit(FORGETS, seat=1)
    rest(window, qtbot)
    window.refresh()
    role = edits.rows[0].track.foregroundRole()
    assert [(row.track.text(), row.track.palette().color(role).name()) for row in edits.rows] == [
        (letter, window.theme.of_series(n).name()) for n, letter in ((2, "C"), (3, "D"))
    ]
    edits._copy()
    assert QtWidgets.QApplication.clipboard().text().count(str(FORGETS)) == 2


def test_a_picture_of_the_window_says_what_was_edited_and_what_is_behind_in_tabs(window, qtbot):
    session = window.session
    session.companions.add(edits=(FORGETS,))
    session.companions.add("tiny-gru")
    session.shown.set_side("hidden", "tabs")
    rest(window, qtbot)
    page = window.page()
    (hidden,) = [part for part in page.parts if part.cls.name == "hidden"]
    assert hidden.note == "B and C in tabs behind"
    assert page.about == "B edited: layer0.hidden[*] *= 0 at step 10"
    (surprise,) = [part for part in page.parts if part.cls.name == "surprise"]
    assert [side.letter for side in surprise.view.sides] == ["B", "C"]
    assert surprise.note == ""
    seat = session.blueprint.seats[0]
    session.companions.change(seat.id, entries=(Entry(FORGETS, on=False),))
    rest(window, qtbot)
    assert window.page().about == ""


def test_a_picture_of_the_window_draws_every_track_on_panels_of_its_own(window, qtbot):
    window.session.companions.add(edits=(FORGETS,))
    rest(window, qtbot)
    page = window.page()
    with ExitStack() as stack:
        apart = finished(page_apart(page, stack))
        there = {
            (p.cls.name, p.view.letter): (p.panel, own.panel)
            for p, own in zip(page.parts, apart.parts, strict=True)
        }
        for letter in "AB":
            shown, drawn = there["hidden", letter]
            assert drawn is not shown
            assert np.array_equal(drawn.row.values, shown.row.values)
        assert not np.array_equal(there["hidden", "A"][1].row.values, there["hidden", "B"][1].row.values)
        shown, drawn = (panel.canvas.rows[0].curves for panel in there["surprise", "A"])
        assert len(drawn) == len(shown) == 2
        for one, other in zip(shown, drawn, strict=True):
            assert np.array_equal(one.values, other.values, equal_nan=True)
            assert one.colour == other.colour
