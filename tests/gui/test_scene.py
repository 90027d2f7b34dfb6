"""A scene as JSON: it comes back as it was, and whatever else a file holds is left out and said."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui.state.chosen import Chosen
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import LEAD, PARTS, PanelLayout, Posed, Stretch
from mnemoscope.gui.state.seats import Entry, Seat

FULL = Scene(
    source="lstm-shakespeare",
    recording="run.safetensors",
    beside=("other.safetensors",),
    text="To be, \ud800 or not 😀\r\n",
    chosen=(Chosen(2, (7, 0, 12), "text", Sampling(seed=3)),),
    memory=MemoryOptions(mix=0.25, capacity=12),
    seats=(Seat(2, "gru", "another text", (Entry(parse("layer0.hidden[*] *= 0 @ 12"), on=False),)),),
    cursor=12,
    lens=Stretch(3.5, 40.0, whole=False),
    rate=8.0,
    loop=True,
    layer=1,
    head=2,
    unit=3,
    pinned=(4, 5),
    order="activity",
    options={"tokens": {"colour": "none", "page": True}},
    ranges={"cell": "model", "hidden": (-1.0, 2.5)},
    rows={24: (4, 20)},
    sides={"hidden": "difference C"},
    panels=("cell", "tokens"),
    layout=PanelLayout("abc:def", {"split": 0.6, "cell": 120.0}, ("halflife",), "cell", dragged=True),
    front=("summary",),
    questions=(Posed("importance", 1, 7, ("heads",), "."),),
    theme="dark",
    scale=1.2,
    size=(1280, 800),
    maximised=False,
    sampling={"temperature": 0.5, "count": 20},
    look=False,
    edit_list=True,
)
NASTY = [
    None,
    True,
    -1,
    10**400,
    float("nan"),
    float("inf"),
    "\0",
    "\ud800",
    "x" * 5000,
    [],
    {},
    [[[[]]]],
    {"a": {"b": [None]}},
    1.5,
]
anything = st.recursive(
    st.sampled_from(NASTY) | st.text(max_size=6) | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def written(scene):
    return json.loads(json.dumps(scene.to_json()))


def test_every_part_comes_back_from_a_file():
    assert all(getattr(FULL, entry.name) is not None for entry in fields(Scene))
    assert PARTS.keys() == {entry.name for entry in fields(Scene)}
    assert Scene.from_json(written(FULL)) == (FULL, "")


def test_what_is_left_as_it_is_is_not_in_the_file():
    assert Scene().to_json() == {"version": 1}
    assert Scene.from_json({}) == (Scene(), "")


def test_a_person_writes_tracks_and_questions_in_short():
    scene, said = Scene.from_json(
        {"seats": [{"edits": ["layer0.hidden[*] *= 0 @ 12"]}, {"source": "gru"}], "questions": ["importance"]}
    )
    assert not said
    assert scene.seats == (Seat(1, LEAD, None, (Entry(parse("layer0.hidden[*] *= 0 @ 12")),)), Seat(2, "gru"))
    assert scene.questions == (Posed("importance"),)


@pytest.mark.parametrize("part", [entry.name for entry in fields(Scene)])
def test_a_part_that_is_wrong_is_named_and_the_others_are_read(part):
    wrong = {"text": 3, "layout": [], "options": 3}.get(part, {"x": object.__name__, "id": "one"})
    scene, said = Scene.from_json(written(FULL) | {part: wrong})
    assert said.endswith(".")
    assert said.startswith("Some of what was to be shown could not be read")
    assert replace(scene, **{part: None}) == replace(FULL, **{part: None})


def test_a_later_version_is_read_as_far_as_it_is_known():
    scene, said = Scene.from_json(written(FULL) | {"version": 9, "holograms": True})
    assert scene == FULL
    assert "what this version of the program does not know" in said


@given(part=st.sampled_from([entry.name for entry in fields(Scene)]), value=anything)
def test_whatever_stands_there_is_a_scene_that_can_be_written(part, value):
    scene, said = Scene.from_json(written(FULL) | {part: value})
    assert len(said) < 300
    assert said.isprintable()
    again, _ = Scene.from_json(json.loads(json.dumps(scene.to_json(), allow_nan=False)))
    assert again == scene


@given(value=anything)
def test_what_is_no_scene_is_none(value):
    scene, said = Scene.from_json(value)
    assert isinstance(scene, Scene)
    assert said or isinstance(value, dict)
