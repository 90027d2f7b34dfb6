"""The commands of the Ask menu: open the panel of a question about the run that is looked at, and ask it."""

from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.questions import OF_EACH
from mnemoscope.gui.state.seats import letter

MENU = tr_noop("&Ask")


def ask_importance(window: Window) -> None:
    """What matters for the token or answer at the cursor."""
    _ask(window, "importance")


def ask_robustness(window: Window) -> None:
    """How much noise what is carried along bears."""
    _ask(window, "robustness")


def ask_recall(window: Window) -> None:
    """Over which distance each track remembers."""
    _ask(window, "recall")


def ask_pace(window: Window) -> None:
    """How a token's time, and what is kept, grow with the text."""
    _ask(window, "pace", panel="context")


def _ask(window: Window, question: str, *, panel: str = "") -> None:
    """Have the panel in sight and press its button, unless it is at work."""
    session = window.session
    if not session.length:
        window.notice.say(tr("There is nothing to ask about yet: type a text first."))
        return
    dock = window.docks[panel or question]
    dock.show()
    dock.raise_()
    seat = session.at if question not in OF_EACH else 0
    dock.turn_to(seat)
    if session.asking.now.of(question, letter(seat)).share is None:
        options = session.blueprint.options.get(question)
        kind = getattr(options, "kind", "")
        session.ask(
            question,
            here=getattr(options, "here", question == "importance"),
            kinds=(kind,) if kind else (),
        )


ROWS = (
    Command("importance", MENU, tr_noop("What matters here"), ("Ctrl+Shift+W",), ask_importance, "search"),
    Command("robustness", MENU, tr_noop("How robust is it"), ("Ctrl+Shift+N",), ask_robustness),
    Command("recall", MENU, tr_noop("Recall over distance"), ("Ctrl+Shift+Y",), ask_recall),
    Command("pace", MENU, tr_noop("What the context holds, and what it costs"), ("Ctrl+Shift+H",), ask_pace),
)
