"""A film of several parts, as of a lesson: pictures or stills, each with a sentence below, one fading into the next.

    film([Part(still, "An LSTM reads a bracket.", seconds=4), Part(Frames(make), "The cell counts.")], options, write)

A picture is a paint (what draws itself into a rectangle, as `FigureStage.painted` and `Page.painted` give) or an image;
frames come one after the other at the film's rate, a single one stays for `seconds`. They are asked for one at a time, so that a
film of thousands of frames takes no more memory than one.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr, trn
from mnemoscope.gui.export.doing import At, Export, Tell
from mnemoscope.gui.export.films import Film, Gif, Mp4
from mnemoscope.gui.export.options import FILMS, MOST_FRAMES, ExportError, ExportOptions
from mnemoscope.gui.export.pictures import raster
from mnemoscope.gui.export.stage import wrapped
from mnemoscope.gui.look.painting import kept, painting
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Paint

FADE = 0.4  # seconds
STILL, LEAST_STILL = 3.0, 0.1
SIZE, AROUND = 14, 8.0  # pixels of a caption, and around it
MOST_LINES = 4
FORESEEN = 4  # pictures of a part by which a GIF chooses its colours

Picture = Paint | QtGui.QImage
Write = Callable[[ExportOptions, Iterable[tuple[bytes, float]], Tell], None]


class Ways(NamedTuple):
    """The frames of each step of a film: how far they are on the way from the step before, and who is told so."""

    shares: tuple[float, ...] = (1.0,)
    tell: Callable[[float], None] = lambda share: None

    def gone(self, *, first: bool) -> Iterator[None]:
        """Each frame of a step, which is told before it is painted; there is no way to the `first` one."""
        for share in self.shares:
            self.tell(1.0 if first else share)
            yield


CUT = Ways()  # from step to step


@dataclass(frozen=True, slots=True)
class Frames:
    """Pictures one after the other, made anew each time that they are asked for."""

    make: Callable[[], Iterable[Picture]]


@dataclass(frozen=True, slots=True)
class Part:
    """What is shown, the sentence below it, and for how many seconds; None: as long as its frames take, a still 3 seconds."""

    frames: Picture | Frames
    caption: str = ""
    seconds: float | None = None
    size: tuple[float, float] | None = None  # for which its paints are laid out; None: the film's

    def pictures(self) -> Iterable[Picture]:
        """Each frame, once."""
        return self.frames.make() if isinstance(self.frames, Frames) else (self.frames,)


def film(parts: Sequence[Part], options: ExportOptions, write: Write, *, fade: float = FADE) -> Export[str]:
    """Write a GIF or MP4 of these parts. Raises ExportError with one sentence.

    `fade`: the seconds in which the first part comes out of the ground, each goes over into the next, and the last goes.
    """
    if options.suffix not in FILMS:
        raise ExportError(tr("{name} is no film: it should end in .gif or .mp4", name=options.path.name))
    if not parts:
        raise ExportError(tr("a film without parts shows nothing"))
    options.check_picture()
    options.check_place()
    yield At(0.0, tr("setting up"))
    kind = Gif if options.suffix == ".gif" else Mp4
    room = room_for([part.caption for part in parts], options)
    with closing(kind(options.rate)) as made, closing(_faded(parts, options, room, fade)) as frames:
        if options.suffix == ".gif":
            for part in parts:
                yield partial(_foresee, made, part, options, room)
        count = 0
        for image in frames:
            count += 1
            if count > MOST_FRAMES:
                raise ExportError(
                    tr(
                        "a film of more than {most:,} frames is too long: it needs a lower rate or fewer parts",
                        most=MOST_FRAMES,
                    )
                )
            yield partial(_add, made, image)
            yield At(None, tr("frame {n:,}", n=count))
        yield At(None, tr("writing the film"))
        yield lambda tell: write(options, made.pieces(), tell)
    return tr(
        "{name}: {parts}, {count:,} frames, {seconds:.3g} s",
        name=options.path.name, parts=trn("{n} part", "{n} parts", len(parts)), count=count, seconds=count / options.rate,
    )  # fmt: skip


def _foresee(made: Film, part: Part, options: ExportOptions, room: float, tell: Tell) -> None:
    tell(0.0)
    for n, picture in enumerate(part.pictures()):
        if n == FORESEEN:
            break
        made.foresee(framed(part, picture, options, room))


def _add(made: Film, image: QtGui.QImage, tell: Tell) -> None:
    tell(0.0)
    made.add(image)


def _faded(
    parts: Sequence[Part], options: ExportOptions, room: float, fade: float
) -> Generator[QtGui.QImage]:
    """Every frame of the film, those in which a part goes over into the next among them."""
    over = round(fade * options.rate)
    before = _ground(options)
    for part in parts:
        n, image = 0, before
        for image in _timed(part, options, room):
            # What comes moves already while it comes.
            yield mixed(before, image, (n + 1) / (over + 1)) if n < over else image
            n += 1
        for there in range(n, over):  # a part that is shorter than that stays until it has come
            yield mixed(before, image, (there + 1) / (over + 1))
        before = image
    ground = _ground(options)
    for n in range(over):
        yield mixed(before, ground, (n + 1) / (over + 1))


def _timed(part: Part, options: ExportOptions, room: float) -> Iterator[QtGui.QImage]:
    """The frames of a part for as long as it takes: the last stays until then, or those that have no time are left out."""
    usual = None if isinstance(part.frames, Frames) else STILL
    seconds = usual if part.seconds is None else max(part.seconds, LEAST_STILL)
    wanted = None if seconds is None else max(round(seconds * options.rate), 1)
    shown, last = 0, None
    for picture in part.pictures():
        if wanted is not None and shown == wanted:
            return
        last = framed(part, picture, options, room)
        shown += 1
        yield last
    if last is None:
        raise ExportError(tr("a part of the film has no frames: “{caption}”", caption=part.caption[:80]))
    while wanted is not None and shown < wanted:
        shown += 1
        yield last


def framed(part: Part, picture: Picture, options: ExportOptions, room: float) -> QtGui.QImage:
    """A frame, in pixels."""
    return raster(partial(paint_framed, part, picture, options, room), options)


def paint_framed(
    part: Part,
    picture: Picture,
    options: ExportOptions,
    room: float,
    painter: QtGui.QPainter,
    area: QtCore.QRectF,
) -> None:
    """Draw a frame: the picture, and below it the sentence in as many lines as it needs."""
    theme, above = options.theme, area.adjusted(0, 0, 0, -room)
    painter.fillRect(area, theme.colour("panel"))
    if isinstance(picture, QtGui.QImage):
        size = QtCore.QSizeF(picture.size())
    else:
        size = QtCore.QSizeF(*(part.size or (options.width, options.height)))
    place = QtCore.QRectF(
        QtCore.QPointF(), size.scaled(above.size(), QtCore.Qt.AspectRatioMode.KeepAspectRatio)
    )
    place.moveCenter(above.center())
    if isinstance(picture, QtGui.QImage):
        painter.setRenderHint(QtGui.QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, picture)
    else:
        with kept(painter):
            painter.translate(place.topLeft())
            painter.scale(place.width() / size.width(), place.height() / size.height())
            picture(painter, QtCore.QRectF(QtCore.QPointF(), size))
    write_below(painter, theme, part.caption, area, room)


def write_below(
    painter: QtGui.QPainter, theme: Theme, caption: str, area: QtCore.QRectF, room: float
) -> None:
    """The sentence in the room below, centred."""
    if not caption:
        return
    px, font = theme.px, theme.font(SIZE)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    metrics = QtGui.QFontMetricsF(font)
    y = area.bottom() - room + px(AROUND)
    for line in _lines(caption, theme, area.width()):
        box = QtCore.QRectF(area.left(), y, area.width(), metrics.lineSpacing())
        painter.drawText(box, QtCore.Qt.AlignmentFlag.AlignCenter, line)
        y += metrics.lineSpacing()


def _lines(caption: str, theme: Theme, width: float) -> list[str]:
    lines = wrapped(caption, theme.font(SIZE), width - 2 * theme.px(2 * AROUND))
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]}…"]
    return lines


def room_for(captions: Iterable[str], options: ExportOptions) -> float:
    """The pixels of height below the pictures of a film in which each of these sentences has room."""
    return max((_high(caption, options) for caption in captions), default=0.0)


def _high(caption: str, options: ExportOptions) -> float:
    """The pixels of height that a sentence takes."""
    if not caption:
        return 0.0
    theme = options.theme
    spacing = QtGui.QFontMetricsF(theme.font(SIZE)).lineSpacing()
    return float(round(len(_lines(caption, theme, options.width)) * spacing + 2 * theme.px(AROUND)))


def _ground(options: ExportOptions) -> QtGui.QImage:
    return raster(lambda painter, area: painter.fillRect(area, options.theme.colour("panel")), options)


def mixed(one: QtGui.QImage, other: QtGui.QImage, share: float) -> QtGui.QImage:
    """One picture with this share of the other over it."""
    found = one.copy()
    with painting(found) as painter:
        painter.setOpacity(share)
        painter.drawImage(0, 0, other)
    return found
