"""Two runs beside each other: where they part, how surprised each is, how far apart what they say and hold is."""

import json
from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines import open_recording, record
from mnemoscope.engines.analysis.compare import compare
from mnemoscope.engines.models import opening
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import edited, record_with
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.words import Words

TEXT = "what is past is prologue"


def card(name="small", engine="gru"):
    return Card(name=name, engine=engine)


def track(text, logits, *, vocab=None, name="small", extra=()):
    """A track made by hand, with the logits (T, V) given."""
    vocab = vocab or Characters("ab")
    logits = np.array(logits, np.float32)
    specs = [SignalSpec("logits", Kind.LOGITS, ("token",), logits.shape[1:])]
    encoded = vocab.encode(text)
    trace = Trace(specs)
    trace.extend(encoded.ids.tolist(), logits)
    return Track(card(name), vocab, trace, text, encoded, len(encoded))


def logs(*shares):
    return np.log(np.array(shares))


def test_surprise_and_divergence_of_two_runs_made_by_hand():
    vocab = Characters("ab")  # unknown, a, b
    one = track("aba", [logs(0.2, 0.3, 0.5), logs(0.1, 0.8, 0.1), logs(0.2, 0.4, 0.4)], vocab=vocab)
    other = track("aba", [logs(0.2, 0.3, 0.5), logs(0.1, 0.1, 0.8), logs(0.4, 0.4, 0.2)], vocab=vocab)
    found = compare(one, other)
    assert [place.pieces for place in found.places] == [("a", "a"), ("b", "b"), ("a", "a")]
    assert np.isnan(found.places[0].surprise).all()
    assert found.places[1].surprise == pytest.approx((-np.log(0.5), -np.log(0.5)))
    assert found.places[2].surprise == pytest.approx((-np.log(0.8), -np.log(0.1)))
    assert [place.divergence for place in found.places] == pytest.approx(
        [0, 0.8 * np.log(8) + 0.1 * np.log(1 / 8), 0.2 * np.log(0.5) + 0.4 * np.log(2)], abs=1e-6
    )
    assert (found.parted, found.parted_in, found.says_other) == (1, "logits", 1)
    assert found.places[1].likeliest == ("a", "b")
    assert found.nats == pytest.approx((-np.log(0.5 * 0.8), -np.log(0.5 * 0.1)))
    assert found.characters == 2
    assert found.divergence == pytest.approx(np.mean([place.divergence for place in found.places]))
    distance = found.signals["logits"]
    assert distance.largest == pytest.approx(np.log(8))
    assert (distance.at, distance.first) == (1, 1)
    apart = [0] * 3 + [0, np.log(8), np.log(8)] + [np.log(2), 0, np.log(2)]
    assert distance.rms == pytest.approx(np.sqrt(np.mean(np.square(apart))))
    assert found.notes == ()


def test_a_run_is_the_same_as_itself_and_parts_from_an_edited_one_where_the_edit_is(make_engine):
    engine = make_engine("gru")
    plain = record_with(engine, card(), TEXT)
    same = compare(plain, plain)
    assert same.parted is None
    assert same.parted_in == ""
    assert same.divergence == 0
    assert all(d.first is None and d.largest == 0 for d in same.signals.values())
    after = edited(plain, engine, ["layer1.hidden[3] += 0.5 @ 9"])
    found = compare(plain, after)
    assert (found.parted, found.parted_in) == (9, "layer1.hidden")
    assert found.signals["layer1.hidden"].largest == pytest.approx(0.5)
    assert found.signals["layer0.hidden"].first is None
    assert found.signals["layer1.gate.reset"].first == 10
    assert not any(place.divergence for place in found.places[:9])
    assert found.places[9].divergence > 1e-6
    assert np.isnan(found.places[0].surprise).all()


def test_another_token_is_one_place_and_the_text_after_it_is_laid_beside_itself(make_engine):
    engine = make_engine("gru")
    plain = record_with(engine, card(), TEXT)
    found = compare(plain, edited(plain, engine, ['token[8] = "l"']))
    assert [place.pieces for place in found.places if not place.read_alike] == [("p", "l")]
    assert (found.parted, found.parted_in) == (8, "the text")
    assert len(found.places) == len(TEXT)
    longer = compare(plain, record_with(engine, card(), TEXT.replace("past", "long past") + ", they say"))
    differ = [place for place in longer.places if not place.read_alike]
    assert [place.pieces for place in differ] == [("", "long "), ("", ", they say")]
    assert differ[0].steps == ((8, 8), (8, 13))
    assert np.isnan(differ[0].surprise[0])
    assert np.isnan([place.divergence for place in differ]).all()
    assert compare(plain, record_with(engine, card(), TEXT[:9])).notes == (
        "one reads on where the other ends",
    )
    assert longer.places[-2].steps == ((23, 24), (28, 29))
    assert "different texts" in longer.notes[0]


