"""What of one sitting is taken up in the next: what is open, how it is read, what the forms of the bar say."""

from dataclasses import replace

from mnemoscope.engines.options import Continuing, MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui.frame.topbar import TopBar
from mnemoscope.gui.state.opening import note_text
from mnemoscope.gui.state.ranges import Range
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings


def remember(session: Session, settings: Settings, bar: TopBar) -> None:
    """Put what is open into the settings."""
    if session.source is not None:
        settings.model, settings.text = session.source, session.text
        note_text(settings, session)
    if session.source is not None or session.blueprint.seats:
        settings.tracks = [seat.to_json() for seat in session.blueprint.seats]
    settings.sides = dict(session.blueprint.sides)
    options = session.memory or bar.memory_form.options()
    settings.memory = {**options.to_json(), "on": session.memory is not None}
    if session.memory is not None and session.track is not None:
        settings.memories[session.track.card.name] = session.memory.name
    settings.rate, settings.loop = session.player.rate, session.player.loop
    settings.order = session.blueprint.order
    settings.ranges = {panel: kept for panel, kept in session.blueprint.ranges.items() if kept == "model"}
    settings.sampling = {**bar.form.chosen().to_json(), "count": bar.form.length()}


def recall(session: Session, settings: Settings, bar: TopBar) -> None:
    """Take up what the settings hold."""
    session.player.rate, session.player.loop = settings.rate, settings.loop
    order = session.blueprint.order if settings.order == "index" else settings.order
    fixed: dict[str, Range] = {panel: "model" for panel, kept in settings.ranges.items() if kept == "model"}
    session.shown.history.reset(
        replace(session.blueprint, order=order, ranges=fixed, sides=dict(settings.sides))
    )
    on = settings.memory.get("on") is True
    recall_forms(settings, bar)
    session.reader.memory = bar.memory_form.options() if on else None


def recall_forms(settings: Settings, bar: TopBar) -> None:
    """Show in the forms of the bar what the settings hold of sampling and of a memory."""
    kept = dict(settings.sampling)
    count = kept.pop("count", Continuing().count)
    bar.form.set_values(Sampling(**kept), count)
    memory = MemoryOptions(**{key: value for key, value in settings.memory.items() if key != "on"})
    bar.memory_form.show_options(memory)
