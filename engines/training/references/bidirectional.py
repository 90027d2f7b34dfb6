"""Both directions: torch's own modules over every text so far, and gates from their sums where a direction ends. Axes: T steps, H hidden."""

import warnings
from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.training.modules import CELLS, EarlierGru
from mnemoscope.engines.training.references._recorded import Expected, Recorded
from mnemoscope.engines.training.references._recurrent import embedding, readout

GATES = {
    "rnn": (),
    "lstm": ("input", "forget", "candidate", "output"),
    "gru": ("reset", "update", "candidate"),
}
WAYS = {"forward": "", "backward": "_reverse"}


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal of every text so far."""
    yield from embedding(recorded)
    layers = [_layer(recorded, n) for n in range(recorded.config.layers)]
    signals: dict[str, list[Tensor]] = {}
    read, chained = list[Tensor](), list[Tensor]()
    for t in range(len(recorded)):
        x = recorded[recorded.config.entry][: t + 1]
        for n, module in enumerate(layers):
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", message="LSTM with projections")  # it warns of speed
                states, ends = module(x[None])  # (1, t + 1, 2 P)
            h_n = ends[0] if isinstance(ends, tuple) else ends
            for d, way in enumerate(WAYS):
                name = f"layer{n}.{way}."
                signals.setdefault(name + "hidden", []).append(h_n[d, 0])
                if isinstance(ends, tuple):
                    signals.setdefault(name + "cell", []).append(ends[1][d, 0])
                before = _before(states[0], d)
                for gate, value in _gates(recorded, n, WAYS[way], x[0 if d else t], before).items():
                    signals.setdefault(f"{name}gate.{gate}", []).append(value)
            x = states[0]
        ended = torch.cat((h_n[0, 0], h_n[1, 0]))
        if recorded.config.chain:
            chained.append(chain(recorded.linear("readout", x), recorded.weights["chain.weight"]))
        read.append(x[t] if recorded.config.reads == "newest" else ended)
    for name, values in signals.items():
        yield Expected(name, torch.stack(values), made_of="torch")
    if chained:
        yield Expected("class", torch.stack(chained))
    else:
        yield from readout(recorded, torch.stack(read))


def chain(scores: Tensor, weight: Tensor) -> Tensor:
    """The probability of each class of the last token (C,), of the scores of all tokens (T, C) and from class to class (C, C)."""
    a = scores[0]
    for row in scores[1:]:
        a = row + torch.logsumexp(a[:, None] + weight, dim=0)
    return a.softmax(dim=0)


def _layer(recorded: Recorded, n: int) -> nn.RNNBase:
    """One layer as torch's module, in float64, with its weights."""
    c = recorded.config
    module = _stacked(c, 2 * (c.projection or c.hidden) if n else c.inputs or c.embedding, 1).double()
    own = {name: recorded.weights["rnn." + name.replace("_l0", f"_l{n}")] for name in module.state_dict()}
    module.load_state_dict(own)
    return module.eval()


def _before(states: Tensor, direction: int) -> Tensor:
    """The hidden state before the last step of a direction: of the token before the newest, or after the first (P,)."""
    half = states.chunk(2, dim=1)[direction]
    if len(half) < 2:
        return torch.zeros_like(half[0])
    return half[1 if direction else -2]


def _gates(recorded: Recorded, n: int, way: str, x: Tensor, h: Tensor) -> dict[str, Tensor]:
    """The gates of one step by name, from what is read and the state before."""
    w, at = recorded.weights, f"l{n}{way}"
    names = GATES[recorded.config.cell]
    if not names:
        return {}
    given = linear(x, w[f"rnn.weight_ih_{at}"], w.get(f"rnn.bias_ih_{at}")).chunk(len(names))
    weight, bias = w[f"rnn.weight_hh_{at}"], w.get(f"rnn.bias_hh_{at}")
    carried = list(linear(h, weight, bias).chunk(len(names)))
    if recorded.config.cell == "gru":
        reset = torch.sigmoid(given[0] + carried[0])
        earlier = recorded.config.reset == "before"
        carried[2] = linear(reset * h, weight, bias).chunk(3)[2] if earlier else reset * carried[2]
    sums = zip(names, given, carried, strict=True)
    return {name: (torch.tanh if name == "candidate" else torch.sigmoid)(a + b) for name, a, b in sums}


class BidirectionalModel(nn.Module):
    """Texts read whole in both directions, and what is said at the end of each."""

    def __init__(self, c: Any, vocab: int) -> None:
        super().__init__()
        self.config = c
        shown = 2 * (c.projection or c.hidden)
        if not c.inputs:
            self.embedding = nn.Embedding(vocab, c.embedding)
        self.rnn = _stacked(c, c.inputs or c.embedding, c.layers)
        if c.readout and (c.classes or c.outputs or not c.inputs):
            self.readout = nn.Linear(shown, c.classes or c.outputs or vocab, bias=c.readout_bias)
        if c.chain:
            self.chain = nn.Linear(c.classes, c.classes, bias=False)  # its weight alone is used

    def forward(self, tokens: Tensor) -> Tensor:
        """tokens (B, T), or rows (B, T, inputs) -> what is said after the last (B, V, C or outputs); or what a read-out would read (B, 2 P)."""
        x = tokens if self.config.inputs else self.embedding(tokens)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="LSTM with projections")  # it warns of speed
            states, ends = self.rnn(x)  # (B, T, 2 P)
        h_n = ends[0] if isinstance(ends, tuple) else ends  # (2 L, B, P)
        if self.config.chain:
            scores = self.readout(states)  # (B, T, C)
            a = scores[:, 0]
            for t in range(1, scores.shape[1]):
                a = scores[:, t] + torch.logsumexp(a[:, :, None] + self.chain.weight, dim=1)
            return a
        read = states[:, -1] if self.config.reads == "newest" else torch.cat((h_n[-2], h_n[-1]), dim=1)
        return self.readout(read) if hasattr(self, "readout") else read


def _stacked(c: Any, below: int, layers: int) -> nn.RNNBase:
    """Layers of both directions as torch's module, of so many numbers from below."""
    made = EarlierGru if c.cell == "gru" and c.reset == "before" else CELLS[c.cell]
    kind = {"rnn": {"nonlinearity": c.nonlinearity}, "lstm": {"proj_size": c.projection}, "gru": {}}[c.cell]
    return made(below, c.hidden, num_layers=layers, bias=c.bias, batch_first=True, bidirectional=True, **kind)


def module(engine: Engine) -> BidirectionalModel:
    """The torch module of the same mathematics, without weights."""
    return BidirectionalModel(engine.config, len(engine.vocab))