def test_tokens_of_other_widths_are_laid_beside_each_other_by_the_text(make_engine):
    letters, words = make_engine("gru"), make_engine("lstm", vocab=Words(TEXT.split()))
    one, other = record_with(letters, card("letters"), TEXT), record_with(words, card("words", "lstm"), TEXT)
    found = compare(one, other)
    assert [place.pieces[0] for place in found.places] == ["what", " is", " past", " is", " prologue"]
    assert found.places[2].steps == ((7, 12), (2, 3))
    from mnemoscope.engines.analysis.prediction import surprise

    assert found.places[2].surprise == pytest.approx(
        (surprise(one.trace)[7:12].sum(), surprise(other.trace)[2])
    )
    assert np.isnan([place.divergence for place in found.places]).all()
    assert found.signals == {}
    assert any("vocabularies differ" in note for note in found.notes)
    assert any("letters and words are two models" in note for note in found.notes)
    assert found.characters == len(TEXT) - len("what")


def test_a_classifier_and_a_language_model_are_not_compared_by_what_they_say(make_engine):
    one, other = (
        record_with(make_engine("gru"), card("a"), TEXT),
        record_with(make_engine("gru", classes=3), card("b"), TEXT),
    )
    found = compare(one, other)
    assert np.isnan(found.divergence)
    assert any("one says logits and the other class" in note for note in found.notes)
    both = compare(other, record_with(make_engine("gru", classes=3, seed=4), card("c"), TEXT))
    a, b = (t.trace["class"][-1].astype(float) for t in both.tracks)
    assert both.places[-1].divergence == pytest.approx((a * np.log(a / b)).sum())


def test_a_model_that_was_not_trained_to_predict_everywhere_is_named():
    one = track("ab", [logs(0.2, 0.3, 0.5)] * 2)
    asked = replace(one, card=Card("asked", "gru", answers={"where": "question"}))
    assert any(
        "asked was trained to predict only at question marks" in note for note in compare(one, asked).notes
    )
    assert compare(one, one).notes == ()


def test_what_is_no_number_is_told_as_different(make_engine):
    rows = [logs(0.2, 0.3, 0.5)] * 3
    hurt = track("aba", [rows[0], np.full(3, np.nan), rows[2]])
    found = compare(track("aba", rows), hurt)
    assert np.isnan(found.places[1].divergence)
    assert (found.parted, found.signals["logits"].largest) == (1, np.inf)
    assert json.loads(json.dumps(found.to_json(), allow_nan=False))["signals"]["logits"]["largest"] is None
    assert compare(hurt, hurt).parted is None


def test_runs_of_nothing_and_of_other_text_have_places_to_the_end():
    nothing = Track(
        card(),
        Characters("ab"),
        Trace(track("a", [logs(0.2, 0.3, 0.5)]).trace.specs),
        "",
        Encoded(np.zeros(0, np.int64), np.zeros((0, 2), np.int64)),
    )
    assert compare(nothing, nothing).places == ()
    one = track("ab", [logs(0.2, 0.3, 0.5)] * 2)
    found = compare(nothing, one)
    assert [(place.steps, place.pieces) for place in found.places] == [(((0, 0), (0, 2)), ("", "ab"))]
    assert found.signals == {}
    assert compare(one, track("ba", [logs(0.2, 0.3, 0.5)] * 2)).parted == 0


def arrays(found):
    said = found.said
    return [
        found.laid.steps, found.laid.alike, said.surprise, said.divergence, said.likeliest, said.certain,
        *(column for d in found.signals.values() for column in (d.places, d.squares, d.differs)),
    ]  # fmt: skip


def test_what_both_still_begin_with_is_not_looked_at_again(make_engine):
    engine = make_engine("gru")
    plain = record_with(engine, card(), TEXT * 8)
    after = edited(plain, engine, ["layer1.hidden[3] += 0.5 @ 100"])
    whole = compare(plain, after)
    shorter = [replace(track, trace=track.trace.fork(150)) for track in (plain, after)]
    known = compare(*shorter)
    for column in arrays(known)[2:]:
        column.setflags(write=True)
    found = compare(plain, after, known=known)
    assert all(
        np.array_equal(a, b, equal_nan=True) for a, b in zip(arrays(found), arrays(whole), strict=True)
    )
    assert (found.parted, found.nats, found.divergence) == (100, whole.nats, whole.divergence)
    known.said.divergence[:], known.signals["logits"].places[:] = 7, 9  # what is kept is what was known
    found = compare(plain, after, known=known)
    assert (found.said.divergence == 7).sum() == (found.signals["logits"].places == 9).sum() == 150
    earlier = edited(plain, engine, ["layer1.hidden[3] += 0.5 @ 60"])
    found = compare(plain, earlier, known=known)
    assert np.flatnonzero(found.said.divergence == 7).tolist() == list(range(60))
    assert found.parted == 60
    others = replace(after, card=card("other")), replace(after, vocab=after.vocab)
    assert not (compare(plain, others[0], known=known).said.divergence == 7).any()
    assert (compare(plain, others[1], known=known).said.divergence == 7).sum() == 150


