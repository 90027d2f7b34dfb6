"""`record_module`: the module stays as it was, what each step read is said, and what cannot be recorded is refused in one sentence."""

import warnings

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines import open_recording, record_module, recording_every, save_recording
from mnemoscope.engines.errors import MnemoscopeError
from tests.engines.nearness import E, H, near


@pytest.fixture(autouse=True)
def seeded():
    torch.manual_seed(0)


# what is left as it was


class Keeps(nn.Module):
    """Keeps a state, statistics and a count, and drops out: what a recording must not touch."""

    def __init__(self):
        super().__init__()
        self.norm, self.rnn, self.drop = nn.BatchNorm1d(E), nn.GRU(E, H), nn.Dropout(0.5)
        self.register_buffer("seen", torch.zeros(1))
        self.h = None

    def forward(self, x):
        self.seen += 1
        y, self.h = self.rnn(self.norm(x), self.h)
        return self.drop(y + torch.rand(()))


def test_the_module_is_left_as_it_was():
    model, x = Keeps(), torch.randn(4, E)
    model.norm.eval()
    model(x).sum().backward()
    model.h = model.h.detach()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    grads = [p.grad.clone() for p in model.parameters()]
    hooks = [len(part._forward_hooks) + len(part._forward_pre_hooks) for part in model.modules()]
    kept, random = model.h, torch.get_rng_state()
    track = record_module(model, x)[0]
    assert model.h is kept
    assert torch.equal(torch.get_rng_state(), random)
    assert [part.training for part in (model, model.norm, model.rnn, model.drop)] == [True, False, True, True]
    assert all(torch.equal(value, before[name]) for name, value in model.state_dict().items())
    assert all(torch.equal(p.grad, grad) for p, grad in zip(model.parameters(), grads, strict=True))
    assert [len(part._forward_hooks) + len(part._forward_pre_hooks) for part in model.modules()] == hooks
    assert near(track["layer0.hidden"], model.rnn(model.norm(x), kept)[0])


def test_a_module_that_fails_is_left_as_it_was_too():
    class Fails(Keeps):
        def forward(self, x):
            super().forward(x)
            raise RuntimeError("of its own")

    model = Fails()
    with pytest.raises(RuntimeError, match="of its own"):
        record_module(model, torch.randn(4, E))
    assert model.training
    assert model.h is None
    assert float(model.seen) == 0
    assert not any(part._forward_hooks or part._forward_pre_hooks for part in model.modules())


def test_what_was_recorded_stays_when_the_module_learns_on():
    model, x = nn.Sequential(nn.LSTM(E, H, 2)), torch.randn(3, 2, E)
    recorded = record_module(model, x)
    wanted = record_module(model, x)[1]["layer0.gate.forget"].copy()
    for parameter in model.parameters():
        parameter.data.zero_()
    assert (recorded[1]["layer0.gate.forget"] == wanted).all()  # made only now


def test_every_nth_call_in_training_is_recorded_and_training_goes_on_as_without():
    def trained(record):
        torch.manual_seed(3)
        model = nn.Sequential(nn.BatchNorm1d(E), nn.LSTM(E, H, 2, dropout=0.5))
        adam, example, found = torch.optim.Adam(model.parameters(), 0.05), torch.ones(3, E), {}
        with (
            recording_every(2, model, example, text="abc")
            if record
            else warnings.catch_warnings() as recorded
        ):
            for _ in range(5):
                adam.zero_grad()
                model(torch.randn(4, E))[0].sum().backward()
                adam.step()
                model.eval()(torch.randn(4, E))
                model.train()
            found = recorded
        model(torch.randn(4, E))
        return model, found

    plain, _ = trained(False)
    model, recorded = trained(True)
    assert list(recorded) == [0, 2, 4]
    assert all(
        torch.equal(a, b)
        for a, b in zip(plain.state_dict().values(), model.state_dict().values(), strict=True)
    )
    assert recorded[4].name == "Sequential after 4 calls"
    assert not near(recorded[0]["layer1.hidden"], recorded[4]["layer1.hidden"], 1e-3)
    assert not model._forward_pre_hooks
    with pytest.raises(ValueError, match="every how many calls"), recording_every(0, model):
        pass


