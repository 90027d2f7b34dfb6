"""A page to share: recordings in one file that a browser shows, with a cursor, hovering and a choice of layer and head; no network."""

from collections.abc import Sequence

from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, listed, tr, trn
from mnemoscope.gui.export import write
from mnemoscope.gui.export.doing import At, Export, Tell
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.web.content import MOST_BYTES, Choice, Shown, begun, fill
from mnemoscope.gui.export.web.page import page_of


def web_export(tracks: Sequence[Track], options: ExportOptions, choice: Choice) -> Export[str]:
    """Write a page of up to four recordings. Raises ExportError with one sentence."""
    options.check(len(tracks[0].trace))
    options.check_place()

    def make(tell: Tell) -> str:
        made, shown = made_page(tracks, choice, tell)
        write(options, [(made, 1.0)], tell)
        return _said(options, made, shown)

    yield At(0.0, tr("gathering the numbers"))
    said: str = yield make
    return said


NAMES = 4_000  # bytes in which a page says how exact its numbers are, and what it left out


def made_page(
    tracks: Sequence[Track], choice: Choice, tell: Tell = lambda share: None
) -> tuple[bytes, list[Shown]]:
    """The file, and what is in it of each track."""
    focus, at = choice.focus, choice.at - choice.start

    def page(shown: Sequence[Shown]) -> bytes:
        return page_of(shown, at=at, layer=focus.layer, head=focus.head, unit=focus.unit)

    shown = begun(tracks, choice, lambda share: tell(0.2 * share))
    room = MOST_BYTES * len(tracks) - len(page(shown)) - NAMES * len(tracks)
    fill(shown, choice, room, lambda share: tell(0.2 + 0.7 * share))
    return page(shown), shown


def _said(options: ExportOptions, made: bytes, shown: Sequence[Shown]) -> str:
    """What was written, and what had no room."""
    said = [
        trn("{n:,} step", "{n:,} steps", shown[0].stop - shown[0].start),
        tr("{megabytes:.2f} MB", megabytes=len(made) / 1e6),
    ]
    left_out = sum(len(each.left_out) for each in shown)
    if left_out:
        said.append(trn("without {n:,} part that had no room, as the page says", "without {n:,} parts that had no room, as the page says", left_out))  # fmt: skip
    if len(shown) > 1:
        said.append(tr("tracks {letters}", letters=listed(each.letter for each in shown)))
    return tr("{name}: {facts}", name=options.path.name, facts=commas(said))
