"""What `verify` and `train` are asked: which models are checked, and which is made again."""

from mnemoscope.engines.cli.parser import Parser
from mnemoscope.engines.translation import tr


def verify(name: str) -> Parser:
    from mnemoscope.engines.verify.outputs import FORMAT

    parser = Parser(
        name,
        tr(
            "Check models against known identities, and print every figure with its bound. Exit status 1 if one fails."
        ),
        epilog=tr(FORMAT),
    )
    parser.add_argument(
        "models",
        nargs="*",
        metavar="MODEL",
        help=tr(
            "names or paths, or `analyses` for what the analyses are held to (default: every model, and that)"
        ),
    )
    parser.add_argument(
        "--data", metavar="FILE", help=tr("also measure the validation loss, on this text (Tiny Shakespeare)")
    )
    parser.add_argument(
        "--reference",
        metavar="FILE",
        help=tr("an NPZ file of what the model gives elsewhere, to compare with: below"),
    )
    return parser


def recipes() -> list[tuple[str, str]]:
    from mnemoscope.engines.training.catalogue import recipes as known  # and torch with them

    return [
        (name, tr("{title}, about {minutes} minutes", title=recipe.title, minutes=recipe.minutes))
        for name, recipe in known().items()
    ]


def train(name: str) -> Parser:
    parser = Parser(
        name,
        tr("Make a bundled model again. Ctrl-C ends it early and keeps the best so far."),
        heading=tr("recipes, with the time each takes on one core:"),
        listing=recipes,
    )
    parser.add_argument("name", metavar="NAME", help=tr("the recipe, listed below"))
    parser.add_argument(
        "-o", "--output", required=True, metavar="FOLDER", help=tr("the folder to make the model in")
    )
    parser.add_argument(
        "--data", metavar="FILE", help=tr("the text to train on (default: where $MNEMOSCOPE_DATA has it)")
    )
    return parser
