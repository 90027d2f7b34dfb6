"""What `analyse` takes on the command line, and its help."""

from argparse import ArgumentTypeError
from pathlib import Path

from mnemoscope.engines.cli.parser import Parser, add_text, count
from mnemoscope.engines.translation import commas, tr, tr_noop

SAID = tr_noop("answer one question about a recording, or about a model and a text")
NUMBERS = (".csv", ".npz", ".json")

ANALYSE_HELP = tr_noop(
    """\
  Without a name it lists the questions there are. Of a model that is named, the text is given, or its first example is read. A question that runs
  the model again opens the model that the recording names. The table is printed, the first rows of many; -o writes all of it:
  CSV in UTF-8 with a byte-order mark, NPZ exact, JSON.

examples:
  python main.py analyse importance lstm-recall --text 'gcf....?gcf' --at 7
  python main.py analyse importance run.safetensors --of heads --of tokens -o heads.csv
  python main.py analyse about lstm-shakespeare --file BOOK.txt -o units.csv
  python main.py analyse arithmetic lstm-brackets --text '(()' --at 1 --place 'layer0.cell[2]'
  python main.py analyse robustness lstm-shakespeare --text 'To be, or not to be' -o noise.csv"""
)


def parser(name: str) -> Parser:
    """What `analyse` takes."""
    made = Parser(
        name,
        tr("Answer one question about a recording, or about a model and a text."),
        epilog=tr(ANALYSE_HELP),
    )
    made.add_argument("name", nargs="?", metavar="NAME", help=tr("the question; without one, all are listed"))
    made.add_argument(
        "source",
        nargs="?",
        metavar="RECORDING|MODEL",
        help=tr("a file that `record` or the window wrote, or a model"),
    )
    add_text(made, required=False)
    made.add_argument("--at", type=count, metavar="STEP", help=tr("the step that is asked about, from 0"))
    made.add_argument(
        "--from", dest="since", type=count, metavar="STEP",
        help=tr("silence or disturb from this step on (default: said with the answer)"),
    )  # fmt: skip
    made.add_argument(
        "--of", action="append", default=[], metavar="KIND",
        help=tr("of what: units, heads, tokens, slots, residual, mlp; or state, cell, residual, embedding of noise; may be given several times"),
    )  # fmt: skip
    made.add_argument(
        "--place",
        default="",
        metavar="PLACE",
        help=tr("the number that arithmetic explains, as layer0.cell[3]"),
    )
    made.add_argument(
        "-o",
        "--output",
        type=_numbers,
        metavar="FILE",
        help=tr("write the table; ends in {endings}", endings=commas(NUMBERS)),
    )
    return made


def _numbers(value: str) -> str:
    if Path(value).suffix.lower() not in NUMBERS:
        raise ArgumentTypeError(
            tr("{value!r} does not end in one of {endings}", value=value, endings=commas(NUMBERS))
        )
    return value
