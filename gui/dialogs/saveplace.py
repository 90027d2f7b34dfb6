"""Asking where to write a file: its ending is added if it was left out, and nothing is written over unasked."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.files.atomic import is_straight
from mnemoscope.engines.files.destination import check_destination, shown
from mnemoscope.engines.translation import tr


def ask_place(
    parent: QtWidgets.QWidget,
    title: str,
    start: str,
    kinds: str,
    suffix: str | tuple[str, ...],
    *,
    say: Callable[[str], object],
    inputs: Iterable[Path] = (),
) -> Path | None:
    """The file to write, ending in `suffix`, or in one of several, of which the first is usual; None if the person thinks better of it.

    None also for a place that cannot be written, or must not be, which is said: `inputs` are what is open.
    """
    chosen, _ = QtWidgets.QFileDialog.getSaveFileName(parent, title, start, kinds)
    if not chosen:
        return None
    given, endings = Path(chosen), (suffix,) if isinstance(suffix, str) else suffix
    place = given if given.suffix.lower() in endings else Path(f"{chosen}{endings[0]}")
    try:
        check_destination(place, inputs)
    except OutputError as error:
        say(f"{error}.")
        return None
    if is_straight(place):  # whoever reads there may not have come, and the window would wait for it
        say(tr("{place} is no file, but a pipe or a device: name a file to write.", place=shown(place)))
        return None
    # The dialog has asked about the name that was chosen, not about the one that has become of it.
    if place != given and os.path.lexists(place) and not _agreed(parent, title, place):
        return None
    return place


def _agreed(parent: QtWidgets.QWidget, title: str, place: Path) -> bool:
    """Whether a file that is there may be written over."""
    box = QtWidgets.QMessageBox(
        QtWidgets.QMessageBox.Icon.Question,
        title,
        tr("{name} already exists. Replace it?", name=place.name),
        parent=parent,
    )
    box.setInformativeText(tr("It is in {parent}. What is in it now is lost.", parent=shown(place.parent)))
    box.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    replace = box.addButton(tr("Replace"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel))
    box.exec()
    agreed = box.clickedButton() is replace
    box.deleteLater()  # the window keeps it otherwise for as long as it lives
    return agreed
