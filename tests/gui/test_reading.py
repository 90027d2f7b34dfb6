"""How a text is read, in the window: other forms and skipped characters are marked and said, other encodings are offered."""

import os
from pathlib import Path

import numpy as np
import pytest
import tomli_w
from PySide6 import QtCore, QtGui
from safetensors.numpy import load_file, save_file

from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.commands.file import ask_encoding, open_file
from mnemoscope.gui.commands.play import continue_text
from mnemoscope.gui.dialogs import small
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.tokenrow import TokenRow, Tokens
from tests.gui.conftest import idle

CHINESE = "我叫王芳，今年二十三岁。我住在北京，北京今天在下雨。"


@pytest.fixture
def skipping(make_model):
    """A model folder whose vocabulary has no id for unknown characters: that of the small LSTM, without its row 0."""
    folder = make_model("lstm", name="skipping")
    weights = load_file(folder / "weights.safetensors")
    rows = {k: w[1:] if k.startswith(("embedding", "readout")) else w for k, w in weights.items()}
    save_file({k: np.ascontiguousarray(w) for k, w in rows.items()}, folder / "weights.safetensors")
    card = read_card(folder).to_json()
    card["vocabulary"]["unknown"] = "none"
    (folder / "card.toml").write_text(tomli_w.dumps(card), "utf-8")
    return folder


def test_the_ribbon_marks_and_says_what_is_read_in_another_form(qapp):
    row = TokenRow(LIGHT)
    notes = ["", "“’” is read as “'”", "not in the vocabulary: read as unknown"]
    row.set_data(Tokens(0, ["", "", ""], [True, True, False], [True] * 3, notes=notes), Colouring())
    row.extent = (0, 3)
    row.place(QtCore.QRectF(0, 0, 318, 60))  # 50 pixels a token, from 60 on
    assert row.describe(1, 0.0)[1:] == ("“’” is read as “'”",)
    assert len(row.describe(0, 0.0)) == 1
    image = QtGui.QImage(318, 60, QtGui.QImage.Format.Format_RGB32)
    image.fill(QtGui.QColor("#ffffff"))
    painter = QtGui.QPainter(image)
    row.draw(painter)
    painter.end()
    line = [
        [image.pixelColor(x, 57).lightness() < 200 for x in range(at + 3, at + 47)] for at in (60, 110, 160)
    ]
    assert [sum(dark) for dark in line][0::2] == [0, 44]  # nothing; a whole line
    assert 10 < sum(line[1]) < 35  # dots
    assert (
        image.pixelColor(180, 57).saturation()
        > 100
        > max(image.pixelColor(x, 57).saturation() for x in range(113, 157))
    )


def test_the_panel_says_how_each_token_is_read(opened):
    window = opened(text="ｗhy…床")
    row = window.docks["tokens"].panel.row
    folded = ["“ｗ” is read as “w”", "", "", *["“…” is read as “...”"] * 3]
    assert list(row.tokens.notes) == [*folded, "not in the vocabulary: read as unknown"]
    assert list(row.tokens.labels) == ["ｗ", "h", "y", "…", "…", "…", "床"]


def test_what_is_skipped_is_said_once_and_marked(opened, qtbot, skipping):
    window = opened()
    window.session.load(str(skipping), text="what 床 is 光光 past")
    qtbot.waitUntil(lambda: idle(window))
    said = window.notice.label.text()
    assert said == "3 characters of 17 are not known to skipping and skipped: 光 (2 times), 床."
    assert window.session.length == 14
    row = window.docks["tokens"].panel.row
    assert row.tokens.known.count(False) == 2
    window.notice.label.clear()
    window.session.set_text("what 床 is 光光 pas")
    qtbot.waitUntil(lambda: idle(window))
    assert window.notice.label.text() == ""
    window.session.set_text("what 床 is 光光 past 月")
    qtbot.waitUntil(lambda: idle(window))
    assert "月" in window.notice.label.text()


