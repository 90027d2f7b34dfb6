"""A model in a file or folder of others, given when the window is opened, or dropped onto any part of it."""

import threading
from pathlib import Path

import gguf
import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.vocabularies.pieces import BYTES
from mnemoscope.gui import start
from mnemoscope.gui.state import importing
from mnemoscope.gui.state.settings import Settings
from tests.gui.conftest import idle

WIDTH, ROWS = 16, len(BYTES) + 1
PARTS = ("attn_norm", "attn_q", "attn_k", "attn_v", "attn_output", "ffn_norm", "ffn_gate", "ffn_up", "ffn_down")  # fmt: skip
COPY, LEFT, NONE = (
    QtCore.Qt.DropAction.CopyAction,
    QtCore.Qt.MouseButton.LeftButton,
    QtCore.Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def llama(tmp_path):
    """A GGUF file of a small Llama."""
    path, draw = tmp_path / "small.gguf", np.random.default_rng(0)
    file = gguf.GGUFWriter(path, "llama")
    about = {"embedding_length": WIDTH, "attention.head_count": 2, "attention.head_count_kv": 2, "block_count": 1,
             "feed_forward_length": WIDTH, "context_length": 40, "attention.layer_norm_rms_epsilon": 1e-5}  # fmt: skip
    for key, value in about.items():
        (file.add_float32 if isinstance(value, float) else file.add_uint32)(f"llama.{key}", value)
    file.add_tokenizer_model("gpt2")
    file.add_token_list([*BYTES, "to"])
    file.add_token_merges(["t o"])
    for name in ("token_embd", "output", "output_norm", *(f"blk.0.{part}" for part in PARTS)):
        shape = (WIDTH,) if name.endswith("norm") else (ROWS if "." not in name else WIDTH, WIDTH)
        file.add_tensor(f"{name}.weight", draw.normal(size=shape).astype(np.float32))
    for write in (file.write_header_to_file, file.write_kv_data_to_file, file.write_tensors_to_file):
        write()
    file.close()
    return path


@pytest.fixture
def begun(qtbot):
    """Opens a window as the program does, closes it after the test."""
    windows = []

    def begin(**more):
        window = start.start(Settings(theme="light"), **more)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield begin
    for window in windows:
        window.close()
        window.deleteLater()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)


def test_the_file_that_is_asked_for_is_looked_into_beside_the_window(begun, qtbot, llama, monkeypatch):
    gate, threads, card_of = threading.Event(), [], importing.card_of

    def held(place, progress):
        threads.append(threading.current_thread())
        while not gate.wait(0.01):
            progress(0.1)
        return card_of(place, progress)

    monkeypatch.setattr(importing, "card_of", held)
    model, _ = start.asked(str(llama), None)
    window = begun(model=model, text="to be or not")
    qtbot.waitUntil(lambda: len(threads) == 1)
    assert window.isVisible()
    assert window.session.source is None
    assert threads[0] is not threading.main_thread()
    gate.set()
    qtbot.waitUntil(lambda: window.session.length == 11 and idle(window))  # "to" is one token
    assert window.session.source == str(llama)
    assert window.session.text == "to be or not"


def test_for_a_file_that_is_no_model_the_usual_one_opens(begun, qtbot, tmp_path):
    """And it is said why."""
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF" + bytes(40))
    model, _ = start.asked(str(bad), None)
    window = begun(model=model, text="to be or not")
    qtbot.waitUntil(lambda: window.session.length == 12 and idle(window))
    assert window.session.source == start.FIRST_MODEL
    assert "bad.gguf cannot be opened" in window.notice.label.text()


def drop(widget, *paths):
    """Carry files over a part of the window and let them go there, as Qt does: whether they were taken."""
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(path)) for path in paths])
    at = widget.rect().center()
    enter = QtGui.QDragEnterEvent(at, COPY, data, LEFT, NONE)
    QtWidgets.QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QtWidgets.QApplication.sendEvent(widget, QtGui.QDropEvent(QtCore.QPointF(at), COPY, data, LEFT, NONE))
    return True


def parts(window):
    """A widget of each kind that is in sight, from the window itself to the innermost."""
    found = {type(window): window}
    for widget in window.findChildren(QtWidgets.QWidget):
        if widget.isVisible() and widget.window() is window and widget.rect().isValid():
            found.setdefault((type(widget), type(widget.parentWidget())), widget)
    return list(found.values())


def test_a_file_dropped_on_any_part_of_the_window_is_opened(opened, qtbot, llama):
    """Nothing writes its path into a text, and nothing swallows it."""
    window, asked = opened("lstm"), []
    window.cards.read_card = lambda place, name, text, then: asked.append(Path(name))
    before = window.session.text
    assert len(parts(window)) > 20
    for widget in parts(window):
        asked.clear()
        assert drop(widget, llama), widget
        assert asked == [llama], widget
    assert window.session.text == before


def test_what_is_dropped_reads_the_text(opened, qtbot, llama, make_model):
    """A file of others, and a folder of ours."""
    window = opened("lstm")
    assert drop(window.docks["tokens"].panel.canvas, llama)
    qtbot.waitUntil(lambda: window.session.source == str(llama) and idle(window))
    folder = make_model("gru")
    assert drop(window.topbar, folder, llama)
    qtbot.waitUntil(lambda: window.session.source == str(folder) and idle(window))
    assert "Of the 2 files only small-gru was opened" in window.notice.label.text()
