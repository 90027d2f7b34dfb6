"""What `translate` takes on the command line, and its help."""

from mnemoscope.engines.cli.parser import Parser, count
from mnemoscope.engines.translation import tr, tr_noop

SAID = tr_noop("write or update the file by which the program speaks another language")
HELP = tr_noop(
    """\
  The file is Qt's own: edit it with Qt Linguist or as text. One in the folder `languages` beside your settings is offered
  under View > Language at the next start. Translations are kept; what is said no more is marked, at the end.

examples:
  python main.py translate fr
  python main.py translate zh_CN --split parts --merge part-1.json"""
)
PART = 250  # templates in one translator's list


def parser(name: str) -> Parser:
    """What the command takes."""
    made = Parser(
        name,
        tr("Write or update the file by which the program speaks another language."),
        epilog=tr(HELP),
    )
    made.add_argument("language", metavar="CODE", help=tr("the language, as fr, pt_BR or zh_CN"))
    made.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help=tr("the .ts file (default: the one there is, or one beside your settings)"),
    )
    made.add_argument(
        "--merge",
        action="append",
        default=[],
        metavar="FILE",
        help=tr("take over the translations in a list that --split wrote; may be given several times"),
    )
    made.add_argument(
        "--split", metavar="FOLDER", help=tr("write what is not translated as lists, for several people")
    )
    made.add_argument(
        "--size", type=count, default=PART, metavar="N", help=tr("templates in one list (default: 250)")
    )
    return made
