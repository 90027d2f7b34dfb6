"""The type of figures: Arial or Helvetica, which journals ask for, or what has the same widths where they are not there."""

from dataclasses import replace

from PySide6 import QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import LIGHT, Theme

ARIAL = ("Arial", "Helvetica", "Liberation Sans", "Arimo", "Nimbus Sans", "TeX Gyre Heros", "Helvetica Neue")


def is_arial(family: str) -> bool:
    """Whether a family is one of those, under the name that a font file or the system gives it."""
    plain = family.split("[")[0].replace(" ", "").lower()
    return any(plain.startswith(each.replace(" ", "").lower()) for each in ARIAL)


def for_figure(theme: Theme, family: str = "", *, marks: bool = False) -> Theme:
    """A look for a figure: in this family before Arial and its like; `marks`: with the cursor and what is pointed out."""
    families = (family, *ARIAL) if family else ARIAL
    there = {each.split(" [")[0] for each in QtGui.QFontDatabase.families()}
    known = tuple(each for each in families if each in there)
    return replace(theme, families=(*known, *(each for each in families if each not in known)), marks=marks)


def family_taken(theme: Theme) -> str:
    """The family that its text is really set in."""
    return QtGui.QFontInfo(theme.font()).family().split(" [")[0]


def missing(family: str) -> str:
    """In a sentence, that this family is not there, and what is taken instead; "" if it is there."""
    there = {each.split(" [")[0].lower() for each in QtGui.QFontDatabase.families()}
    if family.lower() in there:
        return ""
    taken = family_taken(for_figure(LIGHT, family))
    return tr("There is no font {family} here: {taken} is taken.", family=family, taken=taken)
