"""Said already: two layers of attention copy what came before, one does not (Olsson et al. 2022)."""

from collections.abc import Iterator

from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.said import Mention, said
from mnemoscope.engines.check import Check
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.translation import tr

TEXT = "9XbqTkLmzRw5XbqTkLmzRw"  # a word of chance, and once more
LETTERS = 10


def checks() -> Iterator[Check]:
    """Nats of the second mention of a word that nothing but the first foretells, and what cutting that does."""
    two, one = _asked("induction-2layer"), _asked("induction-1layer")
    yield Check(tr("nats a letter of a word said again, two layers"), two.nats[1] / LETTERS, 0.8)
    yield Check(
        tr("nats a letter of a word said again, one layer"), one.nats[1] / LETTERS, 2.0, at_least=True
    )
    yield Check(
        tr("of what it drops, the share that is lost when the first mention is cut"),
        two.effect / two.drop,
        0.9,
        at_least=True,
    )


def _asked(name: str) -> Mention:
    engine, card = open_with(name)
    track = record_with(engine, card, TEXT)
    return said(Case(track, lambda: engine)).mentions[0]
