"""What a model of the transformers library is made of, found by letting it read a few tokens: its layers, attention and MLPs.

No table of architectures: a layer is what a list of modules holds that calls the attention function, or that is told to be one;
the units of its MLP are what the last matrix of the layer is given that leads back into the residual stream.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import torch

from mnemoscope.engines.models.hub.reading import Asked, compared, seen, watch

LINEAR = ("Linear", "Conv1D")


@dataclass(slots=True)
class Layer:
    """One layer as it was seen, in the order in which they run."""

    block: Any
    asked: list[Asked] = field(
        default_factory=list
    )  # its calls of the attention function: to itself, then across
    units: int = 0  # of its MLP; 0 where there is none that could be found
    width: int = 0  # of the residual stream after it


@dataclass(slots=True)
class Anatomy:
    """The layers, and the matrix of each whose input are the units of its MLP."""

    layers: list[Layer]
    matrices: dict[int, Any]  # by the layer's number


class Probe:
    """Looks on, as `Watch`, and changes nothing."""

    def __init__(self) -> None:
        self.layers: list[Layer] = []
        self.outside: list[Asked] = []

    def begins(self, block: int) -> None:
        self.layers.append(Layer(None))

    def attends(self, asked: Asked) -> torch.Tensor:
        kept = Asked(
            asked.module,
            asked.query,
            asked.key,
            asked.value,
            asked.mask,
            asked.scaling,
            asked.softcap,
            asked.sinks,
            asked.window,
        )
        (self.layers[-1].asked if self.layers else self.outside).append(kept)
        return compared(asked)[1]

    def units(self, block: int, values: torch.Tensor) -> torch.Tensor:
        return values

    def ends(self, block: int, values: torch.Tensor) -> torch.Tensor:
        self.layers[-1].width = int(values.shape[-1])
        return values


def blocks_of(part: Any) -> list[Any]:
    """The layers of a decoder or an encoder: the modules of its first list of modules, as in `layers.0`."""
    for module in part.modules():
        if type(module).__name__ == "ModuleList" and len(module):
            return list(module)
    return []


def hooked(blocks: list[Any]) -> list[Any]:
    """Report each layer to whoever watches; returns what takes the hooks away. Layers are numbered as they run: some run several times."""
    handles = []

    def before(module: Any, given: Any) -> None:
        if (told := watch()) is not None:
            told.begins(blocks.index(module))

    def after(module: Any, given: Any, made: Any) -> Any:
        if (told := watch()) is None:
            return None
        stream = made[0] if isinstance(made, tuple) else made
        changed = told.ends(blocks.index(module), stream)
        if changed is stream:
            return None
        return (changed, *made[1:]) if isinstance(made, tuple) else changed

    for block in blocks:
        handles += [block.register_forward_pre_hook(before), block.register_forward_hook(after)]
    return handles


def dissected(blocks: list[Any], run: Callable[[], Any]) -> Anatomy:
    """Let the model run once and see what each layer calls."""
    probe, order = Probe(), list[tuple[int, Any, int, tuple[int, ...]]]()

    def called(module: Any, given: Any, made: Any) -> None:
        if (
            given
            and isinstance(given[0], torch.Tensor)
            and given[0].ndim > 1
            and isinstance(made, torch.Tensor)
        ):
            order.append((len(probe.layers) - 1, module, int(made.shape[-1]), tuple(given[0].shape)))

    handles = [
        module.register_forward_hook(called)
        for block in blocks
        for module in block.modules()
        if any(kind.__name__ in LINEAR for kind in type(module).__mro__)
    ]
    try:
        with seen(probe):
            run()
    finally:
        for handle in handles:
            handle.remove()
    attention = {
        id(inner) for layer in probe.layers for asked in layer.asked for inner in asked.module.modules()
    }
    matrices = dict[int, Any]()
    for n, layer in enumerate(probe.layers):
        wide = [
            (module, shape[-1])
            for at, module, out, shape in order
            if at == n and out == layer.width != shape[-1] and shape[-2] == 3 and id(module) not in attention
        ]
        if wide:
            matrices[n], layer.units = wide[-1]
    return Anatomy(probe.layers, matrices)


def watched(matrices: dict[int, Any]) -> list[Any]:
    """Report what goes into these matrices to whoever watches."""

    def before(module: Any, given: Any) -> Any:
        if (told := watch()) is None:
            return None
        changed = told.units(0, given[0])
        return None if changed is given[0] else (changed, *given[1:])

    return [
        module.register_forward_pre_hook(before) for module in {id(m): m for m in matrices.values()}.values()
    ]
