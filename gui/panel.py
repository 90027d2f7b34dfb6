"""What a panel is: it says which kinds of signal it shows and draws a View. It connects to nothing outside itself."""

import itertools
import logging
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import commas, tr, tr_data
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.named import name_rows
from mnemoscope.gui.state.offers import Offer, Place, offered, pulled
from mnemoscope.gui.state.ranges import Range
from mnemoscope.gui.state.sums import subject_at
from mnemoscope.gui.state.view import View
from mnemoscope.gui.verbs import Verbs
from mnemoscope.gui.widgets.axiswords import one_of

if TYPE_CHECKING:  # what draws is imported when it first draws: the window is there before it
    from mnemoscope.gui.widgets.canvas import Canvas
    from mnemoscope.gui.widgets.heatrow import HeatRow, Held, Mark
    from mnemoscope.gui.widgets.timecanvas import TimeCanvas

log = logging.getLogger("mnemoscope")

_drags = itertools.count()  # each is undone by itself
LONGEST = 300  # characters of a sentence about an error


class Area(StrEnum):
    """Where a panel is docked at first."""

    LEFT = "left"
    RIGHT = "right"


class Panel(QtWidgets.QWidget):
    """One view of a track. A subclass in its own file in `gui/panels/` is all that a new panel needs.

    `build` makes the canvas and the tools of the title bar, once. `draw` fills the canvas from a View
    whenever what it depends on has changed; `mark` moves the cursor, and must be cheap. Both only
    read. Upwards a panel calls verbs.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str] = ""
    order: ClassVar[int] = 100
    area: ClassVar[Area] = Area.LEFT
    shows: ClassVar[frozenset[Kind]] = frozenset()
    needs: ClassVar[str] = ""  # what is missing, when the model has no such signal
    follows_cursor: ClassVar[bool] = False  # draw again when the cursor moves
    preferred_height: ClassVar[int] = 160  # a good height to begin with
    least_height: ClassVar[int] = 96  # with less it is one of several tabs at first
    asks: ClassVar[str] = ""  # the question whose answer it shows, once it has been asked
    aside: ClassVar[float] = 0.0  # of a square picture: how many pixels lower than wide it is; 0: it is none
    menu: ClassVar[str] = ""  # what the Ask menu calls that; "": by the panel's title
    keys: ClassVar[tuple[str, ...]] = ()  # the shortcuts by which it is asked
    icon: ClassVar[str] = ""
    square: ClassVar[bool] = False  # it is as wide as high: several stand beside each other where it is wide
    least_stacked: ClassVar[int] = 0  # under a header, one of several tracks; 0: a share of that
    Options: ClassVar[type | None] = None
    # How several tracks can stand side by side, the first by itself; there are "overlay" and "difference", too.
    sides: ClassVar[tuple[str, ...]] = ("stacked", "tabs")
    compares: ClassVar[bool] = False  # whether it draws how tracks differ
    glides: ClassVar[bool] = False  # whether a picture goes over into that of the next step

    def __init__(self, verbs: Verbs, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(self.name)
        self.setAccessibleName(tr(self.title))
        self.verbs = verbs
        self.theme = theme
        self.tools: list[QtWidgets.QWidget] = []
        self.has_axis = True
        self.has_failed = False  # something went wrong when it was last drawn, and its message says what
        self.explains = ""  # the one number that the picture is of, with its step and value
        self.fixed_height = 0.0  # pixels that it needs and no more; 0: the higher, the better
        self.view: View | None = None  # the last that was given
        self._drawn: object = None
        self._stack = QtWidgets.QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._message = QtWidgets.QLabel()
        self._message.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._message.setFont(theme.font(13))
        self._message.setMargin(12)
        self._message.setStyleSheet(f"background: {theme.panel}; color: {theme.muted}")
        self.canvas = self.build()
        self.canvas.asked.connect(self._open_menu)
        self.canvas.chosen.connect(self._explain)
        self.canvas.touched.connect(self.verbs.attend)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._message)
        self._stack.setCurrentWidget(self._message)  # until there is something to draw

    def build(self) -> "Canvas":
        """Make the canvas, and `self.tools` for the title bar."""
        raise NotImplementedError

    def draw(self, view: View) -> None:
        """Fill the canvas. Only called for a trace that has a signal this panel shows."""
        raise NotImplementedError

    def mark(self, view: View) -> None:
        """Show where the cursor and the mouse are."""

    def key(self, view: View) -> object:
        """What `draw` depends on beside trace, window, focus, order, options and, if it says so, the cursor."""
        return None

    @classmethod
    def can_show(cls, trace: Trace) -> bool:
        """Whether this trace has something for this panel."""
        return not cls.shows or bool(trace.layout.of(*cls.shows))

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        """Whether the default layout shows it for this trace; the View menu opens it in any case."""
        return cls.can_show(trace)

    def notes(self) -> tuple[str, ...]:
        """What the picture says of itself: what is joined, out of sight, beyond its range or not a number."""
        return ()

    def edits_at(self, view: View, place: Place) -> list[Offer]:
        """What can be done to what is drawn at a place; unless a panel knows better, what the kind of signal says."""
        return offered(view, self.shows, place)

    def number_at(self, view: View, place: Place) -> Number | None:
        """The number that is drawn at a place; unless a panel knows better, what the kind of signal says. None: none is."""
        return subject_at(view, self.shows, place)

    def _open_menu(self, place: Place, at: QtCore.QPoint) -> None:
        """A menu of what can be done there."""
        from mnemoscope.gui.widgets.offermenu import OfferMenu

        if self.view is not None and self.view.length and not self.message:
            view = self.view
            menu = OfferMenu(self, self.edits_at(view, place), view, self.verbs.edit, self.theme)
            if (found := self.number_at(view, place)) is not None:
                menu.explain(lambda: self.verbs.explain(found, opens=True))
            menu.popup(at)

    def _explain(self, place: object) -> None:
        """A place was clicked: how its number was made. What a canvas of its own kind lets one choose may be no place."""
        if self.view is None or self.message or not isinstance(place, Place):
            return
        if (found := self.number_at(self.view, place)) is not None:
            self.verbs.explain(found)

    @property
    def message(self) -> str:
        """The one line shown instead of a picture, if there is one."""
        return self._message.text() if self._stack.currentWidget() is self._message else ""

    def refresh(self, view: View) -> None:
        """Draw what has changed since the last time."""
        self.has_failed, self.view = False, view
        try:
            with np.errstate(all="ignore"):  # values may be infinite or not numbers, and are drawn as such
                self._refresh(view)
        except Exception as error:  # one panel must not take the others with it
            log.exception("the panel %s could not be drawn", self.name)
            self.has_failed = True
            kind = type(error).__name__
            said = tr("This picture could not be drawn: {kind}, {error}", kind=kind, error=error)
            self._show(said[:LONGEST])

    def say(self, message: str) -> None:
        """Show this sentence, for there is nothing to draw."""
        self.has_failed = False
        self._show(message)

    def _show(self, message: str) -> None:
        """A sentence instead of a picture; none: the picture."""
        self._message.setText(message)
        self._stack.setCurrentWidget(self._message if message else self.canvas)
        if message:
            self._drawn = None

    def _refresh(self, view: View) -> None:
        self._show(message := self.missing(view))
        if message:
            return
        self.canvas.settle()
        answers = view.answers
        key = (
            view.trace.id, view.length, len(view.track.encoded), view.track.typed, view.window, view.focus,
            view.order, view.options, view.range, tuple(view.rows.items()), self.has_axis, self.canvas.area().size().toTuple(),
            view.cursor if self.follows_cursor else None, answers and answers.due, self.key(view),
            view.seat, view.letter, view.title, view.side, tuple((side.trace.id, side.length, side.letter, side.title, side.cursor if self.follows_cursor else None) for side in view.sides),
            None if view.edges is None else id(view.edges), tuple(ranges.known(twin) for twin, ranges in view.twins),
        )  # fmt: skip
        if key != self._drawn:
            self.draw(view)
            self._drawn = key
        self.mark(view)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        """The numbers behind the picture: arrays that share their first axis, step and token first.

        Unless a panel says otherwise: every signal it shows, over the steps of the view's window.
        """
        start, stop = view.seen
        found = stepped(view)
        for spec in view.trace.layout.of(*cls.shows):
            if spec.layer in (None, view.focus.layer):
                found[spec.name] = view.trace.read(spec.name, start, stop)
        return found

    @classmethod
    def drawn(cls, view: View) -> tuple[int, int]:
        """The steps that its picture shows: start, stop."""
        return view.seen

    @classmethod
    def is_of_cursor(cls, view: View) -> bool:
        """Whether its numbers are those of one step, the cursor's, rather than of every step."""
        return cls.follows_cursor

    @classmethod
    def missing(cls, view: View) -> str:
        """One sentence if there is nothing to show for this trace."""
        if not cls.can_show(view.trace):
            if said := view.trace.unrecorded(cls.shows):
                return tr("{title}: {said}", title=tr(cls.title), said=said)
            model = tr_data(view.track.card.title) or view.track.card.engine or tr("this model")
            return tr("{needs} — {model}", needs=cls.lacking(), model=model)
        if not view.length:
            return tr("Type some text above: the model reads it here.")
        layers = {spec.layer for spec in view.trace.layout.of(*cls.shows)}
        if cls.shows and None not in layers and view.focus.layer not in layers:
            there = commas(sorted(layer for layer in layers if layer is not None))
            return tr(
                "{title}: nothing in layer {layer}, only in layer {there}",
                title=tr(cls.title), layer=view.focus.layer, there=there,
            )  # fmt: skip
        return ""

    @classmethod
    def lacking(cls) -> str:
        """What a model that has nothing for it lacks."""
        return tr(cls.needs) if cls.needs else tr("{title}: nothing to show", title=tr(cls.title))

    @classmethod
    def unasked(cls, view: View) -> str:
        """One sentence if its question has not been asked yet: it can be drawn, but there is nothing to be exported."""
        if not cls.asks or view.questions.of(cls.asks, view.letter).found is not None:
            return ""
        return tr(
            "{title}: nothing has been asked yet; the panel has a button for it, and the command “analyse {question}” a table",
            title=tr(cls.title),
            question=cls.asks,
        )

    def forget(self) -> None:
        """Draw everything at the next refresh, whatever has changed."""
        self._drawn = None


