"""What matters here: units, heads, earlier tokens or slots, ranked by the nats that a prediction or answer loses without each."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6 import QtWidgets

from mnemoscope.engines.analysis.importance import Effect, Importance, columns
from mnemoscope.engines.analysis.silencing import offered, usual
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import listed, tr, tr_noop
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.questions import Asked
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.ranklist import RankCanvas, Ranked

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


class ImportancePanel(Panel):
    """A ranking, asked for by a button."""

    name, title, order = "importance", tr_noop("What matters here"), 72
    help = tr_noop(
        "Silences each unit, head, earlier token or memory slot in turn and ranks them by the nats that the token at the cursor, "
        "or the answer due there, loses without it. Click a row to look at it, “edit” to make an edit of it."
    )
    area = Area.RIGHT
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = tr_noop("Nothing is said that could be lost")
    follows_cursor = True
    preferred_height = 300
    least_height = 170
    asks = "importance"
    Options = ImportanceOptions
    canvas: RankCanvas

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return False  # it is asked for

    def build(self) -> RankCanvas:
        self.chooser = QtWidgets.QComboBox()
        self.chooser.setAccessibleName(tr("What is silenced"))
        self.chooser.setToolTip(tr("What is silenced in turn when it is asked again"))
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser]
        self._kinds: tuple[str, ...] = ()
        self._asked = Asked()
        canvas = RankCanvas(self.theme)
        canvas.pressed.connect(self._press)
        canvas.headed.connect(self._return)
        canvas.picked.connect(self._pick)
        canvas.edited.connect(self._edit)
        return canvas

    def key(self, view: View) -> object:
        return id(view.questions.of(self.name, view.letter))  # which is held until the next is drawn

    def draw(self, view: View) -> None:
        self._offer(view, (view.options or ImportanceOptions()).kind)
        self.canvas.of = view.letter
        asked = self._asked = view.questions.of(self.name, view.letter)
        found: Importance | None = asked.found
        effects = found.effects if found else ()
        said = ""
        if found:
            said = " ".join((tr("With all in place: {nats:.3f} nats.", nats=found.nats), *found.said))
        self.canvas.list.set_data([_ranked(effect) for effect in effects[:MOST]], said, len(effects))
        here = tr("“{token}” at step {step}", token=view.track.label(view.cursor), step=view.cursor)
        if asked.share is not None:
            note = tr("{share:.0%} done", share=asked.share) if asked.share else tr("beginning…")
            tip = tr("Stop; what was found before stays")
            self.canvas.tell(
                tr("What matters for {here}?", here=here), tr("Stop"), tip=tip, note=note, share=asked.share
            )
        elif found is None or asked.wish is None:
            self._invite(view, tr("What matters for {here}?", here=here))
        else:
            fits = asked.wish.fits(view.track, view.cursor)
            refusal = self._asked.refusal(view.track, view.cursor)
            elsewhere = refusal or tr("Not of {here}: click here to look there again.", here=here)
            title = tr("Nats lost for {target}", target=found.target.said)
            tip = tr("Silence everything in turn, for the token at the cursor")
            note = "" if fits else elsewhere
            self.canvas.tell(
                title, tr("Ask again") if fits else tr("Ask here"), tip=tip, note=note, warning=not fits
            )

    def _invite(self, view: View, title: str) -> None:
        """Say what would be done; or why it could not, if it was asked here."""
        done = tr(
            "Each {things} is silenced in turn, and ranked by what that costs the token at the cursor, or the answer "
            "due there.",
            things=listed([tr(ONE[kind]) for kind in usual(view.track)]) or tr("part of the model"),
        )
        tip = tr("Silence everything in turn, beside the window")
        invitation = self._asked.refusal(view.track, view.cursor) or done
        self.canvas.tell(title, tr("Find out what matters here"), tip=tip, invitation=invitation)

    def _offer(self, view: View, kind: str) -> None:
        kinds = ("", *offered(view.track))
        if kinds != self._kinds:
            self._kinds = kinds
            self.chooser.clear()
            usually = " + ".join(tr(NAMES[kind]) for kind in usual(view.track)) or tr("everything")
            self.chooser.addItems([tr(NAMES[each]) if each else usually for each in kinds])
        self.chooser.setCurrentIndex(kinds.index(kind) if kind in kinds else 0)

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, ImportanceOptions(self._kinds[index]))

    def _press(self) -> None:
        if self._asked.share is not None:
            self.verbs.give_up(self.name)
            return
        kind = self._kinds[max(self.chooser.currentIndex(), 0)] if self._kinds else ""
        self.verbs.ask(self.name, kinds=(kind,) if kind else ())

    def _return(self) -> None:
        """Look again where it was asked."""
        if self._asked.wish is not None and self._asked.wish.at is not None and self._asked.share is None:
            self.verbs.seek(self._asked.wish.at)

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

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        found: Importance | None = view.questions.of(cls.name, view.letter).found
        return columns(found.effects if found else ())


def _ranked(effect: Effect) -> Ranked:
    said = (
        effect.thing.name,
        tr("lost without it: {nats:+.4f} nats", nats=effect.lost),
        tr("divergence of all that is said: {nats:.4f} nats", nats=effect.divergence),
        *map(str, effect.thing.edits),
    )
    return Ranked(effect.thing.name, effect.lost, said)
