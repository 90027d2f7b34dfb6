"""An equation with its numbers, each of which leads to its own: set as in a textbook, wrapped, by mouse and by keyboard."""

from dataclasses import dataclass, field

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr, trn
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item
from mnemoscope.gui.widgets.typeset import Set, typeset

SIZE, SMALL = 24.0, 13.0  # pixels of the equation, and of words
MARGIN, GAP = 14.0, 8.0
MOST_ABOVE = 3  # levels of the way that are drawn
FLIGHT = 300  # milliseconds
Key = QtCore.Qt.Key


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the equation: what it is, in words, as it is shown, whether it leads anywhere, and what it is known by."""

    said: str
    shown: str
    symbol: str = ""
    leads: bool = True
    key: object = None


@dataclass(frozen=True, slots=True)
class Sums:
    """What is drawn: the way here, what the number is, its equation in pieces of LaTeX, the numbers in it, and a note."""

    way: tuple[str, ...] = ()
    title: str = ""
    formula: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    operands: tuple[Number, ...] = ()
    result: object = None  # what the value itself is known by
    value: str = ""  # as it is shown
    note: str = ""
    elsewhere: str = ""  # that it is of another step than the cursor's, with the way there


@dataclass(frozen=True, slots=True)
class Link:
    """Something that can be chosen: a rectangle, what it is, and its number among those of its kind."""

    rect: QtCore.QRectF
    kind: str  # "operand", "way", "step"
    number: int
    said: str


@dataclass(slots=True)
class Laid:
    """Where everything lies."""

    pieces: list[tuple[Set, QtCore.QPointF, bool]] = field(default_factory=list)  # True: with numbers
    words: list[tuple[QtCore.QRectF, str, str, float, bool]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    places: dict[object, QtCore.QRectF] = field(default_factory=dict)
    height: float = 0.0


class Equation(Item):
    """The picture. `chosen` is the link that the keyboard is at; `flying`, how far numbers have come, 1: there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setCacheMode(self.CacheMode.NoCache)
        self.sums, self.laid = Sums(), Laid()
        self.chosen, self.hovered, self.flying = -1, -1, 1.0
        self.before: dict[object, tuple[QtCore.QRectF, str]] = {}

    def lay(self) -> None:
        """Find a place for everything, as it is now."""
        self.laid = self._fitting(self.sums)
        self.prepareGeometryChange()
        self.update()

    def _fitting(self, sums: Sums) -> Laid:
        """At the usual size; where that has no room, smaller, as far as it can be read."""
        for size in (SIZE, 22.0, 20.0):
            laid = self._laid(sums, self.theme.px(size), listed=True)
            if laid.height <= self.rect.height():
                return laid
        return self._laid(sums, self.theme.px(20.0), listed=True)

    def _laid(self, sums: Sums, size: float, *, listed: bool) -> Laid:
        px, laid = self.theme.px, Laid()
        left, right = self.rect.left() + px(MARGIN), self.rect.right() - px(MARGIN)
        y = self.rect.top() + px(GAP)
        y = self._way(laid, sums, left, right, y)
        for text, colour, bold in ((sums.title, "text", True), (sums.elsewhere, "accent", False)):
            if text:
                y = self._words(laid, text, colour, QtCore.QRectF(left, y, right - left, 0), bold=bold)
                if text == sums.elsewhere:
                    laid.links.append(Link(laid.words[-1][0], "step", 0, text))
        y = self._flow(laid, sums.formula, size, left, right, y + px(GAP), numbers=False)
        y = self._flow(laid, sums.numbers, size, left, right, y + px(GAP), numbers=True)
        if sums.note:
            y = self._words(laid, sums.note, "warning", QtCore.QRectF(left, y + px(4), right - left, 0))
        if listed:
            y = self._list(laid, sums, left, right, y + px(GAP), px(SMALL) * 1.65)
        laid.height = y - self.rect.top()
        return laid

    def _way(self, laid: Laid, sums: Sums, left: float, right: float, y: float) -> float:
        """The way here, each level of which can be gone back to; of a long one, the last levels."""
        above = sums.way[:-1]
        if not above:
            return y
        font, px = self.theme.font(SMALL), self.theme.px
        metrics, x, line = QtGui.QFontMetricsF(font), left, px(SMALL * 1.5)
        first = max(0, len(above) - MOST_ABOVE)
        for n, said in enumerate(above[first:], first):
            text = f"…  {said}  ›" if n == first and first else f"{said}  ›"
            width = min(metrics.horizontalAdvance(text), right - left)
            if x + width > right and x > left:
                x, y = left, y + line
            box = QtCore.QRectF(x, y, width, line)
            text = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideMiddle, width)
            laid.words.append((box, text, "accent", SMALL, False))
            laid.links.append(Link(box, "way", n, tr("Back to {place}", place=said)))
            x += width + px(8)
        return y + line + px(4)

    def _words(self, laid: Laid, text: str, colour: str, box: QtCore.QRectF, *, bold: bool = False) -> float:
        """A sentence, wrapped."""
        metrics = QtGui.QFontMetricsF(self.theme.font(SMALL, bold=bold))
        high = metrics.boundingRect(QtCore.QRectF(0, 0, box.width(), 1e4), _wrap(), text).height() + 2
        laid.words.append(
            (QtCore.QRectF(box.left(), box.top(), box.width(), high), text, colour, SMALL, bold)
        )
        return box.top() + high + self.theme.px(2)

    def _flow(
        self,
        laid: Laid,
        pieces: tuple[str, ...],
        size: float,
        left: float,
        right: float,
        y: float,
        *,
        numbers: bool,
    ) -> float:
        """Pieces of an equation side by side, and below where there is no more room."""
        made = [typeset(piece, size) for piece in pieces]
        indent, row, x = size, list[tuple[Set, float, int]](), left
        n = 0
        while n <= len(made):
            new = made[n] if n < len(made) else None
            if new is not None and (not row or x + new.width <= right):
                row.append((new, x, n))
                x += new.width + size * 0.18
                n += 1
                continue
            if row:
                ascent = max(max(each.ascent for each, _, _ in row), size * 0.75)
                descent = max(each.descent for each, _, _ in row)
                for each, at, piece in row:
                    self._put(
                        laid,
                        each,
                        QtCore.QPointF(at, y + ascent),
                        right,
                        numbers=numbers,
                        last=piece == len(made) - 1,
                    )
                y += ascent + max(descent, size * 0.2) + self.theme.px(4)
            row, x = [], left + indent
            if new is None:
                break
        return y

    def _put(
        self, laid: Laid, made: Set, at: QtCore.QPointF, right: float, *, numbers: bool, last: bool
    ) -> None:
        laid.pieces.append((made, at, numbers))
        if not numbers:
            return
        for place, rect in made.rects.items():
            operand = self.sums.operands[place - 1]
            box = rect.translated(at).adjusted(-2, -3, 2, 4)
            if operand.leads:
                laid.links.append(Link(box, "operand", place - 1, _said(operand)))
            laid.places.setdefault(operand.key, box)
        if last:
            laid.places[self.sums.result] = QtCore.QRectF(
                at.x(), at.y() - made.ascent, made.width, made.ascent + made.descent
            )

    def _list(self, laid: Laid, sums: Sums, left: float, right: float, y: float, line: float) -> float:
        """What each number is, one under the other, as far as there is room; of how many there is none, it says."""
        room = int(max(self.rect.bottom() - y, 0) / line)
        shown = sums.operands if len(sums.operands) <= room else sums.operands[: max(room - 1, 0)]
        metrics = QtGui.QFontMetricsF(self.theme.font(SMALL))
        for n, operand in enumerate(shown):
            box = QtCore.QRectF(left, y, right - left, line)
            elided = metrics.elidedText(_said(operand), QtCore.Qt.TextElideMode.ElideMiddle, box.width())
            laid.words.append((box, elided, "accent" if operand.leads else "muted", SMALL, False))
            if operand.leads:
                wide = min(metrics.horizontalAdvance(elided), box.width())
                laid.links.append(Link(QtCore.QRectF(left, y, wide, line), "row", n, _said(operand)))
            y += line
        if len(shown) < len(sums.operands) and room:
            said = trn(
                "{n:,} more, for which there is no room",
                "{n:,} more, for which there is no room",
                len(sums.operands) - len(shown),
            )
            laid.words.append((QtCore.QRectF(left, y, right - left, line), said, "muted", SMALL, False))
            y += line
        return y

    def draw(self, painter: QtGui.QPainter) -> None:
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect, QtCore.Qt.ClipOperation.IntersectClip)
        theme = self.theme
        for box, text, colour, size, bold in self.laid.words:
            painter.setFont(theme.font(size, bold=bold))
            painter.setPen(theme.colour(colour))
            painter.drawText(box, _wrap() | int(Align.AlignVCenter), text)
        for made, at, numbers in self.laid.pieces:
            painter.save()
            painter.translate(at)
            for place, path in made.shapes:
                colour = "accent" if numbers and place and self.sums.operands[place - 1].leads else "text"
                painter.fillPath(path, theme.colour(colour))
            painter.restore()
        for n, link in enumerate(self.laid.links):
            if n in (self.chosen, self.hovered):
                painter.setPen(theme.pen("accent", 2.0 if n == self.chosen else 1.0))
                painter.drawRoundedRect(link.rect.adjusted(-1, -1, 1, 1), 3, 3)
        if self.flying < 1:
            self._fly(painter)

    def _fly(self, painter: QtGui.QPainter) -> None:
        """The numbers that are used again, on their way from where they stood to where they stand."""
        painter.setFont(self.theme.font(SIZE * 0.8, bold=True))
        painter.setPen(self.theme.colour("accent", 1.0 - 0.4 * self.flying))
        for key, (start, text) in self.before.items():
            end = self.laid.places.get(key)
            if end is None or key is None:
                continue
            at = start.center() + (end.center() - start.center()) * self.flying
            box = QtCore.QRectF(at.x() - 100, at.y() - 20, 200, 40)
            painter.drawText(box, Align.AlignCenter, text)


