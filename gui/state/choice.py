"""Which model was asked for last, and which text stands in for one that it does not know."""

from dataclasses import dataclass

from mnemoscope.engines.models.card import Card


@dataclass(slots=True)
class Choice:
    """The window owns it; only choosing a model or an example changes it."""

    card: Card | None = None  # of the model last asked for
    stand_in: str = ""  # the example shown because the model could not read what was there
