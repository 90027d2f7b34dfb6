"""What the dialog of the memories reads and imports, beside the window."""

from dataclasses import replace
from typing import NamedTuple

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.store.entries import Entry, Memory
from mnemoscope.engines.memory.store.lines import read_lines
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.sqlitefile import MOMENT, hurry


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
    with hurry(MOMENT):  # it is asked again
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


def import_free(memories: Memories, path: str, taken: set[str]) -> tuple[int, str]:
    """Make a memory of a file of JSON lines, under a name that is not taken; how many entries it has, and its name."""
    memory, rows = read_lines(path)
    memory = replace(memory, name=_free(memory.name, taken))
    memories.add(memory, rows)
    return len(rows), memory.name


def _free(name: str, taken: set[str]) -> str:
    """A name that is not taken."""
    return next(
        each for n in range(1, len(taken) + 3) if (each := name if n == 1 else f"{name} {n}") not in taken
    )
