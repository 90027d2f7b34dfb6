"""A translator made of the messages of a file, with the plurals of its language."""

from collections.abc import Iterable

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
