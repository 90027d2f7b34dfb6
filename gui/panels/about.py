"""What units are about: each unit and head by what it follows or looks at, the contexts that drive the one in focus, and a text coloured by it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6 import QtGui, QtWidgets

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.questions import HERE, Wish
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser

if TYPE_CHECKING:  # what answers is imported when it is asked, and what draws when it first draws
    from mnemoscope.engines.analysis.named import About, Context, Named
    from mnemoscope.gui.widgets.aboutcanvas import AboutCanvas
    from mnemoscope.gui.widgets.namedlist import NamedRow
    from mnemoscope.gui.widgets.snippets import Snippet

MOST = 500  # rows
CHOICES = ("", HERE)
# Above where something is highest and lowest, of a unit and of a head.
TITLES = {
    False: (tr_noop("{name} is highest"), tr_noop("and lowest")),
    True: (tr_noop("{name} does so most"), tr_noop("and least")),
}
TITLES_OF_NOTHING = {
    False: (tr_noop("{name}, of which nothing was found, is highest"), tr_noop("and lowest")),
    True: (tr_noop("{name}, of which nothing was found, looks there most"), tr_noop("and least")),
}


@dataclass(frozen=True, slots=True)
class AboutOptions:
    """`corpus`: the file to ask on, HERE for the text in the window, "" for one that fits the model. `signal`: whose unit was picked last."""

    corpus: str = ""
    signal: str = ""


class AboutPanel(AskedPanel):
    """A list of names, asked for by a button; a text file can be dropped on it."""

    name, title, order = "about", tr_noop("What units are about"), 76
    help = tr_noop(
        "Reads a text and names each unit by what it follows (depth, line, word, quote and more) and each head by what it looks at, "
        "only where that is beyond chance. Click a row to have it in focus; drop a text file here to ask on that."
    )
    shows = frozenset({Kind.STATE, Kind.CELL, Kind.RESIDUAL, Kind.MLP, Kind.QUERY, Kind.ATTENTION})
    needs = tr_noop("There are neither units nor heads")
    preferred_height = 460
    least_height = 330
    asks, keys = "about", ("Ctrl+Shift+A",)
    invites = tr_noop(
        "A text is read, and each unit is tried with all that it may follow, each head with all that it may look at; "
        "those that do so beyond chance are named. Drop a text file here to ask on that."
    )
    button = tr_noop("Find out what they are about")
    tip = tr_noop("Read a text that fits the model, or the one chosen above, beside the window")
    Options = AboutOptions
    canvas: "AboutCanvas"

    def build_canvas(self) -> "AboutCanvas":
        from mnemoscope.gui.widgets.aboutcanvas import AboutCanvas

        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("The text to ask on"))
        self.chooser.setToolTip(
            tr("The text that units and heads are asked about on; a text file can be dropped on the panel")
        )
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser]
        self._options = AboutOptions()
        self.setAcceptDrops(True)
        canvas = AboutCanvas(self.theme)
        canvas.picked.connect(self._pick)
        return canvas

    def more(self, view: View) -> object:
        return view.options, view.focus

    def show_found(self, view: View, found: "About | None") -> None:
        self._options = view.options or AboutOptions()
        self._offer(self._options.corpus)
        body = self.canvas.body
        if found is None:
            body.list.set_data((), None)
            body.say("", ())
            self._show_none()
            return
        rows = found.named[:MOST]
        chosen = self._selected(view, found)
        at = next((n for n, each in enumerate(rows) if chosen == (each.spec.name, each.index)), None)
        body.list.set_data([_row(each) for each in rows], at)
        body.say(found.brief, found.said)
        if chosen is None:
            self._show_none()
        else:
            self._show_contexts(found, *chosen)
        body.place_parts()

    def heading(self, view: View, found: "About | None") -> str:
        if found is None:
            return tr("What are units and heads about?")
        if not found.named:
            return tr("Nothing found beyond chance")
        said = found.telling[0].said
        return f"{said[:1].upper()}{said[1:]}"

    def place(self, view: View) -> str:
        return view.track.name

    def holds(self, view: View, wish: Wish) -> bool:
        corpus = (view.options or AboutOptions()).corpus
        return wish.corpus == corpus and wish.fits(view.track, view.cursor)

    def _selected(self, view: View, found: "About") -> tuple[str, int] | None:
        """The signal and number of what is looked at: what is in focus, of the signal that was picked last; at first what was found best."""
        specs = found.specs
        picked = specs.get(self._options.signal)
        if picked is None:
            if not found.named:
                return None
            return found.telling[0].spec.name, found.telling[0].index
        focus = view.focus
        role = picked.role
        spec = next((s for s in specs.values() if s.role == role and s.way == picked.way and s.layer == focus.layer), picked)  # fmt: skip
        is_head = spec.kind in (Kind.QUERY, Kind.ATTENTION)
        size = spec.shape[0] if is_head else spec.size
        return spec.name, min(focus.head if is_head else focus.unit, size - 1)

    def _show_none(self) -> None:
        from mnemoscope.gui.widgets.ribbonkey import Colouring
        from mnemoscope.gui.widgets.tokenrow import Tokens

        body = self.canvas.body
        for part in (body.highest, body.lowest):
            part.set_data("", (), (0.0, 1.0))
        body.text.set_data(Tokens(), Colouring(), flow=True)

    def _show_contexts(self, found: "About", signal: str, index: int) -> None:
        """Where it is highest and lowest, and the text coloured by it."""
        from mnemoscope.engines.analysis.named import contexts
        from mnemoscope.gui.widgets.ribbonkey import Colouring
        from mnemoscope.gui.widgets.tokenrow import Tokens

        body, values = self.canvas.body, found.values(signal, index)
        is_head = any(head.spec.name == signal for head in found.heads)
        size = rounded_up(float(np.nanmax(np.abs(values), initial=0.0)))
        levels = (0.0, 1.0) if is_head else (-size, size)
        name = found.name_of(signal, index)
        high, low = contexts(found, values), contexts(found, values, lowest=True)
        has_name = any((each.spec.name, each.index) == (signal, index) for each in found.named)
        titles = TITLES[is_head] if has_name else TITLES_OF_NOTHING[is_head]
        body.highest.set_data(tr(titles[0], name=name), [_snippet(found, each) for each in high], levels)
        body.lowest.set_data(tr(titles[1]), [_snippet(found, each) for each in low], levels)
        count = len(values)
        tokens = Tokens(0, found.labels[:count], known=[True] * count, typed=[True] * count)
        body.text.set_data(tokens, Colouring(name, "", values, levels), flow=True)
        if high:
            self.canvas.turn_to(high[0].step)

    def _offer(self, corpus: str) -> None:
        """What can be asked on: a fitting text, the one here, the file chosen last, another file."""
        wanted = [*CHOICES, *([corpus] if corpus not in CHOICES else [])]
        if wanted != [self.chooser.itemData(n) for n in range(self.chooser.count() - 1)]:
            self.chooser.clear()
            for each in wanted:
                said = {"": tr("a text that fits"), HERE: tr("the text here")}.get(each, Path(each).name)
                self.chooser.addItem(said, each)
            self.chooser.addItem(tr("a text file…"), None)
        self.chooser.setCurrentIndex(wanted.index(corpus))

    def _choose(self, index: int) -> None:
        corpus = self.chooser.itemData(index)
        if corpus is None:
            self.chooser.setCurrentIndex(max(self.chooser.findData(self._options.corpus), 0))
            kinds = tr("Texts (*.txt *.md *.csv);;All files (*)")
            corpus, _ = QtWidgets.QFileDialog.getOpenFileName(self, tr("Ask on a text"), "", kinds)
            if not corpus:
                return
        self._ask_on(corpus)

    def _ask_on(self, corpus: str) -> None:
        """Take a text, and ask at once."""
        self._options = replace(self._options, corpus=corpus)
        self.verbs.set_options(self.name, self._options)
        self.verbs.ask(self.asks, here=False, corpus=corpus)

    def _press(self) -> None:
        if self._asked.share is not None:
            self.verbs.give_up(self.asks)
        else:
            self._ask_on(self._options.corpus)

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        event.acceptProposedAction()
        self._ask_on(event.mimeData().urls()[0].toLocalFile())

    def _pick(self, row: int) -> None:
        named = self._asked.found.named[row]
        self.verbs.set_options(self.name, replace(self._options, signal=named.spec.name))
        what = {"head": named.index} if named.is_head else {"unit": named.index}
        layer = {} if named.spec.layer is None else {"layer": named.spec.layer}
        self.verbs.focus(**layer, **what)


def rounded_up(size: float) -> float:
    """The least number of one digit that is not below a size; 1 for nothing or what is no finite number."""
    if not 0 < size < np.inf:
        return 1.0
    digit = 10.0 ** np.floor(np.log10(size))
    return float(f"{np.ceil(size / digit) * digit:.3g}")


def _row(named: "Named") -> "NamedRow":
    from mnemoscope.engines.analysis.named import figure
    from mnemoscope.gui.widgets.namedlist import NamedRow

    if named.is_head:
        said = (
            named.said,
            tr(
                "{score:.0%} more than to tokens beside; {least:.0%} is needed for a name",
                score=named.score,
                least=named.least,
            ),
        )
        return NamedRow(
            named.name, tr(named.short), named.score, tr("{score:.0%} more", score=named.score), said
        )
    said = (named.said, tr("by chance |r| = {least} at the most", least=figure(named.least)))
    return NamedRow(named.name, tr(named.short), named.score, tr("r = {r}", r=figure(named.score)), said)


def _snippet(found: "About", context: "Context") -> "Snippet":
    from mnemoscope.gui.widgets.snippets import Snippet

    labels, at = found.labels, context.step
    return Snippet(
        "".join(labels[context.start : at]),
        labels[at],
        "".join(labels[at + 1 : context.stop]),
        context.value,
        at,
    )
