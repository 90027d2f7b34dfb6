"""What every command line of ours has in common: how it speaks, and the numbers it takes."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter, _ActionsContainer
from collections.abc import Callable
from typing import Any, NoReturn

from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.option import Option
from mnemoscope.engines.plain import plain, sentence
from mnemoscope.engines.voice import say_as_is

Listing = Callable[[], list[tuple[str, str]]]  # names, and what each is

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

    def format_help(self) -> str:
        if self.listing is None:
            return super().format_help()
        listed = self.listing()
        width = max((len(name) for name, _ in listed), default=0) + 2
        lines = (f"  {plain(name):{width}}{plain(said)}" for name, said in listed)
        return super().format_help() + "\n".join(("", f"{self.heading}:", *lines, ""))

    def error(self, message: str) -> NoReturn:
        self.exit(2, sentence(f"{self.prog}: {message}; see `{self.prog} --help`") + "\n")

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

    usual = asked or option.zero or (f"{option.default:g}" if option.kind is float else f"{option.default}")
    said = f"{option.help} ({option.bounds}; default: {usual})".replace("%", "%%")
    default = None if asked else option.default
    group.add_argument(flag, type=read, default=default, metavar=metavar, help=said)


def add_text(parser: Parser, *, required: bool) -> None:
    """The text to read: given, or in a file."""
    group = parser.add_mutually_exclusive_group(required=required)
    group.add_argument("--text", metavar="TEXT", help="the text to read")
    group.add_argument("--file", metavar="PATH", help="a file that holds the text, in UTF-8 or with a mark")
    parser.add_argument(
        "--encoding", metavar="NAME", help="the encoding of the file, as gbk, big5, shift_jis or cp1252"
    )


def count(value: str) -> int:
    if not value.isdecimal():
        raise ArgumentTypeError(f"{shown(value)} is not a whole number from 0 up")
    if len(value) > DIGITS:
        raise ArgumentTypeError(f"{shown(value)} is too large a number")
    return int(value)
