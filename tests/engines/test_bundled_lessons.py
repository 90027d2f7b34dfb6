"""The lessons that come with the program: whole in both languages, short enough to be read below the panels, and proved."""

import pytest

from mnemoscope.engines.lessons.catalogue import lesson_files
from mnemoscope.engines.lessons.checking import check
from mnemoscope.engines.lessons.lesson import told
from mnemoscope.engines.lessons.lessonfile import read_lesson
from mnemoscope.engines.models.pointers import plain

MOST_SAID = {"en": 260, "zh_CN": 120}  # characters that stand in four lines of the bar at 1024 pixels
NAMES = [
    name for name, path in lesson_files().items() if path.parent.name == "lessons" and "assets" in path.parts
]


@pytest.fixture(scope="module", params=NAMES)
def lesson(request):
    return read_lesson(lesson_files()[request.param])


def test_it_is_whole_in_english_and_in_chinese(lesson):
    assert {"en", "zh_CN"} <= set(lesson.languages), [
        said for said in lesson.sentences() if not (said.get("en") and said.get("zh_CN"))
    ]
    assert lesson.minutes
    assert lesson.summary


def test_each_cue_says_something_that_fits_below_the_panels(lesson):
    for number, cue in enumerate(lesson.cues, 1):
        for code, most in MOST_SAID.items():
            said = plain(told(cue.say, code))
            assert 0 < len(said) <= most, (number, code, len(said), said)


def test_it_asks_and_ends_in_something_to_do(lesson):
    assert any(cue.quiz is not None for cue in lesson.cues)
    assert lesson.cues[-1].task is not None
    assert sum(len(cue.claims) for cue in lesson.cues) >= len(lesson.cues) // 2


def test_all_that_it_claims_is_proved(lesson):
    proofs = list(check(lesson))
    if missing := [proof.said for proof in proofs if proof.holds is None]:
        pytest.skip(missing[0])
    assert proofs
    assert not [proof for proof in proofs if not proof.holds]


def test_each_has_its_own_place_in_the_list():
    numbers = [read_lesson(lesson_files()[name]).number for name in NAMES]
    assert len(set(numbers)) == len(numbers)
