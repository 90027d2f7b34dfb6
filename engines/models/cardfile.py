"""A card's file, which anyone may have written."""

from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.regular import NoRegularFileError, read_regular
from mnemoscope.engines.files.tomltext import TomlError, plain_toml
from mnemoscope.engines.translation import tr

CARD_BYTES = 8_000_000  # nearly all of it in texts: a vocabulary of a million words is one


def read_card_file(path: Path) -> dict[str, Any]:
    """The tables of a card. Raises FileNotFoundError if there is none, ModelError with one sentence for what is no card."""
    try:
        text = read_regular(path, CARD_BYTES).decode("utf-8-sig").replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(path) from None
    except NoRegularFileError as error:
        raise ModelError(tr("{path} is no card: {error}", path=path, error=error)) from None
    except UnicodeDecodeError:
        raise ModelError(tr("{path} cannot be read: it is not in UTF-8", path=path)) from None
    except (OSError, ValueError) as error:
        raise ModelError(
            tr("{path} cannot be read: {reason}", path=path, reason=getattr(error, "strerror", None) or error)
        ) from None
    try:
        return plain_toml(text)
    except TomlError as error:
        raise ModelError(tr("{path} is no card: {error}", path=path, error=error)) from None
