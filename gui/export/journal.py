"""Whether a figure keeps to a journal's guide: one sentence for every rule that its file breaks."""

from collections.abc import Sequence
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.guides import NATURE, Guide
from mnemoscope.engines.translation import commas, either, tr
from mnemoscope.gui.export.measured import Colour, Measured, Text
from mnemoscope.gui.look.papertype import is_arial
from mnemoscope.gui.look.theme import linear, oklab, srgb

ROUNDING = 0.06  # points: the layout has whole pixels
MOST_SAID = 3
LEAST_SHARE = 0.0005  # of what is drawn: colours that hardly occur decide nothing
STRONG, APART, ALIKE = 0.09, 0.18, 0.3  # in Oklab: saturated; far apart; the share of that which is left


def broken(found: Measured, guide: Guide = NATURE) -> tuple[str, ...]:
    """A sentence for every rule that is broken; none: the figure keeps to the guide."""
    rules = (_width, _height, _type, _letters, _families, _lines, _fonts, _resolution, _spaces, _red_green)
    return tuple(said for rule in rules if (said := rule(found, guide)))


def _width(found: Measured, guide: Guide) -> str:
    if any(abs(found.width - column) <= 0.3 for column in guide.columns):
        return ""
    return tr(
        "Width: {width:.4g} mm is no column of the journal, which has {columns} mm.",
        width=found.width,
        columns=either(f"{column:.4g}" for column in guide.columns[:4]),
    )


def _height(found: Measured, guide: Guide) -> str:
    if found.height > guide.highest + 0.3:
        return tr(
            "Height: {height:.4g} mm is more than a page has, which is {most:g} mm high.",
            height=found.height,
            most=guide.highest,
        )
    if found.height > guide.with_caption + 0.3:
        return tr(
            "Height: {height:.4g} mm leaves no room for a caption below: at most {most:g} mm do.",
            height=found.height,
            most=guide.with_caption,
        )
    return ""


def _is_letter(text: Text, guide: Guide) -> bool:
    """Whether this is the letter of a panel, which is bold and may be larger."""
    return text.bold and len(text.said.strip()) <= 3 and guide.letters[0] <= text.points <= guide.letters[1]


def _type(found: Measured, guide: Guide) -> str:
    low, high = guide.type
    sizes = [text for text in found.texts if text.said.strip() and not _is_letter(text, guide)]
    wrong = [text for text in sizes if not low - ROUNDING <= text.points <= high + ROUNDING]
    if not wrong:
        return ""
    least, most = min(text.points for text in wrong), max(text.points for text in wrong)
    return tr(
        "Type: “{text}” is {points:.3g} points high; at this width type goes from {low:g} to {high:g} points, and here from "
        "{least:.3g} to {most:.3g}.",
        text=wrong[0].said[:30],
        points=wrong[0].points,
        low=low,
        high=high,
        least=least,
        most=most,
    )


def _letters(found: Measured, guide: Guide) -> str:
    if guide.capitals is None:
        return ""
    others = "abcdefgh" if guide.capitals else "ABCDEFGH"
    wrong = [
        text
        for text in found.texts
        if text.bold and text.said.strip() in tuple(others) and _is_letter(text, guide)
    ]
    if not wrong:
        return ""
    if guide.capitals:
        return tr("Panel letters: “{text}” is lower case; panels are called A, B, C.", text=wrong[0].said)
    return tr("Panel letters: “{text}” is upper case; panels are called a, b, c.", text=wrong[0].said)


def _families(found: Measured, guide: Guide) -> str:
    plain = [text for text in found.texts if any(c.isascii() and c.isalnum() for c in text.said)]
    others = dict.fromkeys(
        text.family for text in plain if not is_arial(text.family) and text.family not in guide.others
    )
    if not others:
        return ""
    return tr(
        "Font: {families} is neither Arial nor Helvetica, nor of the same widths.",
        families=commas(others, MOST_SAID) or tr("a font without a name"),
    )


