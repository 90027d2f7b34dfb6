"""Heat maps on paper: every cell is a shape in the colour of its own value, and any text stays readable XML."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6 import QtGui

from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import empty_track, read_rows
from mnemoscope.engines.trace import Trace
from mnemoscope.gui.export import save_panel
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.stage import Stage
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.hidden import HiddenOptions
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View
from tests.gui.conftest import ENGINES, MEMORY, kind_for

PANELS = discover()
TEXT = "what is past is prologue"
SVG = "{http://www.w3.org/2000/svg}"
MAPS = {
    "hidden": "lstm",
    "cell": "lstm",
    "gates": "gru",
    "lookback": "transformer",
    "attention": "transformer",
    "positions": "encoder",
}


@pytest.fixture
def view_on(make_engine, qapp):
    """The view of a small model that has read a text: `view_on("gru", cursor=3)`."""

    def make(kind, *, text=TEXT, cursor=None, **changes):
        engine = make_engine(ENGINES.get(kind, kind), **({"classes": 2} if kind == "classifier" else {}))
        if kind in MEMORY:
            engine = Remembering(engine, MEMORY[kind])
        encoded = engine.vocab.encode(text)
        track = empty_track(engine, Card(f"small-{kind}", kind)).retyped(text, encoded)
        track.trace.extend(encoded.ids.tolist(), read_rows(engine, encoded.ids))
        at = len(encoded) - 1 if cursor is None else cursor
        return View(track, UnitOrders(), at, float(at), **({"window": (0, len(encoded))} | changes))

    return make


def shapes(path):
    """Every filled box of an SVG in the order painted: (colour, left, top, right, bottom), opaque ones only."""
    found = []
    for group in ET.parse(path).getroot().iter(f"{SVG}g"):
        if group.get("fill", "none") == "none" or group.get("fill-opacity") != "1":
            continue
        a, _, _, d, e, f = map(float, re.findall(r"-?[\d.]+", group.get("transform")))
        for part in group.iter(f"{SVG}path"):
            assert part.get("fill-rule") == "nonzero"  # even-odd would make holes of overlaps
            for piece in part.get("d").split("M")[1:]:
                xy = np.array(re.findall(r"-?[\d.]+(?:e-?\d+)?", piece), float).reshape(-1, 2) * (a, d) + (
                    e,
                    f,
                )
                found.append((group.get("fill"), *xy.min(axis=0), *xy.max(axis=0)))
    return found


def colour_in(boxes, x, y):
    """What is painted last at this place."""
    at = [c for c, left, top, right, bottom in boxes if left <= x < right and top <= y < bottom]
    return at[-1] if at else None


def expected(name, view, wish):
    """For each cell of a panel's heat maps, (x, y, colour): the middle of the cell, and what its value says."""
    with Stage(PANELS[name], wish) as stage:
        stage.show(view)
        canvas = stage.panel.canvas
        if name == "attention":
            square = canvas.square
            return grid(square.map, square.weights.T, (0.0, 1.0), wish.theme)
        cells = []
        for row in canvas.rows:
            area = row.map
            area.setLeft(row.left_of(row.first))
            area.setRight(row.left_of(row.first + len(row.values)))
            cells += grid(area, row.values, row.levels, wish.theme)
        return cells


def grid(area, values, levels, theme):
    """`values` (columns, rows) over an area."""
    low, high = levels
    lut, (columns, rows) = theme.lut(low), values.shape
    cells = []
    for i in range(columns):
        for j in range(rows):
            if np.isnan(values[i, j]):
                continue
            index = min(max(int((values[i, j] - low) / (high - low) * 256), 0), 255)
            x = area.left() + (i + 0.5) / columns * area.width()
            y = area.top() + (j + 0.5) / rows * area.height()
            cells.append((x, y, tuple(lut[index, :3].tolist())))
    return cells


def near(one, other, by=0):
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= by


