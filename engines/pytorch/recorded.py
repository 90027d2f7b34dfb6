"""`record_module`: a run of any module of PyTorch, as tracks, with the proof that they are the module's own numbers.

recorded = record_module(model, ids, text="not bad at all")
recorded["layer0.gate.forget"]        # (step, unit)
recorded.plot("gates")
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log10
from typing import Any, overload

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.given import shown
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.pytorch.part import Found
from mnemoscope.engines.pytorch.proof import tensors_in, watched
from mnemoscope.engines.pytorch.reading import (
    Embedded,
    Given,
    embedded,
    read,
    texts_given,
    tokens_given,
)
from mnemoscope.engines.pytorch.strands import Seen, Strand, seen_in
from mnemoscope.engines.runs.inferred import fullest, spec_of
from mnemoscope.engines.signalnames import in_order
from mnemoscope.engines.spec import Layout, scaled
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, some, tr, trn

MOST_LAYERS = 1000
NAMED = 4  # of what is left out
LEAST = 1e-6  # below that all are as good as equal, and every track of a batch has one card
DESCRIBED = 40  # layers


def record_module(
    module: nn.Module,
    *inputs: Any,
    tokens: Any = None,
    text: Any = None,
    name: str = "",
    **named: Any,
) -> "Recorded":
    """Run a module on these inputs, as it would be called, and record its recurrent and attention layers exactly.

    `tokens` are the texts (or numbers) of the steps, in a list, or in a list for each sequence of a batch; without, they are the
    ids that its embedding was given, or the numbers of the steps. `text` is what was read, of which each step is a character, a word, or what `tokens`
    says. The module runs in evaluation mode and without gradients, and is left as it was. Every sequence of the batch becomes a track; the result
    is used as the first of them. Raises MnemoscopeError, in one sentence, for a module that has no such layer or is not the same each time.
    """
    module = _plain(module)
    given = tokens_given(tokens)
    watch, output, apart = watched(module, inputs, named)
    seen = seen_in(watch.events, type(module).__name__)
    if not seen.strands:
        raise MnemoscopeError(_nothing(module, seen.left_out))
    run = Run(name or type(module).__name__, module, seen, output, apart)
    return Recorded(run.sequences(given, text))


def _plain(module: Any) -> nn.Module:
    """The module inside what wraps it. Raises TypeError or MnemoscopeError for what cannot be watched."""
    if not isinstance(module, nn.Module):
        raise TypeError(tr("record_module needs a torch.nn.Module, not {module}", module=shown(module)))
    while isinstance(inner := getattr(module, "_orig_mod", None), nn.Module):  # of torch.compile
        module = inner
    if isinstance(module, nn.DataParallel | nn.parallel.DistributedDataParallel):
        module = module.module
    if any(isinstance(part, torch.jit.ScriptModule) for part in module.modules()):
        raise MnemoscopeError(
            tr(
                "{name} is compiled by TorchScript, whose layers cannot be watched: record the module it was made of",
                name=type(module).__name__,
            )
        )
    return module


def _nothing(module: nn.Module, left_out: list[str]) -> str:
    name = type(module).__name__
    if left_out:
        return tr(
            "{name} has nothing that can be recorded: {left_out}", name=name, left_out=some(left_out, NAMED)
        )
    return tr(
        "{name} called no layer that can be recorded: recurrent ones (nn.RNN, nn.LSTM, nn.GRU and their cells), nn.MultiheadAttention, or scaled_dot_product_attention",
        name=name,
    )


@dataclass(frozen=True, slots=True)
class Run:
    """What was seen of one run of a module, its output, and by how much that differs from that of a run not watched."""

    name: str
    module: nn.Module
    seen: Seen
    output: Any
    apart: float

    def sequences(self, given: list[Given] | None, text: Any) -> list["Sequenced"]:
        """All that can become a track, the strand first that the tokens are of. Raises MnemoscopeError if they are of none."""
        strands = self.seen.strands
        if given is not None:
            strands = [s for s in strands if _fits(s, given)] or [self._unfit(given)]
            strands += [strand for strand in self.seen.strands if strand not in strands]
        main = strands[0]
        texts = texts_given(text, main.batch)
        made = list[Sequenced]()
        for strand in strands:
            ids = embedded(
                self.seen.embeddings, strand.batch, strand.steps, batch_first=strand.parts[0].batch_first
            )
            for b, steps in enumerate(strand.lengths):
                own = given[b] if given is not None and strand is main else None
                steps = steps if own is None else min(steps, len(own))
                said = texts[b] if strand is main else None
                made.append(Sequenced(self, strand, b, steps, own, said, ids, len(strands) > 1))
        return made

    def _unfit(self, given: list[Given]) -> Strand:
        strand = self.seen.strands[0]
        if len(given) != strand.batch:
            raise MnemoscopeError(
                tr(
                    "there are tokens of {given} sequences, but the module read {batch}: give a list of tokens for each",
                    given=len(given),
                    batch=strand.batch,
                )
            )
        lengths = commas(dict.fromkeys(length for s in self.seen.strands for length in s.lengths), 8)
        raise MnemoscopeError(
            tr(
                "there are {tokens} tokens, but the module read sequences of {lengths} steps",
                tokens=commas(map(len, given), 8),
                lengths=lengths,
            )
        )


def _fits(strand: Strand, given: list[Given]) -> bool:
    """Whether tokens can be those of a strand's sequences; of a batch they may be fewer than the steps, if these are padded."""
    if len(given) != strand.batch:
        return False
    told = any(part.bounded for part in strand.parts)
    if strand.batch == 1 or told:
        return tuple(map(len, given)) == strand.lengths
    return max(map(len, given)) == strand.steps


