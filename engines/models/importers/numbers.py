"""A recurrent network without an embedding reads rows of numbers: what their columns are, as far as its file or a person says, and a text to begin with."""

from collections.abc import Mapping, Sequence
from math import pi, sin
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.vocabularyfile import class_names
from mnemoscope.engines.translation import tr

INSIDE = ("columns", "features", "feature_names", "feature_columns", "input_columns", "inputs")
MOST_ROWS, MOST_NUMBERS = 40, 1_000  # of the text to begin with


def rows_vocabulary(asked: Asked, plain: Mapping[str, Any], inputs: int) -> tuple[dict[str, Any], bool]:
    """What a card says of rows of so many numbers, and whether their columns have names. Raises ModelError for names that are not as many."""
    names = _names(asked.columns, inputs) or _beside(plain, inputs)
    said = {
        "kind": "rows",
        "columns": names or inputs,
        "mean": _floats("mean", asked.mean),
        "scale": _floats("scale", asked.scale),
    }
    return {key: value for key, value in said.items() if value != []}, bool(names)


def _names(said: str, inputs: int) -> list[str]:
    """The names of the columns, with commas between or in a file of one a line."""
    alone = inputs == 1 and said and "," not in said and not Path(said).is_file()
    names = [said.strip()] if alone else class_names(said)
    if names and len(names) != inputs:
        raise ModelError(
            tr("{given} names of columns are given, but a row has {inputs} numbers", given=len(names), inputs=inputs)
        )  # fmt: skip
    return names


def _beside(plain: Mapping[str, Any], inputs: int) -> list[str]:
    """The names of so many columns among the plain values of a checkpoint; [] for none."""
    for name, value in plain.items():
        if name.rpartition(".")[2].lower() in INSIDE and isinstance(value, list | tuple):
            names = [each.strip()[:80] for each in value if isinstance(each, str)]
            if len(names) == len(value) == inputs == len({*names}) and all(names):
                return names
    return []


def _floats(name: str, said: str) -> list[float]:
    try:
        return [float(each) for each in said.split(",")] if said else []
    except ValueError:
        raise ModelError(
            tr("--{option} takes numbers with commas between, one for each column", option=name)
        ) from None


def example(vocabulary: Mapping[str, Any]) -> str:
    """Rows to begin with: a wave in each column, each twice as slow as the one before for a while."""
    named = vocabulary["columns"]
    names: Sequence[str] = named if isinstance(named, list) else ()
    width = len(names) or int(named)
    mean, scale = vocabulary.get("mean") or [0.0] * width, vocabulary.get("scale") or [1.0] * width
    if len(mean) != width or len(scale) != width:
        return ""  # which is refused when the model is made
    lines = [",".join(names)] if names else []
    for t in range(max(2, min(MOST_ROWS, MOST_NUMBERS // width))):
        waves = [sin(2 * pi * t / (5 * 2 ** (n % 5)) + n) for n in range(width)]
        lines.append(",".join(f"{m + s * w:.4g}" for m, s, w in zip(mean, scale, waves, strict=True)))
    return "\n".join(lines) + "\n"
