"""Measuring a picture file, of whichever kind it is."""

import struct
import zlib
from pathlib import Path

from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.measured import Measured, MeasureError, of_png
from mnemoscope.gui.export.measuredpdf import of_pdf
from mnemoscope.gui.export.measuredsvg import of_svg

MOST_BYTES = 400_000_000


def measure(path: Path) -> Measured:
    """Read a .png, .svg or .pdf. Raises MeasureError."""
    return measured(read_regular(path, MOST_BYTES), path.suffix.lower(), path.name)


def measured(data: bytes, suffix: str, name: str = "") -> Measured:
    """What is in such a file. Raises MeasureError."""
    reader = {".png": of_png, ".svg": of_svg, ".pdf": of_pdf}.get(suffix)
    name = name or suffix
    if reader is None:
        raise MeasureError(
            tr("{name} is no picture that can be checked: a .png, .svg or .pdf can", name=name)
        )
    try:
        return reader(data)
    except (
        ValueError,
        LookupError,
        TypeError,
        struct.error,
        zlib.error,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise MeasureError(
            tr("{name} could not be read to be checked: {error}", name=name, error=str(error)[:100])
        ) from None
