"""What is on screen, as keys of a cue: all of it, or what of it a cue does not show already."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.lessons.lesson import Cue
from mnemoscope.engines.lessons.worded import ABSENT, SHOWN, line
from mnemoscope.gui.frame.stage import Stage
from mnemoscope.gui.frame.stagedlook import rebuilt
from mnemoscope.gui.frame.taken import in_sight, taken
from mnemoscope.gui.state.cuescene import PLAIN, TEXT, cue_of, looks, scene_of


def seen(window: Stage) -> dict[str, Any]:
    """What is on screen, as the table of a cue; not what a question keeps back for a while."""
    scene = taken(window)
    if window.session.judging.secret:
        kept = {
            name: each
            for name, each in (scene.options or {}).items()
            if each != _whole(window, PLAIN).get(name)
        }
        scene = replace(scene, options=kept)
    cue = _bounded(cue_of(scene), window.session.length)
    return cue if "panels" in cue else cue | {"panels": list(in_sight(window))}


def beyond(window: Stage, cue: Cue) -> str:
    """What is on screen and not at a cue, as the lines of a file."""
    now, then = seen(window), _meant(window, cue)
    return "\n".join(
        f"{key} = {line(value)}"
        for key in SHOWN
        if not _alike(key, value := now.get(key, ABSENT.get(key, "")), then.get(key, ABSENT.get(key, "")))
    )


def _meant(window: Stage, cue: Cue) -> dict[str, Any]:
    """What a cue shows, in the form in which it is seen."""
    session = window.session
    scene = replace(scene_of(cue), options=_whole(window, cue.options))
    try:
        where = looks(cue, session)
        scene = replace(scene, cursor=where.cursor, lens=where.lens)
    except (MnemoscopeError, TypeError, ValueError):
        pass  # its places are not on screen any more
    found = _bounded(cue_of(scene), session.length)
    usual = session.track.card.focus if session.track is not None else {}
    places = {name: usual.get(name, 0) for name in ("layer", "head", "unit")}
    return found | {"focus": places | found.get("focus", {})}


def _bounded(cue: dict[str, Any], length: int) -> dict[str, Any]:
    """The table of a cue that looks at no step that has not been read: there may be room for more than there is."""
    if "zoom" not in cue:
        return cue
    first, last = cue["zoom"]
    fits = first <= 0 and last >= length
    return cue | {"zoom": "fit" if fits else [min(first, length), min(last, length)]}


def _whole(window: Stage, options: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Options of panels with all that a cue leaves out, but for those that are as usual."""
    made = rebuilt(options, window.docks)[0]
    return {name: asdict(each) for name, each in made.items() if each != type(each)()}


def _alike(key: str, now: Any, then: Any) -> bool:
    """Whether two values show the same."""
    if key == "panels":
        return {*now, TEXT} == {*then, TEXT}
    if key == "focus":
        return all(value == then.get(name, []) for name, value in now.items())
    return line(now) == line(then)