class SumsCanvas(Canvas):
    """A canvas of one equation. Tab and the arrows go from number to number, Return follows one, Backspace goes back."""

    followed = QtCore.Signal(int)  # an operand
    returned = QtCore.Signal(int)  # a level of the way
    sought = QtCore.Signal()  # the step that is shown

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.equation = Equation(theme)
        self.add(self.equation)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self._flight = QtCore.QVariantAnimation(self)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.setDuration(FLIGHT)
        self._flight.valueChanged.connect(self._move)

    def arrange(self) -> None:
        self.equation.place(self.area())
        self.equation.lay()

    def show_sums(self, sums: Sums, *, flies: bool = False) -> None:
        """Draw this; `flies`: numbers that stood elsewhere come from there."""
        equation = self.equation
        self._flight.stop()
        texts = {operand.key: operand.shown for operand in equation.sums.operands}
        texts[equation.sums.result] = equation.sums.value
        equation.before = {key: (rect, texts.get(key, "")) for key, rect in equation.laid.places.items()}
        other = len(equation.sums.way) != len(sums.way)
        equation.sums, equation.flying, equation.hovered = sums, 1.0, -1
        equation.lay()
        if equation.chosen >= 0 and other:  # the keyboard goes on from the first number of the new one
            kinds = [link.kind for link in equation.laid.links]
            equation.chosen = kinds.index("operand") if "operand" in kinds else -1
        equation.chosen = min(equation.chosen, len(equation.laid.links) - 1)
        self._tell()
        moved = {key for key in equation.before.keys() & equation.laid.places.keys() if key is not None}
        if flies and any(equation.before[key][0] != equation.laid.places[key] for key in moved):
            self._flight.start()

    @property
    def flies(self) -> bool:
        """Whether numbers are on their way."""
        return self._flight.state() == QtCore.QAbstractAnimation.State.Running

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._flight.stop()
        self.equation.flying = 1.0
        super().hideEvent(event)

    def _move(self, share: float) -> None:
        self.equation.flying = share
        self.equation.update()

    def link_at(self, point: QtCore.QPointF) -> int:
        """The link under a point; -1: none."""
        links = self.equation.laid.links
        return next((n for n, link in enumerate(links) if link.rect.contains(point)), -1)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        at = self.link_at(event.position())
        if at != self.equation.hovered:
            self.equation.hovered = at
            self.equation.update()
        shape = QtCore.Qt.CursorShape
        self.viewport().setCursor(shape.PointingHandCursor if at >= 0 else shape.ArrowCursor)
        lines = (self.equation.laid.links[at].said,) if at >= 0 else ()
        self.readout.say(lines, event.position(), self.area())

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        if event.button() == QtCore.Qt.MouseButton.LeftButton:
            self._follow(self.link_at(event.position()))
        elif event.button() == QtCore.Qt.MouseButton.BackButton:
            self._up()

    def _follow(self, n: int) -> None:
        if not 0 <= n < len(self.equation.laid.links):
            return
        link = self.equation.laid.links[n]
        self.readout.setVisible(False)
        match link.kind:
            case "way":
                self.returned.emit(link.number)
            case "step":
                self.sought.emit()
            case _:
                self.followed.emit(link.number)

    def _up(self) -> None:
        """One level back."""
        if len(self.equation.sums.way) > 1:
            self.returned.emit(len(self.equation.sums.way) - 2)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from number to number, and on from the last."""
        return self._choose(1 if forward else -1) or bool(super().focusNextPrevChild(forward))

    def _choose(self, by: int) -> bool:
        """The next link, or the one before; False: there is none."""
        links, at = self.equation.laid.links, self.equation.chosen
        numbers = [n for n, link in enumerate(links) if link.kind != "row"]
        later = [n for n in numbers if n > at] if by > 0 else [n for n in numbers if n < at][::-1]
        if not later:
            self.equation.chosen = -1
            self.equation.update()
            return False
        self.equation.chosen = later[0]
        self.equation.update()
        self._tell()
        return True

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier)
        if key == Key.Key_Backspace or (key == Key.Key_Left and alt):
            self._up()
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space) and self.equation.chosen >= 0:
            self._follow(self.equation.chosen)
        else:
            event.ignore()  # it is the window's

    def event(self, event: QtCore.QEvent) -> bool:
        """What it does with keys comes before the window's commands of the same keys, while it has the focus."""
        if event.type() == QtCore.QEvent.Type.ShortcutOverride and isinstance(event, QtGui.QKeyEvent):
            alt = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier)
            own = event.key() == Key.Key_Backspace or (event.key() == Key.Key_Left and alt)
            own = own or (
                self.equation.chosen >= 0 and event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space)
            )
            if own:
                event.accept()
                return True
        return bool(super().event(event))

    def _tell(self) -> None:
        """Say to those who listen what is drawn, and what the keyboard is at."""
        equation = self.equation
        self.setAccessibleDescription(f"{equation.sums.title} {equation.sums.note}".strip())
        chosen = equation.chosen
        name = (
            equation.laid.links[chosen].said
            if 0 <= chosen < len(equation.laid.links)
            else equation.sums.title
        )
        if name != self.accessibleName():
            self.setAccessibleName(name)


def _said(operand: Number) -> str:
    """An operand as it is read out: "forget gate, unit 3, step 12: 0.953"."""
    return tr("{name}: {value}", name=operand.said, value=operand.shown)


def _wrap() -> int:
    return int(QtCore.Qt.TextFlag.TextWordWrap)
