"""Weights of Keras (.h5, .keras, .npz): SimpleRNN, LSTM and GRU layers, each alone or in a Bidirectional one. Nothing of Keras is needed.

Keras stores a layer as `kernel` (n, G H), `recurrent_kernel` (H, G H) and `bias` (G H), with the gates of an LSTM in the order i, f, c, o
(torch's own) and of a GRU z, r, h. A GRU with `reset_after` has two rows of biases, one for each matrix. Keras 3 names the three 0, 1
and 2 of `vars`; of an archive of `get_weights()` only the order is known. A Dense layer's kernel lies the other way round, too.
"""

import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.arrays import Hdf5Arrays, member, npz_arrays
from mnemoscope.engines.models.importers.arranging import Layer, joined, ordered, stacked
from mnemoscope.engines.models.importers.found import CELLS, Recurrent, Shapes
from mnemoscope.engines.models.importers.keras_equations import Original
from mnemoscope.engines.models.importers.keras_equations import network as equations
from mnemoscope.engines.models.importers.source import Source
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

ORDERS = {"lstm": (0, 1, 2, 3), "gru": (1, 0, 2), "rnn": (0,)}  # where torch's gates lie among those of Keras
PARTS = {"kernel": 0, "recurrent_kernel": 1, "bias": 2, "0": 0, "1": 1, "2": 2}
CLASSES = {"SimpleRNN": "rnn", "LSTM": "lstm", "GRU": "gru"}
LARGEST_CONFIG = 20_000_000  # characters
_LEFT_OUT = re.compile(r"^(optimizer|optimizer_weights|metrics)(/|$)")

Config = Mapping[str, Any]


def read_keras(path: Path, kind: str) -> Source:
    """What is in a file of Keras. Raises ModelError, ValueError or OSError."""
    if kind != "npz" and find_spec("h5py") is None:
        raise ModelError(
            tr(
                '{file} is read with a package that is not installed: pip install -e ".[keras]"',
                file=path.name,
            )
        )
    if kind == "npz":
        arrays = npz_arrays(path)
        shapes = {name: tuple(array.shape) for name, array in arrays.items()}
        return _source(path, shapes, arrays.__getitem__, {})
    if kind == "hdf5":
        file = Hdf5Arrays(path)
        return _source(path, file.shapes, file.floats, _config(file.attribute("model_config")))
    with zipfile.ZipFile(path) as archive:
        inside = next(name for name in archive.namelist() if name.endswith(".h5"))
        packed, described = member(archive, inside), member(archive, "config.json")
    file = Hdf5Arrays(BytesIO(packed))
    return _source(path, file.shapes, file.floats, _config(described.decode("utf-8", "replace")))


def _config(text: str) -> Config:
    if not text or len(text) > LARGEST_CONFIG:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _source(path: Path, all_shapes: Shapes, floats: Callable[[str], Array], config: Config) -> Source:
    shapes = {name: shape for name, shape in all_shapes.items() if not _LEFT_OUT.match(name)}
    groups = _groups(shapes)
    layers = [
        layer
        for layer in (_layer(name, group, shapes, floats) for name, group in groups)
        if layer is not None
    ]
    layers = _both_ways(layers)
    said = _said(config)
    layers = [_informed(layer, layers, said) for layer in layers]
    together = (
        stacked(layers)
        if config.get("class_name", "Sequential") == "Sequential"
        else [[layer] for layer in layers]
    )
    arranged = joined(together)
    dense = {name for name, shape in shapes.items() if len(shape) == 2 and not _is_table(name)}
    biases = {group[0]: group[1] for _, group in groups if len(group) == 2 and len(shapes[group[0]]) == 2}
    notes = [
        tr("{layers} are shown as one network", layers=" + ".join(layer.network.name for layer in several))
        for several in together
        if len(several) > 1
    ]
    return Source(
        path, "Keras", shapes, floats, arranged.networks, parts=arranged.parts, arranged=arranged.tensors, biases=biases,
        turned=frozenset(dense - _tables(shapes)), notes=tuple(notes), beside=_unread(arranged.networks, config),
        original={network.prefix: partial(_original, network, several, floats) for network, several in zip(arranged.networks, together, strict=True)},
    )  # fmt: skip


