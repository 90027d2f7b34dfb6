"""What `export` is asked of a web page: which holds whole recordings, and of many heads those that are chosen."""

from argparse import ArgumentParser, ArgumentTypeError

from mnemoscope.engines.cli.parser import count
from mnemoscope.engines.translation import tr

PAGE = ".html"

Heads = tuple[tuple[int, int | None], ...]  # layers, each with one head or all (None)


def add_attention(parser: ArgumentParser) -> None:
    """The choice of heads."""
    parser.add_argument(
        "--attention",
        type=heads,
        metavar="LAYER[:HEAD],...",
        help=tr("of a web page: whose attention it holds, or none (default: all that there is room for)"),
    )


def heads(value: str) -> Heads:
    """Layers, each with one head or all: "0,2:3"; "none" is none."""
    if value == "none":
        return ()
    found = list[tuple[int, int | None]]()
    for part in value.split(","):
        layer, colon, head = part.strip().partition(":")
        try:
            found.append((count(layer), count(head) if colon else None))
        except ArgumentTypeError:
            raise ArgumentTypeError(
                tr("{value!r} is neither none nor layers and heads such as 0,2:3", value=value)
            ) from None
    return tuple(found)
