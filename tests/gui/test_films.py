"""Films: every colour as it was drawn, every frame as long as the rate says, the cursor in every one."""

import io
import shutil
import subprocess
import tempfile
from contextlib import closing
from dataclasses import replace

import av
import numpy as np
import pytest
from PIL import Image
from PySide6 import QtGui

from mnemoscope.gui.export import _film, panel_export, save_panel
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.films import Gif, Mp4, Palette, pixels_of
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.stage import Stage, moving
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.panels import discover

PANELS = discover()
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
SIZE = (480, 240)


def image_of(pixels):
    """(height, width, 3) as a QImage."""
    flat = np.ascontiguousarray(pixels, np.uint8)
    height, width = flat.shape[:2]
    return QtGui.QImage(flat.tobytes(), width, height, 3 * width, QtGui.QImage.Format.Format_RGB888)


def whole(film):
    """The file that a film is, which is then done with."""
    with closing(film):
        return b"".join(piece for piece, _ in film.pieces())


def of_gif(data):
    """Every frame (n, height, width, 3), and how many milliseconds each lasts."""
    frames, lasts = [], []
    with Image.open(io.BytesIO(data)) as film:
        for n in range(film.n_frames):
            film.seek(n)
            frames.append(np.asarray(film.convert("RGB"), int))
            lasts.append(film.info["duration"])
    return np.stack(frames), lasts


@THEMES
@pytest.mark.parametrize("name", ["hidden", "gates"])
def test_a_gif_has_the_colours_that_were_drawn(name, theme, view_of, tmp_path, qapp):
    """A palette shared by map and cursor turned green cells blue."""
    view = view_of("lstm", 30)
    options = ExportOptions(tmp_path / "a.gif", *SIZE, theme)
    save_panel(PANELS[name], view, options)
    frames, _ = of_gif(options.path.read_bytes())
    with Stage(PANELS[name], options) as stage:
        shot = stage.shots(view)
        drawn = [pixels_of(shot(step)).astype(int) for step in range(30)]
    assert len(frames) == 30
    assert max(np.abs(one - other).max() for one, other in zip(frames, drawn, strict=True)) <= 8


@THEMES
def test_a_film_of_every_colour_of_the_maps_is_right(theme, qapp):
    colours = np.concatenate([theme.diverging[:, :3], theme.rising[:, :3]])
    pixels = np.repeat(np.repeat(colours.reshape(16, 32, 3), 8, axis=0), 8, axis=1)  # (128, 256, 3)
    gif, mp4 = Gif(10), Mp4(10)
    for film in (gif, mp4):
        for shift in range(3):
            film.add(image_of(np.roll(pixels, 8 * shift, axis=1)))
    frames, _ = of_gif(whole(gif))
    mp4.close()
    for shift, frame in enumerate(frames):
        assert np.abs(frame - np.roll(pixels, 8 * shift, axis=1)).max() <= 8


