"""What a set of tensors looks like by its names and shapes: whose layers they are, and how they can be opened."""

from mnemoscope.engines.models.importers.found import Shapes, recurrent
from mnemoscope.engines.translation import commas, tr, tr_noop, trn

GUIDE = "assets/models/README.md"
LISTED = 4
FAMILIES = {  # a part of a name that gives a family of models away
    "self_attn.q_proj": tr_noop("a Llama-shaped Transformer"),
    "attn.c_attn": tr_noop("GPT-2"),
    "query_key_value": tr_noop("GPT-NeoX, BLOOM or Falcon"),
    "attention.self.query": tr_noop("BERT or one of its family"),
    "self_attn.in_proj_weight": tr_noop("torch.nn.TransformerEncoder or a decoder of its kind"),
    "mixer.in_proj": tr_noop("Mamba"),
}


def looks(shapes: Shapes) -> str:
    """How many tensors there are, and what they look like, in words that follow "holds"."""
    if not shapes:
        return tr("no tensors")
    family = _recurrent(shapes) or next(
        (tr(family) for part, family in FAMILIES.items() if any(part in name for name in shapes)), None
    )
    if family is None and all(
        f"layers.0.{name}.weight" in shapes for name in ("query", "key", "value", "attention_norm")
    ):
        family = tr("the weights of our transformer or encoder")
    if family is not None:
        return trn(
            "{n} tensor that looks like {family}",
            "{n} tensors that look like {family}",
            len(shapes),
            family=family,
        )
    named = commas((f"{name} {_shape(shape)}" for name, shape in shapes.items()), LISTED)
    return trn("{n} tensor: {tensors}", "{n} tensors: {tensors}", len(shapes), tensors=named)


def how(shapes: Shapes, path: str) -> str:
    """How these tensors can be opened, or why they cannot, in a clause."""
    networks = recurrent(shapes)
    if not networks:
        return tr("put it as weights.safetensors beside a card.toml (see {guide})", guide=GUIDE)
    if len(networks) == 1 and networks[0].fault:
        return networks[0].fault
    return tr(
        "read with it by `python main.py --model {path}`, or see `python main.py import {path}`", path=path
    )


def _recurrent(shapes: Shapes) -> str | None:
    """The recurrent networks that these tensors are of, in words; None if they are of none."""
    networks = recurrent(shapes)
    if len(networks) > 1:
        return trn("{n} recurrent network", "{n} recurrent networks", len(networks))
    return networks[0].said if networks else None


def _shape(shape: tuple[int, ...]) -> str:
    return "(" + ", ".join(map(str, shape)) + ")"
