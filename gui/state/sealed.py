"""Qt's own bytes of a layout or of a window's place, with a checksum: one changed byte of them could end the process inside Qt."""

import base64
import binascii
import hashlib

LONGEST = 1_000_000  # characters


def seal(data: bytes) -> str:
    """The bytes as a text that says itself whether it is whole."""
    return f"{_sum(data)}:{base64.b64encode(data).decode()}"


def unseal(text: str) -> bytes:
    """The bytes, exactly as they were sealed; none if there are none, or if they are not those."""
    digest, _, rest = text.partition(":")
    data = bytes_of(rest)
    return data if data and _sum(data) == digest else b""


def is_unsealed(text: str) -> bool:
    """Whether this is what versions before the checksum wrote."""
    return bool(text) and ":" not in text


def bytes_of(text: str) -> bytes:
    """What a text in base 64 holds; nothing if it is none."""
    if len(text) > LONGEST:
        return b""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]
