"""Every explicit step against torch's own modules: the same weights, read whole, must give the same numbers.

Axes: T time, V vocabulary, H hidden, D width, N heads.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engines.checks import Check
from engines.engine import Engine
from engines.recorder import read_rows
from engines.tokens import Ids
from engines.training.fit import recurrent_loss, transformer_loss
from engines.training.modules import RecurrentModel, TransformerModel

BOUND = 1e-6

Values = NDArray[Any]  # (T, n), float32 or float64


def module_of(engine: Engine) -> RecurrentModel | TransformerModel | None:
    """The torch module that an engine corresponds to, with the engine's weights; None if it has none."""
    kind, config, vocab = type(engine).__module__, engine.config, len(engine.vocab)
    module: RecurrentModel | TransformerModel
    match kind:
        case "engines.zoo.rnn" | "engines.zoo.lstm" | "engines.zoo.gru":
            sizes = {
                "embedding": config.embedding, "hidden": config.hidden, "layers": config.layers,
                "classes": config.classes,
            }  # fmt: skip
            module = RecurrentModel(kind.rpartition(".")[2], vocab=vocab, **sizes)
        case "engines.zoo.transformer":
            sizes = {"width": config.width, "heads": config.heads, "layers": config.layers, "mlp": config.mlp}
            module = TransformerModel(
                vocab=vocab, context=config.context, positions=config.positions, **sizes
            )
        case _:
            return None
    module.load_state_dict({name: torch.tensor(value) for name, value in engine.weights.items()})
    return module.eval()


@torch.inference_mode()
def parity(engine: Engine, tokens: Ids) -> Iterator[Check]:
    """Read tokens (T,) step by step, and compare each signal with torch's, computed in double precision.

    Both of us round to float32, so neither is the truth: the bound is 1e-6, or, where a model magnifies
    rounding, three times as far as torch's own float32 is from its double. (Which of the two is
    nearer is chance, and changes with the processor; a wrong equation is off by far more.)
    """
    module = module_of(engine)
    if module is None:
        return
    engine.reset()
    rows = read_rows(engine, tokens)  # (T, width)
    ids = torch.from_numpy(tokens)
    single = _signals(module, ids)
    for name, exact in _signals(module.double(), ids).items():
        figure = relative(rows[:, engine.layout.slice(name)], exact)
        bound = max(BOUND, 3 * relative(single[name], exact))
        yield Check(f"{name}: difference from torch over {len(tokens)} steps", figure, bound)


@torch.inference_mode()
def mean_loss(engine: Engine, text: str) -> float:
    """Mean nats per token of reading a long text, in torch, which reads it faster than step by step."""
    module, tokens = module_of(engine), torch.from_numpy(engine.vocab.encode(text).ids)
    if isinstance(module, TransformerModel):
        return transformer_loss(module, tokens, context=module.context, layers=len(module.layers))
    if module is None:
        return float("nan")
    return recurrent_loss(module, tokens)


def relative(ours: Values, theirs: Values) -> float:
    """The largest difference (T, n), measured at each step against the largest value there, or 1 if that is less.

    The numbers of a step are sums over one another, so a large one brings its rounding into all.
    """
    size = np.maximum(1, np.abs(theirs).max(axis=1, keepdims=True))
    difference = np.abs(ours.astype(np.float64) - theirs) / size
    return float(difference.max()) if np.isfinite(difference).all() else float("inf")


def _signals(module: RecurrentModel | TransformerModel, ids: Tensor) -> dict[str, Values]:
    """Every signal that torch's own modules give out: the states of each layer, and the logits or classes."""
    if isinstance(module, TransformerModel):
        return _full_pass(module, ids)
    whole, _ = module(ids[None])
    said = {"class": whole[0].softmax(-1).numpy()} if module.classes else {"logits": whole[0].numpy()}
    return _stepped(module, ids) | said


def _stepped(module: RecurrentModel, ids: Tensor) -> dict[str, Values]:
    """Hidden and cell states of every layer from `nn.RNN`, `nn.LSTM` or `nn.GRU`, one token at a time."""
    hidden, cell, state = [], [], None
    for x in module.embedding(ids):  # (E,)
        _, state = module.rnn(x[None, None], state)
        h, c = state if isinstance(state, tuple) else (state, None)
        hidden.append(h[:, 0])  # (L, H)
        if c is not None:
            cell.append(c[:, 0])
    found = {f"layer{n}.hidden": h.numpy() for n, h in enumerate(torch.stack(hidden, dim=1))}
    if cell:
        found |= {f"layer{n}.cell": c.numpy() for n, c in enumerate(torch.stack(cell, dim=1))}
    return found


def _full_pass(module: TransformerModel, ids: Tensor) -> dict[str, Values]:
    """The residual stream after every layer, and the logits, from one pass over the whole text."""
    found: dict[str, Values] = {}

    def keep(name: str):
        def hook(_module: nn.Module, _given: object, result: Tensor) -> None:
            found[name] = result[0].numpy()

        return hook

    hooks = [layer.register_forward_hook(keep(f"layer{n}.residual")) for n, layer in enumerate(module.layers)]
    try:
        found["logits"] = module(ids[None])[0].numpy()
    finally:
        for hook in hooks:
            hook.remove()
    return found
