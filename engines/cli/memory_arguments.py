"""The command line of the lasting memory: what `memory list`, `memory show` and the others take."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable

from mnemoscope.engines.cli.parser import Parser, count
from mnemoscope.engines.translation import tr, tr_noop

PROGRAM = "python main.py memory"
MOST_SHOWN = 20

# What each does: in the list of all, and in its own help.
ACTIONS = {
    "list": (tr_noop("list the named memories"), tr_noop("List the named memories.")),
    "show": (
        tr_noop("list the entries of a memory, the newest first"),
        tr_noop("List the entries of a memory, the newest first."),
    ),
    "label": (
        tr_noop("give entries a label, or take it away with an empty one"),
        tr_noop("Give entries a label, or take it away with an empty one."),
    ),
    "delete": (tr_noop("delete entries"), tr_noop("Delete entries.")),
    "clear": (
        tr_noop("delete all entries of a memory, or with --drop the memory itself"),
        tr_noop("Delete all entries of a memory, or with --drop the memory itself."),
    ),
    "rename": (tr_noop("give a memory another name"), tr_noop("Give a memory another name.")),
    "export": (
        tr_noop("write a memory to a file of JSON lines"),
        tr_noop("Write a memory to a file of JSON lines."),
    ),
    "import": (
        tr_noop("make a memory from a file of JSON lines"),
        tr_noop("Make a memory from a file of JSON lines."),
    ),
    "recover": (
        tr_noop("put what can be read of a damaged store in its place, and set the damaged file aside"),
        tr_noop("Put what can be read of a damaged store in its place, and set the damaged file aside."),
    ),
}


def parse(argv: list[str]) -> Namespace:
    """The arguments after `memory` as a namespace, whose `action` is one of ACTIONS. Exits 2 on wrong use."""
    makers: dict[str, Callable[[Parser], None]] = {
        "show": _show, "label": _label, "delete": _delete, "clear": _clear, "rename": _rename,
        "export": _export, "import": _import,
    }  # fmt: skip
    if argv[:1] == ["--store"] and len(argv) > 2:
        argv = argv[2:] + argv[:2]  # it may stand in front, too
    if not argv or argv[0] not in ACTIONS:
        return _overview(argv)
    action = argv[0]
    parser = Parser(f"{PROGRAM} {action}", tr(ACTIONS[action][1]))
    makers.get(action, _nothing)(parser)
    if action == "list":
        _json(parser)
    parser.add_argument(
        "--store",
        metavar="FILE",
        help=tr("the file the memories are in (default: the one in your data folder)"),
    )
    return Namespace(command="memory", action=action, **vars(parser.parse_args(argv[1:])))


def _overview(argv: list[str]) -> Namespace:
    """Say what there is: `--help`, or an action that does not exist, which ends the program."""
    said = "\n".join(f"  {name:10}{tr(what)}" for name, (what, _) in ACTIONS.items())
    parser = Parser(
        PROGRAM,
        tr("What the external memory keeps from one sitting to the next."),
        epilog=tr("actions (each has its own --help):") + "\n" + said,
    )
    parser.add_argument(
        "action", metavar="ACTION", choices=tuple(ACTIONS), help=tr("what to do, listed below")
    )
    parser.parse_args(argv)
    raise AssertionError("an action that exists is parsed by its own parser")


def _nothing(parser: Parser) -> None:
    """It takes nothing but the store."""


def _show(parser: Parser) -> None:
    _name(parser)
    parser.add_argument(
        "--search",
        default="",
        metavar="TEXT",
        help=tr("only entries that hold this text, in capitals or not"),
    )
    parser.add_argument(
        "--limit",
        type=count,
        default=MOST_SHOWN,
        metavar="N",
        help=tr("at most N (default {most})", most=MOST_SHOWN),
    )
    _json(parser)


def _label(parser: Parser) -> None:
    parser.add_argument(
        "ids", nargs="+", type=_id, metavar="ID", help=tr("the numbers that `memory show` lists")
    )
    parser.add_argument("--text", required=True, metavar="TEXT", help=tr("the label"))


def _delete(parser: Parser) -> None:
    _name(parser)
    parser.add_argument(
        "ids", nargs="+", type=_id, metavar="ID", help=tr("the numbers that `memory show` lists")
    )


def _clear(parser: Parser) -> None:
    _name(parser)
    parser.add_argument("--drop", action="store_true", help=tr("delete the memory with its name, too"))


def _rename(parser: Parser) -> None:
    parser.add_argument("name", metavar="OLD", help=tr("its name now"))
    parser.add_argument("new", metavar="NEW", help=tr("its name from now on"))


def _export(parser: Parser) -> None:
    _name(parser)
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=tr("the .jsonl file to write"))


def _import(parser: Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help=tr("a .jsonl file that `memory export` or the window wrote")
    )
    parser.add_argument("--name", metavar="NAME", help=tr("its name here (default: the one the file says)"))


def _name(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME", help=tr("the name of a memory, as `memory list` shows it"))


def _json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("as a list of objects"))


def _id(value: str) -> int:
    number = int(value) if value.isdecimal() and len(value) < 20 else 0
    if not 0 < number < 2**63:
        raise ArgumentTypeError(tr("{value!r} is not the number of an entry", value=value))
    return number
