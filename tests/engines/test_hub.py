"""Models of the transformers library as engines: what they record is what the library gives, however they are read."""

import warnings

import numpy as np
import pytest

pytest.importorskip("transformers", reason="Hugging Face models are an extra: huggingface")
pytest.importorskip("tokenizers", reason="Hugging Face models are an extra: huggingface")

from mnemoscope.engines.attention import crossing
from mnemoscope.engines.models.hub.proof import difference
from mnemoscope.engines.models.opening import open_model, opened
from mnemoscope.engines.runs.recorder import read_rows, record
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.verify.conformance import conformance
from tests.engines.hubmodels import ALL, CORES, DECODERS, ENCODERS, PAIRS, STEPPED, write_model

TEXT = "Ada lives in Beijing. She"


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The folder of a model, written once."""
    made = {}

    def folder(name, frame=""):
        if (name, frame) not in made:
            made[name, frame] = write_model(tmp_path_factory.mktemp(name) / f"tiny-{name}", name, frame=frame)
        return made[name, frame]

    return folder


def run_of(engine, ids):
    """The trace of an engine that has read tokens."""
    engine.reset()
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(ids.tolist(), read_rows(engine, ids))
    return trace


def library_gives(folder, name, ids):
    """What the library's own class gives of tokens, opened and run without any of our code."""
    import torch
    import transformers

    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        model = (
            getattr(transformers, ALL[name][0]).from_pretrained(folder, attn_implementation="eager").eval()
        )
        asked = {} if name in CORES else {"output_attentions": True}
        return model(input_ids=torch.from_numpy(ids)[None], output_hidden_states=True, **asked)


@pytest.mark.parametrize("name", ALL)
def test_a_model_gives_what_the_library_gives(name, folders):
    engine, card = opened(folders(name), TEXT)
    ids = np.frombuffer(TEXT[:20].encode(), np.uint8).astype(np.int64)
    trace, theirs = run_of(engine, ids), library_gives(folders(name), name, ids)
    ends = trace.both_ways or name == "deberta"  # a step is the last of a text so far
    last = slice(len(ids) - 1, len(ids)) if ends else slice(0, len(ids))
    states = theirs.hidden_states[0 if name in CORES else 1 :]
    np.testing.assert_allclose(trace["layer0.residual"][last], states[0][0, last], atol=1e-5)
    if "logits" in trace.layout:
        np.testing.assert_allclose(trace["logits"], theirs.logits[0], atol=1e-5)
    for layer, heads in trace.layout.heads.items():
        for head in range(heads):
            own = trace.attention(layer, head, last.start, last.stop)
            np.testing.assert_allclose(own, theirs.attentions[layer][0, head, last], atol=1e-6)
    assert float(card.quality["value"]) < 1e-5
    assert "tokens of the text" in card.quality["data"]


@pytest.mark.parametrize(
    ("name", "count"),
    [("gpt2", 37), ("llama", 37), ("mistral", 37), ("mixtral", 18), ("bert", 14), ("bloom", 14), ("deberta", 12), ("mamba", 12)],
)  # fmt: skip
def test_a_model_conforms(name, count, folders):
    engine, _ = opened(folders(name))
    ids = np.random.default_rng(0).integers(0, len(engine.vocab), count)
    assert [check.line for check in conformance(engine.twin, ids) if not check.ok] == []


@pytest.mark.parametrize(("names", "wanted"), [
    (DECODERS, {"query", "key", "value", "residual"}),
    (ENCODERS, {"query", "key", "value", "residual", "mlp", "position.query", "position.key", "position.residual"}),
    (STEPPED, {"attention", "residual"}),
    (CORES, {"state", "residual"}),
])  # fmt: skip
def test_signals_have_the_names_of_the_contract(names, wanted, folders):
    for name in names:
        engine = open_model(folders(name))
        for layer in range(2):
            own = {spec.name.removeprefix(f"layer{layer}.") for spec in engine.specs if spec.layer == layer}
            assert own >= wanted, name
        last = engine.specs[-1].kind
        assert last is (Kind.CLASS if name == "classifier" else Kind.LOGITS if "CausalLM" in ALL[name][0] or "LMHead" in ALL[name][0] else last)  # fmt: skip
        assert ("logits" in engine.layout) == (ALL[name][0].endswith(("CausalLM", "LMHeadModel")))


