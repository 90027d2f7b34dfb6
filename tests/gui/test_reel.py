"""Films of several parts: how long each lasts, what stands below it, and how one goes over into the next."""

import json

import av
import numpy as np
import pytest
from PySide6 import QtCore, QtGui

import main
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.export import save_panel, write
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.films import pixels_of
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.proof import proof_of_panel
from mnemoscope.gui.export.reel import Frames, Part, film, framed, mixed, room_for
from mnemoscope.gui.export.sheet import Sheet
from mnemoscope.gui.look.theme import LIGHT
from tests.gui.conftest import PANELS

RED, BLUE = "#c62828", "#1565c0"


def filled(colour: str):
    """A paint that is all of one colour."""
    return lambda painter, area: painter.fillRect(area, QtGui.QColor(colour))


def options_for(path, rate: float = 10.0) -> ExportOptions:
    return ExportOptions(path, 320, 200, LIGHT, 96, rate=rate)


def frames_of(path) -> list[np.ndarray]:
    with av.open(str(path)) as file:
        return [frame.to_ndarray(format="rgb24") for frame in file.decode(video=0)]


def middles(path) -> list[tuple[int, ...]]:
    """The colour in the middle of the upper part of every frame."""
    return [tuple(frame[80, 160].tolist()) for frame in frames_of(path)]


def near(one, colour: str) -> bool:
    return max(abs(a - b) for a, b in zip(one, QtGui.QColor(colour).getRgb()[:3], strict=True)) <= 12


@pytest.mark.parametrize("suffix", [".gif", ".mp4"])
def test_each_part_lasts_as_long_as_it_is_to(suffix, tmp_path, qapp):
    path = tmp_path / f"film{suffix}"
    run = Frames(lambda: (filled(BLUE) for _ in range(4)))
    parts = [
        Part(filled(RED), "A sentence.", 0.6),
        Part(run, "Another."),
        Part(run, seconds=1.0),
        Part(run, seconds=0.2),
    ]
    said = finished(film(parts, options_for(path), write, fade=0.0))
    assert "4 parts, 22 frames, 2.2 s" in said
    found = middles(path)
    assert len(found) == 6 + 4 + 10 + 2
    assert all(near(each, RED) for each in found[:6])
    assert all(near(each, BLUE) for each in found[6:])


def test_parts_come_out_of_the_ground_go_over_and_go(tmp_path, qapp):
    path = tmp_path / "film.mp4"
    parts = [Part(filled(RED), seconds=1.0), Part(filled(BLUE), seconds=1.0)]
    finished(film(parts, options_for(path), write, fade=0.3))
    found = middles(path)
    assert len(found) == 23
    reds = [each[0] - each[2] for each in found]
    assert near(found[5], RED)
    assert near(found[18], BLUE)
    assert reds[0] < reds[1] < reds[2] < reds[4]  # out of white
    assert reds[9] > reds[10] > reds[11] > reds[12] > reds[14]  # red goes over into blue
    assert sum(found[20]) < sum(found[21]) < sum(found[22]) < 3 * 255


def test_a_part_that_is_shorter_than_its_fade_is_seen_all_the_same(tmp_path, qapp):
    path = tmp_path / "film.mp4"
    run = Frames(lambda: (filled(each) for each in (RED, BLUE)))
    finished(film([Part(run)], options_for(path), write, fade=1.0))
    found = middles(path)
    assert len(found) == 20  # ten to come, the second staying from its time on, and ten to go
    blues = [each[2] - each[0] for each in found]
    assert blues[1] < blues[5] < blues[9]
    assert blues[9] >= 0.8 * (QtGui.QColor(BLUE).blue() - QtGui.QColor(BLUE).red())
    assert blues[10] > blues[15] > blues[19]


def test_half_of_one_and_half_of_the_other(qapp):
    one, other = (QtGui.QImage(4, 4, QtGui.QImage.Format.Format_RGB32) for _ in range(2))
    one.fill(QtGui.QColor(200, 0, 0))
    other.fill(QtGui.QColor(0, 100, 0))
    assert np.abs(pixels_of(mixed(one, other, 0.5)).reshape(-1, 3).astype(int) - (100, 50, 0)).max() <= 2


def test_the_sentence_stands_below_and_the_picture_above_in_its_proportions(tmp_path, qapp):
    options = options_for(tmp_path / "film.gif")
    said = "A sentence that is far too long for a single line of a film of this width, as some are."
    room = room_for(["", said], options)
    assert room_for(["short"], options) < room
    part = Part(filled(RED), said)
    pixels = pixels_of(framed(part, part.frames, options, room)).astype(int)
    red = np.argwhere(np.abs(pixels - QtGui.QColor(RED).getRgb()[:3]).max(axis=2) < 3)
    (top, left), (bottom, right) = red.min(axis=0), red.max(axis=0)
    assert (bottom + 1 - top) == pytest.approx(200 - room, abs=1)
    assert (right + 1 - left) / (bottom + 1 - top) == pytest.approx(320 / 200, rel=0.03)
    below = pixels[int(200 - room) :]
    assert (below.sum(axis=2) < 200).sum() > 100  # ink


