"""Proving a lesson: each cue is made without a window, each claim held against it, and each task done by its solution."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mnemoscope.engines import analyse
from mnemoscope.engines.analysis.question import Answer, question
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.extents import extents
from mnemoscope.engines.lessons import claim
from mnemoscope.engines.lessons.catalogue import missing
from mnemoscope.engines.lessons.lesson import Cue, Lesson, Task, asked_of, told
from mnemoscope.engines.lessons.quantities import Found
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import find_there
from mnemoscope.engines.nouns import place_said
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr

Say = Callable[[bool | None, str], "Proof"]


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of one claim, or of something else that must hold of a cue. `holds` None: it could not be tried here."""

    cue: int  # from 1
    line: int
    holds: bool | None
    said: str


@dataclass(slots=True)
class Stage:
    """Makes the tracks of cues without a window; what was opened and read is kept for the next cue."""

    engines: dict[tuple[str, str], tuple[Engine, Card]] = field(default_factory=dict)
    tracks: dict[tuple[str, str, str, tuple[str, ...]], Track] = field(default_factory=dict)
    answers: dict[tuple[int, str, int | None], Answer] = field(default_factory=dict)

    def of(self, cue: Cue, code: str) -> dict[str, Track]:
        """The tracks of a cue by their letters, in a language. Raises MnemoscopeError for what cannot be opened or read."""
        text = told(cue.text, code)
        found = {"A": self.track(cue.model, cue.memory, text, ())}
        for letter, each in zip(claim.TRACKS[1:], cue.tracks, strict=False):
            own = text if each.text is None else told(each.text, code)
            found[letter] = self.track(each.model or cue.model, cue.memory, own, each.edits)
        return found

    def track(self, model: str, memory: Mapping[str, Any] | None, text: str, edits: tuple[str, ...]) -> Track:
        key = model, repr(memory), text, edits
        if key not in self.tracks:
            engine, card = self.opened(model, memory)
            self.tracks[key] = record_with(engine.twin(), card, text, edits=edits)
        return self.tracks[key]

    def opened(self, model: str, memory: Mapping[str, Any] | None) -> tuple[Engine, Card]:
        key = model, repr(memory)
        if key not in self.engines:
            self.engines[key] = open_with(
                find_there(model), None if memory is None else MemoryOptions(**memory)
            )
        return self.engines[key]

    def found(self, track: Track, question: str, at: int | None) -> Answer:
        """What an analysis finds of a track, asked once."""
        key = id(track), question, at
        if key not in self.answers:
            self.answers[key] = analyse.ask(question, track, at=at)
        return self.answers[key]


def looked_at(cue: Cue, tracks: Mapping[str, Track], found: Found | None = None) -> dict[str, Any]:
    """What is looked at in a cue, by the names that formulas have for it: the step, the layer, the head and the unit."""
    lead = tracks["A"]
    at = int(claim.value(cue.at, tracks, found)) if cue.at else len(lead.trace) - 1
    focus = {
        name: int(cue.focus.get(name, lead.card.focus.get(name, 0))) for name in ("layer", "head", "unit")
    }
    return {"cursor": at % max(len(lead.trace), 1), **focus}


def check(lesson: Lesson, tell: Callable[[float], None] = lambda share: None) -> Iterator[Proof]:
    """Everything that must hold of a lesson, cue by cue, in every language that it is given in."""
    stage, codes = Stage(), lesson.languages or ("en",)
    for number, cues in enumerate(zip(*(lesson.within(code).cues for code in codes), strict=True), 1):
        tell((number - 1) / len(lesson.cues))
        proved = list[tuple[Cue, tuple[str, ...]]]()
        for code, cue in zip(codes, cues, strict=True):
            if (cue, cue.texts(code)) not in proved:  # else the same model reads the same in this language
                proved.append((cue, cue.texts(code)))
                yield from _of_cue(stage, cue, number, code)


