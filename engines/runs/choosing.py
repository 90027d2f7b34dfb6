"""Which of an engine's signals are recorded, and as what numbers: by patterns of their names, as `layer*.hidden`."""

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import SignalError
from mnemoscope.engines.given import shown
from mnemoscope.engines.runs.tracefile import check, check_memory
from mnemoscope.engines.spec import Kind, Layout, Number, SignalSpec
from mnemoscope.engines.translation import tr

Patterns = str | Iterable[str]


MANY = 4_096  # logits of a step: fewer are kept as they are
LARGE = 200_000  # bytes of a step: of a model with larger ones, a window keeps less exact numbers
HALVED = (Kind.EMBEDDING, Kind.VALUE, Kind.MLP, Kind.RESIDUAL)  # not what attention is derived from


def usual(engine: Engine) -> tuple[SignalSpec, ...]:
    """What a window keeps of a run: all that the engine exposes, exactly; of a large model all but queries and keys in numbers of 16 bits.

    Logits and queries that can be computed again are not kept but computed when they are asked for, of exact numbers.
    """
    specs = computing(engine, engine.specs)
    if 4 * engine.layout.width <= LARGE:
        return specs
    derived = engine.derived()
    specs = tuple(
        replace(spec, source=derived[spec.name].source) if spec.name in derived else spec for spec in specs
    )
    exact = {spec.source for spec in specs}
    return tuple(
        replace(spec, number=Number.FLOAT16) if spec.kind in HALVED and spec.name not in exact else spec
        for spec in specs
    )


def computing(engine: Engine, specs: tuple[SignalSpec, ...]) -> tuple[SignalSpec, ...]:
    """These signals of an engine, where its logits are not kept if they are many and can be computed of another."""
    told, names = engine.told(), {spec.name for spec in specs if spec.number is Number.FLOAT32}
    if told is None or told[0] not in names:
        return specs
    return tuple(
        replace(spec, source=told[0]) if spec.kind is Kind.LOGITS and spec.size > MANY else spec
        for spec in specs
    )


def chosen(
    engine: Engine, signals: Patterns = "*", *, without: Patterns = (), half: bool | Patterns = False
) -> tuple[SignalSpec, ...]:
    """The signals whose names are like one of `signals` and like none of `without`, in the order in which they are computed.

    `half`: keep these, or all, as numbers of 16 bits; ids stay whole. Raises SignalError for a pattern that no name is like, for
    signals that mean nothing without others, and if none is left; TypeError for what is no pattern.
    """
    wanted, left_out = _alike(engine.layout, signals), _alike(engine.layout, without)
    halved = _alike(engine.layout, ("*" if half else ()) if isinstance(half, bool) else half)
    specs = tuple(
        replace(spec, number=Number.FLOAT16)
        if spec.name in halved and spec.number is Number.FLOAT32
        else spec
        for spec in engine.specs
        if spec.name in wanted - left_out
    )
    if not specs:
        raise SignalError(tr("no signal is left to be recorded: choose more, or leave out fewer"))
    try:
        check(specs, len(engine.vocab), engine.context)
        check_memory(specs)
    except ValueError as error:
        raise SignalError(
            tr("these signals cannot be recorded without others: {error}", error=error)
        ) from None
    return computing(engine, specs)


def _alike(layout: Layout, patterns: Patterns) -> set[str]:
    """The names that are like one of the patterns."""
    found: set[str] = set()
    for pattern in [patterns] if isinstance(patterns, str) else patterns:
        if not isinstance(pattern, str):
            raise TypeError(
                tr("signals are chosen by patterns of their names, not by {pattern}", pattern=shown(pattern))
            )
        alike = {spec.name for spec in layout if fnmatchcase(spec.name, pattern)}
        if not alike:
            layout[pattern]  # which says what there is
        found |= alike
    return found
