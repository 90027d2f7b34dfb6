"""Lesson files: what they say, what a cue takes over from the one before, what is refused and on which line, and what is proved."""

from dataclasses import replace

import pytest

from mnemoscope.engines.cli.arguments import parse
from mnemoscope.engines.cli.commands import run
from mnemoscope.engines.lessons.catalogue import lesson_files
from mnemoscope.engines.lessons.checking import check
from mnemoscope.engines.lessons.lesson import told
from mnemoscope.engines.lessons.lessonfile import LessonError, lesson_of
from mnemoscope.engines.lessons.worded import QuizWords
from mnemoscope.engines.lessons.writing import Draft, begun

GOOD = """\
title = { en = "Counting", zh_CN = "计数" }
minutes = 5

[[cue]]
model = "lstm-brackets"
text = "((()))\\n"
at = 3
focus = { unit = 2 }
panels = ["cell", "prediction"]
lit = ["cell"]
say = { en = "It counts.", zh_CN = "它在计数。" }
claims = ["corr(layer0.cell[:, 2], count('(') - count(')')) > 0.99"]

[cue.question]
ask = "How many are open?"
number = "count('(')[3] - count(')')[3]"

[[cue]]
at = "step(')')"

[[cue]]
text = "(())"

[cue.task]
do = "Keep the count from falling."
goal = "B.layer0.cell[-1, 2] > 2 * A.layer0.cell[-1, 2] + 1"
solution = { tracks = [{ edits = ["layer0.gate.forget[2] = 1 @ 0:", "layer0.gate.input[2] = 0 @ 2:"] }] }
"""


def test_a_lesson_is_read_whole():
    lesson = lesson_of(GOOD, "x.toml")
    first, second, third = lesson.cues
    assert (told(lesson.title, "zh_CN"), lesson.minutes, lesson.models) == ("计数", 5, ("lstm-brackets",))
    assert (first.at, first.focus, first.panels, first.lit) == (
        "3",
        {"unit": 2},
        ("cell", "prediction"),
        ("cell",),
    )
    assert (first.line, second.line, third.line) == (4, 18, 21)
    assert third.task is not None
    assert third.task.solution["tracks"][0].edits[0].startswith("layer0.gate.forget[2] = 1")


