"""Pieces of words: texts cut by the tokenizers library, with spans that are exact for any script."""

import json

import numpy as np
import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.vocabularies.described import vocabulary
from mnemoscope.engines.vocabularies.pieces import BYTES, Pieces


def described(*pieces, special=(), merges=()):
    """A byte-level vocabulary of all bytes, these pieces and special tokens."""
    listed = {piece: n for n, piece in enumerate([*BYTES, *pieces])}
    added = [
        {"id": len(listed) + n, "content": each, "special": True, "single_word": False, "lstrip": False,
         "rstrip": False, "normalized": False}
        for n, each in enumerate(special)
    ]  # fmt: skip
    spelled = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": True}
    return json.dumps(
        {
            "version": "1.0", "added_tokens": added, "normalizer": None, "pre_tokenizer": spelled, "decoder": spelled,
            "post_processor": None, "model": {"type": "BPE", "vocab": listed, "merges": list(merges)},
        }
    )  # fmt: skip


@pytest.fixture
def pieces():
    return Pieces(described("he", "hel", "Ġt", special=["<|end|>"], merges=["h e", "he l", "Ġ t"]))


def cut(vocab, text):
    ids, spans = vocab.cut(text)
    return [vocab.label(int(token)) for token in ids], [text[a:b] for a, b in spans.tolist()]


def test_a_text_is_cut_into_the_longest_joins(pieces):
    assert cut(pieces, "hello to he") == (
        ["hel", "l", "o", " t", "o", " ", "he"],
        ["hel", "l", "o", " t", "o", " ", "he"],
    )


def test_special_tokens_are_one_token_each(pieces):
    assert cut(pieces, "he<|end|>he") == (["he", "<|end|>", "he"],) * 2
    assert pieces.label(len(pieces) - 1) == "<|end|>"


@pytest.mark.parametrize(
    "text", ["é", "你好", "👩‍🚀", "a\ud800b", "a\r\n\u2028\u00a0", "e\u0301", " \n\t ", "ﷺ\0"]
)
def test_the_spans_cover_every_script(pieces, text):
    ids, spans = pieces.cut(text)
    assert (spans[0, 0], spans[-1, 1]) == (0, len(text))
    assert (spans[:, 0] < spans[:, 1]).all()
    assert {n for a, b in spans.tolist() for n in range(a, b)} == set(range(len(text)))
    assert (np.diff(spans[:, 0]) >= 0).all()
    back, again = pieces.decode(ids.tolist())
    assert back == "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in text)
    assert again.tolist() == spans.tolist()


def test_no_text_has_no_tokens(pieces):
    ids, spans = pieces.cut("")
    assert (len(ids), spans.shape) == (0, (0, 2))
    assert pieces.decode([]) == ("", pytest.approx(np.zeros((0, 2))))


def test_bytes_that_spell_no_text_are_shown_as_such(pieces):
    first = int(pieces.cut("你")[0][0])
    text, spans = pieces.decode([first, int(pieces.cut("a")[0][0])])
    assert text == "\N{REPLACEMENT CHARACTER}a"
    assert spans.tolist() == [[0, 1], [1, 2]]


def test_it_comes_back_from_its_description(pieces):
    again = vocabulary(pieces.to_json())
    assert cut(again, "hello") == cut(pieces, "hello")
    assert len(again) == len(pieces) == 260


@pytest.mark.parametrize("bad", ["", "[]", "{}", '{"model": {"vocab": {}}}', '{"model": {"vocab": {"a": -1}}}', "[" * 10**5,
                                 '{"model": {"vocab": {"a": 99999999999}}}', '{"model": {"vocab": {"a": "b"}}}'])  # fmt: skip
def test_what_is_no_description_is_refused(bad):
    with pytest.raises(ModelError, match=r"the vocabulary is not described as tokenizer.json describes one"):
        Pieces(bad)


def test_what_the_library_cannot_read_is_refused():
    bad = Pieces('{"model": {"type": "nothing", "vocab": {"a": 0}}}')
    with pytest.raises(ModelError, match="the vocabulary cannot be read"):
        bad.ready()