def drawn_by_another(tool, path):
    """The picture as another program draws it, at four pixels a pixel: (height, width, 3)."""
    png = path.with_suffix(".other.png")
    if tool == "pdftoppm":
        command = [tool, "-png", "-singlefile", "-r", str(4 * 96), path, png.with_suffix("")]
    else:
        command = [tool, "--zoom", "4", "-o", png, path]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    image = QtGui.QImage(str(png)).convertToFormat(QtGui.QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def streams(data):
    """What the page of a PDF says, unpacked."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.S):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return b"\n".join(found)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("name", MAPS)
def test_a_cell_in_svg_has_the_colour_of_its_value(name, theme, view_on, tmp_path):
    wish = ExportOptions(tmp_path / "a.svg", 520, 420, theme)
    view = view_on(MAPS[name])
    save_panel(PANELS[name], view, wish)
    assert "<image" not in wish.path.read_text("utf-8")
    boxes, cells = shapes(wish.path), expected(name, view, wish)
    assert len(cells) >= 24 * 2
    for x, y, colour in cells:
        found = colour_in(boxes, x, y)
        assert found is not None, (x, y)
        assert near(QtGui.QColor(found).getRgb()[:3], colour, 3), (x, y)  # one of 256 colours beside it
    if tool := shutil.which("rsvg-convert"):
        picture = drawn_by_another(Path(tool).name, wish.path)
        assert_drawn(picture, cells, view)


@pytest.mark.parametrize("name", MAPS)
def test_a_cell_in_pdf_has_the_colour_of_its_value(name, view_on, tmp_path):
    wish = ExportOptions(tmp_path / "a.pdf", 520, 420, LIGHT)
    view = view_on(MAPS[name])
    save_panel(PANELS[name], view, wish)
    data = wish.path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert re.findall(rb"/Count (\d+)", data) == [b"1"]
    assert not re.search(rb"/Subtype\s*/Image", data)
    said = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn", streams(data))
    fills = {tuple(round(255 * float(v)) for v in colour) for colour in said}
    cells = expected(name, view, wish)
    assert all(any(near(colour, fill, 3) for fill in fills) for *_, colour in cells)
    if tool := shutil.which("pdftoppm"):
        picture = drawn_by_another(Path(tool).name, wish.path)
        assert abs(picture.shape[1] - 4 * wish.width) <= 2
        assert abs(picture.shape[0] - 4 * wish.height) <= 2
        assert_drawn(picture, cells, view)


def assert_drawn(picture, cells, view):
    """Cells away from the cursor, which tints what it passes over, have their colours."""
    columns = sorted({x for x, *_ in cells})
    under = columns[min(view.cursor, len(columns) - 1)]
    bottom = max(y for _, y, _ in cells)
    wrong = [
        (x, y)
        for x, y, colour in cells
        if x != under and y != bottom and not near(picture[round(4 * y), round(4 * x)].astype(int), colour, 4)
    ]
    assert len(wrong) <= len(cells) * 0.04, wrong[:5]  # the edge of the context is drawn over some


def test_equal_neighbours_leave_no_seam(view_on, tmp_path):
    """A gate fully open is one area of one colour, whatever draws it."""
    view = view_on("gru")
    trace = Trace(view.trace.specs)
    trace.extend(view.trace.tokens, np.ones_like(view.trace.rows(0, len(TEXT))))
    view = replace(view, track=replace(view.track, trace=trace), cursor=0, position=0.0)
    wish = ExportOptions(tmp_path / "a.svg", 520, 420, LIGHT)
    save_panel(PANELS["gates"], view, wish)
    full = "#{:02x}{:02x}{:02x}".format(*LIGHT.rising[255, :3].tolist())
    assert {box[0] for box in shapes(wish.path)} & {full}
    save_panel(PANELS["gates"], view, replace(wish, path=tmp_path / "a.pdf"))
    for tool, path in (("rsvg-convert", wish.path), ("pdftoppm", tmp_path / "a.pdf")):
        if shutil.which(tool):
            with Stage(PANELS["gates"], wish) as stage:
                stage.show(view)
                areas = [(row.map, LIGHT.lut(row.levels[0])[255, :3]) for row in stage.panel.canvas.rows]
            picture = drawn_by_another(tool, path)
            for area, colour in areas:
                inner = picture[
                    round(4 * area.top()) + 8 : round(4 * area.bottom()) - 8,
                    round(4 * area.left()) + 160 : round(4 * area.right()) - 8,
                ].astype(int)
                assert (np.abs(inner - colour).max(axis=2) <= 8).all(), tool


def test_large_cells_overlap_by_less_than_a_pixel(view_on, tmp_path):
    wish = ExportOptions(tmp_path / "a.svg", 900, 900, LIGHT)
    save_panel(PANELS["attention"], view_on("transformer", text="abcd"), wish)
    cells = [b for b in shapes(wish.path) if b[3] - b[1] > 100]
    assert cells
    side = min(b[3] - b[1] for b in cells)
    assert all((b[4] - b[2]) % side < 1 or side - (b[4] - b[2]) % side < 1 for b in cells)


def test_not_a_number_has_a_colour_of_its_own(view_on, tmp_path):
    view = view_on("lstm")
    rows = view.trace.rows(0, len(TEXT)).copy()
    rows[5] = np.nan
    trace = Trace(view.trace.specs)
    trace.extend(view.trace.tokens, rows)
    view = replace(view, track=replace(view.track, trace=trace))
    wish = ExportOptions(tmp_path / "a.svg", 520, 220, LIGHT)
    save_panel(PANELS["hidden"], view, wish)
    with Stage(PANELS["hidden"], wish) as stage:
        stage.show(view)
        row = stage.panel.row
        x, y = row.left_of(5.5), row.map.center().y()
    assert colour_in(shapes(wish.path), x, y) == LIGHT.nan


@pytest.mark.parametrize("caption", [False, True])
@pytest.mark.parametrize(
    "name",
    [
        name
        for name, panel in PANELS.items()
        if not panel.asks and not panel.compares and kind_for(name) != "numbers"  # whose text is rows
    ],
)
def test_any_text_makes_xml_that_can_be_read(name, caption, view_on, tmp_path):
    kind = kind_for(name)
    text = 'to <b>&amp; "是记忆" 👩‍🚀🇨🇳 שלום \x00\x07\x1b\x7f\u202e\ufffe\ud800 e\u0301\n\t]]>'
    view = view_on(kind, text=text, cursor=4)
    card = replace(view.track.card, name="a\x00<&>\ud800\ufffe", title="\x01<i>")
    wish = ExportOptions(tmp_path / "a.svg", 520, 300, LIGHT, caption=caption)
    save_panel(PANELS[name], replace(view, track=replace(view.track, card=card)), wish)
    assert ET.parse(wish.path).getroot().tag == f"{SVG}svg"
    for suffix in (".pdf", ".png", ".csv", ".npz"):
        path = tmp_path / f"a{suffix}"
        save_panel(PANELS[name], view, replace(wish, path=path))
        assert path.stat().st_size


@pytest.mark.parametrize("suffix", [".png", ".svg", ".csv", ".npz", ".gif"])
def test_a_panel_without_its_signal_is_one_sentence(suffix, view_on, tmp_path):
    for name, kind in (
        ("attention", "lstm"),
        ("lookback", "gru"),
        ("cell", "gru"),
        ("gates", "rnn"),
        ("positions", "transformer"),
        ("surprise", "encoder"),
    ):
        with pytest.raises(ExportError, match=f"small-{kind}") as refused:
            save_panel(PANELS[name], view_on(kind), ExportOptions(tmp_path / f"a{suffix}", 300, 200, LIGHT))
        assert "\n" not in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_the_numbers_are_those_of_the_picture(view_on):
    """What a panel was told to show is what its numbers are."""
    view = view_on("transformer", window=(3, 20), options=HiddenOptions("mlp"))
    found = PANELS["hidden"].numbers(view)
    np.testing.assert_array_equal(found["layer0.mlp"], view.trace.read("layer0.mlp", 3, 20))
    assert set(found) == {"step", "token", "layer0.mlp"}
    view = view_on("lstm", window=(3, 20), focus=Focus(layer=1, unit=2, pinned=(5, 2)))
    units = PANELS["units"].numbers(view)
    for signal in ("hidden", "cell", "gate.input"):
        for unit in (5, 2):
            name = f"layer1.{signal}"
            np.testing.assert_array_equal(units[f"{name}.{unit}"], view.trace.read(name, 3, 20)[:, unit])
    surprise = PANELS["surprise"].numbers(view)
    logits = view.trace.read("logits", 2, 19).astype(np.float64)
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)  # what was expected before each of the steps in sight
    np.testing.assert_allclose(
        surprise["surprise"], -np.log(p[np.arange(17), view.trace.tokens[3:20]]), rtol=1e-4
    )
    np.testing.assert_allclose(surprise["entropy-before"], -(p * np.log(p)).sum(axis=1), rtol=1e-4)


def in_a_browser(svg, size, scale):
    """The picture as Chromium shows it: (height, width, 3)."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("there is no Chromium here")
    png = svg.with_suffix(".browser.png")
    command = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={svg.parent}/browser",
        f"--force-device-scale-factor={scale}", f"--window-size={size[0]},{size[1]}", f"--screenshot={png}", svg.as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    return np.asarray(Image.open(png).convert("RGB"), int)


@pytest.mark.parametrize("scale", [1, 1.5])
@pytest.mark.parametrize("tool", ["browser", "rsvg-convert"])
def test_cells_have_no_seams_at_any_scale(tool, scale, view_on, tmp_path):
    """Columns of one of two values: between them, and between the cells of one, there is no third colour."""
    view = view_on("gru")
    rows = np.ones_like(view.trace.rows(0, len(TEXT)))
    rows[::2] = 0.4
    trace = Trace(view.trace.specs)
    trace.extend(view.trace.tokens, rows)
    view = replace(view, track=replace(view.track, trace=trace), cursor=0, position=0.0)
    options = ExportOptions(tmp_path / "a.svg", 520, 301, LIGHT)
    save_panel(PANELS["gates"], view, options)
    if tool == "browser":
        picture = in_a_browser(options.path, (520, 301), scale)
    elif shutil.which(tool):
        png = tmp_path / "other.png"
        subprocess.run([tool, "--zoom", str(scale), "-o", png, options.path], check=True, timeout=60)
        picture = np.asarray(Image.open(png).convert("RGB"), int)
    else:
        pytest.skip(f"there is no {tool} here")
    with Stage(PANELS["gates"], options) as stage:
        stage.show(view)
        for row in stage.panel.canvas.rows:
            lut, (low, high) = LIGHT.lut(row.levels[0]), row.levels
            colours = np.array(
                [lut[int((value - low) / (high - low) * 255.99), :3] for value in (0.4, 1.0)], int
            )
            area = row.map
            inner = picture[
                round(scale * area.top()) + 3 : round(scale * area.bottom()) - 3,
                round(scale * row.left_of(2)) : round(scale * area.right()) - 3,
            ]
            off = np.abs(inner[:, :, None] - colours).max(axis=3).min(axis=2)
            assert inner.size > 10_000
            assert (off <= 4).all()


def test_a_browser_draws_the_svg_alike_in_the_same_fonts(view_on, tmp_path):
    """It said "Sans Serif", which a browser draws in Times."""
    view = view_on("lstm", cursor=9)
    options = ExportOptions(tmp_path / "a.svg", 640, 300, LIGHT, caption=True)
    save_panel(PANELS["summary"], view, options)
    families = set(re.findall(r'font-family="([^"]*)"', options.path.read_text("utf-8")))
    assert families
    for family in families:
        first, *_, last = family.split(", ")
        assert last in ("sans-serif", "monospace")
        assert QtGui.QFontInfo(QtGui.QFont(first.strip("'"))).family() == first.strip("'")
    save_panel(PANELS["summary"], view, replace(options, path=tmp_path / "a.png"))
    ours = np.asarray(Image.open(tmp_path / "a.png").convert("RGB"), int)
    theirs = in_a_browser(options.path, (640, 300), 1)
    ink = (ours < 128).any(axis=2)
    assert ink.sum() > 1000
    assert np.abs(ours - theirs).mean() < 4
    near = np.stack(
        [np.roll(theirs.min(axis=2) < 160, (dy, dx), (0, 1)) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    )
    assert near.any(axis=0)[ink].mean() > 0.97  # every stroke of ours is there
