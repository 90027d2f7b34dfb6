"""What the window remembers of models: the text that was last typed for each, and the folders that were opened."""

from collections.abc import Iterable
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import card_of, model_folders
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings

MOST_OPENED = 12  # folders that are offered again
MOST_TEXTS, MOST_CHARACTERS = (
    60,
    4_000_000,
)  # the texts kept, and how long they are together; the latest is, however long


def source_of(path: Path) -> str:
    """How to ask for the model in a folder, from wherever the program is started: its name if it is one of the list."""
    path = path.resolve()
    listed = model_folders().get(path.name)
    return path.name if listed is not None and listed.resolve() == path else str(path)


def note_opened(settings: Settings, source: str) -> bool:
    """Remember a model if it was opened by its path, the latest first; whether it was."""
    by_path = source not in model_folders()
    if by_path:
        others = [other for other in settings.opened if other != source]
        settings.opened = [source, *others][:MOST_OPENED]
    return by_path


def opened_before(sources: Iterable[str]) -> list[tuple[str, Card]]:
    """The models among these, which were opened by their paths, that are still there, with their cards."""
    found = []
    for source in sources:
        try:
            found.append((source, card_of(Path(source))))
        except MnemoscopeError:
            continue  # it has been moved or taken away: it is offered again if it comes back
    return found


def note_text(settings: Settings, session: Session) -> None:
    """Remember what was typed for the model that is open, if it is not one of its examples."""
    if session.source is None or session.track is None or session.reader.loading or not session.text:
        return
    texts = settings.texts
    if session.text not in session.track.card.texts:
        texts.pop(session.source, None)
        texts[session.source] = session.text  # the latest last
    while len(texts) > 1 and (len(texts) > MOST_TEXTS or sum(map(len, texts.values())) > MOST_CHARACTERS):
        del texts[next(iter(texts))]
