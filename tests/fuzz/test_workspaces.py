"""Workspaces of every kind of damage: read or refused in one sentence, what is read can be written, and no file hangs the window."""

import copy
import json
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limited
from hypothesis import strategies as st

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.workspacefile import read_workspace, write_workspace

GOLDEN = (Path(__file__).parents[1] / "data" / "workspace_v1.mnemo").read_bytes()
ODD: list[Any] = [
    None, True, -1, 0, 1e999, float("nan"), -0.0, 10**400, 2**31, 2**63, 1e308, 5e-324, "", "\ud800", "\0", "\x1b[31m\u202e", "x" * 5000, [], {},
    [[[]]], {"": ""}, "../../../etc/passwd", "/dev/zero", "/dev/stdin", "./", "..", "lead", "no-such-model", "layer0.hidden[*] = from /dev/zero",
    [[1] * 2000], {"a": [None] * 50},
]  # fmt: skip
MOST_BYTES = 300_000_000


def places(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to everything in a value."""
    found = [way] if way else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        found += places(each, (*way, key))
    return found


WAYS = places(json.loads(GOLDEN))


def changed(way: tuple[Any, ...], odd: Any, how: str) -> bytes:
    data = json.loads(GOLDEN)
    at = data
    for key in way[:-1]:
        at = at[key]
    if how == "gone":
        del at[way[-1]]
    elif how == "added" and isinstance(at, dict):
        at[f"{way[-1]}x"] = copy.deepcopy(odd)
    elif how == "many" and isinstance(at, list):
        at.extend([odd] * 1500)
    else:
        at[way[-1]] = copy.deepcopy(odd)
    return json.dumps(data).encode()


def spliced(draw: Any) -> bytes:
    raw = bytearray(GOLDEN)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw) - 1))
        match draw(st.sampled_from(("flip", "cut", "insert", "copy"))):
            case "flip":
                raw[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del raw[at : at + draw(st.integers(1, 400))]
            case "insert":
                raw[at:at] = draw(
                    st.sampled_from(
                        (b"[" * 5000, b"{", b'"', b"\xff", b"\0", b"NaN,", b"1e999,", b"9" * 5000)
                    )
                )
            case _:
                raw[at:at] = raw[draw(st.integers(0, len(raw) - 1)) :][:300]
    return bytes(raw)


cases = st.composite(lambda draw: spliced(draw))() | st.builds(
    changed,
    st.sampled_from(WAYS),
    st.sampled_from(ODD),
    st.sampled_from(("instead", "gone", "added", "many")),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "x.mnemo"


@given(raw=cases)
def test_any_file_is_read_or_refused_in_a_sentence(file, raw):
    file.write_bytes(raw)
    began = time.perf_counter()
    tracemalloc.start()
    try:
        workspace, said = read_workspace(file)
    except MnemoscopeError as error:
        workspace, said = None, str(error)
    finally:
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert most < MOST_BYTES
        assert time.perf_counter() - began < 5
    assert len(said) < 300
    assert said.isprintable()
    if workspace is None:
        return
    write_workspace(file, workspace)
    assert read_workspace(file) == (workspace, "")


@limited(max_examples=max(10, limited().max_examples // 5))
@given(way=st.sampled_from(WAYS), odd=st.sampled_from(ODD), how=st.sampled_from(("instead", "gone", "added")))
def test_any_file_is_shown_as_far_as_it_can_be(stage, file, way, odd, how):
    file.write_bytes(changed(way, odd, how))
    stage(file)


@pytest.fixture
def stage(qtbot, monkeypatch):
    """Opens files in a window, one after the other, and waits until each is there."""
    monkeypatch.setattr("mnemoscope.gui.frame.workspaces.survives", lambda *_: True)  # it is tried elsewhere
    window = MainWindow(Session(), Settings(theme="light"))
    window.resize(1000, 700)
    window.show()
    window.session.load("lstm-brackets", text="(())")
    qtbot.waitUntil(lambda: not window.session.active)

    def make(path):
        window.workspaces.open(path)
        busy = lambda: window.workspaces.work.busy or window.staging.busy or window.session.active  # noqa: E731
        qtbot.waitUntil(lambda: not busy(), timeout=20_000)
        assert window.session.track is not None
        said = window.notice.label.text()
        assert "went wrong" not in said
        window.session.set_text("(())")
        window.remember()
        json.dumps(window.settings.scene.to_json(), allow_nan=False)

    yield make
    window.close()
    window.deleteLater()
