"""A recording in a file: safetensors, one tensor per signal, `tokens`, `text`, `spans`, and one JSON string of the rest."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError

from mnemoscope.engines.edit import TOKEN, Edit
from mnemoscope.engines.editable import named
from mnemoscope.engines.edits import MOST, Edits
from mnemoscope.engines.errors import MnemoscopeError, OutputError, RecordingError
from mnemoscope.engines.files.destination import cannot, refuse_precious
from mnemoscope.engines.files.origin import Origin
from mnemoscope.engines.files.surrogates import unspelled
from mnemoscope.engines.files.tensors import Tensor, TensorFile, write_tensors
from mnemoscope.engines.given import instance, shown
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.foreign import KEY, described, holds_tensors
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.inferred import inferred, is_recording
from mnemoscope.engines.runs.tracefile import MismatchError, check, check_memory, trace_in
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Array, Kind, Layout, Number, SignalSpec
from mnemoscope.engines.tokens import Encoded, Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr, tr_noop
from mnemoscope.engines.vocabularies.described import vocabulary
from mnemoscope.engines.voice import complain

# 2: of signals of memories outside the model; 3: of attention without queries and keys;
# 4: what grows with the length (text, spans, what was recalled) in tensors, as a header is at most 100 MB;
# 5: of signals in other numbers than float32, ids in int64
VERSION = 5
WRITTEN = {Number.FLOAT32: "F32", Number.FLOAT16: "F16", Number.INT64: "I64"}
AT_ONCE = 16_000_000  # bytes of a signal that are read to be written


def save_recording(
    path: str | Path,
    track: Track,
    *,
    attention: bool = False,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write a track; whole or not at all. Raises RecordingError if the place cannot or must not be written.

    With `attention`, each `layer{n}.attention` is written as (step, head, key), zero above the
    diagonal: a row is what the newest token looks at. `progress` is told the share written, and may raise to stop it.
    """
    path = Path(path)
    trace = track.trace
    steps = len(trace)
    tensors = [
        Tensor("tokens", "I64", (steps,), [np.array(trace.tokens, np.int64)]),
        Tensor("spans", "I64", (steps, 2), [track.encoded.spans[:steps]]),
        _text("text", track.text),
        *_recalled(track),
    ]
    tensors += [
        Tensor(spec.name, WRITTEN[spec.number], (steps, *spec.shape), _pieces(trace, spec.name))
        for spec in trace.specs
    ]
    if attention:
        tensors += [
            Tensor(f"layer{layer}.attention", "F32", (steps, heads, steps), _attention(trace, layer, heads))
            for layer, heads in trace.layout.heads.items()
            if f"layer{layer}.attention" not in trace.layout  # which is a signal of its own
        ]
    try:
        refuse_precious(path)
        write_tensors(path, tensors, {KEY: json.dumps(_header(track))}, progress)
    except OutputError as error:
        raise RecordingError(str(error)) from None
    except (OSError, ValueError, TypeError) as error:
        raise RecordingError(str(cannot(path, error))) from None


def _header(track: Track) -> dict[str, Any]:
    """All that a recording says beside its tensors: nothing that grows with its length."""
    return {
        "version": VERSION,
        "card": track.card.to_json(),
        "origin": track.origin.to_json() if track.origin else None,
        "vocabulary": track.vocab.to_json(),
        "typed": min(track.typed, len(track.trace)),
        "context": track.trace.context,
        "turning": None if track.trace.turning is None else list(track.trace.turning),
        "sampling": track.sampling.to_json() if track.sampling else None,
        "seed": track.sampling.seed if track.sampling else None,
        "edits": [edit.to_json() for edit in track.edits],
        "memory": track.memory.to_json() if track.memory else None,
        "signals": [spec.to_json() for spec in track.trace.specs],
        "omitted": [spec.to_json() for spec in track.trace.omitted],
    }


def open_recording(path: str | Path, progress: Callable[[float], None] | None = None) -> Track:
    """Read a recording, ours or one that anyone wrote with safetensors alone. Raises RecordingError with one sentence.

    What of another's recording cannot be shown is named by `left_out` of the track, and on standard error.
    `progress` is told the share read, and may raise to stop it.
    """
    instance(tr_noop("a recording"), path, str | Path, tr_noop("given by the path of its file"))
    path = Path(path)
    if not holds_tensors(path):
        raise _no_recording(path)
    try:
        with TensorFile(path) as file:
            if KEY in file.metadata:
                return _opened(file, path, progress)
            track = inferred(path, file, progress) if is_recording(file) else None
    except RecordingError:
        raise
    except MnemoscopeError as error:
        raise RecordingError(tr("{path} is damaged: {error}", path=path, error=error)) from None
    except (SafetensorError, OSError) as error:
        raise RecordingError(
            tr("{path} cannot be read as a recording: {error}", path=path, error=error)
        ) from None
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        raise RecordingError(tr("{path} is damaged: {misfit}", path=path, misfit=_misfit(error))) from None
    if track is None:
        raise _no_recording(path)
    if track.left_out:
        complain(
            tr("{path}: {left_out}", path=path, left_out=track.left_out)
        )  # also where there is no window
    return track


