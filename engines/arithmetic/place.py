"""Where a number stands: at a step in a signal, in a part of the computation that is not recorded, or among the weights.

layer0.cell[3]              a number of a signal by the places along its axes
layer1.attention[2,17]      what head 2 looks at token 17 (attention is derived, and can be asked for all the same)
layer0.gate.forget[3] back  a part of what makes it, as `PARTS` says them
logits[1] product after 8   of a long sum what comes after its first terms
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.given import shown
from mnemoscope.engines.nouns import place_said
from mnemoscope.engines.spec import Kind, Layout, SignalSpec
from mnemoscope.engines.translation import commas, tr, tr_noop

Index = tuple[int, ...]

# What is not recorded, but stands between what is.
PARTS = {
    "below": tr_noop("what comes in, weighed"),
    "back": tr_noop("the state before, weighed"),
    "held": tr_noop("the state before, as far as it is let through"),
    "beneath": tr_noop("what stands below, weighed"),
    "shown": tr_noop("what is shown of the cell"),
    "product": tr_noop("the weighed sum"),
    "score": tr_noop("score"),
    "scores": tr_noop("the sum over all that is in reach"),
    "normed": tr_noop("what comes in, normed"),
    "mean": tr_noop("mean"),
    "sum": tr_noop("sum"),
    "content": tr_noop("what lies in the slot"),
    "question": tr_noop("the question"),
    "read": tr_noop("what is read"),
    "chance": tr_noop("the chance to stop there"),
    "gathered": tr_noop("sum over the text"),
    "entering": tr_noop("embedding and place"),
    "unit": tr_noop("unit at another place"),
    "share": tr_noop("attention from another place"),
    "size": tr_noop("mean square"),
    "squares": tr_noop("sum of squares"),
    "straight": tr_noop("before it is turned by its place"),
    "headed": tr_noop("before the norm of its head"),
    "mixed": tr_noop("what a head mixes of the values"),
    "attended": tr_noop("what the heads write"),
    "middle": tr_noop("residual stream between attention and MLP"),
    "written": tr_noop("what the MLP writes"),
    "drive": tr_noop("what the unit is driven by"),
    "gate": tr_noop("what the unit is gated by"),
    "value": tr_noop("value"),
    "key": tr_noop("key"),
    "vector": tr_noop("the vector of the sentence"),
    "answered": tr_noop("what is read out"),
    "pooled": tr_noop("mean over the text"),
    "state": tr_noop("state"),
    "probability": tr_noop("the model's own probability"),
    "length": tr_noop("length"),
    "pass": tr_noop("the chance to come so far back"),
    "softmax": tr_noop("its probability"),
    "total": tr_noop("the sum over all that could come"),
    "surprise": tr_noop("its surprise"),
    "way": tr_noop("all ways so far"),
    "ways": tr_noop("the sum over all ways so far"),
    "token": tr_noop("at another token"),
}

# The parts that lie along the axes of their signal; of others the numbers count something else.
OF_NUMBER = (
    "", "softmax", "surprise", "score", "product", "below", "back", "held", "shown", "drive", "gate", "attended", "written",
    "middle", "straight", "headed", "answered", "probability",
)  # fmt: skip
SUMS = ("total", "scores")  # over the last of the axes

_WRITTEN = re.compile(
    r"\s*([A-Za-z0-9_.]+)\s*(?:\[([\d,\s]{,80})\])?(?:\s+(?!after\b|unedited\b)([a-z]+))?(\s+unedited)?(?:\s+after\s+(\d{1,9}))?\s*"
)


@dataclass(frozen=True, slots=True)
class Place:
    """One number of a signal at a step, or of a part of what makes it; `unedited`: as it would be without the edits of it.

    Of a long sum: its terms after the first `skip` ones.
    """

    signal: str
    step: int
    index: Index = (0,)
    part: str = ""
    skip: int = 0
    unedited: bool = False

    def __str__(self) -> str:
        """As it is written, without the step."""
        said = [f"{self.signal}[{','.join(map(str, self.index))}]", self.part, "unedited" * self.unedited]
        return " ".join(filter(None, (*said, f"after {self.skip}" if self.skip else "")))

    @property
    def whole(self) -> "Place":
        """The number of the signal that it is, or is a part of."""
        return replace(self, part="", skip=0, unedited=False)

    @property
    def layer(self) -> int | None:
        """The layer, or hop, that it is in."""
        found = re.match(r"(?:layer|hop)(\d+)\.", self.signal)
        return int(found[1]) if found else None

    @property
    def role(self) -> str:
        """What the signal is in its layer: "gate.forget"."""
        return re.sub(r"^(?:layer|hop)\d+\.", "", self.signal)


@dataclass(frozen=True, slots=True)
class Weight:
    """One number of the model itself."""

    name: str
    index: Index

    def __str__(self) -> str:
        return f"{self.name}[{','.join(map(str, self.index))}]"


Source = Place | Weight


def said(source: Source | None, layout: Layout, name: Callable[[str, int], str] = place_said) -> str:
    """A place as a person says it: "forget gate, layer 0, unit 3, step 12". `name`: of a place along an axis."""
    if source is None:
        return ""
    if isinstance(source, Weight):
        return tr("weight {name}", name=source)
    spec = spec_of(layout, source.signal)
    said: list[str] = [spec.label] if spec else [source.signal]
    if source.part:
        is_look = spec is not None and spec.kind in (Kind.ATTENTION, Kind.READ) and source.part == "product"
        said.append(
            tr("query · key") if is_look else tr(PARTS[source.part]) if source.part in PARTS else source.part
        )
    if source.unedited:
        said.append(tr("as it would be without the edit"))
    if spec is not None and spec.layer is not None:
        said.append(spec.where)
    if spec is not None and len(spec.axes) == len(source.index) and source.part in OF_NUMBER:
        said += [name(axis, n) for axis, n in zip(spec.axes, source.index, strict=True)]
    elif spec is not None and len(spec.axes) == len(source.index) and source.part in SUMS:
        said += [name(axis, n) for axis, n in zip(spec.axes[:-1], source.index[:-1], strict=True)]
    elif source.index:
        said.append(tr("number {index}", index=",".join(map(str, source.index))))
    if source.skip:
        said.append(tr("after the {n} largest terms", n=source.skip))
    said.append(tr("step {step}", step=source.step))
    return commas(said)


def spec_of(layout: Layout, name: str) -> SignalSpec | None:
    """The signal of this name, recorded or derived; None for none."""
    if name in layout:
        return layout[name]
    place = Place(name, 0)
    layer = place.layer
    if place.role == "attention" and layer in layout.heads:
        heads = layout.heads[layer]
        return SignalSpec(name, Kind.ATTENTION, ("head", "key"), (heads, 0), (0, 1), layer)
    return None


def parsed(text: str, step: int) -> Place | None:
    """The place that is written so, whatever signals there are; None for what is none. Without an index it has none."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    index = tuple(int(each) for each in (found[2] or "").split(",") if each.strip())
    return Place(found[1], step, index, found[3] or "", int(found[5] or 0), bool(found[4]))


