"""Folders without a tokenizer.json: their older files of a vocabulary are read as the transformers library reads them, and nothing else of the folder is."""

import json
import socket

import pytest

pytest.importorskip("transformers", reason="Hugging Face models are an extra: huggingface")
pytest.importorskip("tokenizers", reason="Hugging Face models are an extra: huggingface")

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.hub import converting
from mnemoscope.engines.models.hub.cache import cached_models
from mnemoscope.engines.models.opening import card_of, open_model
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.vocabularies.pieces import BYTES
from tests.engines.hubmodels import write_model

WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    "ada",
    "lives",
    "in",
    "bei",
    "##jing",
    "a",
    "##s",
    ".",
    "é",
]
LETTERS = {letter: n for n, letter in enumerate(sorted(BYTES))}
PAIRS = {"he": 256, "li": 257, "<|endoftext|>": 258}
TEXT = "Ada lives in Beijing, where she likes é, 床 and 🦙.\n"


@pytest.fixture(autouse=True)
def nothing_fetched(monkeypatch):
    """Whatever asks for the network fails the test."""

    def refuse(*given):
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def without(tmp_path):
    """The folder of a model with these files of a vocabulary in the place of its tokenizer.json: `without("gpt2", **{"vocab.txt": …})`."""

    def made(kind, files):
        folder = write_model(tmp_path / f"tiny-{kind}", kind)
        (folder / "tokenizer.json").unlink()
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8")
        return folder

    return made


def bytewise(**more):
    return {"vocab.json": json.dumps(LETTERS | PAIRS | more), "merges.txt": "#version: 0.2\nh e\nl i\n"}


def refused(folder):
    with pytest.raises(ModelError) as found:
        open_model(folder)
    said = str(found.value)
    assert len(said) <= 300
    assert said.isprintable()
    return said


def theirs(folder):
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(folder, local_files_only=True)(TEXT)["input_ids"]


def test_bytes_and_pairs(without):
    folder = without("gpt2", bytewise())
    track = record(folder, TEXT)
    assert track.encoded.ids.tolist() == theirs(folder)
    assert {256, 257} <= {*track.encoded.ids.tolist()}
    assert [track.piece(n) for n in range(5)] == ["A", "d", "a", " ", "li"]
    assert track.card.quality["words"].startswith("differs from transformers by")


def test_bytes_and_pairs_that_are_framed(without):
    folder = without(
        "roberta", bytewise(**{"<s>": 259, "</s>": 260, "<pad>": 261, "<unk>": 262, "<mask>": 263})
    )
    found = record(folder, TEXT).encoded.ids.tolist()
    assert found == theirs(folder)
    assert (found[0], found[-1]) == (259, 260)


@pytest.mark.parametrize("settings", [{}, {"do_lower_case": False}])
def test_words_and_their_parts(without, settings):
    folder = without(
        "bert", {"vocab.txt": "\n".join(WORDS) + "\n", "tokenizer_config.json": json.dumps(settings)}
    )
    track = record(folder, TEXT)
    assert track.encoded.ids.tolist() == theirs(folder)
    assert track.encoded.ids.tolist()[1] == WORDS.index("[UNK]" if settings else "ada")


def test_nothing_of_the_folder_is_run_or_followed(without, tmp_path):
    folder, ran = without("bert", {"vocab.txt": "\n".join(WORDS)}), tmp_path / "ran"
    (folder / "evil.py").write_text(f"open({str(ran)!r}, 'w')\nclass Evil: ...\n")
    settings = {"auto_map": {"AutoTokenizer": ["evil.Evil", "evil.Evil"]}, "vocab_file": "/etc/passwd"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings | {"tokenizer_class": "Evil"}))
    assert "makes none of what is there" in refused(folder)
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
    assert record(folder, "ada lives").encoded.ids.tolist() == [2, 5, 6, 3]
    assert not ran.exists()
    (tmp_path / "words.txt").write_text("\n".join(WORDS))
    (folder / "vocab.txt").unlink()
    (folder / "vocab.txt").symlink_to(tmp_path / "words.txt")
    assert "vocab.txt is a link to a file outside of the folder, which is not followed" in refused(folder)


def test_a_class_that_reads_other_files_is_not_believed(without):
    folder = without("deberta", {"vocab.txt": "\n".join(WORDS)})
    assert "of a deberta-v2 the transformers library does not read vocab.txt" in refused(folder)


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": "b"}', "null", "{}"])
def test_a_damaged_vocabulary_is_refused(without, text):
    assert "has no tokenizer.json" in refused(without("gpt2", {"vocab.json": text, "merges.txt": "h e\n"}))


def test_what_needs_a_package_says_which(without, monkeypatch):
    monkeypatch.setattr(converting, "find_spec", lambda name: None)
    said = refused(without("t5", {"spiece.model": "\n\x0b"}))
    assert said.endswith(
        "its spiece.model is read by packages that are not installed: pip install sentencepiece protobuf"
    )


def test_no_vocabulary_at_all_is_said(without):
    folder = without("gpt2", {"merges.txt": "h e\n"})
    assert "has no tokenizer.json, by which a text is cut into its tokens" in refused(folder)
    assert card_of(folder).engine == "huggingface"


def test_such_a_model_of_the_cache_is_listed(without, tmp_path, monkeypatch):
    folder = without("bert", {"vocab.txt": "\n".join(WORDS)})
    place = tmp_path / "hub" / "models--some--bert" / "snapshots" / "0"
    place.parent.mkdir(parents=True)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    folder.rename(place)
    assert cached_models() == {"some/bert": place}
    (place / "vocab.txt").unlink()
    assert cached_models() == {}
