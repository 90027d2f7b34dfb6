"""What there is to translate: every template in the sources, and what cards say of their models."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.languages.tsfile import Message

ROOT = ASSETS.parent
SPOKEN = ("engines", "gui")  # the folders that speak in templates
CARDS = ("assets/models", "assets/others")
SAYS = {"tr": 1, "tr_noop": 1, "trn": 2}  # what is called with templates, and how many
# What a card says to people: of itself, in its tables, and of each example. Names, licences, texts and numbers stay as they are.
OF_CARD = ("title", "task", "group", "summary", "look", "data")
OF_TABLES = {"quality": ("measure", "words", "unit", "data"), "memory": ("unit",)}
SHORTEST = 4  # letters of the name of a class that is a word, and not a sign such as "aBc"
OF_EXAMPLE = ("title", "purpose")


def gathered(root: Path = ROOT) -> list[Message]:
    """Every template once, in the order of files and lines, with the files where it stands."""
    found = dict[str, Message]()
    for folder in SPOKEN:
        for path in sorted((root / folder).rglob("*.py")):
            _note(found, root, path, _of_source(path))
    for folder in CARDS:
        for path in sorted((root / folder).glob("*/card.toml")):
            _note(found, root, path, _of_card(path))
    return list(found.values())


def _note(found: dict[str, Message], root: Path, path: Path, texts: Iterator[tuple[str, str]]) -> None:
    place = path.relative_to(root).as_posix()
    for english, one in texts:
        known = found.get(english) or Message(english)
        places = known.places if place in known.places else (*known.places, place)
        found[english] = replace(known, places=places, one=known.one or one)


def _of_source(path: Path) -> Iterator[tuple[str, str]]:
    """The templates in a file, each with that of one thing if it is a plural."""
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) in SAYS]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        texts = [
            each.value
            for each in call.args[: SAYS[_called(call)]]
            if isinstance(each, ast.Constant) and isinstance(each.value, str)
        ]
        if len(texts) == SAYS[_called(call)] and texts[-1]:
            yield texts[-1], texts[0] if len(texts) > 1 else ""
    if path.parent.name == "zoo" and (said := ast.get_docstring(tree)):
        yield said.partition("\n")[0], ""  # as the help of `models` lists an engine


def _called(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _of_card(path: Path) -> Iterator[tuple[str, str]]:
    """What a card says to people."""
    card: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    texts = [card.get(name) for name in OF_CARD]
    texts += [card.get(table, {}).get(name) for table, names in OF_TABLES.items() for name in names]
    texts += [example.get(name) for example in card.get("examples", ()) for name in OF_EXAMPLE]
    texts += [name for name in card.get("classes", ()) if len(name) > SHORTEST]
    for text in texts:
        if isinstance(text, str) and any(letter.isalpha() for letter in text):
            yield text, ""
