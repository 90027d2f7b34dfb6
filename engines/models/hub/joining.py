"""A model of the transformers library as one of our engines: by the attention function, or else by what it hands out."""

from dataclasses import replace
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.answers import AFTER
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.hub import decoder, encoder, pair, stepwise
from mnemoscope.engines.models.hub.base import Hub
from mnemoscope.engines.models.hub.folder import Folder
from mnemoscope.engines.models.hub.library import first_line, library, load
from mnemoscope.engines.models.hub.proof import proved
from mnemoscope.engines.models.hub.reading import NAME, register
from mnemoscope.engines.models.untrained import norms_untouched, said_of
from mnemoscope.engines.progress import GivenUp, Progress, unwatched, within
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.translation import some, tr

LIBRARY, LOADED = 0.3, 0.8  # of the progress: until the library is imported, until the model is loaded


def joined(
    folder: Folder, card: Card, vocab: Vocabulary, text: str, progress: Progress = unwatched
) -> tuple[Hub, Card]:
    """The engine, and its card with the proof. Raises ModelError with one sentence, and whatever `progress` raises."""
    library()  # first: it says how to get it
    register()
    progress(LIBRARY)
    model, unused = load(folder, NAME, within(progress, LIBRARY, LOADED))
    if unused:
        said = tr(
            "{summary} It has no place for these tensors of the file: {names}.",
            summary=card.summary,
            names=some(unused, 3),
        )
        card = replace(card, summary=said)
    if norms_untouched(
        (name, values.detach().float().numpy())
        for name, values in model.named_parameters()
        if values.ndim == 1
    ):
        card = replace(card, summary=said_of(card))
    try:
        engine = engine_of(model, vocab, card)
        progress(LOADED)
        return engine, proved(engine, _answering(engine, card), text, within(progress, LOADED, 1.0))
    except (ModelError, MemoryError, GivenUp):
        raise
    except Exception as error:  # of somebody else's code
        raise ModelError(
            tr("{name} cannot be seen while it reads: {why}", name=card.name, why=first_line(error))
        ) from error


def _answering(engine: Hub, card: Card) -> Card:
    """The card with where the model predicts and how its text is read, if that is not everywhere and as it stands."""
    if not isinstance(engine, pair.Pair):
        return card
    end, across = engine.vocab.label(engine.end), engine.layout["layer0.attention"].shape[0] // 2
    said = tr(
        "{summary} Up to {end} the text is the source; what follows is the target, which the decoder reads. Heads "
        "{first} to {last} of a layer look from the target at the source.",
        summary=card.summary, end=end, first=across, last=2 * across - 1,
    )  # fmt: skip
    answers = {"where": AFTER, "token": end, "count": engine.config.limit}
    return replace(card, summary=said, answers=answers, focus={"layer": 0, "head": across})


def engine_of(model: Any, vocab: Vocabulary, card: Card) -> Hub:
    """The first kind of engine that fits. Raises ModelError if none does."""
    table = model.get_input_embeddings()
    if table is None or int(table.weight.shape[0]) < len(vocab):
        raise ModelError(
            tr(
                "{name} has no row in its table of embeddings for each token of its vocabulary",
                name=card.name,
            )
        )
    if model.config.is_encoder_decoder:
        return pair.opened(model, vocab, card.name)
    classes = len(card.classes)
    if not classes and (found := decoder.opened(model, vocab, card.name)) is not None:
        return found
    if (read := encoder.opened(model, vocab, card.name, classes)) is not None:
        return read
    model.set_attn_implementation("eager")
    if (stepped := stepwise.opened(model, vocab, card.name, classes)) is not None:
        return stepped
    raise ModelError(
        tr(
            "{name} neither calls the attention function of the library nor hands out its attention or its states",
            name=card.name,
        )
    )
