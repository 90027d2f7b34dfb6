"""What an export looks at, apart from the window: copies that nothing changes while a person goes on."""

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.analysis.answering import found_in, is_judged
from mnemoscope.engines.analysis.answers import Scores
from mnemoscope.engines.analysis.compare import compare
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.doing import At, Export
from mnemoscope.gui.export.page import Page
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.state.comparing import Compared, at_once
from mnemoscope.gui.state.sides import DIFFERENCE
from mnemoscope.gui.state.view import View
from mnemoscope.gui.verbs import Verbs


class NoVerbs:
    """What a panel in an export may ask for: nothing."""

    def seek(self, step: int) -> None: ...
    def focus(self, **changes: Any) -> None: ...
    def pin(self, unit: int) -> None: ...
    def hover(self, step: int | None, **what: Any) -> None: ...
    def zoom(self, factor: float, at: float) -> None: ...
    def pan(self, steps: float) -> None: ...
    def set_order(self, order: str) -> None: ...
    def set_options(self, panel: str, options: Any) -> None: ...
    def set_range(self, panel: str, range_: Any) -> None: ...
    def set_rows(self, count: int, rows: tuple[int, int] | None) -> None: ...
    def ask(
        self, question: str, *, here: bool = True, kinds: tuple[str, ...] = (), corpus: str = ""
    ) -> None: ...
    def give_up(self, question: str) -> None: ...
    def attend(self) -> None: ...
    def explain(self, place: object, *, level: int | None = None, opens: bool = False) -> None: ...
    def edit(self, *edits: Edit, subject: str = "") -> None: ...
    def take_back(self, subject: str) -> None: ...


def off_screen(cls: type[Panel], theme: Theme) -> Panel:
    """A panel that is never seen, but has everything laid out as if it were."""
    verbs: Verbs = NoVerbs()
    panel = cls(verbs, theme)
    panel.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    still = QtWidgets.QGraphicsView.ViewportUpdateMode.NoViewportUpdate
    panel.canvas.alive = False
    panel.canvas.setViewportUpdateMode(still)  # it is drawn when it is asked for, and only then
    return panel


def let_go(panel: Panel) -> None:
    """Be done with a panel that was never seen."""
    for tool in panel.tools:
        if tool.parent() is None:
            tool.deleteLater()
    panel.close()
    panel.deleteLater()


def view_apart(view: View, *, compares: bool = False) -> Export[View]:
    """The same view of what there is now: of traces that do not grow, with answers, orders and ranges of its own.

    `compares`: and with how its tracks differ.
    """
    track = view.track.still
    answers: Scores | None = None
    if is_judged(track) and view.side != DIFFERENCE:
        yield At(None, tr("looking for the answers that are due"))
        answers = yield partial(found_in, track)
    sides = []
    for side in view.sides:
        sides.append((yield from view_apart(side)))
    differ: dict[int, Compared] = {}
    for side in view.sides if compares else ():
        differ[side.number] = known = view.compared(side)
        if known.is_old or known.found is None:
            yield At(None, tr("comparing the tracks"))
            differ[side.number] = Compared((yield partial(compare, track, side.track.still)))
    return replace(
        view,
        track=track,
        judge=lambda _: answers,
        compare=lambda number, *of: differ.get(number) or at_once(number, *of),
        sides=tuple(sides),
        twins=tuple((twin.still, ranges.copy()) for twin, ranges in view.twins),
        orders=view.orders.copy(),
        fitted=view.fitted.copy(),
    )


def page_apart(page: Page, stack: ExitStack) -> Export[Page]:
    """The same page on panels of its own, which the stack lets go."""
    whole = yield from view_apart(page.view)
    parts, apart = [], {page.view.trace.id: whole}
    for part in page.parts:
        own = apart.get(part.view.trace.id)
        if own is None or part.view.sides:
            own = yield from view_apart(part.view, compares=part.cls.compares)
            apart.setdefault(part.view.trace.id, own)
        size, axis = part.panel.size(), part.panel.has_axis
        view = replace(
            part.view,
            track=own.track,
            judge=own.judge,
            compare=own.compare,
            sides=own.sides,
            twins=own.twins,
            orders=own.orders,
            fitted=own.fitted,
        )
        panel = off_screen(part.cls, page.theme)
        stack.callback(let_go, panel)
        panel.setFixedSize(size)
        panel.show()
        if isinstance(panel, TimePanel):
            panel.show_axis(axis)
        yield At(0.0, tr("setting up {title}", title=tr(part.cls.title).lower()))
        panel.refresh(view)
        yield At()
        parts.append(replace(part, panel=panel, view=view))
    return replace(page, parts=tuple(parts), view=whole)
