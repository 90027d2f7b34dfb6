"""What a head attends to: detectors, each of which says for every token which earlier ones a head of that sort looks at.

    previous    the token just before, from the third token on: for the second, that is the first token too
    current     the token itself, from the third token on
    first       the first token of the text while it is in reach, from the third token on: the sink of attention (Xiao et al. 2023)
    duplicate   the same token earlier: its last OCCURRENCES in reach
    induction   what followed the same token earlier: the tokens after those, but for the token itself (Olsson et al. 2022, "In-context
                Learning and Induction Heads"; the head detector of TransformerLens)
    beginning   where the line or sentence began: the last token in reach with a line end or . ! ? and the token after it
    mention     from a name that was read before, its last mention; from he, she, him, her, his, hers, they, them, their, himself,
                herself or themselves, the last name before. A name is a word of three letters or more that the text writes with a capital wherever it stands,
                and once at least where no sentence or line begins. No grammar is read: that may be another than the one meant.
    antecedent, antecedent-it    from he or she to the name that is meant, from what it is said to be to the thing that is meant, in
                sentences made for it (`pronouns`); beside is there the other name, or the other thing

    weight = mean over the tokens with something to look at, of the attention paid to it in all
    score  = weight - the same of tokens beside it: each from NEAR to FAR places nearer or farther, in reach       both 0..1

So a head that looks about, or at all that is near, has a score of 0 whatever it hits. Of the tokens beside, ROUNDS drawings are made:
their mean is what is paid by chance, and each of them shows how far from that chance comes.
A sort is looked for only where FEWEST tokens have something to look at.
Axes: S pairs of a token and one that it may look at, R rounds.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.detectors import ENDS, Stretch
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.pronouns import Sentence
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop

OCCURRENCES = 8
NEAR, FAR = 2, 8
FEWEST = 20  # tokens that have something to look at, for a sort to be looked for
ROUNDS = 99
SEED = 14
PRONOUNS = frozenset(
    [
        "he",
        "him",
        "his",
        "himself",
        "she",
        "her",
        "hers",
        "herself",
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
    ]
)

Pairs = tuple[Ids, Ids]  # steps (S,), and for each a step that is looked at (S,)


def previous_token(trace: Trace, layer: int) -> Floats:
    """The mean attention weight from each token but the first to the one just before it, for each head (heads,)."""
    return _mean_along(trace, layer, start=1, stop=len(trace), back=1)


def induction(trace: Trace, layer: int, period: int) -> Floats:
    """The mean attention weight from each token of a second copy to the token after its first occurrence (heads,).

    The trace has read `period` tokens and then the same again; what comes after is not looked at. The token at t
    occurred first at t - period, so that an induction head attends to t - period + 1: what came next then.
    Raises ValueError if the trace does not hold two such copies.
    """
    if not 1 <= period <= len(trace) // 2:
        raise ValueError(
            tr(
                "a trace of {steps} steps does not hold two copies of {period} tokens",
                steps=len(trace),
                period=period,
            )
        )
    if trace.tokens[:period] != trace.tokens[period : 2 * period]:
        raise ValueError(
            tr(
                "the tokens {period} to {end} are not those from 0 to {period} again",
                period=period,
                end=2 * period,
            )
        )
    return _mean_along(trace, layer, start=period, stop=2 * period, back=period - 1)


def _mean_along(trace: Trace, layer: int, *, start: int, stop: int, back: int) -> Floats:
    """The mean weight of steps start..stop on the key `back` tokens before each, for each head; 0 without a step."""
    (spec,) = trace.layout.of(Kind.QUERY, layer=layer)
    steps = np.arange(start, stop)
    if not len(steps):
        return np.zeros(spec.shape[0])
    weights = [trace.attention(layer, head, start, stop) for head in range(spec.shape[0])]  # (steps, keys)
    return np.array([float(w[steps - start, steps - back].mean(dtype=np.float64)) for w in weights])


@dataclass(frozen=True, slots=True)
class Looks:
    """A sort of head by name, in words, and the pairs of steps by which it is known."""

    name: str
    short: str  # as in a list
    said: str  # as in "a previous-token head"
    does: str  # as in "looks at …"
    of: Callable[[Stretch], Pairs]
    others: Callable[[Stretch], Pairs] | None = None  # what it might as well look at; None: tokens beside


def _back(count: int) -> Callable[[Stretch], Pairs]:
    def pairs(read: Stretch) -> Pairs:
        steps = np.arange(2, len(read))
        return steps, steps - count

    return pairs


def _first(read: Stretch) -> Pairs:
    steps = np.arange(2, len(read))
    return steps, np.zeros_like(steps)


def _earlier(read: Stretch) -> Iterator[tuple[int, int]]:
    """Each step with the last ones before it that read the same token."""
    known: dict[int, list[int]] = {}
    for step, token in enumerate(read.encoded.ids.tolist()):
        places = known.setdefault(token, [])
        yield from ((step, place) for place in places[-OCCURRENCES:])
        places.append(step)


def _duplicate(read: Stretch) -> Pairs:
    return _pairs(_earlier(read))


def _induction(read: Stretch) -> Pairs:
    return _pairs((step, place + 1) for step, place in _earlier(read) if place + 1 < step)


def _beginning(read: Stretch) -> Pairs:
    ends = (read.holds(read.of("\n")) > 0) | (read.at_end(read.of(ENDS)) > 0)
    found, last = list[tuple[int, int]](), -1
    for step in range(len(read)):
        if last >= 0 and last + 1 < step:
            found += [(step, last), (step, last + 1)]
        if ends[step]:
            last = step
    return _pairs(found)


def _mention(read: Stretch) -> Pairs:
    names, mentions = _names(read.text), dict[str, tuple[int, int]]()
    found, latest = list[tuple[int, int]](), (0, 0)
    for match in re.finditer(r"[^\W\d_]+", read.text):
        word, steps = match.group(), _steps(read, *match.span())
        before = (
            mentions.get(word)
            if word in names
            else latest
            if word.lower() in PRONOUNS and word not in names
            else None
        )
        if before is not None and before[1] > before[0]:
            found += [(s, k) for s in range(*steps) for k in range(*before) if k < s]
        if word in names:
            mentions[word] = latest = steps
    return _pairs(found)


def _referring(*, to_thing: bool, meant: bool) -> Callable[[Stretch], Pairs]:
    """From what refers to what is meant, or to the other that might be, in the sentences with a thing or with a name."""

    def pairs(read: Stretch) -> Pairs:
        if not isinstance(read, Sentence) or read.meant.is_thing != to_thing:
            return _pairs([])
        place = read.meant.meant if meant else read.meant.other
        return _pairs([(read.step(read.meant.refers), read.step(place))])

    return pairs


def _names(text: str) -> set[str]:
    """The words that are written with a capital wherever they stand, and once where no sentence or line begins."""
    words = list(re.finditer(r"[^\W\d_]+", text))
    small = {match.group() for match in words if match.group()[:1].islower()}
    within = {
        match.group()
        for match in words
        if _is_capitalised(match.group())
        and not re.search(r"(?:^|[.!?:\n“\"])[\s“\"']*$", text[max(match.start() - 8, 0) : match.start()])
    }
    return {word for word in within if word.lower() not in small}


def _is_capitalised(word: str) -> bool:
    return len(word) > 2 and (word.istitle() or word.isupper())


def _steps(read: Stretch, start: int, stop: int) -> tuple[int, int]:
    """The steps that read these characters: first, and after the last."""
    starts, stops = read.encoded.spans.T
    return int(np.searchsorted(stops, start, side="right")), int(np.searchsorted(starts, stop, side="left"))


def _pairs(found: Iterator[tuple[int, int]] | list[tuple[int, int]]) -> Pairs:
    steps, keys = np.array(list(found), np.int64).reshape(-1, 2).T
    return steps, keys


LOOKS = (
    Looks("previous", tr_noop("previous token"), tr_noop("a previous-token head"), tr_noop("the token before"), _back(1)),
    Looks("current", tr_noop("current token"), tr_noop("a current-token head"), tr_noop("the token itself"), _back(0)),
    Looks("first", tr_noop("first token: a sink"), tr_noop("a first-token sink"), tr_noop("the first token"), _first),
    Looks("induction", tr_noop("induction"), tr_noop("an induction head"), tr_noop("what followed the same token before"), _induction),
    Looks("duplicate", tr_noop("same token earlier"), tr_noop("a duplicate-token head"), tr_noop("the same token earlier"), _duplicate),
    Looks("beginning", tr_noop("line or sentence start"), tr_noop("a beginning head"), tr_noop("where the line or sentence began"), _beginning),
    Looks("mention", tr_noop("earlier mention"), tr_noop("an earlier-mention head"), tr_noop("the earlier mention of a name"), _mention),
    Looks("antecedent", tr_noop("whom he or she means"), tr_noop("an antecedent head"), tr_noop("the one of two names that he or she stands for"),
          _referring(to_thing=False, meant=True), _referring(to_thing=False, meant=False)),
    Looks("antecedent-it", tr_noop("what it means"), tr_noop("an antecedent head"), tr_noop("the thing that it stands for, when it is said how that was"),
          _referring(to_thing=True, meant=True), _referring(to_thing=True, meant=False)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sought:
    """The places of one sort of head in the attention of some stretches, all matrices laid out one after the other; and of each round of chance.

    `places` (S,), for `steps` (S,) among all; a mean is over the `count` steps that have any.
    """

    looks: Looks
    places: Ids
    steps: Ids
    count: int
    rounds: tuple[tuple[Ids, int], ...]

    def of(self, attention: Array) -> tuple[float, Floats]:
        """The mean weight of a head's attention, all in a row, and that of each round (R,)."""
        weight = float(attention[self.places].sum(dtype=np.float64)) / self.count
        by_chance = [attention[places].sum(dtype=np.float64) / count for places, count in self.rounds]
        return weight, np.array(by_chance)

    def by_step(self, attention: Array, total: int) -> Floats:
        """What is paid there from each of all steps (total,); NaN where there is nothing to look at."""
        found = np.full(total, np.nan)
        found[self.steps] = 0.0
        np.add.at(found, self.steps, attention[self.places])
        return found


