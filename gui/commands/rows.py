"""Every command as one row of data: menus, shortcuts, tool tips and the shortcut sheet are made from it."""

import sys
from dataclasses import dataclass

MAC = ("Ctrl+Meta+F",) if sys.platform == "darwin" else ()  # where F11 belongs to the desktop


@dataclass(frozen=True, slots=True)
class Command:
    """One command: the window's method `slot` does it."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]
    slot: str
    icon: str = ""
    checkable: bool = False
    tip: str = ""


COMMANDS = (
    Command("open", "&File", "Open recording…", ("Ctrl+O",), "ask_open", "folder-open"),
    Command("open-model", "&File", "Open model folder…", ("Ctrl+Shift+O",), "ask_open_model", "folder-open"),
    Command("save", "&File", "Save recording…", ("Ctrl+S",), "ask_save", "save"),
    Command("export", "&File", "Export window…", ("Ctrl+E",), "ask_export", "camera"),
    Command("copy", "&File", "Copy window as image", ("Ctrl+Shift+C",), "copy_window", "copy"),
    Command("quit", "&File", "Quit", ("Ctrl+Q",), "close"),
    Command("text", "&Edit", "Go to the text", ("Ctrl+L",), "edit_text", "file-text"),
    Command("example", "&Edit", "Next example", ("Ctrl+M",), "next_example", "lightbulb"),
    Command("undo", "&Edit", "Undo change of view", ("Ctrl+Alt+Z",), "undo_view", "rotate-ccw"),
    Command("redo", "&Edit", "Redo change of view", ("Ctrl+Alt+Y",), "redo_view"),
    Command(
        "memory",
        "&Memory",
        "Remember what is read",
        ("Ctrl+Shift+M",),
        "toggle_memory",
        "brain",
        checkable=True,
    ),
    Command("keep", "&Memory", "Keep this text in the store", ("Ctrl+R",), "keep_text"),
    Command("compare", "&Memory", "Beside another model…", ("Ctrl+Shift+B",), "ask_compare"),
    Command("browse", "&Memory", "Browse the store…", ("Ctrl+B",), "browse_memories", "search"),
    Command("importance", "&Ask", "What matters here", ("Ctrl+Shift+W",), "ask_importance", "search"),
    Command("robustness", "&Ask", "How robust is it", ("Ctrl+Shift+N",), "ask_robustness"),
    Command("play", "&Play", "Play or pause", ("Space", "Ctrl+Space"), "play", "play"),
    Command("back", "&Play", "Step back", ("Left", "PgUp"), "step_back", "step-back"),
    Command("forward", "&Play", "Step forward", ("Right", "PgDown"), "step_forward", "step-forward"),
    Command("back10", "&Play", "Ten steps back", ("Shift+Left",), "step_back_ten"),
    Command("forward10", "&Play", "Ten steps forward", ("Shift+Right",), "step_forward_ten"),
    Command("start", "&Play", "To the start", ("Home",), "to_start", "skip-back"),
    Command("end", "&Play", "To the end", ("End",), "to_end", "skip-forward"),
    Command("loop", "&Play", "Loop", ("L",), "toggle_loop", "repeat", checkable=True),
    Command("slower", "&Play", "Slower", ("[",), "slower"),
    Command("faster", "&Play", "Faster", ("]",), "faster"),
    Command("continue", "&Play", "Continue the text", ("Ctrl+Return",), "continue_text", "sparkles"),
    Command("zoom-in", "&View", "Fewer tokens in sight", ("+", "="), "zoom_in", "plus"),
    Command("zoom-out", "&View", "More tokens in sight", ("-",), "zoom_out", "minus"),
    Command(
        "fit",
        "&View",
        "Fit the text",
        ("0",),
        "fit",
        "scan",
        tip="The whole text; again: as much as can be read",
    ),
    Command(
        "units-in",
        "&View",
        "Fewer units in sight",
        ("Alt+=", "Alt++"),
        "fewer_units",
        tip="Zoom into the units of the heat maps; also Ctrl and the wheel, or the wheel beside a map",
    ),
    Command("units-out", "&View", "More units in sight", ("Alt+-",), "more_units"),
    Command("units-all", "&View", "All units", ("Alt+0",), "all_units"),
    Command("units-up", "&View", "Units above", ("Alt+Up",), "units_up"),
    Command("units-down", "&View", "Units below", ("Alt+Down",), "units_down"),
    Command("next-unit", "&View", "Next unit", ("Down",), "next_unit"),
    Command("previous-unit", "&View", "Previous unit", ("Up",), "previous_unit"),
    Command("next-layer", "&View", "Next layer", ("Ctrl+Down",), "next_layer"),
    Command("next-head", "&View", "Next head", ("H",), "next_head"),
    Command("look", "&View", "What to look at", ("Ctrl+I",), "toggle_strip", checkable=True),
    Command("theme", "&View", "Light or dark", ("Ctrl+T",), "toggle_theme", "moon"),
    Command("system-theme", "&View", "Light or dark as the desktop is", (), "follow_system"),
    Command("larger", "&View", "Larger type", ("Ctrl++", "Ctrl+="), "larger"),
    Command("smaller", "&View", "Smaller type", ("Ctrl+-",), "smaller"),
    Command("full-screen", "&View", "Full screen", ("F11", *MAC), "toggle_full_screen", "maximize-2"),
    Command("layout", "&View", "Default layout", ("Ctrl+0",), "default_layout"),
    Command("shortcuts", "&Help", "Keyboard shortcuts", ("F1", "?"), "show_shortcuts", "keyboard"),
    Command("about", "&Help", "About Mnemoscope", (), "show_about", "info"),
)
