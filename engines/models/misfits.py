"""Weights that a card does not need, or has not got: an error that names them, and what the card should say if that can be seen.

To leave out a layer or a bias in silence would be to show another model's numbers.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import fields, replace
from typing import Any

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError, OptionError
from mnemoscope.engines.translation import some, tr, trn

NAMED = 3  # of the tensors that do not fit
MOST_LAYERS = 64


def refuse_misfits(engine: type[Engine], config: Any, given: Collection[str], vocab: int) -> None:
    """Raise ModelError unless the tensors given are just those that the engine, of this config, needs."""
    needed = engine.shapes(config, vocab)
    unused = sorted(name for name in given if name not in needed)
    missing = [name for name in needed if name not in given]
    if unused:
        said = trn(
            "{tensors} is a tensor that the card's engine and config do not need, and nothing is left out in silence",
            "{tensors} are tensors that the card's engine and config do not need, and nothing is left out in silence",
            len(unused),
            tensors=some(unused, NAMED),
        )
    elif missing:
        said = trn(
            "the model's weights have no tensor named {tensors}",
            "the model's weights have no tensors named {tensors}",
            len(missing),
            tensors=some(missing, NAMED),
        )
    else:
        return
    mend = _mend(engine, config, set(given), vocab)
    if unused and not mend:
        mend = tr(
            "take what is not part of the model out of the file, or choose the engine that it belongs to"
        )
    raise ModelError(tr("{said}: {mend}", said=said, mend=mend) if mend else said)


def _mend(engine: type[Engine], config: Any, given: set[str], vocab: int) -> str:
    """What one line of the card would have to say for the tensors to be just those needed; "" if none would."""
    for name, value in _alternatives(config):
        try:
            other = replace(config, **{name: value})
        except (ModelError, OptionError):  # sizes that do not go together, or are out of bounds
            continue
        if given == engine.shapes(other, vocab).keys():
            now = getattr(config, name)
            if name == "layers":
                return _layers(value, now)
            if name == "mlp" and value:
                return tr(
                    "they are those of a model with {name} above 0, but the card says {name} = {now}",
                    name=name,
                    now=_toml(now),
                )
            return tr(
                "they are those of a model with {name} = {wanted}, but the card says {name} = {now}",
                name=name,
                wanted=_toml(value),
                now=_toml(now),
            )
    found = [int(n) for name in given for n in re.findall(r"(?:_l|layers\.)(\d+)", name)]
    if found and max(found) + 1 > getattr(config, "layers", MOST_LAYERS):
        return _layers(max(found) + 1, config.layers)
    return ""


def _alternatives(config: Any) -> Iterator[tuple[str, Any]]:
    """The other values of each field that decides which weights there are, one field changed at a time."""
    for field in fields(config):
        now = getattr(config, field.name)
        if isinstance(now, bool):
            yield field.name, not now
        elif field.name == "layers":
            yield from ((field.name, n) for n in range(1, MOST_LAYERS + 1) if n != now)
        elif field.name == "mlp":
            yield field.name, int(not now)
        else:
            yield from ((field.name, other) for other in field.metadata.get("choices", ()) if other != now)


def _layers(found: int, said: int) -> str:
    return trn(
        "the file has weights of {n} layer, but the card says layers = {layers}",
        "the file has weights of {n} layers, but the card says layers = {layers}",
        found,
        layers=said,
    )


def _toml(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value).replace("'", '"')
