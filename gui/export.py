"""Pictures, films and numbers of what is shown. One canvas paints on every device: what is exported is what is on screen."""

import csv
import io
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6 import QtCore, QtGui, QtSvg

from engines.errors import MnemoscopeError
from engines.track import Track
from gui.panel import Panel, TimePanel, View
from gui.theme import Theme
from gui.widgets.canvas import Align

if TYPE_CHECKING:
    from gui.commands import Commands
    from gui.docks import Dock

SCREEN_DPI = 96
PDF_DPI = 1200
CAPTION = 24
MARGIN, HEADING = 8.0, 34.0  # of a picture of the window
SMALLEST, LARGEST = 16, 16_384  # pixels a side
PICTURES, FILMS, TABLES = (".png", ".svg", ".pdf"), (".gif", ".mp4"), (".csv", ".npz")

# What XML forbids, escaped or not, and Qt writes as it stands: controls, halves of surrogate pairs, U+FFFE and U+FFFF.
_NOT_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xed[\xa0-\xbf][\x80-\xbf]|\xef\xbf[\xbe\xbf]")

Paint = Callable[[QtGui.QPainter, QtCore.QRectF], None]


class ExportError(MnemoscopeError):
    """A picture cannot be made or written."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to write: width and height in screen pixels (1/96 inch), the DPI of pixels, the look, a caption."""

    path: Path
    width: int
    height: int
    theme: Theme
    dpi: int = SCREEN_DPI
    caption: bool = False
    rate: float = 10.0  # frames per second of a film

    @property
    def suffix(self) -> str:
        """The kind of file."""
        return self.path.suffix.lower()


class NoVerbs:
    """What a panel in an export may ask for: nothing."""

    def seek(self, step: int) -> None: ...
    def focus(self, **changes: Any) -> None: ...
    def pin(self, unit: int) -> None: ...
    def hover(self, step: int | None, unit: int | None = None) -> None: ...
    def zoom(self, factor: float, at: float) -> None: ...
    def pan(self, steps: float) -> None: ...
    def set_order(self, order: str) -> None: ...
    def set_options(self, panel: str, options: Any) -> None: ...
    def set_range(self, panel: str, range_: Any) -> None: ...
    def set_rows(self, count: int, rows: tuple[int, int] | None) -> None: ...


def save_panel(cls: type[Panel], view: View, wish: Wish) -> None:
    """Write one panel's picture, film or numbers. Raises ExportError with one sentence."""
    if message := _nothing(cls, view):
        raise ExportError(message)
    if wish.suffix in TABLES:
        write(wish.path, table(cls.numbers(view), wish.suffix))
        return
    check(wish)
    with Stage(cls, wish) as stage:
        if wish.suffix in FILMS:
            write(wish.path, film(stage.frames(view), wish))
        else:
            stage.show(view)
            write(wish.path, picture(stage.paint, wish))