@pytest.mark.parametrize("player", ["av", "ffmpeg"])
def test_an_mp4_plays_in_the_colours_that_were_drawn(player, qapp, tmp_path):
    """Without tags (95, 178, 164) played as (87, 169, 163)."""
    colours = [
        (95, 178, 164),
        (255, 255, 255),
        (91, 26, 2),
        (6, 40, 79),
        (246, 199, 155),
        (20, 113, 95),
        (0, 0, 0),
        (18, 21, 25),
    ]
    pixels = np.repeat(np.array([colours], np.uint8), 64, axis=0).repeat(32, axis=1)  # (64, 256, 3)
    film = Mp4(10)
    for _ in range(5):
        film.add(image_of(pixels))
    path = tmp_path / "a.mp4"
    path.write_bytes(whole(film))
    with av.open(str(path)) as file:
        context = file.streams.video[0].codec_context
        assert (context.color_range, context.colorspace, context.color_primaries, context.color_trc) == (
            1,
            1,
            1,
            1,
        )
        frames = [f.to_ndarray(format="rgb24") for f in file.decode(video=0)]
    if player == "ffmpeg":
        if not shutil.which("ffmpeg"):
            pytest.skip("ffmpeg is not here")
        command = ["ffmpeg", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
        raw = subprocess.run(command, check=True, capture_output=True).stdout
        frames = list(np.frombuffer(raw, np.uint8).reshape(-1, 64, 256, 3))
    assert len(frames) == 5
    for frame in frames:
        for n, colour in enumerate(colours):
            middle = frame[16:48, 32 * n + 8 : 32 * n + 24].astype(int)
            assert np.abs(middle - colour).max() <= 3, colour


@pytest.mark.parametrize(("rate", "frames"), [(1, 4), (10, 12), (2.5, 5), (30, 31), (100, 20)])
def test_a_film_lasts_as_long_as_its_rate_says(rate, frames, view_of, tmp_path, qapp):
    view = view_of("lstm", frames)
    for suffix in (".gif", ".mp4"):
        options = ExportOptions(tmp_path / f"a{suffix}", 160, 100, LIGHT, rate=rate)
        said = save_panel(PANELS["tokens"], view, options)
        assert f"{frames} frames" in said
        assert f"{rate:g} a second, {frames / rate:.3g} s" in said
        if suffix == ".gif":
            _, lasts = of_gif(options.path.read_bytes())
            assert sum(lasts) == pytest.approx(1000 * frames / rate, abs=10)
            assert max(lasts) - min(lasts) <= 10
        else:
            with av.open(str(options.path)) as film:
                assert float(film.streams.video[0].average_rate) == pytest.approx(rate, rel=0.01)
                assert film.duration / av.time_base == pytest.approx(frames / rate, abs=0.02)


def test_the_cursor_is_in_every_frame(view_of, tmp_path, qapp):
    view = view_of("lstm", 200, cursor=199)
    options = ExportOptions(tmp_path / "a.gif", *SIZE, LIGHT, rate=50)
    for start, stop in ((0, 200), (20, 180), (20, 23), (199, 200)):
        for step, each in enumerate(moving(view, start, stop), start):
            first, end = each.window
            assert each.cursor == step
            assert first <= step < end
            assert start <= first
            assert end <= max(stop, start + view.window[1] - view.window[0])
    with Stage(PANELS["hidden"], options) as stage:
        shot = stage.shots(view)
        for step in (0, 100, 199):
            column = pixels_of(shot(step))
            line = stage.panel.canvas.cursor_line.column
            x = round(line.left())
            accent = np.abs(
                column[:, max(x - 2, 0) : x + 3].astype(int) - LIGHT.colour("accent").getRgb()[:3]
            ).sum(axis=2)
            assert accent.min() < 90


def test_a_film_that_is_too_long_is_refused_before_any_work(tmp_path):
    options = ExportOptions(tmp_path / "a.mp4", 300, 160, LIGHT)
    options.check(20_000)
    with pytest.raises(ExportError, match=r"25,000 frames is too long: it can have 20,000"):
        options.check(25_000)
    ExportOptions(tmp_path / "a.mp4", 300, 160, LIGHT, first=10_000).check(25_000)
    for rate in (0, -1, 1000, float("nan")):
        with pytest.raises(ExportError, match="frames a second"):
            ExportOptions(tmp_path / "a.gif", 300, 160, LIGHT, rate=rate).check(10)


def test_a_palette_keeps_what_stands_for_a_colour(qapp):
    """What shimmers draws the eye: an entry does not change while the palette has room."""
    rng = np.random.default_rng(3)
    palette = Palette()
    first = rng.integers(0, 256, (10, 20, 3), np.uint8)
    entries = palette.indices(first)
    np.testing.assert_array_equal(palette.colours[entries], first)  # 200 colours have room: exact
    palette.indices(rng.integers(0, 256, (5, 8, 3), np.uint8))
    np.testing.assert_array_equal(palette.indices(first), entries)
    many = rng.integers(0, 256, (60, 60, 3), np.uint8)
    entries = palette.indices(many)
    assert 0 < palette.radius < 64
    assert np.abs(palette.colours[entries].astype(int) - many).max() <= palette.radius
    assert len(palette.colours) <= 256


@pytest.mark.parametrize("suffix", [".gif", ".mp4"])
def test_a_long_film_is_not_held_in_memory(suffix, view_of, tmp_path, monkeypatch):
    """A GIF of 20,000 frames would be 2 GB; beyond what is held it lies in a file without a name, whole or given up."""
    made = []

    class Spooled(tempfile.SpooledTemporaryFile):
        def __init__(self, *given):
            super().__init__(*given)
            made.append(self)

    monkeypatch.setattr("mnemoscope.gui.export.films.tempfile.SpooledTemporaryFile", Spooled)
    options = ExportOptions(tmp_path / f"held{suffix}", 320, 160, LIGHT)
    save_panel(PANELS["hidden"], view_of("lstm", 12), options)
    monkeypatch.setattr("mnemoscope.gui.export.films.HELD", 1000)
    monkeypatch.setattr("mnemoscope.gui.export.films.PIECE", 700)
    spilt = replace(options, path=tmp_path / f"spilt{suffix}")
    save_panel(PANELS["hidden"], view_of("lstm", 12), spilt)
    assert spilt.path.read_bytes() == options.path.read_bytes()
    assert [file._rolled for file in made] == [False, True]

    given_up = replace(options, path=tmp_path / f"given{suffix}")
    export = panel_export(PANELS["hidden"], view_of("lstm", 12), given_up)

    def stop(share):
        if share > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        finished(export, stop)
    assert all(file.closed for file in made)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"held{suffix}", f"spilt{suffix}"]


