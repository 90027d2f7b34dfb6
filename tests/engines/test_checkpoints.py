"""State dicts of torch's recurrent modules open under whatever names, and give what torch gives; what cannot be opened says why."""

import argparse
import itertools
import os
import pickle
import zipfile

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from main import main
from mnemoscope.engines import open_model, record
from mnemoscope.engines.analysis.question import Case, question
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.assembling import planned
from mnemoscope.engines.models.importers.checkpoint import open_source, read_checkpoint
from mnemoscope.engines.models.importers.found import recurrent, tables
from mnemoscope.engines.models.opening import build
from mnemoscope.engines.runs.recorder import read_rows, record_with

LETTERS = "abcdefghijklmnopqrstuvwxyz "
CELLS = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}
pytestmark = pytest.mark.filterwarnings("ignore:LSTM with projections")


class Model(nn.Module):
    """A person's own: embedding, network, read-out, by names of theirs."""

    def __init__(self, cell="lstm", says=27, **given):
        super().__init__()
        self.tok = nn.Embedding(len(LETTERS), 12)
        self.core = CELLS[cell](12, 10, batch_first=True, **given)
        shown = (given.get("proj_size") or 10) * (2 if given.get("bidirectional") else 1)
        self.fc = nn.Linear(shown, says)


def kinds():
    for cell, layers, both, bias in itertools.product(CELLS, (1, 3), (False, True), (True, False)):
        given = {"num_layers": layers, "bidirectional": both, "bias": bias}
        yield cell, given
        if cell == "rnn":
            yield cell, given | {"nonlinearity": "relu"}
        if cell == "lstm":
            yield cell, given | {"proj_size": 4}


@pytest.mark.parametrize("prefix", ["", "module._orig_mod."])
def test_every_network_of_torch_is_found_by_its_shapes(prefix):
    for cell, given in kinds():
        own = Model(cell, **given).state_dict()
        shapes = {prefix + name: tuple(value.shape) for name, value in own.items()}
        (found,) = recurrent(shapes)
        assert (found.cell, found.layers, found.hidden, found.input) == (cell, given["num_layers"], 10, 12)
        assert (found.both_ways, found.bias) == (given["bidirectional"], given["bias"])
        assert (found.projection, found.fault, found.name) == (given.get("proj_size", 0), "", "core")
        beside = tables(shapes, found)
        assert (beside.embedding, beside.readout) == (f"{prefix}tok.weight", f"{prefix}fc.weight")
        assert beside.bias == f"{prefix}fc.bias"
        assert {*found.names.values(), beside.embedding, beside.readout, beside.bias} == set(shapes)


@torch.inference_mode()
def test_what_is_opened_gives_what_torch_gives_on_every_text_so_far(tmp_path):
    torch.manual_seed(0)
    ids = torch.randint(len(LETTERS), (11,))
    for cell, given in kinds():
        model = Model(cell, **given).eval()
        torch.save(model.state_dict(), tmp_path / "model.pt")
        asked = Asked(nonlinearity=given.get("nonlinearity", "tanh"))
        engine = build(*read_checkpoint(tmp_path / "model.pt", asked))
        rows = read_rows(engine, ids.numpy())
        for n in range(len(ids)):
            _, end = model.core(model.tok(ids[None, : n + 1]))
            h = (end[0] if cell == "lstm" else end)[:, 0]
            said = model.fc(h[-2:].flatten() if given["bidirectional"] else h[-1])
            assert rows[n, engine.layout.slice("logits")] == pytest.approx(said.numpy(), abs=2e-6), given
            for number, state in enumerate(h):
                way = f"layer{number // 2}.{('forward', 'backward')[number % 2]}.hidden"
                name = way if given["bidirectional"] else f"layer{number}.hidden"
                assert rows[n, engine.layout.slice(name)] == pytest.approx(state.numpy(), abs=2e-6), given


@torch.inference_mode()
def test_a_tagger_reads_what_was_made_of_the_newest_token(tmp_path):
    model = Model("gru", says=3, bidirectional=True, num_layers=2)
    torch.save(
        {"model": model.state_dict(), "tags": ["noun", "verb", "other"], "vocab": list(LETTERS)},
        tmp_path / "m.pt",
    )
    card, weights = read_checkpoint(tmp_path / "m.pt", Asked(reads="newest"))
    engine = build(card, weights)
    ids = engine.vocab.encode("some words").ids
    said = model.fc(model.core(model.tok(torch.from_numpy(ids)[None]))[0][0, -1]).softmax(0)
    assert read_rows(engine, ids)[-1, engine.layout.slice("class")] == pytest.approx(said.numpy(), abs=1e-6)
    assert card.classes == ("noun", "verb", "other")


