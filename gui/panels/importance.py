"""What matters here: units, heads, earlier tokens or slots, ranked by the nats that a prediction or answer loses without each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import listed, paragraph, tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.ranklist import RankCanvas, Ranked

if TYPE_CHECKING:  # what answers is imported when it is asked
    from mnemoscope.engines.analysis.importance import Effect, Importance

MOST = 200  # rows: more than any window shows
NAMES = {
    "units": tr_noop("units"), "heads": tr_noop("heads"), "tokens": tr_noop("tokens"), "slots": tr_noop("slots"),
    "residual": tr_noop("residual"), "mlp": tr_noop("mlp"),
}  # fmt: skip
ONE = {
    "units": tr_noop("unit"), "heads": tr_noop("head"), "tokens": tr_noop("token"), "slots": tr_noop("memory slot"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportanceOptions:
    """`kind`: what is silenced, as "heads"; "": all that is usual for the model."""

    kind: str = ""


class ImportancePanel(AskedPanel):
    """A ranking, asked for by a button."""

    name, title, order = "importance", tr_noop("What matters here"), 72
    help = tr_noop(
        "Silences each unit, head, earlier token or memory slot in turn and ranks them by the nats that the token at the cursor, "
        "or the answer due there, loses without it. Click a row to look at it, “edit” to make an edit of it."
    )
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = tr_noop("Nothing is said that could be lost")
    follows_cursor = here = True
    least_height = 170
    asks = "importance"
    button = tr_noop("Find out what matters here")
    tip = tr_noop("Silence everything in turn, for the token at the cursor, beside the window")
    keys, icon = ("Ctrl+Shift+W",), "search"
    Options = ImportanceOptions
    canvas: RankCanvas

    def build_canvas(self) -> RankCanvas:
        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("What is silenced"))
        self.chooser.setToolTip(tr("What is silenced in turn when it is asked again"))
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser]
        self._kinds: tuple[str, ...] = ()
        canvas = RankCanvas(self.theme)
        canvas.picked.connect(self._pick)
        canvas.edited.connect(self._edit)
        return canvas

    def show_found(self, view: View, found: "Importance | None") -> None:
        self._offer(view, (view.options or ImportanceOptions()).kind)
        effects = found.effects if found else ()
        said = ""
        if found:
            said = paragraph((tr("With all in place: {nats:.3f} nats.", nats=found.nats), *found.said))
        self.canvas.list.set_data([_ranked(effect) for effect in effects[:MOST]], said, len(effects))

    def heading(self, view: View, found: "Importance | None") -> str:
        if found is None:
            return tr("What matters for {place}?", place=self.place(view))
        return tr("Nats lost for {target}", target=found.target.said)

    def invitation(self, view: View) -> str:
        from mnemoscope.engines.analysis.silencing import usual

        return tr(
            "Each {things} is silenced in turn, and ranked by what that costs the token at the cursor, or the answer "
            "due there.",
            things=listed([tr(ONE[kind]) for kind in usual(view.track)]) or tr("part of the model"),
        )

    def wishes(self) -> tuple[str, ...]:
        kind = self._kinds[max(self.chooser.currentIndex(), 0)] if self._kinds else ""
        return (kind,) if kind else ()

    def _offer(self, view: View, kind: str) -> None:
        from mnemoscope.engines.analysis.silencing import offered, usual

        kinds = ("", *offered(view.track))
        if kinds != self._kinds:
            self._kinds = kinds
            self.chooser.clear()
            usually = " + ".join(tr(NAMES[kind]) for kind in usual(view.track)) or tr("everything")
            self.chooser.addItems([tr(NAMES[each]) if each else usually for each in kinds])
        self.chooser.setCurrentIndex(kinds.index(kind) if kind in kinds else 0)

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, ImportanceOptions(self._kinds[index]))

    def _pick(self, row: int) -> None:
        thing = self._asked.found.effects[row].thing
        match thing.kind:
            case "tokens":
                self.verbs.seek(thing.index)
            case "heads":
                self.verbs.focus(layer=thing.layer, head=thing.index)
            case "units" | "residual" | "mlp":
                self.verbs.focus(layer=thing.layer, unit=thing.index)

    def _edit(self, row: int) -> None:
        self.verbs.edit(*self._asked.found.effects[row].thing.edits)


def _ranked(effect: "Effect") -> Ranked:
    said = (
        effect.thing.name,
        tr("lost without it: {nats:+.4f} nats", nats=effect.lost),
        tr("divergence of all that is said: {nats:.4f} nats", nats=effect.divergence),
        *map(str, effect.thing.edits),
    )
    return Ranked(effect.thing.name, effect.lost, said)
