"""What every command line of ours has in common: how it speaks, and the numbers it takes."""

import argparse
import sys
from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter, _ActionsContainer
from collections.abc import Callable
from typing import Any, NoReturn

from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.languages import asked
from mnemoscope.engines.option import Option
from mnemoscope.engines.plain import plain, sentence
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.engines.voice import say_as_is

Listing = Callable[[], list[tuple[str, str]]]  # names, and what each is

# What argparse itself says, in templates of its own.
argparse._, argparse.ngettext = tr, trn  # type: ignore[attr-defined] # they would look for catalogues of the system
OF_ARGPARSE = (
    tr_noop("usage: "),
    tr_noop("positional arguments"),
    tr_noop("options"),
    tr_noop("show this help message and exit"),
    tr_noop("show program's version number and exit"),
    tr_noop("argument %(argument_name)s: %(message)s"),
    tr_noop("the following arguments are required: %s"),
    tr_noop("one of the arguments %s is required"),
    tr_noop("unrecognized arguments: %s"),
    tr_noop("not allowed with argument %s"),
    tr_noop("ignored explicit argument %r"),
    tr_noop("expected one argument"),
    tr_noop("expected at most one argument"),
    tr_noop("expected at least one argument"),
    tr_noop("invalid choice: %(value)r (choose from %(choices)s)"),
    tr_noop("invalid %(type)s value: %(value)r"),
)

DIGITS = 9  # of a number of steps, units or pixels


class Parser(ArgumentParser):
    """An argument parser that says what is wrong in one line, and whose options must be spelled out.

    What there is to choose from may be listed at the end of its help, under a heading: it is asked for only then.
    """

    def __init__(
        self,
        name: str,
        description: str,
        *,
        epilog: str = "",
        heading: str = "",
        listing: Listing | None = None,
    ) -> None:
        super().__init__(
            prog=name,
            description=description,
            epilog=epilog,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self.heading, self.listing = heading, listing
        self.add_argument(
            asked.OPTION,
            default="",
            metavar="CODE",
            help=tr("speak this language, as zh_CN (default: as {variable} says)", variable=asked.VARIABLE),
        )

    def format_help(self) -> str:
        if self.listing is None:
            return super().format_help()
        listed = self.listing()
        width = max((len(name) for name, _ in listed), default=0) + 2
        lines = (f"  {plain(name):{width}}{plain(said)}" for name, said in listed)
        return super().format_help() + "\n".join(("", self.heading, *lines, ""))

    def error(self, message: str) -> NoReturn:
        self.exit(
            2,
            sentence(tr("{program}: {message}; see `{program} --help`", program=self.prog, message=message))
            + "\n",
        )

    def _print_message(self, message: str, file: Any = None) -> None:
        if file is sys.stdout and message:  # help and version: argparse drops what cannot be written
            say_as_is(message.rstrip("\n"))
        else:
            super()._print_message(message, file)


def add_option(group: _ActionsContainer, flag: str, option: Option, *, metavar: str, asked: str = "") -> None:
    """An argument for an option: what it may be, its help and what is usual come from there.

    `asked`: what is taken, in words, where nothing is asked for; without it the option's default is.
    """

    def read(text: str) -> Any:
        try:
            return option.parse(text)
        except OptionError as error:
            raise ArgumentTypeError(str(error)) from None

    number = f"{option.default:g}" if option.kind is float else f"{option.default}"
    usual = asked or (tr(option.zero) if option.zero else number)
    said = tr(
        "{help} ({bounds}; default: {usual})", help=tr(option.help), bounds=option.bounds, usual=usual
    ).replace("%", "%%")
    default = None if asked else option.default
    group.add_argument(flag, type=read, default=default, metavar=metavar, help=said)


def add_text(parser: Parser, *, required: bool, chat: bool = False) -> None:
    """The text to read: given, or in a file; or messages of a chat."""
    group = parser.add_mutually_exclusive_group(required=required)
    group.add_argument("--text", metavar="TEXT", help=tr("the text to read"))
    group.add_argument(
        "--file", metavar="PATH", help=tr("a file that holds the text, in UTF-8 or with a mark")
    )
    if chat:
        group.add_argument(
            "--chat",
            action="append",
            default=[],
            metavar="MESSAGE",
            help=tr(
                "a message to a model that can chat, which replies with up to N tokens of --generate; may be given several times"
            ),
        )
    parser.add_argument(
        "--encoding", metavar="NAME", help=tr("the encoding of the file, as gbk, big5, shift_jis or cp1252")
    )


def count(value: str) -> int:
    if not value.isdecimal():
        raise ArgumentTypeError(tr("{value} is not a whole number from 0 up", value=shown(value)))
    if len(value) > DIGITS:
        raise ArgumentTypeError(tr("{value} is too large a number", value=shown(value)))
    return int(value)
