"""The command line: what each command takes, and its help. Nothing is imported that a command might not need."""

from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from functools import partial
from typing import NoReturn

from mnemoscope.engines.cli import (
    analyse_arguments,
    export_arguments,
    import_arguments,
    lesson,
    making_arguments,
    memory_arguments,
    translate_arguments,
)
from mnemoscope.engines.cli.helptexts import COMPARE_HELP, RECORD_HELP
from mnemoscope.engines.cli.parser import Listing, Parser, add_option, add_text, count
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edittext import parse as parse_edit
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import OF_CARDS, CacheOptions, MemoryOptions
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.voice import say_as_is

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
        "models": _models, "record": _record, "export": partial(export_arguments.parser, panels), "compare": _compare,
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


class Version(Action):
    """Says which version this is, which takes long to find out: only when it is asked for."""

    def __call__(self, parser: ArgumentParser, *_rest: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            say_as_is(tr("Mnemoscope {version}", version=version("mnemoscope")))
        except PackageNotFoundError:
            say_as_is(tr("Mnemoscope, run from its folder"))
        parser.exit()
