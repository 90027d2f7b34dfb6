"""A PDF as a journal gets it: its page, its fonts, and what its content draws, read from the file's own operators."""

import re
import zlib
from collections.abc import Iterator
from math import hypot, sqrt
from typing import Any

from mnemoscope.engines.paper import MM, POINTS
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.measured import Font, Measured, Text

MOST_CONTENT = 300_000_000
Matrix = tuple[float, float, float, float]
KINDS = {
    "TrueType": "TrueType",
    "CIDFontType2": "CID TrueType",
    "CIDFontType0": "CID Type 0C",
    "Type1": "Type 1",
    "Type3": "Type 3",
}

_OBJECT = re.compile(rb"(?:^|\s)(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
_TOKEN = re.compile(rb"\[|\]|<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|/[^\s/<>\[\]()]+|[^\s/<>\[\]()]+")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?=<|end)")


def of_pdf(data: bytes) -> Measured:
    """Read its first page. Raises ValueError for what is no PDF."""
    if not data.startswith(b"%PDF"):
        raise ValueError(tr("it is no PDF"))
    objects = {int(number): body for number, body in _OBJECT.findall(data)}
    page = next((body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)), None)
    if page is None:
        raise ValueError(tr("it has no page that can be read"))
    box = re.search(rb"/MediaBox\s*\[([^\]]*)\]", page)
    left, low, right, high = map(float, box[1].split()) if box else (0, 0, 0, 0)
    found = Measured("pdf", (right - left) / MM, (high - low) / MM)
    resources = _resolved(objects, page, b"Resources")
    fonts = {name: objects[n] for name, n in _named(resources, b"Font").items() if n in objects}
    images = {name: objects[n] for name, n in _named(resources, b"XObject").items() if n in objects}
    known = {name: _font(objects, body) for name, body in fonts.items()}
    found.fonts = [font for font, _ in known.values()]
    contents = re.search(rb"/Contents\s+(\d+)", page)
    content = _stream(objects, int(contents[1])) if contents else b""
    _Reader(found, known, images).read(content)
    return found


def _resolved(objects: dict[int, bytes], body: bytes, key: bytes) -> bytes:
    found = re.search(rb"/" + key + rb"\s+(\d+) 0 R", body)
    return objects.get(int(found[1]), b"") if found else body


def _named(resources: bytes, key: bytes) -> dict[str, int]:
    found = re.search(rb"/" + key + rb"\s*<<(.*?)>>", resources, re.DOTALL)
    return (
        {name.decode("latin-1"): int(n) for name, n in re.findall(rb"/(\S+)\s+(\d+) 0 R", found[1])}
        if found
        else {}
    )


def _stream(objects: dict[int, bytes], number: int) -> bytes:
    body = objects.get(number, b"")
    found = _STREAM.search(body)
    if not found:
        return b""
    if b"/FlateDecode" not in body[: found.start()]:
        return found[1]
    return zlib.decompressobj().decompress(found[1], MOST_CONTENT)


def _font(objects: dict[int, bytes], body: bytes) -> tuple[Font, dict[int, str]]:
    """A font, and what its codes stand for."""
    name = re.search(rb"/BaseFont\s*/(\S+)", body)
    below = re.search(rb"/DescendantFonts\s*\[\s*(\d+)", body)
    own = objects.get(int(below[1]), body) if below else body
    subtype = re.search(rb"/Subtype\s*/(\w+)", own)
    descriptor = _resolved(objects, own, b"FontDescriptor")
    kind = subtype[1].decode() if subtype else ""
    font = Font(
        name[1].decode("latin-1").partition("+")[2] or name[1].decode("latin-1") if name else "",
        KINDS.get(kind, kind),
        b"/FontFile" in descriptor,
    )
    to = re.search(rb"/ToUnicode\s+(\d+)", body)
    return font, _codes(_stream(objects, int(to[1]))) if to else {}


def _codes(cmap: bytes) -> dict[int, str]:
    found = dict[int, str]()
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, start, each in _RANGE.findall(part):
            begin = int(first, 16)
            if start:
                codes = range(begin, min(int(last, 16), begin + 65_535) + 1)
                found |= {code: chr((int(start, 16) + code - begin) & 0xFFFF) for code in codes}
            else:
                for n, text in enumerate(re.findall(rb"<([0-9A-Fa-f\s]*)>", each)):
                    found[begin + n] = chr(int(text or b"0", 16) & 0xFFFF)
    for part in re.findall(rb"beginbfchar(.*?end)bfchar", cmap, re.DOTALL):
        for code, text in _PAIR.findall(part):
            found[int(code, 16)] = chr(int(text, 16) & 0xFFFF)
    return found


