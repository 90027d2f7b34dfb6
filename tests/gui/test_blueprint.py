"""What is shown, and its undo, without Qt."""

from dataclasses import replace

from mnemoscope.gui.state.blueprint import MOST_PINNED, Blueprint, Focus, History


def changed(history, subject, **changes):
    history.change(replace(history.now, **changes), subject)


def test_pinning_again_unpins():
    focus = Focus().toggled(3).toggled(5)
    assert focus.units == (3, 5)
    assert focus.toggled(3).units == (5,)
    assert focus.toggled(3).toggled(5).units == (5,)  # none pinned: the one in focus


def test_the_oldest_gives_way():
    focus = Focus()
    for unit in range(MOST_PINNED + 2):
        focus = focus.toggled(unit)
    assert focus.pinned == tuple(range(2, MOST_PINNED + 2))


def test_undo_and_redo():
    history = History()
    changed(history, "order", order="activity")
    changed(history, "focus", focus=Focus(unit=3))
    assert history.move(-1)
    assert history.now == Blueprint(order="activity")
    assert history.move(-1)
    assert history.now == Blueprint()
    assert not history.move(-1)
    assert history.move(1)
    assert history.move(1)
    assert history.now.focus.unit == 3
    assert not history.move(1)


def test_changes_of_one_thing_in_a_row_are_one():
    history = History()
    for unit in range(20):
        changed(history, "focus", focus=Focus(unit=unit))
    history.move(-1)
    assert history.now == Blueprint()


def test_a_change_after_undo_forgets_what_was_undone():
    history = History()
    changed(history, "order", order="activity")
    history.move(-1)
    changed(history, "order", order="similarity")
    assert not history.move(1)
    assert history.now.order == "similarity"


def test_no_change_is_no_step():
    history = History()
    history.change(Blueprint(), "focus")
    assert not history.move(-1)


def test_it_does_not_grow_for_ever():
    history = History()
    for n in range(3 * History.LIMIT):
        changed(history, f"subject {n}", focus=Focus(unit=n + 1))
    moves = 0
    while history.move(-1):
        moves += 1
    assert moves == History.LIMIT - 1
