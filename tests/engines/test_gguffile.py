"""The header of a GGUF file, written here byte by byte: what it may claim, how deep lists go, where numbers begin."""

import struct

import numpy as np
import pytest

from mnemoscope.engines.files.gguffile import DEEPEST, MOST, MOST_ITEMS, GgufError, GgufFile

F32, Q8_0 = 0, 8
U8, U32, TEXT, LIST = 0, 4, 8, 9


def text(said):
    return struct.pack("<Q", len(said)) + said.encode()


def entry(name, kind, packed):
    return text(name) + struct.pack("<I", kind) + packed


def tensor(name, *sizes, kind=F32, at=0):
    """What a header says of one, its sizes the fastest first."""
    return text(name) + struct.pack(f"<I{len(sizes)}QIQ", len(sizes), *sizes, kind, at)


def nested(depth):
    """A list of one list of one list, and so on, of one number."""
    inner = struct.pack("<IQB", U8, 1, 7)
    for _ in range(depth - 1):
        inner = struct.pack("<IQ", LIST, 1) + inner
    return inner


@pytest.fixture
def write(tmp_path):
    """A file with these entries and tensors: `write([entry(...)], [tensor(...)], data, begin=96)`; it may claim others."""

    def written(entries=(), tensors=(), data=b"", *, begin=None, claims=None):
        many = claims or (len(tensors), len(entries))
        packed = b"GGUF" + struct.pack("<IQQ", 3, *many) + b"".join([*entries, *tensors])
        packed += bytes((begin or -(-len(packed) // 32) * 32) - len(packed))
        (path := tmp_path / "small.gguf").write_bytes(packed + data)
        return path

    return written


@pytest.mark.parametrize("claims", [(MOST + 1, 0), (0, MOST + 1)])
def test_neither_tensors_nor_entries_are_more_than_any_model_has(claims, write):
    with pytest.raises(GgufError, match=r"claims 100,001 tensors or entries"):
        GgufFile(write(claims=claims))


def test_a_list_may_not_claim_more_than_any_vocabulary(write):
    long = entry("a", LIST, struct.pack("<IQ", TEXT, MOST_ITEMS + 1))
    with pytest.raises(GgufError, match=r"claims a list of 4,000,001 values"):
        GgufFile(write([long]))


def test_lists_in_lists_go_so_deep_and_no_deeper(write):
    assert GgufFile(write([entry("a", LIST, nested(DEEPEST))])).metadata == {"a": [[[[7]]]]}
    with pytest.raises(GgufError, match="a value of the unknown type 9"):
        GgufFile(write([entry("a", LIST, nested(DEEPEST + 1))]))


@pytest.mark.parametrize("alignment", [32, 8, 256])
def test_numbers_begin_where_the_file_says(alignment, write):
    """By its own alignment, or the usual one."""
    said = [] if alignment == 32 else [entry("general.alignment", U32, struct.pack("<I", alignment))]
    header = 24 + sum(map(len, said)) + len(tensor("t", 3))
    values = np.array([1.5, -2, 3], np.float32)
    path = write(said, [tensor("t", 3)], values.tobytes(), begin=-(-header // alignment) * alignment)
    assert GgufFile(path).floats("t").tolist() == [1.5, -2, 3]


@pytest.mark.parametrize("alignment", [0, 2**16 + 1])
def test_an_alignment_that_is_none_is_refused(alignment, write):
    with pytest.raises(GgufError, match=f"its alignment is {alignment}"):
        GgufFile(write([entry("general.alignment", U32, struct.pack("<I", alignment))]))


def test_a_row_is_whole_blocks(write):
    """Of 48 by 2 numbers in blocks of 32 three make up all of them, but no row."""
    path = write(tensors=[tensor("t", 48, 2, kind=Q8_0)], data=bytes(3 * 34))
    with pytest.raises(GgufError, match="rows that are not whole blocks of 32 numbers"):
        GgufFile(path).floats("t")
    whole = write(tensors=[tensor("t", 32, 3, kind=Q8_0)], data=bytes(3 * 34))
    assert GgufFile(whole).floats("t").shape == (3, 32)


@pytest.mark.parametrize("axes", [0, 5])
def test_a_tensor_has_one_to_four_axes(axes, write):
    with pytest.raises(GgufError, match=f"the tensor t has {axes} axes"):
        GgufFile(write(tensors=[tensor("t", *[1] * axes)]))


@pytest.mark.parametrize("sizes", [(0, 3), (2**40, 2)])
def test_a_tensor_has_a_size_that_can_be(sizes, write):
    with pytest.raises(GgufError, match="the tensor t has the shape"):
        GgufFile(write(tensors=[tensor("t", *sizes)]))
