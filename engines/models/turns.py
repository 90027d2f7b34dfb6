"""How a text is written as a conversation: the table `[turns]` of a card, and who speaks where in a text.

A conversation is no second text: a turn is a stretch of the one text there is, found by what stands before and after it.

    [turns]
    opening = "<|im_start|>system\\nYou are helpful.<|im_end|>\\n"     before the first message of a conversation
    user = ["<|im_start|>user\\n", "<|im_end|>\\n"]                   before and after what a person says
    assistant = ["<|im_start|>assistant\\n", "<|im_end|>\\n"]         before and after what the model says
    system = ["<|im_start|>system\\n", "<|im_end|>\\n"]               before and after what it was told about itself
    reply = "<|im_start|>assistant\\n"                               what lets the model speak, if not what stands before its turns
    stop = ["<|endoftext|>"]                                        what else ends its turn
    problem = "…"                                                   or, in one sentence, why nothing is known of all this

or `lines = true`: each line of the text is a turn, and nobody is said to speak.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.translation import tr, tr_noop

SYSTEM, USER, ASSISTANT = ROLES = ("system", "user", "assistant")
SAID = {SYSTEM: tr_noop("system"), USER: tr_noop("user"), ASSISTANT: tr_noop("assistant")}
LONGEST = 20_000  # characters of what stands around a turn
MOST_STOPS = 16
PLAIN = tr_noop("{name} continues texts and was not made for a chat: it comes without a chat template.")


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of a text (start, stop) with its marks, and what is said in it; `open`: its end is yet to come.

    `role` is one of ROLES, or "" where nobody is said to speak.
    """

    role: str
    start: int
    stop: int
    begin: int
    end: int
    open: bool = False


@dataclass(frozen=True, slots=True)
class Turns:
    """What stands around the turns of each role, as (before, after); none where nothing is known, for which `problem` may say why."""

    around: tuple[tuple[str, tuple[str, str]], ...] = ()
    opening: str = ""
    reply: str = ""
    stop: tuple[str, ...] = ()
    lines: bool = False
    problem: str = ""

    @property
    def can_chat(self) -> bool:
        """Whether a message can be written so that the model replies."""
        return {USER, ASSISTANT} <= {role for role, _ in self.around}

    def why_not(self, name: str) -> str:
        """In one sentence, why there is no chat with the model of this name; "" if there is."""
        return "" if self.can_chat else self.problem or tr(PLAIN, name=name)

    def of(self, text: str) -> tuple[Turn, ...]:
        """The turns of a text, in its order."""
        return _found(self, text) if self.around or self.lines else ()

    def last_open(self, text: str) -> Turn | None:
        """The turn at the end of a text, if it is not at its own end yet."""
        turns = self.of(text)
        return turns[-1] if turns and turns[-1].open else None

    def with_message(self, text: str, message: str) -> str:
        """The text with a message of the person's at its end, to which the model is to reply; one that is no conversation gives way to one."""
        turns = self.of(text)
        return (self._closed(text, turns) if turns else self.opening) + self._turn(USER, message) + self.reply

    def conversation(self, messages: tuple[str, ...]) -> str:
        """A conversation of these messages, the person's and the model's in turn; after one of the person's the model is to reply."""
        roles = (USER, ASSISTANT) * len(messages)
        body = "".join(self._turn(role, said) for role, said in zip(roles, messages, strict=False))
        return self.opening + body + (self.reply if len(messages) % 2 else "")

    def marks_in(self, message: str) -> list[str]:
        """What in a message is not read as said, but as the mark of a turn."""
        marks = {mark.strip() for _, both in self.around for mark in both} | set(self.stop)
        return sorted(mark for mark in marks if mark and mark in message)

    def stops(self, vocab: Vocabulary) -> frozenset[int]:
        """The tokens with which the model's turn is at its end."""
        ends = {dict(self.around)[ASSISTANT][1].strip(), *self.stop} if self.can_chat else set()
        cut = (vocab.encode(end).ids.tolist() for end in sorted(ends) if end)
        return frozenset(ids[0] for ids in cut if len(ids) == 1)

    def _turn(self, role: str, said: str) -> str:
        before, after = dict(self.around)[role]
        return before + said + after

    def _closed(self, text: str, turns: tuple[Turn, ...]) -> str:
        """The text with its last turn at an end; a reply that was never begun is left out."""
        last = turns[-1]
        after = dict(self.around)[last.role][1]
        if not last.open:  # a model ends its turn with a token, and what else stands there is left to others
            end = text[last.end :]
            return text + (after[len(end) :] if after.startswith(end) else "")
        if last.role == ASSISTANT and not text[last.begin :].strip():
            return text[: last.start]
        return text + after

    def to_json(self) -> dict[str, Any]:
        """A plain dict that `from_json` reads back."""
        said: dict[str, Any] = {role: list(both) for role, both in self.around}
        said |= {"opening": self.opening, "reply": self.reply, "problem": self.problem}
        said |= {"stop": list(self.stop), "lines": self.lines}
        return {key: value for key, value in said.items() if value}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Turns":
        """The table a dict holds. Raises ModelError with one sentence for one that is none."""
        around = tuple((role, _pair(role, data[role])) for role in ROLES if role in data)
        found = dict(around)
        if around and not (USER in found and ASSISTANT in found):
            raise ModelError(tr("the card's turns must say what stands around those of user and assistant"))
        if around and not (found[USER][0].strip() and found[ASSISTANT][1].strip()):
            raise ModelError(
                tr("the card's turns must say what stands before those of user and after those of assistant")
            )
        stop = data.get("stop", [])
        if not isinstance(stop, list | tuple) or len(stop) > MOST_STOPS:
            raise ModelError(tr("the card's turns must say in a short list of texts what else ends them"))
        lines = data.get("lines", False)
        if not isinstance(lines, bool):
            raise ModelError(tr("the card's turns must say with true or false whether they are lines"))
        opening, problem = (
            _text("opening", data.get("opening", "")),
            _text("problem", data.get("problem", "")),
        )
        reply = _text("reply", data.get("reply", "")) or (found[ASSISTANT][0] if around else "")
        stops = tuple(_text("stop", each) for each in stop)
        return cls(around, opening, reply, stops, lines, problem)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ModelError(
            tr(
                "the card's turns: {name} must be a text of at most {most:,} characters",
                name=name,
                most=LONGEST,
            )
        )
    return value