def _is_table(name: str) -> bool:
    """Whether a matrix is a table of embeddings, which lies as torch has it."""
    return name.lower().find("embedding") >= 0


def _original(network: Recurrent, layers: list[Layer], floats: Callable[[str], Array], x: Array) -> Original:
    """What Keras makes of x (T, n)."""
    arrays = [[tuple(map(floats, layer.own[way])) for way in sorted(layer.own)] for layer in layers]
    return equations(network.cell, x, arrays, relu=network.nonlinearity == "relu")


def _unread(networks: tuple[Recurrent, ...], config: Config) -> dict[str, tuple[str, str]]:
    """Of several networks in a graph, which of them a matrix reads cannot be told by its shape."""
    is_graph = config.get("class_name", "Sequential") != "Sequential" and len(networks) > 1
    return {network.prefix: ("", "-") for network in networks} if is_graph else {}


def _tables(shapes: Shapes) -> set[str]:
    """Of an archive that only has numbers for names, the first array, which is the embedding, as it stands before all other layers."""
    first = next(iter(shapes), "")
    return {first} if re.fullmatch(r"arr_0|\d+", first) else set()


def _groups(shapes: Shapes) -> list[tuple[str, tuple[str, ...]]]:
    """The arrays of each layer by its name, kernel first, in the order of their numbers."""
    groups: dict[str, dict[int, str]] = {}
    if all(re.fullmatch(r"(arr_)?\d+", name) for name in shapes):
        return [("", part) for part in _in_order(shapes)]
    for name in shapes:
        place, _, last = name.rpartition("/")
        at = PARTS.get(last.split(":")[0])
        if at is not None:
            groups.setdefault(place, {})[at] = name
    return [
        (place, tuple(group[at] for at in sorted(group)))
        for place, group in sorted(groups.items(), key=lambda each: _natural(each[0]))
    ]


def _in_order(shapes: Shapes) -> list[tuple[str, ...]]:
    """The arrays of each layer of `get_weights()`, of which the order alone is known: matrices begin a layer unless they are of a recurrent one."""
    names = sorted(shapes, key=_natural)
    found: list[tuple[str, ...]] = []
    while names:
        first, *rest = names
        count = 1
        if (
            len(rest)
            and len(shapes[first]) == len(shapes[rest[0]]) == 2
            and _gates(shapes[first], shapes[rest[0]]) in (3, 4)
        ):
            count = 2 + (len(rest) > 1 and _is_bias(shapes[rest[1]], shapes[first][1]))
        elif len(rest) and len(shapes[rest[0]]) == 1:
            count = 2
        found.append(tuple(names[:count]))
        names = names[count:]
    return found


def _natural(name: str) -> list[tuple[int, str]]:
    return [
        (int(part), "") if part.isdecimal() and len(part) < 10 else (-1, part)
        for part in re.split(r"(\d+)", name)
    ]


def _gates(kernel: tuple[int, ...], back: tuple[int, ...]) -> int:
    """How many gates are stacked in two matrices; 0 if they are of no recurrent layer."""
    if len(kernel) != 2 or len(back) != 2 or kernel[1] != back[1] or not back[0] or back[1] % back[0]:
        return 0
    return back[1] // back[0]


def _is_bias(shape: tuple[int, ...], wide: int) -> bool:
    return shape in ((wide,), (2, wide))


def _layer(name: str, group: tuple[str, ...], shapes: Shapes, floats: Callable[[str], Array]) -> Layer | None:
    """The recurrent layer that some arrays are of; None if they are of none."""
    if len(group) not in (2, 3):
        return None
    kernel, back = shapes[group[0]], shapes[group[1]]
    cell = CELLS.get(_gates(kernel, back))
    if cell is None or (len(group) == 3 and not _is_bias(shapes[group[2]], kernel[1])):
        return None
    twice = len(group) == 3 and len(shapes[group[2]]) == 2
    order = ORDERS[cell]

    def matrix(which: str) -> Array:
        return ordered(floats(which).T, order)

    def bias(row: int) -> Array:
        values = floats(group[2])
        values = values[row] if twice else values if row == 0 else np.zeros_like(values)
        return ordered(values, order)

    tensors: dict[str, Callable[[], Array]] = {
        "weight_ih": partial(matrix, group[0]),
        "weight_hh": partial(matrix, group[1]),
    }
    if len(group) == 3:
        tensors |= {"bias_ih": partial(bias, 0), "bias_hh": partial(bias, 1)}
    network = Recurrent(
        _prefix(name) or group[0], cell, kernel[0], back[0], 1, bias=len(group) == 3,
        reset="before" if cell == "gru" and not twice else "after",
    )  # fmt: skip
    return Layer(network, group, tensors, own={"": group})


