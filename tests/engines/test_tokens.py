"""Vocabularies: every text has ids, the spans cover it, and what can be spelled is spelled back."""

import random

import numpy as np
import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.tokens import REPLACEMENT, glyphs, spans_of
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.described import vocabulary
from mnemoscope.engines.vocabularies.lexicon import Lexicon
from mnemoscope.engines.vocabularies.spelled import CharactersWithBytes
from mnemoscope.engines.vocabularies.words import Words

TEXTS = {
    "empty": "",
    "plain": "To be, or not to be.\n",
    "chinese": "床前明月光，疑是地上霜。",
    "emoji with joiners": "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3f3\ufe0f\u200d\U0001f308",
    "right to left": "שלום עולם، مرحبا بالعالم",
    "control characters": "a\0b\x01\x7f\u0085\ufeff",
    "lone surrogates": "\ud800 \udfff x\udc00\ud83d",
    "two halves": "\ud83d\ude00",
    "combining": "e\u0301 ﷽ ǅ ß İ",
    "spaces": " \t\r\n\u3000\u2028\xa0  ",
    "apostrophes": "don't o'er 'tis rock’n’roll",
}

VOCABULARIES = {
    "characters": Characters(" \nabcdefTo"),
    "bytes": CharactersWithBytes(" \nabcdefTo床"),
    "words": Words(("to", "be", ",", "don't", "床前明月光")),
    "words as written": Words(("To", "be"), lower=False),
    "lexicon": Lexicon(("床", "前", "床前明", "明月", "明", "月光", "光", "a", "abc", "b", "c", "。")),
    "lexicon of nothing": Lexicon(()),
    "nothing": Characters(""),
    "characters, unknown last": Characters(" \nabcdefTo", unknown="last"),
    "words, unknown last": Words(("to", "be", ","), lines=True, unknown="last"),
}
SKIPPING = {
    "characters": Characters("床\nabcdefTo", unknown="none"),
    "words": Words(("to", "be", ","), unknown="none"),
    "words in lines": Words(("to", "be", ","), lines=True, unknown="none"),
    "lexicon": Lexicon(("床", "明月", "a", "b"), unknown="none"),
    "nothing": Characters("", unknown="none"),
}


def random_texts(count):
    draw = random.Random(11)
    pools = [
        (32, 126),
        (0, 31),
        (0x4E00, 0x9FFF),
        (0x590, 0x6FF),
        (0xD800, 0xDFFF),
        (0x1F300, 0x1FAFF),
        (0, 0x10FFFF),
    ]
    for _ in range(count):
        yield "".join(chr(draw.randint(*draw.choice(pools))) for _ in range(draw.randint(0, 40)))


@pytest.mark.parametrize("vocab", VOCABULARIES.values(), ids=VOCABULARIES)
@pytest.mark.parametrize("text", [*TEXTS.values(), "".join(random_texts(200))], ids=[*TEXTS, "random"])
def test_every_text_has_ids_whose_spans_cover_it(vocab, text):
    encoded = vocab.encode(text)
    assert encoded.ids.dtype == np.int64
    assert encoded.spans.shape == (len(encoded), 2)
    assert ((encoded.ids >= 0) & (encoded.ids < len(vocab))).all()
    covered = sorted(set(map(tuple, encoded.spans.tolist())))
    assert "".join(text[a:b] for a, b in covered) == text
    assert (encoded.spans[1:, 0] >= encoded.spans[:-1, 0]).all()


@pytest.mark.parametrize("characters", ["", "abcdefTo床"])
def test_bytes_spell_every_text_back(characters):
    vocab = CharactersWithBytes(characters)
    for text in (*TEXTS.values(), *random_texts(300)):
        spelled, spans = vocab.decode(vocab.encode(text).ids)
        assert spelled == text
        assert len(spans) == len(vocab.encode(text))


@pytest.mark.parametrize("name", VOCABULARIES)
def test_decoding_what_is_known_is_encoded_to_the_same_ids(name):
    vocab = VOCABULARIES[name]
    draw = random.Random(5)
    known = [i for i in range(256 if name == "bytes" else 0, len(vocab)) if i != vocab.unknown]
    for _ in range(50):
        ids = draw.choices(known, k=20) if known else []
        text, spans = vocab.decode(ids)
        assert len(spans) == len(ids)
        assert vocab.encode(text).ids.tolist() == ids


@pytest.mark.parametrize("name", VOCABULARIES)
def test_any_ids_decode_to_pieces_of_the_text(name):
    vocab = VOCABULARIES[name]
    draw = random.Random(9)
    ids = [draw.randrange(len(vocab)) for _ in range(3000)]
    text, spans = vocab.decode(ids)
    assert spans.shape == (3000, 2)
    assert 0 <= spans.min() <= spans.max() <= len(text)
    assert all(isinstance(vocab.label(i), str) and vocab.label(i) for i in range(len(vocab)))


def test_thousands_of_bytes_that_are_no_text_decode():
    text, spans = CharactersWithBytes("").decode([0xFF] * 5000)
    assert text == REPLACEMENT * 5000
    assert len(spans) == 5000


