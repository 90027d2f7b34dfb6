"""The look: zero disappears, more is further from it, and every text can be read."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6 import QtGui

from mnemoscope.gui.commands.rows import commands
from mnemoscope.gui.look.stylesheet import stylesheet
from mnemoscope.gui.look.theme import DARK, LIGHT, asset, icon, oklab, palette, projected, system_theme
from mnemoscope.gui.look.theme import luminance as lut_luminance
from mnemoscope.gui.widgets.ink import ink_on

GUI = Path(__file__).resolve().parents[2] / "gui"

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)


def rgb(colour):
    return np.array(QtGui.QColor(colour).getRgb()[:3])


def lightness(lut):
    return oklab(lut[:, :3] / 255)[:, 0]


def luminance(colour):
    share = rgb(colour) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(a, b):
    """WCAG 2."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


@BOTH
def test_zero_is_the_background(theme):
    np.testing.assert_array_equal(theme.diverging[128, :3], rgb(theme.panel))
    np.testing.assert_array_equal(theme.rising[0, :3], rgb(theme.panel))
    assert len(theme.diverging) == len(theme.rising) == 256
    assert theme.lut(0.0) is theme.rising
    assert theme.lut(-1.0) is theme.diverging


@BOTH
def test_more_is_always_further_from_the_background(theme):
    away = -1 if theme is LIGHT else 1
    for lut in (theme.rising, theme.diverging[128:], theme.diverging[128::-1]):
        assert (away * np.diff(lightness(lut)) > -1e-3).all()
        assert abs(lightness(lut)[-1] - lightness(lut)[0]) > 0.5


@pytest.mark.parametrize("theme", [LIGHT, DARK, projected(LIGHT), projected(DARK)])
def test_a_fifth_of_the_range_is_seen(theme):
    """In a hall too: on black the first colours of a map cannot be told from none."""
    for shade in (theme.rising[51], theme.diverging[128 + 26], theme.diverging[128 - 26]):
        assert contrast(QtGui.QColor(*shade[:3].tolist()), theme.panel) >= 1.38


@BOTH
def test_both_ends_are_as_strong(theme):
    ends = lightness(theme.diverging)
    assert ends[0] == pytest.approx(ends[255], abs=0.12)
    low, high = oklab(theme.diverging[[0, 255], :3] / 255)
    assert np.linalg.norm(low - high) > 0.15  # a saturated unit is seen to be at the one or at the other


@BOTH
@pytest.mark.parametrize("ground", ["window", "panel", "raised"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "warning"])
def test_text_can_be_read(theme, ground, ink):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= (4.5 if ink in ("text", "muted") else 3)


@BOTH
def test_text_on_the_accent_can_be_read(theme):
    assert contrast(theme.accent_text, theme.accent) >= 4.5


# What eyes that lack one kind of cone see of linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
EYES = {
    "all cones": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}  # fmt: skip


def seen(colours, eyes):
    """Colours (n, 3) in 0..1 as these eyes see them, in Oklab."""
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    linear = np.clip(linear @ np.array(EYES[eyes]).T, 0, 1)
    return oklab(np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055))


@BOTH
@pytest.mark.parametrize(
    ("eyes", "least"),
    [("all cones", 0.1), ("protanopia", 0.08), ("deuteranopia", 0.08), ("tritanopia", 0.07)],
)
def test_the_series_can_be_told_apart(theme, eyes, least):
    assert len(theme.series) == 8
    lab = seen(np.stack([rgb(c) for c in theme.series]) / 255, eyes)
    for a, b in combinations(range(8), 2):
        assert np.linalg.norm(lab[a] - lab[b]) > least, (theme.series[a], theme.series[b])


@BOTH
def test_the_series_stand_out_from_the_panel(theme):
    for colour in theme.series:
        assert contrast(colour, theme.panel) >= 3


@BOTH
@pytest.mark.parametrize("eyes", EYES)
def test_below_and_above_zero_can_be_told_apart(theme, eyes):
    lab = seen(theme.diverging[:, :3] / 255, eyes)
    for away in (40, 64, 96):
        assert np.linalg.norm(lab[128 - away] - lab[127 + away]) > 0.1


@BOTH
def test_maps_change_at_an_even_pace(theme):
    """Half of the range is half of the way: no step of the map is a jump."""
    for lut in (theme.rising, theme.diverging[128:], theme.diverging[128::-1]):
        steps = np.linalg.norm(np.diff(oklab(lut[:, :3] / 255), axis=0), axis=1)
        assert steps.max() < 2.2 * steps.mean()


