"""The training loop all language models share: progress, cosine schedule, the best weights kept on Ctrl-C."""

import copy
import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

from mnemoscope.engines.translation import tr


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast: AdamW with warm-up and a cosine fall to a twentieth of the rate."""

    steps: int
    rate: float
    batch: int
    length: int
    weight_decay: float = 0.0
    warmup: int = 100
    evaluate_every: int = 500
    clip: float = 1.0

    def factor(self, step: int) -> float:
        """The share of `rate` to use at this step."""
        if step < self.warmup:
            return (step + 1) / self.warmup
        done = (step - self.warmup) / max(1, self.steps - self.warmup)
        return 0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * done))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a training run reached."""

    loss: float  # validation, nats per token or as the recipe says, of the weights kept; nan if there was no time to measure
    step: int  # the step those weights are from
    seconds: float
    interrupted: bool


def fit(
    model: nn.Module,
    schedule: Schedule,
    *,
    loss_of: Callable[[int], Tensor],
    evaluate: Callable[[], float],
    title: str,
    best: float = math.inf,
    unit: str = "nats",
    average: float = 0.0,
    embedding_rate: float = 1.0,
) -> Outcome:
    """Train in place and leave the model with the best weights seen; Ctrl-C stops early and keeps them.

    `best` is the loss of the weights it begins with, where that is known from a run before. With `average`
    above 0 it is a running mean of the weights that is measured and kept, each step the last mean by
    this share (Polyak & Juditsky 1992). `embedding_rate`: how many times faster the embedding learns.
    """
    embedding = [p for name, p in model.named_parameters() if name.startswith("embedding.")]
    rest = [p for name, p in model.named_parameters() if not name.startswith("embedding.")]
    decay = schedule.weight_decay
    groups: list[dict[str, Any]] = [
        {"params": [p for p in rest if p.dim() > 1], "weight_decay": decay, "times": 1.0},
        {"params": [p for p in rest if p.dim() <= 1], "weight_decay": 0.0, "times": 1.0},
        {"params": embedding, "weight_decay": decay, "times": embedding_rate},
    ]
    optimizer = torch.optim.AdamW(
        groups,
        lr=schedule.rate,
        betas=(0.9, 0.98),
    )
    mean = Mean(model, average)
    best_step, best_weights = 0, copy.deepcopy(model.state_dict())
    start, done, interrupted = time.monotonic(), 0, False
    bar = tqdm(total=schedule.steps, desc=title, unit="step", dynamic_ncols=True, disable=None)
    try:
        for step in range(schedule.steps):
            for group in optimizer.param_groups:
                group["lr"] = schedule.rate * schedule.factor(step) * group["times"]
            model.train()
            loss = loss_of(step)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), schedule.clip)
            optimizer.step()
            done = step + 1
            mean.follow()
            bar.update()
            if step % 20 == 0:
                bar.set_postfix(train=f"{loss.item():.3f}", best=f"{best:.4f}")
            if done % schedule.evaluate_every == 0 or done == schedule.steps:
                with mean.held():
                    reached = measured(model, evaluate)
                    if reached < best:
                        best_weights = copy.deepcopy(model.state_dict())
                        best, best_step = reached, done
                told = tr(
                    "{title}: step {done}, train {train:.4f}, validation {reached:.4f} {unit}",
                    title=title,
                    done=done,
                    train=loss.item(),
                    reached=reached,
                    unit=unit,
                )
                tqdm.write(told, file=sys.stderr)
    except KeyboardInterrupt:
        interrupted = True
        tqdm.write(
            tr("{title}: stopped at step {done}; keeping the best so far", title=title, done=done),
            file=sys.stderr,
        )
        if not math.isfinite(best):  # none was measured yet: what there is is the best there is
            with mean.held():
                best_weights, best_step = copy.deepcopy(model.state_dict()), done
                try:
                    best = measured(model, evaluate)
                except KeyboardInterrupt:
                    best = math.nan
    finally:
        bar.close()
    model.load_state_dict(best_weights)
    model.eval()
    return Outcome(best, best_step, time.monotonic() - start, interrupted)


class Mean:
    """A running mean of a model's weights: `share` of the last mean and the rest of the new weights, at each step."""

    def __init__(self, model: nn.Module, share: float) -> None:
        self.model, self.share, self.steps = model, share, 0
        self.weights = {n: p.detach().clone() for n, p in model.named_parameters()} if share else {}

    @torch.no_grad()
    def follow(self) -> None:
        """Take the weights of one more step into the mean; early ones are soon forgotten."""
        self.steps += 1
        share = min(self.share, self.steps / (self.steps + 9))
        for name, weight in self.model.named_parameters():
            if name in self.weights:
                self.weights[name].lerp_(weight, 1 - share)

    @contextmanager
    def held(self) -> Iterator[None]:
        """While this lasts, the model has the mean for its weights."""
        before = copy.deepcopy(self.model.state_dict()) if self.weights else {}
        self.model.load_state_dict(self.weights, strict=False)
        try:
            yield
        finally:
            self.model.load_state_dict(before, strict=False)


def measured(model: nn.Module, evaluate: Callable[[], float]) -> float:
    """What `evaluate` says of the model without dropout."""
    model.eval()
    with torch.inference_mode():
        return evaluate()


def drop_connected(model: nn.Module, share: float) -> dict[str, Tensor]:
    """The weights from state to state with this share of them dropped, one mask a batch; none if it is 0.

    DropConnect as Merity et al. (2017) use it: for `torch.func.functional_call`.
    """
    if not share:
        return {}
    return {n: functional.dropout(p, share) for n, p in model.named_parameters() if "weight_hh" in n}


def streams(tokens: Tensor, batch: int) -> Tensor:
    """Cut tokens (T,) into `batch` parallel streams (B, T // B)."""
    usable = len(tokens) // batch * batch
    return tokens[:usable].view(batch, -1)


def recurrent_loss(model: nn.Module, tokens: Tensor, *, block: int = 1000) -> float:
    """Mean nats per token of one uninterrupted teacher-forced pass over tokens (T,), state carried."""
    total, state = 0.0, None
    for start in range(0, len(tokens) - 1, block):
        stop = min(start + block, len(tokens) - 1)
        logits, state = model(tokens[None, start:stop], state)
        total += functional.cross_entropy(logits[0], tokens[start + 1 : stop + 1], reduction="sum").item()
    return total / (len(tokens) - 1)


def transformer_loss(
    model: nn.Module, tokens: Tensor, *, context: int, layers: int, block: int = 512
) -> float:
    """Mean nats per token of one teacher-forced pass over tokens (T,) with the sliding window.

    Each block is read with everything its deepest layer can reach before it (layers x context
    tokens), so the figure is that of a single pass over the whole text.
    """
    total, reach = 0.0, layers * context
    for start in range(0, len(tokens) - 1, block):
        stop = min(start + block, len(tokens) - 1)
        first = max(0, start - reach)
        logits = model(tokens[None, first:stop])[0, start - first :]
        total += functional.cross_entropy(logits, tokens[start + 1 : stop + 1], reduction="sum").item()
    return total / (len(tokens) - 1)