@pytest.mark.parametrize(
    ("place", "id", "ids"), [("first", 0, [1, 0, 2]), ("last", 2, [0, 2, 1])], ids=["first", "last"]
)
def test_unknown_tokens_have_the_id_before_or_after_all_others(place, id, ids):
    for vocab, text in (
        (Characters("ab", unknown=place), "a床b"),
        (Words(["a", "b"], unknown=place), "a c b"),
        (Lexicon(["a"], unknown=place), "ac\n"),
    ):
        assert vocab.encode(text).ids.tolist() == ids
        assert (vocab.unknown, len(vocab)) == (id, 3)
        assert vocab.decode([id])[0] == REPLACEMENT
        assert vocab.share_known(text) == pytest.approx(2 / 3)


def test_without_an_id_for_them_unknown_tokens_are_skipped_and_lie_with_the_one_before():
    vocab = Characters("ab", unknown="none")
    assert (vocab.unknown, len(vocab)) == (None, 2)
    encoded = vocab.encode("床前a明月b光")
    assert encoded.ids.tolist() == [0, 1]
    assert encoded.spans.tolist() == [[0, 5], [5, 7]]
    assert vocab.missing("床前a明月b光") == list("床前明月光")
    assert vocab.share_known("床前a明月b光") == pytest.approx(2 / 7)
    assert len(vocab.encode("床前")) == 0
    words = Words(["to", "be"], unknown="none")
    assert words.encode("oh to really be ").spans.tolist() == [[0, 12], [12, 16]]
    assert words.missing("oh to really be ") == ["oh", "really"]  # the space at the end is no word


@pytest.mark.parametrize("vocab", SKIPPING.values(), ids=SKIPPING)
def test_what_is_skipped_is_not_lost(vocab):
    for text in (*TEXTS.values(), *random_texts(100)):
        encoded = vocab.encode(text)
        covered = dict.fromkeys(map(tuple, encoded.spans.tolist()))
        assert "".join(text[a:b] for a, b in covered) == (text if len(encoded) else "")
        assert all(vocab.label(i) != REPLACEMENT for i in encoded.ids.tolist())


def test_a_word_takes_the_space_before_it():
    encoded = Words(("to", "be", ",")).encode("To be,  or")
    assert encoded.ids.tolist() == [1, 2, 3, 0]
    assert encoded.spans.tolist() == [[0, 2], [2, 5], [5, 6], [6, 10]]


def test_a_lexicon_takes_the_longest_word_that_fits():
    vocab = Lexicon(("我", "住", "住在", "北京", "北", "。"))
    encoded = vocab.encode("我住在北京。\n 我 住南京 。 ")
    assert [vocab.label(i) for i in encoded.ids.tolist()] == [
        "我", "住在", "北京", "。", "\n", "我", "住", REPLACEMENT, REPLACEMENT, "。", REPLACEMENT,
    ]  # fmt: skip
    assert encoded.spans[3:8].tolist() == [[5, 6], [6, 7], [7, 9], [9, 11], [11, 12]]
    assert vocab.shown(" 我") == "我"


def test_what_a_lexicon_would_read_as_one_word_is_written_apart():
    vocab = Lexicon(("北", "京", "北京"))
    assert vocab.decode([1, 2, 3])[0] == "北 京北京"


@pytest.mark.parametrize("vocab", [*VOCABULARIES.values(), *SKIPPING.values()])
def test_json_makes_the_same_vocabulary(vocab):
    again = vocabulary(vocab.to_json())
    assert type(again) is type(vocab)
    assert (again.unknown, len(again)) == (vocab.unknown, len(vocab))
    for text in TEXTS.values():
        assert again.encode(text).ids.tolist() == vocab.encode(text).ids.tolist()


@pytest.mark.parametrize(
    "data", [{}, {"kind": "runes"}, {"kind": "characters"}, {"kind": "words", "words": [1]}, {"kind": ["x"]}]
)
def test_what_is_no_vocabulary_is_refused(data):
    with pytest.raises(ModelError, match="vocabulary"):
        vocabulary(data)


def test_glyphs_stand_for_what_has_no_picture():
    assert glyphs("a b\n") == "a·b↵"
    assert glyphs("\0\x1b\ud83d") == "␀␛‹D83D›"
    assert glyphs("\u202e") == "‹202E›"
    assert glyphs("床🙂") == "床🙂"


def test_spans_lie_end_to_end():
    assert spans_of(np.array([2, 0, 3])).tolist() == [[0, 2], [2, 2], [2, 5]]


def test_words_in_lines_have_a_token_for_the_line_end():
    vocab = Words(["mary", "went", "home", "."], lines=True)
    text = "Mary  went\n\n home .\n"
    encoded = vocab.encode(text)
    assert [vocab.label(t) for t in encoded.ids] == ["mary", "went", "\n", "\n", "home", ".", "\n"]
    assert "".join(text[a:b] for a, b in encoded.spans) == text
    assert vocab.decode(encoded.ids)[0] == "mary went\n\nhome.\n"
    assert vocabulary(vocab.to_json()).encode(text).ids.tolist() == encoded.ids.tolist()
    assert len(vocab) == 6
