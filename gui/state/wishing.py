"""Whom a question is asked of: every track, or the one that a person is at."""

from collections.abc import Iterator, Sequence

from mnemoscope.gui.state.questions import Wish, is_of_each, key
from mnemoscope.gui.state.seats import Seat
from mnemoscope.gui.state.view import View


def wished(
    question: str,
    views: Sequence[View],
    seats: Sequence[Seat],
    source: str | None,
    seat: int = 0,
    *,
    here: bool = True,
    step: int | None = None,
    kinds: tuple[str, ...] = (),
    corpus: str = "",
) -> Iterator[tuple[Wish, str]]:
    """What is asked, each with the model that answers: of all tracks, or of that of a seat, at its own step under the cursor.

    `source` is the model in the lead, "" is that of a recording; `here`: at the step under the cursor, or at another `step`,
    not about all that was read.
    """
    each, models = is_of_each(question), {0: source} | {seat.id: seat.source for seat in seats}
    for view in views:
        if not each and (view.number != seat or not view.length):
            continue
        at = (view.cursor if step is None else step) if here and not each else None
        taken = {str(edit.value) for edit in view.track.edits if edit.operation == "from"}
        sources = {other.letter: other.track.still for other in views if other.letter in taken}
        wish = Wish(key(question, view.letter), view.track, at, kinds, sources, corpus)
        yield wish, models.get(view.number) or ""
