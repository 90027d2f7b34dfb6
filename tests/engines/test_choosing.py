"""What is recorded is chosen: by patterns of names, and as what numbers."""

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

import main
from mnemoscope.engines import open_recording, record
from mnemoscope.engines.errors import MnemoscopeError, SignalError
from mnemoscope.engines.models.opening import open_model
from mnemoscope.engines.runs.choosing import chosen
from mnemoscope.engines.runs.messages import Load, Read, Stepped
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.runs.runner import Runner
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Number
from tests.conftest import PATIENCE

TEXT = "to be, or not to be"


def names(engine, *given, **more):
    return [spec.name for spec in chosen(engine, *given, **more)]


def test_signals_are_chosen_by_their_names(make_engine):
    engine = make_engine("lstm")
    assert names(engine) == [spec.name for spec in engine.specs]
    assert names(engine, "layer*.hidden") == ["layer0.hidden", "layer1.hidden"]
    assert names(engine, ["logits", "layer1.cell"]) == ["layer1.cell", "logits"]  # in the order of the engine
    assert names(engine, "layer0.*", without="*.gate.*") == ["layer0.cell", "layer0.hidden"]
    numbers = {spec.name: spec.number for spec in chosen(engine, half="*.cell")}
    assert [name for name, number in numbers.items() if number is Number.FLOAT16] == [
        "layer0.cell",
        "layer1.cell",
    ]


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("lstm", {"signals": "layer0.hiden"}, r"no signal layer0\.hiden; near: layer0\.hidden"),
        ("lstm", {"signals": "x*"}, r"no signal x\*; there are embedding"),
        ("lstm", {"without": "*"}, "no signal is left"),
        ("transformer", {"without": "*.key"}, "recorded without others: layer0.query has no keys"),
        ("memory_network", {"signals": "memory.write"}, "without others: there is no memory.read"),
    ],
)
def test_what_cannot_be_chosen_is_one_sentence(kind, given, said, make_engine):
    with pytest.raises(SignalError, match=said):
        chosen(make_engine(kind), **given)


def test_ids_stay_whole_whatever_is_halved(make_engine):
    specs = chosen(make_engine("memory_network"), half=True)
    assert {spec.number for spec in specs if spec.kind == "ids"} == {Number.INT64}
    assert {spec.number for spec in specs if spec.kind != "ids"} == {Number.FLOAT16}


def test_what_is_recorded_changes_nothing_of_the_run(make_model, tmp_path):
    folder, sampling = make_model("gru"), Sampling(seed=3)
    whole = record(folder, TEXT, generate=20, sampling=sampling)
    part = record(
        folder, TEXT, generate=20, sampling=sampling, signals="layer*", without="*.gate.*", half="layer1*"
    )
    assert part.text == whole.text
    assert part.trace.keys() == ["layer0.hidden", "layer1.hidden"]
    assert np.array_equal(part.trace["layer0.hidden"], whole.trace["layer0.hidden"])
    assert np.array_equal(
        part.trace["layer1.hidden"], whole.trace["layer1.hidden"].astype(np.float16).astype(np.float32)
    )
    save_recording(tmp_path / "part.safetensors", part)
    save_recording(tmp_path / "whole.safetensors", whole)
    again = open_recording(tmp_path / "part.safetensors").trace
    assert again.specs == part.trace.specs
    assert np.array_equal(again.rows(0, len(again)), part.trace.rows(0, len(again)), equal_nan=True)


@pytest.mark.parametrize("kept", [{"without": "logits"}, {"half": True}])
def test_a_run_that_was_not_kept_whole_goes_on_exactly(kept, make_model):
    folder, runner = make_model("gru"), Runner()
    track = record(folder, TEXT, **kept)
    try:
        runner.send(Load(runner.next_run(), folder, None))
        replies = [runner.replies.get(timeout=PATIENCE) for _ in range(2)]
        runner.send(Read(replies[0].run, len(track.trace) - 1, track.trace, np.array([1])))
        stepped = runner.replies.get(timeout=PATIENCE)
    finally:
        runner.close()
    assert isinstance(stepped, Stepped)
    whole = read_rows(open_model(folder), np.array([*track.trace.tokens, 1]))
    assert np.array_equal(stepped.rows, whole[-1:])


def test_the_command_line_chooses_too(make_model, tmp_path, capsys):
    folder, out = make_model("transformer"), tmp_path / "run.safetensors"
    given = ["record", str(folder), "--text", TEXT, "-o", str(out)]
    assert main.main([*given, "--signals", "layer*.query, layer*.key", "--half"]) == 0
    trace = open_recording(out).trace
    assert trace.keys() == ["layer0.query", "layer0.key", "layer1.query", "layer1.key"]
    assert {spec.number for spec in trace.specs} == {Number.FLOAT16}
    assert main.main([*given, "--without", "logits"]) == 0
    assert "logits" not in open_recording(out).trace
    capsys.readouterr()
    assert main.main([*given, "--signals", "logits", "--attention"]) == 2
    assert capsys.readouterr().err.strip().endswith("choose layer*.query and layer*.key as well")
    assert main.main([*given, "--without", "layer*.keys"]) == 2
    assert "near: layer1.key, layer0.key" in capsys.readouterr().err


def test_what_is_too_large_for_16_bits_is_said(make_model, tmp_path, capsys):
    folder = make_model("rnn")
    weights = load_file(folder / "weights.safetensors")
    save_file(weights | {"readout.bias": weights["readout.bias"] + 1e5}, folder / "weights.safetensors")
    assert (
        main.main(["record", str(folder), "--text", TEXT, "-o", str(tmp_path / "a.safetensors"), "--half"])
        == 0
    )
    assert "numbers beyond 65,504 are kept as infinite in logits" in "".join(capsys.readouterr())


def test_patterns_are_texts(make_engine):
    with pytest.raises(TypeError, match="patterns of their names, not by 3"):
        chosen(make_engine("gru"), [3])
    assert issubclass(SignalError, MnemoscopeError)
