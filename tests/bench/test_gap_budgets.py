"""Budgets of the window where there is much to show: no gap that a person would feel."""

import pytest

from mnemoscope.engines.analysis.slots import QUANTITIES
from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.opening import find_model
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.start import PATIENCE
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from tests.bench.conftest import SIZE, at_rest, processor_time

pytestmark = pytest.mark.usefixtures("switching")


def test_the_window_lives_while_ages_are_first_seen(open_recording, qtbot, budget):
    window = open_recording("lstm", 25_000)
    window.drawing.patience = PATIENCE
    window.session.looking.fit()
    window.docks["memory"].come()
    qtbot.waitUntil(lambda: at_rest(window))
    assert window.docks["memory"].panel.message == ""
    age = QUANTITIES.index("age")
    taken = processor_time(
        window, lambda: window.docks["memory"].panel._choose(age), lambda: at_rest(window), qtbot
    )
    budget("processor time between events: the age of cells, 25,000 steps", taken, 100, unit="ms")


def test_the_window_lives_while_a_line_of_a_million_characters_is_undone(qtbot, budget):
    """One word to this model: what its token shows is only the beginning."""
    session = Session()
    window = MainWindow(session, Settings(), theme=LIGHT)
    window.resize(*SIZE)
    window.show()
    window.drawing.patience = PATIENCE
    session.set_text("a line")
    session.load(find_model("lstm-sentiment"))
    field = window.topbar.text
    rest = lambda: at_rest(window) and not session.active  # noqa: E731
    qtbot.waitUntil(rest, timeout=60_000)
    field.insert("abcdefghij" * 100_000)
    qtbot.waitUntil(rest, timeout=120_000)
    deeds = {"a letter": lambda: field.insert("x"), "undo": field.undo, "undo of the line": field.undo}
    taken = {said: processor_time(window, act, rest, qtbot) for said, act in deeds.items()}
    window.close()
    said = ", ".join(f"{name} {ms:.0f} ms" for name, ms in taken.items())
    name = "processor time between events: an unbroken line of a million characters"
    budget(name, max(taken.values()), 100, unit="ms", baseline=said)


def test_the_window_lives_while_22000_tokens_are_drawn(qtbot, budget):
    session = Session()
    window = MainWindow(session, Settings(), theme=LIGHT)
    window.resize(*SIZE)
    window.show()
    window.drawing.patience = PATIENCE
    folder = find_model("memnet-dialogue-en")
    session.set_text((read_card(folder).examples[0].text.rstrip() + "\n") * 450)
    session.load(folder)
    rest = lambda: at_rest(window) and not session.active  # noqa: E731
    qtbot.waitUntil(lambda: rest() and session.length > 5_000, timeout=300_000)
    session.looking.fit()
    qtbot.waitUntil(rest)
    taken = [
        processor_time(window, lambda n=n: session.looking.seek(100 * n + 100), rest, qtbot) for n in range(5)
    ]
    count = session.length
    window.close()
    budget(f"processor time between events: {count:,} tokens of a conversation", min(taken), 100, unit="ms")