class TimePanel(Panel):
    """A panel whose picture runs over time, in line with all others of its kind."""

    sides: ClassVar[tuple[str, ...]] = ("stacked", "difference", "tabs")
    canvas: "TimeCanvas"
    canvas_class: "type[TimeCanvas] | None" = None  # None: the one for all
    _subject = ""  # of the edits that a bar being dragged makes
    _last: Edit | None = None

    def build(self) -> "TimeCanvas":
        from mnemoscope.gui.widgets.timecanvas import TimeCanvas

        canvas = (self.canvas_class or TimeCanvas)(self.theme)
        canvas.picked.connect(self._pick)
        canvas.pinned.connect(self.verbs.pin)
        canvas.hovered.connect(self._hover)
        canvas.left.connect(self._leave)
        canvas.zoomed.connect(self.verbs.zoom)
        canvas.panned.connect(self.verbs.pan)
        canvas.ranged.connect(self.verbs.set_rows)
        canvas.pulled.connect(self._pull)
        canvas.let_go.connect(self._let_go)
        return canvas

    def _refresh(self, view: View) -> None:
        if view.length:
            self.canvas.settle()
            self.canvas.look_at(view.window, view.length, view.edges)
            self.canvas.axis.set_tokens(view.track.label, view.length)
        super()._refresh(view)

    def mark(self, view: View) -> None:
        self.canvas.mark(view.marks)
        name_rows(view, self.canvas.rows)

    def show_axis(self, shown: bool) -> None:
        """With or without its own time axis."""
        if shown != self.has_axis:
            self.has_axis = shown
            self.set_margins()

    def set_margins(self) -> None:
        """Arrange the canvas for having an axis or not."""
        self.canvas.show_axis(self.has_axis)

    def _pick(self, step: int, kind: str, number: int | None) -> None:
        self.verbs.seek(step)
        if number is not None and kind in ("unit", "head"):
            self.verbs.focus(**{kind: number})

    def _hover(self, step: int, kind: str, number: int | None) -> None:
        kind, _, bank = kind.partition(" ")
        what = {kind: number} if number is not None else {}
        self.verbs.hover(step, **what, **({"bank": bank} if bank and what else {}))

    def _leave(self) -> None:
        self.verbs.hover(None)

    def _pull(self, held: "Held", value: float, at: QtCore.QPointF) -> None:
        """Hold what a dragged bar stands for at a value, from the cursor on."""
        if self.view is None:
            return
        self._subject = self._subject or f"bar {next(_drags)}"
        edit = pulled(self.view, held.row.signals[0], held.numbers, value)
        self.canvas.readout.say((str(edit), tr("Escape: leave it as it was")), at, self.canvas.area())
        if edit != self._last:
            self._last = edit
            self.verbs.edit(edit, subject=self._subject)

    def _let_go(self, stays: bool) -> None:
        """The bar has been let go; if it is not to stay so, nothing was edited."""
        if not stays:
            self.verbs.take_back(self._subject)
        self._subject, self._last = "", None

    def notes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.said for row in self.canvas.rows if row.said))

    def choose_range(self, range_: Range) -> None:
        """Let colours fit, or reach to the model's fixed range."""
        self.verbs.set_range(self.name, range_)

    def heat_rows(self, count: int) -> "list[HeatRow]":
        """So many heat maps one under the other, those there are first."""
        from mnemoscope.gui.widgets.heatrow import HeatRow

        rows = [row for row in self.canvas.rows if isinstance(row, HeatRow)][:count]
        if len(rows) != count or len(self.canvas.rows) != count:
            rows += [HeatRow(self.theme) for _ in range(count - len(rows))]
            self.canvas.set_rows(rows)
        return rows

    def unit_marks(
        self, view: View, units: NDArray[np.int64], spec: SignalSpec | None = None
    ) -> "list[Mark]":
        """The focused, pinned and hovered units as marks on rows in this order; of a signal, where their numbers lie."""
        from mnemoscope.gui.widgets.heatrow import Mark

        places = {unit: place for place, unit in enumerate(units.tolist())}  # they may be some of many
        if spec is not None:
            of = {unit: view.number_of(spec, unit) for unit in (*view.focus.units, view.hover.unit or 0)}
            places = {unit: places[number] for unit, number in of.items() if number in places}
        marks = [
            Mark(places[unit], unit, self.theme.of_series(i))
            for i, unit in enumerate(view.focus.units)
            if unit in places
        ]
        hovered = view.hover.unit
        if hovered is not None and hovered in places:
            marks.append(Mark(places[hovered], hovered, self.theme.colour("text")))
        return marks


def stepped(view: View, steps: tuple[int, int] | None = None) -> dict[str, NDArray[Any]]:
    """Steps start..stop, those in sight if not said, and the text of their tokens: the first columns of most tables."""
    start, stop = view.seen if steps is None else steps
    return {
        "step": np.arange(start, stop),
        # numpy drops a NUL that ends a text
        "token": np.array([view.track.piece(t).replace("\0", "␀") for t in range(start, stop)], str),
    }


def captioned(spec: SignalSpec, layers: int) -> str:
    """A signal's title: its label, and the layer where there are several."""
    if layers < 2 or spec.layer is None:
        return spec.label
    return tr("{signal} · {where}", signal=spec.label, where=one_of(spec.stage, spec.layer))