def _misfit(error: Exception) -> str:
    """What a description is wrong in, in a clause without the names that Python has for it."""
    if isinstance(error, KeyError):
        return tr("its description lacks {key}", key=shown(error.args[0]))
    if isinstance(error, MismatchError):
        return str(error)
    return tr("its description is not of the form that a recording has")


def refuse_no_recording(path: str | Path) -> None:
    """Raise RecordingError, with a sentence on what it is, for a path that is no recording. Reads no more than the header."""
    path = Path(path)
    if not holds_tensors(path) or not _has_steps(path):
        raise _no_recording(path)


def _no_recording(path: Path) -> RecordingError:
    return RecordingError(tr("this is no recording: {what}", what=described(path)))


def _has_steps(path: Path) -> bool:
    """Whether the header is that of a recording; what is wrong with a damaged one is said by who opens it."""
    try:
        with TensorFile(path) as file:
            return KEY in file.metadata or is_recording(file)
    except (SafetensorError, OSError, ValueError):
        return True


def _opened(file: TensorFile, path: Path, progress: Callable[[float], None] | None) -> Track:
    """The track in a recording of ours."""
    header = json.loads(file.metadata[KEY])
    if not isinstance(header, dict) or not isinstance(header.get("version"), int):
        raise RecordingError(tr("{path} is damaged: its description cannot be read", path=path))
    if header["version"] > VERSION:
        raise RecordingError(
            tr(
                "{path} was made by a newer Mnemoscope (format {version})",
                path=path,
                version=header["version"],
            )
        )
    specs = tuple(SignalSpec.from_json(spec) for spec in header["signals"])
    beside = {"tokens"} if header["version"] < 4 else {"tokens", "text", "spans"}
    missing = ({spec.name for spec in specs} | beside) - file.entries.keys()
    if missing:
        raise RecordingError(
            tr(
                "{path} is damaged: it has no {tensors}",
                path=path,
                tensors=commas(map(shown, sorted(missing)[:3])),
            )
        )
    return _track(header, specs, file, path, progress)


def attention_bytes(specs: Iterable[SignalSpec], steps: int) -> int:
    """What the attention of so many steps would take in a file."""
    return 4 * steps * steps * sum(Layout(specs).heads.values())


def _track(
    header: dict[str, Any],
    specs: tuple[SignalSpec, ...],
    file: TensorFile,
    path: Path,
    progress: Callable[[float], None] | None,
) -> Track:
    """A track from the parts of a file; whatever does not fit raises MismatchError."""
    vocab = vocabulary(header["vocabulary"])
    tokens = file.wholes("tokens")
    steps = len(tokens)
    if tokens.ndim != 1:
        raise MismatchError(tr("the tokens are not a list of whole numbers"))
    text, spans = _read(header, file)
    if spans.shape != (steps, 2):
        raise MismatchError(tr("the pieces of text do not belong to the steps"))
    if steps and not (spans.min() >= 0 and spans.max() <= len(text) and (spans[:, 0] <= spans[:, 1]).all()):
        raise MismatchError(tr("a piece lies outside the text"))
    tokens = vocab.recorded(tokens, text, spans)
    if steps and not (tokens.min() >= 0 and tokens.max() < len(vocab)):
        raise MismatchError(tr("a token is not in the vocabulary"))
    context = header["context"]
    if context is not None and (type(context) is not int or not 1 <= context < 2**31):
        raise MismatchError(tr("the context is not a whole number above 0"))
    check(specs, len(vocab), context)
    check_memory(specs)
    if len(header["edits"]) > MOST:
        raise MismatchError(tr("it has more than {most:,} edits", most=MOST))
    edits = tuple(map(Edit.from_json, header["edits"]))
    omitted = tuple(SignalSpec.from_json(spec) for spec in header.get("omitted", ()))
    trace = trace_in(specs, context, tokens, file, path, progress)
    trace.omitted = tuple(spec for spec in omitted if spec.name not in trace.layout)
    trace.turning = _turning(header.get("turning"), specs)
    trace.edits = Edits.of(
        trace.layout, vocab, _made_again(edits, trace.layout), context=context, turning=trace.turning
    )
    return Track(
        card=Card.from_json(header["card"]),
        vocab=vocab,
        trace=trace,
        text=text,
        encoded=Encoded(tokens, spans),
        typed=min(max(0, int(header["typed"])), steps),
        sampling=Sampling.from_json(header["sampling"], tr_noop("the sampling"))
        if header["sampling"]
        else None,
        edits=edits,
        memory=MemoryOptions.from_json(header["memory"], tr_noop("the memory"))
        if header.get("memory")
        else None,
        recalled=_entries(header, file),
        origin=Origin.from_json(header["origin"]) if header.get("origin") is not None else None,
    )


