"""A page to share: what is in it is what was recorded, it says what it leaves out, and it asks nobody for anything."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from string import Formatter

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

import main
from mnemoscope.engines.analysis.prediction import next_token, surprise
from mnemoscope.engines.analysis.question import Finding
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recorder import record, record_with
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import speak
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.commands import exporting
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.export import web
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.export.web import made_page, web_export
from mnemoscope.gui.export.web.content import Choice
from mnemoscope.gui.export.web.numbers import in_bytes, weight_bytes
from mnemoscope.gui.export.web.words import WORDS
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.findings import Findings, Found
from mnemoscope.gui.state.sidebyside import columns
from tests.conftest import build_engine
from tests.gui.conftest import KINDS, MEMORY, ROWS, SONNET
from tests.gui.webpages import Page, looks_of, unpacked, values_of

HOSTILE = '</script><img src=x onerror="hacked=1"><!--\'&quot;{{title}}'
START = Focus()
SHOWN = KINDS  # all that there are


@pytest.fixture(scope="module")
def tracks(models):
    """What each kind of tiny model has read."""
    made = {}
    for kind in SHOWN:
        text = (
            "\n".join(ROWS.splitlines()[:20])
            if kind == "numbers"
            else SONNET[:40]
            if kind != "memory_network"
            else SONNET
        )
        made[kind] = record(models[kind], text, memory=MEMORY.get(kind))
    return made


def page(*tracks, start=0, stop=None, at=None, focus=START, **choice):
    stop = len(tracks[0].trace) if stop is None else stop
    made, shown = made_page(tracks, Choice(start, stop, start if at is None else at, focus, **choice))
    found = Page(made)
    found.check()
    found.shown = shown
    return found


def test_a_byte_holds_a_value_to_a_504th_of_the_range_of_its_unit():
    values = np.random.default_rng(0).normal(size=(60, 5)) * [1e-6, 1.0, 3e4, 1e30, 0.0]
    values[3, 1], values[4, 1], values[5, 2], values[:, 3] = np.nan, np.inf, -np.inf, [3e38, -3e38] * 30
    values = values.astype(np.float32)
    made = in_bytes(values)
    back, wide = values_of({"size": 5, "numbers": made.to_json()}, 60)
    odd = ~np.isfinite(values)
    assert np.array_equal(back[odd], values[odd], equal_nan=True)
    assert wide[1] == pytest.approx(np.ptp(values[np.isfinite(values[:, 1]), 1]))
    off = (
        np.abs(back[~odd] - values[~odd]) / np.broadcast_to(np.where(wide > 0, wide, 1.0), values.shape)[~odd]
    )
    assert 0.001 < off.max() <= 1 / 504 + 1e-6


def test_a_unit_without_a_number_is_none():
    back, _ = values_of({"size": 2, "numbers": in_bytes(np.full((4, 2), np.nan)).to_json()}, 4)
    assert np.isnan(back).all()
    assert weight_bytes(np.array([0.0, 0.5, 1.0, np.nan, 7.0])).tolist() == [0, 126, 252, 255, 252]


@pytest.mark.parametrize("kind", SHOWN)
@pytest.mark.parametrize(("start", "stop"), [(0, None), (5, 17)])
def test_what_is_in_the_page_is_what_was_recorded(tracks, kind, start, stop):
    track = tracks[kind]
    trace, stop = track.trace, min(len(track.trace), stop or 10**6)
    found = page(track, start=start, stop=stop).tracks[0]
    steps = stop - start
    assert [found["labels"][n] for n in found["tokens"]] == track.labels(start, stop)
    assert found["signals"]
    for name, signal in found["signals"].items():
        values, wide = values_of(signal, steps)
        wanted = trace.read(name, start, stop).reshape(steps, -1)
        assert np.abs(values - wanted).max(axis=0) == pytest.approx(
            np.zeros(len(wide)), abs=1e-6 + wide.max() / 504
        )
        assert (np.abs(values - wanted).max(axis=0) <= wide / 504 + 1e-6).all()
    held = {spec.name for spec in trace.specs if spec.kind in (Kind.STATE, Kind.CELL, Kind.GATE, Kind.RESIDUAL, Kind.READ, Kind.WRITE, Kind.MLP)}  # fmt: skip
    assert held <= found["signals"].keys()
    for layer, count in trace.layout.heads.items():
        for head in range(count):
            weights, before = looks_of(found["attention"][f"{layer}:{head}"], steps, found["looks"]["full"])
            if trace.both_ways:
                whole, first = trace.attention_at(layer, head, stop - 1)
                reach = max(start, first)
                assert weights[reach - start :, reach - start :] == pytest.approx(
                    whole[reach - first :, reach - first :], abs=1 / 504 + 1e-6
                )
                assert np.isnan(weights[: reach - start]).all()
            else:
                wanted = trace.attention(layer, head, start, stop)
                assert weights == pytest.approx(wanted[:, start:], abs=1 / 504 + 1e-6)
                assert before == pytest.approx(wanted[:, :start].sum(axis=1), abs=1 / 504 + 1e-6)
    if trace.layout.one(Kind.LOGITS) is not None:
        check_predictions(track, found, start, stop)


def check_predictions(track, found, start, stop):
    said, steps = found["prediction"], stop - start
    ids, p = unpacked(said["ids"], "<i4").reshape(steps, -1), unpacked(said["p"], "<f4").reshape(steps, -1)
    came, rank, given = (
        unpacked(said["came"], "<i4"),
        unpacked(said["rank"], "<i4"),
        unpacked(said["given"], "<f4"),
    )
    (colouring,) = [each for each in found["colourings"] if each["key"] == "surprise"]
    nats = unpacked(colouring["values"], "<f4")
    np.testing.assert_allclose(nats, surprise(track.trace, start, stop), rtol=1e-5, atol=1e-6)
    for n in range(steps):
        wanted = next_token(track.trace, start + n)
        order = np.argsort(-wanted, kind="stable")[:10]
        assert [said["names"][i] for i in ids[n]] == [track.name_of(int(t)) for t in order]
        assert p[n] == pytest.approx(wanted[order], rel=1e-6)
        if start + n + 1 < len(track.trace):
            following = track.trace.tokens[start + n + 1]
            assert said["names"][came[n]] == track.name_of(following)
            assert given[n] == pytest.approx(wanted[following], rel=1e-5)
            assert rank[n] == 1 + (wanted > wanted[following]).sum()
        else:
            assert came[n] == -1


@pytest.mark.parametrize("name", ["lstm-shakespeare", "transformer-shakespeare"])
def test_512_tokens_of_a_bundled_model_take_no_more_than_2_megabytes(name):
    track = record(name, SONNET * 7)
    found = page(track, stop=512)
    assert found.size <= 2_000_000
    kinds = {Kind.STATE, Kind.CELL, Kind.GATE, Kind.RESIDUAL}
    assert {spec.name for spec in track.trace.specs if spec.kind in kinds} <= found.tracks[0][
        "signals"
    ].keys()
    assert len(found.tracks[0]["attention"]) == sum(track.trace.layout.heads.values())


def test_what_has_no_room_is_named_and_what_tells_most_comes_first(tracks, monkeypatch):
    for module in (web, web.content):
        monkeypatch.setattr(
            module, "MOST_BYTES", page(tracks["transformer"], heads=()).size - 3_000, raising=False
        )
    found = page(tracks["transformer"], focus=Focus(layer=1, head=1))
    left_out = found.shown[0].left_out
    assert "layer0.value" in left_out
    assert "layer1.residual" in found.tracks[0]["signals"]
    assert next(iter(found.tracks[0]["attention"])) == "1:1"
    assert found.size <= web.MOST_BYTES
    assert "For want of room" in found.said
    assert left_out[0] in found.said


def test_the_heads_are_chosen_and_the_others_are_said_not_to_be_there(tracks):
    found = page(tracks["transformer"], heads=((0, None), (1, 1)))
    assert list(found.tracks[0]["attention"]) == ["0:0", "0:1", "1:1"]
    assert "Not asked for: layer1.attention[0]." in found.said
    assert page(tracks["transformer"], heads=()).tracks[0]["attention"] == {}


def test_what_a_stranger_calls_things_is_text_and_nothing_else():
    vocab = Characters("".join(sorted(set(HOSTILE) | set("\n "))))
    engine = build_engine("lstm", vocab=vocab)
    track = record_with(engine, build_card("lstm", engine), HOSTILE)
    card = replace(
        track.card, title=HOSTILE, licence=HOSTILE, attribution=HOSTILE + "\u202e\0\ud800", task=HOSTILE
    )
    found = page(replace(track, card=card), findings=((HOSTILE, 3, ""),))
    assert found.elements.named("img") == []
    assert found.elements.named("h1") == [({}, "")]  # around what is called so
    assert (found.elements.named("bdi")[0][1], found.tracks[0]["title"]) == (HOSTILE, HOSTILE)
    assert "\\u202e\\x00\\ud800" in found.said
    assert found.tracks[0]["findings"] == [[HOSTILE, 3]]
    assert "".join(found.tracks[0]["labels"][n] for n in found.tracks[0]["tokens"]) == HOSTILE.replace(
        " ", "·"
    )


def build_card(kind, engine):
    from mnemoscope.engines.models.card import Card

    return Card.from_json({"name": f"small {kind}", "engine": kind, "vocabulary": engine.vocab.to_json()})


def test_what_colours_cannot_show_is_counted_and_edits_are_named():
    track = record(
        Path(tracks["lstm"].card.name) if False else "lstm-brackets",
        "(()())",
        edits=["layer0.cell[3] += 1e38 @ 2:"],
    )
    found = page(track)
    assert found.tracks[0]["signals"]["layer0.cell"]["notes"] == ["1 value is infinite"]
    values, _ = values_of(found.tracks[0]["signals"]["layer0.cell"], 6)
    assert np.isinf(values[:, 3]).tolist() == [False] * 5 + [True]
    assert values[:5, 3] == pytest.approx(track["layer0.cell"][:5, 3], rel=1e-6, abs=3e38 / 504)
    assert "layer0.cell[3] += 1e+38 from step 2 on" in found.said


def test_what_lies_beyond_the_colours_is_counted(models):
    track = record(models["lstm"], SONNET, edits=["layer0.hidden[3] = 500 @ 4"])
    signal = page(track).tracks[0]["signals"]["layer0.hidden"]
    beyond = int((np.abs(track["layer0.hidden"]) > signal["high"] * (1 + 1e-6)).sum())
    assert 1 < beyond < 10
    assert signal["notes"] == [f"{beyond} values lie beyond the colours"]


def test_one_token_is_a_page_and_none_is_refused(models):
    found = page(record(models["transformer"], "a"))
    assert looks_of(found.tracks[0]["attention"]["0:0"], 1, False)[0] == pytest.approx(1)
    empty = record(models["rnn"], "")
    with pytest.raises(ExportError, match="no steps"):
        made_page([empty], Choice(0, 0, 0, Focus()))


def test_recordings_stand_side_by_side_under_the_text_of_the_first(tracks):
    found = page(tracks["lstm"], tracks["gru"], tracks["memory_network"], start=4, stop=30)
    assert [each["letter"] for each in found.tracks] == ["A", "B", "C"]
    edges = columns(tracks["lstm"], tracks["memory_network"])
    first, held = found.tracks[2]["first"], unpacked(found.tracks[2]["edges"], "<f4")
    assert held == pytest.approx(edges[first : first + len(held)] - 4)
    assert found.tracks[1]["edges"] is None
    assert [found.tracks[0]["signals"]["layer0.hidden"][end] for end in ("low", "high")] != [0, 0]


def test_a_memory_says_what_its_slots_hold(tracks):
    found = page(tracks["memory_network"]).tracks[0]["slots"]
    held = unpacked(found["held"], "<i4").reshape(-1, found["size"])
    assert held[0].tolist() == [-1] * found["size"]
    assert sorted(found["texts"][n][0] for n in held[-1] if n >= 0) == [
        "Thou art more lovely and more temperate:"
    ]
    assert page(tracks["lstm"]).tracks[0]["slots"] is None


def test_the_page_speaks_the_language_of_the_program(tracks):
    speak(lambda template, n: f"⟦{template}⟧", "zh_CN")
    try:
        found = page(tracks["lstm"])
    finally:
        speak(None)
    assert '<html lang="zh-CN">' in found.html
    for key, template in WORDS.items():
        assert found.data["words"][key] == f"⟦{template}⟧"
        assert all(not spec for _, _, spec, _ in Formatter().parse(template))
    assert "⟦Play⟧" in found.html


def test_the_command_writes_it_and_says_what_it_will_not_do(tracks, tmp_path, capsys):
    recording, made = tmp_path / "run.safetensors", tmp_path / "run.html"
    save_recording(recording, tracks["transformer"])

    def run(*options):
        status = main.main(["export", str(recording), "-o", str(made), *options])
        said = capsys.readouterr()
        return status, said.out + said.err

    status, said = run("--attention", "1:0", "--at", "7", "--from", "3", "--layer", "1")
    assert (status, said.startswith("run.html: 37 steps, 0.")) == (0, True)
    found = Page(made.read_bytes())
    assert found.data["start"] == {"at": 4, "layer": 1, "head": 0, "unit": 0}
    assert list(found.tracks[0]["attention"]) == ["1:0"]
    for options, sentence in (
        (("--panel", "gates"), "a web page holds all of its recordings, at any size: leave out --panel"),
        (("--range", "model"), "leave out --panel, --side, --size, --range"),
        (("--size", "900x400"), "a web page holds all of its recordings"),
        (("--attention", "9"), "there is no attention of 9 (--attention)"),
        (("--attention", "1:7"), "there is no attention of 1:7 (--attention)"),
        (("--to", "400"), "step 400 is not in the recording"),
    ):
        status, said = run(*options)
        assert status == 2
        assert sentence in said
    with pytest.raises(SystemExit):
        run("--attention", "x")
    assert "is neither none nor layers and heads" in capsys.readouterr().err
    assert main.main(["export", str(recording), "-o", str(tmp_path / "x.png")]) == 2
    assert "--panel" in capsys.readouterr().err


def test_it_is_made_without_a_screen_and_without_torch(tracks, tmp_path):
    recording, made = tmp_path / "run.safetensors", tmp_path / "run.html"
    save_recording(recording, tracks["lstm"])
    code = (
        "import sys, main\n"
        f"status = main.main(['export', {str(recording)!r}, '-o', {str(made)!r}])\n"
        "from PySide6 import QtCore\n"
        "assert status == 0 and 'torch' not in sys.modules and QtCore.QCoreApplication.instance() is None"
    )
    subprocess.run(
        [sys.executable, "-c", code], check=True, cwd=Path(main.__file__).parent, stdout=subprocess.DEVNULL
    )
    Page(made.read_bytes()).check()


def test_too_many_steps_are_refused_before_any_work(tracks, tmp_path, monkeypatch):
    monkeypatch.setattr(web.content, "MOST_STEPS", 10)
    options = ExportOptions(tmp_path / "x.html", 1440, 900, LIGHT)
    from mnemoscope.gui.export.doing import finished

    with pytest.raises(ExportError, match="at most 10 steps, not 40"):
        finished(web_export([tracks["lstm"]], options, Choice(0, 40, 0, Focus())))
    assert not options.path.exists()


def test_the_window_offers_it_for_all_that_is_open_with_what_was_found(opened, qtbot, monkeypatch, tmp_path):
    window, made = opened("lstm"), tmp_path / "run.html"
    window.session.companions.edit(parse("layer0.hidden = 0 @ 4:"))
    qtbot.waitUntil(lambda: len(window.session.tracks) == 2 and not window.session.active)
    window.session.looking.seek(6)
    found = Found("halflife", "B", Finding("it forgets at 1.5 steps", step=3))
    monkeypatch.setattr(Findings, "of", lambda self, questions, tracks: (found,))
    offered = []

    def accept(dialog):
        offered.extend(dialog.kind.itemData(n) for n in range(dialog.kind.count()))
        dialog.kind.setCurrentIndex(dialog.kind.findData(".html"))
        assert [dialog.width_.isEnabled(), dialog.look.isEnabled(), dialog.rate.isEnabled()] == [False] * 3
        return QtWidgets.QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportDialog, "exec", accept)
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *_: (str(made), ""))
    exporting.export_window(window)
    qtbot.waitUntil(lambda: not window.findChildren(Saving))
    page = Page(made.read_bytes())
    page.check()
    assert [each["letter"] for each in page.tracks] == ["A", "B"]
    assert [each["findings"] for each in page.tracks] == [[], [["it forgets at 1.5 steps", 3]]]
    assert page.data["start"]["at"] == 6
    assert "layer0.hidden = 0 from step 4 on" in page.said
    assert ".html" in offered
    view = window.session.view("hidden")
    alone = ExportDialog(None, "hidden", QtCore.QSize(600, 300), view, LIGHT)
    assert alone.kind.findData(".html") == -1  # a page is no picture of one panel
    alone.deleteLater()
