"""Files of languages: all there is to translate is found, nothing that is translated is lost, and what does not fit is told."""

import io
import json
from pathlib import Path

import pytest

import main
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.languages.fitting import faults
from mnemoscope.engines.languages.gathering import gathered
from mnemoscope.engines.languages.plurals import RULES, rule_of
from mnemoscope.engines.languages.tsfile import LanguageError, Message, read_ts, write_ts
from mnemoscope.engines.languages.updating import number, updated, wrong
from mnemoscope.engines.translation import language, speak, tr, tr_data
from mnemoscope.gui import languages

CHINESE = ASSETS / "languages" / "zh_CN.ts"
UNTRANSLATED = 0  # templates of the program that have no Chinese yet


@pytest.fixture(autouse=True)
def english_again():
    yield
    languages.take("en")  # Qt too, if there is a window


def through(messages: list[Message], path: Path, forms: int = 1) -> list[Message]:
    with path.open("wb") as file:
        write_ts(file, "zh_CN", messages, forms)
    assert read_ts(path)[0] == "zh_CN"
    return read_ts(path)[1]


def test_every_kind_of_template_is_gathered_with_its_files(tmp_path):
    source = tmp_path / "engines" / "some.py"
    source.parent.mkdir()
    source.write_text(
        'def f():\n    trn("{n} thing", "{n} things", n)\n    x.tr("it is {a}", a=tr("here"))\n'
        'ROW = tr_noop("a row")\ntr(ROW)\ntr("here")\n'
    )
    card = tmp_path / "assets" / "models" / "mine" / "card.toml"
    card.parent.mkdir(parents=True)
    card.write_text(
        'name = "a name"\nlicence = "MIT"\nsummary = "It counts."\nlook = "See [cell 1](unit=1)."\n'
        '[quality]\nwords = "{} right"\nvalue = 1\n[[examples]]\ntext = "abc"\npurpose = "Why?"\n'
    )
    found = {message.english: message for message in gathered(tmp_path)}
    assert list(found) == [
        "{n} things",
        "it is {a}",
        "here",
        "a row",
        "It counts.",
        "See [cell 1](unit=1).",
        "{} right",
        "Why?",
    ]
    assert found["{n} things"].one == "{n} thing"
    assert found["here"].places == ("engines/some.py",)
    assert found["Why?"].places == ("assets/models/mine/card.toml",)


def test_all_that_the_program_says_is_gathered():
    found = {message.english for message in gathered()}
    assert len(found) > 3_000
    assert {
        "&File",
        "Hidden state",
        "{n:,} parameters",
        "LSTM reading Shakespeare",
        "invalid %(type)s value: %(value)r",
    } <= found


def test_the_chinese_of_the_program_fits_and_no_less_of_it_is_translated():
    known = read_ts(CHINESE)[1]
    assert [f"{message.english}: {fault}" for message, fault in wrong(known, 1)] == []
    left = [
        message.english for message in updated(known, gathered()) if not message.done and not message.gone
    ]
    assert len(left) <= UNTRANSLATED, (
        f"python main.py translate zh_CN says what there is to translate: {left[-9:]}"
    )


def test_a_file_comes_back_as_it_was_written_and_is_written_alike(tmp_path):
    messages = [
        Message("a < b & “c”\n  of it\t", said=("甲 < 乙 & “丙”\n",), places=("x.py", "y.py")),
        Message("{n} tokens", "{n} token", said=("{n} 个词元",)),
        Message("left open"),
        Message("was said", said=("说过",), gone=True),
    ]
    assert through(messages, tmp_path / "zh_CN.ts") == messages
    once, twice = io.BytesIO(), io.BytesIO()
    write_ts(once, "zh_CN", messages, 1)
    write_ts(twice, "zh_CN", read_ts(tmp_path / "zh_CN.ts")[1], 1)
    assert once.getvalue() == twice.getvalue()


def test_nothing_that_is_translated_is_lost_when_the_sources_change():
    known = [Message("one", said=("一",)), Message("two", said=("二",)), Message("three")]
    now = updated(known, [Message("zero", places=("a.py",)), Message("one", places=("b.py",))])
    assert now == [
        Message("zero", places=("a.py",)),
        Message("one", places=("b.py",), said=("一",)),
        Message("two", said=("二",), gone=True),
    ]
    again = updated(now, [Message("two", places=("c.py",))])
    assert again[0] == Message("two", places=("c.py",), said=("二",))


@pytest.mark.parametrize(
    ("english", "said", "why"),
    [
        ("{name} is gone", "不见了", "lacks {name}"), ("it is gone", "{name} 不见了", "has {name}"), ("{n:,} of it", "{n:.2f} 个", "written as :.2f"),
        ("{a!r} is no name", "{a!s} 不是名称", "written as !s"), ("{a} is gone", "{a 不见了", "braces"), ("<b>so</b>", "<b>此", "markup"),
        ("use `record`", "用 `记录`", "code"), ("press (Ctrl+M)", "按 (Ctrl+N)", "keys"), ("give --at", "给 -at", "options"),
        ("[Cell 9](unit=9) counts", "[细胞 9](unit=8) 计数", "places"), ("&File", "文件", "letter"), ("expected %s", "需要 %d", "argparse"),
        ("usage: ", "用法：", "space"), ("Cut & paste", "剪切(&C)", "letter"),
    ],
)  # fmt: skip
def test_a_translation_that_does_not_fit_is_told(english, said, why):
    assert why in "; ".join(faults(english, said))


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("{n:,} of {name!r}", "{name!r} 的 {n:,} 个"), ("{n:,} of it", "{n} 个"), ("&File", "文件(&F)"), ("{} nats", "{} 纳特"),
        ("{%} right", "{%} 正确"), ("[Cell 9](unit=9) counts", "计数的是[细胞 9](unit=9)"), ("after it (Ctrl+M)", "其后（Ctrl+M）"), (", ", "、"),
    ],
)  # fmt: skip
def test_a_translation_that_fits_is_let_be(english, said):
    assert list(faults(english, said)) == []


