"""The player and the lens, without Qt: time is given, not waited for."""

import random

import pytest

from mnemoscope.gui.state.player import AUTO_LEAST, LEAST_SPAN, MOST_SPAN, Lens, Player


def test_a_seek_stays_inside():
    player = Player()
    for step, length, cursor in ((5, 10, 5), (-3, 10, 0), (99, 10, 9), (4, 0, 0), (0, 1, 0)):
        player.seek(step, length)
        assert player.cursor == cursor


def test_a_seek_to_the_end_follows_and_elsewhere_stays():
    player = Player()
    player.seek(9, 10)
    assert player.follow
    player.seek(8, 10)
    assert not player.follow


def test_it_glides_between_steps_at_its_rate():
    player = Player(rate=4, playing=True, follow=False)
    player.advance(0.125, 100)
    assert player.position == pytest.approx(0.5)
    assert player.cursor == 0
    player.advance(0.5, 100)
    assert player.cursor == 2


def test_it_stops_at_the_last_step():
    player = Player(position=8.5, rate=10, playing=True, follow=False)
    player.advance(1, 10)
    assert (player.cursor, player.playing, player.follow) == (9, False, True)


def test_it_loops():
    player = Player(position=8.9, rate=10, playing=True, loop=True)
    player.advance(1, 10)
    assert (player.cursor, player.playing) == (0, True)


@pytest.mark.parametrize("length", [0, 1])
def test_nothing_to_play_stops(length):
    player = Player(playing=True, loop=True)
    player.advance(1, length)
    assert (player.cursor, player.playing) == (0, False)


def test_it_does_not_move_when_paused():
    player = Player(position=3)
    player.advance(10, 100)
    assert player.position == 3


def test_an_automatic_lens_fits_the_text_up_to_what_is_legible():
    lens = Lens(legible=90)
    assert lens.window(0) == (0, int(AUTO_LEAST))
    assert lens.window(50) == (0, 50)
    assert lens.window(500) == (0, 90)


@pytest.mark.parametrize("position", [0, 1, 200, 480, 499])
def test_the_cursor_stays_in_sight(position):
    lens = Lens()
    lens.follow(position, 500)
    start, stop = lens.window(500)
    assert 0 <= start <= position < stop <= 500


def test_the_lens_stays_while_the_cursor_is_well_inside():
    lens = Lens(start=100)
    lens.follow(140, 500)
    before = lens.window(500)
    lens.follow(141, 500)
    assert lens.window(500) == before


def test_zoom_keeps_the_moment_under_the_mouse():
    lens = Lens(start=100, position=145)
    lens.zoom(0.5, 145, 1000)
    start, stop = lens.window(1000)
    assert stop - start == 45
    assert (145 - start) / (stop - start) == pytest.approx(0.5, abs=0.02)


def test_zoom_has_ends():
    lens = Lens()
    for _ in range(50):
        lens.zoom(0.5, 500, 10_000)
    assert lens.width(10_000) == LEAST_SPAN
    for _ in range(50):
        lens.zoom(2, 500, 10_000)
    assert lens.width(10_000) == MOST_SPAN
    lens.fit()
    lens.fit()
    assert lens.width(10_000) == lens.legible


def test_pan_stops_at_both_ends():
    lens = Lens(start=10)
    lens.pan(-100, 500)
    assert lens.window(500)[0] == 0
    lens.pan(10_000, 500)
    assert lens.window(500)[1] == 500


@pytest.mark.parametrize("length", [0, 1, 2, 23, 24, 25, 4096, 4097, 1_000_000])
@pytest.mark.parametrize("legible", [0, 3, 24, 90, 5000])
def test_whatever_is_done_the_lens_looks_at_whole_steps_that_there_are(length, legible):
    lens, last = Lens(legible=legible), max(length - 1, 0)
    acts = [
        lambda: lens.follow(0.0, length),
        lambda: lens.follow(float(last), length),
        lambda: lens.follow(last / 2 + 0.37, length),
        lambda: lens.zoom(0.5, last / 3, length),
        lambda: lens.zoom(1e-9, 0.0, length),
        lambda: lens.follow(float(last), length),
        lambda: lens.zoom(1e9, float(last), length),
        lambda: lens.pan(-1e12, length),
        lambda: lens.pan(1e12, length),
        lambda: lens.pan(0.4, length),
        lens.fit,
        lambda: lens.follow(last / 2, length),
    ]
    for act in acts:
        act()
        start, stop = lens.window(length)
        assert isinstance(start, int)
        assert isinstance(stop, int)
        assert 0 <= start < stop
        assert stop <= max(length, start + LEAST_SPAN, AUTO_LEAST, 1 if start else stop)
        assert LEAST_SPAN <= stop - start <= max(MOST_SPAN, legible)