def test_traces_begin_alike_as_far_as_their_rows_and_tokens_are_equal(make_engine):
    trace = record_with(make_engine("gru"), card(), TEXT * 8).trace
    assert trace.same(trace) == trace.same(trace.fork(len(trace))) == len(trace) == 192
    assert trace.same(trace.fork(150)) == trace.fork(150).same(trace) == 150
    twin = trace.fork(70)
    twin.extend([1], trace.rows(70, 71) + 1)
    assert twin.same(trace) == 70
    twin = trace.fork(70)
    twin.extend([trace.tokens[70] + 1], trace.rows(70, 71))
    assert twin.same(trace) == 70


@pytest.fixture
def command(run, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "BUNDLED", tmp_path / "models")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return run


def test_on_the_command_line_a_run_is_edited_recorded_and_compared(command, make_model, tmp_path):
    make_model("lstm", name="mine")
    plain, held = tmp_path / "plain.safetensors", tmp_path / "held.safetensors"
    assert command("record", "mine", "--text", TEXT, "-o", plain)[0] == 0
    edits = [
        "--edit",
        "layer0.gate.forget = 1 @ 5:",
        "--edit",
        'token[8] = "l"',
        "--edit",
        "layer0.cell = 1 @ 90",
    ]
    status, out, _ = command("record", "mine", "--text", TEXT, *edits, "-o", held)
    assert status == 0
    assert f"{held}: 24 steps of mine, edited" in out
    assert "the edit layer0.cell = 1 @ 90 changes nothing: the run has 24 steps" in out
    assert open_recording(held).text == TEXT.replace("past", "last")
    status, out, _ = command("compare", plain, held)
    assert status == 0
    assert "They part at step 5, “i”, character 5 of the text, in layer0.gate.forget." in out
    assert "   edited: layer0.gate.forget = 1 @ 5:" in out
    (changed,) = (line for line in out.splitlines() if line.split()[:4] == ["8", "p", "|", "l"])
    whole = json.loads(command("compare", plain, held, "--json")[1])
    place = whole["places"][8]
    one, other = place["surprise"]
    shown = [float(cell) for cell in changed.split()[4:8]]
    assert shown == pytest.approx([one, other, other - one, place["divergence"]], abs=6e-4)
    assert whole["runs"][1]["edits"][1] == 'token[8] = "l"'
    assert len(whole["places"]) == len(whole["signals"]["layer0.cell"]["places"]) == 24
    status, out, _ = command("compare", plain, plain)
    assert "They are the same, at 24 places of the text." in out


def test_on_the_command_line_a_patch_reads_a_recording_and_does_not_write_over_it(
    command, make_model, tmp_path
):
    make_model("gru", name="mine")
    other = tmp_path / "other.safetensors"
    save_recording(other, record(tmp_path / "models" / "mine", TEXT.upper().lower()[::-1]))
    edit = f"layer1.hidden = from {other} @ 4:"
    status, _, err = command("record", "mine", "--text", TEXT, "--edit", edit, "-o", other)
    assert status == 2
    assert "is what is read" in err or "would" in err
    assert (
        command("record", "mine", "--text", TEXT, "--edit", edit, "-o", tmp_path / "new.safetensors")[0] == 0
    )
    a, b = open_recording(tmp_path / "new.safetensors"), open_recording(other)
    assert np.array_equal(a.trace["layer1.hidden"][4:], b.trace["layer1.hidden"][4:])
    assert str(a.edits[0]) == edit


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ("layer0.hidden ** 2", "argument --edit: expected [ or =, *=, += or ~= at '** 2', character 15"),
        ("layer0.attention = cut", "this model has no attention: there is no layer0.attention to edit"),
        ("layer0.hidden = from nowhere", "there is no file nowhere"),
    ],
)
def test_an_edit_that_cannot_be_is_one_sentence_and_nothing_is_written(
    edit, said, command, make_model, tmp_path
):
    make_model("gru", name="mine")
    status, out, err = command(
        "record", "mine", "--text", TEXT, "--edit", edit, "-o", tmp_path / "run.safetensors"
    )
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert not (tmp_path / "run.safetensors").exists()
    assert command("compare", tmp_path / "none", tmp_path / "none")[0] == 2
