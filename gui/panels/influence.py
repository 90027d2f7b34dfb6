"""Influence: which earlier tokens the prediction, answer or state at the cursor rests on, drawn on the text itself."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.offers import Offer, Place
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.attribution import Attribution
    from mnemoscope.engines.analysis.traced import Influence
    from mnemoscope.gui.widgets.ribbonkey import Colouring
    from mnemoscope.gui.widgets.tracedtext import TracedCanvas

CHOICES = {
    "cut": tr_noop("prediction · each token cut"),
    "replaced": tr_noop("prediction · each token replaced"),
    "gradient": tr_noop("prediction · gradient × input"),
    "integrated": tr_noop("prediction · integrated gradients"),
    "rollout": tr_noop("attention rollout (an approximation)"),
    "cut-state": tr_noop("state · each token cut"),
    "replaced-state": tr_noop("state · each token replaced"),
}


@dataclass(frozen=True, slots=True)
class InfluenceOptions:
    """`by`: one of CHOICES, whose figures colour the text."""

    by: str = "cut"


class InfluencePanel(AskedPanel):
    """The text, asked about by a button."""

    name, title, order = "influence", tr_noop("Influence"), 71
    help = tr_noop(
        "Which earlier tokens the prediction or answer at the cursor rests on: each is cut or replaced in turn and the text read on, "
        "and slopes and attention are asked as well. Red: without it the answer loses as many nats; blue: it gains. Click a token to go there."
    )
    shows = frozenset({Kind.EMBEDDING, Kind.QUERY, Kind.WRITE})
    needs = tr_noop("No tokens come in that could be cut")
    follows_cursor = here = True
    preferred_height = 320
    least_height = 300
    asks = "influence"
    invites = tr_noop(
        "Each earlier token is cut and replaced in turn, and the text is read on: what does the prediction lose? "
        "Slopes and attention are asked as well, and where they disagree is said."
    )
    button = tr_noop("Find out what it rests on")
    tip = tr_noop("Cut and replace each token in turn, for the token at the cursor, beside the window")
    Options = InfluenceOptions
    canvas: "TracedCanvas"

    def build_canvas(self) -> "TracedCanvas":
        from mnemoscope.gui.widgets.tracedtext import TracedCanvas

        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("What colours the text"))
        self.chooser.setToolTip(
            tr("Whose figures colour the text: of the prediction, or of the state that it is made from")
        )
        for choice, said in CHOICES.items():
            self.chooser.addItem(tr(said), choice)
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser]
        canvas = TracedCanvas(self.theme)
        canvas.picked.connect(self.verbs.seek)
        return canvas

    def edits_at(self, view: View, place: Place) -> list[Offer]:
        return []  # a click goes to a token, and there it can be edited

    def show_found(self, view: View, found: "Influence | None") -> None:
        from mnemoscope.gui.widgets.ribbonkey import Colouring
        from mnemoscope.gui.widgets.tokenrow import Tokens

        by = (view.options or InfluenceOptions()).by
        self.chooser.setCurrentIndex(max(self.chooser.findData(by), 0))
        each, of_state = chosen(found, by)
        if found is None or each is None:
            self.canvas.text.set_data(Tokens(), Colouring(), (), (), now=0, top=0)
            return
        count, track = len(found.labels), view.track
        steps = min(count, len(track.trace))
        tokens = Tokens(
            labels=found.labels,
            known=[step >= steps or track.is_known(step) for step in range(count)],
            typed=[step >= steps or track.is_typed(step) for step in range(count)],
        )
        place = found.asked.at if found.asked.target is None else found.asked.target.place
        self.canvas.text.set_data(
            tokens,
            coloured(each, count, of_state),
            hovered(found),
            sentences(found, each, by, of_state),
            now=place,
            top=int(each.spans[each.top(of_state=of_state) or 0, 0]),
        )

    def heading(self, view: View, found: "Influence | None") -> str:
        from mnemoscope.engines.analysis.traced import heading

        each, of_state = chosen(found, (view.options or InfluenceOptions()).by)
        if found is None or each is None:
            return tr("Influence on {place}", place=self.place(view))
        return heading(found, each.method, of_state=of_state)

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, replace(InfluenceOptions(), by=self.chooser.itemData(index)))


def chosen(found: "Influence | None", by: str) -> tuple["Attribution | None", bool]:
    """The figures that are asked for, of the prediction or of the state; the first there are, if those were not found."""
    if found is None or not found.found:
        return None, False
    method, _, state = by.partition("-")
    wanted = [
        (method, bool(state)),
        *((name.removesuffix("-state"), name.endswith("-state")) for name in CHOICES),
    ]
    for name, of_state in wanted:
        each = found.by(name)
        if each is not None and each.top(of_state=of_state) is not None:
            return each, of_state
    return None, False


def coloured(each: "Attribution", count: int, of_state: bool) -> "Colouring":
    """The figures behind the colours: to either side of 0, but for what cannot lie below."""
    from mnemoscope.gui.widgets.ribbonkey import Colouring

    values = each.by_token(count, of_state=of_state)
    most = rounded(float(np.nanmax(np.abs(values), initial=0.0)))
    if of_state:
        return Colouring(tr("state moved"), tr("of its length"), values, (0.0, most))
    if each.method == "rollout":
        return Colouring(tr("share"), "", values, (0.0, most))
    return Colouring(tr("nats lost"), tr("nats"), values, (-most, most))


def rounded(most: float) -> float:
    """A round end for a colour bar, not below the largest of its values; 1 if they are all 0."""
    if not most:
        return 1.0
    unit = 10.0 ** (np.floor(np.log10(most)) - 1)
    return float(f"{np.ceil(most / unit - 1e-9) * unit:.2g}")


def hovered(found: "Influence") -> list[tuple[str, ...]]:
    """What every method says of each token."""
    from mnemoscope.engines.analysis.attribution import NAMES
    from mnemoscope.engines.analysis.traced import amount

    count = len(found.labels)
    lines = [
        [tr("“{token}”   step {step}", token=label, step=step)] for step, label in enumerate(found.labels)
    ]
    for each in found.found:
        for of_state in (False, True):
            for step, value in enumerate(each.by_token(count, of_state=of_state).tolist()):
                if value != value:
                    continue
                name, said = tr(NAMES[each.method]), amount(found, each, value, of_state=of_state)
                template = (
                    tr_noop("by {name}: the state moves by {amount}")
                    if of_state
                    else tr_noop("by {name}: {amount}")
                )
                lines[step].append(tr(template, name=name, amount=said))
        for first, stop in each.spans.tolist():
            if stop - first > 1:
                for step in range(first, stop):
                    lines[step].append(
                        tr("tried out together with steps {first} to {last}", first=first, last=stop - 1)
                    )
    return [tuple(line) for line in lines]


def sentences(found: "Influence", each: "Attribution", by: str, of_state: bool) -> list[str]:
    """What stands below the text."""
    from mnemoscope.engines.analysis.traced import disagreement, followers

    method = by.partition("-")[0]
    missing = each.method != method or of_state != by.endswith("-state")
    said = list(found.notes)
    if missing:
        said.insert(
            0,
            tr("Shown instead: {choice}.", choice=tr(CHOICES[each.method + ("-state" if of_state else "")])),
        )
    return [
        followers(found, each.method, of_state=of_state),
        *disagreement(found, of_state=of_state),
        each.said,
        *said,
    ]
