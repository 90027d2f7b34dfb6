"""The command line of the lasting memory: what `memory list`, `memory show` and the others take."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable

from mnemoscope.engines.cli.parser import Parser, count

MOST_SHOWN = 20

ACTIONS = {
    "list": "list the named memories",
    "show": "list the entries of a memory, the newest first",
    "label": "give entries a label, or take it away with an empty one",
    "delete": "delete entries",
    "clear": "delete all entries of a memory, or with --drop the memory itself",
    "rename": "give a memory another name",
    "export": "write a memory to a file of JSON lines",
    "import": "make a memory from a file of JSON lines",
    "recover": "put what can be read of a damaged store in its place, and set the damaged file aside",
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
    parser = Parser(f"python main.py memory {action}", f"{ACTIONS[action].capitalize()}.")
    makers.get(action, _nothing)(parser)
    if action == "list":
        _json(parser)
    parser.add_argument(
        "--store", metavar="FILE", help="the file the memories are in (default: the one in your data folder)"
    )
    return Namespace(command="memory", action=action, **vars(parser.parse_args(argv[1:])))


def _overview(argv: list[str]) -> Namespace:
    """Say what there is: `--help`, or an action that does not exist, which ends the program."""
    said = "\n".join(f"  {name:10}{what}" for name, what in ACTIONS.items())
    parser = Parser(
        "python main.py memory",
        "What the external memory keeps from one sitting to the next.",
        epilog=f"actions (each has its own --help):\n{said}",
    )
    parser.add_argument("action", metavar="ACTION", choices=tuple(ACTIONS), help="what to do, listed below")
    parser.parse_args(argv)
    raise AssertionError("an action that exists is parsed by its own parser")


def _nothing(parser: Parser) -> None:
    """It takes nothing but the store."""


def _show(parser: Parser) -> None:
    _name(parser)
    parser.add_argument(
        "--search", default="", metavar="TEXT", help="only entries that hold this text, in capitals or not"
    )
    parser.add_argument(
        "--limit", type=count, default=MOST_SHOWN, metavar="N", help=f"at most N (default {MOST_SHOWN})"
    )
    _json(parser)


def _label(parser: Parser) -> None:
    parser.add_argument("ids", nargs="+", type=_id, metavar="ID", help="the numbers that `memory show` lists")
    parser.add_argument("--text", required=True, metavar="TEXT", help="the label")


def _delete(parser: Parser) -> None:
    _name(parser)
    parser.add_argument("ids", nargs="+", type=_id, metavar="ID", help="the numbers that `memory show` lists")


def _clear(parser: Parser) -> None:
    _name(parser)
    parser.add_argument("--drop", action="store_true", help="delete the memory with its name, too")


def _rename(parser: Parser) -> None:
    parser.add_argument("name", metavar="OLD", help="its name now")
    parser.add_argument("new", metavar="NEW", help="its name from now on")


def _export(parser: Parser) -> None:
    _name(parser)
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the .jsonl file to write")


def _import(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="a .jsonl file that `memory export` or the window wrote")
    parser.add_argument("--name", metavar="NAME", help="its name here (default: the one the file says)")


def _name(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME", help="the name of a memory, as `memory list` shows it")


def _json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="as a list of objects")


def _id(value: str) -> int:
    number = int(value) if value.isdecimal() and len(value) < 20 else 0
    if not 0 < number < 2**63:
        raise ArgumentTypeError(f"{value!r} is not the number of an entry")
    return number
