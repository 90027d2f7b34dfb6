"""The proof that is made when a model is opened: what our engine records of a text is what the library gives in one pass over all of it."""

from dataclasses import replace
from typing import Any

import numpy as np
import torch

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.hub.base import Hub
from mnemoscope.engines.models.hub.pair import Pair
from mnemoscope.engines.models.hub.reading import Asked, Watch, compared, seen
from mnemoscope.engines.models.hub.stepwise import takes
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop

MOST, LEAST = 64, 8  # tokens it is made of
BOUND = 1e-4


def proved(engine: Hub, card: Card, text: str, progress: Progress = unwatched) -> Card:
    """The card with what was measured. Raises ModelError if the engine would show other numbers than the library gives."""
    ids = engine.vocab.encode(text or " ".join(card.texts)).ids[:MOST]
    own = len(ids) >= LEAST
    if not own:
        ids = np.random.default_rng(0).integers(0, len(engine.vocab), 4 * LEAST)
    ids = ids[: engine.config.limit]
    figure = difference(engine, ids, progress)
    if not figure <= BOUND:
        raise ModelError(
            tr(
                "{name} cannot be shown as it is: what is seen of it differs from what the library gives by {figure}",
                name=card.name, figure=numeral(figure, 1),
            )
        )  # fmt: skip
    where = (
        tr("the first {n} tokens of the text", n=len(ids)) if own else tr("{n} tokens at random", n=len(ids))
    )
    quality = {
        "measure": tr_noop("largest difference from the transformers library"),
        "value": f"{figure:.1g}",
        "words": tr("differs from transformers by {figure} at most", figure=numeral(figure, 1)),
        "data": where,
    }
    return replace(card, quality=quality)


def difference(engine: Hub, ids: Ids, progress: Progress = unwatched) -> float:
    """The largest difference of logits, attention and states from the library's, in parts of the largest number of each, or of 1."""
    if isinstance(engine, Pair):
        return engine.difference(ids)
    reader = engine.twin()
    with one_thread():
        rows = reader.read_block(ids)
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(ids.tolist(), rows)
    progress(0.5)
    theirs, worst = Streams(), 0.0
    made = whole_pass(engine.model, ids, theirs)
    last = (
        slice(len(ids) - 1, len(ids))
        if trace.both_ways or getattr(engine, "anew", False)
        else slice(0, len(ids))
    )

    def compare(ours: Array, theirs: Any) -> None:
        nonlocal worst
        given = theirs.float().numpy()
        scale = max(1.0, float(np.abs(given).max(initial=0)))
        gap = float(np.abs(ours - given).max(initial=0)) / scale
        worst = max(worst, gap if np.isfinite(gap) else np.inf)

    if "logits" in engine.layout:
        compare(trace["logits"][last], made["logits"][0, last])
    if "class" in engine.layout:
        compare(trace["class"][-1], made["logits"][0].softmax(-1))
    for n, stream in enumerate(theirs.found):
        compare(trace[f"layer{n}.residual"][last], stream.reshape(-1, stream.shape[-1])[last])
    for layer, given in enumerate(made.get("attentions") or ()):  # of RWKV these are something else
        for head in range(engine.layout.heads.get(layer, 0)):
            ours = trace.attention(layer, head, last.start, last.stop)
            compare(ours, given[0, head, last])
    return worst


class Streams:
    """Keeps the residual stream after each layer, as `Watch`; the attention function is not called here."""

    def __init__(self) -> None:
        self.found: list[torch.Tensor] = []

    def begins(self, block: int) -> None:
        pass

    def attends(self, asked: Asked) -> torch.Tensor:
        return compared(asked)[1]

    def units(self, block: int, values: torch.Tensor) -> torch.Tensor:
        return values

    def ends(self, block: int, values: torch.Tensor) -> torch.Tensor:
        self.found.append(values.clone())
        return values


def whole_pass(model: Any, ids: Ids, watch: Watch) -> dict[str, Any]:
    """What the library itself gives of tokens in one pass, by its own eager attention and without a cache."""
    before = model.config._attn_implementation
    asked = {"output_attentions": True, "use_cache": False, "return_dict": True}
    given = {key: value for key, value in asked.items() if key in ("return_dict",) or takes_any(model, key)}
    model.set_attn_implementation("eager")
    try:
        with seen(watch):
            return dict(model(input_ids=torch.from_numpy(np.array(ids))[None], **given))
    finally:
        model.set_attn_implementation(before)


def takes_any(model: Any, argument: str) -> bool:
    """Whether a model can be asked so; most take all of these by way of their outer arguments."""
    return takes(model, argument) or takes(model, "kwargs")
