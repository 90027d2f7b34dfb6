"""What a person may choose of a run and of a picture: frozen values whose fields say what they may be."""

from dataclasses import dataclass

from mnemoscope.engines.option import Options, option

OF_CARDS = ("mix", "temperature", "capacity")  # of a memory, which a model's card may set
EVICTIONS = ("oldest", "least read", "none")
SMALLEST_SCREEN, LARGEST_SIDE = 80, 16_384  # pixels a side
SCREEN_DPI = 96


@dataclass(frozen=True, slots=True)
class MemoryOptions(Options):
    """How a memory is used. Raises OptionError, a ValueError, for a setting out of its range."""

    mix: float = option(
        0.15, "the memory's share", min=0, max=1, step=0.05, label="Share λ",
        help="the share of the memory in the prediction; 0: the model alone",
    )  # fmt: skip
    temperature: float = option(
        0.05, "the memory's temperature", min=0.001, max=100.0, step=0.01, decimals=3, label="Temperature",
        help="of the read: small takes the most similar entry alone",
    )  # fmt: skip
    capacity: int = option(
        1024, "the memory's capacity", min=1, max=4096, unit="slots", label="Slots",
        help="how many entries of this text are kept at a time",
    )  # fmt: skip
    eviction: str = option(
        "oldest", "what gives way in the memory", choices=EVICTIONS, label="Gives way",
        help="what is overwritten when all slots are in use; none: no more is written",
    )  # fmt: skip
    name: str = option(
        "", "the memory's name", max=4096, named=True, label="Recalled",
        help="a memory in the store, written by this model in another sitting or in this one",
    )  # fmt: skip
    places: int = option(
        16, "the memory's places", min=1, max=256, unit="entries", label="At a time",
        help="how many entries of that memory are recalled at a time",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Continuing(Options):
    """How far a text is continued."""

    count: int = option(
        120, "the number of tokens", min=1, max=10_000, label="Tokens", help="how many tokens the model adds"
    )


@dataclass(frozen=True, slots=True)
class Place(Options):
    """Where to look in a model."""

    layer: int = option(0, "the layer", min=0, max=999_999, help="the layer in focus")
    head: int = option(0, "the head", min=0, max=999_999, help="the attention head in focus")
    unit: int = option(0, "the unit", min=0, max=999_999, help="the unit in focus")


@dataclass(frozen=True, slots=True)
class PictureOptions(Options):
    """How large a picture is, how fine, and how fast if it moves."""

    width: int = option(
        900, "the width", min=SMALLEST_SCREEN, max=LARGEST_SIDE, unit="pixels", label="Width",
        help="in pixels of the screen, 96 to the inch",
    )  # fmt: skip
    height: int = option(
        400, "the height", min=SMALLEST_SCREEN, max=LARGEST_SIDE, unit="pixels", label="Height",
        help="in pixels of the screen, 96 to the inch",
    )  # fmt: skip
    dpi: int = option(
        SCREEN_DPI, "the DPI", min=1, max=9600, label="DPI of pixels",
        help=f"pixels per inch of a PNG, GIF or MP4; {SCREEN_DPI} is one to one",
    )  # fmt: skip
    rate: float = option(  # a GIF counts in hundredths of a second
        10.0, "the rate of a film", min=0.1, max=100.0, unit="frames a second", decimals=1, label="Rate",
        help="how many steps of the run a GIF or MP4 shows in a second",
    )  # fmt: skip
    theme: str = option("light", "the theme", choices=("light", "dark"), label="Look", help="the colours")
