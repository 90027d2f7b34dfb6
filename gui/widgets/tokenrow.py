"""The text as boxes, one a token, coloured by a value: in line with the columns below, or flowing like a page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from unicodedata import east_asian_width

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme, luminance, narrowed
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.spoken import Spoken
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.cellimage import indices
from mnemoscope.gui.widgets.ink import ink_on
from mnemoscope.gui.widgets.inwords import in_words, oddities
from mnemoscope.gui.widgets.joining import Joined, joined, joined_unevenly
from mnemoscope.gui.widgets.labels import LEAST, SIZE, TURNED, fit, least_for, room_for
from mnemoscope.gui.widgets.ribbonkey import Colouring, draw_key
from mnemoscope.gui.widgets.ticks import draw_tick, fitting
from mnemoscope.gui.widgets.timerow import RIGHT, Row, draw_ticks
from mnemoscope.gui.widgets.turnband import HIGH, draw_bands, folded, ground

TICKS = 16.0  # pixels for step numbers below the boxes, where the texts have no room
EDITED = 3.0  # pixels of the line under tokens at whose steps something is edited
DOWN = 1.15  # of the height of its type, from one letter to the one below it
SMALL = 9.0  # pixels of a tick or a cross above a token


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens in sight, from step `first`: their texts, which are known, which the model chose, which have fallen out.

    `notes`: what is to be said of how each is read, "" for one read as it stands.
    """

    first: int = 0
    labels: Sequence[str] = ()
    known: Sequence[bool] = ()
    typed: Sequence[bool] = ()
    fallen: Sequence[bool] = ()  # which are out of the context; none of those beyond its end
    notes: Sequence[str] = ()
    texts: Sequence[str] = ()  # all of each, where less is written on them
    edited: Sequence[tuple[QtGui.QColor, Sequence[bool]]] = ()  # a track each: which it reads with an edit
    judged: Mapping[int, bool] = field(default_factory=dict)  # by step, whether the answer there is right
    turns: Sequence[Spoken] = ()  # of a conversation
    after: int = 0  # how many there are after them, out of sight

    def has_fallen(self, at: int) -> bool:
        """Whether one of them has fallen out of the context."""
        return at < len(self.fallen) and self.fallen[at]


