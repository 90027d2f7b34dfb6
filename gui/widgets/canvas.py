"""A picture in pixels: the scene every panel draws in, on screen and on paper alike. Knows neither session nor trace."""

import logging
from collections.abc import Callable

import pyqtgraph as pg
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.offers import Place

log = logging.getLogger("mnemoscope")

Align = QtCore.Qt.AlignmentFlag
STILL = 4.0  # pixels that the mouse may move in a click
PAPER = frozenset({"svg", "pdf"})

Paint = Callable[[QtGui.QPainter, QtCore.QRectF], None]


class PaintError(MnemoscopeError):
    """A part of a picture that is to be exported cannot be drawn."""


class Item(QtWidgets.QGraphicsItem):
    """Something drawn in a rectangle of a canvas, in pixels."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rect = QtCore.QRectF()
        self.setCacheMode(
            QtWidgets.QGraphicsItem.CacheMode.DeviceCoordinateCache
        )  # the cursor passes over it

    def place(self, rect: QtCore.QRectF) -> None:
        """Lie in this rectangle from now on."""
        if rect != self.rect:
            self.prepareGeometryChange()
            self.rect = rect
            self.draw_anew()
        self.update()

    def draw_anew(self) -> None:
        """Forget the picture that is kept of it: where that was cut by the view, Qt would only add to it at another size."""
        mode = self.cacheMode()
        if mode != self.CacheMode.NoCache:
            self.setCacheMode(self.CacheMode.NoCache)
            self.setCacheMode(mode)

    def bounds(self) -> QtCore.QRectF:
        """What it may paint on."""
        return self.rect

    # What Qt calls must not raise: an exception would go through Qt, which may end the process.

    def boundingRect(self) -> QtCore.QRectF:
        try:
            return self.bounds()
        except Exception:
            log.exception("%s has no place", type(self).__name__)
            return self.rect

    def paint(self, painter: QtGui.QPainter, option: object, widget: object = None) -> None:
        if self.attempt(painter) is not None:
            self._apologise(painter)

    def attempt(self, painter: QtGui.QPainter) -> Exception | None:
        """Paint, and return what went wrong, if anything did; the painter is as it was."""
        if self.rect.isEmpty():
            return None
        try:
            with kept(painter):
                self.draw(painter)
        except Exception as error:
            log.exception("%s could not be drawn", type(self).__name__)
            return error
        return None

    def _apologise(self, painter: QtGui.QPainter) -> None:
        """Say in the picture's place that it could not be drawn."""
        with kept(painter):
            painter.setPen(self.theme.colour("warning"))
            painter.setFont(self.theme.font(12))
            painter.drawText(self.rect, Align.AlignCenter, tr("This part of the picture could not be drawn."))

    def draw(self, painter: QtGui.QPainter) -> None:
        """Paint, in the canvas's pixels."""
        raise NotImplementedError


