"""Retention: what of earlier tokens can still be read from each track's state, against how far back, and of each token of the text at the cursor."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import clauses, listed, paragraph, tr, tr_data, tr_noop
from mnemoscope.gui.askedofeach import AskedOfEach
from mnemoscope.gui.askedpanel import NONE
from mnemoscope.gui.state.questions import Asked
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.distanceplot import Recalled
from mnemoscope.gui.widgets.retentioncanvas import Page, RetentionCanvas
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.tokenrow import Tokens

if TYPE_CHECKING:  # what answers is imported when it is asked
    from mnemoscope.engines.analysis.remaining import Curve, Retention

    Founds = Mapping[int, Retention]  # by the place of the track

BEFORE, AFTER = 400, 100  # tokens of the text that are shown, around the cursor


@dataclass(frozen=True, slots=True)
class RetentionOptions:
    """`signal`: whose probes colour the text, and which of several tracks' signals is drawn; "": the one that tells most."""

    signal: str = ""


class RetentionPanel(AskedOfEach):
    """Curves and texts, asked for by a button."""

    name, title, order = "retention", tr_noop("Retention"), 73
    help = tr_noop(
        "Fits linear probes, on other text than this, that read earlier tokens from the state, and plots how many are told rightly "
        "against how far back they are. Below, each token is coloured by how much of it the state at the cursor still holds."
    )
    shows = frozenset({Kind.STATE, Kind.CELL, Kind.RESIDUAL})
    needs = tr_noop("There is no state from which earlier tokens could be read")
    follows_cursor = True
    preferred_height, least_height = 430, 230
    asks = "retention"
    button = tr_noop("Find out what is left")
    stop_tip = tr_noop("Stop; what was found before stays")
    tip = tr_noop(
        "Fit probes on other text, for every track, beside the window; what was found is kept for the next time"
    )
    invites = tr_noop(
        "Probes are fitted on other text than this, and read from the state which tokens came before it: "
        "how many of them, against how far back. The text is then coloured by what is left of it at the cursor."
    )
    menu, icon = tr_noop("What is left of earlier tokens"), "search"
    Options = RetentionOptions
    canvas: RetentionCanvas

    def build_canvas(self) -> RetentionCanvas:
        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("What is read from"))
        self.chooser.setToolTip(tr("The state whose probes colour the text"))
        self.chooser.activated.connect(self._choose)
        self.tools = [self.chooser]
        self._signals: tuple[tuple[str, str], ...] = ()
        self._views: tuple[View, ...] = ()
        self._plotted: object = None
        canvas = RetentionCanvas(self.theme)
        canvas.picked.connect(self._pick)
        return canvas

    @classmethod
    def missing(cls, view: View) -> str:
        reasons = [super(AskedOfEach, cls).missing(each) for each in (view, *view.sides)]
        return reasons[0] if all(reasons) else ""

    def more(self, view: View) -> object:
        return tuple(each.length for each in (view, *view.sides))

    @classmethod
    def found_of(cls, view: View) -> "Retention | None":
        found: Retention | None = super().found_of(view)
        return found if found is not None and found.curves else None

    def show_each(self, views: tuple[View, ...], found: "Founds") -> bool:
        self._views = views
        self._offer(list(found.values()), views[0])
        self._fill(found)
        return bool(found)

    def _fill(self, found: "Founds") -> None:
        alone = len(self._views) == 1
        curves, pages, said = list[Recalled](), list[Page](), list[str]()
        for n, each in found.items():
            its, look = self._views[n], self._look(each)
            shown = each.curves if alone else (look,)
            colour = self.theme.of_series(its.seat)
            curves += [
                _curve(its, each, c, self.theme.of_series(i) if alone else colour)
                for i, c in enumerate(shown)
            ]
            pages.append(_page(its, each, look, self.theme.colour("muted") if alone else colour))
            said += [sentence for sentence in _described(each) if sentence not in said]
        first = next(iter(found.values()), None)
        chance, axis = 0.0, ""
        if first is not None:
            chance, noun = self._look(first).by_chance, first.noun
            axis = tr("{noun} read rightly, against how many steps back they are", noun=noun)
            if first.columns:
                axis = tr("R² of the numbers read, against how many steps back they are")
        drawn = curves, chance, axis, paragraph(said)
        if drawn != self._plotted:  # the cursor moves over the text alone
            self._plotted = drawn
            self.canvas.picture.plot.set_data(curves, chance=chance, axis=axis, said=drawn[-1])
        self.canvas.picture.set_pages(pages)

    def _look(self, found: "Retention") -> "Curve":
        """The curve of the signal that was chosen, or of the one that tells most."""
        options = self._views[0].options
        wanted = options.signal if isinstance(options, RetentionOptions) else ""
        best = found.best
        assert best is not None  # as of all that is shown
        return next((curve for curve in found.curves if curve.signal == wanted), best)

    def title_of(self, views: tuple[View, ...], found: "Founds") -> str:
        from mnemoscope.engines.analysis.remaining_said import compared, heading

        if not found or not all(each.whole for each in found.values()):
            return tr("What is left of earlier tokens")
        if len(found) == 1:
            return heading(next(iter(found.values())))
        return compared([(views[n].letter, each, self._look(each)) for n, each in found.items()])

    def note(self, views: tuple[View, ...], asked: list[Asked], found: "Founds") -> str:
        """What is to be said of tracks that have no curve, and of what is not coloured."""
        said, stale = [], list[str]()
        for n, (view, each) in enumerate(zip(views, asked, strict=True)):
            if n in found or each.share is not None:
                continue
            refused = (
                each.refused if each.refused_for is not None and each.refusal(view.track, view.cursor) else ""
            )
            if why := refused or self.question().unfit(view.track):
                said.append(whole(why) if len(views) == 1 else tr("{name}: {why}", name=named(view), why=why))
            elif found:
                stale.append(named(view))
        if stale:
            said.append(tr(self.stale, names=listed(stale)))
        for n, its in found.items():
            if its.knows(views[n].track):
                said.append(
                    tr(
                        "a part of this text is among what the probes were fitted on: ask again, and it is left out"
                    )
                )
                break
        return whole(clauses(said)) if said else ""

    def _offer(self, found: "list[Retention]", view: View) -> None:
        """The signals to choose from."""
        signals = {"": tr("the state that tells most")}
        for each in found:
            signals |= {
                curve.signal: _place(each, curve) for curve in each.curves if curve.signal not in signals
            }
        if tuple(signals.items()) != self._signals:
            self._signals = tuple(signals.items())
            self.chooser.clear()
            self.chooser.addItems(list(signals.values()))
        wanted = view.options.signal if isinstance(view.options, RetentionOptions) else ""
        self.chooser.setCurrentIndex(list(signals).index(wanted) if wanted in signals else 0)

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, RetentionOptions(self._signals[index][0]))

    def _pick(self, page: int, step: int) -> None:
        shown = [view for view in self._views if self.found_of(view) is not None]
        if page < len(shown):
            edges = shown[page].edges
            self.verbs.seek(step if edges is None else int(edges[min(step, len(edges) - 1)]))

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        from mnemoscope.engines.analysis.remaining_said import columns

        some = [(each, found) for each in (view, *view.sides) if (found := cls.found_of(each)) is not None]
        if not some:
            return dict(NONE)
        tables = [columns(found) for _, found in some]
        shared = [name for name in tables[0] if all(name in table for table in tables)]
        joined = {name: np.concatenate([table[name] for table in tables]) for name in shared}
        letters = [named(each) for (each, _), table in zip(some, tables, strict=True) for _ in table["lag"]]
        return ({"track": np.array(letters, str)} | joined) if len(some) > 1 else joined


