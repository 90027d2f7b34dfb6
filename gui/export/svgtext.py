"""An SVG that other programs draw as it was drawn: valid XML, fonts by names that exist, cells without seams."""

import re

from mnemoscope.engines.paper import MM
from mnemoscope.gui.look.papertype import ARIAL, is_arial
from mnemoscope.gui.look.theme import family_of

# What XML forbids, escaped or not, and Qt writes as it stands: controls, halves of surrogate pairs, U+FFFE and U+FFFF.
_NOT_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xed[\xa0-\xbf][\x80-\xbf]|\xef\xbf[\xbe\xbf]")
_SIZE = re.compile(rb'<svg width="[^"]*" height="[^"]*"')
_FAMILY = re.compile(rb'font-family="([^"]*)"')
# Those of a heat map: other paths are even-odd, or have curves, as the letters of an equation.
_CELLS = re.compile(rb'<path(?= [^>]*?fill-rule="nonzero")(?![^>]*? d="[^"]*C)')
_FILLED = re.compile(rb'(<g fill="#[^>]*stroke="none"[^>]*>)((?:\s*<rect [^>]*/>)+)')

# Of the same width, more or less, where the font itself is not there.
SANS, MONO = ("Verdana", "Arial", "sans-serif"), ("Menlo", "Consolas", "monospace")


def portable(svg: bytes) -> bytes:
    """The SVG that Qt wrote, for browsers and editors."""
    svg = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}".encode(), svg)
    svg = _FAMILY.sub(lambda found: b'font-family="' + families(found[1].decode()).encode() + b'"', svg)
    svg = _CELLS.sub(b'<path shape-rendering="crispEdges"', svg)
    return _FILLED.sub(
        lambda found: found[1] + found[2].replace(b"<rect ", b'<rect shape-rendering="crispEdges" '), svg
    )


def measured(svg: bytes, width: int, height: int, pixel: float) -> bytes:
    """The SVG with its exact size on paper; `pixel`: the points of one of its own units."""
    wide, high = (f"{side * pixel / MM:.6g}mm".encode() for side in (width, height))
    return _SIZE.sub(b'<svg width="' + wide + b'" height="' + high + b'"', svg, count=1)


def families(name: str) -> str:
    """The family that Qt takes for this name (an alias such as "Sans Serif", too), and what may stand in for it."""
    if is_arial(name):  # they are alike in every width: a journal's own may take its place
        return ", ".join(f"'{each}'" if " " in each else each for each in (*ARIAL, "sans-serif"))
    family, fixed = family_of(name)
    named = re.sub(r"['\"&<>;,\\]", "", family)
    return ", ".join((f"'{named}'", *(MONO if fixed else SANS)))
