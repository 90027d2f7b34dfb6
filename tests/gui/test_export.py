"""What is exported is what is on screen: sizes, vectors, numbers, films; one test for each known fault of exporters."""

import csv
import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET

import av
import numpy as np
import pytest
from PIL import Image
from PySide6 import QtCore, QtGui

from mnemoscope.gui.export import page_export, save_panel
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.svgtext import portable
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.panel import TimePanel
from mnemoscope.gui.panels import discover
from tests.gui.conftest import kind_for

PANELS = discover()
UNASKED = [
    name for name, panel in PANELS.items() if not panel.asks and not panel.compares
]  # those that ask: see test_asking
SIZE = (640, 260)
KIND = {name: kind_for(name) for name in PANELS}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def export(qapp, tmp_path, view_of):
    """Exports a panel and returns the path: `export("hidden", ".svg", size=(300, 200), dpi=192)`."""

    def make(name, suffix, *, view=None, size=SIZE, theme=LIGHT, **wish):
        path = tmp_path / f"{name}{suffix}"
        view = view or view_of(KIND[name], 40, cursor=25)
        save_panel(PANELS[name], view, ExportOptions(path, *size, theme, **wish))
        return path

    return make


def pixels(image):
    """A QImage as (height, width, 3) whole numbers."""
    image = image.convertToFormat(QtGui.QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


def rgb(colour):
    return tuple(QtGui.QColor(colour).getRgb()[:3])


# pixels


@pytest.mark.parametrize("dpi", [96, 192, 300])
def test_a_png_has_its_size_and_dpi(dpi, export):
    with Image.open(export("hidden", ".png", dpi=dpi)) as image:
        assert image.size == (round(640 * dpi / 96), round(260 * dpi / 96))
        assert image.info["dpi"] == pytest.approx((dpi, dpi), abs=0.1)


def test_lines_grow_with_the_dpi(export):
    """pyqtgraph #1455: large pictures had hair-thin lines."""
    widths = []
    for dpi in (192, 384):
        image = pixels(QtGui.QImage(str(export("cell", ".png", dpi=dpi))))
        row = image[image.shape[0] * 2 // 5]
        accent = np.abs(row - rgb(LIGHT.accent)).sum(axis=1) < 30
        widths.append(int(accent.sum()))
    assert widths[0] >= 4
    assert widths[1] == pytest.approx(2 * widths[0], abs=2)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("name", UNASKED)
def test_the_picture_is_what_is_on_screen(name, theme, export, view_of, qapp):
    view = view_of(KIND[name], 40, cursor=25)
    panel = PANELS[name](NoVerbs(), theme)
    panel.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    panel.setFixedSize(*SIZE)
    panel.show()
    if isinstance(panel, TimePanel):
        panel.show_axis(True)
    panel.refresh(view)
    shown = pixels(panel.canvas.grab().toImage())
    drawn = pixels(QtGui.QImage(str(export(name, ".png", view=view, theme=theme))))
    panel.close()
    panel.deleteLater()
    assert shown.shape == drawn.shape
    different = np.abs(shown - drawn).max(axis=2) > 60
    assert different.mean() < 0.002


def test_the_look_can_be_another(export):
    corner = pixels(QtGui.QImage(str(export("hidden", ".png", theme=DARK))))[1, 1]
    assert tuple(corner) == rgb(DARK.panel)


# vectors


def texts(root):
    """Every text with where it stands in the picture: (text, x, y)."""
    found = []

    def walk(node, matrix):
        own = re.match(r"matrix\(([^)]*)\)", node.get("transform", ""))
        if own:
            a, b, c, d, e, f = map(float, re.split(r"[ ,]+", own[1].strip()))
            matrix = matrix @ np.array([[a, c, e], [b, d, f], [0, 0, 1]])
        if node.tag == SVG + "text":
            at = matrix @ np.array([float(node.get("x", 0)), float(node.get("y", 0)), 1])
            found.append(("".join(node.itertext()).strip(), at[0], at[1]))
        for child in node:
            walk(child, matrix)

    walk(root, np.eye(3))
    return found


def length_px(value):
    number, unit = re.fullmatch(r"([\d.]+)(\w*)", value).groups()
    return float(number) * {"mm": 96 / 25.4, "px": 1, "": 1}[unit]


@pytest.mark.parametrize("name", UNASKED)
def test_an_svg_says_its_size_and_keeps_text_as_text(name, export):
    """pyqtgraph #1157: no size."""
    root = ET.parse(export(name, ".svg")).getroot()
    assert root.get("viewBox") == "0 0 640 260"
    assert length_px(root.get("width")) == pytest.approx(640, abs=0.1)
    assert length_px(root.get("height")) == pytest.approx(260, abs=0.1)
    words = [text for text, *_ in texts(root)]
    assert any(re.search(r"\w", word) for word in words)


@pytest.mark.parametrize("name", ["hidden", "cell", "gates", "attention", "lookback", "tokens"])
def test_heat_map_cells_are_shapes_not_blurred_images(name, export):
    """pyqtgraph #1155."""
    root = ET.parse(export(name, ".svg")).getroot()
    assert not root.findall(f".//{SVG}image")
    assert len(root.findall(f".//{SVG}path")) + len(root.findall(f".//{SVG}rect")) > 15


@pytest.mark.parametrize(("theme", "background"), [(LIGHT, "#ffffff"), (DARK, DARK.panel)])
def test_the_background_is_the_one_chosen(theme, background, export):
    """pyqtgraph #2018: black."""
    root = ET.parse(export("hidden", ".svg", theme=theme)).getroot()
    filled = [n for n in root.iter() if n.tag in (SVG + "rect", SVG + "path")]
    fills = [n.get("fill") or parent_fill(root, n) for n in filled]
    assert fills[0] == background
    assert "#000000" not in fills


def parent_fill(root, node):
    parents = {child: parent for parent in root.iter() for child in parent}
    while node is not None and not node.get("fill"):
        node = parents.get(node)
    return node.get("fill") if node is not None else None


@pytest.mark.parametrize("size", [SIZE, (1100, 420), (300, 500)])
@pytest.mark.parametrize(
    ("name", "range_", "numbers"),
    [("hidden", "model", ("1", "0", "−1")), ("cell", "model", ("3", "0", "−3")), ("attention", "fit", ("1", "0.5", "0")),
     ("cell", (-0.01, 0.01), ("≥0.01", "0", "≤−0.01"))],
)  # fmt: skip
def test_the_colour_bar_is_right_at_any_size(name, range_, numbers, size, export, view_of):
    """pyqtgraph #1849 and #1866: wrong in SVG, and wrong at another size than the screen's."""
    view = view_of(KIND[name], 40, cursor=25, range=range_)
    root = ET.parse(export(name, ".svg", size=size, view=view)).getroot()
    gradients = root.findall(f".//{SVG}linearGradient")
    lut = LIGHT.rising if name == "attention" else LIGHT.diverging
    ends = {(int(c[0]), int(c[1]), int(c[2])) for c in (lut[0], lut[255])}
    assert any(
        {rgb(stops[0].get("stop-color")), rgb(stops[-1].get("stop-color"))} == ends
        for stops in (g.findall(SVG + "stop") for g in gradients)
    )
    right = [(t, x, y) for t, x, y in texts(root) if t in numbers and x > size[0] / 2]
    column = max(x for _, x, _ in right)
    bar = sorted((y, t) for t, x, y in right if abs(x - column) < 30)
    assert tuple(t for _, t in bar) == numbers
    top, middle, bottom = (y for y, _ in bar)
    assert middle == pytest.approx((top + bottom) / 2, abs=3)
    assert bottom - top > 30


@pytest.mark.parametrize("name", UNASKED)
def test_a_pdf_is_one_page_of_its_size(name, export):
    path = export(name, ".pdf")
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", data)
    assert len(boxes) == 1
    assert tuple(map(float, boxes[0])) == pytest.approx((480, 195), abs=1)
    if shutil.which("pdftotext"):
        said = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout
        assert re.search(rb"\w", said)


@pytest.mark.skipif(not shutil.which("rsvg-convert"), reason="rsvg-convert is not here")
@pytest.mark.parametrize("name", ["hidden", "attention", "prediction"])
def test_another_program_draws_the_svg_alike(name, export, tmp_path):
    there = tmp_path / "there.png"
    subprocess.run(["rsvg-convert", "-o", there, export(name, ".svg")], check=True, capture_output=True)
    with Image.open(export(name, ".png")) as image:
        ours = np.asarray(image.convert("RGB"), int)
    with Image.open(there) as image:
        theirs = np.asarray(image.convert("RGB").resize(SIZE), int)
    assert np.abs(ours - theirs).mean() < 6


# numbers


def test_the_numbers_are_the_same_in_csv_and_npz_and_in_the_trace(export, view_of):
    view = view_of("lstm", 40)
    start, stop = view.seen
    table = list(csv.reader(io.StringIO(export("hidden", ".csv", view=view).read_text("utf-8-sig"))))
    assert table[0][:3] == ["step", "token", "layer0.hidden.0"]
    values = np.array([row[2:] for row in table[1:]], float)
    trace = view.trace.read("layer0.hidden", start, stop)
    np.testing.assert_allclose(values, trace, rtol=1e-6)
    assert [row[1] for row in table[1:]] == [view.track.piece(t) for t in range(start, stop)]
    with np.load(export("hidden", ".npz", view=view), allow_pickle=False) as file:
        np.testing.assert_array_equal(file["layer0.hidden"], trace)


@pytest.mark.parametrize("suffix", [".csv", ".npz"])
@pytest.mark.parametrize("name", UNASKED)
def test_every_panel_has_numbers(name, suffix, export):
    path = export(name, suffix)
    if suffix == ".npz":
        with np.load(path, allow_pickle=False) as file:
            assert len({len(file[key]) for key in file.files}) == 1
    else:
        assert len({len(row) for row in csv.reader(io.StringIO(path.read_text("utf-8-sig")))}) == 1


# films


def test_a_gif_has_a_frame_for_every_step(export, view_of):
    view = view_of("lstm", 12)
    with Image.open(export("hidden", ".gif", view=view, size=(320, 160))) as image:
        assert (image.n_frames, image.size) == (12, (320, 160))


def test_an_mp4_has_a_frame_for_every_step(export, view_of):
    view = view_of("lstm", 12)
    with av.open(str(export("hidden", ".mp4", view=view, size=(321, 161)))) as film:
        frames = [f.to_ndarray(format="rgb24") for f in film.decode(video=0)]
    assert len(frames) == 12
    assert frames[0].shape == (160, 320, 3)
    assert np.abs(frames[0].astype(int) - frames[-1]).max() > 50


# the rest


def test_a_caption_says_model_text_and_step(export):
    root = ET.parse(export("hidden", ".svg", caption=True)).getroot()
    (line,) = [text for text, *_ in texts(root) if text.startswith("tiny-lstm")]
    assert "step 25" in line
    assert "Shall" in line


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf", ".gif", ".npz"])
def test_the_window_is_a_picture(suffix, opened, tmp_path):
    window = opened("lstm")
    path = tmp_path / f"window{suffix}"
    position = window.session.player.position
    finished(page_export(window.page(), ExportOptions(path, 900, 600, window.theme, 96)))
    assert window.session.player.position == position
    if suffix == ".svg":
        words = {text for text, *_ in texts(ET.parse(path).getroot())}
        assert {"Hidden state", "Cell state", "Gates", "Prediction"} <= words
    elif suffix == ".gif":
        with Image.open(path) as image:
            assert image.n_frames == window.session.length
    elif suffix == ".npz":
        with np.load(path) as file:
            assert "cell.layer0.cell" in file.files
    else:
        assert path.stat().st_size > 3000


@pytest.mark.parametrize(
    ("size", "dpi", "suffix"),
    [((10, 200), 96, ".png"), ((640, 0), 96, ".svg"), ((-5, 300), 96, ".pdf"), ((100_000, 100_000), 96, ".svg"),
     ((640, 260), 100_000, ".png"), ((8000, 8000), 1200, ".gif"), ((20_000, 20_000), 96, ".mp4")],
)  # fmt: skip
def test_hostile_sizes_are_refused_in_one_sentence(size, dpi, suffix, export, tmp_path):
    with pytest.raises(ExportError) as refused:
        export("hidden", suffix, size=size, dpi=dpi)
    assert "\n" not in str(refused.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf", ".csv", ".gif"])
def test_a_place_that_cannot_be_written_leaves_nothing(suffix, tmp_path, view_of, qapp):
    (tmp_path / f"taken{suffix}").mkdir()
    for path in (tmp_path / "no" / f"x{suffix}", tmp_path / f"taken{suffix}"):
        with pytest.raises(ExportError) as refused:
            save_panel(PANELS["hidden"], view_of("lstm", 4), ExportOptions(path, 200, 120, LIGHT))
        assert str(path) in str(refused.value)
    assert [p.name for p in tmp_path.iterdir()] == [f"taken{suffix}"]


@pytest.mark.parametrize("suffix", [".png", ".csv", ".npz", ".gif", ".jpg"])
@pytest.mark.parametrize(
    ("name", "kind", "length"), [("cell", "gru", 9), ("prediction", "lstm", 0), ("hidden", "lstm", 0)]
)
def test_nothing_to_show_is_refused_in_one_sentence(name, kind, length, suffix, export, view_of, tmp_path):
    with pytest.raises(ExportError) as refused:
        export(name, suffix, view=view_of(kind, length))
    assert "\n" not in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_an_existing_file_is_kept_when_an_export_fails(export, view_of):
    path = export("hidden", ".png")
    before = path.read_bytes()
    with pytest.raises(ExportError):
        export("hidden", ".png", size=(10, 10))
    assert path.read_bytes() == before
    export("hidden", ".png", view=view_of("lstm", 40, cursor=3))
    assert path.read_bytes() != before


def test_letters_of_an_equation_are_smooth_and_cells_of_a_heat_map_crisp():
    cell = b'<path vector-effect="none" fill-rule="nonzero" d="M0,0 L4,0 L4,4 L0,4 L0,0"/>'
    letter = b'<path vector-effect="none" fill-rule="nonzero" d="M0,0 L4,0 C4,1 3,2 2,2 L0,0"/>'
    made = portable(b"<svg>" + cell + letter + b"</svg>")
    assert made.count(b"crispEdges") == 1
    assert made.index(b"crispEdges") < made.index(b"C4,1")
    assert letter in made