@BOTH
def test_tokens_can_be_read_on_every_colour(theme):
    """The ink that the token ribbon chooses over the whole of both its maps; on dark panels always the light one."""
    for lut in (theme.ribbon(0.0), theme.ribbon(-1.0), theme.rising, theme.diverging):
        for colour, light in zip(lut, lut_luminance(lut), strict=True):
            ground = QtGui.QColor(*colour[:3].tolist()).name()
            assert light == pytest.approx(luminance(ground))
            assert contrast(ink_on(light), ground) >= 4.5
    if theme is DARK:
        inks = {ink_on(light) for low in (0.0, -1.0) for light in lut_luminance(theme.ribbon(low)[:256])}
        assert inks == {"#ffffff"}
    assert contrast(theme.muted, theme.panel) >= 4.5  # what has fallen out of the context


@BOTH
def test_the_ribbon_ends_with_what_is_not_a_number_and_begins_with_the_panel(theme):
    for low, zero in ((0.0, 0), (-1.0, 128)):
        assert len(theme.ribbon(low)) == 257
        np.testing.assert_array_equal(theme.ribbon(low)[zero, :3], rgb(theme.panel))
        np.testing.assert_array_equal(theme.ribbon(low)[256, :3], rgb(theme.nan))


@BOTH
@pytest.mark.parametrize("eyes", ["all cones", "protanopia", "deuteranopia", "tritanopia"])
def test_what_is_not_a_number_is_like_no_value(theme, eyes):
    odd = seen(rgb(theme.nan)[None] / 255, eyes)[0]
    for lut in (theme.rising, theme.diverging):
        assert np.linalg.norm(seen(lut[:, :3] / 255, eyes) - odd, axis=1).min() > 0.07


@BOTH
def test_no_type_is_under_11_pixels(theme, qapp):
    for size in (1, 8, 11, 14):
        assert theme.font(size).pixelSize() >= 11
        assert theme.font(size, mono=True).pixelSize() >= 11


@BOTH
def test_icons_are_drawn_in_the_colour_of_text(theme, qapp):
    image = icon("play", theme).pixmap(32, 32).toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert theme.text in inks


def test_a_colour_asked_for_twice_is_not_shared(qapp):
    LIGHT.colour("text").setAlphaF(0.1)
    assert LIGHT.colour("text").alphaF() == 1


def test_the_desktop_decides_at_first(qapp):
    assert system_theme() in (LIGHT, DARK)


def test_every_icon_named_is_there_and_can_be_drawn(qapp):
    named = {command.icon for command in commands()} - {""}
    for path in GUI.rglob("*.py"):
        for call in re.findall(r"\bicon\(([^\n]*)", path.read_text("utf-8")):
            named |= set(re.findall(r'"([a-z][a-z0-9-]*)"', call))
        if path.name == "docks.py":
            named |= {
                picture
                for _, picture, _ in re.findall(
                    r'\("([a-z-]+)", "([a-z0-9-]+)", "([^"]+)"\)', path.read_text("utf-8")
                )
            }
    assert len(named) > 20
    for name in named:
        source = asset(f"icons/{name}.svg").read_text("utf-8")
        assert "currentColor" in source
        assert not icon(name, LIGHT).isNull()


def test_the_stylesheet_sets_no_type_under_11_pixels():
    sizes = [float(size) for size in re.findall(r"font[^;{}]*?([\d.]+)px", stylesheet())]
    assert all(size >= 11 for size in sizes)
    for path in GUI.rglob("*.py"):
        if path.name != "theme.py":
            assert not re.search(r"setPointSize|setPixelSize|QFont\(", path.read_text("utf-8")), path


@BOTH
def test_the_back_row_sees_everything_larger(theme, qapp):
    large = replace(theme, scale=2.0)
    assert large.font(12).pixelSize() == 24
    assert large.px(8) == 16
    assert large.pen("line", 1.5).widthF() == 3
    assert replace(theme, scale=0.5).font(14, mono=True).pixelSize() == 11


@BOTH
def test_the_window_has_the_colours_of_the_theme(theme, qapp):
    role = QtGui.QPalette.ColorRole
    made = palette(theme)
    for ground, ink in ((role.Window, role.WindowText), (role.Base, role.Text), (role.Button, role.ButtonText),
                        (role.Highlight, role.HighlightedText), (role.ToolTipBase, role.ToolTipText)):  # fmt: skip
        assert contrast(made.color(ground).name(), made.color(ink).name()) >= 4.5