# tokens and texts


def test_numbers_without_tokens_are_read_by_the_number_of_the_row():
    track = record_module(nn.GRU(E, H), torch.randn(12, E))[0]
    assert track.labels(0, 12) == [str(n) for n in range(12)]
    assert track.is_known(11)


@pytest.mark.parametrize(
    ("given", "text", "labels"),
    [
        ({"tokens": ["not", "bad", "at", "all"]}, "not bad at all", ["not", "bad", "at", "all"]),
        ({"tokens": ["not", " bad", " at", " all"]}, "not bad at all", ["not", "·bad", "·at", "·all"]),
        ({"text": "not bad at all"}, "not bad at all", ["not", "bad", "at", "all"]),
        ({"text": "好猫👍!"}, "好猫👍!", list("好猫👍!")),
        ({"tokens": [5, 0, 5, 7]}, "5 0 5 7 ", ["5", "0", "5", "7"]),
        ({"tokens": torch.tensor([[5, 0, 5, 7]])}, "5 0 5 7 ", ["5", "0", "5", "7"]),
        ({"tokens": ["[CLS]", "Not", "bad", "##ly"], "text": "Not badly"}, "Not badly", ["[CLS]", "Not", "bad", "##ly"]),
    ],
)  # fmt: skip
def test_what_each_step_read_is_shown(given, text, labels):
    track = record_module(nn.GRU(E, H), torch.randn(4, E), **given)[0]
    assert track.text == text
    assert track.labels(0, 4) == labels
    assert (track.encoded.spans[:, 1] >= track.encoded.spans[:, 0]).all()


def test_tokens_of_a_padded_batch_say_how_long_its_sequences_are():
    recorded = record_module(
        nn.GRU(E, H, batch_first=True), torch.randn(2, 4, E), tokens=[list("abcd"), list("xy")]
    )
    assert [track.text for track in recorded] == ["abcd", "xy"]
    assert [len(track.trace) for track in recorded] == [4, 2]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"tokens": list("abc")}, "there are 3 tokens, but the module read sequences of 4 steps"),
        ({"tokens": [list("abcd")] * 2}, "tokens of 2 sequences, but the module read 1"),
        ({"tokens": 7}, "tokens must be the text of each step"),
        ({"tokens": [1.5] * 4}, "tokens must be the text of each step"),
        ({"tokens": [-1] * 4}, "tokens must be the text of each step"),
        ({"tokens": []}, "tokens must be the text of each step"),
        ({"text": "ab cd e"}, "7 characters and 3 words, but the module read 4 steps"),
        ({"text": ["a", "b"]}, "text must be what was read, as one text"),
    ],
)
def test_tokens_that_do_not_fit_are_refused_in_one_sentence(given, said):
    with pytest.raises(MnemoscopeError, match=said) as error:
        record_module(nn.GRU(E, H), torch.randn(4, E), **given)
    assert len(str(error.value)) <= 300


@pytest.mark.parametrize("batch_first", [True, False])
@pytest.mark.parametrize("shape", [(2, 3), (3, 3)])
def test_tokens_are_the_ids_of_the_embedding_and_not_its_places(batch_first, shape):
    class Placed(nn.Module):
        def __init__(self):
            super().__init__()
            self.places, self.embed = nn.Embedding(3, E), nn.Embedding(9, E)
            self.rnn = nn.GRU(E, H, batch_first=batch_first)

        def forward(self, ids):  # (B, T), or turned
            places = self.places(torch.arange(3).expand(shape))
            return self.rnn(self.embed(ids) + (places if batch_first else places.transpose(0, 1)))[0]

    ids = torch.arange(1, 1 + shape[0] * shape[1]).reshape(shape) % 9
    recorded = record_module(Placed(), ids if batch_first else ids.T)
    assert [track.trace.tokens for track in recorded] == ids.tolist()


# what cannot be recorded


