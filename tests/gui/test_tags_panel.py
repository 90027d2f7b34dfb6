"""Tags: the classes of a text's tokens once all of it is read, and which of them were others at their own step."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.analyse import case
from mnemoscope.engines.analysis.tags import tags
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels.tags import said_of
from mnemoscope.gui.state.questions import Asked, Questions, Wish
from mnemoscope.gui.widgets.tagflow import TagFlow, Tagged, parted

LEFT, NONE = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier
TEXT = "what is past is prologue"
CLASSES = ["n-B", "n-I", "v-B"]


@pytest.fixture
def asked(make_model):
    """A track of a tagger with a chain, and what its tags are."""
    folder = make_model(
        "bidirectional", card={"classes": CLASSES}, cell="gru", classes=3, reads="newest", chain=True
    )
    engine, card = open_with(folder)
    track = record_with(engine, card, TEXT)
    return track, tags(case(track, lambda: engine))


@pytest.fixture
def shown(show, view_of):
    """The canvas of the panel with what was found, the cursor at a step."""

    def make(track, found, cursor=0, verbs=None):
        questions = Questions({"tags": Asked(Wish("tags", track), found)})
        view = view_of(track, cursor=cursor, questions=questions)
        return show("tags", view, verbs=verbs, size=(420, 260)).canvas

    return make


class Heard(NoVerbs):
    """Verbs that are written down."""

    def __init__(self):
        self.said = []

    def seek(self, step):
        self.said.append(step)


@pytest.mark.parametrize(
    ("tag", "found"),
    [("n-B", ("n", False)), ("n-I", ("n", True)), ("B-PER", ("PER", False)), ("I-PER", ("PER", True)),
     ("O", ("O", False)), ("-B", ("-B", False)), ("verb", ("verb", False))],
)  # fmt: skip
def test_what_a_tag_says_of_its_stretch(tag, found):
    assert parted(tag) == found


def test_stretches_of_tokens_have_one_tag_below(asked, shown):
    track, found = asked
    found = replace(
        found, whole=np.array([0, 1, 1, 2, 1, 0] + [2] * 18), newest=np.array([0, 1, 0, 2, 1, 0] + [2] * 18)
    )
    verbs = Heard()
    canvas = shown(track, found, 2, verbs)
    flow = canvas.flow
    assert [(each.token, each.begins, each.tag, each.other) for each in flow.tokens[:6]] == [
        ("w", True, "n", False), ("h", False, "n", False), ("a", False, "n", True), ("t", True, "v", False),
        ("·", True, "n", False),  # n-I after a v begins a stretch of its own
        ("i", True, "n", False),
    ]  # fmt: skip
    assert canvas.head.title == "“a”: n-I by the whole text, n-B at this step"
    assert flow.sentence == "1 of 24 tags was another at its own step."
    assert shown(track, found, 3).head.title == "“t”: v-B, also at this step"
    for step in (0, 2, 23):  # a click goes there
        at = flow.boxes[step].center()
        canvas.mousePressEvent(
            QtGui.QMouseEvent(QtCore.QEvent.Type.MouseButtonPress, at, at, LEFT, LEFT, NONE)
        )
    assert verbs.said == [0, 2, 23]


def test_what_has_no_room_is_said_and_the_cursor_is_in_sight(qapp):
    flow = TagFlow(LIGHT)
    flow.place(QtCore.QRectF(0, 0, 200, 120))
    flow.set_data([Tagged("word", True, "noun", False, ()) for _ in range(100)], 57, "")
    seen = [n for n in range(100) if flow.token_at(flow.boxes[n].center()) == n]
    assert 57 in seen
    assert flow.hidden == f"{100 - len(seen)} tokens are out of sight."


def test_it_says_what_the_analysis_says(asked):
    _, found = asked
    for step in range(len(TEXT)):
        said = said_of(found, step)
        assert CLASSES[found.whole[step]] in said
        assert ("also at this step" not in said) == (found.whole[step] != found.newest[step])


def test_a_model_that_tags_nothing_is_told(show, view_of):
    assert "gives its tokens no classes" in show("tags", view_of("classifier", 8)).message