def test_units_of_the_mlp_are_what_its_last_matrix_is_given(folders):
    import torch

    engine = open_model(folders("llama"))
    given = []
    for block in engine.model.model.layers:
        block.mlp.down_proj.register_forward_pre_hook(
            lambda module, args: given.append(args[0][0].numpy().copy())
        )
    with torch.inference_mode():
        engine.model(input_ids=torch.tensor([[5, 6, 7]]), use_cache=False)
    trace = run_of(engine, np.array([5, 6, 7]))
    for layer in range(2):
        np.testing.assert_allclose(trace[f"layer{layer}.mlp"], given[layer], atol=1e-5)


def test_a_head_that_is_silenced_adds_nothing(folders):
    track = record(folders("llama"), TEXT, edits=["layer1.head[*] *= 0", "layer1.mlp[*] = 0"])
    np.testing.assert_allclose(track.trace["layer1.residual"], track.trace["layer0.residual"], atol=1e-6)
    plain = record(folders("llama"), TEXT)
    assert np.abs(plain.trace["layer1.residual"] - plain.trace["layer0.residual"]).max() > 0.1


def test_a_token_that_is_cut_from_the_cache_is_not_looked_at(folders):
    track = record(folders("gpt2"), TEXT, edits=["layer*.cache[2:4] = cut @ 8:"])
    looked = track.trace.attention(1, 2)
    assert not looked[8:, 2:4].any()
    assert (looked[4:8, 2:4] > 0).all()
    np.testing.assert_allclose(looked.sum(axis=1), 1, atol=1e-6)


def test_a_recording_of_it_opens_without_the_library(folders, tmp_path):
    track = record(folders("qwen3"), TEXT, generate=4, sampling=Sampling(seed=1))
    save_recording(tmp_path / "run.safetensors", track)
    again = open_recording(tmp_path / "run.safetensors")
    assert again.text == track.text
    assert again.trace.tokens == track.trace.tokens
    assert again.card.reached == track.card.reached != ""
    np.testing.assert_array_equal(again.trace["layer1.query"], track.trace["layer1.query"])


def test_texts_are_framed_as_the_library_frames_them(folders):
    engine, _ = opened(folders("bert", "<s> $A </s>"))
    begin, end = 256, 257
    encoded = engine.vocab.encode("cat")
    assert encoded.ids.tolist()[:: len(encoded) - 1] == [begin, end]
    assert encoded.spans.tolist() == [[0, 0], [0, 1], [1, 2], [2, 3], [3, 3]]
    assert len(engine.vocab.encode("")) == 0
    track = record(folders("bert", "<s> $A </s>"), "cat")
    assert track.labels(0, 5) == ["<s>", "c", "a", "t", "</s>"]
    assert len(track.trace) == 5


def test_a_text_longer_than_the_model_can_read_is_refused_in_a_sentence(folders):
    with pytest.raises(Exception, match="tiny-gpt2 reads at most 64 tokens: take a shorter text"):
        record(folders("gpt2"), "a" * 65)
    assert len(record(folders("gpt2"), "a" * 64).trace) == 64


def test_what_differs_from_the_library_is_not_shown(folders, monkeypatch):
    from mnemoscope.engines.models.hub import reading

    right = reading.scores_of
    monkeypatch.setattr("mnemoscope.engines.models.hub.decoder.scores_of", lambda asked: right(asked) * 1.01)
    with pytest.raises(Exception, match="tiny-gpt2 cannot be shown as it is: what is seen of it differs"):
        opened(folders("gpt2"), TEXT)


def test_the_difference_finds_each_signal_that_is_wrong(folders):
    engine = open_model(folders("llama"))
    ids = np.arange(40, 60)
    assert difference(engine, ids) < 1e-5
    read = type(engine).read_block
    for name in ("logits", "layer0.residual", "layer1.key"):

        def wrong(self, tokens, name=name):
            rows = read(self, tokens)
            rows[5, self.layout.slice(name)] *= 1.5
            return rows

        type(engine).read_block = wrong
        try:
            assert difference(engine, ids) > 1e-3, name
        finally:
            type(engine).read_block = read


