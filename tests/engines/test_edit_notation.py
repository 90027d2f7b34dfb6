"""The notation of edits: what it reads it writes again, and what it cannot read it says in one sentence."""

import json

import pytest

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edittext import edits_of, parse
from mnemoscope.engines.errors import EditError

EXAMPLES = {  # those of DESIGN.md, and of slots
    "layer0.gate.forget[17,20:24] = 1 @ 40:60": Edit("layer0.gate.forget", "17,20:24", "set", 1, 40, 60),
    "layer0.hidden[*] *= 0 @ 12": Edit("layer0.hidden", "*", "scale", 0, 12, 13),
    "layer0.cell[5] += 2 @ 30:": Edit("layer0.cell", "5", "add", 2, 30),
    "layer1.head[3] *= 0": Edit("layer1.head", "3", "scale", 0),
    "layer1.attention[3; key 12] = cut": Edit("layer1.attention", "3; key 12", "cut"),
    "layer*.cache[12:18] = cut @ 40:": Edit("layer*.cache", "12:18", "cut", None, 40),
    "layer0.hidden ~= 0.1": Edit("layer0.hidden", "", "noise", 0.1),
    "layer0.hidden ~= 0.1 seed 7 @ 3:": Edit("layer0.hidden", "", "noise", 0.1, 3, None, 7),
    'token[12] = "Paris"': Edit("token", "12", "set", "Paris"),
    "layer6.residual = from other.safetensors @ 25": Edit(
        "layer6.residual", "", "from", "other.safetensors", 25, 26
    ),
    'layer6.residual = from "my run @ 3.safetensors"': Edit(
        "layer6.residual", "", "from", "my run @ 3.safetensors"
    ),
    "memory.slot[3] = cut @ 20:": Edit("memory.slot", "3", "cut", None, 20),
    r'memory.slot[3] = "“]\" @\n" @ 20:': Edit("memory.slot", "3", "set", '“]" @\n', 20),
    "hop*.attention[; slot 2] = cut": Edit("hop*.attention", "; slot 2", "cut"),
    "layer0.cell[5:] = -1.25e-07": Edit("layer0.cell", "5:", "set", -1.25e-07),
}


@pytest.mark.parametrize("text", EXAMPLES)
def test_what_is_written_is_read_and_written_again(text):
    edit = parse(text)
    assert edit == EXAMPLES[text]
    assert str(edit) == text
    assert Edit.from_json(json.loads(json.dumps(edit.to_json()))) == edit
    assert edit.to_json().keys() == {"signal", "part", "operation", "value", "start", "stop", "seed"}


def test_spaces_are_free_and_steps_from_the_start_are_short():
    assert parse("  layer0.cell [ 17 , 20 : 24 ]*=2@:9 ") == Edit("layer0.cell", "17,20:24", "scale", 2, 0, 9)
    assert parse("layer0.attention[ 3 ;  key   1 ]=cut") == Edit("layer0.attention", "3; key 1", "cut")
    assert edits_of(["a = 1", Edit("b", value=2)]) == (Edit("a", value=1), Edit("b", value=2))


WRONG = {
    "": "expected a signal such as layer0.hidden at the end",
    "layer0.hidden": "expected [ or =, *=, += or ~= at the end",
    "layer0.hidden[3] : 4": "expected =, *=, += or ~= at ': 4', character 18",
    "layer0.hidden[3 = 1": "expected ] after the part at '3 = 1', character 15",
    "layer0.hidden[3x] = 1": "expected places such as 17,20:24 or * at '3x' of the part [3x]",
    "layer0.hidden[;unit] = 1": "expected places such as 17,20:24 or * at '' of the part",
    "layer0.hidden[1; 2] = 1": "expected the name of an axis, as in [3; key 12], at '2'",
    "layer0.hidden = high": """expected a number, "a token", cut, keep or from FILE at 'high', character 17""",
    "layer0.hidden = nan": "expected a finite number at 'nan', character 17",
    "layer0.hidden = 1e39": "expected a finite number for layer0.hidden, not 1e+39",
    "layer0.hidden *= cut": "expected a number at 'cut', character 18",
    "layer0.hidden ~= -1": "a standard deviation from 0 up, not -1",
    "layer0.hidden = 1 seed 3": "only noise has a seed",
    "layer0.hidden = 1 2": "expected @ and steps such as 40:60, or the end at '2', character 19",
    "layer0.hidden = 1 @ 9:4": "9:4 are no steps",
    "layer0.hidden = 1 @ 4 x": "expected the end at 'x', character 23",
    "layer0.hidden = from": "expected the name of a recording at the end",
    'token[12] = "Paris': """expected a text that ends with " at '"Paris', character 13""",
    'token = "Paris"': "the place of a token is in brackets, and only there",
    'token[2] = "Paris" @ 3': "the place of a token is in brackets, and only there",
    "token[2] = 3": 'expected a text in quotes, as in token[3] = "Paris", not 3.0',
    "token[2] = cut": 'a token can only be another one, as in token[3] = "Paris", not cut',
    "memory.slot[2] *= 2": "a slot can be cut or hold another text",
    'layer0.hidden = "a"': "expected a finite number for layer0.hidden, not 'a'",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_read_is_said_in_one_sentence(text):
    with pytest.raises(EditError) as error:
        parse(text)
    assert WRONG[text] in str(error.value)
    assert len(str(error.value)) <= 300


@pytest.mark.parametrize(
    "change",
    [
        {"signal": 3}, {"signal": "Layer0"}, {"part": None}, {"part": "1;2"}, {"operation": "drop"}, {"value": True},
        {"value": float("nan")}, {"value": 10**400}, {"value": None}, {"start": -1}, {"start": 1.0}, {"stop": 2},
        {"stop": 2**32}, {"seed": 4}, {"operation": "noise", "seed": 2**64}, {"more": 1}, {"operation": "cut"},
        {"operation": ["set"]}, {"operation": "from", "value": ""},
    ],
)  # fmt: skip
def test_an_object_that_is_no_edit_is_refused(change):
    good = {"signal": "layer0.hidden", "value": 1.0, "start": 2, "stop": 5}
    assert Edit.from_json(good) == Edit("layer0.hidden", value=1, start=2, stop=5)
    with pytest.raises(EditError):
        Edit.from_json(good | change)
    with pytest.raises(EditError):
        Edit.from_json([good])


def test_the_first_step_that_an_edit_can_touch():
    firsts = {
        "layer0.cell = 1 @ 30:": 30, "layer0.attention[3; key 12,9] = cut": 9, "layer*.cache[12:18] = cut @ 40:": 40,
        "layer*.cache[12:18] = cut @ 4:": 12, 'token[7,5] = "a"': 5, "layer0.head[3] *= 0": 0,
    }  # fmt: skip
    assert {text: parse(text).first for text in firsts} == firsts
