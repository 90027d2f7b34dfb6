"""Figures and pictures from anywhere: whatever is in the file, it is a figure or a measure, or one sentence."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtCore, QtGui

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.paper import parse
from mnemoscope.gui.export.journal import broken
from mnemoscope.gui.export.measuring import measured
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.pictures import picture
from mnemoscope.gui.figure_command import read_figure
from mnemoscope.gui.look.papertype import for_figure
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state.figures import Figure, Pane

FIGURE = json.dumps(
    Figure(
        "f",
        "89mm",
        parts=(Pane("cell", units=(1, 2), rows=(0, 4), range=(-1.0, 1.0), at=3), Pane("gates", row=1)),
    ).to_json()
).encode()
VALUES = [
    b"NaN",
    b"1e999",
    b"-Infinity",
    b"9" * 400,
    b'"\\ud800"',
    b"\x00",
    b"[[[[",
    b"null",
    b"true",
    b"{}",
    b"-1",
    b"0 0 0 0 0 0 cm",
    b"<" * 50,
]
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.lists(st.integers(), max_size=3),
    st.just(10**400),
)


@st.composite
def damaged(draw, whole: bytes) -> bytes:
    """The file with bytes flipped, cut, put in and exchanged."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        match draw(st.sampled_from(("flip", "cut", "insert", "splice", "drop"))):
            case "flip" if data:
                data[at] ^= draw(st.integers(1, 255))
            case "cut":
                del data[at : at + draw(st.integers(1, 40))]
            case "insert":
                data[at:at] = draw(st.sampled_from(VALUES))
            case "splice":
                data[at:at] = data[: draw(st.integers(0, 60))]
            case "drop":
                del data[at:]
    return bytes(data)


def check_sentence(error: MnemoscopeError) -> None:
    """It is said in one sentence, without control characters."""
    said = str(error)
    assert 0 < len(said) <= 300 + len(tempfile.gettempdir())
    assert said.isprintable()


@given(damaged(FIGURE))
def test_any_file_is_a_figure_or_one_sentence(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "f.json"
        path.write_bytes(data)
        try:
            figure = read_figure(path)
        except MnemoscopeError as error:
            check_sentence(error)
            return
        assert Figure.from_json(json.loads(json.dumps(figure.to_json()))) == figure
        assert [figure.letter(pane) for pane in figure.parts]


@given(st.dictionaries(st.sampled_from([*Pane.__dataclass_fields__, "more"]), ODD, max_size=6), ODD, ODD, ODD)
def test_any_values_are_a_figure_or_one_sentence(pane, name, size, letters):
    try:
        figure = Figure.from_json(
            {"panels": [{"panel": "cell"} | pane], "name": name, "size": size, "letters": letters}
        )
    except MnemoscopeError as error:
        check_sentence(error)
        return
    assert parse(figure.size) is not None


@pytest.fixture(scope="module")
def pictures(qapp) -> dict[str, bytes]:
    def paint(painter, area):
        painter.setFont(for_figure(LIGHT).font(12))
        painter.drawText(QtCore.QPointF(5, 20), "units")
        painter.drawLine(QtCore.QLineF(0, 0, 9, 9))
        image = QtGui.QImage(4, 4, QtGui.QImage.Format.Format_RGB32)
        image.fill(0xFF336699)
        painter.drawImage(QtCore.QRectF(20, 20, 9, 9), image)

    paper = parse("20x10mm")
    made = {}
    for suffix in (".svg", ".pdf", ".png"):
        options = ExportOptions(
            Path(f"a{suffix}"), paper.columns, paper.rows(9), for_figure(LIGHT), 96, paper=paper
        )
        made[suffix] = picture(paint, options)
    return made


@pytest.mark.parametrize("suffix", [".svg", ".pdf", ".png"])
def test_any_picture_is_measured_or_refused_in_one_sentence(suffix, pictures):
    whole = pictures[suffix]
    assert measured(whole, suffix).width == pytest.approx(20, abs=0.3)

    @given(damaged(whole))
    def run(data):
        try:
            found = measured(data, suffix)
        except MnemoscopeError as error:
            check_sentence(error)
            return
        for rule in broken(found):
            assert len(rule) <= 300, rule
            assert rule.isprintable(), rule

    run()
