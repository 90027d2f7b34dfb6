"""The commands of tracks: another model beside, the same on another text, the same text through four architectures."""

from functools import partial

from PySide6 import QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.keeping import POLICIES, policy_of
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import called
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.commands.choosing import LEAST_KNOWN, choose_model
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.dialogs.anothertext import ask_another_text
from mnemoscope.gui.look.written import as_written
from mnemoscope.gui.state.listing import Listed
from mnemoscope.gui.state.seats import FULL, MOST, letter
from mnemoscope.gui.state.sidebyside import titles

MENU = tr_noop("&Tracks")
FOUR = ("rnn", "gru", "lstm", "transformer")
LEAST_KEPT = 8  # tokens
NO_CACHE = tr_noop("This model has no key-value cache that could keep less: choose a Transformer.")
UNKNOWN = tr_noop("The models are still being listed: try again in a moment.")


def families(models: Listed) -> dict[str, dict[str, tuple[str, Card]]]:
    """Tasks for which there is a model of each of the four architectures: by group, then by engine, its name and card."""
    found: dict[str, dict[str, tuple[str, Card]]] = {}
    for folder, card in models:
        found.setdefault(card.group, {}).setdefault(card.engine, (called(folder, card), card))
    return {group: kinds for group, kinds in found.items() if group and set(FOUR) <= kinds.keys()}


def readers(window: Window) -> dict[str, str]:
    """The models that know the text that is read, by title; the one in the lead is not among them."""
    session = window.session
    own = session.track.card.name if session.track is not None else ""
    return {
        card.called: called(folder, card)
        for folder, card in window.listing.models
        if card.name != own and card.knows(session.companions.given) >= LEAST_KNOWN
    }


def has_room(window: Window) -> bool:
    """Whether one more track can stand beside."""
    return len(window.session.blueprint.seats) < MOST - 1


def ask_model(window: Window) -> None:
    """Choose a model that reads the same text beside."""
    if window.session.track is None:
        return
    if not window.listing.known:
        window.notice.say(tr(UNKNOWN))
        return
    if not has_room(window):
        window.notice.say(tr(FULL))
        return
    there = readers(window)
    if not there:
        window.notice.say(
            tr("No other model here knows this text: choose an example, or type what others know too.")
        )
        return
    chosen, ok = QtWidgets.QInputDialog.getItem(
        window.window(),
        tr("Another model beside"),
        tr("Let this model read the same text beside:"),
        list(there),
        0,
        False,
    )
    if ok:
        window.session.companions.add(there[chosen])


def ask_text(window: Window, number: int | None = None) -> None:
    """Write another text for the model in the lead to read beside; or for a track there is."""
    session = window.session
    if session.track is None:
        return
    seats = {seat.id: seat for seat in session.blueprint.seats}
    now = seats[number].text if number is not None else None
    chosen = ask_another_text(window.window(), session.companions.given if now is None else now)
    if chosen is not None and number is None:
        session.companions.add(text=chosen)
    elif chosen is not None and number is not None:
        session.companions.change(number, text=chosen)


def through_four(window: Window) -> None:
    """Let an RNN, a GRU, an LSTM and a Transformer that were trained alike read the same text, under one cursor."""
    session = window.session
    if not window.listing.known:
        window.notice.say(tr(UNKNOWN))
        return
    alike, lead = families(window.listing.models), session.track
    own = lead.card.group if lead is not None and not session.is_recording else ""
    knowing = [
        g for g, kinds in alike.items() if kinds["lstm"][1].knows(session.companions.given) >= LEAST_KNOWN
    ]
    family = alike.get(own) or alike.get(next(iter(knowing), next(iter(alike), "")))
    if family is None:
        window.notice.say(
            tr("There are no four models here of one task, an RNN, a GRU, an LSTM and a Transformer.")
        )
        return
    names = [family[engine][0] for engine in FOUR]
    first = next((name for name in names if name == session.source), family["lstm"][0])
    if first != session.source:
        choose_model(window, first)
    session.companions.have([name for name in names if name != first])


