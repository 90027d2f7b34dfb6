"""The commands of edits: the gate that keeps held open or closed, what is in focus silenced, everything forgotten."""

from typing import TYPE_CHECKING

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.spec import Kind
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.state.forgetting import forgets, held, keepers
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:
    from mnemoscope.gui.commands.memory import Window

NO_GATE = "This layer has no gate that says how much of the past is kept: choose an LSTM or a GRU, or another layer."
NOTHING = "There is nothing before the cursor to forget: step on first."


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


def _make(window: "Window", edits: tuple[Edit, ...], none: str) -> None:
    """Make some edits of the track in the lead, or say why there are none."""
    if not edits:
        window.say(none)
    else:
        window.session.edit(*edits)


def _at_cursor(window: "Window") -> View | None:
    view = window.session.view()
    return view if view is not None and view.length else None


def open_gate(window: "Window") -> None:
    """Keep everything from the cursor on."""
    if view := _at_cursor(window):
        _make(window, kept(view, 1.0), NO_GATE)


def close_gate(window: "Window") -> None:
    """Keep nothing from the cursor on."""
    if view := _at_cursor(window):
        _make(window, kept(view, 0.0), NO_GATE)


def silence(window: "Window") -> None:
    """Silence what is in focus."""
    if view := _at_cursor(window):
        _make(window, silenced(view), "This model has neither a head nor a state to silence here.")


def forget_all(window: "Window") -> None:
    """Forget all that was read before the cursor."""
    if view := _at_cursor(window):
        _make(window, forgets(view.trace, view.cursor), NOTHING)


def show_list(window: "Window") -> None:
    """The list of edits, or fold it away."""
    window.edits.toggle()


def enable(window: "Window") -> None:
    """Let those commands be chosen that this model, here, has something for, and say what for."""
    view = window.session.view()
    live = view is not None and view.length > 0 and not view.still
    gates = keepers(view.trace.layout, view.focus.layer) if view is not None else ()
    head = view is not None and view.trace.layout.one(Kind.QUERY, view.focus.layer) is not None
    actions = window.actions_
    for name, some in (
        ("open-gate", bool(gates)),
        ("close-gate", bool(gates)),
        ("silence", view is not None and bool(silenced(view))),
        ("forget-all", view is not None and view.cursor > 0 and bool(forgets(view.trace, view.cursor))),
    ):
        actions[name].setEnabled(live and some)
    gate = gates[0].label if gates else "forget gate"
    actions["open-gate"].setText(f"Hold the {gate} open (1) from the cursor")
    actions["close-gate"].setText(f"Hold the {gate} closed (0) from the cursor")
    actions["silence"].setText(f"Silence the {'head' if head else 'unit'} in focus from the cursor")


ROWS = (
    Command("edits", "&Edit", "List of edits", ("Ctrl+Shift+E",), show_list, "sliders-horizontal"),
    Command("open-gate", "&Edit", "Hold the forget gate open (1) from the cursor", (), open_gate),
    Command("close-gate", "&Edit", "Hold the forget gate closed (0) from the cursor", (), close_gate),
    Command("silence", "&Edit", "Silence the unit in focus from the cursor", (), silence),
    Command("forget-all", "&Edit", "Forget everything before the cursor", (), forget_all),
)
