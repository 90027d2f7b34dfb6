"""Exports of several tracks: they stand in them as on screen, are named with letter, model and edits, and have their own numbers."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

import main
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.gui.commands import exporting
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.sheet import Look, Sheet
from mnemoscope.gui.export.stage import Stage
from mnemoscope.gui.export.tracks import joined
from mnemoscope.gui.look.theme import DARK, LIGHT

TEXT = "abc cab bca"
EDIT = "layer0.gate.update = 0 @ 4:"


@pytest.fixture
def files(make_model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp) -> Path:
    """A folder with runs of a GRU, of its edited copy, and of an LSTM that reads another text, where the program runs."""
    monkeypatch.chdir(tmp_path)
    models = {kind: str(make_model(kind)) for kind in ("gru", "lstm")}
    for name, kind, text, edit in (
        ("a", "gru", TEXT, ()), ("b", "gru", TEXT, ("--edit", EDIT)), ("c", "lstm", TEXT[:5], ()),
    ):  # fmt: skip
        run("record", models[kind], "--text", text, *edit, "-o", f"{name}.safetensors")
    return tmp_path


def run(*argv: str, status: int = 0) -> None:
    assert main.main(argv) == status


def export(names: str, panel: str, out: str, *more: str, status: int = 0) -> Path:
    run("export", *(f"{n}.safetensors" for n in names), "--panel", panel, "-o", out, *more, status=status)
    return Path(out)


def words(svg: Path) -> str:
    return " ".join(re.findall(r">([^<>]+)</text>", svg.read_text("utf-8")))


def test_each_track_is_drawn_under_its_letter_and_named_in_the_caption(files: Path) -> None:
    said = words(export("abc", "hidden", "all.svg", "--caption"))
    titles = [open_recording(f"{n}.safetensors").card for n in "abc"]
    for letter, card in zip("ABC", titles, strict=True):
        assert f"{letter}: {card.title or card.name}" in said
    assert "edited: layer0.gate.update = 0 from step 4 on" in said
    assert said.count("hidden state") >= 3
    alone = words(export("a", "hidden", "one.svg", "--caption"))
    assert "A:" not in alone
    assert "edited" not in alone


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_headers_have_the_colours_of_their_tracks(files: Path, theme) -> None:
    path = export("abc", "hidden", "x.png", "--size", "600x330", "--dpi", "96", "--theme", theme.name)
    pixels = np.asarray(Image.open(path).convert("RGB"))
    assert pixels.shape == (330, 600, 3)
    for series in range(3):
        row = series * 110 + 10  # in the middle of a header: the height is shared equally
        assert tuple(pixels[row, 2].tolist()) == theme.of_series(series).getRgb()[:3]


def test_arrays_are_those_of_each_recording(files: Path) -> None:
    with np.load(export("abc", "hidden", "x.npz")) as found:
        for letter in "ABC":
            trace = open_recording(f"{letter.lower()}.safetensors").trace
            own = trace.read("layer0.hidden", 0, len(trace))
            assert np.array_equal(found[f"{letter}.layer0.hidden"], own)
            assert np.array_equal(found[f"{letter}.step"], np.arange(len(trace)))
    with np.load(export("abc", "hidden", "y.npz", "--from", "2", "--to", "6")) as found:
        trace = open_recording("b.safetensors").trace
        assert np.array_equal(found["B.layer0.hidden"], trace.read("layer0.hidden", 2, 7))
        assert found["C.step"].tolist() == [2, 3, 4]


def test_tracks_of_the_same_tokens_stand_side_by_side_in_a_table(files: Path) -> None:
    rows = read(export("ab", "surprise", "x.csv"))
    assert [row["token"] for row in rows] == list(TEXT)
    assert "B.token" not in rows[0]
    with np.load(export("ab", "surprise", "x.npz")) as exact:
        for letter in "AB":
            own = [float(row[f"{letter}.surprise"]) for row in rows]
            assert np.array_equal(own, exact[f"{letter}.surprise"], equal_nan=True)
    assert not np.array_equal([row["A.surprise"] for row in rows], [row["B.surprise"] for row in rows])


def test_other_tracks_stand_one_below_the_other_in_a_table(files: Path) -> None:
    rows = read(export("ac", "hidden", "x.csv"))
    assert [row["track"] for row in rows] == ["A"] * len(TEXT) + ["B"] * 5
    trace = open_recording("c.safetensors").trace
    assert np.float32(rows[len(TEXT)]["layer0.hidden.0"]) == trace.read("layer0.hidden", 0, 1)[0, 0]
    found = joined(
        {"A": {"step": np.arange(2), "x": np.ones((2, 3))}, "B": {"step": np.arange(1), "y": np.ones(1)}}
    )
    assert found["x"].tolist() == [["1.0"] * 3] * 2 + [[""] * 3]
    assert found["y"].tolist() == ["", "", "1.0"]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_track_of_a_film_moves(files: Path) -> None:
    path = export("ab", "hidden", "x.mp4", "--size", "480x240", "--dpi", "96", "--from", "2", "--to", "6")
    with av.open(str(path)) as film:
        frames = [frame.to_ndarray(format="rgb24").astype(int) for frame in film.decode(video=0)]
    assert len(frames) == 5
    changed = np.abs(frames[0] - frames[-1]).max(axis=2) > 60
    assert changed[:120].any()
    assert changed[120:].any()


def test_a_difference_is_of_two_tracks(files: Path) -> None:
    said = words(export("ab", "hidden", "x.svg", "--side", "difference", "--caption"))
    assert "A − B" in said
    assert "B: " in said
    with np.load(export("ab", "hidden", "x.npz", "--side", "difference B")) as found:
        a, b = (open_recording(f"{n}.safetensors").trace.read("layer0.hidden", 0, len(TEXT)) for n in "ab")
        assert np.array_equal(found["A-B.layer0.hidden"], a - b)


@pytest.mark.parametrize(
    ("names", "more", "said"),
    [
        ("aaaaa", (), "at most 4 recordings stand side by side, not 5"),
        ("a", ("--side", "stacked"), "--side needs a second recording"),
        (
            "ab",
            ("--side", "overlay"),
            "cannot stand so in hidden (--side overlay), only stacked or difference",
        ),
        ("ab", ("--side", "difference C"), "no track C to take away: the last recording is track B"),
        ("ac", ("--side", "difference"), "different models, whose signals cannot be subtracted"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(files: Path, names: str, more, said: str, capsys) -> None:
    capsys.readouterr()
    export(names, "hidden", "x.png", *more, status=2)
    assert said in capsys.readouterr().err
    assert not Path("x.png").exists()


def test_no_recording_is_written_over(files: Path, capsys) -> None:
    before = Path("b.safetensors").read_bytes()
    Path("b.npz").symlink_to("b.safetensors")
    export("ab", "hidden", "b.npz", status=2)
    assert Path("b.safetensors").read_bytes() == before


def test_the_window_has_all_of_them(files: Path) -> None:
    said = words(export("abc", "window", "x.svg"))
    assert all(f"{letter}  " in said or f"{letter} " in said for letter in "ABC")
    with np.load(export("ab", "window", "x.npz")) as found:
        assert {name.split(".")[1] for name in found if name.startswith("hidden.")} == {"A", "B"}


def test_what_is_not_in_the_picture_of_the_window_is_said_in_it(files: Path) -> None:
    """As in the title bars: which tracks are read alike, and which have nothing for a panel."""
    said = words(export("cab", "window", "x.svg"))
    assert "read alike by B and C" in said
    assert "Cell state B and C have none" in said  # these are GRUs
    assert "Cell state" not in words(export("ab", "window", "y.svg"))


def test_what_a_caption_says_of_some_tracks_it_says_of_which(view_of, show) -> None:
    views = [replace(view_of("gru", 10), letter=letter) for letter in "ABC"]
    with Stage(
        type(show("hidden")), ExportOptions(Path("x.png"), 600, 400, LIGHT, caption=True), looks=3
    ) as stage:
        said = (["3 units a row"], ["3 units a row", "1 beyond"], ["8 units a row"])
        for panel, notes in zip(stage.panels, said, strict=True):
            panel.notes = lambda notes=notes: tuple(notes)
        stage.show(Sheet(tuple(Look(view, f"{view.letter}  x") for view in views), tuple(views)))
        assert stage.caption.splitlines()[-1] == "A, B: 3 units a row · B: 1 beyond · C: 8 units a row"
        for panel in stage.panels:
            panel.notes = lambda: ("3 units a row",)
        stage.show(Sheet(tuple(Look(view, f"{view.letter}  x") for view in views), tuple(views)))
        assert stage.caption.splitlines()[-1] == "3 units a row"


def test_in_a_film_the_caption_of_every_track_goes_with_the_lead(view_of) -> None:
    lead = replace(view_of("gru", 20, cursor=3), letter="A")
    other = replace(view_of("gru", 20, cursor=3), letter="B", edges=np.arange(21) / 2)
    later = Sheet((Look(lead, "A  x", (0,)), Look(other, "B  x", (1,))), (lead, other)).at(
        replace(lead, cursor=5)
    )
    assert [view.cursor for view in later.tracks] == [5, 11]  # its step that ends with the lead's
    assert [look.view.cursor for look in later.looks] == [5, 11]
    one = Sheet((Look(replace(lead, sides=(other,))),), (lead, other)).at(replace(lead, cursor=5))
    assert [side.cursor for side in one.looks[0].view.sides] == [11]


def test_a_track_that_is_in_no_picture_is_said_to_be_in_none(files: Path) -> None:
    said = words(export("cab", "cell", "x.svg", "--caption"))
    assert said.count("not in this picture") == 2
    assert "A:" in said


def test_what_was_edited_stands_below_a_heading_that_leaves_no_room_beside_it(opened) -> None:
    page = opened("gru").page()
    assert replace(page, title="x " * 200, line="").area == page.area
    higher = replace(page, title="x " * 200, line="B edited").area
    assert higher.height() == page.area.height() + 18
    assert higher.bottom() == page.area.bottom()


@pytest.mark.parametrize(
    ("side", "cannot", "can"),
    [
        ("difference", ("tokens", "prediction", "surprise"), "hidden"),
        ("overlay", ("tokens", "hidden"), "surprise"),
    ],
)
def test_panels_of_the_window_that_cannot_stand_so_are_named(files: Path, side, cannot, can, capsys) -> None:
    capsys.readouterr()
    export("ab", "window", "x.svg", "--side", side)
    (said,) = capsys.readouterr().err.splitlines()
    assert f"cannot stand so ({side}) in " in said
    assert all(name in said for name in cannot)
    assert can not in said
    export("ab", "window", "y.svg")
    assert capsys.readouterr().err == ""


def test_the_dialog_of_the_window_names_them_too(opened, qtbot, monkeypatch) -> None:
    window, said = opened("lstm"), []
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: said.append(dialog.summary.text()))
    exporting.export_window(window)
    window.session.companions.edit(parse("layer0.hidden = 0 @ 4:"))
    qtbot.waitUntil(lambda: len(window.session.tracks) == 2 and not window.session.active)
    exporting.export_window(window)
    window.session.shown.set_side("hidden", "difference B")
    exporting.export_window(window)
    exporting.export(window, "hidden")
    assert ["cannot stand so (A − B) in" in each for each in said] == [False, False, True, False]
    (note,) = (line for line in said[2].split(". ") if "cannot stand so" in line)
    assert "Tokens" in note
    assert "Hidden" not in note


def test_the_dialog_says_which_tracks_are_in_it(view_of) -> None:
    from PySide6 import QtCore

    view = replace(view_of("gru", 10), letter="A", title="One")
    other = replace(view, letter="B", title="Two, edited")
    dialog = ExportDialog(None, "hidden", QtCore.QSize(600, 300), view, LIGHT, (view, other))
    assert "Tracks: A One; B Two, edited." in dialog.summary.text()
    alone = ExportDialog(None, "hidden", QtCore.QSize(600, 300), view, LIGHT)
    assert "Tracks" not in alone.summary.text()
    dialog.deleteLater()
    alone.deleteLater()
