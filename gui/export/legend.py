"""The caption of a figure as text beside its file: what is shown, of which model, text and steps, in which colours; and whose it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mnemoscope.engines.extents import extents
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.paper import MM
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import listed, paragraph, tr
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.stage import tokens_read
from mnemoscope.gui.look.papertype import family_taken
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state import edited
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.heatmaps import NAMES
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.squaremap import Square


@dataclass(frozen=True, slots=True)
class Told:
    """A panel that has been drawn, with its letter."""

    letter: str
    panel: Panel
    view: View


def beside(path: Path) -> Path:
    """The file of the caption: "figure.pdf" has "figure.pdf.txt", which is no text that was there before."""
    return path.with_name(f"{path.name}.txt")


def written(told: Sequence[Told], options: ExportOptions) -> str:
    """All of it, a paragraph a panel, then what is true of them all."""
    views = [view for each in told for view in (each.view, *each.view.sides)]
    models = dict.fromkeys(_model(view.track) for view in views)
    size = tr(
        "{name}: {width:.4g} x {height:.4g} mm, set in {family}.",
        name=options.path.name,
        width=options.width * options.pixel / MM,
        height=options.height * options.pixel / MM,
        family=family_taken(options.theme),
    )
    paragraphs = [size, *(_panel(each) for each in told), *models, _made()]
    return "\n\n".join(paragraphs) + "\n"


def _panel(told: Told) -> str:
    view, cls = told.view, type(told.panel)
    title = tr(cls.title)
    head = (
        tr("({letter}) {title}.", letter=told.letter, title=title)
        if told.letter
        else tr("{title}.", title=title)
    )
    said = [
        head,
        first_sentence(tr(cls.help)),
        tr("{where}: {read}.", where=_where(told), read=_read(view, cls)),
    ]
    if one := told.panel.explains:
        said.append(tr("{note}.", note=f"{one[:1].upper()}{one[1:]}"))
    said += [
        tr("Colours of {what} go from {low} to {high}.", what=what, low=numeral(low), high=numeral(high))
        for what, low, high in scales(told.panel)
    ]
    if view.sides:
        said += [_side(each) for each in (view, *view.sides)]
    if view.order != "index":
        said.append(tr("Units are in order of {order}.", order=tr(NAMES[view.order])))
    if how := edited.caption(view.track):
        said.append(tr("{edits}.", edits=how[:1].upper() + how[1:]))
    said += [tr("{note}.", note=note) for note in told.panel.notes()]
    return paragraph(said)


def _side(view: View) -> str:
    """One of several tracks in a picture."""
    how = edited.caption(view.track)
    if how:
        return tr("{letter}: {title}, {edits}.", letter=view.letter, title=view.title, edits=how)
    return tr("{letter}: {title}.", letter=view.letter, title=view.title)


def first_sentence(text: str) -> str:
    """What stands before the rest of a help text: what is drawn, without what can be done with it in the window."""
    found = re.match(r"(.*?)(?:([.!?])(?=\s|$)|([。！？])|[;；])", text)
    if found is None:
        return text
    wide = "。" if "；" in found[0] else "."
    return found[1] + (found[2] or found[3] or wide)


def _read(view: View, cls: type[Panel]) -> str:
    """The text that is drawn, and of what is drawn of one step the step."""
    said = tokens_read(view)
    return tr("{tokens}, at step {step}", tokens=said, step=view.cursor) if cls.is_of_cursor(view) else said


def _where(told: Told) -> str:
    """The model, and the layer and head where there are several; of one number, that says itself where it is."""
    view, cls = told.view, type(told.panel)
    layers, heads, _ = extents(view.trace.layout)
    name = view.track.card.title or view.track.card.name
    if heads > 1 and cls.name == "attention":
        return tr(
            "{model}, layer {layer}, head {head}", model=name, layer=view.focus.layer, head=view.focus.head
        )
    is_of_layer = layers > 1 and not told.panel.explains
    return tr("{model}, layer {layer}", model=name, layer=view.focus.layer) if is_of_layer else name


def scales(panel: Panel) -> list[tuple[str, float, float]]:
    """What each colour bar of a picture is of, and its ends."""
    found = dict[tuple[str, float, float], None]()
    for item in sorted(panel.canvas.scene().items(), key=lambda item: item.sceneBoundingRect().top()):
        if isinstance(item, HeatRow | Square) and item.isVisible():
            what = item.title if isinstance(item, HeatRow) else tr("attention weight")
            found[what, float(item.levels[0]), float(item.levels[1])] = None
    return list(found)


def _model(track: Track) -> str:
    card = track.card
    said = [tr("Model: {name}, {engine}.", name=card.name, engine=card.engine)]
    if card.data:
        said.append(tr("Trained on: {data}", data=_ended(card.data)))
    said.append(tr("Licence: {licence}", licence=_ended(card.licence)))
    if card.attribution:
        said.append(tr("Attribution: {attribution}", attribution=_ended(card.attribution)))
    if card.sha256:
        said.append(tr("SHA-256 of its weights: {sum}.", sum=card.sha256))
    return paragraph(said)


def _ended(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith((".", "。", "!", "?")) else f"{text}."


def _made() -> str:
    try:
        return tr("Made with Mnemoscope {version}.", version=version("mnemoscope"))
    except PackageNotFoundError:
        return tr("Made with Mnemoscope, run from its folder.")


def letters_of(told: Sequence[Told]) -> str:
    """The panels in a row, for the sentence that says what was written."""
    return listed(f"{each.letter} {tr(type(each.panel).title)}".strip() for each in told)
