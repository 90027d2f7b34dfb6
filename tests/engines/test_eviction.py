"""A bounded cache against the papers, written out by hand: keys not yet rotated in a list, and every step from the beginning."""

import numpy as np
import pytest

from mnemoscope.engines.analysis.recall import lasting
from mnemoscope.engines.attention import in_cache
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import AnalysisError, EditError
from mnemoscope.engines.keeping import kept_of, policy_of
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.choosing import chosen
from mnemoscope.engines.runs.recorder import edited, read_rows, record_with
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.vocabularies.characters import Characters

CARD = Card(name="small", engine="llama", task="", licence="", parameters=0, config={}, vocabulary={})
CONTEXT = 24
LLAMA = {"width": 24, "heads": 4, "key_heads": 2, "per_head": 6, "layers": 2, "mlp": 40, "context": CONTEXT}
ROTARY = {"width": 16, "heads": 2, "layers": 2, "mlp": 24, "context": CONTEXT}
LEARNED = ROTARY | {"positions": "learned"}
LETTERS = "abcdehiknoqrstuw "
POLICIES = ("last 7", "first 2 last 5", "attended 4 last 3")
TEXT = "to be or not to be that is the question whether"


def rms(x, gain):
    return x / np.sqrt((x * x).mean() + 1e-5) * gain


def layer_norm(x, gain, bias):
    return (x - x.mean()) / np.sqrt(x.var() + 1e-5) * gain + bias


def gelu(x):
    return 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3)))


def rotated(x, place, base=10_000.0):
    half = x.shape[-1] // 2
    angle = place / base ** (np.arange(half) / half)
    a, b = x[..., :half], x[..., half:]
    return np.concatenate((a * np.cos(angle) - b * np.sin(angle), a * np.sin(angle) + b * np.cos(angle)), -1)


class ByHand:
    """One layer's cache: for each head of keys a list of [step, key as it came, value, how much it was looked at]."""

    def __init__(self, policy, groups, rotates):
        self.kept, self.rotates = kept_of(policy), rotates
        self.lists = [[] for _ in range(groups)]

    def mixed(self, t, q, k, v):
        out, each = np.zeros_like(q), len(q) // len(self.lists)
        self.seen, self.weights = [], np.zeros((len(q), t + 1))
        for g, held in enumerate(self.lists):
            if len(held) == self.kept.total:
                del held[self.goes(held, t)]
            held.append([t, k[g], v[g], 0.0])
            self.seen.append([entry[0] for entry in held])
            for head in range(g * each, (g + 1) * each):
                # StreamingLLM: places inside the cache. H2O: those in the text.
                at = [n if self.kept.first else entry[0] for n, entry in enumerate(held)]
                turn = rotated if self.rotates else lambda x, place: x
                query = turn(q[head], at[-1])
                scores = np.array(
                    [query @ turn(entry[1], place) for entry, place in zip(held, at, strict=True)]
                )
                weights = np.exp(scores / len(query) ** 0.5)
                weights /= weights.sum()
                self.weights[head, self.seen[-1]] = weights
                for entry, weight in zip(held, weights, strict=True):
                    entry[3] += weight
                    out[head] += weight * entry[2]
        return out

    def goes(self, held, t):
        """The place in the list of what falls out."""
        if not self.kept.attended:
            return self.kept.first
        if beyond := [
            n for n, entry in enumerate(held) if entry[0] <= t - CONTEXT
        ]:  # places are those in the text
            return beyond[0]
        older = [n for n, entry in enumerate(held) if entry[0] <= t - self.kept.last]
        return min(older, key=lambda n: held[n][3])


def llama_by_hand(engine, tokens, policy):
    """The logits of each step, and the caches' weights and steps of each layer."""
    c, w = engine.config, {name: value.astype(np.float64) for name, value in engine.weights.items()}
    caches = [ByHand(policy, c.key_heads, True) for _ in range(c.layers)]
    for t, token in enumerate(tokens):
        x = w["embedding.weight"][token]
        for n, cache in enumerate(caches):
            at = f"layers.{n}."
            a = rms(x, w[at + "attention_norm.weight"])
            q, k, v = (
                (w[f"{at}{part}.weight"] @ a).reshape(-1, c.per_head) for part in ("query", "key", "value")
            )
            x = x + w[at + "output.weight"] @ cache.mixed(t, q, k, v).reshape(-1)
            m = rms(x, w[at + "mlp_norm.weight"])
            gate = w[at + "gate.weight"] @ m
            x = x + w[at + "down.weight"] @ (gate / (1 + np.exp(-gate)) * (w[at + "up.weight"] @ m))
        yield w["readout.weight"] @ rms(x, w["norm.weight"]), caches


