"""Conversations as numbers: their words, what a memory network keeps of them, and what an LSTM reads.

Axes: N questions, C conversations, S slots, R different sentences, W words of a sentence, T tokens, A questions of a conversation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import torch
from torch import Tensor

from mnemoscope.engines.rules.dialogue_grammar import LANGUAGES, Dialogue, Question, dialogues
from mnemoscope.engines.tokens import QUESTION, STATEMENT, Vocabulary
from mnemoscope.engines.vocabularies.lexicon import Lexicon
from mnemoscope.engines.vocabularies.words import Words

SLOTS = 32  # sentences a memory network keeps: more than a conversation has
FIRST, THEN = 1, 2  # of two sentences an answer rests on, the one that says which the other is; and the other
NOTHING = -100  # at a token where no answer is due

# The words of the Chinese sentences beside the names; those of the English are cut out of them by their spaces.
CHINESE = (
    "我 的 名字 叫 住在 住 搬到了 现在 在 是 喜欢 爱 喝 什么 谁 哪里 天气 怎么样 地方 真好 原来 如此 知道 了 没关系 休息 "
    "一下 吧 好久不见 公交车 晚点 时间 过得 真快 谢谢 你 汤 煮好 说得对 哈哈 ， 。 ？ ！"
)


def vocabulary_of(language: str) -> Vocabulary:
    """The words of a language: first those that can be an answer."""
    spoken = LANGUAGES[language]
    names = [*spoken.people, *spoken.cities, *spoken.weathers, *spoken.drinks]
    if language == "zh":
        return Lexicon([*names, *CHINESE.split()])
    told = [form for forms in spoken.told.values() for form in (*forms[0], *forms[1])]
    asked = [form for forms in spoken.asked.values() for form in forms]
    sentences = [
        spoken.say(form, who)
        for form in (*told, *asked, *spoken.small_talk)
        for who in ("I", spoken.people[0])
    ]
    cut = Words(())
    pieces = [s[a:b].strip().lower() for s in sentences for a, b in cut.encode(s).spans.tolist()]
    return Words(list(dict.fromkeys([*map(str.lower, names), *pieces, ",", "!"])), lines=True)


@dataclass(frozen=True, slots=True)
class Told:
    """Questions and what was told before each: for a memory network."""

    sentences: Tensor  # (R, W) word ids, 0 for none; sentence 0 has no words
    stories: Tensor  # (N, S) numbers of sentences, the latest last, 0 before the first
    questions: Tensor  # (N,) numbers of sentences
    answers: Tensor  # (N,) tokens
    due: Tensor  # (N, S) where the answer rests on a sentence: FIRST, THEN or both, by when it is to be read; 0 elsewhere
    asked: tuple[Question, ...]

    def __len__(self) -> int:
        return len(self.asked)

    @property
    def support(self) -> Tensor:
        """Whether the answer rests on a sentence (N, S)."""
        return self.due > 0


@dataclass(frozen=True, slots=True)
class Read:
    """Whole conversations: for an LSTM."""

    ids: Tensor  # (C, T), 0 after the end
    answers: Tensor  # (C, T) the token that answers where a question has been read, NOTHING elsewhere
    asked: tuple[Question, ...]  # all questions of all conversations, in reading order


def made(language: str, seed: int, part: str, count: int) -> list[Dialogue]:
    """So many conversations of a part, each with a question that rests on a combination of that part."""
    found = (
        Dialogue(d.turns, asked)
        for d in dialogues(language, seed, part)
        if (asked := tuple(q for q in d.questions if q.part == part))
    )
    return list(islice(found, count))


def told(vocab: Vocabulary, conversations: Sequence[Dialogue]) -> Told:
    """The questions of conversations, each with the statements before it."""
    numbers: dict[str, int] = {"": 0}
    words: list[list[int]] = [[]]
    marks = {i for i in range(1, len(vocab)) if vocab.label(i) in STATEMENT + QUESTION}

    def number(turn: str) -> int:
        if turn not in numbers:
            numbers[turn] = len(words)
            words.append([i for i in vocab.encode(turn).ids.tolist() if i and i not in marks])
        return numbers[turn]

    stories, questions, answers, due, asked = [], [], [], [], []
    for each in conversations:
        statements = [at for at, turn in enumerate(each.turns) if not turn.endswith(("?", "？"))]
        for question in each.questions:
            before = [at for at in statements if at < question.at][-SLOTS:]
            empty = [0] * (SLOTS - len(before))
            stories.append(empty + [number(each.turns[at]) for at in before])
            first, last = question.support[0], question.support[-1]
            due.append(empty + [FIRST * (at == first) + THEN * (at == last) for at in before])
            questions.append(number(each.turns[question.at]))
            answers.append(int(vocab.encode(question.answer).ids[0]))
            asked.append(question)
    width = max(map(len, words))
    sentences = torch.tensor([row + [0] * (width - len(row)) for row in words])
    return Told(
        sentences, torch.tensor(stories), torch.tensor(questions), torch.tensor(answers),
        torch.tensor(due), tuple(asked),
    )  # fmt: skip


def read(vocab: Vocabulary, conversations: Sequence[Dialogue]) -> Read:
    """Conversations as they stand, and where in them which answer is due."""
    known: dict[str, list[int]] = {}
    rows, due = [], []
    for each in conversations:
        row: list[int] = []
        answers = {q.at: int(vocab.encode(q.answer).ids[0]) for q in each.questions}
        places = {}
        for at, turn in enumerate(each.turns):
            line = f"{turn}\n"
            if line not in known:
                known[line] = vocab.encode(line).ids.tolist()
            row += known[line]
            if at in answers:
                places[len(row) - 2] = answers[at]  # at the question mark, before the line end
        rows.append(row)
        due.append(places)
    longest = max(map(len, rows))
    answers_at = torch.full((len(rows), longest), NOTHING)
    for at, places in enumerate(due):
        for place, answer in places.items():
            answers_at[at, place] = answer
    ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
    return Read(ids, answers_at, tuple(q for each in conversations for q in each.questions))