def _prefix(place: str) -> str:
    """A layer's name as a person would say it: without what Keras puts around it."""
    parts = [
        part
        for part in place.split("/")
        if part not in ("layers", "model_weights", "vars", "cell") and not part.endswith("_cell")
    ]
    seen = list(dict.fromkeys(parts))
    return "/".join(seen)


def _both_ways(layers: list[Layer]) -> list[Layer]:
    """Layers of two directions as one each."""
    found: list[Layer] = []
    for layer in layers:
        match = re.fullmatch(r"(.*?)/?(forward|backward)(_[^/]*)?", layer.network.prefix)
        if match is None:
            found.append(layer)
            continue
        way, stem = match[2], match[1]
        other = next((each for each in found if each.network.prefix == stem and len(each.tensors) <= 4), None)
        ending = "" if way == "forward" else "_reverse"
        tensors = {name + ending: read for name, read in layer.tensors.items()}
        own = {ending: layer.parts}
        if other is None:
            network = replace(layer.network, prefix=stem, both_ways=True)
            found.append(replace(layer, network=network, tensors=tensors, own=own))
        else:
            both = replace(
                other,
                parts=other.parts + layer.parts,
                tensors={**other.tensors, **tensors},
                own={**other.own, **own},
            )
            found[found.index(other)] = both
    return found


def _said(config: Config) -> list[Config]:
    """What the model's description says of each of its recurrent layers, in order; a Bidirectional one says what it says of both."""
    layers = config.get("config", {})
    layers = layers.get("layers", []) if isinstance(layers, dict) else layers
    found: list[Config] = []
    for each in layers if isinstance(layers, list) else []:
        if not isinstance(each, dict) or not isinstance(each.get("config"), dict):
            continue
        inner = each["config"].get("layer") if each.get("class_name") == "Bidirectional" else each
        if (
            isinstance(inner, dict)
            and str(inner.get("class_name")) in CLASSES
            and isinstance(inner.get("config"), dict)
        ):
            merge = each["config"].get("merge_mode", "concat") if inner is not each else "concat"
            found.append(
                {**inner["config"], "class": inner["class_name"], "both": inner is not each, "merge": merge}
            )
    return found


def _informed(layer: Layer, layers: list[Layer], said: list[Config]) -> Layer:
    """A layer with what the description says of it: the one of the same kind at the same place among those of its kind."""
    n = layer.network
    alike = [each for each in layers if (each.network.cell, each.network.both_ways) == (n.cell, n.both_ways)]
    described = [each for each in said if (CLASSES[each["class"]], each["both"]) == (n.cell, n.both_ways)]
    if len(alike) != len(described):
        return layer
    mine = described[alike.index(layer)]
    if mine.get("units", n.hidden) != n.hidden:
        return layer
    fault = ""
    gates, states = mine.get("recurrent_activation", "sigmoid"), mine.get("activation", "tanh")
    if n.cell != "rnn" and (gates != "sigmoid" or states != "tanh"):
        fault = tr(
            "its gates pass through {gates} and its states through {states}, where sigmoid and tanh are due",
            gates=str(gates)[:40],
            states=str(states)[:40],
        )
    elif n.cell == "rnn" and states not in ("tanh", "relu"):
        fault = tr("its states pass through {states}, where tanh or relu are due", states=str(states)[:40])
    elif mine.get("go_backwards"):
        fault = tr("it reads backward")
    elif mine["merge"] != "concat":
        fault = tr(
            "it mixes its directions ({how}) instead of putting them side by side",
            how=str(mine["merge"])[:40],
        )
    nonlinearity = str(states) if n.cell == "rnn" and not fault else ""
    reads = "newest" if mine.get("return_sequences") else "ends"
    return replace(
        layer, network=replace(n, fault=fault, nonlinearity=nonlinearity, reads=reads if n.both_ways else "")
    )
