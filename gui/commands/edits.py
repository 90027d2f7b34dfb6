"""The commands of edits: the gate that keeps held open or closed, what is in focus silenced, everything forgotten."""

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.forgetting import forgets, held, keepers, many
from mnemoscope.gui.state.view import View

MENU = tr_noop("&Edit")
NO_GATE = tr_noop(
    "This layer has no gate that says how much of the past is kept: choose an LSTM or a GRU, or another layer."
)
NO_PART = tr_noop("This model has neither a head nor a state to silence here.")
NO_LOOK = tr_noop("No later step looks back at a single token: this model keeps a state.")
NOTHING = tr_noop("There is nothing before the cursor to forget: step on first.")


def kept(view: View, value: float) -> tuple[Edit, ...]:
    """The gate that keeps, of the layer in focus, held at a value from the cursor on."""
    return held(view.trace.layout, value, view.cursor, view.focus.layer)


def silenced(view: View) -> tuple[Edit, ...]:
    """The head in focus silenced from the cursor on, where there are heads; else the unit."""
    layout, focus = view.trace.layout, view.focus
    if (query := layout.one(Kind.QUERY, focus.layer)) is not None:
        return (Edit(f"{query.name.rpartition('.')[0]}.head", str(focus.head), "set", 0.0, view.cursor),)
    found = layout.of(Kind.STATE, layer=focus.layer)
    return tuple(
        Edit(s.name, str(focus.unit), "set", 0.0, view.cursor)
        for s in found[:1]
        if focus.unit < s.size and len(s.shape) == 1
    )


def _make(window: Window, edits: tuple[Edit, ...], none: str) -> None:
    """Make some edits of the track in the lead, or say why there are none."""
    if not edits:
        window.notice.say(tr(none))
    else:
        window.session.companions.edit(*edits)


def _at_cursor(window: Window) -> View | None:
    view = window.session.view()
    return view if view is not None and view.length else None


def open_gate(window: Window) -> None:
    """Keep everything from the cursor on."""
    if view := _at_cursor(window):
        _make(window, kept(view, 1.0), NO_GATE)


def close_gate(window: Window) -> None:
    """Keep nothing from the cursor on."""
    if view := _at_cursor(window):
        _make(window, kept(view, 0.0), NO_GATE)


def silence(window: Window) -> None:
    """Silence what is in focus."""
    if view := _at_cursor(window):
        _make(window, silenced(view), NO_PART)


def forgotten(view: View) -> tuple[Edit, ...]:
    """The edits after which no later step looks at the token under the cursor; none where a model does not look back."""
    found = many(view.trace.layout, view.cursor, view.cursor + 1)
    return tuple(Edit(name, part, "cut", start=view.cursor + 1) for name, part in found)


def forget_token(window: Window) -> None:
    """Forget the token under the cursor once it is read."""
    if view := _at_cursor(window):
        _make(window, forgotten(view), NO_LOOK)


def forget_all(window: Window) -> None:
    """Forget all that was read before the cursor."""
    if view := _at_cursor(window):
        _make(window, forgets(view.trace, view.cursor), NOTHING)


def show_list(window: Window) -> None:
    """The field of the list of edits; or, from there, fold it away."""
    if not window.presenter.refuses():
        window.edits.go_to()


def _live(window: Window) -> View | None:
    """What is looked at, if a model reads it, so that it can be edited."""
    view = _at_cursor(window)
    return view if view is not None and not view.still else None


def has_gate(window: Window) -> bool:
    """Whether the layer in focus has a gate that keeps."""
    view = _live(window)
    return view is not None and bool(keepers(view.trace.layout, view.focus.layer))


def has_part(window: Window) -> bool:
    """Whether there is a head or a unit in focus."""
    view = _live(window)
    return view is not None and bool(silenced(view))


def looks_back(window: Window) -> bool:
    """Whether later steps could look at the token under the cursor."""
    view = _live(window)
    return view is not None and view.cursor + 1 < view.length and bool(forgotten(view))


def has_past(window: Window) -> bool:
    """Whether there is anything before the cursor that could be forgotten."""
    view = _live(window)
    return view is not None and bool(forgets(view.trace, view.cursor))


def _gate(window: Window) -> str:
    """What the gate that keeps is called in this layer."""
    view = window.session.view()
    gates = keepers(view.trace.layout, view.focus.layer) if view is not None else ()
    return gates[0].label if gates else tr("forget gate")


def said_open(window: Window) -> str:
    """What holding the gate open is called here."""
    return tr("Hold the {gate} open (1) from the cursor", gate=_gate(window))


def said_closed(window: Window) -> str:
    """What holding the gate closed is called here."""
    return tr("Hold the {gate} closed (0) from the cursor", gate=_gate(window))


def said_silent(window: Window) -> str:
    """What silencing is called here: of a head, or of a unit."""
    view = window.session.view()
    if view is not None and view.trace.layout.one(Kind.QUERY, view.focus.layer) is not None:
        return tr("Silence the head in focus from the cursor")
    return tr("Silence the unit in focus from the cursor")


ROWS = (
    Command("edits", MENU, tr_noop("List of edits"), ("Ctrl+Shift+E",), show_list, "sliders-horizontal"),
    Command(
        "open-gate",
        MENU,
        tr_noop("Hold the forget gate open (1) from the cursor"),
        (),
        open_gate,
        enabled=has_gate,
        text_now=said_open,
    ),
    Command(
        "close-gate",
        MENU,
        tr_noop("Hold the forget gate closed (0) from the cursor"),
        (),
        close_gate,
        enabled=has_gate,
        text_now=said_closed,
    ),
    Command(
        "silence",
        MENU,
        tr_noop("Silence the unit in focus from the cursor"),
        (),
        silence,
        enabled=has_part,
        text_now=said_silent,
    ),
    Command(
        "forget-token",
        MENU,
        tr_noop("Forget the token at the cursor from the next step on"),
        (),
        forget_token,
        enabled=looks_back,
    ),
    Command(
        "forget-all",
        MENU,
        tr_noop("Forget everything before the cursor"),
        (),
        forget_all,
        enabled=has_past,
    ),
)
