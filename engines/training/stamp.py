"""Writes into the cards of models that are there what newer cards hold: `python -m mnemoscope.engines.training.stamp [FOLDER ...]`.

Two things: the SHA-256 of the weights, anew each time; and figures of quality that need no data and are not on the card yet.
A card is changed line by line, so that everything else in it stays as it is.
"""

import sys
from pathlib import Path

import tomli_w

from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.models.card import digest, read_card
from mnemoscope.engines.models.opening import BUNDLED, build, read_weights
from mnemoscope.engines.training import catalogue, figures


def stamp(folder: Path) -> None:
    """Bring one card up to date. Raises ModelError if the model cannot be opened."""
    card, path = read_card(folder), folder / "card.toml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("sha256 = ")]
    after = next(n for n, line in enumerate(lines) if line.startswith("seed = "))
    lines.insert(after + 1, f'sha256 = "{digest(folder / "weights.safetensors")}"')
    module = catalogue.module_for(card.name)
    if "remeasured" in vars(module) and card.quality:
        engine = build(card, read_weights(folder / "weights.safetensors"))
        found = figures.measured(module, card.name, engine, None)
        found |= {"questions": vars(module)["QUESTIONS"]} if "QUESTIONS" in vars(module) else {}
        fresh = {key: value for key, value in found.items() if key not in card.quality}
        after = next(n for n, line in enumerate(lines) if line.startswith("value = "))
        lines[after + 1 : after + 1] = tomli_w.dumps(fresh).splitlines()
    with whole_file(path) as file:
        file.write(("\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]]
    for place in given or sorted(card.parent for card in BUNDLED.glob("*/card.toml")):
        stamp(place)
