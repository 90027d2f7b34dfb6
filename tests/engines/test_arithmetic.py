"""How any number was made: the numbers that are shown, read back from the LaTeX and put into the equation, give the value that is shown."""

import math
import random
import re

import numpy as np
import pytest

from mnemoscope.engines.analysis.prediction import next_token, surprise
from mnemoscope.engines.arithmetic.digits import found, significant
from mnemoscope.engines.arithmetic.expression import Constant, Function, Operand
from mnemoscope.engines.arithmetic.place import Place, Weight, written
from mnemoscope.engines.arithmetic.reading import FORETOLD
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.registry import engine_names
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.arithmetic import explain, working
from mnemoscope.engines.runs.recorder import empty_track, read_rows, record
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.vocabularies.words import Words

STORY = "anna is in rome . bob is in paris . anna went to bern . where is anna ? ken is in rome . who is"
MADE_OF_NOTHING = {"sentence", "memory.write", "memory.token", "memory.recalled", "input"}

# Every engine of the registry, and the variants of its equations.
RUNS = [
    ("rnn", {}, ()),
    ("rnn", {"nonlinearity": "relu", "initial": True, "bias": False, "classes": 3}, ()),
    ("lstm", {}, ()),
    ("lstm", {"projection": 3, "initial": True, "hidden": 20}, ()),
    ("lstm", {"inputs": 3, "outputs": 2}, ()),
    (
        "lstm", {},
        ("layer0.gate.forget[3] = 1", "layer0.cell[2] *= 0.5 @ 3:", "layer1.hidden[1] += 2", "layer0.hidden[0:2] ~= 0.1"),
    ),
    ("gru", {}, ()),
    ("gru", {"reset": "before"}, ()),
    ("transformer", {}, ()),
    ("transformer", {"positions": "learned"}, ()),
    ("transformer", {"mlp": 0}, ()),
    ("transformer", {}, ("layer0.attention[1; key 2] = cut", "layer1.head[0] *= 0.5", "layer0.residual[3] = 1")),
    ("transformer", {"context": 30}, ("layer*.cache = keep first 2 last 4",)),
    ("llama", {}, ()),
    ("llama", {"biases": True, "normed": True, "tied": True, "stretched": True}, ()),
    ("llama", {"context": 30}, ("layer*.cache = keep attended 3 last 4",)),
    ("encoder", {}, ()),
    ("encoder", {}, ("layer0.attention[1; key 2] = cut", "layer1.head[0] *= 0.5", "layer0.query[0,1] = 1", "layer0.mlp[2] = 1")),
    ("memory_network", {}, ()),
    ("memory_network", {"tying": "layerwise"}, ()),
    ("memory_network", {"reading": "latest"}, ()),
    ("memory_network", {}, ("hop*.attention[1] = cut @ 12:", 'memory.slot[0] = "bob is"', "hop1.scores[0] += 1")),
    ("bidirectional", {}, ()),
    ("bidirectional", {"cell": "rnn", "bias": False}, ()),
    ("bidirectional", {"cell": "gru"}, ()),
    ("bidirectional", {"cell": "gru", "reset": "before"}, ()),
    ("bidirectional", {"projection": 3}, ()),
    ("bidirectional", {"classes": 3, "reads": "newest", "chain": True}, ()),
    ("bidirectional", {}, ("layer0.forward.hidden[2] = 1", "layer1.backward.cell[1] *= 0.5")),
    ("outside", {"of": "gru"}, ()),
    ("outside", {"of": "llama"}, ("memory.read[1] = 0.5", "memory.scores[0] = cut")),
]  # fmt: skip


def named(kind, config, edits):
    return "-".join(
        [kind, *(f"{key}={value}" for key, value in config.items()), *(["edited"] if edits else [])]
    )


def track_of(make_engine, kind, config, edits=(), count=13):
    if kind == "outside":
        engine = Remembering(make_engine(config["of"]), MemoryOptions(capacity=5, mix=0.4))
    elif kind == "memory_network":
        engine = make_engine(kind, vocab=Words(sorted(set(STORY.split()))), **config)
    else:
        engine = make_engine(kind, **config)
    ids = np.random.default_rng(3).integers(0, len(engine.vocab), count)
    if kind == "memory_network":
        ids = engine.vocab.encode(STORY).ids
    made = Edits.of(engine.layout, engine.vocab, edits, context=engine.context, turning=engine.turning)
    engine.edit(made)
    track = empty_track(engine, Card(name=kind, engine=kind if kind != "outside" else config["of"]))
    track.trace.edits = made
    track.trace.extend(ids.tolist(), read_rows(engine, ids))
    return track


