"""What a claim can be of: the numbers of one track by name, and the functions that make one number of many."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import scores
from mnemoscope.engines.analysis.prediction import entropy, likeliest, log_probabilities, surprise
from mnemoscope.engines.analysis.question import Answer
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr

Found = Callable[
    [Track, str, int | None], Answer
]  # asks an analysis of a track, by the name of the question and the step

ATTENTION = ".attention"
MOST = 2048  # steps by steps of a head that are read at once
AT_ONCE = 64  # steps whose predictions are


def _norm(values: Any) -> float:
    return float(np.linalg.norm(np.asarray(values, np.float64).ravel()))


def _cos(a: Any, b: Any) -> float:
    one, other = (np.asarray(each, np.float64).ravel() for each in (a, b))
    return float(one @ other / (_norm(one) * _norm(other)))


def _corr(a: Any, b: Any) -> float:
    """Pearson's correlation of two series, over the steps at which both are numbers."""
    one, other = (np.asarray(each, np.float64).ravel() for each in (a, b))
    there = np.isfinite(one) & np.isfinite(other)
    return float(np.corrcoef(one[there], other[there])[0, 1])


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "mean": lambda x: float(np.nanmean(x)), "sum": lambda x: float(np.nansum(x)), "max": lambda *x: float(np.nanmax(x)),
    "min": lambda *x: float(np.nanmin(x)), "abs": np.abs, "log": np.log, "exp": np.exp, "sqrt": np.sqrt, "norm": _norm,
    "argmax": lambda x: int(np.nanargmax(x)), "corr": _corr, "cos": _cos, "round": np.round, "len": len,
}  # fmt: skip


OF_TRACKS = ("p", "count", "step", "found")  # functions of a track


class Series:
    """Values by step of which only those that are asked for are computed."""

    def __init__(self, count: int, compute: Callable[[int, int], NDArray[Any]]) -> None:
        self._count, self._compute = count, compute

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            start, stop, _ = place.indices(self._count)
            return self._compute(start, max(start, stop))
        if not -self._count <= place < self._count:
            raise IndexError(no_step(place, self._count))
        return self._compute(place % self._count, place % self._count + 1)[0]

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        return np.asarray(self._compute(0, self._count), dtype)


def no_step(step: int, count: int) -> str:
    """That a step has not been read."""
    return tr("step {step} has not been read: there are steps 0 to {last}", step=step, last=count - 1)


