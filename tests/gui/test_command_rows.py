"""Commands are rows: each once, each as it can be chosen at this moment, and all of them in the person's language."""

import pytest
from PySide6 import QtWidgets

from mnemoscope.engines.translation import speak
from mnemoscope.gui.commands.rows import commands
from mnemoscope.gui.commands.sheet import shortcuts
from mnemoscope.gui.state.seats import MOST

GATES = ("open-gate", "close-gate")


def test_every_command_and_every_key_is_there_once():
    assert len({command.id for command in commands()}) == len(commands())
    keys = [key for command in commands() for key in command.keys]
    assert len(set(keys)) == len(keys)


def test_commands_show_what_they_do_at_this_moment(opened, qtbot):
    window = opened("gru")
    actions, session = window.actions_, window.session
    assert [actions[name].text() for name in GATES] == [
        "Hold the update gate open (1) from the cursor",
        "Hold the update gate closed (0) from the cursor",
    ]
    assert all(actions[name].isEnabled() for name in (*GATES, "silence", "forget-all"))
    session.looking.seek(0)
    assert not actions["forget-all"].isEnabled()
    assert actions["silence"].isEnabled()
    for on in (True, False):
        session.looking.set_loop(on)
        assert actions["loop"].isChecked() == on
        assert window.settings.folded != actions["look"].isChecked()
        actions["look"].trigger()
    still = actions["play"].icon().cacheKey()
    actions["play"].trigger()
    assert session.player.playing
    assert actions["play"].icon().cacheKey() != still
    actions["play"].trigger()
    for text in "abc"[: MOST - 1]:
        assert actions["another-text"].isEnabled()
        session.companions.add(text=text)
    assert not actions["another-text"].isEnabled()
    session.companions.have([])
    assert actions["another-text"].isEnabled()
    qtbot.waitUntil(lambda: not session.active)


def test_a_model_without_gates_offers_none_to_hold(opened):
    actions = opened("transformer").actions_
    assert not any(actions[name].isEnabled() for name in GATES)
    assert actions["silence"].text() == "Silence the head in focus from the cursor"


@pytest.fixture
def foreign():
    """Everything is said in a language that puts each sentence between quotation marks."""
    speak(lambda key, n: f"«{key}»")
    yield
    speak(None)


def test_menus_tips_and_the_sheet_are_in_the_language_of_the_person(opened, foreign):
    window = opened()
    said = [menu.title() for menu in window.menus.values()]
    said += [text for action in window.actions_.values() for text in (action.text(), action.toolTip())]
    sheet = shortcuts(window, commands())
    labels = [label.text() for label in sheet.findChildren(QtWidgets.QLabel)]
    said += [text for text in labels if not text.startswith("<b>")]
    assert len(said) > 2 * len(commands())
    assert [text for text in said if not text.startswith("«")] == []
    sheet.deleteLater()
