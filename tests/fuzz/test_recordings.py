"""Recordings of every engine, harmed: each is refused in one sentence, or drawn by every panel, exported, and saved again."""

import json
import logging
import struct
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from functools import partial
from io import BytesIO as Bytes
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError, RecordingError
from mnemoscope.engines.files.tables import csv_pieces, npz_pieces
from mnemoscope.engines.memory.cache import remembering
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs import tracefile
from mnemoscope.engines.runs.choosing import chosen
from mnemoscope.engines.runs.recorder import record_with
from mnemoscope.engines.runs.recording import KEY, open_recording, save_recording
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui.export import save_panel, table_of
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus, extents
from mnemoscope.gui.state.player import Lens
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View
from tests.conftest import SMALL, build_engine

KINDS = [*SMALL, "classifier", "remembering", "halved"]
TEXT = "to be. or not? to be!\nthat is a\n"
WORDS = ("a", "be", "is", "not", "or", "that", "to", ".", "?", "!")
ODD: list[Any] = [
    None, True, False, 0, 1, -1, 2, 7, 999, 1000, 2**31, 2**63, 10**400, -(10**400), 0.5, 1e-320, 1e308, float("nan"), float("inf"),
    float("-inf"), "", "a", "layer0.hidden", "layer1.query", "hop0.attention", "memory.write", "logits", "class", "tokens", "text", "spans",
    "\0\x1b[31m", "\ud800", "<img src='file:///x'>", "=1+1", "x" * 400, [], [1], [[1, 2]], [None], {}, {"a": 1}, [[]] * 3,
    "state", "cell", "gate", "query", "key", "value", "attention", "residual", "mlp", "position", "write", "read", "usage", "stored",
    "recalled", "before", "answer", "ids", "embedding", ["unit"], ["token"], ["head", "unit"], ["slot"], ["head", "key"], [0, 1], [1, 0],
]  # fmt: skip
Parts = tuple[dict[str, Any], bytes]


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Parts]:
    """A recording of each kind of engine: its header and its numbers."""
    found = {}
    path = tmp_path_factory.mktemp("recordings") / "run.safetensors"
    for kind in KINDS:
        vocab = (
            Words(WORDS, lines=kind == "memory_network") if kind in ("classifier", "memory_network") else None
        )
        sizes = {"embedding": 4, "hidden": 6, "layers": 2, "classes": 2} if kind == "classifier" else {}
        engine = build_engine(
            {"classifier": "lstm", "remembering": "lstm", "halved": "transformer"}.get(kind, kind),
            vocab=vocab,
            **sizes,
        )
        card = Card(kind, kind, vocabulary=engine.vocab.to_json(), look="Look at [layer 1](layer=1).")
        if kind == "remembering":
            engine = remembering(engine, card, MemoryOptions(capacity=6))
        specs = chosen(engine, half=True, without="layer0.*") if kind == "halved" else None
        save_recording(path, record_with(engine, card, TEXT, specs=specs))
        found[kind] = parts(path.read_bytes())
    return found


@pytest.fixture
def panels(qapp: QtWidgets.QApplication) -> Iterator[dict[str, Panel]]:
    """One panel of each kind, laid out without a window."""
    made = {name: cls(NoVerbs(), LIGHT) for name, cls in discover().items()}
    for panel in made.values():
        panel.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
        panel.resize(500, 240)
        panel.show()
    yield made
    for panel in made.values():
        for tool in panel.tools:
            if tool.parent() is None:
                tool.deleteLater()
        panel.close()
        panel.deleteLater()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)


def parts(data: bytes) -> Parts:
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    header["__metadata__"][KEY] = json.loads(header["__metadata__"][KEY])
    return header, data[8 + length :]


def whole(header: dict[str, Any], body: bytes) -> bytes:
    header = deepcopy(header)
    header["__metadata__"][KEY] = json.dumps(header["__metadata__"][KEY])
    encoded = json.dumps(header).encode()
    return len(encoded).to_bytes(8, "little") + encoded + body


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value in a JSON value, itself not counted."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield (*at, key)
        yield from places(value[key], (*at, key))


