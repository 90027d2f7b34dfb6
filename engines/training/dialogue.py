"""Short conversations that ask late for what was said early: moves, weather, likings, small talk. Made by a script.

    I live in Paris. / It is raining in Paris. / How nice. / I moved to Rome. / It is sunny in Rome. / What is the weather where I live?

The grammar is in `dialogue_grammar`, English and Chinese. A memory network keeps every sentence as it is and looks at all of them when it is
asked; an LSTM with as many numbers reads the same conversations word by word, and has only its state when the question comes. What is
measured are questions that rest on a combination, of a person and a city, say, that no conversation for training held: the error, and
how often the answer is right by distance, the turns from the earliest that it rests on to the question, and by changes, how often what it
rests on had been told anew.

The memory network begins without the softmax over the sentences, and empty sentences are put among those it is told (the linear start
and the random noise of Sukhbaatar et al. 2015). A softmax over sentences that say nearly the same cannot tell the last of five
moves from the one before; so it reads "latest": from the latest sentence back until one matches. While it is trained it is
told which turns an answer rests on as well (as in Weston et al. 2015): its first hop is to look at the first, the others at the last. Dropout of the sentences' vectors keeps one
pair of words from being known by heart, the vectors of a question are made with the embedding of the keys, and a running mean of the
weights is kept.

The LSTM begins with its forget gate open, and is trained at the question marks only: what it says elsewhere means nothing. Both are told
short conversations first, and the weights are kept that do best on combinations kept for validation (of the LSTM, which errs on what it
was told as well, on those too).
Axes: B questions or conversations, S slots, T tokens, V vocabulary, D width.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.rules.dialogue_grammar import ASKED, CHANGES, TURNS
from mnemoscope.engines.training.dialogue_data import (
    FIRST,
    NOTHING,
    SLOTS,
    THEN,
    Read,
    Told,
    made,
    read,
    told,
    vocabulary_of,
)
from mnemoscope.engines.training.fit import Outcome, Schedule, fit
from mnemoscope.engines.training.modules import MemoryNetworkModel, RecurrentModel, open_keeping_gate
from mnemoscope.engines.training.parity import module_of
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import tr, trn

SOURCE = None
SEED = 1

CONVERSATIONS = 100_000  # to train on
HELD_OUT = 1000  # conversations with a question to validate on
TRIALS = 1500  # conversations with a question to measure on
LINEAR = 0.05  # the share of the steps without the softmax
NOISE = 0.2  # empty sentences for each that is told, on average
SHORT = 0.4  # the share of the steps until the longest conversations are told too
AVERAGE = 0.998  # of the weights: what share of the running mean stays at each step
LOOK = 0.5  # what a hop that looks past what it is to look at counts, against an answer that is wrong
DROPOUT = 0.1  # of the numbers of a sentence's vector
OPEN = 3.0  # the bias of the forget gate at first
BANDS = ((1, 2), (3, 5), (6, 9), (10, 14), (15, TURNS[1] - 1))  # turns, for accuracy by distance
NEAR, FAR, ANY = BANDS[0], (10, TURNS[1] - 1), (1, TURNS[1])

GROUP = "Dialogue that must remember"
TASK = "a question about a conversation"
EXAMPLES = {
    "en": (
        "I am Anna.\nI live in Paris.\nIt is raining in Paris.\nIt is sunny in Rome.\nBen likes tea.\nI moved to Rome.\nHow nice.\n"
        "What is the weather where I live?",
        "Clara lives in Oslo.\nMy name is Max.\nI like cocoa.\nIt is snowing in Oslo.\nI see.\nThe bus was late.\nClara likes coffee.\n"
        "It is foggy in Athens.\nTime flies.\nThank you.\nHow is the weather where Clara lives?\nWhat do I like?\nWhat is my name?",
        "My name is Laura.\nI live in Madrid.\nGood to know.\nIt is foggy in Madrid.\nJack lives in Vienna.\nI like lemonade.\nHow nice.\n"
        "Jack likes milk.\nLet us take a break.\nIt is snowing in Vienna.\nThe soup is ready.\nThank you.\nJack now prefers water.\nI see.\n"
        "Jack moved to Dublin.\nIt is cloudy in Dublin.\nYou are right.\nNow it is stormy in Dublin.\nTime flies.\nWhat a long day.\n"
        "The bus was late.\nThat is fine.\nWell, well.\nWhat is the weather where I live?",
        "I live in Rome.\nI moved to Oslo.\nI moved to Cairo.\nWhere do I live?\nBen likes tea.\nIt is sunny in Oslo.\nHow nice.\n"
        "I now live in Paris.\nI moved to Oslo.\nBen now prefers milk.\nNow it is raining in Oslo.\nBen prefers tea now.\n"
        "Now it is windy in Oslo.\nWhere do I live?\nWhat does Ben like?\nWhat is the weather where I live?",
    ),
    "zh": (
        "我叫王芳。\n我住在北京。\n北京在下雨。\n上海是晴天。\n小明喜欢喝茶。\n我搬到了上海。\n真好。\n我住的地方天气怎么样？",
        "小红住在成都。\n我叫李雷。\n我喜欢喝豆浆。\n成都在下雪。\n原来如此。\n公交车晚点了。\n小红喜欢喝咖啡。\n西安是雾天。\n时间过得真快。\n"
        "谢谢你。\n小红住的地方天气怎么样？\n我喜欢喝什么？\n我叫什么名字？",
        "我的名字叫刘洋。\n我住在南京。\n我知道了。\n南京是阴天。\n赵敏住在武汉。\n我喜欢喝可乐。\n真好。\n赵敏喜欢喝牛奶。\n休息一下吧。\n武汉在下雪。\n"
        "汤煮好了。\n谢谢你。\n赵敏现在爱喝果汁。\n原来如此。\n赵敏搬到了大连。\n大连是雾天。\n你说得对。\n大连现在在打雷。\n时间过得真快。\n没关系。\n"
        "公交车晚点了。\n好久不见。\n哈哈。\n我住的地方天气怎么样？",
        "我住在北京。\n我搬到了上海。\n我搬到了成都。\n我住在哪里？\n小明喜欢喝茶。\n上海是晴天。\n真好。\n我现在住在广州。\n我搬到了上海。\n"
        "小明现在喜欢喝牛奶。\n上海现在在下雨。\n小明现在爱喝茶。\n上海现在在刮风。\n我住在哪里？\n小明喜欢喝什么？\n我住的地方天气怎么样？",
    ),
}  # fmt: skip

LANGUAGE = {"en": "English", "zh": "Chinese"}
RECIPES = {
    f"memnet-dialogue-{language}": Recipe(
        "memory_network", f"Memory network in talk, {LANGUAGE[language]}",
        {"width": 64, "hops": 3, "slots": SLOTS, "tying": "layerwise", "reading": "latest"},
        Schedule(steps=4000, rate=6e-3, batch=64, length=SLOTS, weight_decay=0.1, evaluate_every=1000),
        minutes=5, examples=EXAMPLES[language], task=TASK, group=GROUP,
        summary="Every turn is kept as it was said. At the question mark the hops look from the latest turn back for one that "
        "answers it, however early: first where somebody lives, then the weather there. So the last of several moves counts. The LSTM beside it reads the same conversations.",
    )
    for language in LANGUAGE
} | {
    f"lstm-dialogue-{language}": Recipe(
        "lstm", f"LSTM in talk, {LANGUAGE[language]}", {"embedding": 32, "hidden": 64, "layers": 1},
        Schedule(steps=8000, rate=5e-3, batch=64, length=0, weight_decay=0.05, evaluate_every=1000),
        dropout=0.2,
        minutes=10, examples=EXAMPLES[language], task=TASK, group=GROUP,
        summary="It has as many numbers as the memory network beside it, and the same conversations to learn from, but only its state to keep them "
        "in: look at the prediction at each question mark. (Nothing else is trained: what it predicts elsewhere means nothing.)",
    )
    for language in LANGUAGE
}  # fmt: skip

# What `verify` holds them to, on questions made anew: at the most so many wrong; at the least and at the most so many right near and far.
WRONG = {"memnet-dialogue-en": 0.02, "memnet-dialogue-zh": 0.02}
AFTER = {
    "memnet-dialogue-en": 0.05,
    "memnet-dialogue-zh": 0.05,
    "lstm-dialogue-en": 0.6,
    "lstm-dialogue-zh": 0.6,
}  # at each number of changes
READS = 0.97  # how often the sentence that the last hop reads most is one that the answer rests on
NEAR_FAR = {
    "memnet-dialogue-en": (0.98, 0.95, 1.0), "memnet-dialogue-zh": (0.98, 0.95, 1.0),
    "lstm-dialogue-en": (0.75, 0.25, 0.65), "lstm-dialogue-zh": (0.75, 0.25, 0.65),
}  # fmt: skip


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return vocabulary_of(language_of(name)).to_json()


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured."""
    return "\n".join(EXAMPLES[language_of(name)])


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How good a model came out, for its card: answers right by distance and by kind of question."""
    found = Measured(engine, language_of(name), seed=SEED + 1, trials=TRIALS)
    reads = {"last_hop_reads_support": round(found.reads, 3)} if found.reads is not None else {}
    return {
        "measure": "wrong answers to questions that rest on a combination never told in training",
        "value": round(100 * (1 - found.right()), 2),
        "unit": "% wrong on unseen combinations",
        "words": "{} % wrong on unseen combinations",
        "data": f"{len(found.answered)} questions of {TRIALS} conversations of {TURNS[0]} to {TURNS[1]} turns, the same for the LSTM and "
        "the memory network"
        + ("; in training it was told which turns an answer rests on as well" if reads else ""),
        **reads,
        "accuracy": {f"{low} to {high} turns": round(found.right((low, high)), 3) for low, high in BANDS},
        "accuracy_by_changes": {str(n): round(found.right(changes=n), 3) for n in range(CHANGES + 1)},
        "accuracy_of": {kind: round(found.right(kind=kind), 3) for kind in ASKED if kind != "name"},
    }


def focus(name: str, engine: Engine) -> dict[str, int]:
    """The last hop of a memory network."""
    return {"layer": engine.config.hops - 1} if "hop0.state" in engine.layout else {}


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """The error by changes, what the last hop reads, and accuracy near and far, on conversations made anew."""
    found = Measured(engine, language_of(name), seed=SEED + 2, trials=TRIALS)
    near, far, far_at_most = NEAR_FAR[name]
    if name in WRONG:
        said = tr(
            "share wrong of {count} questions on combinations never told in training",
            count=len(found.answered),
        )
        yield Check(said, 1 - found.right(), WRONG[name])
    for n in range(CHANGES + 1):
        after = trn(
            "share wrong after {n} change of what it rests on, of {count} questions",
            "share wrong after {n} changes of what it rests on, of {count} questions",
            n,
            count=len(found.of(changes=n)),
        )
        yield Check(after, 1 - found.right(changes=n), AFTER[name])
    if found.reads is not None:
        told = tr("the last hop reads most what the answer rests on")
        yield Check(told, found.reads, READS, at_least=True)
    yield Check(_ago(NEAR), found.right(NEAR), near, at_least=True)
    yield Check(_ago(FAR), found.right(FAR), far, at_least=True)
    if far_at_most < 1:
        yield Check(_ago(FAR), found.right(FAR), far_at_most)


def _ago(turns: tuple[int, int]) -> str:
    return tr(
        "share right where the answer rests on what was said {first} to {last} turns ago",
        first=turns[0],
        last=turns[1],
    )


class Measured:
    """Questions of the test, each with whether a model answers it rightly, measured in torch."""

    @torch.inference_mode()
    def __init__(self, engine: Engine, language: str, *, seed: int, trials: int) -> None:
        conversations = made(language, seed, "test", trials)
        module = module_of(engine)
        self.reads: float | None = (
            None  # how often the last hop reads most a sentence that the answer rests on
        )
        if isinstance(module, MemoryNetworkModel):
            asked = told(engine.vocab, conversations)
            attention, _, logits = hops(module, asked, asked.stories, asked.questions)[-1]
            most = attention.argmax(dim=1, keepdim=True)  # (N, 1)
            self.reads = float(asked.support.gather(1, most).double().mean())
            right = (logits.argmax(dim=-1) == asked.answers).tolist()
        elif isinstance(module, RecurrentModel):
            right = recalled(module, read(engine.vocab, conversations))
        else:
            raise ModelError(tr("answers are measured in torch, and this engine has no module there"))
        questions = [question for each in conversations for question in each.questions]
        self.answered = list(zip(questions, right, strict=True))

    def right(self, turns: tuple[int, int] = ANY, kind: str = "", changes: int | None = None) -> float:
        """The share answered rightly, of questions as `of` chooses them."""
        return share(self.of(turns, kind, changes))

    def of(self, turns: tuple[int, int] = ANY, kind: str = "", changes: int | None = None) -> list[bool]:
        """Whether each question of a kind is answered rightly, over so many turns (both included), after so many changes."""
        low, high = turns
        return [
            right
            for q, right in self.answered
            if low <= q.distance <= high and kind in ("", q.kind) and changes in (None, q.changes)
        ]


def language_of(name: str) -> str:
    """The language of a recipe."""
    return name.rpartition("-")[2]


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train one recipe and return the module with its best weights."""
    recipe, language = RECIPES[name], language_of(name)
    vocab = vocabulary_of(language)
    conversations = made(language, SEED, "training", CONVERSATIONS)
    held_out = made(language, SEED, "validation", HELD_OUT)
    torch.manual_seed(SEED)
    if recipe.engine == "memory_network":
        return _train_memory(name, told(vocab, conversations), told(vocab, held_out), len(vocab))
    held_out += made(language, SEED + 3, "training", HELD_OUT)  # it errs on what was told as well
    return _train_state(name, read(vocab, conversations), read(vocab, held_out), len(vocab))


