"""The commands that need no screen: models, record, verify, train, memory. Each returns the exit status."""

import json
import os
from argparse import Namespace
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from tqdm import tqdm

from engines.cards import Card, read_card
from engines.checks import Check, Note
from engines.errors import MnemoscopeError, ModelError, RecordingError
from engines.external import MemoryOptions, options_for
from engines.lasting.memories import Memories
from engines.models import by_group, catalogue, find_model, model_folders
from engines.plain import plain
from engines.recorder import open_with, record_with
from engines.remember import check_remember, count_reads, remember
from engines.sampling import Sampling
from engines.store import attention_bytes, save_recording
from engines.texts import EncodingError, TextError, read_text, text_of
from engines.vocabularies.survey import sentences
from engines.voice import say, say_as_is

DONE, FAILED = 0, 1
LONGEST_CELL = 80  # characters of what a card says, in a table
MOST_ATTENTION = 4_000_000_000  # bytes: it grows with the square of the steps


def run(args: Namespace) -> int:
    """Do a command and return its exit status. Raises MnemoscopeError for what a person did wrong."""
    commands: dict[str, Callable[[Namespace], int]] = {
        "models": _models, "record": _record, "verify": _verify, "train": _train, "memory": _memory,
    }  # fmt: skip
    return commands[args.command](args)


def _models(args: Namespace) -> int:
    models = catalogue()
    if args.json:
        say_as_is(json.dumps([card.to_json() | {"folder": str(folder)} for folder, card in models], indent=1))
        return DONE
    rows = {group: [_row(card) for _, card in found] for group, found in by_group(models).items()}
    widths = [max(map(len, column)) for column in zip(*chain(*rows.values()), strict=True)]
    for group, lines in rows.items():
        say(group[:LONGEST_CELL])
        for line in lines:
            cells = (f"{cell:{width}}" for cell, width in zip(line, widths, strict=True))
            say(f"  {'  '.join(cells)}".rstrip())
    if not models:
        say("there are no models")
    return DONE


def _row(card: Card) -> tuple[str, ...]:
    cells = card.name, card.engine, card.task, f"{card.parameters:>9,} parameters", card.reached, card.licence
    return tuple(
        plain(cell if len(cell) <= LONGEST_CELL else f"{cell[: LONGEST_CELL - 1]}…") for cell in cells
    )


def _record(args: Namespace) -> int:
    output = Path(args.output)
    text = text_of(args.text, args.file, args.encoding)
    if not text:
        raise TextError("the text is empty: give the model at least one character")
    if not output.parent.is_dir() or not os.access(output.parent, os.W_OK) or output.is_dir():
        raise RecordingError(
            f"{output} cannot be written: it must be a file in a folder that can be written to"
        )
    try:
        sampling = Sampling(args.temperature, args.top_k, args.top_p, args.seed)
    except ValueError as error:
        raise MnemoscopeError(str(error)) from None
    card = read_card(find_model(args.model))
    memory = _asked_memory(args, card)
    engine, _ = open_with(args.model, memory)
    if args.remember:
        check_remember(card, engine, text, args.remember, Memories())  # before an hour is spent on reading
    if memory is not None and "memory.read" not in engine.layout:
        raise ModelError(f"{card.name} predicts no next token: there is nothing for a memory to add to")
    read = len(engine.vocab.encode(text))
    if not read:
        raise ModelError(f"the text has no token that {card.name} knows: there is nothing to read")
    steps = read + args.generate
    if args.attention and attention_bytes(engine.specs, steps) > MOST_ATTENTION:
        raise RecordingError(
            f"the attention of {steps:,} steps would take {attention_bytes(engine.specs, steps) / 1e9:.0f} GB: "
            "leave out --attention (queries and keys are recorded in any case) or take a shorter text"
        )
    with tqdm(total=steps, desc=args.model, unit="step", disable=None) as bar:
        track = record_with(
            engine,
            card,
            text,
            generate=args.generate,
            sampling=sampling,
            progress=lambda done: bar.update(done - bar.n),
        )
    save_recording(output, track, attention=args.attention)
    say(f"{output}: {len(track.trace):,} steps of {track.name}, {output.stat().st_size / 1e6:.1f} MB")
    for sentence in sentences(engine.vocab, text, card.name):
        say(sentence)
    count_reads(track, Memories())
    if args.remember:
        say(f"{args.remember}: {remember(track, args.remember, Memories()):,} entries written")
    return DONE


def _asked_memory(args: Namespace, card: Card) -> MemoryOptions | None:
    """The memory that --memory and the options about it ask for."""
    given = {
        "name": args.memory, "mix": args.mix, "capacity": args.slots, "eviction": args.evict,
        "temperature": args.memory_temperature,
    }  # fmt: skip
    given = {key: value for key, value in given.items() if value is not None}
    try:
        return options_for(card, **given) if given else None
    except ValueError as error:
        raise MnemoscopeError(str(error)) from None


def _verify(args: Namespace) -> int:
    from engines.verify import NOTHING  # it needs more than the other commands do

    folders = [find_model(model) for model in args.models] or list(model_folders().values())
    if not folders:
        raise ModelError("there are no models to check")
    if args.data is not None and not Path(args.data).is_dir():
        _readable(args.data)
    if args.reference is not None and len(folders) != 1:
        raise ModelError("--reference is of one model: name it")
    found: list[Check] = []
    nothing: list[str] = []  # models with nothing to compare with
    for folder in folders:
        say(folder.name)
        try:
            for check in _checks(folder, args):
                say(f"  {check.line}")
                if isinstance(check, Check):
                    found.append(check)
                elif check == NOTHING:
                    nothing.append(folder.name)
        except MnemoscopeError as error:
            say(f"  {error!s}  FAIL")
            found.append(Check("opening", 1, 0))
    failed, compared = sum(not check.ok for check in found), sum(check.signals for check in found)
    say(
        f"{len(folders)} model{'s'[: len(folders) > 1]}: {len(found)} checks, {compared} signals compared, {failed} failed"
        + (f"; nothing to compare with for {', '.join(nothing)}" if nothing else "")
    )
    return FAILED if failed else DONE


def _readable(path: str) -> None:
    """Raise TextError before anything is checked, if a text of training cannot be read at all."""
    try:
        read_text(path)
    except EncodingError as error:
        raise TextError(f"{error.said}: a text of training is in UTF-8") from None


def _checks(folder: Path, args: Namespace) -> Iterator[Check | Note]:
    """The checks of a model, and what was left out."""
    from engines.verify import data_for, verify

    text, left_out = data_for(folder, args.data)
    yield from verify(folder, text, args.reference and Path(args.reference))
    if left_out:
        yield Note(left_out)


def _train(args: Namespace) -> int:
    from engines.training import catalogue as training  # torch: seconds to import

    card, outcome = training.train(args.name, args.output, data=args.data)
    early = f", stopped early at step {outcome.step:,}" if outcome.interrupted else ""
    say(f"{args.output}: {card.line}{early}")
    return DONE


def _memory(args: Namespace) -> int:
    from engines.lasting import commands as lasting  # SQLite, which nothing else needs

    return lasting.run(args)
