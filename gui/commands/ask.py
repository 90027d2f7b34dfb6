"""The commands of the Ask menu: open the panel of a question about the run that is looked at, and ask it. Each panel that asks is one."""

from functools import partial

from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.panels import own
from mnemoscope.gui.state.questions import is_of_each
from mnemoscope.gui.state.seats import letter

MENU = tr_noop("&Ask")


def ask(panel: str, question: str, window: Window) -> None:
    """Have a panel in sight and press its button, unless it is at work."""
    session = window.session
    if not session.length:
        window.notice.say(tr("There is nothing to ask about yet: type a text first."))
        return
    dock = window.docks[panel]
    dock.show()
    dock.raise_()
    seat = 0 if is_of_each(question) else session.at
    dock.turn_to(seat)
    if session.asking.now.of(question, letter(seat)).share is None:
        options = session.blueprint.options.get(panel)
        kind = getattr(options, "kind", "")
        session.ask(
            question,
            here=getattr(options, "here", getattr(dock.cls, "here", False)),
            kinds=(kind,) if kind else (),
        )


ROWS = tuple(
    Command(cls.asks, MENU, cls.menu or cls.title, cls.keys, partial(ask, cls.name, cls.asks), cls.icon)
    for cls in own()
    if cls.asks
)