class Quantities:
    """The numbers of a track by the names that claims have for them."""

    def __init__(self, track: Track, found: Found | None) -> None:
        self.track, self.trace, self._found = track, track.trace, found

    def whole(self, name: str) -> Any:
        """A quantity or signal over all steps (T, ...). Raises SignalError for none of that name."""
        count = len(self.trace)
        match name:
            case "length":
                return count
            case "surprise":
                return Series(count, lambda a, b: surprise(self.trace, a, b))
            case "entropy":
                return Series(count, lambda a, b: entropy(self.trace, a, b))
            case "token":
                return Series(count, lambda a, b: np.array(self.track.labels(a, b), str))
            case "likeliest":
                return Series(count, self._likeliest)
            case "due" | "right":
                return self._answers(name)
            case "answer":
                return self.track.class_names[
                    int(np.argmax(self.trace.read(self.trace.layout.name(Kind.CLASS))[-1]))
                ]
        if name.endswith(ATTENTION) and name not in self.trace.layout:
            return self._attention(name)
        return self.trace.read(name)

    def part(self, name: str, places: Any) -> Any:
        """Some of it: of attention only the steps that are asked for are computed."""
        steps = places[0] if isinstance(places, tuple) else places
        if name.endswith(ATTENTION) and name not in self.trace.layout and isinstance(steps, int):
            row = self.trace.attention_row(_layer(name), self._step(steps))  # (heads, keys)
            return row[places[1:]] if isinstance(places, tuple) else row
        return self.whole(name)[places]

    def called(self, name: str, given: Sequence[Any], named: Mapping[str, Any]) -> Any:
        """What a function of a track gives. Raises AnalysisError for one there is not."""
        match name, given:
            case "p", [str(text)]:
                return self.probability(text)
            case "count", [str(text)]:
                return np.cumsum([piece == text for piece in self._pieces()])
            case "step", [str(text), *rest] if len(rest) < 2:
                return self.step(text, *map(int, rest))
            case "found", [str(question), str(column)]:
                return self._asked(question, column, named)
        raise AnalysisError(tr("there is no function {name} of a track with these values", name=name[:40]))

    def step(self, text: str, which: int = 1) -> int:
        """The step that reads the end of the n-th place where a text stands; from the end if n is negative."""
        ends, at = list[int](), self.track.text.find(text)
        while text and at >= 0:
            ends.append(at + len(text) - 1)
            at = self.track.text.find(text, at + 1)
        if not 0 < abs(which) <= len(ends):
            raise AnalysisError(
                tr(
                    "“{text}” stands in the text {count} times, not {n}",
                    text=text[:60],
                    count=len(ends),
                    n=which,
                )
            )
        found = self.track.step_at(ends[which - 1 if which > 0 else which])
        if found >= len(self.trace):
            raise AnalysisError(tr("“{text}” has not been read yet", text=text[:60]))
        return found

    def probability(self, text: str) -> Series:
        """The probability after each step of the token that spells a text as the next one or as the answer, or of a class by its name (T,)."""
        if text in self.track.class_names:
            name, place = self.trace.layout.name(Kind.CLASS), self.track.class_names.index(text)
            return Series(len(self.trace), lambda a, b: self.trace.read(name, a, b)[:, place])
        ids = self.track.vocab.encode(text).ids
        if len(ids) != 1 or ids[0] == self.track.vocab.unknown:
            raise AnalysisError(
                tr("“{text}” is no single token of {model}", text=text[:60], model=self.track.name)
            )
        token = int(ids[0])
        given = self.trace.layout.one(Kind.ANSWER)  # probabilities already
        name = self.trace.layout.name(Kind.LOGITS) if given is None else given.name

        def of(start: int, stop: int) -> NDArray[np.float64]:
            if given is not None:
                return self.trace.read(name, start, stop)[:, token].astype(np.float64)
            parts = range(start, stop, AT_ONCE)
            logs = [
                log_probabilities(self.trace.read(name, at, min(at + AT_ONCE, stop)))[:, token]
                for at in parts
            ]
            return np.exp(np.concatenate(logs)) if logs else np.zeros(0)

        return Series(len(self.trace), of)

    def _likeliest(self, start: int, stop: int) -> NDArray[Any]:
        given = self.trace.layout.one(Kind.ANSWER)
        found = (
            likeliest(self.trace, start, stop)
            if given is None
            else self.trace.read(given.name, start, stop).argmax(axis=-1)
        )
        return np.array([self.track.name_of(int(token)) for token in found], str)

    def _pieces(self) -> list[str]:
        return [self.track.piece(step) for step in range(len(self.trace))]

    def _step(self, step: int) -> int:
        if not -len(self.trace) <= step < len(self.trace):
            raise AnalysisError(no_step(step, len(self.trace)))
        return step % len(self.trace)

    def _answers(self, name: str) -> int:
        found = scores(self.track)
        if found is None:
            raise AnalysisError(tr("{model} gives no answers that are right or wrong", model=self.track.name))
        right, given = found.count
        return given if name == "due" else right

    def _attention(self, name: str) -> NDArray[np.float32]:
        """Every head's weights at every step, by key (T, heads, T)."""
        count = len(self.trace)
        if count > MOST:
            raise AnalysisError(
                tr(
                    "of {count:,} steps, attention is asked for a step at a time: {name}[12, 0]",
                    count=count,
                    name=name,
                )
            )
        heads = self.trace.layout.heads.get(_layer(name), 0)
        return np.stack([self.trace.attention(_layer(name), head) for head in range(heads)], axis=1)

    def _asked(self, question: str, column: str, where: Mapping[str, Any]) -> Any:
        """A column of what an analysis finds, in the rows in which others have these values; one number of one row."""
        if self._found is None:
            raise AnalysisError(tr("no analysis can be asked here"))
        where = dict(where)
        step = where.pop("at", None)
        columns = self._found(self.track, question, None if step is None else int(step)).columns
        for name in (column, *where):
            if name not in columns:
                raise AnalysisError(
                    tr(
                        "{question} has no column {name}: it has {known}",
                        question=question,
                        name=name[:40],
                        known=commas(columns),
                    )
                )
        rows = np.ones(len(columns[column]), bool)
        for name, wanted in where.items():
            values = columns[name]
            rows &= values == wanted if values.dtype.kind in "US" else np.isclose(values, float(wanted))
        if not rows.any():
            raise AnalysisError(tr("{question} has no row like this", question=question))
        found = columns[column][rows]
        return found[0] if len(found) == 1 else found


def _layer(name: str) -> int:
    """The layer in a name of a signal: 0 of "layer0.attention"."""
    digits = name.removesuffix(ATTENTION).removeprefix("layer")
    if not digits.isdecimal():
        raise AnalysisError(tr("{name} is no attention of a layer, as layer0.attention is", name=name[:40]))
    return int(digits)
