"""The scene of what a window shows now: all of it, so that it can be put there again."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.editslist import EditsList
from mnemoscope.gui.frame.stage import Stage
from mnemoscope.gui.state.blueprint import Blueprint
from mnemoscope.gui.state.chosen import Chosen
from mnemoscope.gui.state.questions import is_of_each
from mnemoscope.gui.state.run import Opening
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import NO_MEMORY, Posed, Stretch
from mnemoscope.gui.state.session import Session


def taken(window: Stage) -> Scene:
    """The scene of what is open and shown now, with everything in it."""
    session, arrangement = window.session, window.arrangement
    blueprint, player, lens, focus = session.blueprint, session.player, session.lens, session.blueprint.focus
    run = session.reader.run
    source = run.source if isinstance(run, Opening) else session.source
    recordings = tuple(map(str, session.recordings)) if source is None else ()
    beside = recordings[1:] if any(not c.seat.source for c in session.companions.all) else ()
    return Scene(
        source=source,
        recording=recordings[0] if recordings else None,
        beside=beside if recordings else None,
        text=session.text if source is not None else None,
        chosen=tuple(_chosen(session)) if source is not None else None,
        memory=session.memory or NO_MEMORY,
        seats=blueprint.seats,
        cursor=player.cursor,
        lens=Stretch(max(lens.start, 0.0), lens.span or 0.0, lens.whole),
        rate=player.rate,
        loop=player.loop,
        sampling={**window.topbar.form.chosen().to_json(), "count": window.topbar.form.length()},
        layer=focus.layer,
        head=focus.head,
        unit=focus.unit,
        pinned=focus.pinned,
        order=blueprint.order,
        options=_options(blueprint, window.docks),
        ranges={name: reach for name, reach in blueprint.ranges.items() if reach != "fit"},
        rows=dict(blueprint.rows),
        sides=dict(blueprint.sides),
        panels=arrangement.panels or None,
        layout=None if arrangement.panels else arrangement.layout(),
        front=arrangement.front,
        questions=tuple(_posed(session)),
        theme=window.theme.name,
        scale=window.theme.scale,
        size=window.window().size().toTuple(),
        maximised=window.window().isMaximized() or window.window().isFullScreen(),
        look=not window.settings.folded,
        edit_list=is_listed(window.edits),
    )


def in_sight(window: Stage) -> tuple[str, ...]:
    """The panels that are seen, the one with the most room first: what a scene's `panels` would be."""
    seen = [(dock.width() * dock.height(), name) for name, dock in window.docks.items() if dock.seen]
    return tuple(name for _, name in sorted(seen, reverse=True))


def is_listed(edits: EditsList) -> bool:
    """Whether the edits are, or would be, listed and not folded away."""
    return edits.edited if edits.asked is None else edits.asked


def _options(blueprint: Blueprint, docks: Mapping[str, Dock]) -> dict[str, dict[str, Any]]:
    """The options of each panel whose are not as usual."""
    found = dict[str, dict[str, Any]]()
    for name, options in blueprint.options.items():
        kind: Any = docks[name].cls.Options if name in docks else None
        if kind is not None and isinstance(options, kind) and options != kind():
            found[name] = asdict(options)
    return found


def _chosen(session: Session) -> Iterator[Chosen]:
    """What the models of the tracks chose of the texts as they are now."""
    readers = [(0, session.reader), *((c.seat.id, c.reader) for c in session.companions.all)]
    for seat, reader in readers:
        if reader.track is not None and not reader.loading and (seat or reader.track.text == session.text):
            found = Chosen.of(reader.track, seat)
            if found.tokens:
                yield found


def _posed(session: Session) -> Iterator[Posed]:
    """The questions whose answers are shown or awaited."""
    for wish in session.asking.wishes:
        name, _, of = wish.question.partition(" ")
        if not is_of_each(name) or not of:
            yield Posed(name, max("ABCD".find(of), 0) if of else 0, wish.at, wish.kinds, wish.corpus)