def _train_memory(name: str, shown: Told, held_out: Told, vocab: int) -> tuple[nn.Module, Outcome]:
    recipe = RECIPES[name]
    schedule = recipe.schedule
    model = MemoryNetworkModel(vocab=vocab, **recipe.config)
    by_length = (shown.stories > 0).sum(dim=1).argsort()

    def loss_of(step: int) -> Tensor:
        most = len(shown) * min(1.0, 0.1 + step / (SHORT * schedule.steps))
        chosen = by_length[torch.randint(round(most), (2, schedule.batch)).amax(dim=0)]  # rather longer ones
        kinds = len(shown.sentences)
        due, stories = divided(interspersed(shown.due[chosen] * kinds + shown.stories[chosen], NOISE), kinds)
        linear = step < LINEAR * schedule.steps
        found = hops(model, shown, stories, shown.questions[chosen], linear=linear)
        wrong = functional.cross_entropy(found[-1][2], shown.answers[chosen])
        return wrong if linear else wrong + LOOK * astray([attention for attention, _, _ in found], due)

    outcome = fit(
        model, schedule, loss_of=loss_of, title=name, unit="wrong",
        evaluate=lambda: 1 - share(remembered(model, held_out)), average=AVERAGE,
    )  # fmt: skip
    model.question["weight"].data.copy_(model.embedding["weight"][0])
    return model, outcome


