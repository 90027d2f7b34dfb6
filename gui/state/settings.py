"""What is kept from one start to the next. A broken file never stops the program: what cannot be used is left out, and said."""

import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.folders import settings_folder
from mnemoscope.engines.option import Option, Options, option, option_at, options_of, same
from mnemoscope.engines.options import Continuing, MemoryOptions, PictureOptions
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.translation import some, tr, tr_noop
from mnemoscope.gui.state import storage
from mnemoscope.gui.state.blueprint import Blueprint
from mnemoscope.gui.state.bounds import (
    Check,
    any_text,
    listed,
    name,
    of,
    panel_sizes,
    plain_name,
    record_of,
    sealed_state,
    table,
    track_side,
)
from mnemoscope.gui.state.figures import Figure, FigureError
from mnemoscope.gui.state.player import Player
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.seats import MOST, Seat
from mnemoscope.gui.state.workspace import lesson_of

log = logging.getLogger("mnemoscope")

VERSION = 2  # 1: texts of any length within, layouts without a checksum
MOST_NAMED = 4  # settings in the sentence that says what was left out
SIDE = Option("side", int, min=-100_000, max=100_000)
MODEL_RANGE = Option("range", str, choices=("model",))


@dataclass(frozen=True, slots=True)
class Remembering(Options):
    """Whether a memory is used."""

    on: bool = option(False, tr_noop("whether a memory is used"))


def _frame(value: Any, leave: Any) -> list[int]:
    """Left, top, width, height."""
    frame = [int(SIDE.check(side)) for side in value] if isinstance(value, list) else []
    if len(frame) != 4:
        raise ValueError
    return frame


def _seat(value: Any, leave: Any) -> dict[str, Any]:
    """A track beside the lead."""
    return Seat.from_json(value).to_json()


def _figure(value: Any, leave: Any) -> dict[str, Any]:
    """A figure of several panels."""
    try:
        return Figure.from_json(value).to_json()
    except FigureError as error:
        raise ValueError(str(error)) from None


def _lesson(value: Any, leave: Any) -> dict[str, Any]:
    """The lesson that was given; {}: none was."""
    return asdict(lesson_of(value, leave)) if value else {}


def _kept(usual: Any, check: Check, said: str) -> Any:
    """A field with its default, what it may be, and what it is called in a sentence."""
    about = {"check": check, "said": said}
    if isinstance(usual, dict | list):
        return field(default_factory=type(usual), metadata=about)
    return field(default=usual, metadata=about)


@dataclass
class Settings:
    """One user's settings. `layouts`, by kind of model, and `geometry` are Qt's own bytes, sealed."""

    theme: str = option(
        "system", tr_noop("the theme"), choices=("system", *options_of(PictureOptions)["theme"].choices)
    )
    language: str = _kept("system", plain_name, tr_noop("the language"))  # its code; "system": the desktop's
    scale: float = option(1.0, tr_noop("the size of the type"), min=0.8, max=3.0, step=0.1)
    model: str = _kept("lstm-shakespeare", name, tr_noop("the model"))
    text: str = _kept("", any_text, tr_noop("the text"))
    # the tracks beside, and by panel how they stand there
    tracks: list[dict[str, Any]] = _kept(
        [], listed(_seat, tr_noop("a track")), tr_noop("the tracks side by side")
    )
    sides: dict[str, str] = _kept(
        {}, table(plain_name, track_side, tr_noop("how tracks stand")), tr_noop("how tracks stand")
    )
    rate: float = same(Player, "rate")
    loop: bool = option(False, tr_noop("whether playing begins again"))
    order: str = same(Blueprint, "order")
    # figures of several panels, the latest last
    figures: list[dict[str, Any]] = _kept([], listed(_figure, tr_noop("a figure")), tr_noop("the figures"))
    # panel -> "model", where it is not to fit
    ranges: dict[str, str] = _kept(
        {}, table(plain_name, of(MODEL_RANGE), tr_noop("a range")), tr_noop("the ranges")
    )
    sampling: dict[str, Any] = _kept({}, record_of(Sampling, Continuing), tr_noop("the sampling"))
    layouts: dict[str, str] = _kept(
        {}, table(plain_name, sealed_state, tr_noop("a layout")), tr_noop("the layouts")
    )
    # of the panels in each of these layouts
    sizes: dict[str, Any] = _kept(
        {}, table(plain_name, panel_sizes, tr_noop("the sizes of a layout")), tr_noop("the sizes")
    )
    geometry: str = _kept("", sealed_state, tr_noop("the place of the window"))
    # the frames of the panels in sight by their titles, and of what window: they are there before the panels are
    outlines: dict[str, list[int]] = _kept(
        {}, table(any_text, _frame, tr_noop("the frame of a panel")), tr_noop("the frames of the panels")
    )
    outlined: str = _kept("", any_text, tr_noop("what the frames of the panels are of"))
    # model -> what was last typed for it
    texts: dict[str, str] = _kept(
        {}, table(name, any_text, tr_noop("a text typed earlier")), tr_noop("the texts typed earlier")
    )
    # the folders of models opened from elsewhere, the latest first
    opened: list[str] = _kept(
        [], listed(name, tr_noop("the folder of a model")), tr_noop("the folders of models")
    )
    folded: bool = option(False, tr_noop("whether the strip is folded"))  # it says what to look at
    still: bool = option(False, tr_noop("whether motion is reduced"))
    points: bool = option(True, tr_noop("whether examples open with their analysis"))
    folder: str = _kept("", name, tr_noop("the folder for files"))  # where a file was last saved
    memory: dict[str, Any] = _kept(
        {}, record_of(MemoryOptions, Remembering), tr_noop("the memory")
    )  # how it is used; `on`: whether one is
    # model -> the memory of the store that it last recalled
    memories: dict[str, str] = _kept(
        {}, table(plain_name, plain_name, tr_noop("a memory's name")), tr_noop("the memories")
    )
    # all that was shown last, and the cue of the lesson that was given
    scene: Scene = _kept(Scene(), Scene.read, tr_noop("what was shown last"))
    lesson: dict[str, Any] = _kept({}, _lesson, tr_noop("the lesson"))
    # files of workspaces, the latest first
    workspaces: list[str] = _kept(
        [], listed(name, tr_noop("the file of a workspace")), tr_noop("the files of workspaces")
    )
    # what came to light only when the window was gone
    unsaid: str = _kept("", any_text, tr_noop("what was to be told"))
    # not kept: what the person is to be told of the file, and all that it held
    notice: str = ""
    found: storage.Data = field(default_factory=dict)

    def leave_out(self, parts: list[str]) -> None:
        """Say in one sentence which parts were left out."""
        named = list(dict.fromkeys(parts))
        if not named:
            return
        names = [tr(name) for name in named]
        said = some(names, MOST_NAMED)
        self.notice = sentence(
            tr("Some of the settings could not be read, and are as at first: {names}.", names=said)
        )