def library_translates(folder, name, source, target):
    """What the library's own class gives of a source and the target so far."""
    import torch
    import transformers

    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        model = (
            getattr(transformers, PAIRS[name][0]).from_pretrained(folder, attn_implementation="eager").eval()
        )
        begin = model.config.decoder_start_token_id
        return model(
            input_ids=torch.tensor([source]),
            decoder_input_ids=torch.tensor([[begin, *target]]),
            output_attentions=True,
        )


@pytest.mark.parametrize("name", PAIRS)
def test_an_encoder_and_a_decoder_read_one_text(name, folders):
    engine, card = opened(folders(name, "$A </s>"), TEXT)
    source, target = [*engine.vocab.encode("Where").ids.tolist()], [70, 71, 72]
    assert source[-1] == engine.end == 257
    trace = run_of(engine, np.array([*source, *target]))
    theirs = library_translates(folders(name, "$A </s>"), name, source, target)
    first = len(source) - 1  # the step of the decoder's first token
    np.testing.assert_allclose(trace["logits"][first:], theirs.logits[0], atol=1e-5)
    assert not trace["logits"][:first].any()  # nothing is predicted before the source has ended
    assert [trace.source_length(layer) for layer in range(2)] == [len(source)] * 2
    assert trace.fork(first).source_length(0) == 0  # it has not ended yet
    assert crossing(trace.layout, 1) == range(4, 8)
    for layer in range(2):
        own = trace[f"layer{layer}.attention"][first:]  # (target, 2 N, P)
        across = theirs.cross_attentions[layer][0].numpy()  # (N, target, source)
        np.testing.assert_allclose(own[:, 4:, : len(source)], across.swapaxes(0, 1), atol=1e-6)
        ours = theirs.decoder_attentions[layer][0].numpy().swapaxes(0, 1)
        np.testing.assert_allclose(own[:, :4, first : first + 4], ours, atol=1e-6)
        query, key = (trace[f"layer{layer}.cross.{what}"][first:] for what in ("query", "key"))
        scores = np.einsum("tnd,tknd->tnk", query, key[:, : len(source)]) * (1 if name == "t5" else 8**-0.5)
        weights = np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)
        np.testing.assert_allclose(weights, across.swapaxes(0, 1), atol=1e-5)
    assert float(card.quality["value"]) < 1e-5


def test_a_pair_conforms_and_goes_on_with_its_target(folders):
    engine, _ = opened(folders("t5", "$A </s>"))
    ids = np.array([*range(40, 45), 257, *range(50, 55)])
    assert [check.line for check in conformance(engine.twin, ids) if not check.ok] == []
    track = record(folders("t5", "$A </s>"), "Hello", generate=5, sampling=Sampling(temperature=0))
    assert track.text.startswith("Hello")
    assert len(track.trace) == 6 + 5


@pytest.mark.parametrize("name", [name for name in DECODERS if name != "gemma2"])
def test_logits_can_be_told_from_the_residual_stream(name, folders):
    engine = open_model(folders(name))
    trace = run_of(engine, np.arange(40, 50))
    signal, told = engine.told()
    np.testing.assert_allclose(told(trace[signal]), trace["logits"], atol=1e-5)
    of = told.of(trace[signal][:3], np.array([5, 6, 7]))
    np.testing.assert_allclose(of, trace["logits"][[0, 1, 2], [5, 6, 7]], atol=1e-5)


def test_logits_that_are_squashed_are_not_told_but_kept(folders):
    assert open_model(folders("gemma2")).told() is None  # its logits go through a tanh


def test_random_weights_are_said_to_look_so(folders):
    for name in ("gpt2", "gemma2", "bert", "mamba", "t5"):
        _, card = opened(folders(name, "$A </s>") if name == "t5" else folders(name), TEXT)
        assert "it seems never to have been trained" in card.summary, name


def test_verify_holds_such_a_folder_to_the_library(folders, capsys):
    import main

    assert main.main(["verify", str(folders("llama"))]) == 0
    told = capsys.readouterr().out
    assert "difference from the transformers library, on the first 64 tokens of the text" in told
    assert "1 model: 1 checks, 0 signals compared, 0 failed" in told