def hops(model: MemoryNetworkModel, of: Told, stories: Tensor, questions: Tensor, *, linear: bool = False):
    """stories (B, S) and questions (B,) by the numbers of their sentences -> `hop_by_hop`, each sentence made a vector once.

    A question is made a vector with the embedding of the keys.
    """
    numbers, places = torch.unique(torch.cat((stories.flatten(), questions)), return_inverse=True)
    vectors = [functional.dropout(v, DROPOUT, model.training) for v in model.vectors(of.sentences[numbers])]
    within, asked = places[: stories.numel()].view(stories.shape), places[stories.numel() :]
    return model.read([v[within] for v in vectors], stories > 0, vectors[0][asked], linear=linear)


def divided(numbers: Tensor, by: int) -> tuple[Tensor, Tensor]:
    """How often `by` goes into each number, and what is left."""
    return numbers // by, numbers % by


def astray(attention: list[Tensor], due: Tensor) -> Tensor:
    """How far the hops (B, S) each look past the sentence they are to look at, in nats: FIRST the first, THEN the others."""
    looked = [(p * (due & (THEN if n else FIRST) > 0)).sum(dim=1) for n, p in enumerate(attention)]
    return -torch.stack(looked).clamp(min=1e-9).log().mean()


def interspersed(stories: Tensor, noise: float) -> Tensor:
    """Stories (B, S) with empty sentences put in at random, as long as none of what was told is pushed out."""
    share = 2 * noise * torch.rand(len(stories), 1)
    gaps = (torch.rand(stories.shape) < share).flip(1).cumsum(1).flip(1)  # from each sentence on
    room = (stories == 0).sum(dim=1, keepdim=True)
    places = torch.arange(stories.shape[1]) - torch.minimum(gaps, room)
    kept = stories > 0
    row = torch.arange(len(stories))[:, None].expand_as(stories)
    moved = torch.zeros_like(stories)
    moved[row[kept], places[kept]] = stories[kept]
    return moved


