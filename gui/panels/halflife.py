"""Half-life: for how many steps each unit, direction or head remembers, ranked along a logarithmic axis."""

from dataclasses import dataclass
from math import nan
from typing import TYPE_CHECKING

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import paragraph, tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.halflife import HalfLives, Life
    from mnemoscope.gui.widgets.lifelist import Lasting, LifeCanvas

MOST = 200  # rows: more than any window shows
NAMES = {
    "unit": tr_noop("units"), "head": tr_noop("heads"), "direction": tr_noop("directions"),
}  # fmt: skip
AXES = {
    "unit": tr_noop("half-life, steps"),
    "head": tr_noop("half of its attention lies within so many tokens"),
    "direction": tr_noop("half-life of a push, steps"),
}


@dataclass(frozen=True, slots=True)
class HalflifeOptions:
    """`ranked`: which are shown, "unit", "head" or "direction"; "": the first that there are."""

    ranked: str = ""


class HalflifePanel(AskedPanel):
    """A ranking, asked for by a button; marks on it follow the cursor."""

    name, title, order = "halflife", tr_noop("Half-life"), 76
    help = tr_noop(
        "For how many steps a unit keeps half of what it holds (by its forget or update gate), a direction of the state half of a push "
        "(by the Jacobian), and within how many tokens half of a head’s attention lies. The mark on each bar is at the cursor. Click a row to look at it."
    )
    shows = frozenset({Kind.GATE, Kind.QUERY, Kind.ATTENTION, Kind.STATE})
    needs = tr_noop("No gate, state or attention that could forget")
    least_height = 170
    asks = "halflife"
    invites = tr_noop(
        "For how many steps does it remember? Units are ranked by the gate that keeps, directions of the state by the Jacobian, heads by how far back they look."
    )
    button = tr_noop("Find the half-lives")
    tip = tr_noop("Rank units, directions and heads by how long they remember, beside the window")
    Options = HalflifeOptions
    canvas: "LifeCanvas"

    def build_canvas(self) -> "LifeCanvas":
        from mnemoscope.gui.widgets.lifelist import LifeCanvas

        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("What is ranked"))
        self.chooser.setToolTip(tr("What is ranked: units, directions of the state, or attention heads"))
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser]
        self._kinds: tuple[str, ...] = ()
        self._lives: tuple[Life, ...] = ()
        canvas = LifeCanvas(self.theme)
        canvas.picked.connect(self._pick)
        return canvas

    def show_found(self, view: View, found: "HalfLives | None") -> None:
        kinds = tuple(kind for kind in NAMES if found is not None and found.of(kind))
        self._offer(kinds)
        ranked = self._ranked(view, found)
        self._lives = found.of(ranked)[:MOST] if found is not None and ranked else ()
        said = [] if found is None else list(found.noted(ranked))
        if ranked == "unit":
            said.insert(0, tr("The mark on a bar is the half-life of the gate at the cursor."))
        layers = len({life.layer for life in self._lives})
        rows = [_row(life, layers) for life in self._lives]
        total = len(found.of(ranked)) if found is not None and ranked else 0
        self.canvas.list.set_data(rows, axis=tr(AXES[ranked or "unit"]), said=paragraph(said), total=total)

    def heading(self, view: View, found: "HalfLives | None") -> str:
        if found is None or not found.lives:
            return tr("For how many steps does it remember?")
        from mnemoscope.engines.analysis.halflife import summary

        lives = found.of(self._ranked(view, found))
        said = summary(lives, len({life.layer for life in lives}))
        return f"{said[:1].upper()}{said[1:]}"

    def mark(self, view: View) -> None:
        focus = view.focus
        chosen = [
            n
            for n, life in enumerate(self._lives)
            if (life.kind, life.layer, life.index)
            in (("unit", focus.layer, focus.unit), ("head", focus.layer, focus.head))
        ]
        self.canvas.list.set_now(_now(view, self._lives), chosen[0] if chosen else None)

    def _ranked(self, view: View, found: "HalfLives | None") -> str:
        """Which kind is shown."""
        wanted = (view.options or HalflifeOptions()).ranked
        if found is not None and found.of(wanted):
            return wanted
        return self._kinds[0] if self._kinds else ""

    def _offer(self, kinds: tuple[str, ...]) -> None:
        if kinds != self._kinds:
            self._kinds = kinds
            self.chooser.clear()
            self.chooser.addItems([tr(NAMES[kind]) for kind in kinds])
        self.chooser.setEnabled(len(kinds) > 1)
        options = self.view.options if self.view is not None else None
        wanted = (options or HalflifeOptions()).ranked
        self.chooser.setCurrentIndex(kinds.index(wanted) if wanted in kinds else 0 if kinds else -1)

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, HalflifeOptions(self._kinds[index]))

    def _pick(self, row: int) -> None:
        life = self._lives[row]
        match life.kind:
            case "unit":
                self.verbs.focus(layer=life.layer, unit=life.index)
            case "head":
                self.verbs.focus(layer=life.layer, head=life.index)
            case _:
                self.verbs.focus(layer=life.layer)


def _row(life: "Life", layers: int) -> "Lasting":
    from mnemoscope.engines.analysis.halflife import lasting, named, reach
    from mnemoscope.gui.widgets.lifelist import Lasting

    name, said = named(life, layers), list[str]()
    match life.kind:
        case "unit":
            said = [
                tr("mean gate {gate:.4f}: half-life {steps}", gate=life.keeps, steps=lasting(life.steps)),
                tr("of the median gate: {steps}", steps=lasting(life.median)),
            ]
        case "head":
            said = [
                tr("half of its attention within {tokens} back", tokens=reach(life.steps)),
                tr(
                    "mean distance {mean:.3g}, median {median:.3g} tokens", mean=life.mean, median=life.median
                ),
            ]
        case _:
            said = [
                tr(
                    "eigenvalue of modulus {size:.4f}: half-life {steps}",
                    size=life.keeps,
                    steps=lasting(life.steps),
                )
            ]
            if life.turns == life.turns:
                said.append(tr("turns once in {steps}", steps=lasting(life.turns)))
    written = reach(life.steps) if life.kind == "head" else lasting(life.steps)
    return Lasting(name, life.steps, written, (name, *said))


def _now(view: View, lives: "tuple[Life, ...]") -> list[float]:
    """What each is at the cursor: a unit by its gate there. Of heads and directions nothing is known of one step without asking."""
    from mnemoscope.engines.analysis.halflife import half_life, keepers

    if not lives or lives[0].kind != "unit" or not view.length:
        return [nan] * len(lives)
    steps = {(spec.layer, spec.way): half_life(view.now(spec).astype(float)) for spec in keepers(view.trace)}
    found = (steps.get((life.layer, life.way)) for life in lives)
    return [
        float(each[life.index]) if each is not None and life.index < len(each) else nan
        for each, life in zip(found, lives, strict=True)
    ]
