"""Models of a scene that are not there any more: what is shown without them, and the sentence that says so. No Qt."""

from dataclasses import replace
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.elsewhere import absent
from mnemoscope.engines.models.opening import card_of, find_model, is_ours
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import listed, paragraph, trn
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import LEAD

LONGEST = 60  # characters of a name in the sentence


def without_gone(scene: Scene) -> tuple[Scene, str]:
    """A scene without the models that are not there, whose text another is to read, and what of it is not there; "" for nothing.

    A model that comes with a package that is not installed is said with how to get it.
    """
    seats = scene.seats or ()
    asked = [scene.source, *(seat.source for seat in seats if seat.source != LEAD)]
    gone, how = list[str](), list[str]()
    for source in dict.fromkeys(source for source in asked if source is not None):
        try:
            place = find_model(source)
            said = absent(card_of(place)) if is_ours(place) else ""
        except MnemoscopeError:
            if not Path(source).exists():  # what is there and is no model is said as it is opened
                gone.append(source)
            continue
        if said:
            gone.append(source)
            how.append(sentence(said))
    if not gone:
        return scene, ""
    is_lead = scene.source in gone
    names = listed([source if len(source) <= LONGEST else f"…{source[1 - LONGEST :]}" for source in gone])
    if not is_lead:
        said = trn(
            "The model {names} is not there, and its track is left out.",
            "The models {names} are not there, and their tracks are left out.",
            len(gone),
            names=names,
        )
    else:
        said = trn(
            "The model {names} is not there: another one reads its text.",
            "The models {names} are not there: another one reads the text, and the tracks beside are left out.",
            len(gone),
            names=names,
        )
    kept = tuple(
        replace(seat, source=LEAD) if is_lead and seat.source == scene.source else seat
        for seat in seats
        if seat.source not in gone or seat.source == scene.source
    )
    scene = replace(scene, seats=None if scene.seats is None else kept)
    if is_lead:
        scene = replace(scene, source=None, chosen=None)
    return scene, paragraph((said, *how))
