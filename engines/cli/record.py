"""`python main.py record`: what can go wrong is found before the model reads; what it has read is kept, whatever goes wrong after."""

import os
import tempfile
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import cast

from tqdm import tqdm

from mnemoscope.engines.cli.chat import chatted
from mnemoscope.engines.cli.opening import open_told
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import (
    FullError,
    MnemoscopeError,
    ModelError,
    OutputError,
    RecordingError,
    SignalError,
)
from mnemoscope.engines.files.atomic import is_straight, place_of
from mnemoscope.engines.files.destination import check_destination, parts_of_model, refuse_precious, shown
from mnemoscope.engines.files.texts import TextError, text_of
from mnemoscope.engines.memory.cache import options_for
from mnemoscope.engines.memory.remember import check_remember, count_reads, remember
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import card_of, find_model
from mnemoscope.engines.options import CacheOptions, MemoryOptions
from mnemoscope.engines.runs.choosing import chosen
from mnemoscope.engines.runs.recorder import empty_track, record_with
from mnemoscope.engines.runs.recording import attention_bytes, open_recording, save_recording
from mnemoscope.engines.runs.rescue import kept_elsewhere
from mnemoscope.engines.runs.sources import prepared, sources_of
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Kind, Layout, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import clauses, some, tr, trn
from mnemoscope.engines.vocabularies.survey import sentences, unread
from mnemoscope.engines.voice import complain, say

MOST_ATTENTION = 4_000_000_000  # bytes: it grows with the square of the steps


def run(args: Namespace) -> int:
    """Record, and return the exit status. Raises MnemoscopeError for what a person did wrong, and for what could not be kept."""
    output, folder = Path(args.output), find_model(args.model)
    inputs = (*parts_of_model(folder), *([args.file] if args.file is not None else []))
    if kept := CacheOptions(args.cache, args.cache_tokens).kept:
        args.edit = [*args.edit, parse(kept.edit)]
    sources = sources_of(args.edit)
    inputs = (*inputs, *sources)
    check_destination(output, inputs)
    text = text_of(args.text, args.file, args.encoding)
    if not (text or args.chat):
        raise TextError(tr("the text is empty: give the model at least one character"))
    sampling = Sampling(args.temperature, args.top_k, args.top_p, args.seed)
    memory = _asked_memory(args, card_of(folder))
    engine, card = open_told(args.model, memory, text=text or "")
    if text and (fault := unread(engine.vocab, card.name, text)):
        raise ModelError(fault)
    if memory is not None and engine.layout.one(Kind.READ) is None:
        raise ModelError(
            tr("{name} predicts no next token: there is nothing for a memory to add to", name=card.name)
        )
    specs = _specs(engine, args)
    text, until = text or "", frozenset[int]()
    if args.chat:
        text, until = chatted(engine, card, args, sampling=sampling, sources=sources)
    steps = _steps(engine, specs, card, text, args)
    check_destination(output, inputs, needed=_bytes(specs, steps, attention=args.attention))
    if args.remember is not None:
        check_remember(card, engine, text, args.remember, Memories())
    made = prepared(engine, args.edit, engine.vocab.encode(text), sources)
    nothing = replace(empty_track(engine, card, specs), edits=made.made)
    _rehearse(nothing, None if is_straight(output) else place_of(output).parent)
    full: list[Exception] = []
    with tqdm(total=steps, desc=card.name, unit=tr("step"), disable=None) as bar:
        try:
            track = record_with(
                engine,
                card,
                text,
                generate=args.generate,
                sampling=sampling,
                until=until,
                edits=args.edit,
                sources=sources,
                specs=specs,
                progress=lambda done: bar.update(done - bar.n),
            )
        except FullError as error:
            track, full = cast(Track, error.track), [error]
    said, wrong = _kept(track, output, inputs, args)
    wrong = full + wrong
    if track.trace.overflowed:
        said.append(_beyond(track))
    # Not before all is kept: whoever should hear it may have gone.
    tell = complain if _is_standard_output(output) else say
    for sentence in (*said, *_idle(track), *sentences(engine.vocab, text, card.name)):
        tell(sentence)
    if wrong:
        raise wrong[0] if len(wrong) == 1 else OutputError(clauses(wrong))
    return 0


def _asked_memory(args: Namespace, card: Card) -> MemoryOptions | None:
    """The memory that --memory and the options about it ask for."""
    given = {
        "name": args.memory, "mix": args.mix, "capacity": args.slots, "eviction": args.evict,
        "temperature": args.memory_temperature, "places": args.places,
    }  # fmt: skip
    given = {key: value for key, value in given.items() if value is not None}
    return options_for(card, **given) if given else None


