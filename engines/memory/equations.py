"""How the numbers of a memory outside the model were made, as `Engine.equation` says it: those of the file `cache`, one of each.

Axes: S slots, and then places; D width of the state; V vocabulary.
"""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.slots import External
from mnemoscope.engines.arithmetic.expression import Constant, Expression, Function, Operand
from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.arithmetic.reading import At, Floats, Vector, softmax
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.made import Made
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr

GIVEN = ("memory.token", "memory.recalled", "memory.write")  # which are no numbers that are computed


@dataclass(frozen=True, slots=True)
class Beneath:
    """The model beneath a memory, how the memory is used, and of the stored entries their tokens by id, and their cosines with a key."""

    made: Made
    options: MemoryOptions
    stored: object = None  # a `cache.Stored`


def equation(at: At, beneath: Beneath) -> Expression | None:
    """How the number at a place was made: by the memory, or by the model beneath."""
    signal = at.place.signal
    if signal in GIVEN:
        return None
    memory = Remembered(at, beneath)
    match signal:
        case "memory.key":
            return memory.key()
        case "memory.read":
            return memory.read()
        case "memory.usage":
            return memory.usage()
        case "memory.value":
            return memory.value()
        case "logits":
            return memory.mixed()
    made = beneath.made
    return made.model.equation(At(at.trace, at.place, made, at.vocab))


class Remembered:
    """The memory at a place's step."""

    def __init__(self, at: At, beneath: Beneath) -> None:
        self.at, self.options, self.stored = at, beneath.options, beneath.stored
        self.bank = External(at.trace)

    def key(self) -> Expression:
        """h / |h|."""
        at = self.at
        h = at.signal("h_t", at.trace.layout.of(Kind.STATE, Kind.RESIDUAL)[-1].name)
        match at.place.part:
            case "length":
                squares = float((h.values**2).sum())
                return Function("sqrt", at.part(r"\sum_j h_t[j]^2", "squares", value=squares))
            case "squares":
                return at.largest(r"\sum_j h_t[j]^2", h.values**2, lambda n: Function("square", h.each(n)))
        return h.each(at.last) / at.part(r"\lVert h_t \rVert", "length")

    def read(self) -> Expression:
        """The softmax of the cosines, over the temperature."""
        at, slot, temperature = self.at, self.at.last, self.options.temperature
        if at.place.part == "product":
            if slot >= self.bank.size - self.bank.places:
                alike = float(self.recalled()[1][slot - self.bank.size + self.bank.places])
                return Operand(r"k_t \cdot k_i", alike, None, tr("the cosine with an entry of the store"))
            since = int(self.bank.since(at.step)[slot])
            return at.dot(
                r"\sum_j k_t[j]\, k_i[j]",
                at.signal("k_t", "memory.key"),
                at.signal("k_i", "memory.key", step=since - 1),
            )
        if at.place.part == "score":
            return at.part(r"k_t \cdot k_i", "product") / Constant(temperature)
        used = self.used()
        if slot not in used and not at.place.part:
            return Operand("0", 0.0, None, tr("nothing lies in this slot yet"))
        scores = self.scores(used)
        row = Vector(scores, lambda n: Operand(
            f"s[{used[n]}]", float(scores[n]), Place(at.place.signal, at.step, (int(used[n]),), "score")
        ))  # fmt: skip
        return softmax(at, row, int(np.searchsorted(used, slot)))

    def used(self) -> Ids:
        """The slots in which something lies, those of what is recalled last."""
        return np.sort(self.bank.used(self.at.step))

    def scores(self, used: Ids) -> Floats:
        """What the read is the softmax of, as edited."""
        at, since = self.at, self.bank.since(self.at.step)
        own = used[used < self.bank.size - self.bank.places]
        keys = np.array([at.array("memory.key", int(since[slot]) - 1) for slot in own])
        alike = (keys.reshape(len(own), -1) @ at.array("memory.key")) if len(own) else np.zeros(0)
        if self.bank.places:
            alike = np.concatenate((alike, self.recalled()[1]))
        scores = alike / self.options.temperature
        if "memory.scores" in at.trace.edits:
            scores = np.asarray(at.trace.edits.applied("memory.scores", scores[None], at.step, used)[0])
        return scores

    def recalled(self) -> tuple[Ids, Floats]:
        """The tokens of the entries that were recalled from the store, and their cosines."""
        stored = self.stored
        nearest = getattr(stored, "nearest", None)
        if stored is None or nearest is None:
            raise AnalysisError(
                tr("the entries of the store are not there: how much each was recalled cannot be shown")
            )
        found, alike = nearest.read(self.at.trace.at("memory.key", self.at.step), self.bank.places)
        tokens: Ids = stored.tokens[found]  # type: ignore[attr-defined]
        return tokens, alike.astype(np.float64)

    def usage(self) -> Expression:
        """How much it has been read since it was written, and now."""
        at, slot = self.at, self.at.last
        now = at.value("r_t", "memory.read", slot)
        if slot >= self.bank.size - self.bank.places:
            return now
        if self.bank.since(at.step)[slot] == at.step or not at.step:
            return Operand("0", 0.0, None, tr("what is new has not been read yet")) + now
        return at.value(r"\mathrm{use}_{t-1}", "memory.usage", slot, step=at.step - 1) + now

    def value(self) -> Expression:
        """The sum of the reads of the slots that hold this token."""
        at, since = self.at, self.bank.since(self.at.step)
        own = self.bank.size - self.bank.places
        tokens = [
            int(at.trace.at("memory.token", int(since[n]))[0]) if since[n] >= 0 else 0 for n in range(own)
        ]
        if self.bank.places:
            tokens += self.recalled()[0].tolist()
        for slot, (other,) in at.trace.edits.held(at.step).items():
            tokens[slot] = other
        slots = np.flatnonzero(np.array(tokens) == at.last)
        read = at.signal("r_t", "memory.read")
        slots = slots[read.values[slots] != 0]
        return at.total(
            r"\sum_{x_i = w} r_t[i]", Vector(read.values[slots], lambda n: read.each(int(slots[n])))
        )

    def mixed(self) -> Expression:
        """log((1 - mix) p + mix p_memory); log p where nothing was read."""
        at, token = self.at, self.at.last
        if at.place.part in ("probability", "scores"):
            return softmax(at, at.signal("y_t", "model.logits"), token)
        own = at.part("p_{model}", "probability")
        if not at.array("memory.read").any():
            return Function("log", own)
        mix = self.options.mix
        given = at.value("p_{memory}", "memory.value", token)
        mixed = Constant(1 - mix, f"(1 - {mix:g})") * own + Constant(mix) * given
        return Function("log", mixed)