def save_window(window: "Commands", wish: Wish) -> None:
    """Write the whole window as it is arranged now. Raises ExportError with one sentence."""
    if wish.suffix in TABLES:
        views = window.views()
        parts = {n: window.docks[n].panel.numbers(v) for n, v in views.items()}
        if wish.suffix == ".csv":
            raise ExportError("a window has several tables: choose one panel, or .npz for all of them")
        flat = {f"{n}.{key}": values for n, part in parts.items() for key, values in part.items()}
        write(wish.path, table(flat, ".npz"))
        return

    def paint(painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        paint_window(window, painter, area)

    if wish.suffix in FILMS:
        write(wish.path, film(_window_frames(window, paint, wish), wish))
    else:
        write(wish.path, picture(paint, wish))


def _nothing(cls: type[Panel], view: View) -> str:
    if not cls.can_show(view.trace):
        return f"{cls.needs or cls.title + ': nothing to show'} (the recording is of {view.track.card.name})"
    return "" if view.length else "the recording holds no steps, so there is nothing to draw"


class Stage:
    """A panel off screen, made for one export and gone after it."""

    def __init__(self, cls: type[Panel], wish: Wish) -> None:
        self.wish = wish
        self.panel = cls(NoVerbs(), wish.theme)
        self.panel.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.panel.setFixedSize(wish.width, max(wish.height - (CAPTION if wish.caption else 0), 40))
        self.panel.show()
        if isinstance(self.panel, TimePanel):
            self.panel.show_axis(True)
        self.caption = ""

    def __enter__(self) -> "Stage":
        return self

    def __exit__(self, *exc: object) -> None:
        for tool in self.panel.tools:
            if tool.parent() is None:
                tool.deleteLater()
        self.panel.close()
        self.panel.deleteLater()

    def show(self, view: View) -> None:
        """Draw this view."""
        self.panel.refresh(view)
        if self.panel.message:
            raise ExportError(self.panel.message)
        self.caption = " · ".join((caption(view), *self.panel.notes())) if self.wish.caption else ""

    def paint(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """The picture, and the caption below."""
        if not self.caption:
            self.panel.canvas.paint_on(painter, area)
            return
        theme, above = self.wish.theme, area.adjusted(0, 0, 0, -CAPTION)
        painter.fillRect(area, theme.colour("panel"))
        self.panel.canvas.paint_on(painter, above)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        below = QtCore.QRectF(area.left() + 8, above.bottom(), area.width() - 16, CAPTION)
        said = QtGui.QFontMetricsF(painter.font()).elidedText(
            self.caption, QtCore.Qt.TextElideMode.ElideMiddle, below.width()
        )
        painter.drawText(below, Align.AlignLeft | Align.AlignVCenter, said)

    def frames(self, view: View) -> Iterator[QtGui.QImage]:
        """One picture a step of what is in sight."""
        for step in range(*view.seen):
            self.show(replace(view, cursor=step, position=float(step)))
            yield raster(self.paint, self.wish)


def caption(view: View) -> str:
    """Model, stretch of text and step, in one line."""
    track, (start, stop) = view.track, view.seen
    text = "".join(track.labels(start, min(stop, start + 60)))
    seed = f" · seed {track.sampling.seed}" if track.sampling else ""
    return f"{track.card.name} · tokens {start} to {stop - 1} “{text}” · step {view.cursor}{seed}"


def picture(paint: Paint, wish: Wish) -> bytes:
    """PNG, SVG or PDF of what `paint` draws into (0, 0, width, height). Raises ExportError."""
    check(wish)
    match wish.suffix:
        case ".png":
            buffer = QtCore.QBuffer()
            buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
            if not QtGui.QImageWriter(buffer, QtCore.QByteArray(b"png")).write(raster(paint, wish)):
                raise ExportError("the picture could not be made: there is not enough memory for this size")
        case ".svg":
            buffer = QtCore.QBuffer()
            buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
            svg = QtSvg.QSvgGenerator()
            svg.setOutputDevice(buffer)
            svg.setResolution(SCREEN_DPI)
            svg.setSize(QtCore.QSize(wish.width, wish.height))
            svg.setViewBox(QtCore.QRect(0, 0, wish.width, wish.height))
            svg.setTitle("Mnemoscope")
            _painted(svg, 1.0, paint, wish)
            return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}".encode(), bytes(buffer.data().data()))
        case ".pdf":
            buffer = QtCore.QBuffer()
            buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
            pdf = QtGui.QPdfWriter(buffer)
            points = QtCore.QSizeF(wish.width * 72 / SCREEN_DPI, wish.height * 72 / SCREEN_DPI)
            pdf.setPageSize(
                QtGui.QPageSize(
                    points, QtGui.QPageSize.Unit.Point, "", QtGui.QPageSize.SizeMatchPolicy.ExactMatch
                )
            )
            pdf.setPageMargins(QtCore.QMarginsF(0, 0, 0, 0))
            pdf.setResolution(PDF_DPI)
            pdf.setTitle("Mnemoscope")
            _painted(pdf, PDF_DPI / SCREEN_DPI, paint, wish)
        case _:
            raise ExportError(
                f"{wish.path.name} should end in one of {', '.join((*PICTURES, *FILMS, *TABLES))}"
            )
    return bytes(buffer.data().data())


def raster(paint: Paint, wish: Wish) -> QtGui.QImage:
    """The picture in pixels, at its DPI."""
    scale = wish.dpi / SCREEN_DPI
    image = QtGui.QImage(
        round(wish.width * scale), round(wish.height * scale), QtGui.QImage.Format.Format_RGB32
    )
    if image.isNull():
        raise ExportError("the picture could not be made: there is not enough memory for this size")
    image.setDotsPerMeterX(round(wish.dpi / 0.0254))
    image.setDotsPerMeterY(round(wish.dpi / 0.0254))
    image.fill(wish.theme.colour("panel"))
    _painted(image, scale, paint, wish)
    return image


def _painted(device: QtGui.QPaintDevice, scale: float, paint: Paint, wish: Wish) -> None:
    painter = QtGui.QPainter(device)
    painter.setRenderHint(QtGui.QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    paint(painter, QtCore.QRectF(0, 0, wish.width, wish.height))
    painter.end()


def check(wish: Wish) -> None:
    """Raise ExportError for a picture too small to hold anything or too large for any file."""
    scale = wish.dpi / SCREEN_DPI if wish.suffix not in (".svg", ".pdf") else 1
    small, large = sorted((wish.width, wish.height))
    if small < 80 or small * scale < SMALLEST or large * scale > LARGEST:
        raise ExportError(
            f"a picture of {wish.width} x {wish.height} at {wish.dpi} DPI is not possible: "
            f"sides go from 80 pixels on screen to {LARGEST} in the file"
        )


def film(frames: Iterator[QtGui.QImage], wish: Wish) -> bytes:
    """GIF or MP4 of pictures of one size. Raises ExportError."""
    check(wish)
    out = io.BytesIO()
    arrays = (_rgb(frame) for frame in frames)
    if wish.suffix == ".gif":
        from PIL import Image

        images = [Image.fromarray(a).quantize(256, dither=Image.Dither.NONE) for a in arrays]
        first, *rest = images
        first.save(out, "GIF", save_all=True, append_images=rest, duration=round(1000 / wish.rate), loop=0)
        return out.getvalue()
    import av

    with av.open(out, "w", format="mp4") as container:
        stream: Any = None
        for pixels in arrays:
            even = pixels[: len(pixels) // 2 * 2, : pixels.shape[1] // 2 * 2]  # as H.264 has it
            if stream is None:
                stream = container.add_stream("libx264", rate=round(wish.rate), options={"crf": "16"})
                stream.height, stream.width, stream.pix_fmt = *even.shape[:2], "yuv420p"
            container.mux(
                stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(even), format="rgb24"))
            )
        container.mux(stream.encode())
    return out.getvalue()


def _rgb(image: QtGui.QImage) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """An image as (height, width, 3)."""
    image = image.convertToFormat(QtGui.QImage.Format.Format_RGB888)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return pixels[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def table(columns: dict[str, Any], suffix: str) -> bytes:
    """Arrays that share their first axis, as CSV (an array of more axes is several columns) or as NPZ."""
    if suffix == ".npz":
        out = io.BytesIO()
        np.savez_compressed(out, **columns)
        return out.getvalue()
    head: list[str] = []
    body: list[Any] = []
    for name, values in columns.items():
        flat = values.reshape(len(values), -1) if values.ndim > 1 else values[:, None]
        head += [name] if values.ndim == 1 else [f"{name}.{i}" for i in range(flat.shape[1])]
        body += list(flat.T)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows(zip(*body, strict=True))
    return text.getvalue().encode("utf-8", "backslashreplace")


def write(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all. Raises ExportError with one sentence."""
    part = ""
    try:
        handle, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(part).chmod(0o644)
        os.replace(part, path)
    except OSError as error:
        if part:
            Path(part).unlink(missing_ok=True)
        raise ExportError(f"{path} cannot be written: {error.strerror or error}") from None


def framed(window: "Commands") -> list[tuple["Dock", QtCore.QRectF]]:
    """Every docked panel in sight, and where it lies in the window."""
    return [
        (
            dock,
            QtCore.QRectF(
                QtCore.QPointF(dock.mapTo(window, QtCore.QPoint(0, 0))), QtCore.QSizeF(dock.size())
            ),
        )
        for dock in window.docks.values()
        if not dock.visibleRegion().isEmpty() and not dock.isFloating()
    ]


def page_of(window: "Commands") -> QtCore.QRectF:
    """The part of the window that its picture shows: all docked panels, and a heading above them."""
    whole = QtCore.QRectF()
    for _, frame in framed(window):
        whole = whole.united(frame)
    return whole.adjusted(-MARGIN, -window.theme.px(HEADING), MARGIN, MARGIN)


def paint_window(window: "Commands", painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
    """The window as a figure: a heading, then every panel in sight at its place with its title."""
    theme, track = window.theme, window.session.track
    assert track is not None
    page, head = page_of(window), theme.px(HEADING)
    scale = min(area.width() / page.width(), area.height() / page.height())
    painter.fillRect(area, theme.colour("window"))
    painter.save()
    painter.translate(area.left() + (area.width() - page.width() * scale) / 2, area.top())
    painter.scale(scale, scale)
    painter.translate(-page.topLeft())
    _heading(painter, track, theme, QtCore.QRectF(page.left() + MARGIN + 4, page.top(), page.width(), head))
    for dock, frame in framed(window):
        bar = QtCore.QRectF(frame.left(), frame.top(), frame.width(), dock.bar.height())
        body = QtCore.QRectF(frame.left(), bar.bottom(), frame.width(), frame.height() - bar.height())
        painter.fillRect(bar, theme.colour("raised"))
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(bar.adjusted(8, 0, 0, 0), Align.AlignLeft | Align.AlignVCenter, dock.panel.title)
        if dock.panel.message:
            painter.fillRect(body, theme.colour("panel"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(body, Align.AlignCenter, dock.panel.message)
        else:
            dock.panel.canvas.paint_on(painter, body)
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
    painter.restore()


def _heading(painter: QtGui.QPainter, track: Track, theme: Theme, box: QtCore.QRectF) -> None:
    painter.setFont(theme.font(15, bold=True))
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, track.card.title or track.card.name)
    wide = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(track.card.title or track.card.name)
    painter.setFont(theme.font(12))
    painter.setPen(theme.colour("muted"))
    painter.drawText(box.adjusted(wide + 16, 0, 0, 0), Align.AlignLeft | Align.AlignVCenter, track.card.line)


def _window_frames(window: "Commands", paint: Paint, wish: Wish) -> Iterator[QtGui.QImage]:
    """One picture a step of what is in sight; the cursor goes back to where it was."""
    player, view = window.session.player, window.session.view()
    assert view is not None
    before = player.position
    try:
        for step in range(*view.seen):
            player.position = float(step)
            window.refresh()
            yield raster(paint, wish)
    finally:
        player.position = before
        window.refresh()
