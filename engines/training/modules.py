"""The torch modules that the bundled models are trained as: the same mathematics as `mnemoscope.engines.zoo`, run whole.

They serve three ends: training (fused and batched), parity (`verify` compares every explicit step
with them) and gradients. Parameter names are torch's own; the engines read the same weights.

Axes: B batch, T time, V vocabulary, E embedding, H hidden, D width, N heads, F MLP width.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

PLACES = 0.1  # by how much the sines and cosines of an encoder's places are multiplied
CELLS: dict[str, Callable[..., nn.RNNBase]] = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}


def open_keeping_gate(rnn: nn.RNNBase, bias: float = 1.0) -> None:
    """Let an LSTM or GRU remember from the beginning: forget gate or update gate begin at this bias, in every layer.

    torch's own 0 forgets half at each step (Jozefowicz et al. 2015). Both gates come second in torch's order.
    """
    for layer in range(rnn.num_layers):
        rnn.get_parameter(f"bias_ih_l{layer}").data[rnn.hidden_size : 2 * rnn.hidden_size] = bias


class EarlierGru(nn.GRU):
    """A GRU whose reset gate stands before the product with the state, as in Cho et al. (2014) and Keras' `reset_after=False`."""

    def forward(self, x: Tensor, state: Tensor | None = None) -> tuple[Tensor, Tensor]:  # type: ignore[override]
        """x (B, T, E), state (L D, B, H) or None -> what every layer's last states are (B, T, D H), and the last state of each."""
        x = x if self.batch_first else x.transpose(0, 1)
        ends = []
        for n in range(self.num_layers):
            ways = []
            for d, way in enumerate(("", "_reverse")[: 2 if self.bidirectional else 1]):
                number = n * (2 if self.bidirectional else 1) + d
                h = x.new_zeros(len(x), self.hidden_size) if state is None else state[number]
                steps = []
                for at in range(x.shape[1]) if not way else range(x.shape[1] - 1, -1, -1):
                    h = self.step(f"l{n}{way}", x[:, at], h)
                    steps.append(h)
                ways.append(torch.stack(steps[::-1] if way else steps, dim=1))
                ends.append(h)
            x = torch.cat(ways, dim=2)
        return (x if self.batch_first else x.transpose(0, 1)), torch.stack(ends)

    def step(self, at: str, x: Tensor, h: Tensor) -> Tensor:
        """The state (B, H) after reading x (B, E) with the weights that end in `at`."""
        w_ih, w_hh = self.get_parameter(f"weight_ih_{at}"), self.get_parameter(f"weight_hh_{at}")
        b_ih, b_hh = (
            (self.get_parameter(f"bias_{name}_{at}") if self.bias else None) for name in ("ih", "hh")
        )
        given, carried = (
            functional.linear(x, w_ih, b_ih).chunk(3, 1),
            functional.linear(h, w_hh, b_hh).chunk(3, 1),
        )
        r, z = torch.sigmoid(given[0] + carried[0]), torch.sigmoid(given[1] + carried[1])
        w_n, b_n = w_hh.chunk(3)[2], None if b_hh is None else b_hh.chunk(3)[2]
        return (1 - z) * torch.tanh(given[2] + functional.linear(r * h, w_n, b_n)) + z * h


