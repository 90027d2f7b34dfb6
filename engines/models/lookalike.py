"""What a set of tensors looks like by its names and shapes: whose layers they are, and what an engine of ours would miss."""

import re
from collections.abc import Mapping

from mnemoscope.engines.translation import commas, tr, tr_noop, trn

Shapes = Mapping[str, tuple[int, ...]]

LISTED, OTHERS = 4, 2
CELLS = {1: "RNN", 3: "GRU", 4: "LSTM"}  # by how many gates are stacked in one tensor
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


def missing(shapes: Shapes) -> list[str]:
    """What our recurrent engines would need beside the layers of torch.nn.LSTM and its like, each in a clause."""
    found = next((m for name in shapes if (m := re.fullmatch(r"(.*?)weight_hh_l0", name))), None)
    if found is None:
        return []
    said = []
    wanted = [name for name in ("embedding.weight", "readout.weight") if name not in shapes]
    if wanted:
        ours = ("embedding.weight", "readout.weight", "readout.bias")
        others = [name for name in shapes if name not in ours and not re.search(r"_[ih]h_l\d+", name)]
        others.sort(key=lambda name: not name.endswith(".weight"))  # among which they may be, by another name
        if others:
            said.append(
                tr(
                    "missing: {wanted} (there are {others})",
                    wanted=commas(wanted),
                    others=commas(others, OTHERS),
                )
            )
        else:
            said.append(tr("missing: {wanted}", wanted=commas(wanted)))
    if found.group(1) != "rnn.":
        said.append(tr("rename {name} to rnn.weight_hh_l0 …", name=found.group()))
    return said


def _recurrent(shapes: Shapes) -> str | None:
    """The recurrent network of torch that these tensors are of, in words; None if they are of none."""
    layers = [re.fullmatch(r"(.*?)weight_hh_l(\d+)(_reverse)?", name) for name in shapes]
    found = [match for match in layers if match]
    if not found:
        return None
    first = found[0]
    below = shapes.get(first.group().replace("weight_hh_l", "weight_ih_l"), ())
    stacked = shapes[first.group()]
    if len(below) != 2 or len(stacked) != 2 or not stacked[1] or stacked[0] % stacked[1]:
        return None
    cell = CELLS.get(stacked[0] // stacked[1])
    if cell is None:
        return None
    fields = {
        "depth": max(int(match.group(2)) for match in found) + 1,
        "cell": cell,
        "hidden": stacked[1],
        "input": below[1],
    }
    if any(match.group(3) for match in found):
        return tr("a {depth}-layer bidirectional torch.nn.{cell} (hidden {hidden}, input {input})", **fields)
    return tr("a {depth}-layer torch.nn.{cell} (hidden {hidden}, input {input})", **fields)


def _shape(shape: tuple[int, ...]) -> str:
    return "(" + ", ".join(map(str, shape)) + ")"
