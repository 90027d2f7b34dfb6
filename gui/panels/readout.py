"""Read-out: the slots read most at the cursor, what they hold, and what the read changed in the prediction."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.analysis.slots import Bank, Cells, banks
from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.memory.contents import held
from mnemoscope.engines.numerals import printed
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.memory_view import NAMES, OfSlots, number_of, of_bank
from mnemoscope.gui.state.offers import Offer, Place
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.readlist import Change, ReadCanvas, Slot


@dataclass(frozen=True, slots=True)
class ReadoutOptions:
    """`bank`: which memory: external, cache or cell; the first there is if the model has no such."""

    bank: str = "external"


class Readout(OfSlots, Panel):
    """The strongest slots, and the prediction before and after."""

    name, title, order = "readout", tr_noop("Read-out"), 65
    help = tr_noop(
        "What is read from a memory at the cursor: the strongest slots, what they hold and how old that is; and how the "
        "prediction is without the read and with it."
    )
    area = Area.RIGHT
    needs = tr_noop("Nothing is read from slots: this model keeps nothing but its state")
    follows_cursor = True
    preferred_height = 330
    least_height = 200
    Options = ReadoutOptions
    canvas: ReadCanvas

    def build(self) -> ReadCanvas:
        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("Which memory"))
        self.chooser.setToolTip(tr("Which of the model's memories is looked at"))
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser]
        self._listed: tuple[str, list[int]] = ("", [])  # the bank, and its slots in the order of the list
        canvas = ReadCanvas(self.theme)
        canvas.hovered.connect(self._hover)
        canvas.left.connect(self._leave)
        return canvas

    def mark(self, view: View) -> None:
        bank, slots = self._listed
        here = view.hover.unit if bank == "cell" else view.hover.slot if view.hover.bank == bank else None
        self.canvas.list.set_hover(slots.index(here) if here in slots else None)

    def edits_at(self, view: View, place: Place) -> list[Offer]:
        """The slots of the list are those of the memory it looks at."""
        bank, slots = chosen(view), self._listed[1]
        if place.number is None or place.number >= len(slots):
            return []
        return super().edits_at(view, of_bank(view, bank, slots[place.number], view.cursor))

    def number_at(self, view: View, place: Place) -> Number | None:
        """How much the slot of a row is read."""
        if place.number is None or place.number >= len(self._listed[1]):
            return None
        return number_of(view, chosen(view), "read", self._listed[1][place.number], view.cursor)

    def _hover(self, row: int) -> None:
        bank, slots = self._listed
        if row < len(slots):
            self.verbs.hover(
                None, **({"unit": slots[row]} if bank == "cell" else {"slot": slots[row], "bank": bank})
            )

    def _leave(self) -> None:
        self.verbs.hover(None)

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        found = banks(view.trace, view.focus.layer, view.focus.head)
        return "" if found else tr("Layer {layer} has no slots", layer=view.focus.layer)

    def draw(self, view: View) -> None:
        found = [bank.kind for bank in banks(view.trace, view.focus.layer, view.focus.head)]
        if found != [self.chooser.itemData(i) for i in range(self.chooser.count())]:
            self.chooser.clear()
            for kind in found:
                self.chooser.addItem(tr(NAMES[kind]), kind)
        bank = chosen(view)
        self.chooser.setCurrentIndex(found.index(bank.kind))
        before, after, names = predictions(view, bank)
        odd = after is not None and not (np.isfinite(before).all() and np.isfinite(after).all())
        after = None if odd else after
        most_slots, most_changes = self.canvas.list.room(changes=after is not None)
        read = bank.values("read", view.cursor, view.cursor + 1)[0]
        order = [s for s in np.argsort(-read, kind="stable").tolist() if read[s] >= 0.0005][:most_slots]
        if isinstance(bank, Cells):
            slots = self._cells(view, bank, order, read)
        else:
            slots = [self._slot(view, bank, slot, float(read[slot])) for slot in order]
        self._listed = bank.kind, order
        rest = float(np.nansum(read) - read[order].sum())
        used = len(bank.used(view.cursor))
        unreadable = int(np.isnan(read).sum())
        if unreadable:
            slots = [
                Slot(
                    trn("{n} weight is not a number", "{n} weights are not numbers", unreadable), "", 0.0, ""
                ),
                *slots[:-1],
            ]
        elif not slots:
            slots = [Slot(tr("nothing is read"), "", 0.0, "")]
        footing = [trn("{n} slot in use", "{n} slots in use", used)]
        if bank.kind != "cell" and slots:
            footing.append(tr("the others: {share:.3f} of the read", share=rest))
        if odd:
            footing.append(tr("the prediction is not a number"))
        read_at = view.track.label(view.cursor)
        heading = tr("read at “{token}” · {memory}", token=read_at, memory=bank.title)
        changes = (
            [] if after is None or not most_changes else self._changes(view, before, after, most_changes)
        )
        self.canvas.list.set_data(
            slots,
            changes,
            heading=heading,
            changed=tr("answer")
            if view.trace.layout.one(Kind.ANSWER)
            else tr("prediction of the next token"),
            names=names,
            footing=" · ".join(footing),
        )

    def _cells(self, view: View, bank: Cells, order: list[int], read: Array) -> list[Slot]:
        """Some cells of an LSTM in words."""
        values = view.trace.at(bank.spec.name, view.cursor).reshape(-1)
        ages = bank.ages(view.cursor, np.array(order, np.int64))
        return [
            Slot(
                tr("cell {cell} holds {value}", cell=slot, value=printed(f"{values[slot]:+.2f}")),
                "",
                float(read[slot]),
                tr("mean age {age:.1f}", age=age),
            )
            for slot, age in zip(order, ages.tolist(), strict=True)
        ]

    def _slot(self, view: View, bank: Bank, slot: int, weight: float) -> Slot:
        """A slot in words."""
        found = held(view.track, bank, slot, view.cursor)
        if found is None:
            return Slot(tr("nothing"), "", weight, "")
        shown = view.track.vocab.shown
        text = found.text.replace("\n", "↵") if found.value or bank.kind == "external" else shown(found.text)
        back = view.cursor - found.since
        age = trn("{n} step ago", "{n} steps ago", back) if found.since >= 0 else tr("from the store")
        return Slot(text, shown(found.value) if found.value else "", weight, age)

    def _changes(
        self, view: View, before: NDArray[np.float64], after: NDArray[np.float64], most: int
    ) -> list[Change]:
        """The likeliest tokens after the read, and those that it took most from."""
        came = (
            view.trace.tokens[view.cursor + 1]
            if view.cursor + 1 < view.length and view.trace.layout.one(Kind.LOGITS)
            else None
        )
        rank = np.argsort(-np.maximum(before, after), kind="stable")[:most].tolist()
        if came is not None and came not in rank:
            rank[-1] = came
        rank.sort(key=lambda token: -after[token])
        return [Change(view.track.name_of(t), float(before[t]), float(after[t]), t == came) for t in rank]

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        bank = chosen(view)
        read = bank.values("read", view.cursor, view.cursor + 1)[0]
        order = np.argsort(-read, kind="stable")
        texts = [held(view.track, bank, slot, view.cursor) for slot in order.tolist()]
        return {
            "slot": order,
            "weight": read[order],
            "text": np.array([found.text if found else "" for found in texts], str),
            "followed-by": np.array([found.value if found else "" for found in texts], str),
            "written-at": np.array([found.since if found else -1 for found in texts]),
        }

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, ReadoutOptions(self.chooser.itemData(index)))


def chosen(view: View) -> Bank:
    """The memory looked at."""
    options = view.options if isinstance(view.options, ReadoutOptions) else ReadoutOptions()
    found = banks(view.trace, view.focus.layer, view.focus.head)
    return next((bank for bank in found if bank.kind == options.bank), found[0])


def predictions(
    view: View, bank: Bank
) -> tuple[NDArray[np.float64], NDArray[np.float64] | None, tuple[str, str]]:
    """The probabilities (V,) without the read and with it, and what to call the two; None where the read has none of its own."""
    layout, trace, at = view.trace.layout, view.trace, view.cursor
    nothing = np.zeros(0)
    if bank.kind == "external" and layout.one(Kind.BEFORE):
        said = (layout.name(kind) for kind in (Kind.BEFORE, Kind.LOGITS))
        own, mixed = (np.exp(log_probabilities(trace.at(name, at))) for name in said)
        return own, mixed, (tr("the model alone"), tr("with the memory"))
    if bank.kind == "external" and layout.one(Kind.ANSWER, 0):
        hop = min(view.focus.layer, len(layout.of(Kind.READ)) - 1)
        after = trace.at(layout.name(Kind.ANSWER, hop), at).astype(np.float64)
        before = np.zeros_like(after)
        if hop:
            before = trace.at(layout.name(Kind.ANSWER, hop - 1), at).astype(np.float64)
        first = tr("after hop {hop}", hop=hop - 1) if hop else tr("before any hop: none")
        return before, after, (first, tr("after hop {hop}", hop=hop))
    return nothing, None, ("", "")
