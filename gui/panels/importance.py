"""What matters here: units, heads, earlier tokens or slots, ranked by the nats that a prediction or answer loses without each."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6 import QtWidgets

from mnemoscope.engines.analysis.importance import Effect, Importance, columns
from mnemoscope.engines.analysis.silencing import offered, usual
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.questions import Asked
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.ranklist import RankCanvas, Ranked

MOST = 200  # rows: more than any window shows


@dataclass(frozen=True, slots=True)
class ImportanceOptions:
    """`kind`: what is silenced, as "heads"; "": all that is usual for the model."""

    kind: str = ""


class ImportancePanel(Panel):
    """A ranking, asked for by a button."""

    name, title, order = "importance", "What matters here", 72
    help = (
        "Silences each unit, head, earlier token or memory slot in turn and ranks them by the nats that the token at the cursor, "
        "or the answer due there, loses without it. Click a row to look at it, “edit” to make an edit of it."
    )
    area = Area.RIGHT
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = "Nothing is said that could be lost"
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
        self.chooser.setAccessibleName("What is silenced")
        self.chooser.setToolTip("What is silenced in turn when it is asked again")
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
        return id(view.questions.of(self.name))  # which is held until the next is drawn

    def draw(self, view: View) -> None:
        self._offer(view, (view.options or ImportanceOptions()).kind)
        asked = self._asked = view.questions.of(self.name)
        found: Importance | None = asked.found
        effects = found.effects if found else ()
        said = f"With all in place: {found.nats:.3f} nats. {' '.join(found.said)}" if found else ""
        self.canvas.list.set_data([_ranked(effect) for effect in effects[:MOST]], said, len(effects))
        here = f"“{view.track.label(view.cursor)}” at step {view.cursor}"
        if asked.share is not None:
            note = f"{asked.share:.0%} done" if asked.share else "beginning…"
            tip = "Stop; what was found before stays"
            self.canvas.tell(f"What matters for {here}?", "Stop", tip=tip, note=note, share=asked.share)
        elif found is None or asked.wish is None:
            self._invite(view, f"What matters for {here}?")
        else:
            fits = asked.wish.fits(view.track, view.cursor)
            elsewhere = (
                self._asked.refusal(view.track, view.cursor)
                or f"Not of {here}: click here to look there again."
            )
            title, tip = (
                f"Nats lost for {found.target.said}",
                "Silence everything in turn, for the token at the cursor",
            )
            note = "" if fits else elsewhere
            self.canvas.tell(title, "Ask again" if fits else "Ask here", tip=tip, note=note, warning=not fits)

    def _invite(self, view: View, title: str) -> None:
        """Say what would be done; or why it could not, if it was asked here."""
        each = _each(usual(view.track))
        done = f"{each} is silenced in turn, and ranked by what that costs the token at the cursor, or the answer due there."
        tip = "Silence everything in turn, beside the window"
        invitation = self._asked.refusal(view.track, view.cursor) or done
        self.canvas.tell(title, "Find out what matters here", tip=tip, invitation=invitation)

    def _offer(self, view: View, kind: str) -> None:
        kinds = ("", *offered(view.track))
        if kinds != self._kinds:
            self._kinds = kinds
            self.chooser.clear()
            self.chooser.addItems([each or " + ".join(usual(view.track)) or "everything" for each in kinds])
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
        found: Importance | None = view.questions.of(cls.name).found
        return columns(found.effects if found else ())


def _each(kinds: tuple[str, ...]) -> str:
    """Each of some kinds of things, as the subject of a sentence."""
    named = {"units": "unit", "heads": "head", "tokens": "token", "slots": "memory slot"}
    *some, last = [named[kind] for kind in kinds] or ["part of the model"]
    return f"Each {', '.join(some)} and {last}" if some else f"Each {last}"


def _ranked(effect: Effect) -> Ranked:
    said = (
        effect.thing.name,
        f"lost without it: {effect.lost:+.4f} nats",
        f"divergence of all that is said: {effect.divergence:.4f} nats",
        *map(str, effect.thing.edits),
    )
    return Ranked(effect.thing.name, effect.lost, said)
