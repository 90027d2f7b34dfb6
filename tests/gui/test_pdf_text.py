"""The text of a PDF: a search finds what was drawn, whichever characters share a glyph in the font."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.export import save_panel
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.pdftext import searchable, usual
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover

PANELS = discover()


def test_the_text_of_a_pdf_is_the_one_drawn(models, view_of, tmp_path, qapp):
    """月 was copied as the Kangxi radical U+2F49, with which it shares a glyph: no search found it."""
    text = "明月几时有，把酒问青天。民车见门马长风飞，人出東山食水火"
    view = replace(view_of("lstm", 5), track=record(models["lstm"], text), window=(0, len(text)))
    options = ExportOptions(tmp_path / "a.pdf", 1100, 160, LIGHT, caption=True)
    save_panel(PANELS["hidden"], view, options)
    data = options.path.read_bytes()
    mapped = {
        chr(int(code, 16))
        for table in re.findall(rb"begincmap.*?endcmap", data, re.S)
        for block in re.findall(rb"\[([^\]]*)\]", table)
        for code in re.findall(rb"<([0-9A-F]{4})>", block)
    }
    assert {"s", "0"} <= mapped
    assert not [c for c in mapped if "\u2e80" <= c <= "\u2fd5" or c < " "]
    if not any(c in mapped for c in "明有"):
        pytest.skip("there is no Chinese font here")
    assert set(text) <= mapped
    if shutil.which("pdftotext"):
        said = subprocess.run(
            ["pdftotext", options.path, "-"], capture_output=True, check=True
        ).stdout.decode()
        assert f"“{text}”" in said


def test_characters_that_share_a_glyph_have_the_usual_name():
    for radical, usual_one in (
        ("\u2f49", "月"), ("\u2f08", "人"), ("\u2fd4", "龜"), ("\u2ea0", "民"), ("\u2ecb", "车"), ("\u2ed4", "门"),
        ("\uf967", "不"), ("\u2329", "〈"), ("\t", " "), ("月", "月"), ("a", "a"), ("…", "…"), ("Ａ", "Ａ"), ("\ud800", "\ud800"),
    ):  # fmt: skip
        assert usual(radical) == usual_one
    pdf = b"begincmap <0001> <0002> [<2F49> <0041>] <2F49> endcmap [<2F49>]"
    assert searchable(pdf) == b"begincmap <0001> <0002> [<6708> <0041>] <2F49> endcmap [<2F49>]"
