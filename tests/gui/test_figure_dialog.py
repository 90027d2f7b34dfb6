"""Figures of several panels: as JSON and back, laid out with letters and shared axes, previewed as they are written."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6 import QtGui

import main
from mnemoscope.engines.paper import parse
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.commands.figure import fitting, in_sight, keep
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.dialogs.figure import FigureDialog
from mnemoscope.gui.export import figure_film
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.figure import FigureStage, look_of
from mnemoscope.gui.export.figures import figure_export
from mnemoscope.gui.export.films import pixels_of
from mnemoscope.gui.export.measuring import measure
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.proof import proof_of_figure, proof_of_panel
from mnemoscope.gui.export.sheet import Sheet
from mnemoscope.gui.figure_command import read_figure
from mnemoscope.gui.look.papertype import for_figure
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state import settings as kept
from mnemoscope.gui.state.figures import Figure, FigureError, Pane, arranged
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.widgets.timerow import LEFT, UNMARKED
from tests.gui.conftest import PANELS

THREE = Figure(
    "memory", "183mm", parts=(Pane("cell", width=1.7), Pane("gates"), Pane("prediction", column=1))
)


def options_for(path: Path, size: str = "183mm") -> ExportOptions:
    paper = parse(size)
    return ExportOptions(path, paper.columns, 400, for_figure(LIGHT), paper.dpi, paper=paper)


@pytest.fixture
def look(view_of):
    view = view_of("lstm", 30)
    return lambda pane: look_of(pane, [view])


def test_a_figure_is_plain_json_and_comes_back_the_same():
    figure = replace(
        THREE,
        letters=False,
        parts=(
            *THREE.parts,
            Pane(
                "attention",
                "B",
                1,
                2,
                0.5,
                90,
                1,
                2,
                (3, 4),
                (0, 8),
                5,
                1,
                9,
                (-1.0, 2.5),
                "activity",
                "d",
                "T",
            ),
        ),
    )
    data = json.loads(json.dumps(figure.to_json()))
    assert Figure.from_json(data) == figure
    assert data["panels"][1] == {"panel": "gates"}  # what is as usual is left out


@pytest.mark.parametrize(
    "data",
    [
        None, [], {}, {"panels": 3}, {"panels": [3]}, {"panels": [{}]}, {"panels": [], "size": "89"}, {"panels": [], "colour": 1},
        {"panels": [], "letters": "yes"}, {"panels": [{"panel": "cell"}] * 27},
        *({"panels": [{"panel": "cell", name: value}]} for name, value in (
            ("track", "E"), ("row", -1), ("column", True), ("width", 0), ("width", "1"), ("height", 1e9), ("units", []), ("units", [1.5]),
            ("rows", [5, 2]), ("at", -1), ("range", "all"), ("range", [2, 1]), ("order", "size"), ("letter", "abcd"), ("hue", 1), ("panel", 3),
        )),
    ],
)  # fmt: skip
def test_what_is_no_figure_is_refused_in_one_sentence(data):
    with pytest.raises(FigureError) as refused:
        Figure.from_json(data)
    assert len(str(refused.value)) < 300


def test_panels_over_time_stand_in_line_and_share_their_axis(look, qapp):
    with FigureStage(THREE, PANELS, look, for_figure(LIGHT), 1037) as stage:
        frames = finished(stage.draw(stage.height))
        cell, gates, prediction = stage.panels
        assert (cell.has_axis, gates.has_axis) == (False, True)
        plots = [row.plot for panel in (cell, gates) for row in panel.canvas.rows]
        assert {(plot.left(), plot.right()) for plot in plots} == {(LEFT, cell.width() - UNMARKED)}
        assert frames[0].left() == frames[1].left()
        assert frames[0].bottom() == pytest.approx(frames[1].top())
        assert frames[2].left() > frames[0].right()
        assert frames[2].top() == frames[0].top()
        assert max(frame.bottom() for frame in frames) <= stage.height
        assert prediction.height() == PANELS["prediction"].preferred_height


def test_other_steps_have_an_axis_of_their_own(look, qapp):
    parts = (Pane("cell", first=0, last=9), Pane("gates"))
    with FigureStage(Figure(parts=parts), PANELS, look, for_figure(LIGHT), 505) as stage:
        assert [panel.has_axis for panel in stage.panels] == [True, True]


def test_letters_are_bold_and_8_points_and_in_the_order_of_the_grid(look, tmp_path, qapp):
    path = tmp_path / "figure.svg"
    said = finished(figure_export(THREE, PANELS, look, options_for(path)))
    assert "3 panels" in said
    found = measure(path)
    letters = [text for text in found.texts if text.bold and text.points == pytest.approx(8, abs=0.1)]
    assert [text.said for text in letters] == ["a", "b", "c"]
    caption = (tmp_path / "figure.svg.txt").read_text("utf-8")
    assert [caption.index(f"({letter}) ") for letter in "abc"] == sorted(
        caption.index(f"({n}) ") for n in "abc"
    )
    finished(figure_export(replace(THREE, letters=False), PANELS, look, options_for(path)))
    assert not [text for text in measure(path).texts if text.points > 7.1]


@pytest.mark.parametrize(
    ("pane", "said"),
    [
        (Pane("cell", "B"), "track B"), (Pane("cell", at=99), "step 99"), (Pane("cell", first=9, last=3), "holds nothing"),
        (Pane("cell", layer=7), "a layer, head or unit"), (Pane("nothing"), "no panel named"), (Pane("attention"), "attention"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_refused_before_anything_is_written(pane, said, look, tmp_path, qapp):
    with pytest.raises(ExportError, match=said):
        finished(figure_export(Figure(parts=(pane,)), PANELS, look, options_for(tmp_path / "a.pdf")))
    assert not list(tmp_path.iterdir())


def test_the_preview_of_a_figure_is_what_is_written(look, tmp_path, qapp):
    options = replace(options_for(tmp_path / "figure.png"), dpi=150)
    finished(figure_export(THREE, PANELS, look, options))
    proof = proof_of_figure(THREE, PANELS, look, options)
    try:
        written = pixels_of(QtGui.QImage(str(options.path)))
        assert np.array_equal(pixels_of(proof.image(150)), written)
        assert proof.image(300).width() == pytest.approx(2 * written.shape[1], abs=1)
    finally:
        proof.let_go()


@pytest.mark.parametrize("size", ["89mm", "4:3", ""])
def test_the_preview_of_a_panel_is_what_is_written(size, view_of, tmp_path, qapp):
    from mnemoscope.gui.export import save_panel

    view, path = view_of("lstm", 30), tmp_path / "cell.png"
    options = replace(options_for(path, size), dpi=150) if size else ExportOptions(path, 500, 200, LIGHT, 120)
    if size == "4:3":
        options = replace(options, height=384)
    save_panel(PANELS["cell"], view, options)
    proof = proof_of_panel(PANELS["cell"], Sheet.of(view), options)
    assert np.array_equal(pixels_of(proof.image(options.dpi)), pixels_of(QtGui.QImage(str(path))))
    proof.let_go()


def test_panels_stand_by_themselves_as_suits_the_size():
    panels = [("cell", True, "A"), ("gates", True, "A"), ("attention", False, "A")]
    assert [pane.column for pane in arranged(panels, "183mm").parts] == [0, 0, 1]
    assert [pane.column for pane in arranged(panels, "89mm").parts] == [0, 0, 0]


def test_the_window_arranges_keeps_and_shows_its_figure(opened, tmp_path, qtbot, monkeypatch):
    window = opened("lstm")
    session, panels = window.session, {name: dock.cls for name, dock in window.docks.items()}
    offers = in_sight(window)
    assert {"hidden", "cell", "gates"} <= {pane.panel for pane in offers}
    dialog = FigureDialog(window, None, offers, panels, session.views, LIGHT)
    qtbot.addWidget(dialog)
    dialog.preview.draw()
    assert dialog.preview.proof is not None
    assert "keeps to the guide" in dialog.preview.said.text()
    passed, widget = [], dialog.list
    while not passed or widget is not dialog.list:  # by Tab, from top to bottom
        passed.append(widget)
        widget = widget.nextInFocusChain()
    assert [widget for widget in passed if widget in dialog.fields] == list(dialog.fields)
    before = [pane.panel for pane in dialog.figure.parts]
    dialog.list.setCurrentRow(0)
    dialog.tools["down"].click()
    assert [pane.panel for pane in dialog.figure.parts] == [before[1], before[0], *before[2:]]
    dialog.column.setValue(2)
    assert dialog.figure.parts[1].column == 1
    dialog.last.setValue(2)
    assert (dialog.figure.parts[1].last, dialog.figure.parts[1].at) == (2, 2)
    assert dialog.look(dialog.figure.parts[1]).window[1] == 3
    heat = next(n for n, pane in enumerate(dialog.figure.parts) if pane.panel == "cell")
    dialog.list.setCurrentRow(heat)
    last = dialog.most.value()
    dialog.least.setValue(2)
    dialog.most.setValue(5)
    assert dialog.figure.parts[heat].rows == (2, 6)
    assert dialog.look(dialog.figure.parts[heat]).rows[last + 1] == (2, 6)
    dialog.least.setValue(7)  # beyond the last: that one alone
    assert dialog.figure.parts[heat].rows == (7, 8)
    dialog.least.setValue(0)
    dialog.most.setValue(last)
    assert dialog.figure.parts[heat].rows is None
    dialog.list.setCurrentRow(1)
    dialog.paper.choose("89mm")
    assert dialog.figure.size == "89mm"
    lost = []
    monkeypatch.setattr(dialog.tools["remove"], "setEnabled", lost.append)
    dialog.tools["remove"].click()
    assert lost == [True]  # and so the focus stays on it
    assert len(dialog.figure.parts) == len(before) - 1
    monkeypatch.setattr("mnemoscope.gui.dialogs.figure.ask_place", lambda *_, **__: tmp_path / "f.json")
    dialog.keep.click()
    assert read_figure(tmp_path / "f.json") == dialog.figure
    dialog.preview.let_go()
    keep(window.settings.figures, dialog.figure)
    path = tmp_path / "settings.json"
    kept.save(window.settings, path)
    again = kept.load(path)
    assert fitting(again.figures[-1], session.views()) == dialog.figure
    assert not again.notice


def test_a_figure_of_another_model_is_not_shown_again(view_of):
    of_two = Figure(parts=(Pane("attention", head=1, layer=1),)).to_json()
    assert fitting(of_two, (view_of("transformer", 20),)) is not None
    assert fitting(of_two, (view_of("lstm", 20),)) is None


def test_a_damaged_figure_in_the_settings_is_left_out_and_said(tmp_path):
    settings = Settings(figures=[THREE.to_json()])
    kept.save(settings, tmp_path / "s.json")
    data = json.loads((tmp_path / "s.json").read_text())
    data["figures"].append({"panels": [{"panel": "cell", "row": -4}]})
    (tmp_path / "s.json").write_text(json.dumps(data))
    again = kept.load(tmp_path / "s.json")
    assert again.figures == [THREE.to_json()]
    assert "a figure" in again.notice


def test_the_dialog_of_an_export_shows_what_it_will_be(view_of, qtbot):
    view = view_of("lstm", 30)
    dialog = ExportDialog(
        None, "cell", QtGui.QImage(900, 200, QtGui.QImage.Format.Format_RGB32).size(), view, LIGHT,
        prove=lambda options: proof_of_panel(PANELS["cell"], Sheet.of(view), options),
    )  # fmt: skip
    qtbot.addWidget(dialog)
    dialog.kind.setCurrentIndex(2)
    dialog.paper.choose("89mm")
    options = dialog.options(Path("cell.pdf"))
    assert options.paper is not None
    assert (options.width, options.theme.is_figure, options.theme.marks) == (505, True, False)
    dialog.preview.draw()
    assert dialog.preview.proof is not None
    assert dialog.preview.proof.options == replace(options, path=dialog.preview.proof.options.path)
    assert "keeps to the guide" in dialog.preview.said.text()
    dialog.preview.zoom_to(1.0)
    wide = dialog.preview.picture.pixmap().deviceIndependentSize().width()
    assert wide == pytest.approx(89 / 25.4 * dialog.preview.logicalDpiX(), rel=0.02)
    dialog.preview.let_go()


@pytest.fixture
def recording(track_of, tmp_path):
    path = tmp_path / "run.safetensors"
    save_recording(path, track_of("lstm", 30))
    return path


def test_a_figure_is_had_on_the_command_line(recording, tmp_path, capsys, qapp):
    out = tmp_path / "fig.pdf"
    assert (
        main.main(
            [
                "export",
                str(recording),
                "--panel",
                "cell,gates,prediction",
                "-o",
                str(out),
                "--size",
                "183mm",
                "--check",
            ]
        )
        == 0
    )
    said = capsys.readouterr().out
    assert "fig.pdf: 3 panels, 183 x" in said
    assert "keeps to the guide" in said
    (tmp_path / "fig.json").write_text(json.dumps(THREE.to_json()))
    again = tmp_path / "again.pdf"
    assert (
        main.main(["export", str(recording), "--figure", str(tmp_path / "fig.json"), "-o", str(again)]) == 0
    )
    assert measure(again).width == pytest.approx(183, abs=0.01)


def test_a_broken_rule_is_said_and_is_exit_status_1(recording, tmp_path, capsys, qapp):
    out = str(tmp_path / "wide.pdf")
    assert main.main(["export", str(recording), "--panel", "cell", "-o", out, "--check"]) == 1
    assert "Width: 254 mm" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "--panel"), (["--panel", "cell", "--font", "Arial"], "--size 89mm"), (["--panel", "cell", "--say", "It reads."], "are of films"),
        (["--panel", "cell,gates", "--caption"], "beside it"), (["--panel", "cell,gates", "--size", "900x400"], "183mm"),
        (["--panel", "cell", "--figure", "f.json"], "leave --panel out"), (["--panel", "cell,nothing"], "no panel named 'nothing'"),
        (["--panel", "cell,gates", "--unit-range", "400:410"], "units 400 to 409 are not in the recording"),
    ],
)  # fmt: skip
def test_nothing_that_was_asked_for_is_left_out_in_silence(given, said, recording, tmp_path, capsys, qapp):
    assert main.main(["export", str(recording), "-o", str(tmp_path / "a.pdf"), *given]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("text", ["", "[1]", '{"panels": [{"panel": "cell", "row": 99}]}', "{" * 5000])
def test_a_file_that_is_no_figure_is_one_sentence(text, recording, tmp_path, capsys, qapp):
    (tmp_path / "f.json").write_text(text)
    assert (
        main.main(
            ["export", str(recording), "--figure", str(tmp_path / "f.json"), "-o", str(tmp_path / "a.pdf")]
        )
        == 2
    )
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_figure_is_had_as_a_film_in_which_all_panels_go_from_step_to_step(look, tmp_path, qapp):
    options = replace(options_for(tmp_path / "a.gif", "89mm"), dpi=50, theme=for_figure(LIGHT, marks=True))
    parts = (Pane("cell", first=2, last=6), Pane("prediction", at=3))
    said = finished(
        figure_film(Figure(parts=parts, size="89mm"), PANELS, look, replace(options, first=2, last=5))
    )
    assert "4 frames (steps 2 to 5)" in said
    with Image.open(tmp_path / "a.gif") as gif:
        frames = [np.array(frame.convert("RGB")) for frame in ImageSequence.Iterator(gif)]
    assert len(frames) == 4
    below = len(frames[0]) // 2  # where the prediction is
    for one, other in pairwise(frames):
        assert (one[:below] != other[:below]).any()
        assert (one[below:] != other[below:]).any()
