"""What a vocabulary makes of a text: how much of it is not known, and how much is read in another form; in sentences."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from mnemoscope.engines.nouns import tokens_said
from mnemoscope.engines.tokens import MISSING, Vocabulary, glyphs
from mnemoscope.engines.translation import some, tr, trn

MOST_ROWS = 1_000_000
NAMED = 5  # of each kind, the most frequent


@dataclass(frozen=True, slots=True)
class Survey:
    """How often each piece of a text is not known, and each is read as what; among how many tokens."""

    count: int = 0
    unknown: Counter[str] = field(default_factory=Counter)
    folded: Counter[tuple[str, str]] = field(default_factory=Counter)


def survey(vocab: Vocabulary, text: str) -> Survey:
    """Look a text through."""
    ids, spans = vocab.cut_long(text)
    unknown: Counter[str] = Counter()
    folded: Counter[tuple[str, str]] = Counter()
    at = 0
    while at < len(ids):
        start, stop = spans[at].tolist()
        same = [int(ids[at])]
        while at + len(same) < len(ids) and spans[at + len(same), 0] == start:
            same.append(int(ids[at + len(same)]))
        piece = text[start:stop]
        if same[0] == MISSING:
            unknown[piece] += 1
        elif vocab.is_folded(same[0], piece):
            folded[piece, "".join(vocab.label(token) for token in same)] += 1
        at += len(same)
    for piece in [p for p in unknown if vocab.noun == "words"]:
        count = unknown.pop(piece)
        if word := piece.strip():  # spaces at the end are no word
            unknown[word] += count
    return Survey(len(ids), unknown, folded)


def sentences(vocab: Vocabulary, text: str, name: str) -> list[str]:
    """What is to be said of a text that the model of this name reads: a sentence on what it does not know, one on what is folded."""
    found, said = survey(vocab, text), []
    if vocab.columns:
        return _of_rows(vocab, text, found, name)
    if number := found.unknown.total():
        named = _named(Counter({glyphs(piece): n for piece, n in found.unknown.items()}))
        fields = {"tokens": tokens_said(vocab.noun, number), "all": found.count, "name": name, "named": named}
        said.append(
            trn(
                "{tokens} of {all:,} is not known to {name} and skipped: {named}",
                "{tokens} of {all:,} are not known to {name} and skipped: {named}",
                number,
                **fields,
            )
            if vocab.unknown is None
            else trn(
                "{tokens} of {all:,} is not known to {name} and read as unknown: {named}",
                "{tokens} of {all:,} are not known to {name} and read as unknown: {named}",
                number,
                **fields,
            )
        )
    if number := found.folded.total():
        forms = {
            tr("{piece} as {form}", piece=vocab.shown(p), form=glyphs(read)): n
            for (p, read), n in found.folded.items()
        }
        said.append(
            trn(
                "{tokens} is read in the form that {name} knows: {named}",
                "{tokens} are read in the form that {name} knows: {named}",
                number,
                tokens=tokens_said(vocab.noun, number),
                name=name,
                named=_named(Counter(forms)),
            )
        )
    return said


def unread(
    vocab: Vocabulary, name: str, text: str, progress: Callable[[float], None] = lambda share: None
) -> str:
    """Why the model of this name, which reads rows of numbers, reads no such text; "" if it does, or reads any."""
    if not vocab.columns:
        return ""
    if (lines := text.count("\n")) > MOST_ROWS:
        return tr(
            "{name} cannot read {lines:,} lines as one text: {most:,} are the most",
            name=name,
            lines=lines,
            most=MOST_ROWS,
        )
    fault, _ = vocab.fault(text, progress)
    return tr("{name} cannot read these rows: {fault}", name=name, fault=fault) if fault else ""


def _of_rows(vocab: Vocabulary, text: str, found: Survey, name: str) -> list[str]:
    """What is to be said of lines that are no rows of a model that reads numbers."""
    if not (number := found.unknown.total()):
        return []
    return [
        trn(
            "{n:,} of {all:,} rows cannot be read by {name} and is skipped: {fault}",
            "{n:,} of {all:,} rows cannot be read by {name} and are skipped: {fault}",
            number,
            all=found.count,
            name=name,
            fault=vocab.fault(text)[0],
        )
    ]


def skipped(vocab: Vocabulary, text: str, name: str) -> tuple[frozenset[str], str]:
    """What a model of this name without an id for unknown tokens skips in a text, and the sentence that says so; "" for none."""
    if (
        vocab.columns
    ):  # of each kind of fault once, and not of each line: they come with every letter that is typed
        found = frozenset({kind} if (kind := vocab.fault(text)[1]) else ())
    else:
        found = frozenset(vocab.missing(text)) if vocab.unknown is None else frozenset()
    return found, tr("{sentence}.", sentence=sentences(vocab, text, name)[0]) if found else ""


def _named(counts: Counter[str]) -> str:
    """The most frequent, with how often each comes."""
    frequent = (
        piece if n == 1 else tr("{piece} ({n:,} times)", piece=piece, n=n)
        for piece, n in counts.most_common(NAMED)
    )
    return some(frequent, NAMED, len(counts))