def _pair(role: str, value: object) -> tuple[str, str]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise ModelError(tr("the card's turns: {role} must be two texts, before and after", role=role))
    return _text(role, value[0]), _text(role, value[1])


@lru_cache(maxsize=4)  # each holds a text, which may be long
def _found(turns: Turns, text: str) -> tuple[Turn, ...]:
    """A text is looked through again only when it is another."""
    if turns.lines:
        return tuple(
            Turn("", found.start(), found.end(), found.start(), found.start() + len(found[0].rstrip()))
            for found in re.finditer(r"[^\n]*\S[^\n]*\n*|[^\n]*\S[^\n]*$", text)
        )
    return tuple(_spoken(turns, text)) if turns.around else ()


def _spoken(turns: Turns, text: str) -> list[Turn]:
    """The turns of a text by the marks around them."""
    heads = {before: role for role, (before, _) in turns.around if before.strip()}
    ends = {role: after.strip() for role, (_, after) in turns.around}
    unheaded = next((role for role, (before, _) in turns.around if not before.strip()), None)
    marks = sorted({*heads, *filter(None, ends.values())}, key=len, reverse=True)
    found, role, start, begin = list[Turn](), "", 0, 0
    for mark in re.finditer("|".join(map(re.escape, marks)), text):
        if (speaks := heads.get(mark[0])) is not None:
            if role:  # its end is missing
                found.append(Turn(role, start, mark.start(), begin, mark.start()))
            role, start, begin = speaks, mark.start(), mark.end()
        elif role and mark[0] == ends[role]:
            lead, rest = dict(turns.around)[role][1].split(
                mark[0], 1
            )  # blanks, which a model or a person may leave out
            stop = mark.end() + (len(rest) if text.startswith(rest, mark.end()) else 0)
            end = mark.start() - (len(lead) if text.endswith(lead, begin, mark.start()) else 0)
            found.append(Turn(role, start, stop, begin, end))
            role = unheaded or "" if role == USER else ""  # who speaks without a mark of their own
            start = begin = stop
    if role:
        found.append(Turn(role, start, len(text), begin, len(text), open=True))
    return found
