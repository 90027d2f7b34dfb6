"""A generator of stories like those of bAbI tasks 1, 2 and 3 (Weston et al. 2015), in the grammar of `mnemoscope.engines.rules.stories`.

The world is that of bAbI: four people in six rooms, and in tasks 2 and 3 three objects that lie somewhere. A statement
comes about so: a person is drawn, and one of going, taking and leaving; then a room, or one of the objects that can be taken
there, or of those held. If there is none, or the person is in that room, all is drawn anew. Nothing is said of where all was
in the beginning.

After every two statements there is a question, if one can be asked, until there were five:

1. where a person is who moved in the last five statements;
2. where an object is that was taken or left in the last five, and if it is held, was carried on since;
3. where such an object was before a room that it was carried to, from another it was carried to before, by who has
   it or left it.

A `wide` story asks about what happened in the last fifteen statements, and in task 3 also where an object was before the
first room it was carried to, if it is known where it was taken: what a person who types a story would ask as well.

All this was found by comparing with the files of the data, and no line of them is in here. The answers are those of the simulated
world; the rules of `mnemoscope.engines.rules.stories` find the same ones.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

PEOPLE = ("Daniel", "John", "Mary", "Sandra")
ROOMS = ("bathroom", "bedroom", "garden", "hallway", "kitchen", "office")
OBJECTS = ("apple", "football", "milk")
MOVES = ("moved", "went", "journeyed", "travelled", "went back")
TAKES = ("got", "grabbed", "took", "picked up")
LEAVES = ("dropped", "discarded", "left", "put down")

THERE = {"take": (0.0, 1.0, 0.2), "leave": (0.0, 0.2, 0.2)}  # how often these end in "there", in each task
QUESTIONS = 5
ROUND = 2  # statements before a question
RECENT, RECENT_IF_WIDE = 5, 15  # statements, of what happened in which is asked


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a story. A question has its answer and the statements this follows from, by their places from 0."""

    text: str
    answer: str = ""
    support: tuple[int, ...] = ()


@dataclass(slots=True)
class Item:
    """An object in the simulated world."""

    room: str
    holder: str | None = None
    transfer: int | None = None  # the statement that last took or left it
    at: tuple[str, int] | None = (
        None  # the room it is known to be in, and the move of its holder that says so
    )
    taken_at: tuple[str, int] | None = None  # the same when it was taken
    carried: list[tuple[str, int]] = field(default_factory=list)  # and since then


class Simulation:
    """People who go about, and what they carry."""

    def __init__(self, task: int, rng: random.Random, *, wide: bool = False) -> None:
        self.task, self.rng, self.wide = task, rng, wide
        self.room = {person: rng.choice(ROOMS) for person in PEOPLE}
        self.told: dict[str, int] = {}  # the last move of each person
        self.items = {name: Item(rng.choice(ROOMS)) for name in (OBJECTS if task > 1 else ())}
        self.count = 0  # statements so far

    def act(self) -> str:
        """Let something happen that can, and say it."""
        while True:
            person = self.rng.choice(PEOPLE)
            kind = self.rng.choice(("move", "take", "leave")) if self.items else "move"
            if kind == "move":
                room = self.rng.choice(ROOMS)
                if room == self.room[person]:
                    continue
                said = self._move(person, room)
            else:
                able = [name for name, item in self.items.items() if self._can(kind, person, item)]
                if not able:
                    continue
                said = self._transfer(kind, person, self.rng.choice(able))
            self.count += 1
            return said

    def ask(self) -> Line | None:
        """A question about what happened lately, if there is one."""
        if self.task == 1:
            able = [person for person in PEOPLE if self._lately(self.told.get(person))]
            if not able:
                return None
            person = self.rng.choice(able)
            return Line(f"Where is {person}?", self.room[person], (self.told[person],))
        names = [name for name, item in self.items.items() if self._tellable(item)]
        if not names:
            return None
        name = self.rng.choice(names)
        item = self.items[name]
        assert item.transfer is not None
        assert item.at is not None
        if self.task == 2:
            return Line(f"Where is the {name}?", item.room, (item.transfer, item.at[1]))
        way = self._way(item)
        room = self.rng.choice(way[1:])[0]
        before, then = [pair for pair in pairwise(way) if pair[1][0] == room][-1]
        return Line(
            f"Where was the {name} before the {room}?", before[0], (item.transfer, then[1], before[1])
        )

    def _can(self, kind: str, person: str, item: Item) -> bool:
        if kind == "take":
            return item.holder is None and item.room == self.room[person]
        return item.holder == person

    def _move(self, person: str, room: str) -> str:
        self.room[person], self.told[person] = room, self.count
        for item in self.items.values():
            if item.holder == person:
                item.room, item.at = room, (room, self.count)
                item.carried.append(item.at)
        return f"{person} {self.rng.choice(MOVES)} to the {room}."

    def _transfer(self, kind: str, person: str, name: str) -> str:
        item, takes = self.items[name], kind == "take"
        item.holder, item.transfer = person if takes else None, self.count
        if person in self.told:
            item.at = self.room[person], self.told[person]
        if takes:
            item.taken_at, item.carried = item.at if person in self.told else None, []
        verb = self.rng.choice(TAKES if takes else LEAVES)
        there = " there" if self.rng.random() < THERE[kind][self.task - 1] else ""
        return f"{person} {verb} the {name}{there}."

    def _lately(self, statement: int | None) -> bool:
        return statement is not None and self.count - statement <= (RECENT_IF_WIDE if self.wide else RECENT)

    def _way(self, item: Item) -> list[tuple[str, int]]:
        """The rooms that one can ask about, and the moves to them."""
        start = [item.taken_at] if self.wide and item.taken_at is not None else []
        return start + item.carried

    def _tellable(self, item: Item) -> bool:
        if not self._lately(item.transfer):
            return False
        if self.task == 3:
            return len(self._way(item)) > 1
        return item.at is not None and (item.holder is None or bool(item.carried))


def story(task: int, rng: random.Random, *, wide: bool = False) -> list[Line]:
    """One story of task 1, 2 or 3 with its questions."""
    world, lines, asked = Simulation(task, rng, wide=wide), [], 0
    while asked < QUESTIONS:
        lines += [Line(world.act()) for _ in range(ROUND)]
        question = world.ask()
        if question is not None:
            lines.append(question)
            asked += 1
    return lines


def stories(task: int, count: int, *, seed: int, wide: float = 0.0) -> Iterator[list[Line]]:
    """So many stories of task 1, 2 or 3, this share of them wide; the same ones for the same seed."""
    rng = random.Random(seed)
    for _ in range(count):
        yield story(task, rng, wide=rng.random() < wide)
