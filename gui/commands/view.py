"""The commands of the View menu: how much is in sight, what is in focus, theme, size and layout."""

import sys

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.option import options_of
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui import languages
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.player import MOST_SPAN
from mnemoscope.gui.state.settings import Settings

MENU = tr_noop("&View")
MAC = ("Ctrl+Meta+F",) if sys.platform == "darwin" else ()  # where F11 belongs to the desktop
# Of the window in letters' own pixels: with larger type it could not be used.
LEAST_WIDTH, LEAST_HEIGHT = 600, 430

# how much is in sight


def zoom_in(window: Window) -> None:
    """Fewer tokens in sight."""
    window.session.looking.zoom(0.8, window.session.player.position)


def zoom_out(window: Window) -> None:
    """More tokens in sight."""
    window.session.looking.zoom(1.25, window.session.player.position)


def fit(window: Window) -> None:
    """The whole text; or, if it is in sight, as much as can be read."""
    session, most = window.session, int(MOST_SPAN)
    session.looking.fit()
    if session.lens.whole and session.length > most:
        window.notice.tell(
            trn(
                "The text has {n:,} token: {most:,} around the cursor are in sight, which is the most.",
                "The text has {n:,} tokens: {most:,} around the cursor are in sight, which is the most.",
                session.length,
                most=most,
            )
        )


def fewer_units(window: Window) -> None:
    """Fewer units in sight in every heat map, around the one in focus."""
    window.session.shown.zoom_units(0.5)


def more_units(window: Window) -> None:
    """More units in sight."""
    window.session.shown.zoom_units(2.0)


def all_units(window: Window) -> None:
    """All units."""
    window.session.shown.zoom_units(None)


def units_up(window: Window) -> None:
    """The units above those in sight."""
    window.session.shown.pan_units(-1)


def units_down(window: Window) -> None:
    """The units below those in sight."""
    window.session.shown.pan_units(1)


# what is in focus


def next_unit(window: Window) -> None:
    """The unit after the one in focus."""
    window.session.shown.focus(unit=window.session.blueprint.focus.unit + 1)


def previous_unit(window: Window) -> None:
    """The unit before the one in focus."""
    window.session.shown.focus(unit=window.session.blueprint.focus.unit - 1)


def next_layer(window: Window) -> None:
    """The next layer, and after the last the first."""
    _cycle(window, "layer")


def next_head(window: Window) -> None:
    """The next head, and after the last the first."""
    _cycle(window, "head")


def _cycle(window: Window, what: str) -> None:
    session = window.session
    before = getattr(session.blueprint.focus, what)
    session.shown.focus(**{what: before + 1})
    if getattr(session.blueprint.focus, what) == before:
        session.shown.focus(**{what: 0})


# the look of the window


def toggle_strip(window: Window) -> None:
    """What to look at: shown below the top bar, or folded away."""
    window.settings.folded = not window.settings.folded
    window.refresh()


def toggle_theme(window: Window) -> None:
    """The other of light and dark."""
    window.settings.theme = "light" if window.theme.name == "dark" else "dark"
    window.dressing.begin()


def toggle_motion(window: Window) -> None:
    """Numbers fly to where they are used, or stand still."""
    window.settings.still = not window.settings.still
    window.dressing.begin()


def follow_system(window: Window) -> None:
    """Light or dark as the desktop is."""
    window.settings.theme = "system"
    window.dressing.begin()


def larger(window: Window) -> None:
    """Everything larger, for the back row."""
    _scale(window, 0.1)


def smaller(window: Window) -> None:
    """Everything smaller."""
    _scale(window, -0.1)


def _scale(window: Window, by: float) -> None:
    settings, top = window.settings, window.window()
    scale = round(options_of(Settings)["scale"].nearest(settings.scale + by), 2)
    if by > 0 and (top.width() / scale < LEAST_WIDTH or top.height() / scale < LEAST_HEIGHT):
        window.notice.say(
            tr("There is no room for larger type in this window: make it larger first, or press F11.")
        )
    elif scale != settings.scale:
        settings.scale = scale
        window.dressing.begin()


def toggle_full_screen(window: Window) -> None:
    """The whole screen, without a frame, or as before."""
    top = window.window()
    top.setWindowState(top.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)


def choose_language(window: Window, code: str) -> None:
    """Speak this language from now on; "system": that of the desktop. All that speaks is made anew."""
    try:
        languages.take(languages.chosen(code))
    except MnemoscopeError as error:
        window.notice.say(str(error))
        return
    window.settings.language = code
    window.dressing.begin()
    window.conductor.lecture.speak()


def default_layout(window: Window) -> None:
    """Put every panel back where it belongs."""
    track = window.session.track
    window.arrangement.default(track.trace if track else None)


ROWS = (
    Command("zoom-in", MENU, tr_noop("Fewer tokens in sight"), ("+", "="), zoom_in, "plus"),
    Command("zoom-out", MENU, tr_noop("More tokens in sight"), ("-",), zoom_out, "minus"),
    Command(
        "fit",
        MENU,
        tr_noop("Fit the text"),
        ("0",),
        fit,
        "scan",
        tr_noop("The whole text; again: as much as can be read"),
    ),
    Command(
        "units-in",
        MENU,
        tr_noop("Fewer units in sight"),
        ("Alt+=", "Alt++"),
        fewer_units,
        tip=tr_noop(
            "Zoom into the units of the heat maps; also Ctrl and the wheel, or the wheel beside a map"
        ),
    ),
    Command("units-out", MENU, tr_noop("More units in sight"), ("Alt+-",), more_units),
    Command("units-all", MENU, tr_noop("All units"), ("Alt+0",), all_units),
    Command("units-up", MENU, tr_noop("Units above"), ("Alt+Up",), units_up),
    Command("units-down", MENU, tr_noop("Units below"), ("Alt+Down",), units_down),
    Command("next-unit", MENU, tr_noop("Next unit"), ("Down",), next_unit),
    Command("previous-unit", MENU, tr_noop("Previous unit"), ("Up",), previous_unit),
    Command("next-layer", MENU, tr_noop("Next layer"), ("Ctrl+Down",), next_layer),
    Command("next-head", MENU, tr_noop("Next head"), ("H",), next_head),
    Command(
        "look",
        MENU,
        tr_noop("What to look at"),
        ("Ctrl+I",),
        toggle_strip,
        checked=lambda window: not window.settings.folded,
    ),
    Command("theme", MENU, tr_noop("Light or dark"), ("Ctrl+T",), toggle_theme, "moon"),
    Command("system-theme", MENU, tr_noop("Light or dark as the desktop is"), (), follow_system),
    Command(
        "still",
        MENU,
        tr_noop("Reduce motion"),
        (),
        toggle_motion,
        checked=lambda window: window.settings.still,
    ),
    Command("larger", MENU, tr_noop("Larger type"), ("Ctrl++", "Ctrl+="), larger),
    Command("smaller", MENU, tr_noop("Smaller type"), ("Ctrl+-",), smaller),
    Command("full-screen", MENU, tr_noop("Full screen"), ("F11", *MAC), toggle_full_screen, "maximize-2"),
    Command("layout", MENU, tr_noop("Default layout"), ("Ctrl+0",), default_layout),
)