def harm_json(draw: Callable[..., Any], value: Any) -> None:
    """Change, remove, double or swap one value somewhere in a JSON value."""
    *way, last = draw(st.sampled_from(list(places(value))))
    for key in way:
        value = value[key]
    match draw(st.sampled_from(["odd", "remove", "double", "near"])):
        case "odd":
            value[last] = deepcopy(draw(st.sampled_from(ODD)))
        case "remove":
            del value[last]
        case "double" if isinstance(value, list):
            value.append(deepcopy(value[last]))
        case _:
            number = type(value[last]) in (int, float)
            value[last] = value[last] + draw(st.integers(-3, 3)) if number else draw(st.sampled_from(ODD))


def harm_signals(draw: Callable[..., Any], header: dict[str, Any]) -> None:
    """Change a signal's name, kind, layer or axes so that its tensor still fits: what a reader lets pass most easily."""
    specs = header["__metadata__"][KEY]["signals"]
    spec, other = draw(st.sampled_from(specs)), draw(st.sampled_from(specs))
    match draw(st.sampled_from(["drop", "rename", "kind", "layer", "axes", "range", "number", "swap"])):
        case "drop":
            specs.remove(spec)
        case "rename":
            name = draw(
                st.sampled_from([*ODD[20:30], other["name"], spec["name"].replace("0", "1"), "layer2.cell"])
            )
            if isinstance(name, str) and name not in header:
                header[name] = header.pop(spec["name"])
                spec["name"] = name
        case "kind":
            spec["kind"] = other["kind"]
        case "layer":
            spec["layer"] = draw(st.sampled_from([None, 0, 1, 2, 500]))
        case "axes":
            spec["axes"] = draw(st.sampled_from([other["axes"], [], ["x"] * len(spec["shape"])]))
        case "range":
            spec["range"] = draw(st.sampled_from([None, [0, 1], [0, None], [-1e30, 1e30], [0, 1e-300]]))
        case "number":
            spec["number"] = draw(st.sampled_from(["float32", "float16", "int64", "float64", None, 1]))
        case "swap":
            spec["name"], other["name"] = other["name"], spec["name"]