class RecurrentModel(nn.Module):
    """Embedding, `nn.RNN` / `nn.LSTM` / `nn.GRU`, linear read-out; with states `rnn.h0` (and `rnn.c0`) to begin from, if asked for.

    With `inputs` it reads rows of so many numbers, without an embedding; with no `outputs` nor classes then there is no read-out.
    """

    def __init__(
        self, cell: str, *, vocab: int, hidden: int, layers: int, embedding: int = 0, inputs: int = 0, outputs: int = 0,
        classes: int = 0, bias: bool = True, readout_bias: bool = True, initial: bool = False,
        nonlinearity: str = "tanh", dropout: float = 0.0, projection: int = 0, reset: str = "after", readout: bool = True,
    ) -> None:  # fmt: skip
        super().__init__()
        self.classes, self.inputs = classes, inputs
        self.said = (classes or outputs or (0 if inputs else vocab)) if readout else 0
        if not inputs:
            self.embedding = nn.Embedding(vocab, embedding)
        kinds: dict[str, dict[str, Any]] = {
            "rnn": {"nonlinearity": nonlinearity},
            "lstm": {"proj_size": projection},
        }
        made: Callable[..., nn.RNNBase] = EarlierGru if reset == "before" else CELLS[cell]
        self.rnn = made(
            inputs or embedding, hidden, num_layers=layers, batch_first=True, dropout=dropout if layers > 1 else 0.0, bias=bias,
            **kinds.get(cell, {}),
        )  # fmt: skip
        shown = projection or hidden
        self.initial = (("h0", "c0") if cell == "lstm" else ("h0",)) if initial else ()
        for name in self.initial:
            size = shown if name == "h0" else hidden
            self.rnn.register_parameter(name, nn.Parameter(torch.zeros(layers, size)))
        self.dropout = nn.Dropout(dropout)
        if self.said:
            self.readout = nn.Linear(shown, self.said, bias=readout_bias)

    def forward(self, tokens: Tensor, state: object = None) -> tuple[Tensor, object]:
        """tokens (B, T), or rows (B, T, inputs) -> logits (B, T, V or classes or outputs), and the state to carry on with.

        Without a read-out it gives the states of the last layer (B, T, H).
        """
        state = self.begun(len(tokens)) if state is None else state
        h, state = self.rnn(tokens if self.inputs else self.embedding(tokens), state)  # (B, T, H)
        return self.readout(self.dropout(h)) if self.said else h, state

    def begun(self, batch: int) -> Tensor | tuple[Tensor, ...] | None:
        """The state before the first token, as torch takes it: (L, B, H), two of them for an LSTM; None for zeros."""
        states = [
            self.rnn.get_parameter(name)[:, None].expand(-1, batch, -1).contiguous() for name in self.initial
        ]
        if not states:
            return None
        return states[0] if len(states) == 1 else tuple(states)


class Block(nn.Module):
    """One pre-norm Transformer layer: attention, then the MLP if it has one, each added to the residual stream."""

    def __init__(self, width: int, heads: int, mlp: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.attention_norm = nn.LayerNorm(width)
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.output = nn.Linear(width, width)
        self.has_mlp = mlp > 0
        if self.has_mlp:
            self.mlp_norm = nn.LayerNorm(width)
            self.mlp_in = nn.Linear(width, mlp)
            self.mlp_out = nn.Linear(mlp, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor, angles: Tensor | None) -> Tensor:
        """x (B, T, D), mask (T, T) or (B, 1, 1, T) true where a query may look -> (B, T, D)."""
        batch, time, width = x.shape
        a = self.attention_norm(x)
        q, k, v = (
            project(a).view(batch, time, self.heads, -1).transpose(1, 2)  # (B, N, T, D/N)
            for project in (self.query, self.key, self.value)
        )
        if angles is not None:
            q, k = rotate(q, angles), rotate(k, angles)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)  # (B, N, T, D/N)
        x = x + self.dropout(self.output(mixed.transpose(1, 2).reshape(batch, time, width)))
        if not self.has_mlp:
            return x
        m = functional.gelu(self.mlp_in(self.mlp_norm(x)), approximate="tanh")  # (B, T, F)
        return x + self.dropout(self.mlp_out(m))


