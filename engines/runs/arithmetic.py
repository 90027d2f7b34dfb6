"""The arithmetic of any number of a run: its equation as in the textbook, with this step's numbers, each a place to go on from.

from mnemoscope.engines import record
from mnemoscope.engines import explain
made = arithmetic(record("lstm-char", "a text"), "layer0.cell[3]", at=5)
made.latex, made.value, [(made.named(each), each.number, each.source) for each in made.operands]
"""

from functools import partial
from math import isfinite
from typing import Any
from weakref import WeakKeyDictionary

from mnemoscope.engines.analysis.slots import External
from mnemoscope.engines.arithmetic import place as places
from mnemoscope.engines.arithmetic.expression import Expression, Operand
from mnemoscope.engines.arithmetic.place import Place, Source
from mnemoscope.engines.arithmetic.reading import At, touching, worked
from mnemoscope.engines.arithmetic.symbols import symbol
from mnemoscope.engines.arithmetic.working import Working
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError, MnemoscopeError
from mnemoscope.engines.made import Made
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.memory.contents import held
from mnemoscope.engines.memory.equations import Beneath
from mnemoscope.engines.models.registry import engine_class, engine_names
from mnemoscope.engines.nouns import place_said
from mnemoscope.engines.runs.recorder import open_with
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr
from mnemoscope.engines.zoo._attending import recorded_only

MOST_OF_SLOT = 40  # characters of what lies in a slot
SMALL = 5_000_000  # parameters of a model that is opened for its weights at once

_found: WeakKeyDictionary[Trace, Made | None] = WeakKeyDictionary()


def explain(track: Track, place: str | Place, *, at: int = -1) -> Working:
    """How a number of a run was made: of a place as it is written, `layer0.cell[3]`, at a step; of the last, unless one is named.

    Raises AnalysisError for what is no such place, or whose model is not there.
    """
    return working(track, named_place(track, place, at) if isinstance(place, str) else place)


def named_place(track: Track, text: str, at: int = -1) -> Place:
    """The place that is written so, at a step of a run; of the last, unless one is named. Raises AnalysisError for none."""
    count = len(track.trace)
    step = at + count if at < 0 else at
    if not 0 <= step < count:
        raise AnalysisError(
            tr("step {step} has not been read: there are steps 0 to {last}", step=at, last=count - 1)
        )
    return _there(track, places.written(text, step, track.trace.layout))


def _there(track: Track, place: Place) -> Place:
    """The place itself. Raises AnalysisError for a part that its number has not, and for terms that a sum has not."""
    if place == place.whole:
        return place
    whole, made = place.whole, made_of(track)

    def equation(of: Place) -> Expression | None:
        try:
            return worked(At(track.trace, of, made, track.vocab))
        except (ValueError, LookupError, TypeError):  # parts have other axes than their number, as a token's
            return None

    part = equation(place)
    if part is None or part == equation(whole) or (place.skip and not any(part.operands())):
        raise AnalysisError(
            tr(
                "{place} does not exist: {whole} has no such part",
                place=place,
                whole=said(track, whole),
            )
        )
    return place


def working(track: Track, place: Place) -> Working:
    """The same of a place. Raises AnalysisError where it cannot be said."""
    here = At(track.trace, place, made_of(track), track.vocab)
    try:
        expression, edits = worked(here), touching(here)
    except (
        ValueError,
        LookupError,
        TypeError,
    ) as error:  # a recording that is damaged, or of a model of other sizes
        raise AnalysisError(
            tr("the numbers of this recording do not fit the model that is named in it: {error}", error=error)
        ) from None
    recorded = here.recorded()
    if expression is None:
        note = tr("Nothing is computed here: this is what was read, or where it was put.")
    elif edits and not place.unedited:
        note = tr("Set by the edit {edits}.", edits=commas(edits))
    else:
        note = ""
    value = recorded
    if place != place.whole:
        assert expression is not None  # as of all parts
        value = expression.exact
    made = Working(
        place, symbol(place, getattr(here.made.model, "letters", None)), value, said(track, place), expression, note, partial(named, track)
    )  # fmt: skip
    return made if made.digits.holds or note else made.noted(_why(made, track))


