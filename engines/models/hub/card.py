"""The card of a Hugging Face folder: what its config.json, its README and its tokenizer say, without its weights."""

import json
import re
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.hub.cache import ENGINE
from mnemoscope.engines.models.hub.folder import Folder, parameters_of
from mnemoscope.engines.translation import tr, tr_noop

README_BYTES = 100_000
TASKS = {
    "ForCausalLM": tr_noop("next token"),
    "LMHeadModel": tr_noop("next token"),
    "ForConditionalGeneration": tr_noop("a text to a text"),
    "MTModel": tr_noop("translation"),
    "ForSequenceClassification": tr_noop("classes of texts"),
}
SIZES = ("vocab_size", "n_vocab")


def card_of_folder(folder: Folder) -> Card:
    """What can be said of a model before its weights and its vocabulary are read. Raises ModelError."""
    config, architecture = folder.config, architecture_of(folder)
    task = next(
        (said for end, said in TASKS.items() if architecture.endswith(end)), tr_noop("states of a text")
    )
    labels = config.get("id2label")
    is_classifier = architecture.endswith("ForSequenceClassification")
    classes = (
        [str(labels[key])[:80] for key in sorted(labels, key=_number)]
        if is_classifier and isinstance(labels, dict)
        else []
    )
    return Card.from_json(
        {
            "name": folder.name[:200],
            "engine": ENGINE,
            "title": folder.name[:400],
            "task": task,
            "group": tr_noop("Language models"),
            "licence": _licence(folder),
            "source": str(folder.path)[:400],
            "parameters": parameters_of(folder),
            "weights": {"folder": str(folder.path)},
            "classes": classes,
            "summary": tr("{architecture} of the transformers library.", architecture=architecture or folder.kind),
        }
    )  # fmt: skip


def architecture_of(folder: Folder) -> str:
    """The class that the config names; "" for none."""
    said = folder.config.get("architectures")
    name = said[0] if isinstance(said, list) and said else ""
    return name if isinstance(name, str) and name.isidentifier() else ""


def _number(key: str) -> int:
    return int(key) if str(key).isdecimal() else 0


def vocabulary_of(folder: Folder, text: str) -> dict[str, Any]:
    """What a card says of the vocabulary that a `tokenizer.json` describes. Raises ModelError."""
    described = json.loads(text)
    before, after = _frame(described.get("post_processor"))
    text_config = folder.config.get("text_config")
    config = text_config if isinstance(text_config, dict) else folder.config
    size = next((config[key] for key in SIZES if type(config.get(key)) is int), 0)
    return {"kind": "pieces", "tokenizer": text, "size": size, "before": before, "after": after}


def _frame(processor: Any) -> tuple[list[int], list[int]]:
    """The tokens that the library puts before and after each text, by the description of its tokenizer. Raises ModelError."""
    try:
        match processor:
            case {"type": "Sequence", "processors": list(several)}:
                found = [_frame(one) for one in several]
                return [n for b, _ in found for n in b], [n for _, a in reversed(found) for n in a]
            case {"type": "BertProcessing" | "RobertaProcessing", "cls": [_, int(cls)], "sep": [_, int(sep)]}:
                return [cls], [sep]
            case {"type": "TemplateProcessing", "single": list(single), "special_tokens": dict(special)}:
                at = next(n for n, piece in enumerate(single) if "Sequence" in piece)
                ids = [
                    special[piece["SpecialToken"]["id"]]["ids"] if "SpecialToken" in piece else []
                    for piece in single
                ]
                return [n for part in ids[:at] for n in part], [n for part in ids[at + 1 :] for n in part]
    except (KeyError, TypeError, StopIteration, RecursionError):
        raise ModelError(tr("its tokenizer.json frames texts in a way that cannot be read")) from None
    return [], []


def _licence(folder: Folder) -> str:
    """What the README's first lines say."""
    try:
        head = read_regular(folder.path / "README.md", README_BYTES * 20)[:README_BYTES].decode(
            "utf-8", "replace"
        )
    except OSError:
        return "not stated"
    if not head.startswith("---"):
        return "not stated"
    found = re.search(r"^license:[ \t]*['\"]?([\w.+ -]{1,80})", head.partition("\n---")[0], re.MULTILINE)
    return found[1].strip() if found else "not stated"
