"""The equations of an encoder's layer, as `Engine.equation` gives them: those of every place of the text in reach, of which the last is the newest.

What is recorded of all places are queries, keys and the stream; the rest is computed from these. Parts carry the place first.
Axes: n places, D width, N heads, d numbers per head.
"""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.arithmetic.expression import Constant, Expression, Function, Operand, Over, Sum
from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.arithmetic.reading import At, Floats, Vector, softmax
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.translation import tr
from mnemoscope.engines.zoo._equations import NORMED, Norm

NORM = Norm("layer", 1e-5)
OF_PLACES = "position."


@dataclass(frozen=True, slots=True)
class Encoding:
    """The layer of a place, at a step at which `count` tokens are in reach. `places` (context, D): what is added to each."""

    at: At
    heads: int
    places: Array

    @property
    def count(self) -> int:
        return min(self.at.step + 1, len(self.places))

    @property
    def newest(self) -> int:
        return self.count - 1

    @property
    def here(self) -> str:
        """How the names of the layer's weights begin."""
        return f"layers.{self.at.layer}."

    def equation(self) -> Expression | None:
        """Of the layer's queries, keys, values, attention, MLP and stream, of the newest place or of all."""
        at, role = self.at, self.at.place.role
        if role == "attention":
            return self.attention(self.newest)
        if role.startswith(OF_PLACES) and not at.place.part:
            return self.of_places(role.removeprefix(OF_PLACES))
        role = role.removeprefix(OF_PLACES)
        # A part has its place first; the number of the newest place itself has none.
        place, rest = (at.index[0], at.index[1:]) if at.place.part else (self.newest, at.index)
        match role:
            case "query" | "key" | "value":
                return self.projected(role, place, rest)
            case "mlp":
                return self.driven(place, rest)
        return self.stream(place, rest)

    def of_places(self, role: str) -> Expression | None:
        """A number of all places: of the newest the one by itself, of the others by the same equation, beyond it nothing."""
        at, (place, *rest) = self.at, self.at.index
        own = f"layer{at.layer}.{role}"
        if place > self.newest:
            return Operand("0", 0.0, None, tr("no token stands here yet"))
        if place == self.newest:
            return at.value(f"{role[0]}_t", own, *rest)
        if role == "residual":
            return self.stream(place, tuple(rest))
        return self.projected(role, place, tuple(rest))

    def before(self, place: int) -> Vector:
        """The stream that comes into the layer at a place (D,)."""
        at = self.at
        if at.layer:
            return at.signal("x_j", f"layer{at.layer - 1}.position.residual", place)
        values = self.inputs()[place]
        return Vector(values, lambda n: Operand(
            f"x_j[{n}]", float(values[n]), Place("layer0.position.residual", at.step, (place, n), "entering")
        ))  # fmt: skip

    def inputs(self) -> Floats:
        """The stream that comes into the layer at all places (n, D)."""
        at = self.at
        if at.layer:
            return at.array(f"layer{at.layer - 1}.position.residual")[: self.count]
        first = at.step + 1 - self.count
        return at.trace.read("embedding", first, at.step + 1).astype(np.float64) + self.places[: self.count]

    def projected(self, role: str, place: int, rest: tuple[int, ...]) -> Expression:
        """W a + b of a place."""
        at, name = self.at, self.here + role
        if at.place.part in NORMED:
            return NORM.of(at, self.here + "attention_norm", self.before(place))
        head, unit = rest
        per_head = self.places.shape[1] // self.heads
        row, letter = head * per_head + unit, role[0]
        if at.place.part == "product":
            values = NORM.all(at, self.here + "attention_norm", self.before(place).values)
            a = at.parts("a_j", "normed", values, place)
            return at.dot(
                rf"\sum_i W_{letter}[{row},i]\, a_j[i]", at.row(f"W_{letter}", name + ".weight", row), a
            )
        return at.part(f"W_{letter} a_j", "product", place, head, unit) + at.weight(
            f"b_{letter}", name + ".bias", row
        )

    def looks(self, head: int) -> Floats:
        """What a head looks at from every place (n, n)."""
        return self.at.trace.attention_at(self.at.layer, head, self.at.step)[0].astype(np.float64)

    def attention(self, place: int) -> Expression:
        """The softmax of q k / sqrt(d) over all places: of a head, from a place to the token of a step; parts name that place behind the head."""
        at, layer = self.at, self.at.layer
        first = at.step + 1 - self.count
        head, key = at.index[0], at.index[-1] - first
        if len(at.index) == 3:
            place = at.index[1]
        signals = f"layer{layer}.position.query", f"layer{layer}.position.key"
        if at.place.part == "product":
            return at.dot(
                r"\sum_i q_j[i]\, k[i]", at.signal("q_j", signals[0], place, head), at.signal("k", signals[1], key, head)
            )  # fmt: skip
        if at.place.part == "score":
            per_head = at.trace.layout[signals[0]].shape[2]
            return Over(at.part(r"q_j \cdot k", "product"), Function("sqrt", Constant(per_head)))
        if key < 0:
            return Operand("0", 0.0, None, tr("out of reach: this token is not looked at"))
        q, k = (at.array(name)[: self.count] for name in signals)
        scores = np.einsum("jhd,khd->hjk", q, k) * q.shape[2] ** -0.5
        name = f"layer{layer}.scores"
        if name in at.trace.edits:
            scores = np.asarray(at.trace.edits.applied(name, scores[None], at.step)[0], np.float64)
        mine = scores[head, place]
        row = Vector(mine, lambda n: Operand(
            f"s[{first + n}]", float(mine[n]), Place(at.place.signal, at.step, (head, place, first + n), "score")
        ))  # fmt: skip
        return softmax(at, row, key)

    def mixed(self) -> Floats:
        """What the heads mix at all places (n, D), as edited."""
        at, per_head = self.at, self.places.shape[1] // self.heads
        looks = np.stack([self.looks(head) for head in range(self.heads)])  # (N, n, n)
        values = self.values().reshape(self.count, self.heads, per_head).swapaxes(0, 1)
        made = looks @ values  # (N, n, d)
        name = f"layer{at.layer}.head"
        if name in at.trace.edits:
            made = np.asarray(at.trace.edits.applied(name, made[None], at.step)[0], np.float64)
        return made.swapaxes(0, 1).reshape(self.count, -1)

    def values(self) -> Floats:
        """The values of all places (n, D): that of the newest is recorded."""
        at, name = self.at, self.here + "value"
        a = NORM.all(at, self.here + "attention_norm", self.inputs())
        made: Floats = a @ at.weights(name + ".weight").astype(np.float64).T + at.weights(name + ".bias")
        made[-1] = at.array(f"layer{at.layer}.value").reshape(-1)
        return made

    def middle(self) -> Floats:
        """The stream between attention and MLP at all places (n, D)."""
        at, name = self.at, self.here + "output"
        made: Floats = self.inputs() + self.mixed() @ at.weights(name + ".weight").astype(np.float64).T
        return made + at.weights(name + ".bias")

    def units(self, place: int) -> Vector:
        """The units of the MLP at a place (F,)."""
        at = self.at
        if place == self.newest:
            return at.signal("m_t", f"layer{at.layer}.mlp")
        a = NORM.all(at, self.here + "mlp_norm", self.middle()[place])
        x = at.weights(self.here + "mlp_in.weight").astype(np.float64) @ a + at.weights(
            self.here + "mlp_in.bias"
        )
        values = x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3))) / 2
        return at.parts("m_j", "unit", values, place, signal=f"layer{at.layer}.mlp")

    def driven(self, place: int, rest: tuple[int, ...]) -> Expression:
        """A unit of the MLP at a place."""
        at, unit = self.at, rest[-1]
        match at.place.part:
            case part if part in NORMED:
                middle = self.middle()[place]
                x = at.parts("x'_j", "middle", middle, place, signal=f"layer{at.layer}.residual")
                return NORM.of(at, self.here + "mlp_norm", x)
            case "product":
                a = at.parts(
                    "a_j", "normed", NORM.all(at, self.here + "mlp_norm", self.middle()[place]), place
                )
                return at.dot(
                    rf"\sum_i W_1[{unit},i]\, a_j[i]", at.row("W_1", self.here + "mlp_in.weight", unit), a
                )
            case "drive":
                bias = at.weight("b_1", self.here + "mlp_in.bias", unit)
                return at.part("W_1 a_j", "product", place, unit) + bias
        return Function("gelu", at.part("W_1 a_j + b_1", "drive", place, unit))

    def stream(self, place: int, rest: tuple[int, ...]) -> Expression:
        """The stream after the layer at a place, and what it is made of."""
        at, part, unit = self.at, self.at.place.part, rest[-1]
        residual = f"layer{at.layer}.residual"
        match part:
            case "entering":
                step = at.step + 1 - self.count + place
                known = Operand(
                    "p_j", float(self.places[place, unit]), None, tr("a sine or cosine of the place")
                )
                return at.value("e_j", "embedding", unit, step=step) + known
            case "mixed":
                return self.mixture(place, *rest)
            case "attended":
                mixed, per_head = self.mixed()[place], self.places.shape[1] // self.heads
                row = Vector(mixed, lambda n: Operand(
                    rf"(\alpha V)[{n}]", float(mixed[n]), Place(residual, at.step, (place, *divmod(n, per_head)), "mixed")
                ))  # fmt: skip
                return at.dot(
                    rf"\sum_i W_o[{unit},i]\, (\alpha V)_j[i]",
                    at.row("W_o", self.here + "output.weight", unit),
                    row,
                )
            case "written":
                weight = at.row("W_2", self.here + "mlp_out.weight", unit)
                return at.dot(rf"\sum_i W_2[{unit},i]\, m_j[i]", weight, self.units(place))
            case "value":
                return at.of("v", Place(f"layer{at.layer}.value", at.step, (place, *rest), "straight"))
        terms: list[Expression] = [
            self.before(place).each(unit),
            at.of(r"W_o [\alpha V]", Place(residual, at.step, (place, unit), "attended")),
            at.weight("b_o", self.here + "output.bias", unit),
        ]
        if part != "middle":
            terms += [
                at.of("W_2 m_j", Place(residual, at.step, (place, unit), "written")),
                at.weight("b_2", self.here + "mlp_out.bias", unit),
            ]
        return Sum(tuple(terms))

    def mixture(self, place: int, head: int, unit: int) -> Expression:
        """What a head mixes at a place: the values of all places, as much of each as it looks at it."""
        at, layer, first = self.at, self.at.layer, self.at.step + 1 - self.count
        looks, values = (
            self.looks(head)[place],
            self.values().reshape(self.count, self.heads, -1)[:, head, unit],
        )
        name = f"layer{layer}.value"

        def look(n: int) -> Operand:
            index = (head, first + n) if place == self.newest else (head, place, first + n)
            part = "" if place == self.newest else "share"
            return Operand(
                rf"\alpha[{first + n}]",
                float(looks[n]),
                Place(f"layer{layer}.attention", at.step, index, part),
            )

        def value(n: int) -> Operand:
            own = (
                Place(name, at.step, (head, unit))
                if n == self.newest
                else Place(name, at.step, (n, head, unit), "straight")
            )
            return Operand(f"v_{{{first + n}}}[{unit}]", float(values[n]), own)

        return at.dot(rf"\sum_i \alpha_j[i]\, v_i[{unit}]", Vector(looks, look), Vector(values, value))

    def mean(self) -> Vector:
        """The mean of the normed stream over the places (D,)."""
        at = self.at
        last = at.trace.layout.of(Kind.POSITION)[-1].name
        y = NORM.all(at, "norm", at.array(last)[: self.count]).mean(axis=0)
        return at.parts(r"\overline{x}", "pooled", y)

    def pooled(self) -> Expression:
        """A number of that mean, the sum that it is of, and the norm at a place."""
        at = self.at
        last = at.trace.layout.of(Kind.POSITION)[-1].name
        match at.place.part:
            case "pooled":
                return at.part(r"\sum_j a_j", "gathered") / Constant(self.count)
            case "gathered":
                values = NORM.all(at, "norm", at.array(last)[: self.count])[:, at.last]
                row = Vector(values, lambda n: Operand(
                    f"a_{{{n}}}", float(values[n]), Place(at.place.signal, at.step, (n, at.last), "normed")
                ))  # fmt: skip
                return at.total(r"\sum_j a_j", row)
        return NORM.of(at, "norm", at.signal("x_j", last, at.index[0]))
