"""Three-bit flip-flop: pulses, made by a script, that set and clear three bits which must be held till the next pulse.

The task of Sussillo & Barak (2013), "Opening the Black Box: Low-Dimensional Dynamics in High-Dimensional Recurrent Neural
Networks", in characters: A B C set a bit, a b c clear it, and anything else leaves all as they are. What the three
bits hold is the class after each character. A network that solves it has made itself eight places to rest.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.analysis.fixedpoints import FixedPoint, fixed_points, recurrent_map
from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.training.fit import Outcome, Schedule, fit
from mnemoscope.engines.training.modules import RecurrentModel
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

SOURCE = None
SEED = 1
UNSEEN = 1_000_003  # seed of the pulses that neither training nor its choice has seen

SETS, CLEARS, SILENT = "ABC", "abc", "."
VOCABULARY = Characters(SETS + CLEARS + SILENT)
LONG = 4000  # characters read to measure how well the bits are held
STARTS = 96  # states from which fixed points are looked for

BIT_ACCURACY = 0.999
LARGEST = 0.99  # eigenvalue of a stable point: well below 1, so that what is held is pulled back
SPEED = 1e-16
# The second is found by a search from chance beginnings.
TOLERANCE = {"gru-flipflop": {"value": 0.002, "unstable_fixed_points_found": 6}}


def names() -> tuple[str, ...]:
    """The eight states by class: bit A is the lowest, a capital letter is a bit that is set."""
    return tuple("".join(SETS[k] if n >> k & 1 else CLEARS[k] for k in range(3)) for n in range(8))


# The strong decay of the weights is what makes places of rest: without it the update gate learns to keep any state as
# it is, the bits are held just as well, and nothing attracts.
RECIPES = {
    "gru-flipflop": Recipe(
        "gru", "GRU holding three bits", {"embedding": 8, "hidden": 32, "layers": 1, "classes": 8},
        Schedule(steps=1500, rate=5e-3, batch=32, length=64, warmup=50, evaluate_every=100, weight_decay=0.7),
        minutes=1, task="which of three bits are set", group="Attractors", classes=names(),
        examples=(
            "A....B....C....a....b....c....",
            "....A..............................a..............................",
            "AbCaBcAbCaBc....ABC....abc....",
            "A.A.A.a.a.a.B.B.C.b.A...............",
        ),
        summary="Capitals set a bit, small letters clear it, dots do nothing. Between pulses the hidden state stands still "
        "at one of eight places, one for each content of the three bits; a pulse throws it to another, in a step or two.",
    ),
}  # fmt: skip


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return VOCABULARY.to_json()


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured."""
    ids, _ = pulses(np.random.default_rng(SEED), 1, LONG)
    return VOCABULARY.decode(ids[0])[0]


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How well the bits are held, and where the network rests, for its card."""
    accuracy, states = bit_accuracy(engine, SEED)
    found = fixed_points_of(engine, states)
    stable = [point for point in found if point.stable]
    centred = states - states.mean(axis=0)
    variance = np.linalg.svd(centred, compute_uv=False) ** 2
    return {
        "measure": "bits held right", "value": round(accuracy, 5), "unit": "of all bits",
        "words": "{%} of the bits held right",
        "data": f"{LONG:,} unseen characters read in one go, three bits after each",
        "stable_fixed_points": len(stable),
        "bits_at_the_stable": sorted(decoded(engine, stable)),
        "unstable_fixed_points_found": len(found) - len(stable),
        "largest_eigenvalue": round(max((p.largest for p in stable), default=0.0), 4),
        "variance_in_three_dimensions": round(float(variance[:3].sum() / variance.sum()), 4),
    }  # fmt: skip


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """The bits held over unseen pulses, and the eight places of rest."""
    accuracy, states = bit_accuracy(engine, UNSEEN)
    yield Check(
        tr("bits held right over {count:,} unseen characters", count=LONG),
        accuracy,
        BIT_ACCURACY,
        at_least=True,
    )
    stable = [point for point in fixed_points_of(engine, states) if point.stable]
    yield Check(tr("stable fixed points with no input, more or fewer than 8"), abs(len(stable) - 8), 0)
    said = tr("different contents of the three bits at the stable fixed points")
    yield Check(said, len(decoded(engine, stable)), 8, at_least=True)
    largest = max((p.largest for p in stable), default=float("nan"))
    yield Check(tr("largest |eigenvalue| of the Jacobian at one of them"), largest, LARGEST)
    yield Check(
        tr("largest speed 1/2 |F(h) - h|^2 at one of them"), max((p.speed for p in stable), default=1), SPEED
    )


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train on pulses made anew at each step."""
    recipe, rng = RECIPES[name], np.random.default_rng(SEED)
    schedule = recipe.schedule
    torch.manual_seed(SEED)
    model = RecurrentModel(recipe.engine, vocab=len(VOCABULARY), **recipe.config)

    def loss_of(step: int) -> Tensor:
        return _loss(model, *pulses(rng, schedule.batch, schedule.length))

    held = pulses(np.random.default_rng(SEED + 1000), 8, 500)
    return model, fit(
        model, schedule, loss_of=loss_of, evaluate=lambda: _loss(model, *held).item(), title=name
    )


