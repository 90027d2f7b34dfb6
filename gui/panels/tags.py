"""Tags: the class of every token once the whole text is read, and where that is another than when the token was read."""

from typing import TYPE_CHECKING

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.askedpanel import AskedPanel
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:  # what answers and what draws is imported when it is asked
    from mnemoscope.engines.analysis.tags import Tags
    from mnemoscope.gui.widgets.tagflow import TagCanvas, Tagged


class TagsPanel(AskedPanel):
    """The text as a page, its stretches named below."""

    name, title, order = "tags", tr_noop("Tags"), 74
    help = tr_noop(
        "The tag of each token once the whole text is read: with a chain of tags, the likeliest way through all of them (Viterbi). "
        "Marked where the tag was another when the token was the newest. Click a token to go there."
    )
    shows = frozenset({Kind.CLASS})
    needs = tr_noop("No classes: this model tags no tokens")
    asks = "tags"
    invites = tr_noop(
        "The model reads the text to its end and says the tag of every token; those that were others at their own step are marked."
    )
    button = tr_noop("Tag the text")
    tip = tr_noop("Let the model tag the whole text, beside the window")
    canvas: "TagCanvas"

    def build_canvas(self) -> "TagCanvas":
        from mnemoscope.gui.widgets.tagflow import TagCanvas

        canvas = TagCanvas(self.theme)
        canvas.picked.connect(self.verbs.seek)
        return canvas

    def more(self, view: View) -> object:
        return view.cursor

    def show_found(self, view: View, found: "Tags | None") -> None:
        tokens = [] if found is None else [_tagged(found, step) for step in range(len(found.whole))]
        self.canvas.flow.set_data(tokens, view.cursor, _changed(tokens) if tokens else "")

    def heading(self, view: View, found: "Tags | None") -> str:
        if found is None or view.cursor >= len(found.whole):
            return tr("Which tag has each token once all is read?")
        return said_of(found, view.cursor)


def _changed(tokens: "list[Tagged]") -> str:
    """How many tags were others, in one sentence."""
    changed, count = sum(each.other for each in tokens), len(tokens)
    return trn(
        "{n:,} of {all:,} tags was another at its own step.",
        "{n:,} of {all:,} tags were others at their own steps.",
        changed,
        all=count,
    )


def said_of(found: "Tags", step: int) -> str:
    """The tag of a token by the whole text, and at its own step."""
    names, token = found.track.class_labels, found.track.label(step)
    whole, newest = names[found.whole[step]], names[found.newest[step]]
    if whole == newest:
        return tr("“{token}”: {tag}, also at this step", token=token, tag=whole)
    return tr(
        "“{token}”: {tag} by the whole text, {other} at this step",
        token=token,
        tag=whole,
        other=newest,
    )


def _tagged(found: "Tags", step: int) -> "Tagged":
    """A token as it is drawn: a stretch goes on where the tag says so, and is of the tag before."""
    from mnemoscope.gui.widgets.tagflow import Tagged, parted

    names = found.track.class_labels
    tag, goes_on = parted(names[found.whole[step]])
    before = parted(names[found.whole[step - 1]])[0] if step else None
    said = tr("“{token}”   step {step}", token=found.track.label(step), step=step)
    other = bool(found.whole[step] != found.newest[step])
    return Tagged(
        found.track.label(step), not (goes_on and tag == before), tag, other, (said, said_of(found, step))
    )
