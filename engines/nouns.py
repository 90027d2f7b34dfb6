"""The words for what the numbers of signals stand for: the axes they lie along, and what a signal is in its layer.

Names of axes and signals are notation; what a person reads of them is one of these words.
"""

from mnemoscope.engines.translation import tr, tr_noop, trn

# By the name of an axis: one of its places, several, and a certain one.
AXES = {
    "unit": (tr_noop("unit"), tr_noop("units"), tr_noop("unit {n}")),
    "head": (tr_noop("head"), tr_noop("heads"), tr_noop("head {n}")),
    "token": (tr_noop("token"), tr_noop("tokens"), tr_noop("token {n}")),
    "key": (tr_noop("key"), tr_noop("keys"), tr_noop("key {n}")),
    "column": (tr_noop("column"), tr_noop("columns"), tr_noop("column {n}")),
    "output": (tr_noop("output"), tr_noop("outputs"), tr_noop("output {n}")),
    "class": (tr_noop("class"), tr_noop("classes"), tr_noop("class {n}")),
    "position": (tr_noop("position"), tr_noop("positions"), tr_noop("position {n}")),
    "slot": (tr_noop("slot"), tr_noop("slots"), tr_noop("slot {n}")),
    "place": (tr_noop("place"), tr_noop("places"), tr_noop("place {n}")),
    "word": (tr_noop("word"), tr_noop("words"), tr_noop("word {n}")),
}

# Gates by the last part of their names; and what a signal is by that part, as far as its kind does not say it.
GATES = {
    "forget": tr_noop("forget gate"),
    "input": tr_noop("input gate"),
    "output": tr_noop("output gate"),
    "update": tr_noop("update gate"),
    "reset": tr_noop("reset gate"),
}
ROLES = {
    "candidate": tr_noop("candidate"),
    "residual": tr_noop("residual"),
    "mlp": tr_noop("mlp"),
    "embedding": tr_noop("embedding"),
    "input": tr_noop("input"),
    "output": tr_noop("output"),
    "query": tr_noop("query"),
    "key": tr_noop("key"),
    "value": tr_noop("value"),
    "logits": tr_noop("logits"),
    "classes": tr_noop("classes"),
    "hidden": tr_noop("hidden"),
    "attention": tr_noop("attention"),
    "answer": tr_noop("answer"),
    "token": tr_noop("token"),
    "write": tr_noop("write"),
    "read": tr_noop("read"),
    "usage": tr_noop("usage"),
    "recalled": tr_noop("recalled"),
    "sentence": tr_noop("sentence"),
    "entry": tr_noop("entry"),
    "scores": tr_noop("scores"),
}


def axis_said(axis: str) -> str:
    """One place along an axis: "unit"."""
    return tr(AXES[axis][0]) if axis in AXES else axis


def axes_said(axis: str) -> str:
    """Places along an axis: "units"."""
    return tr(AXES[axis][1]) if axis in AXES else axis


def place_said(axis: str, n: int) -> str:
    """A certain place along an axis: "unit 7"."""
    return tr(AXES[axis][2], n=n) if axis in AXES else f"{axis} {n}"


def gate_said(role: str) -> str:
    """A gate: "forget gate"."""
    return tr(GATES[role]) if role in GATES else tr("{role} gate", role=role)


def role_said(role: str) -> str:
    """What a signal is in its layer: "query"."""
    return tr(ROLES[role]) if role in ROLES else role


def tokens_said(noun: str, n: int) -> str:
    """So many tokens of a vocabulary, which calls them characters, words or tokens: "7 words"."""
    match noun:
        case "characters":
            return trn("{n:,} character", "{n:,} characters", n)
        case "words":
            return trn("{n:,} word", "{n:,} words", n)
        case "rows":
            return trn("{n:,} row", "{n:,} rows", n)
    return trn("{n:,} token", "{n:,} tokens", n)


def bytes_said(count: float) -> str:
    """A number of bytes in three digits: "512 bytes", "1.47 MB"."""
    if count < 1000:
        return trn("{n:,} byte", "{n:,} bytes", round(count))
    for unit, size in ((tr_noop("{count:.3g} kB"), 1e3), (tr_noop("{count:.3g} MB"), 1e6)):
        if count < 999.5 * size:
            return tr(unit, count=count / size)
    return tr("{count:,.3g} GB", count=count / 1e9)
