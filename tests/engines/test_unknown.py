"""Where a model's row for unknown tokens is: first, last or nowhere, said by its card; never guessed, never shifted."""

import numpy as np
import pytest
import tomli_w
import torch
from safetensors.torch import save_file

from mnemoscope.engines import open_model, open_recording, record
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.opening import find_model
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.verify.conformance import conformance
from mnemoscope.engines.vocabularies.described import vocabulary, vocabulary_of_model

LETTERS = "abcde "
TEXT = "a bad床 cab"
# The rows of the embeddings that a person who made each table by hand would have read for the text.
ROWS = {
    "first": [1, 6, 2, 1, 4, 0, 6, 3, 1, 2],
    "last": [0, 5, 1, 0, 3, 6, 5, 2, 0, 1],
    "none": [0, 5, 1, 0, 3, 5, 2, 0, 1],
}


@pytest.fixture
def by_hand(tmp_path):
    """A model folder written without any of our code: a torch LSTM of random weights, and a card."""

    def make(rows, vocab):
        torch.manual_seed(3)
        embedding, rnn = torch.nn.Embedding(rows, 4), torch.nn.LSTM(4, 5)
        readout = torch.nn.Linear(5, rows)
        folder = tmp_path / "mine"
        folder.mkdir(exist_ok=True)
        modules = {"embedding": embedding, "rnn": rnn, "readout": readout}
        save_file(
            {f"{name}.{key}": value for name, m in modules.items() for key, value in m.state_dict().items()},
            folder / "weights.safetensors",
        )
        card = {
            "name": "mine",
            "engine": "lstm",
            "config": {"embedding": 4, "hidden": 5},
            "vocabulary": {"kind": "characters", "characters": LETTERS} | vocab,
        }
        (folder / "card.toml").write_text(tomli_w.dumps(card), "utf-8")
        return folder, modules

    return make


def said_by_torch(modules, ids):
    with torch.inference_mode():
        hidden, _ = modules["rnn"](modules["embedding"](torch.tensor(ids)))
        return hidden.numpy(), modules["readout"](hidden).numpy()


@pytest.mark.parametrize(
    ("place", "card"),
    [
        ("first", {"unknown": "first"}),
        ("first", {"unknown": True}),
        ("last", {"unknown": "last"}),
        ("none", {"unknown": "none"}),
        ("none", {"unknown": False}),
        ("none", {}),  # as many rows as letters: there is no other way to read it
    ],
)
def test_hidden_states_are_torchs_wherever_the_unknown_row_is(place, card, by_hand, tmp_path):
    folder, modules = by_hand(len(LETTERS) + (place != "none"), card)
    track = record(folder, TEXT, generate=5)
    hidden, logits = said_by_torch(modules, ROWS[place])
    read = len(ROWS[place])
    assert track.trace.tokens[:read] == ROWS[place]
    np.testing.assert_allclose(track.trace["layer0.hidden"][:read], hidden, atol=1e-6)
    np.testing.assert_allclose(track.trace["logits"][:read], logits, atol=1e-6)
    assert track.text.startswith(TEXT)  # nothing of it is lost, though 床 may not be read
    assert [t for t in range(read) if not track.is_known(t)] == ([4] if place == "none" else [5])
    save_recording(tmp_path / "run.safetensors", track)
    again = open_recording(tmp_path / "run.safetensors")
    assert again.vocab.unknown == track.vocab.unknown
    assert [again.note(t) for t in range(read)] == [track.note(t) for t in range(read)]


@pytest.mark.parametrize("place", ROWS)
def test_an_engine_behaves_wherever_the_unknown_row_is(place, by_hand):
    folder, _ = by_hand(len(LETTERS) + (place != "none"), {"unknown": place})
    tokens = np.resize(open_model(folder).vocab.encode(TEXT).ids, 30)
    failed = [check.line for check in conformance(lambda: open_model(folder), tokens) if not check.ok]
    assert not failed
    track = record(folder, TEXT, generate=60, memory=MemoryOptions(capacity=8), sampling=Sampling(100.0))
    assert track.vocab.unknown not in track.trace.tokens[len(ROWS[place]) :]
    assert len(set(track.trace.tokens[len(ROWS[place]) :])) == len(LETTERS)  # every other one is chosen
    assert read_card(folder).knows(TEXT) == pytest.approx(0.9)


