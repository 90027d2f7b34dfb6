"""What a conversation says and asks, by rule: the answer to a question, and the turns it rests on. No torch.

The facts are who somebody is, where they live, what they like, and the weather in a place; the latest word counts. A
name, a place or a drink is whatever stands where the sentence has one, so that any may be typed. Turns that say none
of this are small talk. In English and in Chinese:

    I am Anna. My name is Anna.                        我叫王芳。
    Ben lives in Rome. Ben moved to Rome.              小明住在北京。 小明搬到了北京。
    It is raining in Rome. Now it is sunny in Rome.    北京在下雨。 北京现在是晴天。
    Ben likes tea. Ben prefers tea now.                小明喜欢喝茶。 小明现在爱喝茶。
    What is my name?                                   我叫什么名字？
    Where do I live? Where does Ben live?              我住在哪里？ 小明住在哪里？
    What do I like? What does Ben like?                我喜欢喝什么？ 小明喜欢喝什么？
    What is the weather in Rome?                       北京天气怎么样？
    What is the weather where Ben lives?               小明住的地方天气怎么样？
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mnemoscope.engines.rules.stories import Asked

LONGEST = 200  # characters of a turn that says or asks anything
SPEAKER = {"i", "me", "my", "我"}  # whoever speaks, however they say it


@dataclass(frozen=True, slots=True)
class Fact:
    """What one turn says: of what kind, about whom or where, and what."""

    kind: str  # "name", "home", "weather" or "liking"
    about: str
    what: str


# Facts: the kind, then a pattern with the groups `about` (the speaker if there is none) and `what`.
FACTS = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("name", r"(?:I am|I'm|I’m|My name is) (?P<what>(?-i:[A-Z])\w*)"),
        ("home", r"(?P<about>\w+) (?:now )?(?:lives?|moved|moves?) (?:in|to) (?P<what>\w+)(?: now)?"),
        ("weather", r"(?:now )?it is (?:now )?(?P<what>\w+) in (?P<about>\w+)(?: now)?"),
        ("liking", r"(?P<about>\w+) (?:now )?(?:likes?|prefers?) (?P<what>\w+)(?: now)?"),
        ("name", r"我(?:的名字)?(?:叫|是)(?P<what>[^\s什么谁]+)"),
        ("home", r"(?P<about>.+?)(?:现在)?(?:住在|搬到了?|搬去了?)(?P<what>.+?)了?"),
        ("liking", r"(?P<about>.+?)(?:现在)?(?:喜欢|爱)喝(?P<what>.+?)了?"),
        ("weather", r"(?P<about>.+?)(?:现在|今天)?(?:在|是)(?P<what>.+?)了?"),
    )
]

# Questions: what is looked up, the last of them first; "home" before "weather" asks for the weather of a home.
QUESTIONS = [
    (kinds, re.compile(pattern, re.IGNORECASE))
    for kinds, pattern in (
        (("name",), r"(?:what is (?P<about>my) name|who am (?P<other>I))"),
        (("home", "weather"), r"(?:what|how) is the weather where (?P<about>\w+) lives?(?: now)?"),
        (("weather",), r"(?:what|how) is the weather in (?P<about>\w+)(?: now)?"),
        (("home",), r"where (?:do|does) (?P<about>\w+) live(?: now)?"),
        (("liking",), r"what (?:do|does) (?P<about>\w+) (?:like|prefer)(?: now)?"),
        (("name",), r"(?P<about>我)(?:叫什么(?:名字)?|是谁)"),
        (("home", "weather"), r"(?P<about>.+?)(?:现在)?住的(?:地方|城市)(?:现在|今天)?(?:的)?天气怎么样"),
        (("weather",), r"(?P<about>.+?)(?:现在|今天)?(?:的)?天气怎么样"),
        (("home",), r"(?P<about>.+?)(?:现在)?住在?(?:哪里|哪儿|什么地方)"),
        (("liking",), r"(?P<about>.+?)(?:现在)?(?:喜欢|爱)喝什么"),
    )
]


class Told:
    """What is known after some turns; the latest word counts."""

    def __init__(self) -> None:
        self.known: dict[
            tuple[str, str], tuple[str, int]
        ] = {}  # of what kind, about whom: what, and which turn says so
        self.count = 0  # turns so far

    def tell(self, turn: str) -> bool:
        """Take in a turn; False if it says none of what can be asked for."""
        said = fact(turn)
        if said is not None:
            self.known[said.kind, said.about] = said.what, self.count
        self.count += 1
        return said is not None

    def ask(self, question: str) -> Asked | None:
        """The answer to a question; None if it is no question of these kinds, or the answer is not known."""
        if len(question) > LONGEST:
            return None
        for kinds, pattern in QUESTIONS:
            if found := pattern.fullmatch(_bare(question)):
                return self._looked_up(kinds, _key(next(group for group in found.groups() if group)))
        return None

    def _looked_up(self, kinds: Sequence[str], about: str) -> Asked | None:
        """Follow one kind of fact after the other from whom or what a question is about."""
        support: list[int] = []
        what = ""
        for kind in kinds:
            if (kind, about) not in self.known:
                return None
            what, turn = self.known[kind, about]
            support.append(turn)
            about = _key(what)
        return Asked(what, tuple(support))


def asked(turns: Sequence[str], question: str) -> Asked | None:
    """The answer to a question after these turns, or None if they do not answer it or it is no question of these kinds.

    Turns that are themselves questions say nothing.
    """
    told = Told()
    for turn in turns:
        told.tell(turn)
    return told.ask(question)


@lru_cache(maxsize=20_000)
def fact(turn: str) -> Fact | None:
    """What a turn says, or None for a question and for small talk."""
    if len(turn) > LONGEST or turn.rstrip().endswith(("?", "？")):
        return None
    for kind, pattern in FACTS:
        if found := pattern.fullmatch(_bare(turn)):
            groups = found.groupdict()
            return Fact(kind, _key(groups.get("about") or "I"), groups["what"])
    return None


def _key(word: str) -> str:
    """By what a person or place is known, however it is written."""
    word = word.strip().lower()
    return "I" if word in SPEAKER else word


def _bare(turn: str) -> str:
    """A turn without the mark at its end and doubled spaces."""
    return " ".join(turn.split()).rstrip(" .!?。！？")