def _turning(said: Any, specs: tuple[SignalSpec, ...]) -> tuple[float, ...] | None:
    """By how much each pair of a key turns from step to step, as the file says it."""
    if said is None:
        return None
    turning = tuple(map(float, said))
    wrong = any(spec.kind is Kind.KEY and spec.shape[1] != 2 * len(turning) for spec in specs)
    if turning and (wrong or not np.isfinite(turning).all()):
        raise MismatchError(tr("its keys are not of the pairs that turn"))
    return turning


def _made_again(edits: tuple[Edit, ...], layout: Layout) -> list[Edit]:
    """The edits of a run that its recording says enough of: not what it took from elsewhere, nor what of a signal it does not hold."""
    held = [edit for edit in edits if edit.signal == TOKEN or named(edit, layout)]
    return [edit for edit in held if edit.operation != "from"]


def _read(header: dict[str, Any], file: TensorFile) -> tuple[str, Ids]:
    """What was read, and the characters that each step read."""
    if header["version"] >= 4:
        return file.text("text"), file.wholes("spans")
    return unspelled(header["text"]), np.array(header["pieces"], np.int64).reshape(-1, 2)


def _entries(header: dict[str, Any], file: TensorFile) -> dict[int, tuple[str, str]]:
    """The entries that were recalled, by id: the text that was read, and what followed."""
    if header["version"] < 4:
        return {int(i): (str(a), str(b)) for i, (a, b) in header.get("recalled", {}).items()}
    if "recalled.entries" not in file.entries:
        return {}
    found, text = file.wholes("recalled.entries"), file.text("recalled.text")
    if found.ndim != 2 or found.shape[1] != 3 or (found < 0).any() or found[:, 1:].sum() != len(text):
        raise MismatchError(tr("the entries recalled do not belong to their texts"))
    entries, at = {}, 0
    for id_, before, after in found.tolist():
        entries[id_] = (text[at : at + before], text[at + before : at + before + after])
        at += before + after
    return entries


def _recalled(track: Track) -> list[Tensor]:
    """What was read of the entries that a trace recalled from the store: (id, characters before, and after), and the texts."""
    if "memory.recalled" not in track.trace.layout:
        return []
    ids: set[int] = set()
    for piece in _pieces(track.trace, "memory.recalled"):
        ids.update(np.unique(np.nan_to_num(piece)).astype(np.int64).tolist())
    entries = [(i, *track.recalled[i]) for i in sorted(ids) if i in track.recalled]
    lengths = np.array([(i, len(a), len(b)) for i, a, b in entries], np.int64).reshape(-1, 3)
    return [
        Tensor("recalled.entries", "I64", lengths.shape, [lengths]),
        _text("recalled.text", "".join(a + b for _, a, b in entries)),
    ]


def _text(name: str, text: str) -> Tensor:
    """A text as the bytes of its UTF-8; halves of surrogate pairs are spelled as they stand."""
    data = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    return Tensor(name, "U8", data.shape, [data])


def _pieces(trace: Trace, name: str) -> Iterator[NDArray[Any]]:
    """A signal over the whole trace, some steps at a time."""
    steps = max(1, AT_ONCE // (4 * trace.layout[name].size))
    for start in range(0, len(trace), steps):
        yield trace.read(name, start, min(start + steps, len(trace)))


def _attention(trace: Trace, layer: int, heads: int) -> Iterator[Array]:
    """A layer's attention over the whole trace as (step, head, key), some steps at a time."""
    steps = len(trace)
    for start in range(0, steps, 64):
        stop = min(start + 64, steps)
        piece = np.zeros((stop - start, heads, steps), np.float32)
        for head in range(heads):
            piece[:, head, :stop] = trace.attention(layer, head, start, stop)
        yield piece
