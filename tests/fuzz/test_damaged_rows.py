"""Damaged tables and arrays: whatever bytes a file of rows holds, it is read, or refused in one clean sentence, soon and in little memory."""

import io
import time
import unicodedata
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.npyfile import MAGIC
from mnemoscope.engines.files.texts import read_text
from mnemoscope.engines.tokens import MISSING
from mnemoscope.engines.vocabularies.rows import Rows
from mnemoscope.engines.vocabularies.survey import skipped, unread

CSV = 'value,marker\n0.370,0\n0.907,1\r\n-1e-3\t1\n\n"2.5" 0\n'
CELLS = st.one_of(
    st.floats(width=32).map(repr),
    st.integers(-(10**400), 10**400).map(str),
    st.sampled_from(["", "nan", "-Infinity", "1e400", "1e-400", "0x1f", "1_0", "１", "½", "٣", "0,5", "a;b", '"3"', '"', "#", "\ud800",
                     "\0", "\x1b[2J", "\u202e", "9" * 5000, " ", "\t", "\r", "value", "marker"]),
    st.text(max_size=5),
)  # fmt: skip
LINES = st.lists(st.lists(CELLS, max_size=4), max_size=12).map(
    lambda rows: "\n".join(",".join(cells) for cells in rows)
)


def buffer(array: np.ndarray) -> bytes:
    """An array as numpy saves it."""
    file = io.BytesIO()
    np.save(file, array, allow_pickle=True)
    return file.getvalue()


ARRAYS = [
    buffer(array)
    for array in (
        np.arange(8.0).reshape(4, 2), np.zeros((3, 2), ">f2"), np.ones((2, 2), "<i8", order="F"), np.zeros(3), np.zeros((1, 2, 3)),
        np.array([{}, []], object), np.array(["ab"]), np.zeros(2, [("a", "f4"), ("b", "i2")]),
    )
]  # fmt: skip
SHAPES = (
    "(4, 2)",
    "(2, 4)",
    "(10**9, 2)",
    "(99999999999999999999, 2)",
    "(-1, -8)",
    "(4, 2, 0)",
    "()",
    "4",
    "[4, 2]",
    "(((((((",
    "('a',)",
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real array with its header rewritten, bytes changed, and its end cut."""
    data = draw(st.sampled_from(ARRAYS))
    if draw(st.booleans()):
        data = data.replace(b"(4, 2)", draw(st.sampled_from(SHAPES)).encode())
    if draw(st.booleans()):
        data = data.replace(
            b"'<f8'",
            draw(st.sampled_from([b"'|O'", b"'|V8'", b"'>c8'", b"'<f8", b"'<m8[s]'", b"[('a', 'f8')]"])),
        )
    changed = bytearray(data)
    for at, byte in draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=6)):
        if at >= 6 or draw(st.integers(0, 9)) == 0:
            changed[at] = byte
    return bytes(changed[: draw(st.integers(0, len(changed)))] if draw(st.integers(0, 3)) == 0 else changed)


def clean(said: str) -> bool:
    """Whether a sentence is one a person can read."""
    return 0 < len(said) <= 300 and not any(unicodedata.category(c) in ("Cc", "Cs") for c in said)


def held(text: str) -> None:
    """Hold what is made of any text to what is promised of tokens."""
    vocab = Rows(("value", "marker"), scale=(2.0, 1e-20))
    found = vocab.encode(text)
    spans = found.spans.tolist()
    if spans:
        assert (spans[0][0], spans[-1][1]) == (0, len(text))
        assert all(a[1] == b[0] for a, b in pairwise(spans))
    ids, _ = vocab.cut_long(text)
    assert len(found) == int((ids != MISSING).sum())
    again, _ = vocab.decode(found.ids)
    assert vocab.encode(again).ids.tolist() == found.ids.tolist()
    assert vocab.numbers(found.ids).shape == (len(found), 2)
    for (start, stop), token in zip(spans, found.ids.tolist(), strict=True):
        assert vocab.shown(text[start:stop]) == vocab.label(token)
        assert (
            vocab.encode(vocab.in_place("7,1", text[start:stop])).ids.tolist()
            == vocab.encode("7,1").ids.tolist()
        )
    said = unread(vocab, "adding", text)
    assert bool(said) == bool(vocab.missing(text))
    assert not said or clean(said)
    kinds, sentence = skipped(vocab, text, "adding")
    assert bool(kinds) == bool(said)
    assert not sentence or clean(sentence)


@given(LINES)
def test_any_lines_are_rows_or_are_said_to_be_none(text):
    held(text)


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(CSV)), st.sampled_from(list(",;\t \n\r\0\"'#-+.e_9\u2028\ud800")) | st.just("")
        ),
        max_size=5,
    )
)
def test_a_damaged_table_is_read_or_said_to_be_none(changes):
    text = CSV
    for at, by in changes:
        text = text[:at] + by + text[at + 1 :]
    held(text)


@given(damaged())
def test_a_damaged_array_is_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "rows.npy"
    path.write_bytes(data)
    begun = time.process_time()
    text, said = "", ""
    try:
        text = read_text(path)
    except MnemoscopeError as error:
        said = str(error).replace(str(path), "rows.npy")
    assert not said or clean(said)
    if text and data.startswith(MAGIC):
        columns = text.partition("\n")[0].count(",") + 1
        assert Rows(tuple(f"c{n}" for n in range(columns))).missing(text) == []
    assert time.process_time() - begun < 1
