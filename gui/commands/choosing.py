"""Choosing a model or an example: the model reads the text that is there, unless that says nothing to it."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.elsewhere import refuse_absent
from mnemoscope.engines.models.opening import card_of, find_model, is_ours
from mnemoscope.engines.translation import tr
from mnemoscope.gui.commands.memory import usual_memory
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.choice import Choice
from mnemoscope.gui.state.opening import note_text
from mnemoscope.gui.state.session import Session

LEAST_KNOWN = 0.7  # of a text's tokens, for a model to read it rather than an example of its own


def fitting(card: Card, text: str, shown: Sequence[str] = (), own: str = "") -> str:
    """The text a model should read: this one, if it knows most of it and it is not another's example (`shown`).

    Else `own`, which was last typed for it, if it knows most of that; or its first example.
    """
    alien = text in shown and text not in card.texts
    if text and not alien and card.knows(text) >= LEAST_KNOWN:
        return text
    if own and card.knows(own) >= LEAST_KNOWN:
        return own
    return card.texts[0] if card.texts else text


def choose_model(window: Window, name: str) -> None:
    """Open a model and let it read the text, or one of its examples if the text says nothing to it.

    Files of others are looked at beside the window first.
    """
    window.cards.cancel()  # that of a model chosen before
    try:
        place = find_model(name)
        if is_ours(place):
            _choose(window, name, card_of(place))
            return
    except MnemoscopeError as error:
        window.notice.say(str(error))
        return
    window.cards.read_card(place, name, window.session.text, partial(_choose, window, name))


def _choose(window: Window, name: str, card: Card) -> None:
    """Open the model that has this card."""
    session, choice = window.session, window.choice
    try:
        refuse_absent(card)
        shown = examples_shown(window)
        note_text(window.settings, session)
        own = window.settings.texts.get(name, "")
        replaced = session.text == choice.stand_in and own
        text = fitting(card, "" if replaced else session.text, shown, own)
    except MnemoscopeError as error:
        window.notice.say(str(error))
        return
    choice.card = card
    if text != session.text:
        choice.stand_in = "" if text == own else text
    if text != session.text and session.text and session.text not in shown:
        window.notice.say(_replaced(is_own=text == own))
    if session.memory is not None:
        session.reader.memory = usual_memory(window, card)
    twin = next(
        (s for s in session.blueprint.seats if (s.source, s.text, s.entries) == (name, None, ())), None
    )
    if twin is not None and session.source is not None:  # the two change places
        session.companions.change(twin.id, source=session.source)
    session.load(name, text=text)


def _replaced(*, is_own: bool) -> str:
    """Why another text is there now."""
    if is_own:
        return tr(
            "The model does not know what this text is made of: here is what you last typed for it. "
            "Your text comes back with its model."
        )
    return tr(
        "The model does not know what this text is made of: here is an example of its own. "
        "Your text comes back with its model."
    )


class Choosing(Protocol):
    """What has a model, and perhaps another that was chosen."""

    session: Session
    choice: Choice


def examples_shown(window: Choosing) -> Sequence[str]:
    """The examples of the model that is open, or that is being opened."""
    session = window.session
    if session.reader.loading and window.choice.card is not None:
        return window.choice.card.texts
    return session.track.card.texts if session.track else ()


def choose_example(window: Window, text: str) -> None:
    """Read one of the model's examples, from its start."""
    if window.session.is_recording:
        window.notice.say(tr("A recording cannot be changed: choose a model to read another text."))
        return
    window.choice.stand_in = ""
    window.session.set_text(text, play=True)


def next_example(window: Window) -> None:
    """The example after the one that is read."""
    session = window.session
    examples = session.track.card.texts if session.track else ()
    if not examples:
        window.notice.say(tr("This model has no examples."))
        return
    at = examples.index(session.text) + 1 if session.text in examples else 0
    choose_example(window, examples[at % len(examples)])