def test_what_is_no_module_or_has_no_such_layer_is_refused_in_one_sentence():
    with pytest.raises(TypeError, match=r"needs a torch\.nn\.Module, not \[1\]"):
        record_module([1])
    with pytest.raises(MnemoscopeError, match="Linear called no layer that can be recorded"):
        record_module(nn.Linear(2, 2), torch.zeros(1, 2))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of torch's, that it is going out of use
        scripted = torch.jit.trace(nn.GRU(E, H), torch.zeros(2, E), check_trace=False)
    with pytest.raises(MnemoscopeError, match="compiled by TorchScript"):
        record_module(scripted, torch.zeros(2, E))


def test_a_module_that_is_not_the_same_each_time_is_refused():
    count = iter(range(100))

    class Moody(nn.GRU):
        def forward(self, x):
            return super().forward(x + next(count))

    with pytest.raises(MnemoscopeError, match="gave another output when it was run again"):
        record_module(Moody(E, H), torch.randn(3, E))


def test_gates_that_do_not_make_the_modules_own_state_are_not_shown():
    class Odd(nn.LSTM):
        """Not an LSTM, whatever it says."""

        def forward(self, x):
            y, state = super().forward(x)
            return y * 0.5, state

    track = record_module(Odd(E, H), torch.randn(3, E))[0]
    assert "computed again it differs by" in track.left_out
    assert track.trace.keys() == ["embedding", "layer0.hidden"]


def test_values_that_are_no_numbers_are_recorded_as_they_are():
    x = torch.randn(4, E)
    x[2, 0] = torch.nan
    track = record_module(nn.LSTM(E, H), x)[0]
    assert np.isfinite(track["layer0.gate.input"][:2]).all()
    assert np.isnan(track["layer0.hidden"][2:]).all()
    attention = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.full((3, 8), torch.inf))[0]
    assert np.isnan(attention.trace.attention(0, 0)).all()


def test_a_long_sequence_is_recorded_and_too_large_an_attention_is_named(monkeypatch):
    track = record_module(nn.LSTM(E, H), torch.randn(5_000, E))[0]
    assert len(track.trace) == 5_000
    assert track.card.quality["value"] <= 1e-5
    monkeypatch.setattr("mnemoscope.engines.pytorch.looking.LARGEST", 2 * 4 * 9)
    small = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.randn(3, 8))[0]
    assert list(small.trace.layout.heads) == [0]
    large = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.randn(4, 8))[0]
    assert "the attention of self_attn (too large)" in large.left_out
    assert large.trace.keys() == ["embedding", "layer0.residual"]


# files


@pytest.mark.parametrize("what", ["lstm", "encoder", "numbers"])
def test_a_saved_recording_opens_as_it_was(what, tmp_path):
    if what == "encoder":
        recorded = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.randn(3, 8), text="abc")
    else:
        recorded = record_module(nn.LSTM(E, H, 2), torch.randn(3, E), text="abc" if what == "lstm" else None)
    save_recording(tmp_path / "run.safetensors", recorded)
    track = open_recording(tmp_path / "run.safetensors")
    assert track.trace.specs == recorded.trace.specs
    assert (track.text, track.card, track.labels(0, 3)) == (
        recorded.text,
        recorded.card,
        recorded.labels(0, 3),
    )
    for name in track.trace.keys():  # noqa: SIM118 (a trace is no dict)
        assert (track[name] == recorded[name]).all()
    assert track.trace.looks_ahead == (what == "encoder")
    if what == "encoder":
        assert (track.trace.attention(0, 1) == recorded.trace.attention(0, 1)).all()
        assert track.trace.attention(0, 1, 0, 1).shape == (1, 3)


def test_signals_are_offered_when_their_names_are_typed():
    recorded = record_module(nn.GRU(E, H), torch.randn(3, E))
    names = ["embedding", "layer0.gate.reset", "layer0.gate.update", "layer0.gate.candidate", "layer0.hidden"]
    for each in (recorded, recorded[0], recorded.trace):
        assert each._ipython_key_completions_() == names
        assert each["layer0.hidden"].shape == (3, H)
