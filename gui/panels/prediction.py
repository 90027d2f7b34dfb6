"""Prediction: the likeliest next tokens at the cursor, and what came true."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import called, right_answers
from mnemoscope.engines.analysis.answers import NONE, RIGHT, UNKNOWN
from mnemoscope.engines.analysis.prediction import next_token
from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.translation import commas, either, tr, tr_noop, trn
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.overlaid import lettered
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.bars import Bar, BarCanvas, Voice

SAID = (Kind.CLASS, Kind.ANSWER, Kind.LOGITS)  # what the bars are made of, the first there is


class Prediction(Panel):
    """Ranked probabilities."""

    name, title, order = "prediction", tr_noop("Prediction"), 70
    help = tr_noop(
        "The probability of each next token after the cursor, the one that came marked; or of each class, or answer. A tick: it is right, a cross: it is not."
    )
    area = Area.RIGHT
    shows = frozenset({Kind.LOGITS, Kind.CLASS, Kind.ANSWER})
    needs = tr_noop("No prediction of the next token")
    follows_cursor = True
    preferred_height = 210
    least_height = 120
    sides = ("overlay", "stacked", "tabs")
    canvas: BarCanvas

    def build(self) -> BarCanvas:
        return BarCanvas(self.theme)

    def number_at(self, view: View, place: Place) -> Number | None:
        """Of logits, the probability that is drawn."""
        found = super().number_at(view, place)
        is_logit = found is not None and view.trace.layout[found.signal].kind is Kind.LOGITS
        return replace(found, part="softmax") if found is not None and is_logit else found

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        if view.trace.layout.one(Kind.CLASS):
            names = np.array(view.track.class_names, str)
            due = np.isin(np.arange(len(names)), Due.of(view).expected)
            found = {
                "class": names,
                "probability": view.trace.at(view.trace.layout.name(Kind.CLASS), view.cursor),
                "right": said(due),
            }
            return found | of_others(view, view.track.class_names)
        p = expected(view)
        ranked = np.argsort(-p, kind="stable")
        tokens = np.array([view.track.vocab.label(int(t)) for t in ranked], str)
        due = np.isin(ranked, Due.of(view).expected)
        found = {
            "rank": np.arange(1, len(p) + 1),
            "token": tokens,
            "probability": p[ranked],
            "right": said(due),
        }
        return found | of_others(view, [view.track.vocab.label(int(t)) for t in ranked])

    def draw(self, view: View) -> None:
        self.canvas.list.set_others(*others_of(view, self.theme))
        said = next((view.trace.layout.one(kind) for kind in SAID if view.trace.layout.one(kind)), None)
        self.canvas.step, self.canvas.signal = view.cursor, said.name if said else ""
        if view.trace.layout.one(Kind.CLASS):
            self._draw_classes(view)
            return
        p, asked = expected(view), view.trace.layout.one(Kind.ANSWER) is not None
        if not np.isfinite(p).all():
            self.canvas.list.set_data([], tr("the prediction is not a number"), "")
            return
        room = self.canvas.list.room()
        ranked = likeliest_of(p, room)
        due = Due.of(view)
        after = view.cursor + 1
        came = view.trace.tokens[after] if after < view.length and not asked else None
        others = [by_label(side, classes=False) for side in view.sides]
        told = None if due.said else came  # of a model that answers, what comes next was not to be foretold
        wanted = [*ranked[:1], *due.expected, *favourites(view, others), *([] if told is None else [told])]
        shown = with_all(ranked, wanted)
        if self.theme.bare:  # rows that are read in the back row, the likeliest first
            shown = sorted(shown, key=lambda t: rank_of(p, t))[:room]
        place = {t: rank_of(p, t) for t in (*shown, *wanted)}
        bars = [
            Bar(
                place[t], view.track.name_of(t), float(p[t]), t == came, due.mark(t, ranked[0]),
                tuple(other.get(view.track.vocab.label(t)) for other in others), t,
            )
            for t in sorted(shown, key=place.__getitem__)
        ]  # fmt: skip
        footing = of_all(view, classes=False) if view.sides else due.said or undecided(p)
        if told is not None:
            footing = f"{footing}   ·   {came_said(view, place[told], float(p[told]))}"
        here = view.track.label(view.cursor)
        if asked:
            heading = tr("after “{token}”: probability of each answer", token=here)
            short = tr("answer after “{token}”", token=here)
        else:
            heading = tr("after “{token}”: probability of the next token", token=here)
            short = tr("next token after “{token}”", token=here)
        self.canvas.list.set_data(bars, heading, footing, short)

    def _draw_classes(self, view: View) -> None:
        """The classes in their own order, the likeliest marked."""
        p = view.trace.at(view.trace.layout.name(Kind.CLASS), view.cursor)
        if not np.isfinite(p).all():
            self.canvas.list.set_data([], tr("the class is not a number"), "")
            return
        room, ranked = self.canvas.list.room(), np.argsort(-p, kind="stable")
        place = {int(c): i + 1 for i, c in enumerate(ranked)}
        due, names, labels = Due.of(view), view.track.class_names, view.track.class_labels
        shown = sorted(with_all(ranked[:room].tolist(), due.expected))
        others = [by_label(side, classes=True) for side in view.sides]
        bars = [
            Bar(
                place[c], labels[c], float(p[c]), place[c] == 1, due.mark(c, ranked[0]),
                tuple(other.get(names[c]) for other in others), c,
            )
            for c in shown
        ]  # fmt: skip
        here = view.track.label(view.cursor)
        heading = tr("if the text ended after “{token}”: probability of each class", token=here)
        footing = of_all(view, classes=True) if view.sides else due.said or undecided(p)
        self.canvas.list.set_data(bars, heading, footing, tr("class after “{token}”", token=here))


def by_label(view: View, *, classes: bool) -> dict[str, float]:
    """What another track gives each token (or word), or each class, at the cursor by what it is called; nothing if it has none."""
    p = foretold(view, classes=classes)
    if p is None:
        return {}
    if classes:
        return dict(zip(view.track.class_names, map(float, p), strict=True))
    found: dict[str, float] = {}
    for token, label in enumerate(labels_of(view.track.vocab)):
        found[label] = found.get(label, 0.0) + float(p[token])
    return found


def foretold(view: View, *, classes: bool) -> NDArray[Any] | None:
    """The distribution (n,) of a track at the cursor: of classes, or of what comes next or is answered; None if it has none."""
    layout = view.trace.layout
    if not view.length or not layout.of(*((Kind.CLASS,) if classes else (Kind.LOGITS, Kind.ANSWER))):
        return None
    return view.trace.at(layout.name(Kind.CLASS), view.cursor) if classes else expected(view)


def favourites(view: View, others: Sequence[dict[str, float]]) -> list[int]:
    """What the other tracks give the most, as tokens of the lead: these are to be seen, however unlikely the lead finds them."""
    labels = labels_of(view.track.vocab)
    likeliest = [max(other, key=other.__getitem__) for other in others if other]
    return [labels.index(label) for label in likeliest if label in labels]


def of_all(view: View, *, classes: bool) -> str:
    """Of each track in the picture, whether its answer is right; where none is due, how undecided it is."""
    views = (view, *view.sides)
    dues = {each.letter: Due.of(each) for each in views}
    wanted = next((due.wanted for due in dues.values() if due.wanted), "")
    if wanted:
        words = {True: tr_noop("{track} right"), False: tr_noop("{track} wrong")}
        judged = [tr(words[due.right], track=n) for n, due in dues.items() if due.right is not None]
        return tr("{judged}   ·   right would be {wanted}", judged=commas(judged), wanted=wanted)
    if dues[view.letter].said:
        return dues[view.letter].said
    known = {each.letter: p for each in views if (p := foretold(each, classes=classes)) is not None}
    return tr("entropy in nats: {each}", each=commas(f"{n} {entropy(p):.2f}" for n, p in known.items()))


def came_said(view: View, rank: int, p: float) -> str:
    """What came after the cursor; of one track alone, too, how it had foretold it: of several that stands in their columns."""
    token = view.track.label(view.cursor + 1)
    if view.sides:
        return tr("ranked by {track}; came: “{token}”", track=view.letter, token=token)
    return tr(
        "came: “{token}”, rank {rank}, {nats:.2f} nats", token=token, rank=rank, nats=-np.log(max(p, 1e-300))
    )


def of_others(view: View, labels: Sequence[str]) -> dict[str, NDArray[Any]]:
    """What the other tracks in the picture give these tokens; NaN where one is none of theirs."""
    found = {}
    for side in view.sides:
        p = by_label(side, classes=view.trace.layout.one(Kind.CLASS) is not None)
        found[f"probability-{side.letter}"] = np.array([p.get(label, np.nan) for label in labels])
    return found


@lru_cache(maxsize=8)
def labels_of(vocab: Vocabulary) -> tuple[str, ...]:
    """What every token of a vocabulary is called."""
    return tuple(vocab.label(token) for token in range(len(vocab)))


def others_of(view: View, theme: Theme) -> tuple[tuple[Voice, ...], str]:
    """The tracks whose bars stand in each row, the lead first, and which of them predict nothing that could stand there."""
    if not view.sides:
        return (), ""
    voices = tuple(Voice(each.letter, theme.of_series(each.seat)) for each in (view, *view.sides))
    classes = view.trace.layout.one(Kind.CLASS) is not None
    silent = [side for side in view.sides if not by_label(side, classes=classes)]
    if not silent:
        return voices, ""
    tracks = lettered(silent)
    if classes:
        said = trn("{tracks} predicts no classes", "{tracks} predict no classes", len(silent), tracks=tracks)
    else:
        said = trn("{tracks} predicts no tokens", "{tracks} predict no tokens", len(silent), tracks=tracks)
    return voices, said


@dataclass(frozen=True, slots=True)
class Due:
    """The answer that is due at the cursor, if one is: what would be right, and a sentence about it."""

    expected: tuple[int, ...] = ()
    said: str = ""
    right: bool | None = None  # whether what the model says is; None: nobody knows
    wanted: str = ""  # what would be

    @classmethod
    def of(cls, view: View) -> "Due":
        """What is due at the cursor of a view."""
        found = view.answers
        if found is None:
            return cls()
        if found.pending:
            return cls(said=tr("the answers that are due are being looked for"))
        n = found.given_at(view.cursor)
        if n is None:
            alone = view.trace.layout.one(Kind.LOGITS)
            return cls(said=tr("no answer is due here: what it predicts was not trained") if alone else "")
        expected = tuple(int(t) for t in found.due.expected[n] if t != NONE)
        wanted = either(map(quoted, right_answers(view.track, found, n)))
        right = int(found.right[n])
        if not wanted or right == UNKNOWN:
            return cls(expected)
        if right == RIGHT:
            return cls(expected, tr("right: {answer}", answer=wanted), True, wanted)
        given = quoted(called(view.track, int(found.said[n])))
        said = tr("wrong: it says {given}, right would be {answer}", given=given, answer=wanted)
        return cls(expected, said, False, wanted)

    def mark(self, token: int, likeliest: int) -> bool | None:
        """Whether a token is right, or is said and wrong; None for all others."""
        if token in self.expected:
            return True
        return False if self.right is False and token == likeliest else None


def said(due: NDArray[np.bool_]) -> NDArray[Any]:
    """Which of the rows of a table would be right, in words."""
    return np.where(due, "yes", "")


def quoted(name: str) -> str:
    """A token within a sentence, where a bracket or a comma would be taken for one of the sentence."""
    return tr("“{token}”", token=name)


def with_all(shown: list[int], wanted: Sequence[int]) -> list[int]:
    """What is shown, the last of it giving way to what must be there too."""
    missing = [token for token in dict.fromkeys(wanted) if token not in shown]
    kept = [t for t in shown if t in wanted] + [t for t in shown if t not in wanted]
    kept = kept[: max(len(shown) - len(missing), 1)]
    return [t for t in shown if t in kept] + missing


def likeliest_of(p: NDArray[Any], count: int) -> list[int]:
    """The likeliest tokens of a distribution (V,), as many as asked for, without putting all 50,000 in order."""
    count = min(count, len(p))
    near = np.flatnonzero(p >= np.partition(p, -count)[-count]) if count else np.zeros(0, np.int64)
    return near[np.argsort(-p[near], kind="stable")][:count].tolist()


def rank_of(p: NDArray[Any], token: int) -> int:
    """Which a token is among all, the likeliest first; of those alike the earlier."""
    return 1 + int((p > p[token]).sum()) + int((p[:token] == p[token]).sum())


def expected(view: View) -> NDArray[Any]:
    """The distribution (V,) at the cursor: of the next token, or of the answer to what is asked."""
    if answer := view.trace.layout.one(Kind.ANSWER):
        return view.trace.at(answer.name, view.cursor)
    return next_token(view.trace, view.cursor)


def entropy(p: NDArray[Any]) -> float:
    """The entropy of a distribution (n,), in nats."""
    return float(-(p[p > 0] * np.log(p[p > 0])).sum())


def undecided(p: NDArray[Any]) -> str:
    """The entropy of a distribution (n,), in words."""
    return tr("entropy {nats:.2f} nats", nats=entropy(p))
