"""Faults put into engines and into what they record: `verify` finds each; and it leaves sound models alone."""

import importlib
import sys
import types
from math import erf

import numpy as np
import pytest

from mnemoscope.engines.check import Check
from mnemoscope.engines.models.opening import BUNDLED, build, read_card, read_weights
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.training.parity import parity
from mnemoscope.engines.verify import bundled
from mnemoscope.engines.verify.conformance import blocks, borders, conformance
from mnemoscope.engines.vocabularies.characters import Characters

LETTERS = "\n !,.:?abcdefghijklmnopqrstuvwxyz"  # as the engines of these tests have them
TEXT = "abc de.\nfg a.\na b a.\nhij?\ncde fgh.\nb.\nba.\ngh ij.\ndef?\nwho is it, then?\n" * 2
STEPS = 60
KINDS = ("rnn", "lstm", "gru", "transformer", "llama", "encoder", "memory_network")


@pytest.fixture
def tokens():
    return Characters(LETTERS).encode(TEXT).ids[:STEPS]


def failed(checks):
    return [check.name for check in checks if not check.ok]


def altered(engine, tokens, name, alter):
    """The rows of a run that recorded a signal otherwise than it was, and computed on with what it was."""
    rows, spec = read_rows(engine, tokens), engine.layout[name]
    values = engine.layout.values(rows, name).reshape(len(rows), *spec.shape).copy()
    before = [np.zeros_like(values[0]), *values]
    told = [alter(value, last) for value, last in zip(values, before, strict=False)]
    engine.layout.put(rows, name, np.stack(told))
    return rows


RECORDED = {
    "a thousandth more": lambda value, before: value + 1 if value.dtype.kind == "i" else value * 1.001 + 1e-4,
    "in another order": lambda value, before: np.roll(value, 1, axis=-1) if value.size > 1 else value + 1,
    "one step late": lambda value, before: before,
}


@pytest.mark.parametrize("fault", RECORDED)
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_recorded_wrongly_is_found_at_its_name(kind, fault, make_engine, tokens):
    engine = make_engine(kind)
    for spec in engine.specs:
        engine.reset()
        rows = altered(engine, tokens, spec.name, RECORDED[fault])
        found = failed(parity(engine, tokens, rows))
        # What is at all places is drawn for the newest alone: there it is checked by what follows from it.
        assert any(name.startswith(f"{spec.name}: ") for name in found), spec.name


def edited(module, *replacements):
    """A module with its source changed, as a fault would have it."""
    source = importlib.util.find_spec(module)
    with open(source.origin, encoding="utf-8") as file:
        text = file.read()
    for old, new in replacements:
        assert text.count(old) >= 1, f"{module} has no {old!r}: change the fault with it"
        text = text.replace(old, new)
    made = types.ModuleType(module)
    made.__file__, made.__spec__ = source.origin, source
    exec(compile(text, source.origin, "exec"), vars(made))
    return made