def harm_numbers(draw: Callable[..., Any], body: bytes) -> bytes:
    """Put odd floats, or whole numbers, among the numbers."""
    data = bytearray(body)
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, (len(data) - 8) // 4)) * 4
        odd = draw(st.sampled_from([np.nan, np.inf, -np.inf, 3.4e38, -3.4e38, 1e-45, -1.0, 0.0, 1e9]))
        data[at : at + 4] = struct.pack("<f", odd)
    if draw(st.booleans()):
        at = draw(st.integers(0, len(data) - 1))
        data[at:] = np.full((len(data) - at) // 4 + 1, np.nan, "<f4").tobytes()[: len(data) - at]
    return bytes(data)


def harmed(draw: Callable[..., Any], header: dict[str, Any], body: bytes) -> bytes:
    """The bytes of a recording of which something is not as it was."""
    header = deepcopy(header)
    for how in draw(st.lists(st.sampled_from(["json", "signals", "numbers"]), max_size=3)):
        if how == "json":
            harm_json(draw, header["__metadata__"][KEY])
        elif how == "signals" and isinstance(specs := header["__metadata__"][KEY].get("signals"), list):
            if specs and all(isinstance(s, dict) and {"name", "kind", "axes", "shape"} <= s.keys() for s in specs) and all(
                isinstance(s["name"], str) and s["name"] in header and isinstance(s["shape"], list) for s in specs
            ):  # fmt: skip
                harm_signals(draw, header)
        elif how == "numbers":
            body = harm_numbers(draw, body)
    data = bytearray(whole(header, body))
    match draw(st.sampled_from(["", "", "", "bytes", "cut", "insert"])):
        case "bytes":
            for _ in range(draw(st.integers(1, 4))):
                data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
        case "cut":
            del data[draw(st.integers(0, len(data))) :]
        case "insert":
            at = draw(st.integers(0, len(data)))
            data[at:at] = draw(st.binary(max_size=8))
    return bytes(data)


class Faults(logging.Handler):
    """Keeps what panels said that they could not draw."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(logging.Formatter().format(record))


@given(data=st.data())
def test_a_harmed_recording_is_refused_or_drawn_exported_and_saved(data, originals, panels, tmp_path_factory):
    draw, path = data.draw, tmp_path_factory.getbasetemp() / "harmed.safetensors"
    path.write_bytes(harmed(draw, *originals[draw(st.sampled_from(KINDS))]))
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tracefile, "IN_MEMORY", draw(st.sampled_from([0, tracefile.IN_MEMORY])))
            track = open_recording(path)
    except RecordingError as error:
        event("refused")
        said = str(error)
    else:
        said = ""
    if said:
        assert str(path) in said
        assert said.isprintable()
        assert len(said) < 300 + len(str(path))
        return
    event("drawn")
    layers, heads, units = extents(track.trace.layout)
    length = len(track.trace)
    at = draw(st.integers(0, max(length - 1, 0)))
    lens = Lens()
    lens.follow(at, length)
    focus = Focus(
        draw(st.integers(0, layers - 1)), draw(st.integers(0, heads - 1)), draw(st.integers(0, units - 1))
    )
    order, reach = (
        draw(st.sampled_from(["index", "activity", "similarity"])),
        draw(st.sampled_from(["fit", "model"])),
    )
    view = View(track, UnitOrders(), at, float(at), lens.window(length), focus, order, range=reach)
    check_panels(panels, view)
    if length:
        check_exports(draw, panels, view, path.parent)
    check_saved(track, path)


def check_panels(panels: dict[str, Panel], view: View) -> None:
    """Every panel draws it, or says in a sentence why not."""
    faults, log = Faults(), logging.getLogger("mnemoscope")
    log.addHandler(faults)
    hook, raised = sys.excepthook, []
    sys.excepthook = lambda *found: raised.append(found)
    try:
        for panel in panels.values():
            panel.refresh(view)
            panel.notes()
            type(panel).drawn(view)
    finally:
        log.removeHandler(faults)
        sys.excepthook = hook
    assert not faults.found, faults.found[0]
    assert not raised, raised[0]


def check_exports(draw: Callable[..., Any], panels: dict[str, Panel], view: View, folder: Path) -> None:
    """Every panel's numbers go into a table, and the picture of one of them into a file."""
    options = ExportOptions(folder / "out.png", 400, 240, LIGHT)
    for name, panel in panels.items():
        try:
            with np.errstate(all="ignore"):
                columns = table_of(type(panel), view, replace(options, path=folder / "out.csv"))
        except ExportError:
            continue
        assert len({len(values) for values in columns.values()}) <= 1, name
        b"".join(piece for piece, _ in csv_pieces(columns))
        with np.load(Bytes(b"".join(piece for piece, _ in npz_pieces(partial(dict, columns))))) as kept:
            assert list(kept) == list(columns)
    name = draw(st.sampled_from(list(panels)))
    suffix = draw(st.sampled_from([".png", ".svg", ".pdf"]))
    try:
        save_panel(type(panels[name]), view, replace(options, path=folder / f"out{suffix}"))
    except MnemoscopeError as error:
        assert "could not be drawn" not in str(error)  # noqa: PT017
        return
    if suffix == ".svg":
        ElementTree.parse(folder / "out.svg")


def check_saved(track: Any, path: Path) -> None:
    """Saved again it opens with the same values."""
    save_recording(path, track)
    again = open_recording(path)
    assert (again.text, again.trace.tokens, again.trace.specs) == (
        track.text,
        track.trace.tokens,
        track.trace.specs,
    )
    length = len(track.trace)
    assert again.trace.rows(0, length).tobytes() == track.trace.rows(0, length).tobytes()
    assert np.array_equal(again.encoded.spans, track.encoded.spans)
