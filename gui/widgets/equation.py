"""An equation with its numbers as a picture: set as in a textbook, wrapped where there is no room, and where each number lies."""

from dataclasses import dataclass, field
from math import pi, sin

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr, trn
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.typeset import Set, typeset

SIZE, SMALL = 24.0, 13.0  # pixels of the equation, and of words
SMALLER, LARGER = (
    (22.0, 20.0),
    (46.0, 38.0, 32.0, 28.0),
)  # of the equation, where there is little room, or much
MARGIN, GAP = 14.0, 8.0
FOOT = 20.0  # of the words that there is more
MOST_ABOVE = 3  # levels of the way that are drawn


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


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a rectangle."""

    box: QtCore.QRectF
    text: str
    colour: str
    bold: bool = False


@dataclass(slots=True)
class Laid:
    """Where everything lies."""

    pieces: list[tuple[Set, QtCore.QPointF, bool]] = field(default_factory=list)  # True: with numbers
    words: list[Words] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    places: dict[object, QtCore.QRectF] = field(default_factory=dict)
    height: float = 0.0
    size: float = 0.0  # pixels of the equation
    unlisted: int = 0  # numbers for whose names there is no room

    @property
    def lines(self) -> int:
        """How many lines the equation takes."""
        return len({at.y() for _, at, _ in self.pieces})


class Equation(Item):
    """The picture. `chosen` is the link that the keyboard is at; `flying`, how far numbers have come, 1: there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setCacheMode(self.CacheMode.NoCache)
        self.sums, self.laid = Sums(), Laid()
        self.chosen, self.hovered, self.flying = -1, -1, 1.0
        self.offset = 0.0  # pixels of it that are out of sight above, where it is higher than there is room
        self.before: dict[object, tuple[QtCore.QRectF, str]] = {}

    def lay(self) -> None:
        """Find a place for everything, as it is now."""
        self.laid = self._fitting(self.sums)
        self.prepareGeometryChange()
        self.update()

    def _fitting(self, sums: Sums) -> Laid:
        """At the usual size; where that has no room, smaller, as far as it can be read, and where there is much, larger, but for print."""
        for size in (SIZE, *SMALLER):
            laid = self._laid(sums, self.theme.px(size), listed=True)
            if laid.height <= self.rect.height():
                self.offset = 0.0
                return laid if size != SIZE or self.theme.is_figure else self._grown(sums, laid)
        self.offset = min(max(self.offset, 0.0), self.most)
        return self._laid(sums, self.theme.px(20.0), listed=True)

    def _grown(self, sums: Sums, usual: Laid) -> Laid:
        """The largest that takes no more lines, and leaves room for all that is listed."""
        for size in LARGER if not usual.unlisted else ():
            laid = self._laid(sums, self.theme.px(size), listed=True)
            whole = not laid.unlisted and laid.height <= self.rect.height()
            if whole and laid.lines == usual.lines and not self._is_cut(laid):
                return laid
        return usual

    def _is_cut(self, laid: Laid) -> bool:
        """Whether a piece of it is wider than there is room."""
        right = self.rect.right() - self.theme.px(MARGIN)
        return any(at.x() + made.width > right for made, at, _ in laid.pieces)

    @property
    def most(self) -> float:
        """How far it can be scrolled."""
        whole = self._laid(self.sums, self.theme.px(20.0), listed=True, scroll=0.0).height
        return max(whole + self.theme.px(FOOT) - self.rect.height(), 0.0)

    def _laid(self, sums: Sums, size: float, *, listed: bool, scroll: float | None = None) -> Laid:
        px, laid = self.theme.px, Laid(size=size)
        left, right = self.rect.left() + px(MARGIN), self.rect.right() - px(MARGIN)
        top = self.rect.top() - (self.offset if scroll is None else scroll)
        y = top + px(GAP)
        y = self._way(laid, sums, left, right, y)
        for text, colour, bold in ((sums.title, "text", True), (sums.elsewhere, "accent", False)):
            if text:
                y = self._words(laid, text, colour, QtCore.QRectF(left, y, right - left, 0), bold=bold)
                if text == sums.elsewhere:
                    laid.links.append(Link(laid.words[-1].box, "step", 0, text))
        y = self._flow(laid, sums.formula, size, left, right, y + px(GAP), numbers=False)
        y = self._flow(laid, sums.numbers, size, left, right, y + px(GAP), numbers=True)
        if sums.note:
            y = self._words(laid, sums.note, "warning", QtCore.QRectF(left, y + px(4), right - left, 0))
        if listed:
            y = self._list(laid, sums, left, right, y + px(GAP), px(SMALL) * 1.65)
        laid.height = y - top
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
            laid.words.append(Words(box, text, "accent"))
            laid.links.append(Link(box, "way", n, tr("Back to {place}", place=said)))
            x += width + px(8)
        return y + line + px(4)

    def _words(self, laid: Laid, text: str, colour: str, box: QtCore.QRectF, *, bold: bool = False) -> float:
        """A sentence, wrapped."""
        metrics = QtGui.QFontMetricsF(self.theme.font(SMALL, bold=bold))
        high = metrics.boundingRect(QtCore.QRectF(0, 0, box.width(), 1e4), _wrap(), text).height() + 2
        laid.words.append(Words(QtCore.QRectF(box.left(), box.top(), box.width(), high), text, colour, bold))
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
        first = {(operand.key, _said(operand)): n for n, operand in reversed([*enumerate(sums.operands)])}
        each = sorted(first.values())  # what stands in it twice is named once
        shown = each if len(each) <= room else each[: max(room - 1, 0)]
        laid.unlisted = len(each) - len(shown)
        metrics = QtGui.QFontMetricsF(self.theme.font(SMALL))
        for n in shown:
            operand = sums.operands[n]
            box = QtCore.QRectF(left, y, right - left, line)
            elided = metrics.elidedText(_said(operand), QtCore.Qt.TextElideMode.ElideMiddle, box.width())
            laid.words.append(Words(box, elided, "accent" if operand.leads else "muted"))
            if operand.leads:
                wide = min(metrics.horizontalAdvance(elided), box.width())
                laid.links.append(Link(QtCore.QRectF(left, y, wide, line), "row", n, _said(operand)))
            y += line
        if laid.unlisted and room:
            said = trn(
                "{n:,} more, for which there is no room",
                "{n:,} more, for which there is no room",
                laid.unlisted,
            )
            laid.words.append(Words(QtCore.QRectF(left, y, right - left, line), said, "muted"))
            y += line
        return y

    def draw(self, painter: QtGui.QPainter) -> None:
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect, QtCore.Qt.ClipOperation.IntersectClip)
        theme = self.theme
        for words in self.laid.words:
            painter.setFont(theme.font(SMALL, bold=words.bold))
            painter.setPen(theme.colour(words.colour))
            painter.drawText(words.box, _wrap() | int(Align.AlignVCenter), words.text)
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
        if self.laid.height - self.offset > self.rect.height():
            self._say_more(painter)

    def _say_more(self, painter: QtGui.QPainter) -> None:
        """That there is more below, for which there is no room."""
        foot = self.rect.adjusted(0, self.rect.height() - self.theme.px(FOOT), 0, 0)
        painter.fillRect(foot, self.theme.colour("panel"))
        painter.setFont(self.theme.font(SMALL))
        painter.setPen(self.theme.colour("muted"))
        inner = foot.adjusted(self.theme.px(MARGIN), 0, 0, 0)
        painter.drawText(inner, Align.AlignVCenter, tr("More below: scroll, or make the panel larger"))

    def _fly(self, painter: QtGui.QPainter) -> None:
        """The numbers that are used again, on their way from where they stood to where they stand, over what lies between."""
        size = self.laid.size
        painter.setFont(self.theme.font(size * 0.8 / self.theme.scale))
        metrics = QtGui.QFontMetricsF(painter.font())
        for key, (start, text) in self.before.items():
            end = self.laid.places.get(key)
            if end is None or key is None or start == end:
                continue
            at = start.center() + (end.center() - start.center()) * self.flying
            high = size * sin(pi * self.flying)  # of an arc
            box = QtCore.QRectF(0, 0, metrics.horizontalAdvance(text) + size * 0.5, size * 1.15)
            box.moveCenter(at - QtCore.QPointF(0, high))
            painter.setBrush(self.theme.colour("panel"))
            painter.setPen(self.theme.pen("accent", 1.5))
            painter.drawRoundedRect(box, size * 0.25, size * 0.25)
            painter.setPen(self.theme.colour("accent"))
            painter.drawText(box, Align.AlignCenter, text)


def _said(operand: Number) -> str:
    """An operand as it is read out: "forget gate, unit 3, step 12: 0.953"."""
    return tr("{name}: {value}", name=operand.said, value=operand.shown)


def _wrap() -> int:
    return int(QtCore.Qt.TextFlag.TextWordWrap)