def unexplained(track: Track, place: Place, why: str) -> Working | None:
    """A number of which it cannot be said how it was made, with its value and why not; None for what only its equation gives."""
    if place != place.whole:
        return None
    try:
        value = At(track.trace, place, Made(Recorded, None), track.vocab).recorded()
    except (ValueError, LookupError):
        return None
    return Working(place, symbol(place), value, said(track, place), note=why)


def said(track: Track, source: Source | None) -> str:
    """A place of a run as a person says it: tokens and classes by their names, slots by what lies in them."""
    layout, read = track.trace.layout, len(track.encoded)

    def name(axis: str, n: int) -> str:
        match axis:
            case "token" if n < len(track.vocab):
                return tr("token “{token}”", token=track.name_of(n))
            case "key" if n < read:
                return tr("key {n} “{token}”", n=n, token=track.label(n))
            case "slot" if isinstance(source, Place) and source.step < read and layout.of(Kind.WRITE):
                if found := held(track, External(track.trace), n, source.step):
                    text = found.text.strip().replace("\n", "↵")
                    text = text if len(text) <= MOST_OF_SLOT else f"…{text[-MOST_OF_SLOT:]}"
                    return tr("slot {n} “{text}”", n=n, text=text)
            case "class" if n < len(track.class_labels):
                return tr("class “{name}”", name=track.class_labels[n])
        return place_said(axis, n)

    return places.said(source, layout, name)


def named(track: Track, operand: Operand) -> str:
    """What an operand is, in words."""
    if operand.more:
        return tr("the sum of {n:,} smaller terms", n=operand.more)
    return operand.said or said(track, operand.source) or operand.symbol


def made_of(track: Track) -> Made:
    """What made a run: as the run itself has it, else by the name of the engine, without weights."""
    made = track.trace.made or _opened(track)
    if made is not None:
        return made if lays_out(made.model) else Made(Recorded, None)
    name = track.card.engine
    if name not in engine_names():
        return Made(Recorded, None)
    engine = engine_class(name)
    if not lays_out(engine):
        return Made(Recorded, None)
    try:
        config = engine.Config(**track.card.config)
    except (MnemoscopeError, TypeError, ValueError) as error:
        raise AnalysisError(tr("the card of this run does not say of what sizes its model was")) from error
    made = Made(engine, config)
    if track.memory is not None and track.trace.layout.one(Kind.BEFORE) is not None:
        return Made(Remembering, Beneath(made, track.memory))
    return made


def lays_out(model: Any) -> bool:
    """Whether an engine has equations of its own: a class method is another for each class, what it calls is not."""
    own = getattr(model, "equation", Engine.equation)
    return getattr(own, "__func__", own) is not getattr(Engine.equation, "__func__", None)


def _opened(track: Track) -> Made | None:
    """The model of a recording, if it is at hand by its name, and is still the same; None for none. It is opened once."""
    if track.trace not in _found:
        _found[track.trace] = None
        if track.card.parameters <= SMALL:
            try:
                engine, card = open_with(track.card.name, track.memory)
            except (MnemoscopeError, OSError):
                return None
            same = (card.sha256, card.config) == (track.card.sha256, track.card.config)
            if same and all(spec.name in engine.layout for spec in track.trace.specs):
                _found[track.trace] = Made(type(engine), engine.config, engine.weights)
    return _found[track.trace]


class Recorded:
    """A model of which nothing is known but its signals."""

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        return recorded_only(at)


def _why(made: Working, track: Track) -> str:
    """Why an equation is true to fewer digits than it shows."""
    if not isfinite(made.value):
        return tr("The model's own arithmetic has 32 bits: here it overflowed.")
    if track.trace.rounded:
        return tr(
            "This run keeps some of its numbers in 16 bits, of about three digits: what is computed from them is no nearer."
        )
    return tr(
        "The model computes with 32 bits, and rounds at every step: of what is left where large terms cancel, or of the end of a curve, fewer digits are true."
    )
