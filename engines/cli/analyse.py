"""`python main.py analyse`: one question about a recording, or about a model and a text; a table to read, or a file."""

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from mnemoscope.engines.analyse import beginning, case, read, recorded
from mnemoscope.engines.analysis.question import Answer, Given, Question, question, questions
from mnemoscope.engines.errors import AnalysisError, OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import cannot, check_destination, parts_of_model, refuse_precious
from mnemoscope.engines.files.tables import csv_pieces, npz_pieces
from mnemoscope.engines.files.texts import TextError, text_of
from mnemoscope.engines.models.opening import find_model
from mnemoscope.engines.plain import plain
from mnemoscope.engines.runs.sources import sources_of
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr, trn
from mnemoscope.engines.voice import say

MOST_ROWS, LONGEST_CELL = 40, 48


def run(args: Namespace) -> int:
    """Answer, and return the exit status. Raises MnemoscopeError for what a person did wrong."""
    if args.name is None:
        say(*_listed())
        return 0
    asked = question(args.name)
    if args.source is None:
        raise AnalysisError(
            tr(
                "name a recording or a model to ask about: python main.py analyse {name} RECORDING|MODEL",
                name=asked.name,
            )
        )
    _check_kinds(asked, tuple(args.of))
    if args.place and not asked.places:
        raise AnalysisError(tr("{name} is not asked of one number: leave out --place", name=asked.name))
    is_run = _is_recording(args)
    inputs = _inputs(args, is_run, texts=asked.texts)
    if args.output is not None:
        check_destination(args.output, inputs)
    text = _text(args)
    given = _given(args, text) if asked.texts and text is not None else None
    track, opened = recorded(args.source) if is_run else read(args.source, beginning(text) if given else text)
    with tqdm(
        total=100,
        desc=asked.name,
        disable=None,
        leave=False,
        bar_format="{desc} {percentage:3.0f} % |{bar}| " + tr("{time} to go", time="{remaining}"),
    ) as bar:
        found = asked.answer(
            case(
                track,
                opened,
                at=args.at,
                since=args.since,
                kinds=tuple(args.of),
                place=args.place,
                given=given,
                sources=sources_of(track.edits) if asked.runs else {},
                tell=lambda share: bar.update(int(100 * share) - bar.n),
            )
        )
    if args.output is None:
        say(*found.said, *_table(found))
    else:
        _write(args, asked, track, found, inputs)
    return 0


def _listed() -> Iterable[str]:
    known = questions()
    width = max(map(len, known)) + 2
    yield from (f"{each.name:{width}}{tr(each.said)}" for each in known.values())


def _check_kinds(asked: Question, kinds: tuple[str, ...]) -> None:
    if kinds and not asked.of:
        raise AnalysisError(
            tr("{name} is not of one kind of thing or another: leave out --of", name=asked.name)
        )
    for kind in kinds:
        if kind not in asked.of:
            raise AnalysisError(
                tr(
                    "there is no {kind!r} to ask {name} of; there are {of}",
                    kind=kind[:40],
                    name=asked.name,
                    of=commas(asked.of),
                )
            )


def _is_recording(args: Namespace) -> bool:
    path = Path(args.source)
    return path.suffix.lower() == ".safetensors" and not (path / "card.toml").is_file()


def _inputs(args: Namespace, is_run: bool, *, texts: bool) -> tuple[str | Path, ...]:
    files = [args.file] if args.file is not None else []
    if not is_run:
        return (*parts_of_model(find_model(args.source)), *files)
    if not texts and (args.text is not None or args.file is not None):
        raise AnalysisError(tr("a recording has its own text: leave out --text and --file"))
    return (args.source, *files)


def _given(args: Namespace, text: str) -> Given:
    """The text that a question is asked on, by what it is called."""
    name = tr("the text that is given") if args.file is None else Path(args.file).name
    return Given(name, lambda: text)


def _text(args: Namespace) -> str | None:
    """The text that is given; None: the model's first example is read. Raises TextError."""
    is_given = (args.text, args.file) != (None, None)
    text = text_of(args.text, args.file, args.encoding) if is_given else None
    if text == "":
        raise TextError(tr("the text is empty: give the model at least one character, with --text or --file"))
    return text


def _table(found: Answer) -> Iterator[str]:
    """The columns for a person, numbers to three digits; the first rows of many."""
    columns = dict(found.columns)
    count = len(next(iter(columns.values()), ()))
    cells = [[name, *(_cell(v) for v in values[:MOST_ROWS].tolist())] for name, values in columns.items()]
    left = [values.dtype.kind == "U" for values in columns.values()]
    widths = [max(map(len, column)) for column in cells]
    yield ""
    for row in zip(*cells, strict=True):
        line = (
            f"{c:<{w}}" if is_left else f"{c:>{w}}" for c, w, is_left in zip(row, widths, left, strict=True)
        )
        yield "  ".join(line).rstrip()
    if count > MOST_ROWS:
        yield tr("The first {most} of {count:,}; a file (-o) has all.", most=MOST_ROWS, count=count)


def _cell(value: Any) -> str:
    if isinstance(value, float):
        if np.isnan(value):
            return "-"
        return f"{value:.3f}" if 1e-3 <= abs(value) < 1e4 or value == 0 else f"{value:.2e}"
    text = plain(str(value))
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"


def _write(
    args: Namespace, asked: Question, track: Track, found: Answer, inputs: tuple[str | Path, ...]
) -> None:
    path = Path(args.output)
    columns = dict(found.columns)
    try:
        refuse_precious(path, inputs)
        with whole_file(path) as file:
            for piece in _pieces(path.suffix.lower(), asked, track, found):
                file.write(piece)
    except OSError as error:
        raise OutputError(str(cannot(path, error))) from None
    rows = len(next(iter(columns.values()), ()))
    say(
        *found.said,
        trn(
            "{name}: {n:,} row of {columns} columns",
            "{name}: {n:,} rows of {columns} columns",
            rows,
            name=path.name,
            columns=len(columns),
        ),
    )


def _pieces(suffix: str, asked: Question, track: Track, found: Answer) -> Iterator[bytes]:
    columns = dict(found.columns)
    if suffix == ".json":
        rows = {name: [_plain(value) for value in values.tolist()] for name, values in columns.items()}
        whole = {
            "analysis": asked.name,
            "model": track.name,
            "edits": list(map(str, track.edits)),
            "said": list(found.said),
        }
        yield json.dumps(whole | {"columns": rows}, indent=1).encode()
        return
    pieces = npz_pieces(lambda: columns) if suffix == ".npz" else csv_pieces(columns)
    yield from (piece for piece, _ in pieces)


def _plain(value: Any) -> Any:
    """A value as JSON has it: None for what is no finite number."""
    return value if not isinstance(value, float) or np.isfinite(value) else None
