"""What the dialog of the memories says of so many entries, of a memory, and of none."""

from pathlib import Path

from mnemoscope.engines.memory.store.entries import Memory
from mnemoscope.engines.translation import tr, trn


def entries(count: int, *, searched: bool) -> str:
    """How many entries are shown: all, or those that hold what is searched for."""
    if searched:
        return trn("{n:,} entry found", "{n:,} entries found", count)
    return trn("{n:,} entry", "{n:,} entries", count)


def about(memory: Memory | None) -> str:
    """Whose states a memory holds."""
    if memory is None:
        return ""
    return tr("of {model}, keys of {width:,} numbers", model=memory.model, width=memory.width)


def nothing(name: str, search: str) -> str:
    """Why no entry is shown."""
    if not name:
        return tr("There are no memories yet. Make one, or import one from a file.")
    if search:
        return tr("No entry holds what you search for.")
    return tr("Nothing has been stored in this memory yet.")


def deleted(count: int) -> str:
    """After entries were deleted."""
    return trn("{n:,} entry deleted.", "{n:,} entries deleted.", count)


def written(count: int, path: Path) -> str:
    """After a memory was exported."""
    return trn("{n:,} entry written to {path}.", "{n:,} entries written to {path}.", count, path=path)


def imported(count: int, name: str) -> str:
    """After a memory was imported."""
    return trn(
        "{n:,} entry imported into “{name}”.", "{n:,} entries imported into “{name}”.", count, name=name
    )
