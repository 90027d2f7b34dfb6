"""`python main.py import`: what others made, as a model of yours, with its proof of equality."""

import os
from argparse import Namespace
from dataclasses import fields
from pathlib import Path

from tqdm import tqdm

from mnemoscope.engines.errors import ModelError, OutputError
from mnemoscope.engines.files.destination import refuse_precious
from mnemoscope.engines.files.texts import text_of
from mnemoscope.engines.models.foreign import described
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.checkpoint import kind_of
from mnemoscope.engines.translation import tr
from mnemoscope.engines.voice import say


def run(args: Namespace) -> int:
    """Import, and return the exit status: 1 if the proof fails. Raises MnemoscopeError for what cannot be imported."""
    from mnemoscope.engines.models.importers.assembling import summary
    from mnemoscope.engines.verify.imported import imported, keep

    source = Path(args.source)
    _refuse(source)
    folder = None if args.output is None else Path(args.output)
    if folder is not None:
        _check_folder(folder, source)
    text = text_of(args.text, args.file, args.encoding) or ""
    asked = Asked(**{each.name: getattr(args, each.name) for each in fields(Asked)})
    with tqdm(total=100, desc=source.name, unit="%", disable=None, leave=False) as bar:
        made = imported(
            source, asked, text=text, progress=lambda share: bar.update(round(100 * share) - bar.n) and None
        )
    say(*summary(made.plan))
    for check in made.checks:
        say(f"  {check.line}")
    if not made.ok:
        say(tr("the model does not give what the original gives, and nothing was written"))
        return 1
    if folder is not None:
        keep(made, folder)
        say(tr("{folder}: {model}", folder=folder, model=made.card.line))
    else:
        say(tr("nothing was written: -o FOLDER makes the model"))
    return 0


def _refuse(source: Path) -> None:
    """Raise ModelError for what is no file of weights, saying what it is."""
    try:
        known = kind_of(source)
    except (OSError, ValueError):
        known = ""
    if not known:
        raise ModelError(tr("this cannot be imported: {what}", what=described(source)))


def _check_folder(folder: Path, source: Path) -> None:
    """Raise OutputError for a folder that holds anything, or must not be written: nothing of anybody's is written over."""
    refuse_precious(folder, [source])
    try:
        taken = os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise OutputError(
            tr("{folder} cannot be written: {reason}", folder=folder, reason=error.strerror or error)
        ) from None
    if taken:
        raise OutputError(tr("{folder} is there already: name a new folder", folder=folder))
