"""Hops: which sentences a memory network looks at in each hop, and what it would answer after it."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.memory.contents import Asking, asking
from mnemoscope.engines.option import Options, option
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import commas, tr, tr_noop
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.hopgrid import HopCanvas, Line, Said

BANK = "external"  # its sentences are the slots of this memory


@dataclass(frozen=True, slots=True)
class HopsOptions(Options):
    """`looks`: how much each hop looks at a sentence and what is answered; without, the sentences alone, as while a lesson asks."""

    looks: bool = option(True, tr_noop("whether the looks and the answers are shown"))


class Hops(Panel):
    """Sentences by hops."""

    name, title, order = "hops", tr_noop("Hops"), 60
    help = tr_noop(
        "The sentences in memory and how much each hop looks at them, for the question at the cursor; a dot: the answer "
        "follows from it. Click a sentence to go there, a column to focus its hop; Ctrl+↓ goes from hop to hop."
    )
    area = Area.RIGHT
    shows = frozenset({Kind.ANSWER})
    needs = tr_noop("No hops: only a memory network reads its memory several times")
    follows_cursor = True
    preferred_height = 420
    least_height = 250
    Options = HopsOptions
    canvas: HopCanvas

    def build(self) -> HopCanvas:
        canvas = HopCanvas(self.theme)
        canvas.picked.connect(self.verbs.seek)
        canvas.hop_picked.connect(self._focus)
        canvas.hovered.connect(self._hover)
        canvas.left.connect(self._leave)
        return canvas

    @classmethod
    def can_show(cls, trace: Trace) -> bool:
        layout = trace.layout
        return None not in (layout.one(Kind.ANSWER), layout.one(Kind.WRITE), layout.one(Kind.ANSWER, 0))

    def draw(self, view: View) -> None:
        asked, weights = asking(view.track, view.cursor), attention(view)
        if isinstance(view.options, HopsOptions) and not view.options.looks:
            kept = [
                Line(text, since, support=False, weights=(), slot=slot)
                for slot, since, text in asked.sentences
            ]
            self.canvas.grid.set_data(kept, (), heading=heading(asked), note="", hop=view.focus.layer)
            return
        lines = [
            Line(text, since, slot in asked.support, tuple(weights[:, slot].tolist()), slot)
            for slot, since, text in asked.sentences
        ]
        said = [answered(view, n) for n in range(len(weights))]
        layout = view.trace.layout
        self.canvas.step, self.canvas.looks = view.cursor, [spec.name for spec in layout.of(Kind.READ)]
        self.canvas.answers = [layout.name(Kind.ANSWER, hop) for hop in range(len(weights))]
        self.canvas.grid.set_data(
            lines, said, heading=heading(asked), note=note(asked, said), hop=view.focus.layer
        )

    def number_at(self, view: View, place: Place) -> Number | None:
        """The sentences are looked at from the cursor."""
        return super().number_at(view, replace(place, step=view.cursor)) if place.signals else None

    def mark(self, view: View) -> None:
        slot = view.hover.slot if view.hover.bank == BANK else None
        self.canvas.grid.set_hover(view.hover.step, slot, view.hover.layer)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        asked, weights = asking(view.track, view.cursor), attention(view)
        slots = np.array([slot for slot, _, _ in asked.sentences], np.int64)
        found: dict[str, NDArray[Any]] = {
            "step": np.array([since for _, since, _ in asked.sentences], np.int64),
            "sentence": np.array([text for _, _, text in asked.sentences], str),
            "support": np.isin(slots, list(asked.support)).astype(np.int64),
        }
        return found | {f"hop{n}.attention": row[slots] for n, row in enumerate(weights)}

    def _focus(self, hop: int) -> None:
        self.verbs.focus(layer=hop)

    def _hover(self, step: int, slot: int, hop: int | None) -> None:
        self.verbs.hover(step, slot=slot, bank=BANK, layer=hop)

    def _leave(self) -> None:
        self.verbs.hover(None)


def attention(view: View) -> Array:
    """Every hop's weights over the slots at the cursor (hops, slots)."""
    specs = view.trace.layout.of(Kind.READ)
    return np.stack([view.trace.at(spec.name, view.cursor) for spec in specs])


def answered(view: View, hop: int) -> Said:
    """What would be answered after a hop."""
    p = view.trace.at(view.trace.layout.name(Kind.ANSWER, hop), view.cursor)
    if np.isnan(p).any():
        return Said(tr("not a number"), float("nan"))
    word = int(p.argmax())
    return Said(view.track.name_of(word), float(p.max()), word)


def heading(asked: Asking) -> str:
    """What is asked, in words."""
    if not asked.question:
        return tr("A statement has entered memory; nothing is asked yet")
    if asked.complete:
        return f"“{asked.question}”"
    return tr("“{question}…” as a question so far", question=asked.question)


def note(asked: Asking, said: list[Said]) -> str:
    """How sure the answer is, and what the rules say."""
    if not said or not asked.question:
        return ""
    sure = tr("answer: {word} ({p:.2f})", word=said[-1].word, p=said[-1].p)
    if asked.unknown:
        words = commas(asked.unknown)
        sure = tr("not known and passed over: {words} · {answer}", words=words, answer=sure)
    if not asked.complete or not asked.answer:
        return sure
    return tr(
        "{answer} · by the rules: {right}, from the sentences with a dot", answer=sure, right=asked.answer
    )
