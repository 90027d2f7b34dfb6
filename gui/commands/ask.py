"""The commands of the Ask menu: open the panel of a question about the run that is looked at, and ask it. Each panel that asks is one."""

from functools import partial

from mnemoscope.engines.analysis.question import Question, nothing, question
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.findings import Found
from mnemoscope.gui.state.questions import is_of_each
from mnemoscope.gui.state.seats import letter

MENU = tr_noop("&Ask")
EMPTY = tr_noop("There is nothing to ask about yet: type a text first.")


def ask(panel: str, name: str, window: Window) -> None:
    """Have a panel in sight and press its button, unless it is at work."""
    if not window.session.length:
        window.notice.say(tr(EMPTY))
        return
    bring(panel, window, 0 if is_of_each(name) else window.session.at)
    _ask(panel, name, window)


def bring(panel: str, window: Window, number: int = 0, *, alone: bool = False) -> None:
    """Have a panel in sight, that of a track, with the room it wants unless the layout is the person's own.

    `alone`: without the panels that were asked before it.
    """
    arrangement, lead, dock = window.arrangement, window.session.track, window.docks[panel]
    others = [name for name in arrangement.asked_for if name != panel]
    others = [name for name in others if not (alone and window.docks[name].cls.asks)]
    if lead is not None and not arrangement.is_own and arrangement.asked_for != (panel, *others):
        arrangement.asked_for = (panel, *others)
        arrangement.default(lead.trace)
    dock.show()
    dock.raise_()
    dock.turn_to(number)


def _ask(panel: str, name: str, window: Window) -> None:
    session, cls = window.session, window.docks[panel].cls
    seat = 0 if is_of_each(name) else session.at
    if session.asking.now.of(name, letter(seat)).share is None:
        options = session.blueprint.options.get(panel)
        kind = getattr(options, "kind", "")
        here = getattr(options, "here", getattr(cls, "here", False))
        corpus = getattr(options, "corpus", "")
        session.ask(name, here=here, kinds=(kind,) if kind else (), corpus=corpus)


def find_out(window: Window) -> None:
    """Ask every question that has something to say of the track that is looked at, one after the other."""
    session = window.session
    if session.track is None or not session.length:
        window.notice.say(tr(EMPTY))
        return
    track = next((view.track for view in session.views() if view.number == session.at), session.track)
    for panel, dock in window.docks.items():
        if dock.cls.asks and _says(question(dock.cls.asks)) and not question(dock.cls.asks).unfit(track):
            _ask(panel, dock.cls.asks, window)


def _says(asked: Question) -> bool:
    """Whether what is found comes to something that can be said."""
    return asked.findings is not nothing


def look_at(window: Window, found: Found) -> None:
    """Show the evidence of a finding: the panel that asked, and what it is about."""
    session, finding = window.session, found.finding
    panel = next((name for name, dock in window.docks.items() if dock.cls.asks == found.question), None)
    if panel is not None:
        bring(panel, window, max("ABCD".find(found.letter), 0) if found.letter else 0)
    focus = {
        name: value for name in ("layer", "head", "unit") if (value := getattr(finding, name)) is not None
    }
    if focus:
        session.shown.focus(**focus)
    if finding.step is not None:
        session.looking.seek(finding.step)


def toggle_points(window: Window) -> None:
    """Examples open with the analysis that makes their point, or without."""
    window.settings.points = not window.settings.points
    window.refresh()


def show_arithmetic(window: Window) -> None:
    """How the number in focus was made, or the one that was clicked last."""
    if not window.session.length:
        window.notice.say(tr(EMPTY))
        return
    bring("arithmetic", window, window.session.at)
    window.docks["arithmetic"].panel.canvas.setFocus()


ROWS = (
    Command("arithmetic", MENU, tr_noop("How this number was made"), ("Ctrl+Shift+I",), show_arithmetic),
    Command("find-out", MENU, tr_noop("Find out whatever there is to say"), ("Ctrl+Shift+J",), find_out),
    Command(
        "points", MENU, tr_noop("Open examples with their analysis"), (), toggle_points,
        checked=lambda window: window.settings.points,
    ),
)  # fmt: skip


def rows() -> tuple[Command, ...]:
    """A command for each panel that asks; the panels are imported when this is called."""
    from mnemoscope.gui.panels import own

    return tuple(
        Command(cls.asks, MENU, cls.menu or cls.title, cls.keys, partial(ask, cls.name, cls.asks), cls.icon)
        for cls in own()
        if cls.asks
    )
