"""The command line: what each command takes, and its help. Nothing is imported that a command might not need."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mnemoscope.engines.cli import analyse_arguments, memory_arguments
from mnemoscope.engines.cli.parser import Listing, Parser, add_option, add_text, count
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edit import parse as parse_edit
from mnemoscope.engines.errors import EditError, OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import OF_CARDS, MemoryOptions, PictureOptions, Place

SUFFIXES = (".png", ".svg", ".pdf", ".gif", ".mp4", ".csv", ".npz")

COMMANDS = {
    "models": "list the models there are",
    "record": "let a model read a text, and write every signal at every step to a file",
    "compare": "say where two recordings part, and by how much",
    "export": "draw a panel of a recording into a picture, a film or a table",
    "analyse": analyse_arguments.SAID,
    "verify": "check models against known identities, and print every figure with its bound",
    "train": "make a bundled model again",
    "memory": "list, search, label, delete, export and import what the external memory keeps",
}


EXPORT_HELP = """\
which steps:
  A table (.csv, .npz) and a film (.gif, .mp4) are of the whole run, a picture of as many tokens as can be read around
  the cursor; --from and --to choose another stretch. Some panels are about one step (prediction, read-out, summary,
  attention at the cursor ...): --at says which, and their tables have it in the column "cursor". What was written is
  said on standard output.

tables:
  CSV is UTF-8 with a byte-order mark, as spreadsheets want it. A text in it that a spreadsheet would take for a
  formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front. NPZ is exact.

several recordings:
  Up to four are drawn side by side as tracks A to D; --at, --from and --to count the steps of the first. --side says
  how: stacked (one under the other), overlay (in one picture), difference (A - B, or "difference C" for another), as
  far as the panel can. In NPZ every array has the letter of its track in front (A.surprise). In CSV tracks that read
  the same tokens stand side by side in such columns; others stand one below the other, with a column "track".

examples:
  python main.py export one.safetensors two.safetensors --panel surprise -o both.png --caption
  python main.py export run.safetensors --panel gates -o gates.pdf --layer 0
  python main.py export run.safetensors --panel hidden -o hidden.mp4 --from 100 --to 200 --fps 5"""


RECORD_HELP = """\
edits, each SIGNAL[PART] OPERATION VALUE @ STEPS, change the run while it runs:
  layer0.gate.forget[17,20:24] = 1 @ 40:60    hold units at a value over steps 40 to 59
  layer0.hidden[*] *= 0 @ 12                  wipe a state at one step
  layer0.cell[5] += 2 @ 30:                   add, from a step on
  layer0.hidden ~= 0.1                        noise with this standard deviation; "~= 0.1 seed 3" for other noise
  layer1.head[3] *= 0                         silence a head: what it adds to the residual stream
  layer1.attention[3; key 12] = cut           that head cannot look at token 12
  layer*.cache[12:18] = cut @ 40:             these tokens are forgotten, in every layer and head
  memory.slot[3] = cut @ 20:                  a slot of a memory is not read; = "word" for what it holds
  token[12] = "Paris"                         another token there
  layer6.residual = from other.safetensors @ 25   the value that another run had at this place of the text
  Steps, units, heads, keys and slots count from 0; after a colon stands the first that is not meant any more. In a
  part, the places along the first axis come first, those along others behind a semicolon and their name: [3; unit 5].
  A signal of another place (layer0.scores before the softmax, layer0.head) is named where it cannot be found.

examples:
  python main.py record lstm-shakespeare --text 'To be, or not' --generate 40 -o run.safetensors
  python main.py record lstm-shakespeare --text 'To be, or not' --edit 'layer0.gate.forget = 1 @ 5:' -o held.safetensors
  python main.py compare run.safetensors held.safetensors"""

COMPARE_HELP = """\
  Two runs of one model are compared signal by signal; runs of models with one vocabulary by their predictions, too: the
  divergence is KL(first || second) of what each says after a token, in nats. Where tokens differ, those that read the
  same characters stand in one line. Exit status 0, whether they differ or not.