@dataclass(frozen=True, slots=True)
class Sequenced:
    """One sequence of a run, from which its track is made."""

    run: Run
    strand: Strand
    number: int
    steps: int
    given: Given | None
    text: str | None
    ids: Embedded | None
    several: bool  # strands

    def track(self) -> Track:
        """The track. Raises MnemoscopeError for tokens or a text that do not fit it."""
        left_out = list(self.run.seen.left_out)
        signals, ahead, apart, words = self._signals(left_out)
        if not signals:
            raise MnemoscopeError(_nothing(self.run.module, left_out))
        size = self.ids.size if self.ids else 0
        ids = self.ids.ids[self.number] if self.ids else None
        known = read(self.given, ids, size, self.text, self.steps)
        if (logits := self._logits(len(known.vocab))) is not None:
            signals["logits"] = logits
        left_out += _uneven(signals)
        specs = [
            spec_of(key, values, ahead=key in ahead)
            for key, values in sorted(signals.items(), key=lambda item: in_order(item[0]))
        ]
        scales = self.strand.scales
        if ahead:
            words.append(tr("every step looks at all steps, also at later ones"))
        trace = Trace(scaled(specs, {s.name: scales.setdefault(s.name, s.scale) for s in specs}))
        rows = np.zeros((self.steps, trace.layout.width), np.float32)
        for key, view in trace.layout.views(rows).items():
            view[...] = signals[key]
        trace.extend(known.encoded.ids.tolist(), rows)
        said = tr("Not shown of this module: {left_out}.", left_out=some(left_out, NAMED)) if left_out else ""
        card = self._card(trace.layout, max(self.run.apart, apart), [*words, *([said] if said else [])])
        return Track(card, known.vocab, trace, known.text, known.encoded, self.steps, left_out=said)

    def _signals(self, left_out: list[str]) -> tuple[dict[str, NDArray[Any]], set[str], float, list[str]]:
        """All signals (T, ...) by name, those that look at later steps, how far they lie from the module's own, and what the layers are."""
        signals, ahead, apart = dict[str, NDArray[Any]](), set[str](), 0.0
        words, first = list[str](), 0
        for part in self.strand.parts:
            if first + part.layers > MOST_LAYERS:
                left_out.append(tr("layers beyond {most}", most=MOST_LAYERS - 1))
                break
            found: Found = part.found(self.number, self.steps)
            given = part.inputs(self.number)
            if given is not None and "embedding" not in signals:
                signals["embedding"] = given[: self.steps]
            signals |= {f"layer{first + n}.{name}": values for (n, name), values in found.signals.items()}
            ahead |= {f"layer{first + n}.attention" for n in found.ahead}
            apart = max(apart, found.apart)
            left_out += found.left_out
            words += [
                tr(
                    "layer{n} is {place} ({what})",
                    n=first + n,
                    place=part.place,
                    what=part.words(n),
                )
                for n in range(part.layers)
            ]
            first += part.layers
        return signals, ahead, apart, words

    def _logits(self, size: int) -> NDArray[Any] | None:
        """What the module says of the next token (T, V), if what it gives has that form."""
        if self.ids is None or size != self.ids.size:
            return None
        batch, steps, first = self.strand.batch, self.strand.steps, self.strand.parts[0].batch_first
        for tensor in tensors_in(self.run.output):
            values = tensor.detach().cpu()
            values = values[None] if values.ndim == 2 and batch == 1 else values
            orders = {(batch, steps, size): False, (steps, batch, size): True}
            turned = orders.get(tuple(values.shape))  # type: ignore[arg-type] # of any number of axes
            if turned is not None and values.is_floating_point():
                turned = not first if batch == steps else turned
                values = values.transpose(0, 1) if turned else values
                return np.asarray(values[self.number, : self.steps].float().numpy())
        return None

    def _card(self, layout: Layout, apart: float, words: list[str]) -> Card:
        run, parameters = self.run, sum(p.numel() for p in self.run.module.parameters())
        which = [run.name]
        if self.several:
            which.append(self.strand.parts[0].place)
        some_words = [*words[:DESCRIBED], *([tr("and more")] if len(words) > DESCRIBED else [])]
        return Card(
            name=" · ".join(which)[:200],
            engine=tr("a module of PyTorch"),
            title=" · ".join(which)[:200],
            task=tr("a module recorded from Python"),
            summary="; ".join(some_words)[:20_000],
            parameters=parameters,
            quality={
                "measure": tr("largest difference to the module itself"),
                "value": 10.0 ** ceil(log10(max(apart, LEAST))),  # at most that
                "words": tr("equal to the module to {value}", value="{}"),
            },
            focus={"layer": fullest(layout.specs)},
        )


