"""Edits that run: what they hold, what changes nothing, noise, tokens, slots, patches, and what is refused."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.edits import same_places
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import edited, read_rows
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.trace import Trace
from tests.engines.editing import KINDS, STORY, TEXT, made, run, words


def rows(track):
    return track.trace.rows(0, len(track.trace))


@pytest.mark.parametrize("kind", [*KINDS, "outside"])
def test_an_edit_that_changes_nothing_gives_the_same_run_to_the_bit(kind, engines):
    engine, text = engines(kind)
    plain = run(engine, text)
    for spec in engine.specs:
        if spec.name in ("sentence", "memory.token", "memory.write"):
            continue
        value = plain.trace.at(spec.name, 5).ravel()[1]
        at = "; ".join(
            f"{axis} {n}" for axis, n in zip(spec.axes, np.unravel_index(1, spec.shape), strict=True)
        )
        for edit in ("*= 1", "+= 0", "~= 0", "+= -0.0"):
            assert rows(run(engine, text, f"{spec.name} {edit}")).tobytes() == rows(plain).tobytes(), spec
        again = run(
            engine, text, f"{spec.name}[{at}] = {value!r} @ 5".replace("np.float32(", "").replace(")", "")
        )
        assert rows(again).tobytes() == rows(plain).tobytes(), spec


def test_adding_nothing_leaves_even_a_negative_zero_as_it_is(make_engine):
    zeros = np.array([[-0.0, 0.0, -0.0, 1, 2, 3, 4, 5]], np.float32)
    for edit in ("+= 0", "+= -0.0", "~= 0", "*= 1"):
        after = made(make_engine("rnn"), f"layer0.hidden {edit}").applied("layer0.hidden", zeros, 0)
        assert after.tobytes() == zeros.tobytes()


@pytest.mark.parametrize("layers", [1, 2])
def test_an_open_forget_gate_and_a_shut_input_hold_the_cell_to_the_bit(layers, make_engine):
    engine = make_engine("lstm", layers=layers)
    top = layers - 1
    held = run(engine, TEXT, f"layer{top}.gate.forget = 1 @ 12:30", f"layer{top}.gate.input = 0 @ 12:30")
    cell, plain = held.trace[f"layer{top}.cell"], run(engine, TEXT).trace[f"layer{top}.cell"]
    assert np.array_equal(cell[12:30], np.broadcast_to(cell[11], (18, 8)))
    assert np.array_equal(cell[:12], plain[:12])
    assert (cell[30] != cell[29]).all()
    assert (plain[12] != plain[11]).all()


def test_a_wiped_state_is_that_of_a_fresh_start_and_a_read_out_changes_only_what_is_said(make_engine):
    engine = make_engine("gru", layers=1)
    wiped, plain = run(engine, TEXT, "layer0.hidden *= 0 @ 11"), run(engine, TEXT)
    fresh = run(engine, TEXT[12:])
    assert np.array_equal(wiped.trace["layer0.hidden"][12:], fresh.trace["layer0.hidden"])
    said = run(engine, TEXT, "logits[3] = 50 @ 4:")
    assert np.array_equal(said.trace["layer0.hidden"], plain.trace["layer0.hidden"])
    assert (said.trace["logits"][4:, 3] == 50).all()


@pytest.mark.parametrize("edit", ["layer0.hidden ~= 0.25", "layer0.hidden[1:6] ~= 0.25 seed 9 @ 100:"])
def test_noise_has_its_deviation_and_is_the_same_again(edit, make_engine, tokens):
    engine = make_engine("rnn", layers=1, hidden=40)
    change = made(engine, edit)
    values = np.zeros((400, 40), np.float32)
    noise = change.applied("layer0.hidden", values, 0)
    drawn = noise[100:, 1:6]
    assert abs(drawn.std() - 0.25) < 0.01
    assert abs(drawn.mean()) < 0.02
    assert len(np.unique(drawn)) == drawn.size
    assert np.array_equal(change.applied("layer0.hidden", values[150:], 150), noise[150:])
    pieces = [change.applied("layer0.hidden", values[a : a + 7], a) for a in range(0, 400, 7)]
    assert np.array_equal(np.concatenate(pieces), noise)
    if "@" in edit:
        assert not noise[:100].any()
        assert not noise[:, 6:].any()
        assert not noise[:, 0].any()
    other = made(engine, f"{edit.split(' seed')[0]} seed 10").applied("layer0.hidden", values, 0)
    assert abs(np.corrcoef(other[100:, 1:6].ravel(), drawn.ravel())[0, 1]) < 0.1


@pytest.mark.parametrize("kind", ["transformer", "encoder"])
def test_noise_on_what_is_looked_at_is_what_a_trace_derives(kind, make_engine, tokens):
    engine = make_engine(kind)
    seen = []
    engine.tap.edits = noisy = made(engine, "layer0.scores ~= 1", "layer0.attention[1; key 5:9] ~= 0.1")
    keep = lambda values, first, keys: seen.extend((v, keys) for v in values.copy()) or values  # noqa: E731
    noisy["layer0.attention"] = (*noisy["layer0.attention"], keep)
    engine.reset()
    read = read_rows(engine, tokens[:20])
    noisy["layer0.attention"] = noisy["layer0.attention"][:-1]
    track = run(engine, TEXT)
    trace = type(track.trace)(engine.specs, context=engine.context, edits=noisy)
    trace.extend(tokens[:20].tolist(), read)
    for step in range(20):
        own, keys = seen[step]
        first = max(0, step - 6)
        mine = (
            own[1, -1] if keys is None else own[1, np.argsort(keys)][first - min(keys) :][: step + 1 - first]
        )
        assert np.allclose(trace.attention(0, 1, step, step + 1)[0, first:], mine, atol=1e-6)
    assert np.allclose(trace.attention(0, 1)[10:20, 3:], trace.attention(0, 1, 10, 20, first_key=3))


EDITS = {
    "rnn": ["layer0.hidden ~= 0.1 @ 20:", "layer1.hidden[2] = 1 @ 30:35"],
    "lstm": ["layer1.cell ~= 0.1 @ 20:", "layer0.gate.forget = 1 @ 31:"],
    "gru": ["layer0.gate.update = 0 @ 20", "embedding ~= 0.3 @ 25:"],
    "transformer": ["layer*.cache[12:18] = cut @ 20:", "layer0.attention[1; key 21] = 0.5 @ 22:", "layer1.head ~= 0.1 @ 33:"],
    "llama": ["layer*.cache[12:18] = cut @ 20:", "layer1.key[1] *= 0.5 @ 24:", "layer0.head ~= 0.1 @ 33:"],
    "encoder": ["layer0.attention[1; key 21] = cut", "layer1.residual[0] = 1 @ 24:"],
    "memory_network": ["hop*.attention[1] = cut @ 12:", "hop0.state ~= 0.1 @ 15:"],
    "outside": ["memory.slot[3] = cut @ 20:", 'memory.slot[2] = "q" @ 22:', "layer1.hidden ~= 0.1 @ 30:"],
}  # fmt: skip


@pytest.mark.parametrize("kind", [*KINDS, "outside"])
def test_only_what_an_edit_touches_is_read_again(kind, engines):
    engine, text = engines(kind)
    whole, plain = run(engine, text, *EDITS[kind]), run(engine, text)
    first = min(e.first for e in whole.edits)
    done = []
    after = edited(plain, engine, EDITS[kind], progress=done.append)
    assert after.trace._blocks[0] is not plain.trace._blocks[0]
    assert np.abs(rows(after) - rows(whole)).max() <= (
        1e-6 if kind in ("transformer", "llama", "encoder", "outside") else 0
    )
    assert np.array_equal(rows(after)[:first], rows(plain)[:first])
    assert (rows(after)[first] != rows(plain)[first]).any()
    assert after.edits == whole.edits == after.trace.edits.made
    if kind in ("transformer", "llama"):
        assert np.allclose(after.trace.attention(0, 1), whole.trace.attention(0, 1), atol=1e-6)
    fewer = edited(after, engine, EDITS[kind][:1])
    assert np.abs(rows(fewer) - rows(run(engine, text, EDITS[kind][0]))).max() <= 1e-6
    back = edited(after, engine, [])
    assert np.abs(rows(back) - rows(plain)).max() <= 1e-6
    assert not back.edits
    assert not back.trace.edits


def test_only_the_steps_from_the_first_edit_on_are_read(make_engine, monkeypatch):
    engine = make_engine("lstm")
    plain = run(engine, TEXT)
    after, resume = [], engine.resume
    monkeypatch.setattr(engine, "reset", lambda: pytest.fail("it was read from the start"))
    monkeypatch.setattr(engine, "resume", lambda rows, step: after.append(step) or resume(rows, step))
    track = edited(plain, engine, ["layer0.cell[5] += 2 @ 30:", "layer0.hidden *= 0 @ 40"])
    assert after == [29]
    assert engine.tap.step == len(track.trace) == len(TEXT)


def test_a_slot_of_the_memory_outside_is_deleted_and_changed(make_engine):
    engine = Remembering(make_engine("gru"), MemoryOptions(capacity=9, mix=0.4))
    plain = run(engine, TEXT).trace
    cut, other = (
        run(engine, TEXT, "memory.slot[3] = cut @ 20:").trace,
        run(engine, TEXT, 'memory.slot[3] = "q" @ 20:').trace,
    )
    assert not cut["memory.read"][20:, 3].any()
    share = plain["memory.read"][20:] * (np.arange(9) != 3)
    written = np.flatnonzero(plain["memory.write"][:, 3])
    assert len(written) > 1
    assert np.allclose(cut["memory.read"][20:], share / share.sum(axis=1, keepdims=True), atol=1e-6)
    q = int(engine.vocab.encode("q").ids[0])
    assert np.allclose(other["memory.value"][20:, q], plain["memory.read"][20:, 3], atol=1e-7)
    assert np.array_equal(other["memory.read"], plain["memory.read"])
    none = run(engine, TEXT, "memory.slot = cut @ 20:").trace
    assert not none["memory.read"][20:].any()
    assert np.allclose(np.exp(none["logits"][20:]).sum(axis=1), 1, atol=1e-5)
    own = none["model.logits"][20:]
    assert np.allclose(none["logits"][20:], own - np.log(np.exp(own).sum(axis=1, keepdims=True)), atol=1e-5)
    unwritten = run(engine, TEXT, "memory.write = 0 @ 3:").trace
    assert not unwritten["memory.write"][3:].any()
    assert not unwritten["memory.read"][:, 3:].any()


@pytest.mark.parametrize("config", [{}, {"tying": "layerwise"}, {"reading": "latest"}])
def test_a_sentence_of_a_memory_network_is_deleted_and_changed(config, make_engine):
    engine = make_engine("memory_network", vocab=words(STORY), **config)
    plain, cut = run(engine, STORY).trace, run(engine, STORY, "memory.slot[1] = cut @ 8:").trace
    assert plain["hop0.attention"][8:, 1].all()
    assert not any(cut[f"hop{n}.attention"][8:, 1].any() for n in range(3))
    assert np.allclose(cut["hop0.attention"][10:].sum(axis=1), 1, atol=1e-6)
    changed = STORY.replace("john took the ball", "she went out")
    other = run(engine, STORY, 'memory.slot[1] = "she went out."').trace
    behind = run(engine, changed).trace
    for name in ("hop0.attention", "hop2.state", "answer"):
        assert np.allclose(other[name][8:], behind[name][7:], atol=1e-6)  # one word fewer
    none = run(engine, STORY, "hop*.attention[; slot 0:] = cut").trace
    assert not none["hop1.attention"].any()
    assert np.isfinite(none["answer"]).all()


@pytest.mark.parametrize("kind", ["gru", "transformer"])
def test_another_token_in_one_place_is_another_text(kind, make_engine):
    engine = make_engine(kind)
    track = run(engine, TEXT, 'token[8] = "l"')
    assert track.text == TEXT.replace("past", "last")
    assert rows(track).tobytes() == rows(run(engine, track.text)).tobytes()
    assert "".join(track.piece(n) for n in range(len(track.encoded))) == track.text
    after = edited(run(engine, TEXT), engine, ['token[8] = "l"'])
    assert (after.text, after.trace.tokens) == (track.text, track.trace.tokens)
    assert np.abs(rows(after) - rows(track)).max() <= 1e-6


def test_another_word_keeps_the_space_before_it_and_moves_what_follows(make_engine):
    engine = make_engine("gru", vocab=words("london paris is in france , not in there ."))
    track = run(engine, "Paris is in France, not in London.", 'token[3] = "there"', 'token[0] = "London"')
    assert track.text == "London is in there, not in London."
    assert [track.piece(n) for n in range(5)] == ["London", " is", " in", " there", ","]
    assert track.encoded.ids.tolist() == engine.vocab.encode(track.text).ids.tolist()


def test_a_token_is_put_into_what_the_model_goes_on_with(make_engine):
    engine = make_engine("gru")
    track = run(engine, "ab", 'token[5] = "q"', generate=6, sampling=Sampling(seed=1))
    assert track.text[5] == "q"
    assert len(track.text) == 8
    again = run(engine, track.text)
    assert np.allclose(rows(again), rows(track), atol=1e-6)


def test_edits_go_on_while_the_model_goes_on(make_engine):
    track = run(make_engine("gru"), "ab", "layer0.hidden *= 0 @ 5", generate=6, sampling=Sampling(seed=1))
    assert track.trace["layer0.hidden"].any(axis=1).tolist() == [t != 5 for t in range(8)]


def test_a_run_of_which_not_all_was_kept_is_read_anew(make_engine):
    engine = make_engine("gru")
    plain = run(engine, TEXT)
    part = Trace([spec for spec in engine.specs if spec.name != "layer0.hidden"])
    part.extend(plain.trace.tokens, np.delete(rows(plain), range(29, 37), axis=1))
    after = edited(replace(plain, trace=part), engine, EDITS["gru"])
    assert np.array_equal(rows(after), rows(run(engine, TEXT, *EDITS["gru"])))


@pytest.mark.parametrize(
    ("kind", "name"), [("transformer", "residual"), ("lstm", "hidden"), ("encoder", "position.residual")]
)
def test_patching_all_of_a_layer_makes_the_later_layers_those_of_the_other(kind, name, make_engine, tmp_path):
    engine = make_engine(kind, layers=3)
    other_text = TEXT.replace("past", "lost").replace("what", "that")
    other, plain = run(engine, other_text), run(engine, TEXT)
    save_recording(tmp_path / "an other.safetensors", other)
    edit = f'layer1.{name} = from "{tmp_path / "an other.safetensors"}"'
    patched = run(engine, TEXT, edit)
    later = ["layer2.key", "layer2.residual"] if kind != "lstm" else ["layer2.cell", "layer2.hidden"]
    said = "class" if kind == "encoder" else "logits"
    for signal in (f"layer1.{name}", *later, said):
        assert np.array_equal(patched.trace[signal], other.trace[signal])
        assert not np.array_equal(plain.trace[signal], other.trace[signal])
    assert np.array_equal(patched.trace["embedding"], plain.trace["embedding"])
    named = run(engine, TEXT, f"layer1.{name} = from b", sources={"b": other})
    assert np.array_equal(rows(named), rows(patched))


def test_a_patch_takes_the_step_that_reads_the_same_place(make_engine):
    letters, whole = make_engine("gru"), make_engine("gru", vocab=words("what is past"))
    source, track = (
        run(letters, "what is past"),
        run(whole, "what is past", "layer0.hidden = from b @ 1", sources={"b": run(letters, "what is past")}),
    )
    assert np.array_equal(track.trace.at("layer0.hidden", 1), source.trace.at("layer0.hidden", 6))
    assert not np.array_equal(track.trace.at("layer0.hidden", 2), source.trace.at("layer0.hidden", 11))
    with pytest.raises(EditError, match="'b' reads nothing at the place in the text that step 2 reads here"):
        run(whole, "what is past", "layer0.hidden = from b @ 1:3", sources={"b": run(letters, "what is")})


def test_each_of_several_tokens_of_one_stretch_is_at_its_own_place():
    spans = np.array([[0, 1], [1, 2], [1, 2], [1, 2], [2, 5]])
    assert same_places(spans, spans).tolist() == [0, 1, 2, 3, 4]
    assert same_places(spans, spans[[0, 2, 4]]).tolist() == [0, 1, 1, 1, 2]
    assert same_places(spans, spans[:1]).tolist() == [0, -1, -1, -1, -1]
    assert same_places(spans, spans[:0]).tolist() == [-1] * 5
