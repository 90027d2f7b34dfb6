"""Recordings that other programs wrote, with safetensors alone: every panel draws them or says why not, and none fails."""

import json

import numpy as np
import pytest
from safetensors.numpy import save_file

from mnemoscope.engines import open_recording
from mnemoscope.gui import start
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.settings import Settings
from tests.gui.conftest import idle

STEPS = 9
PIECES = ["The", " cat", " sat", " on", " the", " mat", ".", "\n", "床"]
RNG = np.random.default_rng(5)


def states(*shape):
    return np.tanh(RNG.standard_normal((STEPS, *shape))).astype(np.float32)


def shares(*shape):
    return RNG.random((STEPS, *shape)).astype(np.float32)


def causal(heads):
    weights = np.tril(RNG.random((heads, STEPS, STEPS)) + 0.1)
    return (weights / weights.sum(axis=2, keepdims=True)).swapaxes(0, 1).astype(np.float32, order="C")


TOKENS = np.arange(STEPS)
GATES = {f"layer0.gate.{name}": shares(6) for name in ("input", "forget", "output", "candidate")}
HOPS = {
    "memory.write": shares(4), "answer": shares(20), "hop0.attention": shares(4),
    "hop0.state": 3 * states(6), "hop0.answer": shares(20),
}  # fmt: skip
SINGLE = {
    "embedding": states(5),
    "layer0.hidden": states(6),
    "layer3.hidden": states(6),
    "layer0.cell": 9 * states(6),
    "layer0.gate.forget": shares(6),
    "layer0.gate.update": 4 * states(6),
    "layer0.value": states(2, 3),
    "layer0.attention": causal(2),
    "layer2.attention": causal(3),
    "layer1.residual": 7 * states(6),
    "layer0.mlp": states(6),
    "logits": 5 * states(20),
    "class": shares(3),
    "layer0.state": 5 * states(6),
    "layer0.state of two axes": states(4, 3),
    "layer0.cell of two axes": 5 * states(4, 3),
    "layer0.gate.forget of two axes": shares(4, 3),
    "layer0.forward.hidden": states(6),
    "layer0.hidden of one unit": states(1),
    "layer0.hidden of numbers that are none": np.full((STEPS, 6), np.nan, np.float32),
    "layer0.hidden without end": np.where(states(6) > 0, np.inf, -np.inf).astype(np.float32),
}
RECORDINGS = {name: {name.partition(" ")[0]: values} for name, values in SINGLE.items()} | {
    "an LSTM": {"layer0.hidden": states(6), "layer0.cell": states(6), "logits": states(20)} | GATES,
    "layers with holes": {"layer1.hidden": states(6), "layer4.hidden": states(9), "layer4.cell": states(9)},
    "a Transformer": {"layer0.query": states(2, 3), "layer0.key": states(2, 3), "layer0.residual": states(6)},
    "a hybrid": {"layer0.hidden": states(6), "layer1.query": states(2, 3), "layer1.key": states(2, 3)},
    "attention and a state": {"layer2.attention": causal(2), "layer0.hidden": states(6)},
    "layers of different heads": {"layer0.attention": causal(2), "layer1.attention": causal(5)},
    "a bidirectional network": {f"layer0.{way}.hidden": states(6) for way in ("forward", "backward")},
    "a memory": {"memory.write": shares(4), "memory.read": shares(4), "layer0.hidden": states(6)},
    "hops": HOPS,
    "everything": {name: values for name, values in SINGLE.items() if " " not in name} | GATES | HOPS,
}


def written(path, tensors, *, tokens=TOKENS, pieces=PIECES):
    tensors = tensors | ({} if tokens is None else {"tokens": tokens})
    save_file(tensors, path, None if pieces is None else {"pieces": json.dumps(pieces)})
    return path


@pytest.mark.parametrize("name", RECORDINGS)
def test_every_panel_draws_it_or_says_why_not(name, tmp_path, qtbot, view_of):
    track = open_recording(written(tmp_path / "run.safetensors", RECORDINGS[name]))
    for panel_name, panel_class in discover().items():
        panel = panel_class(NoVerbs(), LIGHT)
        qtbot.addWidget(panel)
        panel.resize(640, 260)
        drawn = False
        for layer in range(6):
            focus = Focus(layer=layer, head=9, unit=5).within(track.trace.layout)
            for cursor in (0, 4, STEPS - 1):
                view = view_of(track, cursor=cursor, focus=focus)
                panel.refresh(view)
                if not panel.message:
                    drawn = True
                    assert len({len(values) for values in panel.numbers(view).values()}) == 1
        if panel_class.can_show(track.trace) and not panel_class.compares and not panel_class.asks:
            assert drawn, f"{panel_name} shows nothing of {name}: {panel.message}"


@pytest.mark.parametrize("name", ["everything", "a hybrid", "layer2.attention", "layer0.hidden without end"])
def test_it_opens_in_a_window_and_what_is_left_out_is_said(name, tmp_path, qtbot, filed):
    path = written(tmp_path / "run.safetensors", RECORDINGS[name] | {"layer0.dream": states(2)})
    window = start.start(Settings(theme="light"), recording=str(path))
    filed(window.session)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.length == STEPS
    assert (
        "Not shown of this recording: layer0.dream (of no name that is known)" in window.notice.label.text()
    )
    for layer in range(4):
        window.session.shown.focus(layer=layer, head=1)
        window.session.looking.seek(layer)
        window.grab()
    window.close()
