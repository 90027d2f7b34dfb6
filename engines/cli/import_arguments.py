"""What `import` takes on the command line, and its help."""

from dataclasses import fields

from mnemoscope.engines.cli.parser import Parser, add_option, add_text
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.option import options_of
from mnemoscope.engines.translation import tr, tr_noop

SAID = tr_noop("make a model of yours of what others made, and prove that it gives the same")
HELP = tr_noop(
    """\
  Recurrent networks of torch.nn.RNN, LSTM and GRU are found by their shapes, whatever they are called: in PyTorch files
  of a state_dict (.pt, .pth) and in .safetensors. Nothing in a file is run. Without -o it is only said what is there.
  A network without an embedding reads rows of numbers, from a CSV or .npy; its read-out gives numbers, or --classes.
  The proof is the largest difference from the original's own module, over tokens at random and over a text.

examples:
  python main.py import model.pt
  python main.py import model.pt --vocabulary chars.txt -o my-model
  python main.py import sensors.pt --columns temperature,pressure -o sensors
  python main.py record my-model --text 'To be' -o run.safetensors"""
)
METAVARS = {"network": "NAME", "vocabulary": "FILE", "tokens": "KIND", "nonlinearity": "WHICH", "reads": "WHICH", "embedding": "NAME",
            "readout": "NAME", "classes": "A,B,...", "chain": "FILE", "columns": "A,B,...", "mean": "N,N,...", "scale": "N,N,..."}  # fmt: skip


def parser(name: str) -> Parser:
    """What the command takes."""
    made = Parser(
        name,
        tr("Make a model of yours of what others made, and prove that it gives the same."),
        epilog=tr(HELP),
    )
    made.add_argument("source", metavar="SOURCE", help=tr("the file of weights"))
    made.add_argument("-o", "--output", metavar="FOLDER", help=tr("the folder to make the model in"))
    options = options_of(Asked)
    for each in fields(Asked):
        option = options[each.name]
        if option.choices:
            add_option(made, f"--{each.name}", option, metavar=METAVARS[each.name])
        else:
            made.add_argument(f"--{each.name}", default="", metavar=METAVARS[each.name], help=tr(option.help))
    add_text(made, required=False)
    return made
