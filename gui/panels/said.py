"""Said already: the words of the text that come again, by how much less the second mention surprises, and why."""

from typing import TYPE_CHECKING

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import paragraph, tr, tr_noop
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.said import Mention, Said
    from mnemoscope.gui.widgets.ranklist import RankCanvas


class SaidPanel(AskedPanel):
    """A ranking of words."""

    name, title, order = "said", tr_noop("Said already"), 79
    help = tr_noop(
        "Words that come again: by how many nats the second mention surprises less, and, beside the mouse, what of that the first mention "
        "does, how alike the state is, and which head looks back. Click a row to go to the second mention; “edit” cuts the first."
    )
    shows = frozenset({Kind.LOGITS})
    needs = tr_noop("Nothing is foretold that could surprise less")
    asks = "said"
    invites = tr_noop(
        "Every word that comes again is looked at: how much less it surprises, and what is left of that when its first mention is cut."
    )
    button = tr_noop("Find what is said already")
    tip = tr_noop("Look at each word that comes again, and cut its first mention, beside the window")
    canvas: "RankCanvas"

    def build_canvas(self) -> "RankCanvas":
        from mnemoscope.gui.widgets.ranklist import RankCanvas

        self._mentions: tuple[Mention, ...] = ()
        canvas = RankCanvas(self.theme)
        canvas.picked.connect(self._pick)
        canvas.edited.connect(self._edit)
        return canvas

    def show_found(self, view: View, found: "Said | None") -> None:
        from mnemoscope.gui.widgets.ranklist import Ranked

        self._mentions = found.mentions if found else ()
        rows = [Ranked(_named(mention), mention.drop, _told(mention)) for mention in self._mentions]
        self.canvas.list.set_data(rows, paragraph(found.said) if found else "")

    def heading(self, view: View, found: "Said | None") -> str:
        if found is None or not found.mentions:
            return tr("What of the text is said already?")
        top = found.mentions[0]
        return tr(
            "“{word}” surprises {drop:.1f} nats less the second time; {effect:+.1f} with the first cut",
            word=top.word,
            drop=top.drop,
            effect=top.effect,
        )

    def _pick(self, row: int) -> None:
        mention = self._mentions[row]
        if mention.head is not None:
            self.verbs.focus(layer=mention.head[0], head=mention.head[1])
        self.verbs.seek(mention.second[1] - 1)

    def _edit(self, row: int) -> None:
        from mnemoscope.engines.analysis.silencing import cutting

        if self.view is not None:
            self.verbs.edit(cutting(self.view.track, *self._mentions[row].first))


def _named(mention: "Mention") -> str:
    return tr(
        "“{word}”, step {first} → {second}",
        word=mention.word,
        first=mention.first[0],
        second=mention.second[0],
    )


def _told(mention: "Mention") -> tuple[str, ...]:
    """What is said of a word beside the mouse."""
    said = [
        _named(mention),
        tr("first {first:.2f} nats, second {second:.2f}", first=mention.nats[0], second=mention.nats[1]),
        tr("with the first mention cut: {effect:+.2f} nats", effect=mention.effect),
        tr("state more alike than to other steps: {likeness:+.2f}", likeness=mention.likeness),
    ]
    if mention.head is not None:
        layer, head = mention.head
        said.append(
            tr(
                "head {layer}.{head} looks back with {weight:.0%}",
                layer=layer,
                head=head,
                weight=mention.attention,
            )
        )
    return tuple(said)