def transformer_by_hand(engine, tokens, policy):
    c, w = engine.config, {name: value.astype(np.float64) for name, value in engine.weights.items()}
    rotates = c.positions == "rotary"
    caches = [ByHand(policy, c.heads, rotates) for _ in range(c.layers)]
    last = kept_of(policy).total - 1 if kept_of(policy).first else c.context - 1
    for t, token in enumerate(tokens):
        x = w["embedding.weight"][token]
        if not rotates:  # read at its place inside the cache
            x = x + w["positions.weight"][min(t, last)]
        for n, cache in enumerate(caches):

            def linear(name, y, at=f"layers.{n}."):
                return w[f"{at}{name}.weight"] @ y + w[f"{at}{name}.bias"]

            a = layer_norm(x, w[f"layers.{n}.attention_norm.weight"], w[f"layers.{n}.attention_norm.bias"])
            q, k, v = (linear(part, a).reshape(c.heads, -1) for part in ("query", "key", "value"))
            x = x + linear("output", cache.mixed(t, q, k, v).reshape(-1))
            m = layer_norm(x, w[f"layers.{n}.mlp_norm.weight"], w[f"layers.{n}.mlp_norm.bias"])
            x = x + linear("mlp_out", gelu(linear("mlp_in", m)))
        yield (
            w["readout.weight"] @ layer_norm(x, w["norm.weight"], w["norm.bias"]) + w["readout.bias"],
            caches,
        )


SHAPES = {
    "llama": ("llama", LLAMA, llama_by_hand),
    "transformer": ("transformer", ROTARY, transformer_by_hand),
    "learned": ("transformer", LEARNED, transformer_by_hand),
}


def recorded(engine, **how):
    engine.reset()
    return record_with(engine, CARD, TEXT, **how)


def bounded(make_engine, shape, policy, *others):
    kind, config, by_hand = SHAPES[shape]
    engine = make_engine(kind, vocab=Characters(LETTERS), **config)
    engine.edit(
        Edits.of(
            engine.layout, engine.vocab, [f"layer*.cache = keep {policy}", *others],
            context=engine.context, turning=engine.turning,
        )
    )  # fmt: skip
    engine.reset()
    return engine, by_hand


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("shape", SHAPES)
def test_every_step_is_as_by_hand_read_singly_or_in_blocks(make_engine, shape, policy):
    engine, by_hand = bounded(make_engine, shape, policy)
    tokens = engine.vocab.encode(TEXT).ids
    wanted = np.array([logits for logits, _ in by_hand(engine, tokens, policy)])
    rows = read_rows(engine, tokens)
    logits = engine.layout.slice("logits")
    np.testing.assert_allclose(rows[:, logits], wanted, atol=2e-5)
    engine.reset()
    singly = np.array([engine.step(int(token)).row for token in tokens])
    np.testing.assert_allclose(singly, rows, atol=2e-5)
    everything, _ = bounded(make_engine, shape, "last 24")
    assert np.abs(read_rows(everything, tokens)[:, logits] - wanted)[7:].max() > 1e-3  # the bound tells


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("shape", SHAPES)
def test_attention_is_derived_as_the_model_made_it_and_from_a_recording(make_engine, tmp_path, shape, policy):
    engine, by_hand = bounded(make_engine, shape, policy)
    tokens = engine.vocab.encode(TEXT).ids
    track = recorded(engine, edits=[f"layer*.cache = keep {policy}"])
    save_recording(tmp_path / "run.safetensors", track)
    again = open_recording(tmp_path / "run.safetensors")
    assert [str(edit) for edit in again.edits] == [f"layer*.cache = keep {policy}"]
    for step, (_, caches) in enumerate(by_hand(engine, tokens, policy)):
        for layer, cache in enumerate(caches):
            np.testing.assert_allclose(track.trace.attention_row(layer, step), cache.weights, atol=1e-6)
            np.testing.assert_allclose(again.trace.attention_row(layer, step), cache.weights, atol=1e-6)
            found = in_cache(track.trace, layer, step)
            held = [
                np.flatnonzero(row).tolist() for row in np.broadcast_to(found, (len(cache.seen), step + 1))
            ]
            assert held == [sorted(steps) for steps in cache.seen]


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("shape", SHAPES)
def test_what_a_model_looks_at_is_what_its_trace_says_also_where_it_is_edited(make_engine, shape, policy):
    others = ("layer1.attention[1; key 2:9] = cut @ 12:", "layer0.scores ~= 0.5 seed 3")
    engine, _ = bounded(make_engine, shape, policy, *others)
    track = recorded(engine, edits=[f"layer*.cache = keep {policy}", *others])
    watched = {}
    engine.edit(track.trace.edits)
    for name in ("layer0.attention", "layer1.attention"):

        def keep(values, first, keys, name=name):
            watched[name, first] = values[0].copy()  # of the most attended, the last is the model's own
            return values

        engine.tap.edits[name] = (*engine.tap.edits.get(name, ()), keep)
    engine.reset()
    for token in track.encoded.ids.tolist():
        engine.step(token)
    for (name, step), weights in watched.items():
        derived = track.trace.attention_row(int(name[5]), step)
        np.testing.assert_allclose(derived, weights, atol=1e-6)


