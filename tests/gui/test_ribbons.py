"""The ribbons of tokens of several tracks: one for all that read alike, also while one of them has yet to turn to what is typed."""

from PySide6 import QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.gui.panels.tokens import HEIGHT
from mnemoscope.gui.widgets.tokenrow import EDITED


def test_a_ribbon_does_not_come_and_go_with_every_key(opened, qtbot):
    window = opened("lstm")

    def rest():
        qtbot.waitUntil(lambda: not window.session.active and not window.drawing.waiting)
        QtWidgets.QApplication.processEvents()

    session, tokens = window.session, window.docks["tokens"]
    session.companions.add("tiny-gru")
    session.companions.add(edits=(parse("layer0.hidden[*] *= 0 @ 10"),))
    rest()
    seen = set()
    session.changed.connect(lambda: seen.add((len(tokens.groups), tokens.high)))
    for text in (session.text + "x", session.text[:5] + "y" + session.text[5:]):
        session.set_text(text)
        assert [view.late for view in session.views()] == [False, True, True]
        rest()
        assert [(view.late, view.track.text) for view in session.views()] == [(False, text)] * 3
    assert len(seen) == 1
    row = tokens.panel.row
    free = row.plot.bottom() - max(box.bottom() for box in row.boxes)
    assert len(row.tokens.edited) == 1
    assert free >= row.theme.px(EDITED)  # the line of an edit lies below the letters
    assert tokens.panel.fixed_height == row.theme.px(HEIGHT + EDITED)  # which are as high as without it
    session.companions.change(1, text="another text")
    rest()
    assert tokens.numbers == (0, 1)
