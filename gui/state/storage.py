"""One JSON object in a file that several windows write: read as far as it can be read, written whole or not at all."""

import contextlib
import hashlib
import json
import math
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6 import QtCore

from mnemoscope.engines.files.regular import NoRegularFileError, kind_of, read_regular
from mnemoscope.engines.translation import tr

LARGEST = 32_000_000  # bytes of the file
LARGEST_TEXT = 256_000_000  # bytes of a text in a file of its own
LONG = 10_000  # characters: a longer text has a file of its own, so that the others stay small
MOST_DIGITS = 300
LOCKED_MS = 1000  # a writer that takes longer than that is not waited for
TEXTS = "texts"  # the folder of long texts, beside the file
# What one window showed last: never the text of one with the model of another.
TOGETHER = frozenset({"model", "text", "tracks", "scene", "lesson"})
FILE = "file"  # {"file": NAME} stands for a long text
NAME = re.compile(r"[0-9a-f]{32}\.txt")

Data = dict[str, Any]


class StorageError(OSError):
    """The file cannot be read or written; says why, in a clause."""

    __str__ = Exception.__str__


def read(path: Path, names: Iterable[str]) -> tuple[Data, bool]:
    """The object in a file, and whether that is all of it: of a damaged file, those of `names` that can still be read.

    A file that is not there holds nothing. Raises StorageError for what is there and cannot be read.
    """
    try:
        raw = read_regular(path, LARGEST)
    except FileNotFoundError:
        return {}, True
    except NoRegularFileError as error:
        raise StorageError(str(error)) from error
    except (OSError, ValueError) as error:
        raise StorageError(getattr(error, "strerror", None) or tr("its name cannot be used")) from error
    text = raw.decode("utf-8", "replace")
    decoder = json.JSONDecoder(parse_int=_whole)
    try:
        data = decoder.decode(text)
        whole = isinstance(data, dict)
    except (ValueError, RecursionError):
        data, whole = _salvaged(text, names, decoder), False
    return (data if isinstance(data, dict) else {}), whole


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= MOST_DIGITS else math.inf


def _salvaged(text: str, names: Iterable[str], decoder: json.JSONDecoder) -> Data:
    """Each of these entries that can be read by itself."""
    found = dict[str, Any]()
    for name in names:
        place = re.search(rf'(?<!\\)"{re.escape(name)}"\s*:\s*', text)
        if place is not None:
            with contextlib.suppress(ValueError, RecursionError):
                found[name] = decoder.raw_decode(text, place.end())[0]
    return found


def short(text: str, files: dict[str, bytes]) -> str | dict[str, str]:
    """How a text stands in the object; the file of a long one is added to `files`."""
    if len(text) <= LONG:
        return text
    raw = text.encode("utf-8", "surrogatepass")
    name = f"{hashlib.sha256(raw).hexdigest()[:32]}.txt"
    files[name] = raw
    return {FILE: name}


def full(entry: Any, path: Path) -> Any:
    """The text for which an entry stands, read from its file if it has one. Raises ValueError for what stands for none."""
    name = entry.get(FILE) if isinstance(entry, dict) else None
    if name is None:
        return entry
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise ValueError
    try:
        raw = read_regular(path.parent / TEXTS / name, LARGEST_TEXT)
    except OSError as error:
        raise ValueError from error
    return raw.decode("utf-8", "surrogatepass")


def merged(disk: Data, before: Data, now: Data) -> Data:
    """What is on disk with what has changed here: of an object within, entry by entry. What changed last stands last."""
    result, apart = dict(disk), all(now.get(name) == before.get(name) for name in TOGETHER)
    for name, value in now.items():
        old, there = before.get(name), disk.get(name)
        if value == old and name in disk and (apart or name not in TOGETHER):
            continue
        if isinstance(value, dict) and isinstance(there, dict) and name not in TOGETHER:
            old = old if isinstance(old, dict) else {}
            result[name] = {k: v for k, v in there.items() if k in value or k not in old}
            for key, entry in value.items():
                if key not in old or old[key] != entry:
                    result[name].pop(key, None)
                    result[name][key] = entry
        else:
            result[name] = value
    return result


def write(path: Path, before: Data, now: Data, files: dict[str, bytes]) -> None:
    """Put what has changed since `before` into the file, between other windows' writings. Raises StorageError."""
    try:
        path = Path(os.path.realpath(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not stat.S_ISREG(mode := path.stat().st_mode):
            raise StorageError(tr("it is not a file but {kind_of}", kind_of=kind_of(mode)))
        with _alone(path) as alone:
            _write(path, before, now, files, alone=alone)
    except StorageError:
        raise
    except (OSError, ValueError) as error:
        raise StorageError(getattr(error, "strerror", None) or tr("its name cannot be used")) from error


def _write(path: Path, before: Data, now: Data, files: dict[str, bytes], *, alone: bool) -> None:
    disk, whole = read(path, now)
    if not whole:  # nothing that a person could still want is destroyed
        os.replace(path, path.with_name(f"{path.stem}-damaged{path.suffix}"))
    data = merged(disk, before, now)
    for name, raw in files.items():
        place = path.parent / TEXTS / name
        if not place.exists():
            place.parent.mkdir(exist_ok=True)
            _replace(place, raw)
    _replace(path, json.dumps(data, indent=1).encode())
    if alone:
        _tidy(path, data)


def _replace(path: Path, raw: bytes) -> None:
    """Write beside, to the disk itself, and put it in the place of what was there, with the rights that had."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    rights = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o600  # what one types is one's own
    try:
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), rights)
        with open(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(handle)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _tidy(path: Path, data: Data) -> None:
    """Remove long texts that nothing stands for any more, and what killed writers left."""
    used = set(
        re.findall(NAME, json.dumps([data.get(name) for name in ("text", "texts", "tracks", "scene")]))
    )
    folder = path.parent / TEXTS
    left = [file for file in folder.glob("*.txt") if NAME.fullmatch(file.name) and file.name not in used]
    left += [*path.parent.glob(f".{path.name}.*.part"), *folder.glob(".*.part")]
    for file in left:
        with contextlib.suppress(OSError):  # it is only not tidy
            file.unlink()


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """Be the only writer; False if another is at it for too long, or a lock cannot be had."""
    lock = QtCore.QLockFile(str(path.with_name(f".{path.name}.lock")))
    lock.setStaleLockTime(10_000)
    locked = lock.tryLock(LOCKED_MS)
    try:
        yield locked
    finally:
        if locked:
            lock.unlock()
