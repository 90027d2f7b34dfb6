"""Workspaces in files: read strictly and within bounds, written whole or not at all; files are named as seen from there."""

import json
import math
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from mnemoscope.engines.errors import EditError, MnemoscopeError
from mnemoscope.engines.files.atomic import place_of, whole_file
from mnemoscope.engines.files.destination import cannot, refuse_precious, shown
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.files.regular import NoRegularFileError, read_regular
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.seats import LETTERS, Entry, Seat
from mnemoscope.gui.state.workspace import KIND, Workspace

ENDING = ".mnemo"
LARGEST = 32_000_000  # bytes of the file
LARGEST_APART = 2_000_000  # of what is not text in it: each may become an object of Python's
MOST_DIGITS = 300
HEAD = 200  # bytes in which a file says what it is, whatever its name
STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
MARK = re.compile(rb'\s*\{\s*"mnemoscope"\s*:\s*"workspace"')

Placing = Callable[[str], str]


class WorkspaceError(MnemoscopeError):
    """A file holds no workspace, or none can be written; the sentence says why."""


def is_workspace(path: str | Path) -> bool:
    """Whether a file is a workspace by its name, or by how it begins."""
    path = Path(path)
    if path.suffix.lower() == ENDING:
        return True
    try:
        if path.suffix.lower() != ".json" or not path.is_file():
            return False
        with path.open("rb") as file:
            return MARK.match(file.read(HEAD).removeprefix(b"\xef\xbb\xbf")) is not None
    except (OSError, ValueError):
        return False


def read_workspace(path: str | Path) -> tuple[Workspace, str]:
    """The workspace in a file, and in a sentence what of it could not be read. Raises WorkspaceError for what is none."""
    try:
        raw = read_regular(Path(path), LARGEST)
        if len(STRINGS.sub(b"", raw)) > LARGEST_APART:
            raise WorkspaceError(
                tr("{path} is no workspace: there is too much in it that is no text", path=shown(path))
            )
        data = json.loads(raw.decode("utf-8-sig"), parse_int=_whole)
    except NoRegularFileError as error:
        raise WorkspaceError(tr("{path} is no workspace: {error}", path=shown(path), error=error)) from None
    except UnicodeDecodeError:
        raise WorkspaceError(tr("{path} is no workspace: it is not in UTF-8", path=shown(path))) from None
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise WorkspaceError(
            tr(
                "{path} is no workspace, or is damaged: it cannot be read from line {line:,} on",
                path=shown(path),
                line=line,
            )
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or tr("its name cannot be used")
        raise WorkspaceError(
            tr("{path} cannot be read: {reason}", path=shown(_plain(path)), reason=reason)
        ) from None
    if not isinstance(data, dict) or data.get("mnemoscope") != KIND:
        raise WorkspaceError(
            tr('{path} is no workspace: it does not begin with "mnemoscope": "workspace"', path=shown(path))
        )
    workspace, said = Workspace.from_json(data)
    return seen_from(workspace, _folder(Path(path))), said


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= MOST_DIGITS else math.inf


def _plain(path: str | Path) -> str:
    return str(path).replace("\0", "�")


def write_workspace(path: str | Path, workspace: Workspace, inputs: Iterable[Path] = ()) -> None:
    """Write a workspace, whole or not at all. Raises MnemoscopeError, in one sentence, if it cannot be."""
    path = Path(path)
    refuse_precious(path, inputs)
    try:
        data = placed(workspace, place_of(path).parent).to_json()
        try:
            raw = json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False).encode()
        except UnicodeEncodeError:  # of a half of a pair
            raw = json.dumps(data, indent=1, allow_nan=False).encode()
        if len(raw) > LARGEST:
            raise WorkspaceError(
                tr(
                    "{path} cannot be written: a workspace has at most {most:,.0f} MB, and this text is too long for it",
                    path=shown(path),
                    most=LARGEST / 1e6,
                )
            )
        with whole_file(path) as file:
            file.write(raw + b"\n")
    except OSError as error:
        raise cannot(path, error) from None


# where files lie


def _folder(path: Path) -> Path:
    """The folder of a file, whatever link leads to it."""
    return Path(os.path.realpath(path)).parent


def placed(workspace: Workspace, folder: Path) -> Workspace:
    """With files named as seen from a folder: recordings wherever they are, models and lessons that lie in it."""

    def near(path: str) -> str:
        try:
            found = os.path.relpath(os.path.realpath(path), folder)
        except ValueError:  # on another drive
            return os.path.abspath(path)
        return Path(found).as_posix()

    def within(path: str) -> str:
        found = near(path) if os.path.isabs(path) else path
        return path if found == path or found.startswith("../") or os.path.isabs(found) else f"./{found}"

    lesson = workspace.lesson
    if lesson is not None:
        lesson = replace(lesson, path=_named(lesson.path) or within(os.path.abspath(lesson.path)))
    return replace(workspace, scene=based(workspace.scene, near, within), lesson=lesson)


def seen_from(workspace: Workspace, folder: Path) -> Workspace:
    """With files, which are named as seen from a folder, by their full paths."""

    def far(path: str) -> str:
        return os.path.normpath(os.path.join(folder, path))

    def model(source: str) -> str:
        return far(source) if source.startswith(("./", "../")) else source

    lesson = workspace.lesson
    if lesson is not None:
        from mnemoscope.engines.lessons.catalogue import lesson_files  # with all that formulas can be of

        known = lesson_files().get(lesson.path)
        lesson = replace(lesson, path=str(known) if known is not None else far(lesson.path))
    return replace(workspace, scene=based(workspace.scene, far, model), lesson=lesson)


def based(scene: Scene, recording: Placing, model: Placing) -> Scene:
    """With recordings and models named otherwise, also those of the tracks beside and of their edits."""
    return replace(
        scene,
        source=None if scene.source is None else model(scene.source),
        recording=None if scene.recording is None else recording(scene.recording),
        beside=None if scene.beside is None else tuple(map(recording, scene.beside)),
        seats=None if scene.seats is None else tuple(_seat(seat, recording, model) for seat in scene.seats),
    )


def _seat(seat: Seat, recording: Placing, model: Placing) -> Seat:
    entries = tuple(_entry(entry, recording) for entry in seat.entries)
    return replace(seat, source=model(seat.source), entries=entries)


def _entry(entry: Entry, recording: Placing) -> Entry:
    """An edit that takes its value from a recording, if it does."""
    edit = entry.edit
    if edit.operation != "from" or not isinstance(edit.value, str) or edit.value in tuple(LETTERS):
        return entry
    try:
        return replace(entry, edit=replace(edit, value=recording(edit.value)))
    except EditError:  # no edit can be written so
        return entry


def _named(path: str) -> str:
    """The name of a lesson that comes with the program; "" for another."""
    place = Path(path)
    return place.stem if place.parent == ASSETS / "lessons" else ""
