"""Pictures of tracks, and the window on them, for a notebook: made by the program in a process of its own.

Qt never comes into the notebook's own process, where it might meet another use of it, and no screen is needed for a picture.
What goes over is a recording in a folder for the time being; what comes back is the file that `export` writes.
"""

import base64
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import MnemoscopeError, OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import cannot, refuse_precious
from mnemoscope.engines.given import shown
from mnemoscope.engines.runs.beginning import command
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, either, tr

KINDS = {"svg": "image/svg+xml", "png": "image/png"}
MOST = 4  # tracks side by side
OPTIONS = {
    "at": "--at", "first": "--from", "last": "--to", "layer": "--layer", "head": "--head", "units": "--units", "unit_range": "--unit-range",
    "size": "--size", "dpi": "--dpi", "theme": "--theme", "range": "--range", "side": "--side", "caption": "--caption",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a notebook shows it: SVG, or PNG."""

    data: bytes
    kind: str

    def save(self, path: str | Path) -> None:
        """Write it; whole or not at all. Raises OutputError if the place cannot or must not be written."""
        try:
            refuse_precious(Path(path))
            with whole_file(Path(path)) as file:
                file.write(self.data)
        except OSError as error:
            raise OutputError(str(cannot(Path(path), error))) from None

    def _repr_svg_(self) -> str | None:
        return self.data.decode("utf-8") if self.kind == "svg" else None

    def _repr_png_(self) -> bytes | None:
        return self.data if self.kind == "png" else None

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        said = self.data.decode("utf-8") if self.kind == "svg" else base64.b64encode(self.data).decode()
        return {KINDS[self.kind]: said, "text/plain": repr(self)}

    def __repr__(self) -> str:
        return tr("a picture of {size:,} bytes ({kind})", size=len(self.data), kind=self.kind.upper())


def plot(
    track: Track, panel: str, /, *, kind: str = "svg", beside: Iterable[Track] = (), **options: Any
) -> Picture:
    """A panel's picture of a track, as `export` makes it: the cursor `at` a step, `first` to `last` step, `layer`, `head`, `units`, `size`, `theme`, `dpi`, `caption`.

    `beside`: up to three more tracks, which stand beside it. Raises MnemoscopeError, in one sentence, for what cannot be drawn.
    """
    if kind not in KINDS:
        raise MnemoscopeError(tr("a picture is {kinds}, not {kind}", kinds=either(KINDS), kind=shown(kind)))
    if not isinstance(panel, str):
        raise TypeError(tr("a panel is asked for by its name, a text, not by {panel}", panel=shown(panel)))
    wanted = _arguments(options)
    with tempfile.TemporaryDirectory(prefix="mnemoscope-") as folder:
        files, made = _saved([track, *beside], Path(folder)), Path(folder, f"picture.{kind}")
        # with "=", as a name might begin with a dash
        asked = command("program", "export", *files, f"--panel={panel}", "-o", str(made), *wanted)
        done = subprocess.run(asked, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode or not made.exists():
            raise MnemoscopeError(_complaint(done.stderr) or tr("the picture could not be made"))
        return Picture(made.read_bytes(), kind)


def _complaint(said: bytes) -> str:
    """What the program said of what it was asked for, without what is of use on a command line only."""
    lines = said.decode("utf-8", "replace").strip().splitlines()
    found = lines[-1].removeprefix("python main.py export: ") if lines else ""
    return found.partition("; see `")[0]


def _arguments(options: dict[str, Any]) -> list[str]:
    """What is asked for, as the command line has it."""
    found = list[str]()
    for name, value in options.items():
        if name not in OPTIONS:
            raise TypeError(
                tr(
                    "there is no {name} of a picture; there are {names}",
                    name=shown(name),
                    names=commas(OPTIONS),
                )
            )
        if value is None or value is False:
            continue
        if name == "caption":
            found.append(OPTIONS[name])
            continue
        between = {"size": "x", "units": ",", "unit_range": ":", "range": ":"}.get(name)
        if between and isinstance(value, tuple | list):
            value = between.join(map(str, value))
        found.append(f"{OPTIONS[name]}={value}")
    return found


class Window:
    """A window that was opened from a notebook. It stays when the notebook ends; `close` ends it."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path) -> None:
        self._process, self._folder = process, folder

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed yet, by whomever."""
        return self._process.poll() is None

    def close(self) -> None:
        """Close it, if it is open."""
        if self.is_open:
            self._process.terminate()
        self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __repr__(self) -> str:
        return tr("a window that is open") if self.is_open else tr("a window that was closed")


_opened: list[Window] = []  # a process that is forgotten while it runs would be complained of


def open_in_window(tracks: Track | Iterable[Track]) -> Window:
    """Open the window on a track, or on up to four side by side (`recorded[:2]`), and go on: it is a process of its own.

    Raises MnemoscopeError, in one sentence, if there is no screen, or nothing to be shown.
    """
    found: list[Any] = [tracks] if hasattr(tracks, "trace") else list(tracks)
    if not found or not all(hasattr(each, "trace") for each in found):
        raise TypeError(tr("open_in_window needs a track, or several, not {tracks}", tracks=shown(tracks)))
    if len(found) > MOST:
        raise MnemoscopeError(
            tr(
                "{count} tracks are too many: {most} stand side by side; choose some",
                count=len(found),
                most=MOST,
            )
        )
    folder = Path(tempfile.mkdtemp(prefix="mnemoscope-"))
    try:
        files = _saved(found, folder)
        process = subprocess.Popen(
            command("aside", str(folder), *files),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # what interrupts the notebook does not close it
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    window = Window(process, folder)
    assert process.stdout is not None
    with process.stdout as said:
        answer = said.readline().decode("utf-8", "replace").strip()
    if answer != "open":
        window.close()
        raise MnemoscopeError(answer or tr("the window could not be opened"))
    _opened[:] = [each for each in _opened if each.is_open] + [window]
    return window


def _saved(tracks: list[Track], folder: Path) -> list[str]:
    """The files of tracks in a folder, called as these are, as far as files can be."""
    paths = []
    for n, track in enumerate(tracks):
        if not len(track.trace):
            raise MnemoscopeError(tr("{name} holds no steps, so there is nothing to show", name=track.name))
        name = "".join(c if c.isalnum() or c in "-_" else "-" for c in track.name)[:60]
        paths.append(str(folder / f"{n + 1}-{name or 'track'}.safetensors"))
        save_recording(paths[-1], track)
    return paths
