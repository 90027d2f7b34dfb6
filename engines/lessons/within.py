"""A table of a lesson in one language: any value in it may be one a language, as { en = 3, zh_CN = 4 }."""

from collections.abc import Collection
from typing import Any

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.given import shown
from mnemoscope.engines.lessons.lesson import spoken_as
from mnemoscope.engines.translation import commas, tr

# What stands there is said in all languages: it changes while a cue is shown, and is proved to be whole.
SENTENCES = {"say", "notes", "text", "ask", "answers", "reveal", "do", "done", "hint", "said"}


class NoLanguageError(MnemoscopeError):
    """A value is given in a language that the lesson has not. `key`: which."""

    def __init__(self, said: str, key: str) -> None:
        super().__init__(said)
        self.key = key


def within(value: Any, codes: Collection[str], code: str, key: str = "cue") -> Any:
    """A value in one of the languages (`codes`) of its lesson; sentences stay in all. Raises NoLanguageError."""
    if key in SENTENCES:
        return value
    if isinstance(value, list):
        return [within(each, codes, code, key) for each in value]
    if not isinstance(value, dict):
        return value
    if not value.keys() & codes:
        return {name: within(each, codes, code, name) for name, each in value.items()}
    for name in value:
        if name not in codes:
            said = tr(
                "{key} has {code}, which is no language of this lesson: its title has {codes}",
                key=key,
                code=shown(name),
                codes=commas(codes),
            )
            raise NoLanguageError(said, key)
    return within(value[spoken_as(value.keys(), code)], codes, code, key)
