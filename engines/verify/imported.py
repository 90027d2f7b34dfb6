"""Importing what others made: a model of ours in a folder, with the proof that it gives what the original gives on its card."""

import os
from dataclasses import dataclass
from pathlib import Path

from mnemoscope.engines.check import Check
from mnemoscope.engines.errors import ModelError, OutputError
from mnemoscope.engines.files.texts import EXCERPT, read_text
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.folder import fingerprint, put_model
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.assembling import Plan, assembled, planned
from mnemoscope.engines.models.importers.checkpoint import open_source
from mnemoscope.engines.models.opening import build, model_folders, user_folder
from mnemoscope.engines.progress import Progress, unwatched, within
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

READ, MADE = 0.4, 0.6  # of the progress: until the numbers are read, until the engine is made
MOST_ALIKE = 1_000  # models of one name
SAMPLE = 2_000  # characters of a text that the proof reads


@dataclass(frozen=True, slots=True)
class Import:
    """A model that was made of a file, and the checks that hold it against the original."""

    plan: Plan
    card: Card
    weights: dict[str, Array]
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether it gives what the original gives."""
        return all(check.ok for check in self.checks)

    @property
    def worst(self) -> float:
        """The largest difference."""
        return max(check.figure for check in self.checks)


def imported(source: Path, asked: Asked, *, text: str = "", progress: Progress = unwatched) -> Import:
    """The model in a file, with what it differs by. Raises ModelError with one sentence."""
    plan = planned(open_source(source, within(progress, 0.0, 0.2)), asked)
    card, weights = assembled(plan, within(progress, 0.2, READ))
    engine = build(card, weights)
    progress(MADE)
    from mnemoscope.engines.training.proof import proof  # torch: seconds to import

    if not text:
        text = card.texts[0] if card.texts else read_text(EXCERPT)[:SAMPLE]
    found = list[Check]()
    for check in proof(plan, engine, text[:SAMPLE]):
        found.append(check)
        progress(min(0.95, MADE + 0.05 * len(found)))
    worst = max((check.figure for check in found), default=0.0)
    said = {
        "measure": tr("largest difference from the original"),
        "value": float(f"{worst:.2g}") if worst < 1e300 else "infinite",
        "words": tr("within {{}} of {maker}", maker=plan.source.maker),
        "data": tr("tokens at random and a text, measured when its file was opened"),
    }
    return Import(plan, Card.from_json(card.to_json() | {"quality": said}), weights, tuple(found))


def proved(source: Path, progress: Progress = unwatched) -> tuple[Card, dict[str, Array]]:
    """The card of the model in a file, with its proof, and the weights. Raises ModelError if its proof fails, and for what is no model."""
    made = imported(source, Asked(), progress=progress)
    if not made.ok:
        raise ModelError(
            tr(
                "{file} cannot be shown exactly: what was made of it differs from the original by {worst:.2g}",
                file=source.name, worst=made.worst,
            )
        )  # fmt: skip
    return made.card, made.weights


def keep(made: Import, folder: Path) -> None:
    """Write an imported model into a folder. Raises OutputError; ModelError for one whose card is too large."""
    card = made.card.to_json() | {"name": folder.resolve().name[:200]}
    _refuse_large(card)
    try:
        put_model(folder, made.weights, card)
    except OSError as error:
        raise OutputError(
            tr("{folder} cannot be written: {reason}", folder=folder, reason=error.strerror or error)
        ) from None


def _refuse_large(card: dict[str, object]) -> None:
    from mnemoscope.engines.models.cardfile import CARD_BYTES

    size = len(str(card["vocabulary"]))
    if size > 0.9 * CARD_BYTES:
        raise ModelError(
            tr("the vocabulary takes {size:,.0f} MB, and a card holds {most:,.0f}: the file can be opened, but not imported",
               size=size / 1e6, most=CARD_BYTES / 1e6)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """An imported model and the folder it lies in, among the user's own."""

    folder: Path
    card: Card


def keep_among_own(made: Import, progress: Progress = unwatched) -> Kept:
    """Keep a model in the user's folder under a name that is free, or find it there. Raises ModelError if its proof fails."""
    if not made.ok:
        raise ModelError(
            tr(
                "{file} cannot be shown exactly: what was made of it differs from the original by {worst:.2g}, and was not kept",
                file=made.plan.source.path.name,
                worst=made.worst,
            )
        )
    folder = user_folder()
    for number in range(1, MOST_ALIKE):
        place = folder / (made.card.name if number == 1 else f"{made.card.name}-{number}")
        if place.name in model_folders():
            if _is_same(place, made):
                return Kept(place, read_card(place))
        elif not os.path.lexists(place):
            progress(1.0)
            keep(made, place)
            return Kept(place, read_card(place))
    raise OutputError(
        tr("there are too many models named {name} in {folder}", name=made.card.name, folder=folder)
    )


def _is_same(place: Path, made: Import) -> bool:
    """Whether a model of the user's is the one that was made, to the bit."""
    try:
        card = read_card(place)
    except ModelError:
        return False
    return (card.engine, card.config, card.vocabulary, card.sha256) == (
        made.card.engine, made.card.config, made.card.vocabulary, fingerprint(made.weights),
    )  # fmt: skip
