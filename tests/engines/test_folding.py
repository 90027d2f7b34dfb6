"""Folding: what is written in another form is read as what is known, and only that; the text stays as it is."""

import unicodedata

import numpy as np
import pytest

from mnemoscope.engines import record
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.folding import plain
from mnemoscope.engines.vocabularies.lexicon import Lexicon
from mnemoscope.engines.vocabularies.spelled import CharactersWithBytes
from mnemoscope.engines.vocabularies.words import Words

ASCII = Characters("".join(map(chr, range(32, 127))) + "\né")
CHINESE = Characters("，。？！；：（）“”‘’…—你好 \n")

AS_ASCII = {
    "quotes": ("‘it’ ‚s′ “so” „and″ «on»", '\'it\' \'s\' "so" "and" "on"'),
    "dashes": ("a–b—c―d−e‐f‑g", "a-b-c-d-e-f-g"),
    "an ellipsis": ("so…", "so..."),
    "spaces": ("a\xa0b\u2003c\u202fd\u3000e", "a b c d e"),
    "full width": ("Ｉｓ ｉｔ？！，．", "Is it?!,."),
    "chinese marks": ("a。b、c，d", "a.b,c,d"),
    "ligatures": ("ﬁlm oﬀer", "film offer"),
    "line ends": ("a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
    "accents": ("cafe\u0301", "café"),
    "bold letters": ("𝐀𝑏", "Ab"),
}


@pytest.mark.parametrize(("written", "read"), AS_ASCII.values(), ids=AS_ASCII)
def test_other_forms_are_read_as_those_known_in_every_vocabulary(written, read):
    for vocab in (ASCII, CharactersWithBytes(ASCII.characters)):
        encoded, wanted = vocab.encode(written), vocab.encode(read)
        assert encoded.ids.tolist() == wanted.ids.tolist()
        covered = dict.fromkeys(map(tuple, encoded.spans.tolist()))
        assert "".join(written[a:b] for a, b in covered) == written
    words = ["a", "is", "it", "so", "film", "offer", "café", "ab", "?", "!", ",", ".", "-", "'", '"']
    for lines in (False, True):
        vocab = Words(words, lines=lines)
        assert vocab.encode(written).ids.tolist() == vocab.encode(read).ids.tolist()
    lexicon = Lexicon([*ASCII.characters[:-1], "é", "it"])
    assert lexicon.encode(written).ids.tolist() == lexicon.encode(read).ids.tolist()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("你好,你好.好?好!", "你好，你好。好？好！"),
        ('(你):"好"', "（你）：“好”"),
        ("你好...", "你好…"),
        ("'你' - \"好\"", "‘你’ — “好”"),
        ('你:"好.",你,"好"', "你：“好。”，你，“好”"),
    ],
)
def test_plain_marks_are_read_as_the_chinese_ones_that_are_known(written, read):
    encoded = CHINESE.encode(written)
    assert encoded.ids.tolist() == CHINESE.encode(read).ids.tolist()
    assert CHINESE.unknown not in encoded.ids


def test_one_character_may_become_several_tokens_and_several_one():
    assert ASCII.encode("a…e\u0301\r\n").spans.tolist() == [[0, 1], [1, 2], [1, 2], [1, 2], [2, 4], [4, 6]]
    apart = Characters("e\u0301")
    assert apart.encode("é").spans.tolist() == [[0, 1], [0, 1]]
    assert apart.encode("é").ids.tolist() == [1, 2]
    words = Words(["it", "'s", ".", "café"])
    assert words.encode("it… cafe\u0301").spans.tolist() == [[0, 2], [2, 3], [2, 3], [2, 3], [3, 9]]


@pytest.mark.parametrize("c", ["A", "é", "²", "½", "①", "漢", "\t", "☃", "\u0301", "\ud800"])
def test_what_is_not_the_same_is_not_folded(c):
    vocab = Characters("ae2471汉 \n")
    assert vocab.encode(c).ids.tolist() == [vocab.unknown]
    assert vocab.encode(f"a{c}").ids[1:].tolist() == [vocab.unknown]


