"""How many tokens can be read at once: as many as show their text in the width there is."""

from mnemoscope.engines.track import Track
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.player import AUTO_LEAST, Lens
from mnemoscope.gui.widgets.labels import column_for
from mnemoscope.gui.widgets.timerow import LEFT, RIGHT

SAMPLE = 300  # tokens whose texts are measured to find how many can be shown


def set_legible(lens: Lens, track: Track, width: float, theme: Theme) -> None:
    """Let a lens show as many of a track's tokens as can show their text in a time panel of this width."""
    plot, count = width - theme.px(LEFT + RIGHT), len(track.encoded)
    column = column_for(track.labels(0, SAMPLE), plot, count, theme)
    lens.legible = int(plot / column)
    lens.least = min(AUTO_LEAST, max(plot / column, 1.0))