@pytest.mark.parametrize("shape", ["llama", "transformer"])
def test_of_one_layer_streaming_is_a_full_pass_over_what_is_kept_with_new_places(make_engine, shape):
    kind, config, _ = SHAPES[shape]
    engine = make_engine(kind, vocab=Characters(LETTERS), **config | {"layers": 1})
    tokens = engine.vocab.encode(TEXT).ids
    alone = read_rows(engine, np.concatenate((tokens[:2], tokens[-5:])))[-1]
    engine.edit(
        Edits.of(engine.layout, engine.vocab, ["layer*.cache = keep first 2 last 5"], turning=engine.turning)
    )
    engine.reset()
    kept = read_rows(engine, tokens)[-1]
    for name in ("logits", "layer0.residual"):
        np.testing.assert_allclose(
            kept[engine.layout.slice(name)], alone[engine.layout.slice(name)], atol=1e-5
        )


def test_the_last_are_as_in_torch_with_the_mask(make_engine):
    torch = pytest.importorskip("torch")
    engine = make_engine("transformer", vocab=Characters(LETTERS), **ROTARY)
    tokens = engine.vocab.encode(TEXT).ids
    track = recorded(engine, edits=["layer*.cache = keep last 5"])
    steps = torch.arange(len(tokens))
    back = steps[:, None] - steps
    mask = torch.where((back >= 0) & (back < 5), 0.0, -torch.inf)
    for layer in range(2):
        q, k = (
            torch.from_numpy(track.trace[f"layer{layer}.{name}"].copy()).double() for name in ("query", "key")
        )
        wanted = torch.softmax(torch.einsum("qhd,khd->hqk", q, k) / q.shape[2] ** 0.5 + mask, -1)
        for head in range(2):
            np.testing.assert_allclose(track.trace.attention(layer, head), wanted[head], atol=1e-6)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("shape", SHAPES)
def test_changing_what_is_kept_reads_anew_only_from_the_first_that_falls_out(make_engine, shape, policy):
    kind, config, _ = SHAPES[shape]
    engine = make_engine(kind, vocab=Characters(LETTERS), **config)
    everything = recorded(engine)
    read = []
    changed = edited(everything, engine, [f"layer*.cache = keep {policy}"], progress=read.append)
    afresh = recorded(engine, edits=[f"layer*.cache = keep {policy}"])
    logits = "logits"
    np.testing.assert_allclose(changed.trace[logits], afresh.trace[logits], atol=2e-5)
    assert changed.trace.same(everything.trace) >= 7
    rows = everything.trace.rows(0, 7)  # until something falls out all is as it was, to the bit
    np.testing.assert_array_equal(afresh.trace.rows(0, 7), rows)
    engine.reset()
    singly = [engine.step(token).row for token in everything.trace.tokens[:7]]  # with the edit
    engine.edit(Edits())
    engine.reset()
    np.testing.assert_array_equal(singly, [engine.step(token).row for token in everything.trace.tokens[:7]])
    other = "first 3 last 6" if "first" not in policy else "attended 5 last 5"
    twice = edited(changed, engine, [f"layer*.cache = keep {other}"])
    afresh = recorded(engine, edits=[f"layer*.cache = keep {other}"])
    np.testing.assert_allclose(twice.trace[logits], afresh.trace[logits], atol=2e-5)


def test_the_engine_goes_on_where_it_is_resumed_rewound_or_turned_back(make_engine):
    for policy in POLICIES:
        for shape in SHAPES:
            engine, _ = bounded(make_engine, shape, policy)
            tokens = engine.vocab.encode(TEXT).ids
            rows = read_rows(engine, tokens)
            for step in (0, 3, 9, 23, 30, len(tokens) - 2):
                engine.resume(rows[max(0, step + 1 - engine.memory) : step + 1], step)
                np.testing.assert_allclose(read_rows(engine, tokens[step + 1 :]), rows[step + 1 :], atol=2e-5)
            engine.reset()
            read_rows(engine, tokens[:20])
            if engine.rewind(10):
                np.testing.assert_allclose(read_rows(engine, tokens[11:]), rows[11:], atol=2e-5)
            else:
                assert "attended" in policy or shape != "llama"


