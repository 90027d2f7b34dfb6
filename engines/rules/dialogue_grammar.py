"""Short conversations that ask late for what was said early, in English and in Chinese. Made by a script from this grammar:

    conversation = 4 to 24 turns, a turn a line; the last is a question, and about one in nine of the others
    turn         = fact | small talk | question
    fact         = who the speaker is, where a person lives, the weather in a city, what a person likes (to drink)
    question     = each of these again, and the weather where a person lives, which rests on two facts

    I am Anna. / I live in Paris. / It is raining in Paris. / How nice. / I moved to Rome. / It is sunny in Rome. /
    What is the weather where I live?                                                                    sunny
    我叫王芳。/ 我住在北京。/ 北京在下雨。/ 真好。/ 我搬到了上海。/ 上海是晴天。/ 我住的地方天气怎么样？           晴天

A conversation is about the speaker and one to three others, two to five cities and three to five drinks; at the most half of its turns
are small talk. A fact may be told anew up to four times, back to what it was as well, mostly with a word that says so (moved, now): the
latest counts. In half of the conversations one fact is on everybody's lips, and told anew again and again:

    I live in Rome. / I moved to Oslo. / Ben likes tea. / I moved to Cairo. / I now live in Oslo. / Where do I live?   Oslo

Only what can be answered is asked; the answer is one token.

Some combinations of person and city, city and weather, person and drink are held out, by a hash of their words: one in 32 for the test
and as many for validation. No conversation for training says one of them, none for validation says one of the test. (A person does
not even occur in one conversation with a city or a drink that is held out for them: if Rome were spoken of, and Anna never lived there, a model
would learn that she does not.) What is measured is measured on questions that rest on at least one.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

TURNS = (4, 24)
PARTS = {0: "test", 1: "validation"}  # of 32; all the others are for training
ORDER = ("training", "validation", "test")
SPEAKER = "I"

# Of the turns that tell something, and of the questions.
TOLD = {"home": 35, "weather": 40, "liking": 25}
ASKED = {"name": 1, "home": 4, "weather": 4, "liking": 4, "home weather": 10}
CHANGES = 4  # times that a fact is told anew, at the most
OTHERWISE = 0.1  # how often what is new is told as if it were not, or the other way round
QUESTIONS = 0.1  # the share of the turns before the last that ask something, if anything can be asked


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language, and its sentences with {who} and {what} in them.

    `told` has for each kind of fact how it is told first, and how it is told anew.
    """

    speaker: str
    people: tuple[str, ...]
    cities: tuple[str, ...]
    weathers: dict[str, str]  # each with the word that goes before it
    drinks: tuple[str, ...]
    told: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
    asked: dict[str, tuple[str, ...]]
    small_talk: tuple[str, ...]

    def say(self, form: str, who: str = "", what: str = "") -> str:
        """A sentence: {who} and {what} put in, the verb as it goes with the speaker or with another."""
        mine = who == SPEAKER
        return form.format(
            who=self.speaker if mine else who, what=what, s="" if mine else "s", es="" if mine else "es",
            be=self.weathers.get(what, ""),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """A turn that asks: where it stands, what kind it is, the answer, the turns it rests on, for what those are held out."""

    at: int
    kind: str
    answer: str
    support: tuple[int, ...]
    part: str  # "test", "validation" or "training": the first that one of those turns is held out for
    changes: int  # how often what it rests on had been told anew; of two facts, the more often

    @property
    def distance(self) -> int:
        """Turns from the earliest that it rests on to the question."""
        return self.at - min(self.support)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A conversation, and what is asked in it."""

    turns: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def text(self) -> str:
        """A turn a line."""
        return "\n".join(self.turns)


LANGUAGES = {
    "en": Language(
        speaker="I",
        people=("Anna", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Henry", "Irene", "Jack", "Laura", "Max"),
        cities=("Paris", "Rome", "London", "Berlin", "Madrid", "Oslo", "Vienna", "Dublin", "Lisbon", "Athens", "Prague", "Cairo"),
        weathers=dict.fromkeys(("raining", "snowing", "sunny", "cloudy", "windy", "foggy", "stormy", "freezing", "hailing", "warm", "cold", "dry"), ""),
        drinks=("tea", "coffee", "milk", "juice", "lemonade", "cocoa", "cider", "soda", "water", "beer"),
        told={
            "name": (("I am {what}.", "My name is {what}."), ()),
            "home": (("{who} live{s} in {what}.",), ("{who} moved to {what}.", "{who} now live{s} in {what}.")),
            "weather": (("It is {what} in {who}.",), ("Now it is {what} in {who}.",)),
            "liking": (("{who} like{s} {what}.",), ("{who} now prefer{s} {what}.", "{who} prefer{s} {what} now.")),
        },
        asked={
            "name": ("What is my name?", "Who am I?"),
            "home": ("Where do{es} {who} live?", "Where do{es} {who} live now?"),
            "weather": ("What is the weather in {who}?", "How is the weather in {who}?"),
            "liking": ("What do{es} {who} like?", "What do{es} {who} prefer?"),
            "home weather": ("What is the weather where {who} live{s}?", "How is the weather where {who} live{s}?"),
        },
        small_talk=(
            "How nice.", "I see.", "Good to know.", "That is fine.", "Let us take a break.", "What a long day.",
            "The bus was late.", "Time flies.", "Thank you.", "The soup is ready.", "You are right.", "Well, well.",
        ),
    ),
    "zh": Language(
        speaker="我",
        people=("小明", "小红", "李雷", "王芳", "张伟", "刘洋", "陈静", "赵敏", "周杰", "孙丽", "马强", "林涛"),
        cities=("北京", "上海", "广州", "成都", "杭州", "西安", "南京", "武汉", "苏州", "重庆", "天津", "大连"),
        weathers={"下雨": "在", "下雪": "在", "刮风": "在", "打雷": "在", "降温": "在", "升温": "在", "下冰雹": "在", "晴天": "是", "阴天": "是", "雾天": "是", "多云": "是", "雷阵雨": "是"},
        drinks=("茶", "咖啡", "牛奶", "果汁", "可乐", "豆浆", "汽水", "酸奶", "柠檬水", "啤酒"),
        told={
            "name": (("我叫{what}。", "我的名字叫{what}。"), ()),
            "home": (("{who}住在{what}。",), ("{who}搬到了{what}。", "{who}现在住在{what}。")),
            "weather": (("{who}{be}{what}。",), ("{who}现在{be}{what}。",)),
            "liking": (("{who}喜欢喝{what}。",), ("{who}现在喜欢喝{what}。", "{who}现在爱喝{what}。")),
        },
        asked={
            "name": ("我叫什么名字？", "我是谁？"),
            "home": ("{who}住在哪里？", "{who}现在住在哪里？"),
            "weather": ("{who}天气怎么样？", "{who}现在天气怎么样？"),
            "liking": ("{who}喜欢喝什么？", "{who}爱喝什么？"),
            "home weather": ("{who}住的地方天气怎么样？", "{who}住的地方现在天气怎么样？"),
        },
        small_talk=(
            "真好。", "原来如此。", "我知道了。", "没关系。", "休息一下吧。", "好久不见。",
            "公交车晚点了。", "时间过得真快。", "谢谢你。", "汤煮好了。", "你说得对。", "哈哈。",
        ),
    ),
}  # fmt: skip


@cache
def part_of(one: str, other: str) -> str:
    """For what the combination of these two is kept: "training", "validation" or "test"."""
    return PARTS.get(sha256("/".join(sorted((one, other))).encode()).digest()[0] % 32, "training")


def dialogues(language: str, seed: int, part: str) -> Iterator[Dialogue]:
    """Conversations without end, that say no combination kept for a later part: training, then validation, then test."""
    draw = random.Random(f"{language} {seed} {part}")
    parts = ORDER[: ORDER.index(part) + 1]
    while True:
        made = _World(LANGUAGES[language], draw, parts).talk(draw.randint(*TURNS))
        if made is not None:
            yield made


class _World:
    """What is true so far in a conversation, and the turns that said so."""

    def __init__(self, language: Language, draw: random.Random, parts: Sequence[str]) -> None:
        self.language, self.draw, self.parts = language, draw, parts
        name, *others = draw.sample(language.people, len(language.people))
        self.name = name  # of the speaker, who is not spoken of by name
        self.cities = draw.sample(language.cities, draw.randint(2, 5))
        self.drinks = draw.sample(language.drinks, draw.randint(3, 5))
        self.people = self.fitting((SPEAKER, *others), (*self.cities, *self.drinks))[: draw.randint(2, 4)]
        self.small_talk = draw.uniform(0, 0.5)
        self.true: dict[tuple[str, str], tuple[str, int]] = {}  # (kind, about) -> what, and the turn
        self.changes: dict[tuple[str, str], int] = {}  # how often each was told anew
        self.topic = self.something()  # the fact on everybody's lips
        self.talked_of = draw.choice((0, draw.random()))  # how often it is what is told
        self.turns: list[str] = []
        self.questions: list[Question] = []

    def fitting(self, words: Sequence[str], others: Sequence[str]) -> list[str]:
        """Those of some words that may occur together with all of the others."""
        return [word for word in words if all(part_of(word, other) in self.parts for other in others)]

    def talk(self, turns: int) -> Dialogue | None:
        """So many turns; None if nothing can be asked at the end."""
        draw, introduced = self.draw, self.draw.choice((0, 0, 0, 1, 2, None))
        while len(self.turns) < turns - 1:
            if len(self.turns) == introduced:
                self.tell("name", SPEAKER, self.name)
            elif draw.random() < self.small_talk:
                self.turns.append(draw.choice(self.language.small_talk))
            elif draw.random() >= QUESTIONS or not self.ask():
                self.tell_something()
        return Dialogue(tuple(self.turns), tuple(self.questions)) if self.ask() else None

    def something(self) -> tuple[str, str]:
        """A kind of fact, and whom or what it may be about."""
        (kind,) = self.draw.choices(list(TOLD), list(TOLD.values()))
        abouts = self.cities if kind == "weather" or not self.people else self.people
        return ("weather" if abouts is self.cities else kind), self.draw.choice(abouts)

    def tell_something(self) -> None:
        """A fact that may be told; what is known already is not told again."""
        kind, about = self.topic if self.draw.random() < self.talked_of else self.something()
        weathers = self.fitting(list(self.language.weathers), [about]) if kind == "weather" else []
        choice = {"home": self.cities, "weather": weathers, "liking": self.drinks}[kind]
        known = self.true.get((kind, about), ("", 0))[0]
        free = [what for what in choice if what != known]
        if free and self.changes.get((kind, about), 0) < CHANGES:
            self.tell(kind, about, self.draw.choice(free))

    def tell(self, kind: str, about: str, what: str) -> None:
        """Say it, and take it for true from now on."""
        self.changes[kind, about] = self.changes.get((kind, about), -1) + 1
        first, anew = self.language.told[kind]
        as_new = (self.changes[kind, about] > 0) != (self.draw.random() < OTHERWISE)
        forms = anew if as_new and anew else first
        self.true[kind, about] = what, len(self.turns)
        self.turns.append(self.language.say(self.draw.choice(forms), about, what))

    def ask(self) -> bool:
        """Ask something that can be answered, if there is anything."""
        kinds: dict[str, list[str]] = {}
        for kind, about in self.true:
            kinds.setdefault(kind, []).append(about)
            if kind == "home" and ("weather", self.true[kind, about][0]) in self.true:
                kinds.setdefault("home weather", []).append(about)
        if not kinds:
            return False
        (kind,) = self.draw.choices(list(kinds), [ASKED[kind] for kind in kinds])
        telling = [1 + self.changes[kind.split()[0], about] for about in kinds[kind]]
        (about,) = self.draw.choices(kinds[kind], telling)  # rather of what changed
        asks, changes, support, part = about, 0, [], ORDER[0]
        for each in kind.split():
            what, at = self.true[each, about]
            support.append(at)
            changes = max(changes, self.changes[each, about])
            if each != "name":
                part = max(part, part_of(about, what), key=ORDER.index)
            about = what
        self.questions.append(Question(len(self.turns), kind, about, tuple(support), part, changes))
        self.turns.append(self.language.say(self.draw.choice(self.language.asked[kind]), asks))
        return True
