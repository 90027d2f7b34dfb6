"""An edit: one change to a signal, a token or a score while an engine runs, with its notation. What it does is in `edits`.

    SIGNAL[PART] OPERATION VALUE @ STEPS

    layer0.gate.forget[17,20:24] = 1 @ 40:60      set units over steps 40 to 59
    layer0.hidden[*] *= 0 @ 12                    scale at one step
    layer0.cell[5] += 2 @ 30:                     add, from a step on
    layer0.hidden ~= 0.1 seed 3                   noise with this standard deviation
    layer1.attention[3; key 12] = cut             a score removed before the softmax
    layer*.cache[12:18] = cut @ 40:               in every layer
    layer*.cache = keep first 4 last 60           what the cache keeps when it is full: see `keeping`
    memory.slot[3] = "token" @ 20:                what a slot of a memory holds
    token[12] = "Paris"                           another token there
    layer6.residual = from other.safetensors @ 25 the value of another recording

A part lists places along the first axis; behind a semicolon and the name of an axis, along that one.
"""

import json
import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from mnemoscope.engines.errors import EditError
from mnemoscope.engines.given import shown
from mnemoscope.engines.keeping import kept_of
from mnemoscope.engines.translation import commas, tr, tr_noop

SIGNS = {"set": "=", "scale": "*=", "add": "+=", "noise": "~="}
OPERATIONS = (*SIGNS, "cut", "from", "keep")
TOKEN, SLOT = "token", "memory.slot"  # what is edited that is no signal
LARGEST = 3.4e38  # of a float32
MOST_STEPS, MOST_SEED = 2**31, 10**18 - 1
LONGEST, LONGEST_TEXT = 200, 4096  # characters of a signal's name or part, and of a token or file

SIGNAL = re.compile(r"[a-z][a-z0-9_]*\*?(?:\.[a-z][a-z0-9_]*)*")
FILE = re.compile(r'[^\s"@]+')
PLACES = re.compile(r"(\d{1,10})(?P<open>:(\d{1,10})?)?|:(\d{1,10})")
_AXIS = re.compile(r"([a-z]+)(?:\s+(.*))?")

Places = tuple[tuple[int, int | None], ...]  # stretches (start, stop); stop None: to the end; (): all


