"""What the references of Transformers share. Axes: ... any, D width, N heads, d = D/N, K keys."""

from torch import Tensor
from torch.nn import functional

from mnemoscope.engines.training.references._recorded import Recorded


def normed(recorded: Recorded, name: str, x: Tensor) -> Tensor:
    """Layer norm of x (..., D) with the weights of this name."""
    w, size = recorded.weights, x.shape[-1:]
    return functional.layer_norm(x, size, w[f"{name}.weight"], w[f"{name}.bias"])


def projected(recorded: Recorded, layer: int, name: str, x: Tensor) -> Tensor:
    """Queries, keys or values of x (..., D) in each head: (..., N, d)."""
    at = f"layers.{layer}."
    a = normed(recorded, f"{at}attention_norm", x)
    return recorded.linear(at + name, a).unflatten(-1, (recorded.config.heads, -1))


def looked(q: Tensor, k: Tensor, there: Tensor) -> Tensor:
    """The attention (..., N, Q, K) of queries (..., Q, N, d) over keys (..., K, N, d), where `there` (..., Q, K) is true."""
    scores = q.transpose(-2, -3) @ k.transpose(-2, -3).transpose(-1, -2) / q.shape[-1] ** 0.5
    return scores.masked_fill(~there.unsqueeze(-3), float("-inf")).softmax(dim=-1)


def mixed(recorded: Recorded, layer: int, x: Tensor, attention: Tensor, v: Tensor) -> Tensor:
    """The stream x (..., Q, D) after the heads have added what they read of the values (..., K, N, d)."""
    read = (attention @ v.transpose(-2, -3)).transpose(-2, -3).flatten(-2)
    return x + recorded.linear(f"layers.{layer}.output", read)


def inner(recorded: Recorded, layer: int, x: Tensor) -> Tensor:
    """The units of the MLP (..., F), from the stream after attention."""
    at = f"layers.{layer}."
    return functional.gelu(
        recorded.linear(f"{at}mlp_in", normed(recorded, f"{at}mlp_norm", x)), approximate="tanh"
    )