def named(view: View) -> str:
    """A track as it is called beside others."""
    return f"{view.letter} {view.title}".strip() or tr_data(view.track.card.title) or view.track.name


def _described(found: "Retention") -> tuple[str, ...]:
    from mnemoscope.engines.analysis.remaining_said import described

    return described(found)


def _place(found: "Retention", curve: "Curve") -> str:
    from mnemoscope.engines.analysis.remaining_said import place

    return place(found, curve)


def _curve(view: View, found: "Retention", curve: "Curve", colour: Any) -> Recalled:
    name = (
        _place(found, curve)
        if not view.letter
        else tr("{track} · {where}", track=named(view), where=_place(found, curve))
    )
    said = [
        tr(
            "{name}, {lag} steps back: {share:.0%} ({low:.0%} to {high:.0%}; chance {chance:.0%}, n = {count})",
            name=name,
            lag=lag,
            share=share,
            low=low,
            high=high,
            chance=chance,
            count=count,
        )
        for lag, share, low, high, chance, count in zip(
            curve.lags, curve.value, curve.low, curve.high, curve.chance, curve.count, strict=True
        )
    ]
    return Recalled(
        name, colour, curve.lags, curve.value.tolist(), curve.low.tolist(), curve.high.tolist(), said
    )


def _page(view: View, found: "Retention", curve: "Curve", colour: Any) -> Page:
    """The text around the cursor, each token by how much of it is left there."""
    track, cursor = view.track, view.cursor
    start, stop = max(0, cursor - BEFORE), min(view.length, cursor + 1 + AFTER)
    values = np.full(stop - start, np.nan)
    looked = found.looked(track, cursor)
    there = found.there(track, curve, looked)[start:]
    values[: len(there)] = there
    labels = track.labels(start, stop)
    tokens = Tokens(
        first=start, labels=[f"{label} " for label in labels] if found.columns else labels, known=track.each(track.is_known, start, stop),
        typed=[track.is_typed(step) for step in range(start, stop)], notes=track.each(track.note, start, stop),
    )  # fmt: skip
    words = {"where": _place(found, curve), "token": track.label(looked), "step": looked}
    if np.isnan(there).all():
        caption = tr("No probe asks for a token from the {where} at “{token}”, step {step}.", **words)
    elif looked < cursor:
        caption = tr(
            "How much of each token was in the {where} before it is asked, at “{token}”, step {step}:",
            **words,
        )
    else:
        caption = tr("How much of each token is in the {where} at “{token}”, step {step}:", **words)
    if view.letter:
        caption = tr("{track}: {said}", track=view.letter, said=caption)
    title = tr("above its frequency") if not found.columns else tr("nearer than the mean, × R²")
    return Page(caption, colour, tokens, Colouring(title, "", values, (0.0, 1.0)), cursor)
