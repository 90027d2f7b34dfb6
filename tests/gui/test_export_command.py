"""`python main.py export`: every panel into every kind of file, and what it refuses in one sentence."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

import main
from mnemoscope.engines.cli.export_arguments import SUFFIXES
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.gui.export.options import FILMS
from mnemoscope.gui.export.stage import Stage
from mnemoscope.gui.panels import discover
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.sweep import SweepCanvas
from tests.gui.conftest import MEMORY, ROWS, SONNET, kind_for

PANELS = (*discover(), "window")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def recordings(models, tmp_path_factory):
    """A small recording of each kind of model, and an empty one."""
    folder = tmp_path_factory.mktemp("recordings")
    made = {}
    for kind, text in (
        ("lstm", SONNET[:14]),
        ("gru", SONNET[:14]),
        ("transformer", SONNET[:14]),
        ("classifier", SONNET[:14]),
        ("encoder", SONNET[:14]),
        ("memory_network", SONNET),
        ("numbers", "".join(ROWS.splitlines(keepends=True)[:15])),
        ("remembering", SONNET[:14]),
        ("rnn", ""),
    ):
        made[kind] = folder / f"{kind}.safetensors"
        save_recording(made[kind], record(models[kind], text, memory=MEMORY.get(kind)))
    return made


@pytest.fixture
def export(qapp, tmp_path, capsys):
    """Runs the command in this process: (status, the file, what it said)."""

    def run(recording, panel, suffix, *options):
        path = tmp_path / f"{panel}{suffix}"
        status = main.main(["export", str(recording), "--panel", panel, "-o", str(path), *options])
        said = capsys.readouterr()
        assert bool(said.out) == (status == 0)
        assert said.out.count("\n") <= 1
        return status, path, said.err + said.out

    return run


REFUSED = {
    "compare": "second track",
    "recall": "recall",
    "said": "said twice",
    "tags": "no classes, one each",
}  # of one run of a model without such a task or text


@pytest.mark.parametrize("panel", REFUSED)
def test_what_one_run_has_nothing_for_is_said(panel, recordings, export):
    status, path, said = export(recordings["lstm"], panel, ".png")
    assert (status, path.exists()) == (2, False)
    assert REFUSED[panel] in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("panel", [panel for panel in PANELS if panel not in REFUSED])
def test_every_panel_goes_into_every_kind_of_file(panel, suffix, recordings, export):
    kind = kind_for(panel)
    size = ("--size", "700x420" if panel == "window" else "300x160")
    few = ("--to", "2") if suffix in FILMS else ()  # frames: one of a whole run is held below
    status, path, said = export(recordings[kind], panel, suffix, *size, *few)
    if (panel, suffix) == ("window", ".csv"):
        assert (status, path.exists()) == (2, False)
        assert said.count("\n") == 1
    else:
        assert status == 0
        assert said.startswith(f"{path.name}: ")
        assert path.stat().st_size > 100


def test_options_reach_the_picture(recordings, export):
    lstm = recordings["lstm"]
    status, path, _ = export(
        lstm, "hidden", ".png", "--size", "400x200", "--dpi", "192", "--theme", "dark", "--caption"
    )
    assert status == 0
    with Image.open(path) as image:
        assert image.size == (800, 400)
        assert sum(image.convert("RGB").getpixel((2, 2))) < 150
    _, path, _ = export(lstm, "units", ".csv", "--units", "3,5", "--layer", "1")
    head = next(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert {"layer1.hidden.3", "layer1.hidden.5", "layer1.cell.3", "layer1.gate.forget.5"} <= set(head)
    _, path, _ = export(recordings["transformer"], "attention", ".npz", "--layer", "1", "--head", "1")
    with np.load(path) as file:
        assert "layer1.attention.head1" in file.files
    tables = []
    for at in ("0", "9"):
        _, path, _ = export(lstm, "prediction", ".csv", "--at", at)
        tables.append(path.read_text("utf-8"))
    assert tables[0] != tables[1]


def test_range_and_units_reach_the_picture_and_its_caption(recordings, export, monkeypatch):
    """The levels and units of every heat map drawn, and what is said below."""
    drawn, captions = [], []
    monkeypatch.setattr(HeatRow, "set_data", noting(HeatRow.set_data, drawn))
    painted = Stage.painted
    monkeypatch.setattr(Stage, "painted", lambda self: (captions.append(self.caption), painted(self))[1])
    for option, levels in (("model", (-3, 3)), ("-0.25:0.25", (-0.25, 0.25)), ("0:2", (0, 2))):
        drawn.clear()
        status, _, said = export(
            recordings["lstm"], "cell", ".png", f"--range={option}", "--unit-range", "5:17", "--caption"
        )
        assert (status, said.startswith("cell.png: ")) == (0, True)
        assert set(drawn) == {(levels, (5, 17))}  # once more when the caption has taken its room
        assert "units 5–16 of 24" in captions[-1]
    assert "beyond" not in captions[0]
    export(recordings["lstm"], "cell", ".png", "--caption")
    assert drawn[-1][0] not in ((-3, 3), (0, 2))
    assert drawn[-1][1] is None
    drawn.clear()
    assert export(recordings["lstm"], "window", ".png", "--range", "model", "--unit-range", "5:17")[0] == 0
    assert ((-3, 3), (5, 17)) in drawn  # the cells
    assert ((-1, 1), (5, 17)) in drawn  # the hidden state, whose range is a promise


def noting(set_data, drawn):
    def noted(self, values, first, **more):
        drawn.append((more["levels"], more.get("sight")))
        set_data(self, values, first, **more)

    return noted


@pytest.mark.parametrize(
    ("panel", "options"),
    [("no-such-panel", ()), ("hidden", ("--at", "14")), ("hidden", ("--layer", "2")), ("hidden", ("--head", "1")),
     ("hidden", ("--units", "24")), ("units", ("--units", "0,1,2,3,4,5,6,7,8")), ("attention", ()),
     ("hidden", ("--unit-range", "24:30")), ("hidden", ("--from", "14")), ("hidden", ("--to", "14")), ("hidden", ("--from", "5", "--to", "4")),
     ("hidden", ("--from", "5", "--at", "4")), ("window", ("--to", "99")), ("hidden", ("--size", "9000x9000")), ("hidden", ("--dpi", "9600")),
     ("surprise", ("--range=0:2",)), ("surprise,summary", ("--range", "model"))],
)  # fmt: skip
def test_what_is_not_there_is_refused_in_one_sentence(panel, options, recordings, export):
    status, path, said = export(recordings["lstm"], panel, ".png", *options)
    assert (status, path.exists()) == (2, False)
    assert said.count("\n") == 1
    assert "Traceback" not in said


def test_a_table_is_of_the_whole_run_or_of_the_stretch_and_says_so(recordings, export):
    lstm = recordings["lstm"]
    for options, said, steps in (
        ((), "hidden.csv: 14 steps (0 to 13), 26 columns\n", range(14)),
        (
            ("--size", "100x100"),
            "hidden.csv: 14 steps (0 to 13), 26 columns\n",
            range(14),
        ),  # nothing to do with it
        (("--from", "3", "--to", "5"), "hidden.csv: 3 steps (3 to 5), 26 columns\n", range(3, 6)),
        (("--to", "0"), "hidden.csv: 1 step (0), 26 columns\n", range(1)),
    ):
        _, path, told = export(lstm, "hidden", ".csv", *options)
        assert told == said
        rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
        assert [int(row["step"]) for row in rows] == list(steps)
        assert "".join(row["token"] for row in rows) == SONNET[steps.start : steps.stop]
    _, path, told = export(lstm, "prediction", ".csv", "--at", "4")
    assert told == "prediction.csv: at step 4, 63 rows, 5 columns\n"
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert {row["cursor"] for row in rows} == {"4"}
    status, _, told = export(lstm, "summary", ".csv", "--from", "3")
    assert (status, "--at" in told) == (2, True)
    _, _, told = export(lstm, "gates", ".npz", "--from", "9")
    assert told == "gates.npz: 5 steps (9 to 13), 6 arrays\n"


def test_what_is_asked_of_one_step_is_said_to_be_of_it(recordings, export, monkeypatch):
    told, drawn = SweepCanvas.tell, []
    monkeypatch.setattr(
        SweepCanvas,
        "tell",
        lambda self, title, *a, **k: (drawn.append((title, k)), told(self, title, *a, **k)),
    )
    for options, said in (((), "on average"), (("--at", "5"), "at step 5")):
        assert export(recordings["lstm"], "robustness", ".png", *options)[0] == 0
        title, given = drawn[-1]
        assert title.startswith("Loss under noise: ")
        assert title.endswith(said)
        assert not given["warning"]


def test_a_film_is_of_the_whole_run_or_of_the_stretch_at_the_rate_that_is_asked_for(recordings, export):
    lstm = recordings["lstm"]
    size = ("--size", "300x160")
    for options, said, frames, milliseconds in (
        ((), "hidden.gif: 14 frames (steps 0 to 13), 10 a second, 1.4 s\n", 14, 100),
        (
            ("--fps", "4", "--from", "2", "--to", "9"),
            "hidden.gif: 8 frames (steps 2 to 9), 4 a second, 2 s\n",
            8,
            250,
        ),
    ):
        _, path, told = export(lstm, "hidden", ".gif", *size, *options)
        assert told == said
        with Image.open(path) as image:
            assert image.n_frames == frames
            for n in range(frames):
                image.seek(n)
                assert image.info["duration"] == milliseconds
    _, path, told = export(lstm, "hidden", ".mp4", *size, "--fps", "2.5")
    assert told == "hidden.mp4: 14 frames (steps 0 to 13), 2.5 a second, 5.6 s\n"
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        assert float(stream.average_rate) == 2.5
        assert film.duration / av.time_base == pytest.approx(5.6, abs=0.02)
        assert [float(frame.time) for frame in film.decode(video=0)] == pytest.approx(
            [n / 2.5 for n in range(14)]
        )


def test_a_picture_shows_the_stretch_that_is_asked_for(recordings, export):
    _, path, told = export(recordings["lstm"], "tokens", ".svg", "--from", "2", "--to", "6", "--at", "3")
    assert told == "tokens.svg: steps 2 to 6 of 0 to 13, the cursor at 3, 960 x 120 pixels of the screen\n"
    shown = "".join(re.findall(r">([^<\n])</text>", path.read_text("utf-8")))
    assert shown.startswith("all·I")
    assert "S" not in shown


def test_the_window_shows_the_cursor_at_any_size(models, tmp_path, capsys, qapp):
    """74 characters at 1200 x 700: the picture ended at step 72, beside the prediction after step 73."""
    path = tmp_path / "run.safetensors"
    save_recording(path, record(models["lstm"], SONNET[:74]))
    for size in ("1200x700", "1024x768", "900x600"):
        target = tmp_path / "window.svg"
        assert main.main(["export", str(path), "--panel", "window", "-o", str(target), "--size", size]) == 0
        assert capsys.readouterr().out.startswith("window.svg: at step 73 of 73, ")
        letters = re.findall(r">([^<\n])</text>", target.read_text("utf-8"))
        ribbon = "".join(letters).replace("·", " ").replace("↵", "\n")
        assert SONNET[74 - 30 : 74] in ribbon, size


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("panel", ["hidden", "prediction", "window"])
def test_an_empty_recording_is_refused(panel, suffix, recordings, export):
    status, path, said = export(recordings["rnn"], panel, suffix)
    assert (status, path.exists()) == (2, False)
    assert said.count("\n") == 1


@pytest.mark.parametrize("panel", ["hidden", "window"])
def test_a_file_that_is_no_recording_is_refused(panel, recordings, export, tmp_path):
    torn = tmp_path / "torn.safetensors"
    torn.write_bytes(recordings["lstm"].read_bytes()[:999])
    for recording in (torn, tmp_path / "none.safetensors", tmp_path):
        status, path, said = export(recording, panel, ".png")
        assert (status, path.exists()) == (2, False)
        assert said.count("\n") == 1


def test_a_place_that_cannot_be_written_is_refused(recordings, capsys, qapp, tmp_path):
    target = tmp_path / "no" / "folder" / "x.png"
    assert main.main(["export", str(recordings["lstm"]), "--panel", "hidden", "-o", str(target)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "options",
    [
        ["--size", "axb"],
        ["--size", "0x5"],
        ["--size", "20x20"],
        ["--size", "99999x400"],
        ["--dpi", "999999"],
        ["--dpi", "-3"],
        ["--at", "-1"],
        ["--units", "a"],
        ["--theme", "pink"],
        ["--range", "wide"],
        ["--range=-1:3"],
        ["--range=2:1"],
        ["--unit-range", "9:3"],
        ["--unit-range", "a:b"],
        ["--from", "-1"],
        ["--fps", "0"],
        ["--fps", "nan"],
    ],
)
def test_wrong_use_is_refused_by_the_command_line(options, recordings, tmp_path, capsys):
    arguments = [
        "export",
        str(recordings["lstm"]),
        "--panel",
        "hidden",
        "-o",
        str(tmp_path / "x.png"),
        *options,
    ]
    with pytest.raises(SystemExit) as end:
        main.main(arguments)
    assert end.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_it_works_alone_and_loads_no_torch(recordings, tmp_path):
    path = tmp_path / "gates.svg"
    code = (
        "import sys, main\n"
        f"status = main.main(['export', {str(recordings['gru'])!r}, '--panel', 'gates', '-o', {str(path)!r}])\n"
        "assert 'torch' not in sys.modules\n"
        "sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    said = "gates.svg: steps 0 to 13, the cursor at 13, 960 x 350 pixels of the screen\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")
    assert path.read_text("utf-8").startswith("<?xml")


def test_the_arithmetic_is_of_the_number_that_is_asked_for(recordings, export):
    at = ("--place", "layer0.cell[2]", "--at", "5", "--size", "89mm")
    status, path, _ = export(recordings["lstm"], "arithmetic", ".svg", *at)
    assert status == 0
    told = Path(f"{path}.txt").read_text("utf-8")
    track = open_recording(recordings["lstm"])
    value = float(track.trace.at("layer0.cell", 5)[2])
    said = re.search(r"Cell state, layer 0, unit 2, step 5 “(.)”: (\S+)\. *$", told, re.MULTILINE)
    assert said is not None
    assert said[1] == track.label(5)
    assert float(said[2].replace("−", "-")) == pytest.approx(value, rel=6e-3)
    assert f">{said[0][:-1].lower()}" in path.read_text("utf-8").lower()  # and in the picture itself
    status, table, _ = export(recordings["lstm"], "arithmetic", ".csv", *at[:4])
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert float(rows[0]["value"]) == value
    status, figure, _ = export(
        recordings["lstm"], "cell,arithmetic", ".pdf", "--place", "logits[7] softmax", "--at", "5"
    )
    assert status == 0
    token = f"Logits, its probability, token “{track.name_of(7)}”, step 5"
    assert token in Path(f"{figure}.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("panel", "place", "said"),
    [
        ("arithmetic", "layer0.cells[2]", "no place of a signal"),
        ("arithmetic", "layer0.cell[99]", "does not exist"),
        ("arithmetic", "layer0.cell[2] back", "has no such part"),
        ("cell,arithmetic", "layer0.cell[99]", "does not exist"),
        ("cell", "layer0.cell[2]", "draw that with --panel arithmetic"),
        ("window", "layer0.cell[2]", "draw that with --panel arithmetic"),
    ],
)
def test_a_number_that_is_not_there_is_refused_in_one_sentence(panel, place, said, recordings, export):
    status, path, told = export(recordings["lstm"], panel, ".png", "--place", place)
    assert (status, path.exists()) == (2, False)
    assert said in told
    assert told.count("\n") == 1
