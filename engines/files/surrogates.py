"""Text of any kind as JSON can spell it, so that it is read back as it was."""

import re

_BETWEEN_HALVES = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def spelled(text: str) -> str | list[str]:
    """A text for `json.dumps`: two halves of a surrogate pair would be read back as one, so they are parted."""
    parts = _BETWEEN_HALVES.split(text)
    return text if len(parts) == 1 else parts


def unspelled(value: object) -> str:
    """What `spelled` spelled. Raises ValueError for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "".join(value)
    raise ValueError(value)