def test_a_rounded_trace_says_which_were_kept(make_engine):
    engine = make_engine("llama", vocab=Characters(LETTERS), **LLAMA)
    edit = ["layer*.cache = keep attended 4 last 3"]
    exact = recorded(engine, edits=edit)
    halved = recorded(engine, edits=edit, specs=chosen(engine, half=True))
    last = len(exact.trace) - 1
    for layer in range(2):
        assert (in_cache(exact.trace, layer, last) == in_cache(halved.trace, layer, last)).all()
        for step in range(last):
            found = halved.trace.attention_row(layer, step)
            np.testing.assert_allclose(found, exact.trace.attention_row(layer, step), atol=1.2e-3)


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ("layer*.cache = keep last 0", "at least the newest"),
        ("layer*.cache = keep first 0 last 4", "at least the newest"),
        ("layer*.cache = keep last 25", "looks 24 tokens back: its cache cannot keep 25"),
        ("layer0.hidden = keep last 4", "there is no layer0.hidden"),
        ("layer0.key = keep last 4", "only a cache keeps some of its entries"),
        ("layer*.cache = keep last 4 @ 5:", "leave out the part and the steps"),
        ("layer*.cache[2:4] = keep last 4", "leave out the part and the steps"),
        ("layer*.cache = keep 4", "expected what is kept"),
    ],
)
def test_what_no_cache_can_keep_is_refused_in_a_sentence(make_engine, edit, said):
    engine = make_engine("llama", vocab=Characters(LETTERS), **LLAMA)
    with pytest.raises(EditError, match=said):
        recorded(engine, edits=[edit])


def test_what_is_kept_is_said_once_and_only_of_a_cache_of_ours(make_engine):
    engine = make_engine("llama", vocab=Characters(LETTERS), **LLAMA)
    with pytest.raises(EditError, match=r"said twice what layer1\.cache keeps"):
        recorded(engine, edits=["layer*.cache = keep last 4", "layer1.cache = keep last 5"])
    for kind in ("lstm", "encoder"):
        with pytest.raises(EditError):
            recorded(make_engine(kind, vocab=Characters(LETTERS)), edits=["layer*.cache = keep last 4"])
    with pytest.raises(EditError, match="keeps its cache itself"):
        Edits.of(engine.layout, engine.vocab, ["layer*.cache = keep last 4"])


def test_the_notation_goes_there_and_back():
    for policy in POLICIES:
        edit = parse(f"layer*.cache   =  keep {policy.replace(' ', '  ')}")
        assert str(edit) == f"layer*.cache = keep {policy}"
        assert type(edit).from_json(edit.to_json()) == edit
        assert edit.first == 7
    for tokens in (2, 3, 7, 64):
        assert {policy_of(policy, tokens).total for policy in ("last", "first and last", "attended")} == {
            tokens
        }
    assert policy_of("everything", 7) is None


def test_layers_may_keep_different_amounts(make_engine):
    engine = make_engine("llama", vocab=Characters(LETTERS), **LLAMA)
    track = recorded(engine, edits=["layer0.cache = keep last 3"])
    assert in_cache(track.trace, 0, 20).sum() == 3
    assert in_cache(track.trace, 1, 20).sum() == 21
    assert track.trace.layout.of(Kind.QUERY)


def test_a_memory_outside_follows_a_model_whose_cache_is_bounded(make_engine):
    edit = ["layer*.cache = keep first 2 last 5"]
    alone = recorded(make_engine("llama", vocab=Characters(LETTERS), **LLAMA), edits=edit)
    beneath = make_engine("llama", vocab=Characters(LETTERS), **LLAMA)
    engine = Remembering(beneath, MemoryOptions(capacity=4))
    track = recorded(engine, edits=edit)
    np.testing.assert_array_equal(track.trace["model.logits"], alone.trace["logits"])
    rows = track.trace.rows(0, len(track.trace))
    engine.resume(rows[:31][-engine.memory :], 30)
    np.testing.assert_allclose(read_rows(engine, track.encoded.ids[31:]), rows[31:], atol=2e-5)


def test_what_a_cache_keeps_holds_for_any_text():
    kept = parse("layer*.cache = keep last 16")
    assert lasting((kept,)) == (kept,)  # so that recall over distance can be measured with it
    with pytest.raises(AnalysisError):
        lasting((parse("layer*.cache[3] = cut"),))
