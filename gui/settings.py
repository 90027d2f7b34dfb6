"""What is kept from one start to the next, as JSON. A broken file never stops the program: bad entries are left out."""

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from PySide6 import QtCore

log = logging.getLogger("mnemoscope")

VERSION = 1
LONGEST_TEXT = 100_000  # characters kept


@dataclass
class Settings:
    """One user's settings. `layouts` and `geometry` are Qt's own bytes in base 64, by kind of model."""

    theme: str = "system"  # or light, dark
    scale: float = 1.0
    model: str = "lstm-shakespeare"
    text: str = ""
    rate: float = 15.0
    loop: bool = False
    order: str = "index"
    ranges: dict[str, str] = field(default_factory=dict)  # panel -> "model", where it is not to fit
    sampling: dict[str, Any] = field(default_factory=dict)
    layouts: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, Any] = field(default_factory=dict)  # of the panels in each of these layouts
    geometry: str = ""
    texts: dict[str, str] = field(default_factory=dict)  # model -> what was last typed for it
    opened: list[str] = field(
        default_factory=list
    )  # the folders of models opened from elsewhere, the latest first
    folded: bool = False  # the strip that says what to look at
    folder: str = ""  # where a file was last saved
    memory: dict[str, Any] = field(default_factory=dict)  # how a memory is used; `on`: whether one is
    memories: dict[str, str] = field(
        default_factory=dict
    )  # model -> the memory of the store that it last recalled


def default_path() -> Path:
    """The settings file of this user."""
    place = QtCore.QStandardPaths.writableLocation(QtCore.QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(place) / "settings.json"


def load(path: Path) -> Settings:
    """The settings in a file; the defaults for whatever is missing, unknown or of the wrong kind."""
    settings = Settings()
    try:
        data = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return settings
    except (OSError, ValueError, RecursionError) as error:
        log.warning("settings were not read: %s", error)
        return settings
    if not isinstance(data, dict):
        log.warning("settings were not read: %s holds no settings", path)
        return settings
    for entry in fields(Settings):
        if entry.name not in data:
            continue
        value, usual = data[entry.name], getattr(settings, entry.name)
        if isinstance(usual, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is not type(usual):
            log.warning("setting %s was left out: %r", entry.name, value)
            continue
        setattr(settings, entry.name, value)
    settings.scale = min(max(settings.scale, 0.8), 3.0)
    settings.rate = min(max(settings.rate, 0.5), 1000.0)
    settings.memories = {k: v for k, v in settings.memories.items() if isinstance(v, str)}
    settings.texts = {k: v for k, v in settings.texts.items() if isinstance(v, str)}
    settings.opened = [path for path in settings.opened if isinstance(path, str)]
    settings.sizes = {k: v for k, v in settings.sizes.items() if _are_sizes(v)}
    settings.layouts = {k: v for k, v in settings.layouts.items() if isinstance(v, str)}
    return settings


def _are_sizes(sizes: Any) -> bool:
    """Whether these are the sizes of panels by name."""
    if not isinstance(sizes, dict):
        return False
    return all(type(size) in (int, float) and 0 < size < 100_000 for size in sizes.values())


def save(settings: Settings, path: Path) -> None:
    """Write the settings, whole or not at all; a place that cannot be written is logged, no more."""
    data = {"version": VERSION, **asdict(settings)}
    data["text"] = settings.text[:LONGEST_TEXT]
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(data, indent=1), "utf-8")
        os.replace(part, path)
    except OSError as error:
        log.warning("settings were not kept: %s", error)