def _of_cue(stage: Stage, cue: Cue, number: int, code: str) -> Iterator[Proof]:
    def proof(holds: bool | None, said: str) -> Proof:
        return Proof(number, cue.line, holds, said)

    try:
        tracks = stage.of(cue, code)
    except MnemoscopeError as error:
        yield proof(None if any(missing(cue.models)) else False, str(error))
        return
    yield from _places(stage, cue, tracks, proof)
    if cue.quiz is not None and cue.quiz.shows:
        try:
            yield from _places(stage, cue.revealed, stage.of(cue.revealed, code), proof)
        except MnemoscopeError as error:
            yield proof(False, str(error))
    for each in cue.claims:
        yield _judged(stage, each.formula, tracks, proof)
    if cue.quiz is not None and cue.quiz.number:
        try:
            worth = float(claim.value(cue.quiz.number, tracks, stage.found))
            yield proof(True, tr("the number that is asked for is {value}", value=claim.figure(worth)))
        except (MnemoscopeError, TypeError, ValueError) as error:
            yield proof(False, str(error))
    if cue.task is not None:
        yield from _task(stage, cue, tracks, code, proof)


def _places(stage: Stage, cue: Cue, tracks: dict[str, Track], proof: Say) -> Iterator[Proof]:
    """What a cue points at must be there: its step, its unit, layer and head."""
    lead = tracks["A"]
    for letter, name in map(asked_of, cue.ask):
        try:
            question(name)
            if letter not in tracks:
                yield proof(False, tr("there is no track {letter}", letter=letter))
        except MnemoscopeError as error:
            yield proof(False, str(error))
    for formula in (cue.at, *(cue.zoom or ())):
        try:
            if formula and not -len(lead.trace) <= int(claim.value(formula, tracks, stage.found)) <= len(
                lead.trace
            ):
                yield proof(
                    False,
                    tr(
                        "step {step} has not been read: there are steps 0 to {last}",
                        step=formula,
                        last=len(lead.trace) - 1,
                    ),
                )
        except (MnemoscopeError, TypeError, ValueError) as error:
            yield proof(False, str(error))
    for name, most in zip(("layer", "head", "unit"), extents(lead.trace.layout), strict=True):
        wanted = [cue.focus[name]] if name in cue.focus else []
        wanted += cue.focus.get("pinned", []) if name == "unit" else []
        for value in wanted:
            if value >= most:
                said = tr(
                    "{model} has no {place}: there are {most}",
                    model=lead.name,
                    place=place_said(name, value),
                    most=most,
                )
                yield proof(False, said)


def _judged(
    stage: Stage, formula: str, tracks: dict[str, Track], proof: Say, names: Mapping[str, Any] | None = None
) -> Proof:
    try:
        verdict = claim.judged(formula, tracks, stage.found, names)
    except MnemoscopeError as error:
        return proof(False, str(error))
    return proof(verdict.holds, verdict.said)


def is_done(
    task: Task,
    tracks: Mapping[str, Track],
    found: Found | None = None,
    names: Mapping[str, Any] | None = None,
) -> bool:
    """Whether a task is done by what there is: not as long as it is of something yet to be made, as another track."""
    try:
        return claim.judged(task.goal, tracks, found, names).holds
    except MnemoscopeError:
        return False


def _task(stage: Stage, cue: Cue, tracks: dict[str, Track], code: str, proof: Say) -> Iterator[Proof]:
    """A task must not be done at its cue already, and be done by its solution."""
    task = cue.task
    assert task is not None
    if is_done(task, tracks, stage.found, looked_at(cue, tracks, stage.found)):
        yield proof(False, tr("the task is done before anything has been done: {goal}", goal=task.goal))
    if not task.solution:
        yield proof(False, tr("the task has no solution by which it could be proved"))
        return
    try:
        solution = cue.solved
        solved = stage.of(solution, code)
        done = _judged(stage, task.goal, solved, proof, looked_at(solution, solved, stage.found))
    except MnemoscopeError as error:
        yield proof(False, str(error))
        return
    yield replace(done, said=tr("the task, by its solution: {said}", said=done.said))
