"""A language's file brought up to date with the sources, and the work of several translators put together in it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.languages.fitting import faults
from mnemoscope.engines.languages.tsfile import LIMIT, LanguageError, Message
from mnemoscope.engines.translation import tr


def updated(known: Sequence[Message], there: Sequence[Message]) -> list[Message]:
    """The templates that there are now, with their translations; behind them those that have gone, if they were translated."""
    before = {message.english: message for message in known}
    now = [
        replace(each, said=before[each.english].said) if each.english in before else each for each in there
    ]
    present = {message.english for message in there}
    gone = [
        replace(each, gone=True, places=()) for each in known if each.english not in present and each.done
    ]
    return [*now, *gone]


def wrong(messages: Iterable[Message], forms: int) -> Iterator[tuple[Message, str]]:
    """Translations that do not fit their templates, each with what is wrong."""
    for message in messages:
        if message.gone or not message.said:
            continue
        if message.one and len(message.said) != forms:
            yield (
                message,
                tr("it has {forms} forms, and the language {wanted}", forms=len(message.said), wanted=forms),
            )
        for said in filter(None, message.said):
            yield from ((message, fault) for fault in faults(message.english, said))


def number(message: Message) -> str:
    """What a template is known by in the translators' files."""
    return hashlib.sha256(message.english.encode()).hexdigest()[:12]


def split(messages: Iterable[Message], folder: Path, forms: int, size: int) -> list[Path]:
    """Write what is not translated as lists for translators, `size` templates each; gives the files. Raises OSError."""
    left = [message for message in messages if not message.done and not message.gone]
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for n, start in enumerate(range(0, len(left), size), 1):
        rows = [_row(message, forms) for message in left[start : start + size]]
        with whole_file(path := folder / f"part-{n}.json") as file:
            file.write((json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode())
        written.append(path)
    return written


def _row(message: Message, forms: int) -> dict[str, Any]:
    return {
        "id": number(message),
        "english": message.one or message.english,
        "plural": message.english if message.one else None,
        "where": ", ".join(message.places[:3]),
        "translation": [""] * forms if message.one and forms > 1 else "",
    }


def merged(messages: Sequence[Message], said: Mapping[str, tuple[str, ...]]) -> list[Message]:
    """The messages with these translations, by their numbers."""
    return [replace(each, said=said[key]) if (key := number(each)) in said else each for each in messages]


def read_part(path: Path) -> dict[str, tuple[str, ...]]:
    """What a translator has filled in, by number. Raises LanguageError."""
    try:
        rows = json.loads(read_regular(path, LIMIT))
        found = dict[str, tuple[str, ...]]()
        for row in rows:
            given = row["translation"]
            texts = (given,) if isinstance(given, str) else tuple(given)
            if not all(isinstance(text, str) for text in (row["id"], *texts)):
                raise TypeError(tr("a translation must be a text, or a list of texts"))
            if any(texts):
                found[row["id"]] = texts
    except OSError as error:
        raise LanguageError(
            tr("{path} cannot be read: {reason}", path=path, reason=error.strerror or error)
        ) from None
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise LanguageError(
            tr("{path} is no list of translations: {error!r}", path=path, error=error)
        ) from None
    return found
