"""Strings that take counting, and how well a model counts: what may close, what comes next, which cell.

Brackets: one kind, nested anyhow ("Dyck-1"), a string a line. Letters: a^n b^n, n times a and then as often b, a string
a line. After each character it is known what may follow, and how much there is to remember: the depth, that is
brackets opened and not yet closed, or how many more a than b the line has had.
"""

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.rules.strings import letters
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.tokens import Vocabulary

END = "\n"
RISES, FALLS = "(a", ")b"  # what is counted up, and down

Generator = np.random.Generator
Floats = NDArray[np.float64]


def depths(text: str) -> Floats:
    """How many are open after each character of a text (T,): rises less falls, from its beginning."""
    return np.cumsum([float(c in RISES) - float(c in FALLS) for c in text])


def since(text: str, marks: str) -> Floats:
    """How many characters each one of a text (T,) is after the last of these marks, which count 0."""
    places = np.arange(len(text))
    last = np.maximum.accumulate(np.where([c in marks for c in text], places, -1))
    return np.asarray(places - last, np.float64)


def best_cell(engine: Engine, text: str, signal: str = "layer0.cell") -> tuple[int, float]:
    """The unit whose value goes most with the depth over a text, and their correlation (Pearson)."""
    return best_unit(engine, text, depths(text), signal)


def best_unit(engine: Engine, text: str, wanted: Floats, signal: str) -> tuple[int, float]:
    """The unit whose value goes most with what is wanted at each character (T,), and their correlation (Pearson)."""
    engine.reset()
    values = read_rows(engine, engine.vocab.encode(text).ids)[:, engine.layout.slice(signal)]  # (T, H)
    engine.reset()
    wanted = wanted - wanted.mean()
    centred = values.astype(np.float64) - values.mean(axis=0, dtype=np.float64)
    size = np.sqrt((centred**2).sum(axis=0) * (wanted**2).sum())
    found = np.divide(wanted @ centred, size, out=np.zeros_like(size), where=size > 0)  # (H,)
    unit = int(np.abs(found).argmax())
    return unit, float(found[unit])


def legality(model: nn.Module, vocab: Vocabulary, text: str) -> tuple[float, float]:
    """Over a text of bracket strings: the mean probability given to what may follow, and how often the likeliest may.

    An opening may always follow, a closing if something is open, a line break if nothing is.
    """
    ids = vocab.encode(text).ids
    with torch.inference_mode():
        logits, _ = model(torch.from_numpy(ids)[None])
    p = logits[0].double().softmax(dim=-1).numpy()  # (T, V)
    opening, closing, end = vocab.encode("()" + END).ids
    is_open = depths(text) > 0
    legal = np.zeros(p.shape, bool)
    legal[:, opening] = True
    legal[is_open, closing] = True
    legal[~is_open, end] = True
    likeliest = legal[np.arange(len(p)), p.argmax(axis=1)]
    return float((p * legal).sum(axis=1).mean()), float(likeliest.mean())


def surprises(model: nn.Module, vocab: Vocabulary, ns: range) -> tuple[Floats, NDArray[np.bool_]]:
    """For each n: the largest surprise (nats) among what is certain to follow, and whether the likeliest was right at each.

    The model reads a^n b^n and its line break, twice over; certain is everything after the first b of each, the
    break included.
    """
    texts = [(letters(n) + END) * 2 for n in ns]
    length = max(map(len, texts))
    ids = torch.zeros(len(texts), length, dtype=torch.long)
    certain = torch.zeros(len(texts), length, dtype=torch.bool)
    for row, (n, text) in enumerate(zip(ns, texts, strict=True)):
        ids[row, : len(text)] = torch.from_numpy(vocab.encode(text).ids)
        for first in (n, 3 * n + 1):  # where the first b stands
            certain[row, first : first + n] = True
    with torch.inference_mode():
        logits, _ = model(ids)
    following = ids.roll(-1, dims=1)
    nats = functional.cross_entropy(logits.transpose(1, 2).double(), following, reduction="none")
    right = (logits.argmax(dim=2) == following) | ~certain
    return (nats * certain).amax(dim=1).numpy(), right.all(dim=1).numpy()


def first_wrong(model: nn.Module, vocab: Vocabulary, upto: int) -> int:
    """The least n at which a^n b^n is not followed without a mistake; `upto` + 1 if it is at every n to there."""
    for start in range(1, upto + 1, 50):
        _, right = surprises(model, vocab, range(start, min(start + 50, upto + 1)))
        if not right.all():
            return start + int(np.argmin(right))
    return upto + 1


def stream(draw: Callable[[], str], length: int) -> str:
    """Drawn strings, each with its line break, one after the other, to so many characters."""
    made = ""
    while len(made) < length:
        made += draw() + END
    return made[:length]