def places(trace, some):
    """Some numbers of every signal at the first steps, one between, and the last; and of what heads look at."""
    for step in (0, 1, len(trace) // 2, len(trace) - 1):
        for spec in trace.layout:
            every = list(np.ndindex(*spec.shape))
            for index in some.sample(every, min(3, len(every))):
                yield Place(spec.name, step, index)
                if spec.kind is Kind.LOGITS:
                    yield from (Place(spec.name, step, index, part) for part in FORETOLD)
        for layer, heads in trace.layout.heads.items():
            for head in range(heads):
                yield Place(f"layer{layer}.attention", step, (head, some.randint(0, step)))


@pytest.mark.parametrize(("kind", "config", "edits"), RUNS, ids=[named(*run) for run in RUNS])
def test_what_is_shown_gives_what_is_shown_all_the_way_down(kind, config, edits, make_engine):
    track, some = track_of(make_engine, kind, config, edits), random.Random(1)
    seen, rough, touched = set(), 0, 0
    todo = list(places(track.trace, some))
    signals = {place.signal for place in todo}
    while todo and len(seen) < 350:
        place = todo.pop(0)
        if place in seen:
            continue
        seen.add(place)
        made = working(track, place)
        if made.expression is None:
            assert place.signal in MADE_OF_NOTHING
            assert made.note
            continue
        assert made.expression.exact == pytest.approx(made.value, rel=2e-5, abs=2e-6), place
        rough += not made.digits.holds
        touched += "edit" in made.note
        left, right = read(made.numbers[:-1]), read(made.numbers[-1:])
        assert not made.digits.holds or abs(left - right) <= 0.5 * made.digits.value.unit * 1.000001, place
        for operand in made.operands:
            if isinstance(operand.source, Place):
                below = working(track, operand.source)
                assert below.value == pytest.approx(operand.number, rel=1e-5, abs=1e-6), (
                    place,
                    operand.source,
                )
                text, step = str(operand.source), operand.source.step
                assert written(text, step, track.trace.layout) == operand.source
                assert len(seen) % 20 or explain(track, text, at=step).value == below.value
            elif isinstance(operand.source, Weight):
                weight = weights_of(track)[operand.source.name][operand.source.index]
                assert operand.number == float(weight)
            assert made.named(operand)
        onward = [operand.source for operand in made.operands if isinstance(operand.source, Place)]
        todo += some.sample(onward, min(2, len(onward)))
    assert len(seen) > 150
    assert {place.signal for place in seen} >= signals
    assert rough <= len(seen) / 100
    assert bool(touched) == (bool(edits) and "keep" not in edits[0])


def weights_of(track):
    config = track.trace.made.config
    return config.engine.weights if hasattr(config, "engine") else track.trace.made.weights


def test_every_engine_is_walked():
    assert {kind for kind, *_ in RUNS} == {*engine_names(), "outside"}


def read(pieces):
    """What an equation in LaTeX comes to, by the numbers that stand in it alone."""
    text = "".join(pieces).removeprefix("= ").removeprefix(r"\approx ")
    return eval(
        in_python(text),
        {
            "tanh": math.tanh, "sigma": lambda x: 1 / (1 + math.exp(-x)), "ln": math.log, "sqrt": math.sqrt, "max": max,
            "exp": math.exp, "infty": math.inf, "silu": lambda x: x / (1 + math.exp(-x)),
            "gelu": lambda x: 0.5 * x * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))),
        },
    )  # fmt: skip


def in_python(latex):
    """LaTeX as Python: braces are read to their ends, commands are looked up."""
    out, at = "", 0

    def group():
        nonlocal at
        assert latex[at] == "{", latex[at:]
        start, depth = at + 1, 0
        while True:
            depth += {"{": 1, "}": -1}.get(latex[at], 0)
            at += 1
            if not depth:
                return in_python(latex[start : at - 1])

    while at < len(latex):
        if latex[at] == "{":
            out += group()
        elif latex.startswith("e^", at):
            at += 2
            out += f"exp({group()})"
        elif found := re.match(r" \\times 10\^", latex[at:]):
            at += found.end()
            out += f"e{group()}"
        elif latex.startswith("_{", at):  # how many terms are summed up there
            at += 1
            group()
        elif latex[at] == "^":
            at += 1
            out += f"**{group()}"
        elif found := re.match(r"\\([a-zA-Z]+|,) ?", latex[at:]):
            at += found.end()
            match found[1]:
                case "textcolor":
                    group()
                    out += group()
                case "frac":
                    out += f"(({group()})/({group()}))"
                case "sqrt":
                    out += f"sqrt({group()})"
                case "underbrace":
                    out += f"({group()})"
                case "cdot":
                    out += "*"
                case "left" | "right" | "big" | "," | "mathrm":
                    pass
                case name:
                    out += name
        else:
            out += latex[at]
            at += 1
    return out


