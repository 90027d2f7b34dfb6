"""`python main.py translate`: the file of a language, brought up to date for whoever translates."""

import importlib.util
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.folders import ASSETS, settings_folder
from mnemoscope.engines.languages.gathering import gathered
from mnemoscope.engines.languages.plurals import rule_of
from mnemoscope.engines.languages.tsfile import CODE, LanguageError, Message, read_ts, write_ts
from mnemoscope.engines.languages.updating import merged, read_part, split, updated, wrong
from mnemoscope.engines.translation import tr, trn
from mnemoscope.engines.voice import say

WRONG = 1
MOST_SAID = 20  # faults that are told one by one


def run(args: Namespace) -> int:
    """Do it, and return the exit status: 1 if a translation does not fit its template."""
    if not CODE.fullmatch(args.language):
        raise LanguageError(
            tr("{code!r} is not the code of a language, as fr, pt_BR or zh_CN", code=args.language)
        )
    forms, path = rule_of(args.language)[0], _place(args)
    before = read_ts(path)[1] if path.exists() else []
    messages = updated(before, gathered())
    for part in args.merge:
        messages = merged(messages, read_part(Path(part)))
    faults = list(wrong(messages, forms))
    unfit = {message.english for message, _ in faults}
    messages = [each if each.english not in unfit else _emptied(each) for each in messages]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as file:
            write_ts(file, args.language, messages, forms)
        parts = split(messages, Path(args.split), forms, max(args.size, 1)) if args.split else []
    except OSError as error:
        raise OutputError(
            tr(
                "{path} cannot be written: {reason}",
                path=error.filename or path,
                reason=error.strerror or error,
            )
        ) from None
    released = release(path)
    _tell(path, messages, parts, faults)
    if not released:
        say(
            tr(
                "{name} was not made: Qt's lrelease is not here. The .ts file alone is enough.",
                name=path.with_suffix(".qm").name,
            )
        )
    return WRONG if faults else 0


def _place(args: Namespace) -> Path:
    """The file that is asked for; or the one there is, or is to be, of a language."""
    if args.output:
        return Path(args.output)
    ours, own = ASSETS / "languages", settings_folder() / "languages"
    found = [folder / f"{args.language}.ts" for folder in (own, ours)]
    return next((path for path in found if path.exists()), found[0])


def _emptied(message: Message) -> Message:
    """A message without a translation that does not fit, so that English is said."""
    return Message(message.english, message.one, message.places)


def release(path: Path) -> bool:
    """Make the .qm file beside a .ts file with Qt's own tool. Whether it is there."""
    package = importlib.util.find_spec("PySide6")
    if package is None or not package.submodule_search_locations:
        return False
    tool = Path(next(iter(package.submodule_search_locations))) / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    if not tool.exists():
        return False
    made = path.with_suffix(".qm")
    done = subprocess.run([tool, "-silent", path, "-qm", made], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OutputError(
            tr("{name} was not made: {reason}", name=made.name, reason=done.stderr or done.stdout)
        )
    return True


def _tell(path: Path, messages: list[Message], parts: list[Path], faults: list[tuple[Message, str]]) -> None:
    there = [message for message in messages if not message.gone]
    done, words = (
        sum(message.done for message in there),
        sum(len(message.english.split()) for message in there),
    )
    say(
        tr(
            "{path}: {count:,} templates of {words:,} words, {done:,} translated, {left:,} not yet, {gone:,} said no more",
            path=path, count=len(there), words=words, done=done, left=len(there) - done, gone=len(messages) - len(there),
        )
    )  # fmt: skip
    for message, fault in faults[:MOST_SAID]:
        say(tr("left out: {template!r}: {fault}", template=message.english[:60], fault=fault))
    if len(faults) > MOST_SAID:
        say(trn("and {n:,} more", "and {n:,} more", len(faults) - MOST_SAID))
    for part in parts:
        say(str(part))
