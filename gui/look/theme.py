"""The look: colours, colour maps, fonts, sizes and icons, light and dark. The only file with colours in it."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui, QtSvg

from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.gui.look.painting import painting

WHITE_BELOW = 0.179  # luminance of a ground under which white text has more contrast than black (WCAG 2)

NARROWEST = 75  # percent of its width: narrower letters run together

# Families with the letters of Chinese on Linux, Windows and macOS.
MONO_CHINESE = ("Noto Sans Mono CJK SC", "Source Han Mono SC", "Sarasa Mono SC")
CHINESE = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC",
    "Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "SimHei", "SimSun",
)  # fmt: skip

Lut = NDArray[np.uint8]


def asset(name: str) -> Path:
    """The path of a file in `assets/`."""
    return ASSETS / name


@dataclass(frozen=True)
class Theme:
    """One designed look. Colours are hex strings; `scale` enlarges type and spacing for the back row."""

    name: str
    window: str  # behind the panels
    panel: str  # behind the data: zero has this colour
    raised: str  # buttons, fields
    line: str  # separators, axes
    text: str
    muted: str  # labels
    accent: str  # cursor, focus, selection
    accent_text: str
    warning: str
    nan: str  # a value that is not a number: in no map, for no eyes
    positive: tuple[str, ...]  # from the panel's colour outwards
    negative: tuple[str, ...]
    sequential: tuple[str, ...]
    series: tuple[str, ...]  # at most 8, told apart by colour-blind eyes
    scale: float = 1.0
    still: bool = False  # nothing moves that need not
    least: int = 11  # pixels of the smallest type
    bare: bool = False  # with nothing to press: for what is shown to a hall
    families: tuple[str, ...] = ()  # the type of a figure, the first there is; none: the interface's own
    marks: bool = True  # whether the cursor is drawn, and what is pointed out

    @property
    def is_figure(self) -> bool:
        """Whether it is for a figure of a paper, which stands alone: every colour bar says what it is of."""
        return bool(self.families)

    def px(self, size: float) -> float:
        """A length in pixels at this scale."""
        return size * self.scale

    @cached_property
    def diverging(self) -> Lut:
        """256 colours (256, 4): negative, the panel's colour in the middle, positive."""
        low = _ramp((self.panel, *self.negative), 129)[::-1]
        return np.concatenate((low, _ramp((self.panel, *self.positive), 128)[1:]))

    @cached_property
    def rising(self) -> Lut:
        """256 colours (256, 4) from the panel's colour to full."""
        return _ramp((self.panel, *self.sequential), 256)

    def lut(self, low: float) -> Lut:
        """The map for a range that begins at `low`: rising from 0, diverging otherwise."""
        return self.rising if low >= 0 else self.diverging

    def ribbon(self, low: float) -> Lut:
        """The map behind tokens (257, 4): no colour on which the theme's own text could not be read, and `nan` at the end.

        On dark panels the map ends where white has a contrast of 4.5; dark text on middling colours is hard to read there.
        """
        return self._ribbons[low >= 0]

    def gradient(
        self, low: float, start: QtCore.QPointF, end: QtCore.QPointF, *, ribbon: bool = False
    ) -> QtGui.QLinearGradient:
        """The map for a range that begins at `low`, from its first colour to its last, for a colour bar."""
        gradient = QtGui.QLinearGradient(start, end)
        gradient.setStops(self._stops[low >= 0, ribbon])
        return gradient

    @cached_property
    def _stops(self) -> dict[tuple[bool, bool], list[tuple[float, QtGui.QColor]]]:
        places = np.linspace(0, 255, 17).astype(int).tolist()
        maps = {(rising, False): self.lut(0.0 if rising else -1.0) for rising in (True, False)}
        maps |= {(rising, True): self._ribbons[rising] for rising in (True, False)}
        return {
            key: [(at / 255, QtGui.QColor(*lut[at, :3].tolist())) for at in places]
            for key, lut in maps.items()
        }

    @cached_property
    def _ribbons(self) -> dict[bool, Lut]:
        low, high = (_ramp((self.panel, *arm), 256) for arm in (self.negative, self.positive))
        rising = self.rising
        if self.name == "dark":
            low, high, rising = (_darker(lut) for lut in (low, high, rising))
        diverging = np.concatenate((low[::2][::-1], high[::2]))
        diverging[128] = rising[0]
        c = QtGui.QColor(self.nan)
        end = np.array([(c.red(), c.green(), c.blue(), 255)], np.uint8)
        return {True: np.concatenate((rising, end)), False: np.concatenate((diverging, end))}

    def colour(self, name: str, alpha: float = 1.0) -> QtGui.QColor:
        """One of the theme's colours by attribute name, or a hex string, as QColor."""
        key = (name, alpha)
        if key not in self._colours:
            value = QtGui.QColor(name if name.startswith("#") else str(vars(self)[name]))
            value.setAlphaF(alpha)
            self._colours[key] = value
        return QtGui.QColor(self._colours[key])

    @cached_property
    def _colours(self) -> dict[tuple[str, float], QtGui.QColor]:
        """Colours already read: a picture asks for some hundred."""
        return {}

    def of_series(self, index: int) -> QtGui.QColor:
        """The colour of the n-th pinned unit, head or model, wherever it appears."""
        return QtGui.QColor(self.series[index % len(self.series)])

    def font(self, size: float = 12, *, bold: bool = False, mono: bool = False) -> QtGui.QFont:
        """The interface font, or the fixed one for tokens, `size` pixels high and never under `least`."""
        key = (size, bold, mono)
        if key not in self._fonts:
            self._fonts[key] = self._font(size, bold=bold, mono=mono)
        return self._fonts[key]

    @cached_property
    def _fonts(self) -> dict[tuple[float, bool, bool], QtGui.QFont]:
        """Fonts already made: asking the system for one takes longer than drawing with it."""
        return {}

    def _font(self, size: float, *, bold: bool, mono: bool) -> QtGui.QFont:
        if mono:
            font = QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.FixedFont)
        else:
            font = QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.GeneralFont)
        own = (*font.families(), QtGui.QFontInfo(font).family())  # an alias, and what it is one of
        mono = mono and not self.families
        font.setFamilies([*dict.fromkeys((*(self.families or own), *_chinese(mono=mono)))])
        font.setPixelSize(max(self.least, round(self.px(size))))
        font.setBold(bold)
        return font

    def pen(self, name: str, width: float = 1.0, alpha: float = 1.0) -> QtGui.QPen:
        """A pen whose width is in the picture's own pixels, so that it grows with an export's DPI."""
        pen = QtGui.QPen(self.colour(name, alpha), self.px(width))
        pen.setCosmetic(False)
        return pen