def pulses(rng: np.random.Generator, batch: int, length: int) -> tuple[Ids, Ids]:
    """Characters (B, T) and what the bits hold after each, as classes (B, T); all bits are clear at the beginning.

    How often a pulse comes differs from row to row, from one in two to one in forty; one silence in fifty is a character
    that is not in the vocabulary.
    """
    often = 0.5 * 0.05 ** rng.random((batch, 1))
    pulse = rng.random((batch, length)) < often
    bit, value = rng.integers(0, 3, (batch, length)), rng.integers(0, 2, (batch, length))
    silence = np.where(rng.random((batch, length)) < 0.02, 0, VOCABULARY.encode(SILENT).ids[0])
    codes = np.stack((VOCABULARY.encode(CLEARS).ids, VOCABULARY.encode(SETS).ids))  # (2, 3)
    ids = np.where(pulse, codes[value, bit], silence)
    state, held = np.zeros(batch, np.int64), np.empty((batch, length), np.int64)
    for t in range(length):
        changed = (state & ~(1 << bit[:, t])) | (value[:, t] << bit[:, t])
        held[:, t] = state = np.where(pulse[:, t], changed, state)
    return ids, held


def bit_accuracy(engine: Engine, seed: int) -> tuple[float, NDArray[np.float64]]:
    """The share of bits that the likeliest class has right over a long text, and the states on the way (T, H)."""
    ids, held = pulses(np.random.default_rng((seed, LONG)), 1, LONG)
    engine.reset()
    rows = read_rows(engine, ids[0])
    engine.reset()
    said = rows[:, engine.layout.slice("class")].argmax(axis=1)
    wrong = said ^ held[0]
    accuracy = float(np.mean([(wrong >> k & 1) == 0 for k in range(3)]))
    return accuracy, rows[:, engine.layout.slice("layer0.hidden")].astype(np.float64)


def fixed_points_of(engine: Engine, states: NDArray[np.float64]) -> list[FixedPoint]:
    """Where the network rests while nothing comes: looked for from states it has been in (T, H), and from halfway between two."""
    rng = np.random.default_rng(SEED)
    some = states[rng.integers(0, len(states), (STARTS, 2))]  # (N, 2, H)
    starts = np.concatenate((some[: STARTS // 2, 0], some[STARTS // 2 :].mean(axis=1)))
    return fixed_points(recurrent_map(engine, int(VOCABULARY.encode(SILENT).ids[0])), starts)


def decoded(engine: Engine, points: list[FixedPoint]) -> set[str]:
    """What the read-out says the bits hold at these states."""
    weight, bias = engine.weights["readout.weight"], engine.weights["readout.bias"]
    return {names()[int((weight @ point.state + bias).argmax())] for point in points}


def _loss(model: nn.Module, ids: Ids, held: Ids) -> Tensor:
    """Mean nats of the right class after each character (B, T)."""
    logits, _ = model(torch.from_numpy(ids))
    return functional.cross_entropy(logits.flatten(0, 1), torch.from_numpy(held).flatten())