def test_an_lstm_of_two_units_by_hand(make_engine):
    engine = make_engine("lstm", embedding=2, hidden=2, layers=1)
    for weight in engine.weights.values():
        weight[...] = 0
    token = 3
    engine.weights["embedding.weight"][token] = (1, -2)
    engine.weights["rnn.weight_ih_l0"][:] = [
        [1, 0],
        [0, 0.5],
        [0, -1],
        [2, 0],
        [0.5, 0],
        [0, 0.25],
        [1, 1],
        [0, 0],
    ]
    engine.weights["rnn.weight_hh_l0"][3] = (0, 4)
    engine.weights["rnn.bias_ih_l0"][2] = 0.25
    engine = type(engine)(engine.config, engine.weights, engine.vocab)
    track = empty_track(engine, Card(name="by hand", engine="lstm"))
    track.trace.extend([token, token], read_rows(engine, np.array([token, token])))

    def sigmoid(a):
        return 1 / (1 + math.exp(-a))

    # Of unit 1: W_ii x = 0.5 * -2, W_ig x = 0.25 * -2 (and W_if x = 2 * 1).
    i, g = sigmoid(-1), math.tanh(-0.5)
    c = i * g  # at the first step
    made = explain(track, "layer0.cell[1]", at=0)
    assert made.value == pytest.approx(c, abs=1e-6)
    assert made.formula == ["c_t[1] = f_t \\cdot c_{t-1}", " + i_t \\cdot g_t"]
    assert made.latex.endswith(r"= 0.881 \cdot 0 + 0.269 \cdot \left({-}0.462\right) = {-}0.124")
    h = sigmoid(0) * math.tanh(c)  # o is driven by nothing
    f_2 = sigmoid(2 + 4 * h)  # the forget gate of unit 1 hears of the state, too
    made = explain(track, "layer0.cell[1]", at=1)
    assert made.value == pytest.approx(f_2 * c + i * g, abs=1e-6)
    was = made.operands[1]
    assert (was.number, was.source) == (pytest.approx(c, abs=1e-6), Place("layer0.cell", 0, (1,)))
    assert made.named(was) == "cell state, layer 0, unit 1, step 0"
    gate = working(track, Place("layer0.gate.forget", 1, (1,)))
    back = next(
        each for each in gate.operands if isinstance(each.source, Place) and each.source.part == "back"
    )
    assert back.number == pytest.approx(4 * h, abs=1e-6)
    product = working(track, back.source)
    assert [each.number for each in product.operands[:2]] == pytest.approx(
        [4, h], abs=1e-6
    )  # the largest term first


def test_of_a_long_sum_the_largest_terms_are_shown_and_the_rest_can_be_followed(make_engine):
    track = track_of(make_engine, "lstm", {"hidden": 20, "layers": 1})
    place = working(track, Place("layer0.gate.input", 5, (3,))).operands[2].source
    terms, sizes, rest = 0, [], []
    while place:
        made = working(track, place)
        pairs = [each for each in made.operands if not each.more]
        sizes += [abs(a.number * b.number) for a, b in zip(pairs[::2], pairs[1::2], strict=True)]
        terms += len(pairs) // 2
        rest = [each for each in made.operands if each.more]
        assert [each.more for each in rest] == ([20 - terms] if terms < 20 else [])
        assert all(made.named(each) == f"the sum of {20 - terms} smaller terms" for each in rest)
        place = rest[0].source if rest else None
    assert terms == 20
    assert sizes == sorted(sizes, reverse=True)


def test_as_many_digits_are_shown_as_it_takes():
    near = Operand("a", 1.00049) + Operand("b", 1.00049)
    assert found(near, 2.00098).operands == 3  # 1.00 + 1.00 = 2.00
    closer = Operand("a", 1.004) + Operand("b", 1.004)
    shown = found(closer, 2.008)
    assert (shown.operands, shown.value.text, shown.holds) == (4, "2.01", True)  # 1.00 + 1.00 is not 2.01
    saturated = found(Function("sigmoid", Operand("a", 30.0)), 1.0)
    assert (saturated.value.text, saturated.holds) == ("1.00", True)
    assert not found(Operand("a", 1.0) + Constant(1.0), 3.0).holds
    assert [significant(x, 3).text for x in (0.0, -0.84, 123456.0, 1e-9, 1234567.0, 0.99999)] == [
        "0", "-0.840", "123456", "1.00e-9", "1.23e6", "1.00",
    ]  # fmt: skip


