"""The commands that need no screen: models, record, compare, analyse, import, verify, train, memory. Each returns the exit status."""

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from mnemoscope.engines.check import Check, Note
from mnemoscope.engines.cli import analyse, compare, importing, lesson, record, translate
from mnemoscope.engines.errors import MnemoscopeError, ModelError
from mnemoscope.engines.files.texts import EncodingError, TextError, read_text
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import by_group, catalogue, find_model, model_folders
from mnemoscope.engines.plain import plain
from mnemoscope.engines.translation import commas, tr, tr_data, trn
from mnemoscope.engines.voice import say, say_as_is

DONE, FAILED = 0, 1
LONGEST_CELL = 80  # characters of what a card says, in a table


def run(args: Namespace) -> int:
    """Do a command and return its exit status. Raises MnemoscopeError for what a person did wrong."""
    commands: dict[str, Callable[[Namespace], int]] = {
        "models": _models, "record": record.run, "verify": _verify, "train": _train, "memory": _memory,
        "compare": compare.run, "analyse": analyse.run, "import": importing.run, "lesson": lesson.run,
        "translate": translate.run,
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
        say(tr("there are no models"))
    return DONE


def _row(card: Card) -> tuple[str, ...]:
    cells = (
        card.name,
        card.engine,
        tr_data(card.task),
        trn("{n:>9,} parameter", "{n:>9,} parameters", card.parameters),
        card.reached,
        card.licence,
    )
    return tuple(
        plain(cell if len(cell) <= LONGEST_CELL else f"{cell[: LONGEST_CELL - 1]}…") for cell in cells
    )


def _verify(args: Namespace) -> int:
    from mnemoscope.engines.verify import oracles
    from mnemoscope.engines.verify.bundled import NOTHING, UNTOLD  # it needs more than the other commands do

    with_oracles = not args.models or oracles.NAME in args.models
    named = [model for model in args.models if model != oracles.NAME]
    folders = [find_model(model) for model in named] or (
        [] if args.models else list(model_folders().values())
    )
    if not folders and not with_oracles:
        raise ModelError(tr("there are no models to check"))
    if args.data is not None and not Path(args.data).is_dir():
        _readable(args.data)
    if args.reference is not None and len(folders) != 1:
        raise ModelError(tr("--reference is of one model: name it"))
    found: list[Check] = []
    lacking: dict[str, list[str]] = {UNTOLD: [], NOTHING: []}  # the models of which something was not checked
    for folder in folders:
        say(folder.name)
        try:
            for check in _checks(folder, args):
                say(f"  {check.line}")
                if isinstance(check, Check):
                    found.append(check)
                elif check.short:
                    lacking[check.short].append(folder.name)
        except MnemoscopeError as error:
            say("  " + tr("{error}  FAIL", error=error))
            found.append(Check(tr("opening"), 1, 0))
    if with_oracles:
        say(oracles.NAME)
        for check in oracles.checks():
            say(f"  {check.line}")
            found += [check] if isinstance(check, Check) else []
    failed, compared = sum(not check.ok for check in found), sum(check.signals for check in found)
    said = trn(
        "{n} model: {checks} checks, {compared} signals compared, {failed} failed",
        "{n} models: {checks} checks, {compared} signals compared, {failed} failed",
        len(folders),
        checks=len(found),
        compared=compared,
        failed=failed,
    )
    for short, names in lacking.items():
        if names:
            said = tr("{said}; {note}", said=said, note=tr(short, models=commas(names)))
    say(said)
    return FAILED if failed else DONE


def _readable(path: str) -> None:
    """Raise TextError before anything is checked, if a text of training cannot be read at all."""
    try:
        read_text(path)
    except EncodingError as error:
        raise TextError(tr("{said}: a text of training is in UTF-8", said=error.said)) from None


def _checks(folder: Path, args: Namespace) -> Iterator[Check | Note]:
    """The checks of a model, and what was left out."""
    from mnemoscope.engines.verify.bundled import data_for, verify

    text, left_out = data_for(folder, args.data)
    yield from verify(folder, text, args.reference and Path(args.reference))
    if left_out:
        yield Note(left_out)


def _train(args: Namespace) -> int:
    from mnemoscope.engines.training import catalogue as training  # torch: seconds to import

    card, outcome = training.train(args.name, args.output, data=args.data)
    if outcome.interrupted:
        say(
            tr(
                "{folder}: {model}, stopped early at step {step:,}",
                folder=args.output,
                model=card.line,
                step=outcome.step,
            )
        )
    else:
        say(tr("{folder}: {model}", folder=args.output, model=card.line))
    return DONE


def _memory(args: Namespace) -> int:
    from mnemoscope.engines.cli import memory_commands  # SQLite, which nothing else needs

    return memory_commands.run(args)
