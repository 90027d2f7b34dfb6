"""The list of edits: changing one of a track's, by its text, its value or its steps; and all of them as text. No Qt."""

import shlex
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from mnemoscope.engines.edit import SLOT, TOKEN, Edit
from mnemoscope.engines.editable import points
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.spec import Kind, Layout
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.forgetting import wild
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.seats import Entry, Seat


class Seats(Protocol):
    """What is asked of the tracks beside the lead."""

    def refusal(self, seat: Seat) -> str: ...
    def change(self, number: int, *, subject: str = "", **changes: object) -> None: ...
    def remove(self, number: int) -> None: ...


def read(text: str) -> tuple[Edit | None, str]:
    """The edit that a text says, or in one sentence why it says none."""
    try:
        return parse(text), ""
    except EditError as error:
        return None, whole(str(error))


def put(seats: Seats, seat: Seat, at: int, edit: Edit, *, subject: str = "") -> str:
    """Have another edit in the place of one of a seat's; in one sentence, why its model cannot do that."""
    if edit == seat.entries[at].edit:
        return ""
    if said := seats.refusal(replace(seat, entries=(Entry(edit),))):
        return said
    changed = replace(seat.entries[at], edit=edit)
    entries = (*seat.entries[:at], changed, *seat.entries[at + 1 :])
    seats.change(seat.id, subject=subject, entries=entries)
    return ""


def switch(seats: Seats, seat: Seat, at: int, on: bool) -> None:
    """Let one of a seat's edits be made, or not."""
    changed = replace(seat.entries[at], on=on)
    seats.change(seat.id, entries=(*seat.entries[:at], changed, *seat.entries[at + 1 :]))


def remove(seats: Seats, seat: Seat, at: int, source: str | None) -> None:
    """Take an edit away; and with the last one the track, if without it it is the one in the lead, of this model."""
    entries = (*seat.entries[:at], *seat.entries[at + 1 :])
    if not entries and seat.source == source and seat.text is None:
        seats.remove(seat.id)
    else:
        seats.change(seat.id, entries=entries)


def valued(edit: Edit, text: str) -> tuple[Edit | None, str]:
    """The edit with another value, which is a number or a text as its value is now; or why that is none."""
    value: float | str = text
    if not isinstance(edit.value, str):
        try:
            value = float(text.strip().replace("−", "-"))
        except ValueError:
            return None, tr("Write a number, such as 0.5.")
    try:
        return replace(edit, value=value), ""
    except EditError as error:
        return None, whole(str(error))


def stepped(edit: Edit, first: int, last: int | None) -> tuple[Edit | None, str]:
    """The edit from a step to a step, both among those it is made at; None: to the end."""
    try:
        return replace(edit, start=first, stop=None if last is None else last + 1), ""
    except EditError as error:
        return None, whole(str(error))


def names(layout: Layout) -> list[str]:
    """What can be edited of a model, by name: signals, those of all layers, a token, a slot."""
    every = [point.name for point in points(layout)]
    roles: dict[str, list[str]] = {}
    for name in every:
        roles.setdefault(name.split(".", 1)[-1], []).append(name)
    several = [all_ for group in roles.values() for all_ in wild(group) if all_ not in every]
    slots = [SLOT] if layout.one(Kind.WRITE) is not None and SLOT not in every else []
    return [f"{TOKEN}[", *several, *every, *slots]


def as_lines(seats: Sequence[Seat]) -> str:
    """The edits that are switched on, as the command line takes them."""
    return "\n".join(f"--edit {shlex.quote(str(edit))}" for seat in seats for edit in seat.edits)
