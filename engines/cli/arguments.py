"""The command line: what each command takes, and its help. Nothing is imported that a command might not need."""

from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

from mnemoscope.engines.cli import (
    analyse_arguments,
    import_arguments,
    lesson,
    making_arguments,
    memory_arguments,
    translate_arguments,
)
from mnemoscope.engines.cli.helptexts import COMPARE_HELP, EXPORT_HELP, RECORD_HELP
from mnemoscope.engines.cli.page_arguments import PAGE, add_attention
from mnemoscope.engines.cli.parser import Listing, Parser, add_option, add_text, count
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edittext import parse as parse_edit
from mnemoscope.engines.errors import EditError, OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import OF_CARDS, CacheOptions, MemoryOptions, PictureOptions, Place
from mnemoscope.engines.translation import commas, tr, tr_noop
from mnemoscope.engines.voice import say_as_is

SUFFIXES = (".png", ".svg", ".pdf", ".gif", ".mp4", ".csv", ".npz")

COMMANDS = {
    "models": tr_noop("list the models there are"),
    "record": tr_noop("let a model read a text, and write every signal at every step to a file"),
    "compare": tr_noop("say where two recordings part, and by how much"),
    "export": tr_noop("draw a panel of a recording into a picture, a film or a table"),
    "analyse": analyse_arguments.SAID,
    "import": import_arguments.SAID,
    "lesson": lesson.SAID,
    "verify": tr_noop("check models against known identities, and print every figure with its bound"),
    "train": tr_noop("make a bundled model again"),
    "translate": translate_arguments.SAID,
    "memory": tr_noop("list, search, label, delete, export and import what the external memory keeps"),
}


def parse(argv: list[str], panels: Listing = list) -> Namespace:
    """The arguments as a namespace, whose `command` is one of COMMANDS or "window". Exits 2 on wrong use.

    `panels` are the panels that can be exported, for the help: name and title.
    """
    if argv[:1] == ["memory"]:
        return memory_arguments.parse(argv[1:])
    makers: dict[str, Callable[[str], Parser]] = {
        "models": _models, "record": _record, "export": partial(_export, panels), "compare": _compare,
        "analyse": analyse_arguments.parser, "import": import_arguments.parser, "lesson": lesson.parser, "translate": translate_arguments.parser,
        "verify": making_arguments.verify, "train": making_arguments.train,
    }  # fmt: skip
    command = argv[0] if argv and argv[0] in makers else "window"
    parser = makers.get(command, _window)("python main.py" + (f" {command}" if command in makers else ""))
    args = parser.parse_args(argv[1:] if command in makers else argv)
    return Namespace(command=command, **vars(args))


def _window(name: str) -> Parser:
    width = max(map(len, COMMANDS)) + 2
    commands = "\n".join(f"  {command:{width}}{tr(said)}" for command, said in COMMANDS.items())
    parser = Parser(
        name,
        tr("See the short-term memory of sequence models: opens the window."),
        epilog=tr("without a screen (each has its own --help):") + "\n" + commands,
    )
    parser.add_argument(
        "path", nargs="?", metavar="FILE", help=tr("a recording, workspace or lesson to open")
    )
    parser.add_argument("--model", metavar="NAME|PATH", help=tr("the model to read with"))
    parser.add_argument(
        "--with",
        dest="beside",
        action="append",
        default=[],
        metavar="NAME|PATH",
        help=tr(
            "another model that reads the same beside, or beside a recording another one; up to three times"
        ),
    )
    add_text(parser, required=False)
    parser.add_argument(
        "--version", action=Version, nargs=0, help=tr("show program's version number and exit")
    )
    return parser


def _models(name: str) -> Parser:
    parser = Parser(
        name,
        tr("List the models there are: bundled ones and those in your own folder."),
        heading=tr("engines, by the name that a model's card gives:"),
        listing=_engines,
    )
    parser.add_argument(
        "--json", action="store_true", help=tr("as a list of objects, with all that their cards say")
    )
    return parser


