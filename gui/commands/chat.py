"""Writing to a model that can chat: a message becomes a turn of the text, and the model replies."""

from mnemoscope.engines.translation import commas, tr, tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window

MENU = tr_noop("&Play")


def write_message(window: Window) -> None:
    """Go to where a message is typed; or say why there is no such place."""
    if why := window.session.no_chat():
        window.notice.say(why)
    else:
        window.chat.message.setFocus()


def send(window: Window, message: str) -> None:
    """Let the text go on with a message, and the model reply."""
    session, bar = window.session, window.topbar
    if why := session.no_chat():
        window.notice.say(why)
        return
    if session.reader.owed:
        window.notice.say(tr("The model still replies: wait until it has, or press Stop, and send then."))
        return
    assert session.track is not None
    turns = session.track.card.written_turns
    begins = bool(session.text) and not turns.of(session.text)
    bar.text.begin()
    session.send(message, bar.form.length(), bar.form.sampling())
    window.chat.sent_away()
    if marks := turns.marks_in(message):
        said = tr(
            "The model reads {marks} in this message as the mark of a turn, not as said.",
            marks=commas(marks, most=3),
        )
        window.notice.say(said)
    elif begins:
        window.notice.tell(tr("A conversation begins: Edit > Undo brings back the text before it."))


def stop(window: Window) -> None:
    """Let the model say no more."""
    if window.session.reader.owed:
        window.session.toggle_play()


ROWS = (
    Command("message", MENU, tr_noop("Write a message"), ("Ctrl+Shift+L",), write_message, "message-square"),
)
