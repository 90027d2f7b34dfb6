"""What every command line of ours has in common: how it speaks, and the numbers it takes."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from typing import NoReturn


class Parser(ArgumentParser):
    """An argument parser that says what is wrong in one line, and whose options must be spelled out."""

    def __init__(self, name: str, description: str, *, epilog: str = "") -> None:
        super().__init__(
            prog=name,
            description=description,
            epilog=epilog,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see `{self.prog} --help`\n")


def count(value: str) -> int:
    if not value.isdecimal():
        raise ArgumentTypeError(f"{value!r} is not a whole number from 0 up")
    return int(value)


def positive(value: str) -> int:
    if not value.isdecimal() or int(value) == 0:
        raise ArgumentTypeError(f"{value!r} is not a whole number above 0")
    return int(value)