def test_a_chain_weighs_all_ways_to_give_a_text_its_classes(tmp_path):
    torch.manual_seed(1)
    torch.save(
        {"model": Model("gru", says=3, bidirectional=True).state_dict(), "vocab": list(LETTERS)},
        tmp_path / "m.pt",
    )
    weight = np.random.default_rng(0).normal(0, 2, (3, 3)).astype(np.float32)
    np.save(tmp_path / "chain.npy", weight)
    asked = Asked(reads="newest", chain=str(tmp_path / "chain.npy"))
    engine, plain = (
        build(*read_checkpoint(tmp_path / "m.pt", each)) for each in (asked, Asked(reads="newest"))
    )
    ids = engine.vocab.encode("abca").ids
    said = read_rows(engine, ids)[:, engine.layout.slice("class")]
    for n in range(1, 5):
        model = plain.weights
        (states,) = torch_states(tmp_path / "m.pt", ids[:n])
        scores = states @ model["readout.weight"].T + model["readout.bias"]
        shares = np.zeros(3)
        for way in itertools.product(range(3), repeat=n):  # every way there is
            score = sum(scores[j, c] for j, c in enumerate(way)) + sum(
                weight[a, b] for a, b in itertools.pairwise(way)
            )
            shares[way[-1]] += np.exp(score)
        assert said[n - 1] == pytest.approx(shares / shares.sum(), abs=1e-5)
    np.save(tmp_path / "chain.npy", weight[:2])
    with pytest.raises(ModelError, match=r"chain.npy is \(2, 3\)"):
        read_checkpoint(tmp_path / "m.pt", asked)


def torch_states(path, ids):
    """What torch makes of every token of a text."""
    model = Model("gru", says=3, bidirectional=True)
    model.load_state_dict(torch.load(path, weights_only=True)["model"])
    with torch.inference_mode():
        return (model.core(model.tok(torch.from_numpy(ids)[None]))[0][0].numpy(),)


def test_the_tags_of_a_whole_text_are_the_likeliest_way_through_all_of_it(tmp_path):
    torch.manual_seed(1)
    state = Model("gru", says=3, bidirectional=True).state_dict()
    state["fc.weight"] *= 12  # so that tokens and chain weigh about as much
    torch.save({"model": state, "vocab": list(LETTERS)}, tmp_path / "m.pt")
    weight = np.random.default_rng(0).normal(0, 2, (3, 3)).astype(np.float32)
    np.save(tmp_path / "chain.npy", weight)
    asked = Asked(reads="newest", chain=str(tmp_path / "chain.npy"))
    card, weights = read_checkpoint(tmp_path / "m.pt", asked)
    engine, alone, apart = build(card, weights), 0, 0
    for text in ("abca", "cab", "bcabcab", "ccaabb", "a", "defabc", "aabbcc", "fedcba", "zyxwvu", "acegik"):
        ids = engine.vocab.encode(text).ids
        (states,) = torch_states(tmp_path / "m.pt", ids)
        scores = states @ weights["readout.weight"].T + weights["readout.bias"]  # (n, C)
        ways = [*itertools.product(range(3), repeat=len(ids))]
        best = max(ways, key=lambda way: sum(scores[j, c] for j, c in enumerate(way)) + sum(
            weight[a, b] for a, b in itertools.pairwise(way)))  # fmt: skip
        track = record_with(build(card, weights), card, text)
        found = question("tags").answer(Case(track, lambda: engine)).columns
        assert found["class"].tolist() == [card.classes[c] for c in best]
        newest = track.trace["class"].argmax(axis=1)
        assert found["class_when_newest"].tolist() == [card.classes[c] for c in newest]
        alone += best != tuple(scores.argmax(axis=1))
        apart += best != tuple(newest)
    assert alone  # the chain matters here
    assert apart  # and so does what comes later


