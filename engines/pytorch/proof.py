"""Runs a module twice from the same point, as it is and watched, and leaves it as it was: the outputs must be equal."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.pytorch.part import BOUNDS
from mnemoscope.engines.pytorch.recurrence import distance, doubles
from mnemoscope.engines.pytorch.watching import Watch
from mnemoscope.engines.translation import tr


def watched(module: nn.Module, inputs: Sequence[Any], named: Mapping[str, Any]) -> tuple[Watch, Any, float]:
    """What was seen of a run, its output, and by how much that differs from the output of a run that nobody watches.

    Raises MnemoscopeError if they are not equal. Whatever the module itself raises goes through.
    """
    device = next((p.device.type for p in module.parameters()), "cpu")
    with as_it_was(module), torch.no_grad(), torch.autocast(device, enabled=False):
        with _drawn_alike(module), _as_it_stands(module):
            plain = module(*inputs, **named)
        with _drawn_alike(module), _as_it_stands(module), Watch(module) as watch:
            output = module(*inputs, **named)
        apart, bound = difference(output, plain), _bound(plain)
        if apart > bound and torch.backends.mha.get_fastpath_enabled():
            torch.backends.mha.set_fastpath_enabled(False)  # which leaves zeros where there is padding
            try:
                with _drawn_alike(module), _as_it_stands(module):
                    apart = difference(output, module(*inputs, **named))
            finally:
                torch.backends.mha.set_fastpath_enabled(True)
    if apart > bound:
        raise MnemoscopeError(
            tr(
                "{name} gave another output when it was run again (they differ by {apart:.1e}): a module that is not the same each time cannot be recorded",
                name=type(module).__name__,
                apart=apart,
            )
        )
    return watch, output, apart


@contextmanager
def as_it_was(module: nn.Module) -> Iterator[None]:
    """Let a module be in evaluation meanwhile: no dropout, and no statistics are updated."""
    training = [part for part in module.modules() if part.training]
    for part in training:
        part.training = False  # not by `eval`, of which a module may have its own
    try:
        yield
    finally:
        for part in training:
            part.training = True


@contextmanager
def _as_it_stands(module: nn.Module) -> Iterator[None]:
    """Put back what a module keeps of a run: attributes of its parts, and buffers."""
    parts = list(module.modules())
    kept = [dict(vars(part)) for part in parts]
    held = [dict(part._buffers) for part in parts]
    values = [(buffer, buffer.clone()) for buffer in module.buffers()]
    try:
        yield
    finally:
        for part, attributes, buffers in zip(parts, kept, held, strict=True):
            vars(part).clear()
            vars(part).update(attributes)
            part._buffers.clear()
            part._buffers.update(buffers)
        for buffer, value in values:
            if not torch.equal(buffer, value):
                buffer.copy_(value)


@contextmanager
def _drawn_alike(module: nn.Module) -> Iterator[None]:
    """Let what is drawn at random be the same each time, and nothing be drawn of what comes after."""
    devices = {p.device.index for p in module.parameters() if p.device.type == "cuda"}
    with torch.random.fork_rng(devices=[index for index in devices if index is not None]):
        yield


def difference(a: Any, b: Any) -> float:
    """The largest difference between two outputs, as a share of the largest value if that is above 1; infinite if they are of another form."""
    found, expected = list(tensors_in(a)), list(tensors_in(b))
    if len(found) != len(expected):
        return float("inf")
    pairs = zip(found, expected, strict=True)
    return max((distance(doubles(x), doubles(y)) for x, y in pairs), default=0.0)


def tensors_in(value: Any) -> Iterator[Tensor]:
    """All real tensors in an output, however nested."""
    match value:
        case Tensor():
            value = value.to_padded_tensor(0.0) if value.is_nested else value
            yield from (torch.view_as_real(value),) if value.is_complex() else (value,)
        case PackedSequence():
            yield value.data
        case Mapping():
            for each in value.values():
                yield from tensors_in(each)
        case list() | tuple():
            for each in value:
                yield from tensors_in(each)
        case _ if is_dataclass(value) and not isinstance(value, type):
            for each in fields(value):
                yield from tensors_in(getattr(value, each.name))


def _bound(output: Any) -> float:
    return max((BOUNDS.get(tensor.dtype, 0.0) for tensor in tensors_in(output)), default=0.0)