def _uneven(signals: dict[str, NDArray[Any]]) -> list[str]:
    """Take away the attention of layers that have not as many heads as most; says which."""
    heads = {
        key.split(".")[0]: values.shape[1]
        for key, values in signals.items()
        if key.endswith((".query", ".attention"))
    }
    if len(set(heads.values())) < 2:
        return []
    usual = Counter(heads.values()).most_common(1)[0][0]
    odd = [layer for layer, count in heads.items() if count != usual]
    for layer in odd:
        for name in ("query", "key", "attention"):
            signals.pop(f"{layer}.{name}", None)
    return [
        tr("the attention of {layer} (not of {heads} heads, as others)", layer=layer, heads=usual)
        for layer in odd
    ]


class Recorded(Sequence[Track]):
    """The tracks of a recorded run: one for each sequence of the batch, made when it is asked for. It is used as its first."""

    def __init__(self, sequences: list[Sequenced]) -> None:
        self._sequences = sequences
        self._made: dict[int, Track] = {}
        self[0]  # whatever is wrong is told at once

    def __len__(self) -> int:
        return len(self._sequences)

    @overload
    def __getitem__(self, key: int) -> Track: ...
    @overload
    def __getitem__(self, key: slice) -> list[Track]: ...
    @overload
    def __getitem__(self, key: str) -> NDArray[Any]: ...
    def __getitem__(self, key: int | slice | str) -> Track | list[Track] | NDArray[Any]:
        """A track by number, several, or a signal of the first by name."""
        if isinstance(key, str):
            return self[0].trace.read(key)
        if isinstance(key, slice):
            return [self[n] for n in range(len(self))[key]]
        at = range(len(self))[key]
        if at not in self._made:
            self._made[at] = self._sequences[at].track()
        return self._made[at]

    def __iter__(self) -> Iterator[Track]:
        return (self[n] for n in range(len(self)))

    def __getattr__(self, name: str) -> Any:
        """What is asked of it is asked of its first track: `trace`, `card`, `plot`."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self[0], name)

    def __repr__(self) -> str:
        first = self[0]
        return trn(
            "{n} track: {name}, {line}",
            "{n} tracks, the first: {name}, {line}",
            len(self),
            name=first.name,
            line=first.card.line,
        )

    def _ipython_key_completions_(self) -> list[str]:
        return self[0].trace.keys()
