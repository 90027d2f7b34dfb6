"""The look of a page: the colours of the window, light and dark, for its style sheet and its script."""

from base64 import b64encode
from typing import Any

from mnemoscope.gui.look.theme import DARK, LIGHT, Lut, Theme

NAMED = ("window", "panel", "raised", "line", "text", "muted", "accent", "accent_text", "warning", "nan")


def variables() -> str:
    """The colours as variables of a style sheet: by what the reader prefers, or has chosen with the button."""
    light, dark = _variables(LIGHT), _variables(DARK)
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
    )


def _variables(theme: Theme) -> str:
    values = {name.replace("_", "-"): str(getattr(theme, name)) for name in NAMED}
    values |= {f"series-{n}": colour for n, colour in enumerate(theme.series[:4])}
    return "".join(f"--{name}:{value};" for name, value in values.items())


def maps() -> dict[str, Any]:
    """The colour maps as JSON: 256 colours each, red, green and blue; those behind tokens let the text be read."""
    return {
        theme.name: {
            "rising": _rgb(theme.rising),
            "diverging": _rgb(theme.diverging),
            "ribbonRising": _rgb(theme.ribbon(0.0)[:256]),
            "ribbonDiverging": _rgb(theme.ribbon(-1.0)[:256]),
            **{name: str(getattr(theme, name)) for name in NAMED},
        }
        for theme in (LIGHT, DARK)
    }


def _rgb(lut: Lut) -> str:
    return b64encode(lut[:, :3].tobytes()).decode("ascii")
