"""What to export: the file, its size and look, the stretch of the run; and what is refused before any work is done."""

from dataclasses import dataclass, field
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError, OptionError, OutputError
from mnemoscope.engines.files.destination import check_destination
from mnemoscope.engines.option import options_of, same
from mnemoscope.engines.options import LARGEST_SIDE, SCREEN_DPI, PictureOptions
from mnemoscope.engines.paper import POINTS, Paper
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.blueprint import HEAT_MAPS

SMALLEST = 16  # pixels a side of what is written
MOST_PIXELS = {"screen": 36_000_000, "picture": 150_000_000, "film": 16_800_000}  # before they are allocated
MOST_FRAMES = 20_000
SMOOTH, GLIDE = 30.0, 0.4  # frames a second in which something glides, and the seconds that it takes
LEAST_GLIDE = 3  # frames in which one sees what goes where
PICTURES, FILMS, TABLES = (".png", ".svg", ".pdf"), (".gif", ".mp4"), (".csv", ".npz")
PAGES = (".html",)  # of whole recordings, to be looked at in a browser


class ExportError(MnemoscopeError):
    """A picture, film or table cannot be made or written."""


def stretch(first: int | None, last: int | None, length: int) -> tuple[int, int]:
    """The steps from one to another of so many, as (start, stop); None: from the first, to the last. Raises ExportError for none such."""
    first = 0 if first is None else first
    last = length - 1 if last is None else last
    check_step(first, length)
    check_step(last, length)
    if first > last:
        raise ExportError(
            tr(
                "a stretch from step {first} to step {last} holds nothing: it must begin before it ends",
                first=first,
                last=last,
            )
        )
    return first, last + 1


def rows_of(track: Track, wanted: tuple[int, int] | None) -> dict[int, tuple[int, int]]:
    """The units in sight for each size of a signal: those asked for, or all. Raises ExportError if no signal has them."""
    if wanted is None:
        return {}
    start, stop = wanted
    sizes = {spec.size for spec in track.trace.layout.of(*HEAT_MAPS)}
    if start >= max(sizes, default=0):
        raise ExportError(
            tr(
                "units {start} to {last} are not in the recording: it has units 0 to {end}",
                start=start,
                last=stop - 1,
                end=max(sizes, default=1) - 1,
            )
        )
    return {size: (start, min(stop, size)) for size in sizes if start < size and stop - start < size}


