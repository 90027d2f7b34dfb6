"""The command line: every exit status, one sentence for what went wrong, files that open elsewhere."""

import json
import os
import pty
import signal
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

import pytest
from safetensors.numpy import load_file

import main
from mnemoscope.engines import open_recording
from mnemoscope.engines.models import opening
from mnemoscope.engines.rows import SPACE

ROOT = Path(main.__file__).parent


@pytest.fixture(autouse=True)
def only_these(tmp_path, monkeypatch):
    """No bundled models: only those a test makes."""
    monkeypatch.setattr(opening, "BUNDLED", tmp_path / "models")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


def started(*argv, stderr=subprocess.PIPE, **environment):
    """A command line in a process of its own."""
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.Popen(
        [sys.executable, "main.py", *map(str, argv)],
        cwd=ROOT, env=env | environment, text=True, stdout=subprocess.PIPE, stderr=stderr,
        preexec_fn=heeding,
    )  # fmt: skip


def heeding():
    """Heed Ctrl-C, which what a shell starts in the background is told to ignore, and all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def ended(process):
    out, err = process.communicate(timeout=60)
    assert "Traceback" not in err
    return process.returncode, out, err


def test_models_is_a_table_by_what_they_teach(run, make_model):
    make_model("rnn", card={"quality": {"value": 1.5, "unit": "nats/character"}})
    make_model("gru", card={"task": "a task with a known answer", "group": "Counting"})
    make_model("lstm", card={"group": "A group that is not ours"})
    status, out, err = run("models")
    assert (status, err) == (0, "")
    headings = [line for line in out.splitlines() if not line.startswith(" ")]
    assert headings == ["Counting", "A group that is not ours", "Models of your own"]
    assert "a task with a known answer" in out.splitlines()[1]
    assert any(
        "small-rnn" in line and "1.5 nats/character" in line and "MIT" in line for line in out.splitlines()
    )


def test_models_json_is_a_list_of_objects(run, make_model):
    folder = make_model("lstm")
    status, out, _ = run("models", "--json")
    (model,) = json.loads(out)
    assert status == 0
    assert {"name", "engine", "task", "parameters", "licence"} <= model.keys()
    assert model["folder"] == str(folder)


def test_no_models_is_said(run):
    assert run("models") == (0, "there are no models\n", "")
    assert run("models", "--json")[1].strip() == "[]"


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer"])
def test_a_recording_opens_again(kind, run, make_model, tmp_path):
    make_model(kind)
    path = tmp_path / "run.safetensors"
    status, out, err = run(
        "record", f"small-{kind}", "--text", "what is past 床", "-o", path, "--generate", 9
    )
    assert (status, err) == (0, "")
    assert out.startswith(f"{path}: 23 steps of small-{kind}")
    track = open_recording(path)
    assert (len(track.trace), track.typed) == (23, 14)
    assert track.text.startswith("what is past 床")


def test_recording_with_attention_and_every_setting(run, make_model, tmp_path):
    folder = make_model("transformer")
    path = tmp_path / "run.safetensors"
    settings = ["--temperature", 0.5, "--top-k", 5, "--top-p", 0.9, "--seed", 3]
    assert (
        run("record", folder, "--text", "abc", "-o", path, "--attention", "--generate", 4, *settings)[0] == 0
    )
    assert load_file(path)["layer0.attention"].shape == (7, 2, 7)
    assert open_recording(path).sampling.to_json() == {
        "temperature": 0.5,
        "top_k": 5,
        "top_p": 0.9,
        "seed": 3,
    }


def test_a_file_is_read_with_its_mark_and_line_ends(run, make_model, tmp_path):
    make_model("rnn")
    text = tmp_path / "text.txt"
    text.write_bytes("\ufeffab\r\nשלום".encode())
    assert run("record", "small-rnn", "--file", text, "-o", tmp_path / "r")[0] == 0
    assert open_recording(tmp_path / "r").text == "ab\nשלום"


def test_a_long_text_is_recorded(run, make_model, tmp_path):
    make_model("rnn", embedding=1, hidden=2, layers=1)
    text = tmp_path / "text.txt"
    text.write_text("what is past is prologue\n" * 4000, "utf-8")
    assert run("record", "small-rnn", "--file", text, "-o", tmp_path / "r")[0] == 0
    assert len(open_recording(tmp_path / "r").trace) == 100_000


WRONG = {
    "an unknown model": (["record", "nobody", "--text", "a", "-o", "r"], "no model named 'nobody'"),
    "an empty text": (["record", "small-rnn", "--text", "", "-o", "r"], "text is empty"),
    "an empty file": (["record", "small-rnn", "--file", os.devnull, "-o", "r"], "text is empty"),
    "a file that is not there": (["record", "small-rnn", "--file", "nothing.txt", "-o", "r"], "no file nothing.txt"),
    "a folder as a file": (["record", "small-rnn", "--file", ".", "-o", "r"], "cannot be read"),
    "a binary file": (["record", "small-rnn", "--file", "binary", "-o", "r"], "not UTF-8 (byte 1)"),
    "an output nowhere": (["record", "small-rnn", "--text", "a", "-o", "no/where/r"], "cannot be written"),
    "an output that is a folder": (["record", "small-rnn", "--text", "a", "-o", "."], "cannot be written"),
    "a temperature below 0": (
        ["record", "small-rnn", "--text", "a", "-o", "r", "--temperature", "-1"], "temperature must",
    ),
    "a top-p of 0": (["record", "small-rnn", "--text", "a", "-o", "r", "--top-p", "0"], "top-p must"),
    "a number that is none": (["record", "small-rnn", "--text", "a", "-o", "r", "--generate", "x"], "whole number"),
    "no text": (["record", "small-rnn", "-o", "r"], "--text --file --chat is required"),
    "text twice": (["record", "small-rnn", "--text", "a", "--file", "b", "-o", "r"], "not allowed"),
    "no output": (["record", "small-rnn", "--text", "a"], "-o/--output"),
    "an unknown option": (["models", "--nope"], "--nope"),
    "an unknown model to verify": (["verify", "nobody"], "no model named"),
    "a text to verify with that is not there": (["verify", "small-rnn", "--data", "nothing"], "no file nothing"),
    "an unknown recipe": (["train", "nobody", "-o", "t"], "no recipe named 'nobody'"),
    "no data to train on": (["train", "rnn-shakespeare", "-o", "t"], "get it from"),
    "a picture of an unknown kind": (["export", "r", "--panel", "hidden", "-o", "r.bmp"], "does not end in"),
    "a size that is none": (["export", "r", "--panel", "hidden", "-o", "r.png", "--size", "9"], "not a size"),
    "a size of 0": (["export", "r", "--panel", "hidden", "-o", "r.png", "--size", "0x9"], "not a size"),
    "a resolution of 0": (["export", "r", "--panel", "hidden", "-o", "r.png", "--dpi", "0"], "from 1 to 9600, not 0"),
    "units that are none": (["export", "r", "--panel", "hidden", "-o", "r.png", "--units", "1,,2"], "whole number"),
    "a theme that is none": (["export", "r", "--panel", "hidden", "-o", "r.png", "--theme", "red"], "red"),
    "two files to open": (["a", "b"], "unrecognized arguments: b"),
}  # fmt: skip


@pytest.mark.parametrize(("argv", "said"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_one_sentence_and_status_2(argv, said, run, make_model, tmp_path, monkeypatch):
    make_model("rnn")
    monkeypatch.chdir(tmp_path)
    Path("binary").write_bytes(b"a\xff\x00")
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert not Path("r").exists()


def test_attention_that_would_fill_the_disk_is_refused(run, make_model, tmp_path):
    folder = make_model("transformer")
    text = tmp_path / "text.txt"
    text.write_text("a" * 40_000, "utf-8")
    status, _, err = run("record", folder, "--file", text, "-o", tmp_path / "r", "--attention")
    assert status == 2
    assert "26 GB" in err


def test_a_recording_larger_than_memory_and_disk_is_refused(run, make_model, tmp_path, monkeypatch):
    folder = make_model("rnn")
    monkeypatch.setattr(SPACE, "limit", SPACE.used + 40_000)
    monkeypatch.setattr(SPACE, "reserve", 2**62)  # as on a full disk
    status, _, err = run("record", folder, "--text", "a" * 1000, "-o", tmp_path / "r")
    assert status == 2
    assert (
        "1,000 steps of this model take 0.0 GB, and there is room for 0.0 GB in memory and on the disk" in err
    )
    assert "take a shorter text" in err


def test_a_text_too_large_is_refused(run, make_model, tmp_path):
    make_model("rnn")
    with (tmp_path / "text.txt").open("wb") as file:
        file.truncate(20_000_001)
    assert "20 MB" in run("record", "small-rnn", "--file", tmp_path / "text.txt", "-o", tmp_path / "r")[2]


@pytest.mark.parametrize("command", ["models", "record", "export", "verify", "train", ""])
def test_every_command_has_help(command, run):
    status, out, err = run(*command.split(), "--help")
    assert (status, err) == (0, "")
    assert f"usage: python main.py {command}".strip() in out
    if command == "train":
        assert "lstm-shakespeare" in out
        assert "minutes" in out


def test_the_arguments_of_export_and_of_the_window():
    from mnemoscope.engines.cli.arguments import parse

    args = parse(
        [
            "export",
            "r",
            "-o",
            "a.PDF",
            "--panel",
            "gates",
            "--size",
            "900x400",
            "--units",
            "3,1",
            "--at",
            "5",
            "--layer",
            "1",
            "--caption",
        ]
    )
    assert (args.command, args.recordings, args.output, args.panel) == ("export", ["r"], "a.PDF", "gates")
    assert (args.size, args.units, args.at, args.layer, args.head, args.dpi) == (
        (900, 400),
        (3, 1),
        5,
        1,
        None,
        None,
    )
    assert (args.theme, args.caption) == (None, True)
    args = parse(["--model", "m", "--text", "t"])
    assert (args.command, args.model, args.text, args.file, args.path) == ("window", "m", "t", None, None)
    assert parse(["run.safetensors"]).path == "run.safetensors"


@pytest.mark.parametrize(
    "screen",
    [{}, {"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "no-such"}, {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"}],
)
def test_without_a_screen_the_window_says_so(screen):
    status, out, err = ended(started(**screen))
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "`python main.py record`" in err
    assert "`python main.py export`" in err


def test_the_other_commands_load_neither_torch_nor_qt(make_model, tmp_path):
    folder = make_model("lstm")
    code = (
        "import sys, main\n"
        f"assert main.main(['record', {str(folder)!r}, '--text', 'ab', '-o', {str(tmp_path / 'r')!r}]) == 0\n"
        "assert main.main(['models']) == 0\n"
        "assert not {'torch', 'PySide6', 'pyqtgraph'} & sys.modules.keys()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_ctrl_c_ends_recording_without_a_traceback_or_a_file(make_model, tmp_path):
    folder = make_model("lstm", hidden=256)
    text = tmp_path / "text.txt"
    text.write_text("what is past is prologue\n" * 8000, "utf-8")
    terminal, its_end = pty.openpty()
    termios.tcsetwinsize(its_end, (24, 80))  # with no room there would be no bar
    process = started("record", folder, "--file", text, "-o", tmp_path / "r", stderr=its_end)
    os.close(its_end)
    said = b""
    while b"%" not in said:  # the bar tells that it has begun
        said += os.read(terminal, 1000)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    with suppress(OSError):  # that is how a terminal ends
        while more := os.read(terminal, 1000):
            said += more
    os.close(terminal)
    assert b"Traceback" not in said
    assert process.returncode == 130
    assert not list(tmp_path.glob("*r*.part"))
    assert not (tmp_path / "r").exists()


def test_a_closed_pipe_is_no_traceback():
    process = started("models", "--json")
    process.stdout.close()
    process.wait(timeout=60)
    err = process.stderr.read()
    process.stderr.close()
    assert "Traceback" not in err
    assert "Exception ignored" not in err
    assert process.returncode in (0, 141)


def test_record_with_a_memory_and_what_it_keeps(run, make_model, tmp_path):
    folder, one, two = make_model("gru"), tmp_path / "one.safetensors", tmp_path / "two.safetensors"
    text = "the river keeps what the river takes"
    status, out, err = run(
        "record", folder, "--text", text, "--memory", "--mix", "0.4", "--slots", "20", "--evict", "least read",
        "--memory-temperature", "0.2", "--remember", "songs", "-o", one,
    )  # fmt: skip
    assert (status, err) == (0, "")
    assert f"songs: {len(text) - 1} entries written" in out
    track = open_recording(one)
    assert (track.memory.mix, track.memory.capacity, track.memory.eviction) == (0.4, 20, "least read")
    assert track.trace.layout["memory.read"].shape == (20,)
    assert run("memory", "list")[1].count("songs") == 1
    assert run("record", folder, "--text", "the riv", "--memory", "songs", "-o", two)[0] == 0
    assert open_recording(two).recalled
    assert any(entry["reads"] > 0 for entry in json.loads(run("memory", "show", "songs", "--json")[1]))
    assert (
        run("record", folder, "--text", "ab", "--mix", "0.5", "-o", two)[0] == 0
    )  # an option asks for a memory too
    assert open_recording(two).memory.mix == 0.5
    for wrong, said in (
        (("--mix", "1.5"), "share must be a number from 0 to 1, not 1.5"),
        (("--slots", "9999"), "capacity must be a whole number from 1 to 4096 slots, not 9999"),
        (("--memory-temperature", "0"), "temperature must be a number from 0.001 to 100, not 0"),
    ):
        status, out, err = run("record", folder, "--text", "ab", *wrong, "-o", two)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert said in err
    encoder = make_model("encoder")
    status, out, err = run("record", encoder, "--text", "ab", "--memory", "-o", two)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "no next token" in err
    other = make_model("gru", name="other-gru")
    status, out, err = run("record", other, "--text", "ab", "--memory", "songs", "-o", two)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "songs was written by small-gru" in err
    status, out, err = run("record", other, "--text", "ab", "--remember", "songs", "-o", two)
    assert (status, err.count("\n")) == (2, 1)
    assert "name another memory" in err