def test_a_still_of_another_shape_is_not_squeezed(tmp_path, qapp):
    image = QtGui.QImage(100, 100, QtGui.QImage.Format.Format_RGB32)
    image.fill(QtGui.QColor(BLUE))
    pixels = pixels_of(framed(Part(image), image, options_for(tmp_path / "a.gif"), 0.0)).astype(int)
    blue = np.argwhere(np.abs(pixels - QtGui.QColor(BLUE).getRgb()[:3]).max(axis=2) < 3)
    assert tuple(blue.max(axis=0) + 1 - blue.min(axis=0)) == (200, 200)


@pytest.mark.parametrize(
    ("parts", "name", "said"),
    [
        ([], "film.gif", "without parts"), ([Part(filled(RED))], "film.png", "no film"),
        ([Part(Frames(lambda: ()), "nothing")], "film.gif", "no frames"), ([Part(filled(RED), seconds=1e6)], "film.gif", "too long"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence_and_leaves_nothing(parts, name, said, tmp_path, qapp, monkeypatch):
    monkeypatch.setattr("mnemoscope.gui.export.reel.MOST_FRAMES", 20)
    with pytest.raises(ExportError, match=said):
        finished(film(parts, options_for(tmp_path / name), write))
    assert not list(tmp_path.iterdir())


def test_frames_are_asked_for_one_at_a_time(tmp_path, qapp):
    alive, most = [0], [0]

    def pictures():
        for _ in range(30):
            alive[0] += 1
            most[0] = max(most[0], alive[0])
            try:
                yield filled(RED)
            finally:
                alive[0] -= 1

    finished(film([Part(Frames(pictures))], options_for(tmp_path / "film.gif"), write, fade=0.2))
    assert most == [1]


def test_a_run_fades_and_speaks_on_the_command_line(track_of, tmp_path, capsys, qapp):
    run, out = tmp_path / "run.safetensors", tmp_path / "film.gif"
    save_recording(run, track_of("lstm", 12))
    given = [
        "export",
        str(run),
        "--panel",
        "cell",
        "-o",
        str(out),
        "--size",
        "4:3",
        "--fade",
        "0.2",
        "--say",
        "It reads.",
        "--from",
        "2",
    ]
    assert main.main(given) == 0
    assert "film.gif: 12 frames (steps 2 to 11), 10 a second, 1.2 s" in capsys.readouterr().out
    frames = frames_of(out)
    assert (len(frames), frames[0].shape) == (12, (768, 1024, 3))
    assert frames[5][-40:].min() < 80
    assert frames[0].min() > frames[5].min()
    assert QtCore.QFile.exists(str(out))


def test_the_preview_of_a_film_is_a_frame_of_it(view_of, tmp_path, qapp):
    view, path = view_of("lstm", 12), tmp_path / "film.gif"
    options = ExportOptions(path, 500, 300, LIGHT, 96, sentence="It reads.", rate=10.0)
    save_panel(PANELS["cell"], view, options)
    proof = proof_of_panel(PANELS["cell"], Sheet.of(view), options)
    last = frames_of(path)[-1].astype(int)
    assert np.abs(pixels_of(proof.image(96)) - last).max() <= 8  # a GIF has 256 colours
    proof.let_go()


@pytest.mark.parametrize("suffix", [".gif", ".mp4"])
def test_a_figure_moves_through_its_stretch_no_larger_than_a_screen(suffix, track_of, tmp_path, capsys, qapp):
    run, out, figure = (tmp_path / name for name in ("run.safetensors", f"film{suffix}", "two.json"))
    save_recording(run, track_of("lstm", 12))
    panes = [{"panel": "cell"}, {"panel": "prediction", "row": 1}]
    figure.write_text(json.dumps({"size": "183mm", "panels": panes}), "utf-8")
    given = [
        "export",
        str(run),
        "--figure",
        str(figure),
        "-o",
        str(out),
        "--from",
        "3",
        "--to",
        "8",
        "--fps",
        "5",
    ]
    assert main.main([*given, "--fade", "0.4", "--say", "It reads."]) == 0
    assert f"film{suffix}: 8 frames (steps 3 to 8), 5 a second, 1.6 s" in capsys.readouterr().out
    frames = frames_of(out)
    assert (len(frames), frames[0].shape[1] // 2) == (8, 720)  # 183 mm at 200 to the inch
    left, right = frames[2].astype(int), frames[5].astype(int)
    moved = np.flatnonzero(np.abs(left - right).max(axis=(0, 2)) > 60)
    assert moved.size  # the cursor goes from column to column, and what is foretold changes
    assert frames[5][-40:].min() < 80  # the sentence
