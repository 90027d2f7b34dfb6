"""What a file of somebody else's holds that can be shown: its recurrent networks, and the tables beside them, by names and shapes alone.

torch names the weights of a network `weight_ih_l{n}`, `weight_hh_l{n}`, `bias_ih_l{n}`, `bias_hh_l{n}`, with a projection `weight_hr_l{n}`,
and of the other direction the same with `_reverse`; before them stands whatever a person's modules are called. A single cell
has no `_l{n}`. All else follows from the shapes.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from mnemoscope.engines.translation import tr, trn

Shapes = Mapping[str, tuple[int, ...]]

CELLS = {1: "rnn", 3: "gru", 4: "lstm"}  # by how many gates are stacked in one tensor
_PART = re.compile(
    r"(?P<prefix>.*?)(?P<part>(?:weight|bias)_(?:ih|hh|hr))(?:_l(?P<layer>\d{1,3})(?P<way>_reverse)?)?"
)
_WRAPPERS = re.compile(
    r"^(?:(?:module|_orig_mod|model|state_dict)\.)+"
)  # put before all names by those who train
_TRAINING = re.compile(
    r".*\.(?:exp_avg|exp_avg_sq|max_exp_avg_sq|momentum_buffer|square_avg|step)"
)  # of an optimiser
EMBEDDINGS = (
    "emb",
    "wte",
    "lookup",
    "vocab",
    "token",
    "encoder",
    "word",
    "char",
    "in",
)  # parts of names, the likeliest first
READOUTS = (
    "readout",
    "lm_head",
    "decoder",
    "head",
    "logit",
    "classif",
    "fc",
    "linear",
    "out",
    "proj",
    "dense",
    "tag",
    "pred",
)


@dataclass(frozen=True, slots=True)
class Recurrent:
    """One recurrent network in a file: what it is, and by which names. `fault` says why it cannot be shown."""

    prefix: str
    cell: str
    input: int
    hidden: int
    layers: int
    both_ways: bool = False
    projection: int = 0
    bias: bool = True
    single: bool = False  # a cell, whose names say no layer
    reset: str = "after"
    nonlinearity: str = ""  # of a simple network, where the file says it
    reads: str = ""  # what the read-out of both directions reads, where the file says it
    fault: str = ""

    @property
    def shown(self) -> int:
        """How many numbers of the last layer can be read out."""
        return (self.projection or self.hidden) * (2 if self.both_ways else 1)

    @property
    def name(self) -> str:
        """What the person calls it: the prefix without what was put before all names."""
        return _WRAPPERS.sub("", self.prefix).rstrip(".") or self.cell

    @property
    def names(self) -> dict[str, str]:
        """Our name of each of its tensors, and the file's."""
        parts = (
            ["weight_ih", "weight_hh"]
            + ["bias_ih", "bias_hh"] * self.bias
            + ["weight_hr"] * bool(self.projection)
        )
        ways = ("", "_reverse") if self.both_ways else ("",)
        endings = [f"_l{n}{way}" for n in range(self.layers) for way in ways]
        return {
            f"rnn.{part}{ending}": self.prefix + part + ("" if self.single else ending)
            for ending in endings
            for part in parts
        }

    @property
    def said(self) -> str:
        """What it is, in words: "a 2-layer bidirectional LSTM (input 64, hidden 128)"."""
        fields = {"cell": self.cell.upper(), "input": self.input, "hidden": self.hidden}
        said = (
            trn("a bidirectional {cell} of {n} layer (input {input}, hidden {hidden})",
                "a bidirectional {cell} of {n} layers (input {input}, hidden {hidden})", self.layers, **fields)
            if self.both_ways
            else trn("an {cell} of {n} layer (input {input}, hidden {hidden})",
                     "an {cell} of {n} layers (input {input}, hidden {hidden})", self.layers, **fields)
            if self.cell != "gru"
            else trn("a {cell} of {n} layer (input {input}, hidden {hidden})",
                     "a {cell} of {n} layers (input {input}, hidden {hidden})", self.layers, **fields)
        )  # fmt: skip
        if self.projection:
            said = tr("{network}, projected to {projection}", network=said, projection=self.projection)
        return said if self.bias else tr("{network}, without biases", network=said)


def recurrent(shapes: Shapes) -> list[Recurrent]:
    """The recurrent networks whose weights are named as torch names them, in the order of the file."""
    parts: dict[str, dict[str, tuple[int, ...]]] = {}
    for name, shape in shapes.items():
        if match := _PART.fullmatch(name):
            parts.setdefault(match["prefix"], {})[name[len(match["prefix"]) :]] = shape
    return [found for prefix, own in parts.items() if (found := _network(prefix, own)) is not None]