example:
  python main.py compare run.safetensors held.safetensors"""


def parse(argv: list[str], panels: Listing = list) -> Namespace:
    """The arguments as a namespace, whose `command` is one of COMMANDS or "window". Exits 2 on wrong use.

    `panels` are the panels that can be exported, for the help: name and title.
    """
    if argv[:1] == ["memory"]:
        return memory_arguments.parse(argv[1:])
    makers: dict[str, Callable[[str], Parser]] = {
        "models": _models, "record": _record, "export": partial(_export, panels), "compare": _compare,
        "analyse": analyse_arguments.parser, "verify": _verify, "train": _train,
    }  # fmt: skip
    command = argv[0] if argv and argv[0] in makers else "window"
    parser = makers.get(command, _window)("python main.py" + (f" {command}" if command in makers else ""))
    args = parser.parse_args(argv[1:] if command in makers else argv)
    return Namespace(command=command, **vars(args))


def _window(name: str) -> Parser:
    width = max(map(len, COMMANDS)) + 2
    commands = "\n".join(f"  {command:{width}}{said}" for command, said in COMMANDS.items())
    parser = Parser(
        name,
        "See the short-term memory of sequence models: opens the window.",
        epilog=f"without a screen (each has its own --help):\n{commands}",
    )
    parser.add_argument("path", nargs="?", metavar="FILE", help="a recording, workspace or lesson to open")
    parser.add_argument("--model", metavar="NAME|PATH", help="the model to read with")
    parser.add_argument(
        "--with",
        dest="beside",
        action="append",
        default=[],
        metavar="NAME|PATH",
        help="another model that reads the same beside; up to three times",
    )
    add_text(parser, required=False)
    parser.add_argument("--version", action="version", version=_version())
    return parser


def _models(name: str) -> Parser:
    parser = Parser(
        name,
        f"{COMMANDS['models'].capitalize()}: bundled ones and those in your own folder.",
        heading="engines, by the name that a model's card gives",
        listing=_engines,
    )
    parser.add_argument(
        "--json", action="store_true", help="as a list of objects, with all that their cards say"
    )
    return parser


def _record(name: str) -> Parser:
    from mnemoscope.engines.sampling import Sampling

    parser = Parser(
        name,
        f"{COMMANDS['record'].capitalize()}.",
        epilog=RECORD_HELP,
    )
    parser.add_argument("model", metavar="MODEL", help="the name of a model, or the path of its folder")
    add_text(parser, required=True)
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help="the .safetensors file to write"
    )
    parser.add_argument(
        "--attention", action="store_true", help="write attention too: (step, head, key) per layer"
    )
    parser.add_argument(
        "--edit",
        action="append",
        default=[],
        type=_edit,
        metavar="EDIT",
        help="change the run while it runs, below; may be given several times",
    )
    kept = parser.add_argument_group("what is written (patterns of names, as 'layer*.hidden,logits')")
    kept.add_argument("--signals", metavar="PATTERNS", help="these signals only (default: all)")
    kept.add_argument("--without", metavar="PATTERNS", help="all but these, as 'logits' or 'layer*.mlp'")
    kept.add_argument(
        "--half",
        nargs="?",
        const="*",
        metavar="PATTERNS",
        help="as numbers of 16 bits (three digits, half the size); alone: all signals",
    )
    remembered = parser.add_argument_group("with a memory outside the model (of language models)")
    remembered.add_argument(
        "--memory",
        nargs="?",
        const="",
        metavar="NAME",
        help="remember what was read; NAME: and recall what this memory of the store holds",
    )
    for flag, name, metavar in (
        ("--mix", "mix", "X"), ("--slots", "capacity", "N"), ("--evict", "eviction", "WHICH"), ("--places", "places", "N"),
        ("--memory-temperature", "temperature", "X"),
    ):  # fmt: skip
        option = options_of(MemoryOptions)[name]
        asked = f"{'as the card says, or ' if name in OF_CARDS else ''}{option.default}"
        add_option(remembered, flag, option, metavar=metavar, asked=asked)
    remembered.add_argument(
        "--remember", metavar="NAME", help="at the end, keep what was read in this memory of the store"
    )
    chosen = parser.add_argument_group("continuing the text")
    chosen.add_argument("--generate", type=count, default=0, metavar="N", help="let the model add N tokens")
    for name, metavar in (("temperature", "X"), ("top_k", "K"), ("top_p", "P"), ("seed", "S")):
        flag = f"--{name.replace('_', '-')}"
        add_option(chosen, flag, options_of(Sampling)[name], metavar=metavar)
    return parser


def _compare(name: str) -> Parser:
    parser = Parser(name, f"{COMMANDS['compare'].capitalize()}.", epilog=COMPARE_HELP)
    parser.add_argument("first", metavar="RECORDING", help="a file that `record` or the window wrote")
    parser.add_argument("second", metavar="RECORDING", help="another")
    parser.add_argument("--json", action="store_true", help="all figures, of every token and signal")
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
        f"{COMMANDS['export'].capitalize()}. Needs the recording only; a panel that asks a question, the model that made it, too.",
        epilog=EXPORT_HELP,
        heading="panels",
        listing=panels,
    )
    picture = options_of(PictureOptions)
    parser.add_argument(
        "recordings",
        metavar="RECORDING",
        nargs="+",
        help="up to four files that `record` or the window wrote",
    )
    parser.add_argument(
        "--side",
        type=_side,
        metavar="HOW",
        help="how several tracks stand side by side: below (default: as the panel does)",
    )
    parser.add_argument(
        "--panel", required=True, metavar="NAME", help="the panel, listed below, or window for the whole"
    )
    parser.add_argument(
        "-o", "--output", required=True, type=_picture, metavar="FILE", help=f"ends in {', '.join(SUFFIXES)}"
    )
    parser.add_argument(
        "--at", type=count, metavar="STEP", help="where the cursor is (default: the last step of the stretch)"
    )
    parser.add_argument(
        "--from", dest="first", type=count, metavar="STEP", help="the first step to write or draw, from 0"
    )
    parser.add_argument(
        "--to",
        dest="last",
        type=count,
        metavar="STEP",
        help="the last step to write or draw, itself included",
    )
    add_option(parser, "--fps", picture["rate"], metavar="N")
    parser.add_argument(
        "--size",
        type=_size,
        metavar="WxH",
        help=f"the size in pixels of the screen, as 900x400: sides {picture['width'].reach}, 36 million in all",
    )
    add_option(parser, "--dpi", picture["dpi"], metavar="N")
    add_option(parser, "--theme", picture["theme"], metavar="WHICH")
    for place in ("layer", "head"):
        add_option(
            parser, f"--{place}", options_of(Place)[place], metavar="N", asked="where the model's card says"
        )
    parser.add_argument("--units", type=_units, metavar="N,N...", help="the units in focus, from 0")
    parser.add_argument(
        "--unit-range", type=_stretch, metavar="A:B", help="draw only units A to B - 1 of every heat map"
    )
    parser.add_argument(
        "--range", type=_reach, default="fit", metavar="fit|model|LOW:HIGH",
        help="how far colours and curves reach: fit what is there (default), the model's fixed range, or two ends",
    )  # fmt: skip
    parser.add_argument(
        "--caption", action="store_true", help="say the model, the text and the step below the picture"
    )
    return parser


def _verify(name: str) -> Parser:
    from mnemoscope.engines.verify.outputs import FORMAT

    parser = Parser(
        name,
        f"{COMMANDS['verify'].capitalize()}. Exit status 1 if one fails.",
        epilog="for a model of your own, python main.py verify FOLDER --reference FILE.npz\n" + FORMAT,
    )
    parser.add_argument(
        "models", nargs="*", metavar="MODEL", help="names or paths (default: every model there is)"
    )
    parser.add_argument(
        "--data", metavar="FILE", help="also measure the validation loss, on this text (Tiny Shakespeare)"
    )
    parser.add_argument(
        "--reference",
        metavar="FILE",
        help="an NPZ file of what the model gives elsewhere, to compare with: below",
    )
    return parser


def _recipes() -> list[tuple[str, str]]:
    from mnemoscope.engines.training.catalogue import recipes  # and torch with them

    return [(name, f"{recipe.title}, about {recipe.minutes} minutes") for name, recipe in recipes().items()]


def _train(name: str) -> Parser:
    parser = Parser(
        name,
        f"{COMMANDS['train'].capitalize()}. Ctrl-C ends it early and keeps the best so far.",
        heading="recipes, with the time each takes on one core",
        listing=_recipes,
    )
    parser.add_argument("name", metavar="NAME", help="the recipe, listed below")
    parser.add_argument(
        "-o", "--output", required=True, metavar="FOLDER", help="the folder to make the model in"
    )
    parser.add_argument(
        "--data", metavar="FILE", help="the text to train on (default: where $MNEMOSCOPE_DATA has it)"
    )
    return parser


def _size(value: str) -> tuple[int, int]:
    picture, (width, _, height) = options_of(PictureOptions), value.partition("x")
    try:
        return picture["width"].parse(width), picture["height"].parse(height)
    except OptionError as error:
        raise ArgumentTypeError(f"{shown(value)} is not a size such as 900x400: {error}") from None


def _units(value: str) -> tuple[int, ...]:
    return tuple(count(part.strip()) for part in value.split(","))


def _stretch(value: str) -> tuple[int, int]:
    start, _, stop = value.partition(":")
    try:
        found = count(start), count(stop)
    except ArgumentTypeError:
        found = (0, 0)
    if found[0] >= found[1]:
        raise ArgumentTypeError(f"{value!r} is not a range of units such as 40:72")
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
            f"{value!r} is neither fit nor model nor a range from 0 or from minus its end: 0:2 or -2:2"
        )
    return ends


def _side(value: str) -> str:
    mode, _, less = value.partition(" ")
    if mode not in ("stacked", "overlay", "difference") or (
        less and (mode != "difference" or less not in "BCD")
    ):
        raise ArgumentTypeError(
            f"{value!r} is not stacked, overlay, difference or 'difference B' (or C, or D)"
        )
    return value


def _picture(value: str) -> str:
    if Path(value).suffix.lower() not in SUFFIXES:
        raise ArgumentTypeError(f"{value!r} does not end in one of {', '.join(SUFFIXES)}")
    return value


def _version() -> str:
    try:
        return f"Mnemoscope {version('mnemoscope')}"
    except PackageNotFoundError:
        return "Mnemoscope, run from its folder"
