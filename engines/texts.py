"""Text from files: what a person has in a .txt, read as it is, or one sentence why not and in which encoding it could be."""

import codecs
from pathlib import Path

from engines.errors import MnemoscopeError
from engines.models import ASSETS

LARGEST = 20_000_000  # bytes: some ten times all of Shakespeare
EXCERPT = (
    ASSETS / "texts" / "excerpt.txt"
)  # seven of Shakespeare's sonnets, which no bundled model was trained on

ENCODINGS = {  # what we propose and offer, in words; of two that fit a text alike, the first
    "gbk": "Chinese text in GBK",
    "gb18030": "Chinese text in GB18030",
    "big5": "Chinese text in Big5",
    "shift_jis": "Japanese text in Shift-JIS",
    "cp932": "Japanese text in Shift-JIS as Windows has it",
    "euc_jp": "Japanese text in EUC-JP",
    "euc_kr": "Korean text in EUC-KR",
    "cp949": "Korean text in EUC-KR as Windows has it",
    "utf-16-le": "text in UTF-16, little-endian",
    "utf-16-be": "text in UTF-16, big-endian",
    "utf-32-le": "text in UTF-32, little-endian",
    "utf-32-be": "text in UTF-32, big-endian",
    "cp1252": "Western European text in CP1252",
    "cp1250": "Central European text in CP1250",
    "cp1251": "Cyrillic text in CP1251",
    "koi8_r": "Cyrillic text in KOI8-R",
    "cp1253": "Greek text in CP1253",
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
        none = (
            "nor is it a text in another encoding that we can tell: if it is one, add --encoding and its name"
        )
        super().__init__(f"{said}: add --encoding {encoding}" if encoding else f"{said}, {none}")


def read_text(path: str | Path, encoding: str | None = None) -> str:
    """A file's text: as is asked, else as its byte-order mark says, else in UTF-8; the line ends of Windows become \\n.

    Raises TextError with one sentence; EncodingError, if another encoding would do.
    """
    path = Path(path)
    codec = _codec(encoding) if encoding else ""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise TextError(f"there is no file {path}") from None
    except (OSError, ValueError) as error:
        raise TextError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > LARGEST:
        raise TextError(
            f"{path} is larger than {LARGEST // 1_000_000} MB, which is more than can be read as one text"
        )
    marked = next((name for mark, name in MARKS.items() if data.startswith(mark)), "")
    if marked and not codec and _reads(data, marked) is None:
        raise TextError(
            f"{path} begins with the mark of {marked.upper()}, but is damaged: it is no text in that"
        )
    text = _decoded(path, data, codec or marked or "utf-8")
    if "\0" in text and not codec and not marked and (wide := _wide(data)):
        said = f"{path} is not UTF-8 (byte {data.index(0)} is 0); it reads as {ENCODINGS[wide]}"
        raise EncodingError(said, wide)
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def text_of(text: str | None, file: str | None, encoding: str | None) -> str | None:
    """The text that was asked for: given, or in a file. Raises TextError."""
    if encoding and file is None:
        raise TextError("--encoding is that of a file: give the file with --file")
    return text if file is None else read_text(file, encoding)


def proposed(data: bytes, among: tuple[str, ...] = ()) -> str:
    """The encoding in which data are most likely a text; "" if there is none."""
    from charset_normalizer import from_bytes  # only now: most texts are in UTF-8

    order = among or tuple(ENCODINGS)
    beyond = len(data.translate(None, ASCII))
    if beyond < len(data) / 4:  # a letter here and there: not a text in another alphabet
        order = tuple(name for name in order if name not in OTHER_ALPHABETS)
    found = from_bytes(data, cp_isolation=[name.replace("-", "_") for name in order])
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
        if best == wider and _reads(data, usual) == _reads(data, wider):
            best = usual
    return best if _reads(data, best) is not None else ""


def _codec(encoding: str) -> str:
    """The encoding by Python's name for it. Raises TextError for one there is not."""
    try:
        codec = codecs.lookup(encoding)
        "".encode(codec.name)  # some turn bytes into bytes
    except (LookupError, ValueError, TypeError):
        raise TextError(
            f"there is no text encoding named {encoding[:40]!r}: take one such as gbk, big5, shift_jis, cp1252 or utf-16-le"
        ) from None
    return codec.name


def _decoded(path: Path, data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeError as error:
        at = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        said = f"{path} is not {'UTF-8' if codec == 'utf-8' else codec}{at}"
    encoding = proposed(data)
    raise EncodingError(f"{said}; it reads as {ENCODINGS[encoding]}" if encoding else said, encoding)


def _wide(data: bytes) -> str:
    """The encoding of two or four bytes a character that data with zeros are in, of a script that has few; "" if none."""
    wide = proposed(data, WIDE)
    text = (_reads(data, wide) or "") if wide else ""
    return wide if 2 * sum(c < "\u0600" for c in text) > len(text) else ""


def _reads(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None