def check_step(step: int, length: int) -> None:
    """Raise ExportError for a step that is not among so many."""
    if not 0 <= step < length:
        raise ExportError(
            tr(
                "step {step} is not in the recording: it has steps 0 to {last}",
                step=step,
                last=length - 1,
            )
        )


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write: width and height in screen pixels (1/96 inch), the DPI of pixels, the look, a caption.

    `first` and `last`: the stretch of the run, both steps in it; without them a film or a table is of
    the whole run, and a picture of what is in sight. `rate`: frames a second of a film.
    `inputs`: the files that are read, which are not written over. `paper`: the size on paper, for which `width` and
    `height` are laid out. `sentence`: below each frame of a film; `fade`: the seconds in which a film comes and goes.
    """

    path: Path
    width: int = field(metadata={"same": (PictureOptions, "width")})
    height: int = field(metadata={"same": (PictureOptions, "height")})
    theme: Theme
    dpi: int = same(PictureOptions, "dpi")
    caption: bool = False
    rate: float = same(PictureOptions, "rate")
    first: int | None = None
    last: int | None = None
    inputs: tuple[Path, ...] = ()
    paper: Paper | None = None
    sentence: str = ""
    fade: float = same(PictureOptions, "fade")

    @property
    def pixel(self) -> float:
        """How many points wide a pixel of the layout is in the picture."""
        return POINTS / SCREEN_DPI if self.paper is None else self.paper.width / self.width

    @property
    def scale(self) -> float:
        """How many pixels of the file a pixel of the layout is wide."""
        return self.dpi / POINTS * self.pixel

    @property
    def suffix(self) -> str:
        """The kind of file."""
        return self.path.suffix.lower()

    @property
    def has_stretch(self) -> bool:
        """Whether a part of the run was asked for."""
        return self.first is not None or self.last is not None

    def stretch(self, length: int) -> tuple[int, int]:
        """The steps to export of so many, as (start, stop). Raises ExportError if there are none such."""
        return stretch(self.first, self.last, length)

    def ways(self, steps: int, *, glides: bool) -> tuple[float, ...]:
        """The frames of each of so many steps in a film: how far each is on the way from the step before.

        One, where nothing glides or may move, and where there is no room for more.
        """
        frames = int(SMOOTH // self.rate)
        if not glides or self.theme.still or frames < LEAST_GLIDE or steps * frames > MOST_FRAMES:
            return (1.0,)
        way = min(frames, max(LEAST_GLIDE, round(GLIDE * SMOOTH)))
        return tuple(min((n + 1) / way, 1.0) for n in range(frames))

    def check(self, length: int) -> None:
        """Raise ExportError for what no file can hold: a side, a rate, a stretch or a number of frames."""
        start, stop = self.stretch(length)
        if self.suffix in (*TABLES, *PAGES):  # which have no size, but the window whose tables they are has
            self._check_screen()
            return
        if self.suffix not in (*PICTURES, *FILMS):
            raise ExportError(
                tr(
                    "{name} should end in one of {what}",
                    name=self.path.name,
                    what=commas((*PICTURES, *FILMS, *TABLES)),
                )
            )
        self.check_picture()
        if self.suffix not in FILMS:
            return
        if stop - start > MOST_FRAMES:
            raise ExportError(
                tr(
                    "a film of {count:,} frames is too long: it can have {most_frames:,}, so choose a stretch of the run "
                    "(--from and --to)",
                    count=stop - start,
                    most_frames=MOST_FRAMES,
                )
            )

    def check_picture(self) -> None:
        """Raise ExportError for a side, a resolution, a rate or a fade that no picture or film can have."""
        self._check_size()
        if self.suffix in FILMS:
            self._check_options("rate", "fade")

    def check_place(self) -> None:
        """Raise ExportError if the file cannot be written, or must not be."""
        try:
            check_destination(self.path, self.inputs)
        except OutputError as error:
            raise ExportError(str(error)) from None

    def _check_size(self) -> None:
        self._check_screen()
        self._check_options("dpi")
        pixels = self.suffix not in (".svg", ".pdf")
        scale = self.scale if pixels else 1
        small, large = sorted((self.width * scale, self.height * scale))
        most = MOST_PIXELS["film" if self.suffix in FILMS else "picture"]
        if small < SMALLEST or large > LARGEST_SIDE or (pixels and small * large > most):
            raise ExportError(
                tr(
                    "a picture of {width} x {height} at {dpi} DPI is not possible: sides go from {smallest} to "
                    "{largest_side} pixels in the file, which has at most {most} million pixels",
                    width=self.width,
                    height=self.height,
                    dpi=self.dpi,
                    smallest=SMALLEST,
                    largest_side=LARGEST_SIDE,
                    most=most // 10**6,
                )
            )

    def _check_screen(self) -> None:
        """Refuse what a window cannot be laid out in."""
        self._check_options("width", "height")
        if self.width * self.height > MOST_PIXELS["screen"]:
            raise ExportError(
                tr(
                    "a size of {width} x {height} is not possible: it has at most {most_pixels} million pixels of the "
                    "screen",
                    width=self.width,
                    height=self.height,
                    most_pixels=MOST_PIXELS["screen"] // 10**6,
                )
            )

    def _check_options(self, *names: str) -> None:
        for name in names:
            try:
                options_of(type(self))[name].check(getattr(self, name))
            except OptionError as error:
                raise ExportError(str(error)) from None