class TransformerModel(nn.Module):
    """A decoder-only Transformer that looks back `context` tokens, itself included, at every layer."""

    def __init__(
        self, *, vocab: int, width: int, heads: int, layers: int, mlp: int, context: int,
        positions: str = "rotary", dropout: float = 0.0,
    ) -> None:  # fmt: skip
        super().__init__()
        self.context = context
        self.rotary = positions == "rotary"
        self.head_width = width // heads
        self.embedding = nn.Embedding(vocab, width)
        self.positions = None if self.rotary else nn.Embedding(context, width)
        self.layers = nn.ModuleList(Block(width, heads, mlp, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.readout = nn.Linear(width, vocab)
        self.dropout = nn.Dropout(dropout)

    def forward(self, tokens: Tensor) -> Tensor:
        """tokens (B, T) -> logits (B, T, V), one full pass with a sliding causal window."""
        time = tokens.shape[1]
        step = torch.arange(time, device=tokens.device)
        back = step[:, None] - step[None, :]  # (T, T): how far back each key lies
        mask = (back >= 0) & (back < self.context)
        x = self.embedding(tokens)  # (B, T, D)
        angles = None
        if self.positions is not None:
            x = x + self.positions(step.clamp(max=self.context - 1))
        else:
            angles = rotary_angles(step, self.head_width)  # (T, D/N/2)
        x = self.dropout(x)
        for layer in self.layers:
            x = layer(x, mask, angles)
        return self.readout(self.norm(x))


class EncoderModel(nn.Module):
    """A Transformer encoder: all tokens look at all; a classifier from the mean over positions."""

    places: Tensor

    def __init__(
        self, *, vocab: int, width: int, heads: int, layers: int, mlp: int, context: int, classes: int,
        dropout: float = 0.0,
    ) -> None:  # fmt: skip
        super().__init__()
        self.context = context
        self.embedding = nn.Embedding(vocab, width)
        self.register_buffer("places", PLACES * sinusoids(context, width), persistent=False)
        self.layers = nn.ModuleList(Block(width, heads, mlp, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.readout = nn.Linear(width, classes)
        self.dropout = nn.Dropout(dropout)

    def forward(self, tokens: Tensor, there: Tensor | None = None) -> Tensor:
        """tokens (B, T), `there` (B, T) true where there is one (else everywhere) -> logits (B, C).

        T is at most `context`. What stands where there is no token changes nothing.
        """
        there = torch.ones_like(tokens, dtype=torch.bool) if there is None else there
        x = self.dropout(self.embedding(tokens) + self.places[: tokens.shape[1]])  # (B, T, D)
        for layer in self.layers:
            x = layer(x, there[:, None, None], None)
        share = there / there.sum(dim=1, keepdim=True)  # (B, T)
        mean = (self.norm(x) * share[:, :, None]).sum(dim=1)  # (B, D)
        return self.readout(self.dropout(mean))


class MemoryNetworkModel(nn.Module):
    """An end-to-end memory network (Sukhbaatar et al. 2015), as `mnemoscope.engines.zoo.memory_network` steps it. S slots, W words."""

    def __init__(
        self,
        *,
        vocab: int,
        width: int,
        hops: int,
        slots: int,
        tying: str = "adjacent",
        reading: str = "softmax",
    ) -> None:
        super().__init__()
        self.hops, self.slots, self.adjacent = hops, slots, tying == "adjacent"
        tables = hops + 1 if self.adjacent else 2

        def drawn(*shape: int) -> nn.Parameter:
            return nn.Parameter(0.1 * torch.randn(shape))

        self.embedding = nn.ParameterDict({"weight": drawn(tables, vocab, width)})
        self.time = nn.ParameterDict({"weight": drawn(tables, slots, width)})
        if reading == "latest":
            self.reading = nn.ParameterDict({"bias": nn.Parameter(torch.full((hops,), -2.0))})
        if not self.adjacent:
            self.question = nn.ParameterDict({"weight": drawn(vocab, width)})
            self.between = nn.Linear(width, width, bias=False)
            self.readout = nn.ParameterDict({"weight": drawn(vocab, width)})

    def forward(self, stories: Tensor, questions: Tensor, *, linear: bool = False) -> Tensor:
        """stories (B, S, W), the latest sentence last, and questions (B, W), 0 where there is no word -> logits (B, V).

        A sentence without words is no memory, but those before it are older by one (the paper's random noise).
        `linear` leaves out the softmax over the sentences (its linear start).
        """
        return self.hop_by_hop(stories, questions, linear=linear)[-1][2]

    def hop_by_hop(
        self, stories: Tensor, questions: Tensor, *, linear: bool = False
    ) -> list[tuple[Tensor, Tensor, Tensor]]:
        """After each hop: the attention over the sentences (B, S), the state (B, D), and the logits (B, V)."""
        asked = self.embedding["weight"][:1] if self.adjacent else self.question["weight"][None]
        u = self.vectors(questions, asked)[0]  # (B, D)
        return self.read(self.vectors(stories), stories.any(dim=-1), u, linear=linear)

    def vectors(self, sentences: Tensor, tables: Tensor | None = None) -> list[Tensor]:
        """Sentences (..., W) -> the vector of each (..., D) in each of the embeddings."""
        tables = self.embedding["weight"] if tables is None else tables
        weight = place_weights(sentences, tables.shape[-1])  # (..., W, D)
        return [(table[sentences] * weight).sum(dim=-2) for table in tables]

    def read(
        self, sentences: list[Tensor], there: Tensor, u: Tensor, *, linear: bool = False
    ) -> list[tuple[Tensor, Tensor, Tensor]]:
        """The same from vectors: of the sentences (B, S, D) in each embedding, `there` (B, S) or not, of the questions (B, D)."""
        times = self.time["weight"].flip(1)  # (N, S, D)
        memory = [m + t for m, t in zip(sentences, times, strict=True)]
        found = []
        for n in range(self.hops):
            keys, values = (memory[n], memory[n + 1]) if self.adjacent else memory
            scores = (keys @ u[:, :, None])[:, :, 0]  # (B, S)
            p = scores if linear else self.weights(scores, there, n)
            p = p * there
            o = (p[:, None] @ values)[:, 0]  # (B, D)
            u = (u if self.adjacent else self.between(u)) + o
            said = self.embedding["weight"][-1] if self.adjacent else self.readout["weight"]
            found.append((p, u, u @ said.T))
        return found

    def weights(self, scores: Tensor, there: Tensor, hop: int) -> Tensor:
        """Scores (B, S) of sentences that are `there`, the latest last, as weights that sum to 1."""
        least = torch.finfo(scores.dtype).min
        if hasattr(self, "reading"):
            scores = scores + self.reading["bias"][hop]
            passed = functional.logsigmoid(-scores) * there  # log(1 - f), nothing where there is no sentence
            scores = functional.logsigmoid(scores) + passed.flip(1).cumsum(dim=1).flip(1) - passed
        return scores.masked_fill(~there, least).softmax(dim=-1)


def place_weights(ids: Tensor, width: int) -> Tensor:
    """The weight of each word by its place (..., W, D), 0 where there is none: position encoding (Sukhbaatar et al. 2015)."""
    there = ids > 0
    words = there.sum(dim=-1, keepdim=True)[..., None]  # J
    j = there.cumsum(dim=-1)[..., None]  # 1 to J
    k = torch.arange(1, width + 1, device=ids.device) / width
    share = j / words.clamp(min=1)
    weight = (1 - share) - k * (1 - 2 * share)
    return weight * there[..., None]


def sinusoids(places: int, width: int) -> Tensor:
    """The vector of each place (places, width): sines at even units, cosines at odd (Vaswani et al. 2017)."""
    pair = torch.arange(0, width, 2, dtype=torch.float64)
    angle = torch.arange(places)[:, None] * 10000.0 ** (-pair / width)  # (places, D/2)
    return torch.stack((angle.sin(), angle.cos()), dim=-1).flatten(1).float()


def rotary_angles(step: Tensor, head_width: int) -> Tensor:
    """step (T,) -> the angle of each pair of dimensions, (T, head_width / 2), in float64."""
    pair = torch.arange(0, head_width, 2, dtype=torch.float64, device=step.device)
    return step[:, None].double() * 10000.0 ** (-pair / head_width)


def rotate(x: Tensor, angles: Tensor) -> Tensor:
    """Turn the pair (x_j, x_{j + half}) of x (B, N, T, D/N) by its angle: RoPE (Su et al. 2021)."""
    cos, sin = angles.cos().to(x.dtype), angles.sin().to(x.dtype)
    a, b = x.chunk(2, dim=-1)
    return torch.cat((a * cos - b * sin, a * sin + b * cos), dim=-1)
