"""An engine of somebody else's, one file: it is found, conforms, equals torch, says its equations, and every command takes it."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch.nn import functional

import main
from mnemoscope.engines.check import Check
from mnemoscope.engines.models.registry import engine_class, engine_names
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.training.parity import relative
from mnemoscope.engines.verify import bundled
from mnemoscope.engines.verify.conformance import conformance

KIND = "selective"


@pytest.fixture(autouse=True)
def there(strangers):
    """It is installed."""
    assert KIND in engine_names()


def scanned(engine, tokens):
    """The whole sequence in torch and float64, layer by layer: every state (T, H, N), every residual (T, D), and the logits."""
    w = {name: torch.tensor(value).double() for name, value in engine.weights.items()}

    def norm(x, at):
        return functional.layer_norm(x, x.shape[-1:], w[f"{at}norm.weight"], w[f"{at}norm.bias"])

    x, found = w["embedding.weight"][torch.tensor(tokens)], {}
    for n in range(engine.config.layers):
        at = f"layers.{n}."
        a = norm(x, at)
        u = a @ w[at + "in.weight"].T
        delta = functional.softplus(functional.linear(a, w[at + "step.weight"], w[at + "step.bias"]))
        write, read = a @ w[at + "write.weight"].T, a @ w[at + "read.weight"].T
        log_decay = -delta[:, :, None] * w[at + "log_a"].exp()
        # h_t = sum_s exp(sum of the log decays after s, up to t) delta_s u_s B_s: the recurrence unrolled
        total = log_decay.cumsum(dim=0)
        since = (total[:, None] - total[None]).exp()  # (T, S, H, N)
        there = torch.tril(torch.ones(len(tokens), len(tokens), dtype=torch.bool))[:, :, None, None]
        added = (delta * u)[:, :, None] * write[:, None]
        state = torch.where(there, since * added[None], 0.0).sum(dim=1)
        y = torch.einsum("thn,tn->th", state, read) + w[at + "skip"] * u
        x = x + y @ w[at + "out.weight"].T
        found |= {f"layer{n}.state": state.flatten(1), f"layer{n}.residual": x}
    return found | {"logits": functional.linear(norm(x, ""), w["readout.weight"], w["readout.bias"])}


def test_it_conforms_and_equals_torch_over_the_whole_sequence(make_engine, tokens):
    def make():
        return make_engine(KIND, layers=3)

    assert [check.line for check in conformance(make, tokens) if not check.ok] == []
    engine, some = make(), tokens[:100]
    rows = read_rows(engine, some)
    for name, exact in scanned(engine, some).items():
        assert relative(rows[:, engine.layout.slice(name)], exact.numpy()) <= 3e-6, name


def checks(folder):
    return [found for found in bundled.verify(folder) if isinstance(found, Check)]


def test_verify_holds_every_signal_to_the_identities_it_says_itself(make_model, few, monkeypatch, capsys):
    folder = make_model(KIND)
    found = checks(folder)
    assert [check.line for check in found if not check.ok] == []
    compared = {check.name.partition(":")[0] for check in found if check.signals}
    cls = engine_class(KIND)
    assert compared >= {spec.name for spec in cls.signals(cls.Config(), 33)}
    assert main.main(["verify", str(folder)]) == 0
    assert "0 failed; nothing to compare with for small-selective" in capsys.readouterr().out

    equations = cls.identities

    def but_one(self, run):
        return (each for each in equations(self, run) if each.signal != "layer1.state")

    monkeypatch.setattr(cls, "identities", but_one)
    assert [c.name for c in checks(folder) if not c.ok] == [
        "signals that nothing is compared with, layer1.state"
    ]

    monkeypatch.setattr(cls, "identities", equations)
    monkeypatch.setattr(cls, "read", faulty(cls.read))
    assert any(check.name.startswith("layer0.state: ") for check in checks(folder) if not check.ok)


def faulty(read):
    """The engine with a state that loses one in ten thousand from step to step."""

    def worse(self, token):
        self.state = (self.state * 0.9999).astype(np.float32)
        read(self, token)

    return worse


def test_verify_says_of_an_engine_without_equations_that_it_has_none(make_model, few, monkeypatch, capsys):
    monkeypatch.delattr(engine_class(KIND), "identities")
    assert main.main(["verify", str(make_model(KIND))]) == 0
    out = capsys.readouterr().out
    assert "  no equations: its engine has neither a reference nor identities" in out
    assert "; no equations for small-selective" in out


def test_the_commands_know_it(make_model, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    (tmp_path / "home" / "mnemoscope").mkdir(parents=True)
    make_model(KIND, name="mine").parent.rename(tmp_path / "home" / "mnemoscope" / "models")
    assert main.main(["models", "--json"]) == 0
    (mine,) = (card for card in json.loads(capsys.readouterr().out) if card["name"] == "mine")
    assert mine["engine"] == KIND
    with pytest.raises(SystemExit, match="0"):
        main.main(["models", "--help"])
    said = capsys.readouterr().out
    assert "  selective       The selective state-space layer S6 of Mamba: Gu & Dao (2023)" in said
    assert "  lstm            Long short-term memory" in said


def test_a_memory_outside_takes_its_keys_from_a_state_of_heads_and_units(make_model, few, monkeypatch):
    cls = engine_class(KIND)
    signals = cls.signals
    said = {Kind.RESIDUAL: Kind.MLP}  # so that the last state is the one of heads and units

    def of_heads(config, vocab):
        return tuple(replace(spec, kind=said.get(spec.kind, spec.kind)) for spec in signals(config, vocab))

    monkeypatch.setattr(cls, "signals", staticmethod(of_heads))
    found = [check for check in checks(make_model(KIND)) if check.name.startswith("with a memory: ")]
    assert any(check.name.startswith("with a memory: memory.key: ") for check in found)
    assert [check.line for check in found if not check.ok] == []
