"""The commands of the lasting memory, each of which says what it did. Errors are raised as one sentence."""

import json
import sys
import unicodedata
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.files.destination import check_destination
from mnemoscope.engines.memory.store.entries import Entry, name_of
from mnemoscope.engines.memory.store.lines import read_lines
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.recovery import recover
from mnemoscope.engines.translation import tr, trn
from mnemoscope.engines.voice import say, say_as_is

DONE = 0
LONGEST_SHOWN = 60  # characters of a text in a table: its end, which is what the key was made from


def run(args: Namespace) -> int:
    """Do what `memory ACTION` asks for."""
    actions: dict[str, Callable[[Memories, Namespace], None]] = {
        "list": _list, "show": _show, "label": _label, "delete": _delete, "clear": _clear, "rename": _rename,
        "export": _export, "import": _import, "recover": _recover,
    }  # fmt: skip
    actions[args.action](Memories(args.store), args)
    return DONE


def _list(store: Memories, args: Namespace) -> None:
    memories = store.list()
    if args.json:
        found = [{"name": m.name, "model": m.model, "width": m.width, "entries": m.count} for m in memories]
        say_as_is(json.dumps(found, indent=1))
    elif memories:
        rows = [(m.name, m.model, tr("{width:,} wide", width=m.width), _entries(m.count)) for m in memories]
        _table((tr("name"), tr("model"), tr("keys"), tr("holds")), rows)
    else:
        say(tr("there are no memories in {path}", path=store.path))


def _show(store: Memories, args: Namespace) -> None:
    entries = store.entries(args.name, search=args.search, limit=args.limit)
    if args.json:
        say_as_is(json.dumps([_object(entry) for entry in entries], indent=1))
        return
    if entries:
        rows = [
            (str(e.id), e.created[:16].replace("T", " "), f"{e.reads:.3g}", _end(e.value), _end(e.label), _end(e.text))
            for e in entries
        ]  # fmt: skip
        _table((tr("id"), tr("written (UTC)"), tr("read"), tr("followed"), tr("label"), tr("text")), rows)
    count = store.count(args.name, args.search)
    said = {"shown": len(entries), "entries": _entries(count)}
    if args.search:
        say(tr("{shown:,} of {entries} that hold {search!r}", **said, search=args.search))
    else:
        say(tr("{shown:,} of {entries}", **said))


def _label(store: Memories, args: Namespace) -> None:
    count = store.label(args.ids, args.text)
    say(
        tr("{entries} labelled {text!r}", entries=_entries(count), text=args.text)
        if args.text
        else tr("{entries} without a label", entries=_entries(count))
    )


def _delete(store: Memories, args: Namespace) -> None:
    known = store.get(args.ids)
    if missing := [id for id in args.ids if id not in known]:
        raise StoreError(tr("there is no entry {number}; nothing was deleted", number=missing[0]))
    count = store.delete(args.name, args.ids)
    other = len(set(args.ids)) - count
    if other:
        say(
            trn(
                "{deleted} deleted from {name}; {n:,} entry belongs to another memory and was left",
                "{deleted} deleted from {name}; {n:,} entries belong to another memory and were left",
                other,
                deleted=_entries(count),
                name=args.name,
            )
        )
    else:
        say(tr("{deleted} deleted from {name}", deleted=_entries(count), name=args.name))


def _clear(store: Memories, args: Namespace) -> None:
    if args.drop:
        say(tr("{name} deleted with {entries}", name=args.name, entries=_entries(store.drop(args.name))))
    else:
        say(
            tr(
                "{entries} deleted from {name}, which is empty now",
                entries=_entries(store.clear(args.name)),
                name=args.name,
            )
        )


def _rename(store: Memories, args: Namespace) -> None:
    store.rename(args.name, args.new)
    say(tr("{name} is now {new}", name=args.name, new=args.new))


def _export(store: Memories, args: Namespace) -> None:
    check_destination(args.output, [store.path])
    say(
        tr(
            "{output}: {entries} of {name}",
            output=args.output,
            entries=_entries(store.export_lines(args.name, args.output)),
            name=args.name,
        )
    )


def _import(store: Memories, args: Namespace) -> None:
    memory, rows = read_lines(args.file)
    if args.name is not None:
        memory = replace(memory, name=name_of(args.name))
    store.add(memory, rows)
    say(tr("{name}: {entries}", name=memory.name, entries=_entries(len(rows))))


def _recover(store: Memories, args: Namespace) -> None:
    say(recover(store.path).line)


def _object(entry: Entry) -> dict[str, object]:
    """An entry as JSON, without its key, which is in an export."""
    names = ("id", "text", "value", "token", "label", "created", "reads")
    return {name: getattr(entry, name) for name in names}


def _entries(count: int) -> str:
    return trn("{n:,} entry", "{n:,} entries", count)


def _end(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"…{text[1 - LONGEST_SHOWN :]}"


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns in line, in any script; what is no letter or sign is spelled out, so that it cannot steer a terminal."""
    cells = [tuple(map(_safe, row)) for row in (headings, *rows)]
    widths = [max(map(_columns, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (cell + " " * (width - _columns(cell)) for cell, width in zip(row, widths, strict=True))
        say("  ".join(padded).rstrip())


def _safe(text: str) -> str:
    """A text in one line that standard output can print."""
    line = text.replace("\n", "⏎").replace("\t", "⇥")
    line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
    encoding = sys.stdout.encoding or "utf-8"
    return line.encode(encoding, "backslashreplace").decode(encoding)


def _columns(text: str) -> int:
    """The columns of a terminal that a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )
