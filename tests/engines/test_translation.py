"""Templates and their translation: what is said in another language, what of a faulty translation, and every command in it."""

import logging
import re
from collections.abc import Iterator

import pytest

from mnemoscope.engines.cli.arguments import COMMANDS
from mnemoscope.engines.cli.arguments import parse as arguments
from mnemoscope.engines.cli.memory_arguments import ACTIONS
from mnemoscope.engines.models import opening
from mnemoscope.engines.translation import (
    clauses,
    commas,
    either,
    ended,
    listed,
    some,
    speak,
    tr,
    tr_noop,
    trn,
    unended,
)

GERMAN = {
    ("{name} is gone", None): "{name} ist fort",
    ("{n:,} tokens", 1): "{n:,} Zeichen allein",
    ("{n:,} tokens", 1000): "{n:,} Zeichen",
    ("hidden state", None): "verborgener Zustand",
}


@pytest.fixture
def german() -> Iterator[None]:
    speak(lambda template, n: GERMAN.get((template, n), template))
    yield
    speak(None)


@pytest.fixture
def bracketed() -> Iterator[None]:
    """Every template in brackets of its own, so that what is in none was never given to be translated."""
    speak(lambda template, n: f"⟦{template}⟧")
    yield
    speak(None)


def test_without_a_translator_english_is_said():
    assert tr("{name} is gone", name="lstm") == "lstm is gone"
    assert tr("nothing is open") == "nothing is open"
    assert [trn("{n:,} token", "{n:,} tokens", n) for n in (0, 1, 1000)] == [
        "0 tokens",
        "1 token",
        "1,000 tokens",
    ]
    assert trn("{n} of {name}", "{n} all of {name}", 2, name="it") == "2 all of it"
    assert tr_noop("{n} tokens") == "{n} tokens"


def test_a_translator_is_asked_for_the_whole_template_and_the_number(german):
    assert tr("{name} is gone", name="lstm") == "lstm ist fort"
    assert trn("{n:,} token", "{n:,} tokens", 1) == "1 Zeichen allein"
    assert trn("{n:,} token", "{n:,} tokens", 1000) == "1,000 Zeichen"
    assert trn("{n:,} token", "{n:,} tokens", 2) == "2 tokens"
    assert tr("nothing is open") == "nothing is open"
    marked = tr_noop("hidden state")
    assert marked == "hidden state"
    assert tr(marked) == "verborgener Zustand"
    speak(None)
    assert tr("{name} is gone", name="lstm") == "lstm is gone"


@pytest.mark.parametrize(
    "wrong", ["{nome} è perso", "{} ist fort", "{name", "{name.none}", "{name[0][1][2]}", "{name:d}"]
)
def test_a_translation_that_does_not_fit_is_logged_and_english_said(wrong, caplog):
    speak(lambda template, n: wrong)
    try:
        with caplog.at_level(logging.WARNING):
            assert tr("{name} is gone", name="lstm") == "lstm is gone"
        assert repr(wrong) in caplog.text
    finally:
        speak(None)


def test_what_a_field_holds_is_not_read_as_a_template(german):
    for text in ("{name}", "{0}", "{", "a } b", "{name!r:>{n}}"):
        assert tr("{name} is gone", name=text) == f"{text} ist fort"
        assert tr("{name} is left", name=text) == f"{text} is left"
        assert trn("{n} of {name}", "{n} of {name}", 2, name=text) == f"2 of {text}"


def test_no_template_says_nothing_in_any_language(bracketed):
    assert tr("") == ""


def test_things_in_a_row_are_one_field():
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert [either("abc"[:n]) for n in range(4)] == ["", "a", "a or b", "a, b or c"]
    assert [some("abcd", most) for most in (1, 3, 4)] == ["a and 3 more", "a, b, c and 1 more", "a, b, c, d"]
    assert some("ab", 2, 1002) == "a, b and 1,000 more"
    assert (commas("abc"), commas("abc", 2), commas("ab", 2), commas(())) == (
        "a, b, c",
        "a, b, …",
        "a, b",
        "",
    )
    assert clauses(["it is gone", "nothing was written"]) == "it is gone; nothing was written"


PROSE = re.compile(r"[a-z]{3,}[,;:.]? [a-z]{3,}")
TYPED = re.compile(r"python main\.py( [a-z]+)*|--[a-z-]+")


def bare(said: str) -> str:
    """What stands in no brackets, without commands as they are typed."""
    assert said.count("⟦") == said.count("⟧")
    while (less := re.sub(r"⟦[^⟦⟧]*⟧", "", said)) != said:
        said = less
    return TYPED.sub("", said)


@pytest.fixture
def home(make_model, tmp_path, monkeypatch):
    """A folder to work in, beside which are two models and a home of its own."""
    make_model("lstm", name="mine", card={"task": "task", "title": "Title"})
    make_model("transformer", name="other", card={"task": "task", "title": "Title"})
    monkeypatch.setattr(opening, "BUNDLED", tmp_path / "models")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


HELPS = [
    [],
    *([command] for command in COMMANDS if command != "train"),
    *(["memory", action] for action in ACTIONS),
]


