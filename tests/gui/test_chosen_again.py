"""What a model has chosen of a text comes back as that: not as if it had been typed, and not drawn anew."""

import json

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.state.chosen import UNFIT, Chosen
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.workspace import Workspace
from mnemoscope.gui.state.workspacefile import read_workspace, write_workspace
from tests.gui.staged import is_there

WARM = Sampling(temperature=1.3, top_k=20, seed=11)


@pytest.fixture(autouse=True)
def roomy(monkeypatch):
    """A screen with room for every window."""
    monkeypatch.setattr(QtGui.QScreen, "availableSize", lambda _: QtCore.QSize(4000, 3000))


@pytest.fixture
def continued(opened, qtbot):
    """A window in which the lead, an edited copy and another model with a text of its own have gone on, each in its own way."""
    window = opened("lstm", text="what is past")
    session = window.session
    session.companions.edit(parse("layer0.gate.forget[*] = 1 @ 4:9"))
    session.companions.add("tiny-gru", text="thou art")
    qtbot.waitUntil(lambda: is_there(window) and not session.active)
    session.player.rate = 1000
    session.continue_text(9, WARM)
    qtbot.waitUntil(lambda: not session.active)
    return window


def said(window):
    """Of each track: what it reads, what of it was given, how the rest was chosen, and the chance of each token of that."""
    found = []
    for view in window.session.views():
        track = view.track
        chances = [
            WARM.probabilities(track["logits"][step - 1])[track.trace.tokens[step]]
            for step in range(track.typed, view.length)
        ]
        found.append((track.text, track.trace.tokens[: view.length], track.typed, track.sampling, chances))
    return found


def equal(one, other):
    assert [each[:4] for each in one] == [each[:4] for each in other]
    for (*_, a), (*_, b) in zip(one, other, strict=True):
        assert len(a) == 9
        np.testing.assert_allclose(a, b, atol=1e-5)


def test_a_workspace_has_what_was_chosen_as_chosen(continued, bring, tmp_path):
    window, path = continued, tmp_path / "a.mnemo"
    before, scene = said(window), taken(window)
    assert len({text for text, *_ in before}) > 1
    assert [each.seat for each in scene.chosen] == [0, 1, 2]
    assert scene.text == window.session.text
    window.workspaces.save(path)
    window.session.companions.have([])
    window.session.set_text("another text")
    assert bring(window, path) == ""
    equal(before, said(window))
    assert taken(window).chosen == scene.chosen
    traces = [view.track.trace.id for view in window.session.views()]
    bring(window, path)
    assert [view.track.trace.id for view in window.session.views()] == traces, "it is not read again"


def test_the_same_text_typed_and_chosen_are_two_things(continued, bring, tmp_path):
    window, path = continued, tmp_path / "a.mnemo"
    before = said(window)
    window.workspaces.save(path)
    typed = Workspace(Scene(source=window.session.source, text=window.session.text, chosen=(), seats=()))
    write_workspace(tmp_path / "typed.mnemo", typed)
    bring(window, tmp_path / "typed.mnemo")
    assert window.session.track.typed == window.session.length
    bring(window, path)
    equal(before, said(window))


def test_the_next_start_has_it(continued, again):
    window = continued
    before = said(window)
    window.remember()
    settings = Settings(**{name: getattr(window.settings, name) for name in ("model", "text")})
    settings.scene = Scene.from_json(json.loads(json.dumps(window.settings.scene.to_json())))[0]
    equal(before, said(again(settings)))


def test_a_text_goes_on_from_there_as_it_would_have(continued, bring, qtbot, tmp_path):
    window, session = continued, continued.session
    window.workspaces.save(tmp_path / "a.mnemo")

    def more():
        session.continue_text(5, WARM)
        qtbot.waitUntil(lambda: not session.active)
        return [view.track.text for view in session.views()], session.track.typed

    longer = more()
    session.set_text("another text")
    bring(window, tmp_path / "a.mnemo")
    session.player.rate = 1000
    assert more() == longer


def test_what_is_not_of_the_vocabulary_is_read_as_typed_and_said(opened, bring, tmp_path):
    window = opened("lstm", text="what")
    path = tmp_path / "a.mnemo"
    source = window.session.source
    for tokens, other in (((5, 10**8), source), ((1,), source), ((1,), "tiny-gru")):
        chosen = Chosen(0, tokens, " is past", WARM)
        write_workspace(path, Workspace(Scene(source=other, text="what is past", chosen=(chosen,))))
        assert UNFIT in bring(window, path)
        assert window.session.track.text == "what is past"
        assert window.session.track.typed == window.session.length == 12


def test_what_a_file_says_was_chosen_is_taken_within_bounds(tmp_path):
    path = tmp_path / "a.mnemo"
    bad = [
        7,
        {"tokens": [1]},
        {"tokens": "1 -2"},
        {"tokens": "9" * 400},
        {"seat": 4},
        {"text": 3},
        {"sampling": 3},
    ]
    good = {"tokens": "1 2", "text": "ab", "sampling": {"seed": 3, "temperature": "hot"}}
    scene = {"version": 1, "chosen": [*bad, good]}
    path.write_text(json.dumps({"mnemoscope": "workspace", "version": 1, "scene": scene}))
    workspace, told = read_workspace(path)
    assert workspace.scene.chosen == (Chosen(0, (1, 2), "ab", Sampling(seed=3)),)
    assert "what the model chose" in told
