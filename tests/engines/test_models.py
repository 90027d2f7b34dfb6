"""Models: found by name and path; a card or weights that are wrong, hostile or half there are one sentence."""

import re

import numpy as np
import pytest
import tomli_w
from safetensors.numpy import load_file, save_file

from mnemoscope.engines import open_model
from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models import opening
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.cardfile import CARD_BYTES
from mnemoscope.engines.models.opening import (
    BUNDLED,
    catalogue,
    configured,
    find_model,
    model_folders,
    read_weights,
    user_folder,
)
from mnemoscope.engines.models.registry import engine_class, engine_names


def rewrite(folder, **changes):
    card = read_card(folder).to_json() | changes
    (folder / "card.toml").write_text(
        tomli_w.dumps({k: v for k, v in card.items() if v is not None}), "utf-8"
    )
    return folder


@pytest.fixture
def places(tmp_path, monkeypatch):
    """Empty folders for bundled and own models."""
    monkeypatch.setattr(opening, "BUNDLED", tmp_path / "bundled")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return tmp_path / "bundled", user_folder()


@pytest.mark.parametrize("kind", engine_names())
def test_a_folder_opens_as_an_engine(kind, make_model):
    folder = make_model(kind)
    engine = open_model(folder)
    assert type(engine).__module__.endswith(kind)
    assert np.isfinite(engine.step(1).row).all()
    assert open_model(str(folder)).step(1).row.tobytes() == open_model(folder).step(1).row.tobytes()


def test_models_are_found_by_name_ours_first(places, make_model):
    bundled, own = places
    for base, seed in ((bundled, 1), (own, 2)):
        base.mkdir(parents=True)
        make_model("rnn", name=f"same-{seed}", seed=seed).rename(base / "same")
    make_model("gru", name="mine").rename(own / "mine")
    assert model_folders() == {"same": bundled / "same", "mine": own / "mine"}
    assert find_model("same") == bundled / "same"
    assert [card.engine for _, card in catalogue()] == ["rnn", "gru"]


def test_a_damaged_card_hides_no_other_model(places, make_model, capsys):
    bundled, _ = places
    bundled.mkdir()
    make_model("rnn", name="good").rename(bundled / "good")
    (make_model("gru", name="bad").rename(bundled / "bad") / "card.toml").write_text("= nonsense", "utf-8")
    assert [card.name for _, card in catalogue()] == ["good"]
    assert "left out" in capsys.readouterr().err


@pytest.mark.parametrize("source", ["nothing", "a/b/c", "x" * 10_000, "a\0b", "\ud800"])
def test_an_unknown_model_is_one_sentence(source, places):
    with pytest.raises(ModelError, match="no model named"):
        open_model(source)


HOSTILE_CARDS = {
    "no engine": {"engine": None},
    "an empty name": {"name": ""},
    "an unknown engine": {"engine": "os.system"},
    "an engine with a path": {"engine": "../../evil"},
    "config of another engine": {"config": {"width": 8}},
    "a size of 0": {"config": {"embedding": 5, "hidden": 0, "layers": 2}},
    "a negative size": {"config": {"embedding": 5, "hidden": -8, "layers": 2}},
    "a size that is a fraction": {"config": {"embedding": 5, "hidden": 8.0, "layers": 2}},
    "a size that is true": {"config": {"embedding": 5, "hidden": 8, "layers": True, "x": 1}},
    "a size that is a word": {"config": {"embedding": 5, "hidden": "8", "layers": 2}},
    "an endless size": {"config": {"embedding": 5, "hidden": 10**9, "layers": 2}},
    "sizes that are not those of the weights": {"config": {"embedding": 5, "hidden": 9, "layers": 2}},
    "more layers than there are": {"config": {"embedding": 5, "hidden": 8, "layers": 3}},
    "sizes beyond any memory": {"config": {"embedding": 65536, "hidden": 65536, "layers": 16}},
    "another vocabulary": {"vocabulary": {"kind": "characters", "characters": "ab"}},
    "no vocabulary": {"vocabulary": {}},
    "a vocabulary of an unknown kind": {"vocabulary": {"kind": "runes"}},
    "a scale of 0": {"scales": {"logits": 0}},
    "an endless scale": {"scales": {"logits": float("inf")}},
    "a scale that is no number": {"scales": {"logits": float("nan")}},
    "a scale that is a word": {"scales": {"logits": "wide"}},
    "a seed that is a word": {"seed": "one"},
    "examples that are numbers": {"examples": [1, 2]},
    "a title that is a list": {"title": ["x"]},
    "classes that are numbers": {"classes": [1, 2]},
    "classes that the model has not": {"classes": ["good", "bad"]},
    "a focus that is a word": {"focus": {"layer": "last"}},
    "a focus on what there is not": {"focus": {"planet": 3}},
    "a focus before the first": {"focus": {"unit": -1}},
}


@pytest.mark.parametrize("changes", HOSTILE_CARDS.values(), ids=HOSTILE_CARDS)
def test_a_hostile_card_is_one_sentence(changes, make_model):
    with pytest.raises(ModelError) as caught:
        open_model(rewrite(make_model("rnn"), **changes))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "config",
    [
        {"width": 8, "heads": 3},
        {"width": 6, "heads": 2},
        {"positions": "none"},
        {"positions": ["rotary"]},
        {"context": 0},
        {"layers": 65},
    ],
)
def test_sizes_of_a_transformer_that_do_not_fit_are_refused(config):
    with pytest.raises(ModelError):
        configured(engine_class("transformer"), config)


