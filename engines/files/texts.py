"""Text from files: what a person has in a .txt, a .csv or an .npy, read as it is, or one sentence why not and in which encoding it could be."""

import codecs
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.files.npyfile import MAGIC, ArrayError, rows_text
from mnemoscope.engines.translation import tr, tr_noop

LARGEST = 20_000_000  # bytes: some ten times all of Shakespeare
PIECE = 1_000_000  # bytes that are decoded at once: some milliseconds, for which no other thread runs
SAMPLE = 200_000  # bytes that an encoding is guessed from
EXCERPT = (
    ASSETS / "texts" / "excerpt.txt"
)  # seven of Shakespeare's sonnets, which no bundled model was trained on

ENCODINGS = {  # what we propose and offer, in words; of two that fit a text alike, the first
    "gbk": tr_noop("Chinese text in GBK"),
    "gb18030": tr_noop("Chinese text in GB18030"),
    "big5": tr_noop("Chinese text in Big5"),
    "shift_jis": tr_noop("Japanese text in Shift-JIS"),
    "cp932": tr_noop("Japanese text in Shift-JIS as Windows has it"),
    "euc_jp": tr_noop("Japanese text in EUC-JP"),
    "euc_kr": tr_noop("Korean text in EUC-KR"),
    "cp949": tr_noop("Korean text in EUC-KR as Windows has it"),
    "utf-16-le": tr_noop("text in UTF-16, little-endian"),
    "utf-16-be": tr_noop("text in UTF-16, big-endian"),
    "utf-32-le": tr_noop("text in UTF-32, little-endian"),
    "utf-32-be": tr_noop("text in UTF-32, big-endian"),
    "cp1252": tr_noop("Western European text in CP1252"),
    "cp1250": tr_noop("Central European text in CP1250"),
    "cp1251": tr_noop("Cyrillic text in CP1251"),
    "koi8_r": tr_noop("Cyrillic text in KOI8-R"),
    "cp1253": tr_noop("Greek text in CP1253"),
}
MARKS = {  # the longer one first: that of UTF-32 begins with that of UTF-16
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
OTHER_ALPHABETS = ("cp1251", "koi8_r", "cp1253")
ASCII = bytes(range(128))
CHAOS = 0.05  # two readings that differ by less of it are alike


class TextError(MnemoscopeError):
    """A file is not a text that can be read."""


class EncodingError(TextError):
    """A text that cannot be read as UTF-8, or as was asked: `said` is why, `encoding` one in which it can be, or ""."""

    def __init__(self, said: str, encoding: str) -> None:
        self.said, self.encoding = said, encoding
        super().__init__(
            tr("{said}: add --encoding {encoding}", said=said, encoding=encoding)
            if encoding
            else tr(
                "{said}, nor is it a text in another encoding that we can tell: "
                "if it is one, add --encoding and its name",
                said=said,
            )
        )


def read_text(
    path: str | Path, encoding: str | None = None, progress: Callable[[float], None] = lambda share: None
) -> str:
    """A file's text: as is asked, else as its byte-order mark says, else in UTF-8; the line ends of Windows become \\n.

    `progress` is told which share is done, and may raise to stop it.
    Raises TextError with one sentence; EncodingError, if another encoding would do.
    """
    path = Path(path)
    codec = codec_of(encoding) if encoding else ""
    data = _data(path)
    progress(0.1)
    if data.startswith(MAGIC):
        try:
            return rows_text(data, path)
        except ArrayError as error:
            raise TextError(str(error)) from None
    marked = next((name for mark, name in MARKS.items() if data.startswith(mark)), "")
    used = codec or marked or "utf-8"
    try:
        text = "".join(_lines(_decoded(data, used, progress)))
    except UnicodeError as error:
        if marked and not codec:
            raise TextError(
                tr(
                    "{path} begins with the mark of {marked}, but is damaged: it is no text in that",
                    path=path,
                    marked=marked.upper(),
                )
            ) from None
        codec = "UTF-8" if used == "utf-8" else used
        said = (
            tr("{path} is not {encoding} (byte {byte})", path=path, encoding=codec, byte=error.start)
            if isinstance(error, UnicodeDecodeError)
            else tr("{path} is not {encoding}", path=path, encoding=codec)
        )
        likely = proposed(data, progress=progress)
        raise EncodingError(
            tr("{said}; it reads as {kind}", said=said, kind=tr(ENCODINGS[likely])) if likely else said,
            likely,
        ) from None
    if "\0" in text and not codec and not marked and (wide := _wide(data, progress)):
        said = tr(
            "{path} is not UTF-8 (byte {byte} is 0); it reads as {kind}",
            path=path,
            byte=data.index(0),
            kind=tr(ENCODINGS[wide]),
        )
        raise EncodingError(said, wide)
    return text.removeprefix("\ufeff")


def takes_long(path: str | Path) -> bool:
    """Whether a file is so large, but not too large, that it is to be read beside other things."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return False  # reading it says why
    long = stat.S_ISREG(found.st_mode) and PIECE < found.st_size <= LARGEST
    return long and os.access(path, os.R_OK)


def _data(path: Path) -> bytes:
    """What is in a file. Raises TextError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise TextError(tr("there is no file {path}", path=path)) from None
    except (OSError, ValueError) as error:
        raise TextError(
            tr("{path} cannot be read: {reason}", path=path, reason=getattr(error, "strerror", None) or error)
        ) from None
    if len(data) > LARGEST:
        raise TextError(
            tr(
                "{path} is larger than {most} MB, which is more than can be read as one text",
                path=path,
                most=LARGEST // 1000000,
            )
        )
    return data


def text_of(text: str | None, file: str | None, encoding: str | None) -> str | None:
    """The text that was asked for: given, or in a file. Raises TextError."""
    if encoding and file is None:
        raise TextError(tr("--encoding is that of a file: give the file with --file"))
    return text if file is None else read_text(file, encoding)


def proposed(
    data: bytes, among: tuple[str, ...] = (), progress: Callable[[float], None] = lambda share: None
) -> str:
    """The encoding in which data are most likely a text, by a sample of it; "" if there is none."""
    from charset_normalizer import from_bytes  # only now: most texts are in UTF-8

    sample = _sample(data)

    order = among or tuple(ENCODINGS)
    beyond = len(sample.translate(None, ASCII))
    if beyond < len(sample) / 4:  # a letter here and there: not a text in another alphabet
        order = tuple(name for name in order if name not in OTHER_ALPHABETS)
    isolated = [name.replace("-", "_") for name in order]
    found = from_bytes(sample, cp_isolation=isolated)
    for cut in range(1, 4 if len(sample) < len(data) else 1):  # the sample may end within a character
        found = found or from_bytes(sample[:-cut], cp_isolation=isolated)
    if not found:
        return ""
    names = [name for match in found for name in order if name.replace("-", "_") == match.encoding]
    likely = {
        name: (round(match.chaos / CHAOS), -match.coherence) for name, match in zip(names, found, strict=True)
    }
    best = min(likely, key=lambda name: (likely[name], order.index(name)))
    for usual, wider in (
        ("gbk", "gb18030"),
        ("shift_jis", "cp932"),
        ("euc_kr", "cp949"),
        ("cp1252", "cp1250"),
    ):
        if best == wider and _alike(data, usual, wider, progress):
            best = usual
    return best if _reads(data, best, progress) else ""


def _sample(data: bytes) -> bytes:
    """Of much data what an encoding is guessed from: the first lines that are not all ASCII."""
    if len(data) <= SAMPLE or b"\0" in data[:SAMPLE]:  # two or four bytes a character: none is cut
        return data[:SAMPLE]
    found: list[bytes] = []
    for at in range(0, len(data), SAMPLE):
        block = data[at : at + SAMPLE]
        if not block.isascii():
            start = block.find(b"\n") + 1 if at else 0  # of whole lines
            stop = block.rfind(b"\n") + 1 if at + SAMPLE < len(data) else len(block)
            found += [line for line in block[start:stop].split(b"\n") if not line.isascii()] or [block]
        if sum(map(len, found)) >= SAMPLE:
            break
    return b"\n".join(found) or data[:SAMPLE]


def _alike(data: bytes, one: str, other: str, progress: Callable[[float], None]) -> bool:
    """Whether data are the same text in two encodings."""
    try:
        return all(a == b for a, b in zip(*(_decoded(data, c, progress) for c in (one, other)), strict=True))
    except UnicodeError:
        return False


def codec_of(encoding: str) -> str:
    """The encoding by Python's name for it. Raises TextError for one there is not."""
    try:
        codec = codecs.lookup(encoding)
        "".encode(codec.name)  # some turn bytes into bytes
    except (LookupError, ValueError, TypeError):
        raise TextError(
            tr(
                "there is no text encoding named {encoding!r}: take one such as gbk, big5, shift_jis, cp1252 or utf-16-le",
                encoding=encoding[:40],
            )
        ) from None
    return codec.name


def _decoded(data: bytes, codec: str, progress: Callable[[float], None]) -> Iterator[str]:
    """Data decoded piece by piece. Raises UnicodeError, whose `start` is that of the whole."""
    decoder = codecs.getincrementaldecoder(codec)()
    for start in range(0, len(data), PIECE):
        pending = len(decoder.getstate()[0])
        try:
            yield decoder.decode(data[start : start + PIECE], final=start + PIECE >= len(data))
        except UnicodeDecodeError as error:
            error.start += start - pending
            raise
        progress(0.1 + 0.9 * min((start + PIECE) / len(data), 1.0))


def _lines(pieces: Iterator[str]) -> Iterator[str]:
    """Pieces of a text with the line ends of Windows as \\n, also where one is cut in two."""
    held = ""
    for piece in pieces:
        piece = held + piece
        held = "\r" if piece.endswith("\r") else ""
        yield piece.removesuffix("\r").replace("\r\n", "\n")
    yield held


def _wide(data: bytes, progress: Callable[[float], None]) -> str:
    """The encoding of two or four bytes a character that data with zeros are in, of a script that has few; "" if none."""
    wide = proposed(data, WIDE, progress)
    text = data[:SAMPLE].decode(wide, "replace") if wide else ""
    return wide if 2 * sum(c < "\u0600" for c in text) > len(text) else ""


def _reads(data: bytes, codec: str, progress: Callable[[float], None]) -> bool:
    """Whether data are a text in an encoding."""
    try:
        for _ in _decoded(data, codec, progress):
            pass
    except UnicodeError:
        return False
    return True