def test_a_plural_has_the_forms_of_its_language():
    message = Message("{n} things", "{n} thing", said=("{n} вещь", "{n} вещи"))
    assert [fault for _, fault in wrong([message], 3)] == ["it has 2 forms, and the language 3"]
    assert all(0 <= rule(n) < forms for forms, rule in RULES.values() for n in range(300))
    assert [rule_of("pl")[1](n) for n in (1, 2, 5, 22, 12)] == [0, 1, 2, 1, 2]
    assert [rule_of("ar")[1](n) for n in (0, 1, 2, 5, 11, 100)] == [0, 1, 2, 3, 4, 5]
    assert rule_of("zh-Hant-TW")[0] == 1


def test_translators_work_with_lists_that_are_merged(tmp_path, capsys):
    path, parts = tmp_path / "zh_CN.ts", tmp_path / "parts"
    command = ["translate", "zh_CN", "-o", str(path)]
    assert main.main([*command, "--split", str(parts), "--size", "1000"]) == 0
    rows = [row for part in sorted(parts.iterdir()) for row in json.loads(part.read_text("utf-8"))]
    assert len(rows) == len(gathered())
    row = next(row for row in rows if row["plural"] == "{n:,} tokens")
    assert row["english"] == "{n:,} token"
    row["translation"] = "{n:,} 个词元"
    other = next(row for row in rows if row["english"] == "&File")
    other["translation"] = "文件"
    (tmp_path / "filled.json").write_text(json.dumps([row, other]), "utf-8")
    capsys.readouterr()
    assert main.main([*command, "--merge", str(tmp_path / "filled.json")]) == 1
    assert "left out: '&File': it needs one letter" in capsys.readouterr().out
    assert [message.said for message in read_ts(path)[1] if message.done] == [("{n:,} 个词元",)]
    assert path.with_suffix(".qm").exists()


@pytest.mark.parametrize(
    "data", ["{}", "[1]", '[{"id": 1, "translation": "a"}]', "[", '[{"id": "a", "translation": [1]}]', '[{"translation": "a"}]', "9" * 5000]
)  # fmt: skip
def test_a_list_that_is_none_is_told_in_one_sentence(data, tmp_path, capsys):
    (tmp_path / "part.json").write_text(data)
    status = main.main(
        ["translate", "fr", "-o", str(tmp_path / "fr.ts"), "--merge", str(tmp_path / "part.json")]
    )
    said = capsys.readouterr().err
    assert (status, said.count("\n")) == (2, 1) or data == "{}"
    assert "part.json" in said or data == "{}"


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<TS>", b"<ts></ts>", b"\xff\xfe<\x00T\x00", b'<!DOCTYPE TS [<!ENTITY a "b">]><TS>&a;</TS>',
        b"<TS>" + b"<a>" * 100_000, b"<TS>\x00</TS>",
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_told_in_one_sentence(data, tmp_path):
    (tmp_path / "de.ts").write_bytes(data)
    with pytest.raises(LanguageError, match=r"de\.ts"):
        read_ts(tmp_path / "de.ts")


def test_a_command_speaks_what_it_is_asked_to_and_not_what_the_system_does(capsys, monkeypatch, tmp_path):
    absent = tmp_path / "none.safetensors"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.delenv("MNEMOSCOPE_LANGUAGE")
    assert main.main(["models"]) == 0
    assert "Reading Shakespeare" in capsys.readouterr().out
    assert main.main(["--language", "zh_CN", "models"]) == 0
    assert "阅读莎士比亚" in capsys.readouterr().out
    speak(None)
    monkeypatch.setenv("MNEMOSCOPE_LANGUAGE", "zh_CN")
    assert main.main(["models", "--language=en"]) == 0
    assert "Reading Shakespeare" in capsys.readouterr().out
    assert main.main(["compare", str(absent), str(absent)]) == 2
    assert language() == "zh_CN"
    assert main.main(["models", "--language", "xx"]) == 2
    assert "xx" in capsys.readouterr().err
    speak(None)
    monkeypatch.setenv("MNEMOSCOPE_LANGUAGE", "xx")
    assert main.main(["models"]) == 0
    said = capsys.readouterr()
    assert "xx" in said.err
    assert "Reading Shakespeare" in said.out


def test_a_text_of_a_card_is_said_as_it_is_where_it_is_not_translated():
    speak(lambda template, n: {"{} nats": "{} 纳特"}.get(template, template))
    assert tr_data("{} nats") == "{} 纳特"
    assert tr_data("{odd} {") == "{odd} {"
    assert tr_data("") == ""
    assert tr("{} nats") == "{} nats"  # as a template it does not fit, and English is said


def test_a_number_tells_templates_apart():
    messages = gathered()
    assert len({number(message) for message in messages}) == len(messages)
