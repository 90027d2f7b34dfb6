"""Edits that anyone may have typed, and headers that anyone may have written: read, or refused in one sentence, and never half done."""

import json
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.runs.recorder import read_rows
from tests.conftest import build_engine

SLOW = 2.0  # seconds of processor time: far beyond any case
WHOLE = (
    "layer0.gate.forget[17,20:24] = 1 @ 40:60", "layer0.hidden[*] *= 0 @ 2", "layer0.cell[5] += 2 @ 3:", "layer1.head[1] *= 0",
    "layer1.attention[1; key 2] = cut", "layer*.cache[1:3] = cut @ 2:", "layer*.cache = keep first 1 last 2",
    "layer*.cache = keep attended 1 last 1", "layer1.cache = keep last 2", "layer0.hidden ~= 0.1 seed 3", 'token[1] = "a"',
    "layer1.residual = from b @ 2", "memory.slot[3] = cut @ 2:", "embedding[1] = 3.4e38", "logits *= 1e30", "layer1.value[; unit 1] = 2",
    "layer*.residual ~= 3e38", "layer0.scores += -1e38", "layer0.position.key[*; head 1; unit 0] = 1",
)  # fmt: skip
BITS = (
    "layer0.hidden", "layer*.key", "layer1.attention", "*", "[", "]", ";", "key 2", ":", ",", "@", "=", "*=", "+=", "~=", " cut", " from ", " keep ", " last 2", " first 1", " attended 3",
    " seed ", '"', "\\", "\\u0000", "\ud800", "\x1b[31m", "\u202e", "nan", "inf", "1e999", "9" * 400, "-0.0", "0:0", "٣", "٣:٤", "é", "\n", " ",
    "2147483648", "9223372036854775808", "0x1", "1_0", "..", "layer999999999999.hidden", "hop*.state", "token[0]",
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(BITS), max_size=12).map("".join),
    st.builds(
        lambda whole, at, cut, new: whole[:at] + new + whole[at + cut :],
        st.sampled_from(WHOLE), st.integers(0, 45), st.integers(0, 6), st.sampled_from((*BITS, "")),
    ),
)  # fmt: skip
values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.sampled_from((10**400, -1, 2**31, 2**63, "cut")),
    st.lists(st.none(), max_size=2), st.dictionaries(st.text(max_size=3), st.none(), max_size=2),
)  # fmt: skip
FIELDS = ("signal", "part", "operation", "value", "start", "stop", "seed")


@pytest.fixture(scope="module")
def engines():
    return [build_engine(kind) for kind in ("lstm", "transformer", "encoder")]


def check_plain(error):
    said = str(error)
    assert 0 < len(said) <= 300
    assert said.isprintable()


def tried(engine, edit):
    """An edit refused in a sentence, or one that runs, and touches no step before its first."""
    tokens = np.array([3, 4, 5, 6])
    try:
        made = Edits.of(
            engine.layout, engine.vocab, [edit], context=engine.context, encoded=engine.vocab.encode("abcd")
        )
    except MnemoscopeError as error:
        check_plain(error)
        return
    engine.reset()
    engine.tap.edits = Edits()
    plain = read_rows(engine, tokens)
    engine.reset()
    engine.tap.edits = made
    with np.errstate(all="ignore"):
        rows = read_rows(engine, tokens)
    assert np.array_equal(rows[: edit.first], plain[: edit.first])


@given(text=texts)
def test_any_text_is_an_edit_or_one_sentence(text, engines):
    begun = time.process_time()
    try:
        edit = parse(text)
    except MnemoscopeError as error:
        check_plain(error)
    else:
        assert parse(str(edit)) == edit
        assert Edit.from_json(json.loads(json.dumps(edit.to_json()))) == edit
        for engine in engines:
            tried(engine, edit)
    assert time.process_time() - begun < SLOW


@given(
    whole=st.sampled_from(WHOLE), change=st.dictionaries(st.sampled_from((*FIELDS, "x")), values, max_size=3), raw=st.booleans(), other=values
)  # fmt: skip
def test_any_object_is_an_edit_or_one_sentence(whole, change, raw, other, engines):
    begun = time.process_time()
    try:
        edit = Edit.from_json(other if raw else parse(whole).to_json() | change)
    except MnemoscopeError as error:
        check_plain(error)
    else:
        assert parse(str(edit)) == edit
        for engine in engines:
            tried(engine, edit)
    assert time.process_time() - begun < SLOW
