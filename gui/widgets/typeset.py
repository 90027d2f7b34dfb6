"""Mathematics as shapes: LaTeX set by ziamath, kept as outlines, so that it is as sharp in a window as in an SVG or PDF.

The library takes milliseconds for a line and is imported when the first is set. What has been set is kept.
"""

import logging
import re
import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree import ElementTree

from PySide6 import QtCore, QtGui

log = logging.getLogger("mnemoscope")

KEPT = 2048  # lines
BASE = 48.0  # pixels at which a line is set
_STEP = re.compile(r"[MLHVQCZ]|-?[\d.]+(?:e-?\d+)?")
_NEEDS = {"M": 2, "L": 2, "Q": 4, "C": 6, "H": 1, "V": 1}  # numbers of each step of an outline


@dataclass(frozen=True, slots=True)
class Set:
    """A line of mathematics: its outlines by the place they belong to (0: none), around the baseline's left end, at a size."""

    shapes: tuple[tuple[int, QtGui.QPainterPath], ...]
    width: float
    ascent: float
    descent: float
    rects: dict[int, QtCore.QRectF] = field(default_factory=dict)  # of each place that has a number here


@lru_cache(KEPT)
def typeset(latex: str, size: float) -> Set:
    """A line of LaTeX at so many pixels; numbers in the colour #00000n belong to place n."""
    made, by = _whole(latex), size / BASE
    larger = QtGui.QTransform.fromScale(by, by)
    return Set(
        tuple((place, larger.map(path)) for place, path in made.shapes),
        made.width * by,
        made.ascent * by,
        made.descent * by,
        {place: larger.mapRect(rect) for place, rect in made.rects.items()},
    )


@lru_cache(KEPT)
def _whole(latex: str) -> Set:
    """The same at the size at which it is set, once for all sizes."""
    svg = _svg(re.sub(r"^ ([+-]) ", r" \1\\; ", latex), BASE)  # a sign that begins a piece stands between two
    box = [float(n) for n in svg.attrib["viewBox"].split()]
    shapes: dict[int, QtGui.QPainterPath] = {}
    for element in svg.iter():
        name = element.tag.rpartition("}")[2]
        if name not in ("path", "rect"):
            continue
        place = _place(element.attrib.get("fill", ""))
        shapes.setdefault(place, QtGui.QPainterPath()).addPath(_outline(name, element.attrib))
    for path in shapes.values():
        path.setFillRule(QtCore.Qt.FillRule.WindingFill)
    rects = {place: path.boundingRect() for place, path in shapes.items() if place}
    space = BASE * 0.22  # that a line begins or ends with belongs to it
    before = space if latex.startswith(" ") else 0.0
    after = space if latex.endswith(" ") else 0.0
    if before:
        shapes = {place: path.translated(before, 0) for place, path in shapes.items()}
        rects = {place: rect.translated(before, 0) for place, rect in rects.items()}
    return Set(tuple(shapes.items()), before + box[0] + box[2] + after, -box[1], box[3] + box[1], rects)


def _svg(latex: str, size: float) -> ElementTree.Element:
    """What the library makes of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of how it looks for its font
        import ziamath

    ziamath.config.svg2 = False  # outlines in place, not references to them
    made: str = ziamath.Latex(latex.strip(), size=size).svg()
    return ElementTree.fromstring(made)


def _place(fill: str) -> int:
    return int(fill[1:], 16) if re.fullmatch(r"#[0-9a-f]{6}", fill) else 0


def _outline(name: str, given: dict[str, str]) -> QtGui.QPainterPath:
    """One shape of the picture."""
    path = QtGui.QPainterPath()
    if name == "rect":
        path.addRect(*(float(given[key]) for key in ("x", "y", "width", "height")))
        return path
    steps, step, numbers = _STEP.findall(given["d"]), "", list[float]()
    for token in steps:
        if token.isalpha():
            step, numbers = token, []
            if step == "Z":
                path.closeSubpath()
            continue
        numbers.append(float(token))
        if len(numbers) == _NEEDS[step]:
            _draw(path, step, numbers)
            numbers = []
    return path


def _draw(path: QtGui.QPainterPath, step: str, n: list[float]) -> None:
    match step:
        case "M":
            path.moveTo(*n)
        case "L":
            path.lineTo(*n)
        case "H":
            path.lineTo(n[0], path.currentPosition().y())
        case "V":
            path.lineTo(path.currentPosition().x(), n[0])
        case "Q":
            path.quadTo(*n)
        case "C":
            path.cubicTo(*n)
