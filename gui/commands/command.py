"""A command as a row of data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mnemoscope.gui.commands.window import Window


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `slot` does it. Texts are templates: `tr` says them where they are shown.

    What depends on the moment is a function of the window, asked whenever anything has changed.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]
    slot: Callable[[Window], None]
    icon: str = ""
    tip: str = ""
    enabled: Callable[[Window], bool] | None = None  # None: always
    checked: Callable[[Window], bool] | None = None  # None: it is not a thing that is on or off
    text_now: Callable[[Window], str] | None = None  # None: `text`
    icon_now: Callable[[Window], str] | None = None  # None: `icon`
    # What a menu of its own offers, asked as it opens, each with what it does; None: it has none.
    offers: Callable[[Window], Sequence[tuple[str, Callable[[], object]]]] | None = None

    @property
    def depends(self) -> bool:
        """Whether anything of it depends on the moment."""
        return any((self.enabled, self.checked, self.text_now, self.icon_now))