def _train_state(name: str, shown: Read, held_out: Read, vocab: int) -> tuple[nn.Module, Outcome]:
    recipe = RECIPES[name]
    schedule = recipe.schedule
    model = RecurrentModel("lstm", vocab=vocab, dropout=recipe.dropout, **recipe.config)
    open_keeping_gate(model.rnn, OPEN)
    by_length = (shown.ids > 0).sum(dim=1).argsort()

    def loss_of(step: int) -> Tensor:
        most = len(by_length) * min(1.0, 0.1 + 2 * step / schedule.steps)  # short ones first
        start = int(torch.randint(max(1, round(most) - schedule.batch), ()))
        chosen = by_length[start : start + schedule.batch]  # all about as long
        stop = int((shown.ids[chosen] > 0).sum(dim=1).max())
        answers = shown.answers[chosen, :stop]
        state, _ = model.rnn(model.embedding(shown.ids[chosen, :stop]))
        due = answers != NOTHING
        return functional.cross_entropy(model.readout(model.dropout(state[due])), answers[due])

    return model, fit(
        model, schedule, loss_of=loss_of, title=name, unit="wrong",
        evaluate=lambda: 1 - share(recalled(model, held_out)),
    )  # fmt: skip


def remembered(model: MemoryNetworkModel, of: Told) -> list[bool]:
    """Whether a memory network answers each question rightly."""
    return (hops(model, of, of.stories, of.questions)[-1][2].argmax(-1) == of.answers).tolist()


def recalled(model: RecurrentModel, of: Read) -> list[bool]:
    """Whether an LSTM that reads each conversation whole answers each question rightly."""
    right: list[bool] = []
    for ids, answers in zip(of.ids.split(100), of.answers.split(100), strict=True):
        due = answers != NOTHING
        right += (model(ids)[0].argmax(-1)[due] == answers[due]).tolist()
    return right


def share(right: Sequence[bool]) -> float:
    """How many of them, from 0 to 1."""
    return sum(right) / max(1, len(right))
