"""GGUF files (of llama.cpp and its like): a decoder shaped as Llama's is read with the weights as floats."""

import json
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.gguffile import MAGIC, GgufError, GgufFile
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers.sentencepiece import CONTROL, OWN, described, merges_of
from mnemoscope.engines.models.importers.template import turns_of
from mnemoscope.engines.progress import Progress, unwatched, within
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import commas, tr, tr_noop

SHAPED = {"llama": {}, "mistral": {}, "qwen2": {"biases": True}, "qwen3": {"normed": True}}
TURNED = ("llama", "mistral")  # whose queries and keys lie with the pairs that are rotated side by side
TENSORS = {
    "token_embd.weight": "embedding.weight",
    "output_norm.weight": "norm.weight",
    "output.weight": "readout.weight",
    "rope_freqs.weight": "rotation.factors",
}
OF_LAYER = {
    "attn_norm": "attention_norm", "attn_q": "query", "attn_k": "key", "attn_v": "value", "attn_output": "output",
    "attn_q_norm": "query_norm", "attn_k_norm": "key_norm", "ffn_norm": "mlp_norm", "ffn_gate": "gate", "ffn_up": "up",
    "ffn_down": "down",
}  # fmt: skip

# How texts are split before pairs of bytes are joined, by the name that llama.cpp has for it.
GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
QWEN2 = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")
SPLITS = {
    "default": (False, GPT2), "gpt-2": (False, GPT2), "smollm": (True, GPT2), "llama-bpe": (False, LLAMA3), "llama3": (False, LLAMA3),
    "smaug-bpe": (False, LLAMA3), "qwen2": (False, QWEN2),
}  # fmt: skip
HEADER = 0.2  # of the progress, until the header is read
SENTENCEPIECE = "llama"  # by the name that llama.cpp has for it


