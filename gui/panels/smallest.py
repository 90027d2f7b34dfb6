"""The smallest change: other tokens in the place of one that was read, which change the answer, the smallest first."""

from typing import TYPE_CHECKING

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import paragraph, tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.smallest import Change, Smallest
    from mnemoscope.gui.widgets.ranklist import RankCanvas


class SmallestPanel(AskedPanel):
    """A list of changes; one can be made an edit of."""

    name, title, order = "smallest", tr_noop("Smallest change"), 76
    help = tr_noop(
        "Puts other tokens in the place of each that was read, the most alike first, and reads on: which changes the answer? Click a "
        "row to look there, “edit” to make the change in an edited copy."
    )
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = tr_noop("Nothing is answered that could change")
    follows_cursor = here = True
    preferred_height = 240
    asks = "smallest"
    invites = tr_noop(
        "Each token before is replaced by others, the most alike first, until the answer is another one."
    )
    button = tr_noop("Find the smallest change")
    tip = tr_noop("Try changes of one token, from the smallest on, beside the window")
    canvas: "RankCanvas"

    def build_canvas(self) -> "RankCanvas":
        from mnemoscope.gui.widgets.ranklist import RankCanvas

        self._changes: tuple[Change, ...] = ()
        canvas = RankCanvas(self.theme)
        canvas.picked.connect(lambda row: self.verbs.seek(self._changes[row].step))
        canvas.edited.connect(self._edit)
        return canvas

    def show_found(self, view: View, found: "Smallest | None") -> None:
        from mnemoscope.gui.widgets.ranklist import Ranked

        self._changes = found.changes if found else ()
        rows = [Ranked(_named(change), change.size, _said(change)) for change in self._changes]
        self.canvas.list.set_data(rows, paragraph(found.said) if found else "")

    def heading(self, view: View, found: "Smallest | None") -> str:
        if found is None:
            return tr("What would change the answer for {place}?", place=self.place(view))
        if not found.changes:
            return tr(
                "No change of {tried:,} tried changes “{answer}”", tried=found.tried, answer=found.answer
            )
        return tr("Changes that turn “{answer}” into something else, by size", answer=found.answer)

    def _edit(self, row: int) -> None:
        if (edit := self._changes[row].edit) is not None:
            self.verbs.edit(edit)


def _named(change: "Change") -> str:
    return tr(
        "step {step}: “{old}” → “{new}”, answer “{answer}”",
        step=change.step,
        old=change.old,
        new=change.new,
        answer=change.answer,
    )


def _said(change: "Change") -> tuple[str, ...]:
    said = (
        _named(change),
        tr("size {size:.3f}; what was answered loses {nats:.2f} nats", size=change.size, nats=change.lost),
    )
    return (*said, str(change.edit)) if change.edit is not None else said
