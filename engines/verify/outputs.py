"""What the owner of a model says that it gives: tokens and signals in an NPZ file, held against what the engine gives."""

import difflib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.runs.recorder import check_room, read_rows
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import commas, tr, tr_noop
from mnemoscope.engines.verify.conformance import gap

# Of a signal's size: two float32 programs over a whole run, each carrying its own rounding along.
BOUND = 1e-4
HALF = 1e-2  # the same where the outputs were stored with half the digits
LEAST = 0.01  # size of a signal
LARGEST = 2_000_000_000  # bytes unpacked

FORMAT = tr_noop(
    """\
for a model of your own, python main.py verify FOLDER --reference FILE.npz
FILE.npz holds what the model gives elsewhere, as numpy.savez writes it:
  tokens          (steps,)       whole numbers: the ids that were read, from an empty state
  logits          (steps, ids)   or any other signal by its name (see assets/models/README.md), steps first:
  layer0.hidden   (steps, units)
  layer0.query    (steps, heads, units)
  layer0.attention (steps, heads, steps)
"""
)


def outputs(engine: Engine, path: str | Path) -> Iterator[Check]:
    """Each signal in a file against the engine's own over the same tokens. Raises ModelError with one sentence.

    The figure is the largest difference in parts of the signal's size, its largest value in the file.
    """
    tokens, given = _read(engine, Path(path))
    check_room(len(tokens), engine.layout.width)
    engine.reset()
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    for name, theirs in given.items():
        ours = _attention(trace, name) if name not in engine.layout else trace.read(name)
        if theirs.shape != ours.shape:
            raise ModelError(
                tr(
                    "{path}: {name} has the shape {shape}, but the engine gives {ours}",
                    path=path,
                    name=name,
                    shape=theirs.shape,
                    ours=ours.shape,
                )
            )
        size = max(LEAST, float(np.abs(np.nan_to_num(theirs.astype(np.float64))).max(initial=0)))
        figure = gap(ours.astype(np.float64), theirs.astype(np.float64)) / size
        bound = HALF if theirs.dtype == np.float16 else BOUND
        yield Check(
            tr(
                "{name}: difference from {file} over {tokens} steps",
                name=name,
                file=Path(path).name,
                tokens=len(tokens),
            ),
            figure,
            bound,
            signals=1,
        )


def _read(engine: Engine, path: Path) -> tuple[Ids, dict[str, NDArray[Any]]]:
    """The tokens and the signals in a file."""
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST:
                raise ModelError(
                    tr(
                        "{path} unpacks to more than {most:.0f} GB: give fewer steps or signals",
                        path=path,
                        most=LARGEST / 1e9,
                    )
                )
        with np.load(path, allow_pickle=False) as file:
            if not hasattr(file, "files"):
                raise ModelError(
                    tr("{path} holds one array: save tokens and signals with numpy.savez", path=path)
                )
            arrays = {name: file[name] for name in file.files}
    except FileNotFoundError:
        raise ModelError(tr("there is no file {path}", path=path)) from None
    except (OSError, ValueError, zipfile.BadZipFile, EOFError, KeyError, NotImplementedError) as error:
        raise ModelError(
            tr("{path} cannot be read as an NPZ file of numbers: {error}", path=path, error=error)
        ) from None
    return _tokens(engine, path, arrays), _signals(engine, path, arrays)


def _tokens(engine: Engine, path: Path, arrays: dict[str, NDArray[Any]]) -> Ids:
    """The ids that were read. Raises ModelError if there are none, or they are not the model's."""
    if "tokens" not in arrays:
        raise ModelError(
            tr("{path} has no tokens: it needs an array of that name with the ids that were read", path=path)
        )
    tokens = arrays["tokens"]
    if tokens.ndim != 1 or not len(tokens) or tokens.dtype.kind not in "iu":
        raise ModelError(
            tr(
                "{path}: the tokens must be a list of whole numbers, not {dtype} {shape}",
                path=path,
                dtype=tokens.dtype,
                shape=tokens.shape,
            )
        )
    if int(tokens.min()) < 0 or int(tokens.max()) >= len(engine.vocab):
        raise ModelError(
            tr(
                "{path}: the tokens must lie in 0 to {last}, the model's vocabulary",
                path=path,
                last=len(engine.vocab) - 1,
            )
        )
    return tokens.astype(np.int64)


def _signals(engine: Engine, path: Path, arrays: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """The signals. Raises ModelError for one the model does not have, or that is not of numbers."""
    attention = [f"layer{spec.layer}.attention" for spec in engine.layout.of(Kind.QUERY)]
    known = [*(spec.name for spec in engine.specs), *attention]
    given = {name: value for name, value in arrays.items() if name != "tokens"}
    if not given:
        raise ModelError(
            tr(
                "{path} has tokens only: it needs a signal as well, such as {known}",
                path=path,
                known=known[-1],
            )
        )
    for name, value in given.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, 3, cutoff=0.3) or known[-3:]
            raise ModelError(
                tr(
                    "{path}: the model has no signal {name!r}; it has {near} and others",
                    path=path,
                    name=name[:60],
                    near=commas(near),
                )
            )
        if value.dtype.kind not in "fiu":
            raise ModelError(
                tr(
                    "{path}: {name} is not an array of numbers, but of {dtype}",
                    path=path,
                    name=name,
                    dtype=value.dtype,
                )
            )
    return given


def _attention(trace: Trace, name: str) -> Array:
    """A layer's attention (steps, heads, steps)."""
    layer = int(name.removeprefix("layer").partition(".")[0])
    return np.stack([trace.attention(layer, head) for head in range(trace.layout.heads[layer])], axis=1)
