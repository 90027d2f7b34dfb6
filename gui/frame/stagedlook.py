"""How a scene is shown: the blueprint made of it for the model that is open, and its questions; what is not there is told."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from mnemoscope.engines.analysis.question import question
from mnemoscope.engines.errors import MnemoscopeError, OptionError
from mnemoscope.engines.extents import extents
from mnemoscope.engines.translation import listed, tr, trn
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.stage import Stage
from mnemoscope.gui.state.blueprint import Blueprint, Focus
from mnemoscope.gui.state.findings import holds
from mnemoscope.gui.state.questions import is_of_each, key
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import Posed
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.seats import letter
from mnemoscope.gui.state.session import Session


def blueprint_of(scene: Scene, session: Session, docks: Mapping[str, Dock]) -> tuple[Blueprint, list[str]]:
    """What is shown now with all that a scene has instead, and in sentences what it has that is not there."""
    now, said = session.blueprint, list[str]()
    changes = dict[str, Any]()
    if scene.order is not None:
        changes["order"] = scene.order
    for name in ("ranges", "rows", "sides"):
        if getattr(scene, name) is not None:
            changes[name] = dict(getattr(scene, name))
    if scene.options is not None:
        made, wrong = rebuilt(scene.options, docks)
        changes["options"] = made
        if wrong:
            said.append(
                trn(
                    "An option of a panel is none that there is, and was left out: {names}.",
                    "Some options of panels are none that there are, and were left out: {names}.",
                    len(wrong),
                    names=listed(wrong[:4]),
                )
            )
    return replace(now, focus=_focus(scene, session, said), **changes), said


def _focus(scene: Scene, session: Session, said: list[str]) -> Focus:
    """The focus of a scene, as far as this model has it."""
    assert session.track is not None
    focus, layout = session.blueprint.focus, session.track.trace.layout
    for name, most in zip(("layer", "head", "unit"), extents(layout), strict=True):
        wanted = getattr(scene, name)
        if wanted is not None and wanted >= most:
            said.append(_lacking(name, wanted, most))
        elif wanted is not None:
            focus = replace(focus, **{name: wanted})
    if scene.pinned is not None:
        units = extents(layout)[2]
        if lacking := [unit for unit in scene.pinned if unit >= units]:
            said.append(_lacking("unit", lacking[0], units))
        focus = replace(focus, pinned=tuple(unit for unit in scene.pinned if unit < units))
    return focus.within(layout)


def _lacking(name: str, wanted: int, most: int) -> str:
    """That a model has no such layer, head or unit."""
    match name:
        case "layer":
            return tr(
                "This model has no layer {wanted:,}: its last is {last:,}.", wanted=wanted, last=most - 1
            )
        case "head":
            return tr(
                "This model has no head {wanted:,}: its last is {last:,}.", wanted=wanted, last=most - 1
            )
    return tr("This model has no unit {wanted:,}: its last is {last:,}.", wanted=wanted, last=most - 1)


def rebuilt(
    options: Mapping[str, Mapping[str, Any]], docks: Mapping[str, Dock]
) -> tuple[dict[str, Any], list[str]]:
    """The options of each panel, and the names of those that it has not or that are not of their kind."""
    made, wrong = dict[str, Any](), list[str]()
    for panel, given in options.items():
        kind = docks[panel].cls.Options if panel in docks else None
        if kind is None:
            wrong.append(panel)
            continue
        usual, good = kind(), dict[str, Any]()
        known = {entry.name: type(getattr(usual, entry.name)) for entry in fields(kind)}
        for name, value in given.items():
            wanted = known.get(name)
            if wanted is float and type(value) is int:
                value = float(value)
            if wanted is not None and type(value) is wanted and _may_be(kind, name, value):
                good[name] = value
            else:
                wrong.append(f"{panel}.{name}")
        if (own := kind(**good)) != usual:
            made[panel] = own
    return made, wrong


def _may_be(kind: type, name: str, value: object) -> bool:
    """Whether an option of a panel may be this, as far as its class says."""
    try:
        kind(**{name: value})
    except OptionError:
        return False
    return True


def pose(scene: Scene, window: Stage) -> list[str]:
    """Ask the questions of a scene whose answers are not there, and forget all others; in sentences what cannot be asked."""
    session, said, kept = window.session, list[str](), list[tuple[Posed, str]]()
    if scene.questions is None:
        return said
    for posed in scene.questions:
        try:
            question(posed.name)
        except MnemoscopeError as error:
            said.append(whole(str(error)))
        else:
            kept.append((posed, key(posed.name, letter(posed.seat))))
    names = {name for _, name in kept}
    every = [posed.name for posed, _ in kept if is_of_each(posed.name)]
    names |= {key(name, letter(seat.id)) for name in every for seat in session.blueprint.seats}
    session.asking.retain(names)
    for posed, name in kept:
        view = next((view for view in session.views() if view.number == posed.seat), None)
        if view is None or not view.length:
            said.append(tr("There is no track {letter} to ask about.", letter=letter(posed.seat)))
        elif not _is_answered(posed, name, window):
            _ask(posed, window)
    return said


def _is_answered(posed: Posed, name: str, window: Stage) -> bool:
    session = window.session
    asked = session.asking.now.of(name)
    track = next(view.track for view in session.views() if view.number == posed.seat)
    wish = asked.wish
    alike = wish is not None and (wish.kinds, wish.corpus) == (posed.kinds, posed.corpus)
    return alike and wish is not None and wish.at == posed.step and holds(asked, track)


def _ask(posed: Posed, window: Stage) -> None:
    """Ask a question; where no step is said, as its panel would."""
    session = window.session
    panel = next((name for name, dock in window.docks.items() if dock.cls.asks == posed.name), "")
    usual = getattr(window.docks[panel].cls, "here", False) if panel else False
    options = session.blueprint.options.get(panel)
    here = posed.step is not None or getattr(options, "here", usual)
    session.ask(
        posed.name, seat=posed.seat, here=here, step=posed.step, kinds=posed.kinds, corpus=posed.corpus
    )