class TokenRow(Row):
    """Boxes in line with time, or, with `flow`, line after line like a page of text."""

    pad = 2.0  # pixels around the text of a token on a page
    letters = 14.0  # pixels of its type there

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.tokens = Tokens()
        self.colouring = Colouring()
        self.flow = False
        self.now = 0
        self.held: int | None = None  # what stays in sight where a page has no room for all; None: the cursor
        self.span: tuple[int, int] | None = None  # the tokens that are marked
        self.token: Callable[[int], str] = str
        self._boxes: list[QtCore.QRectF] = []
        self._room = self._least = self._typical = theme.px(LEAST)
        self._share = 1.0  # of the room that texts need, what they have

    def set_data(self, tokens: Tokens, colouring: Colouring, *, flow: bool = False) -> None:
        """Show these tokens in these colours."""
        self.tokens, self.colouring, self.flow = tokens, colouring, flow
        self._room = room_for(tokens.labels, self.theme)
        self._least = least_for(tokens.labels, self.theme)
        self.moved()
        self.update()

    def mark_span(self, span: tuple[int, int] | None) -> None:
        """Mark a stretch of tokens, or none."""
        self.span = span
        self.update()

    def set_cursor(self, cursor: int) -> None:
        """Where the cursor is: tokens after it are quieter."""
        if cursor != self.now:
            self.now = cursor
            if self.flow:
                self.update()

    @property
    def said(self) -> str:
        odd = oddities(self.colouring.values, self.colouring.levels)[0] if self.colouring.numbers else ""
        return " · ".join(filter(None, (odd, self._columns().told)))

    def _columns(self) -> Joined:
        """The values (n, 1) where boxes are narrower than a pixel: of each column the largest in size."""
        values = self.colouring.values.astype(np.float32)[:, None]
        if not self.colouring.numbers:
            values = np.nan_to_num(values)  # of a token without a value
        if self.edges is not None and not self.flow:
            return joined_unevenly(values, self.columns(self.tokens.first, len(values)), self.step_width, 1.0)
        return joined(values, self.tokens.first, 1.0 if self.flow else self.step_width, 1.0)

    @property
    def writing(self) -> str:
        """How the texts are written in their boxes: "across", "upwards" or, where there is no room, "not"."""
        if self.flow or self._share >= 0.99 * self._least / self._room:
            return "across"
        narrow = self._room <= self.theme.px(TURNED)  # letters that do not fit across fit no better upwards
        return "not" if narrow or self._typical < self.theme.px(TURNED - 4) else "upwards"

    def moved(self) -> None:
        if self.flow:
            self._boxes = self._flowed()
        else:
            self._measure()
            above = self.theme.px(HIGH if self.tokens.turns else 2)
            top = self.plot.top() + above
            below = (2 if self.writing != "not" else TICKS) + EDITED * len(self.tokens.edited)
            height = self.plot.height() - above - self.theme.px(below)
            self._boxes = self.spans(self.tokens.first, len(self.tokens.labels), top, height)

    def _measure(self) -> None:
        """How wide the columns of the tokens are, and how that compares with what their texts need."""
        labels = self.tokens.labels
        self._typical = self.step_width
        self._share = self.step_width / self._room
        if self.edges is not None and labels:
            widths = np.diff(self.lefts(self.tokens.first, len(labels)))
            self._typical = float(widths.mean())
            self._share = fit(labels, widths.tolist(), self.theme)

    @property
    def boxes(self) -> list[QtCore.QRectF]:
        """Where each token is drawn."""
        return self._boxes

    def box_at(self, point: QtCore.QPointF) -> int | None:
        """The step whose box lies there."""
        for i, box in enumerate(self._boxes):
            if box.contains(point):
                return self.tokens.first + i
        return None

    def place_at(self, step: int, y: float) -> Place:
        return Place(step, "token", step)

    def describe(self, step: int, y: float) -> tuple[str, ...]:
        at = step - self.tokens.first
        if not 0 <= at < len(self.tokens.labels):
            return ()
        value = self.colouring.values[at] if at < len(self.colouring.values) else np.nan
        absent = np.isnan(value) and not (self.colouring.numbers and at < len(self.colouring.values))
        words = in_words(float(value), signed=False)
        said = "" if absent else f"{self.colouring.title}  {words} {self.colouring.unit}".rstrip()
        texts = self.tokens.texts or self.tokens.labels
        notes = [tr("“{token}”   step {step}", token=texts[at], step=step)]
        if at < len(self.tokens.notes) and (note := self.tokens.notes[at]):
            notes.append(note)
        notes += [
            tr("turn of the {role}", role=turn.word) if turn.role else tr("turn {number}", number=turn.word)
            for turn in self.tokens.turns
            if turn.start <= step < turn.stop
        ]
        if not self.tokens.typed[at]:
            notes.append(tr("chosen by the model"))
        if step in self.tokens.judged:
            notes.append(tr("answered rightly") if self.tokens.judged[step] else tr("answered wrongly"))
        if any(at < len(edited) and edited[at] for _, edited in self.tokens.edited):
            notes.append(tr("edited here"))
        if self.tokens.has_fallen(at):
            notes.append(tr("fallen out of the context"))
        return (*notes, said) if said else tuple(notes)

    def _flowed(self) -> list[QtCore.QRectF]:
        """Boxes laid out line after line; a line end ends the line."""
        font = self.theme.font(self.letters, mono=True)
        metrics = QtGui.QFontMetricsF(font)
        high, pad = metrics.height() + self.theme.px(6), self.theme.px(self.pad)
        area = self.rect.adjusted(self.theme.px(12), 0, -self.theme.px(RIGHT), 0)
        x, y, boxes = area.left(), area.top(), []
        for label in self.tokens.labels:
            wide = max(metrics.horizontalAdvance(label), metrics.horizontalAdvance("·")) + pad
            if x + wide > area.right():
                x, y = area.left(), y + high
            boxes.append(QtCore.QRectF(x, y, wide, high))
            x += wide
            if label.endswith("↵"):
                x, y = area.left(), y + high
        over = max((box.bottom() for box in boxes), default=0.0) - area.bottom()
        held = self.now if self.held is None else self.held
        at = min(max(held - self.tokens.first, 0), len(boxes) - 1) if boxes else 0
        if over > 0 and boxes:  # keep its line in sight
            lines_up = max(0.0, boxes[at].bottom() + high - area.bottom())
            up = min(over, -(-lines_up // high) * high, boxes[at].top() - area.top())
            boxes = [box.translated(0, -up) for box in boxes]
        return boxes

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, tokens, (low, high) = self.theme, self.tokens, self.colouring.levels
        lut = theme.ribbon(low)  # with the colour of what is not a number at its end
        index = indices(self.colouring.values.astype(np.float32), (low, high))
        light = luminance(lut)
        absent = 256 if not self.colouring.numbers else -1
        writing, shared = self.writing, self._columns() if not self.flow else None
        narrow = shared is not None and shared.steps > 1
        if shared is not None and narrow:
            self._draw_columns(painter, lut, shared)
        size = 14 if self._share > 14 / SIZE else SIZE * min(self._share / 0.99, 1.0)
        size = self.letters if self.flow else size
        font = theme.font(size, mono=True)
        painter.setFont(font if self.flow or self.edges is not None else narrowed(font, "m", self.step_width))
        for i in self._marked() if narrow and writing == "not" else range(len(self._boxes)):
            box = self._boxes[i]
            if box.bottom() > self.rect.bottom() + 1 or box.top() < self.rect.top() - 1:
                continue
            step = tokens.first + i
            colour = int(index[i]) if i < len(index) and index[i] != absent else None
            ink = theme.colour("text")
            if tokens.has_fallen(i):  # out of reach: struck through, without its colour
                ink = theme.colour("muted")
            elif colour is not None and not narrow:
                gap = min(0.5, (self.step_width if self.edges is None else box.width()) * 0.15)
                painter.fillRect(box.adjusted(gap, 0, -gap, 0), QtGui.QColor(*lut[colour, :3].tolist()))
                ink = QtGui.QColor(ink_on(light[colour]))
            elif colour is not None and writing != "not":
                ink = QtGui.QColor(ink_on(light[colour]))
            if writing != "not":
                painter.setPen(ink)
                upwards = writing == "upwards"
                lower = theme.px(SMALL) if tokens.judged and not (upwards or self.flow) else 0.0
                self._write(painter, box.adjusted(0, lower, 0, 0), tokens.labels[i], upwards=upwards)
            self._underline(painter, box, i, ink)
            if step in tokens.judged:
                top = QtCore.QPointF(box.center().x(), box.top() + theme.px(SMALL / 2))
                draw_tick(painter, theme, top, tokens.judged[step], fitting(box.width(), theme, SMALL))
            if self.flow and step == self.now:
                painter.setPen(theme.pen("accent", 2))
                painter.drawRect(box.adjusted(0, 1, 0, -1))
        if writing == "not":
            painter.setFont(theme.font(11))
            painter.setPen(theme.colour("muted"))
            below = self.plot.adjusted(0, self.plot.height() - theme.px(TICKS), 0, 0)
            draw_ticks(painter, self, below, tokens.first + len(tokens.labels))
        self._draw_turns(painter)
        self._draw_edited(painter)
        self._draw_span(painter)
        hidden = (0, 0) if self.flow else (tokens.first, tokens.after)
        draw_key(
            painter, theme, self.rect, self.plot, self.colouring, self.said, flow=self.flow, hidden=hidden
        )

    def _marked(self) -> list[int]:
        """Those of which something is drawn beside text and colour: there may be many thousands of others."""
        tokens = self.tokens
        told = [*tokens.notes, *[""] * (len(tokens.known) - len(tokens.notes))]
        told_of = zip(tokens.known, tokens.typed, told, strict=True)
        return [
            i
            for i, (known, typed, note) in enumerate(told_of)
            if tokens.has_fallen(i) or not known or not typed or note or tokens.first + i in tokens.judged
        ]

    def _draw_turns(self, painter: QtGui.QPainter) -> None:
        """Who speaks: a band over the tokens of a turn; on a page a line over each, and a letter where it begins."""
        theme, first, last = self.theme, self.tokens.first, self.tokens.first + len(self._boxes)
        bands = list[tuple[Spoken, float, float]]()
        for turn in self.tokens.turns:
            start, stop = max(turn.start, first) - first, min(turn.stop, last) - first
            if start >= stop:
                continue
            if not self.flow:
                bands.append((turn, self._boxes[start].left(), self._boxes[stop - 1].right()))
                continue
            boxes = [
                b
                for b in self._boxes[start:stop]
                if self.rect.top() <= b.top() and b.bottom() <= self.rect.bottom() + 1
            ]
            for box in boxes:
                painter.fillRect(
                    QtCore.QRectF(box.left(), box.top(), box.width(), theme.px(3)), ground(theme, turn)
                )
            if boxes and boxes[0] is self._boxes[start]:
                margin = QtCore.QRectF(self.rect.left(), boxes[0].top(), theme.px(11), boxes[0].height())
                painter.setFont(theme.font(11))
                painter.setPen(theme.colour("muted"))
                painter.drawText(
                    margin, Align.AlignCenter, turn.word[:1].upper() if turn.role else turn.word[:2]
                )
        draw_bands(painter, theme, folded(bands), self.plot.top(), theme.px(HIGH - 1))

    def _draw_edited(self, painter: QtGui.QPainter) -> None:
        """A thin line under the tokens at whose steps something is edited, in the colour of the track that is."""
        high = self.theme.px(EDITED)
        under = (
            0.0 if self.flow else high * len(self.tokens.edited)
        )  # a page leaves no room between its lines
        for n, (colour, steps) in enumerate(self.tokens.edited, 1):
            for box, edited in zip(self._boxes, steps, strict=False):
                if edited and self.rect.top() <= box.top() and box.bottom() <= self.rect.bottom() + 1:
                    line = QtCore.QRectF(
                        box.left(), box.bottom() + 1 + under - n * high, max(box.width(), 1.0), high
                    )
                    painter.fillRect(line, colour)

    def _draw_span(self, painter: QtGui.QPainter) -> None:
        """A frame around the tokens that are marked, one for each line of a page."""
        first, stop = (n - self.tokens.first for n in self.span or (0, 0))
        lines: dict[float, QtCore.QRectF] = {}
        for box in self._boxes[max(first, 0) : max(stop, 0)]:
            lines[box.top()] = box.united(lines.get(box.top(), box))
        painter.setPen(self.theme.pen("accent", 2))
        painter.setBrush(self.theme.colour("accent", 0.15))
        for line in lines.values():
            painter.drawRect(line.adjusted(0, 1, 0, -1))

    def _draw_columns(self, painter: QtGui.QPainter, lut: NDArray[np.uint8], columns: Joined) -> None:
        """The colours of tokens that share a column."""
        places = indices(columns.values[:, 0], self.colouring.levels).tolist()
        first = self.tokens.first - columns.before
        if columns.shared is None:
            lefts = (
                self.left_of(first) + np.arange(len(places) + 1) * columns.steps * self.step_width
            ).tolist()
        else:
            lefts = self.pixels(columns.shared.edges).tolist()
        box = self._boxes[0]
        for place, left, right in zip(places, lefts, lefts[1:], strict=False):
            if place:
                area = QtCore.QRectF(left, box.top(), right - left, box.height()).intersected(self.plot)
                painter.fillRect(area, QtGui.QColor(*lut[place, :3].tolist()))

    def _write(self, painter: QtGui.QPainter, box: QtCore.QRectF, label: str, *, upwards: bool) -> None:
        """The text of a token in its box, cut where it is too long; a single letter, and Chinese, is never turned, but written downwards."""
        if upwards and (len(label) == 1 or all(east_asian_width(letter) in "WF" for letter in label)):
            self._write_down(painter, box, label)
        elif upwards:
            with kept(painter):
                painter.setFont(self.theme.font(SIZE))  # it is narrower than the monospaced one
                painter.translate(box.center())
                painter.rotate(-90)
                box = QtCore.QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width())
                self._fit(painter, box, label, box.width() - 4)
        else:
            self._fit(painter, box, label, box.width() + 3)

    def _write_down(self, painter: QtGui.QPainter, box: QtCore.QRectF, label: str) -> None:
        """Each letter upright below the one before."""
        painter.setFont(self.theme.font(SIZE))
        high = DOWN * painter.fontInfo().pixelSize()
        most = max(int(box.height() / high), 1)
        letters = label if len(label) <= most else label[: most - 1] + "⋮"
        top = box.center().y() - len(letters) * high / 2
        for n, letter in enumerate(letters):
            row = QtCore.QRectF(box.left(), top + n * high, box.width(), high)
            painter.drawText(row, Align.AlignCenter | QtCore.Qt.TextFlag.TextDontClip, letter)

    def _fit(self, painter: QtGui.QPainter, box: QtCore.QRectF, label: str, room: float) -> None:
        font = painter.font()
        if not self.flow and len(label) > 1:
            painter.setFont(narrowed(font, label, min(room, box.width() - 2)))
            label = cut(label, painter.font(), room)
        painter.drawText(box, Align.AlignCenter, label)
        painter.setFont(font)

    def _underline(self, painter: QtGui.QPainter, box: QtCore.QRectF, i: int, ink: QtGui.QColor) -> None:
        """A line below: of warning for unknown tokens, of accent for those the model chose, dotted for another form; fallen ones are struck."""
        theme, tokens = self.theme, self.tokens
        ends = QtCore.QLineF(box.left() + 1, box.bottom() - 1, box.right() - 1, box.bottom() - 1)
        if not tokens.known[i]:
            painter.setPen(theme.pen("warning", 2))
            painter.drawLine(ends)
        elif not tokens.typed[i]:
            painter.setPen(theme.pen("accent", 2))
            painter.drawLine(ends)
        elif i < len(tokens.notes) and tokens.notes[i]:
            painter.setPen(QtGui.QPen(ink, theme.px(1.5), QtCore.Qt.PenStyle.DotLine))
            painter.drawLine(ends)
        if tokens.has_fallen(i):
            painter.setPen(theme.pen("muted", 1, 0.6))
            middle = box.center().y()
            painter.drawLine(QtCore.QLineF(box.left(), middle, box.right(), middle))
