"""Claims: what a lesson says of a run, as a formula that can be proved: "mean(surprise[24:48]) < 0.2".

    surprise, entropy           nats by step (T,): of the token read there, of the prediction made there
    p("b")                      the probability of a token as the next one or as the answer, or of a class by its name, by step (T,)
    token, likeliest            by step (T,): the token that was read, and the likeliest next one or answer
    layer0.cell                 any signal by its name, by step first: layer0.cell[12, 3]
    layer0.attention[12, 1]     what head 1 looks at from step 12, by key
    step("Paris", 2)            the step that reads the end of the second "Paris"; -1: of the last
    count("(")                  how often a token has been read, by step (T,)
    length, due, right          how many steps there are, how many answers are due, and how many are right
    answer                      what a classifier says of the whole text
    cursor, layer, head, unit   what is looked at, in the goal of a task
    found("recall", "right", distance=10)   a column of an analysis, where other columns have these values; at=7: asked of step 7

A track is named before a dot: `B.surprise[7]`; without one it is the lead, A. There are + - * /, < <= > >= ==, !=, in, and, or, not,
and the functions mean, sum, max, min, abs, log, exp, sqrt, norm, argmax, corr, cos, round. Many values that are compared hold one by
one, and so do `and`, `or` and `not` of them: sum(likeliest[:-1] == token[1:]) counts, mean(surprise < 0.5) is a share. Nothing else
is understood: a lesson may come from anywhere.
"""

import ast
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.given import shown
from mnemoscope.engines.lessons.quantities import FUNCTIONS, OF_TRACKS, Found, Quantities, Series
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import clauses, commas, tr

LONGEST, DEEPEST = 500, 40  # characters of a claim; and of what stands in it, one within the other
TRACKS = "ABCD"

ARITHMETIC: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip
COMPARED: Mapping[type[ast.cmpop], tuple[str, Callable[[Any, Any], Any]]] = {
    ast.Lt: ("<", operator.lt), ast.LtE: ("≤", operator.le), ast.Gt: (">", operator.gt), ast.GtE: ("≥", operator.ge),
    ast.Eq: ("=", operator.eq), ast.NotEq: ("≠", operator.ne), ast.In: ("∈", lambda a, b: a in b),
}  # fmt: skip


class ClaimError(MnemoscopeError):
    """A claim cannot be read, or there is nothing it could be of; the sentence says what."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim holds, and its figures: "mean(surprise[24:48]) = 0.113 < 0.2"."""

    holds: bool
    said: str


def read(claim: str) -> ast.expr:
    """The claim as a tree of what is understood. Raises ClaimError for anything else."""
    if len(claim) > LONGEST:
        raise ClaimError(tr("a claim of more than {most} characters is not read", most=LONGEST))
    try:
        tree = ast.parse(claim.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ClaimError(tr("{claim} is no formula", claim=shown(claim))) from None
    _check(tree, claim)
    return tree


def judged(
    claim: str,
    tracks: Mapping[str, Track],
    found: Found | None = None,
    names: Mapping[str, Any] | None = None,
) -> Verdict:
    """Whether a claim holds of tracks by their letters. `found` asks an analysis; `names` are further values by name.

    Raises ClaimError for a claim that cannot be read, or is of something that is not there.
    """
    worth = _Worth(claim, tracks, found, names or {})
    value = worth.of(read(claim))
    if _is_many(value):
        raise ClaimError(
            tr("{claim} compares many values: say which, or their sum, mean, max or min", claim=shown(claim))
        )
    if not isinstance(value, bool | np.bool_):
        raise ClaimError(tr("{claim} is a value, not something that holds or does not", claim=shown(claim)))
    return Verdict(bool(value), clauses(worth.said))


def value(
    formula: str,
    tracks: Mapping[str, Track],
    found: Found | None = None,
    names: Mapping[str, Any] | None = None,
) -> Any:
    """What a formula is worth. Raises ClaimError as `judged` does."""
    return _Worth(formula, tracks, found, names or {}).of(read(formula))


def figure(value: Any) -> str:
    """A value as it is said: four digits that count."""
    if isinstance(value, bool | np.bool_ | str | np.str_):
        return str(value)
    if isinstance(value, np.ndarray) and value.ndim:
        return tr("{n} values", n=value.size)
    if isinstance(value, list | tuple):
        return commas(map(figure, value), 8)
    number = float(value)
    return f"{number:.0f}" if number.is_integer() and abs(number) < 1e15 else numeral(number, 4)


NODES = (
    ast.Compare, ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.Call, ast.Subscript, ast.Slice, ast.Attribute, ast.Name, ast.Constant,
    ast.Tuple, ast.List, ast.Load, ast.keyword, ast.And, ast.Or, ast.Not, ast.USub, ast.UAdd, *ARITHMETIC, *COMPARED,
)  # fmt: skip


def _check(tree: ast.expr, claim: str) -> None:
    """Refuse what is not understood, wherever in a claim it stands."""
    level: list[ast.AST] = [tree]
    for _ in range(DEEPEST):
        for node in level:
            if not isinstance(node, NODES):
                said = claim[getattr(node, "col_offset", 0) :][:40] or claim
                raise ClaimError(tr("{part} is nothing that a claim can say", part=shown(said)))
            if isinstance(node, ast.Call) and _last(node.func) not in {*FUNCTIONS, *OF_TRACKS}:
                known = commas(sorted({*FUNCTIONS, *OF_TRACKS}))
                said = ast.unparse(node.func)
                raise ClaimError(
                    tr("there is no function {name}: there are {known}", name=shown(said), known=known)
                )
        level = [below for node in level for below in ast.iter_child_nodes(node)]
        if not level:
            return
    raise ClaimError(tr("{claim} has too much within one another", claim=shown(claim)))


def _last(node: ast.expr) -> str:
    """The name of a function, without that of a track."""
    match node:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="A" | "B" | "C" | "D"), attr=name):
            return name
    return ""


