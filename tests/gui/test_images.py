"""A few approved pictures, small and without text; MNEMOSCOPE_APPROVE=1 renews them."""

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas
from mnemoscope.gui.widgets.timeline import Timeline

APPROVED = Path(__file__).resolve().parents[1] / "images"
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
SLIGHT, FEW = 12, 40  # levels a pixel may differ, and how many may differ more


def compare(pixmap, name):
    """Hold a picture against the approved one."""
    path = APPROVED / f"{name}.png"
    image = pixmap.toImage().convertToFormat(QtGui.QImage.Format.Format_RGB888)
    if os.environ.get("MNEMOSCOPE_APPROVE") == "1":
        APPROVED.mkdir(exist_ok=True)
        assert image.save(str(path))
    wanted = QtGui.QImage(str(path)).convertToFormat(QtGui.QImage.Format.Format_RGB888)
    assert not wanted.isNull(), f"{path} is missing: approve it with MNEMOSCOPE_APPROVE=1"
    assert image.size() == wanted.size()
    a, b = (
        np.frombuffer(i.constBits(), np.uint8)
        .reshape(i.height(), i.bytesPerLine())[:, : 3 * i.width()]
        .astype(int)
        for i in (image, wanted)
    )
    assert (np.abs(a - b) > SLIGHT).sum() <= FEW, f"differs from {path}"


@THEMES
def test_a_heat_map(theme, qapp):
    row = HeatRow(theme)
    canvas = TimeCanvas(theme, [row])
    canvas.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    canvas.resize(360, 140)
    canvas.show()
    canvas.look_at((0, 30), 24)
    step, unit = np.meshgrid(np.arange(24), np.arange(16), indexing="ij")
    values = (np.sin(step / 3 + unit / 2) * unit / 15).astype(np.float32)
    values[10, 4:8] = np.nan
    row.set_data(values, 0, units=np.arange(16), levels=(-1.0, 1.0), title="")
    inside = row.map.adjusted(2, 2, -2, -2).toRect()
    compare(canvas.grab(inside), f"heat-map-{theme.name}")
    canvas.hide()
    canvas.deleteLater()


@THEMES
def test_the_timeline(theme, qapp):
    timeline = Timeline(theme)
    timeline.resize(300, 40)
    timeline.show_run(400, 150.0, (100, 220), np.abs(np.sin(np.arange(120) / 7)))
    compare(timeline.grab(), f"timeline-{theme.name}")
    timeline.deleteLater()
