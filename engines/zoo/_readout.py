"""What a model says after each step: the logits of the next token, or the probability of each class of the text.

    logits_t = W_y x_t + b_y                     a language model: one number for each token of the vocabulary
    class_t  = softmax(W_y x_t + b_y)            a classifier: what it would say if the text ended here

x_t (H) is the state of the last layer.
"""

from collections.abc import Mapping

from mnemoscope.engines.engine import Tap
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.zoo._math import one_by_one, softmax, tiled

LARGE = 2**18  # weights: more do not stay at hand from step to step, and are better used for many at a time
MOST_CLASSES = 1000


def readout_shapes(classes: int, vocab: int, width: int, *, bias: bool = True) -> dict[str, tuple[int, ...]]:
    """The weights: `readout.weight` (V or C, width), and `readout.bias` unless there is none."""
    size = classes or vocab
    shapes: dict[str, tuple[int, ...]] = {"readout.weight": (size, width)}
    return shapes | {"readout.bias": (size,)} if bias else shapes


def readout_signals(classes: int, vocab: int, *, has: bool) -> tuple[SignalSpec, ...]:
    """What a network says that may have no read-out."""
    return (readout_signal(classes, vocab),) if has else ()


def readout_signal(classes: int, vocab: int) -> SignalSpec:
    """`class` (C) for a classifier, else `logits` (V)."""
    if classes:
        return SignalSpec("class", Kind.CLASS, ("class",), (classes,), (0, 1))
    return SignalSpec("logits", Kind.LOGITS, ("token",), (vocab,), scale=10)


def read_out(tap: Tap, weights: Mapping[str, Array], x: Array, classes: int) -> None:
    """Record what the model says with the state x (width), if it has a read-out."""
    if "readout.weight" not in weights:
        return
    y = weights["readout.weight"] @ x  # (V) or (C)
    if "readout.bias" in weights:
        y += weights["readout.bias"]
    if classes:
        tap("class", softmax(y))
    else:
        tap("logits", y)


def read_out_block(tap: Tap, weights: Mapping[str, Array], x: Array, classes: int, rows: Array) -> None:
    """The same with the states x (n, width) of a block; of a small model the same to the bit."""
    if "readout.weight" not in weights:
        return
    weight = weights["readout.weight"]
    y = one_by_one(weight, x) if weight.size <= LARGE else tiled(weight, x, tap.step)  # (n, V) or (n, C)
    if "readout.bias" in weights:
        y += weights["readout.bias"]
    if classes:
        tap.block("class", softmax(y), rows)
    else:
        tap.block("logits", y, rows)
