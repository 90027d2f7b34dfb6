"""Opening a Hugging Face folder as an engine, with the proof that it gives what the library gives."""

from dataclasses import replace
from pathlib import Path

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.hub.card import card_of_folder, vocabulary_of
from mnemoscope.engines.models.hub.folder import check_weights, read_folder, tokenizer_of
from mnemoscope.engines.models.hub.library import missing_packages
from mnemoscope.engines.progress import Progress, unwatched, within
from mnemoscope.engines.vocabularies.described import vocabulary
from mnemoscope.engines.vocabularies.pieces import Pieces

CARD, CHECKED = (
    0.05,
    0.3,
)  # of the progress: until the files beside the weights are read, until each weight has been looked at


def read_hub_card(path: Path) -> Card:
    """The card of a folder, without its weights and without torch. Raises ModelError with one sentence."""
    return card_of_folder(read_folder(path))


def open_hub(path: Path, text: str = "", progress: Progress = unwatched) -> tuple[Engine, Card]:
    """The engine of a folder, and its card with the proof made on this text.

    Raises ModelError with one sentence, before torch is imported if that can be, and whatever `progress` raises.
    """
    folder = read_folder(path)
    card = card_of_folder(folder)
    tokenizer = tokenizer_of(folder)
    if not tokenizer:
        from mnemoscope.engines.models.hub.converting import converted  # by the library: seconds to import

        tokenizer = converted(folder)
    card = replace(card, vocabulary=vocabulary_of(folder, tokenizer))
    if why := missing_packages():
        raise ModelError(why)
    progress(CARD)
    vocab = vocabulary(card.vocabulary)
    if isinstance(vocab, Pieces):
        vocab.ready()
    check_weights(folder, within(progress, CARD, CHECKED))

    from mnemoscope.engines.models.hub.joining import joined  # torch: seconds to import

    return joined(folder, card, vocab, text, within(progress, CHECKED, 1.0))