@pytest.mark.parametrize("length", [1, 30, 500, 100_000])
def test_the_cursor_is_in_sight_wherever_it_glides(length):
    lens, rng = Lens(), random.Random(4)
    for _ in range(300):
        match rng.randrange(3):
            case 0:
                lens.zoom(rng.choice((0.5, 2.0)), rng.uniform(0, length), length)
            case 1:
                lens.pan(rng.uniform(-400, 400), length)
        position = rng.uniform(0, length - 1)
        lens.follow(position, length)
        start, stop = lens.window(length)
        assert start <= position < stop


def test_a_text_that_shrinks_is_still_in_sight():
    lens = Lens()
    lens.follow(999, 1000)
    assert lens.window(10) == (0, int(AUTO_LEAST))
    lens.follow(9, 10)
    assert lens.window(10) == (0, int(AUTO_LEAST))


def test_fit_undoes_zoom():
    lens = Lens()
    before = lens.window(60)
    lens.zoom(0.3, 20, 60)
    assert lens.window(60) != before
    lens.fit()
    lens.follow(20, 60)
    assert lens.window(60) == before


def test_fit_shows_the_whole_text_and_then_as_much_as_can_be_read():
    lens = Lens(legible=92)
    lens.follow(399, 400)
    assert lens.window(400) == (308, 400)
    lens.fit()
    assert lens.window(400) == (0, 400)
    assert lens.window(450) == (0, 450)  # what is typed then is in sight too
    lens.fit()
    assert lens.window(400) == (308, 400)


@pytest.mark.parametrize("length", [1, 2, 23, 74, 93, 300, 20_000])
def test_the_cursor_is_in_sight_whatever_changes(length):
    """Nobody tells the lens to follow: another width of the picture, another size of type, another length."""
    rng = random.Random(length)
    for position in {0, 1, length // 2, length - 2, length - 1} & set(range(length)):
        lens = Lens()
        lens.follow(float(position), length)
        for _ in range(200):
            match rng.randrange(4):
                case 0:
                    lens.legible = rng.choice((0, 1, 3, 24, 72, 73, 73.6, 93, 500))
                case 1:
                    lens.least = rng.choice((1.0, 7.5, 24.0))
                case 2:
                    lens.span = rng.choice((None, 8.0, 8.49, 72.5, 91.7, float(min(length, 300))))
                case 3:
                    lens.whole = rng.random() < 0.2
            start, stop = lens.window(length)
            assert 0 <= start <= position < stop
            assert start == 0 or stop <= length
    lens = Lens(legible=10)
    lens.follow(length - 1.0, length)
    for fewer in range(length, max(length - 40, 0), -1):  # a text that is deleted
        start, stop = lens.window(fewer)
        assert start <= fewer - 1 < stop


def test_who_moves_the_stretch_away_looks_elsewhere_until_the_cursor_is_another():
    lens = Lens(legible=50)
    lens.follow(299, 300)
    lens.pan(-100, 300)
    assert lens.window(300) == (150, 200)
    lens.follow(299, 300)  # nothing new: a tick of the clock
    assert lens.window(300) == (150, 200)
    lens.follow(298, 300)
    assert lens.window(300)[1] == 300
    lens.zoom(0.2, 260, 300)
    assert lens.away
    lens.come_back()
    start, stop = lens.window(300)
    assert start <= 298 < stop


def test_a_slow_drag_adds_up():
    lens = Lens(legible=50)
    lens.follow(299, 300)
    for _ in range(10):
        lens.pan(-0.3, 300)
    assert lens.window(300) == (247, 297)


def test_a_long_pause_of_the_program_does_not_pass_the_end():
    player = Player(rate=120, playing=True, follow=False)
    player.advance(1e6, 50)
    assert (player.position, player.playing) == (49.0, False)