def test_a_run_whose_model_is_gone_says_what_needs_no_weights(make_model, tmp_path):
    track = record(make_model("transformer"), "a text to be read")
    save_recording(tmp_path / "run.safetensors", track)
    gone = open_recording(tmp_path / "run.safetensors")
    looked = explain(gone, "layer1.attention[1,3]", at=5)
    assert looked.value == pytest.approx(float(track.trace.attention(1, 1)[5, 3]), abs=1e-6)
    assert looked.digits.holds
    with pytest.raises(AnalysisError, match=r"takes the weight layers\.0\.\S+, which no recording holds"):
        explain(gone, "layer0.residual[1]", at=5)
    lstm = record(make_model("lstm"), "a text to be read")
    save_recording(tmp_path / "lstm.safetensors", lstm)
    assert explain(open_recording(tmp_path / "lstm.safetensors"), "layer0.cell[3]").digits.holds


@pytest.mark.parametrize(
    "text",
    [
        "layer0.cell[99]",
        "layer0.cell[1,2]",
        "layer9.cell[0]",
        "cells",
        "",
        "layer0.cell[x]",
        "logits[1] wire",
        "logits[1] back",
        "logits[1] product after 99",
        "layer0.cell[3] unedited",
        "logits[9999] product",
    ],
)
def test_what_is_no_place_is_refused_in_a_sentence(text, make_engine):
    track = track_of(make_engine, "lstm", {})
    with pytest.raises(AnalysisError):
        explain(track, text)
    with pytest.raises(AnalysisError, match="step 99 has not been read"):
        explain(track, "layer0.cell[0]", at=99)


def test_an_edited_number_says_what_set_it_and_what_it_would_have_been(make_engine):
    track = track_of(make_engine, "lstm", {}, ("layer0.gate.forget[3] = 1", "layer0.cell[2] *= 0.5 @ 3:"))
    held = explain(track, "layer0.gate.forget[3]", at=4)
    assert (held.value, held.note) == (1.0, "Set by the edit layer0.gate.forget[3] = 1.")
    halved = explain(track, "layer0.cell[2]", at=4)
    assert halved.operands[0].number == pytest.approx(2 * halved.value, rel=1e-5)
    before = working(track, halved.operands[0].source)
    assert before.formula[0].endswith(r"f_t \cdot c_{t-1}")
    assert explain(track, "layer0.cell[2]", at=2).note == ""


def test_signals_of_every_kind_have_their_letter(make_engine):
    for kind in engine_names():
        for spec in (
            make_engine(kind, vocab=Words(sorted(set(STORY.split())))).specs
            if kind == "memory_network"
            else make_engine(kind).specs
        ):
            if spec.kind is Kind.IDS:
                continue
            from mnemoscope.engines.arithmetic.symbols import symbol

            assert symbol(Place(spec.name, 0)) != "x_t[0]" or spec.kind in (Kind.EMBEDDING, Kind.RESIDUAL)


def test_of_logits_one_can_go_on_to_what_panels_draw_of_them(make_engine):
    track = track_of(make_engine, "gru", {})
    p = next_token(track.trace, 4)
    assert explain(track, "logits[7] softmax", at=4).value == pytest.approx(p[7], rel=1e-5)
    surprised = explain(track, f"logits[{track.trace.tokens[5]}] surprise", at=4)
    assert surprised.value == pytest.approx(surprise(track.trace, 5, 6)[0], rel=1e-5)
    assert surprised.said.startswith("logits, its surprise, token")
    with pytest.raises(AnalysisError, match="has no such part"):
        explain(track, "layer0.hidden[7] softmax", at=4)


def test_a_run_kept_in_16_bits_holds_to_what_its_numbers_hold_or_says_why_not(make_model):
    track = record(make_model("transformer"), "a text to be read", half=True)
    names = [f"layer1.{name}" for name in ("residual[{}]", "mlp[{}]", "query[0,{}]", "value[1,{}]")]
    made = [explain(track, name.format(n), at=at) for name in names for n in range(4) for at in range(17)]
    assert all(each.expression.exact == pytest.approx(each.value, rel=2e-2, abs=2e-3) for each in made)
    assert all(each.digits.holds or ("16 bits" in each.note and "approx" in each.latex) for each in made)
