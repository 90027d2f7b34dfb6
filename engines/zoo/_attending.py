"""The equations of a decoder's layer, as `Engine.equation` gives them: norm, queries, keys and values, attention, and what is added to the stream.

Axes: D width, N heads, G heads of keys and values, d numbers per head, K keys so far, F units of the MLP.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.arithmetic.expression import Constant, Expression, Function, Minus, Operand, Over, Sum
from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.arithmetic.reading import At, Floats, Vector, sealed, softmax
from mnemoscope.engines.attention import scored, shared_key
from mnemoscope.engines.eviction import shift, turned_back
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr
from mnemoscope.engines.zoo._equations import NORMED, Norm


@dataclass(frozen=True, slots=True)
class Block:
    """The layer of a place. `output` and `down` are the weights that write into the stream; without `down` there is no MLP."""

    at: At
    norm: Norm
    heads: int
    output: str
    down: str
    head_norm: Norm | None = None  # of each head's query and key (Qwen 3)

    @property
    def here(self) -> str:
        """How the names of the layer's weights begin."""
        return f"layers.{self.at.layer}."

    @property
    def before(self) -> Vector:
        """The stream that comes into the layer (D,)."""
        return self.at.signal("x_t", self.below)

    @property
    def below(self) -> str:
        """The signal that comes into the layer."""
        return f"layer{self.at.layer - 1}.residual" if self.at.layer else "embedding"

    def equation(self, turns: Sequence[float]) -> Expression:
        """Of the layer's queries, keys, values, attention and residual. `turns`: by how much each pair turns in a step."""
        match self.at.place.role:
            case "query" | "key" | "value" as role:
                return self.projected(role, turns if role != "value" else ())
            case "attention":
                return self.attention()
        return self.residual()

    def projected(self, role: str, turns: Sequence[float]) -> Expression:
        """W a + b of a head and unit, normed and turned by its place, where it is."""
        at, part = self.at, self.at.place.part
        name, per_head = self.here + role, at.trace.layout[at.place.signal].shape[1]
        if part in NORMED and len(at.index) == 1:
            return self.norm.of(at, self.here + "attention_norm", self.before)
        head, unit = at.index
        row = head * per_head + unit
        letter = role[0]
        if part == "product":
            a = at.parts("a_t", "normed", self.norm.all(at, self.here + "attention_norm", self.before.values))
            return at.dot(
                rf"\sum_j W_{letter}[{row},j]\, a_t[j]", at.row(f"W_{letter}", name + ".weight", row), a
            )
        normed = self.head_norm is not None and role != "value"
        if part == "headed" or (part == "straight" and not normed) or (not part and not turns and not normed):
            product = at.part(f"W_{letter} a_t", "product")
            has_bias = at.has(name + ".bias")
            return product + at.weight(f"b_{letter}", name + ".bias", row) if has_bias else _alone(product)
        if part in NORMED or part == "straight":
            assert self.head_norm is not None
            values = np.array([at.part("", "headed", head, n).number for n in range(per_head)])
            return self.head_norm.of(at, f"{name}_norm", at.parts("x", "headed", values, head))
        half = len(turns)
        angle = at.step * turns[unit % half]
        cosine = Operand(
            r"\cos\theta",
            float(np.float32(np.cos(angle))),
            None,
            tr("the cosine of the angle by which the place turns it"),
        )
        sine = Operand(
            r"\sin\theta",
            float(np.float32(np.sin(angle))),
            None,
            tr("the sine of the angle by which the place turns it"),
        )
        mine = at.part("u_j", "straight", head, unit)
        other = at.part(
            rf"u_{{j{'+' if unit < half else '-'}d/2}}", "straight", head, (unit + half) % per_head
        )
        return Sum((mine * cosine, Minus(other * sine) if unit < half else other * sine))

    def attention(self) -> Expression:
        """The softmax of q k / sqrt(d) over the keys in reach."""
        at = self.at
        head, key = at.index[0], at.index[-1]
        match at.place.part:
            case "score" | "product":
                return self.score(head, key)
        scores, oldest = scored(at.trace, at.layer, head, at.step)
        reach = np.flatnonzero(np.isfinite(scores))
        if key - oldest not in reach and not at.place.part:
            return Operand("0", 0.0, None, tr("out of reach: this token is not looked at"))
        row = Vector(
            scores[reach],
            lambda n: Operand(
                f"s[{oldest + reach[n]}]", float(scores[reach[n]]), Place(at.place.signal, at.step, (head, int(oldest + reach[n])), "score")
            ),
        )  # fmt: skip
        which = int(np.searchsorted(reach, key - oldest))
        return softmax(at, row, which)

    def score(self, head: int, key: int) -> Expression:
        """q k / sqrt(d) of a head and a key; `product`: q k."""
        at, layer = self.at, self.at.layer
        query, keys = f"layer{layer}.query", f"layer{layer}.key"
        q = at.signal("q_t", query, head)
        kept = at.trace.edits.kept.get(layer)
        if kept is not None and key < kept.first:
            said = tr("the query, turned as if it stood behind the first tokens, where the cache has it")
            turned = turned_back(
                q.values[None, None], shift(kept, np.array([at.step])), at.trace.edits.turning
            )[0, 0]
            q = Vector(turned, lambda n: Operand(rf"\tilde{{q}}_t[{n}]", float(turned[n]), None, said))
        if at.place.part == "product":
            k = at.signal(f"k_{{{key}}}", keys, shared_key(at.trace.layout, layer, head), step=key)
            return at.dot(rf"\sum_j q_t[j]\, k_{{{key}}}[j]", q, k)
        return Over(at.part(rf"q_t \cdot k_{{{key}}}", "product"), Function("sqrt", Constant(len(q))))

    def residual(self) -> Expression:
        """x + W_o (what the heads mix) + b_o + W_2 m + b_2, and what these are made of; the norm of the MLP, too."""
        at, part, unit = self.at, self.at.place.part, self.at.last
        match part:
            case "mixed":
                return self.mixed(*at.index)
            case "attended":
                mixed = self.all_mixed()
                per_head = len(mixed) // self.heads
                row = Vector(
                    mixed,
                    lambda n: Operand(
                        rf"(\alpha V)[{n}]", float(mixed[n]), Place(at.place.signal, at.step, divmod(n, per_head), "mixed")
                    ),
                )  # fmt: skip
                weight = at.row("W_o", f"{self.here}{self.output}.weight", unit)
                return at.dot(rf"\sum_j W_o[{unit},j]\, (\alpha V)[j]", weight, row)
            case "written":
                weight = at.row("W_2", f"{self.here}{self.down}.weight", unit)
                return at.dot(
                    rf"\sum_j W_2[{unit},j]\, m_t[j]", weight, at.signal("m_t", f"layer{at.layer}.mlp")
                )
        terms: list[Expression] = [self.before.each(unit), self.attended(unit)]
        if at.has(bias := f"{self.here}{self.output}.bias"):
            terms.append(at.weight("b_o", bias, unit))
        if self.down and part != "middle":
            terms.append(at.part("W_2 m_t", "written"))
            if at.has(bias := f"{self.here}{self.down}.bias"):
                terms.append(at.weight("b_2", bias, unit))
        return Sum(tuple(terms))

    def attended(self, unit: int) -> Operand:
        """What the heads write into a unit of the stream."""
        return self.at.of(r"W_o [\alpha V]", Place(f"layer{self.at.layer}.residual", self.at.step, (unit,), "attended"))  # fmt: skip

    def middle(self) -> Vector:
        """The stream between attention and MLP (D,)."""
        at = self.at
        x = (
            self.before.values
            + at.weights(f"{self.here}{self.output}.weight").astype(np.float64) @ self.all_mixed()
        )
        if at.has(bias := f"{self.here}{self.output}.bias"):
            x = x + at.weights(bias)
        return at.parts("x'_t", "middle", x, signal=f"layer{at.layer}.residual")

    def driven(self, name: str, squash: str) -> Expression:
        """A unit of the MLP: of the norm of the stream, W a + b, squashed."""
        at = self.at
        match at.place.part:
            case "product":
                return self.weighed(name, "W_1")
            case "drive":
                return at.part("W_1 a_t", "product") + at.weight("b_1", f"{self.here}{name}.bias", at.last)
            case part if part in NORMED:
                return self.norm.of(at, self.here + "mlp_norm", self.middle())
        return Function(squash, at.part("W_1 a_t + b_1", "drive"))

    def gated(self) -> Expression:
        """A unit of a gated MLP: silu(W_gate a) W_up a."""
        at = self.at
        match at.place.part:
            case "gate":
                return self.weighed("gate", "W_{gate}")
            case "drive":
                return self.weighed("up", "W_{up}")
            case part if part in NORMED:
                return self.norm.of(at, self.here + "mlp_norm", self.middle())
        return Function("silu", at.part("W_{gate} a_t", "gate")) * at.part("W_{up} a_t", "drive")

    def weighed(self, name: str, letter: str) -> Expression:
        """A row of a weight of the MLP times the norm of the stream."""
        at, unit = self.at, self.at.last
        a = at.parts("a_t", "normed", self.norm.all(at, self.here + "mlp_norm", self.middle().values))
        weight = at.row(letter, f"{self.here}{name}.weight", unit)
        return at.dot(rf"\sum_j {letter}[{unit},j]\, a_t[j]", weight, a)

    def read_out(self, weight: str) -> Expression:
        """W_y norm(x) + b_y of the last layer's stream."""
        at, layout = self.at, self.at.trace.layout
        x = at.signal("x_t", layout.of(Kind.RESIDUAL)[-1].name)
        if at.place.part in NORMED:
            return self.norm.of(at, "norm", x)
        if at.place.part == "product" or not at.has("readout.bias"):
            a = at.parts("a_t", "normed", self.norm.all(at, "norm", x.values))
            return at.dot(rf"\sum_j W_y[{at.last},j]\, a_t[j]", at.row("W_y", weight, at.last), a)
        return at.part("W_y a_t", "product") + at.weight("b_y", "readout.bias", at.last)

    def mixed(self, head: int, unit: int) -> Expression:
        """What a head mixes: the values of the keys, as much of each as it looks at it."""
        at, layer = self.at, self.at.layer
        looks, group = (
            at.trace.attention_row(layer, at.step)[head].astype(np.float64),
            shared_key(at.trace.layout, layer, head),
        )
        values, held = self.values()[:, group, unit], np.flatnonzero(looks)
        weights = Vector(
            looks[held],
            lambda n: Operand(
                rf"\alpha_t[{held[n]}]", float(looks[held[n]]), Place(f"layer{layer}.attention", at.step, (head, int(held[n])))
            ),
        )  # fmt: skip
        given = Vector(
            values[held],
            lambda n: Operand(
                f"v_{{{held[n]}}}[{unit}]", float(values[held[n]]), Place(f"layer{layer}.value", int(held[n]), (group, unit))
            ),
        )  # fmt: skip
        return at.dot(rf"\sum_i \alpha_t[i]\, v_i[{unit}]", weights, given)

    def values(self) -> Floats:
        """The values of all steps so far (K, G, d)."""
        at = self.at
        return at.trace.read(f"layer{at.layer}.value", 0, at.step + 1).astype(np.float64)

    def all_mixed(self) -> Floats:
        """What all heads mix, one after the other (N d,), as edited."""
        at, layer = self.at, self.at.layer
        looks = at.trace.attention_row(layer, at.step).astype(np.float64)  # (N, K)
        values = np.nan_to_num(self.values()).swapaxes(0, 1)  # (G, K, d)
        mixed = (looks.reshape(len(values), -1, looks.shape[1]) @ values).reshape(len(looks), -1)
        name = f"layer{layer}.head"
        if name in at.trace.edits:
            mixed = np.asarray(at.trace.edits.applied(name, mixed[None], at.step)[0], np.float64)
        return mixed.reshape(-1)


def _alone(operand: Operand) -> Expression:
    """A number that is another one."""
    return operand


def recorded_only(at: At) -> Expression | None:
    """What follows from a run's signals alone: attention from queries and keys. Raises AnalysisError for all else."""
    layout = at.trace.layout
    query = layout.one(Kind.QUERY, at.layer) if at.place.role == "attention" else None
    if query is None or at.trace.both_ways or layout.one(Kind.ATTENTION, at.layer) is not None:
        raise sealed(at)
    return Block(at, Norm("layer", 0), query.shape[0], "", "").attention()
