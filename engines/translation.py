"""Sentences to people: each is one whole template with named fields, so that a translator sees all of it at once.

    raise ModelError(tr("{path} is not a model folder: it holds no card.toml.", path=path))
    trn("{n:,} token", "{n:,} tokens", len(tokens))

Templates are literal strings in these calls, where a tool finds them. A template that stands in data before it is
known what it is said with (a row of a table, the help of an option) is marked there by `tr_noop`, and said by `tr`
where it is shown, so that the language can change while the program runs.
"""

import logging
from collections.abc import Callable, Iterable, Mapping

log = logging.getLogger(__name__)

# A template in another language, by the English one, and by how many there are where one or many makes a difference;
# what it does not know it gives back as it was.
Translator = Callable[[str, int | None], str]

ENGLISH = "en"
STOPS = ".。"  # what ends a sentence that is said, in any of the languages
WIDE = "。！？；：，、”）》」…"  # after these the next sentence follows without a space: they bring their own

_translator: Translator | None = None
_language = ENGLISH


def speak(translator: Translator | None, language: str = ENGLISH) -> None:
    """From now on say everything as this translator does, in a language by its code ("zh_CN"); with None in English."""
    global _translator, _language
    _translator, _language = translator, language


def language() -> str:
    """The code of the language that is spoken now: "en", "zh_CN"."""
    return _language


def tr(template: str, /, **fields: object) -> str:
    """The sentence in the person's language, with its fields filled in as `str.format` does."""
    return _filled(template, None, template, fields)


def trn(one: str, many: str, n: int, /, **fields: object) -> str:
    """The sentence about `n` things, which stands in it as `{n}`: of one thing, or of any other number of them."""
    return _filled(many, n, one if n == 1 else many, {"n": n, **fields})


def tr_noop(template: str, /) -> str:
    """The template itself, marked so that it is found by those who translate; `tr` says it where it is shown."""
    return template


def tr_data(text: str) -> str:
    """A text of a file, as of a card, in the person's language where it is known there. It has no fields."""
    return _translator(text, None) if _translator is not None and text else text


def commas(things: Iterable[object], most: int | None = None) -> str:
    """Things in a row: "a, b, c"; of more than `most` the first: "a, b, …"."""
    names = [str(thing) for thing in things]
    row = tr(", ").join(names[:most])
    return tr("{names}, …", names=row) if most is not None and len(names) > most else row


def clauses(said: Iterable[object]) -> str:
    """What can be said alone, in one sentence: "this; that"."""
    return tr("; ").join(map(str, said))


def ended(said: str) -> str:
    """A clause as a sentence of its own: with a capital, and one full stop, as the language writes it."""
    said = unended(said)
    return tr("{said}.", said=f"{said[:1].upper()}{said[1:]}") if said else ""


def paragraph(said: Iterable[str]) -> str:
    """Sentences one after the other, but for empty ones, with a space between where the language sets one."""
    row = ""
    for each in filter(None, said):
        row += each if not row or row[-1] in WIDE else f" {each}"
    return row


def unended(said: str) -> str:
    """A sentence without its full stop, to stand in another."""
    return said.rstrip().rstrip(STOPS)


def some(things: Iterable[object], most: int, count: int | None = None) -> str:
    """The first of many things, and how many more there are, or are of `count` in all: "a, b and 7 more"."""
    names = [str(thing) for thing in things]
    more = (len(names) if count is None else count) - most
    return tr("{names} and {n:,} more", names=commas(names[:most]), n=more) if more > 0 else commas(names)


def listed(things: Iterable[object]) -> str:
    """Things as one field of a sentence: "a, b and c"."""
    return _joined(tr_noop("{names} and {last}"), [str(thing) for thing in things])


def either(things: Iterable[object]) -> str:
    """Things of which one is meant: "a, b or c"."""
    return _joined(tr_noop("{names} or {last}"), [str(thing) for thing in things])


def _joined(template: str, names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return tr(template, names=commas(names[:-1]), last=names[-1])


def _filled(key: str, n: int | None, english: str, fields: Mapping[str, object]) -> str:
    """What the translator has for this key, or else the English, filled in."""
    if _translator is not None and key and (template := _translator(key, n)) != key:
        try:
            return template.format(**fields)
        except (LookupError, ValueError, TypeError, AttributeError):  # a fault in it is none of the person's
            log.warning("a translation does not fit: %r", template)
    return english.format(**fields) if fields else english
