"""What a lasting memory holds: entries, each a key and what followed it, and the memories they belong to."""

import math
import operator
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr, tr_noop

LONGEST_TEXT = 1_000_000  # characters of one text, value or label
LONGEST_NAME = 200
WIDEST = 65_536  # numbers of a key
LARGEST_TOKEN = 2**31 - 1
LARGEST_ID = 2**63 - 1


# What may be wrong with the parts of an entry.
NO_TEXT = {
    "text": tr_noop("its text is not a text"),
    "value": tr_noop("its value is not a text"),
    "label": tr_noop("its label is not a text"),
}
TOO_LONG = {
    "text": tr_noop("its text has {count:,} characters, and at most {most:,} are stored"),
    "value": tr_noop("its value has {count:,} characters, and at most {most:,} are stored"),
    "label": tr_noop("its label has {count:,} characters, and at most {most:,} are stored"),
}
NO_NUMBER = {
    "token": tr_noop("its token is not a whole number from 0 to {most:,}"),
    "id": tr_noop("its id is not a whole number from 0 to {most:,}"),
    "width": tr_noop("its width is not a whole number from 0 to {most:,}"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing remembered: at this key, that token followed.

    `text` is the context that was read, `value` the text of the token that followed, `token` its id, `key`
    (D,) float32. `created` is ISO 8601 in UTC, `reads` the total weight with which it has been read. An
    entry that has not been written yet has the id 0, and gets its time when it is.
    """

    text: str
    value: str
    token: int
    key: Array = field(compare=False, repr=False)
    label: str = ""
    id: int = 0
    created: str = ""
    reads: float = 0.0


@dataclass(frozen=True, slots=True)
class Memory:
    """A named memory: of which model's states the keys are, how wide they are, how many entries there are."""

    name: str
    model: str
    width: int
    count: int = 0


class Row(NamedTuple):
    """An entry that has been looked at, as it is stored: `key` is little-endian float32."""

    text: str | bytes
    value: str | bytes
    label: str | bytes
    created: str
    reads: float
    token: int
    key: bytes


def row_of(entry: Entry, width: int) -> Row:
    """An entry as it is stored. Raises StoreError, with a clause that says what is wrong with it."""
    try:
        key = np.asarray(entry.key)
        if key.dtype == object or key.dtype.kind not in "fiu":
            raise TypeError
        with np.errstate(over="ignore"):  # what is too large for float32 becomes infinite, and is refused
            key = np.ascontiguousarray(key, "<f4")
    except (TypeError, ValueError):
        raise StoreError(tr("its key is not a list of numbers")) from None
    if key.shape != (width,):
        raise StoreError(
            tr(
                "its key has {size:,} numbers, and the keys of this memory have {width:,}",
                size=key.size,
                width=width,
            )
        )
    if not np.isfinite(key).all():
        raise StoreError(tr("its key has a number that is not finite"))
    return Row(
        stored_text(entry.text, "text"),
        stored_text(entry.value, "value"),
        stored_text(entry.label, "label"),
        time_of(entry.created),
        _reads(entry.reads),
        whole(entry.token, "token", LARGEST_TOKEN),
        key.tobytes(),
    )


def rows_of(entries: Iterable[Entry], width: int) -> list[Row]:
    """Entries as they are stored; if one is wrong, StoreError says which, counted from 1."""
    rows = []
    for place, entry in enumerate(entries, 1):
        try:
            rows.append(row_of(entry, width))
        except StoreError as error:
            raise StoreError(
                tr("entry {place} cannot be stored: {error}", place=place, error=error)
            ) from None
    return rows


def stored_text(text: object, part: str) -> str | bytes:
    """A text as SQLite can hold it, of this part of an entry: half a surrogate pair alone, which is no UTF-8, makes it bytes."""
    if not isinstance(text, str):
        raise StoreError(tr(NO_TEXT[part]))
    if len(text) > LONGEST_TEXT:
        raise StoreError(tr(TOO_LONG[part], count=len(text), most=LONGEST_TEXT))
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def shown_text(stored: object) -> str:
    """The text that `stored_text` made ready; what damage has made unreadable in it is replaced by a mark."""
    if isinstance(stored, bytes):
        try:
            return stored.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return stored.decode("utf-8", "replace")
    if not isinstance(stored, str):
        raise StoreError(tr("a text in it is not a text"))
    return stored


def whole(value: object, part: str, most: int) -> int:
    """A whole number from 0 to `most`, as this part of an entry. Raises StoreError."""
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        number = -1
    if isinstance(value, bool) or not 0 <= number <= most:
        raise StoreError(tr(NO_NUMBER[part], most=most))
    return number


def time_of(created: object) -> str:
    """A time as it is stored, ISO 8601 in UTC; now, if none is given."""
    if created == "":
        return datetime.now(UTC).isoformat(timespec="seconds")
    try:
        time = datetime.fromisoformat(created)  # type: ignore[arg-type]
        return (time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)).isoformat()
    except (TypeError, ValueError, OverflowError):
        raise StoreError(tr("its time is not one that ISO 8601 can tell")) from None


def name_of(name: object, what: str = tr_noop("the name of a memory")) -> str:
    """A name as it is stored: a short line of text. Raises StoreError with one sentence."""
    if not isinstance(name, str):
        raise StoreError(tr("{what} must be a text", what=tr(what)))
    name = unicodedata.normalize("NFC", name.strip())
    if not name:
        raise StoreError(tr("{what} must not be empty", what=tr(what)))
    if len(name) > LONGEST_NAME:
        raise StoreError(
            tr(
                "{what} must not be longer than {most} characters",
                what=tr(what),
                most=LONGEST_NAME,
            )
        )
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in name):
        raise StoreError(tr("{what} must be one line without control characters", what=tr(what)))
    return name


def width_of(width: object) -> int:
    """The width of keys as it is stored. Raises StoreError with one sentence."""
    try:
        if (number := whole(width, "width", WIDEST)) > 0:
            return number
    except StoreError:
        pass
    raise StoreError(tr("the width of a memory must be a whole number from 1 to {most:,}", most=WIDEST))


def _reads(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, float | int | np.floating | np.integer):
        raise StoreError(tr("its reads are not a number"))
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not 0 <= number < math.inf:
        raise StoreError(tr("its reads are not a number from 0 up"))
    return number