def written(text: str, step: int, layout: Layout) -> Place:
    """The place that is written so, at a step. Raises AnalysisError for none."""
    found = parsed(text, step)
    spec = spec_of(layout, found.signal) if found else None
    if found is None or spec is None:
        near = commas(layout, most=4) if not found else commas((each.name for each in layout), most=8)
        raise AnalysisError(
            tr(
                "{text} is no place of a signal, as layer0.cell[3]; there are {near}",
                text=shown(text),
                near=near,
            )
        )
    found = replace(found, signal=spec.name, index=found.index or (0,) * len(spec.shape))
    if not found.part:
        return checked(found, spec)
    if found.part not in PARTS:
        raise AnalysisError(
            tr(
                "there is no part {part!r} of a number; there are {parts}",
                part=found.part[:40],
                parts=commas(PARTS),
            )
        )
    return found


def checked(place: Place, spec: SignalSpec) -> Place:
    """The place itself. Raises AnalysisError for one that the signal has not."""
    sizes = [size or place.step + 1 for size in spec.shape]
    if len(place.index) != len(sizes) or not all(
        0 <= n < size for n, size in zip(place.index, sizes, strict=True)
    ):
        raise AnalysisError(
            tr(
                "{place} does not exist: {signal} is of {sizes} numbers",
                place=place,
                signal=spec.name,
                sizes=" × ".join(map(str, sizes)),
            )
        )
    return place
