"""Cards: what a model is, on what and how well it was trained, under which licence, and how to make it again."""

import hashlib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError, OptionError
from mnemoscope.engines.files.tomltext import not_plain
from mnemoscope.engines.models.answers import Answers, Example
from mnemoscope.engines.models.cardfile import read_card_file
from mnemoscope.engines.models.turns import Turns
from mnemoscope.engines.option import Option, known, option, options_of
from mnemoscope.engines.options import Place
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.translation import tr, tr_data, tr_noop, trn
from mnemoscope.engines.vocabularies.described import vocabulary

LONGEST_TEXT = 20_000  # characters
LEAST_SCALE, LARGEST_SCALE = 1e-30, 1e30  # what float32 can be scaled by
SAMPLE = 10_000  # characters of a text that are tried: some milliseconds


@dataclass(frozen=True, slots=True)
class Card:
    """One model's card, as in its `card.toml`. Only `name` and `engine` are required."""

    name: str = field(metadata={"min": 1, "max": 200})
    engine: str = field(metadata={"min": 1, "max": 200})
    title: str = option("", max=400)
    task: str = option("", max=400)
    group: str = option("", max=200)  # what it teaches: models are listed under it
    summary: str = option("", max=LONGEST_TEXT)
    data: str = option("", max=LONGEST_TEXT)
    source: str = option("", max=LONGEST_TEXT)
    licence: str = option("not stated", max=2_000)
    attribution: str = option("", max=LONGEST_TEXT)
    command: str = option("", max=LONGEST_TEXT)
    parameters: int = option(0, min=0)
    seed: int = option(0)
    sha256: str = option(
        "", max=64
    )  # of weights.safetensors, so that other weights beside the card are noticed
    quality: dict[str, Any] = field(default_factory=dict)  # measure, value, unit, the value in words, on what
    config: dict[str, Any] = field(default_factory=dict)
    vocabulary: dict[str, Any] = field(default_factory=dict)
    scales: dict[str, float] = field(default_factory=dict)  # signal -> end of its colour bar
    weights: dict[str, Any] = field(
        default_factory=dict
    )  # where they lie, if not beside the card: see mnemoscope.engines.models.elsewhere
    classes: tuple[str, ...] = ()  # the names of the classes, for a classifier
    focus: dict[str, Any] = field(default_factory=dict)  # the layer, head and unit to look at first
    look: str = option(
        "", max=LONGEST_TEXT
    )  # what to look at, in one or two sentences; words of it may point (mnemoscope.engines.models.pointers)
    ask: str = option(
        "", max=200
    )  # the analysis that makes its point, by name: asked when an example is opened
    answers: dict[str, Any] = field(
        default_factory=dict
    )  # where it answers: see mnemoscope.engines.models.answers.Answers
    turns: dict[str, Any] = field(
        default_factory=dict
    )  # how a conversation is written: see mnemoscope.engines.models.turns.Turns
    sampling: dict[str, Any] = field(
        default_factory=dict
    )  # how its makers let it continue: see mnemoscope.engines.sampling.Sampling
    examples: tuple[Example, ...] = ()
    memory: dict[str, Any] = field(
        default_factory=dict
    )  # how well a memory outside serves it: with, without, on what

    @property
    def answering(self) -> Answers:
        """At which positions the model answers, and what is right there."""
        return Answers.from_json(self.answers)

    @property
    def written_turns(self) -> Turns:
        """How a conversation is written in a text."""
        return Turns.from_json(self.turns)

    @property
    def continuing(self) -> Sampling:
        """How it continues a text unless something else is asked for."""
        return _sampling(self.sampling)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the examples."""
        return tuple(example.text for example in self.examples)

    def example(self, text: str) -> Example | None:
        """The example that this text is, if it is one."""
        return next((example for example in self.examples if example.text == text), None)

    def knows(self, text: str) -> float:
        """The share of a text's tokens, or of the beginning of a long one, that the model's vocabulary has; 1 for no text. Raises ModelError."""
        if self.weights and not self.vocabulary:
            return 1.0  # of language models, which read any text
        return vocabulary(self.vocabulary).share_known(text[:SAMPLE])

    @property
    def called(self) -> str:
        """Its title in the person's language, or else its name."""
        return tr_data(self.title) or self.name

    @property
    def line(self) -> str:
        """The card in one line."""
        parts = [tr_data(self.task) or self.engine]
        if self.parameters:
            parts.append(
                tr("{count:.2f} M parameters", count=self.parameters / 1e6)
                if self.parameters >= 10_000
                else trn("{n:,} parameter", "{n:,} parameters", self.parameters)
            )
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
        unit = tr_data(str(self.quality.get("unit", "")))
        words = tr_data(str(self.quality.get("words") or "")) or f"{{}} {unit}"
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
        known, options, values = {f.name for f in fields(cls)}, options_of(cls), dict[str, Any]()
        for key in ("name", "engine"):
            if not data.get(key):
                raise ModelError(tr("the card does not say the model's {key}", key=key))
        for key in known & data.keys():
            value = data[key]
            if key in options:
                values[key] = _checked(replace(options[key], said=tr("the card's {key}", key=key)), value)
                continue
            if key == "examples" and isinstance(value, list):
                value = tuple(Example.from_json(each) for each in value)
            elif key == "classes" and isinstance(value, list) and all(isinstance(e, str) for e in value):
                value = tuple(value)
            if not isinstance(value, tuple if key in ("examples", "classes") else dict):
                raise ModelError(tr("the card's {key} is not what a card has there", key=key))
            values[key] = value
        if refused := not_plain([data[key] for key in known & data.keys()]):
            raise ModelError(tr("the card cannot be kept: {refused}", refused=refused))
        scales = values.get("scales", {})
        if not all(type(v) in (int, float) and LEAST_SCALE <= v <= LARGEST_SCALE for v in scales.values()):
            raise ModelError(tr("the card's scales must be numbers above 0, and finite: from 1e-30 to 1e30"))
        for key, value in values.get("focus", {}).items():
            if key not in (places := options_of(Place)):
                raise ModelError(tr("the card's focus must be a layer, a head or a unit by number, from 0"))
            _checked(replace(places[key], said=tr("the {key} of the card's focus", key=key)), value)
        Answers.from_json(values.get("answers", {}))
        Turns.from_json(values.get("turns", {}))
        _sampling(values.get("sampling", {}))
        return cls(**values)


def _checked(known: Option, value: Any) -> Any:
    """A value as the card has it. Raises ModelError."""
    try:
        return known.check(value)
    except OptionError as error:
        raise ModelError(str(error)) from None


def _sampling(data: dict[str, Any]) -> Sampling:
    """How to continue, as the card has it. Raises ModelError."""
    try:
        return Sampling(**known(Sampling, data, tr_noop("its table")))
    except OptionError as error:
        raise ModelError(tr("the card's sampling: {error}", error=error)) from None


def digest(weights: Path) -> str:
    """The SHA-256 of a file of weights, as a card has it. Raises OSError."""
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_card(folder: Path) -> Card:
    """The card in a model's folder. Raises ModelError with one sentence."""
    try:
        return Card.from_json(read_card_file(folder / "card.toml"))
    except FileNotFoundError:
        raise ModelError(tr("{folder} is not a model: it has no card.toml", folder=folder)) from None
