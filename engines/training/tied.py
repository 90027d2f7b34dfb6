"""An LSTM whose read-out shares the matrix of its embedding, for vocabularies of thousands; stored as an ordinary one.

With the embedding E (V, D) and a projection P (D, H), the logits are E P h + b: a character is
recognised by the same numbers it is read by (Press & Wolf 2017). As readout.weight = E P of shape
(V, H) that is the read-out of every other recurrent model, so that the engine needs to know nothing of it.

Axes: B batch, T time, V vocabulary, D embedding, H hidden.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.training.modules import RecurrentModel, open_keeping_gate


class TiedLstm(nn.Module):
    """Embedding, one layer of `nn.LSTM`, projection, the embedding again; dropout held over time (Gal & Ghahramani 2016)."""

    def __init__(self, *, vocab: int, embedding: int, hidden: int, layers: int, dropout: float) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocab, embedding)
        self.rnn = nn.LSTM(embedding, hidden, num_layers=layers, batch_first=True)
        self.projection = nn.Linear(hidden, embedding, bias=False)
        self.bias = nn.Parameter(torch.zeros(vocab))
        self.dropout = dropout
        nn.init.normal_(self.embedding.weight, std=embedding**-0.5)
        open_keeping_gate(self.rnn)

    def forward(self, tokens: Tensor, state: object = None) -> tuple[Tensor, object]:
        """tokens (B, T) -> logits (B, T, V), and the state to carry on with."""
        h, state = self.rnn(self.held(self.embedding(tokens)), state)  # (B, T, H)
        out = self.projection(self.held(h))  # (B, T, D)
        return functional.linear(out, self.embedding.weight, self.bias), state

    def held(self, x: Tensor) -> Tensor:
        """x (B, T, n) with the same numbers dropped at every step of a row."""
        if not self.training or not self.dropout:
            return x
        return x * functional.dropout(torch.ones_like(x[:, :1]), self.dropout)

    def untied(self) -> RecurrentModel:
        """The same function with a read-out of its own, as the LSTM engine has it."""
        embedding, hidden, layers = self.rnn.input_size, self.rnn.hidden_size, self.rnn.num_layers
        vocab = self.embedding.num_embeddings
        plain = RecurrentModel("lstm", vocab=vocab, embedding=embedding, hidden=hidden, layers=layers)
        weights = {f"rnn.{name}": value for name, value in self.rnn.state_dict().items()}
        readout = self.embedding.weight.double() @ self.projection.weight.double()
        weights |= {"embedding.weight": self.embedding.weight, "readout.bias": self.bias}
        plain.load_state_dict(weights | {"readout.weight": readout.float()})
        return plain.eval()
