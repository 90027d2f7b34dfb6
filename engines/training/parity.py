"""Every explicit step against torch's own modules: the same weights, read whole, must give the same numbers.

Axes: T time (for an encoder: all positions of all prefixes compared, one after the other), V vocabulary, H hidden, D width, N heads.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engines.checks import Check
from engines.engine import Engine
from engines.recorder import read_rows
from engines.tokens import QUESTION, STATEMENT, Ids
from engines.training.fit import recurrent_loss, transformer_loss
from engines.training.modules import EncoderModel, MemoryNetworkModel, RecurrentModel, TransformerModel

BOUND = 1e-6
ROUNDING = 2.0**-25  # of a number, the most that rounding it to float32 takes or adds

Values = NDArray[Any]  # (T, n), float32 or float64
Model = RecurrentModel | TransformerModel | EncoderModel | MemoryNetworkModel


def module_of(engine: Engine) -> Model | None:
    """The torch module that an engine corresponds to, with the engine's weights; None if it has none."""
    kind, config, vocab = type(engine).__module__, engine.config, len(engine.vocab)
    module: Model
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
        case "engines.zoo.encoder":
            module = EncoderModel(vocab=vocab, **asdict(config))
        case "engines.zoo.memory_network":
            module = MemoryNetworkModel(vocab=vocab, **asdict(config))
        case _:
            return None
    module.load_state_dict({name: torch.tensor(value) for name, value in engine.weights.items()})
    return module.eval()


@torch.inference_mode()
def parity(engine: Engine, tokens: Ids) -> Iterator[Check]:
    """Read tokens (T,) step by step, and compare each signal with torch's, computed in double precision.

    Both of us round to float32, so neither is the truth: the bound is 1e-6, or, where a model magnifies
    rounding, three times as far as torch's own float32 is from its double. (Which of the two is
    nearer is chance, and changes with the processor; a wrong equation is off by far more.) What a
    recurrent model carries from step to step, and so what it says, is rounded at each, and over equal tokens each time
    the same way: 2^-25 a step.
    """
    module = module_of(engine)
    if module is None:
        return
    engine.reset()
    rows = read_rows(engine, tokens)  # (T, width)
    ids = torch.from_numpy(tokens)
    over = f"over {len(tokens)} steps"
    if isinstance(module, EncoderModel):
        over = f"at {len(_prefixes(len(tokens), module.context))} prefixes"
    if isinstance(module, MemoryNetworkModel):
        ids = torch.from_numpy(_told(engine, tokens))
    single = _signals(module, ids)
    for name, exact in _signals(module.double(), ids).items():
        ours = _recorded(engine, rows, name)
        carried = len(tokens) * ROUNDING if isinstance(module, RecurrentModel) else 0.0
        bound = max(BOUND, 3 * relative(single[name], exact), carried)
        yield Check(f"{name}: difference from torch {over}", relative(ours, exact), bound)


@torch.inference_mode()
def mean_loss(engine: Engine, text: str) -> float:
    """Mean nats per token of reading a long text, in torch, which reads it faster than step by step."""
    module, tokens = module_of(engine), torch.from_numpy(engine.vocab.encode(text).ids)
    if isinstance(module, TransformerModel):
        return transformer_loss(module, tokens, context=module.context, layers=len(module.layers))
    if not isinstance(module, RecurrentModel):
        return float("nan")
    return recurrent_loss(module, tokens)


def relative(ours: Values, theirs: Values) -> float:
    """The largest difference (T, n), measured at each step against the largest value there, or 1 if that is less.

    The numbers of a step are sums over one another, so a large one brings its rounding into all.
    """
    size = np.maximum(1, np.abs(theirs).max(axis=1, keepdims=True))
    difference = np.abs(ours.astype(np.float64) - theirs) / size
    return float(difference.max()) if np.isfinite(difference).all() else float("inf")


