"""What a card's file may be: of bounded size and depth, and of plain values only; each refusal is one sentence, at once."""

import os

import pytest
import tomli_w

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.cardfile import read_card_file
from mnemoscope.engines.models.importers.vocabularyfile import described
from mnemoscope.engines.models.opening import read_weights
from mnemoscope.engines.vocabularies.described import vocabulary
from mnemoscope.engines.vocabularies.lexicon import Lexicon
from mnemoscope.engines.vocabularies.words import Words

HEAD = 'name = "a"\nengine = "rnn"\n'
REFUSED = {
    "a date": ("quality = { value = 2024-01-01 }", "date"),
    "a time": ("quality = { value = 07:32:00 }", "time"),
    "a number beyond 64 bits": ("parameters = 9223372036854775808", "64 bits"),
    "a hexadecimal of any length": ("seed = 0x" + "f" * 4500, "200 characters"),
    "a float that is none": ("memory = { mix = nan }", "not finite"),
    "a truth for a number": ("parameters = true", "parameters"),
    "a scale beyond float32": ("scales = { logits = 1e300 }", "scales"),
    "a scale that is a truth": ("scales = { logits = true }", "scales"),
    "a negative size": ("parameters = -1", "parameters"),
    "a very long name": (f'title = "{"x" * 100_000}"', "100,000 characters"),
    "a long dotted key": (".".join(["a"] * 40) + " = 1", "parts"),
    "one with spaces and quotes": (" . ".join(["'a'"] * 40) + " = 1", "parts"),
    "one after a text that ends in quotes": (
        'x = { b = """a"""", ' + ".".join(["a"] * 40) + " = 1 }",
        "parts",
    ),
    "lists in lists": ("x = " + "[" * 9, "brackets"),
    "tables in tables": ("x = " + "{ a = " * 9, "brackets"),
    "many values": ("x = [" + "1," * 200_000 + "]", "outside texts"),
    "many lines": ("# a\n" * 60_000, "lines"),
}


@pytest.mark.parametrize("said", REFUSED)
def test_what_no_card_has_is_refused(said, tmp_path):
    text, match = REFUSED[said]
    (tmp_path / "card.toml").write_text(HEAD + text, "utf-8")
    with pytest.raises(ModelError, match=match):
        read_card(tmp_path)


def test_dots_and_brackets_within_texts_and_comments_are_nothing(tmp_path):
    texts = ["." * 500, "[" * 500, "x" * 500, '\\"' * 3]
    quoted = [f'"{texts[0]}"', f"'{texts[1]}'", f'"""{texts[2]}""""', f'"{texts[3]}"']
    card = HEAD + f"# {'[' * 50}{'.' * 50}\nclasses = [{', '.join(quoted)}]\n"
    (tmp_path / "card.toml").write_text("\ufeff" + card, "utf-8")
    assert read_card(tmp_path).classes == ("." * 500, "[" * 500, "x" * 500 + '"', '"""')


@pytest.mark.parametrize("name", ["card.toml", "weights.safetensors"])
def test_no_pipe_is_waited_for_and_no_device_read(name, tmp_path):
    def read():
        return read_card(tmp_path) if name == "card.toml" else read_weights(tmp_path / name)

    os.mkfifo(tmp_path / name)
    with pytest.raises(ModelError, match="a pipe"):
        read()
    (tmp_path / name).unlink()
    (tmp_path / name).symlink_to("/dev/zero")
    with pytest.raises(ModelError, match="a device"):
        read()
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    with pytest.raises(ModelError, match="a folder"):
        read()
    (tmp_path / name).rmdir()
    (tmp_path / name).symlink_to(name)
    with pytest.raises(ModelError, match="symbolic links"):
        read()


def test_a_recordings_card_is_held_to_the_same():
    with pytest.raises(ModelError, match="64 bits"):
        Card.from_json({"name": "a", "engine": "rnn", "quality": {"value": 10**400}})


def test_a_lexicon_takes_the_longest_word_at_every_place():
    vocab = Lexicon(["ab", "abc", "c", "bcd"], unknown="none")
    assert vocab.encode("abcbcd ab\nabbc ").ids.tolist() == [1, 3, 0, 4, 0, 2]
    spans = vocab.cut("  abx ")[1]
    assert spans.tolist() == [[0, 4], [4, 5], [5, 6]]


def test_a_long_list_of_words_with_a_blank_among_them_is_a_card(tmp_path):
    words = [" ", *(f"字{n}" for n in range(60_000))]
    for vocab in (Lexicon(words, unknown="none"), Words(words, unknown="last")):
        said = vocab.to_json()
        path = tmp_path / "card.toml"
        path.write_text(tomli_w.dumps({"vocabulary": said}), "utf-8")
        again = vocabulary(read_card_file(path)["vocabulary"])
        assert again.labels == vocab.labels
        assert again.unknown == vocab.unknown
    assert (
        Words(["a b", "c\n"] * 2_000).to_json()["words"] == ["a b", "c\n"] * 2_000
    )  # which no line can hold


def test_a_list_for_writing_without_spaces_is_of_characters_where_most_are_longer():
    tokens = ["北", "京", "北京", "大学", "人工智能", "OOV"]
    said = described(tokens, 6)
    assert said["kind"] == "characters"
    assert vocabulary(said).encode("北京大").ids.tolist() == [0, 1, 5]
    assert described(["the", "cat", "a"], 3)["kind"] == "words"
