"""Any command line ends with a status of ours, and says what is wrong in sentences: never a traceback, never a fault of the program."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

import main
from mnemoscope.engines.models import opening
from mnemoscope.engines.plain import LONGEST

COMMANDS = ("models", "record", "record", "export", "export", "memory", "verify")
ACTIONS = ("list", "show", "label", "delete", "clear", "rename", "export", "import", "recover")
OPTIONS = {
    "models": ("--json", "--nonsense"),
    "record": (
        "--text",
        "--file",
        "-o",
        "--attention",
        "--memory",
        "--mix",
        "--slots",
        "--evict",
        "--places",
        "--remember",
        "--generate",
        "--temperature",
        "--top-k",
        "--top-p",
        "--seed",
        "--encoding",
        "--memory-temperature",
    ),
    "export": (
        "--panel",
        "-o",
        "--at",
        "--from",
        "--to",
        "--fps",
        "--size",
        "--dpi",
        "--theme",
        "--layer",
        "--head",
        "--units",
        "--unit-range",
        "--range",
        "--caption",
        "--side",
        "run.safetensors",
        "other.safetensors",
    ),
    "verify": ("--data", "--reference"),
    "memory": ("--store", "--search", "--limit", "--drop", "--name", "--json", "--text", "-o", "--help"),
}
VALUES = (
    "small-gru", "run.safetensors", "text.txt", "hidden", "prediction", "window", "out.png", "out.csv", "out.npz", "out.svg", "out.safetensors",
    "folder", "pipe", "nothing", "", " ", "0", "1", "-1", "3", "1e400", "nan", "inf", "-inf", "9" * 400, "10x10", "100000x100000", "0x0", "1:2",
    "-2:2", "0:1e39", "fit", "oldest", "dark", "utf-8", "gbk", "\x1b[31mred", "a" * 300, "a" * 70_000, "../x", "/dev/null", "/dev/zero", "/dev/full",
    "abc cab", "é\ud800\x00", "<b>", "=1+1", "\n", "gru-recall", "x", "library", "0,1,2", ",", "1,,2", "store.sqlite", "models/small-gru",
    "other.safetensors", "stacked", "overlay", "difference", "difference B", "difference D", "difference ", "tabs", "compare",
)  # fmt: skip
value = st.sampled_from(VALUES) | st.text(max_size=8)
FULL = {
    "record": ("small-gru", "--text", "abc", "-o", "out.safetensors"), "export": ("run.safetensors", "--panel", "hidden", "-o", "out.csv"),
    "memory": ("show", "library", "--store", "store.sqlite"), "verify": ("nothing",), "models": (),
}  # fmt: skip


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """One that is nearly right: a whole one with a word changed, or a few options more."""
    command = draw(st.sampled_from(COMMANDS))
    begin = list(FULL[command])
    if command == "export" and draw(st.booleans()):
        begin[1:1] = draw(
            st.lists(st.sampled_from(("other.safetensors", "run.safetensors", "nothing")), max_size=4)
        )
    if command == "memory" and draw(st.booleans()):
        begin = [
            draw(st.sampled_from(ACTIONS)),
            *draw(st.lists(value, max_size=2)),
            "--store",
            "store.sqlite",
        ]
    if begin and draw(st.booleans()):
        begin[draw(st.integers(0, len(begin) - 1))] = draw(value)
    if not draw(st.integers(0, 9)):
        begin = begin[: draw(st.integers(0, len(begin)))]
    for name in draw(st.lists(st.sampled_from(OPTIONS[command]), max_size=3)):
        begin += [name] if draw(st.integers(0, 7)) == 0 else [name, draw(value)]
    return [command, *begin]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("commands")


@pytest.fixture
def set_up(place: Path, make_model, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:  # type: ignore[no-untyped-def]
    """A folder with a model, a recording, a text, a pipe and a folder, which is where the program runs; the pipe's reader.

    What is written to a pipe waits for a reader, as with any program.
    """
    folder = make_model("gru").parent
    monkeypatch.setattr(opening, "BUNDLED", folder)
    monkeypatch.setenv("XDG_DATA_HOME", str(place / "home"))
    monkeypatch.chdir(place)
    (place / "text.txt").write_text("a text", "utf-8")
    (place / "folder").mkdir(exist_ok=True)
    if not (place / "pipe").exists():
        os.mkfifo(place / "pipe")
    assert said("record", "small-gru", "--text", "abc", "-o", "run.safetensors")[0] == 0
    assert said("record", "small-gru", "--text", "acb", "-o", "other.safetensors")[0] == 0
    reader = os.open(place / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    yield reader
    os.close(reader)


def said(*argv: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), mock.patch.object(sys, "argv", ["main.py"]):
        try:
            status = main.main(argv)
        except SystemExit as ended:
            status = int(ended.code or 0)
    return status, out.getvalue(), err.getvalue()


@given(command_lines())
def test_any_command_line_ends_in_order(set_up: int, argv: list[str]) -> None:
    if argv[0] == "verify" and "gru-recall" in argv:
        return  # it would be right, and takes a while
    status, out, err = said(*argv)
    while os.read(set_up, 1 << 20):
        pass
    assert status in (0, 1, 2), (argv, status)
    assert "fault of the program" not in err, (argv, err)
    assert "Traceback" not in err, (argv, err)
    if status == 2:
        assert err, argv
    for line in (err + out).splitlines() if "--json" not in argv else err.splitlines():
        assert line.replace("\u00a0", " ").isprintable(), (argv, line)
    if status == 2 and "bar" not in err:
        assert all(len(line) <= LONGEST for line in err.splitlines()), (argv, err)
