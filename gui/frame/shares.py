"""How heights are shared out among docks, and what each of them needs and has."""

from collections.abc import Sequence

from PySide6 import QtWidgets

from mnemoscope.gui.frame.docks import Dock

GAP = QtWidgets.QStyle.PixelMetric.PM_DockWidgetSeparatorExtent
TABS = 30.0  # pixels of a row of tabs


def shared_out(whole: float, weights: Sequence[float], least: Sequence[float]) -> list[float]:
    """`whole` in parts like these weights, none under its least if the least are not too much together."""
    if sum(least) > whole:
        least = [0.0] * len(weights)
    bound = set[int]()  # those that get their least
    while True:
        free = [i for i in range(len(weights)) if i not in bound]
        rest = whole - sum(least[i] for i in bound)
        unit = rest / (sum(weights[i] for i in free) or 1.0)
        short = {i for i in free if weights[i] * unit < least[i]}
        if not short:
            return [least[i] if i in bound else weights[i] * unit for i in range(len(weights))]
        bound |= short


def least_of(window: QtWidgets.QMainWindow, dock: Dock, *, tabs: bool = False) -> float:
    """The pixels that a dock needs, with its row of tabs; `tabs`: with its tracks in tabs if there are several."""
    row = TABS * any(not tab.isHidden() for tab in window.tabifiedDockWidgets(dock))
    return dock.needs(tabs=tabs) + dock.theme.px(row)


def least_in(window: QtWidgets.QMainWindow, docks: Sequence[Dock], room: float) -> list[float]:
    """The least heights of docks of which not all have room for all their tracks: the first ones do, as far as it goes."""
    least = [least_of(window, dock, tabs=True) for dock in docks]
    for n, dock in enumerate(docks):
        more = least_of(window, dock) - least[n]
        if sum(least) + more <= room:
            least[n] += more
    return least


def gap_of(window: QtWidgets.QMainWindow) -> int:
    """The pixels between two docks."""
    return window.style().pixelMetric(GAP, None, window)


def height_of(window: QtWidgets.QMainWindow, dock: Dock) -> int:
    """The height of a dock with its own row of tabs, which stands on it; Qt keeps others, that are in use no more, in sight of nobody."""
    place = dock.geometry()
    above = place.adjusted(0, -1, 0, 0)
    bars = (b for b in window.children() if isinstance(b, QtWidgets.QTabBar) and b.isVisible())
    tops = [bar.y() for bar in bars if bar.geometry().intersects(above)]
    return place.bottom() + 1 - min(tops, default=place.y())