def _recorded(engine: Engine, rows: Values, name: str) -> Values:
    """A signal over the steps that are compared (T, n)."""
    values = rows[:, engine.layout.slice(name)]
    if "encoder" not in type(engine).__module__:
        return values
    steps = _prefixes(len(rows), engine.config.context)
    if name == "class":
        return values[[step for step, _ in steps]]
    shape = engine.layout[name].shape  # (context, D)
    return np.concatenate([values[step].reshape(shape)[:reach] for step, reach in steps])


def _prefixes(steps: int, context: int) -> list[tuple[int, int]]:
    """The steps at which an encoder is compared, each with how many tokens are in its reach."""
    chosen = {0, 1, context // 2, context - 1, context, (context + steps) // 2, steps - 1}
    return [(step, min(step + 1, context)) for step in sorted(chosen) if 0 <= step < steps]


def _signals(module: Model, ids: Tensor) -> dict[str, Values]:
    """Every signal that torch's own modules give out: the states of each layer, and the logits or classes."""
    if isinstance(module, EncoderModel):
        return _encoded(module, ids)
    if isinstance(module, MemoryNetworkModel):
        return _hops(module, ids)
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


def _encoded(module: EncoderModel, ids: Tensor) -> dict[str, Values]:
    """The residual stream of every position after every layer, and the classes, a pass for each prefix compared."""
    found: dict[str, list[Values]] = {f"layer{n}.position.residual": [] for n in range(len(module.layers))}
    found["class"] = []
    for step, reach in _prefixes(len(ids), module.context):
        passed = _kept(module, ids[step + 1 - reach : step + 1])
        found["class"].append(passed.pop("result").softmax(-1).numpy())
        for n in range(len(module.layers)):
            found[f"layer{n}.position.residual"].append(passed[f"layer{n}.residual"][0].numpy())
    return {name: np.concatenate(values) for name, values in found.items()}


def _told(engine: Engine, tokens: Ids) -> Ids:
    """At each step the sentences kept, the latest last, and below them the one being read: (T, S + 1, W), 0 for no word."""
    slots, words = engine.config.slots, engine.layout["sentence"].size
    told = np.zeros((len(tokens), slots + 1, words), np.int64)
    kept: list[list[int]] = []
    now: list[int] = []
    for step, token in enumerate(tokens.tolist()):
        label = engine.vocab.label(token)
        mark = bool(token) and label in STATEMENT + QUESTION
        if token and not mark:
            now = [*now, token][: words - 1]
        if mark and label not in QUESTION:
            kept, now = [*kept, *([now] if now else [])], []
        for place, sentence in zip(range(slots - 1, -1, -1), reversed(kept)):  # noqa: B905 (the shorter ends it)
            told[step, place, : len(sentence)] = sentence
        told[step, slots, : len(now)] = now
        now = [] if mark else now
    return told


def _hops(module: MemoryNetworkModel, told: Tensor) -> dict[str, Values]:
    """The state after every hop, what it would answer, and the answer."""
    found: dict[str, Values] = {}
    for n, (_, state, logits) in enumerate(module.hop_by_hop(told[:, :-1], told[:, -1])):
        found[f"hop{n}.state"] = state.numpy()
        found[f"hop{n}.answer"] = found["answer"] = logits.softmax(dim=-1).numpy()
    return found


def _full_pass(module: TransformerModel, ids: Tensor) -> dict[str, Values]:
    """The residual stream after every layer, and the logits, from one pass over the whole text."""
    passed = _kept(module, ids)
    passed["logits"] = passed.pop("result")
    return {name: value[0].numpy() for name, value in passed.items()}


def _kept(module: TransformerModel | EncoderModel, ids: Tensor) -> dict[str, Tensor]:
    """What one pass over tokens (T,) gives: `layer{n}.residual` after each layer (1, T, D), and its `result`."""
    found: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(_module: nn.Module, _given: object, result: Tensor) -> None:
            found[name] = result

        return hook

    hooks = [layer.register_forward_hook(keep(f"layer{n}.residual")) for n, layer in enumerate(module.layers)]
    try:
        found["result"] = module(ids[None])
    finally:
        for hook in hooks:
            hook.remove()
    return found
