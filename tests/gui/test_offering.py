"""Compare offers itself once there is a track beside, forces itself on no layout, and is silent once it is known."""

from mnemoscope.engines.edittext import parse
from mnemoscope.gui.state.settings import Settings


def test_compare_offers_itself_once_there_is_a_track_beside(opened, qtbot):
    window = opened("lstm")
    session, notice = window.session, window.notice
    shown = window.docks["compare"]

    def add(*sources):
        session.companions.have(sources)
        qtbot.waitUntil(lambda: len(session.tracks) == 1 + len(sources) and not session.active)

    add("tiny-gru", "tiny-rnn")
    assert notice.kind == "information"
    assert notice.label.text().startswith("B and C read beside A. Compare shows where they part")
    assert window.actions_["differences"].shortcut().toString() in notice.label.text()
    assert not shown.seen  # it is not forced on the layout
    window.actions_["theme"].trigger()
    qtbot.waitUntil(lambda: window.notice is not notice and not window.dressing.under_way)
    assert [button.text() for button in window.notice.buttons] == ["Compare"]
    add()
    window.notice.hide()
    session.companions.edit(parse("layer0.hidden = 0 @ 4:"))
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and not session.active)
    assert window.notice.label.text().startswith("B reads beside A.")
    window.notice.buttons[0].click()
    qtbot.waitUntil(lambda: shown.seen)
    session.companions.add("tiny-gru")
    qtbot.waitUntil(lambda: len(session.tracks) == 3 and not session.active)
    assert window.notice.isHidden()
    shown.come(False)
    add()
    add("tiny-gru")
    assert window.notice.isHidden()  # it is known


def test_compare_is_not_offered_for_tracks_that_were_there_at_the_start(opened, qtbot):
    kept = Settings(theme="light")
    window = opened("lstm", kept=kept)
    window.session.companions.add("tiny-gru")
    qtbot.waitUntil(lambda: len(window.session.tracks) == 2 and not window.session.active)
    window.notice.hide()
    window.session.load(window.session.source)
    qtbot.waitUntil(lambda: not window.session.active)
    assert window.notice.isHidden()