def sought(stretches: tuple[Stretch, ...], context: int | None) -> list[Sought]:
    """What to look for in the attention over some texts, each read from its beginning; no sort of which there is nothing."""
    found = []
    for looks in LOOKS:
        rng = np.random.default_rng(SEED)
        parts = [_within(looks.of(read), context) for read in stretches]
        places, steps, count = _placed(stretches, parts)
        if count < FEWEST:
            continue
        rounds = []
        for _ in range(ROUNDS):
            if looks.others is None:
                moved = [_beside(part, context, rng) for part in parts]
            else:  # half of the sentences each time
                moved = [_some(_within(looks.others(read), context), rng) for read in stretches]
            there, _, number = _placed(stretches, moved)
            if number:
                rounds.append((there, number))
        if rounds:
            found.append(Sought(looks, places, steps, count, tuple(rounds)))
    return found


def _within(pairs: Pairs, context: int | None) -> Pairs:
    """Those of the pairs that are in reach."""
    steps, keys = pairs
    near = steps - keys < (context or len(steps) + keys.max(initial=0) + steps.max(initial=0) + 1)
    return steps[near], keys[near]


def _beside(pairs: Pairs, context: int | None, rng: np.random.Generator) -> Pairs:
    """The pairs with a token beside instead, where one is in reach."""
    steps, keys = pairs
    away = rng.integers(NEAR, FAR + 1, len(keys)) * rng.choice((-1, 1), len(keys))
    oldest = np.maximum(steps + 1 - context, 0) if context else np.zeros_like(steps)
    away = np.where((keys + away > steps) | (keys + away < oldest), -away, away)
    there = keys + away
    in_reach = (there >= oldest) & (there <= steps)
    return steps[in_reach], there[in_reach]


