"""Qt's files of translations (.ts): read without any of Qt's tools, and written so that little changes when little has changed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.translation import tr

if TYPE_CHECKING:  # what reads XML is imported when there is some: a start in English has none
    from xml.etree import ElementTree

CONTEXT = "mnemoscope"  # all that is said stands in one: the English is the key
LIMIT = 16_000_000  # bytes of a file
CODE = re.compile(
    r"[a-z]{2,3}([_-][A-Za-z]{4})?([_-]([A-Z]{2}|\d{3}))?"
)  # of a language: zh_CN, pt-BR, sr_Latn_RS
ONE = "of one: "  # before the template of one thing, in the note of a plural


class LanguageError(MnemoscopeError):
    """A file of a language cannot be read, or there is no such language."""


@dataclass(frozen=True, slots=True)
class Message:
    """A template and what it is in another language: of a plural, one text a form. `english` is that of many things."""

    english: str
    one: str = ""  # of a plural: the template of one thing
    places: tuple[str, ...] = ()  # the files where it stands
    said: tuple[str, ...] = ()
    gone: bool = False  # it stands nowhere any more; kept for whoever brings it back

    @property
    def done(self) -> bool:
        """Whether it is translated, every form of it."""
        return bool(self.said) and all(self.said)


def unread(path: Path, error: OSError) -> LanguageError:
    """Why the file of a language cannot be read."""
    reason = error.strerror or error
    return LanguageError(
        tr("the language file {name} cannot be read: {reason}", name=path.name, reason=reason)
    )


def read_ts(path: Path) -> tuple[str, list[Message]]:
    """The language that a file says it is in, and its messages. Raises LanguageError with one sentence."""
    try:
        data = read_regular(path, LIMIT)
    except OSError as error:
        raise unread(path, error) from None
    from xml.etree import ElementTree

    try:
        text = data.decode("utf-8-sig")
        if "<!ENTITY" in text:
            raise ValueError(tr("it declares entities"))
        root = ElementTree.fromstring(text)
        if root.tag != "TS":
            raise ValueError(tr("it is no TS file"))
        return root.get("language", ""), [_message(each) for each in root.iter("message")]
    except (ValueError, ElementTree.ParseError, RecursionError) as error:
        raise LanguageError(
            tr("the language file {name} is damaged: {error}", name=path.name, error=error)
        ) from None


def _message(element: "ElementTree.Element") -> Message:
    translation = element.find("translation")
    forms = (
        () if translation is None else tuple(form.text or "" for form in translation.findall("numerusform"))
    )
    if not forms and translation is not None and translation.text:
        forms = (translation.text,)
    note = element.findtext("extracomment") or ""
    state = "" if translation is None else translation.get("type", "")
    return Message(
        element.findtext("source") or "",
        note.removeprefix(ONE) if note.startswith(ONE) else "",
        tuple(filter(None, (place.get("filename") for place in element.findall("location")))),
        forms if any(forms) else (),
        state in ("vanished", "obsolete"),
    )


def write_ts(file: IO[bytes], language: str, messages: Sequence[Message], forms: int) -> None:
    """Write messages as lupdate does, with `forms` of each plural. Raises OSError."""
    from xml.sax.saxutils import quoteattr

    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for message in messages:
        lines += _lines(message, forms)
    file.write("\n".join([*lines, "</context>", "</TS>", ""]).encode())


def _lines(message: Message, forms: int) -> Iterable[str]:
    from xml.sax.saxutils import escape, quoteattr

    yield '    <message numerus="yes">' if message.one else "    <message>"
    for place in message.places:
        yield f"        <location filename={quoteattr(place)}/>"
    yield f"        <source>{escape(message.english)}</source>"
    if message.one:
        yield f"        <extracomment>{escape(ONE + message.one)}</extracomment>"
    kind = ' type="vanished"' if message.gone else "" if message.done else ' type="unfinished"'
    if not message.one:
        yield f"        <translation{kind}>{escape(''.join(message.said[:1]))}</translation>"
    else:
        yield f"        <translation{kind}>"
        said = (*message.said, *[""] * forms)[:forms]
        yield from (f"            <numerusform>{escape(each)}</numerusform>" for each in said)
        yield "        </translation>"
    yield "    </message>"
