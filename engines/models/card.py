"""Cards: what a model is, on what and how well it was trained, under which licence, and how to make it again."""

import hashlib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.answers import Answers, Example
from mnemoscope.engines.models.cardfile import not_plain, read_card_file
from mnemoscope.engines.vocabularies.described import vocabulary

SAMPLE = 10_000  # characters of a text that are tried: some milliseconds


@dataclass(frozen=True, slots=True)
class Card:
    """One model's card, as in its `card.toml`. Only `name` and `engine` are required."""

    name: str
    engine: str
    title: str = ""
    task: str = ""
    group: str = ""  # what it teaches: models are listed under it
    summary: str = ""
    data: str = ""
    source: str = ""
    licence: str = "not stated"
    attribution: str = ""
    command: str = ""
    parameters: int = 0
    seed: int = 0
    sha256: str = ""  # of weights.safetensors, so that other weights beside the card are noticed
    quality: dict[str, Any] = field(default_factory=dict)  # measure, value, unit, the value in words, on what
    config: dict[str, Any] = field(default_factory=dict)
    vocabulary: dict[str, Any] = field(default_factory=dict)
    scales: dict[str, float] = field(default_factory=dict)  # signal -> end of its colour bar
    classes: tuple[str, ...] = ()  # the names of the classes, for a classifier
    focus: dict[str, Any] = field(default_factory=dict)  # the layer, head and unit to look at first
    look: str = ""  # what to look at, in one or two sentences; words of it may point (mnemoscope.engines.models.pointers)
    answers: dict[str, Any] = field(
        default_factory=dict
    )  # where it answers: see mnemoscope.engines.models.answers.Answers
    examples: tuple[Example, ...] = ()
    memory: dict[str, Any] = field(
        default_factory=dict
    )  # how well a memory outside serves it: with, without, on what

    @property
    def answering(self) -> Answers:
        """At which positions the model answers, and what is right there."""
        return Answers.from_json(self.answers)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the examples."""
        return tuple(example.text for example in self.examples)

    def example(self, text: str) -> Example | None:
        """The example that this text is, if it is one."""
        return next((example for example in self.examples if example.text == text), None)

    def knows(self, text: str) -> float:
        """The share of a text's tokens, or of the beginning of a long one, that the model's vocabulary has; 1 for no text. Raises ModelError."""
        return vocabulary(self.vocabulary).share_known(text[:SAMPLE])

    @property
    def line(self) -> str:
        """The card in one line."""
        parts = [self.task or self.engine]
        if self.parameters:
            count = self.parameters
            parts.append(f"{count / 1e6:.2f} M parameters" if count >= 10_000 else f"{count:,} parameters")
        if self.reached:
            parts.append(self.reached)
        return " · ".join(parts)

    @property
    def reached(self) -> str:
        """How good it is in words; "" if the card does not say.

        `words` is a phrase in which {} is the value and {%} the value as a percentage; without one the unit follows the value.
        """
        value = self.quality.get("value")
        if value is None:
            return ""
        words = str(self.quality.get("words") or f"{{}} {self.quality.get('unit', '')}")
        if isinstance(value, int | float):
            words = words.replace("{%}", f"{100 * value:.4g} %")
            return words.replace("{}", f"{value:.4g}" if isinstance(value, float) else str(value)).strip()
        return words.replace("{%}", "{}").replace("{}", str(value)).strip()

    def to_json(self) -> dict[str, Any]:
        """A plain dict that `from_json` reads back."""
        found = {f.name: getattr(self, f.name) for f in fields(self)}
        found["examples"] = [example.to_json() for example in self.examples]
        return {key: list(value) if isinstance(value, tuple) else value for key, value in found.items()}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Card":
        """The card a dict describes; unknown keys are let be. Raises ModelError for one that is not a card."""
        known = {f.name: f for f in fields(cls)}
        values: dict[str, Any] = {}
        for key in known.keys() & data.keys():
            wanted = _TYPES.get(key, str)
            value = data[key]
            if key == "examples" and isinstance(value, list):
                value = tuple(Example.from_json(each) for each in value)
            elif wanted is tuple and isinstance(value, list) and all(isinstance(e, str) for e in value):
                value = tuple(value)
            if not isinstance(value, wanted) or isinstance(value, bool):
                raise ModelError(f"the card's {key} is not what a card has there")
            if isinstance(value, str) and len(value) > (most := LONGEST.get(key, LONGEST_TEXT)):
                raise ModelError(f"the card's {key} has {len(value):,} characters, and may have {most:,}")
            values[key] = value
        if refused := not_plain([data[key] for key in known.keys() & data.keys()]):
            raise ModelError(f"the card cannot be kept: {refused}")
        for key in ("name", "engine"):
            if not values.get(key):
                raise ModelError(f"the card does not say the model's {key}")
        scales = values.get("scales", {})
        if not all(type(v) in (int, float) and LEAST_SCALE <= v <= LARGEST_SCALE for v in scales.values()):
            raise ModelError("the card's scales must be numbers above 0, and finite: from 1e-30 to 1e30")
        if values.get("parameters", 0) < 0:
            raise ModelError("the card's parameters must be a number of weights, from 0")
        focus = values.get("focus", {})
        if not all(key in _FOCUS and type(v) is int and 0 <= v < 1_000_000 for key, v in focus.items()):
            raise ModelError("the card's focus must be a layer, a head or a unit by number, from 0")
        Answers.from_json(values.get("answers", {}))
        return cls(**values)


LONGEST_TEXT = 20_000  # characters
LONGEST = {
    "name": 200,
    "engine": 200,
    "title": 400,
    "task": 400,
    "group": 200,
    "licence": 2_000,
    "sha256": 64,
}
LEAST_SCALE, LARGEST_SCALE = 1e-30, 1e30  # what float32 can be scaled by
_FOCUS = ("layer", "head", "unit")
_TYPES: dict[str, type] = {
    "parameters": int, "seed": int, "quality": dict, "config": dict, "vocabulary": dict, "scales": dict,
    "examples": tuple, "classes": tuple, "focus": dict, "memory": dict, "answers": dict,
}  # fmt: skip


def digest(weights: Path) -> str:
    """The SHA-256 of a file of weights, as a card has it. Raises OSError."""
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_card(folder: Path) -> Card:
    """The card in a model's folder. Raises ModelError with one sentence."""
    try:
        return Card.from_json(read_card_file(folder / "card.toml"))
    except FileNotFoundError:
        raise ModelError(f"{folder} is not a model: it has no card.toml") from None
