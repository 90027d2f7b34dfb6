"""Where a model answers and what would be right: the table `[answers]` of a card, and the examples a card offers."""

from dataclasses import dataclass, fields
from typing import Any

from mnemoscope.engines.errors import ModelError, OptionError
from mnemoscope.engines.option import check_options, known, option
from mnemoscope.engines.translation import commas, tr, tr_noop

EVERYWHERE, AFTER, COPY, QUESTION, END = "everywhere", "after", "copy", "question", "end"
WHERE = (EVERYWHERE, AFTER, COPY, QUESTION, END)
# What may be right where, the usual first.
RIGHT = {
    EVERYWHERE: ("next", "brackets", "letters", "bits"),
    AFTER: ("next", "line"),
    COPY: ("next",),
    QUESTION: ("stories", "dialogues"),
    END: ("example",),
}
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Answers:
    """At which positions a model was trained to predict, and what is right there.

    `where` is one of

        everywhere   at every token: a language model, and every model whose card has no such table
        after        at the `count` tokens after each `token`, as in "gcf....?gcf" after "?"
        copy         where the text's beginning, of `least` tokens or more, is read again, from its second token on
        question     at each question mark, where the answer is no part of the text
        end          at the last token: the class of the whole text

    and `right` says what is right:

        next         the text's own next token; everywhere, that is no matter of right and wrong, only of surprise
        line         the first `count` tokens of the line
        brackets     whatever may follow: "(", and ")" if something is open, or else a line end
        letters      what must follow in n times a and then n times b, from the first b on
        bits         as a class, the bits that A B C have set and a b c have cleared
        stories, dialogues   what follows from the text by the rules of its grammar
        example      the `answer` of the example that is read; of any other text nobody knows
    """

    where: str = option(EVERYWHERE, choices=WHERE)
    right: str = option(
        "", choices=("", *dict.fromkeys(right for where in RIGHT.values() for right in where))
    )
    token: str = option("?", min=1, max=80)
    count: int = option(1, min=1, max=MOST)
    least: int = option(2, min=1, max=MOST)

    def __post_init__(self) -> None:
        check_options(self)
        if self.right and self.right not in RIGHT[self.where]:
            raise OptionError(
                tr(
                    "what is right {where} must be one of {right}",
                    where=self.where,
                    right=commas(RIGHT[self.where]),
                )
            )

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Answers":
        """The table a dict holds. Raises ModelError with one sentence for one that is none."""
        try:
            return cls(**known(cls, data, tr_noop("its table")))
        except OptionError as error:
            raise ModelError(tr("the card's answers: {error}", error=error)) from None

    @property
    def truth(self) -> str:
        """What is right, the usual if the card does not say."""
        return self.right or RIGHT[self.where][0]

    @property
    def judged(self) -> bool:
        """Whether there is right and wrong, and not only more and less surprise."""
        return (self.where, self.truth) != (EVERYWHERE, "next")

    @property
    def said(self) -> str:
        """Where the model answers, in words that follow "where the model answers: "."""
        match self.where, self.truth:
            case ("after", _):
                return tr("after “{token}”", token=self.token)
            case ("copy", _):
                return tr("in the second copy")
            case ("question", _):
                return tr("at question marks")
            case ("end", _):
                return tr("at the end of the text")
            case (_, "letters"):
                return tr("from the first b of a line on")
            case (_, "brackets"):
                return tr("everywhere; right is whatever may follow")
        return tr("everywhere")


@dataclass(frozen=True, slots=True)
class Example:
    """A text that shows what a model does: what it is called, what it is for, and the class it should be given if it has one."""

    text: str
    title: str = ""
    purpose: str = ""
    answer: str = ""

    @classmethod
    def from_json(cls, data: Any) -> "Example":
        """An example as a card has it: a table, or in older cards its text alone. Raises ModelError."""
        if isinstance(data, str):
            return cls(data)
        known = {f.name for f in fields(cls)}
        given = {k: v for k, v in data.items() if k in known} if isinstance(data, dict) else {}
        if not given.get("text") or not all(isinstance(value, str) for value in given.values()):
            raise ModelError(
                tr("the card's examples are not what a card has there: texts, or tables with a text")
            )
        return cls(**given)

    def to_json(self) -> dict[str, str]:
        """A plain dict that `from_json` reads back."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name))}
