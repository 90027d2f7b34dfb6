"""Tokens: the text itself, coloured by surprise, by a unit or by the mean of a gate: Karpathy's view (2015)."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.analysis.answering import is_judged
from mnemoscope.engines.analysis.prediction import surprise
from mnemoscope.engines.memory.contents import read_back
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.answered import spread, ticks
from mnemoscope.gui.state.columns import column_names, ends, signal
from mnemoscope.gui.state.context_view import gone
from mnemoscope.gui.state.edited import touched
from mnemoscope.gui.state.offers import Offer, Place, of_span
from mnemoscope.gui.state.spoken import spoken
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.axiswords import one_of
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.labels import TURNED_HEIGHT
from mnemoscope.gui.widgets.offermenu import OfferMenu
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.timecanvas import TimeCanvas
from mnemoscope.gui.widgets.tokenrow import EDITED, TokenRow
from mnemoscope.gui.widgets.tokenrow import Tokens as Shown
from mnemoscope.gui.widgets.turnband import HIGH as TURNS

HEIGHT = 34.0  # pixels of height that a line of tokens needs
MOST_COLUMNS = 64  # that are offered to be written or coloured by
PAGE = 4000  # the most tokens on a page
PAGE_HEIGHT = 84.0  # pixels: three lines, so that the cursor's has one before and one after it
PLAIN = {
    "surprise": tr_noop("surprise (−log p)"),
    "answers": tr_noop("surprise where it answers"),
    "class": tr_noop("class so far"),
    "turn": tr_noop("what each token changed"),
    "memory": tr_noop("read from memory at the cursor"),
    "none": tr_noop("no colour"),
}


@dataclass(frozen=True, slots=True)
class TokensOptions:
    """`colour`: "surprise", "answers", "none", "mean NAME" or "unit NAME" with the name of a signal; `page`: flow like text.

    Of rows of numbers: "column NAME", and `label` is the column that is written on them, "" for the number of the row.
    """

    colour: str = "surprise"
    page: bool = False
    label: str = ""


class TokenCanvas(TimeCanvas):
    """A time canvas whose row may flow like a page: then the boxes say which step is where."""

    def step_at(self, x: float) -> int | None:
        row = self.rows[0] if self.rows else None
        if isinstance(row, TokenRow) and row.flow:
            return row.box_at(QtCore.QPointF(x, self._y))
        return super().step_at(x)

    marked = QtCore.Signal(object)  # the tokens (first, stop) that are marked, or None
    spanned = QtCore.Signal(QtCore.QPoint)  # those marked are all, and the mouse is here
    _y = 0.0
    _marking: int | None = None  # the token at which a stretch begins that is being marked
    _is_wide = False  # and the mouse has been on others since

    def place_at(self, point: QtCore.QPointF) -> Place | None:
        self._y = point.y()
        return super().place_at(point)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._y = event.position().y()
        shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
        if event.button() is QtCore.Qt.MouseButton.LeftButton and shift:
            self._marking = self.step_at(event.position().x())
            return
        self.marked.emit(None)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        self._y = event.position().y()
        step = self.step_at(event.position().x())
        if self._marking is None:
            super().mouseMoveEvent(event)
        elif step is not None and step != self._marking:
            self._is_wide = True
            self.marked.emit(stretch(self._marking, step))
        elif self._is_wide and step is not None:
            self.marked.emit(stretch(step, step))

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        self._y = event.position().y()
        if self._marking is None:
            super().mouseReleaseEvent(event)
            return
        if not self._is_wide:  # a click: from where the cursor is
            row = self.rows[0]
            assert isinstance(row, TokenRow)
            self.marked.emit(stretch(self._marking, row.now))
        self._marking, self._is_wide = None, False
        self.spanned.emit(event.globalPosition().toPoint())


def stretch(one: int, other: int) -> tuple[int, int]:
    """The tokens from one to another, in whichever order."""
    return min(one, other), max(one, other) + 1


class TokensPanel(TimePanel):
    """The token ribbon."""

    name, title, order = "tokens", tr_noop("Tokens"), 10
    help = tr_noop(
        "The text as the model reads it, a box a token, coloured by what you choose. Click a token to go there; "
        "drag with Shift to mark a stretch, which can then be forgotten."
    )
    preferred_height = least_height = 60
    sides = ("stacked",)
    Options = TokensOptions
    canvas_class = TokenCanvas

    def build(self) -> TimeCanvas:
        canvas = super().build()
        assert isinstance(canvas, TokenCanvas)
        self.row = TokenRow(self.theme)
        canvas.set_rows([self.row])
        canvas.show_axis(False)
        canvas.marked.connect(self.row.mark_span)
        canvas.spanned.connect(self._offer_span)
        self.fixed_height = self.theme.px(HEIGHT)
        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("Colour of the tokens"))
        self.chooser.setToolTip(tr("What the colour of a token means"))
        self.chooser.activated.connect(self._choose)
        self.page = QtWidgets.QToolButton()
        self.page.setText(tr("page"))
        self.page.setCheckable(True)
        self.page.setToolTip(tr("Flow like a page of text instead of one line in step with the panels below"))
        self.page.clicked.connect(self._turn)
        self.label = Chooser()
        self.label.setAccessibleName(tr("What is written on the rows"))
        self.label.setToolTip(
            tr("What is written on each row of numbers: which row it is, or one of its columns")
        )
        self.label.activated.connect(self._write)
        self.label.hide()
        self.tools = [self.label, self.chooser, self.page]
        self._options = TokensOptions()
        return canvas

    def edits_at(self, view: View, place: Place) -> list[Offer]:
        """Of a stretch that is marked, what can be done about all of it comes first."""
        span = self.row.span
        marked = of_span(view, *span) if span is not None and span[0] <= place.step < span[1] else []
        return [*marked, *super().edits_at(view, place)]

    def _offer_span(self, at: QtCore.QPoint) -> None:
        """A menu of what can be done about the stretch that has been marked."""
        if self.view is not None and self.row.span is not None and not self.message:
            offers = of_span(self.view, *self.row.span)
            OfferMenu(self, offers, self.view, self.verbs.edit, self.theme).popup(at)

    def show_axis(self, shown: bool) -> None:
        """The tokens are their own axis."""

    def key(self, view: View) -> object:
        options = view.options or TokensOptions()
        if options.page or self._colour(view, options) == "memory":
            return view.cursor
        return np.flatnonzero(gone(view)[slice(*view.seen)]).tobytes()  # nothing else depends on the cursor

    def draw(self, view: View) -> None:
        self._options = options = view.options or TokensOptions()
        choices = colourings(view)
        colour = self._colour(view, options)
        if choices != [self.chooser.itemData(i) for i in range(self.chooser.count())]:
            self.chooser.clear()
            for choice in choices:
                self.chooser.addItem(said(choice, view), choice)
        self.chooser.setCurrentIndex(choices.index(colour))
        self.page.setChecked(options.page)
        self._offer_columns(view.track.vocab.columns, options.label)
        start, stop = view.seen
        if options.page:
            start = max(0, min(view.cursor - PAGE // 2, view.length - PAGE))
            stop = min(view.length, start + PAGE)
        track = view.track
        shown = Shown(
            first=start,
            labels=written(view, options.label, start, stop),
            known=track.each(track.is_known, start, stop),
            typed=[track.is_typed(t) for t in range(start, stop)],
            fallen=gone(view)[start:stop].tolist(),
            notes=track.each(track.note, start, stop),
            texts=track.labels(start, stop) if track.vocab.columns else (),
            edited=[
                (self.theme.of_series(each.seat), touched(each.track.edits, start, stop).tolist())
                for each in (view, *view.sides)
                if each.track.edits
            ],
            judged=ticks(found, start, stop) if (found := view.answers) else {},
            turns=spoken(track, start, stop),
            after=view.length - stop,
        )
        self.row.token = track.label
        self.row.now = view.cursor
        self.row.set_data(shown, coloured(colour, view, start, stop), flow=options.page)
        self.canvas.cursor_line.setVisible(not options.page)
        self.setMinimumHeight(round(self.theme.px(PAGE_HEIGHT)) if options.page else 0)
        high = TURNED_HEIGHT if self.row.writing == "upwards" else HEIGHT
        high += (TURNS if shown.turns else 0.0) + EDITED * len(shown.edited)
        self.fixed_height = 0.0 if options.page else self.theme.px(high)

    def mark(self, view: View) -> None:
        super().mark(view)
        self.row.set_cursor(view.cursor)

    @staticmethod
    def _colour(view: View, options: TokensOptions) -> str:
        """The colouring asked for, or the first there is."""
        choices = colourings(view)
        return options.colour if options.colour in choices else choices[0]

    @classmethod
    def is_of_cursor(cls, view: View) -> bool:
        return cls._colour(view, view.options or TokensOptions()) == "memory"

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        values = coloured(cls._colour(view, view.options or TokensOptions()), view, *view.seen)
        return stepped(view) | {values.column or "value": values.values}

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, replace(self._options, colour=self.chooser.itemData(index)))

    def _offer_columns(self, columns: tuple[str, ...], label: str) -> None:
        """Let one choose what is written on rows of numbers; there is nothing to choose of other tokens."""
        if self.label.parentWidget() is not None:  # out of a title bar it would be a window of its own
            self.label.setVisible(bool(columns))
        if columns != tuple(self.label.itemData(n) for n in range(1, self.label.count())):
            self.label.clear()
            self.label.addItem(tr("row number"), "")
            for name in columns[:MOST_COLUMNS]:
                self.label.addItem(name, name)
        self.label.setCurrentIndex(max(self.label.findData(label), 0))

    def _write(self, index: int) -> None:
        self.verbs.set_options(self.name, replace(self._options, label=self.label.itemData(index)))

    def _turn(self, checked: bool) -> None:
        self.verbs.set_options(self.name, replace(self._options, page=checked))


def written(view: View, label: str, start: int, stop: int) -> list[str]:
    """What is written on the tokens of these steps: their texts; of rows of numbers one column, or which row it is."""
    columns = view.track.vocab.columns
    if not columns:
        return view.track.labels(start, stop)
    if label not in columns:
        return [str(step) for step in range(start, stop)]
    at = columns.index(label)
    return view.track.each(lambda step: view.track.label(step).split(",")[at], start, stop)


def colourings(view: View) -> list[str]:
    """What tokens can be coloured by in this trace, for the layer in focus."""
    layout, layer = view.trace.layout, view.focus.layer
    choices = ["answers"] if layout.one(Kind.LOGITS) and is_judged(view.track) else []
    choices += ["surprise"] if layout.one(Kind.LOGITS) and not choices else []
    choices += [f"column {name}" for name in column_names(view)[:MOST_COLUMNS]]
    choices += ["class", "turn"] if len(view.track.class_names) == 2 else []
    choices += ["memory"] if layout.one(Kind.WRITE) and layout.of(Kind.READ) else []
    choices += ["answers"] if layout.one(Kind.ANSWER) and is_judged(view.track) else []
    kinds = (Kind.CELL, Kind.STATE, Kind.RESIDUAL)
    choices += [f"unit {s.name}" for s in layout.of(*kinds, layer=layer)]
    choices += [f"mean {s.name}" for s in layout.of(Kind.GATE, layer=layer)]
    return [*choices, "none"]


def said(choice: str, view: View) -> str:
    """A colouring in words."""
    how, _, name = choice.partition(" ")
    if how == "column":
        return tr("column {name}", name=name)
    if not name:
        return tr(PLAIN[how])
    label = view.trace.layout[name].label
    return (
        tr("focused unit, {signal}", signal=label) if how == "unit" else tr("mean of {signal}", signal=label)
    )


def coloured(choice: str, view: View, start: int, stop: int) -> Colouring:
    """The values behind the colours of steps start..stop."""
    how, _, name = choice.partition(" ")
    if how == "surprise":
        return Colouring(
            tr("surprise"), tr("nats"), surprise(view.trace, start, stop), (0.0, 8.0), column=how
        )
    if how == "answers":
        found = view.answers
        nothing = np.full(stop - start, np.nan)
        due = spread(found, found.surprise, start, stop) if found else nothing
        return Colouring(tr("answers"), tr("nats"), due, (0.0, 8.0), column=how)
    if how in ("class", "turn"):
        title, column = (tr("class"), "class") if how == "class" else (tr("change"), "change")
        return Colouring(title, "", leaning(view, how, start, stop), (-1.0, 1.0), numbers=True, column=column)
    if how == "memory":
        weights = read_back(view.track, view.cursor, view.focus.layer)[start:stop]
        weights = np.pad(weights, (0, stop - start - len(weights)), constant_values=np.nan)
        return Colouring(tr("read"), "", weights, (0.0, 1.0), column="read")
    if how == "none":
        return Colouring("", "", np.full(stop - start, np.nan), (0.0, 1.0))
    if how == "column":
        spec, number = signal(view), column_names(view).index(name)
        one = view.values(spec, start, stop)[:, number].astype(np.float64)
        return Colouring(name, "", one, ends(view, spec, number), numbers=True, column=f"input-{name}")
    spec = view.trace.layout[name]
    values, levels = view.values(spec, start, stop), view.levels(spec)
    if how == "mean":
        title, means = tr("mean {signal}", signal=spec.label), values.mean(axis=1).astype(np.float64)
        return Colouring(title, "", means, levels, numbers=True, column=f"mean-{_column(spec)}")
    unit = min(view.focus.unit, spec.size - 1)
    title, one = f"{spec.label} {unit}", values[:, unit].astype(np.float64)
    column, short = f"{_column(spec)}-{unit}", one_of("unit", unit)
    return Colouring(title, "", one, levels, numbers=True, column=column, short=short)


def _column(spec: SignalSpec) -> str:
    """What the column of a table is called, which is the same in every language."""
    match spec.kind:
        case Kind.STATE if spec.stage == "hop":
            said = "state-after-the-hop"
        case Kind.STATE:
            said = "hidden-state"
        case Kind.CELL:
            said = "cell-state"
        case Kind.RESIDUAL:
            said = "residual-stream"
        case Kind.GATE if spec.role != "candidate":
            said = f"{spec.role}-gate"
        case _:
            said = spec.role
    return f"{spec.way}-{said}" if spec.way else said


def leaning(view: View, how: str, start: int, stop: int) -> NDArray[np.float64]:
    """p(second class) - p(first class) at each of the steps; or, for "turn", by how much each token changed it."""
    first = max(start - 1, 0) if how == "turn" else start
    p = view.trace.read(view.trace.layout.name(Kind.CLASS), first, stop).astype(np.float64)  # (steps, 2)
    lean = p[:, 1] - p[:, 0]
    if how != "turn":
        return lean
    return np.diff(lean) if first < start else np.diff(lean, prepend=0.0)  # before the first token: undecided
