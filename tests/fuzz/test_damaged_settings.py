"""Settings files of every kind of damage: reading never fails, says so in one sentence, and what is saved then loads again."""

import json
import os
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limited
from hypothesis import strategies as st

from mnemoscope.engines.option import options_of
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui import start
from mnemoscope.gui.state import settings
from mnemoscope.gui.state.settings import KEPT, Settings

ODD: list[Any] = [
    None, True, -1, 0, 1e999, -1e999, float("nan"), 10**400, 2**31, 2**63, 1e308, 5e-324, "", "\ud800", "\0", "\x1b[31m",
    "x" * 5000, [], {}, [[[]]], {"": ""}, {"file": "../../etc/passwd"}, {"file": 3}, {"file": "0" * 32 + ".txt"},
]  # fmt: skip
WORDS = [entry.name for entry in KEPT] + [
    *options_of(Sampling),
    *options_of(MemoryOptions),
    "count",
    "on",
    "split",
    "lstm",
]
VALUES = st.recursive(
    st.sampled_from(ODD) | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS) | st.text(), inner, max_size=5)
    ),
    max_leaves=12,
)
GOOD = Settings(
    text="Shall I", sampling={"seed": 3, "count": 9}, texts={"a": "b"}, layouts={"lstm": "0" * 32 + ":AAAA"},
    sizes={"lstm": {"split": 0.6, "hidden": 120.0}}, memory={"mix": 0.2, "on": False}, opened=["/tmp/x"],
)  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("settings") / "settings.json"


def read_and_write(place, raw):
    """What a start takes from these bytes, and that what it writes is read again without a word."""
    place.write_bytes(raw)
    found = settings.load(place)
    assert len(found.notice) <= 300
    assert found.notice.isprintable()
    settings.save(found, place)
    json.loads(place.read_bytes())
    again = settings.load(place)
    for entry in KEPT:  # entries of tables stay on disk until the keeper, which knows what it read, writes
        if not isinstance(getattr(found, entry.name), dict | list):
            assert getattr(again, entry.name) == getattr(found, entry.name), entry.name
    return found


@given(st.dictionaries(st.sampled_from(WORDS), VALUES, max_size=8))
def test_any_values(place, values):
    read_and_write(place, json.dumps(values).encode())


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 40), st.binary(max_size=6)), max_size=5))
def test_any_bytes(place, changes):
    raw = json.dumps(settings.as_json(GOOD)[0]).encode()
    for at, cut, put in changes:
        raw = raw[:at] + put + raw[at + cut :]
    read_and_write(place, raw)


@limited(max_examples=max(5, int(os.environ.get("MNEMOSCOPE_FUZZ", "0")) // 20))  # each is a whole window
@given(st.dictionaries(st.sampled_from(WORDS), VALUES, max_size=8))
def test_a_window_starts_and_draws(qapp, place, values):
    found = read_and_write(place, json.dumps(values).encode())
    window = start.start(found, text="To be")
    try:
        window.show()
        qapp.processEvents()
        assert not window.grab().isNull()
    finally:
        window.close()
        window.deleteLater()
