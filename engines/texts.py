"""Text from files: what a person has in a .txt, read as it is, or one sentence why not."""

from pathlib import Path

from engines.errors import MnemoscopeError
from engines.models import ASSETS

LARGEST = 20_000_000  # bytes: some ten times all of Shakespeare
EXCERPT = (
    ASSETS / "texts" / "excerpt.txt"
)  # seven of Shakespeare's sonnets, which no bundled model was trained on


class TextError(MnemoscopeError):
    """A file is not a text that can be read."""


def read_text(path: str | Path) -> str:
    """A file's text: UTF-8, with or without a byte-order mark. Raises TextError with one sentence."""
    path = Path(path)
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
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextError(f"{path} is not a text in UTF-8: byte {error.start} cannot be read") from None
    return text.replace("\r\n", "\n")
