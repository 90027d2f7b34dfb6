"""What a set of tensors looks like by its names and shapes: whose layers they are, and what an engine of ours would miss."""

import re
from collections.abc import Mapping

Shapes = Mapping[str, tuple[int, ...]]

LISTED, OTHERS = 4, 2
CELLS = {1: "RNN", 3: "GRU", 4: "LSTM"}  # by how many gates are stacked in one tensor
FAMILIES = {  # a part of a name that gives a family of models away
    "self_attn.q_proj": "a Llama-shaped Transformer",
    "attn.c_attn": "GPT-2",
    "query_key_value": "GPT-NeoX, BLOOM or Falcon",
    "attention.self.query": "BERT or one of its family",
    "self_attn.in_proj_weight": "torch.nn.TransformerEncoder or a decoder of its kind",
    "mixer.in_proj": "Mamba",
}


def looks(shapes: Shapes) -> str:
    """How many tensors there are, what they look like, and what of an engine of ours is missing among them."""
    if not shapes:
        return "holds no tensors"
    count = "1 tensor" if len(shapes) == 1 else f"{len(shapes)} tensors"
    look = "looks" if len(shapes) == 1 else "look"
    if (recurrent := _recurrent(shapes)) is not None:
        return f"holds {count} that {look} like {recurrent}"
    for part, family in FAMILIES.items():
        if any(part in name for name in shapes):
            return f"holds {count} that {look} like {family}"
    if all(f"layers.0.{name}.weight" in shapes for name in ("query", "key", "value", "attention_norm")):
        return f"holds {count} that {look} like the weights of our transformer or encoder"
    listed = ", ".join(f"{name} {_shape(shape)}" for name, shape in list(shapes.items())[:LISTED])
    return f"holds {count}: {listed}" + (", …" if len(shapes) > LISTED else "")


def missing(shapes: Shapes) -> str:
    """What our recurrent engines would need beside the layers of torch.nn.LSTM and its like; "" for other tensors."""
    found = next((m for name in shapes if (m := re.fullmatch(r"(.*?)weight_hh_l0", name))), None)
    if found is None:
        return ""
    said = ""
    wanted = [name for name in ("embedding.weight", "readout.weight") if name not in shapes]
    if wanted:
        said = f"; missing: {', '.join(wanted)}"
        ours = ("embedding.weight", "readout.weight", "readout.bias")
        others = [name for name in shapes if name not in ours and not re.search(r"_[ih]h_l\d+", name)]
        others.sort(key=lambda name: not name.endswith(".weight"))  # among which they may be, by another name
        if others:
            said += f" (there are {', '.join(others[:OTHERS])}{', …' if len(others) > OTHERS else ''})"
    if found.group(1) != "rnn.":
        said += f"; rename {found.group()} to rnn.weight_hh_l0 …"
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
    both = "bidirectional " if any(match.group(3) for match in found) else ""
    depth = max(int(match.group(2)) for match in found) + 1
    return f"a {depth}-layer {both}torch.nn.{cell} (hidden {stacked[1]}, input {below[1]})"


def _shape(shape: tuple[int, ...]) -> str:
    return "(" + ", ".join(map(str, shape)) + ")"