class Readout(Item):
    """The small box beside the mouse that says what is under it. Not part of an exported picture."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setZValue(100)
        self.lines: tuple[str, ...] = ()
        self.setVisible(False)

    def say(self, lines: tuple[str, ...], at: QtCore.QPointF, within: QtCore.QRectF) -> None:
        """Show these lines beside a point; no lines, no box."""
        self.lines = lines
        self.setVisible(bool(lines))
        if not lines:
            return
        metrics = QtGui.QFontMetricsF(self.theme.font(12))
        width = max(metrics.horizontalAdvance(line) for line in lines) + self.theme.px(16)
        height = metrics.height() * len(lines) + self.theme.px(10)
        x = at.x() + self.theme.px(14)
        if x + width > within.right():
            x = max(within.left(), at.x() - self.theme.px(14) - width)
        y = min(max(within.top(), at.y() + self.theme.px(14)), within.bottom() - height)
        self.place(QtCore.QRectF(x, y, width, height))

    def draw(self, painter: QtGui.QPainter) -> None:
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.pen("line"))
        painter.setBrush(self.theme.colour("raised", 0.96))
        painter.drawRoundedRect(self.rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self.theme.font(12))
        painter.setPen(self.theme.colour("text"))
        inner = self.rect.adjusted(self.theme.px(8), self.theme.px(5), 0, 0)
        painter.drawText(inner, Align.AlignLeft | Align.AlignTop, "\n".join(self.lines))


class Canvas(pg.GraphicsView):  # type: ignore[misc]
    """A scene whose units are the widget's pixels. Subclasses place their items in `arrange`.

    Painting the scene on another device draws the same items at the same places: as vectors where
    the device keeps vectors.
    """

    left = QtCore.Signal()  # the mouse is gone
    asked = QtCore.Signal(object, QtCore.QPoint)  # a Place, where on the screen: what can be done there?
    chosen = QtCore.Signal(object)  # a Place that was clicked
    touched = QtCore.Signal()  # a button of the mouse was pressed on it
    unsettled = QtCore.Signal()  # it has another size, and waits to be arranged for it

    def __init__(self, theme: Theme) -> None:
        super().__init__(background=theme.panel)
        self.theme = theme
        self.alive = True  # whether it moves by itself; else somebody says how far it is
        self.patient = False  # at another size, show the picture as it was until `settle` is called
        self._clicked: QtCore.QPointF | None = None  # where the mouse was pressed
        self._arranged = QtCore.QSize()  # the size that the items have been placed for
        # A scene has a dozen items: an index of them gains nothing, and one that misses a change of size crashes Qt
        # (pyqtgraph tells of an image's new shape only after it has it).
        self.scene().setItemIndexMethod(QtWidgets.QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.setAlignment(Align.AlignLeft | Align.AlignTop)
        self.setAcceptDrops(False)  # what is dropped is the window's
        self.viewport().setAcceptDrops(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(40, 24)
        self.readout = Readout(theme)
        self.scene().addItem(self.readout)

    def area(self) -> QtCore.QRectF:
        """The whole picture, in pixels."""
        return QtCore.QRectF(0, 0, self.viewport().width(), self.viewport().height())

    def add(self, item: QtWidgets.QGraphicsItem) -> None:
        """Put an item into the picture."""
        self.scene().addItem(item)

    @property
    def drawn_height(self) -> float | None:
        """The height that what is shown needs, in pixels; None: it fills whatever it gets."""
        return None

    def arrange(self) -> None:
        """Place every item for the present size."""

    def glide(self, share: float) -> None:
        """Be so far on the way from the picture before to this one, 1: there."""

    def settle(self) -> None:
        """Be arranged for the present size, if that has not been done."""
        size = self.viewport().size()
        if size != self._arranged:
            self._arranged = size
            self.setSceneRect(self.area())
            self.arrange()
            self.viewport().update()  # also between the items, where they may have been painted at the size before

    def resizeEvent(self, event: QtGui.QResizeEvent | None) -> None:
        if event is None:  # pyqtgraph calls this once itself, before there is anything to place
            super().resizeEvent(event)
            return
        QtWidgets.QGraphicsView.resizeEvent(self, event)  # pyqtgraph's own arranges what no canvas has
        was, now = self._arranged, self.viewport().size()
        if not self.patient or was.isEmpty():
            self.settle()
        elif now != was:
            self.unsettled.emit()

    def viewportEvent(self, event: QtCore.QEvent) -> bool:
        kinds = QtCore.QEvent.Type
        pressed = None
        if isinstance(event, QtGui.QMouseEvent) and event.type() in (
            kinds.MouseButtonPress, kinds.MouseButtonRelease,
        ):  # fmt: skip
            plain = event.button() == QtCore.Qt.MouseButton.LeftButton and not event.modifiers()
            if event.type() == kinds.MouseButtonPress:
                self.touched.emit()
                self._clicked = event.position() if plain else None
            elif plain:
                pressed, self._clicked = self._clicked, None
        done = bool(super().viewportEvent(event))
        if pressed is not None and isinstance(event, QtGui.QMouseEvent):
            moved = (event.position() - pressed).manhattanLength()
            if moved <= STILL and (place := self.place_at(pressed)) is not None:
                self.chosen.emit(place)
        return done

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.readout.setVisible(False)
        self.left.emit()
        super().leaveEvent(event)

    def place_at(self, point: QtCore.QPointF) -> Place | None:
        """What is drawn at a point, for what can be done to it; None: nothing of the kind."""
        return None

    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        event.accept()  # else it is the window's, which lists its docks
        if (place := self.place_at(QtCore.QPointF(event.pos()))) is not None:
            self.readout.setVisible(False)
            self.asked.emit(place, event.globalPos())

    # pyqtgraph's own mouse handling moves and scales the scene; a picture in pixels must stay put
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()

    def painted(self) -> Paint:
        """What draws the picture as it is now, without the read-out, into a rectangle of any painter.

        It asks nothing of the scene, so that it may be called in another thread as long as the items stay as they are.
        It raises PaintError if one of them cannot be drawn.
        """
        area, background = self.area(), self.theme.colour("panel")
        by_place = QtCore.Qt.ItemSelectionMode.IntersectsItemBoundingRect
        below_first = (
            QtCore.Qt.SortOrder.AscendingOrder
        )  # in a scene without an index, only found by place they are sorted
        items = [
            item
            for item in self.scene().items(area, by_place, below_first)
            if isinstance(item, Item) and item is not self.readout
        ]

        def paint(painter: QtGui.QPainter, target: QtCore.QRectF) -> None:
            with kept(painter):
                painter.fillRect(target, background)
                painter.setClipRect(target, QtCore.Qt.ClipOperation.IntersectClip)
                painter.translate(target.topLeft())
                painter.scale(target.width() / area.width(), target.height() / area.height())
                for item in items:
                    if error := item.attempt(painter):
                        raise PaintError(
                            tr(
                                "the picture could not be drawn: {kind} in a {item}, {error}",
                                kind=type(error).__name__,
                                item=type(item).__name__,
                                error=error,
                            )
                        )

        return paint

    def paint_on(self, painter: QtGui.QPainter, target: QtCore.QRectF) -> None:
        """Draw the picture into a rectangle of any painter, without the read-out. Raises PaintError."""
        self.painted()(painter, target)


def is_paper(painter: QtGui.QPainter) -> bool:
    """Whether the painter keeps vectors (SVG, PDF) rather than pixels."""
    kinds = QtGui.QPaintEngine.Type
    return painter.paintEngine().type() in (kinds.SVG, kinds.Pdf, kinds.Picture)
