"""A lesson's file while it is rewritten in the window: each change is written at once, and can be taken back. No Qt."""

from collections.abc import Callable
from pathlib import Path

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import check_destination
from mnemoscope.engines.lessons.catalogue import BUNDLED
from mnemoscope.engines.lessons.lesson import Lesson
from mnemoscope.engines.lessons.lessonfile import LessonError, lesson_of, lesson_text
from mnemoscope.engines.lessons.writing import Draft
from mnemoscope.engines.translation import tr


class Drafting:
    """The file of one lesson. Its methods raise LessonError or OutputError, and then nothing has changed."""

    def __init__(self, path: str | Path) -> None:
        """Raises LessonError for a file that is none."""
        self.path = Path(path)
        self.text = self._read()
        self._past: list[str] = []

    @property
    def is_ours(self) -> bool:
        """Whether it came with the program, and is not to be changed."""
        return self.path.resolve().parent == BUNDLED.resolve()

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._past)

    def change(self, how: Callable[[Draft], str]) -> Lesson:
        """Rewrite it, and return the lesson that it is then. A file that another program has changed meanwhile is not written over."""
        if self._read() != self.text:
            self.text, self._past = self._read(), []
            raise LessonError(
                tr(
                    "{path} has been changed by another program: it was read again, and nothing written",
                    path=self.path,
                )
            )
        text = how(Draft(self.text, str(self.path)))
        self._write(text)
        self._past.append(self.text)
        self.text = text
        return lesson_of(text, str(self.path))

    def undo(self) -> Lesson:
        """Take the last change back."""
        self._write(self._past[-1])
        self.text = self._past.pop()
        return lesson_of(self.text, str(self.path))

    def copy_to(self, path: Path) -> "Drafting":
        """The same lesson in another file."""
        check_destination(path, [self.path])
        _write(path, self.text)
        return Drafting(path)

    def _write(self, text: str) -> None:
        if self.is_ours:
            raise OutputError(
                tr("this lesson came with the program: save a copy of it first, which is yours to change")
            )
        check_destination(self.path)
        _write(self.path, text)

    def _read(self) -> str:
        text = lesson_text(self.path)
        lesson_of(text, str(self.path))
        return text


def begin(path: Path, text: str) -> Drafting:
    """A new lesson in a file. Raises OutputError for a place that cannot be written."""
    check_destination(path)
    _write(path, text)
    return Drafting(path)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        raise OutputError(
            tr("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)
        ) from None
