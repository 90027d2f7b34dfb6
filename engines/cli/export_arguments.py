"""The arguments of `export`: what of a recording is drawn, how large, and into which file."""

from argparse import ArgumentTypeError
from pathlib import Path

from mnemoscope.engines.cli.helptexts import EXPORT_HELP
from mnemoscope.engines.cli.page_arguments import PAGE, add_attention
from mnemoscope.engines.cli.parser import Listing, Parser, add_option, count
from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.guides import GUIDES
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import PictureOptions, Place
from mnemoscope.engines.paper import COLUMNS, FILM_DPI, PRINT_DPI, SLIDES, Paper
from mnemoscope.engines.paper import parse as on_paper
from mnemoscope.engines.translation import commas, tr

OWN = "own"  # the guide of the journal whose column it is
SUFFIXES = (".png", ".svg", ".pdf", ".gif", ".mp4", ".csv", ".npz")


def parser(panels: Listing, name: str) -> Parser:
    made = Parser(
        name,
        tr(
            "Draw a panel of a recording into a picture, a film or a table. Needs the recording only; "
            "a panel that asks a question, the model that made it, too."
        ),
        epilog=tr(EXPORT_HELP),
        heading=tr("panels:"),
        listing=panels,
    )
    picture = options_of(PictureOptions)
    made.add_argument(
        "recordings",
        metavar="RECORDING",
        nargs="+",
        help=tr("a workspace, or up to four files that `record` or the window wrote"),
    )
    made.add_argument(
        "--side",
        type=_side,
        metavar="HOW",
        help=tr("how several tracks stand side by side: below (default: as the panel does)"),
    )
    made.add_argument(
        "--panel",
        metavar="NAME",
        help=tr(
            "the panel, listed below; several, as cell,gates, for a figure with letters; or window for the whole"
        ),
    )
    made.add_argument(
        "--figure",
        metavar="FILE",
        help=tr("a figure of several panels, as File > Figure… of the window writes it with Arrangement…"),
    )
    made.add_argument(
        "-o",
        "--output",
        required=True,
        type=_picture,
        metavar="FILE",
        help=tr("ends in {endings}", endings=commas((*SUFFIXES, PAGE))),
    )
    made.add_argument(
        "--at",
        type=count,
        metavar="STEP",
        help=tr("where the cursor is (default: the last step of the stretch)"),
    )
    made.add_argument(
        "--from", dest="first", type=count, metavar="STEP", help=tr("the first step to write or draw, from 0")
    )
    made.add_argument(
        "--to",
        dest="last",
        type=count,
        metavar="STEP",
        help=tr("the last step to write or draw, itself included"),
    )
    add_option(made, "--fps", picture["rate"], metavar="N")
    add_option(made, "--fade", picture["fade"], metavar="SECONDS")
    made.add_argument(
        "--say", default="", metavar="SENTENCE", help=tr("a sentence below each frame of a film")
    )
    made.add_argument(
        "--size",
        type=_size,
        metavar="WxH|COLUMN",
        help=tr(
            "the size in pixels of the screen, as 900x400: sides {reach}, 36 million in all; or on paper, as {columns} or "
            "89x60mm: type is as high there as the journal asks, and a caption is written beside the file; or of a slide, {slides}",
            reach=picture["width"].reach,
            columns=commas(COLUMNS),
            slides=commas(SLIDES),
        ),
    )
    made.add_argument(
        "--font",
        metavar="FAMILY",
        default="",
        help=tr("the type of a figure on paper (default: Arial, or what is as wide)"),
    )
    made.add_argument("--cursor", action="store_true", help=tr("draw the cursor in a figure on paper, too"))
    made.add_argument(
        "--check",
        nargs="?",
        const=OWN,
        type=_guide,
        metavar="GUIDE",
        help=tr(
            "say which rules of a journal's guide the file breaks, a sentence each; exit status 1 if it breaks one: {guides} "
            "(default: the one whose column it is)",
            guides=commas(GUIDES),
        ),
    )
    add_option(
        made,
        "--dpi",
        picture["dpi"],
        metavar="N",
        asked=tr("96; on paper {dpi}, a film {film}", dpi=PRINT_DPI, film=FILM_DPI),
    )
    add_option(made, "--theme", picture["theme"], metavar="WHICH", asked=tr("light, or as in the workspace"))
    for place in ("layer", "head"):
        add_option(
            made,
            f"--{place}",
            options_of(Place)[place],
            metavar="N",
            asked=tr("where the model's card says"),
        )
    made.add_argument("--units", type=_units, metavar="N,N...", help=tr("the units in focus, from 0"))
    made.add_argument(
        "--place",
        default="",
        metavar="PLACE",
        help=tr("the number that arithmetic explains, as layer0.cell[3] (default: the unit in focus)"),
    )
    made.add_argument(
        "--unit-range", type=_stretch, metavar="A:B", help=tr("draw only units A to B - 1 of every heat map")
    )
    made.add_argument(
        "--range", type=_reach, metavar="fit|model|LOW:HIGH",
        help=tr("how far colours and curves reach: fit what is there (default), the model's fixed range, or two ends"),
    )  # fmt: skip
    made.add_argument(
        "--caption", action="store_true", help=tr("say the model, the text and the step below the picture")
    )
    add_attention(made)
    return made