def _some(pairs: Pairs, rng: np.random.Generator) -> Pairs:
    """About half of the pairs."""
    kept = rng.random(len(pairs[0])) < 0.5
    return pairs[0][kept], pairs[1][kept]


def _placed(stretches: tuple[Stretch, ...], parts: list[Pairs]) -> tuple[Ids, Ids, int]:
    """Pairs of each stretch as places in all matrices (T, T) one after the other, the steps among all, and how many of these there are."""
    sizes = np.array([len(read) for read in stretches])
    first, begins = np.cumsum(sizes**2) - sizes**2, np.cumsum(sizes) - sizes
    each = zip(parts, sizes.tolist(), first.tolist(), begins.tolist(), strict=True)
    found = [(a + s * n + k, b + s) for (s, k), n, a, b in each]
    places, steps = (np.concatenate(some).astype(np.int64) for some in zip(*found, strict=True))
    return places, steps, len(np.unique(steps))


def attention_of(traces: tuple[Trace, ...], layer: int, head: int) -> Array:
    """What a head looks at in each of some traces, all matrices in a row; what is no number is nothing."""
    parts = [trace.attention(layer, head)[:, : len(trace)].ravel() for trace in traces]
    return np.nan_to_num(np.concatenate(parts), posinf=0.0, neginf=0.0)