def test_a_cache_beyond_any_memory_is_one_sentence(make_model, monkeypatch):
    folder = make_model("transformer")

    def refuse(*_args, **_more):
        raise MemoryError

    monkeypatch.setattr(engine_class("transformer"), "reset", refuse)
    with pytest.raises(ModelError, match="memory"):
        open_model(folder)


@pytest.mark.parametrize("text", ["", "= nonsense", "name = 'a'", "name = 3\nengine = 'rnn'"])
def test_a_card_that_is_none_is_one_sentence(text, make_model):
    folder = make_model("rnn")
    (folder / "card.toml").write_text(text, "utf-8")
    with pytest.raises(ModelError):
        open_model(folder)


def test_a_card_that_is_no_text_or_too_large_is_refused(make_model):
    folder = make_model("rnn")
    for beyond in ("seed = " + "1" * 5000, "config = " + "[" * 20_000):
        (folder / "card.toml").write_text(beyond, "utf-8")
        with pytest.raises(ModelError, match="is no card"):
            read_card(folder)
    (folder / "card.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ModelError, match="cannot be read"):
        read_card(folder)
    with (folder / "card.toml").open("wb") as file:
        file.truncate(CARD_BYTES + 1)
    with pytest.raises(ModelError, match="larger than 8 MB"):
        read_card(folder)


def harmed(weights, name, value):
    return weights | {name: value}


HOSTILE_WEIGHTS = {
    "a tensor missing": lambda w: {k: v for k, v in w.items() if k != "readout.bias"},
    "a tensor of another shape": lambda w: harmed(w, "readout.bias", np.zeros(3, np.float32)),
    "a number that is none": lambda w: harmed(w, "readout.bias", np.full_like(w["readout.bias"], np.nan)),
    "an endless number": lambda w: harmed(w, "readout.bias", np.full_like(w["readout.bias"], np.inf)),
    "nothing at all": lambda w: {},
}


@pytest.mark.parametrize("harm", HOSTILE_WEIGHTS.values(), ids=HOSTILE_WEIGHTS)
def test_hostile_weights_are_one_sentence(harm, make_model):
    path = make_model("rnn") / "weights.safetensors"
    save_file(harm(load_file(path)), path)
    with pytest.raises(ModelError, match="tensor"):
        open_model(path.parent)


def test_weights_that_are_damaged_or_missing_are_one_sentence(make_model):
    path = make_model("rnn") / "weights.safetensors"
    whole = path.read_bytes()
    for data in (b"", b"hello", whole[:-1], whole[:50], b"\xff" * 100):
        path.write_bytes(data)
        with pytest.raises(ModelError, match="safetensors"):
            read_weights(path)
    path.unlink()
    with pytest.raises(ModelError, match="it has no weights"):
        open_model(path.parent)
    path.mkdir()
    with pytest.raises(ModelError):
        open_model(path.parent)


@pytest.mark.parametrize("dtype", [np.float16, np.float64])
def test_weights_of_other_precision_become_float32(dtype, make_model):
    path = make_model("rnn") / "weights.safetensors"
    save_file({k: v.astype(dtype) for k, v in load_file(path).items()}, path)
    assert open_model(path.parent).weights["readout.bias"].dtype == np.float32


def test_a_card_in_one_line_and_back_from_json():
    card = Card("a", "rnn", task="next character", parameters=520_000, quality={"value": 1.5, "unit": "nats"})
    assert card.line == "next character · 0.52 M parameters · 1.5 nats"
    assert Card.from_json(card.to_json() | {"from the future": 1}) == card


@pytest.mark.parametrize(
    ("quality", "said"),
    [
        ({}, ""),
        ({"value": 0.99984, "words": "a cell follows the depth: correlation {}"}, "a cell follows the depth: correlation 0.9998"),
        ({"value": 1.0, "unit": "of all bits", "words": "{%} of the bits held right"}, "100 % of the bits held right"),
        ({"value": 0.9996, "words": "{%} right"}, "99.96 % right"),
        ({"value": 112, "words": "right up to n = {}"}, "right up to n = 112"),
        ({"value": 0.0, "unit": "off the depth"}, "0 off the depth"),
        ({"value": "none", "words": "{%} {0.__class__} {x}"}, "none {0.__class__} {x}"),
    ],
)  # fmt: skip
def test_what_a_model_reached_in_words(quality, said):
    assert Card("a", "rnn", quality=quality).reached == said


def test_every_bundled_card_is_a_line_of_whole_words():
    lines = [card.line for folder, card in catalogue() if folder.parent == BUNDLED]
    assert len(lines) == 27
    for line in lines:
        figure = line.rsplit(" · ", 1)[1]
        assert len([word for word in figure.split() if word.isalpha() and len(word) > 1]) >= 3, line
        assert not re.search(r"[{}/_]|^\S+ correlation$|^1 of", figure), line


def test_the_registry_names_what_it_has():
    assert {"rnn", "lstm", "gru", "transformer"} <= set(engine_names())
    assert not any(name.startswith("_") for name in engine_names())
    with pytest.raises(ModelError, match="no engine named 'dream'"):
        engine_class("dream")


def test_random_weights_are_the_same_for_the_same_seed():
    cls = engine_class("lstm")
    one, two, other = (random_weights(cls, cls.Config(), 9, seed=s) for s in (1, 1, 2))
    assert all(np.array_equal(one[k], two[k]) for k in one)
    assert not all(np.array_equal(one[k], other[k]) for k in one)
