"""PNG, SVG and PDF of whatever paints itself into a rectangle: the same drawing on every device, and in any thread."""

from math import ceil

import numpy as np
from PySide6 import QtCore, QtGui, QtSvg

from mnemoscope.engines.options import SCREEN_DPI
from mnemoscope.engines.paper import POINTS
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.pdftext import searchable, trimmed
from mnemoscope.gui.export.svgtext import measured, portable
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.widgets.canvas import Paint

PDF_DPI = 1200


def picture(paint: Paint, options: ExportOptions) -> bytes:
    """The file: what `paint` draws into (0, 0, width, height). Raises ExportError."""
    match options.suffix:
        case ".png":
            return _png(raster(paint, options))
        case ".svg":
            return portable(_svg(paint, options))
        case _:
            return searchable(_pdf(paint, options))


def raster(paint: Paint, options: ExportOptions) -> QtGui.QImage:
    """The picture in pixels, at its DPI."""
    scale = options.scale
    size = QtCore.QSize(round(options.width * scale), round(options.height * scale))
    image = QtGui.QImage(size, QtGui.QImage.Format.Format_RGB32)
    if image.isNull():
        raise ExportError(tr("the picture could not be made: there is not enough memory for this size"))
    image.setDotsPerMeterX(round(options.dpi / 0.0254))
    image.setDotsPerMeterY(round(options.dpi / 0.0254))
    pixels = np.frombuffer(image.bits(), np.uint32)
    pixels[:] = options.theme.colour("panel").rgba()  # Qt's own `fill` would let no other thread go on
    _painted(image, scale, paint, options)
    return image


def _png(image: QtGui.QImage) -> bytes:
    buffer = _buffer()
    if not QtGui.QImageWriter(buffer, QtCore.QByteArray(b"png")).write(image):
        raise ExportError(tr("the picture could not be made: there is not enough memory for this size"))
    return bytes(buffer.data().data())


def _svg(paint: Paint, options: ExportOptions) -> bytes:
    buffer, svg = _buffer(), QtSvg.QSvgGenerator()
    svg.setOutputDevice(buffer)
    svg.setResolution(SCREEN_DPI)
    svg.setSize(QtCore.QSize(options.width, options.height))
    svg.setViewBox(QtCore.QRect(0, 0, options.width, options.height))
    svg.setTitle("Mnemoscope")
    _painted(svg, 1.0, paint, options)
    made = bytes(buffer.data().data())
    return made if options.paper is None else measured(made, options.width, options.height, options.pixel)


def _pdf(paint: Paint, options: ExportOptions) -> bytes:
    buffer = _buffer()
    pdf = QtGui.QPdfWriter(buffer)
    points = QtCore.QSizeF(options.width * options.pixel, options.height * options.pixel)
    if (
        options.paper is not None
    ):  # whole points, of which the exact part is shown: Qt rounds what it is given
        points = QtCore.QSizeF(ceil(points.width()), ceil(points.height()))
    exact = QtGui.QPageSize.SizeMatchPolicy.ExactMatch
    pdf.setPageSize(QtGui.QPageSize(points, QtGui.QPageSize.Unit.Point, "", exact))
    pdf.setPageMargins(QtCore.QMarginsF(0, 0, 0, 0))
    pdf.setResolution(PDF_DPI)
    pdf.setTitle("Mnemoscope")
    _painted(pdf, PDF_DPI / POINTS * options.pixel, paint, options)
    made = bytes(buffer.data().data())
    if options.paper is None:
        return made
    return trimmed(made, options.width * options.pixel, options.height * options.pixel)


def _buffer() -> QtCore.QBuffer:
    buffer = QtCore.QBuffer()
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _painted(device: QtGui.QPaintDevice, scale: float, paint: Paint, options: ExportOptions) -> None:
    with painting(device) as painter:
        painter.setRenderHint(QtGui.QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        if options.paper is not None:
            painter.setFont(options.theme.font())  # no other is named in the file
        paint(painter, QtCore.QRectF(0, 0, options.width, options.height))
