"""GIF and MP4, frame by frame: each frame as long as the rate says, every colour as it was drawn."""

import io
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtGui

Pixels = NDArray[np.uint8]  # (height, width, 3)

BT709, STUDIO, FULL = (
    1,
    1,
    2,
)  # as H.273 numbers them: matrix, primaries and curve; the range 16 to 235; the range 0 to 255
MOST_COLOURS, SLIGHT = 256, 8
HELD = 32_000_000  # bytes of a film in memory; a longer one lies in a file without a name until it is whole
PIECE = 4_000_000
RADII = (
    0,
    1,
    2,
    3,
    4,
    6,
    8,
    12,
    16,
    24,
    32,
    48,
    64,
)  # how far a colour may be from the one that stands for it


class Film(ABC):
    """A film in the making: its frames are encoded as they come."""

    container: str
    codec: str
    layout: str
    options: dict[str, str] = {}
    tags: dict[str, int] = {}

    def __init__(self, rate: float) -> None:
        import av

        self._out = tempfile.SpooledTemporaryFile(HELD)  # noqa: SIM115 - `close` does it
        self._file = av.open(self._out, "w", format=self.container)
        self._stream: Any = self._file.add_stream(
            self.codec, rate=Fraction(rate).limit_denominator(1000), options=dict(self.options)
        )
        self._begun = False

    def foresee(self, frame: QtGui.QImage) -> None:
        """A frame that is to come, shown before the first, by which a format may choose its colours."""
        del frame

    def add(self, frame: QtGui.QImage) -> None:
        """The next frame, of the same size as the first."""
        pixels = self.fitting(pixels_of(frame))
        if not self._begun:
            context = self._stream.codec_context
            context.height, context.width, context.pix_fmt = *pixels.shape[:2], self.layout
            for name, value in self.tags.items():
                setattr(context, name, value)
            self._begun = True
        self._file.mux(self._stream.encode(self.encoded(pixels)))

    def pieces(self) -> Iterator[tuple[bytes, float]]:
        """The whole file, piece by piece, each with the share that is there then."""
        self._file.mux(self._stream.encode())
        self._file.close()
        whole = max(self._out.seek(0, io.SEEK_END), 1)
        self._out.seek(0)
        while piece := self._out.read(PIECE):
            yield piece, self._out.tell() / whole

    def close(self) -> None:
        """Be done with it, finished or given up."""
        try:
            with suppress(OSError, ValueError):  # nothing of it is wanted any more
                self._file.close()
        finally:
            self._out.close()

    def fitting(self, pixels: Pixels) -> Pixels:
        """The part of a picture that the format can hold."""
        return pixels

    @abstractmethod
    def encoded(self, pixels: Pixels) -> Any:
        """A picture as the codec takes it."""


class Mp4(Film):
    """H.264 with its colours tagged as BT.709: without the tags players guess, and show another green."""

    container, codec, layout = "mp4", "libx264", "yuv420p"
    options = {"crf": "14"}
    tags = {"color_range": STUDIO, "colorspace": BT709, "color_primaries": BT709, "color_trc": BT709}

    def fitting(self, pixels: Pixels) -> Pixels:
        return pixels[: len(pixels) // 2 * 2, : pixels.shape[1] // 2 * 2]  # as H.264 has it

    def encoded(self, pixels: Pixels) -> Any:
        import av

        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24").reformat(
            format="yuv420p", dst_colorspace=BT709, src_color_range=FULL, dst_color_range=STUDIO
        )
        frame.color_primaries = frame.color_trc = BT709
        return frame


class Gif(Film):
    """A palette for the whole film: no colour is further than a few levels from the one that was drawn."""

    container, codec, layout = "gif", "gif", "pal8"

    def __init__(self, rate: float) -> None:
        super().__init__(rate)
        self._palette = Palette()

    def foresee(self, frame: QtGui.QImage) -> None:
        self._palette.indices(pixels_of(frame))

    def encoded(self, pixels: Pixels) -> Any:
        import av

        self._palette.settle()
        indices = self._palette.indices(pixels)
        entries = np.zeros((MOST_COLOURS, 4), np.uint8)  # (alpha, red, green, blue)
        entries[:, 0] = 255
        entries[: len(self._palette.colours), 1:] = self._palette.colours
        return av.VideoFrame.from_ndarray((indices, entries), format="pal8")  # type: ignore[arg-type]


class Palette:
    """At most 256 colours that stand for all others: what is drawn most is exact, and nothing is off by more than `radius`.

    A colour keeps the one that stands for it from frame to frame, so that nothing shimmers. When the
    colours run out the radius grows and the palette is chosen anew. Once it is settled, a new colour must
    be further than `SLIGHT` from all of them to be taken in: a frame with a palette of its own is stored whole.
    """

    def __init__(self) -> None:
        self.radius = RADII[0]
        self.colours: Pixels = np.zeros((0, 3), np.uint8)
        self._index = np.full(1 << 24, -1, np.int16)  # of each colour there is

    def settle(self) -> None:
        """What most frames need is known."""
        self.radius = max(self.radius, SLIGHT)

    def indices(self, pixels: Pixels) -> Pixels:
        """The palette's entry of every pixel (height, width)."""
        packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
        found = self._index[packed]
        if (found < 0).any() and not self._admit(packed[found < 0]):
            for radius in RADII[RADII.index(self.radius) :]:
                self.radius = radius
                self.colours = self.colours[:0]
                self._index[:] = -1
                if self._admit(packed):
                    break
        return self._index[packed].astype(np.uint8)

    def _admit(self, packed: NDArray[np.uint32]) -> bool:
        """Find an entry for each of these colours, a new one where none is near; whether there was room for all."""
        codes, counts = np.unique(packed, return_counts=True)
        codes = codes[np.argsort(-counts, kind="stable")].astype(np.int64)
        wanted = np.stack(
            [codes >> 16, codes >> 8 & 255, codes & 255], axis=1
        )  # (n, 3), the most frequent first
        chosen = list(self.colours.astype(np.int64))
        entry, distance = np.full(len(codes), -1, np.int16), np.full(len(codes), 256)
        for at, colour in enumerate(chosen):
            _nearer(wanted, colour, at, entry, distance)
        while (far := np.flatnonzero(distance > self.radius)).size:
            if len(chosen) == MOST_COLOURS:
                return False
            _nearer(wanted, wanted[far[0]], len(chosen), entry, distance)
            chosen.append(wanted[far[0]])
        self.colours = np.array(chosen, np.uint8).reshape(-1, 3)
        self._index[codes] = entry
        return True


def _nearer(
    wanted: NDArray[np.int64],
    colour: NDArray[np.int64],
    at: int,
    entry: NDArray[np.int16],
    distance: NDArray[np.int64],
) -> None:
    """Let this colour stand for those of `wanted` that it is nearer to, by their greatest channel, than any before."""
    off = np.abs(wanted - colour).max(axis=1)
    better = off < distance
    entry[better], distance[better] = at, off[better]


def pixels_of(image: QtGui.QImage) -> Pixels:
    """An image as (height, width, 3)."""
    image = image.convertToFormat(QtGui.QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()
