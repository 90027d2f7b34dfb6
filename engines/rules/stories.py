"""Stories of who went where and took what along: the answer to a question about one, and the sentences it follows from.

The grammar is that of tasks 1, 2 and 3 of bAbI (Weston et al. 2015, "Towards AI-Complete Question Answering"):

    statement = PERSON move [back] to [the] PLACE   move = moved | went | journeyed | travelled
              | PERSON take [the] OBJECT [there]    take = got | grabbed | took | picked up
              | PERSON leave [the] OBJECT [there]   leave = dropped | discarded | left | put down
    question  = Where is PERSON | Where is the OBJECT | Where was the OBJECT before the PLACE

PERSON, OBJECT and PLACE are any one word each, upper or lower case; a mark at the end may stand or not.

The rules: a person is where the last move led. An object is where the person is who holds it or, once left, where that person was
then. The places where it has been follow one another; nothing that was not said is known. The answer to "before the PLACE" is
the place it came from when it last came there.

What an answer follows from, as bAbI has it: of a person, the last move. Of an object, the sentence that it was last taken or left,
and the move that brought whoever held it where it is. Of where it was before, that same sentence, the move that brought it to the
PLACE, and the move that brought it, or the person who took it away, to the place before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_MOVE = re.compile(r"(\w+) (?:moved|went|journeyed|travelled|traveled) (?:back )?to (?:the )?(\w+)")
_TAKE = re.compile(r"(\w+) (?:got|grabbed|took|picked up) (?:the )?(\w+)(?: there)?")
_LEAVE = re.compile(r"(\w+) (?:dropped|discarded|left|put down) (?:the )?(\w+)(?: there)?")
_WHERE_IS = re.compile(r"where is (?:the )?(\w+)")
_WHERE_WAS = re.compile(r"where was (?:the )?(\w+) before (?:the )?(\w+)")


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer to a question, and the statements it follows from, by their places in the text, from 0."""

    answer: str
    support: tuple[int, ...]


@dataclass(slots=True)
class Stay:
    """An object at a place, and the move that brought whoever held it last while it was there."""

    place: str
    move: int


@dataclass(slots=True)
class Thing:
    """An object: who holds it, and where it has been, place after place."""

    holder: str | None = None
    transfer: int = -1  # the statement that last took or left it
    stays: list[Stay] = field(default_factory=list)

    def at(self, place: str, move: int) -> None:
        """It is there, by that move of its holder."""
        if self.stays and self.stays[-1].place == place:
            self.stays[-1].move = move
        else:
            self.stays.append(Stay(place, move))


class World:
    """What is known after some statements."""

    def __init__(self) -> None:
        self.people: dict[str, tuple[str, int]] = {}  # where each is, and by which move
        self.things: dict[str, Thing] = {}
        self.held: dict[str, dict[str, None]] = {}  # by person, in the order in which they were taken
        self.count = 0  # statements so far

    def tell(self, statement: str) -> bool:
        """Take in a statement; False, and nothing is changed, if it is not of the grammar."""
        said = plain(statement)
        if found := _MOVE.fullmatch(said):
            self._move(*found.groups())
        elif found := _TAKE.fullmatch(said):
            self._transfer(*found.groups(), holds=True)
        elif found := _LEAVE.fullmatch(said):
            self._transfer(*found.groups(), holds=False)
        else:
            return False
        self.count += 1
        return True

    def ask(self, question: str) -> Asked | None:
        """The answer to a question; None if it is not of the grammar, or the answer is not known."""
        said = plain(question)
        if found := _WHERE_IS.fullmatch(said):
            return self._is(found[1])
        if found := _WHERE_WAS.fullmatch(said):
            return self._was(*found.groups())
        return None

    def _move(self, person: str, place: str) -> None:
        self.people[person] = place, self.count
        for name in self.held.get(person, ()):
            self.things[name].at(place, self.count)

    def _transfer(self, person: str, name: str, *, holds: bool) -> None:
        thing = self.things.setdefault(name, Thing())
        if thing.holder is not None:
            self.held[thing.holder].pop(name, None)
        thing.holder, thing.transfer = person if holds else None, self.count
        if holds:
            self.held.setdefault(person, {})[name] = None
        if person in self.people:
            thing.at(*self.people[person])

    def _is(self, name: str) -> Asked | None:
        if name in self.people:
            place, move = self.people[name]
            return Asked(place, (move,))
        thing = self.things.get(name)
        if thing is None or not thing.stays:
            return None
        return Asked(thing.stays[-1].place, (thing.transfer, thing.stays[-1].move))

    def _was(self, name: str, place: str) -> Asked | None:
        thing = self.things.get(name, Thing())
        for before, stay in reversed(list(pairwise(thing.stays))):
            if stay.place == place:
                return Asked(before.place, (thing.transfer, stay.move, before.move))
        return None


def asked(statements: Sequence[str], question: str) -> Asked | None:
    """What a question asks after these statements, or None if a sentence is not of the grammar or the answer is not known."""
    world = World()
    return world.ask(question) if all(world.tell(statement) for statement in statements) else None


def plain(sentence: str) -> str:
    """A sentence in lower case with one space between words and no mark at its end."""
    return " ".join(sentence.lower().split()).rstrip(" .!?。！？")
