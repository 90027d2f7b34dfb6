"""What a person may choose of a run and of a picture: frozen values whose fields say what they may be."""

from dataclasses import dataclass

from mnemoscope.engines.keeping import POLICIES, Kept, policy_of
from mnemoscope.engines.option import Options, option
from mnemoscope.engines.translation import tr_noop

OF_CARDS = ("mix", "temperature", "capacity")  # of a memory, which a model's card may set
EVICTIONS = (tr_noop("oldest"), tr_noop("least read"), tr_noop("none"))
SMALLEST_SCREEN, LARGEST_SIDE = 80, 16_384  # pixels a side
SCREEN_DPI = 96


@dataclass(frozen=True, slots=True)
class MemoryOptions(Options):
    """How a memory is used. Raises OptionError, a ValueError, for a setting out of its range."""

    mix: float = option(
        0.15, tr_noop("the memory's share"), min=0, max=1, step=0.05, label=tr_noop("Share λ"),
        help=tr_noop("the share of the memory in the prediction; 0: the model alone"),
    )  # fmt: skip
    temperature: float = option(
        0.05, tr_noop("the memory's temperature"), min=0.001, max=100.0, step=0.01, decimals=3, label=tr_noop("Temperature"),
        help=tr_noop("of the read: small takes the most similar entry alone"),
    )  # fmt: skip
    capacity: int = option(
        1024, tr_noop("the memory's capacity"), min=1, max=4096, unit=tr_noop("slots"), label=tr_noop("Slots"),
        help=tr_noop("how many entries of this text are kept at a time"),
    )  # fmt: skip
    eviction: str = option(
        "oldest", tr_noop("what gives way in the memory"), choices=EVICTIONS, label=tr_noop("Gives way"),
        help=tr_noop("what is overwritten when all slots are in use; none: no more is written"),
    )  # fmt: skip
    name: str = option(
        "", tr_noop("the memory's name"), max=4096, named=True, label=tr_noop("Recalled"),
        help=tr_noop("a memory in the store, written by this model in another sitting or in this one"),
    )  # fmt: skip
    places: int = option(
        16, tr_noop("the memory's places"), min=1, max=256, unit=tr_noop("entries"), label=tr_noop("At a time"),
        help=tr_noop("how many entries of that memory are recalled at a time"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CacheOptions(Options):
    """What the key-value cache of a model keeps when it is full."""

    policy: str = option(
        "everything", tr_noop("what the cache keeps"), choices=POLICIES, label=tr_noop("Keeps"),
        help=tr_noop("of the key-value cache: everything in reach, the last tokens, the first four and the last, or half the most attended and half the last"),
    )  # fmt: skip
    tokens: int = option(
        64, tr_noop("the size of the cache"), min=2, max=1_000_000, label=tr_noop("Tokens"), unit=tr_noop("tokens"), step=16,
        help=tr_noop("how many tokens the cache keeps in all, the newest included"),
    )  # fmt: skip

    @property
    def kept(self) -> Kept | None:
        """What that is; None: everything."""
        return policy_of(self.policy, self.tokens)


@dataclass(frozen=True, slots=True)
class Continuing(Options):
    """How far a text is continued."""

    count: int = option(
        120,
        tr_noop("the number of tokens"),
        min=1,
        max=10_000,
        label=tr_noop("Tokens"),
        help=tr_noop("how many tokens the model adds"),
    )


@dataclass(frozen=True, slots=True)
class Place(Options):
    """Where to look in a model."""

    layer: int = option(0, tr_noop("the layer"), min=0, max=999_999, help=tr_noop("the layer in focus"))
    head: int = option(
        0, tr_noop("the head"), min=0, max=999_999, help=tr_noop("the attention head in focus")
    )
    unit: int = option(0, tr_noop("the unit"), min=0, max=999_999, help=tr_noop("the unit in focus"))


@dataclass(frozen=True, slots=True)
class PictureOptions(Options):
    """How large a picture is, how fine, and how fast if it moves."""

    width: int = option(
        900, tr_noop("the width"), min=SMALLEST_SCREEN, max=LARGEST_SIDE, unit=tr_noop("pixels"), label=tr_noop("Width"),
        help=tr_noop("in pixels of the screen, 96 to the inch"),
    )  # fmt: skip
    height: int = option(
        400, tr_noop("the height"), min=SMALLEST_SCREEN, max=LARGEST_SIDE, unit=tr_noop("pixels"), label=tr_noop("Height"),
        help=tr_noop("in pixels of the screen, 96 to the inch"),
    )  # fmt: skip
    dpi: int = option(
        SCREEN_DPI, tr_noop("the DPI"), min=1, max=9600, label=tr_noop("DPI of pixels"),
        help=tr_noop("pixels per inch of a PNG, GIF or MP4; 96 is one to one"),
    )  # fmt: skip
    rate: float = option(  # a GIF counts in hundredths of a second
        10.0, tr_noop("the rate of a film"), min=0.1, max=100.0, unit=tr_noop("frames a second"), decimals=1, label=tr_noop("Rate"),
        help=tr_noop("how many steps of the run a GIF or MP4 shows in a second"),
    )  # fmt: skip
    fade: float = option(
        0.0, tr_noop("the fade of a film"), min=0.0, max=10.0, step=0.1, unit=tr_noop("seconds"), decimals=1, label=tr_noop("Fade"),
        help=tr_noop("how long a GIF or MP4 takes to come out of the ground, and to go"),
    )  # fmt: skip
    theme: str = option(
        "light",
        tr_noop("the theme"),
        choices=("light", "dark"),
        label=tr_noop("Look"),
        help=tr_noop("the colours"),
    )
