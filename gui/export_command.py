"""`python main.py export`: a recording to a picture, a film or numbers, without screen, model or torch."""

import logging
import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from engines.errors import MnemoscopeError
from engines.store import open_recording
from engines.track import Track
from gui import export
from gui.blueprint import HEAT_MAPS, MOST_PINNED, Focus, extents
from gui.orders import UnitOrders
from gui.panel import View, set_legible
from gui.panels import discover
from gui.player import Lens
from gui.session import Session
from gui.settings import Settings
from gui.theme import THEMES, palette
from gui.window import MainWindow

WINDOW_SIZE = (1440, 900)
WIDTH, HEADROOM = 960, 60


def run(args: Namespace) -> int:
    """Do it; 0, or 2 after one sentence on standard error."""
    before = QtCore.qInstallMessageHandler(_quiet)
    try:
        _export(args)
    except MnemoscopeError as error:
        print(" ".join(str(error).split()), file=sys.stderr)  # noqa: T201 (the command's own voice)
        return 2
    except MemoryError:
        print("there is not enough memory for this", file=sys.stderr)  # noqa: T201
        return 2
    finally:
        QtCore.qInstallMessageHandler(before)
    return 0


def _export(args: Namespace) -> None:
    track = open_recording(args.recording)
    panels = discover()
    if args.panel not in panels and args.panel != "window":
        raise export.ExportError(
            f"there is no panel named {args.panel!r}; there are {', '.join(panels)}, window"
        )
    focus = focused(track, args)
    length = len(track.trace)
    at = length - 1 if args.at is None else args.at
    if not 0 <= at < max(length, 1) and length:
        raise export.ExportError(f"step {at} is not in the recording: it has steps 0 to {length - 1}")
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["mnemoscope"])
    assert isinstance(app, QtWidgets.QApplication)
    theme = THEMES[args.theme]
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    usual = WINDOW_SIZE if args.panel == "window" else (WIDTH, panels[args.panel].preferred_height + HEADROOM)
    width, height = args.size or usual
    wish = export.Wish(Path(args.output), width, height, theme, args.dpi or export.SCREEN_DPI, args.caption)
    if wish.suffix not in export.TABLES:
        export.check(wish)
    if args.panel == "window":
        _window(track, focus, at, wish, args)
        return
    lens = Lens()
    set_legible(lens, track, width, theme)
    lens.follow(at, length)
    rows = _rows(track, args.unit_range)
    view = View(track, UnitOrders(), at, float(at), lens.window(length), focus, range=args.range, rows=rows)
    export.save_panel(panels[args.panel], view, wish)


def _window(track: Track, focus: Focus, at: int, wish: export.Wish, args: Namespace) -> None:
    if not len(track.trace):
        raise export.ExportError("the recording holds no steps, so there is nothing to draw")
    session = Session()
    window = MainWindow(session, Settings(), theme=wish.theme)
    try:
        window.resize(wish.width, wish.height)
        window.show()
        session.open(args.recording)
        for name in window.docks:
            session.set_range(name, args.range)
        for count, rows in _rows(track, args.unit_range).items():
            session.set_rows(count, rows)
        session.focus(**{name: getattr(focus, name) for name in ("layer", "head", "unit", "pinned")})
        session.seek(at)
        QtWidgets.QApplication.processEvents()  # lay the docks out before they are measured and drawn
        page = export.page_of(window)
        window.resize(
            round(window.width() + wish.width - page.width()),
            round(window.height() + wish.height - page.height()),
        )
        QtWidgets.QApplication.processEvents()
        window.refresh()
        export.save_window(window, wish)
    finally:
        window.close()
        window.deleteLater()


def _rows(track: Track, wanted: tuple[int, int] | None) -> dict[int, tuple[int, int]]:
    """The units in sight for each size of a signal: those asked for, or all. Raises ExportError if no signal has them."""
    if wanted is None:
        return {}
    start, stop = wanted
    sizes = {spec.size for spec in track.trace.layout.of(*HEAT_MAPS)}
    if start >= max(sizes, default=0):
        raise export.ExportError(
            f"units {start} to {stop - 1} are not in the recording: it has units 0 to {max(sizes, default=1) - 1}"
        )
    return {size: (start, min(stop, size)) for size in sizes if start < size and stop - start < size}


def _quiet(kind: QtCore.QtMsgType, context: object, message: str) -> None:
    """Qt's own messages to the log, where they disturb no script; `export` has one voice on standard error."""
    logging.getLogger("mnemoscope.qt").info("%s", message)


def focused(track: Track, args: Namespace) -> Focus:
    """The focus that --layer, --head and --units ask for. Raises ExportError for one the recording has not."""
    layers, heads, units = extents(track.trace.layout)
    start = Focus(**track.card.focus).within(track.trace.layout)  # as the window begins
    layer = start.layer if args.layer is None else args.layer
    head = start.head if args.head is None else args.head
    wanted = tuple(dict.fromkeys(args.units or ()))
    for what, value, count in (
        ("layer", layer, layers), ("head", head, heads), *(("unit", u, units) for u in wanted),
    ):  # fmt: skip
        if not 0 <= value < count:
            raise export.ExportError(
                f"{what} {value} is not in the recording: it has {what}s 0 to {count - 1}"
            )
    if len(wanted) > MOST_PINNED:
        raise export.ExportError(f"at most {MOST_PINNED} units can be drawn, not {len(wanted)}")
    focus = replace(start, layer=layer, head=head)
    return replace(focus, unit=wanted[0], pinned=wanted if len(wanted) > 1 else ()) if wanted else focus