@pytest.mark.parametrize("command", HELPS, ids=" ".join)
def test_every_help_is_translated(command, bracketed, capsys):
    with pytest.raises(SystemExit) as ended:
        arguments([*command, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert "⟦usage: ⟧" in said
    assert PROSE.search(bare(said)) is None, bare(said)


WRONG = {
    "no command": ["nothing"], "no argument": ["record"], "unknown": ["models", "--nothing"], "choice": ["memory", "nothing"],
    "both": ["record", "mine", "--text", "a", "--file", "b", "-o", "a.safetensors"], "whole": ["record", "mine", "--generate", "x"],
    "model": ["record", "nothing", "--text", "to be", "-o", "a.safetensors"],
    "option": ["record", "mine", "--text", "to be", "--memory", "--mix", "7", "-o", "a.safetensors"],
    "edit": ["record", "mine", "--text", "to be", "--edit", "layer0.cell = ", "-o", "a.safetensors"],
    "point": ["record", "mine", "--text", "to be", "--edit", "layer0.seal = 1", "-o", "a.safetensors"],
    "signal": ["record", "mine", "--text", "to be", "--signals", "seal", "-o", "a.safetensors"],
    "output": ["record", "mine", "--text", "to be", "-o", "none/a.safetensors"],
    "text": ["record", "mine", "--file", "none.txt", "-o", "a.safetensors"],
    "encoding": ["record", "mine", "--file", "gbk.txt", "-o", "a.safetensors"],
    "recording": ["compare", "mine", "mine"], "damaged": ["compare", "broken.safetensors", "broken.safetensors"],
    "analysis": ["analyse", "nothing"], "kind": ["analyse", "importance", "mine", "--text", "to be", "--of", "soups"],
    "step": ["analyse", "importance", "mine", "--text", "to be", "--at", "90"],
    "store": ["memory", "show", "none"], "no store": ["memory", "list", "--store", "mine.sqlite"],
    "entry": ["memory", "label", "x", "--text", "it"], "reference": ["verify", "mine", "other", "--reference", "none.npz"],
}  # fmt: skip


@pytest.mark.parametrize("argv", WRONG.values(), ids=WRONG)
def test_every_error_is_translated(argv, bracketed, run, home):
    (home / "gbk.txt").write_bytes("床前明月光,疑是地上霜。举头望明月".encode("gbk") * 3)
    (home / "broken.safetensors").write_bytes((9).to_bytes(8, "little") + b"{nothing}")
    (home / "mine.sqlite").write_bytes(b"no database at all" * 80)
    status, out, err = run(*argv)
    assert status == 2
    assert out == ""
    assert "⟦" in err
    assert PROSE.search(bare(err)) is None, err


def test_what_commands_print_is_translated(bracketed, run, home):
    def said(*argv, status=0):
        code, out, err = run(*argv)
        assert code == status, err
        assert "⟦" in out
        assert PROSE.search(bare(out + err)) is None, bare(out + err)
        return out + err

    assert "parameters⟧" in said("models")
    assert "steps of mine" in said("record", "mine", "--text", "to be, ñ or not", "-o", "a.safetensors")
    edited = said(
        "record",
        "mine",
        "--text",
        "to be, or so",
        "--edit",
        "layer0.cell = 0 @ 3",
        "--remember",
        "it",
        "-o",
        "b.safetensors",
    )
    assert "edited" in edited
    assert "entries written" in edited
    assert "They part at" in said("compare", "a.safetensors", "b.safetensors")
    assert "They are the same" in said("compare", "a.safetensors", "a.safetensors")
    said("analyse")
    for name in ("surprise", "importance"):
        said("analyse", name, "mine", "--text", "to be or not")
    said("analyse", "about", "other", "--of", "heads", "--text", "to be to be ")
    said("memory", "list")
    assert "⟦written (UTC)⟧" in said("memory", "show", "it", "--search", "be")
    said("memory", "label", "1", "--text", "a")
    said("memory", "delete", "it", "1")
    said("memory", "recover")
    said("memory", "clear", "it", "--drop")


def test_what_verify_prints_is_translated(bracketed, run, home):
    status, out, _ = run("verify", "mine")
    assert status in (0, 1)
    lines = [line for line in out.splitlines() if line.startswith("  ")]
    assert len(lines) > 10
    assert all("⟦" in line for line in lines)
    assert PROSE.search(bare(out)) is None, bare(out)


def test_words_for_signals_are_translated(bracketed, home):
    from mnemoscope.engines import open_model

    specs = open_model("mine").specs
    assert {spec.label for spec in specs} >= {"⟦hidden state⟧", "⟦cell state⟧", "⟦logits⟧"}
    assert all("⟦" in word for spec in specs for word in (spec.label, spec.axis, spec.place(1)))


def test_a_clause_ends_as_the_language_ends_it_and_only_once():
    assert [ended(said) for said in ("it is gone", "It is gone. ", "")] == ["It is gone.", "It is gone.", ""]
    speak(lambda template, n: {"{said}.": "{said}。"}.get(template, template))
    try:
        assert [ended(said) for said in ("没有了", "没有了。")] == ["没有了。", "没有了。"]
        assert unended("没有了。") == "没有了"
    finally:
        speak(None)