def test_a_text_in_another_encoding_is_offered_and_nothing_is_lost(opened, qtbot, tmp_path, monkeypatch):
    window = opened(text="as it was")
    path = tmp_path / "notes.txt"
    path.write_bytes(CHINESE.encode("gbk"))
    open_file(window, str(path))
    qtbot.waitUntil(lambda: not window.files.work.busy)
    assert window.notice.label.text() == f"{path} is not UTF-8 (byte 0); it reads as Chinese text in GBK."
    assert window.session.text == "as it was"
    assert [button.text() for button in window.notice.buttons] == ["Open as GBK", "Another encoding…"]
    window.notice.buttons[0].click()
    qtbot.waitUntil(lambda: idle(window) and window.session.text == CHINESE)
    assert not window.notice.isVisible()
    path.write_bytes("Hélène.".encode("utf-7"))  # which is UTF-8 too: nothing is in doubt
    open_file(window, str(path))
    qtbot.waitUntil(lambda: not window.files.work.busy)
    assert window.topbar.text.written() == "H+AOk-l+AOg-ne."
    path.write_bytes(bytes(range(256)))
    open_file(window, str(path))
    qtbot.waitUntil(lambda: not window.files.work.busy)
    assert [button.text() for button in window.notice.buttons] == ["Another encoding…"]
    monkeypatch.setattr(small, "ask_encoding", lambda *_: "latin-1")
    window.notice.buttons[0].click()
    qtbot.waitUntil(lambda: not window.files.work.busy)
    assert window.topbar.text.written().endswith("þÿ")
    monkeypatch.setattr(small, "ask_encoding", lambda *_: "klingon")
    ask_encoding(window, str(path))
    qtbot.waitUntil(lambda: not window.files.work.busy)
    assert "no text encoding named 'klingon'" in window.notice.label.text()


def test_spaces_that_do_not_break_stay_in_the_text(opened, qtbot):
    window = opened(text="past\xa0is\u2028so\rwhat")
    field = window.topbar.text
    assert field.written() == "past\xa0is\u2028so\rwhat"
    field.moveCursor(QtGui.QTextCursor.MoveOperation.End)
    field.insertPlainText("!")
    qtbot.waitUntil(lambda: idle(window) and window.session.length == 16)
    assert window.session.text == "past\xa0is\u2028so\rwhat!"
    assert window.session.track.note(4) == "“‹A0›” is read as “·”"


def drop(window: MainWindow, path: Path) -> None:
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(path))])
    event = QtGui.QDropEvent(
        QtCore.QPointF(400, 400), QtCore.Qt.DropAction.CopyAction, data,
        QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)


def test_files_are_dropped(opened, qtbot, tmp_path, make_model):
    window = opened()
    good, bad, torn, run = (tmp_path / n for n in ("a.txt", "b.txt", "torn.safetensors", "run.safetensors"))
    good.write_text("a new text", "utf-8")
    os.mkfifo(tmp_path / "pipe")
    bad.write_bytes(bytes(range(256)))
    torn.write_bytes(b'\x40\x00\x00\x00\x00\x00\x00\x00{"a":')
    drop(window, good)
    qtbot.waitUntil(lambda: idle(window) and window.session.length == 10)
    for path in (bad, torn, tmp_path / "pipe"):  # a pipe would be waited for
        window.notice.label.clear()
        drop(window, path)
        qtbot.waitUntil(lambda: not window.files.work.busy and not window.session.filing.busy)
        assert str(path) in window.notice.label.text()
        assert (window.session.text, window.session.length) == ("a new text", 10)
    save_recording(run, record(make_model("gru"), "once more"))
    drop(window, run)
    qtbot.waitUntil(lambda: not window.session.filing.busy)
    assert (window.kind, window.session.text, window.session.length) == ("gru", "once more", 9)
    assert window.topbar.text.isReadOnly()
    continue_text(window)
    assert "recording" in window.notice.label.text()
