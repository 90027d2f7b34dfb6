"""Exports from the window: they show what was there when they were asked for, whatever the person does meanwhile."""

import numpy as np
import pytest
from PIL import Image

from mnemoscope.gui.commands.exporting import begin
from mnemoscope.gui.export import page_export
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.saving import Saving


def options(window, path):
    return ExportOptions(path, 900, 600, window.theme, first=3, last=8)


def frames(path):
    """The frames of a GIF."""
    found = []
    with Image.open(path) as film:
        for at in range(film.n_frames):
            film.seek(at)
            found.append(np.asarray(film.convert("RGB")).copy())
    return found


def test_a_film_shows_what_was_there_when_it_was_asked_for(opened, tmp_path, qtbot):
    window = opened("lstm")
    session = window.session
    finished(page_export(window.page(), options(window, tmp_path / "still.gif"), apart=True))
    session.looking.seek(session.length - 1)
    cursor = session.player.cursor
    begin(
        window,
        page_export(window.page(), options(window, tmp_path / "busy.gif"), apart=True),
        tmp_path / "busy.gif",
    )
    assert session.player.cursor == cursor  # the window does not turn with the film
    session.looking.seek(1)
    session.shown.focus(layer=1, unit=4)
    session.set_text("another text altogether")
    qtbot.waitUntil(lambda: (tmp_path / "busy.gif").exists(), timeout=60_000)
    qtbot.waitUntil(lambda: not window.findChildren(Saving))
    still, busy = frames(tmp_path / "still.gif"), frames(tmp_path / "busy.gif")
    assert len(still) == len(busy) == 6
    assert all(np.array_equal(a, b) for a, b in zip(still, busy, strict=True))
    assert session.text == "another text altogether"


def test_a_page_apart_is_the_page_on_screen(opened, tmp_path):
    window = opened("transformer")
    pictures = []
    for apart in (False, True):
        path = tmp_path / f"{apart}.png"
        size = window.page().area.size().toSize()
        wish = ExportOptions(path, size.width(), size.height(), window.theme)
        finished(page_export(window.page(), wish, apart=apart))
        with Image.open(path) as image:
            pictures.append(np.asarray(image.convert("RGB")).copy())
    assert np.array_equal(*pictures)


@pytest.mark.parametrize("suffix", [".mp4", ".gif"])
def test_a_window_that_closes_gives_up_what_is_being_exported(suffix, opened, tmp_path, qtbot):
    window = opened("lstm")
    path = tmp_path / f"a{suffix}"
    begin(window, page_export(window.page(), options(window, path), apart=True), path)
    before = {found.name for found in tmp_path.iterdir()}
    window.close()
    assert {found.name for found in tmp_path.iterdir()} == before
    assert not path.exists()
