"""What a model says after each step: the logits of the next token, the probability of each class of the text, or numbers.

    logits_t = W_y x_t + b_y                     a language model: one number for each token of the vocabulary
    class_t  = softmax(W_y x_t + b_y)            a classifier: what it would say if the text ended here
    output_t = W_y x_t + b_y                     a regression: the numbers that it would answer if the rows ended here

x_t (H) is the state of the last layer.
"""

from collections.abc import Mapping

from mnemoscope.engines.engine import Tap
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.stream import Stream
from mnemoscope.engines.zoo._math import of_each, softmax

MOST_CLASSES = 1000


def readout_shapes(
    classes: int, vocab: int, width: int, *, bias: bool = True, outputs: int = 0
) -> dict[str, tuple[int, ...]]:
    """The weights: `readout.weight` (V, C or O, width), and `readout.bias` unless there is none; none if nothing is said."""
    size = classes or outputs or vocab
    if not size:
        return {}
    shapes: dict[str, tuple[int, ...]] = {"readout.weight": (size, width)}
    return shapes | {"readout.bias": (size,)} if bias else shapes


def readout_signals(
    classes: int, vocab: int, *, outputs: int = 0, has: bool = True
) -> tuple[SignalSpec, ...]:
    """`class` (C) for a classifier, `output` (O) for a regression, else `logits` (V); none if nothing is said."""
    if not has:
        return ()
    if classes:
        return (SignalSpec("class", Kind.CLASS, ("class",), (classes,), (0, 1)),)
    if outputs:
        return (SignalSpec("output", Kind.OUTPUT, ("output",), (outputs,)),)
    return (SignalSpec("logits", Kind.LOGITS, ("token",), (vocab,), scale=10),) if vocab else ()


def read_out(tap: Tap, weights: Mapping[str, Array], x: Array, classes: int, outputs: int = 0) -> None:
    """Record what the model says with the state x (width), if it says anything."""
    if "readout.weight" not in weights:
        return
    y = weights["readout.weight"] @ x  # (V), (C) or (O)
    if "readout.bias" in weights:
        y += weights["readout.bias"]
    if classes:
        tap("class", softmax(y))
    else:
        tap("output" if outputs else "logits", y)


def read_out_block(
    tap: Tap, weights: Mapping[str, Array], x: Array, classes: int, rows: Array, outputs: int = 0
) -> None:
    """The same with the states x (n, width) of a block; of a small model the same to the bit."""
    if "readout.weight" not in weights:
        return
    y = of_each(weights["readout.weight"], x, tap.step)  # (n, V), (n, C) or (n, O)
    if "readout.bias" in weights:
        y += weights["readout.bias"]
    if classes:
        tap.block("class", softmax(y), rows)
    else:
        tap.block("output" if outputs else "logits", y, rows)


def read_out_of(weights: Mapping[str, Array], layers: int) -> Stream | None:
    """The read-out of the last layer's state, for those who ask what decided; None if nothing is said."""
    if "readout.weight" not in weights:
        return None
    return Stream(layers - 1, weights["readout.weight"], weights.get("readout.bias"))