class _Reader:
    """Follows the operators of a page: what its matrix, pen and font are when it draws something."""

    def __init__(
        self, found: Measured, fonts: dict[str, tuple[Font, dict[int, str]]], images: dict[str, bytes]
    ) -> None:
        self.found, self.fonts, self.images = found, fonts, images
        self.matrix: Matrix = (1.0, 0.0, 0.0, 1.0)
        self.text: Matrix = self.matrix
        self.pen, self.size, self.font = 1.0, 0.0, ""
        self.fill: list[float] = [0.0]
        self.stroke: list[float] = [0.0]
        self.kept: list[tuple[Any, ...]] = []

    def read(self, content: bytes) -> None:
        given: list[Any] = []
        for token in _tokens(content):
            if isinstance(token, str) and not token.startswith("/"):
                self._do(token, given)
                given = []
            else:
                given.append(token)

    def _do(self, name: str, given: list[Any]) -> None:
        match name:
            case "q":
                self.kept.append((self.matrix, self.pen, self.size, self.font, self.fill, self.stroke))
            case "Q" if self.kept:
                self.matrix, self.pen, self.size, self.font, self.fill, self.stroke = self.kept.pop()
            case "cm":
                self.matrix = _product(_four(given), self.matrix)
            case "w":
                self.pen = float(given[-1])
            case "Tf":
                self.font, self.size = str(given[-2])[1:], float(given[-1])
            case "BT":
                self.text = (1.0, 0.0, 0.0, 1.0)
            case "Tm":
                self.text = _four(given)
            case "Tj" | "TJ":
                self._text(given[-1] if given else b"")
            case "Do":
                self._image(str(given[-1])[1:])
            case "sc" | "scn" | "rg" | "g" | "k":
                self.fill = [each for each in given if isinstance(each, float)]
                self._space(name, self.fill)
            case "SC" | "SCN" | "RG" | "G" | "K":
                self.stroke = [each for each in given if isinstance(each, float)]
                self._space(name.lower(), self.stroke)
            case "S" | "s" | "B" | "B*" | "b" | "b*":
                area = abs(self.matrix[0] * self.matrix[3] - self.matrix[1] * self.matrix[2])
                self.found.lines.append(self.pen * sqrt(area))
                self._colour(self.stroke)
                if name in ("B", "B*", "b", "b*"):
                    self._colour(self.fill)
            case "f" | "F" | "f*":
                self._colour(self.fill)

    def _text(self, said: Any) -> None:
        font, codes = self.fonts.get(self.font, (Font(self.font, "", embedded=False), {}))
        whole = _product(self.text, self.matrix)
        codes_shown = (
            [int(said[n : n + 4], 16) for n in range(0, len(said) - 3, 4)] if isinstance(said, bytes) else []
        )
        words = "".join(codes.get(code, "") for code in codes_shown)
        self.found.texts.append(
            Text(self.size * hypot(whole[2], whole[3]), font.name, "Bold" in font.name, words)
        )
        self._colour(self.fill)

    def _image(self, name: str) -> None:
        body = self.images.get(name, b"")
        pixels = re.search(rb"/Width\s+(\d+)", body)
        wide = hypot(self.matrix[0], self.matrix[1])
        if pixels and wide:
            self.found.dpi.append(int(pixels[1]) / (wide / POINTS))
        if b"/DeviceCMYK" in body:
            self.found.spaces.add("CMYK")

    def _space(self, name: str, values: list[float]) -> None:
        if name == "k" or len(values) == 4:
            self.found.spaces.add("CMYK")
        elif values:
            self.found.spaces.add("grey" if len(values) == 1 else "RGB")

    def _colour(self, values: list[float]) -> None:
        if len(values) == 1:
            values = values * 3
        if len(values) == 3:
            red, green, blue = (round(255 * min(max(each, 0.0), 1.0)) for each in values)
            self.found.colours[red, green, blue] += 1


def _tokens(content: bytes) -> Iterator[Any]:
    """Operators and names as str (names with their slash), numbers as float, strings as the digits or letters within."""
    for found in _TOKEN.finditer(content):
        token = found[0]
        if token[:1] in b"[]" or token in (b"<<", b">>"):
            continue
        if token[:1] == b"<":
            yield bytes(token[1:-1]).translate(None, b" \r\n\t")
        elif token[:1] == b"(":
            yield token
        else:
            try:
                yield float(token)
            except ValueError:
                yield token.decode("latin-1")


def _four(given: list[Any]) -> Matrix:
    a, b, c, d = (float(each) for each in given[-6:-2])
    return a, b, c, d


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d = first
    e, f, g, h = then
    return a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h