def is_gguf(path: Path) -> bool:
    """Whether a path is a file that begins as GGUF files do. Waits for no pipe. Raises OSError or ValueError for no path."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def read_gguf(path: Path, progress: Progress = unwatched) -> tuple[Card, dict[str, Array]]:
    """The card and the weights of a GGUF file. Raises ModelError with one sentence."""
    if any(find_spec(package) is None for package in ("gguf", "tokenizers")):
        said = tr(
            '{path} is read with two packages that are not installed: pip install -e ".[llm]"',
            path=path.name,
        )
        raise ModelError(said)
    file = _opened(path, within(progress, 0.0, HEADER))
    card = _card(path, file)
    try:
        return replace(card, turns=_turns(file.metadata)), _weights(
            path, file, card.config, within(progress, HEADER, 1.0)
        )
    except GgufError as error:
        raise ModelError(tr("{path} cannot be opened: {why}", path=path.name, why=error)) from None


def read_gguf_card(path: Path, progress: Progress = unwatched) -> Card:
    """The card of a GGUF file, without its weights. Raises ModelError with one sentence."""
    return _card(path, _opened(path, progress))


def _opened(path: Path, progress: Progress = unwatched) -> GgufFile:
    try:
        return GgufFile(path, progress)
    except (OSError, GgufError) as error:
        why = getattr(error, "strerror", None) or error
        raise ModelError(tr("{path} cannot be opened: {why}", path=path.name, why=why)) from None


def _card(path: Path, file: GgufFile) -> Card:
    about = file.metadata
    config = _config(path, file)
    licence = about.get("general.license")
    return Card.from_json(
        {
            "name": path.stem[:200],
            "engine": "llama",
            "title": str(about.get("general.name") or path.stem)[:400],
            "task": tr_noop("next token"),
            "group": tr_noop("Language models"),
            "licence": str(licence)[:400] if licence else "not stated",
            "attribution": str(about.get("general.organization") or "")[:400],
            "source": path.name,
            "parameters": sum(int(np.prod(t.shape)) for t in file.tensors.values()),
            "config": config,
            "vocabulary": _vocabulary(path, about),
        }
    )


def _config(path: Path, file: GgufFile) -> dict[str, Any]:
    """The sizes of the engine, from the metadata. Raises ModelError for an architecture or a size that it has not."""
    about, kind = file.metadata, str(file.metadata.get("general.architecture"))
    if kind not in SHAPED:
        known = commas(SHAPED)
        raise ModelError(
            tr(
                "{path} is a GGUF model of the architecture {kind}, which is not shaped as those that can be opened: {known}",
                path=path.name, kind=kind[:40], known=known,
            )
        )  # fmt: skip

    def said(key: str, usual: Any = None) -> Any:
        value = about.get(f"{kind}.{key}", usual)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ModelError(tr("{path} does not say its {key}", path=path.name, key=f"{kind}.{key}"))
        return value

    width, heads = said("embedding_length"), said("attention.head_count")
    per_head = said("attention.key_length", width // heads if heads else 0)
    if (
        said("rope.dimension_count", per_head) != per_head
        or said("attention.value_length", per_head) != per_head
    ):
        raise ModelError(
            tr("{path} rotates a part of each head only, which cannot be opened", path=path.name)
        )
    context = min(
        said("context_length"),
        said("attention.sliding_window", said("context_length")) or said("context_length"),
    )
    scaling = about.get(f"{kind}.rope.scaling.type", "none")
    if scaling not in ("none", "") and "rope_freqs.weight" not in file.tensors:
        raise ModelError(
            tr(
                "{path} stretches its positions ({scaling}), which cannot be opened",
                path=path.name,
                scaling=str(scaling)[:20],
            )
        )
    return {
        "width": width,
        "heads": heads,
        "key_heads": said("attention.head_count_kv", heads),
        "per_head": per_head,
        "layers": said("block_count"),
        "mlp": said("feed_forward_length"),
        "context": context,
        "base": float(said("rope.freq_base", 10_000.0)),
        "epsilon": float(said("attention.layer_norm_rms_epsilon")),
        "tied": "output.weight" not in file.tensors,
        "stretched": "rope_freqs.weight" in file.tensors,
        **SHAPED[kind],
    }


def _turns(about: dict[str, Any]) -> dict[str, Any]:
    """How a conversation is written, from the template in the file."""
    template, tokens = about.get("tokenizer.chat_template"), about.get("tokenizer.ggml.tokens", [])

    def piece(key: str) -> str:
        n = about.get(f"tokenizer.ggml.{key}_token_id")
        return tokens[n] if isinstance(n, int) and 0 <= n < len(tokens) else ""

    said = template if isinstance(template, str) else None
    bos = "" if _frames(about, "bos") else piece("bos")  # which is put before each text anyway
    return turns_of(said, bos=bos, eos=piece("eos")).to_json()


def _weights(path: Path, file: GgufFile, config: dict[str, Any], progress: Progress) -> dict[str, Array]:
    kind, weights = file.metadata["general.architecture"], dict[str, Array]()
    for number, name in enumerate(file.tensors):
        progress(number / len(file.tensors))
        ours = TENSORS.get(name) or _of_layer(name)
        if ours is None:
            raise ModelError(
                tr(
                    "{path} has a tensor that its architecture has no place for: {name}",
                    path=path.name,
                    name=name[:80],
                )
            )
        weights[ours] = file.floats(name)
        if kind in TURNED and name.endswith((".attn_q.weight", ".attn_k.weight")):
            weights[ours] = _apart(weights[ours], config["per_head"])
    return weights


def _of_layer(name: str) -> str | None:
    """Our name for a tensor of a layer: `blk.3.attn_q.weight` is `layers.3.query.weight`."""
    match name.split("."):
        case ["blk", number, part, ("weight" | "bias") as what] if number.isdecimal() and part in OF_LAYER:
            return f"layers.{int(number)}.{OF_LAYER[part]}.{what}"
    return None


def _apart(weight: Array, per_head: int) -> Array:
    """Rows in which the two of each rotated pair lie half a head apart, of rows in which they lie side by side."""
    fits = isinstance(per_head, int) and per_head > 0 and not per_head % 2
    if not fits or weight.ndim != 2 or len(weight) % per_head:
        return weight  # it does not fit the sizes, which is said when they are held together
    rows, width = weight.shape
    return weight.reshape(-1, per_head // 2, 2, width).swapaxes(1, 2).reshape(rows, width)


def _vocabulary(path: Path, about: dict[str, Any]) -> dict[str, Any]:
    """What a card says of its vocabulary, and of the tokens that it puts before and after a text. Raises ModelError."""
    said: dict[str, Any] = {"kind": "pieces", "tokenizer": json.dumps(_tokenizer(path, about))}
    count = len(about["tokenizer.ggml.tokens"])
    for place, end in (("before", "bos"), ("after", "eos")):
        token = about.get(f"tokenizer.ggml.{end}_token_id")
        if _frames(about, end) and type(token) is int and 0 <= token < count:
            said[place] = [token]
    return said


def _frames(about: dict[str, Any], end: str) -> bool:
    """Whether the token of an end, "bos" or "eos", belongs to each text: older files of SentencePiece say nothing of the first."""
    usual = end == "bos" and about.get("tokenizer.ggml.model") == SENTENCEPIECE
    return about.get(f"tokenizer.ggml.add_{end}_token", usual) is True


def _pieces(path: Path, about: dict[str, Any], tokens: list[str], kinds: list[int]) -> dict[str, Any]:
    """What `tokenizer.json` would say of a vocabulary of SentencePiece. Raises ModelError for one without scores."""
    merges, scores = about.get("tokenizer.ggml.merges"), about.get("tokenizer.ggml.scores")
    if isinstance(merges, list):
        pairs = [(one, other) for one, _, other in (str(merge).partition(" ") for merge in merges)]
    elif isinstance(scores, list) and len(scores) == len(tokens) and all(type(s) is float for s in scores):
        pairs = merges_of(tokens, scores)
    else:
        raise ModelError(tr("{path} does not say how pieces are joined", path=path.name))
    return described(
        tokens, kinds, pairs, space_before=about.get("tokenizer.ggml.add_space_prefix") is not False
    )


def _tokenizer(path: Path, about: dict[str, Any]) -> dict[str, Any]:
    """What `tokenizer.json` would say of its vocabulary. Raises ModelError for one that cannot be read."""
    model, split = about.get("tokenizer.ggml.model"), about.get("tokenizer.ggml.pre", "default")
    tokens, kinds = about.get("tokenizer.ggml.tokens"), about.get("tokenizer.ggml.token_type") or []
    if not (isinstance(tokens, list) and isinstance(kinds, list) and all(isinstance(t, str) for t in tokens)):
        raise ModelError(tr("{path} holds no vocabulary", path=path.name))
    added = [
        {"id": n, "content": piece, "special": kind == CONTROL, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
        for n, (piece, kind) in enumerate(zip(tokens, kinds, strict=False))
        if kind in (CONTROL, OWN) and piece
    ]  # fmt: skip
    if model == SENTENCEPIECE:
        return _pieces(path, about, tokens, kinds)
    listed = {piece: n for n, piece in enumerate(tokens)}
    common: dict[str, Any] = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "post_processor": None,
    }
    if model == "gpt2" and split in SPLITS:
        digits, pattern = SPLITS[split]
        first = [{"type": "Digits", "individual_digits": True}] if digits else []
        cut = {"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Isolated", "invert": False}
        spelled = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": False}
        merges = about.get("tokenizer.ggml.merges")
        if not isinstance(merges, list):
            raise ModelError(tr("{path} does not say how pieces are joined", path=path.name))
        return common | {
            "normalizer": None,
            "pre_tokenizer": {"type": "Sequence", "pretokenizers": [*first, cut, spelled]},
            "decoder": {
                "type": "ByteLevel",
                "add_prefix_space": False,
                "trim_offsets": False,
                "use_regex": False,
            },
            "model": {
                "type": "BPE",
                "vocab": listed,
                "merges": merges,
                "ignore_merges": split in ("llama-bpe", "llama3"),
            },
        }
    raise ModelError(
        tr(
            "{path} has a vocabulary of the kind {model}, split as {split}, which cannot be read yet",
            path=path.name, model=str(model)[:40], split=str(split)[:40],
        )
    )  # fmt: skip
