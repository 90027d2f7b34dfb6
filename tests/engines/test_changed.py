"""A change of numbers by itself: at exactly the steps, keys and slots that it means, whatever else lies in the rows."""

import numpy as np
import pytest

from mnemoscope.engines.edits import Changed, Edits, Taken, same_places
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.runs.recorder import open_with, record

ALL = np.ones((), bool)


def test_a_key_is_not_looked_at_before_it_is_there_nor_beyond_the_context():
    """Rows of a block hold all keys of the block, also those that come after a step."""
    edit = parse("layer0.attention[0; key 2] = 9")
    keys = np.arange(1, 6)
    change = Changed(edit, "layer0.attention", np.array([True, False]), keys=((2, 3),), context=3)
    out = change(np.zeros((5, 2, 5), np.float32), 1, keys)
    changed = {(step + 1, int(keys[key])) for step, head, key in np.argwhere(out == 9).tolist()}
    assert changed == {(2, 2), (3, 2), (4, 2)}
    assert not out[:, 1].any()
    free = Changed(edit, "layer0.attention", np.array([True, True]), keys=((2, 3),))
    assert np.argwhere(free(np.zeros((5, 2, 5), np.float32), 1, keys) == 9)[:, 0].tolist() == [
        1, 1, 2, 2, 3, 3, 4, 4,
    ]  # fmt: skip


def test_slots_are_meant_by_their_numbers_wherever_they_lie_in_a_row():
    edit = parse("memory.read[2] += 1")
    slots = np.array([False, False, True, False])
    change = Changed(edit, "memory.scores", ALL, slots=slots)
    assert change(np.zeros((1, 3), np.float32), 7, np.array([3, 2, 0])).tolist() == [[0, 1, 0]]
    noisy = Changed(parse("memory.read[2] ~= 1"), "memory.scores", ALL, slots=np.ones(4, bool))
    one, other = (noisy(np.zeros((1, 3)), 7, np.array(keys)) for keys in ([3, 2, 0], [0, 3, 2]))
    assert one[0].tolist() == other[0, [1, 2, 0]].tolist()


@pytest.mark.parametrize(
    ("written", "changed"),
    [("@ 3", [3]), ("@ 4:6", [4, 5]), ("@ 5:", [5, 6]), ("@ 0:4", [3]), ("@ 7:", []), ("@ 0:3", [])],
)
def test_steps_of_a_block_that_an_edit_is_of(written, changed):
    edit = parse(f"layer0.hidden[1] = 5 {written}")
    values = np.zeros((4, 2))
    out = Changed(edit, "layer0.hidden", np.array([False, True]))(values, 3, None)
    assert [3 + at for at in np.flatnonzero(out[:, 1]).tolist()] == changed
    assert not values.any()
    assert not out[:, 0].any()


class Rows:
    """Another run, whose value at each step is its number."""

    def at(self, name, step):
        return np.full(2, float(step))


def test_values_are_taken_at_the_step_that_reads_the_same_place_and_else_stay():
    edit = parse("layer0.hidden = from B")
    taken = Taken(Rows(), "layer0.hidden", np.array([-1, 0, 2]))
    out = Changed(edit, "layer0.hidden", np.ones(2, bool), taken=taken)(np.full((4, 2), -7.0), 0, None)
    assert out[:, 0].tolist() == [-7.0, 0.0, 2.0, -7.0]


@pytest.mark.parametrize(
    ("own", "others", "found"),
    [
        ([(0, 2), (2, 3)], [(0, 1), (1, 3)], [1, 1]),  # the last character decides
        ([(0, 1), (1, 2)], [(1, 2)], [-1, 0]),
        ([(0, 1), (3, 4)], [(0, 1), (1, 2)], [0, -1]),  # beyond what the other reads
        ([(0, 1), (2, 3)], [(0, 1), (1, 2), (4, 5)], [0, -1]),  # in a gap of it
        ([(0, 0), (0, 1)], [(0, 0), (0, 1)], [0, 1]),  # tokens without text are each their own
        ([(0, 1), (0, 1)], [(0, 1), (0, 1)], [0, 1]),  # so are several of one stretch
        ([(1, 1)], [(0, 1), (1, 1)], [1]),
        ([(0, 1)], [], [-1]),
    ],
)
def test_which_steps_read_the_same_places(own, others, found):
    spans = [np.array(each, np.int64).reshape(-1, 2) for each in (own, others)]
    assert same_places(*spans).tolist() == found


def test_noise_is_another_for_each_signal_seed_and_step():
    def noise(written, name, first):
        return Changed(parse(written), name, np.ones(3, bool))(np.zeros((1, 3)), first, None)[0].tolist()

    own = noise("layer0.hidden ~= 1", "layer0.hidden", 4)
    assert noise("layer0.hidden ~= 1", "layer0.hidden", 4) == own
    assert noise("layer0.hidden ~= 2", "layer0.hidden", 4) == [2 * value for value in own]
    others = [
        noise("layer0.cell ~= 1", "layer0.cell", 4),
        noise("layer0.hidden ~= 1", "layer0.hidden", 5),
        noise("layer0.hidden ~= 1 seed 7", "layer0.hidden", 4),
    ]
    assert all(not set(own) & set(other) for other in others)


def test_a_patch_to_the_end_leaves_steps_alone_that_the_other_run_has_not(make_model):
    folder = make_model("gru")
    engine, _ = open_with(folder)
    long, short = (record(folder, text) for text in ("abcabc", "abca"))
    edited = Edits.of(
        engine.layout, engine.vocab, (parse("layer0.hidden = from B @ 2:"),),
        encoded=long.encoded, sources={"B": short},
    )  # fmt: skip
    assert edited.made
    with pytest.raises(EditError, match="reads nothing at the place in the text that step 4 reads"):
        Edits.of(
            engine.layout, engine.vocab, (parse("layer0.hidden = from B @ 2:6"),),
            encoded=long.encoded, sources={"B": short},
        )  # fmt: skip
