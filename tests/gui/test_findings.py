"""Findings: what was asked is said in the strip with its figure, holds only as long as it is true, and leads to its evidence."""

import pytest

from mnemoscope.engines.analysis import distances
from mnemoscope.engines.analysis.importance import importance
from mnemoscope.engines.analysis.question import Finding, Question
from mnemoscope.engines.models.opening import card_of, find_model
from mnemoscope.gui.state import findings, questions


@pytest.fixture
def answering(monkeypatch):
    """What is asked comes to two findings, the first with the place that was asked about."""

    def said(found):
        said = f"unit 3 has it, 0.9 at {found.target.place}"
        return (Finding(said, step=2, unit=3), Finding("weak, 0.1", strength=0.1))

    made = Question("importance", "what", importance, findings=said)
    for module in (questions, findings):
        name = "found_by_name" if module is questions else "question"
        monkeypatch.setattr(module, name, lambda name: made)
    return made


def words(window):
    return window.findings.sentence.toPlainText()


def test_what_was_asked_is_said_as_long_as_it_is_true(opened, answering, qtbot):
    window = opened("lstm")
    session = window.session
    assert words(window) == "nothing has been asked of this text yet."
    assert window.findings.button.text() == "Find out"
    session.looking.seek(9)
    session.ask("importance")
    qtbot.waitUntil(lambda: "0.9 at 9" in words(window))
    assert words(window).strip() == "unit 3 has it, 0.9 at 9 · weak, 0.1"
    assert window.findings.button.text() == "Find out more"
    session.looking.seek(4)  # wherever one looks: it says itself where it is so
    assert "0.9 at 9" in words(window)
    session.set_text(session.text[:5])
    qtbot.waitUntil(
        lambda: not session.reader.busy and words(window) == "nothing has been asked of this text yet."
    )


def test_a_click_shows_the_evidence(opened, answering, qtbot):
    window = opened("lstm")
    window.session.looking.seek(9)
    window.session.ask("importance")
    qtbot.waitUntil(lambda: "0.9 at 9" in words(window))
    assert not window.docks["importance"].isVisible()
    window.findings.sentence.pointed.emit((("finding", 0),))
    assert window.docks["importance"].isVisible()
    assert window.session.blueprint.focus.unit == 3
    assert window.session.player.cursor == 2


def test_the_button_asks_whatever_has_something_to_say(opened, qtbot):
    window = opened("lstm")
    window.findings.button.click()
    asked = set(window.session.asking.now.asked)
    assert {"importance", "robustness", "pace"} <= asked
    assert window.findings.button.text() == "Stop"
    window.findings.button.click()
    qtbot.waitUntil(lambda: not window.session.asking.work.busy)
    assert window.findings.at_work == ""


def test_folded_away_it_says_nothing(opened):
    window = opened("lstm")
    assert window.findings.isVisible()
    window.settings.folded = True
    window.refresh()
    assert not window.findings.isVisible()


@pytest.mark.parametrize("model", ["rnn-recall"])
def test_an_example_opens_with_the_analysis_of_its_card(opened, qtbot, model):
    window = opened("lstm")
    window.settings.points = False
    card = card_of(find_model(model))
    assert card.ask == "recall"
    window.session.load(model, text=card.texts[0])
    qtbot.waitUntil(lambda: window.session.source == model and window.session.length == len(card.texts[0]))
    qtbot.wait(1)
    assert not window.docks["recall"].isVisible()  # it was switched off
    window.settings.points = True
    window.session.set_text(card.texts[1])
    qtbot.waitUntil(lambda: window.docks["recall"].isVisible())
    qtbot.waitUntil(lambda: window.session.asking.now.of("recall").found is not None)
    window.findings.button.click()  # stop
    qtbot.waitUntil(lambda: not window.session.asking.work.busy)
    window.docks["recall"].hide()
    window.session.looking.seek(2)
    window.refresh()
    assert not window.docks["recall"].isVisible()  # what was closed stays so while the example is open
    window.session.set_text("gcf....")  # no example: what the person types is let be
    qtbot.waitUntil(lambda: window.session.length == 7)
    assert not window.docks["recall"].isVisible()


def test_tracks_that_come_beside_an_example_are_asked_the_same(opened, qtbot, monkeypatch):
    monkeypatch.setattr(distances, "LADDER", (0, 5, 10))
    window = opened("lstm")
    session, card = window.session, card_of(find_model("rnn-recall"))
    session.load("rnn-recall", text=card.texts[0])
    qtbot.waitUntil(lambda: session.asking.now.of("recall").found is not None)
    session.companions.add("lstm-recall")
    qtbot.waitUntil(lambda: len(window.docks["recall"].panel.canvas.curves.curves) == 2)
    assert "B: lstm-recall" in words(window)
    qtbot.waitUntil(lambda: not session.asking.work.busy)
    asked = session.asking.now.of("recall", "B")
    session.looking.seek(2)
    window.refresh()
    assert session.asking.now.of("recall", "B") is asked  # once