def _lines(found: Measured, guide: Guide) -> str:
    low, high = guide.lines
    wrong = [line for line in found.lines if not low - 0.01 <= line <= high + ROUNDING]
    if not wrong:
        return ""
    odd = min(wrong) if min(wrong) < low else max(wrong)
    if high == inf:
        return tr("Lines: one is {points:.2g} points wide; they have at least {low:g}.", points=odd, low=low)
    return tr(
        "Lines: one is {points:.2g} points wide; they go from {low:g} to {high:g} points.",
        points=odd,
        low=low,
        high=high,
    )


def _fonts(found: Measured, guide: Guide) -> str:
    del guide
    if found.kind != "pdf":
        return ""
    if not found.texts:
        return tr("Text: the file holds no text that can be edited: it may have been turned into outlines.")
    wrong = [font for font in found.fonts if not font.embedded or "TrueType" not in font.kind]
    if not wrong:
        return ""
    if not wrong[0].embedded:
        return tr("Fonts: {name} is not in the file.", name=wrong[0].name)
    return tr("Fonts: {name} is embedded as {kind}, not as TrueType.", name=wrong[0].name, kind=wrong[0].kind)


def _resolution(found: Measured, guide: Guide) -> str:
    least = min(found.dpi, default=inf)
    wanted = guide.dpi_of_text if found.kind == "png" else guide.dpi
    if least >= wanted - 1:
        return ""
    return tr(
        "Resolution: {dpi:.0f} pixels an inch at this width; pictures need {least:g}, and {text:g} where there is text in pixels.",
        dpi=least,
        least=guide.dpi,
        text=guide.dpi_of_text,
    )


def _spaces(found: Measured, guide: Guide) -> str:
    del guide
    return tr("Colour: some of it is CMYK; a figure is RGB.") if "CMYK" in found.spaces else ""


def _red_green(found: Measured, guide: Guide) -> str:
    """Two colours that are told apart by red and green alone."""
    del guide
    whole = sum(found.colours.values()) or 1
    least = LEAST_SHARE * whole if found.kind == "png" else 0
    colours = [colour for colour, count in found.colours.items() if count > least]
    pair = _confused(colours)
    if pair is None:
        return ""
    one, other = (f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in pair)
    return tr(
        "Colours: {one} and {other} differ in red and green alone, which many readers cannot tell apart.",
        one=one,
        other=other,
    )


def _confused(colours: Sequence[Colour]) -> tuple[Colour, Colour] | None:
    """A red and a green of these, both strong, that are far apart, but alike to eyes without one kind of cone."""
    if not colours:
        return None
    rgb = np.array(sorted(set(colours)), np.float64) / 255
    lab = oklab(rgb)
    strong = np.hypot(lab[:, 1], lab[:, 2]) > STRONG
    angle = np.degrees(np.arctan2(lab[:, 2], lab[:, 1])) % 360
    reds = np.flatnonzero(strong & ((angle < 60) | (angle > 345)))
    greens = np.flatnonzero(strong & (angle > 120) & (angle < 175))
    if not len(reds) or not len(greens):
        return None
    apart = _distance(lab, reds, greens)
    for blindness in (_PROTAN, _DEUTAN):
        seen = oklab(srgb(linear(rgb) @ blindness.T))
        both = (apart > APART) & (_distance(seen, reds, greens) < ALIKE * apart)
        if both.any():
            red, green = np.argwhere(both)[0]
            return _bytes(rgb[reds[red]]), _bytes(rgb[greens[green]])
    return None


def _distance(lab: NDArray[Any], ones: NDArray[Any], others: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(np.linalg.norm(lab[ones][:, None] - lab[others][None], axis=2))


def _bytes(rgb: NDArray[Any]) -> Colour:
    red, green, blue = (round(255 * each) for each in rgb.tolist())
    return red, green, blue


# What is left of linear RGB to eyes without long or middle cones (Machado, Oliveira & Fernandes 2009, severity 1).
_PROTAN = np.array(
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
)
_DEUTAN = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)