KEPT = tuple(entry for entry in fields(Settings) if entry.metadata)


def default_path() -> Path:
    """The settings file of this user; of one without a home where Qt has it, which then cannot be written, and is said."""
    try:
        return settings_folder() / "settings.json"
    except MnemoscopeError:
        place = QtCore.QStandardPaths.writableLocation(
            QtCore.QStandardPaths.StandardLocation.AppConfigLocation
        )
        return Path(place) / "settings.json"


def load(path: Path) -> Settings:
    """The settings in a file; the defaults for whatever is missing, or not what it may be, with one notice."""
    settings = Settings()
    try:
        data, is_whole = storage.read(path, [entry.name for entry in KEPT])
    except storage.StorageError as error:
        settings.notice = sentence(
            tr(
                "The settings in {path} could not be read: {error}. They are as at first.",
                path=path,
                error=error,
            )
        )
        log.warning("%s", settings.notice)
        return settings
    settings.found, left = data, list[str]()
    for entry in KEPT:
        if entry.name not in data:
            continue
        try:
            value = _with_texts(entry.name, data[entry.name], path, left)
            check = entry.metadata.get("check") or of(option_at(entry))
            setattr(settings, entry.name, check(value, left.append))
        except ValueError:
            left.append(entry.metadata.get("said") or option_at(entry).said)
    settings.leave_out(left if is_whole else [*left, tr_noop("a damaged part of the file")])
    if settings.notice:
        log.warning("%s", settings.notice)
    return settings


def _with_texts(entry: str, value: Any, path: Path, left: list[str]) -> Any:
    """A value as it is checked: with the long texts that have files of their own."""
    if entry == "text":
        return storage.full(value, path)
    if entry == "tracks" and isinstance(value, list):
        return [_whole_seat(seat, path, left) for seat in value[:MOST]]
    if entry == "scene" and isinstance(value, dict):
        whole = {name: _with_texts(name, held, path, left) for name, held in value.items() if name == "text"}
        seats = value.get("seats")
        beside = {"seats": _with_texts("tracks", seats, path, left)} if seats is not None else {}
        return value | whole | beside
    if entry != "texts" or not isinstance(value, dict):
        return value
    found = dict[str, Any]()
    for key, held in value.items():
        try:
            found[key] = storage.full(held, path)
        except ValueError:
            left.append(tr_noop("a text typed earlier"))
    return found


def _whole_seat(seat: Any, path: Path, left: list[str]) -> Any:
    """A seat with its text, if that has a file of its own."""
    if not isinstance(seat, dict) or seat.get("text") is None:
        return seat
    try:
        return seat | {"text": storage.full(seat["text"], path)}
    except ValueError:
        left.append(tr_noop("the text of a track"))
        return seat | {"text": None}


def as_json(settings: Settings) -> tuple[storage.Data, dict[str, bytes]]:
    """The settings as they stand in the file, and the long texts beside it."""
    files = dict[str, bytes]()
    data: storage.Data = {"version": VERSION}
    for entry in KEPT:
        value = getattr(settings, entry.name)
        data[entry.name] = dict(value) if isinstance(value, dict) else value
    data["sizes"] = {key: dict(sizes) for key, sizes in settings.sizes.items()}
    data["opened"] = list(settings.opened)
    data["outlines"] = {title: list(frame) for title, frame in settings.outlines.items()}
    data["figures"], data["workspaces"] = list(settings.figures), list(settings.workspaces)
    data["tracks"] = [_short_seat(seat, files) for seat in settings.tracks]
    data["text"] = storage.short(settings.text, files)
    data["scene"] = scene = settings.scene.to_json()
    if "text" in scene:
        scene["text"] = storage.short(scene["text"], files)
    if "seats" in scene:
        scene["seats"] = [_short_seat(seat, files) for seat in scene["seats"]]
    data["texts"] = {key: storage.short(held, files) for key, held in settings.texts.items()}
    return data, files


def _short_seat(seat: dict[str, Any], files: dict[str, bytes]) -> dict[str, Any]:
    return seat | ({"text": storage.short(seat["text"], files)} if seat["text"] is not None else {})


def save(settings: Settings, path: Path) -> None:
    """Write the settings, whole or not at all; a place that cannot be written is logged, no more."""
    data, files = as_json(settings)
    try:
        storage.write(path, {}, data, files)
    except storage.StorageError as error:
        log.warning("settings were not kept: %s", error)