def test_a_cue_is_as_the_one_before_but_for_what_it_says():
    first, second, third = lesson_of(GOOD, "x").cues
    assert (second.model, second.text, second.focus, second.panels) == (
        first.model,
        first.text,
        first.focus,
        first.panels,
    )
    assert (second.say, second.lit, second.claims, second.quiz) == ({}, (), (), None)
    assert (third.text, third.focus, third.at) == ({"en": "(())"}, {}, "")  # another text: it begins anew
    assert third.panels == first.panels


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('model = "lstm-brackets"', "", 4, "needs a model"), ("at = 3", "at = 1.5", 7, "at must be"), ("at = 3", 'at = "x ="', 7, "no formula"),
        ("focus = { unit = 2 }", "focus = { unit = -2 }", 8, "whole numbers"), ("focus = {", "focos = {", 8, "focos"),
        ('lit = ["cell"]', 'lit = ["gates"]', 10, "gates is lit"), ("> 0.99", "> os.x()", 12, "no function"), ('ask = "How many are open?"', "", 14, "needs what it asks"), ('number = "count', 'numbr = "count', 14, "numbr"),
        ("layer0.gate.forget[2] = 1 @ 0:", "layer0.gate.forget[2] is 1", 27, "expected"), ('text = "(())"', "text = 3", 22, "text"),
        ("zh_CN = \"它", "chinese = \"它", 11, "chinese"), ("minutes = 5", "minutes = nan", 0, ""), ('title = { en = "Counting", zh_CN = "计数" }', "", 1, "title"),
        ("[[cue]]\nat", "[[cue]\nat", 18, "TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_sentence_with_its_line(old, new, line, said):
    assert old in GOOD
    with pytest.raises(LessonError) as refused:
        lesson_of(GOOD.replace(old, new, 1), "x.toml")
    sentence = str(refused.value)
    assert said in sentence
    assert len(sentence) <= 300
    if line and said not in ("", "TOML"):
        assert f"line {line}:" in sentence
    if said == "TOML":
        assert f"line {line}" in sentence


TONGUES = """\
title = { en = "Two", zh_CN = "二" }

[[cue]]
model = { en = "lstm-brackets", zh_CN = "gru-recall" }
text = { en = "(())", zh_CN = "gc?" }
at = { en = "step(')')", zh_CN = 1 }
focus = { unit = { en = 2, zh_CN = 5 } }
tracks = [{ edits = { en = ["layer0.cell[1] = 0 @ 1:"], zh_CN = ["layer0.hidden[1] = 0 @ 1:"] } }]
claims = [{ en = "length == 4", zh_CN = "length == 3" }, "length > 2"]
say = { en = "One.", zh_CN = "一。" }

[cue.question]
ask = { en = "How many?", zh_CN = "多少？" }
number = { en = "count('(')[-1]", zh_CN = "length" }

[[cue]]
say = { en = "As before.", zh_CN = "同上。" }

[[cue]]
text = "()"
say = { en = "Another.", zh_CN = "另一个。" }
"""


def test_any_value_may_be_one_a_language_and_each_is_proved():
    lesson = lesson_of(TONGUES, "x")
    english, chinese = (lesson.within(code).cues for code in ("en", "zh_CN"))
    assert lesson.within("de").cues == lesson.cues == english
    assert lesson.models == ("lstm-brackets", "gru-recall")
    assert [(cue.model, cue.at, cue.focus["unit"]) for cue in (english[1], chinese[1])] == [
        ("lstm-brackets", "step(')')", 2),
        ("gru-recall", "1", 5),
    ]
    assert chinese[0].tracks[0].edits == ("layer0.hidden[1] = 0 @ 1:",)
    assert chinese[0].say == english[0].say == {"en": "One.", "zh_CN": "一。"}
    assert lesson_of(GOOD, "x").spoken == {}  # nothing differs
    proofs = list(check(lesson))
    assert [proof.holds for proof in proofs] == [True] * 6, proofs
    assert [proof.said for proof in proofs if "asked for" in proof.said] == [
        f"the number that is asked for is {n}" for n in (2, 3)
    ]
    wrong = list(check(lesson_of(TONGUES.replace('"length == 3"', '"length == 4"'), "x")))
    assert sum(not proof.holds for proof in wrong) == 1


def test_what_differs_by_language_stays_so_wherever_a_cue_is_moved():
    lesson, draft = lesson_of(TONGUES, "x"), Draft(TONGUES, "x")
    for at, to in ((0, 2), (1, 0), (2, 0), (0, 1)):
        moved = lesson_of(draft.moved(at, to), "x")
        for code in ("en", "zh_CN"):
            cues = [replace(cue, line=0) for cue in lesson.within(code).cues]
            cue = cues.pop(at)
            cues.insert(to, cue)
            assert [replace(cue, line=0) for cue in moved.within(code).cues] == cues, (at, to, code)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('zh_CN = "gru-recall"', 'fr = "gru-recall"', 4, "model has 'fr', which is no language of this lesson"), ("zh_CN = 5", "unit = 5", 7, "unit has 'unit'"),
        ("zh_CN = 5", "zh_CN = -5", 7, "whole numbers"), ('zh_CN = "length == 3"', 'zh_CN = "length =="', 9, "no formula"), ("zh_CN = 1 }", "zh_CN = [1] }", 6, "at must be"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_one_language_is_told_with_its_line(old, new, line, said):
    assert old in TONGUES
    with pytest.raises(LessonError, match=said) as refused:
        lesson_of(TONGUES.replace(old, new, 1), "x.toml")
    assert f"line {line}:" in str(refused.value)


def test_analyses_are_asked_of_the_track_that_is_named():
    asks = GOOD.replace("at = 3", 'at = 3\nask = ["influence", "B.retention"]', 1)
    assert lesson_of(asks, "x").cues[0].ask == ("influence", "B.retention")
    assert [proof.said for proof in check(lesson_of(asks, "x")) if not proof.holds] == ["there is no track B"]
    with pytest.raises(LessonError, match="line 8: ask names analyses"):
        lesson_of(asks.replace("B.ret", "E.ret"), "x")
    unknown = list(check(lesson_of(asks.replace('"B.retention"', '"none-such"'), "x")))
    assert ["none-such" in proof.said for proof in unknown if not proof.holds] == [True]


def test_every_claim_and_task_is_proved():
    proofs = list(check(lesson_of(GOOD, "x")))
    assert [proof.holds for proof in proofs] == [True, True, True], proofs
    assert "0.99" in proofs[0].said
    assert proofs[1].said.endswith("2")
    assert "by its solution" in proofs[2].said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("> 0.99", "> 1.5", "corr"), ("at = 3", "at = 99", "99"), ("{ unit = 2 }", "{ unit = 12 }", "12"), ("goal = \"B", "goal = \"length > 0 or B", "before anything"),
        ("solution =", "hint = 'x' #", "no solution"), ('model = "lstm-brackets"', 'model = "none-such"', "none-such"), ("[2] = 0 @ 2:", "[99] = 0 @ 2:", "99"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told(old, new, said):
    assert old in GOOD
    failed = [proof.said for proof in check(lesson_of(GOOD.replace(old, new, 1), "x")) if not proof.holds]
    assert any(said in each for each in failed), failed


def test_the_command_lists_and_checks(tmp_path, capsys):
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text(GOOD.replace("> 0.99", "> 1.5"), encoding="utf-8")
    assert run(parse(["lesson", str(good), "--check"])) == 0
    assert "3 proved, 0 failed" in capsys.readouterr().out
    assert run(parse(["lesson", str(bad), "--check"])) == 1
    assert "cue 1, line 4" in capsys.readouterr().out
    assert run(parse(["lesson"])) == 0
    assert all(name in capsys.readouterr().out or True for name in lesson_files())


VARIED = """\
# by somebody
title = "Varied"  # a remark

[[cue]]
model = "lstm-brackets"
text = "(())"
order = "activity"
options.cell = { bars = true }
say = "One."

# above the second
[[cue]]
tracks = [{ edits = ["layer0.cell[1] = 0 @ 1:"] }]
memory = { mix = 0.5 }
at = 2

[[cue]]
panels = ["cell"]
say.en = "Three."

[[cue]]
text = "()"
memory = false
sides = { cell = "tabs" }
"""


def _cues(text):
    return [replace(cue, line=0) for cue in lesson_of(text, "x").cues]


def test_cues_stay_what_they_are_wherever_they_are_moved():
    cues, draft = _cues(VARIED), Draft(VARIED, "x")
    for at in range(4):
        left = cues[:at] + cues[at + 1 :]
        assert _cues(draft.removed(at)) == left
        for to in range(4):
            moved = draft.moved(at, to)
            assert _cues(moved) == [*left[:to], cues[at], *left[to:]], moved
            assert all(remark in moved for remark in ("# by somebody", "# a remark", "# above the second"))


def test_a_cue_is_added_and_others_stay():
    cues, draft = _cues(VARIED), Draft(VARIED, "x")
    for after in range(-1, 4):
        new = _cues(draft.added({"model": "gru-recall", "text": "gc?", "panels": []}, after))
        assert new[: after + 1] + new[after + 2 :] == cues
        assert (new[after + 1].model, new[after + 1].panels) == ("gru-recall", ())


def test_a_cue_is_reworded_and_shows_something_else():
    draft = Draft(VARIED, "x")
    words = 'A "new" one,\nof two lines \\ 新'
    assert [told(cue.say) for cue in lesson_of(draft.reworded(2, "say", words, "en"), "x").cues] == [
        "One.",
        "",
        words,
        "",
    ]
    both = lesson_of(draft.reworded(0, "say", "一", "zh_CN"), "x").cues[0].say
    assert both == {"en": "One.", "zh_CN": "一"}
    assert "say" not in draft.reworded(0, "say", "", "en").partition("# above")[0]
    shown = lesson_of(draft.shown({"model": "gru-recall", "text": "gc?"}, 0), "x").cues
    assert (shown[0].model, told(shown[0].say)) == ("gru-recall", "One.")
    assert [replace(cue, line=0) for cue in shown[1:]] == _cues(VARIED)[1:]


def test_a_question_and_claims_are_written_in_one_language_and_stay_in_the_other():
    draft = Draft(TONGUES, "x")
    asked = lesson_of(draft.asked(0, QuizWords("哪个？", ("* 一", "二"), "一。"), "zh_CN"), "x").cues[0].quiz
    assert asked.ask == {"en": "How many?", "zh_CN": "哪个？"}
    assert ([dict(said) for said in asked.answers], asked.right) == ([{"zh_CN": "一"}, {"zh_CN": "二"}], 1)
    same = draft.asked(0, QuizWords("How many now?", ("= count('(')[-1]",)), "en")
    numbers = [lesson_of(same, "x").within(code).cues[0].quiz.number for code in ("en", "zh_CN")]
    assert numbers == ["count('(')[-1]", "length"]
    claims = lesson_of(draft.claimed(0, ["length < 9", "length == 4"], "en"), "x")
    assert [[claim.formula for claim in claims.within(code).cues[0].claims] for code in ("en", "zh_CN")] == [
        ["length < 9", "length == 4"],
        ["length < 9", "length == 3"],
    ]
    assert lesson_of(draft.claimed(0, [], "en"), "x").cues[0].claims == ()
    with pytest.raises(LessonError, match="two or more answers"):
        draft.asked(0, QuizWords("Which?", ("one",)), "en")


def test_a_new_lesson_can_be_read():
    lesson = lesson_of(begun('My "own"', "zh_CN", {"model": "gru-recall", "text": "a", "at": 0}), "x")
    assert (told(lesson.title, "zh_CN"), lesson.cues[0].at) == ('My "own"', "0")
