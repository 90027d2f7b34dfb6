"""The tables of several tracks in one file: side by side where their rows are the same, else one below the other."""

from collections.abc import Mapping

import numpy as np

from mnemoscope.engines.files.tables import Columns

ROWS = ("step", "token")  # what a row is: where all tracks agree on it, they stand side by side


def named(tables: Mapping[str, Columns]) -> Columns:
    """Every array of every track, its letter before its name: "A.surprise"."""
    return {
        f"{letter}.{name}" if letter else name: values
        for letter, columns in tables.items()
        for name, values in columns.items()
    }


def joined(tables: Mapping[str, Columns]) -> Columns:
    """One table of all tracks.

    Those that read the same tokens at the same steps stand side by side: columns that are the same in all stand once, the
    others have the letter of their track before their name. Other tables stand one below the other, with a column
    "track" in front; where a track has no such column its cells are empty.
    """
    if len(tables) < 2:
        return named(tables)
    first = next(iter(tables.values()))
    shared = [name for name in first if all(_same(first, columns, name) for columns in tables.values())]
    if all(name in shared for name in ROWS):
        once = [name for name in shared if first[name].dtype.kind != "f"]
        found = {name: first[name] for name in once}
        own = {letter: {n: v for n, v in c.items() if n not in once} for letter, c in tables.items()}
        return found | named(own)
    return _stacked(tables)


def _same(one: Columns, other: Columns, name: str) -> bool:
    return (
        name in other
        and one[name].dtype.kind == other[name].dtype.kind
        and np.array_equal(one[name], other[name])
    )


def _stacked(tables: Mapping[str, Columns]) -> Columns:
    lengths = {letter: len(next(iter(columns.values()), ())) for letter, columns in tables.items()}
    found: Columns = {"track": np.repeat(np.array(list(lengths), str), list(lengths.values()))}
    for name in dict.fromkeys(name for columns in tables.values() for name in columns):
        there = [columns[name] for columns in tables.values() if name in columns]
        shapes = {values.shape[1:] for values in there}
        if len(there) == len(tables) and len(shapes) == 1 and len({v.dtype.kind for v in there}) == 1:
            found[name] = np.concatenate(there)
        else:
            found |= _wide(name, tables, lengths, max(shapes, key=np.prod))
    return found


def _wide(
    name: str, tables: Mapping[str, Columns], lengths: Mapping[str, int], shape: tuple[int, ...]
) -> Columns:
    """A column, or as many as the widest track has, as texts: those of tracks that have fewer are empty."""
    width = int(np.prod(shape))
    parts = []
    for letter, columns in tables.items():
        cells = np.full((lengths[letter], width), "", object)
        if name in columns:
            values = columns[name].reshape(lengths[letter], -1)
            cells[:, : values.shape[1]] = values.astype(str)
        parts.append(cells)
    whole = np.concatenate(parts).astype(str)
    return {name: whole[:, 0] if not shape else whole}
