"""The scene of a cue: what its file says is to be seen, as the window can be brought to it; and what formulas of it are worth there."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from mnemoscope.engines.analysis.question import Answer, question
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import AnalysisError, MnemoscopeError
from mnemoscope.engines.lessons import claim
from mnemoscope.engines.lessons.checking import is_done
from mnemoscope.engines.lessons.lesson import Cue, asked_of, told
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.findings import holds
from mnemoscope.gui.state.lecture import MOST_PROJECTED
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import NO_MEMORY, Posed, Stretch
from mnemoscope.gui.state.seats import LETTERS, Entry, Seat
from mnemoscope.gui.state.session import Session

TEXT = "tokens"  # the panel with the text


# While a question is open: colours of the text give away how well it was foretold, looks what is found.
PLAIN: Mapping[str, Mapping[str, Any]] = {TEXT: {"colour": "none"}, "hops": {"looks": False}}


def scene_of(cue: Cue, *, few: bool = False, secret: bool = False) -> Scene:
    """What is to be seen at a cue, but for what depends on what has been read there: see `looks`.

    `few`: one panel or two; `secret`: the answer to its question is not to be seen yet.
    """
    text = told(cue.text)
    seats = tuple(
        Seat(
            number,
            each.model or cue.model,
            None if each.text is None else told(each.text),
            tuple(Entry(parse(edit)) for edit in each.edits),
        )
        for number, each in enumerate(cue.tracks, 1)
    )
    focus = cue.focus
    return Scene(
        source=cue.model,
        text=text,
        memory=NO_MEMORY if cue.memory is None else MemoryOptions(**cue.memory),
        seats=seats,
        layer=focus.get("layer"),
        head=focus.get("head"),
        unit=focus.get("unit"),
        pinned=tuple(focus.get("pinned", ())),
        order=cue.order or "index",
        options=options_of(cue, secret=secret),
        ranges=cue.ranges,
        sides=cue.sides,
        panels=panels_of(cue, few=few),
        edit_list=False,
    )


def options_of(cue: Cue, *, secret: bool) -> Mapping[str, Mapping[str, Any]]:
    """The options of the panels at a cue."""
    return {**(PLAIN if secret else {}), **cue.options}


def panels_of(cue: Cue, *, few: bool) -> tuple[str, ...] | None:
    """The panels of a cue, with the text, which is always there; None: as the program has them."""
    panels = (cue.lit or cue.panels)[:MOST_PROJECTED] if few else cue.panels
    return (*panels, TEXT) if panels and TEXT not in panels else panels or None


def looks(cue: Cue, session: Session) -> Scene:
    """Where to look at a cue, now that its texts have been read, and what is to be asked there. Raises ClaimError."""
    tracks = by_letter(session)
    cursor = _step(cue.at, tracks, session.length) if cue.at else None
    lens = Stretch()
    if cue.zoom is not None:
        first, last = (_step(each, tracks, session.length + 1) for each in cue.zoom)
        lens = Stretch(float(first), float(max(last - first, 1)))
    return Scene(cursor=cursor, lens=lens, questions=tuple(map(_posed, cue.ask)) or None)


def _posed(asked: str) -> Posed:
    """A question as a cue names it."""
    letter, name = asked_of(asked)
    return Posed(name, LETTERS.index(letter))


def _asked(posed: Posed) -> str:
    """The name of a question in a cue."""
    return f"{LETTERS[posed.seat]}.{posed.name}" if posed.seat else posed.name


def number_of(cue: Cue, session: Session) -> float | None:
    """The number that the question of a cue asks for; None if there is none, or it cannot be told yet."""
    if cue.quiz is None or not cue.quiz.number:
        return None
    try:
        return float(claim.value(cue.quiz.number, by_letter(session), found_in(session)))
    except (MnemoscopeError, TypeError, ValueError):
        return None


def has_done(cue: Cue, session: Session) -> bool:
    """Whether the task of a cue is done by what is on screen."""
    if cue.task is None or session.reader.busy or session.reader.loading or not session.length:
        return False
    return is_done(cue.task, by_letter(session), found_in(session), _looked_at(session))


def held(page: str, cue: Cue, session: Session) -> Iterator[str]:
    """What comes of the formulas on a page of a cue (its "claims", "question" or "task"), by what is on screen."""
    if page == "claims":
        for each in cue.claims:
            holds, said = _judged(each.formula, session)
            if holds is not None:
                said = tr("holds: {said}", said=said) if holds else tr("does not hold: {said}", said=said)
            yield said
    elif page == "question" and cue.quiz is not None and cue.quiz.number:
        try:
            worth = claim.figure(claim.value(cue.quiz.number, by_letter(session), found_in(session)))
            yield tr("the number that is asked for is {value}", value=worth)
        except MnemoscopeError as error:
            yield str(error)
    elif page == "task" and cue.task is not None:
        done, said = _judged(cue.task.goal, session, _looked_at(session))
        if done is not None:
            said = tr("done: {said}", said=said) if done else tr("not done: {said}", said=said)
        yield said
        if not cue.task.solution:
            yield tr("the task has no solution by which it could be proved")


def _judged(
    formula: str, session: Session, names: Mapping[str, Any] | None = None
) -> tuple[bool | None, str]:
    """Whether a formula holds, and what comes of it; None: why neither can be said."""
    try:
        verdict = claim.judged(formula, by_letter(session), found_in(session), names)
    except MnemoscopeError as error:
        return None, str(error)
    return verdict.holds, verdict.said


def _looked_at(session: Session) -> dict[str, Any]:
    """What is looked at, as the goal of a task names it."""
    focus = session.blueprint.focus
    return {"cursor": session.player.cursor, "layer": focus.layer, "head": focus.head, "unit": focus.unit}


def by_letter(session: Session) -> Mapping[str, Track]:
    """The tracks by their letters, the lead first."""
    return {LETTERS[view.number]: view.track for view in session.views() if len(view.track.trace)}


def found_in(session: Session) -> Any:
    """What has been found in the window, as a formula asks for it: nothing is computed for it."""

    def found(track: Track, name: str, at: int | None) -> Answer:
        for key, asked in session.asking.now.asked.items():
            wish = asked.wish
            if (
                key.partition(" ")[0] == name
                and wish is not None
                and holds(asked, track)
                and at in (None, wish.at)
            ):
                return question(name).table(asked.found)
        raise AnalysisError(tr("{question} has not been asked yet", question=name))

    return found


def _step(formula: str, tracks: Mapping[str, Track], length: int) -> int:
    """The step that a formula says; from the end if it is negative."""
    step = int(claim.value(formula, tracks))
    return max(step + length if step < 0 else step, 0)


def cue_of(scene: Scene) -> dict[str, Any]:
    """What is on screen, as the table of a cue: all of it, but for what looks the same everywhere, as theme and size."""
    changed: dict[str, Any] | bool = False
    if isinstance(scene.memory, MemoryOptions):
        usual = asdict(MemoryOptions())
        changed = {name: value for name, value in asdict(scene.memory).items() if value != usual[name]}
    tracks = [
        {"model": seat.source, "edits": [str(edit) for edit in seat.edits]}
        | ({} if seat.text is None else {"text": seat.text})
        for seat in scene.seats or ()
    ]
    focus = {"layer": scene.layer, "head": scene.head, "unit": scene.unit, "pinned": list(scene.pinned or ())}
    lens = scene.lens
    zoom = [int(lens.start), int(lens.start + lens.span)] if lens is not None and lens.span else None
    found: dict[str, Any] = {
        "model": scene.source, "text": scene.text, "memory": changed, "tracks": tracks, "at": scene.cursor, "zoom": zoom,
        "focus": {name: value for name, value in focus.items() if value or value == 0},
        "order": scene.order if scene.order != "index" else "",
        "panels": list(scene.panels or ()), "options": scene.options, "ranges": scene.ranges, "sides": scene.sides,
        "ask": list(dict.fromkeys(_asked(posed) for posed in scene.questions or ())),
    }  # fmt: skip
    return {key: value for key, value in found.items() if value not in (None, [], {}, "")}