def _record(name: str) -> Parser:
    from mnemoscope.engines.sampling import Sampling

    parser = Parser(
        name,
        tr("Let a model read a text, and write every signal at every step to a file."),
        epilog=tr(RECORD_HELP),
    )
    parser.add_argument("model", metavar="MODEL", help=tr("the name of a model, or the path of its folder"))
    add_text(parser, required=True, chat=True)
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=tr("the .safetensors file to write")
    )
    parser.add_argument(
        "--attention", action="store_true", help=tr("write attention too: (step, head, key) per layer")
    )
    parser.add_argument(
        "--edit",
        action="append",
        default=[],
        type=_edit,
        metavar="EDIT",
        help=tr("change the run while it runs, below; may be given several times"),
    )
    bounded = parser.add_argument_group(tr("with less in the key-value cache (of models with attention)"))
    for flag, name, metavar in (("--cache", "policy", "WHICH"), ("--cache-tokens", "tokens", "N")):
        add_option(bounded, flag, options_of(CacheOptions)[name], metavar=metavar)
    kept = parser.add_argument_group(tr("what is written (patterns of names, as 'layer*.hidden,logits')"))
    kept.add_argument("--signals", metavar="PATTERNS", help=tr("these signals only (default: all)"))
    kept.add_argument("--without", metavar="PATTERNS", help=tr("all but these, as 'logits' or 'layer*.mlp'"))
    kept.add_argument(
        "--half",
        nargs="?",
        const="*",
        metavar="PATTERNS",
        help=tr("as numbers of 16 bits (three digits, half the size); alone: all signals"),
    )
    remembered = parser.add_argument_group(tr("with a memory outside the model (of language models)"))
    remembered.add_argument(
        "--memory",
        nargs="?",
        const="",
        metavar="NAME",
        help=tr("remember what was read; NAME: and recall what this memory of the store holds"),
    )
    for flag, name, metavar in (
        ("--mix", "mix", "X"), ("--slots", "capacity", "N"), ("--evict", "eviction", "WHICH"), ("--places", "places", "N"),
        ("--memory-temperature", "temperature", "X"),
    ):  # fmt: skip
        option = options_of(MemoryOptions)[name]
        asked = (
            tr("as the card says, or {usual}", usual=option.default)
            if name in OF_CARDS
            else f"{option.default}"
        )
        add_option(remembered, flag, option, metavar=metavar, asked=asked)
    remembered.add_argument(
        "--remember", metavar="NAME", help=tr("at the end, keep what was read in this memory of the store")
    )
    chosen = parser.add_argument_group(tr("continuing the text"))
    chosen.add_argument(
        "--generate", type=count, default=0, metavar="N", help=tr("let the model add N tokens")
    )
    for name, metavar in (("temperature", "X"), ("top_k", "K"), ("top_p", "P"), ("seed", "S")):
        flag = f"--{name.replace('_', '-')}"
        add_option(chosen, flag, options_of(Sampling)[name], metavar=metavar)
    return parser


def _compare(name: str) -> Parser:
    parser = Parser(name, tr("Say where two recordings part, and by how much."), epilog=tr(COMPARE_HELP))
    parser.add_argument("first", metavar="RECORDING", help=tr("a file that `record` or the window wrote"))
    parser.add_argument("second", metavar="RECORDING", help=tr("another"))
    parser.add_argument("--json", action="store_true", help=tr("all figures, of every token and signal"))
    return parser


def _edit(value: str) -> Edit:
    try:
        return parse_edit(value)
    except EditError as error:
        raise ArgumentTypeError(str(error)) from None


def _engines() -> list[tuple[str, str]]:
    from mnemoscope.engines.models.registry import described

    return described()


def _export(panels: Listing, name: str) -> Parser:
    parser = Parser(
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
    parser.add_argument(
        "recordings",
        metavar="RECORDING",
        nargs="+",
        help=tr("up to four files that `record` or the window wrote"),
    )
    parser.add_argument(
        "--side",
        type=_side,
        metavar="HOW",
        help=tr("how several tracks stand side by side: below (default: as the panel does)"),
    )
    parser.add_argument(
        "--panel",
        metavar="NAME",
        help=tr("the panel, listed below, or window for the whole; not of a web page, which holds all"),
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=_picture,
        metavar="FILE",
        help=tr("ends in {endings}", endings=commas((*SUFFIXES, PAGE))),
    )
    parser.add_argument(
        "--at",
        type=count,
        metavar="STEP",
        help=tr("where the cursor is (default: the last step of the stretch)"),
    )
    parser.add_argument(
        "--from", dest="first", type=count, metavar="STEP", help=tr("the first step to write or draw, from 0")
    )
    parser.add_argument(
        "--to",
        dest="last",
        type=count,
        metavar="STEP",
        help=tr("the last step to write or draw, itself included"),
    )
    add_option(parser, "--fps", picture["rate"], metavar="N")
    parser.add_argument(
        "--size",
        type=_size,
        metavar="WxH",
        help=tr(
            "the size in pixels of the screen, as 900x400: sides {reach}, 36 million in all",
            reach=picture["width"].reach,
        ),
    )
    add_option(parser, "--dpi", picture["dpi"], metavar="N")
    add_option(parser, "--theme", picture["theme"], metavar="WHICH")
    for place in ("layer", "head"):
        add_option(
            parser,
            f"--{place}",
            options_of(Place)[place],
            metavar="N",
            asked=tr("where the model's card says"),
        )
    add_attention(parser)
    parser.add_argument("--units", type=_units, metavar="N,N...", help=tr("the units in focus, from 0"))
    parser.add_argument(
        "--unit-range", type=_stretch, metavar="A:B", help=tr("draw only units A to B - 1 of every heat map")
    )
    parser.add_argument(
        "--range", type=_reach, default="fit", metavar="fit|model|LOW:HIGH",
        help=tr("how far colours and curves reach: fit what is there (default), the model's fixed range, or two ends"),
    )  # fmt: skip
    parser.add_argument(
        "--caption", action="store_true", help=tr("say the model, the text and the step below the picture")
    )
    return parser


def _size(value: str) -> tuple[int, int]:
    picture, (width, _, height) = options_of(PictureOptions), value.partition("x")
    try:
        return picture["width"].parse(width), picture["height"].parse(height)
    except OptionError as error:
        raise ArgumentTypeError(
            tr("{value} is not a size such as 900x400: {error}", value=shown(value), error=error)
        ) from None


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


class Version(Action):
    """Says which version this is, which takes long to find out: only when it is asked for."""

    def __call__(self, parser: ArgumentParser, *_rest: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            say_as_is(tr("Mnemoscope {version}", version=version("mnemoscope")))
        except PackageNotFoundError:
            say_as_is(tr("Mnemoscope, run from its folder"))
        parser.exit()
