"""A recording in a file: safetensors, one tensor per signal, `tokens`, and one JSON string of the rest."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError, safe_open

from engines.cards import Card
from engines.errors import MnemoscopeError, RecordingError
from engines.external import MemoryOptions
from engines.given import instance
from engines.sampling import Sampling
from engines.spec import Array, Kind, SignalSpec
from engines.spelling import spelled
from engines.tensorfile import Tensor, write_tensors
from engines.tokens import Encoded, Ids
from engines.trace import Trace
from engines.track import Track
from engines.vocabularies.described import vocabulary

VERSION = 2  # 2: of signals of memories outside the model
KEY = "mnemoscope"
PIECE = 4096  # steps read or written at a time


def save_recording(path: str | Path, track: Track, *, attention: bool = False) -> None:
    """Write a track; whole or not at all. Raises RecordingError if the place cannot be written.

    With `attention`, each `layer{n}.attention` is written as (step, head, key), zero above the
    diagonal: a row is what the newest token looks at.
    """
    path = Path(path)
    trace = track.trace
    steps = len(trace)
    tensors = [Tensor("tokens", "I64", (steps,), [np.array(trace.tokens, np.int64)])]
    tensors += [
        Tensor(spec.name, "F32", (steps, *spec.shape), _pieces(trace, spec.name)) for spec in trace.specs
    ]
    if attention:
        tensors += [
            Tensor(f"layer{layer}.attention", "F32", (steps, heads, steps), _attention(trace, layer, heads))
            for layer, heads in _heads(trace.specs).items()
        ]
    header = {
        "version": VERSION,
        "card": track.card.to_json(),
        "vocabulary": track.vocab.to_json(),
        "text": spelled(track.text),
        "pieces": track.encoded.spans[:steps].tolist(),
        "typed": min(track.typed, steps),
        "context": trace.context,
        "sampling": track.sampling.to_json() if track.sampling else None,
        "seed": track.sampling.seed if track.sampling else None,
        "edits": list(track.edits),
        "memory": track.memory.to_json() if track.memory else None,
        "recalled": _recalled(track),
        "signals": [spec.to_json() for spec in trace.specs],
    }
    try:
        write_tensors(path, tensors, {KEY: json.dumps(header)})
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise RecordingError(f"{path} cannot be written: {reason}") from None


def open_recording(path: str | Path) -> Track:
    """Read a recording. Raises RecordingError with one sentence if it is damaged or not one of ours."""
    instance("a recording", path, str | Path, "given by the path of its file")
    path = Path(path)
    try:
        with safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
            if KEY not in metadata:
                raise RecordingError(f"{path} is a safetensors file, but not a recording of Mnemoscope")
            names = set(file.keys())
            header = json.loads(metadata[KEY])
            if not isinstance(header, dict) or not isinstance(header.get("version"), int):
                raise RecordingError(f"{path} is damaged: its description cannot be read")
            if header["version"] > VERSION:
                raise RecordingError(f"{path} was made by a newer Mnemoscope (format {header['version']})")
            specs = tuple(SignalSpec.from_json(spec) for spec in header["signals"])
            missing = {spec.name for spec in specs} | {"tokens"}
            if missing := missing - names:
                raise RecordingError(f"{path} is damaged: it has no {', '.join(sorted(missing)[:3])}")
            return _track(header, specs, file)
    except FileNotFoundError:
        raise RecordingError(f"there is no file {path}") from None
    except IsADirectoryError:
        raise RecordingError(f"{path} is a folder, not a recording") from None
    except RecordingError:
        raise
    except MnemoscopeError as error:
        raise RecordingError(f"{path} is damaged: {error}") from None
    except (SafetensorError, OSError) as error:
        raise RecordingError(f"{path} cannot be read as a recording: {error}") from None
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        raise RecordingError(f"{path} is damaged: {type(error).__name__}: {error}") from None


def attention_bytes(specs: Iterable[SignalSpec], steps: int) -> int:
    """What the attention of so many steps would take in a file."""
    return 4 * steps * steps * sum(_heads(specs).values())


def _track(header: dict[str, Any], specs: tuple[SignalSpec, ...], file: Any) -> Track:
    """A track from the parts of a file; whatever does not fit raises ValueError."""
    vocab = vocabulary(header["vocabulary"])
    tokens = file.get_tensor("tokens")
    steps = len(tokens)
    if tokens.dtype != np.int64 or tokens.ndim != 1:
        raise ValueError("the tokens are not a list of whole numbers")
    if steps and not (tokens.min() >= 0 and tokens.max() < len(vocab)):
        raise ValueError("a token is not in the vocabulary")
    spans = np.array(header["pieces"], np.int64).reshape(-1, 2)
    text = header["text"] if isinstance(header["text"], str) else "".join(header["text"])
    if len(spans) != steps:
        raise ValueError("the pieces of text do not belong to the steps")
    if steps and not (spans.min() >= 0 and spans.max() <= len(text) and (spans[:, 0] <= spans[:, 1]).all()):
        raise ValueError("a piece lies outside the text")
    context = header["context"]
    if context is not None and (not isinstance(context, int) or context < 1):
        raise ValueError("the context is not a whole number above 0")
    _check(specs, len(vocab), context)
    _check_memory(specs)
    return Track(
        card=Card.from_json(header["card"]),
        vocab=vocab,
        trace=_trace(specs, context, tokens, file),
        text=text,
        encoded=Encoded(tokens, spans),
        typed=min(max(0, int(header["typed"])), steps),
        sampling=Sampling(**header["sampling"]) if header["sampling"] else None,
        edits=tuple(dict(edit) for edit in header["edits"]),
        memory=MemoryOptions(**header["memory"]) if header.get("memory") else None,
        recalled={int(i): (str(a), str(b)) for i, (a, b) in header.get("recalled", {}).items()},
    )


def _recalled(track: Track) -> dict[str, list[str]]:
    """What was read of the entries that a trace recalled from the store: id -> text before, and what followed."""
    if "memory.recalled" not in track.trace.layout:
        return {}
    ids = np.unique(track.trace.read("memory.recalled")).astype(np.int64).tolist()
    return {str(i): list(track.recalled[i]) for i in ids if i in track.recalled}


def _trace(specs: tuple[SignalSpec, ...], context: int | None, tokens: Ids, file: Any) -> Trace:
    """The trace in a file, read in pieces: never the whole of it twice in memory."""
    signals = {spec.name: file.get_slice(spec.name) for spec in specs}
    for spec in specs:
        shape, dtype = tuple(signals[spec.name].get_shape()), signals[spec.name].get_dtype()
        if shape != (len(tokens), *spec.shape) or dtype != "F32":
            raise ValueError(f"{spec.name} has the shape {shape} of {dtype}")
    trace = Trace(specs, context=context)
    for start in range(0, len(tokens), PIECE):
        ids = tokens[start : start + PIECE].tolist()
        rows = np.empty((len(ids), trace.layout.width), np.float32)
        for spec in specs:
            values = signals[spec.name][start : start + len(ids)]
            rows[:, trace.layout.slice(spec.name)] = values.reshape(len(ids), spec.size)
        trace.extend(ids, rows)
    return trace


def _check(specs: tuple[SignalSpec, ...], vocab: int, context: int | None) -> None:
    """Raise ValueError for signals that no engine of ours could have had."""
    shapes, kinds = {spec.name: spec.shape for spec in specs}, {spec.kind for spec in specs}
    for spec in specs:
        low, high = spec.levels
        if not -np.inf < low < high < np.inf:
            raise ValueError(f"{spec.name} has the range {low} to {high}")
        if len(spec.axes) != len(spec.shape) or not all(1 <= n <= 10**7 for n in spec.shape):
            raise ValueError(f"{spec.name} has the shape {spec.shape}")
        if spec.kind is Kind.LOGITS and spec.size != vocab:
            raise ValueError(f"{spec.name} are {spec.size}, but the vocabulary has {vocab} tokens")
        if spec.kind in (Kind.BEFORE, Kind.RECALLED, Kind.ANSWER) and spec.size != vocab:
            raise ValueError(f"{spec.name} are {spec.size}, but the vocabulary has {vocab} tokens")
        if spec.kind is Kind.QUERY and (
            len(spec.shape) != 2 or shapes.get(f"layer{spec.layer}.key") != spec.shape
        ):
            raise ValueError(f"{spec.name} has no keys to be compared with")
        if spec.kind is Kind.QUERY and Kind.POSITION in kinds:
            for name in ("query", "key", "residual"):
                newest, places = (shapes.get(f"layer{spec.layer}.{at}{name}") for at in ("", "position."))
                if newest is None or places != (context, *newest):
                    raise ValueError(f"layer{spec.layer}.position.{name} is not one for each position")


def _check_memory(specs: tuple[SignalSpec, ...]) -> None:
    """Raise ValueError for signals of a memory outside that do not belong together."""
    kinds = {spec.name: spec.kind for spec in specs}
    shapes = {spec.name: spec.shape for spec in specs}
    reads = [spec for spec in specs if spec.kind is Kind.READ]
    slots = shapes.get("memory.write", ())
    wanted: dict[str, Kind] = {}
    if any(spec.kind in (Kind.READ, Kind.WRITE, Kind.USAGE, Kind.IDS) for spec in specs):
        wanted["memory.write"] = Kind.WRITE
        if hops := [spec for spec in reads if spec.layer is not None]:
            wanted["answer"] = Kind.ANSWER
            for n in range(len(hops)):
                wanted |= {f"hop{n}.attention": Kind.READ, f"hop{n}.answer": Kind.ANSWER}
        else:
            wanted["memory.read"] = Kind.READ
    if Kind.ANSWER in kinds.values():
        wanted["answer"] = Kind.ANSWER
    if Kind.BEFORE in kinds.values():
        wanted |= {"model.logits": Kind.BEFORE, "logits": Kind.LOGITS}
    for name, kind in wanted.items():
        if kinds.get(name) is not kind:
            raise ValueError(f"there is no {name}, which its other signals need")
    for spec in specs:
        if spec.kind in (Kind.READ, Kind.WRITE, Kind.USAGE) and (spec.shape != slots or len(slots) != 1):
            raise ValueError(f"{spec.name} has not the slots that are written")
        usual = "memory.read" if spec.layer is None else f"hop{spec.layer}.attention"
        if spec.kind is Kind.READ and spec.name != usual:
            raise ValueError(f"{spec.name} is not called {usual}")
    recalled = shapes.get("memory.recalled")
    if recalled is not None and (len(recalled) != 1 or recalled[0] >= slots[0]):
        raise ValueError(f"memory.recalled has the shape {recalled}")


def _pieces(trace: Trace, name: str) -> Iterator[Array]:
    """A signal over the whole trace, some steps at a time."""
    for start in range(0, len(trace), PIECE):
        yield trace.read(name, start, min(start + PIECE, len(trace)))


def _attention(trace: Trace, layer: int, heads: int) -> Iterator[Array]:
    """A layer's attention over the whole trace as (step, head, key), some steps at a time."""
    steps = len(trace)
    for start in range(0, steps, 64):
        stop = min(start + 64, steps)
        piece = np.zeros((stop - start, heads, steps), np.float32)
        for head in range(heads):
            piece[:, head, :stop] = trace.attention(layer, head, start, stop)
        yield piece


def _heads(specs: Iterable[SignalSpec]) -> dict[int, int]:
    """The number of attention heads of each layer that has any."""
    return {s.layer: s.shape[0] for s in specs if s.kind is Kind.QUERY and s.layer is not None}