def _specs(engine: Engine, args: Namespace) -> tuple[SignalSpec, ...]:
    """The signals that --signals, --without and --half ask for. Raises SignalError for none of that name."""
    signals, without, half = (_patterns(given) for given in (args.signals, args.without, args.half))
    specs = chosen(engine, signals or "*", without=without, half=half)
    if args.attention and engine.layout.heads and not Layout(specs).heads:
        raise SignalError(
            tr("attention is made of queries and keys: choose layer*.query and layer*.key as well")
        )
    return specs


def _patterns(given: str | None) -> list[str]:
    return [pattern.strip() for pattern in (given or "").split(",") if pattern.strip()]


def _beyond(track: Track) -> str:
    """That numbers were too large for 16 bits."""
    return tr(
        "--half: numbers beyond 65,504 are kept as infinite in {names}",
        names=some(sorted(track.trace.overflowed), 3),
    )


def _steps(engine: Engine, specs: tuple[SignalSpec, ...], card: Card, text: str, args: Namespace) -> int:
    """How many tokens the run will have. Raises MnemoscopeError if it will have none, or too many for what is asked of it."""
    read = len(engine.vocab.encode(text))
    if not read:
        raise ModelError(
            tr("the text has no token that {name} knows: there is nothing to read", name=card.name)
        )
    steps = read + args.generate
    if args.attention and attention_bytes(specs, steps) > MOST_ATTENTION:
        raise RecordingError(
            tr(
                "the attention of {steps:,} steps would take {size:.0f} GB: leave out --attention (queries and keys are recorded in any case) or take a shorter text",
                steps=steps,
                size=attention_bytes(specs, steps) / 1e9,
            )
        )
    return steps


def _bytes(specs: tuple[SignalSpec, ...], steps: int, *, attention: bool) -> int:
    """About what the recording takes, without its description."""
    return 4 * steps * Layout(specs).width + (attention_bytes(specs, steps) if attention else 0)


def _rehearse(track: Track, beside: Path | None) -> None:
    """Save the model's recording of nothing, and open it: what its card or signals forbid comes out before the reading."""
    with tempfile.TemporaryDirectory(dir=beside, prefix=".mnemoscope-") as folder:
        path = Path(folder, "nothing.safetensors")
        try:
            save_recording(path, track)
            open_recording(path)
        except MnemoscopeError as error:
            said = str(error).replace(str(path), "").strip()
            raise RecordingError(
                tr("a recording of {name} could not be opened again: {said}", name=track.name, said=said)
            ) from None


def _kept(
    track: Track, output: Path, inputs: tuple[str | Path, ...], args: Namespace
) -> tuple[list[str], list[Exception]]:
    """Write all that is asked for, each part whatever becomes of the others; what to say, and what went wrong."""
    said: list[str] = []
    wrong: list[Exception] = []
    try:
        refuse_precious(output, inputs)
        save_recording(output, track, attention=args.attention)
        said.append(_written(track, output))
    except (MnemoscopeError, MemoryError) as error:
        why = str(error) or tr("{output} cannot be written: there is not enough memory", output=shown(output))
        wrong.append(OutputError(clauses((why, kept_elsewhere(track, output)))))
    try:
        count_reads(track, Memories())
        if args.remember is not None:
            count = remember(track, args.remember, Memories())
            said.append(
                trn(
                    "{memory}: {n:,} entry written",
                    "{memory}: {n:,} entries written",
                    count,
                    memory=args.remember,
                )
            )
    except MnemoscopeError as error:
        wrong.append(error)
    return said, wrong


def _idle(track: Track) -> list[str]:
    """What is to be said of edits that began after the end of the run."""
    steps = len(track.trace)
    late = [edit for edit in track.edits if edit.first >= steps]
    return [
        trn(
            "the edit {edit} changes nothing: the run has {n:,} step, from 0",
            "the edit {edit} changes nothing: the run has {n:,} steps, from 0",
            steps,
            edit=edit,
        )
        for edit in late
    ]


def _written(track: Track, output: Path) -> str:
    """What was written, and how much that is."""
    steps, fields = len(track.trace), {"output": output, "name": track.name}
    if is_straight(output):
        if track.edits:
            return trn(
                "{output}: {n:,} step of {name}, edited",
                "{output}: {n:,} steps of {name}, edited",
                steps,
                **fields,
            )
        return trn("{output}: {n:,} step of {name}", "{output}: {n:,} steps of {name}", steps, **fields)
    size = place_of(output).stat().st_size / 1e6
    if track.edits:
        return trn(
            "{output}: {n:,} step of {name}, edited, {size:.1f} MB",
            "{output}: {n:,} steps of {name}, edited, {size:.1f} MB",
            steps,
            size=size,
            **fields,
        )
    return trn(
        "{output}: {n:,} step of {name}, {size:.1f} MB",
        "{output}: {n:,} steps of {name}, {size:.1f} MB",
        steps,
        size=size,
        **fields,
    )


def _is_standard_output(output: Path) -> bool:
    """Whether the recording goes where sentences usually go, which would damage it."""
    try:
        return os.path.samestat(os.stat(output), os.fstat(1))
    except OSError:
        return False
