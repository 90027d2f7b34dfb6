"""A recurrent network that reads rows of numbers, from its weights alone: its sizes are those of the tensors."""

from collections.abc import Mapping, Sequence

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr, tr_noop

GATES = {"rnn": 1, "lstm": 4, "gru": 3}


def rows_model(
    name: str,
    engine: str,
    weights: Mapping[str, Array],
    *,
    columns: Sequence[str] = (),
    mean: Sequence[float] = (),
    scale: Sequence[float] = (),
    classes: Sequence[str] = (),
) -> tuple[Card, dict[str, Array]]:
    """The card and weights of an `rnn`, `lstm` or `gru` without embedding, as `models.opening.build` takes them.

    The weights are named as torch and we name them: `rnn.weight_ih_l0` (G H, inputs) and so on; `readout.weight` (outputs or
    classes, H) and `readout.bias` if there is a read-out. Columns without names are counted. Raises ModelError with one
    sentence for tensors that are no such network; what else does not fit, `build` says.
    """
    first = weights.get("rnn.weight_ih_l0")
    if engine not in GATES or first is None or first.ndim != 2 or first.shape[0] % GATES[engine]:
        raise ModelError(
            tr(
                "{name} is no recurrent network without an embedding: it needs rnn.weight_ih_l0 of {gates} gates by inputs",
                name=name,
                gates=GATES.get(engine, 1),
            )
        )
    inputs, hidden = int(first.shape[1]), int(first.shape[0]) // GATES[engine]
    said = weights["readout.weight"].shape[0] if "readout.weight" in weights else 0
    vocabulary = {
        "kind": "rows",
        "columns": list(columns) or inputs,
        "mean": list(mean),
        "scale": list(scale),
    }
    config = {
        "inputs": inputs,
        "hidden": hidden,
        "layers": sum(name.startswith("rnn.weight_ih_l") for name in weights),
        "bias": "rnn.bias_ih_l0" in weights,
        "classes": len(classes),
        "outputs": 0 if classes else said,
        "readout_bias": "readout.bias" in weights or not said,
        "initial": "rnn.h0" in weights,
    }
    if engine == "rnn":
        config["nonlinearity"] = "tanh"
    card = Card.from_json(
        {
            "name": name,
            "engine": engine,
            "task": tr_noop("classes") if classes else tr_noop("numbers") if said else tr_noop("states"),
            "parameters": sum(int(weight.size) for weight in weights.values()),
            "config": config,
            "vocabulary": {key: value for key, value in vocabulary.items() if value},
            "classes": list(classes),
        }
    )
    return card, dict(weights)