def test_a_single_cell_and_a_tied_read_out_and_none(tmp_path):
    cell = nn.ModuleDict({"embed": nn.Embedding(9, 6), "cell": nn.GRUCell(6, 8)})
    torch.save(cell.state_dict(), tmp_path / "cell.pt")
    engine = open_model(tmp_path / "cell.pt")
    assert [spec.name for spec in engine.specs][-1] == "layer0.hidden"
    state = torch.zeros(8)
    for token in (1, 5, 2):
        state = cell["cell"](cell["embed"](torch.tensor(token)), state)
        assert engine.step(token)["layer0.hidden"] == pytest.approx(state.detach().numpy(), abs=1e-6)
    tied = {
        "encoder.weight": torch.randn(9, 6),
        "decoder.bias": torch.randn(9),
        **{f"rnn.{k}": v for k, v in nn.LSTM(6, 6).state_dict().items()},
    }
    save_file(tied, tmp_path / "tied.safetensors")
    engine = open_model(tmp_path / "tied.safetensors")
    step = engine.step(3)
    expected = tied["encoder.weight"].numpy() @ step["layer0.hidden"] + tied["decoder.bias"].numpy()
    assert step["logits"] == pytest.approx(expected, abs=1e-5)


def test_the_vocabulary_is_found_beside_the_weights_or_in_a_file_or_read_by_number(tmp_path):
    state = Model().state_dict()
    torch.save(
        {"net": state, "stoi": {c: n for n, c in enumerate(LETTERS)}, "args": argparse.Namespace(lr=1)},
        tmp_path / "a.pt",
    )
    assert open_model(tmp_path / "a.pt").vocab.encode("cab").ids.tolist() == [2, 0, 1]
    torch.save(state, tmp_path / "b.pt")
    engine = open_model(tmp_path / "b.pt")
    assert engine.vocab.encode("12 7 3").ids.tolist() == [12, 7, 3]
    words = ["<pad>", "<unk>", *(f"word{chr(97 + n)}" for n in range(25))]
    (tmp_path / "words.txt").write_text("\n".join(words) + "\n", "utf-8")
    (tmp_path / "rows.txt").write_text("".join(f"{n}\t{w}\n" for n, w in enumerate(words)), "utf-8")
    (tmp_path / "chars.txt").write_text(LETTERS, "utf-8")
    for name in ("words.txt", "rows.txt"):
        engine = build(*read_checkpoint(tmp_path / "b.pt", Asked(vocabulary=str(tmp_path / name))))
        assert engine.vocab.encode("wordb strange worda").ids.tolist() == [3, 1, 2]
    engine = build(*read_checkpoint(tmp_path / "b.pt", Asked(vocabulary=str(tmp_path / "chars.txt"))))
    assert engine.vocab.encode("b a").ids.tolist() == [1, 26, 0]
    (tmp_path / "few.txt").write_text("a\nb\n", "utf-8")
    with pytest.raises(ModelError, match=r"lists 2 tokens, one a line.*27 rows"):
        read_checkpoint(tmp_path / "b.pt", Asked(vocabulary=str(tmp_path / "few.txt")))


def test_of_several_networks_one_is_chosen(tmp_path):
    both = nn.ModuleDict(
        {
            "embed": nn.Embedding(9, 6),
            "encoder": nn.GRU(6, 8),
            "decoder": nn.GRU(6, 8),
            "head": nn.Linear(8, 9),
        }
    )
    torch.save(both.state_dict(), tmp_path / "two.pt")
    with pytest.raises(ModelError, match=r"holds 2 recurrent networks.*encoder, decoder"):
        open_model(tmp_path / "two.pt")
    plan = planned(open_source(tmp_path / "two.pt"), Asked(network="decoder"))
    assert plan.network.prefix == "decoder."
    assert plan.open_questions == ("network", "vocabulary")
    assert any("encoder.weight_ih_l0" in note for note in plan.notes)  # said, since it is left out
    with pytest.raises(ModelError, match="has no network third; there are encoder, decoder"):
        planned(open_source(tmp_path / "two.pt"), Asked(network="third"))