def _network(prefix: str, own: Shapes) -> Recurrent | None:
    """The network that these tensors are of, by names without their prefix; None if they are of none."""
    single = "weight_hh" in own
    end = "" if single else "_l0"
    below, back, back_to = (
        own.get(f"weight_ih{end}", ()),
        own.get(f"weight_hh{end}", ()),
        own.get(f"weight_hr{end}"),
    )
    if len(below) != 2 or len(back) != 2 or not all(below) or not all(back):
        return None
    hidden = back_to[1] if back_to and len(back_to) == 2 else back[1]
    if not hidden or back[0] % hidden or CELLS.get(back[0] // hidden) is None:
        return None
    numbers = [int(match["layer"] or 0) for name in own if (match := _PART.fullmatch(name))]
    found = Recurrent(
        prefix,
        CELLS[back[0] // hidden],
        input=below[1],
        hidden=hidden,
        layers=max(numbers) + 1,
        both_ways=any(name.endswith("_reverse") for name in own),
        projection=back_to[0] if back_to else 0,
        bias=f"bias_ih{end}" in own or f"bias_hh{end}" in own,
        single=single,
    )
    return Recurrent(
        **{name: getattr(found, name) for name in found.__slots__} | {"fault": _fault(found, own)}
    )


def _fault(found: Recurrent, own: Shapes) -> str:
    """Why a network cannot be shown; "" if nothing is wrong with it."""
    if found.projection and found.cell != "lstm":
        return tr("only an LSTM can have a projection")
    if found.layers > 16:
        return tr("it has {layers} layers, and at most 16 can be shown", layers=found.layers)
    needed = wanted(found)
    for name, shape in needed.items():
        if name not in own:
            return tr("its tensor {name} is not in the file", name=found.prefix + name)
        if own[name] != shape:
            return tr(
                "its tensor {name} is {shape} where {needed} is due",
                name=found.prefix + name,
                shape=own[name],
                needed=shape,
            )
    return ""


def wanted(found: Recurrent) -> dict[str, tuple[int, ...]]:
    """The shape of every tensor of a network, by its name without the prefix."""
    gates = next(count for count, cell in CELLS.items() if cell == found.cell)
    stacked, shown = gates * found.hidden, found.projection or found.hidden
    shapes = {
        "weight_ih": (stacked, found.input), "weight_hh": (stacked, shown), "weight_hr": (found.projection, found.hidden),
        "bias_ih": (stacked,), "bias_hh": (stacked,),
    }  # fmt: skip
    needed = {}
    for ours, theirs in found.names.items():
        part = ours.removeprefix("rnn.").rsplit("_l", 1)[0]
        first = re.match(r".*_l0(_reverse)?$", ours)
        shape = shapes[part] if part != "weight_ih" or first else (stacked, found.shown)
        needed[theirs.removeprefix(found.prefix)] = shape
    return needed


@dataclass(frozen=True, slots=True)
class Tables:
    """What stands before and after a network: the embedding and the read-out by name, "" for none, and what is used of neither."""

    embedding: str = ""
    readout: str = ""
    bias: str = ""  # of the read-out
    tied: bool = False
    unused: tuple[str, ...] = ()


def tables(
    shapes: Shapes,
    network: Recurrent,
    *,
    embedding: str = "",
    readout: str = "",
    biases: Mapping[str, str] | None = None,
    parts: Mapping[str, Collection[str]] | None = None,
) -> Tables:
    """The embedding and the read-out of a network, by shapes and then by names; or those that are named, "-" for none.

    `biases` are the names of biases by the matrices they belong to, and `parts` those of the tensors of each network by its prefix,
    where a file does not name them as torch does.
    """
    own = set(network.names.values()) if parts is None else set(parts[network.prefix])
    others = {name: shape for name, shape in shapes.items() if name not in own}
    elsewhere = (
        {name for name in others if _PART.fullmatch(name)}
        if parts is None
        else {name for several in parts.values() for name in several}
    )
    flat = [
        name for name, shape in others.items() if len(shape) == 2 and name not in elsewhere and min(shape)
    ]
    chained = {
        name
        for name in flat
        for other in flat
        if other != name and others[other][1] == others[name][0] != others[name][1]
    }
    before = embedding or _best(
        (n for n in flat if others[n][1] == network.input and not _has_bias(n, others, biases)),
        EMBEDDINGS,
        READOUTS,
    )
    before = "" if before == "-" else before
    rows = others[before][0] if before in others else 0
    after = readout or _best(
        (
            n
            for n in flat
            if others[n][1] == network.shown and n != before and (n not in chained or others[n][0] == rows)
        ),
        READOUTS,
        EMBEDDINGS,
        rows=rows,
        shapes=others,
    )
    after = "" if after == "-" else after
    thin = [n for n in others if len(others[n]) == 1 and n not in elsewhere]
    meant = _bias_of(after, biases)
    bias = next((n for n in thin if after and n == meant and others[n] == others[after][:1]), "")
    tied = (
        not after
        and readout != "-"
        and bool(before)
        and network.input == network.shown
        and any(others[n] == (rows,) for n in thin)
    )
    if tied:
        after, bias = before, next(n for n in thin if others[n] == (rows,))
    unused = tuple(n for n in others if n not in (before, after, bias) and not _TRAINING.fullmatch(n))
    return Tables(before, after, bias, tied, unused)


def _bias_of(name: str, biases: Mapping[str, str] | None) -> str:
    """How the bias of a matrix is called, if there is one."""
    return (biases or {}).get(name, name.removesuffix("weight") + "bias")


def _has_bias(name: str, shapes: Shapes, biases: Mapping[str, str] | None) -> bool:
    """Whether a matrix has a bias of its own: then it is no embedding."""
    return shapes.get(_bias_of(name, biases)) == shapes[name][:1]


def _best(
    names: Iterable[str],
    like: tuple[str, ...],
    unlike: tuple[str, ...],
    *,
    rows: int = 0,
    shapes: Shapes | None = None,
) -> str:
    """The name that is most like what is looked for; "" for none. A read-out has as many rows as the embedding, rather than not."""
    known = [*names]

    def rank(name: str) -> tuple[int, int, int]:
        said = _WRAPPERS.sub("", name).lower()
        likely = min((at for at, part in enumerate(like) if part in said), default=len(like))
        other = min((at for at, part in enumerate(unlike) if part in said), default=len(unlike))
        of_rows = int(bool(rows) and shapes is not None and shapes[name][0] != rows)
        return (
            of_rows,
            likely - other if likely < len(like) or other < len(unlike) else 0,
            known.index(name),
        )

    return min(known, key=rank, default="")