MLP = ("gelu(linear", "np.tanh(linear")
FAULTS = {
    "rnn: the state before counts a thousandth less": ("rnn", 'w[f"rnn.weight_hh_l{n}"] @ h', '0.999 * w[f"rnn.weight_hh_l{n}"] @ h'),
    "rnn: the embedding of the next token": ("rnn", "entering(w, self.vocab, token)", "entering(w, self.vocab, token - 1)"),
    "lstm: a cell that does not forget": ("lstm", "f * self.cell[n] + i * g", "self.cell[n] + i * g"),
    "lstm: input and forget gate exchanged": ("lstm", "i, f, g, o = (np.tanh", "f, i, g, o = (np.tanh"),
    "lstm: a state without tanh": ("lstm", "o * np.tanh(c)", "o * c"),
    "lstm: gates squashed otherwise": ("lstm", "(np.tanh(a)", "(np.sin(a)"),
    "lstm: a candidate halved like the gates": ("lstm", "[0.5, 0.5, 1, 0.5]", "[0.5, 0.5, 0.5, 0.5]"),
    "lstm: half a bias": ("lstm", "x + self.bias[n]", "x + 0.5 * self.bias[n]"),
    "lstm: a block without its bias": ("lstm", "driven(self.below[n], self.bias[n]", "driven(self.below[n], 0 * self.bias[n]"),
    "lstm: a block that forgets what was before": ("lstm", "c.copy(), h.copy()", "0 * c, h.copy()"),
    "lstm: a block that keeps no cell": ("lstm", "multiply(f, c, c)", "multiply(f, 0 * c, c)"),
    "gru: the reset gate upside down": ("gru", "np.tanh(a_n + r * u_n, out=c)", "np.tanh(a_n + (1 - r) * u_n, out=c)"),
    "gru: the reset gate before the product": ("gru", "np.tanh(a_n + r * u_n, out=c)", "np.tanh(a_n + u_n, out=c)"),
    "gru: the update gate upside down": ("gru", "(1 - z) * c + z * h", "z * c + (1 - z) * h"),
    "gru: a block with the update gate upside down": ("gru", "np.add((1 - z) * c, z * h", "np.add(z * c, (1 - z) * h"),
    "gru: reset and update exchanged": ("gru", "a_r, a_z, a_n = ", "a_z, a_r, a_n = "),
    "transformer: rotation off by one": ("transformer", "rotary(time,", "rotary(time + (np.ndim(time) == 0),"),
    "transformer: rotation the other way": ("transformer", "rotary(time, self.turns,", "rotary(time, -self.turns,"),
    "transformer: rotation too slow": ("transformer", "10000.0 **", "20000.0 **"),
    "transformer: no residual around attention": ("transformer", 'x = x + linear("output", mixed', 'x = linear("output", mixed'),
    "transformer: the stream not normed before it is read out": ("transformer", 'y = layer_norm(x, w["norm.weight"], w["norm.bias"])', "y = x"),
    "transformer: another nonlinearity": ("transformer", *MLP),
    "encoder: another nonlinearity": ("encoder", *MLP),
    "encoder: places ten times as large": ("encoder", "np.float32(0.1)", "np.float32(1)"),
    "encoder: places one further": ("encoder", "np.arange(places)[:, None]", "np.arange(1, places + 1)[:, None]"),
    "encoder: attention scaled by the width": ("encoder", "q.shape[2] ** -0.5", "q.shape[2] ** -1.0"),
    "encoder: the first place for the mean": ("encoder", ".mean(axis=0)", "[0]"),
    "encoder: a block that looks at what is not read": ("encoder", "np.copyto(scores, -np.inf", "np.copyto(scores, 0"),
    "encoder: a block that counts too few in the mean": ("encoder", "/ filled[:, None]", "/ (filled[:, None] + 1)"),
    "encoder: values of the newest alone": ("encoder", "@ v.swapaxes(0, 1)", "@ np.broadcast_to(v[-1:], v.shape).swapaxes(0, 1)"),
    "memory network: ages the other way": ("memory_network", "(self.count - 1 - used) % c.slots", "np.arange(filled)"),
    "memory network: words without places": ("memory_network", "weight = (1 - j) - k * (1 - 2 * j)", "weight = np.ones_like(j * k)"),
    "memory network: a hop that forgets": ("memory_network", '@ u) + o', '@ u) + 0.9 * o'),
    "memory network: values of the hop before": ("memory_network", "memory[n], memory[n + 1]", "memory[n], memory[n]"),
    "memory network: a question kept as a sentence": ("memory_network", "if token in self.ends and self.sentence", "if token in marks and self.sentence"),
}  # fmt: skip
CACHE = "mnemoscope.engines.zoo._cache"
CACHE_FAULTS = {
    "attention scaled by the width": ("q.shape[1] ** -0.5", "q.shape[1] ** -1.0"),
    "attention not scaled": (" * q.shape[1] ** -0.5", ""),
    "attention of a block not scaled": (" * per_head**-0.5", ""),
    "a block that looks ahead": ("LATER = np.arange(TILE) >", "LATER = np.arange(TILE) - 1 >"),
    "a block that looks too far back": ("(start - context + tile)", "(start - context - 1 + tile)"),
    "a block that does not see what was before": ("begin - context), begin", "begin - context), 0"),
    "a block that leaves no cache": ("end - context), end", "end - context), 0"),
    "keys kept one step late": ("self.keys[n, :, :, slot],", "self.keys[n, :, :, slot - 1],"),
    "values forgotten too early": ("min(self.time + 1, self.context)", "min(self.time + 1, self.context - 1)"),
    "a run taken up again with the keys one step late": ("self.keys[n][:, :, slots] = keys[steps]", "self.keys[n][:, :, slots] = keys[::-1][steps]"),
    "a larger cache that has lost what it held": ("self.values = np.pad(self.values,", "self.values = np.pad(0 * self.values,"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_an_engine_is_found(fault, make_engine, tokens):
    kind, *replacement = FAULTS[fault]
    assert found_in(edited(f"mnemoscope.engines.zoo.{kind}", tuple(replacement)), make_engine(kind), tokens)


@pytest.mark.parametrize("kind", KINDS)
def test_an_engine_without_a_fault_is_left_alone(kind, make_engine, tokens):
    engine = make_engine(kind)
    assert not found_in(sys.modules[type(engine).__module__], engine, tokens)


def with_cache(kind, monkeypatch, *replacements):
    """The module of an engine whose cache was changed."""
    monkeypatch.setitem(sys.modules, CACHE, edited(CACHE, ("ROOM = 512", "ROOM = 5"), *replacements))
    return edited(f"mnemoscope.engines.zoo.{kind}")  # a run outgrows that room


@pytest.mark.parametrize("kind", ["transformer", "llama"])
@pytest.mark.parametrize("fault", CACHE_FAULTS)
def test_a_fault_in_the_cache_of_decoders_is_found(fault, kind, make_engine, tokens, monkeypatch):
    assert found_in(with_cache(kind, monkeypatch, CACHE_FAULTS[fault]), make_engine(kind), tokens)


@pytest.mark.parametrize("kind", ["transformer", "llama"])
def test_a_cache_that_a_run_outgrows_is_no_fault(kind, make_engine, tokens, monkeypatch):
    assert not found_in(with_cache(kind, monkeypatch), make_engine(kind), tokens)


def found_in(module, sound, tokens):
    """The first check that an engine of this module does not pass, with the sizes and weights of a sound one."""
    cls = getattr(module, type(sound).__name__)

    def make():
        return cls(sound.config, sound.weights, sound.vocab)

    def checks():
        yield from parity(make(), tokens)
        rows = read_rows(make(), tokens)
        yield borders(make, tokens, rows)
        yield blocks(make, tokens, rows)

    return next((check.name for check in checks() if not check.ok), "")


@pytest.mark.parametrize(
    ("name", "other"),
    {
        "layer_norm": lambda x, gain, bias: _normed(x, 1e-6) * gain + bias,
        "gelu": lambda x: (0.5 * x * (1 + np.vectorize(erf)(x / np.sqrt(2)))).astype(np.float32),
    }.items(),
)
@pytest.mark.parametrize("kind", ["transformer", "encoder"])
def test_a_hairs_breadth_in_what_engines_share_is_found(kind, name, other, make_engine, tokens, monkeypatch):
    engine = make_engine(kind)
    monkeypatch.setattr(sys.modules[type(engine).__module__], name, other)
    assert failed(parity(engine, tokens))


def _normed(x, epsilon):
    centred = x - x.mean(axis=-1, keepdims=True)
    return centred / np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(epsilon))


MEMORY_FAULTS = {
    "the share a tenth less": ("+ mix * value", "+ 0.9 * mix * value"),
    "the temperature ten times": ("/ self.config.options.temperature", "/ (10 * self.config.options.temperature)"),
    "usage counted twice": ("self.usage[:capacity] += read[:capacity]", "self.usage[:capacity] += 2 * read[:capacity]"),
    "usage not begun anew": ("self.since[slot], self.usage[slot] = self.time, 0.0", "self.since[slot] = self.time"),
    "entries one step late": ("self.pending = key.copy()", "self.pending = getattr(self, 'last', None); self.last = key.copy()"),
    "the key of now kept": ("self.pending, token)", "key, token)"),
    "keys of another length": ("max(float(np.linalg.norm(state)), 1e-12)", "max(float(np.abs(state).max()), 1e-12)"),
    "the newest gives way": ("int(self.since.argmin())", "int(self.since.argmax())"),
    "the most read gives way": ("self.usage[older].argmin()", "self.usage[older].argmax()"),
    "the least read of all gives way": ("[: max(1, capacity // 2)]", ""),
    "what follows is another": ("return stored.tokens[found], alike", "return stored.tokens[found - 1], alike"),
    "the second nearest recalled": ("stored.nearest.read(key, places)", "[v[1:] for v in stored.nearest.read(key, places + 1)]"),
    "the memory read before anything is written": ("np.where(read.any(axis=1, keepdims=True), both, alone)", "both"),
    "recalled ids one off": ("stored.ids[found])", "stored.ids[found - 1])"),
}  # fmt: skip


@pytest.mark.parametrize("fault", MEMORY_FAULTS)
def test_a_fault_in_a_memory_outside_is_found(fault, make_engine, tokens, monkeypatch):
    card = read_card(BUNDLED / "rnn-recall")
    faulty = edited("mnemoscope.engines.memory.cache", MEMORY_FAULTS[fault])
    monkeypatch.setattr(bundled, "Remembering", faulty.Remembering)
    assert failed(bundled._remembering(card, lambda: make_engine("lstm"), tokens))


def test_a_memory_that_is_sound_passes(make_engine, tokens):
    card = read_card(BUNDLED / "rnn-recall")
    found = list(bundled._remembering(card, lambda: make_engine("lstm"), tokens))
    assert not failed(found)
    compared = {check.name.split(": ")[1] for check in found if check.signals}
    assert compared == {"logits"} | {
        f"memory.{name}" for name in ("key", "token", "recalled", "write", "read", "usage", "value")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_signal_of_an_engine_is_compared(kind, make_engine, tokens):
    engine = make_engine(kind)
    found = list(parity(engine, tokens))
    assert not failed(found)
    derived = len(engine.layout.of(Kind.QUERY)) if kind in ("transformer", "llama") else 0
    assert sum(check.signals for check in found) == len(engine.specs) + derived
    missing = Check("signals that nothing is compared with", 0, 0)
    assert missing in found


def test_a_signal_without_a_reference_is_told(make_engine, tokens, monkeypatch):
    from mnemoscope.engines.training.references import gru

    whole = gru.expected
    monkeypatch.setattr(
        gru, "expected", lambda recorded: (e for e in whole(recorded) if "reset" not in e.signal)
    )
    (name,) = failed(parity(make_engine("gru", layers=1), tokens))
    assert name == "signals that nothing is compared with, layer0.gate.reset"


# A bundled model of each engine, small enough to be read a hundred times.
SOUND = (
    "rnn-recall",
    "lstm-recall",
    "gru-recall",
    "transformer-recall",
    "encoder-sentiment",
    "memnet-babi1",
    "lstm-counter",
)


def test_a_hundred_sound_models_a_little_noisy_pass():
    opened = {
        name: (read_card(BUNDLED / name), read_weights(BUNDLED / name / "weights.safetensors"))
        for name in SOUND
    }
    for seed in range(100):
        card, weights = opened[SOUND[seed % len(SOUND)]]
        rng = np.random.default_rng(seed)
        noisy = {
            k: (w * (1 + 1e-3 * rng.standard_normal(w.shape))).astype(np.float32) for k, w in weights.items()
        }

        def make(card=card, noisy=noisy):
            return build(card, noisy)

        engine = make()
        some = bundled._enough(engine, card)[:40]
        assert not failed(parity(engine, some, read_rows(engine, some))), (card.name, seed)
        if seed < 2 * len(SOUND):
            assert not failed(conformance(make, some)), (card.name, seed)