def test_import_writes_a_model_with_its_proof(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    torch.save(
        {"state_dict": Model(bidirectional=True, proj_size=4, num_layers=2).state_dict(), "chars": LETTERS},
        "m.pt",
    )
    assert main(["import", "m.pt"]) == 0
    said = capsys.readouterr().out
    assert "core: a bidirectional LSTM of 2 layers (input 12, hidden 10), projected to 4" in said
    assert "nothing was written" in said
    assert main(["import", "m.pt", "-o", "mine", "--text", "hello"]) == 0
    said = capsys.readouterr().out
    assert said.count(" ok\n") == 10
    assert "a text of 5 tokens" in said
    track = record("mine", "hello")
    assert track.card.quality["value"] < 1e-6
    assert "within" in track.card.line
    assert main(["import", "m.pt", "-o", "mine"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_the_proof_fails_when_the_model_is_not_the_original(tmp_path, capsys, monkeypatch):
    from mnemoscope.engines.verify import imported

    monkeypatch.chdir(tmp_path)
    torch.save({"w": Model().state_dict(), "chars": LETTERS}, "m.pt")
    right = imported.assembled

    def wrong(plan, progress):
        card, weights = right(plan, progress)
        return card, weights | {"rnn.bias_hh_l0": weights["rnn.bias_hh_l0"] + 1e-3}

    monkeypatch.setattr(imported, "assembled", wrong)
    assert main(["import", "m.pt", "-o", "mine"]) == 1
    assert "FAIL" in capsys.readouterr().out
    assert not os.path.exists("mine")


def test_nothing_of_a_pickle_is_run(tmp_path):
    touched = tmp_path / "touched"

    class Evil:
        def __reduce__(self):
            return (os.system, (f"touch {touched}",))

    for name, held in {"a.pt": {"w": Model().state_dict(), "x": Evil()}, "b.pt": Model()}.items():
        torch.save(held, tmp_path / name)
        with pytest.raises(
            ModelError, match=r"names (system|Model), which is more than weights.*nothing of it was run"
        ):
            open_model(tmp_path / name)
    assert not touched.exists()


def hostile(path, data, *, compressed=False, members=()):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as archive:
        archive.writestr("a/data.pkl", data)
        for name, content in members:
            archive.writestr(name, content)


class Storage:
    """Stands for a storage when a pickle is written by hand."""

    def __init__(self, count, kind=torch.FloatStorage):
        self.told = ("storage", kind, "0", "cpu", count)


def state_pickle(path, tensors):
    """A pickle of tensors of (storage count, offset, shape, strides), whatever that means."""
    from io import BytesIO

    class Pickler(pickle.Pickler):
        def persistent_id(self, value):
            return value.told if isinstance(value, Storage) else None

    class Tensor:
        def __init__(self, given):
            self.given = given

        def __reduce__(self):
            count, *rest = self.given
            return torch._utils._rebuild_tensor_v2, (Storage(count), *rest, False, {})

    out = BytesIO()
    Pickler(out, protocol=2).dump({name: Tensor(given) for name, given in tensors.items()})
    hostile(path, out.getvalue(), members=[("a/data/0", b"\0" * 64)])


def test_files_that_claim_more_than_they_hold_are_refused_in_a_sentence(tmp_path):
    path = tmp_path / "m.pt"
    huge = 2**40
    for given in (
        (huge, 0, (4 * huge // 4, 1), (1, 1)),  # terabytes that are not there
        (16, 0, (huge, huge), (0, 0)),  # one number, repeated
        (16, -1, (4, 1), (1, 1)),
        (16, 0, (4, 8), (8, 1)),
        (16, 0, (4,), (1, 1)),
    ):
        state_pickle(path, {"rnn.weight_hh_l0": given, "rnn.weight_ih_l0": given, "embed.weight": given})
        with pytest.raises(ModelError) as found:
            open_model(path)
        assert len(str(found.value)) < 300
    state_pickle(path, {"embed.weight": (16, 0, (10**6, 4), (0, 0))})
    with pytest.raises(ModelError, match="a tensor of it reaches beyond its numbers"):
        open_model(path)
    hostile(path, b"\0" * 10_000_000, compressed=True)
    with pytest.raises(ModelError, match="compressed"):
        open_model(path)
    for data in (
        b"",
        b"\x80\x02.",
        b"\x80\x02}q\x00.",
        b"\x80\x02]" + b"r\xff\xff\xff\x7f" + b".",
        pickle.dumps([1] * 10),
    ):
        hostile(path, data)
        with pytest.raises(ModelError):
            open_model(path)


def test_numbers_that_are_none_are_refused(tmp_path):
    state = Model().state_dict()
    state["core.weight_hh_l0"][3, 3] = float("nan")
    torch.save(state, tmp_path / "m.pt")
    with pytest.raises(ModelError, match="not finite"):
        open_model(tmp_path / "m.pt")
    torch.save({k: v.to(torch.int64) for k, v in Model().state_dict().items()}, tmp_path / "m.pt")
    with pytest.raises(ModelError, match="LongStorage, not floats"):
        open_model(tmp_path / "m.pt")
    for dtype in (torch.float64, torch.float16, torch.bfloat16):
        torch.save(Model().to(dtype).state_dict(), tmp_path / "m.pt")
        expected = torch.load(tmp_path / "m.pt", weights_only=True)["core.weight_hh_l0"].float().numpy()
        assert np.array_equal(read_checkpoint(tmp_path / "m.pt")[1]["rnn.weight_hh_l0"], expected)
