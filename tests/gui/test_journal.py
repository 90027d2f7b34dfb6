"""A figure on paper keeps to a journal's guide, in points measured in the file; a broken one is told, a sentence a rule."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui

import main
from mnemoscope.engines.guides import GUIDES
from mnemoscope.engines.paper import MM, parse
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.export import save_panel
from mnemoscope.gui.export.figure import FigureStage
from mnemoscope.gui.export.journal import broken
from mnemoscope.gui.export.legend import first_sentence
from mnemoscope.gui.export.measured import Font, Measured, MeasureError, Text
from mnemoscope.gui.export.measuring import measure, measured
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.pictures import picture
from mnemoscope.gui.look.papertype import for_figure, is_arial
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panel import TimePanel
from mnemoscope.gui.panels.prediction import Prediction
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.figures import arranged
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.bars import EDGE
from mnemoscope.gui.widgets.heatrow import HeatRow
from tests.gui.conftest import PANELS, kind_for

ON_PAPER = ("cell", "gates", "hidden", "attention", "prediction", "surprise", "tokens", "units")


def options_for(path: Path, size: str = "89mm", **changes) -> ExportOptions:
    paper = parse(size)
    return ExportOptions(
        path, paper.columns, paper.rows(300), for_figure(LIGHT), paper.dpi, paper=paper, **changes
    )


@pytest.mark.parametrize(
    ("name", "suffix", "size"),
    [
        *(
            (name, suffix, size)
            for name in ON_PAPER
            for suffix, size in ((".svg", "183mm"), (".pdf", "89mm"))
        ),
        *(("cell", ".png", size) for size in ("89mm", "183mm")),
    ],
)
def test_every_panel_keeps_to_the_guide_at_both_columns(name, size, suffix, view_of, tmp_path, qapp):
    view = view_of(kind_for(name), 30, window=(0, 30))
    path = tmp_path / f"figure{suffix}"
    save_panel(PANELS[name], view, options_for(path, size))
    found = measure(path)
    assert found.width == pytest.approx(parse(size).width / MM, abs=0.1)
    assert not broken(found)
    if suffix == ".png":
        assert found.dpi == [pytest.approx(600, abs=1)]
        return
    points = [text.points for text in found.texts]
    assert points
    assert min(points) >= 5.4
    assert max(points) <= 7.1
    assert all(0.25 <= line <= 1.06 for line in found.lines)


def test_type_is_as_high_in_a_wide_column_as_in_a_narrow_one(view_of, tmp_path, qapp):
    sizes = []
    for size in ("89mm", "183mm"):
        path = tmp_path / f"{size}.svg"
        save_panel(PANELS["cell"], view_of("lstm", 30, window=(0, 30)), options_for(path, size))
        sizes.append({round(text.points, 1) for text in measure(path).texts})
    assert sizes[0] == sizes[1] == {5.5, 6.0}


def test_text_stays_text_with_families_that_may_stand_in(view_of, tmp_path, qapp):
    path = tmp_path / "figure.svg"
    save_panel(PANELS["cell"], view_of("lstm", 30, window=(0, 30)), options_for(path))
    svg = path.read_text("utf-8")
    families = set(re.findall(r'font-family="([^"]*)"', svg))
    assert families == {
        "Arial, Helvetica, 'Liberation Sans', Arimo, 'Nimbus Sans', 'TeX Gyre Heros', 'Helvetica Neue', sans-serif"
    }
    assert ">cell state</text>" in svg
    assert 'width="89mm"' in svg


def test_a_pdf_holds_its_fonts_as_truetype(view_of, tmp_path, qapp):
    path = tmp_path / "figure.pdf"
    save_panel(PANELS["cell"], view_of("lstm", 30, window=(0, 30)), options_for(path, "89x60mm"))
    found = measure(path)
    assert found.fonts
    assert {(font.kind, font.embedded) for font in found.fonts} == {("CID TrueType", True)}
    assert (found.width, found.height) == (pytest.approx(89, abs=0.01), pytest.approx(60, abs=0.1))
    assert "cell state" in "".join(text.said for text in found.texts)


def test_the_bar_says_what_it_is_of_and_the_cursor_is_drawn_only_if_it_is_wanted(view_of, tmp_path, qapp):
    accent = tuple(QtGui.QColor(LIGHT.accent).getRgb()[:3])
    view = view_of("lstm", 30, cursor=20, window=(0, 30))
    for marks in (False, True):
        path = tmp_path / f"{marks}.svg"
        save_panel(PANELS["cell"], view, replace(options_for(path), theme=for_figure(LIGHT, marks=marks)))
        found = measure(path)
        said = Counter(text.said for text in found.texts)
        assert said["cell state · layer 0"] == 1
        assert said["cell state"] == 1  # along the bar
        assert (found.colours[accent] > 0) == marks


def test_a_caption_stands_beside_the_file(view_of, tmp_path, qapp):
    view = view_of("lstm", 30, window=(5, 25))
    said = save_panel(PANELS["cell"], view, options_for(tmp_path / "figure.pdf", first=5, last=24))
    assert "figure.pdf.txt" in said
    caption = (tmp_path / "figure.pdf.txt").read_text("utf-8")
    for told in (
        "Cell state.",
        "tokens 5 to 24",
        "Colours of cell state · layer 0 go from −",
        "Licence: ",
        "Model: ",
        "89 x ",
        "Mnemoscope",
    ):
        assert told in caption, told


def good(kind: str = "pdf") -> Measured:
    """What keeps to every rule."""
    return Measured(
        kind,
        89.0,
        60.0,
        [Text(6.0, "Arial", bold=False, said="unit"), Text(8.0, "Arial", bold=True, said="a")],
        [0.5],
        [Font("Arial", "CID TrueType", embedded=True)],
        Counter({(0, 0, 0): 9, (162, 59, 12): 3, (23, 87, 154): 3}),
        {"RGB"},
        [600.0] if kind == "png" else [],
    )


BROKEN = {
    "Width: 120 mm": {"width": 120.0},
    "Height: 250 mm is more": {"height": 250.0},
    "Height: 200 mm leaves no room": {"height": 200.0},
    "Type: “small” is 4 points": {"texts": [Text(4.0, "Arial", bold=False, said="small")]},
    "Type: “large” is 9 points": {"texts": [Text(9.0, "Arial", bold=False, said="large")]},
    "Panel letters: “A”": {"texts": [Text(8.0, "Arial", bold=True, said="A")]},
    "Font: Times": {"texts": [Text(6.0, "Times", bold=False, said="unit")]},
    "Lines: one is 0.1 points": {"lines": [0.5, 0.1]},
    "Lines: one is 2 points": {"lines": [0.5, 2.0]},
    "Text: the file holds no text": {"texts": []},
    "Fonts: Odd is embedded as Type 3": {"fonts": [Font("Odd", "Type 3", embedded=True)]},
    "Fonts: Odd is not in the file": {"fonts": [Font("Odd", "CID TrueType", embedded=False)]},
    "Resolution: 150 pixels": {"dpi": [150.0]},
    "Colour: some of it is CMYK": {"spaces": {"RGB", "CMYK"}},
    "Colours: #d62728 and #2ca02c": {"colours": Counter({(214, 39, 40): 5, (44, 160, 44): 5})},
}


@pytest.fixture
def recording(track_of, tmp_path, qapp):
    save_recording(tmp_path / "run.safetensors", track_of("lstm", 20))
    return tmp_path / "run.safetensors"


@pytest.mark.parametrize("name", GUIDES)
def test_a_figure_of_each_journal_keeps_to_its_guide_and_the_type_of_another_does_not(
    name, tmp_path, capsys, recording
):
    column = GUIDES[name].columns[0]
    export = [
        "export",
        str(recording),
        "--panel",
        "cell,prediction",
        "--size",
        f"{column}mm",
        "-o",
        str(tmp_path / "a.pdf"),
    ]
    assert main.main([*export, "--check"]) == 0
    assert f"keeps to the guide of {GUIDES[name].name}." in capsys.readouterr().out
    other = "ieee" if name == "nature" else "nature"
    assert main.main([*export, "--check", other]) == 1
    assert "Type: " in capsys.readouterr().err


def test_a_guide_that_there_is_not_is_one_sentence(tmp_path, capsys, recording):
    with pytest.raises(SystemExit) as stopped:
        main.main(
            ["export", str(recording), "--panel", "cell", "-o", str(tmp_path / "a.pdf"), "--check", "acm"]
        )
    assert stopped.value.code == 2
    assert "there is no guide 'acm'" in capsys.readouterr().err


def test_a_guide_may_call_panels_by_capitals(qapp):
    letter = Text(8.8, "Arial", bold=True, said="a")
    rules = broken(replace(good(), width=87.0, texts=[letter]), GUIDES["pnas"])
    assert rules == ("Panel letters: “a” is lower case; panels are called A, B, C.",)


@pytest.mark.parametrize("said", BROKEN)
def test_a_broken_rule_is_one_sentence_and_the_others_are_kept(said):
    assert not broken(good())
    rules = broken(replace(good(), **BROKEN[said]))
    assert len(rules) == 1
    assert rules[0].startswith(said)
    assert rules[0].endswith(".")


def test_pixels_with_text_in_them_need_more(qapp):
    assert not broken(good("png"))
    assert broken(replace(good("png"), dpi=[300.0]))[0].startswith("Resolution: 300")
    assert not broken(replace(good("pdf"), dpi=[300.0]))


@pytest.mark.parametrize(
    ("draw", "said"),
    [
        (lambda p: p.drawText(QtCore.QPointF(20, 40), "far too large"), "Type: "),
        (lambda p: p.drawLine(QtCore.QLineF(0, 0, 90, 90)), "Lines: one is 3 points"),
        (lambda p: p.fillRect(QtCore.QRectF(0, 0, 50, 50), QtGui.QColor("#d62728")), "Colours: "),
    ],
)
@pytest.mark.parametrize("suffix", [".svg", ".pdf"])
def test_what_is_drawn_wrongly_is_found_in_the_file(draw, said, suffix, tmp_path, qapp):
    def paint(painter, area):
        painter.fillRect(QtCore.QRectF(60, 0, 50, 50), QtGui.QColor("#2ca02c"))
        font = for_figure(LIGHT).font(12)
        painter.setFont(font)
        painter.drawText(QtCore.QPointF(20, 90), "right")
        large = QtGui.QFont(font)
        large.setPixelSize(30)
        painter.setFont(large)
        painter.setPen(QtGui.QPen(QtGui.QColor("black"), 6))
        draw(painter)

    made = picture(paint, options_for(tmp_path / f"figure{suffix}"))
    rules = broken(measured(made, suffix))
    assert [rule.startswith(said) for rule in rules] == [True], rules


def test_text_as_outlines_is_found(tmp_path, qapp):
    def paint(painter, area):
        path = QtGui.QPainterPath()
        path.addText(20, 40, for_figure(LIGHT).font(12), "outlines")
        painter.fillPath(path, QtGui.QColor("black"))

    assert "outlines" in " ".join(broken(measured(picture(paint, options_for(tmp_path / "a.pdf")), ".pdf")))


def test_another_font_is_found_in_the_file(tmp_path, qapp):
    def paint(painter, area):
        font = QtGui.QFont(QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.FixedFont))
        font.setPixelSize(12)
        painter.setFont(font)
        painter.drawText(QtCore.QPointF(20, 40), "fixed")

    for suffix in (".svg", ".pdf"):
        rules = broken(measured(picture(paint, options_for(tmp_path / f"a{suffix}")), suffix))
        assert [rule.startswith("Font: ") for rule in rules] == [True]


@pytest.mark.parametrize("name", ["figure.gif", "figure.pdf", "figure.svg", "figure.png"])
def test_what_is_no_picture_is_one_sentence(name, tmp_path):
    (tmp_path / name).write_bytes(b"nothing of the kind")
    with pytest.raises(MeasureError, match="figure"):
        measure(tmp_path / name)


def test_families_of_the_same_widths_are_known_by_every_name_they_have():
    assert all(
        map(
            is_arial,
            ("Arial", "ArialMT", "NimbusSans-Bold", "Nimbus Sans [urw]", "LiberationSans", "Helvetica"),
        )
    )
    assert not any(map(is_arial, ("DejaVu Sans", "Times", "")))


@pytest.mark.parametrize("name", ["cell", "prediction"])
def test_several_tracks_on_paper_are_named_in_their_caption(name, track_of, tmp_path, capsys, qapp):
    runs = [tmp_path / f"{n}.safetensors" for n in range(2)]
    for run in runs:
        save_recording(run, track_of("lstm", 20))
    out = tmp_path / "two.pdf"
    given = ["export", *map(str, runs), "--panel", name, "-o", str(out), "--size", "89mm", "--check"]
    assert main.main(given) == 0
    assert "its caption is in two.pdf.txt" in capsys.readouterr().out
    caption = (tmp_path / "two.pdf.txt").read_text("utf-8")
    assert (
        ("(A) " in caption and "(B) " in caption)
        if name == "cell"
        else ("A: " in caption and "B: " in caption)
    )
    assert caption.count("Model: ") == 1
    accent = QtGui.QColor(LIGHT.raised).getRgb()[:3]
    assert measure(out).colours[accent] == 0  # no bars of a window


@pytest.mark.parametrize("name", [name for name, cls in PANELS.items() if issubclass(cls, TimePanel)])
def test_every_colour_bar_of_a_figure_says_what_it_is_of(name, view_of, show):
    panel = show(name, view_of(kind_for(name), 30, window=(0, 30)), theme=for_figure(LIGHT), size=(505, 240))
    assert not panel.has_failed
    rows = [item for item in panel.canvas.scene().items() if isinstance(item, HeatRow) and item.isVisible()]
    assert all(row.quantity for row in rows)


@pytest.mark.parametrize(
    ("help_", "said"),
    [
        ("Units over time. Click one.", "Units over time."), ("What a gate lets through, 0 to 1.5; bars are at the cursor.", "What a gate lets through, 0 to 1.5."),
        ("随时间变化的细胞。点击它。", "随时间变化的细胞。"), ("门让什么通过；条形是光标处的值。", "门让什么通过。"), ("No end", "No end"),
    ],
)  # fmt: skip
def test_a_caption_says_what_is_drawn_and_not_what_can_be_done_in_the_window(help_, said):
    assert first_sentence(help_) == said


def test_an_svg_of_somebody_else_is_measured_through_its_transforms():
    svg = b"""<svg xmlns="http://www.w3.org/2000/svg" width="89mm" height="50mm" viewBox="0 0 178 100">
    <g transform="translate(5,5) scale(2)" style="font-size:5px; font-family:'Arial'"><g transform="rotate(90)">
    <text fill="#112233">upwards</text></g></g>
    <path d="M0 0L9 9" stroke="#445566" stroke-width="1" transform="matrix(0,2,-2,0,0,0)"/></svg>"""
    found = measured(svg, ".svg")
    unit = 0.5 * MM  # points of one of its units
    assert (found.width, found.height) == pytest.approx((89, 50))
    assert [(text.said, text.family) for text in found.texts] == [("upwards", "Arial")]
    assert found.texts[0].points == pytest.approx(5 * 2 * unit)
    assert found.lines == [pytest.approx(2 * unit)]
    assert found.colours[0x11, 0x22, 0x33] == found.colours[0x44, 0x55, 0x66] == 1


def test_a_figure_ends_where_its_last_bar_does_and_its_tokens_are_no_larger_than_the_rest(
    track_of, tmp_path, qapp
):
    track = track_of("classifier", 20)
    save_recording(tmp_path / "run.safetensors", track)
    out = tmp_path / "bars.svg"
    export = ["export", str(tmp_path / "run.safetensors"), "--panel", "prediction,cell", "-o", str(out)]
    assert main.main([*export, "--size", "89mm", "--check"]) == 0
    found = measure(out)
    assert max(text.points for text in found.texts if not text.bold) <= 6.01
    figure = arranged([("prediction", False, "A")], "89mm")
    view = View(track, UnitOrders(), 19, 19.0, (0, 20), Focus())
    with FigureStage(figure, PANELS, lambda part: view, for_figure(LIGHT), 505) as stage:
        rows = len(stage.panels[0].canvas.list.bars)
        bars = EDGE + 24 * rows
        assert stage.height == pytest.approx(bars + EDGE + 4 + 3 + 8 + 3, abs=2)  # and nothing below
        assert stage.height < Prediction.preferred_height