def test_a_word_beside_a_skipped_one_is_not_in_another_form():
    words = vocabulary({"kind": "words", "words": "bad cab", "unknown": "none"})
    assert words.missing("bad a") == ["a"]
    assert not words.is_folded(0, "bad a")
    assert words.is_folded(0, "ｂａｄ a")


def test_what_is_skipped_is_said(by_hand):
    folder, _ = by_hand(6, {"unknown": "none"})
    track = record(folder, "床b光光c…")
    assert track.labels(0, 2) == ["床b光光", "c…"]
    assert track.note(0) == "not in the vocabulary, and skipped: 床, 光, 光"
    assert record(folder, "床前明月光b疑").labels(0, 1) == ["床前明月…"]
    assert record(folder, "b床", generate=3).text.startswith("b床")
    assert not record(folder, "床").trace.tokens
    with pytest.raises(ValueError, match="no token that mine knows"):
        record(folder, "床", generate=3)


def test_an_unbroken_line_is_one_word_of_which_the_beginning_is_shown():
    track = record(find_model("lstm-sentiment"), "good " + "x" * 1_000_000)
    assert track.labels(0, 2) == ["good", "x" * 300 + "…"]
    assert len(track.piece(1)) == 1_000_001
    assert track.note(1) == "not in the vocabulary: read as unknown"


@pytest.mark.parametrize(
    ("rows", "vocab", "said"),
    [
        (7, {}, r'7 rows.*6 characters.*does not say.*unknown = "first" if it is row 0.*"last" if it is row 6'),
        (9, {}, "9 rows, and the vocabulary lists 6 characters: it must have one row for each, or one more"),
        (7, {"unknown": "none"}, '7 rows, but .* 6 characters and no row for unknown ones: write unknown = "first"'),
        (6, {"unknown": "first"}, '6 rows, but .* a row for unknown ones, the first: write unknown = "none"'),
        (6, {"unknown": "last"}, '6 rows, but .* a row for unknown ones, the last: write unknown = "none"'),
        (9, {"unknown": "last"}, "9 rows, but .* one of the two is not of this model"),
        (7, {"unknown": "middle"}, "must be \"first\", \"last\", \"none\" or a token of its list, not 'middle'"),
        (7, {"unknown": 1}, "must be \"first\", \"last\", \"none\" or a token of its list, not '1'"),
        (7, {"unknown": ["first"]}, "must be"),
        (7, {"characters": "abcabd", "unknown": "first"}, "lists 'a' twice, as its characters 0 and 3"),
    ],
)  # fmt: skip
def test_rows_that_do_not_fit_are_one_sentence(rows, vocab, said, by_hand):
    folder, _ = by_hand(rows, vocab)
    with pytest.raises(ModelError, match=said) as caught:
        open_model(folder)
    assert "\n" not in str(caught.value)


def test_a_word_that_is_listed_twice_is_named():
    for data in (
        {"kind": "words", "words": "to be or be", "unknown": "first"},
        {"kind": "lexicon", "words": ["to", "be", "be"], "unknown": "first"},
        {"kind": "characters-bytes", "characters": "bexbe"},
        {"kind": "words", "words": ["be", "\n"], "lines": True, "unknown": "none"},
    ):
        with pytest.raises(ModelError, match=r"lists '(b|be|\\n)' twice"):
            vocabulary_of_model(data, 5)
    with pytest.raises(
        ModelError, match="has 4 rows, and the vocabulary lists 2 words and the line end, but"
    ):
        vocabulary_of_model({"kind": "words", "words": "to be", "lines": True}, 4)


def test_old_recordings_and_cards_in_lists_have_the_unknown_first():
    assert vocabulary({"kind": "characters", "characters": "aa"}).unknown == 0
    assert Card("x", "lstm", vocabulary={"kind": "words", "words": "to be"}).knows("to go") == 0.5


def test_a_memory_network_takes_the_unknown_word_first(make_engine):
    with pytest.raises(ModelError, match="id 0 for no word"):
        make_engine(
            "memory_network", vocab=vocabulary({"kind": "characters", "characters": "ab", "unknown": "last"})
        )


def test_every_bundled_card_says_where_the_unknown_row_is():
    from mnemoscope.engines.models.opening import BUNDLED

    cards = [read_card(path.parent) for path in BUNDLED.glob("*/card.toml")]
    assert len(cards) >= 26
    listed = [card for card in cards if card.vocabulary["kind"] != "rows"]  # rows of numbers are not listed
    assert {card.vocabulary.get("unknown") for card in listed} == {"first"}