@dataclass(frozen=True, slots=True)
class Edit:
    """One change, for the steps from `start` up to `stop` (None: to the end). Raises EditError for what means nothing."""

    signal: str
    part: str = ""
    operation: str = "set"
    value: float | str | None = None  # a text for a token and for the file to take from; None to cut
    start: int = 0
    stop: int | None = None
    seed: int = 0  # of noise

    def __post_init__(self) -> None:
        _checked(self)
        object.__setattr__(self, "part", spaced(self.part))  # so that what is meant alike is alike
        if self.operation == "keep":
            object.__setattr__(self, "value", str(kept_of(str(self.value))))
        if isinstance(self.value, float | int):
            object.__setattr__(self, "value", float(self.value))

    def __str__(self) -> str:
        """The edit in the notation, which `edittext.parse` reads back."""
        return _written(self)

    @property
    def parts(self) -> tuple[tuple[str, Places], ...]:
        """Which places along which axes: (axis, places); the axis "" is the first."""
        return _parts(self.part)

    @property
    def first(self) -> int:
        """The first step that it can touch."""
        if self.operation == "keep":
            return kept_of(str(self.value)).total
        tokens = {"token": "", "cache": ""}.get(self.signal.rsplit(".", 1)[-1], "key")
        named = [places for axis, places in self.parts if axis == tokens and places]
        return (
            max(self.start, *(min(start for start, _ in places) for places in named)) if named else self.start
        )

    def to_json(self) -> dict[str, Any]:
        """A plain dict that `from_json` reads back."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: object) -> "Edit":
        """The edit that a recording holds. Raises EditError for one that means nothing."""
        known = cls.__dataclass_fields__
        if not isinstance(data, dict) or "signal" not in data or not data.keys() <= known.keys():
            raise EditError(
                tr("an edit is an object with {known}, not {data}", known=commas(known), data=shown(data))
            )
        return cls(**data)


@lru_cache(1024)
def _parts(part: str) -> tuple[tuple[str, Places], ...]:
    """A part read: (axis, places) each. Raises EditError for none."""
    found = []
    for n, item in enumerate(part.split(";")) if part else ():
        said = item.strip()
        named = _AXIS.fullmatch(said)
        axis, places = ("", said) if named is None else (named[1], (named[2] or "").strip())
        if n and not axis:
            raise EditError(
                tr(
                    "expected the name of an axis, as in [3; key 12], at {said} of the part [{part}]",
                    said=shown(said),
                    part=part,
                )
            )
        found.append((axis, _places(places, part, empty=not n and ";" in part)))
    return tuple(found)


def _places(said: str, part: str, *, empty: bool) -> Places:
    if said == "*" or (empty and not said):
        return ()
    places = []
    for piece in said.split(","):
        if not PLACES.fullmatch(piece.strip()):
            raise EditError(
                tr(
                    "expected places such as 17,20:24 or * at {said} of the part [{part}]",
                    said=shown(said),
                    part=part,
                )
            )
        places.append(stretch(piece.strip(), one=True))
    return tuple(places)


def stretch(said: str, *, one: bool = False) -> tuple[int, int | None]:
    """A stretch as it is written: 12, 40:60, 30: or :9. Raises EditError for none."""
    start, colon, stop = said.partition(":")
    low, high = int(start or 0), int(stop) if stop else None
    if not colon:
        high = low + 1
    if low >= MOST_STEPS or (high is not None and not low < high <= MOST_STEPS):
        wrong = (
            tr("{said} are no places: they go up, as in 40:60, and the second is not among them", said=said)
            if one
            else tr(
                "{said} are no steps: they go up, as in 40:60, and the second is not among them", said=said
            )
        )
        raise EditError(wrong)
    return low, high


def spaced(part: str) -> str:
    """A part with its spaces where they belong."""
    items = (re.sub(r"\s*([,:])\s*", r"\1", " ".join(item.split())) for item in part.split(";"))
    return "; ".join(items).strip() if part.strip() else ""


def _checked(edit: Edit) -> None:
    """Raise EditError for fields that are no edit."""
    signal = edit.signal
    if not isinstance(signal, str) or len(signal) > LONGEST or not SIGNAL.fullmatch(signal):
        raise EditError(
            tr("an edit names a signal such as layer0.hidden, not {signal}", signal=shown(signal))
        )
    if not isinstance(edit.part, str) or len(edit.part) > LONGEST:
        raise EditError(
            tr(
                "the part of {signal} must be a text such as 17,20:24, not {part}",
                signal=signal,
                part=shown(edit.part),
            )
        )
    _parts(edit.part)
    if edit.operation not in OPERATIONS:
        done = commas(OPERATIONS)
        raise EditError(
            tr(
                "what is done to {signal} must be one of {done}, not {operation}",
                signal=signal,
                done=done,
                operation=shown(edit.operation),
            )
        )
    _check_value(edit)
    _check_number(
        edit,
        edit.start,
        MOST_STEPS - 1,
        tr_noop("the first step of the edit of {signal} must be a whole number from 0, not {number}"),
    )
    _check_number(
        edit,
        edit.seed,
        MOST_SEED,
        tr_noop("the seed of the edit of {signal} must be a whole number from 0, not {number}"),
    )
    if edit.stop is not None:
        _check_number(
            edit,
            edit.stop,
            MOST_STEPS,
            tr_noop("the end of the edit of {signal} must be a whole number from 0, not {number}"),
        )
        if edit.stop <= edit.start:
            raise EditError(
                tr(
                    "the edit of {signal} ends at step {stop}, before it begins at {start}",
                    signal=signal,
                    stop=edit.stop,
                    start=edit.start,
                )
            )
    if edit.seed and edit.operation != "noise":
        raise EditError(
            tr("only noise has a seed, and {signal} is {operation}", signal=signal, operation=edit.operation)
        )
    if signal == TOKEN:
        _check_place(edit)
    if edit.operation == "keep" and (edit.start or edit.stop is not None or edit.part not in ("", "*")):
        raise EditError(
            tr(
                "what {signal} keeps holds for the whole text and all its entries: leave out the part and the steps",
                signal=signal,
            )
        )


def _check_number(edit: Edit, number: object, most: int, wrong: str) -> None:
    if type(number) is not int or not 0 <= number <= most:
        raise EditError(tr(wrong, signal=edit.signal, number=shown(number)))


def _check_value(edit: Edit) -> None:
    value, text = edit.value, edit.signal in (TOKEN, SLOT)
    example = f'{edit.signal}[3] = "Paris"'
    if edit.signal == TOKEN and edit.operation != "set":
        raise EditError(
            tr(
                "a token can only be another one, as in {example}, not {operation}",
                example=example,
                operation=edit.operation,
            )
        )
    if edit.signal == SLOT and edit.operation not in ("set", "cut"):
        raise EditError(
            tr(
                "a slot can be cut or hold another text, as in {example}, not {operation}",
                example=example,
                operation=edit.operation,
            )
        )
    if edit.operation == "keep":
        kept_of(value if isinstance(value, str) else shown(value))  # which says what it must be
        return
    if edit.operation == "cut":
        if value is not None:
            raise EditError(
                tr("what is cut has no value: {signal} has {value}", signal=edit.signal, value=shown(value))
            )
        return
    if text or edit.operation == "from":
        if isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT:
            return
        if text:
            raise EditError(
                tr(
                    "expected a text in quotes, as in {example}, not {value}",
                    example=example,
                    value=shown(value),
                )
            )
        raise EditError(
            tr(
                "expected a recording to take {signal} from, not {value}",
                signal=edit.signal,
                value=shown(value),
            )
        )
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= LARGEST:
        raise EditError(
            tr("expected a finite number for {signal}, not {value}", signal=edit.signal, value=shown(value))
        )
    if edit.operation == "noise" and value < 0:
        raise EditError(
            tr(
                "the noise of {signal} has a standard deviation from 0 up, not {value}",
                signal=edit.signal,
                value=value,
            )
        )


def _check_place(edit: Edit) -> None:
    """Raise EditError for a token whose place is not in its brackets, or is said twice."""
    if edit.start or edit.stop is not None or [axis for axis, places in edit.parts if places] != [""]:
        raise EditError(tr('the place of a token is in brackets, and only there, as in token[12] = "Paris"'))


def _written(edit: Edit) -> str:
    part = f"[{edit.part}]" if edit.part else ""
    seed = f" seed {edit.seed}" if edit.seed else ""
    return f"{edit.signal}{part} {_value(edit)}{seed}{_steps(edit.start, edit.stop)}"


def _value(edit: Edit) -> str:
    if edit.operation == "cut":
        return "= cut"
    if edit.operation == "keep":
        return f"= keep {edit.value}"
    if isinstance(edit.value, str):
        said = json.dumps(edit.value, ensure_ascii=False)
        if edit.operation == "set":
            return f"= {said}"
        return f"= from {edit.value if FILE.fullmatch(edit.value) else said}"
    return f"{SIGNS[edit.operation]} {repr(float(edit.value or 0.0)).removesuffix('.0')}"


def _steps(start: int, stop: int | None) -> str:
    if stop is None:
        return f" @ {start}:" if start else ""
    return f" @ {start}" if stop == start + 1 else f" @ {start}:{stop}"
