"""What a picture of the window shows: every docked panel in sight, at its place."""

from collections.abc import Callable, Iterable

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.translation import listed, trn
from mnemoscope.gui.export.page import Page, Part
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.view import View


def page_of(
    docks: Iterable[Dock],
    window: QtWidgets.QWidget,
    views: Callable[[], tuple[View, ...]],
    look: Callable[[Dock, int], View | str | None],
    theme: Theme,
) -> Page:
    """What a picture of the window shows: every docked panel in sight at its place; `look` gives a panel's view."""
    parts = list[Part]()
    for dock in docks:
        if dock.visibleRegion().isEmpty() or dock.isFloating():
            continue
        corner = QtCore.QPointF(dock.mapTo(window, QtCore.QPoint(0, 0)))
        frame = QtCore.QRectF(corner, QtCore.QSizeF(dock.size()))
        parts += _parts_of(dock, frame, look)
    whole = views()
    card = whole[0].track.card
    named = " · ".join(f"{view.letter}  {view.title}" for view in whole)
    several = len(whole) > 1
    return Page(
        theme,
        named if several else card.called,
        "" if several else card.line,
        tuple(parts),
        whole[0],
    )


def _parts_of(
    dock: Dock, frame: QtCore.QRectF, look: Callable[[Dock, int], View | str | None]
) -> Iterable[Part]:
    """The panels of a dock: the first under its title, each under its header where there are several tracks."""
    body, shown = dock.body, dock.numbers
    tops = [body.cells[n].mapTo(dock, QtCore.QPoint(0, 0)).y() for n in shown]
    for n, number in enumerate(shown):
        cell, view = body.cells[number], look(dock, number)
        if not isinstance(view, View):  # a sentence stands there
            view = next((v for v in dock.views if v.number == number), None)
        if view is None:
            continue
        top, bottom = tops[n] if n else 0, tops[n + 1] if n + 1 < len(shown) else frame.height()
        place = QtCore.QRectF(frame.left(), frame.top() + top, frame.width(), bottom - top)
        bar = float(cell.panel.mapTo(dock, QtCore.QPoint(0, 0)).y() - top)
        heading = cell.header.heading
        colours = tuple(dock.theme.of_series(series) for series in heading.series)
        named = body.tabbed or not cell.header.isHidden()
        yield Part(
            dock.cls, view, place, bar, cell.panel,
            titled=0.0 if n else float(dock.head),
            header=heading.words if named else "", colours=colours if named else (),
            note="" if n else _behind(dock) or dock.bar.note.text(),
        )  # fmt: skip


def _behind(dock: Dock) -> str:
    """Which tracks are in tabs behind the one that is in sight."""
    if not dock.body.tabbed:
        return ""
    behind = [group[0].letter for group in dock.groups if group[0].number not in dock.numbers]
    return trn("{letters} in a tab behind", "{letters} in tabs behind", len(behind), letters=listed(behind))
