"""What a lesson is: cues in order, each a place to look at with a sentence, and perhaps a question, a claim or a task. Frozen values."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mnemoscope.engines.translation import language

Said = Mapping[str, str]  # one thing in several languages, by their codes: {"en": …, "zh_CN": …}
FORETELLING = ("prediction", "output", "verdict", "surprise")  # panels that give an answer away


def told(said: Said, code: str | None = None) -> str:
    """What is said in a language (the one that is spoken, if none is named), or in one near to it, or in English, or in any."""
    return said.get(spoken_as([each for each in said if said[each]], code), "")


def asked_of(question: str) -> tuple[str, str]:
    """The letter of the track that a question of a cue is asked of, and the question: "B.retention"."""
    letter, dot, name = question.partition(".")
    return (letter, name) if dot else ("A", question)


def spoken_as(codes: Collection[str], code: str | None = None) -> str:
    """The one of some languages in which what is said in another one is said; "" if there are none."""
    code = language() if code is None else code
    near = (each for each in codes if each.split("_")[0] == code.split("_")[0])
    return next((each for each in (code, *near, "en", *codes) if each in codes), "")


@dataclass(frozen=True, slots=True)
class Beside:
    """A track beside the lead: a model ("" for the lead's), a text of its own or the lead's, and edits as they are written."""

    model: str = ""
    text: Said | None = None
    edits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quiz:
    """A question that is asked before the answer can be seen: one of some answers, or a number that a formula gives."""

    ask: Said
    answers: tuple[Said, ...] = ()
    right: int | None = None  # which of them, from 1; None: there is none that is right
    number: str = ""  # a formula for the number, instead of answers
    within: float = 0.0  # how far a guess may be off and still be right
    reveal: Said = field(default_factory=dict)
    hides: tuple[str, ...] = FORETELLING  # panels that are not seen until then
    shows: Mapping[str, Any] = field(default_factory=dict)  # fields of a cue, as they are from then on


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do that uses the idea, and a formula that holds once it is done."""

    do: Said
    goal: str
    done: Said = field(default_factory=dict)
    hint: Said = field(default_factory=dict)
    # One way to do it, by which it is proved that it can be done: fields of a cue.
    solution: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that must hold of what the cue shows, as a formula; and what it says in words."""

    formula: str
    said: Said = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cue:
    """One stop of a lesson, with all that is to be seen there. What its file leaves out is as in the cue before.

    `at` and `zoom` are formulas for steps (mnemoscope.engines.lessons.claim). `panels` in order of importance, those `lit` among
    them stand out. `options`: of panels, by name.
    """

    model: str
    text: Said = field(default_factory=dict)
    memory: Mapping[str, Any] | None = None  # of a memory outside the model; None: without one
    tracks: tuple[Beside, ...] = ()
    at: str = ""  # "": where the program looks of itself
    zoom: tuple[str, str] | None = (
        None  # the first step in sight and the one after the last; None: as it fits
    )
    focus: Mapping[str, Any] = field(default_factory=dict)  # layer, head, unit, pinned
    order: str = ""
    panels: tuple[str, ...] = ()  # (): as the program has them
    lit: tuple[str, ...] = ()  # (): all
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    ranges: Mapping[str, Any] = field(default_factory=dict)  # how far colours and curves of a panel reach
    sides: Mapping[str, str] = field(default_factory=dict)
    ask: tuple[str, ...] = ()  # analyses: of the lead, or as "B.retention"
    play: bool = False
    say: Said = field(default_factory=dict)
    notes: Said = field(default_factory=dict)  # for who speaks
    quiz: Quiz | None = None
    claims: tuple[Claim, ...] = ()
    task: Task | None = None
    line: int = 0  # of its file

    @property
    def models(self) -> tuple[str, ...]:
        """The models that it needs."""
        return tuple(dict.fromkeys(filter(None, (self.model, *(each.model for each in self.tracks)))))

    @property
    def revealed(self) -> "Cue":
        """What it shows once its question is answered."""
        return replace(self, play=False, **self.quiz.shows) if self.quiz is not None else self

    @property
    def solved(self) -> "Cue":
        """What it shows once its task is done in the way that the lesson has."""
        return replace(self, play=False, **self.task.solution) if self.task is not None else self

    def texts(self, code: str) -> tuple[str, ...]:
        """What its tracks read in a language."""
        return told(self.text, code), *(
            told(each.text, code) for each in self.tracks if each.text is not None
        )


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson: what it is called, how long it takes, and its cues in one language. `spoken`: in each, if they are not the same."""

    title: Said
    cues: tuple[Cue, ...]
    summary: Said = field(default_factory=dict)
    minutes: float = 0.0
    number: float = 0.0  # its place among the lessons
    file: str = ""
    spoken: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)

    def within(self, code: str | None = None) -> "Lesson":
        """The lesson as it is given in a language: in the one that is spoken, if none is named."""
        as_code = spoken_as(self.spoken, code)
        return replace(self, cues=self.spoken[as_code]) if as_code else self

    @property
    def models(self) -> tuple[str, ...]:
        """The models that it needs."""
        every = [cue for cues in (self.cues, *self.spoken.values()) for cue in cues]
        return tuple(dict.fromkeys(name for cue in every for name in cue.models))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which all is said that is said at all."""
        every = list(self.sentences())
        codes = dict.fromkeys(code for said in every for code in said)
        return tuple(code for code in codes if all(said.get(code) for said in every))

    def sentences(self) -> Iterator[Said]:
        """Everything that is said in it, but for the texts of models, which are of one language."""
        yield self.title
        yield from _there((self.summary,))
        for cue in self.cues:
            yield from _there((cue.say, cue.notes, *(claim.said for claim in cue.claims)))
            if cue.quiz is not None:
                yield from _there((cue.quiz.ask, *cue.quiz.answers, cue.quiz.reveal))
            if cue.task is not None:
                yield from _there((cue.task.do, cue.task.done, cue.task.hint))


def _there(every: Iterable[Said]) -> Iterator[Said]:
    return (said for said in every if said)
