"""No text that a panel paints is cut by its canvas or lies on another, in either language, small, as usual and to a hall."""

from itertools import combinations

import pytest
import shiboken6
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.gui import languages
from mnemoscope.gui.look.papertype import for_figure
from mnemoscope.gui.look.theme import LIGHT, projected
from mnemoscope.gui.panels import discover
from tests.gui.conftest import kind_for
from tests.gui.test_drawn_numbers import CELL, track
from tests.gui.test_drawn_numbers import view as drawn_view

PANELS = discover()
SLACK = 2.0  # pixels, of rounding and of what a letter leans over
LEAST_WIDTH = 300  # of a panel in a window of 1024 pixels


def sizes():
    """How a panel is seen, by name: its theme, and how wide and how high it is."""
    yield "least", LIGHT, lambda cls: (LEAST_WIDTH, cls.least_height)
    yield "usual", LIGHT, lambda cls: (640, max(cls.preferred_height, 260))
    yield "hall", projected(LIGHT), lambda cls: (1000, 400)


SIZES = {name: (theme, size) for name, theme, size in sizes()}
LANGUAGES = ("en", "zh_CN")


@pytest.fixture
def painted(monkeypatch):
    """What is painted as text from now on: on what, the text, where its letters lie there, and what of that is let through."""
    found = []
    draw = QtGui.QPainter.drawText

    def drawn(painter, *args):
        text = next(each for each in args if isinstance(each, str))
        box = letters(painter, args, text)
        if text.strip() and painter.pen().color().alpha():
            clip = QtCore.QRectF(painter.viewport())
            if painter.hasClipping():
                clip &= painter.transform().mapRect(painter.clipBoundingRect())
            if painter.opacity():
                found.append(
                    (
                        shiboken6.getCppPointer(painter.device())[0],
                        text,
                        painter.transform().mapRect(box),
                        clip,
                    )
                )
        return draw(painter, *args)

    monkeypatch.setattr(QtGui.QPainter, "drawText", drawn)
    return found


def letters(painter, args, text):
    """Where the letters of a text lie, in the painter's coordinates."""
    metrics = QtGui.QFontMetricsF(painter.font(), painter.device())
    first = args[0]
    if isinstance(first, QtCore.QRect | QtCore.QRectF):
        how = args[1] if not isinstance(args[1], str) else 0
        if isinstance(how, QtGui.QTextOption):
            how = int(how.alignment().value) | int(QtCore.Qt.TextFlag.TextWordWrap.value)
        how = getattr(how, "value", how)
        box = metrics.boundingRect(QtCore.QRectF(first), how, text)
    elif isinstance(first, QtCore.QPoint | QtCore.QPointF):
        box = metrics.tightBoundingRect(text).translated(QtCore.QPointF(first))
    else:
        x, y = args[:2]
        if len(args) > 3:
            box = metrics.boundingRect(QtCore.QRectF(*args[:4]), getattr(args[4], "value", args[4]), text)
        else:
            box = metrics.tightBoundingRect(text).translated(x, y)
    high = (
        box.height() - (metrics.descent() + metrics.leading()) / 2
    )  # what stands below the line is seldom inked
    return QtCore.QRectF(box.x(), box.y() + (box.height() - high) / 2, box.width(), high)


def faults(found):
    """What is cut or lies on something else, each in a line."""
    for _, text, box, clip in found:
        seen = box & clip
        if seen.isEmpty():
            continue  # it is out of sight
        if box.width() - seen.width() > SLACK or box.height() - seen.height() > SLACK:
            lacks = box.width() - seen.width(), box.height() - seen.height()
            yield f"{text!r} lacks {lacks[0]:.0f} across, {lacks[1]:.0f} down"
    seen = [(on, text, box & clip) for on, text, box, clip in found if not (box & clip).isEmpty()]
    for (here, one, first), (there, other, second) in combinations(seen, 2):
        both = first & second
        if here == there and min(both.width(), both.height()) > SLACK and (one != other or first != second):
            yield f"{one!r} lies on {other!r}: {both.width():.0f} x {both.height():.0f}"


@pytest.mark.parametrize("seen", SIZES)
@pytest.mark.parametrize("name", PANELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_that_is_painted_is_cut_or_lies_on_another(language, name, seen, show, view_of, painted):
    theme, size = SIZES[seen]
    languages.take(language)
    try:
        panel = show(name, view_of(kind_for(name)), theme=theme, size=size(PANELS[name]))
        panel.grab()  # some find their room only once they are painted
        panel.refresh(panel.view)
        for canvas in panel.findChildren(QtWidgets.QGraphicsView):
            for item in canvas.scene().items():
                item.setCacheMode(item.CacheMode.NoCache)  # else each paints on a picture of its own
        painted.clear()
        panel.grab()
    finally:
        languages.take("en")
    assert "\n".join(faults(painted)) == ""


@pytest.mark.parametrize("factor", [4.2e-8, 4.2e8])
@pytest.mark.parametrize("look", ["usual", "hall", "figure"])
def test_powers_of_ten_beside_a_colour_bar_are_whole(look, factor, show, painted):
    theme = {"usual": LIGHT, "hall": projected(LIGHT), "figure": for_figure(LIGHT)}[look]
    spec = SignalSpec("layer0.cell", Kind.CELL, ("unit",), (3,), None, 0)
    cells = track(
        Trace((spec,)), CELL * factor
    )  # up to 2.1 times a power of ten: colours go to 2.5 times that
    panel = show("cell", drawn_view(cells), theme=theme, size=(1000, 400))
    panel.grab()
    for item in panel.canvas.scene().items():
        item.setCacheMode(item.CacheMode.NoCache)
    painted.clear()
    panel.grab()
    assert "\n".join(faults(painted)) == ""
    said = {text.replace("\xa0", "") for _, text, _, _ in painted}
    power = {4.2e-8: "×10⁻⁷", 4.2e8: "×10⁹"}[factor]
    assert {"2.5", "0", "−2.5"} <= said
    assert any(text.endswith(f"({power})") if look == "figure" else text == power for text in said)