def _size(value: str) -> tuple[int, int] | Paper:
    if (paper := on_paper(value)) is not None:
        return paper
    picture, (width, _, height) = options_of(PictureOptions), value.partition("x")
    try:
        return picture["width"].parse(width), picture["height"].parse(height)
    except OptionError as error:
        raise ArgumentTypeError(
            tr(
                "{value} is not a size such as 900x400, 89mm, 183mm or 16:9: {error}",
                value=shown(value),
                error=error,
            )
        ) from None


def _guide(value: str) -> str:
    if value.lower() not in (OWN, *GUIDES):
        raise ArgumentTypeError(
            tr("there is no guide {value!r}: there are {guides}", value=value, guides=commas(GUIDES))
        )
    return value.lower()


def _units(value: str) -> tuple[int, ...]:
    return tuple(count(part.strip()) for part in value.split(","))


def _stretch(value: str) -> tuple[int, int]:
    start, _, stop = value.partition(":")
    try:
        found = count(start), count(stop)
    except ArgumentTypeError:
        found = (0, 0)
    if found[0] >= found[1]:
        raise ArgumentTypeError(tr("{value!r} is not a range of units such as 40:72", value=value))
    return found


def _reach(value: str) -> str | tuple[float, float]:
    """How far colours reach. Zero is where the map begins or its middle, so a range begins there or lies around it."""
    if value in ("fit", "model"):
        return value
    low, _, high = value.partition(":")
    try:
        ends = float(low), float(high)
    except ValueError:
        ends = (0.0, 0.0)
    if not (0 < ends[1] < float("inf") and ends[0] in (0.0, -ends[1])):
        raise ArgumentTypeError(
            tr(
                "{value!r} is neither fit nor model nor a range from 0 or from minus its end: 0:2 or -2:2",
                value=value,
            )
        )
    return ends


def _side(value: str) -> str:
    mode, _, less = value.partition(" ")
    if mode not in ("stacked", "overlay", "difference") or (
        less and (mode != "difference" or less not in "BCD")
    ):
        raise ArgumentTypeError(
            tr("{value!r} is not stacked, overlay, difference or 'difference B' (or C, or D)", value=value)
        )
    return value


def _picture(value: str) -> str:
    if Path(value).suffix.lower() not in (*SUFFIXES, PAGE):
        raise ArgumentTypeError(
            tr("{value!r} does not end in one of {endings}", value=value, endings=commas((*SUFFIXES, PAGE)))
        )
    return value