def through_policies(window: Window) -> None:
    """Let the model read the same text with a quarter of it in its cache: the last, the first and last, or the most attended tokens."""
    session = window.session
    if not has_cache(window) or session.track is None:
        window.notice.say(tr(NO_CACHE))
        return
    most = (session.track.trace.context or session.length) // 2
    room = max(min(max(LEAST_KEPT, session.length // 4), most), 2)
    kept = [policy_of(policy, room) for policy in POLICIES]
    session.companions.have_edited([parse(each.edit) for each in kept if each is not None])
    _show(window, "compare", "context")


def has_cache(window: Window) -> bool:
    """Whether the model in the lead has a key-value cache that can be bounded."""
    session = window.session
    return (
        session.source is not None and session.track is not None and session.track.trace.turning is not None
    )


def lead_alone(window: Window) -> None:
    """Take away all tracks beside the lead."""
    if window.session.blueprint.seats:
        window.session.companions.have([])


def show_differences(window: Window) -> None:
    """Have the panel in sight that compares the tracks."""
    _show(window, "compare")


def _show(window: Window, *panels: str) -> None:
    """Have some panels in sight: in the default layout others make room, in a person's own they come as they lie."""
    arrangement, lead = window.arrangement, window.session.track
    if lead is not None and not arrangement.is_own and not set(panels) <= set(arrangement.asked_for):
        arrangement.asked_for = (*arrangement.asked_for, *panels)
        arrangement.default(lead.trace)
    for panel in panels:
        window.docks[panel].come()


def offer(window: Window, menu: QtWidgets.QMenu) -> None:
    """Fill the menu of the button of tracks: those there are, each with what can be done with it, and what can be added."""
    menu.clear()
    session = window.session
    if session.track is None:
        return
    named = {view.letter or "A": view.title for view in session.views()}
    menu.addAction(f"A   {_plain(named['A'] or titles(session.tracks)[0])}").setEnabled(False)
    for seat in session.blueprint.seats:
        title = _plain(named.get(letter(seat.id), seat.source))
        each = menu.addMenu(f"{letter(seat.id)}   {title}")
        each.addAction(tr("Another text…"), partial(ask_text, window, seat.id))
        if seat.text is not None:
            each.addAction(tr("The same text as A"), partial(session.companions.change, seat.id, text=None))
        each.addAction(tr("Take away"), partial(session.companions.remove, seat.id))
    menu.addSeparator()
    others = menu.addMenu(tr("Another model beside"))
    for title, name in readers(window).items():
        others.addAction(_plain(title), partial(session.companions.add, name))
    others.setEnabled(has_room(window) and not others.isEmpty())
    for command in ROWS[1:]:
        menu.addAction(window.actions_[command.id])
    menu.addAction(window.actions_["edits"])


def _plain(title: str) -> str:
    return as_written(title).replace("&", "&&")


ROWS = (
    Command("compare", MENU, tr_noop("Another model beside…"), ("Ctrl+Shift+B",), ask_model, "rows-2"),
    Command(
        "another-text",
        MENU,
        tr_noop("The same model on another text…"),
        ("Ctrl+Shift+D",),
        ask_text,
        enabled=has_room,
    ),
    Command(
        "four",
        MENU,
        tr_noop("The same text through RNN, GRU, LSTM and Transformer"),
        ("Ctrl+4",),
        through_four,
    ),
    Command(
        "evictions",
        MENU,
        tr_noop("Keep less in the cache, in three ways"),
        ("Ctrl+Shift+G",),
        through_policies,
        enabled=has_cache,
    ),
    Command("differences", MENU, tr_noop("Compare the tracks"), ("Ctrl+Shift+K",), show_differences),
    Command("lead-alone", MENU, tr_noop("The first track alone"), ("Ctrl+1",), lead_alone),
)