def test_a_vocabulary_that_the_library_refuses_is_said_when_the_model_is_opened(make_engine):
    from mnemoscope.engines.models.card import Card
    from mnemoscope.engines.models.opening import build

    sound = make_engine("gru")
    listed = {chr(0x4E00 + n): n for n in range(len(sound.vocab))}
    said = {"kind": "pieces", "tokenizer": json.dumps({"model": {"type": "nothing", "vocab": listed}})}
    config = {name: getattr(sound.config, name) for name in ("embedding", "hidden", "layers")}
    with pytest.raises(ModelError, match="the vocabulary cannot be read"):
        build(Card("mine", "gru", config=config, vocabulary=said), sound.weights)


def test_a_part_of_a_character_is_told_from_others_by_its_bytes(pieces):
    (first, second, third), _ = cut(pieces, "她")
    assert (first, second, third) == ("‹E5›", "‹A5›", "‹B9›")
    both = Pieces(described("Ġå", "åĽ", merges=["Ġ å", "å Ľ"]))
    assert [both.label(len(both) - n) for n in (2, 1)] == [" ‹E5›", "‹E5›‹9B›"]


def wordpieces(*pieces, special=()):
    """A vocabulary of WordPiece, whose pieces within a word begin with ##."""
    listed = {piece: n for n, piece in enumerate(pieces)}
    added = [{"id": listed[each], "content": each, "special": True, "single_word": False, "lstrip": False,
              "rstrip": False, "normalized": False} for each in special]  # fmt: skip
    model = {"type": "WordPiece", "vocab": listed, "unk_token": "[UNK]", "continuing_subword_prefix": "##",
             "max_input_chars_per_word": 100}  # fmt: skip
    return json.dumps(
        {"version": "1.0", "added_tokens": added, "normalizer": None, "pre_tokenizer": {"type": "Whitespace"},
         "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True}, "post_processor": None, "model": model}
    )  # fmt: skip


def test_a_piece_within_a_word_is_no_other_form_of_it():
    vocab = Pieces(wordpieces("[UNK]", "play", "##ing"))
    assert cut(vocab, "playing")[1] == ["play", "ing"]
    assert not vocab.is_folded(2, "ing")
    assert vocab.is_folded(1, "Play")


def test_what_frames_a_text_stands_for_none_of_it():
    vocab = Pieces(
        wordpieces("[UNK]", "play", "[B]", "[E]", special=["[B]", "[E]"]), before=(2,), after=(3, 3)
    )
    found = vocab.encode("play play")
    assert found.ids.tolist() == [2, 1, 1, 3, 3]
    assert found.spans.tolist() == [[0, 0], [0, 5], [5, 9], [9, 9], [9, 9]]


def test_what_stands_before_the_first_piece_belongs_to_it():
    vocab = Pieces(wordpieces("[UNK]", "play"))
    assert vocab.cut("  play ")[1].tolist() == [[0, 7]]


@pytest.mark.parametrize("token", [-1, 3])
def test_a_frame_of_tokens_that_are_not_there_is_refused(token):
    with pytest.raises(ModelError, match="framed by tokens that it has not got"):
        Pieces(wordpieces("[UNK]", "play", "[B]"), before=(token,))


def test_an_id_below_zero_is_refused():
    with pytest.raises(ModelError, match="is not described as tokenizer"):
        Pieces(wordpieces("[UNK]", "play").replace('"play": 1', '"play": -1'))


def test_a_special_token_is_spelled_as_it_stands():
    """Also in a vocabulary of bytes, whose other pieces have letters for them."""
    vocab = Pieces(described(special=["<Ġ|é>"]))
    assert vocab.label(len(vocab) - 1) == "<Ġ|é>"


def test_a_space_that_is_read_before_a_word_is_not_in_the_text():
    """As SentencePiece puts one before a text: the piece of it has no character, the word has all of its own."""
    listed = {piece: n for n, piece in enumerate(["<unk>", "\u2581", "a", "b"])}
    said = {
        "version": "1.0", "added_tokens": [], "decoder": None, "post_processor": None, "pre_tokenizer": None,
        "normalizer": {"type": "Prepend", "prepend": "\u2581"},
        "model": {"type": "BPE", "vocab": listed, "merges": [], "unk_token": "<unk>"},
    }  # fmt: skip
    vocab = Pieces(json.dumps(said))
    ids, spans = vocab.cut("ab")
    assert ids.tolist() == [1, 2, 3]
    assert spans.tolist() == [[0, 0], [0, 1], [1, 2]]
