"""Which language is asked for: on the command line, or else by the environment. What the system speaks changes nothing here."""

import os
from collections.abc import Collection, Sequence

OPTION, VARIABLE = "--language", "MNEMOSCOPE_LANGUAGE"


def on_line(arguments: Sequence[str]) -> str:
    """The language that a command line asks for; "" for none. Looked for before it is parsed, which is said in that language."""
    before = [*arguments[: arguments.index("--")]] if "--" in arguments else [*arguments]
    for n, argument in enumerate(before):
        if argument == OPTION and n + 1 < len(before):
            return before[n + 1]
        if argument.startswith(f"{OPTION}="):
            return argument.partition("=")[2]
    return ""


def command_first(arguments: Sequence[str], commands: Collection[str]) -> list[str]:
    """A command line on which nothing stands before the command; the language was looked for already."""
    start = (
        1 if arguments and arguments[0].startswith(f"{OPTION}=") else 2 if arguments[:1] == [OPTION] else 0
    )
    return (
        [*arguments[start:]]
        if arguments[start : start + 1] and arguments[start] in commands
        else [*arguments]
    )


def by_environment() -> str:
    """The language that the environment asks for; "" for none."""
    return os.environ.get(VARIABLE, "")
