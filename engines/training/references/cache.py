"""The memory outside a model: keys, slots, reads and the mixed prediction from what was recorded of the steps before.

Axes: T steps, S slots and then places, D width of the state, V vocabulary, M entries of a store.
"""

from collections.abc import Iterator

import torch
from torch import Tensor

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.training.references._recorded import Expected, Recorded

LEAST = 1e-30  # a probability, where the logarithm of none is wanted


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal of the memory from those before it; those of the model beneath are compared with its own run."""
    options, places, steps = recorded.config.options, recorded.config.places, len(recorded)
    vocab = len(recorded.engine.vocab)
    state = recorded[recorded.layout.of(Kind.STATE, Kind.RESIDUAL)[-1].name].flatten(1)  # (T, D)
    keys = recorded["memory.key"]
    yield Expected("memory.key", state / state.norm(dim=1, keepdim=True).clamp(min=1e-12))
    yield Expected("memory.token", recorded.tokens[:, None])
    recalled = torch.zeros(steps, places, dtype=torch.long)  # which of the store's entries, by place
    if places:
        stored = recorded.config.stored
        ids, entries = torch.from_numpy(stored.ids), torch.from_numpy(recorded.entries).double()
        alike = keys @ (entries / entries.norm(dim=1, keepdim=True).clamp(min=1e-12)).T  # (T, M)
        found = recorded["memory.recalled"]
        recalled = (found[:, :, None] == ids).double().argmax(dim=2)
        # Of entries alike to the last bit either may be recalled: it is the cosines that are compared.
        nearest, said = alike.topk(places, dim=1).values, alike.gather(1, recalled)
        yield Expected(
            "memory.recalled", nearest, actual=said.where(torch.isin(found, ids.double()), torch.nan)
        )
    written, which = slots(recorded)
    yield Expected("memory.write", written)
    in_slots = which.clamp(min=0)
    scores = (keys[:, None] @ keys[in_slots].transpose(1, 2))[:, 0].masked_fill(
        which < 0, float("-inf")
    )  # (T, S)
    following = recorded.tokens[(in_slots + 1).clamp(max=steps - 1)]  # the token after each key
    if places:
        scores = torch.cat((scores, alike.gather(1, recalled)), dim=1)
        following = torch.cat((following, torch.from_numpy(stored.tokens)[recalled]), dim=1)
    filled = torch.isfinite(scores)
    any_filled = filled.any(dim=1, keepdim=True)
    read = torch.where(any_filled, scores / options.temperature, 0.0).softmax(dim=1) * filled
    yield Expected("memory.read", read)
    read = recorded["memory.read"]
    kept = recorded.before("memory.usage") * (
        1 - recorded["memory.write"]
    )  # what is written was not read yet
    yield Expected("memory.usage", kept + read)
    yield Expected("memory.value", torch.zeros(steps, vocab).double().scatter_add(1, following, read))
    own = recorded["model.logits"].log_softmax(dim=1)
    mixed = ((1 - options.mix) * own.exp() + options.mix * recorded["memory.value"]).clamp(min=LEAST).log()
    yield Expected("logits", torch.where(any_filled, mixed, own))


def slots(recorded: Recorded) -> tuple[Tensor, Tensor]:
    """What should be written at each step (T, S and places), and the step whose key lies in each slot (T, S), -1 for none."""
    options, places, steps = recorded.config.options, recorded.config.places, len(recorded)
    capacity = options.capacity
    written = torch.zeros(steps, capacity + places)
    written[:, capacity:] = 1
    which = torch.full((steps, capacity), -1)
    usage = recorded["memory.usage"][:, :capacity]
    for t in range(1, steps):
        which[t] = which[t - 1]
        slot = t - 1
        if slot >= capacity and options.eviction == "none":
            continue
        if slot >= capacity:
            order = which[t].argsort()  # the oldest first
            some = order[: max(1, capacity // 2)] if options.eviction == "least read" else order[:1]
            slot = (
                int(some[usage[t - 1][some].argmin()]) if options.eviction == "least read" else int(some[0])
            )
        written[t, slot] = 1
        which[t, slot] = t - 1
    return written, which
