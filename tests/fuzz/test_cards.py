"""Cards that anyone may have written: each is refused in one sentence, or opens, records, is saved and opens again."""

import json
import time
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save_file

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.opening import BUNDLED, open_model
from mnemoscope.engines.runs.recorder import record_with
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.sampling import Sampling
from tests.conftest import SMALL, build_engine

SLOW = 5.0  # seconds of processor time: far beyond any case
KEYS = ("name", "title", "parameters", "seed", "scales", "focus", "memory", "quality", "classes", "config", "vocabulary",
        "examples", "answers", "sha256", "look", "licence")  # fmt: skip
HOSTILE = (
    "nan", "inf", "-inf", "1e400", "0x" + "f" * 60, "1" * 120, "-" + "9" * 19, "9223372036854775808", "1979-05-27", "07:32:00",
    "1979-05-27T07:32:00Z", "true", "-1", "0", '""', '"\\u0000\\u001b[31m"', '"\\u202e"', "[]", "{}", "[[[[[[[[[[1]]]]]]]]]]",
    "[1, 'a', {}]", "{ a = { b = { c = { d = { e = { f = { g = { h = { i = 1 } } } } } } } } }", '"' + "x" * 30_000 + '"',
    "{ mix = nan }", "{ unit = 999999 }", "{ kind = 'words', words = '' }", "{ kind = 'numbers', size = 9, texts = { a = 'b' } }",
    "{ kind = 'characters', characters = '', unknown = 'first' }", "{ where = 'after', token = '', count = 0 }", "2.5", "'text'",
    "{ value = 1e308, words = '{}{%}{0}{a}' }", "1e-320", "{ 'layer0.hidden' = 1e-320 }", "{ 'layer0.hidden' = true }",
)  # fmt: skip


def card_of(kind: str) -> str:
    engine = build_engine(kind)
    card = {
        "name": f"tiny-{kind}", "engine": kind, "parameters": 10, "examples": ["abc"], "scales": {"logits": 2.0},
        "config": SMALL[kind], "vocabulary": engine.vocab.to_json(), "focus": {"layer": 0, "unit": 1},
        "classes": [f"class {n}" for n in range(getattr(engine.config, "classes", 0))],
    }  # fmt: skip
    return tomli_w.dumps(card)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    made = {}
    for kind in SMALL:
        made[kind] = tmp_path_factory.mktemp(kind)
        save_file(build_engine(kind).weights, made[kind] / "weights.safetensors")
    return made


SEEDS = {kind: card_of(kind) for kind in SMALL}
BUNDLED_CARDS = [
    path.read_text("utf-8") for path in sorted(BUNDLED.glob("*/card.toml")) if path.stat().st_size < 9_000
]


@st.composite
def mutated(draw, text: str) -> bytes:
    """A card with values, keys or bytes of it replaced, some of them by what is hostile."""
    for _ in range(draw(st.integers(0, 3))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 5)):
            case 0 | 1 if "=" in lines[at]:
                lines[at] = f"{lines[at].partition('=')[0]}= {draw(st.sampled_from(HOSTILE))}"
            case 2:
                key = draw(st.sampled_from(KEYS))
                lines = [line for line in lines if not line.startswith(key)]
                lines.insert(0, f"{key} = {draw(st.sampled_from(HOSTILE))}")
            case 3:
                del lines[at]
            case 4:
                lines.insert(at, lines[draw(st.integers(0, len(lines) - 1))])
            case _:
                lines.insert(
                    at,
                    draw(
                        st.sampled_from((".".join("a" * 4000), "[" * 900, "a = {" * 900, "b = '" + "'" * 5))
                    ),
                )
        text = "\n".join(lines)
    data = bytearray(text.encode())
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        data[at : at + draw(st.integers(0, 2))] = draw(st.binary(max_size=3))
    return bytes(data)


def judged(action) -> object:
    """What an action gives, or None if it is refused as it should be. Anything else that is raised is a fault."""
    found, said, begun = None, "", time.process_time()
    try:
        found = action()
    except MnemoscopeError as error:
        said = str(error)
    assert said.isprintable()
    assert len(said) <= 300
    assert time.process_time() - begun < SLOW
    return found


def lived(folder: Path) -> None:
    """Open a model, let it read and continue, save the recording, and open that."""
    engine, card = open_model(folder), read_card(folder)
    json.dumps(card.to_json() | {"line": card.line}, allow_nan=False)
    track = record_with(engine, card, "abc, def. abc def ghi")
    if "logits" in engine.layout and len(track.trace):
        continued = judged(
            lambda: record_with(engine, card, "abc", generate=4, sampling=Sampling(0.5, seed=1))
        )
        track = continued or track
    save_recording(folder / "out.safetensors", track)
    again = open_recording(folder / "out.safetensors")
    assert again.trace.tokens == track.trace.tokens


@given(data=st.data(), kind=st.sampled_from(sorted(SMALL)))
def test_a_card_is_refused_or_lives(data, kind, folders):
    folder = folders[kind]
    (folder / "card.toml").write_bytes(data.draw(mutated(SEEDS[kind])))
    judged(lambda: lived(folder))


@given(data=st.data(), text=st.sampled_from(BUNDLED_CARDS))
def test_a_bundled_card_is_refused_or_described(data, text, folders):
    folder = folders["lstm"]
    (folder / "card.toml").write_bytes(data.draw(mutated(text)))
    card = judged(lambda: read_card(folder))
    if card is not None:
        json.dumps(card.to_json(), allow_nan=False)
        assert card.line
        judged(lambda: card.knows("any text"))
