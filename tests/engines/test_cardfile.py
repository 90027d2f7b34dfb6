"""What a card's file may be: of bounded size and depth, and of plain values only; each refusal is one sentence, at once."""

import os

import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.opening import read_weights
from mnemoscope.engines.vocabularies.lexicon import Lexicon

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
