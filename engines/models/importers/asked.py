"""What a file cannot say of a model, and a person does: on the command line, or in the window's dialog."""

from dataclasses import dataclass

from mnemoscope.engines.option import Options, option
from mnemoscope.engines.translation import tr_noop


@dataclass(frozen=True, slots=True)
class Asked(Options):
    """What is known of a model besides its file; by its defaults, nothing."""

    network: str = option(
        "", max=400, label=tr_noop("Network"), help=tr_noop("which of several recurrent networks, by its name in the file")
    )  # fmt: skip
    vocabulary: str = option(
        "", max=4_096, label=tr_noop("Vocabulary"),
        help=tr_noop("a file of the tokens in the order of their rows: one a line, one a character, or JSON"),
    )  # fmt: skip
    tokens: str = option(
        "auto", choices=("auto", "characters", "words", "lexicon"), label=tr_noop("Tokens are"),
        help=tr_noop("what those tokens are; a lexicon is of words in writing without spaces"),
    )  # fmt: skip
    nonlinearity: str = option(
        "tanh", choices=("tanh", "relu"), label=tr_noop("States pass through"), help=tr_noop("what the states of a simple RNN pass through")
    )  # fmt: skip
    reads: str = option(
        "ends", choices=("ends", "newest"), label=tr_noop("The read-out reads"),
        help=tr_noop("of both directions, where each of them ends or the newest token"),
    )  # fmt: skip
    embedding: str = option(
        "", max=400,
        help=tr_noop("the tensor of the embedding, by its name in the file; - for none: the network reads rows of numbers"),
    )  # fmt: skip
    readout: str = option(
        "", max=400, help=tr_noop("the tensor of the read-out, by its name in the file; - for none")
    )
    classes: str = option(
        "",
        max=20_000,
        label=tr_noop("Classes"),
        help=tr_noop(
            "the names of a classifier's classes, with commas between, or a file of them, one a line"
        ),
    )
    chain: str = option(
        "",
        max=4_096,
        help=tr_noop(
            "a .npy file of the scores from class to class, of a tagger with a conditional random field"
        ),
    )
    columns: str = option(
        "", max=400_000, label=tr_noop("Columns"),
        help=tr_noop("of a network that reads rows of numbers: the names of their columns, with commas between, or a file of them, one a line"),
    )  # fmt: skip
    mean: str = option(
        "", max=400_000,
        help=tr_noop("what is taken from each column before the network reads it, with commas between"),
    )  # fmt: skip
    scale: str = option(
        "", max=400_000,
        help=tr_noop("what each column is then divided by, with commas between"),
    )  # fmt: skip
