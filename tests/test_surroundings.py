"""Odd surroundings: streams that are closed or full, homes that are not there, Ctrl-C at any moment. One sentence, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from mnemoscope.engines import voice
from mnemoscope.engines.errors import MnemoscopeError, ModelError
from mnemoscope.engines.files import folders
from mnemoscope.engines.models import opening, registry
from mnemoscope.engines.plain import LONGEST, plain, sentence

ROOT = Path(main.__file__).parent
FULL = Path("/dev/full")


def started(*argv: str, **how: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "main.py", *argv],
        cwd=ROOT,
        timeout=60,
        stderr=how.pop("stderr", subprocess.PIPE),
        **how,
    )  # type: ignore[call-overload, no-any-return]


def test_a_sentence_is_one_line_of_plain_text_and_not_long() -> None:
    assert (
        sentence("two\nlines \x1b[31mred\x07 \u202eback\ud800")
        == "two lines \\x1b[31mred\\x07 \\u202eback\\ud800"
    )
    assert sentence("诗　词 é “q”") == "诗 词 é “q”"
    long = sentence("what is wrong: " + "x" * 1_000_000 + "; do this instead")
    assert len(long) == LONGEST
    assert long.startswith("what is wrong: ")
    assert long.endswith("; do this instead")
    assert plain("a\u00a0b\tc") == "a\u00a0b\\tc"
    assert str(ModelError("a\nb" * 200)).count("\n") == 0
    assert len(str(ModelError("a\nb" * 200))) <= LONGEST


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("argv", [("models",), ("--help",), ("record", "--help"), ("--version",)])
def test_a_full_standard_output_is_one_sentence(argv: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = started(*argv, stdout=full)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"standard output cannot be written: No space left on device" in done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
def test_where_nobody_can_be_told_the_status_still_says_it() -> None:
    with FULL.open("wb") as full:
        assert started("record", "nonsense", "--text", "a", "-o", "x", stderr=full).returncode == 2
    closing = [sys.executable, "-c", "import os, sys; [os.close(n) for n in (1, 2)]; os.execv(sys.executable, "
               "[sys.executable, 'main.py', 'models'])"]  # fmt: skip
    assert subprocess.run(closing, cwd=ROOT, timeout=60).returncode == 2


def test_what_the_system_refuses_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a" * 300
    for argv in (
        ("record", name, "--text", "a", "-o", "x.safetensors"), ("export", name, "--panel", "hidden", "-o", "x.png"),
        ("memory", "list", "--store", name), ("memory", "import", name), ("record", "gru-anbn", "--file", name, "-o", "x"),
    ):  # fmt: skip
        assert main.main(list(argv)) == 2, argv
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert len(said) <= LONGEST + 1
        assert "fault of the program" not in said


def test_a_fault_of_the_program_is_told_as_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(args: object) -> int:
        raise ZeroDivisionError("of no\nuse")

    monkeypatch.setattr("mnemoscope.gui.program.run", broken)
    assert main.main(["models"]) == 2
    said = capsys.readouterr().err
    assert "a fault of the program, not yours: ZeroDivisionError in test_surroundings.py, line" in said
    assert said.count("\n") == 1


def test_without_a_home_the_bundled_models_are_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr("os.path.expanduser", lambda place: place)
    with pytest.raises(MnemoscopeError, match="no home folder: set HOME or XDG_DATA_HOME"):
        folders.data_folder()
    assert "lstm-shakespeare" in opening.model_folders()
    assert main.main(["models"]) == 0
    assert "your own models cannot be listed: this user has no home folder" in capsys.readouterr().err
    assert main.main(["memory", "list"]) == 2
    assert "no home folder" in capsys.readouterr().err


def test_a_data_folder_that_is_a_file_hides_no_bundled_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mnemoscope").write_text("a file")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main.main(["models"]) == 0
    out, err = capsys.readouterr()
    assert "lstm-shakespeare" in out
    assert "your own models cannot be listed" in err


def test_an_engine_of_others_that_cannot_be_loaded_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plugins = {"theirs": "no_such_module:Engine"}
    monkeypatch.setattr(registry, "_of_others", lambda _folders: plugins)
    with pytest.raises(
        ModelError, match="the engine theirs of no_such_module cannot be loaded: ModuleNotFoundError"
    ):
        registry.engine_class("theirs")
    assert registry.engine_class("gru").__name__ == "Gru"
    (tmp_path / "leaves.py").write_text("raise SystemExit(0)")
    monkeypatch.syspath_prepend(tmp_path)
    plugins["exiting"] = "leaves:Engine"
    said = dict(registry.described())
    assert said["exiting"] == "the engine exiting of leaves cannot be loaded: SystemExit: 0"
    assert said["theirs"].startswith("the engine theirs of no_such_module cannot be loaded")


def test_an_engine_that_is_installed_meanwhile_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    os.utime(tmp_path, (0, 0))
    monkeypatch.syspath_prepend(tmp_path)
    assert "late" not in registry.engine_names()
    about = tmp_path / "late-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: late\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[mnemoscope.engines]\nlate = late:Late\n")
    assert registry.engine_names()["late"] == "late:Late"


SLOW = """
import os, signal, sys, threading
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["main.py", "models"]
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
import runpy
runpy.run_path("main.py", run_name="__main__")
"""


@pytest.mark.parametrize(
    "module",
    ["socket", "mnemoscope.engines.cli.arguments", "numpy", "safetensors", "mnemoscope.engines.files.texts"],
)
def test_ctrl_c_while_the_program_starts_leaves_quietly(module: str) -> None:
    code = SLOW.format(module=module)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_a_closed_standard_error_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = open(os.devnull, "w")  # noqa: SIM115
    stream.close()
    quiet = voice._Quiet(stream)
    quiet.write("nobody hears it")
    quiet.flush()