def _is_many(value: Any) -> bool:
    """Whether these are answers one by one."""
    return isinstance(value, np.ndarray) and value.ndim > 0 and value.dtype == bool


def _values(value: Any) -> Any:
    """A series as its values, so that they are compared one by one."""
    return np.asarray(value) if isinstance(value, Series) else value


class _Worth:
    """Finds what a claim is worth, and keeps the figures of what it compares."""

    def __init__(
        self, claim: str, tracks: Mapping[str, Track], found: Found | None, names: Mapping[str, Any]
    ) -> None:
        self.claim, self.names = claim.strip(), names
        self.quantities = {letter: Quantities(track, found) for letter, track in tracks.items()}
        self.said: list[str] = []

    def of(self, node: ast.expr) -> Any:
        try:
            return self._of(node)
        except ClaimError:
            raise
        except MnemoscopeError as error:
            raise ClaimError(str(error)) from None
        except (
            TypeError,
            ValueError,
            LookupError,
            ZeroDivisionError,
            OverflowError,
            AttributeError,
        ) as error:
            raise ClaimError(
                tr("{claim} cannot be worked out: {error}", claim=shown(self.claim), error=error)
            ) from None

    def _of(self, node: ast.expr) -> Any:
        match node:
            case ast.Constant(value=bool() | int() | float() | str() as constant):
                return constant
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                return tuple(self._of(part) for part in parts)
            case ast.BoolOp(op=op, values=parts):
                return self._joined(parts, every=isinstance(op, ast.And))
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                held = self._held(inner)
                return ~held if _is_many(held) else not held
            case ast.UnaryOp(op=ast.USub(), operand=inner):
                return -self._of(inner)
            case ast.UnaryOp(op=ast.UAdd(), operand=inner):
                return self._of(inner)
            case ast.BinOp(left=left, op=op, right=right):
                return ARITHMETIC[type(op)](self._of(left), self._of(right))
            case ast.Compare():
                return self._compared(node)
            case ast.Subscript(value=inner, slice=places):
                return self._part(inner, self._places(places))
            case ast.Call():
                return self._called(node)
            case ast.Name() | ast.Attribute():
                letter, name = self._name(node)
                return self._named(letter, name)
        raise ClaimError(tr("{claim} says something that is not understood", claim=shown(self.claim)))

    def _held(self, node: ast.expr) -> Any:
        """Whether something holds, or of many values which (T,)."""
        value = self._of(node)
        return value if _is_many(value) else bool(value)

    def _joined(self, parts: Sequence[ast.expr], *, every: bool) -> Any:
        """Whether all hold, or any; no further than it takes."""
        held = self._held(parts[0])
        for part in parts[1:]:
            if not _is_many(held) and bool(held) != every:
                return held
            other = self._held(part)
            held = np.logical_and(held, other) if every else np.logical_or(held, other)
        return held if _is_many(held) else bool(held)

    def _compared(self, node: ast.Compare) -> Any:
        worth = [_values(self._of(part)) for part in (node.left, *node.comparators)]
        holds, said = True, self._said(node.left, worth[0])
        for op, part, left, right in zip(node.ops, node.comparators, worth, worth[1:], strict=False):
            sign, compare = COMPARED[type(op)]
            result = compare(left, right)
            holds = holds & result if _is_many(holds) or _is_many(result) else bool(holds and result)
            said += f" {sign} {self._said(part, right)}"
        if not _is_many(holds):
            self.said.append(said)
        return holds

    def _said(self, node: ast.expr, value: Any) -> str:
        """A side of a comparison: what it is, and what it is worth."""
        number = figure(value)
        source = ast.get_source_segment(self.claim, node) or number
        plain = isinstance(node, ast.Constant | ast.Tuple) or (
            isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant)
        )
        return number if plain else f"{source} = {number}"

    def _places(self, node: ast.expr) -> Any:
        match node:
            case ast.Slice(lower=lower, upper=upper, step=None):
                ends = [None if end is None else int(self._of(end)) for end in (lower, upper)]
                return slice(*ends)
            case ast.Tuple(elts=parts):
                return tuple(self._places(part) for part in parts)
        return int(self._of(node))

    def _part(self, inner: ast.expr, places: Any) -> Any:
        if isinstance(inner, ast.Name | ast.Attribute):
            letter, name = self._name(inner)
            if name not in self.names:
                return self._track(letter).part(name, places)
        return self._of(inner)[places]

    def _called(self, node: ast.Call) -> Any:
        if not isinstance(node.func, ast.Name | ast.Attribute):
            raise ClaimError(tr("{claim} calls something that is no function", claim=shown(self.claim)))
        letter, name = self._name(node.func)
        given = [self._of(each) for each in node.args]
        named = {each.arg: self._of(each.value) for each in node.keywords if each.arg}
        if name in FUNCTIONS and not named:
            return FUNCTIONS[name](*given)
        return self._track(letter).called(name, given, named)

    def _name(self, node: ast.expr) -> tuple[str, str]:
        """The letter of a track and the rest of a dotted name."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            raise ClaimError(
                tr("{claim} has a dot after something that has no parts", claim=shown(self.claim))
            )
        if node.id in TRACKS and parts:
            return node.id, ".".join(parts)
        return TRACKS[0], ".".join((node.id, *parts))

    def _named(self, letter: str, name: str) -> Any:
        return self.names[name] if name in self.names else self._track(letter).whole(name)

    def _track(self, letter: str) -> Quantities:
        if letter not in self.quantities:
            raise ClaimError(tr("there is no track {letter}", letter=letter))
        return self.quantities[letter]
