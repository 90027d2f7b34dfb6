"""The commands of the Play menu: where we are in the text, how fast we go, and letting the model go on."""

from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.commands import chat
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.state.player import RATES

MENU = tr_noop("&Play")


def play(window: Window) -> None:
    """Play or pause."""
    window.session.toggle_play()


def is_playing(window: Window) -> bool:
    """Whether the cursor moves, or the model goes on."""
    return window.session.player.playing or window.session.reader.owed > 0


def step_back(window: Window) -> None:
    """One step back."""
    window.session.looking.step(-1)


def step_forward(window: Window) -> None:
    """One step on."""
    window.session.looking.step(1)


def step_back_ten(window: Window) -> None:
    """Ten steps back."""
    window.session.looking.step(-10)


def step_forward_ten(window: Window) -> None:
    """Ten steps on."""
    window.session.looking.step(10)


def to_start(window: Window) -> None:
    """The first step."""
    window.session.looking.step(-window.session.length)


def to_end(window: Window) -> None:
    """The last step."""
    window.session.looking.step(window.session.length)


def toggle_loop(window: Window) -> None:
    """Begin again at the end, or not."""
    window.session.looking.set_loop(not window.session.player.loop)


def slower(window: Window) -> None:
    """The next lower speed."""
    rate = window.session.player.rate
    window.session.looking.set_rate(max((r for r in RATES if r < rate), default=RATES[0]))


def faster(window: Window) -> None:
    """The next higher speed."""
    rate = window.session.player.rate
    window.session.looking.set_rate(min((r for r in RATES if r > rate), default=RATES[-1]))


def continue_text(window: Window) -> None:
    """Let the model go on; or stop it."""
    if window.session.reader.owed:
        window.session.toggle_play()
        return
    bar = window.topbar
    bar.text.begin()
    window.session.continue_text(bar.form.length(), bar.form.sampling())


ROWS = (
    Command(
        "play",
        MENU,
        tr_noop("Play or pause"),
        ("Space", "Ctrl+Space"),
        play,
        "play",
        icon_now=lambda window: "pause" if is_playing(window) else "play",
    ),
    Command("back", MENU, tr_noop("Step back"), ("Left",), step_back, "step-back"),
    Command("forward", MENU, tr_noop("Step forward"), ("Right",), step_forward, "step-forward"),
    Command("back10", MENU, tr_noop("Ten steps back"), ("Shift+Left",), step_back_ten),
    Command("forward10", MENU, tr_noop("Ten steps forward"), ("Shift+Right",), step_forward_ten),
    Command("start", MENU, tr_noop("To the start"), ("Home",), to_start, "skip-back"),
    Command("end", MENU, tr_noop("To the end"), ("End",), to_end, "skip-forward"),
    Command(
        "loop",
        MENU,
        tr_noop("Loop"),
        ("L",),
        toggle_loop,
        "repeat",
        checked=lambda window: window.session.player.loop,
    ),
    Command("slower", MENU, tr_noop("Slower"), ("[",), slower),
    Command("faster", MENU, tr_noop("Faster"), ("]",), faster),
    *chat.ROWS,
    Command("continue", MENU, tr_noop("Continue the text"), ("Ctrl+Return",), continue_text, "sparkles"),
)
