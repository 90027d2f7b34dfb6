"""What of a text has no room in the ribbon is said; a run of one token makes room for the others."""

from dataclasses import replace
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import LIGHT, Theme
from mnemoscope.gui.state.player import Lens
from mnemoscope.gui.widgets.legible import set_legible
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.timerow import LEFT, RIGHT
from mnemoscope.gui.widgets.tokenrow import TokenRow, Tokens

LARGE = replace(LIGHT, scale=20 / 12)


def row_of(tokens: Tokens, title: str, width: float, theme: Theme = LIGHT) -> TokenRow:
    count = len(tokens.labels)
    row = TokenRow(theme)
    row.extent = (tokens.first, tokens.first + count)
    row.place(QtCore.QRectF(0, 0, width, 34))
    row.set_data(tokens, Colouring(title, "nats", np.zeros(count), (0.0, 8.0)))
    return row


def drawn(row: TokenRow, left: float, right: float) -> bytes:
    """The picture between two places."""
    image = QtGui.QImage(int(row.rect.width()), 34, QtGui.QImage.Format.Format_RGB32)
    image.fill(QtGui.QColor("#ffffff"))
    painter = QtGui.QPainter(image)
    row.draw(painter)
    painter.end()
    return bytes(image.copy(int(left), 0, int(right - left), 34).constBits())


@pytest.mark.parametrize("title", ["", "surprise"])
def test_the_ribbon_says_how_many_tokens_are_before_and_after(qapp, title):
    count = 20
    known = [True] * count
    plain = Tokens(0, "a" * count, known, known)
    less = Tokens(22, "a" * count, known, known, after=5)
    width = LEFT + RIGHT + 20 * count
    all_, some = row_of(plain, title, width), row_of(less, title, width)
    assert drawn(all_, 0, LEFT) != drawn(some, 0, LEFT)
    assert drawn(all_, width - RIGHT + 1, width) != drawn(some, width - RIGHT + 1, width)


@pytest.mark.parametrize(
    ("text", "fits"), [("hec" + "." * 80 + "?", True), ("to be or not " * 6 + "to be.", False)]
)
def test_a_run_of_one_token_is_narrower_so_that_all_is_in_sight(qapp, text, fits):
    track = Mock(labels=lambda start, stop: text[start:stop], encoded=text)
    lens, wide = Lens(), LARGE.px(LEFT + RIGHT) + 740
    set_legible(lens, track, wide, LARGE)
    assert (lens.width(len(text)) >= len(text)) == fits
    shown = Tokens(0, text, [True] * len(text), [True] * len(text))
    assert row_of(shown, "", wide, LARGE).writing == ("across" if fits else "not")


def test_the_panel_knows_what_is_out_of_sight(opened):
    window = opened("lstm", text="To be, or not to be, that is the question.")
    window.session.looking.show(5, 20.0, whole=False)
    window.refresh()
    shown = window.docks["tokens"].panels[0].row.tokens
    assert (shown.first, len(shown.labels), shown.after) == (5, 20, window.session.length - 25)