@lru_cache
def _chinese(*, mono: bool) -> tuple[str, ...]:
    """The families of this system with the letters of Chinese, for what the interface's own has not: as in China, not Japan."""
    there = set(QtGui.QFontDatabase.families())
    return tuple(family for family in ((MONO_CHINESE if mono else ()) + CHINESE) if family in there)[:2]


def narrowed(font: QtGui.QFont, text: str, width: float) -> QtGui.QFont:
    """A font whose letters are as narrow as a text needs to fit a width, but never so narrow that they are hard to read."""
    needed = QtGui.QFontMetricsF(font).horizontalAdvance(text)
    if needed <= width:
        return font
    narrow = QtGui.QFont(font)
    narrow.setStretch(max(int(100 * width / needed), NARROWEST))
    return narrow


def family_of(name: str) -> tuple[str, bool]:
    """The family that is taken for this name, which may be an alias, and whether its letters are of one width."""
    info = QtGui.QFontInfo(QtGui.QFont(name))
    return info.family(), info.fixedPitch()


LIGHT = Theme(
    "light",
    window="#eceef1", panel="#ffffff", raised="#f7f8fa", line="#cdd3da", text="#1a2027", muted="#5a6672",
    accent="#0b63c5", accent_text="#ffffff", warning="#a4460b", nan="#a000ff",
    positive=("#f6c79b", "#e07b39", "#a23b0c", "#5b1a02"), negative=("#b5d4ee", "#4f97d1", "#17579a", "#06284f"),
    sequential=("#bfe3dc", "#55ad9f", "#14715f", "#033a33"),
    series=("#2b6fb4", "#c65015", "#00966d", "#a83d88", "#2399e0", "#c2881c", "#4d3bbc", "#5b5c4f"),
)  # fmt: skip

DARK = Theme(
    "dark",
    window="#1d2126", panel="#121519", raised="#2a3037", line="#3b434c", text="#e8ecf0", muted="#9aa6b2",
    accent="#6cb2ff", accent_text="#0b1016", warning="#ffb072", nan="#b44bff",
    positive=("#4a2a17", "#a9551f", "#f0964c", "#ffc184"), negative=("#173450", "#2a6cab", "#68aeea", "#a4d6ff"),
    sequential=("#14403a", "#1f8273", "#5cc9b5", "#dcfff6"),
    series=("#4d9eff", "#ee8d2b", "#50d7af", "#d28bc1", "#b2dcf3", "#f9c25b", "#b6b3fd", "#9ba77e"),
)  # fmt: skip

BACK_ROW = 20  # pixels of the smallest type that is read there
PROJECTED: dict[str, dict[str, Any]] = {
    "light": {"window": "#ffffff", "text": "#000000", "muted": "#2b333b", "line": "#8a949e"},
    "dark": {
        "window": "#0a0c0f",
        "text": "#ffffff",
        "muted": "#d4dbe2",
        "line": "#6b7681",
    },
}  # what a projector washes out


