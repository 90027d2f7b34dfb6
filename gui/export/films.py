"""GIF and MP4, frame by frame: each frame as long as the rate says, every colour as it was drawn."""

import io
from fractions import Fraction
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtGui

Pixels = NDArray[np.uint8]  # (height, width, 3)

BT709, STUDIO, FULL = (
    1,
    1,
    2,
)  # as H.273 numbers them: matrix, primaries and curve; the range 16 to 235; the range 0 to 255
MOST_COLOURS = 256
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


class Film(Protocol):
    """A film in the making."""

    def add(self, frame: QtGui.QImage) -> None:
        """The next frame, of the same size as the first."""

    def finish(self) -> bytes:
        """The whole file."""


class Mp4:
    """H.264 with its colours tagged as BT.709: without the tags players guess, and show another green."""

    def __init__(self, rate: float) -> None:
        import av

        self._out = io.BytesIO()
        self._file = av.open(self._out, "w", format="mp4")
        self._stream: Any = self._file.add_stream("libx264", rate=_fraction(rate), options={"crf": "14"})
        self._started = False

    def _start(self, pixels: Pixels) -> None:
        stream, context = self._stream, self._stream.codec_context
        stream.height, stream.width, stream.pix_fmt = *pixels.shape[:2], "yuv420p"
        context.color_range = STUDIO
        context.colorspace = context.color_primaries = context.color_trc = BT709
        self._started = True

    def add(self, frame: QtGui.QImage) -> None:
        import av

        pixels = pixels_of(frame)
        even = pixels[: len(pixels) // 2 * 2, : pixels.shape[1] // 2 * 2]  # as H.264 has it
        if not self._started:
            self._start(even)
        made = av.VideoFrame.from_ndarray(np.ascontiguousarray(even), format="rgb24").reformat(
            format="yuv420p", dst_colorspace=BT709, src_color_range=FULL, dst_color_range=STUDIO
        )
        made.color_primaries = made.color_trc = BT709
        self._file.mux(self._stream.encode(made))

    def finish(self) -> bytes:
        self._file.mux(self._stream.encode())
        self._file.close()
        return self._out.getvalue()


class Gif:
    """A palette that grows with the film: no colour is further than a few levels from the one that was drawn."""

    def __init__(self, rate: float) -> None:
        import av

        self._out = io.BytesIO()
        self._file = av.open(self._out, "w", format="gif", options={"loop": "0"})
        self._stream: Any = self._file.add_stream("gif", rate=_fraction(rate))
        self._palette = Palette()

    def add(self, frame: QtGui.QImage) -> None:
        import av

        pixels = pixels_of(frame)
        self._stream.height, self._stream.width, self._stream.pix_fmt = *pixels.shape[:2], "pal8"
        indices = self._palette.indices(pixels)
        entries = np.zeros((MOST_COLOURS, 4), np.uint8)  # (alpha, red, green, blue)
        entries[:, 0] = 255
        entries[: len(self._palette.colours), 1:] = self._palette.colours
        made = av.VideoFrame.from_ndarray((indices, entries), format="pal8")  # type: ignore[arg-type]
        self._file.mux(self._stream.encode(made))

    def finish(self) -> bytes:
        self._file.mux(self._stream.encode())
        self._file.close()
        return self._out.getvalue()


class Palette:
    """At most 256 colours that stand for all others: what is drawn most is exact, and nothing is off by more than `radius`.

    A colour keeps the one that stands for it from frame to frame, so that nothing shimmers. When the
    colours run out the radius grows and the palette is chosen anew.
    """

    def __init__(self) -> None:
        self.radius = RADII[0]
        self.colours: Pixels = np.zeros((0, 3), np.uint8)
        self._index = np.full(1 << 24, -1, np.int16)  # of each colour there is

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


def _fraction(rate: float) -> Fraction:
    return Fraction(rate).limit_denominator(1000)
