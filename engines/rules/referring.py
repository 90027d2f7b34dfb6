"""Sentences of which it is known what a pronoun stands for.

    One morning Anna met Paul at the station. He was late.        from He to Paul, not to Anna
    One day Tom found a lamp in the garden. It was bright.        from bright to lamp, not to garden

Half of the names that are meant come first, half are of men. Both are words that the other could be put for, at the same
places: what a head pays to the one more than to the other, it pays because of what is meant.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

SEED = 14
EACH = 32  # sentences with a name, and as many with a thing
MEN = ("Tom", "James", "Peter", "David", "John", "Mark", "Paul", "Henry")
WOMEN = ("Mary", "Anna", "Sarah", "Lisa", "Emma", "Alice", "Susan", "Jane")
MET = ("met {} at the station", "saw {} in the park", "sat beside {} on the train", "wrote to {} last week")
AFTER = ("was late", "had a red coat", "wanted to go home", "smiled and said hello")
THINGS = {
    "stone": "heavy", "box": "empty", "ring": "golden", "lamp": "bright", "book": "long", "cake": "sweet",
    "coat": "warm", "boat": "slow",
}  # fmt: skip
PLACES = ("garden", "kitchen", "street", "hall")


@dataclass(frozen=True, slots=True)
class Meant:
    """A sentence, and where in it (start, stop) are what refers, what is meant and what might be."""

    text: str
    refers: tuple[int, int]
    meant: tuple[int, int]
    other: tuple[int, int]
    is_thing: bool


def sentences() -> tuple[Meant, ...]:
    """All of them, always the same."""
    rng, found = np.random.default_rng(SEED), list[Meant]()
    for n, (is_man, is_first) in enumerate(list(product((False, True), repeat=2)) * (EACH // 4)):
        man, woman = str(rng.choice(MEN)), str(rng.choice(WOMEN))
        meant, other = (man, woman) if is_man else (woman, man)
        one, two = (meant, other) if is_first else (other, meant)
        pronoun = "He" if is_man else "She"
        met, after = MET[n // 4 % len(MET)].format(two), str(rng.choice(AFTER))
        text = f"One morning {one} {met}. {pronoun} {after}."
        found.append(_meant(text, f"{pronoun} {after}", len(pronoun), meant, other, is_thing=False))
    for n in range(EACH):
        thing, place = list(THINGS)[n % len(THINGS)], PLACES[n // 2 % len(PLACES)]
        who, quality = str(rng.choice(MEN + WOMEN)), THINGS[thing]
        text = f"One day {who} found a {thing} in the {place}. It was {quality}."
        found.append(_meant(text, f"{quality}.", len(quality), thing, place, is_thing=True))
    return tuple(found)


def _meant(text: str, refers: str, length: int, meant: str, other: str, *, is_thing: bool) -> Meant:
    start, one, two = text.rindex(refers), text.index(meant), text.index(other)
    return Meant(text, (start, start + length), (one, one + len(meant)), (two, two + len(other)), is_thing)