def projected(theme: Theme) -> Theme:
    """A theme as it is shown to a hall: with type that is read in the back row, and more contrast."""
    return replace(theme, scale=max(theme.scale, 1.55), least=BACK_ROW, bare=True, **PROJECTED[theme.name])


THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def system_theme() -> Theme:
    """Light or dark, as the desktop is set."""
    scheme = QtGui.QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == QtCore.Qt.ColorScheme.Dark else LIGHT


def palette(theme: Theme) -> QtGui.QPalette:
    """The theme as a palette for Qt's Fusion style."""
    role = QtGui.QPalette.ColorRole
    values = {
        role.Window: "window", role.WindowText: "text", role.Base: "panel", role.AlternateBase: "raised",
        role.Text: "text", role.Button: "raised", role.ButtonText: "text", role.BrightText: "warning",
        role.Highlight: "accent", role.HighlightedText: "accent_text", role.Link: "accent",
        role.PlaceholderText: "muted", role.ToolTipBase: "raised", role.ToolTipText: "text",
        role.Mid: "line", role.Dark: "line", role.Midlight: "line", role.Light: "raised",
    }  # fmt: skip
    palette = QtGui.QPalette()
    for key, name in values.items():
        palette.setColor(key, theme.colour(name))
    for key in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QtGui.QPalette.ColorGroup.Disabled, key, theme.colour("muted", 0.6))
    return palette


@lru_cache(maxsize=256)
def icon(name: str, theme: Theme) -> QtGui.QIcon:
    """An icon of `assets/icons` in the theme's text colour, sharp at every size."""
    source = asset(f"icons/{name}.svg").read_text("utf-8")
    result = QtGui.QIcon()
    sizes = {
        QtGui.QIcon.Mode.Normal: (32, 64),
        QtGui.QIcon.Mode.Disabled: (32,),
    }  # smaller ones are made of these
    for mode, colour in ((QtGui.QIcon.Mode.Normal, theme.text), (QtGui.QIcon.Mode.Disabled, theme.line)):
        renderer = QtSvg.QSvgRenderer(source.replace("currentColor", colour).encode())
        for size in sizes[mode]:
            pixmap = QtGui.QPixmap(size, size)
            pixmap.fill(QtCore.Qt.GlobalColor.transparent)
            with painting(pixmap) as painter:
                renderer.render(painter)
            result.addPixmap(pixmap, mode)
    return result


def luminance(lut: Lut) -> NDArray[np.float64]:
    """The relative luminance (WCAG 2) of colours (n, 4)."""
    return np.asarray(linear(lut[:, :3] / 255) @ np.array([0.2126, 0.7152, 0.0722]))


def _darker(lut: Lut) -> Lut:
    """A map (256, 4) that begins dark, stretched so that it ends where white text still has a contrast of 4.5."""
    last = int(np.flatnonzero(luminance(lut) < WHITE_BELOW)[-1])
    return lut[np.linspace(0, last, len(lut)).round().astype(int)]


def _ramp(stops: tuple[str, ...], count: int) -> Lut:
    """Colours (count, 4) through the stops, even in lightness: interpolated in Oklab (Ottosson 2020)."""
    colours = [QtGui.QColor(stop) for stop in stops]
    rgb = np.array([(c.redF(), c.greenF(), c.blueF()) for c in colours])
    lab = oklab(rgb)
    distance = np.concatenate(([0.0], np.cumsum(np.linalg.norm(np.diff(lab, axis=0), axis=1))))
    at = np.linspace(0, distance[-1], count)
    mixed = np.stack([np.interp(at, distance, lab[:, i]) for i in range(3)], axis=1)
    out = np.full((count, 4), 255, np.uint8)
    out[:, :3] = np.round(255 * _rgb(mixed))
    return out


_TO_LMS = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]]
)  # fmt: skip
_TO_LAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]]
)  # fmt: skip


def oklab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """sRGB (n, 3) in 0..1 -> Oklab (n, 3)."""
    return np.asarray(np.cbrt(linear(rgb) @ _TO_LMS.T) @ _TO_LAB.T)


def linear(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """sRGB in 0..1 -> as much light as it is."""
    return np.asarray(np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4))


def _rgb(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """Oklab (n, 3) -> sRGB (n, 3) in 0..1."""
    return srgb(((lab @ np.linalg.inv(_TO_LAB).T) ** 3) @ np.linalg.inv(_TO_LMS).T)


def srgb(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """As much light -> sRGB in 0..1."""
    light = np.clip(light, 0, 1)
    return np.asarray(np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055))
