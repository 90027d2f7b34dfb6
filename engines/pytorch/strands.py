"""The parts of a module that read the same sequences in step: a strand, of which each sequence becomes a track."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from torch import Tensor, nn

from mnemoscope.engines.pytorch.looking import Looking
from mnemoscope.engines.pytorch.sequences import Layers, Loop, Stretch
from mnemoscope.engines.pytorch.watching import BLOCKS, Called, Event, Looked
from mnemoscope.engines.translation import tr

Part = Layers | Loop | Looking


@dataclass(slots=True)
class Strand:
    """Parts in the order in which they were first called, and the length of each sequence.

    `scales`: how far colours reach for each signal, as found of the first track that was made: tracks that are to be compared have the same.
    """

    batch: int
    steps: int  # of the longest, padding included
    parts: list[Part] = field(default_factory=list)
    scales: dict[str, float] = field(default_factory=dict)

    @property
    def lengths(self) -> tuple[int, ...]:
        """Of each sequence: as the module was told, if it was."""
        told = [part.lengths for part in self.parts if part.bounded]
        return tuple(map(min, zip(*told, strict=True))) if told else self.parts[0].lengths


@dataclass(slots=True)
class Seen:
    """All that was seen of a run: its strands, the calls of embeddings, and what cannot be shown, each with its reason."""

    strands: list[Strand] = field(default_factory=list)
    embeddings: list[Called] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def seen_in(events: Iterable[Event], name: str) -> Seen:
    """What the events of a run of a module of this name come to."""
    seen, parts = Seen(), list[Part]()
    for event in events:
        if isinstance(event, Looked):
            _look(replace(event, place=event.place or name), parts, seen.left_out)
        elif isinstance(event.module, nn.Embedding):
            if isinstance(event.inputs, Tensor):
                seen.embeddings.append(event)
        elif isinstance(event.module, BLOCKS):
            _block(event, parts)
        else:
            _recurrent(replace(event, place=event.place or name), parts, seen.left_out)
    for part in parts:
        shape = len(part.lengths), max(part.lengths, default=0)
        if isinstance(part, Looking):
            shape = len(part.lengths), part.steps
        strand = next((s for s in seen.strands if (s.batch, s.steps) == shape), None)
        if strand is None:
            seen.strands.append(strand := Strand(*shape))
        strand.parts.append(part)
    seen.left_out = list(dict.fromkeys(seen.left_out))
    return seen


def _recurrent(called: Called, parts: list[Part], left_out: list[str]) -> None:
    if isinstance(called.module, nn.RNNCellBase):
        loop = next((p for p in reversed(parts) if isinstance(p, Loop) and p.module is called.module), None)
        if loop is not None and loop.follows(called):
            loop.calls.append(called)
        else:
            parts.append(Loop(called))
        return
    assert isinstance(called.module, nn.RNNBase)
    try:
        stretch = Stretch.of(called)
    except (ValueError, TypeError, AttributeError, IndexError):  # its class computes in a way of its own
        left_out.append(tr("{place} (it does not give what a layer of PyTorch's gives)", place=called.place))
        return
    layers = next((p for p in reversed(parts) if isinstance(p, Layers) and p.module is called.module), None)
    if layers is not None and stretch.follows(layers.stretches[-1]):
        layers.stretches.append(stretch)
    else:
        parts.append(Layers(called.place, called.module, stretch))


def _look(looked: Looked, parts: list[Part], left_out: list[str]) -> None:
    if looked.cannot == "keys":
        left_out.append(tr("the attention of {place} (it adds keys of its own)", place=looked.place))
    elif looked.cannot:
        left_out.append(tr("the attention of {place} (it has more than four axes)", place=looked.place))
    elif looked.query is not None and looked.key is not None and _is_of_others(looked):
        left_out.append(
            tr("the attention of {place} (it looks at other steps than those it is of)", place=looked.place)
        )
    else:
        parts.append(Looking(looked))


def _is_of_others(looked: Looked) -> bool:
    """Whether it looks at another sequence, or at one that is kept from before."""
    assert looked.query is not None
    assert looked.key is not None
    return looked.crosses or looked.query.shape[2] != looked.key.shape[2]


def _block(called: Called, parts: list[Part]) -> None:
    """What comes out of a Transformer layer is the residual stream after the attention in it."""
    inside = f"{called.place}.self_attn" if called.place else "self_attn"
    own = next((p for p in reversed(parts) if isinstance(p, Looking) and p.place == inside), None)
    if own is not None and own.residual is None and isinstance(called.output, Tensor):
        own.given, own.residual = (_batch_first(called, tensor) for tensor in (called.inputs, called.output))


def _batch_first(called: Called, x: Tensor) -> Tensor:
    """(B, T, D), whatever its order was."""
    if x.ndim == 2:
        return x[None]
    attention = called.module.self_attn
    assert isinstance(attention, nn.MultiheadAttention)
    return x if attention.batch_first else x.transpose(0, 1)