def test_what_is_known_is_read_as_it_stands():
    vocab = Characters("'’–-….\r\ne\u0301é")
    text = "'’–-...…\r\ne\u0301é"
    assert [vocab.label(i) for i in vocab.encode(text).ids] == list(text)
    words = Words(["isn’t", "isn't"])
    assert words.encode("isn’t isn't isn‘t").ids.tolist() == [1, 2, 2]


def test_a_word_is_found_whatever_form_the_list_has_it_in():
    assert Words(["isn’t", "…"]).encode("it isn't").ids.tolist() == [0, 1]
    apart = unicodedata.normalize("NFD", "café")
    for text in ("café", apart):
        assert Words([apart]).encode(text).ids.tolist() == Lexicon([apart]).encode(text).ids.tolist() == [1]
    assert Words(["Ｉt"], lower=False).encode("It it").ids.tolist() == [1, 0]


def test_what_is_spelled_in_bytes_is_as_it_stands():
    vocab = CharactersWithBytes("'a")
    encoded = vocab.encode("床’")
    assert encoded.ids.tolist() == [*"床".encode(), 256]
    folded = [
        vocab.is_folded(int(i), "床’"[a:b]) for i, (a, b) in zip(encoded.ids, encoded.spans, strict=True)
    ]
    assert folded == [False, False, False, True]


def test_plain_forms_are_plain_themselves():
    for code in range(0x30000):
        form = plain(chr(code))
        assert plain(form) == form


@pytest.mark.parametrize("model", ["lstm-sentiment", "encoder-sentiment"])
def test_the_verdict_does_not_hang_on_the_apostrophe(model):
    traces = [
        record(model, text).trace for text in ("it isn't good", "it isn’t good", "ｉｔ ｉｓｎ＇ｔ ｇｏｏｄ")
    ]
    verdicts = [trace.at("class", len(trace) - 1) for trace in traces]
    assert verdicts[0][0] > 0.6  # negative
    np.testing.assert_array_equal(verdicts[0], verdicts[1])
    np.testing.assert_array_equal(verdicts[0], verdicts[2])


def test_marks_of_another_width_end_a_sentence_of_a_conversation():
    chinese = "我叫王芳。\n我住在北京。\n北京在下雨。\n我搬到了上海。\n我住在哪里？"
    english = "I am Anna.\nI live in Paris.\nIt is raining in Paris.\nWhere do I live?"
    for model, text, marks, answer in (
        ("memnet-dialogue-zh", chinese, "。.？?", "上海"),
        ("lstm-dialogue-zh", chinese, "。.？?", "上海"),
        ("memnet-dialogue-en", english, ".。?？", "paris"),
        ("lstm-dialogue-en", english, ".．?？", "paris"),
    ):
        other = text.translate(str.maketrans(marks[::2], marks[1::2]))
        one, two = record(model, text), record(model, other)
        name = "answer" if "answer" in one.trace.layout else "logits"
        last = two.trace.at(name, len(two.trace) - 1)
        assert one.vocab.label(int(last.argmax())) == answer
        np.testing.assert_array_equal(one.trace.at(name, len(one.trace) - 1), last)
        assert two.text == other


def test_a_token_says_how_it_is_read():
    track = record("lstm-shakespeare", "’…床s")
    assert track.labels(0, 6) == ["’", "…", "…", "…", "床", "s"]
    assert [track.is_folded(t) for t in range(6)] == [True] * 4 + [False, False]
    assert [track.is_known(t) for t in range(6)] == [True] * 4 + [False, True]
    assert track.note(0) == "“’” is read as “'”"
    assert [track.note(t) for t in (1, 2, 3)] == ["“…” is read as “...”"] * 3
    assert track.note(4) == "not in the vocabulary: read as unknown"
    assert track.note(5) == ""
