"""An SVG as a journal gets it: every text with its height on paper, every line with its width, every colour."""

import re
from collections.abc import Iterator, Mapping
from math import hypot, sqrt
from xml.etree import ElementTree

from mnemoscope.engines.paper import POINTS, UNITS
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.measured import Measured, Text

LENGTHS = UNITS | {"px": POINTS / 96, "": POINTS / 96}
INHERITED = ("font-size", "font-family", "font-weight", "stroke", "stroke-width", "fill")
COLOURED = frozenset({"path", "rect", "polygon", "polyline", "line", "circle", "ellipse", "text", "tspan"})
Matrix = tuple[float, float, float, float]  # without what it moves by

_LENGTH = re.compile(r"\s*([-+0-9.eE]+)\s*([a-z]*)\s*")
_CALL = re.compile(r"(matrix|scale|rotate|translate)\s*\(([^)]*)\)")
_STYLE = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")


def of_svg(data: bytes) -> Measured:
    """Read it. Raises ValueError or ParseError, which is one, for what is no SVG."""
    if b"<!ENTITY" in data:
        raise ValueError(tr("it has entities"))
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from None
    box = [float(each) for each in root.get("viewBox", "").replace(",", " ").split()]
    width, height = (length(root.get(side, "")) for side in ("width", "height"))
    if len(box) != 4 or not box[2]:
        box = [0, 0, width / LENGTHS["px"], height / LENGTHS["px"]]
    unit = width / box[2]  # points
    found = Measured("svg", width / UNITS["mm"], height / UNITS["mm"])
    found.spaces.add("CMYK" if b"device-cmyk" in data else "RGB")
    for element, given, matrix in _walk(root, {}, (unit, 0.0, 0.0, unit)):
        _take(found, element, given, matrix)
    return found


def _walk(
    element: ElementTree.Element, given: Mapping[str, str], matrix: Matrix, depth: int = 0
) -> Iterator[tuple[ElementTree.Element, Mapping[str, str], Matrix]]:
    if depth > 200:
        raise ValueError(tr("it is nested too deep"))
    own = dict(given)
    own |= {name: value for name in INHERITED if (value := element.get(name)) is not None}
    own |= {
        name: value.strip() for name, value in _STYLE.findall(element.get("style", "")) if name in INHERITED
    }
    matrix = _times(matrix, element.get("transform", ""))
    yield element, own, matrix
    for child in element:
        if not str(child.tag).endswith(("defs", "clipPath", "title", "desc")):
            yield from _walk(child, own, matrix, depth + 1)


def _take(found: Measured, element: ElementTree.Element, given: Mapping[str, str], matrix: Matrix) -> None:
    tag = str(element.tag).rpartition("}")[2]
    if tag == "image":
        wide = length(element.get("width", "0")) / LENGTHS["px"] * hypot(matrix[0], matrix[1])
        if wide and (pixels := _pixels_of(element)):
            found.dpi.append(pixels / (wide / POINTS))
        return
    if tag not in COLOURED:
        return
    said = "".join(element.itertext()).strip() if tag == "text" else ""
    if said:
        size = length(given.get("font-size", "16")) / LENGTHS["px"]
        families = given.get("font-family", "").split(",")
        bold = given.get("font-weight", "400") in ("bold", "600", "700", "800", "900")
        found.texts.append(Text(size * hypot(matrix[2], matrix[3]), families[0].strip("'\" "), bold, said))
    stroke = given.get("stroke", "none")
    if stroke != "none" and tag != "text":
        wide = length(given.get("stroke-width", "1")) / LENGTHS["px"]
        found.lines.append(wide * sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])))
    for colour in (given.get("fill", "#000000"), stroke):
        if re.fullmatch("#[0-9a-fA-F]{6}", colour):
            found.colours[int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:], 16)] += 1


def _pixels_of(element: ElementTree.Element) -> int:
    """How many pixels wide an image within is."""
    from base64 import b64decode

    from PySide6 import QtGui

    for name, value in element.attrib.items():
        if name.endswith("href") and value.startswith("data:image"):
            return QtGui.QImage.fromData(b64decode(value.partition(",")[2])).width()
    return 0


def length(text: str) -> float:
    """A length in points; 0 for none."""
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * LENGTHS[found[2]] if found and found[2] in LENGTHS else 0.0


def _times(matrix: Matrix, text: str) -> Matrix:
    from math import cos, radians, sin

    for name, numbers in _CALL.findall(text):
        values = [float(each) for each in numbers.replace(",", " ").split()]
        if name == "matrix":
            other = (values[0], values[1], values[2], values[3])
        elif name == "scale":
            other = (values[0], 0.0, 0.0, values[-1])
        elif name == "rotate":
            turn = radians(values[0])
            other = (cos(turn), sin(turn), -sin(turn), cos(turn))
        else:
            continue
        a, b, c, d = matrix
        e, f, g, h = other
        matrix = (a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h)
    return matrix
