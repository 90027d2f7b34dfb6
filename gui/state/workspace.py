"""A workspace: all that is open and shown, as one value that a file holds. No Qt."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from mnemoscope.engines.option import Option
from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.state.bounds import Leave, listed, name
from mnemoscope.gui.state.scene import Scene, left_out
from mnemoscope.gui.state.sceneparts import TRUTH, UNKNOWN

VERSION = 1
KIND = "workspace"
MOST_FIGURES = 100
LARGEST_FIGURE = 100_000  # characters of one, as JSON
CUE = Option("cue", int, min=0, max=100_000)


@dataclass(frozen=True, slots=True)
class Lesson:
    """The lesson that is given: its file, or its name if it is one of the list, and the cue, from 0.

    `anew`: the scene is not that of the cue, which is to be shown anew.
    """

    path: str
    at: int = 0
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Workspace:
    """A scene, with the figures of several panels that were made of it, as they are, and the lesson that is given."""

    scene: Scene
    figures: tuple[Mapping[str, Any], ...] = ()
    lesson: Lesson | None = None

    def to_json(self) -> dict[str, Any]:
        """The workspace as a plain dict that `from_json` reads back; what it is comes first."""
        found: dict[str, Any] = {"mnemoscope": KIND, "version": VERSION, "scene": self.scene.to_json()}
        if self.figures:
            found["figures"] = [dict(figure) for figure in self.figures]
        if self.lesson is not None:
            found["lesson"] = {"path": self.lesson.path, "at": self.lesson.at}
            if self.lesson.anew:
                found["lesson"]["anew"] = True
        return found

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> tuple[Self, str]:
        """The workspace that a dict holds, and in one sentence what of it could not be read; "" if all could."""
        left = list[str]()
        scene = Scene.read(data.get("scene", {}), left.append)
        if data.keys() - {"mnemoscope", "version", "scene", "figures", "lesson"} or data.get(
            "version", VERSION
        ) not in range(1, VERSION + 1):
            left.append(UNKNOWN)
        figures = _part(data, "figures", figures_of, tr_noop("the figures"), left.append) or ()
        lesson = _part(data, "lesson", lesson_of, tr_noop("the lesson"), left.append)
        return cls(scene, tuple(figures), lesson), left_out(left)


def _part(data: Mapping[str, Any], part: str, check: Any, said: str, leave: Leave) -> Any:
    try:
        return None if data.get(part) is None else check(data[part], leave)
    except ValueError:
        leave(said)
        return None


def figure(value: Any, leave: Leave) -> dict[str, Any]:
    """A figure of several panels: a plain JSON object, kept as it is."""
    try:
        is_small = len(json.dumps(value, allow_nan=False)) <= LARGEST_FIGURE
    except RecursionError:
        is_small = False
    if not isinstance(value, dict) or not is_small:
        raise ValueError
    return value


def figures_of(value: Any, leave: Leave) -> list[dict[str, Any]]:
    """The figures: so many at the most."""
    found = listed(figure, tr_noop("a figure"))(value, leave)
    if len(found) > MOST_FIGURES:
        leave(tr_noop("a figure"))
    return found[:MOST_FIGURES]


def lesson_of(value: Any, leave: Leave) -> Lesson:
    """The lesson that is given."""
    if not isinstance(value, dict) or not value.get("path"):
        raise ValueError
    if value.keys() - {"path", "at", "anew"}:
        leave(UNKNOWN)
    anew = TRUTH.check(value.get("anew", False))
    return Lesson(name(value["path"], leave), CUE.check(value.get("at", 0)), anew)
