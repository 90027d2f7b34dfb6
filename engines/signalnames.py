"""What a signal is by its name alone: the table of names that is our contract, for recordings which do not say more."""

import re
from dataclasses import dataclass

from mnemoscope.engines.spec import AXES, Kind

Axes = tuple[str, ...]
Range = tuple[float, float]

UNIT, SPLIT, SLOT, SAID = ("unit",), ("head", "unit"), ("slot",), ("token",)
SHARE, SQUASHED = (0.0, 1.0), (-1.0, 1.0)
LAYER = r"layer(?P<layer>\d+)\.(?:forward\.|backward\.)?"
HOP = r"hop(?P<layer>\d+)\."


@dataclass(frozen=True, slots=True)
class Rule:
    """What a name means: the kind of signal, the axes of a step, and the range that its values have in theory."""

    name: str  # as a regular expression
    kind: Kind
    axes: Axes
    range: Range | None = None
    strict: bool = False  # values out of the range would be another thing: logits are no probabilities

    def match(self, name: str) -> re.Match[str] | None:
        """Whether it is this rule that a name falls under."""
        return re.fullmatch(self.name, name)


RULES = (  # in the order in which signals are computed
    Rule("embedding", Kind.EMBEDDING, UNIT),
    Rule("input", Kind.EMBEDDING, ("column",)),
    *(
        Rule(LAYER + rf"gate\.{gate}", Kind.GATE, UNIT, SHARE)
        for gate in ("reset", "update", "input", "forget")
    ),
    Rule(LAYER + r"gate\.candidate", Kind.GATE, UNIT, SQUASHED),
    Rule(LAYER + r"gate\.output", Kind.GATE, UNIT, SHARE),
    Rule(LAYER + "cell", Kind.CELL, UNIT),
    Rule(LAYER + "hidden", Kind.STATE, UNIT, SQUASHED),
    Rule(LAYER + "state", Kind.STATE, UNIT),
    Rule(LAYER + "query", Kind.QUERY, SPLIT),
    Rule(LAYER + "key", Kind.KEY, SPLIT),
    Rule(LAYER + "value", Kind.VALUE, SPLIT),
    Rule(LAYER + "attention", Kind.ATTENTION, ("head", "key"), SHARE, strict=True),
    Rule(LAYER + r"cross\.(query|key|value)", Kind.CROSS, SPLIT),
    Rule(LAYER + "mlp", Kind.MLP, UNIT),
    Rule(LAYER + "residual", Kind.RESIDUAL, UNIT),
    Rule(r"memory\.write", Kind.WRITE, SLOT, SHARE, strict=True),
    Rule(r"memory\.read", Kind.READ, SLOT, SHARE, strict=True),
    Rule(HOP + "attention", Kind.READ, SLOT, SHARE, strict=True),
    Rule(HOP + "state", Kind.STATE, UNIT),
    Rule(HOP + "answer", Kind.ANSWER, SAID, SHARE, strict=True),
    Rule("answer", Kind.ANSWER, SAID, SHARE, strict=True),
    Rule("class", Kind.CLASS, ("class",), SHARE, strict=True),
    Rule("output", Kind.OUTPUT, ("output",)),
    Rule("logits", Kind.LOGITS, SAID),
)
LAST = (Kind.ANSWER, Kind.CLASS, Kind.OUTPUT, Kind.LOGITS)  # what a model says, after all its layers


def rule_of(name: str) -> tuple[Rule | None, int | None]:
    """The rule that a name falls under and its layer or hop; None for a name that means nothing to us."""
    for rule in RULES:
        if match := rule.match(name):
            layer = match.groupdict().get("layer")
            return rule, None if layer is None else int(layer)
    return None, None


def axes_of(rule: Rule, count: int) -> Axes:
    """The axes of a step that has so many: states, cells and gates may be shared by heads; else those of the rule."""
    return next((axes for axes in AXES[rule.kind] if len(axes) == count), rule.axes)


def in_order(name: str) -> tuple[int, int, int, str]:
    """To sort names: by layer, and of a layer as they are computed; what a model says comes last."""
    rule, layer = rule_of(name)
    if rule is None:
        return (2, 0, 0, name)
    turned = int(".backward." in name)  # forward comes first
    return (int(rule.kind in LAST), -1 if layer is None else layer, 2 * RULES.index(rule) + turned, name)
