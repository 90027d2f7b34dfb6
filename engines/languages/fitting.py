"""Whether a translation fits its template: the same fields, formats, markup, links and code, whatever the words are."""

import re
from collections import Counter
from collections.abc import Iterator
from string import Formatter

from mnemoscope.engines.translation import listed, tr, tr_noop

# What must stand in a translation just as often as in the template, and what it is called.
KEPT = {
    r"%(?:\(\w+\))?[sdr]": tr_noop("fields of argparse"),
    r"</?\w+[^<>]*>": tr_noop("markup"),
    r"\]\(([^()]*=[^()]*)\)": tr_noop("places that words point at"),
    r"`[^`\n]+`": tr_noop("code"),
    r"\b(?:Ctrl|Alt|Shift)\+\w+": tr_noop("keys"),
    r"(?<!\w)--[a-z][\w-]*": tr_noop("options of the command line"),
}
LONGER, ROOM = 8, 200  # times as long as its template a translation may be, and so many characters more
MNEMONIC = re.compile(r"&(?=\w)")


def faults(english: str, said: str) -> Iterator[str]:
    """What of a translation does not fit its template, each in one sentence. Of a plural, `english` is the template of many."""
    try:
        wanted, there = _fields(english), _fields(said)
    except ValueError as error:
        yield tr("its braces cannot be read: {error}", error=error)
        return
    if lacking := sorted(wanted.keys() - there.keys()):
        yield tr("it lacks {fields}", fields=listed(f"{{{each}}}" for each in lacking))
    if strange := sorted(there.keys() - wanted.keys()):
        yield tr(
            "it has {fields}, which the template has not", fields=listed(f"{{{each}}}" for each in strange)
        )
    for name in sorted(wanted.keys() & there.keys()):
        if other := sorted(there[name] - wanted[name] - {""}):
            yield tr("{field} cannot be written as {format}", field=f"{{{name}}}", format=listed(other))
    for pattern, what in KEPT.items():
        if Counter(re.findall(pattern, english)) != Counter(re.findall(pattern, said)):
            yield tr("it has not the same {what}", what=tr(what))
    if len(english) < 60 and len(MNEMONIC.findall(english)) != len(MNEMONIC.findall(said)):
        yield tr(
            "it needs one letter to choose it by, as in “文件(&F)”, where the template has one, and else none"
        )
    # What only stands between others may do without: “、” needs no space after it, as ", " does.
    if re.search(r"[\w{]", english) and _edges(english) != _edges(said):
        yield tr("it must begin and end with a space where the template does")


def is_sound(english: str, said: str) -> bool:
    """Whether a translation may be filled in: it has no fields but those of its template, written as there, and is not endless.

    A file of a language may be anybody's. `{n.__class__}` would show what nobody asked for, and `{n:>2000000000}` take all memory.
    """
    if len(said) > LONGER * len(english) + ROOM:
        return False
    try:
        wanted, there = _fields(english), _fields(said)
    except ValueError:
        return False
    return all(name in wanted and there[name] <= wanted[name] | {""} for name in there)


def _edges(text: str) -> tuple[bool, bool]:
    """Whether a text begins and ends with a space."""
    return text[:1].isspace(), text[-1:].isspace()


def _fields(template: str) -> dict[str, set[str]]:
    """The fields of a template, each with how it is written there. Raises ValueError."""
    found = dict[str, set[str]]()
    for _, name, written, conversion in Formatter().parse(template):
        if name is not None:
            kind = f"!{conversion}" if conversion else ""
            found.setdefault(name, set()).add(kind + (f":{written}" if written else ""))
    return found
