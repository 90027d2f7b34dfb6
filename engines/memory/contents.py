"""What the slots of a memory hold, in words: for the panels, which show slots by their text."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.slots import Bank, External
from mnemoscope.engines.edit import SLOT
from mnemoscope.engines.tokens import QUESTION, STATEMENT
from mnemoscope.engines.track import Track

BEFORE = 24  # characters of the text before a token


@dataclass(frozen=True, slots=True)
class Held:
    """What a slot holds: the text read, what followed (empty for a sentence), the step it was written at or -1, an entry's id."""

    text: str
    value: str = ""
    since: int = -1
    entry: int = 0


def held(track: Track, bank: Bank, slot: int, step: int) -> Held | None:
    """What a slot of a bank holds after a step; None for nothing, or what has no text: a cell."""
    if isinstance(bank, External) and slot >= bank.size - bank.places:
        entries = np.nan_to_num(track.trace.at("memory.recalled", step))
        entry = int(entries[slot - bank.size + bank.places])
        text, value = track.recalled.get(entry, ("", ""))
        return Held(text[-BEFORE:], value, -1, entry)
    since = int(bank.since(step)[slot])
    if since < 0:
        return None
    if isinstance(bank, External) and bank.hops:
        return Held(rewritten(track, slot, step) or sentence(track, since), "", since)
    if isinstance(bank, External):
        stop = int(track.encoded.spans[since - 1, 1])
        return Held(track.text[max(0, stop - BEFORE) : stop], track.piece(since), since)
    return Held(track.piece(since), "", since)


def sentence(track: Track, last: int) -> str:
    """The sentence that ends with the token of this step, without the mark that ends the one before."""
    start, stop = int(track.encoded.spans[first_of(track, last), 0]), int(track.encoded.spans[last, 1])
    return track.text[start:stop].strip()


def rewritten(track: Track, slot: int, step: int) -> str:
    """What an edit makes a slot hold at a step, in place of what was read; "" if none does."""
    for edit in reversed(track.edits):
        lasts = edit.start <= step and (edit.stop is None or step < edit.stop)
        if edit.signal == SLOT and edit.operation == "set" and lasts:
            places = edit.parts[0][1] if edit.parts else ()
            if not places or any(first <= slot and (stop is None or slot < stop) for first, stop in places):
                return str(edit.value)
    return ""


def first_of(track: Track, last: int) -> int:
    """The step at which the sentence begins that ends with the token of this one."""
    first = last
    while first and track.vocab.label(track.trace.tokens[first - 1]) not in (*STATEMENT, *QUESTION):
        first -= 1
    return first


@dataclass(frozen=True, slots=True)
class Asking:
    """What a memory network is asked at a step: the sentences it keeps as (slot, step written, text), oldest first, and the question.

    `support`: the slots of the sentences the answer follows from, and `answer`, by the rules of the grammar; empty where the
    text is not of one we know. `complete`: whether the question has its mark. `unknown`: words of it that the model does not know.
    """

    sentences: tuple[tuple[int, int, str], ...]
    question: str
    complete: bool
    support: frozenset[int] = frozenset()
    answer: str = ""
    unknown: tuple[str, ...] = ()


def asking(track: Track, step: int) -> Asking:
    """What is asked at a step, with the sentences that support the answer marked where rules can tell."""
    bank = External(track.trace)
    since = bank.since(step)
    order = sorted(bank.used(step).tolist(), key=lambda slot: since[slot])
    read = {slot: sentence(track, int(since[slot])) for slot in order}
    sentences = tuple((slot, int(since[slot]), rewritten(track, slot, step) or read[slot]) for slot in order)
    label = track.vocab.label(track.trace.tokens[step])
    question = "" if label in STATEMENT else sentence(track, step)
    if not question:
        return Asking(sentences, question, complete=False)
    # Their many patterns are compiled when the first question is asked, not when the window opens.
    from mnemoscope.engines.rules import dialogues, stories

    steps = range(first_of(track, step), step + 1)
    unknown = tuple(piece for t in steps if not track.is_known(t) and (piece := track.piece(t).strip()))
    asked = Asking(sentences, question, complete=label in QUESTION, unknown=unknown)
    statements = list(read.values())  # what is right follows from the text, whatever a slot was made to hold
    for rules in (stories.asked, dialogues.asked):
        if found := rules(statements, question):
            support = frozenset(order[i] for i in found.support)
            return replace(asked, support=support, answer=found.answer)
    return asked


def read_back(track: Track, step: int, hop: int = 0) -> NDArray[np.float64]:
    """How much each token up to a step is read at it (step + 1,), NaN where no slot holds it: a sentence's weight, or an entry's."""
    bank = External(track.trace, hop)
    since, read = bank.since(step), bank.values("read", step, step + 1)[0]
    weights = np.full(step + 1, np.nan)
    for slot in bank.used(step).tolist():
        if slot < bank.size - bank.places:
            last = int(since[slot])
            weights[first_of(track, last) if bank.hops else last : last + 1] = read[slot]
    return weights
