"""A memory as a text file of JSON lines: the first line says what it is, then there is an entry a line."""

import base64
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from mnemoscope.engines.errors import OutputError, StoreError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import cannot, refuse_precious
from mnemoscope.engines.files.surrogates import spelled, unspelled
from mnemoscope.engines.memory.store.entries import NO_TEXT, Entry, Memory, Row, name_of, row_of, width_of
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr, tr_noop

VERSION = 1
LONGEST_LINE = 32_000_000  # bytes


def write_lines(path: str | Path, memory: Memory, entries: Iterable[Entry]) -> int:
    """Write a memory, whole or not at all, and return the number of entries. Raises StoreError."""
    path = Path(path)
    count = 0
    try:
        refuse_precious(path)
        with whole_file(path) as file:
            head = {"mnemoscope": "memory", "version": VERSION, "name": memory.name, "model": memory.model}
            file.write(_line(head | {"width": memory.width, "entries": memory.count}))
            for count, entry in enumerate(entries, 1):  # noqa: B007 (counted, not used)
                file.write(_line(_object(entry)))
    except OutputError as error:
        raise StoreError(str(error)) from None
    except (OSError, ValueError) as error:
        raise StoreError(str(cannot(path, error))) from None
    return count


def read_lines(path: str | Path) -> tuple[Memory, list[Row]]:
    """A memory and its entries, ready to be stored. Raises StoreError with the number of the line that is wrong."""
    path = Path(path)
    rows: list[Row] = []
    memory = None
    for number, line in _lines(path):
        try:
            if memory is None:
                memory = _memory(_parsed(line))
            else:
                rows.append(_row(_parsed(line), memory.width))
        except (StoreError, ValueError, RecursionError) as error:
            said = tr("it is nested too deeply") if isinstance(error, RecursionError) else error
            raise StoreError(
                tr(
                    "line {number} of {path} is not one of a memory: {said}; nothing was stored",
                    number=number,
                    path=path,
                    said=said,
                )
            ) from None
    if memory is None:
        raise StoreError(tr("{path} is empty; nothing was stored", path=path))
    if len(rows) != memory.count:
        raise StoreError(
            tr(
                "{path} says it has {count:,} entries, but has {rows:,}; nothing was stored",
                path=path,
                count=memory.count,
                rows=len(rows),
            )
        )
    return memory, rows


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers from 1."""
    number = 0
    try:
        with path.open("rb") as file:
            while line := file.readline(LONGEST_LINE + 1):
                number += 1
                if len(line) > LONGEST_LINE:
                    raise StoreError(
                        tr(
                            "line {number} of {path} is longer than {most} MB; nothing was stored",
                            number=number,
                            path=path,
                            most=LONGEST_LINE // 1_000_000,
                        )
                    )
                text = _decoded(path, line, number)
                if text.strip():
                    yield number, text
    except FileNotFoundError:
        raise StoreError(tr("there is no file {path}", path=path)) from None
    except OSError as error:
        raise StoreError(
            tr("{path} cannot be read: {reason}", path=path, reason=error.strerror or error)
        ) from None


def _decoded(path: Path, line: bytes, number: int) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError:
        raise StoreError(
            tr("line {number} of {path} is not a text in UTF-8; nothing was stored", number=number, path=path)
        ) from None


def _parsed(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise StoreError(tr("it is not JSON at character {place}", place=error.colno)) from None
    if not isinstance(value, dict):
        raise StoreError(tr("it is not a JSON object"))
    return value


def _refuse(constant: str) -> NoReturn:
    raise StoreError(tr("it has a number that is not finite ({constant})", constant=constant))


def _memory(head: dict[str, Any]) -> Memory:
    if head.get("mnemoscope") != "memory":
        raise StoreError(tr("it does not describe a memory of Mnemoscope"))
    version, count = head.get("version"), head.get("entries")
    if not isinstance(version, int) or version < 1:
        raise StoreError(tr("it does not say which format it has"))
    if version > VERSION:
        raise StoreError(tr("it was made by a newer Mnemoscope (format {version})", version=version))
    if not isinstance(count, int):
        raise StoreError(tr("it does not say how many entries there are"))
    model = name_of(head.get("model"), tr_noop("the name of its model"))
    return Memory(name_of(head.get("name")), model, width_of(head.get("width")), count)


def _object(entry: Entry) -> dict[str, Any]:
    return {
        "text": spelled(entry.text),
        "value": spelled(entry.value),
        "token": entry.token,
        "label": spelled(entry.label),
        "created": entry.created,
        "reads": entry.reads,
        "key": base64.b64encode(np.ascontiguousarray(entry.key, "<f4").tobytes()).decode(),
    }


def _row(value: dict[str, Any], width: int) -> Row:
    for needed in ("text", "value", "token", "key"):
        if needed not in value:
            raise StoreError(tr("it has no {needed}", needed=needed))
    entry = Entry(
        text=_text(value, "text"),
        value=_text(value, "value"),
        token=value["token"],
        key=_key(value["key"]),
        label=_text(value, "label"),
        created=value.get("created", ""),
        reads=value.get("reads", 0.0),
    )
    return row_of(entry, width)


def _text(value: dict[str, Any], name: str) -> str:
    try:
        return unspelled(value.get(name, ""))
    except ValueError:
        raise StoreError(tr(NO_TEXT[name])) from None


def _key(value: object) -> Array:
    """The key from base64 of little-endian float32, or from a list of numbers."""
    if isinstance(value, str):
        data = base64.b64decode(value, validate=True)
        if len(data) % 4:
            raise StoreError(tr("its key is not a whole number of float32"))
        return np.frombuffer(data, "<f4")
    if isinstance(value, list) and all(isinstance(n, int | float) and not isinstance(n, bool) for n in value):
        try:
            with np.errstate(over="ignore"):  # infinite, which is refused
                return np.array(value, np.float64).astype(np.float32)
        except OverflowError:
            raise StoreError(tr("its key has a number that is too large")) from None
    raise StoreError(tr("its key is neither base64 nor a list of numbers"))


def _line(value: dict[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair alone can only be spelled out
        return json.dumps(value, allow_nan=False).encode() + b"\n"
