"""What a student is shown first of each bundled model: what to look at, where it answers, what each of its examples is for.

Whatever depends on training (which head, which unit) is left as a field, and comes from the focus and the figures that were measured.
Captions are in the order of a recipe's examples: a title, a purpose, and for a classifier the class that is right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.answers import Example
from mnemoscope.engines.translation import tr

Caption = tuple[str, ...]  # title, purpose, and the class that is right


@dataclass(frozen=True, slots=True)
class Guide:
    """The part of a card that is written for the person who looks."""

    look: str
    captions: tuple[Caption, ...]
    answers: Mapping[str, Any] = field(default_factory=dict)
    turns: Mapping[str, Any] = field(default_factory=dict)

    def examples(self, texts: tuple[str, ...]) -> tuple[Example, ...]:
        """The examples with their captions. Raises ModelError if there are not as many of both."""
        if len(texts) != len(self.captions):
            raise ModelError(
                tr(
                    "there are {texts} examples, and captions for {captions}",
                    texts=len(texts),
                    captions=len(self.captions),
                )
            )
        return tuple(Example(text, *caption) for text, caption in zip(texts, self.captions, strict=True))

    def look_at(self, focus: Mapping[str, Any], quality: Mapping[str, Any]) -> str:
        """The sentences with what was measured in the fields."""
        fields = {"layer": 0, "head": 0, "unit": 0} | dict(focus)
        scores = quality.get("previous_token", {})
        if scores:
            fields["previous"] = int(np.argmax(scores["layer0"]))
        return self.look.format(**fields)


_SPEECHES = (
    ("Juliet’s speech", "The text it starts with: see what a space, a name and a line end do."),
    ("A forgotten name", "It ends in the middle of a line: let it continue (Ctrl+Return)."),
    ("Who’s there?", "The same question four times: does the surprise fall?"),
    ("An invented name", "A name from no play, three times: is it less of a surprise at last?"),
)
_WAITS = (
    ("4 dots", "A short wait: the answers come after the question mark."),
    ("40 dots", "Nearly as long as any wait in training, which was 50 dots."),
    ("80 dots", "Longer than any wait in training, and than 64 characters."),
    ("200 dots", "Four times as long as any wait in training."),
)
_RECALL = {"where": "after", "token": "?", "count": 3, "right": "line"}
_COPIES = (
    ("A word, twice", "No letter comes twice in it, so each has one place to look back to."),
    ("13 characters, twice", "At random: nothing but the first copy foretells the second."),
    ("26 characters, twice", "A longer copy to look back over."),
    ("11 characters, twice", "A shorter one."),
)
_COPY = {"where": "copy", "least": 8}
_BRACKETS = (
    ("25 deep", "All opened, then all closed: up the stairs and down."),
    ("Four short lines", "A line end may come only where all are closed."),
    ("Up and down", "Brackets within brackets, side by side, and one within the other."),
    ("17 not closed", "42 opened and 25 closed: a line end may not come yet."),
)
_LETTERS = (
    ("3, 8 and 16", "Three lines, each with as many b as it has a."),
    ("40 of each", "Within the 50 letters of its training."),
    ("90 of each", "Far beyond the 50 of its training: does the line end in time?"),
    ("One b short", "25 a and 24 b: one more b must come, and not yet the line end."),
)
_REVIEWS = (
    ("Brilliant, but dull", "Praise first, blame last: see where the verdict turns.", "negative"),
    ("Too long, but moving", "Blame first, praise last.", "positive"),
    ("Hardly new, but warm", "What follows “but” should outweigh “hardly new”.", "positive"),
    ("Not funny, brilliant", "What “not” does to “funny”, and “brilliant” after it.", "positive"),
)
_TALKS = (
    ("A new home", "I have moved: the weather asked for is that of the new place."),
    ("Three questions", "A home, a liking and a name, each said several turns ago."),
    ("Said long ago", "The question rests on what was said some twenty turns ago."),
    ("Moved again and again", "Told anew up to four times: the latest word counts."),
)
_STORY, _TALK = {"where": "question", "right": "stories"}, {"where": "question", "right": "dialogues"}
_LINES = {"lines": True}

GUIDES = {
    "rnn-shakespeare": Guide(
        "Its one vector is squashed again at every character: see how soon a name is overwritten. "
        "[Unit {unit}](unit={unit}) roughly follows the place in the line.",
        _SPEECHES,
    ),
    "gru-shakespeare": Guide(
        "[Unit {unit}](unit={unit}) runs one way along each line and starts again at the line end: its update gate keeps it in "
        "between, and lets go there.",
        _SPEECHES,
    ),
    "lstm-shakespeare": Guide(
        "[Cell {unit}](unit={unit}) counts along each line and starts again at the line end: its forget gate stays near 1, and "
        "falls to 0 there (see both in the units panel).",
        _SPEECHES,
    ),
    "transformer-shakespeare": Guide(
        "[Head {head} of layer {layer}](layer={layer}, head={head}) looks mostly at the character just before: a line under "
        "the diagonal. What is over 128 characters back is out of reach.",
        _SPEECHES,
    ),
    "lstm-songci": Guide(
        "[Cell {unit}](unit={unit}) runs one way through each phrase and starts again at the mark. Let it continue "
        "(Ctrl+Return): the marks fall where the tune has them.",
        (
            ("浣溪沙, sevens", "Two phrases of seven, and four more of seven to come."),
            ("菩萨蛮, sevens and fives", "Two phrases of seven; phrases of five are to follow."),
            ("卜算子, fives and sevens", "A tune whose form it seldom keeps to the end."),
            ("如梦令, sixes", "Two phrases of six: what does it make of other lengths?"),
        ),
    ),
    "lstm-jueju": Guide(
        "Four phrases of five. [Cell {unit}](unit={unit}) runs one way through each and starts again at the mark; let it continue "
        "(Ctrl+Return) and count.",
        (
            ("Half a poem", "Two phrases of five; two more are to come."),
            ("One phrase", "Three more phrases of five are to come."),
            ("An empty mountain", "Two phrases of five; two more are to come."),
            ("Bright moon", "Two characters: let it write the whole poem."),
        ),
    ),
    "lstm-brackets": Guide(
        "[Cell {unit}](unit={unit}) goes a step with each bracket that opens and back with each that closes; the prediction has "
        "the line end only when all are closed.",
        _BRACKETS,
        {"right": "brackets"},
    ),
    "lstm-counter": Guide(
        "Built by hand: its [only cell](unit=0) is exactly the number of brackets open, 1 more at ( and 1 less at ).",
        _BRACKETS,
        {"right": "brackets"},
    ),
    "lstm-anbn": Guide(
        "[Cell {unit}](unit={unit}) goes a step with every a and back with every b; when it is back where it began, the line ends.",
        _LETTERS,
        {"right": "letters"},
    ),
    "gru-anbn": Guide(
        "[Unit {unit}](unit={unit}) does not count: it bends towards 1 and lies flat there, so that after many a the line is "
        "ended too soon.",
        _LETTERS,
        {"right": "letters"},
    ),
    "rnn-recall": Guide(
        "The pattern of the letters fades with every dot: [at the answer](step=answer) see in the prediction how much of it is left.",
        _WAITS,
        _RECALL,
    ),
    "gru-recall": Guide(
        "The update gate stands near 1 while dots go by, and the hidden state keeps still: stripes from the letters to the "
        "[answer](step=answer).",
        _WAITS,
        _RECALL,
    ),
    "lstm-recall": Guide(
        "The forget gate stands near 1 while dots go by, and cells carry the letters as stripes to the [answer](step=answer); "
        "those that run off steadily merely count.",
        _WAITS,
        _RECALL,
    ),
    "transformer-recall": Guide(
        "[At the answer](step=answer), [head {head} of layer {layer}](layer={layer}, head={head}) looks straight back at the "
        "letters, as long as they are among the last 64 characters.",
        _WAITS,
        _RECALL,
    ),
    "induction-1layer": Guide(
        "In the second copy nearly every answer is wrong: one layer can see which characters there were, but not what followed them.",
        _COPIES,
        _COPY,
    ),
    "induction-2layer": Guide(
        "In the second copy, [head {head} of layer {layer}](layer={layer}, head={head}) looks at what followed this character the "
        "first time; [head {previous} of layer 0](layer=0, head={previous}) at the character just before.",
        _COPIES,
        _COPY,
    ),
    "memnet-babi1": Guide(
        "[At a question mark](step=answer) the Hops panel shows which sentence it looks at: the last one about the person asked for.",
        (
            ("Mary and John", "Mary is asked for twice: the earlier sentence is passed over."),
            ("Sandra and Daniel", "Each has moved twice; only the last move counts."),
            ("All in the office", "Three people in one place, who leave it one by one."),
            ("Daniel alone", "Four sentences with one name: only their order tells."),
        ),
        _STORY,
    ),
    "memnet-babi2": Guide(
        "[At a question mark](step=answer), [hop 0](layer=0) looks at who took or left the thing last, and [hop 2](layer=2) at "
        "the move that brought that person where it is.",
        (
            ("The milk", "Carried to two places, then left behind: three questions."),
            ("The football", "Put down in one place, and the person goes on to another."),
            ("Two carriers", "Daniel brings the apple, and Sandra takes it on."),
            ("Everybody carries", "Three things, four people, six questions."),
        ),
        _STORY,
    ),
    "memnet-babi3": Guide(
        "[At a question mark](step=answer), [hop 0](layer=0) looks at who carried the thing, [hop 1](layer=1) at its coming to "
        "the place asked about, [hop 3](layer=3) at the move before: the answer.",
        (
            ("The milk", "Three places one after the other: which was the one before?"),
            ("The football", "Two places, with another person’s moves between."),
            ("Two carriers", "Daniel puts the apple down, and Sandra takes it on."),
            ("A long story", "Three things, four people, four questions."),
        ),
        _STORY,
    ),
    **{
        f"memnet-dialogue-{language}": Guide(
            "[At a question mark](step=answer), the hops read the turns that answer it, however early; of the weather where "
            "somebody lives, first the home and then the weather.",
            _TALKS,
            _TALK,
            _LINES,
        )
        for language in ("en", "zh")
    },
    **{
        f"lstm-dialogue-{language}": Guide(
            "[At a question mark](step=answer), the prediction is its answer: it has only its state to keep the talk in, and errs "
            "more often the longer ago it was said.",
            _TALKS,
            _TALK,
            _LINES,
        )
        for language in ("en", "zh")
    },
    "lstm-sentiment": Guide(
        "In the class panel see what each word turns: how far “dull” pulls the verdict down, and whether “but” and what follows "
        "bring it back.",
        _REVIEWS,
        {"where": "end"},
    ),
    "encoder-sentiment": Guide(
        "The text is encoded anew with every word: in the attention panel see whom a word asks, and in the positions panel what "
        "[layer 0](layer=0) and [layer 1](layer=1) make of it.",
        _REVIEWS,
        {"where": "end"},
    ),
    "gru-flipflop": Guide(
        "Capitals set a bit, small letters clear it: between them the hidden state stands still at one of eight places, one for "
        "each content of the three bits.",
        (
            ("One by one", "Each bit is set and cleared in turn, with four dots between."),
            ("A long wait", "One bit, set and held over thirty dots, then cleared."),
            ("Always a pulse", "A pulse at every character, and then all three at once."),
            ("Nothing new", "A bit that is set already is set again."),
        ),
        {"right": "bits"},
    ),
    "lstm-adding": Guide(
        "At each mark some input gates open, cells jump, and the answer rises; between the marks they stand still. "
        "[Unit {unit}](unit={unit}) moves the answer most.",
        (
            ("Two marks", "Rows 6 and 33 are marked; the answer after the last row counts.", "1.629"),
            ("A long wait", "100 rows, the most in training: 90 of them between the marks.", "1.812"),
            ("Twice as long", "200 rows, twice as many as in any training.", "1.748"),
            ("Three marks", "One mark more than ever in training: does it add the third?", "1.188"),
        ),
    ),
}  # fmt: skip

# The analysis that makes a model's point: it is asked when one of its examples is opened.
ASKS = {
    "recall": ("rnn-recall", "gru-recall", "lstm-recall", "transformer-recall"),
    "trajectories": ("gru-flipflop",),
    "about": (
        "lstm-brackets", "lstm-counter", "lstm-anbn", "gru-anbn", "induction-1layer", "induction-2layer", "rnn-shakespeare",
        "gru-shakespeare", "lstm-shakespeare", "transformer-shakespeare", "lstm-songci", "lstm-jueju",
    ),
    "influence": (
        "memnet-babi1", "memnet-babi2", "memnet-babi3", "memnet-dialogue-en", "memnet-dialogue-zh", "lstm-dialogue-en",
        "lstm-dialogue-zh", "lstm-sentiment", "encoder-sentiment", "lstm-adding",
    ),
}  # fmt: skip


def asked_of(name: str) -> str:
    """The analysis that makes a model's point; "" if there is none."""
    return next((question for question, names in ASKS.items() if name in names), "")


def guide_of(name: str) -> Guide:
    """The guide to a model. Raises ModelError if there is none."""
    if name not in GUIDES:
        raise ModelError(
            tr(
                "there is no guide to {name}: say in mnemoscope.engines.training.guides what to look at",
                name=name,
            )
        )
    return GUIDES[name]