@pytest.mark.parametrize("suffix", [".mp4", ".gif"])
def test_a_film_made_for_an_export_that_is_given_up_meanwhile_is_closed(suffix, tmp_path):
    export = _film(None, ExportOptions(tmp_path / f"a{suffix}", *SIZE, LIGHT), 0, 3)
    next(export)
    make = next(export)
    film = make(lambda share: None)  # beside the window, which does not take it any more
    export.close()
    assert film._out.closed


def filmed(path, view, rate, **options):
    """The frames of a film of the arithmetic, in grey (n, height, width), and what was said of it."""
    options = ExportOptions(path, *SIZE, LIGHT, rate=rate, first=4, last=7, **options)
    said = save_panel(PANELS["arithmetic"], view, options)
    with av.open(str(path)) as film:
        return np.stack([frame.to_ndarray(format="gray").astype(int) for frame in film.decode(video=0)]), said


@pytest.mark.parametrize("sentence", ["", "A cell."])
def test_numbers_fly_from_step_to_step_of_a_film_that_has_room_for_it(sentence, view_of, tmp_path, qapp):
    view = view_of("lstm", 24)
    frames, said = filmed(tmp_path / "a.mp4", view, 2.0, sentence=sentence)
    steps = frames.reshape(4, 15, *frames.shape[1:])  # at 30 frames a second
    assert "60 frames" in said
    assert "2 s" in said

    def is_other(one, other):
        return (np.abs(one - other) > 80).sum() > 25  # pixels: what the codec leaves is fainter

    assert not is_other(steps[0][0], steps[0][-1])  # nothing stood elsewhere before
    for step in steps[1:]:
        still = step[-1]
        for n, frame in enumerate(step):
            assert is_other(frame, still) == (n < 11)  # 12 frames are 0.4 s, and with the last all is there
        assert is_other(step[2], step[5])  # on its way


@pytest.mark.parametrize(("rate", "theme"), [(15.0, LIGHT), (2.0, replace(LIGHT, still=True))])
def test_a_film_cuts_where_there_is_no_room_for_a_flight_or_nothing_is_to_move(
    rate, theme, view_of, tmp_path, qapp
):
    options = ExportOptions(tmp_path / "a.mp4", *SIZE, theme, rate=rate, first=4, last=7)
    assert "4 frames" in save_panel(PANELS["arithmetic"], view_of("lstm", 24), options)
