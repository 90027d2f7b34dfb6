"""The lessons there are: those that come with the program, and those in the user's own folder."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.folders import ASSETS, data_folder
from mnemoscope.engines.lessons.lesson import Lesson
from mnemoscope.engines.lessons.lessonfile import LessonError, read_lesson
from mnemoscope.engines.models.opening import find_there
from mnemoscope.engines.translation import commas, tr

BUNDLED = ASSETS / "lessons"
ENDING = ".toml"


def own_folder() -> Path:
    """Where a user's own lessons lie. It need not exist yet. Raises MnemoscopeError for a user without a home."""
    return data_folder() / "lessons"


def lesson_files() -> dict[str, Path]:
    """Every lesson's file by its name: the bundled ones, and the user's, which come first where they have the same name."""
    folders = [BUNDLED]
    try:
        folders.append(own_folder())
    except MnemoscopeError:
        folders += []  # a user without a home has none
    found = (path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*" + ENDING)))
    return {path.stem: path for path in found}


def lessons(left_out: list[str] | None = None) -> Iterator[tuple[str, Lesson]]:
    """Name and lesson of each that can be read, in their order; what is wrong with others goes into `left_out`, if it is given."""
    found = list[tuple[str, Lesson]]()
    for name, path in lesson_files().items():
        try:
            found.append((name, read_lesson(path)))
        except LessonError as error:
            if left_out is not None:
                left_out.append(str(error))
    yield from sorted(found, key=lambda each: (each[1].number or float("inf"), each[0]))


def missing(models: Iterable[str]) -> Iterator[str]:
    """Of each of these models that is not there, why not."""
    for model in models:
        try:
            find_there(model)
        except MnemoscopeError as error:
            yield str(error)


def find_lesson(given: str) -> Path:
    """The file of a lesson by its path or name. Raises LessonError for none."""
    path = Path(given)
    if path.suffix.lower() == ENDING or path.exists():
        return path
    known = lesson_files()
    if given not in known:
        raise LessonError(
            tr("there is no lesson {name}; there are {known}", name=given[:60], known=commas(known))
        )
    return known[given]
