"""The ink that can be read on a colour."""

from mnemoscope.gui.look.theme import WHITE_BELOW


def ink_on(light: float) -> str:
    """White or black, whichever has more contrast (WCAG 2) with a ground of this luminance: 4.5 at least."""
    return "#ffffff" if light < WHITE_BELOW else "#000000"
