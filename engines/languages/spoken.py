"""A translator made of the messages of a file, with the plurals of its language."""

from collections.abc import Iterable
from functools import lru_cache

from mnemoscope.engines.languages.fitting import is_sound
from mnemoscope.engines.languages.plurals import rule_of
from mnemoscope.engines.languages.tsfile import Message
from mnemoscope.engines.translation import Translator


def translator(messages: Iterable[Message], language: str) -> Translator:
    """Says what the messages say; a template that is not translated is given back as it was."""
    known = {message.english: message.said for message in messages if message.done and not message.gone}
    _, rule = rule_of(language)

    def said(english: str, n: int | None) -> str:
        forms = known.get(english)
        if forms is None:
            return english
        return forms[min(rule(abs(n)), len(forms) - 1)] if n is not None else forms[0]

    return said


def guarded(translator: Translator) -> Translator:
    """The same, but what cannot be filled in as its template can is said in English."""

    @lru_cache(maxsize=8192)
    def said(english: str, n: int | None) -> str:
        found = translator(english, n)
        return found if found == english or is_sound(english, found) else english

    return said
