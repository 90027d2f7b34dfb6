"""What the dialog of the memories reads of the store, beside the window."""

from typing import NamedTuple

from engines.errors import StoreError
from engines.lasting.entries import Entry, Memory
from engines.lasting.memories import Memories


class Seen(NamedTuple):
    """What there was in the store: the memories, if they were asked for; of the one shown its entries and its version."""

    memories: list[Memory] | None
    name: str
    ids: list[int]
    version: tuple[int, int] | None
    first: dict[int, Entry]


def read_store(memories: Memories, name: str, wanted: str | None, search: str, count: int) -> Seen:
    """Read the entries of a memory that hold what is searched for, the first `count` of them whole.

    With `wanted` it is read anew which memories there are, and that one is shown, or the first. Raises StoreError.
    """
    found = memories.list() if wanted is not None else None
    if found is not None:
        names = [memory.name for memory in found]
        name = wanted if wanted in names else "".join(names[:1])
    if not name:
        return Seen(found, "", [], None, {})
    version, ids = memories.version(name), memories.ids(name, search)
    return Seen(found, name, ids, version, memories.get(ids[:count]))


def version_of(memories: Memories, name: str) -> tuple[int, int] | None:
    """Which version of a memory the store has; None if that cannot be told."""
    try:
        return memories.version(name)
    except StoreError:
        return None
