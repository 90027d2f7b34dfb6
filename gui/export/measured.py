"""What a picture file really holds: its size on paper, type, lines, colours, fonts and resolution, as read from the file itself."""

import struct
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.translation import tr

SIGNATURE = b"\x89PNG\r\n\x1a\n"

Colour = tuple[int, int, int]


class MeasureError(MnemoscopeError):
    """A picture cannot be read."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text: how high its type is in points at the final size, its font, whether that is bold, and what it says."""

    points: float
    family: str
    bold: bool
    said: str


@dataclass(frozen=True, slots=True)
class Font:
    """A font of a PDF: its kind as `pdffonts` calls it, and whether its shapes are in the file."""

    name: str
    kind: str
    embedded: bool


@dataclass
class Measured:
    """What was found, in millimetres and points; `dpi`: of pixels, in the file or within it."""

    kind: str
    width: float
    height: float
    texts: list[Text] = field(default_factory=list)
    lines: list[float] = field(default_factory=list)
    fonts: list[Font] = field(default_factory=list)
    colours: Counter[Colour] = field(default_factory=Counter)
    spaces: set[str] = field(default_factory=set)  # of colours: RGB, grey, CMYK, other
    dpi: list[float] = field(default_factory=list)


def of_png(data: bytes) -> Measured:
    """A PNG: its pixels, how many of them an inch has, and the colours of the larger part of them."""
    from PySide6 import QtGui

    if not data.startswith(SIGNATURE):
        raise ValueError(tr("it is no PNG"))
    at, wide, high, per, kind = len(SIGNATURE), 0, 0, 0.0, 2
    while at + 8 <= len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + size]
        if name == b"IHDR":
            wide, high, _, kind = struct.unpack(">IIBB", body[:10])
        elif name == b"pHYs" and body[8] == 1:
            per = struct.unpack(">I", body[:4])[0] * 0.0254
        at += size + 12
    dpi = per or 72.0
    found = Measured("png", wide / dpi * 25.4, high / dpi * 25.4, dpi=[dpi])
    found.spaces.add("grey" if kind in (0, 4) else "RGB")
    image = QtGui.QImage.fromData(data).convertToFormat(QtGui.QImage.Format.Format_RGB32)
    if image.isNull():
        raise ValueError(tr("it has no pixels that can be read"))
    pixels = (
        np.frombuffer(image.constBits(), np.uint32)[:: max(image.width() * image.height() // 2_000_000, 1)]
        & 0xFFFFFF
    )
    values, counts = np.unique(pixels, return_counts=True)
    for value, count in zip(values.tolist(), counts.tolist(), strict=True):
        found.colours[value >> 16, value >> 8 & 255, value & 255] += count
    return found
