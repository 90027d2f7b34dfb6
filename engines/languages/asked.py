"""Which language is asked for: on the command line, or else by the environment. What the system speaks changes nothing here."""

import os
from collections.abc import Sequence

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


def by_environment() -> str:
    """The language that the environment asks for; "" for none."""
    return os.environ.get(VARIABLE, "")
